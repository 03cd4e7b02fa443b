/** The sheets that an import can fill. The ledger isn't one: it is written by its own actions only. */
export const TARGET_NAMES = ['Desa', 'Aset', 'Layanan', 'Petugas', 'Libur'] as const;
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
