import * as actions from '../../src/actions';
import type { Action, Fields } from '../../src/actions/action';
import { ACTION_RIGHTS } from '../../src/actions/rights';
import * as procedures from '../../src/procedures';
import { everyTable } from '../../src/tables/every';
import { EXAMPLES, working } from './examples';
import { CORPUS, everyText, formulas, localesFor, oddities } from './hostile';
import { cellsOf, differing, issuesOf, post, rowsOf, tabOf } from './offices';

/** Nothing executes, nothing is half written, and each gets its sentence. */
let tried = 0;
afterAll(() => process.stdout.write(`${tried} hostile inputs tried\n`));

/** Every how many-th text a field gets; the others fall to its neighbours. */
const STEP = process.env.SOAK ? 1 : 14;

const asked = Object.entries(actions as unknown as Record<string, Action<Fields, unknown>>).filter(([name]) =>
  ACTION_RIGHTS[name as keyof typeof ACTION_RIGHTS].from.includes('sidebar'),
);

test.each(asked)('%s: whatever stands in whichever field is a text, or is refused in a sentence', (name, action) => {
  const { in: kept, input } = EXAMPLES[name] ?? {};
  // Where it has a procedure of its own, it is asked for by its name as somebody's own page could.
  const open = () => (input && kept ? kept() : working()).open();
  const untouched = open();
  const [cells, before, sound] = [cellsOf(untouched), formulas(untouched), input?.(untouched) ?? {}];
  // Sound but for one bad field at a time: so that it is this field which is refused or taken.
  if (input) expect(post(open(), name, sound, 'sehat')).toMatchObject({ ok: true });
  let office = open();
  let turn = name.length;
  for (const field of Object.keys(action.fields)) {
    for (let at = turn++ % STEP; at < everyText.length; at += STEP) {
      const text = everyText[at] as string;
      for (const locale of localesFor(tried)) {
        office.workbook.setLocale(locale);
        const answer = post(office, name, { ...sound, [field]: text }, `h${tried++}`);
        const what = { name, locale, field, text };
        expect({ ...what, odd: oddities(answer.sentence, text) }).toMatchObject({ odd: '' });
        expect(formulas(office)).toEqual(before);
        if (answer.ok) {
          expect(everyTable.flatMap(({ sheet }) => issuesOf(office, sheet))).toEqual([]);
          office = open();
        } else expect({ ...what, differs: differing(cellsOf(office), cells) }).toMatchObject({ differs: [] });
      }
    }
  }
});

