import { type Cell, read, unread } from '../../cells/cell';

/** The sheets that an import can fill. The ledger isn't one: it is written by its own actions only. */
export const TARGET_NAMES = [
  'Desa',
  'Aset',
  'Layanan',
  'Petugas',
  'Libur',
  'Gangguan',
  'Perbaikan',
  'Pesanan',
  'Pengaturan',
  'Kode Barang',
  'Skenario',
] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

/** A pasted text with everything that the person has chosen about it. The whole of it is sent each time. */
export interface ImportRequest {
  text: string;
  /** null: find out from the headers. */
  target: TargetName | null;
  /** For each column of the target the pasted column (from 0) that fills it; null: guess. */
  mapping: Record<string, number> | null;
  /** Chosen answers, by `<line>:<column>` for one cell and `*:<column>` for every open cell of a column. */
  answers: Record<string, string>;
  /** Cells typed anew in the review: line of the text, column of the target, what it is to be. */
  mended: Record<string, Record<string, string>>;
  /** Lines of the text that aren't to be imported. */
  skipped: number[];
}

/** A request with nothing chosen yet. */
export function pasted(text: string, more: Partial<ImportRequest> = {}): ImportRequest {
  return { text, target: null, mapping: null, answers: {}, mended: {}, skipped: [], ...more };
}

/** A request that is to be carried out, with what the review called `seen`; '' to go without the comparison. */
export type Reviewed = ImportRequest & { seen: string };

const expected = 'permintaan impor dari panel';

/** A request as it travels into an action: one text. */
export const requestCell: Cell<Reviewed> = {
  expected,
  format: '@',
  write: (request) => JSON.stringify(request),
  read: (raw) => {
    try {
      const request: unknown = JSON.parse(String(raw));
      return isRequest(request) ? read(request) : unread(expected, raw);
    } catch {
      return unread(expected, raw);
    }
  },
};

export function isRequest(value: unknown): value is Reviewed {
  if (typeof value !== 'object' || value === null) return false;
  const { text, target, mapping, answers, mended, skipped, seen } = value as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    typeof seen === 'string' &&
    (target === null || TARGET_NAMES.some((name) => name === target)) &&
    (mapping === null || isRecordOf(mapping, (at) => typeof at === 'number')) &&
    isRecordOf(answers, (answer) => typeof answer === 'string') &&
    isRecordOf(mended, (cells) => isRecordOf(cells, (cell) => typeof cell === 'string')) &&
    Array.isArray(skipped) &&
    skipped.every((line) => typeof line === 'number')
  );
}

const isRecordOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(is);
