import type { CellView, ChartView, SheetView, StyleView } from '../../../src/local/protocol';

/** One sheet of the pretended host: cells by `row,column`. */
export interface PretendSheet {
  name: string;
  hidden: boolean;
  view: SheetView;
  cells: Map<string, CellView>;
}

export const styles: StyleView[] = [
  { bold: true, background: '#14526b', color: '#ffffff', wrap: true, vertical: 'middle' },
  { background: '#fde2df', color: '#7a1710' },
  { bold: true, size: 16 },
  { wrap: true },
  { background: '#e2f0e2', borders: { bottom: '#17607d' } },
];

export const manyRows = 50_000;

function emptyView(id: number, rows: number, columns: number): SheetView {
  return {
    id,
    moves: 0,
    rows,
    columns,
    lastRow: 0,
    lastColumn: 0,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    merges: [],
    charts: [],
    protections: [],
  };
}

export function putCell(sheet: PretendSheet, row: number, column: number, cell: Partial<CellView>): void {
  const before = sheet.cells.get(`${row},${column}`);
  sheet.cells.set(`${row},${column}`, { row, column, display: '', input: '', align: 'left', ...before, ...cell });
  sheet.view.lastRow = Math.max(sheet.view.lastRow, row);
  sheet.view.lastColumn = Math.max(sheet.view.lastColumn, column);
}

/** What a person typed, read as the Indonesian locale reads it; a formula can't be calculated here. */
export function typedCell(text: string): Partial<CellView> {
  if (text.startsWith('=')) {
    return { input: text, display: '#NAME?', align: 'left', error: 'Fungsi ini tidak dikenal.' };
  }
  const number = /^-?\d+(\.\d{3})*(,\d+)?$/.test(text);
  const display = number ? grouped(text) : text;
  return { input: number ? text.replaceAll('.', '') : text, display, align: number ? 'right' : 'left' };
}

function grouped(text: string): string {
  const [whole = '', fraction] = text.replaceAll('.', '').split(',');
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (fraction ? `,${fraction}` : '');
}

function plain(id: number, name: string, rows: number, columns: number, hidden = false): PretendSheet {
  return { name, hidden, view: emptyView(id, rows, columns), cells: new Map() };
}

const desa = ['Sidorejo', 'Tambakrejo', 'Wonoayu', 'Kedungsumur', 'Krembung', 'Balonggarut', 'Cangkring', 'Gading'];

function desaSheet(): PretendSheet {
  const sheet = plain(1, 'Desa', 200, 26);
  sheet.view.frozenRows = 2;
  sheet.view.frozenColumns = 1;
  sheet.view.columnWidths = { 1: 150, 2: 110, 6: 160 };
  sheet.view.merges = [
    { top: 1, left: 2, bottom: 1, right: 5 },
    { top: 12, left: 3, bottom: 14, right: 4 },
  ];
  putCell(sheet, 1, 1, { display: 'Kecamatan', input: 'Kecamatan', style: 2 });
  putCell(sheet, 1, 2, { display: 'Wajib KTP per desa', input: 'Wajib KTP per desa', align: 'center', style: 0 });
  ['Desa', 'Wajib', 'Sudah rekam', 'Jenis', 'Aktif', 'Catatan petugas', 'Pemeriksaan'].forEach((text, at) => {
    putCell(sheet, 2, at + 1, {
      display: text,
      input: text,
      style: 0,
      ...(at === 1 ? { note: 'Penduduk yang wajib memiliki KTP-el.' } : {}),
    });
  });
  desa.forEach((name, at) => {
    const row = at + 3;
    putCell(sheet, row, 1, { display: name, input: name });
    putCell(sheet, row, 2, typedCell(String(4000 + at * 111)));
    putCell(sheet, row, 3, typedCell(String(3900 + at * 100)));
    putCell(sheet, row, 4, {
      display: at % 3 ? 'Desa' : 'Kelurahan',
      input: at % 3 ? 'Desa' : 'Kelurahan',
      choices: ['Desa', 'Kelurahan'],
    });
    putCell(sheet, row, 5, {
      display: at % 2 ? 'TRUE' : 'FALSE',
      input: at % 2 ? 'TRUE' : 'FALSE',
      checkbox: true,
      align: 'center',
    });
  });
  putCell(sheet, 3, 6, {
    display: 'Catatan yang panjang ini melimpah ke sel kosong di kanannya.',
    input: 'Catatan yang panjang ini melimpah ke sel kosong di kanannya.',
  });
  putCell(sheet, 4, 6, {
    display: 'Catatan yang panjang ini dipecah menjadi beberapa baris di dalam selnya.',
    input: 'Catatan yang panjang ini dipecah menjadi beberapa baris di dalam selnya.',
    style: 3,
  });
  putCell(sheet, 5, 7, {
    display: '#ERROR!',
    input: '=KTP_BELUM_REKAM(B5)',
    error: 'Sudah harus bilangan bulat, bukan "banyak".',
    align: 'center',
  });
  putCell(sheet, 6, 3, {
    style: 1,
    warning: 'Sudah rekam harus bilangan cacah, bukan -3.',
    display: '-3',
    input: '-3',
    align: 'right',
  });
  putCell(sheet, 7, 7, { display: 'Lihat dasbor', input: 'Lihat dasbor', link: '#gid=3&range=B2' });
  putCell(sheet, 8, 2, { display: '123.456.789.012.345', input: '123456789012345', align: 'right' });
  putCell(sheet, 12, 3, { display: 'Gabungan', input: 'Gabungan', align: 'center', style: 4 });
  return sheet;
}

