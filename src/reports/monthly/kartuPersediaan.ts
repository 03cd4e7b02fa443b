import { UNITS } from '../../domain/ledger';
import { doubtSentence } from '../../domain/ledgerChain';
import { readSettings } from '../../domain/settings';
import { OPENING } from '../../domain/stockCounts';
import { pengaturan, persediaan } from '../../tables';
import { ITEMS, type Item, type PersediaanRow } from '../../tables/persediaan';
import { ITEM_WORDS } from '../../tables/words';
import type { PageCell } from '../../workbook/page';
import { leftOutNotes } from '../form/leftOut';
import { column, DATE, dateOf, type FormTable, formPage, WHOLE, widthsOf } from '../form/officialForm';
import { type Period, periodLine, within, yearTo } from '../form/period';
import { defineReport } from '../report';
import { type MovementKind, type StockMovement, stockMovements } from '../stock/stockMovements';

const COLUMNS = [
  column('Tanggal', 90, DATE),
  column('No & tgl surat dasar', 170),
  column('Dari/kepada', 240),
  column('Masuk', 80, WHOLE),
  column('Keluar', 80, WHOLE),
  column('Sisa', 80, WHOLE),
  column('Harga satuan (Rp)', 100, WHOLE),
  column('Nilai masuk (Rp)', 110, WHOLE),
  column('Nilai keluar (Rp)', 110, WHOLE),
  column('Nilai sisa (Rp)', 110, WHOLE),
];

const WORDS: Record<MovementKind, string> = {
  AWAL: OPENING,
  TERIMA: 'Diterima',
  CETAK: 'Dicetak baik',
  GAGAL: 'Gagal cetak',
  RETUR: 'Dikembalikan',
  MUSNAH: 'Dimusnahkan',
  OPNAME: 'Selisih opname',
  BALIK: 'Pembatalan',
  KOREKSI: 'Koreksi catatan',
};

/** The stock cards of the year: every movement with what is left after it. */
export const kartuPersediaan = defineReport({
  sheet: 'Kartu Persediaan',
  widths: widthsOf(COLUMNS),
  tables: { persediaan, pengaturan },
  build({ persediaan: ledger, pengaturan: settings }, { today }) {
    const year = yearTo(today);
    const { harga_blanko, harga_ribbon, harga_film } = readSettings(settings).values;
    const prices = { BLANKO: harga_blanko, RIBBON: harga_ribbon, FILM: harga_film };
    return formPage(
      {
        title: 'KARTU PERSEDIAAN',
        keeper: true,
        period: periodLine(year),
        headline: doubtSentence(ledger) ?? '',
        tables: ITEMS.map((item) => card(ledger.rows, item, year, prices[item])),
        notes: [
          'Dari lembar Persediaan; sisa dihitung ulang dari baris pertama, saldo awal adalah sisa akhir tahun lalu.',
          'Baris yang dibatalkan tetap tampil, dan pembatalannya mengurangi kolom yang sama. Selisih opname masuk ke Masuk bila lebih, ke Keluar bila kurang.',
          'Dari/kepada dari Catatan entrinya: tulis di sana "dari Dinas Dukcapil" atau "kepada ..."; tanpa itu pihaknya tidak diketahui.',
          'Harga satuan dari Pengaturan, bukan dari dokumen pembelian; yang kosong di sana tidak dinilai.',
          ...leftOutNotes([ledger, settings]),
        ],
      },
      settings,
      today,
    );
  },
});

function card(entries: readonly PersediaanRow[], item: Item, period: Period, price: number | null): FormTable {
  const movements = stockMovements(entries, item);
  const before = movements.filter(({ entry }) => entry.tanggal < period.first);
  const during = movements.filter(({ entry }) => within(entry.tanggal, period));
  const opening = before[before.length - 1]?.left ?? 0;
  const worth = (count: number): PageCell => (price === null ? '' : count * price);
  const sum = (of: (movement: StockMovement) => number) => during.reduce((all, movement) => all + of(movement), 0);
  const closing = opening + sum(({ change }) => change);
  const line = (movement: StockMovement): PageCell[] => {
    const { entry, left } = movement;
    const [received, issued] = [incoming(movement), outgoing(movement)];
    return [
      dateOf(entry.tanggal),
      entry.dokumen ?? '',
      partyOf(movement),
      received || '',
      issued || '',
      left,
      price ?? '',
      received ? worth(received) : '',
      issued ? worth(issued) : '',
      worth(left),
    ];
  };
  return {
    caption: `${item} (${UNITS[item]})`,
    columns: COLUMNS,
    numbered: true,
    rows:
      movements.length === 0
        ? []
        : [
            [dateOf(period.first), '', 'Saldo awal', '', '', opening, price ?? '', '', '', worth(opening)],
            ...during.map(line),
          ],
    totals: [
      [
        '',
        '',
        'Jumlah',
        sum(incoming),
        sum(outgoing),
        closing,
        '',
        worth(sum(incoming)),
        worth(sum(outgoing)),
        worth(closing),
      ],
    ],
    whenEmpty: `Belum ada catatan ${ITEM_WORDS[item]}. Catat penerimaan pertama lewat panel > Catat.`,
  };
}

/** From whom or to whom, as far as the note of the entry tells: "Diterima dari Dinas Dukcapil". */
function partyOf({ kind, entry: { jenis, catatan } }: StockMovement): string {
  if (kind === 'AWAL' && jenis === 'OPNAME') return catatan?.startsWith(OPENING) ? catatan : OPENING;
  if (!catatan) return WORDS[jenis];
  const named = /^(dari|kepada|ke|untuk) +(?=\S)/i.exec(catatan);
  if (!named) return `${WORDS[jenis]}: ${catatan}`;
  return `${WORDS[jenis]} ${named[0].trim().toLowerCase()} ${catatan.slice(named[0].length)}`;
}

/** A reversal stands in the column of what it reverses. */
const isIncoming = ({ entry, change }: StockMovement): boolean => (entry.jenis === 'BALIK' ? -change : change) > 0;

const incoming = (movement: StockMovement): number => (isIncoming(movement) ? movement.change : 0);

const outgoing = (movement: StockMovement): number => (isIncoming(movement) ? 0 : 0 - movement.change);
