import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from '../bundle';
import { PAGE_FILES } from './page';

/** Which program serves which workbook, as codes that a page can compare with those of when it was opened. */
export interface Served {
  program: string;
  workbook: string;
}

/** @param workbookPath '' where it is in no file */
export function servedBy({ scripts, html }: BundleFiles, pageFolder: string, workbookPath: string): Served {
  const ofPage = Object.values(PAGE_FILES)
    .map((name) => join(pageFolder, name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
  return { program: codeOf([...ofPage, ...scripts.values(), ...html.values()]), workbook: codeOf([workbookPath]) };
}

function codeOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
