import { addDays, type Day, dayNumber, formatDay, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type Holidays, holidaysOf, serviceMinutes, workingDayAfter } from '../../domain/calendar';
import { balances, UNITS } from '../../domain/ledger';
import type { Anchor } from '../../domain/ledgerAnchor';
import { codeOf } from '../../domain/ledgerSeal';
import { awayDevices } from '../../domain/maintenance';
import { runningOutages } from '../../domain/outages';
import { MANY, matterId } from '../../domain/reminders';
import { type OfficeSettings, readSettings } from '../../domain/settings';
import { ITEMS, type Item } from '../../tables/persediaan';
import { counted, type Issue, type ReadingsOf, type Rows } from '../../tables/table';
import { OUTAGE_WORDS } from '../../tables/words';
import { formerForecast } from '../dasbor/trends';
import { testPrintsDue } from '../problems/idlePrinters';
import { officeProblems, PROBLEM_TABLES } from '../problems/problems';
import { orderAdvice } from '../stock/orderAdvice';
import { orderBook } from '../stock/orderBook';
import { stockOrder } from '../stock/stockOrder';
import { lastForecast } from '../summary/summary';

/** Something that crossed its line. The id stays the same as long as it is the same crossing. */
export interface Crossing {
  id: string;
  sentence: string;
}

type Read = ReadingsOf<typeof PROBLEM_TABLES>;

interface Around {
  now: Moment;
  settings: OfficeSettings;
  holidays: Holidays;
}

/** Told this many working days before the last day to order, or nobody could still act on it. */
const DAYS_AHEAD = 5;
/** A date that moved by less isn't told. */
const SLIP_DAYS = 7;

/** All lines that are crossed at a moment, gravest kinds first. */
export function crossingsOf(read: Read, now: Moment, anchor: Anchor | null = null): Crossing[] {
  const around = { now, settings: readSettings(read.pengaturan), holidays: holidaysOf(read.libur.rows) };
  return [
    ...ITEMS.flatMap((item) => stockCrossing(read, item, around)),
    ...ITEMS.flatMap((item) => overdueOrders(read, item, around)),
    ...longOutages(read, around),
    ...overdueRepairs(read, around),
    ...testPrintsDue(read, now.slice(0, 10)).map(({ id, sentence }) => ({
      id: `uji-cetak-${id}`,
      sentence: `${sentence}.`,
    })),
    ...slippedForecast(read, around),
    ...oldForecast(read, now.slice(0, 10)),
    ...dataProblems(read, counted(officeProblems(read, now.slice(0, 10), anchor))),
  ];
}

const NAMES: Record<Item, string> = { BLANKO: 'Blanko', RIBBON: 'Ribbon', FILM: 'Film' };

function stockCrossing({ persediaan, pesanan }: Read, item: Item, { now, settings, holidays }: Around): Crossing[] {
  const entries = persediaan.rows.filter(({ barang }) => barang === item);
  if (entries.length === 0) return [];
  const today = now.slice(0, 10);
  const left = balances(entries)[item];
  const book = orderBook(pesanan.rows, entries, item, settings, holidays, today);
  const order = stockOrder(entries, item, settings, holidays, today, book);
  // How many ribbons and films offices keep by habit isn't known: without use on record only blanko has a line.
  if (!order && item !== 'BLANKO') return [];
  const advice = orderAdvice(order, { item, left, usual: settings.values.titik_pesan_praktik, today, book });
  const orderBy = order?.orderBy ?? null;
  const soon = orderBy !== null && orderBy <= workingDayAfter(today, DAYS_AHEAD, holidays);
  if (!advice.isDue && !soon) return [];
  return [
    {
      id: `stok-${item}`,
      sentence: `${NAMES[item]} tinggal ${formatNumber(left)} ${UNITS[item]}. ${advice.sentence}.`,
    },
  ];
}

/** Longer than nineteen of twenty take: somebody should ask after it, or give it up. */
function overdueOrders({ persediaan, pesanan }: Read, item: Item, { now, settings, holidays }: Around): Crossing[] {
  const book = orderBook(pesanan.rows, persediaan.rows, item, settings, holidays, now.slice(0, 10));
  return book.open
    .filter(({ isOverdue }) => isOverdue)
    .map(({ id, day, open, waited }) => ({
      id: `pesanan-${id}`,
      sentence: `Pesanan ${id} (${formatNumber(open)} ${UNITS[item]} ${item.toLowerCase()}, ${formatDay(day)}) belum datang setelah ${formatNumber(waited)} hari kerja; biasanya paling lama ${formatNumber(book.usualMost)}. Tanyakan, atau batalkan bila tidak ditunggu lagi.`,
    }));
}

function longOutages({ gangguan }: Read, { now, settings, holidays }: Around): Crossing[] {
  const { gangguan_lama_jam: limit, jam_sabtu: saturdayHours } = settings.values;
  return runningOutages(gangguan.rows, now).flatMap(({ id, jenis, asetId, mulai }) => {
    const hours = serviceMinutes(mulai, now, holidays, saturdayHours) / 60;
    if (hours < limit) return [];
    const what = `${OUTAGE_WORDS[jenis]}${asetId ? ` (${asetId})` : ''}`;
    const sentence = `${what} sudah ${formatNumber(hours, 1)} jam layanan, sejak ${formatDay(mulai.slice(0, 10))}; batasnya ${formatNumber(limit, 1)} jam.`;
    return [{ id: `gangguan-${id}`, sentence }];
  });
}

