import fc from 'fast-check';
import { everyTable } from '../../src/tables/every';
import { deskFile, working } from './examples';
import { everyText, formulas, oddities } from './hostile';
import { cellsOf, chainFaults, differing, issuesOf } from './offices';

/** The file that one computer hands to another, with something in it that SiapKTP never wrote. */
let tried = 0;
let taken = 0;
afterAll(() => process.stdout.write(`${tried} hostile merge files tried, ${taken} taken in\n`));

interface MergeFile {
  [key: string]: unknown;
  lembar: Record<string, { kolom: unknown[]; baris: unknown[][] }>;
}
interface Spoiled {
  text: string;
  /** What was put in, as a sentence may quote it. */
  typed: string;
}

const value: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...everyText) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[null, 0, -1, 1.5, 1e308, true, '', [], {}, [[]], '__proto__', 'constructor', '{', '[]', '{"a":1}'],
      ...['x', '2026-13-45T99:99:99', '2026-11-24', '__proto__', '2026-02-30T00:00:00'].map((wall) => ({ wall })),
      ...[{ wall: 1 }, { wall: null }, { wall: '2026-11-24T00:00:00', more: 1 }],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

const PLACES = ['sheet', 'column', 'cell', 'cell', 'cell', 'row', 'undone', 'top', 'cut', 'line'] as const;
const spoiling = fc.record({ place: fc.constantFrom(...PLACES), which: fc.nat(), at: fc.nat(), value });

/** A sound file in which one thing is otherwise. */
function spoil(sound: string, { place, which, at, value }: Parameters<Parameters<typeof spoiling.map>[0]>[0]): Spoiled {
  const file = JSON.parse(sound) as MergeFile;
  const names = Object.keys(file.lembar);
  const name = names[which % names.length] as string;
  const sheet = file.lembar[name] as MergeFile['lembar'][string];
  const typed = typeof value === 'string' ? value : JSON.stringify(value);
  const rows = sheet.baris;
  const row = rows[at % Math.max(1, rows.length)] ?? sheet.kolom.map(() => '');
  if (place === 'cut') return { text: sound.slice(0, at % sound.length), typed: '' };
  if (place === 'sheet') file.lembar[name] = value as never;
  else if (place === 'column') sheet.kolom[at % sheet.kolom.length] = value;
  else if (place === 'line') rows.push(value as never);
  else if (place === 'top') file[['format', 'versi', 'dibuat', 'lembar'][at % 4] as string] = value;
  else if (place === 'undone') {
    const of = ['Aset', 'Gangguan', 'Desa', 'Perbaikan', '__proto__'][which % 5];
    const key = ['KAM-001', 'G-0002', '02', 'R-0001', 'constructor'][at % 5];
    file.lembar.Impor?.baris.push([`x${at}`, 'gabungan-diurungkan', of, key, value, value]);
  } else {
    const spoiled = row.map((cell, column) => (column === which % row.length ? value : cell));
    if (place === 'row' || rows.length === 0) rows.push(spoiled);
    else rows[at % rows.length] = spoiled;
  }
  return { text: JSON.stringify(file), typed };
}

const faultsOf = (office: ReturnType<ReturnType<typeof working>['open']>) => [
  ...everyTable.flatMap(({ sheet }) => issuesOf(office, sheet)),
  ...chainFaults(office),
];

test('whatever a merge file holds, it is taken in whole and sound, or refused in a sentence', () => {
  const sound = deskFile();
  let office = working().open();
  const untouched = cellsOf(office);
  const own = formulas(office);
  const choices = fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: value });
  fc.assert(
    fc.property(spoiling, choices, (one, pilihan) => {
      const { text, typed } = spoil(sound, one);
      office.workbook.setLocale(one.which % 2 === 0 ? 'id_ID' : 'en_US');
      for (const name of ['tinjauGabungan', 'gabungkan'] as const) {
        const answer = office.host.run(name, [{ berkas: text, pilihan, actionId: `f${tried++}` }]);
        const said = (answer.ok ? answer.value : {}) as { ok?: boolean; sentence?: string; obstacle?: string };
        const sentence = answer.ok ? (said.sentence ?? said.obstacle) : answer.failure.message;
        if (sentence !== '') expect({ one, odd: oddities(sentence, typed) }).toEqual({ one, odd: '' });
        expect(formulas(office)).toEqual(own);
        if (said.ok === true) {
          taken++;
          expect({ one, faults: faultsOf(office) }).toEqual({ one, faults: [] });
          office = working().open();
        } else expect({ one, name, differs: differing(cellsOf(office), untouched) }).toMatchObject({ differs: [] });
      }
    }),
    { numRuns: process.env.SOAK ? 5000 : 150, seed: 24 },
  );
  expect(taken).toBeGreaterThan(10);
  expect(({} as Record<string, unknown>).kena).toBeUndefined();
});
