import { everyTable } from '../../src/tables/every';
import { working } from './examples';
import { everyText, formulas, oddities } from './hostile';
import { cellsOf, differing, issuesOf } from './offices';

/**
 * Each text of the corpus as a cell of a table that is reviewed and committed on the bundle, in a name, a key and a setting:
 * a whole import or none, no formula, no cell that can't be read again, and each refusal a sentence.
 */
const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;
const FILES: Record<string, (cell: string) => string> = {
  Aset: (cell) => `Id\tNama\tJenis\tKondisi\nPC-9\t${cell}\tPC\tB\n`,
  Desa: (cell) => `Kode\tNama\tWajib KTP\tSudah Rekam\n${cell}\tx\t9\t1\n07\t${cell}\t9\t1\n`,
  Pengaturan: (cell) => `Pengaturan\tNilai\nkecamatan\t${cell}\n`,
};
const texts = everyText.filter((text, at) => text.length <= 2000 && (process.env.SOAK || at % 7 === 0));

let tried = 0;
afterAll(() => process.stdout.write(`${tried} hostile imports committed\n`));

test.each(Object.entries(FILES))('%s: whole or not at all, never a formula', (sheet, fileOf) => {
  let done = 0;
  for (const text of texts) {
    const office = working().open();
    const [formulasBefore, cells] = [formulas(office), cellsOf(office)];
    const request = { text: fileOf(quoted(text)), target: null, mapping: null, answers: {}, mended: {}, skipped: [] };
    const { seen } = office.run('tinjauImpor', request) as { seen: string };
    const answer = office.run('komitImpor', { ...request, seen, actionId: 'hostile' }) as {
      ok: boolean;
      sentence: string;
    };
    tried++;
    const written = differing(cellsOf(office), cells);
    if (answer.ok) {
      done++;
      expect(written).toContain(sheet);
    } else {
      expect({ text, odd: oddities(answer.sentence, text) }).toEqual({ text, odd: '' });
      expect({ text, written }).toEqual({ text, written: [] });
    }
    expect({ text, formulas: formulas(office) }).toEqual({ text, formulas: formulasBefore });
    expect({ text, unread: everyTable.flatMap((table) => issuesOf(office, table.sheet)) }).toEqual({
      text,
      unread: [],
    });
  }
  // The texts were tried as contents and not only refused.
  expect(done).toBeGreaterThan(0);
});
