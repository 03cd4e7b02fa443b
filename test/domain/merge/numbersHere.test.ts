import { IMPORTED, numbersHere, UNNUMBERED } from '../../../src/domain/merge/numbersHere';
import { aset, gangguan } from '../../../src/tables';
import { readTable, type Table } from '../../../src/tables/table';
import { gridsOf } from '../../reports/office';

const GANGGUAN = gangguan as unknown as Table;
const MAKERS = ['Mulai gangguan', IMPORTED];

function outage(id: string, jenis = 'SERVER', more: Record<string, string> = {}): Record<string, unknown> {
  const typed = { id, mulai: '24-11-2026 08:00', jenis, ...more };
  const { line: _, ...row } = readTable(gangguan, gridsOf({ gangguan: [typed] })[gangguan.sheet] ?? null).rows[0]!;
  return row;
}

const told = (id: string, objek: string | null, tindakan = 'Mulai gangguan') => ({ id, objek, tindakan });

type Side = Parameters<typeof numbersHere>[1];

function numbers(here: Partial<Side>, there: Partial<Side>, table = GANGGUAN) {
  const { inHere, given } = numbersHere(
    table,
    { rows: [], past: [], ...here },
    { rows: [], past: [], ...there },
    MAKERS,
  );
  return { inHere, given: [...given] };
}

test('devices keep what they are called', () => {
  const sides = { rows: [], past: [] };
  expect(numbersHere(aset as unknown as Table, sides, sides, MAKERS)).toBe(UNNUMBERED);
  expect(UNNUMBERED.inHere('G-0001')).toBe('G-0001');
});

test('what the same action is about on both sides is the same row, whatever either calls it', () => {
  const { inHere, given } = numbers(
    { rows: [outage('G-0003')], past: [told('a1', 'Gangguan G-0003')] },
    { rows: [outage('G-0002')], past: [told('A1', 'Gangguan g-0002')] },
  );
  expect([inHere('G-0002'), inHere('G-0009'), given]).toEqual(['G-0003', 'G-0009', []]);
});

test('what was made over there keeps its number where that is free, else it gets the next of all that are known', () => {
  const theirs = {
    rows: [outage('G-0002'), outage('G-0005')],
    past: [told('b1', 'Gangguan G-0002'), told('b2', 'Gangguan G-0005')],
  };
  expect(numbers({ rows: [outage('G-0001')] }, theirs).given).toEqual([]);
  const taken = numbers({ rows: [outage('G-0002', 'LISTRIK')] }, theirs);
  expect(taken.given).toEqual([['G-0002', 'G-0006']]);
  expect([taken.inHere('G-0002'), taken.inHere('G-0005')]).toEqual(['G-0006', 'G-0005']);
  const both = numbers({ rows: [outage('G-0002'), outage('G-0005'), outage('G-0011')] }, theirs);
  expect(both.given).toEqual([
    ['G-0002', 'G-0012'],
    ['G-0005', 'G-0013'],
  ]);
});

test('a number that only we know of is kept from theirs, also after its row is gone; not one that both know to be free', () => {
  const theirs = (more: Side['past']) => ({ rows: [outage('G-0003')], past: [told('b1', 'Gangguan G-0003'), ...more] });
  const mine = { past: [told('a1', 'Gangguan G-0003')] };
  expect(numbers(mine, theirs([])).given).toEqual([['G-0003', 'G-0004']]);
  expect(numbers(mine, theirs([told('A1', null)])).given).toEqual([]);
});

test('what only looks like a number doesn’t count, nor does what Riwayat says of another sheet or of many rows', () => {
  const mine = {
    rows: [outage('G-0002'), outage('X-0090'), outage('G-0080X'), outage('GX-0070'), outage('G-X0099')],
  };
  const past = [
    told('b0', null),
    told('b1', 'Perbaikan G-0002'),
    told('b2', 'Gangguan G-0002 dan lain'),
    told('b3', 'Gangguan'),
  ];
  expect(numbers(mine, { rows: [outage('G-0002')], past }).given).toEqual([]);
  const made = numbers(mine, { rows: [outage('G-0002')], past: [...past, told('b4', 'Gangguan G-0002')] });
  expect(made.given).toEqual([['G-0002', 'G-0003']]);
});

test('a row that was changed over there and not made there is the one of that number here', () => {
  const changed = [told('b1', 'Gangguan G-0002', 'Ubah gangguan')];
  expect(numbers({ rows: [outage('G-0002')] }, { rows: [outage('G-0002')], past: changed }).given).toEqual([]);
  // Made first and changed later is made.
  const made = [told('b1', 'Gangguan G-0002'), told('b2', 'Gangguan G-0002', 'Ubah gangguan')];
  expect(numbers({ rows: [outage('G-0002')] }, { rows: [outage('G-0002')], past: made }).given).toHaveLength(1);
});

describe('a list that was imported on both sides', () => {
  const mine = {
    rows: [outage('G-0001'), outage('G-0002', 'LISTRIK')],
    past: [1, 2].map((n) => told(`a${n}`, `Gangguan G-000${n}`, IMPORTED)),
  };
  const theirs = (...rows: Record<string, unknown>[]) => ({
    rows,
    past: rows.map(({ id }, index) => told(`b${index}`, `Gangguan ${String(id)}`, IMPORTED)),
  });

  test('is one: rows that say the same are the same, in whatever order they were numbered', () => {
    const { inHere, given } = numbers(mine, theirs(outage('G-0001', 'LISTRIK'), outage('G-0002')));
    expect([inHere('G-0001'), inHere('G-0002'), given]).toEqual(['G-0002', 'G-0001', []]);
  });

  test('is two where they say something else, or where one side was typed', () => {
    expect(numbers(mine, theirs(outage('G-0001', 'SERVER', { penyebab: 'kabel' }))).given).toEqual([
      ['G-0001', 'G-0003'],
    ]);
    const typed = { ...mine, past: [told('a1', 'Gangguan G-0001'), told('a2', 'Gangguan G-0002')] };
    expect(numbers(typed, theirs(outage('G-0001'))).given).toEqual([['G-0001', 'G-0003']]);
    const form = { rows: [outage('G-0001')], past: [told('b1', 'Gangguan G-0001')] };
    expect(numbers(mine, form).given).toEqual([['G-0001', 'G-0003']]);
  });

  test('has each row once: two alike over there are two', () => {
    const { inHere, given } = numbers(mine, theirs(outage('G-0001'), outage('G-0004')));
    expect([inHere('G-0001'), inHere('G-0004'), given]).toEqual(['G-0001', 'G-0004', []]);
  });
});

test('a row that one of the file’s stands for already is no other’s twin, though it says the same', () => {
  const listed = (id: string, objek: string) => told(id, objek, IMPORTED);
  const { inHere } = numbers(
    { rows: [outage('G-0001')], past: [listed('a1', 'Gangguan G-0001')] },
    {
      rows: [outage('G-0003'), outage('G-0007')],
      past: [listed('a1', 'Gangguan G-0003'), listed('b1', 'Gangguan G-0007')],
    },
  );
  expect([inHere('G-0003'), inHere('G-0007')]).toEqual(['G-0001', 'G-0007']);
});
