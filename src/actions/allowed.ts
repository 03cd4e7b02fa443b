import { holdsCamatRights, unreadableRights } from '../domain/camatRights';
import { joined } from '../domain/words';
import { hakCamat } from '../tables/hakCamat';
import { UNKNOWN_PERSON } from '../tables/riwayat';
import { readTable } from '../tables/table';
import type { EntryPoint, Occasion, Workbook } from '../workbook/workbook';
import * as actions from './index';
import { ACTION_RIGHTS } from './rights';

export type ActionName = keyof typeof actions;

const everyAction = { ...actions };

const PLACES: Record<EntryPoint, string> = {
  menu: 'menu',
  sidebar: 'panel',
  grid: 'lembar',
  trigger: 'pemicu harian',
};

/** Under which name the index has an action; what it hasn't can be asked for from nowhere. */
export function nameOf(action: unknown): ActionName | undefined {
  return (Object.keys(everyAction) as ActionName[]).find((name) => everyAction[name] === action);
}

/**
 * Why this person may not do it here, in a sentence; null when he may. The sheet that names the Camat is read only for
 * what is the Camat's own: a posting has no call to spare.
 */
export function barred(workbook: Workbook, name: ActionName, { who, through }: Pick<Occasion, 'who' | 'through'>) {
  const { least, from } = ACTION_RIGHTS[name];
  const { caption } = everyAction[name];
  if (!from.includes(through)) {
    return `${caption} tidak bisa dari ${PLACES[through]}, hanya dari ${joined(from.map((place) => PLACES[place]))}.`;
  }
  if (least !== 'CAMAT') return null;
  const read = readTable(hakCamat, workbook.read(hakCamat.sheet));
  const unreadable = unreadableRights(read);
  if (unreadable) return `${caption} belum bisa dilakukan. ${unreadable}.`;
  if (holdsCamatRights(read.rows, who)) return null;
  const holders = joined(read.rows.map(({ alamat }) => alamat));
  const asker = who === UNKNOWN_PERSON ? `${who} (Google tidak memberitahukan alamat Anda)` : who;
  return `${caption} hanya boleh dilakukan pemegang hak Camat (${holders}), bukan ${asker}. Pemegangnya tertulis di lembar ${hakCamat.sheet}.`;
}
