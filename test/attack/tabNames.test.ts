import { everyTable } from '../../src/tables/every';
import { working } from './examples';
import { formulas } from './hostile';
import { chainFaults, posted, rowsOf, tabOf } from './offices';

/** Sheets are known by what they are: whatever a person calls their tabs, and whatever else is called by their names. */
let tried = 0;
afterAll(() => process.stdout.write(`${tried} hostile tab names tried\n`));

const NAMES = [
  ...[
    '=1+1',
    '+62',
    '-5',
    '@cmd',
    '=HYPERLINK("http://x","y")',
    "Bu'nga",
    "''",
    `O'"x`,
    'Desa!A1',
    "'Desa'!A1:B2",
    '$A$1',
  ],
  ...[
    'A1',
    'R1C1',
    '#REF!',
    '{1;2}',
    'a;b,c',
    '<img src=x onerror=top.kena=1>',
    '__proto__',
    'constructor',
    'x'.repeat(100),
  ],
  ...['ｄｅｓａ', 'Désa', 'DESA.', 'Per sediaan', 'Jurnal 2', '名前', '🙂', 'TRUE', '1', '%00'],
];

test.each(NAMES)('a tab called %s', (name) => {
  const office = working().open();
  const own = formulas(office).length;
  const rename = (sheet: string, to: string) =>
    office.host.changeStructure({ kind: 'renameSheet', sheet: tabOf(office, sheet).id, name: to });
  // The ledger, a register and the settings, one after the other; then others take their old names.
  const renamed = ['Persediaan', 'Desa', 'Pengaturan'].map((sheet, at) => {
    tried++;
    const to = at === 0 ? name : `${name.slice(0, 98)} ${at}`;
    expect({ sheet, to, ...rename(sheet, to) }).toEqual({ sheet, to, ok: true });
    return { sheet, to };
  });
  for (const { sheet } of renamed) {
    expect(office.host.changeStructure({ kind: 'addSheet', name: sheet })).toEqual({ ok: true });
  }
  const before = rowsOf(office, 'Persediaan').length;
  posted(office, 'catatCetak', { jumlah: '7', tanggal: '03-11-2026' }, 't1');
  expect(rowsOf(office, 'Persediaan')).toHaveLength(before + 1);
  expect(chainFaults(office)).toEqual([]);
  for (const { sheet } of renamed) expect(office.sheet(sheet).lastRow()).toBe(0);
  for (const command of ['perbaruiLaporan', 'periksa']) office.call(command);
  expect(office.host.world.log.filter((line) => line.startsWith('ERROR'))).toEqual([]);
  // Within quotes a name is a name; outside of them it would be a formula. Those that name a sheet still find it.
  const unquoted = formulas(office).map((one) => one.replace(/'(?:[^']|'')*'/g, ''));
  expect(unquoted.filter((one) => /1\+1|\+62|HYPERLINK\("http|@cmd/.test(one))).toEqual([]);
  for (const { values } of office.workbook.sheets) {
    for (let row = 1; row <= values.lastRow(); row++) {
      for (const value of values.row(row))
        expect(String((value as { code?: string } | undefined)?.code ?? '')).not.toBe('#REF!');
    }
  }
  expect(formulas(office).length).toBeGreaterThanOrEqual(own);
  expect(office.run('eksporTabel', { lembar: 'Desa', bentuk: 'id_ID' })).toMatchObject({ sentence: '' });
});

test('a name that is taken, but for its letters’ size or blanks around it, is refused', () => {
  const office = working().open();
  for (const { sheet, hidden } of everyTable) {
    for (const name of [sheet.toUpperCase(), ` ${sheet} `, sheet.toLowerCase()]) {
      tried++;
      const answer = office.host.changeStructure({ kind: 'addSheet', name });
      expect({ sheet, hidden, answer }).toMatchObject({ answer: { ok: false } });
    }
  }
});