describe('on the wire', () => {
  const own = JSON.parse('{"__proto__":{"kena":1},"constructor":{"prototype":{"kena":1}}}') as object;
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;
  const VALUES: unknown[] = [
    ...[null, 0, -1, 1.5, 1e308, true, false, '', 'x', '__proto__', 'constructor', [], [[]], {}, own, deep],
    ...['x'.repeat(200_000), Array.from({ length: 5000 }, () => 'x'), { length: -1 }, { toString: 1 }],
  ];
  const NAMES = [
    ...['item', 'tanggal', 'sheet', 'line', 'column', 'imporId', 'actionId', 'action', 'input', 'text', 'target'],
    ...['mapping', 'answers', 'mended', 'skipped', 'seen', 'baris', '__proto__', 'berkas', 'pilihan', 'gabunganId'],
    ...['lembar', 'bentuk', 'bulan', 'nomor', 'tindakan', 'id', 'lanjutan'],
  ];
  const SHAPES: unknown[] = [
    ...VALUES,
    ...NAMES.flatMap((name) => VALUES.map((value) => JSON.parse(JSON.stringify({ [name]: value })) as unknown)),
    ...VALUES.map((value) => ({ sheet: 'Desa', line: value, column: 1 })),
    ...VALUES.map((value) => ({
      text: 'Kode\tNama\n1\tx',
      target: value,
      mapping: value,
      answers: value,
      mended: value,
      skipped: value,
    })),
    ...VALUES.map((value) => ({ action: 'terimaBarang', input: value, actionId: 'w1' })),
    ...VALUES.map((value) => ({ action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '5' }, actionId: value })),
    ...VALUES.map((value) => ({ action: value, input: {}, actionId: 'w2' })),
    ...VALUES.map((value) => ({
      action: 'pulihkanBanyakBaris',
      input: { baris: JSON.stringify([{ lembar: value }]) },
      actionId: 'w3',
    })),
    ...VALUES.map((value) => ({
      action: 'pulihkanBaris',
      input: { lembar: 'Aset', kunci: 'KAM-001', sebelum: JSON.stringify(value), sesudah: JSON.stringify(value) },
      actionId: 'w4',
    })),
  ];

  /** Dasbor's own, which a forecast writes with it: how many entries came since. */
  const ENTRIES_SINCE = /^Dasbor 1:3 =IFERROR\(IF\(COUNTIF\(Riwayat![A-Z]+2:[A-Z]+, ">"&\(DATE\([\d, ]+\)/;

  test.each(Object.keys(procedures))('%s answers whatever shape it is sent, or refuses in a sentence', (name) => {
    const office = working().open();
    const cells = cellsOf(office);
    const before = formulas(office);
    const slow = ['hitungUlang', 'skenarioBerdampingan'].includes(name);
    const shapes = slow ? VALUES.slice(0, process.env.SOAK ? VALUES.length : 3) : SHAPES;
    for (const [at, shape] of shapes.entries()) {
      if (!process.env.SOAK && at >= VALUES.length && (at + name.length) % 8 > 0) continue;
      tried++;
      const answer = office.host.run(name, [shape]);
      const shown = JSON.stringify(shape)?.slice(0, 120);
      if (!answer.ok) expect({ name, shown, odd: oddities(answer.failure.message) }).toMatchObject({ odd: '' });
      expect(({} as Record<string, unknown>).kena).toBeUndefined();
    }
    const after = formulas(office);
    expect(name === 'hitungUlang' ? after.filter((one) => !ENTRIES_SINCE.test(one)) : after).toEqual(before);
    const written = differing(cellsOf(office), cells);
    if (!slow && !['catat', 'komitImpor', 'siapkan', 'urungkanImpor'].includes(name)) expect(written).toEqual([]);
  });

  test('only the functions that are there can be called, by whatever name', () => {
    const office = working().open();
    const cells = cellsOf(office);
    const names = [
      ...(CORPUS.kunci ?? []),
      'SiapKTP',
      'runCommand',
      'SiapKTP.commands',
      'Function',
      '',
      ' catat',
      'catat ',
      'CATAT',
    ];
    for (const name of names) {
      tried++;
      expect({ name, ok: office.host.run(name, []).ok }).toEqual({ name, ok: false });
    }
    for (const action of [...(CORPUS.kunci ?? []), 'sahkanKetikan', 'catatSuntingan', 'decide']) {
      tried++;
      const answer = post(office, action, { barang: 'BLANKO', jumlah: '5' }, 'w5');
      expect(answer).toMatchObject({
        ok: false,
        sentence: expect.stringMatching(/tidak dikenal|tidak bisa dari panel/),
      });
    }
    expect(differing(cellsOf(office), cells)).toEqual([]);
  });
});

describe('typed or pasted into the grid', () => {
  const typed = everyTable.filter(({ hidden }) => !hidden);

  test.each(typed.map((table) => [table.sheet, table] as const))(
    '%s: onEdit says what is wrong and never fails',
    (name, table) => {
      const office = working().open();
      const own = formulas(office);
      let turn = name.length;
      for (const column of Object.keys(table.columns).keys()) {
        for (let at = turn++ % (STEP * 2); at < everyText.length; at += STEP * 2) {
          const text = everyText[at] as string;
          for (const locale of localesFor(tried)) {
            office.workbook.setLocale(locale);
            tried++;
            const { id } = tabOf(office, name);
            const answer = office.host.edit({ sheet: id, top: 2, left: column + 1, values: [[text]], typed: true });
            if (!answer.ok) expect({ text, odd: oddities(answer.refused, text) }).toMatchObject({ odd: '' });
            const note = tabOf(office, name).notes.get(2, column + 1);
            if (note) expect({ name, locale, text, odd: oddities(note, text) }).toMatchObject({ odd: '' });
            office.host.history.undo();
          }
        }
      }
      expect(office.host.world.log.filter((line) => line.startsWith('ERROR'))).toEqual([]);
      expect(formulas(office).filter((one) => !own.includes(one) && !one.startsWith(name))).toEqual([]);
      expect(formulas(office).filter((one) => one.startsWith('Riwayat'))).toEqual([]);
    },
  );

  test('20,000 rows pasted into a register at once: onEdit asks little, nothing fails, and rows are still found in it', () => {
    const MANY = 20_000;
    const office = working().open();
    const cells = cellsOf(office);
    const { id } = tabOf(office, 'Aset');
    const stood = rowsOf(office, 'Aset').length;
    const headers = office.values('Aset!A1:Z1')[0] as string[];
    const line = (at: number): Record<string, string> => {
      return {
        Id: `PC-${at + 1000}`,
        Nama: `=1+${at}`,
        Jenis: at % 2 === 0 ? 'PC' : 'bukan alat',
        Kondisi: 'B',
      };
    };
    const values = Array.from({ length: MANY }, (_, at) => {
      const said = line(at);
      return headers.map((header) => (said[header] === undefined ? '' : `'${said[header]}`));
    });
    const calls = office.counting(() =>
      expect(office.host.edit({ sheet: id, top: stood + 2, left: 1, values, typed: false })).toEqual({ ok: true }),
    );
    expect(calls.names.length).toBeLessThanOrEqual(25);
    expect(office.host.world.log.filter((one) => one.startsWith('ERROR'))).toEqual([]);
    expect(rowsOf(office, 'Aset')).toHaveLength(stood + MANY / 2);
    expect(issuesOf(office, 'Aset')).toHaveLength(MANY / 2);
    // The last of them is found, and what is taken isn't given once more.
    const [last, next] = [`PC-${MANY + 998}`, `PC-${MANY + 1000}`];
    expect(post(office, 'ubahKondisi', { id: last, kondisi: 'RR' }, 'b1')).toMatchObject({ ok: true });
    expect(post(office, 'tambahAlat', { id: last, nama: 'x', jenis: 'PC' }, 'b2')).toMatchObject({ ok: false });
    expect(post(office, 'tambahAlat', { id: next, nama: 'x', jenis: 'PC' }, 'b3')).toMatchObject({ ok: true });
    expect(rowsOf(office, 'Aset').find((row) => row.id === last)).toMatchObject({ kondisi: 'RR' });
    expect(differing(cellsOf(office), cells).filter((sheet) => !['Aset', 'Riwayat', 'Jurnal'].includes(sheet))).toEqual(
      [],
    );
    expect(formulas(office).filter((one) => one.startsWith('Aset'))).toEqual([]);
  });

  test('a workbook full of it: every report is made, with no formula of it', () => {
    const office = working().open();
    for (const table of typed) {
      if (table.writtenBy === 'SiapKTP') continue;
      const { id } = tabOf(office, table.sheet);
      const width = Object.keys(table.columns).length;
      // Pasted as texts, as an import would leave them: what a person types as a formula is the person's own.
      const values = everyText
        .filter((text) => text.length < 1000)
        .map((text, row) => Array.from({ length: width }, (_, at) => (at === row % width ? `'${text}` : 'x')));
      tried += values.length;
      office.host.edit({ sheet: id, top: 5, left: 1, values, typed: false });
    }
    const sound = working().open();
    sound.call('perbaruiLaporan');
    const before = [...formulas(office), ...formulas(sound)];
    for (const name of ['periksa', 'perbaruiLaporan', 'hitungPrakiraan']) office.call(name);
    expect(office.host.world.log.filter((line) => line.startsWith('ERROR'))).toEqual([]);
    const made = formulas(office).filter((one) => !before.includes(one) && !/KTP_/.test(one));
    expect(made).toEqual([]);
    for (const name of Object.keys(procedures)) {
      const answer = office.host.run(name, [{}]);
      if (!answer.ok) expect({ name, odd: oddities(answer.failure.message) }).toEqual({ name, odd: '' });
    }
  });
});

test('thousands were tried', () => {
  expect(tried).toBeGreaterThanOrEqual(2000);
});
