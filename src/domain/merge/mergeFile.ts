import { isWall, type Raw } from '../../cells/raw';
import { isReal } from '../../cells/wall';
import {
  aset,
  desa,
  gangguan,
  impor,
  layanan,
  libur,
  perbaikan,
  persediaan,
  pesanan,
  petugas,
  riwayat,
  skenario,
} from '../../tables';
import { foldKey, type ReadingsOf, type Rows, readTable, type Table } from '../../tables/table';
import { UNDONE_MERGE } from '../import/undo';
import { spoiltRecords } from './undoneRows';

/**
 * What one workbook hands to another: the ledger, Riwayat, registers of which Riwayat names each row, and of Impor what
 * undone merges had brought. In the order of reading, for which nobody waits: Riwayat, which is written last, must tell of no
 * change that the rows read before it haven't, or the other workbook would take it for made and never take it over.
 */
export const MERGED = {
  riwayat,
  desa,
  aset,
  gangguan,
  layanan,
  petugas,
  libur,
  perbaikan,
  pesanan,
  skenario,
  persediaan,
  impor,
};
export type MergedTables = ReadingsOf<typeof MERGED>;

const FORMAT = 'siap-ktp-gabungan';
const VERSION = 4;

interface Sheet {
  kolom: string[];
  baris: Raw[][];
}

/** The text of the file. A row that can't be read stays behind: it is told of where it stands. */
export function mergeFileText(read: MergedTables, now: string): string {
  const lembar: Record<string, Sheet> = {};
  for (const [name, table] of tables()) {
    const columns = Object.entries(table.columns);
    lembar[table.sheet] = {
      kolom: columns.map(([column]) => column),
      baris: handedOver(read, name).map((row) => columns.map(([column, { cell }]) => cell.write(row[column]))),
    };
  }
  return JSON.stringify({ format: FORMAT, versi: VERSION, dibuat: now, lembar });
}

/** Of what the file has to do without, where it stands and what that entails; '' when nothing is missing. */
export function leftBehind(read: MergedTables): string {
  const sheets = tables().flatMap(([name, { sheet, hidden }]) => {
    const { layout } = read[name];
    if (!layout) return [`lembar ${sheet}`];
    const unread = name === 'impor' ? spoiltRecords(read.impor) : read[name].unread;
    const lines = unread.filter(({ line }) => line > 1).map(({ line }) => line);
    const named = `${lines.slice(0, NAMED).join(', ')}${lines.length > NAMED ? ', …' : ''}`;
    return lines.length > 0 ? [`${sheet}${hidden ? ' (tersembunyi)' : ''} baris ${named}`] : [];
  });
  if (sheets.length === 0) return '';
  const undone = spoiltRecords(read.impor).length > 0 || !read.impor.layout ? ` ${UNDONE_LOST}.` : '';
  return `Tidak terbaca, jadi tidak ikut dalam berkas: ${sheets.join('; ')}. Betulkan menurut lembar Periksa, lalu unduh lagi.${undone}`;
}

const NAMED = 5;
/** What it entails that a record of an undone merge can't be read. */
export const UNDONE_LOST =
  'Baris Impor mencatat isi gabungan yang diurungkan: selama tidak terbaca, isi itu bisa masuk lagi tanpa ditanyakan';

function handedOver(read: MergedTables, name: keyof MergedTables): Record<string, unknown>[] {
  const isUndone = ({ imporId }: { imporId: string }) => foldKey(imporId) === foldKey(UNDONE_MERGE);
  const rows = name === 'impor' ? read.impor.rows.filter(isUndone) : read[name].rows;
  return rows as unknown as Record<string, unknown>[];
}

/** The rows of a file, each cell held against its column; a sentence when it is none of ours or was changed. */
export function readMergeFile(text: string): MergedTables | string {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'Berkas ini bukan berkas gabungan SiapKTP. Buat dengan "Unduh berkas gabungan" di komputer yang lain';
  }
  const { format, versi, lembar } = (isRecord(file) ? file : {}) as Record<string, unknown>;
  if (format !== FORMAT || !isRecord(lembar)) {
    return 'Berkas ini bukan berkas gabungan SiapKTP. Buat dengan "Unduh berkas gabungan" di komputer yang lain';
  }
  if (versi !== VERSION) return 'Berkas ini dibuat oleh SiapKTP versi lain. Samakan dulu versi kedua komputer';
  const read: Record<string, Rows<unknown>> = {};
  for (const [name, table] of tables()) {
    const sheet = Object.getOwnPropertyDescriptor(lembar, table.sheet)?.value as unknown;
    if (!isSheet(sheet)) return `Berkas gabungan tidak memuat lembar ${table.sheet} dengan benar`;
    const titles = sheet.kolom.map((column) => Object.getOwnPropertyDescriptor(table.columns, column)?.value?.header);
    const lacking = Object.values(table.columns).filter(({ header }) => !titles.includes(header));
    const grid = [[...titles.map((title) => title ?? ''), ...lacking.map(({ header }) => header)], ...sheet.baris];
    read[name] = readTable(table, grid);
    const [issue] = read[name].issues;
    if (issue) return `Berkas gabungan, lembar ${table.sheet} baris ${issue.line}: ${issue.sentence}`;
  }
  return read as MergedTables;
}

const tables = () => Object.entries(MERGED) as unknown as [keyof MergedTables, Table][];

function isSheet(value: unknown): value is Sheet {
  if (!isRecord(value) || !Array.isArray(value.kolom) || !Array.isArray(value.baris)) return false;
  return (
    value.kolom.every((name) => typeof name === 'string') &&
    value.baris.every((line) => Array.isArray(line) && line.every(isRaw))
  );
}

const isRaw = (value: unknown): value is Raw =>
  ['string', 'number', 'boolean'].includes(typeof value) || (isWall(value) && isReal(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
