import { aloneCells } from '../../../src/domain/merge/aloneCells';
import { aset, layanan } from '../../../src/tables';
import type { Row, Table } from '../../../src/tables/table';

const DAY = layanan as unknown as Table;
const EMPTY = Object.fromEntries(Object.keys(layanan.columns).map((name) => [name, null]));
const day = (cells: Row): Row => ({ ...EMPTY, tanggal: '2026-11-23', ...cells });
const changed = (...cells: string[]) => `Layanan 23-11-2026 diganti: ${cells.join(', ')}; yang lain tetap.`;

/** Whichever side is called ours, the same is found. */
function alone(here: Row, there: Row, mine: string[], theirs: string[]) {
  const found = aloneCells(DAY, { here: day(here), there: day(there) }, { here: mine, there: theirs });
  const mirrored = aloneCells(DAY, { here: day(there), there: day(here) }, { here: theirs, there: mine });
  expect(mirrored).toEqual({ here: found.there, there: found.here });
  return found;
}

test('a cell is the side’s that alone changed it, over however many changes', () => {
  const mine = [changed('Serah dari 3 menjadi 4')];
  const theirs = [
    changed('Rekam dari 40 menjadi 41'),
    changed('Rekam dari 41 menjadi 1.044', 'Serah dari 3 menjadi 5'),
  ];
  expect(alone({ rekam: 40, serah: 4 }, { rekam: 1044, serah: 5 }, mine, theirs)).toEqual({
    here: [],
    there: ['rekam'],
  });
});

test('a day that both noted anew is put together of what either told', () => {
  const mine = ['Layanan 23-11-2026 dicatat: Rekam 41, Jam 7,5.', changed('Cetak dari kosong menjadi 30')];
  const theirs = ['Layanan 23-11-2026 dicatat: Rekam 44, Serah 6.'];
  expect(alone({ rekam: 41, jam: 7.5, cetak: 30 }, { rekam: 44, serah: 6 }, mine, theirs)).toEqual({
    here: ['cetak', 'jam'],
    there: ['serah'],
  });
});

const THEIRS = [changed('Rekam dari 40 menjadi 44')];
test.each([
  ['the other side did something that doesn’t tell its cells', 40, 44, ['Layanan 2026-11-23 kembali seperti semula.']],
  ['the other side changed it and changed it back', 40, 44, [changed('Rekam dari 40 menjadi 4')]],
  ['a note over there names it', 40, 44, [changed('Catatan dari kosong menjadi "Rekam kurang"')]],
  ['it came from what the other doesn’t say', 39, 44, [changed('Serah dari 3 menjadi 4')]],
  ['what was told is but the beginning of what it says', 40, 4, [changed('Serah dari 3 menjadi 4')]],
  [
    'one of several things that the other side did names it',
    40,
    44,
    [changed('Serah dari 3 menjadi 4'), changed('Rekam dari 41 menjadi 40')],
  ],
  ['a hand changed it after what was told', 40, 45, [changed('Serah dari 3 menjadi 4')]],
])('it is both’s where %s', (_, here, there, mine) => {
  expect(alone({ rekam: here, serah: 3 }, { rekam: there, serah: 3 }, mine, THEIRS)).toEqual({ here: [], there: [] });
});

test('… and nobody’s word is taken where nothing of the kind stands against it', () => {
  expect(alone({ rekam: 40 }, { rekam: 44 }, [changed('Serah dari 3 menjadi 4')], THEIRS).there).toEqual(['rekam']);
});

test('… nor is it taken that a cell was empty before, unless the day was noted anew', () => {
  const mine = [changed('Serah dari 3 menjadi 4')];
  // Filled over there by a hand: no action tells it.
  expect(alone({ rekam: null }, { rekam: 44 }, mine, [changed('Cetak dari 1 menjadi 2')]).there).toEqual([]);
  // Noted anew over there, and yet another figure stands here.
  const noted = ['Layanan 23-11-2026 dicatat: Rekam 44.'];
  expect(alone({ rekam: 40 }, { rekam: 44 }, mine, noted).there).toEqual([]);
});

test.each([
  'Kondisi A-1 diubah dari baik menjadi rusak berat.',
  'Kondisi A-1 diubah dari baik menjadi rusak berat',
  'Kondisi A-1 diubah dari baik menjadi rusak berat (jatuh, lalu\nmati).',
])('a condition is read by its words: %j', (sentence) => {
  const row = (kondisi: string): Row => ({
    ...Object.fromEntries(Object.keys(aset.columns).map((name) => [name, null])),
    ...{ id: 'A-1', kondisi },
  });
  const told = { here: [], there: [sentence] };
  const table = aset as unknown as Table;
  expect(aloneCells(table, { here: row('B'), there: row('RB') }, told)).toEqual({ here: [], there: ['kondisi'] });
  expect(aloneCells(table, { here: row('RR'), there: row('RB') }, told)).toEqual({ here: [], there: [] });
});
