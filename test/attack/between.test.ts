import type { Office } from '../../src/local/testing';
import { EXAMPLES, type Example } from './examples';
import { type ActionName, cellsOf, chainFaults, differing, posted } from './offices';

/**
 * Between the stop of an action and the next one, which finishes it, people go on: somebody gives the spreadsheet another
 * locale, or renames the tabs. What was decided before is carried out all the same, and reads as it would have.
 */

const SENSITIVE: ActionName[] = [
  ...(['komitImpor', 'urungkanImpor', 'gabungkan', 'terimaBarang', 'balikkanEntri', 'ubahBanyakAlat'] as const),
  ...(['kirimPerbaikan', 'catatLayanan', 'isiKantor', 'sahkanKetikan', 'tutupBulan', 'akhiriGangguan'] as const),
];

const MEANWHILE: Record<string, (office: Office) => void> = {
  'the locale is another': (office) => office.workbook.setLocale('en_US'),
  'the tabs are called otherwise': (office) => {
    for (const { id, name } of [...office.workbook.sheets]) {
      if (name === 'Jurnal') continue;
      expect(office.host.changeStructure({ kind: 'renameSheet', sheet: id, name: `${name} 2026` })).toMatchObject({
        ok: true,
      });
    }
  },
};

const follow = (office: Office) =>
  posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '04-11-2026' }, 'berikut');

/** The calls that write. */
const writesOf = (names: readonly string[]) =>
  [...names.keys()].filter((at) => /^Range\.set|^Sheet\.(append|delete|insert)|flush/.test(names[at] ?? ''));

describe.each(Object.keys(MEANWHILE))('meanwhile %s:', (what) => {
  const meanwhile = MEANWHILE[what] as (office: Office) => void;

  test.each(SENSITIVE)('%s, stopped before each thing that it writes, is as a whole one', (name) => {
    const example = EXAMPLES[name] as Example;
    const whole = example.in().open();
    const { names } = whole.counting(() => example.run(whole, 'ini'));
    meanwhile(whole);
    follow(whole);
    const none = example.in().open();
    none.killAt(0, () => example.run(none, 'ini'));
    meanwhile(none);
    follow(none);
    const [done, absent] = [cellsOf(whole), cellsOf(none)];
    let finished = 0;
    for (const at of writesOf(names)) {
      const office = example.in().open();
      if (!office.killAt(at, () => example.run(office, 'ini'))) continue;
      meanwhile(office);
      follow(office);
      const found = cellsOf(office);
      const differs = differing(found, done);
      if (differs.length > 0)
        expect({ at, call: names[at], differs: differing(found, absent), orElse: differs }).toMatchObject({
          at,
          differs: [],
        });
      else finished++;
      expect(chainFaults(office)).toEqual([]);
    }
    expect(finished).toBeGreaterThan(0);
  });
});
