import { REMINDER_SETUP } from '../../src/domain/reminders';
import type { Office } from '../../src/local/testing';
import { pengingat } from '../../src/tables';
import { everyTable } from '../../src/tables/every';
import { EXAMPLES, type Example } from './examples';
import { cellsOf, differing, everyActionName, journalled, ledgerFaults, posted, rowsOf } from './offices';
import { byWhatIsLeft, type Stop, standingOf } from './standing';

/**
 * Each action on the built add-on, its execution ended at every service call: before it, after it, and within a block
 * of rows. That is also what the six-minute stop and a machine that goes away look like. What follows must find the
 * whole action or nothing of it.
 * Stops that leave the same are one: the same follows.
 */
const tried: Record<string, { stops: number; lefts: number }> = {};
afterAll(() => {
  const [all, counts] = [Object.values(tried), Object.entries(tried).map(([name, { stops }]) => `${name} ${stops}`)];
  const sum = (of: 'stops' | 'lefts') => all.reduce((total, one) => total + one[of], 0);
  process.stdout.write(`${sum('stops')} crash points tried, which leave ${sum('lefts')} different workbooks: `);
  process.stdout.write(`${counts.join(', ')}\n`);
});

test('every action has its example', () => {
  expect(everyActionName.filter((name) => !EXAMPLES[name])).toEqual([]);
});

const follow = (office: Office) =>
  posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '04-11-2026' }, 'berikut');

describe.each(everyActionName.filter((name) => EXAMPLES[name]))('%s, stopped anywhere,', (name) => {
  const example = EXAMPLES[name] as Example;

  test('is wholly done or not at all, and done once when it is sent again', () => {
    const whole = example.in().open();
    example.run(whole, 'ini');
    const done = cellsOf(whole);
    follow(whole);
    const followed = cellsOf(whole);
    expect(ledgerFaults(whole)).toEqual([]);
    const none = example.in().open();
    none.killAt(0, () => example.run(none, 'ini'));
    const before = cellsOf(none);
    follow(none);
    const absent = cellsOf(none);
    expect(differing(done, before)).toContain('Riwayat');

    const seen = { whole: 0, none: 0 };
    let stops = 0;
    const counted = example.in().open();
    const kinds = byWhatIsLeft(counted, () => example.run(counted, 'ini'), stopsTried(example));
    for (const [left, alike] of kinds) {
      const [stop] = alike as [Stop];
      const office = example.in().open();
      expect(office.killAt(stop.at, () => example.run(office, 'ini'), stop.when)).toBe(true);
      expect({ stop, isAsSeen: standingOf(office) === left }).toEqual({ stop, isAsSeen: true });
      expect(office.host.world.locks.size).toBe(0);
      const again = example.ownId ? null : example.in().open();
      again?.killAt(stop.at, () => example.run(again, 'ini'), stop.when);
      follow(office);
      const found = cellsOf(office);
      const unlike = (other: Record<string, string>) =>
        differing(found, other).filter((sheet) => !(example.makesReports && isMade(sheet)));
      const is = unlike(followed).length === 0 ? 'whole' : 'none';
      if (is === 'none') {
        const differs = unlike(absent).filter((sheet) => unmarked(sheet, found) !== unmarked(sheet, absent));
        expect({ stop, differs }).toEqual({ stop, differs: [] });
      }
      seen[is]++;
      stops += alike.length;
      expect({ stop, kept: isAnchored(office) }).toEqual({ stop, kept: true });
      expect({ stop, journal: ['berikut', ''].includes(journalled(office)) }).toEqual({ stop, journal: true });
      if (again) {
        expect(example.run(again, 'ini')).toMatchObject({ ok: true });
        expect({ stop, differs: differing(cellsOf(again), done) }).toEqual({ stop, differs: [] });
      }
    }
    tried[name] = { stops, lefts: kinds.size };
    expect(seen.whole).toBeGreaterThan(0);
    expect(seen.none).toBeGreaterThan(0);
  });

  if (!example.ownId) {
    test('whose answer got lost on the way is recognised when it is sent again', () => {
      const office = example.in().open();
      example.run(office, 'ini');
      const done = cellsOf(office);
      expect(example.run(office, 'ini')).toMatchObject({ ok: true, again: true });
      expect(differing(cellsOf(office), done)).toEqual([]);
      expect(rowsOf(office, 'Riwayat').filter(({ id }) => id === 'ini')).toHaveLength(1);
    });
  }
});

/** A sheet without the mark that the reminder ran today, which is no deed of anybody's and comes before the first. */
function unmarked(sheet: string, cells: Record<string, string>): string | undefined {
  const mark = Object.keys(pengingat.columns).indexOf('dikirim');
  const rows = JSON.parse(cells[sheet] ?? '[]') as unknown[][];
  const isSetup = ([id]: unknown[]) => String(id) === REMINDER_SETUP;
  return sheet === pengingat.sheet
    ? JSON.stringify(rows.map((row) => (isSetup(row) ? row.slice(0, mark) : row)))
    : cells[sheet];
}

/** Whether what is kept outside the sheets is where the ledger ends, with nothing in dispute. */
function isAnchored(office: Office): boolean {
  const last = office.sheet('Persediaan').lastRow();
  const [end = []] = office.values(`Persediaan!A${last}:L${last}`);
  const [nomor, sidik, , disputed] = JSON.parse(office.workbook.documentProperties.get('siap-ktp.ujung') ?? '[]');
  return nomor === end[0] && sidik === end[11] && disputed.length === 0;
}

const isMade = (sheet: string) => sheet === 'Arsip Prakiraan' || everyTable.every((table) => table.sheet !== sheet);

/**
 * Reports take hundreds of calls, of which crashMenu.test.ts tells: here some of them, and all of the action that goes
 * along, from its lock to the release.
 */
function stopsTried(example: Example): Stop[] {
  const every = everyStop(example);
  if (!example.makesReports || process.env.SOAK) return every;
  const office = example.in().open();
  const { names } = office.counting(() => example.run(office, 'ini'));
  const noted = names.lastIndexOf('Sheet.appendRow');
  const [from, until] = [names.lastIndexOf('Lock.tryLock', noted), names.indexOf('Lock.releaseLock', noted)];
  expect(until - from).toBeGreaterThan(6);
  return every.filter(({ at }, index) => index % 51 === 0 || (at >= from && at <= until));
}

/** Every place where the execution can end, found by running it once. */
function everyStop(example: Example): Stop[] {
  const office = example.in().open();
  const { hooks } = office.host.world;
  const rows = new Map<number, number>();
  let last = -1;
  hooks.beforeCall = (_, index) => {
    last = index;
  };
  hooks.beforeRow = (row) => rows.set(last, row);
  example.run(office, 'ini');
  return Array.from({ length: last + 1 }, (_, at): Stop[] => [
    { at, when: 'before' },
    ...rowsTried(rows.get(at) ?? 0).map((row) => ({ at, when: { row } })),
    { at, when: 'after' },
  ]).flat();
}

/** Each row of a small block; of a large one some at both ends and in the middle. */
function rowsTried(last: number): number[] {
  const every = Array.from({ length: last }, (_, row) => row + 1);
  return every.filter((row) => row <= 4 || row >= last - 1 || row === Math.ceil(last / 2));
}
