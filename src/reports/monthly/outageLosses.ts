import { addDays, type Day, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type Holidays, isSaturday, SERVICE_HOURS_PER_DAY, serviceMinutes } from '../../domain/calendar';
import { idleMinutes } from '../../domain/idleCapacity';
import { stagesStopped } from '../../domain/outages';
import type { Settings } from '../../domain/settings';
import { joined } from '../../domain/words';
import type { AsetRow } from '../../tables/aset';
import { type GangguanRow, OUTAGE_KINDS, type OutageKind } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import type { Stage } from '../../tables/stages';
import { OUTAGE_WORDS } from '../../tables/words';
import type { Area, Chart } from '../../workbook/page';
import { type FormTable, heading, WHOLE } from '../form/officialForm';
import { monthTo } from '../form/period';
import { type LossRows, type OfficePace, officePace, unitOf } from './officePace';

export interface Loss {
  cause: OutageKind;
  people: number;
  cards: number;
}

/**
 * People and cards by what cost them, between two moments; one line for every kind of outage that there was. Day by day,
 * since a day loses no more than what it fell short of the usual by its own count (`days`), and the outage of a unit
 * nothing where those that were left could do the usual day's work.
 */
export function lossesOf(
  outages: readonly GangguanRow[],
  devices: readonly AsetRow[],
  pace: OfficePace,
  { from, until, holidays, saturdayHours, days }: LossSpan,
): Loss[] {
  const counts = new Map(days.map((row) => [row.tanggal, row]));
  // A day's count is short of what its own hours let expect.
  const shareOf = (day: Day) => (isSaturday(day) ? saturdayHours / SERVICE_HOURS_PER_DAY : 1);
  const lostOf = (stage: Stage, column: 'rekam' | 'cetak', units: number, perUnit: number, usual: number) => {
    // By day all that last over midnight begin at once: which was first has to be settled before.
    const stopping = outages
      .filter((row) => stagesStopped(row).includes(stage))
      .sort((a, b) => (`${a.mulai} ${a.id}` < `${b.mulai} ${b.id}` ? -1 : 1));
    const lost = new Map<OutageKind, number>();
    for (let day = from.slice(0, 10); day <= until.slice(0, 10); day = addDays(day, 1)) {
      const ofDay = stopping.filter(({ mulai, selesai }) => mulai.slice(0, 10) <= day && (selesai ?? until) >= day);
      if (ofDay.length === 0) continue;
      const [begins, ends] = [latest(from, `${day}T00:00`), earliest(until, `${day}T24:00`)];
      const minuteOf = (moment: Moment) => serviceMinutes(begins, earliest(moment, ends), holidays, saturdayHours);
      const interruptions = ofDay.map((row) => ({
        cause: row,
        from: minuteOf(row.mulai),
        until: minuteOf(row.selesai ?? until),
        unit: unitOf(row, devices),
      }));
      const down = new Set(interruptions.flatMap(({ unit }) => unit ?? []));
      const othersSuffice = (units - down.size) * perUnit >= usual;
      const count = counts.get(day)?.[column] ?? null;
      const most = count === null ? Number.POSITIVE_INFINITY : Math.max(0, usual * shareOf(day) - count);
      const ofOutages = [...idleMinutes(interruptions, Math.max(1, units))]
        .filter(([row]) => !(othersSuffice && unitOf(row, devices) !== null))
        .map(([row, minutes]) => [row.jenis, (minutes * usual) / (60 * SERVICE_HOURS_PER_DAY)] as const);
      const all = ofOutages.reduce((sum, [, amount]) => sum + amount, 0);
      const part = all > most ? most / all : 1;
      for (const [kind, amount] of ofOutages) lost.set(kind, (lost.get(kind) ?? 0) + amount * part);
    }
    return (cause: OutageKind) => Math.round(lost.get(cause) ?? 0);
  };
  const people = lostOf('REKAM', 'rekam', pace.sets, pace.peoplePerSet, pace.peoplePerDay);
  const cards = lostOf('CETAK', 'cetak', pace.printers, pace.cardsPerPrinter, pace.cardsPerDay);
  return OUTAGE_KINDS.filter((kind) => outages.some(({ jenis }) => jenis === kind)).map((cause) => ({
    cause,
    people: people(cause),
    cards: cards(cause),
  }));
}

