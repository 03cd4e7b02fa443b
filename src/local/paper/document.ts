import { liesDown } from '../../workbook/pdfLink';
import type { Host } from '../host';
import { IndonesianError } from '../indonesianError';
import { DEFAULT_COLUMN_WIDTH, type SheetModel } from '../model/sheet';
import type { ChartView } from '../protocol';
import { cellBlock, sheetView } from '../view';
import {
  type Block,
  blocksOf,
  formsOf,
  isHeadCell,
  isTotalCell,
  type Line,
  type Region,
  regionsOf,
  rowOf,
  within,
} from './blocks';
import { blockHtml, footOf, roomBeside } from './markup';
import { MARGINS, PAPERS, type PaperName, roomAcross, roomDown } from './size';
import { PAPER_STYLE } from './style';
import { escaped } from './written';

/** A browser takes minutes over more, and nobody reads them on paper. */
const MOST_LINES = 5000;
/** Smaller letters can't be read from a copy: rather than shrink below it, columns break their texts. */
const SMALLEST = 0.72;
const BODY_POINTS = 10;
/** Of the room down a lying page that a chart may take, so that a table of a dozen lines stands above it. */
const TALLEST = 0.36;

/** Of the room across, what a table must leave free for a chart to stand beside it. */
const BESIDE = 0.45;
/** Pixels between them. */
const GAP = 20;

/** The lines of a sheet down to the last that shows something, or the first few of them. */
export function linesOf(host: Host, sheet: SheetModel, most = Number.POSITIVE_INFINITY): Line[] {
  const area = { top: 1, left: 1, bottom: Math.min(most, sheet.lastRow()), right: sheet.lastColumn() };
  if (area.bottom > MOST_LINES) {
    throw new IndonesianError(
      `Lembar ${sheet.name} punya ${area.bottom.toLocaleString('id-ID')} baris; paling banyak ${MOST_LINES.toLocaleString('id-ID')} dapat dicetak. Salin bagian yang diperlukan ke lembar baru, lalu cetak lembar itu.`,
    );
  }
  const lines: Line[] = Array.from({ length: area.bottom }, (_, i) => ({ row: i + 1, cells: [] }));
  const { cells, styles } = cellBlock(host, sheet, area);
  for (const { row, column, display, align, style } of cells) {
    if (sheet.columnWidths.get(column) === 0) continue;
    const look = style === undefined ? {} : styles[style]!;
    // An empty cell counts where it carries a table's shading.
    if (display !== '' || isHeadCell(look) || isTotalCell(look))
      lines[row - 1]?.cells.push({ column, text: display, align, look });
  }
  return lines.map(withoutBareTail);
}

/** A line that is only shaded shows nothing; within a table its shaded empty cells belong to it. */
function withoutBareTail(line: Line): Line {
  return line.cells.some(({ text }) => text !== '') ? line : { ...line, cells: [] };
}

