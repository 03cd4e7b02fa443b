import { formatNumber, formatShare } from '../../cells/numeral';
import { holidaysOf } from '../../domain/calendar';
import { balances } from '../../domain/ledger';
import { doubtSentence } from '../../domain/ledgerChain';
import { readSettings, type Settings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { layanan, libur, pengaturan, persediaan, pesanan } from '../../tables';
import { ITEMS, type Item, type PersediaanRow } from '../../tables/persediaan';
import { ITEM_WORDS } from '../../tables/words';
import type { PageCell } from '../../workbook/page';
import { orderPhrases } from '../forecast/model/comingSupplies';
import { leftOutNotes } from '../form/leftOut';
import {
  column,
  DATE,
  DECIMAL,
  dateOf,
  type FormTable,
  formPage,
  heading,
  PERCENT,
  WHOLE,
  widthsOf,
} from '../form/officialForm';
import { monthTo, periodLine } from '../form/period';
import { defineReport } from '../report';
import { leadTimeBasis, type OrderBook, onTheWay, orderBook } from '../stock/orderBook';
import { elsewhereSentence, printsWords, QUEUE_UNKNOWN, queueDays, waitingForPrint } from '../stock/printQueue';
import { type StockCover, stockCover } from '../stock/stockCover';
import { type StockDay, stockDays } from '../stock/stockDays';
import { identitySentence, identityTable, printsOf, stockIdentities, unusedSentence } from '../stock/stockIdentity';
import { stockMovements } from '../stock/stockMovements';
import { type StockOrder, stockOrder } from '../stock/stockOrder';

const COLUMNS = [
  column('Tanggal', 90, DATE),
  column('Sisa awal', 86, WHOLE),
  column('Diterima', 86, WHOLE),
  column('No/tgl BAST', 170),
  column('Dicetak baik', 86, WHOLE),
  column('Gagal/rusak', 105, WHOLE),
  column('Dikembalikan', 122, WHOLE),
  column('Sisa akhir', 86, WHOLE),
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
  tables: { persediaan, layanan, libur, pengaturan, pesanan },
  build(read, { today }) {
    const settings = readSettings(read.pengaturan);
    const { values } = settings;
    const month = monthTo(today);
    const entries = read.persediaan.rows.filter(({ tanggal }) => tanggal <= today);
    const movements = stockMovements(entries, 'BLANKO');
    const lines = stockDays(movements, month);
    const identities = stockIdentities(entries);
    const holidays = holidaysOf(read.libur.rows);
    const cover = stockCover(entries, 'BLANKO', holidays, today);
    const orders = ITEMS.map((item) => ({
      item,
      book: orderBook(read.pesanan.rows, entries, item, settings, holidays, today),
    })).map(({ item, book }) => ({
      item,
      book,
      left: entries.some(({ barang }) => barang === item) ? balances(entries)[item] : '',
      order: stockOrder(entries, item, settings, holidays, today, book),
    }));
    const cards = printsOf(identities);
    const { days, inLedger } = queueDays(read.layanan.rows, read.persediaan.rows);
    const waiting = waitingForPrint(days, today);
    const coming = orders.reduce((sum, { item, book }) => (item === 'BLANKO' ? sum + onTheWay(book) : sum), 0);
    const asked = Math.max(0, Math.max(0, waiting ?? 0) + values.titik_pesan_praktik - cover.left - coming);
    const said = [doubtSentence(read.persediaan), movements.length > 0 ? headline(cover) : null];
    return formPage(
      {
        title: 'LAPORAN STOK BLANKO KTP-EL',
        period: periodLine(month),
        headline: said.filter((sentence) => sentence !== null).join(' '),
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
              line.counted ?? '',
              line.counted !== null || line.difference !== 0 ? line.difference : '',
              ...Array<string>(5).fill(''),
            ]),
            totals: [totals(lines, cover, entries, values, asked)],
            whenEmpty:
              movements.length > 0
                ? 'Belum ada blanko yang masuk atau keluar bulan ini.'
                : 'Belum ada catatan blanko. Catat penerimaan pertama lewat panel > Catat.',
          },
          ...(movements.length > 0 ? [identityTable(identities), orderTable(orders)] : []),
        ],
        notes: [
          ...(movements.length > 0
            ? identities.map((one) => unusedSentence(one, cards, values) ?? identitySentence(one))
            : []),
          'Semua angka dari lembar Persediaan, pembatalan sudah diperhitungkan. Gagal/rusak memuat kartu gagal cetak dan blanko yang dimusnahkan; pada pembuktian keduanya dipisah.',
          'Stok fisik dan selisih hanya pada hari opname: yang didapati saat dihitung, dan bedanya dari catatan saat itu. Sisa awal berikutnya = sisa akhir + selisih; hasil hitung pertama adalah sisa awal, tanpa selisih.',
          'Rata-rata/hari adalah pemakaian tiap hari kerja empat bulan terakhir sampai kemarin, gagal cetak dan hari tanpa cetak ikut dihitung; kosong selama yang tercatat belum cukup (10 hari kerja, 5 di antaranya mencetak).',
          `Ribbon % dan film %: berapa bagian dari sisa blanko yang dapat dicetak dengan ribbon dan film yang ada (${formatNumber(values.kartu_per_ribbon)} kartu per ribbon, ${formatNumber(values.gambar_per_film)} gambar per film, ${formatNumber(values.gambar_per_kartu)} gambar per kartu; Pengaturan).`,
          `Usulan tambahan = kartu yang menunggu cetak (${printsWords(inLedger)}) + batas lapor ${formatNumber(values.titik_pesan_praktik)} keping (Pengaturan) - sisa${coming > 0 ? ` - ${formatNumber(coming)} keping yang sudah dipesan dan belum datang` : ''}, paling sedikit 0.${waiting === null ? ` ${QUEUE_UNKNOWN}` : elsewhereSentence(days, today)}`,
          'Usulan tambahan hanya menutup keadaan sekarang, dan Kapan meminta lagi pemakaian seperti biasa; yang diperlukan agar tunggakan dan kartunya tuntas dimohon di Surat Permohonan.',
          `Titik pesan: sisa yang cukup sampai kiriman datang dengan peluang ${formatShare(values.tingkat_layanan_stok)}; pesan sampai: cukup juga untuk ${formatNumber(values.hari_antar_pesanan)} hari kerja sesudahnya (Pengaturan). Dari pemakaian tiap hari kerja empat bulan terakhir; hari yang mulai tanpa stok tidak ikut dihitung.`,
          ...leadTimes(orders),
          ...stillOpen(orders),
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

type Booked = readonly { item: Item; book: OrderBook }[];

/** What is gone by for how long each item takes to come. */
function leadTimes(orders: Booked): string[] {
  const bases = [...new Set(orders.map(({ book }) => leadTimeBasis(book)))];
  return bases.map((basis) => {
    const items = orders.flatMap(({ item, book }) => (leadTimeBasis(book) === basis ? [ITEM_WORDS[item]] : []));
    return `Waktu tunggu ${joined(items)} dari ${basis}.`;
  });
}

function stillOpen(orders: Booked): string[] {
  const asked = (isLate: boolean) =>
    orders.flatMap(({ item, book: { open } }) =>
      orderPhrases(
        item,
        ITEM_WORDS[item],
        open.flatMap((order) => (order.isOverdue === isLate ? [{ ...order, pieces: order.open }] : [])),
      ),
    );
  const [counted, late] = [asked(false), asked(true)];
  return [
    ...(counted.length > 0
      ? [`Sudah dipesan, belum datang, dan ikut diperhitungkan sebelum meminta lagi: ${counted.join('; ')}.`]
      : []),
    ...(late.length > 0 ? [`Terlambat, jadi tidak diperhitungkan lagi: ${late.join('; ')}.`] : []),
  ];
}

function orderTable(orders: readonly { item: Item; left: PageCell; order: StockOrder | null }[]): FormTable {
  return {
    caption: 'Kapan meminta lagi',
    columns: [
      heading('Barang'),
      heading('Sisa', WHOLE),
      heading('Per hari kerja', DECIMAL),
      heading('Minta paling lambat', DATE),
      heading('Titik pesan', WHOLE),
      heading('Pesan sampai', WHOLE),
      heading('Jumlah diminta', WHOLE),
    ],
    rows: orders.map(({ item, left, order }) =>
      order === null
        ? [item, left, '', 'pemakaian belum cukup tercatat', '', '', '']
        : [
            item,
            order.left,
            order.perDay,
            order.orderBy === null ? 'lebih dari lima tahun lagi' : dateOf(order.orderBy),
            order.reorderPoint,
            order.orderUpTo,
            order.quantity,
          ],
    ),
    whenEmpty: '',
  };
}

function headline({ left, days }: StockCover): string {
  const reach =
    days === null
      ? 'pemakaiannya belum cukup tercatat untuk dihitung'
      : `cukup untuk kira-kira ${formatNumber(days)} hari kerja`;
  return `Sisa blanko ${formatNumber(left)} keping, ${reach}.`;
}

function totals(
  lines: readonly StockDay[],
  cover: StockCover,
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
    (lines[0]?.opening ?? 0) - (lines[0]?.firstFound ?? 0) + sum((line) => line.firstFound),
    sum((line) => line.received),
    '',
    sum((line) => line.good),
    sum((line) => line.failed),
    sum((line) => line.returned),
    cover.left - difference,
    '',
    difference,
    cover.perDay ?? '',
    cover.days ?? '',
    cards('RIBBON', settings.kartu_per_ribbon),
    cards('FILM', settings.gambar_per_film / settings.gambar_per_kartu),
    asked,
  ];
}
