import { holdsCamatRights, unreadableRights } from '../domain/camatRights';
import { firstFormats, firstRows } from '../domain/firstRows';
import { hakCamat, pengaturan } from '../tables';
import { everyTable } from '../tables/every';
import { readTable, type Table } from '../tables/table';
import type { Host } from '../workbook/host';
import type { HandSheet, SheetPlan } from '../workbook/plan';
import { BUSY, type Workbook } from '../workbook/workbook';
import { everyPage, notComputed, type SheetOfPage } from './every';

const PLAIN_WIDTH = 110;

/** Makes every sheet that is missing and mends those that are there. @returns what was done, in a sentence */
export function prepareSheets(host: Host, typed: readonly HandSheet[]): string {
  const { workbook } = host;
  const { who } = host.occasion();
  const forms = typed.map((sheet) => ({ ...pagePlan(sheet), guarded: false }));
  // Alone: two at once would make each tab twice.
  const done = workbook.exclusively(() => {
    const keepers = keepersOf(workbook, who);
    const tables = everyTable.map((table) =>
      table.writtenBy === 'Camat' ? { ...tablePlan(table), keepers } : tablePlan(table),
    );
    const plans = [...tables, ...everyPage.map(pagePlan), ...forms];
    return [
      ...workbook.prepare(plans.sort((a, b) => place(a.sheet) - place(b.sheet))),
      ...typed.flatMap((sheet) => sheet.fill(workbook, () => host.newId()) ?? []),
    ];
  });
  if (done === BUSY) return 'Orang lain sedang mencatat; belum ada yang disiapkan. Coba lagi sebentar.';
  const [first] = done;
  if (first === undefined) return 'Lembar kerja sudah lengkap; tidak ada yang diubah.';
  return `Selesai: ${done.length === 1 ? first : `${done.length} hal disiapkan, antara lain ${first}`}.`;
}

/** For whom the Camat's sheets are to be kept; only who holds his rights can have it done. */
function keepersOf(workbook: Workbook, who: string): readonly string[] | null {
  const read = readTable(hakCamat, workbook.read(hakCamat.sheet));
  if (unreadableRights(read) || !holdsCamatRights(read.rows, who)) return null;
  return read.rows.map(({ alamat }) => alamat);
}

/** The order of the tabs: what the Camat reads, what staff type in, what is printed, then lists and traces. */
const ORDER = [
  'Dasbor',
  'Prakiraan',
  'Catat',
  'Skenario',
  'Banding Skenario',
  'Desa',
  'Aset',
  'Gangguan',
  'Perbaikan',
  'Layanan',
  'Petugas',
  'Pesanan',
  'Persediaan',
  'Periksa',
  'Laporan Perekaman',
  'Laporan Blanko',
  'Pembagian Blanko',
  'Register Pemusnahan',
  'Berita Acara',
  'Laporan Gangguan',
  'Jemput Bola',
  'ABK',
  'Surat Permohonan',
  'RKBMD',
  'KIB B',
  'KIR',
  'Pemeliharaan',
  'Kartu Persediaan',
  'Pengaturan',
  'Libur',
  'Kode Barang',
  'Hak Camat',
  'Contoh Rumus',
  'Riwayat',
];

const place = (sheet: string): number => (ORDER.includes(sheet) ? ORDER.indexOf(sheet) : ORDER.length);

/** Pixels that a screen of 1366 shows of a sheet beside the panel. */
const SEEN_WIDTH = 1000;

/** The key's column, which says whose row it is, where people type in more columns than are seen at a time. */
function keptInSight({ writtenBy, key, columns }: Table): number {
  const all = Object.entries(columns);
  const width = all.reduce((sum, [, column]) => sum + (column.width ?? PLAIN_WIDTH), 0);
  return writtenBy !== 'SiapKTP' && all[0]?.[0] === key && width > SEEN_WIDTH ? 1 : 0;
}

function tablePlan(table: Table): SheetPlan {
  const columns = Object.values(table.columns);
  return {
    sheet: table.sheet,
    columns: columns.map(({ header, note, cell, width }) => ({
      header,
      note,
      format: cell.format,
      width: width ?? PLAIN_WIDTH,
      ...(cell.choices ? { choices: cell.choices } : {}),
    })),
    lines: firstRows(table.sheet),
    lineFormats: firstFormats(table.sheet),
    linesComplete: table.sheet === pengaturan.sheet,
    frozenLines: 1,
    frozenColumns: keptInSight(table),
    guarded: table.writtenBy === 'SiapKTP',
    hidden: table.hidden ?? false,
  };
}

function pagePlan({ sheet, widths, looks, computedBy }: SheetOfPage): SheetPlan {
  return {
    ...{ sheet, columns: [], widths, frozenLines: 0, guarded: true, hidden: false },
    lines: computedBy ? [[notComputed(computedBy)]] : [],
    ...(looks ? { looks } : {}),
  };
}
