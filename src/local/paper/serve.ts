import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { MARK_KEY, readMark } from '../../workbook/sheetMark';
import type { Host } from '../host';
import { IndonesianError } from '../indonesianError';
import type { SheetModel } from '../model/sheet';
import { COMMON } from '../web/guard';
import { printQuery } from '../web/requests';
import { isForm } from './blocks';
import { printed } from './chromium';
import { linesOf, paperDocument } from './document';
import type { PaperName } from './size';
import { escaped } from './written';

/** Printing over HTTP: the answer is the PDF, which every browser shows, prints and saves. */
export function servePaper(app: Hono, host: Host, pageFolder: string): void {
  // What the add-on links to where the workbook is Google's.
  app.get('/spreadsheets/d/:id/export', (c) => {
    const { gid = '', size } = c.req.query();
    return answer(c, { lembar: gid, kertas: size === 'A4' ? 'A4' : 'F4' });
  });
  app.get('/cetak.pdf', (c) => answer(c, c.req.query()));

  async function answer(c: Context, asked: Record<string, string>) {
    const query = v.safeParse(printQuery, asked);
    if (!query.success) return refusal(c, 'Permintaan cetak ini tidak dapat dibaca.', 400);
    const { lembar, kertas } = query.output;
    try {
      const sheets = lembar === 'formulir' ? everyForm(host) : [host.workbook.sheetById(lembar)];
      const [first] = sheets;
      if (!first) return refusal(c, lembar === 'formulir' ? NO_FORMS : 'Lembar itu tidak ada.', 404);
      const name = lembar === 'formulir' ? 'Semua formulir' : fileName(host, first);
      const pdf = await pdfOf(host, sheets as SheetModel[], kertas, pageFolder);
      return c.body(new Uint8Array(pdf).buffer, 200, {
        ...COMMON,
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
      });
    } catch (error) {
      if (!(error instanceof IndonesianError)) throw error;
      return refusal(c, error.message, 503);
    }
  }
}

const NO_FORMS =
  'Belum ada formulir di buku kerja ini. Jalankan SiapKTP > Siapkan lembar kerja, lalu Perbarui laporan.';

/** What the letter asks for rests on the forecast: that goes out behind it, though it has no letterhead. */
const LETTER = 'Surat Permohonan';
const JUSTIFICATION = 'Prakiraan';

/** Every sheet that people see and that is a form, in the order of the tabs, and the forecast behind its letter. */
export function everyForm(host: Host): SheetModel[] {
  const { metadata, sheets } = host.workbook;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const isOurs = ({ id }: SheetModel, name: string): boolean =>
    metadata.some(({ key, value, sheetId }) => key === MARK_KEY && sheetId === id && readMark(value).name === name);
  const justification = shown.find((sheet) => isOurs(sheet, JUSTIFICATION) && sheet.lastRow() > 0);
  return shown
    .filter((sheet) => isForm(linesOf(host, sheet, HEAD)))
    .flatMap((sheet) => (justification && isOurs(sheet, LETTER) ? [sheet, justification] : [sheet]));
}

/** By its tab, and the budget year that its title tells. */
function fileName(host: Host, sheet: SheetModel): string {
  const texts = linesOf(host, sheet, HEAD).flatMap(({ cells }) => cells.map(({ text }) => text));
  const [year] = texts.flatMap((text) => / TAHUN ANGGARAN (\d{4})$/.exec(text)?.[1] ?? []);
  return year ? `${sheet.name} ${year}` : sheet.name;
}

/** A letterhead and its title stand in the first lines. */
const HEAD = 12;

export async function pdfOf(
  host: Host,
  sheets: readonly SheetModel[],
  paper: PaperName,
  pageFolder: string,
): Promise<Uint8Array> {
  const script = await readFile(join(pageFolder, 'paper.js'), 'utf8');
  return printed(paperDocument(host, sheets, paper, script));
}

function refusal(c: Context, sentence: string, status: 400 | 404 | 503) {
  return c.html(
    `<!doctype html><html lang="id"><meta charset="utf-8"><title>Belum tercetak</title><body style="font: 16px system-ui, sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em"><h1 style="font-size: 1.2em">Belum tercetak</h1><p>${escaped(sentence)}</p></body></html>`,
    status,
    COMMON,
  );
}