interface LossSpan {
  from: Moment;
  until: Moment;
  holidays: Holidays;
  saturdayHours: number;
  /** Of Layanan. */
  days: readonly LayananRow[];
}

const latest = (one: Moment, other: Moment): Moment => (one > other ? one : other);
const earliest = (one: Moment, other: Moment): Moment => (one < other ? one : other);

/** What the outages of the month have cost so far. */
export function monthLosses(read: LossRows, settings: Settings, now: Moment, holidays: Holidays): Loss[] {
  const today = now.slice(0, 10);
  const from = `${monthTo(today).first}T00:00`;
  const outages = read.gangguan.rows.filter(
    ({ mulai, selesai }) => mulai <= now && (selesai === null || selesai > from),
  );
  const pace = officePace(read, outages, settings, today);
  return lossesOf(outages, read.aset.rows, pace, {
    ...{ from, until: now, holidays, saturdayHours: settings.jam_sabtu },
    days: read.layanan.rows,
  });
}

const total = (losses: readonly Loss[], column: 'people' | 'cards'): number =>
  losses.reduce((sum, loss) => sum + loss[column], 0);

/** The one thing to know: how much, and what cost most of it. */
export function lossSentence(losses: readonly Loss[]): string {
  const [people, cards] = [total(losses, 'people'), total(losses, 'cards')];
  // Not that nothing stopped: what stood still may have been made up for, or was broken anyway.
  if (people + cards === 0)
    return 'Diperkirakan tidak ada perekaman atau pencetakan yang hilang karena gangguan dalam periode ini.';
  const worst = losses.reduce((most, loss) => (loss.people + loss.cards > most.people + most.cards ? loss : most));
  const lost = [
    ...(people > 0 ? [`${formatNumber(people)} orang tidak terekam`] : []),
    ...(cards > 0 ? [`${formatNumber(cards)} kartu tidak tercetak`] : []),
  ];
  return `Karena gangguan kira-kira ${joined(lost)}; paling banyak karena: ${OUTAGE_WORDS[worst.cause].toLowerCase()}.`;
}

export function lossTable(losses: readonly Loss[]): FormTable {
  return {
    caption: 'Yang hilang menurut sebab (perkiraan)',
    columns: [
      heading('No', '0'),
      heading('Sebab'),
      heading('Orang tidak terekam', WHOLE),
      heading('Kartu tidak tercetak', WHOLE),
    ],
    rows: losses.map(({ cause, people, cards }, index) => [index + 1, OUTAGE_WORDS[cause], people, cards]),
    totals: [['', 'Jumlah', total(losses, 'people'), total(losses, 'cards')]],
    whenEmpty: '',
    ...(total(losses, 'people') + total(losses, 'cards') > 0 ? { chart: lossChart } : {}),
  };
}

/** Caption, header and total of a table, and the blank line above it. */
const LINES_BESIDE_ROWS = 4;
const CHART_COLUMN = 8;
const LINE_PIXELS = 21;

/** To the right of this table and of the one above, which has as many rows. */
function lossChart({ line, lines }: Area): Chart {
  const both = 2 * (lines - 1 + LINES_BESIDE_ROWS);
  return {
    kind: 'BAR',
    title: 'Yang hilang karena gangguan',
    horizontalTitle: 'Orang dan kartu',
    verticalTitle: '',
    source: { line, column: 2, lines, columns: 3 },
    anchor: { line: line + lines + 1 - both, column: CHART_COLUMN },
    width: 560,
    height: both * LINE_PIXELS,
    // Dark and light, for a black and white print.
    colors: ['#0b3d5c', '#9db8c9'],
  };
}

/** How the numbers are to be read. */
export function lossNote({ peoplePerDay, peopleBasis, cardsPerDay, cardsBasis }: OfficePace): string {
  return `Yang hilang = jam layanan yang berhenti x kemampuan yang menganggur. Sehari ${formatNumber(peoplePerDay, 1)} orang (${peopleBasis}) dan ${formatNumber(cardsPerDay, 1)} kartu (${cardsBasis}). Gangguan bersamaan dihitung pada yang mulai lebih dulu. Tidak lebih dari kekurangan hari itu menurut Layanan, dan nol bila alat yang tersisa cukup untuk sehari biasa. Warga yang kembali pada hari lain tidak dikurangkan.`;
}
