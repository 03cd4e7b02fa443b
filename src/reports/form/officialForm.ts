import type { Day } from '../../cells/day';
import { readSettings } from '../../domain/settings';
import type { PengaturanRow } from '../../tables/pengaturan';
import type { Rows } from '../../tables/table';
import type { Area, Chart, Look, Page, PageCell, Styled } from '../../workbook/page';
import { numberLine } from './documentNumber';
import { letterhead } from './letterhead';
import { BODY_LETTER, HEADLINE_LETTER, proseLines, SCREEN_LETTER } from './prose';
import { keeperSignature, signature } from './signature';

/** A sheet as an office files it: letterhead, title, period, tables, where the numbers come from, signature. */
export interface Form {
  title: string;
  period: string;
  /** The document's own number, where it has one already; null: still to be given. */
  number?: string | null;
  /** Looked at on a screen and never filed: without letterhead and signature. */
  forScreen?: boolean;
  /** All columns of a screen, where the first table has only some of them: sentences run over them. */
  room?: readonly FormColumn[];
  /** Why it isn't to be signed yet, a sentence each; said above the title, and gone once it is mended. */
  draft?: readonly string[];
  /** The one thing to know, when there is one. */
  headline?: string;
  /** Paragraphs of a letter, above and below its tables. */
  opening?: readonly string[];
  closing?: readonly string[];
  /** The keeper of goods signs beside the Camat. */
  keeper?: true;
  tables: readonly FormTable[];
  /** Where each number comes from, and what it leaves out. */
  notes: readonly string[];
}

export interface FormTable {
  caption?: string;
  columns: readonly FormColumn[];
  rows: readonly (readonly PageCell[])[];
  totals?: readonly (readonly PageCell[])[];
  /** Another format than its column's in the last line of the totals, by column from 0. */
  lastTotal?: Readonly<Record<number, string>>;
  /** What to do as long as there are no rows. */
  whenEmpty: string;
  /** Prints the number of each column under its header, as regulated forms do. */
  numbered?: boolean;
  /** Drawn from the header and the rows, which stand at `area`. */
  chart?: (area: Area) => Chart;
  /** Lines kept free below the rows, where a chart beside them reaches further down. */
  chartLines?: number;
}

export interface FormColumn {
  header: string;
  /** Pixels; those of a form's first table hold for the sheet. */
  width: number;
  format: string | null;
  /** Stands once above the headers of the neighbouring columns that share it; `''` for a column of no group. */
  group: string;
}

export const column = (header: string, width: number, format: string | null = null, group = ''): FormColumn => ({
  header,
  width,
  format,
  group,
});

/** A column of a table further down, which stands in the widths of the first. */
export const heading = (header: string, format: string | null = null, group = ''): FormColumn =>
  column(header, 0, format, group);

export const WHOLE = '#,##0';
export const DECIMAL = '#,##0.00';
export const PERCENT = '0.0 %';
/** For tables whose decimals are cut when printed. */
export const SUMMED_IN_FULL =
  'Jumlah dihitung dari angka penuh, bukan dari yang tercetak dua desimal, jadi dapat berbeda sedikit.';
export const DATE = 'dd-mm-yyyy';
export const MOMENT = 'dd-mm-yyyy hh:mm';

/** A day as a cell that the sheet knows to be a date. */
export const dateOf = (day: Day): PageCell => ({ wall: `${day}T00:00:00` });

export const widthsOf = (columns: readonly FormColumn[]): Record<number, number> =>
  Object.fromEntries(columns.map(({ width }, index) => [index + 1, width]));

const DRAFT = 'DRAF, jangan ditandatangani dulu.';

/** The signature stands as far right as leaves it this much room. */
const SIGNATURE_PIXELS = 260;

/** What a screen of 1366 shows of a sheet: a sentence that went on beyond would have to be scrolled for, line by line. */
const SEEN_PIXELS = 1290;