/** One document with each sheet on pages of its own, needing nothing from outside: its charts are drawn by `script`. */
export function paperDocument(host: Host, sheets: readonly SheetModel[], paper: PaperName, script: string): string {
  const charts: ChartView[] = [];
  const papers = sheets.map((sheet, index) => paperOf(host, sheet, paper, index, charts));
  const bodies = papers.map(({ body }) => body).join('\n');
  const drawing =
    charts.length === 0
      ? ''
      : `<script type="application/json" id="bagan">${JSON.stringify(charts).replaceAll('<', '\\u003c')}</script>
<script>${script.replace(/<\/(script)/gi, '<\\/$1')}</script>`;
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>${escaped(host.workbook.title)}</title>
<style>${PAPER_STYLE}${papers.map(({ style }) => style).join('')}</style></head>
<body>
${bodies}
${drawing}
</body></html>`;
}

interface OnPaper {
  style: string;
  body: string;
}

function paperOf(host: Host, sheet: SheetModel, paper: PaperName, index: number, charts: ChartView[]): OnPaper {
  const lines = linesOf(host, sheet);
  const { charts: drawn } = sheetView(host, sheet);
  const all = regionsOf(lines);
  const telling = all.filter((region) => saysMoreThanCharts(sheet, lines, region));
  const regions = (telling.length > 0 ? telling : all).map(({ left, right }) => ({
    left,
    right,
    widths: Array.from(
      { length: right - left + 1 },
      (_, i) => sheet.columnWidths.get(left + i) ?? DEFAULT_COLUMN_WIDTH,
    ),
  }));
  const pixels = Math.max(1, ...regions.map(({ widths }) => sum(widths)), ...drawn.map(({ width }) => width));
  const isLying = liesDown(pixels);
  const room = roomAcross(paper, isLying);
  const scale = Math.min(1, Math.max(SMALLEST, room / pixels));
  const { short, long } = PAPERS[paper];
  const [across, down] = isLying ? [long, short] : [short, long];
  // On a lying page a chart as tall as on the screen would leave what it belongs to alone on the page before.
  const tallest = isLying ? TALLEST * roomDown(paper, isLying) : Number.POSITIVE_INFINITY;
  const parts = regions.map((region, at) => {
    const forms = formsOf(within(lines, region)).map((form) =>
      blocksOf(form, sheet.frozenRows > 0, sum(region.widths)),
    );
    const blocks = forms.flat();
    const further = new Set(forms.slice(1).map(([first]) => first));
    const from = at === 0 ? 0 : region.left;
    const until = regions[at + 1]?.left ?? Number.POSITIVE_INFINITY;
    const own = drawn.filter(({ anchorColumn }) => from <= anchorColumn && anchorColumn < until);
    const frame = { widths: region.widths, room, scale };
    // A chart may stand beside any block.
    const feet = blocks.map((block, place) => (own.length > 0 ? [] : footOf(block, blocks.slice(place + 1), frame)));
    const inFeet = new Set(feet.flat());
    return blocks.flatMap((block, place) => {
      if (inFeet.has(block)) return [];
      const after = own.filter(({ anchorRow }) => place === blockAt(blocks, anchorRow));
      const beside = roomBeside(block, frame);
      // Beside a narrow table a chart takes no room down the page.
      const isBeside = after.length === 1 && beside >= BESIDE;
      const space = isBeside ? beside * room - GAP : room;
      const figures = after.map((chart) => figure(charts, chart, { room: space, tallest })).join('');
      const html = blockHtml(block, frame, blocks[place + 1]?.kind === 'signature', feet[place]) + figures;
      const placed = isBeside ? `<div class="berdampingan">${html}</div>` : html;
      return further.has(block) ? `<div class="halaman-baru"></div>${placed}` : placed;
    });
  });
  const body = parts.flat().join('\n');
  return {
    style: `
@page p${index} { size: ${across}mm ${down}mm; margin: ${MARGINS.top}mm ${MARGINS.side}mm ${MARGINS.bottom}mm;
  @bottom-left { content: ${cssText(sheet.name)}; font: 8pt Arial, sans-serif; }
  @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); font: 8pt Arial, sans-serif; } }
.p${index} { page: p${index}; --letter: ${(BODY_POINTS * scale).toFixed(2)}pt; }`,
    body: `<section class="p${index}">${body === '' ? '<p>Lembar ini kosong.</p>' : body}</section>`,
  };
}

/** Whether there is anything but the figures of a chart, which on paper the chart says. */
function saysMoreThanCharts({ id, charts }: SheetModel, lines: readonly Line[], { left, right }: Region): boolean {
  const areas = charts.flatMap(({ ranges }) => ranges.filter(({ sheetId }) => sheetId === id).map(({ area }) => area));
  const isDrawn = (row: number, column: number) =>
    areas.some((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  return lines.some(({ row, cells }) =>
    cells.some(({ column }) => left <= column && column <= right && !isDrawn(row, column)),
  );
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

const cssText = (text: string): string =>
  `"${text.replace(/[\\"<]|[^\x20-\x7e]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** The block beside which a chart is anchored: a chart floats over cells, but paper needs its own room for it. */
function blockAt(blocks: readonly Block[], row: number): number {
  let found = 0;
  blocks.forEach((block, at) => {
    if (block.kind !== 'signature' && rowOf(block) <= row) found = at;
  });
  return found;
}

function figure(charts: ChartView[], chart: ChartView, { room, tallest }: { room: number; tallest: number }): string {
  const number = charts.push(chart) - 1;
  const share = Math.min(1, room / chart.width);
  const [width, height] = [Math.floor(chart.width * share), Math.floor(Math.min(tallest, chart.height * share))];
  return `<figure><canvas id="bagan-${number}" width="${width}" height="${height}"></canvas></figure>`;
}
