import type { Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { holidaysOf } from '../domain/calendar';
import { readSettings, type Settings } from '../domain/settings';
import { layanan, libur, pengaturan, persediaan } from '../tables';
import type { Item, PersediaanRow } from '../tables/persediaan';
import type { PageCell } from '../workbook/page';
import { type BlankoCover, blankoCover } from './blankoCover';
import { blankoIdentity } from './blankoIdentity';
import { leftOutNotes } from './leftOut';
import { column, DATE, DECIMAL, dateOf, formPage, PERCENT, WHOLE, widthsOf } from './officialForm';
import { monthTo, periodLine, within } from './period';
import { waitingForPrint } from './printQueue';
import { defineReport } from './report';
import { changeOf, type StockMovement, stockMovements } from './stockMovements';

const COLUMNS = [
  column('Tanggal', 90, DATE),
  column('Sisa awal', 80, WHOLE),
  column('Diterima', 80, WHOLE),
  column('No/tgl BAST', 170),
  column('Dicetak baik', 80, WHOLE),
  column('Gagal/rusak', 80, WHOLE),
  column('Dikembalikan', 90, WHOLE),
  column('Sisa akhir', 80, WHOLE),
  column('Stok fisik', 80, WHOLE),
  column('Selisih', 80, WHOLE),
  column('Rata-rata/hari', 80, DECIMAL),
  column('Cukup untuk (hari kerja)', 90, WHOLE),
  column('Ribbon %', 80, PERCENT),
  column('Film %', 80, PERCENT),
  column('Usulan tambahan', 90, WHOLE),
];

/** The month's blanko day by day, how long they last, and the proof that none is missing. */
export const laporanBlanko = defineReport({
  sheet: 'Laporan Blanko',
  widths: widthsOf(COLUMNS),
  tables: { persediaan, layanan, libur, pengaturan },
  build(read, { today }) {
    const { values } = readSettings(read.pengaturan);
    const month = monthTo(today);
    const movements = stockMovements(until(read.persediaan.rows, today), 'BLANKO');
    const cover = blankoCover(movements, today, holidaysOf(read.libur.rows));
    const days = [...new Set(movements.map(({ entry }) => entry.tanggal))].filter((day) => within(day, month));
    const lines = days.map((day) => dayOf(movements, day));
    const identity = blankoIdentity(movements);
    const asked = Math.max(
      0,
      Math.max(0, waitingForPrint(read.layanan.rows, today)) + values.titik_pesan_praktik - cover.left,
    );
    return formPage(
      {
        title: 'LAPORAN STOK BLANKO KTP-EL',
        period: periodLine(month),
        ...(movements.length > 0 ? { headline: headline(cover) } : {}),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: lines.map((line) => [
              dateOf(line.day),
              line.opening,
              line.received,
              line.documents,
              line.good,
              line.failed,
              line.returned,
              line.closing,
              line.counted ? line.closing + line.difference : '',
              line.counted ? line.difference : '',
              ...Array<string>(5).fill(''),
            ]),
            totals: [totals(lines, cover, until(read.persediaan.rows, today), values, asked)],
            whenEmpty:
              movements.length > 0
                ? 'Belum ada blanko yang masuk atau keluar bulan ini.'
                : 'Belum ada catatan blanko. Catat penerimaan pertama lewat panel > Catat.',
          },
          ...(movements.length > 0 ? [identity.table] : []),
        ],
        notes: [
          ...(movements.length > 0 ? [identity.sentence] : []),
          'Semua angka dari lembar Persediaan, pembatalan sudah diperhitungkan. Gagal/rusak memuat kartu gagal cetak dan blanko yang dimusnahkan; pada pembuktian keduanya dipisah.',
          'Stok fisik dan selisih hanya pada hari opname. Sisa awal berikutnya adalah stok fisik itu.',
          'Rata-rata/hari dihitung per hari kerja selama paling lama 90 hari terakhir, gagal cetak ikut dihitung.',
          `Ribbon % dan film %: berapa bagian dari sisa blanko yang dapat dicetak dengan ribbon dan film yang ada (${formatNumber(values.kartu_per_ribbon)} kartu per ribbon, ${formatNumber(values.gambar_per_film)} gambar per film, satu gambar per kartu; Pengaturan).`,
          `Usulan tambahan = kartu yang menunggu cetak (lembar Layanan) + batas lapor ${formatNumber(values.titik_pesan_praktik)} keping (Pengaturan) - sisa, paling sedikit 0.`,
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

const until = (entries: readonly PersediaanRow[], today: Day): PersediaanRow[] =>
  entries.filter(({ tanggal }) => tanggal <= today);

function headline({ left, days }: BlankoCover): string {
  const reach =
    days === null
      ? 'belum ada pemakaian untuk dihitung'
      : `cukup untuk kira-kira ${formatNumber(Math.floor(days))} hari kerja`;
  return `Sisa blanko ${formatNumber(left)} keping, ${reach}.`;
}

interface StockDay {
  day: Day;
  opening: number;
  received: number;
  documents: string;
  good: number;
  failed: number;
  returned: number;
  /** By the books, before a count of that day is taken over. */
  closing: number;
  counted: boolean;
  difference: number;
}

function dayOf(movements: readonly StockMovement[], day: Day): StockDay {
  const ofDay = movements.filter(({ entry }) => entry.tanggal === day);
  const last = ofDay[ofDay.length - 1]?.left ?? 0;
  const total = ofDay.reduce((sum, { change }) => sum + change, 0);
  const difference = changeOf(ofDay, 'OPNAME') + changeOf(ofDay, 'BALIK');
  const counts = ofDay.filter(({ kind }) => kind === 'OPNAME');
  const undone = counts.filter(({ entry }) => entry.jenis === 'BALIK').length;
  return {
    day,
    opening: last - total,
    received: changeOf(ofDay, 'TERIMA'),
    documents: ofDay
      .filter(({ entry }) => entry.jenis === 'TERIMA')
      .map(({ entry }) => entry.dokumen)
      .filter(Boolean)
      .join('; '),
    good: 0 - changeOf(ofDay, 'CETAK'),
    failed: 0 - changeOf(ofDay, 'GAGAL') - changeOf(ofDay, 'MUSNAH'),
    returned: 0 - changeOf(ofDay, 'RETUR'),
    closing: last - difference,
    counted: counts.length > 2 * undone || difference !== 0,
    difference,
  };
}

function totals(
  lines: readonly StockDay[],
  cover: BlankoCover,
  entries: readonly PersediaanRow[],
  settings: Settings,
  asked: number,
): PageCell[] {
  const sum = (of: (line: StockDay) => number) => lines.reduce((all, line) => all + of(line), 0);
  const cards = (item: Item, perPiece: number): PageCell => {
    const movements = stockMovements(entries, item);
    const left = movements[movements.length - 1]?.left;
    return left === undefined || cover.left <= 0 ? '' : (left * perPiece) / cover.left;
  };
  const difference = sum((line) => line.difference);
  return [
    'Jumlah',
    lines[0]?.opening ?? 0,
    sum((line) => line.received),
    '',
    sum((line) => line.good),
    sum((line) => line.failed),
    sum((line) => line.returned),
    cover.left - difference,
    '',
    difference,
    cover.perDay ?? '',
    cover.days === null ? '' : Math.floor(cover.days),
    cards('RIBBON', settings.kartu_per_ribbon),
    cards('FILM', settings.gambar_per_film),
    asked,
  ];
}
