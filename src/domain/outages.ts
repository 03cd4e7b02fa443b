import { formatMoment, type Moment } from '../cells/day';
import type { GangguanRow, OutageKind } from '../tables/gangguan';
import type { Stage } from '../tables/stages';
import { foldKey } from '../tables/table';
import { type Holidays, serviceMinutes } from './calendar';

/**
 * What each kind stops unless the row says otherwise. Without server or network a set goes on recording and keeps the
 * records, but nothing reaches the centre to be verified and no print-ready record comes back; an empty stock stops
 * printing alone (paper 2021; Tangerang Selatan 2024). Of LAINNYA nothing is known before the row says it.
 */
const STOPPED_BY: Record<OutageKind, readonly Stage[]> = {
  SERVER: ['VERIFIKASI', 'CETAK'],
  JARINGAN: ['VERIFIKASI', 'CETAK'],
  LISTRIK: ['REKAM', 'VERIFIKASI', 'CETAK'],
  ALAT_REKAM: ['REKAM'],
  PRINTER: ['CETAK'],
  BAHAN_HABIS: ['CETAK'],
  LAINNYA: [],
};

export function stagesStopped(outage: Pick<GangguanRow, 'jenis' | 'tahapTerhenti'>): readonly Stage[] {
  return outage.tahapTerhenti ?? STOPPED_BY[outage.jenis];
}

/** One set or printer of several is out: its stage goes on with the others. */
export function isOneUnit(outage: Pick<GangguanRow, 'jenis' | 'asetId'>): boolean {
  return outage.asetId !== null && (outage.jenis === 'ALAT_REKAM' || outage.jenis === 'PRINTER');
}

type Told = Pick<GangguanRow, 'mulai' | 'selesai' | 'jenis' | 'asetId' | 'tahapTerhenti'>;

/** A log of outages, to be asked whether it tells of one already. */
export class ToldOutages<T extends Told> {
  private readonly byThing = new Map<string, T[]>();

  constructor(rows: readonly T[] = []) {
    for (const row of rows) this.add(row);
  }

  add(row: T): void {
    this.of(row).push(row);
  }

  /** The first row that tells the same. */
  same(outage: Told, isOther: (row: T) => boolean = () => true): T | undefined {
    return this.of(outage).find((row) => isOther(row) && tellSame(row, outage));
  }

  private of(outage: Told): T[] {
    const key = thingOf(outage);
    const rows = this.byThing.get(key) ?? [];
    this.byThing.set(key, rows);
    return rows;
  }
}

const thingOf = ({ jenis, asetId }: Told): string => `${jenis} ${foldKey(asetId)}`;

/** Whether two are about the same thing at the same time, a stage in common; a thing runs once, whatever it stops. */
export function tellSame(one: Told, other: Told): boolean {
  if (thingOf(one) !== thingOf(other)) return false;
  if (one.selesai === null && other.selesai === null) return true;
  const isBefore = ({ selesai }: Told, { mulai }: Told) => selesai !== null && selesai <= mulai;
  if (isBefore(one, other) || isBefore(other, one)) return false;
  const stages = stagesStopped(other);
  return stagesStopped(one).some((stage) => stages.includes(stage));
}

/** Why an outage can't stand beside the row that tells of it already. */
export function toldAlready(
  { mulai, selesai }: Pick<Told, 'mulai'> & Partial<Told>,
  other: Told & { id: string; line?: number },
): { field: 'mulai'; sentence: string } {
  const end = (moment: Moment | null) => (moment === null ? 'sekarang' : formatMoment(moment));
  const until = end(other.selesai);
  // Its start alone lies outside: what overlaps is how long it lasts.
  const lasts = mulai < other.mulai && selesai !== undefined ? ` sampai ${end(selesai)}` : '';
  const open = lasts !== '' && selesai === null ? ' Bila sudah selesai, catat sekaligus dengan jam selesainya.' : '';
  const place = other.line === undefined ? '' : ` di baris ${other.line}`;
  const expected = `di luar ${other.id}${place} (${subject(other)} ${formatMoment(other.mulai)} sampai ${until})`;
  return {
    field: 'mulai',
    sentence: `Mulai harus ${expected}, bukan ${formatMoment(mulai)}${lasts}.${open} Gangguan yang sama dicatat sekali: ubah ${other.id} bila jamnya kurang tepat, atau bedakan Tahap Terhenti`,
  };
}

