import { cellsOf } from '../actions/openedOn';
import { formatMoment, minuteNumber } from '../cells/day';
import { formatDuration } from '../cells/duration';
import { wordsFound } from '../cells/wordsFound';
import { type Procedure, procedure } from '../declare';
import { stagesStopped } from '../domain/outages';
import { gangguan } from '../tables';
import type { GangguanRow, OutageKind } from '../tables/gangguan';
import { type Placed, readTable } from '../tables/table';
import { labelOf, OUTAGE_KIND_WORDS } from '../tables/words';
import type { Host } from '../workbook/host';
import { type Problem, problemsOf } from './problem';

export interface OutageList {
  /** Under way, the longest first. */
  running: OutageEntry[];
  /** The last 30 that ended, latest end first; of a search, of those that are found. */
  ended: OutageEntry[];
  /** How many were found among all that ended; without a search all of them. */
  found: number;
  problems: Problem[];
}

export interface OutageEntry {
  id: string;
  /** `YYYY-MM-DDTHH:mm`. */
  mulai: string;
  selesai: string | null;
  jenis: OutageKind;
  /** What stands still: REKAM, VERIFIKASI, CETAK. */
  tahap: string[];
  /** As it stands on the sheet; null when the stages follow from the kind. */
  tahapTertulis: string | null;
  asetId: string | null;
  penyebab: string | null;
  tindakan: string | null;
  wargaTerdampak: number | null;
  dilaporkanKepada: string | null;
  /** On the clock, up to now while it lasts: `3 jam 20 menit`. */
  lama: string;
  minutes: number;
  /** What a change of it is to carry along as `semula`. */
  semula: string;
  /** All that may be searched for. */
  teks: string;
  /** Line of the sheet Gangguan. */
  line: number;
}

const SHOWN = 30;

export const outageText = (
  outage: Pick<GangguanRow, 'id' | 'jenis' | 'asetId' | 'mulai' | 'penyebab' | 'tindakan' | 'dilaporkanKepada'>,
) =>
  [
    ...[outage.id, labelOf(OUTAGE_KIND_WORDS[outage.jenis]), outage.asetId, formatMoment(outage.mulai)],
    ...[outage.penyebab, outage.tindakan, outage.dilaporkanKepada],
  ].join(' ');

/** What is out of order now, and what was lately. `cari`: the last that ended in which all its words are found. */
export const daftarGangguan: Procedure<Host, { cari?: string }, OutageList> = procedure((host, input) => {
  const read = readTable(gangguan, host.workbook.read(gangguan.sheet));
  const { now } = host.occasion();
  const last = (outage: GangguanRow) => outage.selesai ?? now;
  const words = wordsFound(typeof input?.cari === 'string' ? input.cari : '');
  const ended = read.rows.filter(
    (outage) => outage.selesai !== null && (!words.some || words.within(outageText(outage))),
  );
  return {
    running: read.rows
      .filter((outage) => outage.selesai === null)
      .sort((a, b) => (a.mulai < b.mulai ? -1 : 1))
      .map((outage) => entryOf(outage, now)),
    ended: ended
      .sort((a, b) => (last(a) < last(b) ? 1 : -1))
      .slice(0, SHOWN)
      .map((outage) => entryOf(outage, now)),
    found: ended.length,
    problems: problemsOf(read),
  };
});

const CHANGEABLE = (Object.keys(gangguan.columns) as (keyof GangguanRow)[]).filter((name) => name !== gangguan.key);

function entryOf(outage: Placed<GangguanRow>, now: string): OutageEntry {
  const { tahapTerhenti, ...rest } = outage;
  // A start in the future was typed by hand: it has lasted no time yet.
  const minutes = Math.max(0, minuteNumber(outage.selesai ?? now) - minuteNumber(outage.mulai));
  return {
    ...rest,
    tahap: [...stagesStopped(outage)],
    tahapTertulis: tahapTerhenti === null ? null : tahapTerhenti.join(', '),
    lama: formatDuration(minutes),
    minutes,
    teks: outageText(outage),
    semula: JSON.stringify(cellsOf(gangguan, outage, CHANGEABLE)),
  };
}
