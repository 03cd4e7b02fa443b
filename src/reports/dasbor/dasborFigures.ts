import { addDays, type Day, formatDay, formatMoment, type Moment } from '../../cells/day';
import { monthOf, previousMonth } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import { isActive, waitingIn } from '../../domain/backlog';
import type { Holidays } from '../../domain/calendar';
import { isComponent, ownedSets } from '../../domain/devices';
import { downMinutes, runningOutages } from '../../domain/outages';
import { isWorking } from '../../domain/recordingSets';
import type { OfficeSettings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { gangguan, pengaturan, persediaan, type pesanan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { AsetRow } from '../../tables/aset';
import type { GangguanRow } from '../../tables/gangguan';
import type { PersediaanRow } from '../../tables/persediaan';
import { counted, type Issue, type Placed, type ReadingsOf, type Rows } from '../../tables/table';
import { OUTAGE_WORDS } from '../../tables/words';
import { factsOf } from '../forecast/kept/basis';
import { keptFigures } from '../forecast/kept/keptFigures';
import type { Loss } from '../monthly/outageLosses';
import { periksa } from '../problems/periksa';
import { orderAdvice } from '../stock/orderAdvice';
import { orderBook } from '../stock/orderBook';
import { stockCover } from '../stock/stockCover';
import { type StockOrder, stockOrder } from '../stock/stockOrder';
import { lastForecast, type SUMMARY_TABLES, type Summary } from '../summary/summary';
import { countTrend, dateTrend, formerForecast, machinesBefore, stockBefore } from './trends';

/** A figure as Dasbor tells it: what it is now, and how it moved or what it asks for. */
export interface DasborFigure {
  label: string;
  value: string;
  change: string;
  place: { sheet: string; line: number; column: number };
}

type Read = ReadingsOf<typeof SUMMARY_TABLES & { pesanan: typeof pesanan }>;

interface Around {
  today: Day;
  now: Moment;
  holidays: Holidays;
  settings: OfficeSettings;
  summary: Summary;
  losses: readonly Loss[];
  isReminderStopped: boolean;
}

/** From top to bottom in the order in which the Camat asks. */
export function dasborFigures(read: Read, around: Around): DasborFigure[] {
  const { today, summary, isReminderStopped } = around;
  const { desa, aset, arsipPrakiraan } = read;
  const former = formerForecast(arsipPrakiraan.rows, today);
  const since = former?.waktu.slice(0, 10) ?? null;
  const facts = factsOf(desa.rows, aset.rows, today);
  const before = machinesBefore(former);
  const problems = counted(summary.issues).length;
  const active = aset.rows.filter(({ status }) => status === 'AKTIF');
  const printers = active.filter(({ jenis }) => jenis === 'PRINTER_KARTU');
  const told: Told = (key, change, at) => {
    const { label = '', value = '', unit = '', place = null } = summary.figures.find((one) => one.key === key) ?? {};
    return { label, value: `${value} ${unit}`.trim(), change, place: at ?? place ?? top('Desa') };
  };
  const villages = desa.rows.filter((row) => isActive(row, today)).sort((a, b) => waitingIn(b) - waitingIn(a));
  const components = active.filter(({ jenis }) => isComponent(jenis));
  return [
    told(
      'tunggakan',
      facts.villages === 0
        ? 'Isi atau betulkan lembar Desa.'
        : countTrend(facts.backlog, former?.tunggakan ?? null, since, 'orang'),
      // Where most wait.
      at('Desa', villages[0]),
    ),
    told('tuntas', dateTrend(lastForecast(arsipPrakiraan.rows), former)),
    {
      label: 'Set perekaman siap',
      value: `${formatNumber(facts.sets)} dari ${formatNumber(ownedSets(aset.rows))} set`,
      change: countTrend(facts.sets, before.sets, since, 'set'),
      place: at('Aset', firstBroken(components)),
    },
    {
      label: 'Printer kartu siap',
      value: `${formatNumber(facts.printers)} dari ${formatNumber(printers.length)} unit`,
      change: countTrend(facts.printers, before.printers, since, 'unit'),
      place: at('Aset', firstBroken(printers)),
    },
    ...stockFigures(read, around, told),
    ...outageFigures(read, around, told),
    {
      label: 'Masalah data',
      // Periksa holds the rows against each other besides: its count may be larger.
      value: `${formatNumber(problems)} masalah`,
      change: isReminderStopped
        ? 'Pengingat tidak jalan; lihat Periksa.'
        : problems > 0
          ? `${kindsOf(summary.issues, read)}; hal lain lihat Periksa.`
          : 'Tidak ada sel yang salah isi.',
      place: top(periksa.sheet),
    },
  ];
}

/** Which of the problems are cells that can't be read, and in which sheets what can be read doesn't agree. */
function kindsOf(issues: readonly Issue[], read: Read): string {
  const unread = new Set((Object.values(read) as Rows<unknown>[]).flatMap((rows) => rows.issues));
  const disagreeing = new Map<string, number>();
  let cells = 0;
  for (const issue of counted(issues)) {
    // A setting's value is judged apart from its row.
    if (unread.has(issue) || issue.sheet === pengaturan.sheet) cells++;
    else disagreeing.set(issue.sheet, (disagreeing.get(issue.sheet) ?? 0) + 1);
  }
  const places = [...disagreeing].map(([sheet, count]) => `${formatNumber(count)} di ${sheet}`);
  return [
    ...(cells > 0 ? [`${formatNumber(cells)} sel salah isi`] : []),
    ...(places.length > 0 ? [`${joined(places)} tidak cocok`] : []),
  ].join(', ');
}

const top = (sheet: string) => ({ sheet, line: 1, column: 1 });

/** A row; the top of its sheet where there is none. */
const at = (sheet: string, row: { line: number } | undefined) => ({ ...top(sheet), line: row?.line ?? 1 });

/** What keeps the figure down; with all in order the first of them. */
const firstBroken = (devices: readonly Placed<AsetRow>[]) => devices.find((row) => !isWorking(row)) ?? devices[0];

type Told = (key: string, change: string, at?: DasborFigure['place']) => DasborFigure;

function stockFigures(
  { persediaan: ledger, pesanan: orders, arsipPrakiraan }: Read,
  { today, holidays, settings }: Around,
  told: Told,
): DasborFigure[] {
  const entries = ledger.rows.filter(({ barang }) => barang === 'BLANKO');
  if (entries.length === 0) return [told('blanko', 'Catat penerimaan atau hasil hitung blanko.')];
  const book = orderBook(orders.rows, entries, 'BLANKO', settings, holidays, today);
  const order = stockOrder(entries, 'BLANKO', settings, holidays, today, book);
  const { left: now, days } = stockCover(entries, 'BLANKO', holidays, today);
  const { left, since } = stockBefore(entries, today);
  const emptyBy = emptyByForecast(lastForecast(arsipPrakiraan.rows), entries, today);
  const isSooner = now > 0 && emptyBy !== undefined && !(order?.orderBy && order.orderBy <= emptyBy);
  const { sentence } = orderAdvice(order, {
    item: 'BLANKO',
    left: now,
    usual: settings.values.titik_pesan_praktik,
    today,
    book,
    // All figures fit a screen.
    isBrief: isSooner || book.open.length > 1,
  });
  const last = at(persediaan.sheet, entries[entries.length - 1]);
  return [
    told('blanko', countTrend(now, left, since, 'keping'), last),
    {
      label: 'Blanko cukup untuk',
      value: days === null ? 'belum diketahui' : `${formatNumber(days)} hari kerja`,
      change: withForecast(sentence, order, isSooner ? emptyBy : undefined),
      place: last,
    },
  ];
}

const PRINTING: ReadonlySet<string> = new Set(['CETAK', 'GAGAL']);

/** When the last forecast saw the blanko gone; not once that day is past, or the stock changed otherwise than by printing. */
function emptyByForecast(
  last: ArsipPrakiraanRow | null,
  entries: readonly PersediaanRow[],
  today: Day,
): Day | undefined {
  if (!last || entries.some(({ jenis, waktu }) => !PRINTING.has(jenis) && waktu > last.waktu)) return undefined;
  const day = keptFigures(last.angka).find(({ key }) => key === 'habis')?.day;
  return day && day >= today ? day : undefined;
}

/** The forecast prints what waits, the order goes by what was used so far: where the first is sooner, both are told. */
function withForecast(advice: string, order: StockOrder | null, emptyBy: Day | undefined): string {
  if (!emptyBy) return `${advice}.`;
  const forecast = `Prakiraan: dapat habis ${formatDay(emptyBy)} (yang menunggu ikut dicetak)`;
  if (!order) return `${forecast}. ${advice}.`;
  const [first = '', ...rest] = advice;
  const said = advice.startsWith('Pesan') ? `Pemakaian: ${first.toLowerCase()}${rest.join('')}` : advice;
  return `${forecast}. ${said}.`;
}

function outageFigures(
  { gangguan: outages }: ReadingsOf<typeof SUMMARY_TABLES>,
  { today, now, holidays, losses, settings }: Around,
  told: Told,
): DasborFigure[] {
  const { jam_sabtu: saturdayHours } = settings.values;
  const hours = (from: Day, until: Moment) =>
    downMinutes(outages.rows, `${from}T00:00`, until, holidays, saturdayHours) / 60;
  const first = `${monthOf(today)}-01`;
  const before = `${previousMonth(monthOf(today))}-01`;
  // As far into the month as today; a shorter month ends where this one begins.
  const sameDay = addDays(before, Number(today.slice(8)) - 1);
  const until = sameDay < first ? `${sameDay}${now.slice(10)}` : `${first}T00:00`;
  const [mine, theirs] = [hours(first, now), hours(before, until)];
  const people = losses.reduce((sum, loss) => sum + loss.people, 0);
  const cards = losses.reduce((sum, loss) => sum + loss.cards, 0);
  const worst = [...losses].sort((a, b) => b.people + b.cards - a.people - a.cards)[0];
  const [running] = runningOutages(outages.rows, now);
  const ofMonth = at(
    gangguan.sheet,
    outages.rows.find(({ mulai, selesai }) => mulai <= now && (selesai === null || selesai > `${first}T00:00`)),
  );
  return [
    told('gangguan', running ? sinceWhen(running) : 'Tidak ada.'),
    {
      label: 'Gangguan bulan ini',
      value: `${formatNumber(mine, 1)} jam`,
      change: `Bulan lalu s.d. ${formatDay(until.slice(0, 10)).slice(0, 5)}: ${formatNumber(theirs, 1)} jam.`,
      place: ofMonth,
    },
    {
      label: 'Hilang karenanya',
      value: `${formatNumber(people)} orang, ${formatNumber(cards)} kartu`,
      change:
        worst && people + cards > 0 ? `Terbanyak: ${OUTAGE_WORDS[worst.cause].toLowerCase()}.` : 'Tidak ada bulan ini.',
      place: ofMonth,
    },
  ];
}

function sinceWhen({ jenis, asetId, mulai }: GangguanRow): string {
  return `${OUTAGE_WORDS[jenis]}${asetId ? ` (${asetId})` : ''} sejak ${formatMoment(mulai)}.`;
}
