import { NotAllowed } from '../workbook/workbook';

/**
 * Runs what a person asked for. Where Google refuses him the workbook, or a sheet that is kept for others, its English
 * sentence becomes one that says who may.
 */
export function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) throw new NotAllowed(SENTENCE);
    throw error;
  }
}

const SENTENCE =
  'Hanya yang boleh menyunting spreadsheet ini yang dapat melakukannya; spreadsheet ini dibagikan kepada Anda hanya untuk dilihat, atau lembarnya dijaga untuk pemegang hak Camat. Mintalah kepada pemilik spreadsheet.';

/** [O] The words for a sheet shared to look at, and for a protected one; which language they come in is the account's. */
function isRefusal(error: unknown): boolean {
  const said = error instanceof Error ? error.message : String(error);
  return /action not allowed|protected cell or object|tindakan tidak diizinkan|dilindungi/i.test(said);
}