function overdueRepairs({ perbaikan }: Read, { now, settings }: Around): Crossing[] {
  const today = now.slice(0, 10);
  return awayDevices(perbaikan.rows).flatMap(({ id, asetId, tanggal, janji, tempat }) => {
    const due = janji ?? addDays(tanggal, settings.values.perbaikan_lama_hari);
    if (today <= due) return [];
    const where = tempat ? ` di ${tempat}` : '';
    const late = janji
      ? `dijanjikan kembali ${formatDay(janji)}`
      : `lebih dari ${settings.values.perbaikan_lama_hari} hari`;
    const days = dayNumber(today) - dayNumber(tanggal);
    return [
      {
        id: `perbaikan-${id}`,
        sentence: `${asetId} sudah ${formatNumber(days)} hari diperbaiki${where}, ${late}; tanyakan kepada tempat perbaikannya.`,
      },
    ];
  });
}

function slippedForecast({ arsipPrakiraan }: Read, { now }: Around): Crossing[] {
  const last = lastForecast(arsipPrakiraan.rows);
  const former = formerForecast(arsipPrakiraan.rows, now.slice(0, 10));
  if (!last || !former || last.id === former.id || former.p80 === null) return [];
  // Without a backlog the day kept is only the first.
  if (last.tunggakan === 0 || former.tunggakan === 0) return [];
  const since = `pada prakiraan ${formatDay(former.waktu.slice(0, 10))}`;
  if (last.p80 === null) {
    const sentence = `Tanggal tuntas (peluang 80 %) melewati dua tahun; ${since} masih ${formatDay(former.p80)}.`;
    return [{ id: 'prakiraan', sentence }];
  }
  const slip = dayNumber(last.p80) - dayNumber(former.p80);
  if (slip <= SLIP_DAYS) return [];
  const sentence = `Tanggal tuntas (peluang 80 %) mundur ${formatNumber(slip)} hari menjadi ${formatDay(last.p80)}; ${since} masih ${formatDay(former.p80)}.`;
  return [{ id: 'prakiraan', sentence }];
}

/**
 * A forecast whose ground hasn't moved is computed again after this many days, for inflow and outages move it as well.
 * Older than that it was due this morning, and not made, for the second time.
 */
export const FORECAST_DAYS = 7;

function oldForecast({ arsipPrakiraan, desa }: Read, today: Day): Crossing[] {
  const made = lastForecast(arsipPrakiraan.rows)?.waktu.slice(0, 10);
  const age = made ? dayNumber(today) - dayNumber(made) : 0;
  if (!made || age <= FORECAST_DAYS || desa.rows.length === 0) return [];
  const sentence = `Prakiraan terakhir sudah berumur ${formatNumber(age)} hari (${formatDay(made)}): pengingat tidak berhasil menghitungnya karena ada yang sedang mencatat. Pilih SiapKTP > Hitung prakiraan.`;
  return [{ id: 'umur-prakiraan', sentence }];
}

const LONGEST_PROBLEM = 240;

/** Its first words, none of them in part. */
const wordsWithin = (sentence: string): string =>
  sentence.slice(0, LONGEST_PROBLEM + 1).replace(/[^\p{L}\p{N})"%]*\s\S*$/u, '');

/** More matters of one sheet than these are one: it is to be sat down to as a whole. */
const MOST_MATTERS = 5;

/**
 * One for each matter: what is wrong in the same way in three rows of Desa is one thing to sit down to, but a second row
 * of the ledger that a hand was in is news though the first still stands.
 */
function dataProblems(read: Read, issues: readonly Issue[]): Crossing[] {
  const keys = keysOf(read);
  const matterOf = (issue: Issue): string => issue.about ?? matterBy(issue, keys.get(`${issue.sheet} ${issue.line}`));
  return [...groupsOf(issues, ({ sheet }) => sheet)].flatMap(([sheet, found]) => {
    const matters = groupsOf(found, matterOf);
    const told = matters.size > MOST_MATTERS ? new Map([[MANY, found]]) : matters;
    return [...told].map(([matter, same]) => {
      const first = same[0]?.sentence ?? '';
      const short = first.length > LONGEST_PROBLEM ? `${wordsWithin(first)} … (selengkapnya di Periksa)` : first;
      const count = same.length === 1 ? '1 masalah' : `${formatNumber(same.length)} masalah, antara lain`;
      return { id: matterId(sheet, matter), sentence: `Lembar ${sheet}: ${count}: ${short}.` };
    });
  });
}

/** Rows that SiapKTP wrote are told one by one, wherever they were sorted to; of what people type the kind of trouble is. */
function matterBy({ sentence }: Issue, key: string | undefined): string {
  return codeOf(key ?? sentence.replace(/"[^"]*"|-?\d[\d.,]*/g, ''), 6);
}

/** The keys of all rows that only SiapKTP writes, by sheet and line. */
function keysOf(read: Read): Map<string, string> {
  return new Map(
    Object.entries(PROBLEM_TABLES).flatMap(([name, { sheet, writtenBy, key }]) => {
      if (writtenBy !== 'SiapKTP') return [];
      const { rows, unread } = read[name as keyof Read] as Rows<Record<string, unknown>>;
      const keyed = [
        ...rows.map((row) => [row.line, row[key]]),
        ...unread.map(({ line, cells }) => [line, cells[key]]),
      ];
      return keyed.flatMap(([line, value]) => (value ? [[`${sheet} ${line}`, String(value)] as const] : []));
    }),
  );
}

function groupsOf(issues: readonly Issue[], nameOf: (issue: Issue) => string): Map<string, Issue[]> {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) groups.set(nameOf(issue), [...(groups.get(nameOf(issue)) ?? []), issue]);
  return groups;
}
