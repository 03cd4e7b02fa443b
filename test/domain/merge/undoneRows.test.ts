import { REMOVED, UNDONE_MERGE } from '../../../src/domain/import/undo';
import { spoiltRecords, UndoneRows } from '../../../src/domain/merge/undoneRows';
import { aset } from '../../../src/tables';
import type { ImporRow } from '../../../src/tables/impor';
import { cellsOf, type Row, readTable, type Table } from '../../../src/tables/table';
import { gridsOf } from '../../reports/office';

const ASET = aset as unknown as Table;

function device(kondisi: string): Row {
  const typed = { id: 'A-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi };
  const { line: _, ...row } = readTable(aset, gridsOf({ aset: [typed] })[aset.sheet] ?? null).rows[0]!;
  return row;
}

const says = (row: Row) => JSON.stringify(cellsOf({ table: ASET }, row));

function record(id: string, more: Partial<ImporRow> = {}): ImporRow {
  return {
    id,
    imporId: UNDONE_MERGE,
    lembar: 'Aset',
    kunci: 'A-1',
    sebelum: null,
    sesudah: says(device('B')),
    ...more,
  } as ImporRow;
}

const idsOf = (records: readonly ImporRow[]) => records.map(({ id }) => id);

test('rows are those that an undone merge brought to this sheet, key by key, in the order in which they are kept', () => {
  const undone = new UndoneRows(ASET, [
    record('u1'),
    record('u2', { imporId: UNDONE_MERGE.toUpperCase() }),
    record('u3', { kunci: 'A-2' }),
    record('u4', { imporId: 'impor-7' }),
    record('u5', { lembar: 'Desa' }),
  ]);
  expect(['A-1', 'A-2', 'A-3'].map((key) => idsOf(undone.of(key)))).toEqual([['u1', 'u2'], ['u3'], []]);
  expect(undone.of('A-3')).toHaveLength(0);
});

test('a record is still in where the row says what was taken back, or is gone where that took it out', () => {
  const undone = new UndoneRows(ASET, [
    record('b'),
    record('rr', { sesudah: says(device('RR')) }),
    record('gone', { sesudah: REMOVED }),
  ]);
  expect([device('B'), device('RR'), device('RB'), null].map((row) => idsOf(undone.stillIn('A-1', row)))).toEqual([
    ['b'],
    ['rr'],
    [],
    ['gone'],
  ]);
  expect(undone.stillIn('A-2', null)).toEqual([]);
  const here = (row: Row | null) => idsOf(undone.done(new Map(row ? [['A-1', row]] : [])));
  expect([here(device('RR')), here(device('RB')), here(null)]).toEqual([['rr'], [], ['gone']]);
});

test('a record of a row that was there is still in where its cells say what it changed, whatever the others say', () => {
  const undone = new UndoneRows(ASET, [
    record('b', { sebelum: says(device('RR')), sesudah: says(device('B')) }),
    record('none', { kunci: 'A-2', sebelum: says(device('B')), sesudah: says(device('RR')) }),
  ]);
  const inRoom = { ...device('B'), ruang: 'Loket' };
  expect(idsOf(undone.stillIn('A-1', inRoom))).toEqual(['b']);
  expect(idsOf(undone.stillIn('A-1', { ...device('RR'), ruang: 'Loket' }))).toEqual([]);
  expect(undone.stillIn('A-1', null)).toEqual([]);
  // Over a row here come the cells it changed; where there is no row on a side, it comes or goes whole.
  const ours = { ...device('RR'), nama: 'Printer lama' };
  expect(undone.laidOver('A-1', ours, inRoom)).toEqual({ ...ours, kondisi: 'B' });
  expect(undone.laidOver('A-1', null, inRoom)).toBe(inRoom);
  expect(undone.laidOver('A-1', ours, null)).toBeNull();
});

test('a row stands as the undo left it where it says what it said before, or isn’t there where it wasn’t', () => {
  const undone = new UndoneRows(ASET, []);
  const before = record('x', { sebelum: says(device('RR')) });
  expect([device('RR'), device('B'), null].map((row) => undone.standsAsLeft(before, row))).toEqual([
    true,
    false,
    false,
  ]);
  expect([device('RR'), null].map((row) => undone.standsAsLeft(record('y'), row))).toEqual([false, true]);
});

test('a spoilt record may be of an undone merge where its mark says so, or can’t be read itself', () => {
  const records = [UNDONE_MERGE, UNDONE_MERGE.toUpperCase(), 'impor-7', undefined, '', 'x'.repeat(300)];
  const unread = records.map((imporId, at) => ({ line: at + 2, cells: imporId === undefined ? {} : { imporId } }));
  expect(spoiltRecords({ unread }).map(({ line }) => line)).toEqual([2, 3, 5, 6, 7]);
});