export function formPage(form: Form, read: Rows<PengaturanRow>, today: Day): Page {
  const widths = form.tables[0]?.columns.map(({ width }) => width) ?? [];
  const all = (form.room ?? form.tables[0]?.columns ?? []).reduce((sum, { width }) => sum + width, 0);
  const pixels = Math.min(all, SEEN_PIXELS);
  const page: Page = { cells: [], styles: [] };
  if (form.tables.some(({ chart }) => chart)) page.charts = [];
  const settings = readSettings(read).values;
  const say = (sentence: string, look: Look, letter = BODY_LETTER) =>
    put(
      page,
      proseLines(sentence, pixels, letter).map((line) => [line]),
      { look },
    );

  if (!form.forScreen) {
    put(
      page,
      letterhead(read).map((line) => [line]),
      { look: 'subjudul' },
    );
    put(page, [['']]);
    const draft = form.draft?.length ? [DRAFT, ...form.draft] : [];
    // Paper frames each line and sets it in bold.
    for (const line of draft.flatMap((sentence) => proseLines(sentence, pixels, HEADLINE_LETTER)))
      put(page, [[line]], { look: 'peringatan', wrap: false });
  }
  put(page, [[form.title]], { look: 'judul' });
  if (!form.forScreen) put(page, [[form.number ? `Nomor: ${form.number}` : numberLine(settings, today)]]);
  put(page, [[form.period]]);
  if (form.headline && form.room) {
    const blank = form.room.slice(1).map(() => '');
    const lines = proseLines(form.headline, pixels, SCREEN_LETTER);
    put(
      page,
      lines.map((line) => [line, ...blank]),
      { look: 'kalimat' },
    );
  } else if (form.headline) say(form.headline, 'subjudul', HEADLINE_LETTER);
  const paragraph = (sentence: string) => {
    put(page, [['']]);
    say(sentence, 'isi');
  };
  form.opening?.forEach(paragraph);
  for (const table of form.tables) {
    put(page, [['']]);
    putTable(page, table);
    if (table.rows.length === 0) say(table.whenEmpty, 'isi');
    for (let line = 0; line < (table.chartLines ?? 0); line++) put(page, [['']]);
  }
  form.closing?.forEach(paragraph);
  if (form.notes.length > 0) put(page, [[''], ['Catatan']], { look: 'subjudul' });
  for (const note of form.notes) say(`- ${note}`, 'isi');
  if (!form.forScreen) {
    put(page, [['']]);
    put(page, signatureLines(signature(settings, today), form.keeper ? keeperSignature(settings) : [], widths));
  }

  const width = Math.max(...page.cells.map((line) => line.length));
  for (const line of page.cells) while (line.length < width) line.push('');
  return page;
}

/** Forms that are filed apart, one below the other on their sheet; paper gives each a page of its own. */
export function formPages(forms: readonly Form[], read: Rows<PengaturanRow>, today: Day): Page {
  // Each letterhead leads to what it lacks: by calls it would cost one more for each form.
  const whole: Page = { cells: [], styles: [], linksAreFormulas: true };
  for (const page of forms.map((form) => formPage(form, read, today))) {
    const blank = page.cells[0]?.map(() => '') ?? [];
    if (whole.cells.length > 0) whole.cells.push(blank, [...blank]);
    const above = whole.cells.length;
    whole.cells.push(...page.cells);
    whole.styles.push(
      ...page.styles.map((style) => ({ ...style, area: { ...style.area, line: style.area.line + above } })),
    );
  }
  return whole;
}

function putTable(page: Page, { caption, columns, rows, totals, lastTotal, numbered, chart }: FormTable): void {
  if (caption) put(page, [[caption]], { look: 'subjudul' });
  const heads = headLines(columns);
  const top = page.cells.length + heads.length;
  put(page, heads, { look: 'kepala', align: 'center' });
  if (numbered) put(page, [columns.map((_, index) => index + 1)], { look: 'kepala', format: '0', align: 'center' });
  const first = page.cells.length + 1;
  put(page, rows, { look: 'isi' });
  if (rows.length === 0) return;
  put(page, totals ?? [], { look: 'jumlah' });
  const lines = rows.length + (totals?.length ?? 0);
  columns.forEach(({ format }, index) => {
    const area = { line: first, column: index + 1, lines, columns: 1 };
    // A text would be cut off at its neighbour; broken over lines it is whole on the screen and on paper.
    const holdsText = rows.some((cells) => typeof cells[index] === 'string' && cells[index] !== '');
    if (format) page.styles.push({ area, format });
    if (!format || holdsText) page.styles.push({ area, wrap: true });
  });
  for (const [index, format] of Object.entries(lastTotal ?? {}))
    page.styles.push({ area: { line: page.cells.length, column: Number(index) + 1, lines: 1, columns: 1 }, format });
  if (chart)
    page.charts?.push(chart({ line: top, column: 1, lines: first - top + rows.length, columns: columns.length }));
}

/** A column of no group has its header in the upper line and nothing below it: so each header is read from the top. */
function headLines(columns: readonly FormColumn[]): string[][] {
  if (columns.every(({ group }) => group === '')) return [columns.map(({ header }) => header)];
  return [
    columns.map(({ group, header }, at) => (group === '' ? header : group === columns[at - 1]?.group ? '' : group)),
    columns.map(({ group, header }) => (group === '' ? '' : header)),
  ];
}

/** Adds lines below what the page has, all of one style. */
function put(page: Page, lines: readonly (readonly PageCell[])[], style: Omit<Styled, 'area'> = {}): void {
  const line = page.cells.length + 1;
  page.cells.push(...lines.map((cells) => [...cells]));
  const columns = Math.max(0, ...lines.map((cells) => cells.length));
  if (columns > 0 && Object.keys(style).length > 0) {
    page.styles.push({ area: { line, column: 1, lines: lines.length, columns }, ...style });
  }
}

/** The Camat at the right; whoever signs beside him in the second column, since the first is but for numbers. */
function signatureLines(camat: readonly string[], beside: readonly string[], widths: readonly number[]): string[][] {
  const indent = signatureColumn(widths);
  return camat.map((line, at) => {
    const cells = Array<string>(indent).fill('');
    if (indent > 1) cells[1] = beside[at] ?? '';
    return [...cells, line];
  });
}

function signatureColumn(widths: readonly number[]): number {
  let room = 0;
  let at = widths.length;
  while (at > 0 && room < SIGNATURE_PIXELS) room += widths[--at] ?? 0;
  return at;
}
