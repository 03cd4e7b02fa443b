import type { Moment } from '../../cells/day';
import { codeOf } from '../../domain/ledgerSeal';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import { readTables } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { answerForecast, answerPlans, type Plans } from './answers/answer';
import { type HistoryTests, testOnHistory } from './kept/ownHistory';
import { FORECAST_TABLES, type OfficeModel, officeModel } from './model/officeModel';
import { HISTORY_MILLISECONDS, keepForecast, optionsOf, SEED } from './write';

/** After so long a piece ends and the person is told how far it came: nobody misses a way out of less than a second. */
export const PIECE_MILLISECONDS = 1000;
/** A piece's longest part: the panel gives up waiting for an answer after 45 seconds. */
export const PART_MILLISECONDS = 20_000;

/** What became of one piece; `share`: how far it came, from 0 to 1, and what comes next. */
export type Piece<Written = { row: ArsipPrakiraanRow }> =
  | { kind: 'more'; share: number; stage: string }
  | ({ kind: 'written' } & Written)
  | { kind: 'busy' | 'stopped' };

/** What a piece comes to whose sheets an action was written into while they were read. */
export const READ_AGAIN = { kind: 'more', share: 0, stage: 'Ada yang mencatat; membaca lembar sekali lagi' } as const;

/** What the pieces before have found, for the office as it was read then. */
interface Found {
  now: Moment;
  ground: string;
  plans: Plans;
  history: HistoryTests | null;
}

const foundIn = (id: string): string => `prakiraan ${id}`;
export const stopIn = (id: string): string => `hentikan ${id}`;

/**
 * Carries the forecast `id` on by a piece; `isFirst`: there is nothing to carry on. Nothing is written before the last
 * one, and not even then when it was asked to stop before that wrote. What was found stands in the host's notes; where
 * those are lost, or the office has changed since, it begins anew.
 *
 * @param isWhole whether no action is by half in the sheets that this execution has read
 */
export function forecastPiece(host: Host, id: string, isFirst: boolean, isWhole = () => true): Piece {
  const began = host.milliseconds();
  const notes = isFirst ? {} : host.notes.read([foundIn(id), stopIn(id)]);
  if (notes[stopIn(id)]) return { kind: 'stopped' };
  const read = readTables(FORECAST_TABLES, (sheet) => host.workbook.read(sheet));
  if (!isWhole()) return READ_AGAIN;
  const carried = parsed<Found>(notes[foundIn(id)]);
  const { now: present } = host.occasion();
  const then = carried && officeModel(read, carried.now);
  const found = carried && then && carried.ground === groundOf(then) ? carried : null;
  const [now, model] = found && then ? [found.now, then] : [present, officeModel(read, present)];
  const pause = (state: Omit<Found, 'now' | 'ground'>, share: number, stage: string): Piece | null => {
    if (host.milliseconds() - began < PIECE_MILLISECONDS) return null;
    host.notes.put({
      [foundIn(id)]: JSON.stringify({ now, ground: groundOf(model), ...state } satisfies Found),
    });
    return { kind: 'more', share, stage };
  };

  const plans = found?.plans ?? answerPlans(model, optionsOf(host, PART_MILLISECONDS));
  const first = found ? null : pause({ plans, history: null }, 0.5, 'Mengujinya dengan riwayat kantor');
  if (first) return first;
  const history = found?.history ?? testOnHistory(read, now, SEED, limit(host));
  const second = found?.history ? null : pause({ plans, history }, 0.8, 'Menghitung 1.000 kemungkinan dan menulisnya');
  if (second) return second;
  const answer = answerForecast(model, optionsOf(host, PART_MILLISECONDS), plans);
  const kept = keepForecast(host, { now, read, model, answer, history }, () => isStopped(host, id));
  return typeof kept === 'string' ? { kind: kept } : { kind: 'written', row: kept };
}

/** No piece of that id, of a forecast or of a comparison, follows, and the one under way does not begin to write. */
export const stopPieces = (host: Host, id: string): void => host.notes.put({ [stopIn(id)]: 'ya' });

/** A service call. */
export const isStopped = (host: Host, id: string): boolean => host.notes.read([stopIn(id)])[stopIn(id)] !== undefined;

const limit = ({ milliseconds }: Host) => ({ now: milliseconds, milliseconds: HISTORY_MILLISECONDS });

/** All that the pieces' findings rest on. */
export const groundOf = ({ office, plan, target, settings }: OfficeModel, more: unknown = null): string =>
  codeOf(JSON.stringify([office, plan, target, settings.values, more]), 16);

export function parsed<T>(text: string | undefined): T | null {
  return text ? (JSON.parse(text) as T) : null;
}