function serviceSheet(): PretendSheet {
  const sheet = plain(2, 'Layanan', manyRows + 1, 12);
  sheet.view.frozenRows = 1;
  sheet.view.frozenColumns = 1;
  const heads = [
    'Hari',
    'Desa',
    'Daftar',
    'Rekam',
    'PRR',
    'Cetak',
    'Gagal',
    'Serah',
    'Petugas',
    'Jam',
    'Sisa',
    'Keterangan',
  ];
  heads.forEach((text, at) => {
    putCell(sheet, 1, at + 1, { display: text, input: text, style: 0 });
  });
  for (let row = 2; row <= manyRows + 1; row++) {
    putCell(sheet, row, 1, { display: `hari ${row - 1}`, input: `hari ${row - 1}` });
    putCell(sheet, row, 2, { display: desa[row % desa.length] ?? '', input: desa[row % desa.length] ?? '' });
    for (let column = 3; column <= 11; column++) putCell(sheet, row, column, typedCell(String((row * column) % 9000)));
    putCell(sheet, row, 12, { display: `catatan ${row}`, input: `catatan ${row}` });
  }
  return sheet;
}

function chart(id: number, kind: ChartView['kind'], anchorRow: number, anchorColumn: number): ChartView {
  const labels = Array.from(
    { length: 24 },
    (_, at) => `${String((at % 12) + 1).padStart(2, '0')}-${2026 + Math.floor(at / 12)}`,
  );
  const falling = (rate: number) => labels.map((_, at) => Math.round(11915 * Math.exp(-rate * at)));
  return {
    id,
    kind,
    title: 'Tunggakan perekaman',
    anchorRow,
    anchorColumn,
    offsetX: 0,
    offsetY: 0,
    width: 460,
    height: 260,
    horizontalTitle: 'Bulan',
    verticalTitle: 'Orang',
    labels: kind === 'SCATTER' ? labels.map((_, at) => at) : labels,
    series: [
      { name: 'P50', values: falling(0.12) },
      { name: 'P80', values: falling(0.09) },
    ],
  };
}

function dashboardSheet(): PretendSheet {
  const sheet = plain(3, 'Dasbor', 100, 20);
  sheet.view.protections = [{ area: { top: 1, left: 1, bottom: 100, right: 20 }, description: 'ditulis oleh SiapKTP' }];
  sheet.view.charts = [
    chart(1, 'LINE', 4, 1),
    chart(2, 'STACKED_AREA', 4, 6),
    chart(3, 'COLUMN', 16, 1),
    chart(4, 'SCATTER', 16, 6),
  ];
  putCell(sheet, 1, 1, {
    display: 'Tunggakan tuntas sekitar Maret 2027',
    input: 'Tunggakan tuntas sekitar Maret 2027',
    style: 2,
  });
  putCell(sheet, 2, 2, { display: 'Peluang 80 %', input: 'Peluang 80 %' });
  return sheet;
}

/** Every row wraps to another height. */
function wrappedSheet(): PretendSheet {
  const sheet = plain(5, 'Periksa', 4000, 6);
  sheet.view.frozenRows = 1;
  for (let row = 1; row <= 4000; row++) {
    const text = `Baris ${row}. ${'Isian tidak sesuai. '.repeat(row % 7)}`.trim();
    putCell(sheet, row, 2, { display: text, input: text, style: 3 });
  }
  return sheet;
}

/** A workbook of five sheets, one of them hidden and one with 50,000 x 12 cells. */
export function pretendSheets(withLarge = true): PretendSheet[] {
  return [
    desaSheet(),
    ...(withLarge ? [serviceSheet()] : []),
    dashboardSheet(),
    plain(4, 'Jurnal', 10, 5, true),
    wrappedSheet(),
  ];
}
