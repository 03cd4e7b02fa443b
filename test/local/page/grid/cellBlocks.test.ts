import { blockRows, CellBlocks } from '../../../../src/local/page/grid/cellBlocks';
import type { Area, CellBlock } from '../../../../src/local/protocol';

/** A server whose answers come when the test says so. */
function slowServer() {
  const asked: { area: Area; answer(display: string): Promise<void> }[] = [];
  const fetchCells = (area: Area) =>
    new Promise<CellBlock>((resolve) => {
      asked.push({
        area,
        async answer(display) {
          const cell = { row: area.top, column: area.left, display, input: display, align: 'left' as const };
          resolve({ area, cells: [cell], styles: [] });
          await new Promise((done) => setImmediate(done));
        },
      });
    });
  const blocks = new CellBlocks({ rows: 100_000, columns: 12 }, fetchCells, () => undefined);
  return { asked, blocks };
}

const rows = (top: number, bottom: number): Area => ({ top, left: 1, bottom, right: 12 });
const typed = { row: 1, column: 1, display: 'baru', input: 'baru', align: 'left' as const };

describe('blocks of cells', () => {
  test('what is shown stays until the newer cells arrive', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 30)]);
    await asked[0]?.answer('lama');
    blocks.stale();
    expect(asked).toHaveLength(2);
    expect(blocks.cell(1, 1)?.display).toBe('lama');
    expect(blocks.isFresh(rows(1, 1))).toBe(false);
    await asked[1]?.answer('baru');
    expect(blocks.cell(1, 1)?.display).toBe('baru');
    expect(blocks.isFresh(rows(1, 1))).toBe(true);
  });

  test('an answer that was under way when the cells changed is shown, but asked for again', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 30)]);
    blocks.stale();
    expect(asked).toHaveLength(1);
    await asked[0]?.answer('setengah');
    expect(blocks.cell(1, 1)?.display).toBe('setengah');
    expect(asked).toHaveLength(2);
  });

  test('a typed text covers the server cells until an answer from after the edit arrives', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 30)]);
    const edit = blocks.draft([typed]);
    await asked[0]?.answer('lama');
    expect(blocks.cell(1, 1)).toMatchObject({ display: 'baru', pending: true });
    blocks.settle(edit);
    expect(blocks.cell(1, 1)?.display).toBe('baru');
    await asked[1]?.answer('BARU');
    expect(blocks.cell(1, 1)).toMatchObject({ display: 'BARU' });
    expect(blocks.cell(1, 1)?.pending).toBeUndefined();
  });

  test('the answer to one edit does not uncover the next edit of the same cell', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 30)]);
    await asked[0]?.answer('lama');
    const first = blocks.draft([typed]);
    blocks.draft([{ ...typed, display: 'lebih baru' }]);
    blocks.settle(first);
    await asked[1]?.answer('baru');
    expect(blocks.cell(1, 1)?.display).toBe('lebih baru');
  });

  test('a refused text makes room for what was there', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 30)]);
    await asked[0]?.answer('lama');
    const edit = blocks.draft([typed]);
    blocks.dropDrafts(edit);
    expect(blocks.cell(1, 1)?.display).toBe('lama');
  });

  test('scrolling past drops requests that were not sent yet', async () => {
    const { asked, blocks } = slowServer();
    blocks.want([rows(1, 10 * blockRows)]);
    const sent = asked.length;
    blocks.want([rows(50 * blockRows + 1, 50 * blockRows + 20)]);
    for (const request of asked.slice(0, sent)) await request.answer('lewat');
    expect(asked.slice(sent).map(({ area }) => area.top)).toEqual([50 * blockRows + 1]);
  });

  test("cells asked for again and again don't pile up without bound", async () => {
    const { asked, blocks } = slowServer();
    for (let block = 0; block < 300; block++) {
      blocks.want([rows(block * blockRows + 1, block * blockRows + 1)]);
      await asked.at(-1)?.answer('x');
    }
    expect(blocks.isLoaded(1, 1)).toBe(false);
    expect(blocks.isLoaded(299 * blockRows + 1, 1)).toBe(true);
  });

  test('how far content reaches counts what the server showed and what was typed, but not what was cleared', async () => {
    const { asked, blocks } = slowServer();
    expect(blocks.extent).toEqual({ lastRow: 0, lastColumn: 0 });
    blocks.want([rows(1, 30)]);
    await asked[0]?.answer('lama');
    expect(blocks.extent).toEqual({ lastRow: 1, lastColumn: 1 });
    const edit = blocks.draft([{ ...typed, row: 30, column: 5 }]);
    expect(blocks.extent).toEqual({ lastRow: 30, lastColumn: 5 });
    blocks.dropDrafts(edit);
    blocks.draft([{ ...typed, row: 40, input: '' }]);
    expect(blocks.extent).toEqual({ lastRow: 1, lastColumn: 1 });
  });
});
