import { toSaved } from '../../src/local/saved';
import { type Office, openOffice } from '../../src/local/testing';
import { working } from './examples';
import { cellsOf, differing, NOW, posted, pushed, rowsOf } from './offices';

/** What has no journal, because carrying it out again mends it: setting up the sheets, and the reports. */

let stops = 0;
afterAll(() => process.stdout.write(`${stops} crash points tried\n`));

const unprepared = () => openOffice({ dist: pushed(), now: NOW });

/** Everything that a person sees of the sheets, without the ids that the host gave them. */
function looksOf(office: Office): Record<string, string> {
  const { sheets, styles, metadata } = toSaved(office.workbook, office.host.world);
  const marked = metadata.map(({ value }) => String(value).split('#')[0]).sort();
  const seen = sheets.map(({ id, protections, conditions, charts, ...rest }) => {
    const formats = rest.styles.map((row) => row.map((style) => (style === null ? null : styles[style])));
    return [rest.name, JSON.stringify({ ...rest, styles: formats, protected: protections.length })] as const;
  });
  return { ...Object.fromEntries(seen), marked: JSON.stringify(marked) };
}

describe('setting up the sheets', () => {
  /** Around the sheet that comes with lines, the hidden one, and here and there. */
  function somePlaces(): number[] {
    const office = unprepared();
    const { names } = office.counting(() => office.call('siapkanLembarKerja'));
    const inserts = names.flatMap((name, at) => (name === 'Spreadsheet.insertSheet' ? [at] : []));
    const every = [...names.keys()];
    if (process.env.SOAK) return every;
    const [settings = 0, journal = 0] = [inserts.at(18), inserts.at(-1)];
    const near = (at: number) => every.filter((one) => one >= at - 2 && one <= at + 6);
    return [...new Set([...near(settings), ...near(journal), ...every.filter((at) => at % 131 === 7)])];
  }

  test('stopped anywhere and done again, it leaves the same sheets as without a stop', () => {
    const whole = unprepared();
    whole.call('siapkanLembarKerja');
    const looks = looksOf(whole);
    for (const at of somePlaces()) {
      const when = at % 2 === 0 ? 'before' : 'after';
      const office = unprepared();
      expect(office.killAt(at, () => office.call('siapkanLembarKerja'), when)).toBe(true);
      office.call('siapkanLembarKerja');
      expect({ at, when, differs: differing(looksOf(office), looks) }).toEqual({ at, when, differs: [] });
      stops++;
    }
  });
});

describe.each(['periksa', 'perbaruiLaporan', 'hitungPrakiraan'])('%s', (name) => {
  test('stopped anywhere, it touches no row that people keep, and done again its sheets are whole', () => {
    const post = (office: Office) =>
      posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '04-11-2026' }, 'berikut');
    const whole = working().open();
    const calls = whole.counting(() => whole.call(name)).names.length;
    post(whole);
    whole.call(name);
    const done = cellsOf(whole);
    const untouched = cellsOf(working().open());
    const step = process.env.SOAK ? 1 : Math.ceil(calls / 5);
    for (let at = 0; at < calls; at += step) {
      const office = working().open();
      // What stands before a call is what stood after the one before it.
      expect(office.killAt(at, () => office.call(name), 'after')).toBe(true);
      const kept = ['Desa', 'Aset', 'Gangguan', 'Layanan', 'Persediaan', 'Riwayat', 'Impor'];
      expect({ at, changed: differing(cellsOf(office), untouched).filter((sheet) => kept.includes(sheet)) }).toEqual({
        ...{ at, changed: [] },
      });
      post(office);
      office.call(name);
      const differs = differing(cellsOf(office), done).filter((sheet) => sheet !== 'Arsip Prakiraan');
      expect({ at, differs }).toEqual({ at, differs: [] });
      stops++;
    }
  });
});

test('a forecast that was stopped leaves whole rows in the archive, or none', () => {
  const calls = working().open();
  const { names } = calls.counting(() => calls.call('hitungPrakiraan'));
  for (const at of [...names.keys()].slice(-4)) {
    const office = working().open();
    office.killAt(at, () => office.call('hitungPrakiraan'), 'after');
    office.call('hitungPrakiraan');
    const kept = rowsOf(office, 'Arsip Prakiraan');
    expect(kept.length).toBeGreaterThanOrEqual(1);
    expect(kept.length).toBeLessThanOrEqual(2);
  }
});
