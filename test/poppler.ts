import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Reads PDFs with Debian's poppler-utils, which knows nothing of how they were made. */
const folders = (process.env.PATH ?? '').split(delimiter);
export const hasPoppler = ['pdfinfo', 'pdftotext', 'pdfimages'].every((tool) =>
  folders.some((folder) => existsSync(join(folder, tool))),
);
// Said aloud, so that nobody takes silence for a pass.
if (!hasPoppler) console.warn('Dilewati: uji PDF, karena poppler-utils tidak ada di mesin ini.');

export interface PdfPage {
  /** Points. */
  width: number;
  height: number;
  /** In the order in which it was drawn, without blanks: a cell whose text goes over two lines reads in one. */
  text: string;
  words: { text: string; left: number; right: number; top: number; bottom: number }[];
}

export interface Pdf {
  pages: PdfPage[];
  images: number;
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '');

export function readPdf(content: Uint8Array): Pdf {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-pdf-'));
  try {
    const file = join(folder, 'a.pdf');
    writeFileSync(file, content);
    const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' });
    const raw = run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1);
    const pages = run('pdftotext', '-bbox', file, '-').split('<page ').slice(1);
    return {
      images: run('pdfimages', '-list', file).trim().split('\n').length - 2,
      pages: pages.map((page, index) => ({
        width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
        height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
        text: squeezed(raw[index] ?? ''),
        words: [...page.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
          ([, left, top, right, bottom, text = '']) => ({
            text: unescaped(text),
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          }),
        ),
      })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescaped = (text: string): string => text.replace(/&\w+;/g, (sign) => SIGNS[sign] ?? sign);
