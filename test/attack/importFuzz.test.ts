import fc from 'fast-check';
import { planImport } from '../../src/domain/import/planImport';
import { pasted } from '../../src/domain/import/request';
import { reviewImport, reviewPlan } from '../../src/domain/import/review';
import { MOST_SHOWN } from '../../src/domain/import/reviewed';
import { targets } from '../../src/domain/import/targets';
import { readTable, type Table } from '../../src/tables/table';
import { CORPUS, everyText, oddities } from './hostile';

/** Texts as no program would write them, and good tables written in every way that a program might. */
let tried = 0;
afterAll(() => process.stdout.write(`${tried} hostile imports tried\n`));

const NOW = '2026-11-24T09:15';
const runs = (few: number) => (process.env.SOAK ? few * 20 : few);

/** Every sheet with two rows or none. */
function sheets(table: Table) {
  const header = Object.values(table.columns).map((column) => column.header);
  const rows: Record<string, string[][]> = {
    Desa: [['01', 'Kebonagung', 'DESA', '', '6043', '5769']],
    Aset: [['KAM-001', 'Kamera', 'KAMERA', 'B', 'SET-1']],
    Gangguan: [['G-0001', '2026-11-23 08:00', '', 'SERVER']],
  };
  return readTable(table, [header, ...(rows[table.sheet] ?? [])]);
}

const headers = targets().flatMap(({ columns }) => columns.map(({ header }) => header));
const numeral = fc.oneof(
  fc.integer({ min: -5, max: 2_000_000 }).map(String),
  fc.constantFrom(
    '1.234',
    '1,234',
    '1.234,56',
    '1,234.56',
    '12.345.678',
    '1,5',
    '1.5',
    '0,000',
    '1e3',
    '±5',
    '1 234',
    '80 %',
  ),
  fc.constantFrom(...(CORPUS.nomor ?? [])),
);
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...everyText) },
  { weight: 4, arbitrary: numeral },
  { weight: 2, arbitrary: fc.constantFrom('', '', 'Mindi', 'PC', 'B', 'LISTRIK', '24-11-2026', '23-11-2026 08:00') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\0', 'a\0b', '"', '""', '"a', 'a"', `"${'x'.repeat(60_000)}`, 'y'.repeat(70_000)),
  },
);
const separator = fc.constantFrom('\t', ';', ',', '|', '  ', ' ', '\t;', '\0');
const ending = fc.constantFrom('\n', '\r\n', '\r', '\n\r', '\u2028', '\f', '\n\n');
const line = fc.tuple(fc.array(cell, { maxLength: 8 }), separator, ending);

/** Half rows, another separator in each line, line ends mixed, a mark in front or amid. */
const mess = fc
  .tuple(
    fc.array(fc.constantFrom(...headers), { maxLength: 8 }),
    separator,
    fc.array(line, { maxLength: 12 }),
    fc.nat(3),
  )
  .map(([heads, between, lines, mark]) => {
    const top = heads.length > 0 ? `${heads.join(between)}\n` : '';
    const body = lines.map(([cells, own, end], at) => cells.join(at % 3 === 0 ? own : between) + end).join('');
    return ['', '\uFEFF', '\0', '\uFEFF\uFEFF'][mark] + top + body;
  });

const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test('whatever is pasted is reviewed, and every sentence of it is one', () => {
  fc.assert(
    fc.property(mess, fc.constantFrom(null, ...targets().map(({ name }) => name)), (text, target) => {
      tried++;
      const request = pasted(text, { target });
      const plan = planImport(request, (table) => sheets(table) as never, NOW);
      const review = reviewPlan(plan);
      const { counts, rows, obstacle, canCommit, summary } = review;
      const parts = [counts.baru, counts.diubah, counts.sama, counts.dilewati, counts.bermasalah];
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(counts.lines);
      expect(rows.length).toBeLessThanOrEqual(MOST_SHOWN);
      expect(canCommit).toBe(obstacle === '');
      for (const { problems, cells } of rows) {
        // A sentence shows the white space of what it quotes as blanks.
        const said = Object.values(cells).map(inLine);
        for (const { sentence } of problems) {
          const odd = oddities(sentence);
          // What was typed is quoted, and may be a program's word.
          if (!said.some((one) => inLine(sentence).includes(one.slice(0, 20)) && one !== '')) expect(odd).toBe('');
        }
      }
      for (const sentence of [...summary, ...(obstacle === '' ? [] : [obstacle])])
        expect(typeof sentence).toBe('string');
      // Whatever would be written can be read again, as its column reads it.
      for (const { row, after } of [...plan.planned.values()].flat()) {
        for (const [name, { cell: kind, header }] of Object.entries(plan.target?.table.columns ?? {})) {
          const reading = kind.read(after[name] ?? '');
          expect({ header, row, ok: reading.ok }).toMatchObject({ ok: true });
        }
      }
      // The same text is the same review.
      expect(reviewImport(request, (table) => sheets(table) as never, NOW).seen).toBe(review.seen);
    }),
    { numRuns: runs(700), seed: 24 },
  );
});

/** A name that no writer has to put in quotes, and that is no total, note or number. */
const village = fc
  .array(fc.constantFrom('Suko', 'Rejo', 'Juwet', 'Kenongo', "Ma'rang", 'Tanjung', 'X-2', '(Baru)'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));
const villages = fc.uniqueArray(
  fc.tuple(village, fc.integer({ min: 1000, max: 99_999 }), fc.integer({ min: 1000, max: 99_999 })),
  {
    selector: ([name]) => name.toLowerCase().replace(/[^a-z0-9]/g, ''),
    minLength: 3,
    maxLength: 9,
  },
);
/** How the numbers are written: plain, `12.345` or `12,345`. */
const style = fc.constantFrom('', '.', ',');
const quotes = fc.constantFrom('none', 'all', 'some');

test('a good table comes in as it is, however it is written', () => {
  fc.assert(
    fc.property(villages, style, quotes, fc.constantFrom('\t', ';', '|', ','), ending, fc.boolean(), (...table) => {
      const [rows, thousand, quoting, between, end, mark] = table;
      fc.pre(end !== '\n\r' && !(between === ',' && quoting !== 'all'));
      tried++;
      const number = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, thousand);
      const written = (text: string, at: number) =>
        quoting === 'all' || (quoting === 'some' && at % 2 === 0) ? `"${text}"` : text;
      const line = (cells: string[], at: number) => cells.map((one, index) => written(one, at + index)).join(between);
      const lines = rows.map(([name, due, done], at) => line([name, number(due), number(done)], at));
      const head = line(['Desa', 'Wajib KTP', 'Sudah Rekam'], 0);
      const text = `${mark ? '\uFEFF' : ''}${[head, ...lines].join(end)}${end}`;
      const header = Object.values(targets()[0]!.table.columns).map((column) => column.header);
      const empty = readTable(targets()[0]!.table, [header]);
      const { planned, target } = planImport(pasted(text), () => empty as never, NOW);
      const read = [...planned.values()].flat().map(({ row }) => [row.nama, row.wajibKtp, row.sudahRekam]);
      expect({ target: target?.name, read }).toEqual({ target: 'Desa', read: rows });
    }),
    { numRuns: runs(400), seed: 31 },
  );
});