/** As people say it: `alat rekam`, `printer (PRN-003)`. */
export function subject({ jenis, asetId }: Pick<GangguanRow, 'jenis' | 'asetId'>): string {
  const what = jenis.toLowerCase().replace('_', ' ');
  return asetId === null ? what : `${what} (${asetId})`;
}

/** The outages under way at a moment. */
export function runningOutages<T extends Outage>(outages: readonly T[], now: Moment): T[] {
  return outages.filter(({ mulai, selesai }) => mulai <= now && (selesai === null || selesai > now));
}

/** From when to when; null while it lasts. */
export interface Outage {
  mulai: Moment;
  selesai: Moment | null;
}

/** A stretch of time. `until` is not part of it. */
export interface Span {
  from: Moment;
  until: Moment;
}

/** The stretches between `from` and `until` during which at least one outage ran, in order, none touching another. */
export function downSpans(outages: readonly Outage[], from: Moment, until: Moment): Span[] {
  const clipped = outages
    .map(({ mulai, selesai }) => ({
      from: mulai > from ? mulai : from,
      until: selesai !== null && selesai < until ? selesai : until,
    }))
    .filter((span) => span.from < span.until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: Span[] = [];
  for (const span of clipped) {
    const last = merged[merged.length - 1];
    if (!last || span.from > last.until) merged.push({ ...span });
    else if (span.until > last.until) last.until = span.until;
  }
  return merged;
}

/** Service minutes lost between two moments; outages at the same time count once. */
export function downMinutes(
  outages: readonly Outage[],
  from: Moment,
  until: Moment,
  holidays: Holidays,
  saturdayHours = 0,
): number {
  return downSpans(outages, from, until).reduce(
    (sum, span) => sum + serviceMinutes(span.from, span.until, holidays, saturdayHours),
    0,
  );
}

/** Share of the service minutes between two moments that was up; null when there was no service at all. */
export function availability(
  outages: readonly Outage[],
  from: Moment,
  until: Moment,
  holidays: Holidays,
): number | null {
  const minutes = serviceMinutes(from, until, holidays);
  return minutes === 0 ? null : (minutes - downMinutes(outages, from, until, holidays)) / minutes;
}

/** What a log says of one thing that can fail: the network, a stage, or one device. */
export interface OutageRecord {
  upMinutes: number;
  downMinutes: number;
  /** Failures that began within the time: overlapping outages once, outages outside service hours not at all. */
  failures: number;
  /** Of the failures, those that hadn't ended: 0 or 1. */
  running: number;
}

/** Adds up the log of one thing between two moments, in service minutes. */
export function outageRecord(
  outages: readonly Outage[],
  from: Moment,
  until: Moment,
  holidays: Holidays,
  saturdayHours = 0,
): OutageRecord {
  const down = downMinutes(outages, from, until, holidays, saturdayHours);
  // Merged from the very beginning on: what began before `from` and ran on is no failure of this time.
  const failures = downSpans(outages, EARLIEST, until).filter(
    (span) => span.from >= from && serviceMinutes(span.from, span.until, holidays, saturdayHours) > 0,
  );
  const lastUntil = failures[failures.length - 1]?.until;
  return {
    upMinutes: serviceMinutes(from, until, holidays, saturdayHours) - down,
    downMinutes: down,
    failures: failures.length,
    running: lastUntil === until && runningOutages(outages, until).length > 0 ? 1 : 0,
  };
}

const EARLIEST: Moment = '0001-01-01T00:00';
