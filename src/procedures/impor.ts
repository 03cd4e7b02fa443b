import type { ImportRequest } from '../domain/import/request';
import type { ImportReview } from '../domain/import/reviewed';

export type CommitRequest = ImportRequest & { actionId: string; seen: string };

/** What came of a commit or an undo. */
export type ImportAnswer =
  | { ok: true; sentence: string; imporId: string; again: boolean; left: ImportPlace[] }
  | { ok: false; sentence: string; left: ImportPlace[] };

/** A place in the workbook that stood in the way or was left as it is, with why. */
export interface ImportPlace {
  sheet: string;
  line: number;
  column: number;
  sentence: string;
}

/** An import that can be undone. */
export interface ListedImport {
  imporId: string;
  /** `Data contoh`, or when and by whom. */
  caption: string;
  rows: number;
}

/** The four procedures of the import view, by their shape. */
export interface ImportProcedures {
  tinjauImpor(request: ImportRequest): ImportReview;
  komitImpor(request: CommitRequest): ImportAnswer;
  daftarImpor(request: Record<string, never>): ListedImport[];
  urungkanImpor(request: { imporId: string; actionId: string }): ImportAnswer;
}
