import { inWords } from '../../../src/cells/cell';
import { REMOVED, UNDONE_MERGE } from '../../../src/domain/import/undo';
import {
  type Conflict,
  called,
  conflictCode,
  differences,
  mergeRows,
  Since,
  TAKEN_OUT,
} from '../../../src/domain/merge/mergeRows';
import { UndoneRows } from '../../../src/domain/merge/undoneRows';
import { aset, gangguan, layanan } from '../../../src/tables';
import type { ImporRow } from '../../../src/tables/impor';
import type { RiwayatRow } from '../../../src/tables/riwayat';
import { cellsOf, type Row, readTable, type Table } from '../../../src/tables/table';
import { gridsOf } from '../../reports/office';

const ASET = aset as unknown as Table;

function device(id: string, more: Record<string, string> = {}): Row {
  const typed = { id, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', ...more };
  const { line: _, ...row } = readTable(aset, gridsOf({ aset: [typed] })[aset.sheet] ?? null).rows[0]!;
  return row;
}

let deeds = 0;
function told(objek: string | null, uraian = 'diubah'): RiwayatRow {
  deeds += 1;
  return { id: `r${deeds}`, waktu: '2026-11-24T09:00', oleh: 'klerk', tindakan: 'x', objek, uraian } as RiwayatRow;
}

const sinceOf = (here: RiwayatRow[], there: RiwayatRow[]) => ({
  here: new Since(here, there),
  there: new Since(there, here),
});

function merged(
  { here, there }: { here: Row[]; there: Row[] },
  { mine = [], theirs = [] }: { mine?: RiwayatRow[]; theirs?: RiwayatRow[] } = {},
  choices: Record<string, string> = {},
  held: string[] = [],
) {
  const { changes, conflicts, gone } = mergeRows(ASET, { here, there }, sinceOf(mine, theirs), choices, new Set(held));
  return {
    changes: changes.map(({ key, before, after }) => [key, before?.kondisi ?? null, after?.kondisi ?? null]),
    conflicts: conflicts.map(({ key }) => key),
    gone,
  };
}

const NOTHING = { changes: [], conflicts: [], gone: { here: [], there: [] } };
const OLD = device('A-1');
const BROKEN = device('A-1', { kondisi: 'RB' });

describe('what happened since two workbooks were one', () => {
  const table = ASET;
  const [common, own] = [told('Aset A-1'), told('Aset B-2')];

  test('is what the other side’s Riwayat hasn’t got, its ids and objects in any case', () => {
    const since = new Since([common, own], [{ ...common, id: common.id.toUpperCase() }]);
    expect([since.named(table, 'a-1'), since.named(table, 'b-2'), since.named(table, 'B')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('a row is taken out by an action that says so alone', () => {
    const since = new Since([told('Aset A-1', `Alat ${TAKEN_OUT}`), told('Aset B-2', 'tetap')], []);
    expect([since.takenOut(table, 'A-1'), since.takenOut(table, 'B-2')]).toEqual([true, false]);
  });

  test.each([
    ['Aset baris 3', true],
    ['Aset: beberapa baris', true],
    ['Impor ke lembar Desa', true],
    ['Aset A-1', false],
    ['Asetku baris 3', false],
    ['Lihat Aset baris 3', false],
    ['Catatan Aset: x', false],
    ['Sebelum impor ke', false],
    [null, false],
  ])('%s may mean any row: %s', (objek, any) => {
    expect(new Since([told(objek)], []).somewhere(table)).toBe(any);
  });
});

describe('rows of two workbooks', () => {
  test('that are the same need nothing, whatever was done to them', () => {
    const deeds = { mine: [told('Aset A-1')], theirs: [told('Aset A-1')] };
    expect(merged({ here: [OLD], there: [device('a-1')] }, deeds).conflicts).toEqual(['A-1']);
    expect(merged({ here: [OLD], there: [OLD] }, deeds)).toEqual(NOTHING);
  });

  test('are taken from the side that changed them', () => {
    expect(merged({ here: [OLD], there: [BROKEN] }, { theirs: [told('Aset A-1')] }).changes).toEqual([
      ['A-1', 'B', 'RB'],
    ]);
    expect(merged({ here: [BROKEN], there: [OLD] }, { mine: [told('Aset A-1')] })).toEqual(NOTHING);
    // Nobody says that it was changed: what stands here stays.
    expect(merged({ here: [OLD], there: [BROKEN] })).toEqual(NOTHING);
    // An edit by hand over there may be of any row that is there.
    expect(merged({ here: [OLD], there: [BROKEN] }, { theirs: [told('Aset baris 2')] }).changes).toHaveLength(1);
  });

  test('that are new over there come in, and what is merely missing there stays', () => {
    const theirs = [told('Aset A-1')];
    expect(merged({ here: [], there: [OLD] }, { theirs }).changes).toEqual([['A-1', null, 'B']]);
    expect(merged({ here: [OLD], there: [] }, { theirs }).gone).toEqual({ here: [], there: ['A-1'] });
    expect(merged({ here: [OLD], there: [] })).toEqual(NOTHING);
    expect(merged({ here: [], there: [OLD] }).gone).toEqual({ here: ['A-1'], there: [] });
    const takenOut = [told('Aset A-1', TAKEN_OUT)];
    expect(merged({ here: [], there: [OLD] }, { mine: takenOut })).toEqual(NOTHING);
    expect(merged({ here: [OLD], there: [] }, { theirs: takenOut }).changes).toEqual([['A-1', 'B', null]]);
  });

  test('that both have touched are asked, and the answer is taken', () => {
    const rows = { here: [OLD], there: [BROKEN] };
    for (const mine of [[told('Aset A-1')], [told('Aset: beberapa')]]) {
      const both = { mine, theirs: [told('Aset A-1')] };
      expect(merged(rows, both)).toEqual({ ...NOTHING, conflicts: ['A-1'] });
      expect(merged(rows, both, { 'Aset A-1': 'sana' })).toEqual({ ...NOTHING, changes: [['A-1', 'B', 'RB']] });
      expect(merged(rows, both, { 'Aset A-1': 'sini' })).toEqual(NOTHING);
      expect(merged(rows, both, { 'Aset A-2': 'sana' }).conflicts).toEqual(['A-1']);
    }
    // An edit by hand here can't have touched a row that isn't here.
    expect(
      merged({ here: [], there: [OLD] }, { mine: [told('Aset baris 3')], theirs: [told('Aset A-1')] }).changes,
    ).toHaveLength(1);
  });

  test('with something of the office’s own beside them are not taken out unasked', () => {
    const takenOut = { theirs: [told('Aset A-1', TAKEN_OUT)] };
    expect(merged({ here: [OLD], there: [] }, takenOut, {}, ['A-1']).conflicts).toEqual(['A-1']);
    expect(merged({ here: [OLD], there: [] }, takenOut, {}, ['A-2']).changes).toHaveLength(1);
    const changed = { theirs: [told('Aset A-1')] };
    expect(merged({ here: [OLD], there: [BROKEN] }, changed, {}, ['A-1']).changes).toHaveLength(1);
  });
});

test('where two rows differ is told column by column as the sheet shows it', () => {
  const conflict = (here: Row | null, there: Row | null): Conflict => ({
    table: ASET,
    key: 'A-1',
    here,
    there,
    alone: [],
  });
  expect(differences(conflict(OLD, device('A-1', { kondisi: 'RB', harga: '1500000', ruang: 'Loket' })))).toEqual([
    { label: 'Kondisi', here: 'baik', there: 'rusak berat' },
    { label: 'Harga', here: expect.stringContaining('kosong'), there: expect.stringMatching(/1\.?500\.?000/) },
    { label: 'Ruang', here: expect.stringContaining('kosong'), there: '"Loket"' },
  ]);
  const gone = differences(conflict(OLD, null));
  expect(gone).toHaveLength(Object.keys(aset.columns).length);
  expect(gone[0]).toEqual({ label: 'Id', here: '"A-1"', there: 'tidak ada' });
});

test('what was seen of a conflict is told from anything else that it might have said', () => {
  const code = (here: Row | null, there: Row | null) => conflictCode({ table: ASET, key: 'A-1', here, there });
  const sides = [OLD, BROKEN, device('A-1', { ruang: 'Loket' }), null];
  const codes = sides.flatMap((here) => sides.map((there) => code(here, there)));
  expect(new Set(codes).size).toBe(16);
  expect(code({ ...OLD }, { ...BROKEN })).toBe(code(OLD, BROKEN));
});

test('a row is called by its sheet and key, a day as it is written', () => {
  expect(called(ASET, 'PRN-1')).toBe('Aset PRN-1');
  expect(called(layanan as unknown as Table, '2026-11-05')).toBe('Layanan 05-11-2026');
  for (const key of ['X2026-11-05', '2026-11-055', '202-11-05', '2026-1-05', '2026-11-0X']) {
    expect(called(layanan as unknown as Table, key)).toBe(`Layanan ${key}`);
  }
});

describe('what a merge says beside what it changes', () => {
  const all = (ours: Row, theirs: Row, mine: RiwayatRow[] = [], yours: RiwayatRow[] = []) =>
    mergeRows(ASET, { here: [ours], there: [theirs] }, sinceOf(mine, yours), {});

  test('a row that differs though neither side’s Riwayat names it stays and is told', () => {
    expect(all(OLD, BROKEN).differing).toEqual(['A-1']);
    expect(all(OLD, BROKEN).changes).toEqual([]);
  });

  test('what comes in settles no undone merge where there was none', () => {
    expect(all(OLD, BROKEN, [], [told('Aset A-1')])).toMatchObject({ again: 0, settled: [], isChosen: false });
  });

  test('one that was changed here alone is not', () => {
    expect(all(OLD, BROKEN, [told('Aset A-1')]).differing).toEqual([]);
  });

  test('nothing is chosen, settled or brought again where nothing had been undone', () => {
    const { again, settled, isChosen, differing } = all(OLD, OLD);
    expect({ again, settled, isChosen, differing }).toEqual({ again: 0, settled: [], isChosen: false, differing: [] });
  });
});

describe('a row that one side alone has', () => {
  test('is not said to have gone from there where anything may have changed there', () => {
    expect(merged({ here: [OLD], there: [] }, { theirs: [told('Aset baris 3')] })).toEqual(NOTHING);
    expect(merged({ here: [OLD], there: [] }, { theirs: [told('Aset A-1')] }).gone.there).toEqual(['A-1']);
  });

  test('is not said to differ: it merely isn’t known there', () => {
    const { differing } = mergeRows(ASET, { here: [OLD], there: [] }, sinceOf([], []), {});
    expect(differing).toEqual([]);
  });
});

describe('what a merge had brought and its undo took back', () => {
  const says = (row: Row) => JSON.stringify(cellsOf({ table: ASET }, row));
  const record = (id: string, sebelum: Row | null, sesudah: Row | null): ImporRow =>
    ({
      ...{ id, imporId: UNDONE_MERGE, lembar: 'Aset', kunci: 'A-1' },
      ...{ sebelum: sebelum && says(sebelum), sesudah: sesudah ? says(sesudah) : REMOVED },
    }) as ImporRow;
  const NEW = device('A-1', { kondisi: 'RR' });
  const after = (
    sides: { here: Row[]; there: Row[] },
    undone: { here?: ImporRow[]; there?: ImporRow[] },
    { choices = {}, theirs = [] }: { choices?: Record<string, string>; theirs?: RiwayatRow[] } = {},
  ) => {
    const records = {
      here: new UndoneRows(ASET, undone.here ?? []),
      there: new UndoneRows(ASET, undone.there ?? []),
    };
    const found = mergeRows(ASET, sides, sinceOf([], theirs), choices, new Set(), records);
    return {
      changes: found.changes.map(({ before, after: now }) => [before?.kondisi ?? null, now?.kondisi ?? null]),
      conflicts: found.conflicts.length,
      gone: [...found.gone.here, ...found.gone.there],
      again: found.again,
      settled: found.settled.map(({ id }) => id),
      isChosen: found.isChosen,
    };
  };
  const none = { changes: [], conflicts: 0, gone: [], again: 0, settled: [], isChosen: false };

  test('comes again while the row stands as the undo left it, and is asked where it doesn’t', () => {
    const brought = { here: [record('u', null, NEW)] };
    const comes = { ...none, changes: [[null, 'RR']], again: 1, settled: ['u'] };
    expect(after({ here: [], there: [NEW] }, brought)).toEqual(comes);
    expect(after({ here: [BROKEN], there: [NEW] }, brought)).toEqual({ ...none, conflicts: 1 });
    // Of several undone merges that brought it one is enough.
    const twice = { here: [record('u', null, NEW), record('v', BROKEN, NEW)] };
    expect(after({ here: [], there: [NEW] }, twice)).toEqual({ ...comes, settled: ['u', 'v'] });
    expect(after({ here: [OLD], there: [NEW] }, twice).conflicts).toBe(1);
  });

  test('is settled by a choice for what stands here, which alone changes nothing', () => {
    const [sides, brought] = [{ here: [BROKEN], there: [NEW] }, { here: [record('u', null, NEW)] }];
    expect(after(sides, brought, { choices: { 'Aset A-1': 'sini' } })).toEqual({
      ...none,
      settled: ['u'],
      isChosen: true,
    });
    expect(after(sides, brought, { choices: { 'Aset A-1': 'sana' } })).toEqual({
      ...none,
      changes: [['RB', 'RR']],
      again: 1,
      settled: ['u'],
    });
    // A choice about what no merge had brought settles nothing.
    const both = mergeRows(ASET, sides, sinceOf([told('Aset A-1')], [told('Aset A-1')]), { 'Aset A-1': 'sini' });
    expect([both.isChosen, both.again, both.changes]).toEqual([false, 0, []]);
    const taken = mergeRows(ASET, sides, sinceOf([], [told('Aset A-1')]), {});
    expect([taken.isChosen, taken.again, taken.changes.length]).toEqual([false, 0, 1]);
  });

  test('is asked where it took the row out: the file still hasn’t got it', () => {
    const takenOut = { here: [record('u', OLD, null)] };
    expect(after({ here: [OLD], there: [] }, takenOut)).toEqual({ ...none, conflicts: 1 });
    expect(after({ here: [OLD], there: [] }, takenOut, { choices: { 'Aset A-1': 'sana' } })).toMatchObject({
      changes: [['B', null]],
      again: 1,
      settled: ['u'],
    });
  });

  test('on the other side asks before that side’s row takes the place of what it had brought from here', () => {
    const theirs = [told('Aset A-1')];
    const refused = { there: [record('u', OLD, NEW)] };
    expect(after({ here: [NEW], there: [OLD] }, refused, { theirs }).conflicts).toBe(1);
    expect(after({ here: [BROKEN], there: [OLD] }, refused, { theirs })).toMatchObject({ changes: [['RB', 'B']] });
    // What it had taken out there and stands there again comes in where there is nothing here.
    const removed = { there: [record('u', OLD, null)] };
    expect(after({ here: [], there: [OLD] }, removed, { theirs })).toMatchObject({
      changes: [[null, 'B']],
      conflicts: 0,
    });
  });
});

describe('the cells of a row that both have changed', () => {
  const DAY = layanan as unknown as Table;
  const EMPTY = Object.fromEntries(Object.keys(layanan.columns).map((name) => [name, null]));
  const day = (daftar: number, serah: number, rekam = 30): Row => ({
    ...{ ...EMPTY, tanggal: '2026-11-20' },
    ...{ daftar, serah, rekam },
  });
  const changed = (...cells: string[]) =>
    told('Layanan 2026-11-20', `Layanan 20-11-2026 diganti: ${cells.join(', ')}; yang lain tetap.`);
  const [DAFTAR, SERAH] = [changed('Daftar dari 3 menjadi 5'), changed('Serah dari 3 menjadi 4')];
  const record = (sebelum: Row, sesudah: Row, id = 'u'): ImporRow => {
    const [was, is] = [sebelum, sesudah].map((row) => JSON.stringify(cellsOf({ table: DAY }, row)));
    return {
      ...{ id, imporId: UNDONE_MERGE, lembar: 'Layanan', kunci: '2026-11-20' },
      ...{ sebelum: was, sesudah: is },
    } as ImporRow;
  };
  const found = (
    [here, there]: [Row | null, Row | null],
    past: [RiwayatRow[], RiwayatRow[]],
    choices: Record<string, string> = {},
    undone: { here?: ImporRow[]; there?: ImporRow[] } = {},
  ) => {
    const records = { here: new UndoneRows(DAY, undone.here ?? []), there: new UndoneRows(DAY, undone.there ?? []) };
    const rows = { here: here ? [here] : [], there: there ? [there] : [] };
    const all = mergeRows(DAY, rows, sinceOf(...past), choices, new Set(), records);
    const numbers = (row: Row | null) => row && [row.daftar, row.serah, row.rekam];
    return {
      rows: all.changes.map(({ after }) => numbers(after)),
      asked: all.conflicts.map(({ here: ours, there: theirs, alone }) => [numbers(ours), numbers(theirs), alone]),
      again: all.again,
      settled: all.settled.map(({ id }) => id),
    };
  };
  const none = { rows: [], asked: [], again: 0, settled: [] };

  test('stand as the one has them that alone changed them, and nothing is asked where each did', () => {
    expect(found([day(5, 3), day(3, 4)], [[DAFTAR], [SERAH]])).toEqual({ ...none, rows: [[5, 4, 30]] });
    // What was done to another day says nothing of this one.
    const another = told('Layanan 2026-11-19', 'Layanan 19-11-2026 diganti: Daftar dari 1 menjadi 2; yang lain tetap.');
    expect(found([day(5, 3), day(3, 4)], [[DAFTAR], [SERAH, another]])).toEqual({ ...none, rows: [[5, 4, 30]] });
    // Here already: what the other alone changed is nothing.
    expect(found([day(5, 3), day(3, 3)], [[DAFTAR], [changed('Serah dari 3 menjadi 3')]])).toEqual(none);
  });

  test('are asked about where both changed them, the others beside them settled whichever side is chosen', () => {
    const past: [RiwayatRow[], RiwayatRow[]] = [
      [changed('Daftar dari 3 menjadi 5', 'Rekam dari 30 menjadi 37')],
      [changed('Serah dari 3 menjadi 4', 'Rekam dari 30 menjadi 38')],
    ];
    const sides: [Row, Row] = [day(5, 3, 37), day(3, 4, 38)];
    const asked = [
      [
        [5, 4, 37],
        [5, 4, 38],
        ['Daftar', 'Serah'],
      ],
    ];
    expect(found(sides, past)).toEqual({ ...none, asked });
    expect(found(sides, past, { 'Layanan 2026-11-20': 'sini' }).rows).toEqual([[5, 4, 37]]);
    expect(found(sides, past, { 'Layanan 2026-11-20': 'sana' }).rows).toEqual([[5, 4, 38]]);
    // Seen otherwise than they stand now: whoever chose hasn't seen these.
    expect(found(sides, past, { 'Layanan 2026-11-20': 'sana ABCDEFGH' })).toEqual({ ...none, asked });
    const seen = conflictCode({ table: DAY, key: '2026-11-20', here: day(5, 4, 37), there: day(5, 4, 38) });
    expect(found(sides, past, { 'Layanan 2026-11-20': `sana ${seen}` }).rows).toEqual([[5, 4, 38]]);
  });

  test('aren’t looked at where the row is gone from either side', () => {
    const gone = [told('Layanan 2026-11-20', `Layanan 20-11-2026 ${TAKEN_OUT}`)];
    expect(found([day(5, 3), null], [[DAFTAR], gone]).asked).toEqual([[[5, 3, 30], null, []]]);
    expect(found([null, day(3, 4)], [gone, [SERAH]]).asked).toEqual([[null, [3, 4, 30], []]]);
    // Gone it stays where that is chosen: nothing is written.
    expect(found([null, day(3, 4)], [gone, [SERAH]], { 'Layanan 2026-11-20': 'sini' })).toEqual(none);
  });

  test('come again after an undo as the merge had brought them, and no more of the file than they', () => {
    // The file's own Riwayat came with the merge that was undone: it tells nothing new.
    const past: [RiwayatRow[], RiwayatRow[]] = [[DAFTAR, SERAH], [SERAH]];
    const undone = { here: [record(day(5, 3), day(5, 4))] };
    const sides: [Row, Row] = [day(5, 3), day(3, 4)];
    expect(found(sides, past, {}, undone)).toEqual({ ...none, asked: [[[5, 3, 30], [5, 4, 30], []]] });
    const sana = { 'Layanan 2026-11-20': 'sana' };
    expect(found(sides, past, sana, undone)).toEqual({ ...none, rows: [[5, 4, 30]], again: 1, settled: ['u'] });
    // Typed in here meanwhile: nothing is left to bring, whatever else was changed.
    expect(found([day(6, 4), day(3, 4)], past, {}, undone)).toEqual({ ...none, settled: ['u'] });
    // Not in the file any more.
    expect(found([day(5, 3), day(3, 6)], past, {}, undone)).toEqual(none);
    // Changed over there once more since: asked as a whole.
    const more: [RiwayatRow[], RiwayatRow[]] = [
      [DAFTAR, SERAH],
      [SERAH, changed('Rekam dari 30 menjadi 31')],
    ];
    expect(found([day(5, 3), day(3, 4, 31)], more, {}, undone).asked).toEqual([[[5, 3, 30], [3, 4, 31], []]]);
    // Two undone merges that brought a cell each.
    const two = { here: [record(day(5, 3), day(5, 4)), record(day(5, 3), day(5, 3, 31), 'v')] };
    expect(found([day(5, 3), day(3, 4, 31)], past, sana, two).rows).toEqual([[5, 4, 31]]);
  });

  test('come again with the whole row where the other has seen all that was done here', () => {
    const undone = { here: [record(day(5, 3), day(5, 4))] };
    const past: [RiwayatRow[], RiwayatRow[]] = [
      [DAFTAR, SERAH],
      [DAFTAR, SERAH],
    ];
    expect(found([day(5, 3), day(3, 4)], past, {}, undone).rows).toEqual([[3, 4, 30]]);
  });

  test('are asked about before the other, that took a merge back, takes its own of them back from here', () => {
    const undone = { there: [record(day(5, 3), day(5, 4))] };
    const past: [RiwayatRow[], RiwayatRow[]] = [[], [DAFTAR]];
    expect(found([day(3, 4), day(5, 3)], past, {}, undone).asked).toEqual([[[3, 4, 30], [5, 3, 30], []]]);
  });
});

describe('an outage of which each side changed one end', () => {
  const OUTAGE = gangguan as unknown as Table;
  const EMPTY = Object.fromEntries(Object.keys(gangguan.columns).map((name) => [name, null]));
  const outage = (mulai: string, selesai: string): Row => ({
    ...{ ...EMPTY, id: 'G-0001', jenis: 'LISTRIK' },
    ...{ mulai: `2026-11-20T${mulai}`, selesai: `2026-11-20T${selesai}` },
  });
  const says = (row: Row, name: string) =>
    inWords(gangguan.columns.mulai.cell, gangguan.columns.mulai.cell.write(row[name] as never));
  const changed = (header: string, name: string, from: Row, to: Row) =>
    told('Gangguan G-0001', `G-0001 diubah: ${header} dari ${says(from, name)} menjadi ${says(to, name)}.`);
  const found = (was: Row, here: Row, there: Row) =>
    mergeRows(
      OUTAGE,
      { here: [here], there: [there] },
      sinceOf([changed('Mulai', 'mulai', was, here)], [changed('Selesai', 'selesai', was, there)]),
      {},
    );

  test('lasts from the one’s start to the other’s end', () => {
    const { changes, conflicts } = found(outage('08:00', '10:00'), outage('08:30', '10:00'), outage('08:00', '09:00'));
    expect(conflicts).toEqual([]);
    expect(changes.map(({ after }) => after)).toEqual([outage('08:30', '09:00')]);
  });

  const record = (was: Row, is: Row | null): ImporRow =>
    ({
      ...{ id: 'u', imporId: UNDONE_MERGE, lembar: 'Gangguan', kunci: 'G-0001' },
      sebelum: JSON.stringify(cellsOf({ table: OUTAGE }, was)),
      sesudah: is ? JSON.stringify(cellsOf({ table: OUTAGE }, is)) : REMOVED,
    }) as ImporRow;
  /** After the undo of a merge that made one row of another, with the start moved here since. */
  const again = (was: Row, is: Row | null, here: Row) => {
    const undone = { here: new UndoneRows(OUTAGE, [record(was, is)]), there: new UndoneRows(OUTAGE, []) };
    const since = sinceOf([changed('Mulai', 'mulai', was, here)], []);
    return mergeRows(OUTAGE, { here: [here], there: is ? [is] : [] }, since, {}, new Set(), undone);
  };

  test('comes again with the end that an undone merge had brought, if the start here allows it', () => {
    const [was, is] = [outage('08:00', '10:00'), outage('08:00', '09:00')];
    const mixed = { here: outage('08:30', '10:00'), there: outage('08:30', '09:00') };
    expect(again(was, is, mixed.here).conflicts).toMatchObject([mixed]);
    const here = outage('09:30', '10:00');
    expect(again(was, is, here).conflicts).toMatchObject([{ here, there: is }]);
    expect(again(was, null, here).conflicts).toMatchObject([{ here, there: null }]);
  });

  test('is asked about as it stands where it would end before it starts', () => {
    const [here, there] = [outage('09:30', '10:00'), outage('08:00', '09:00')];
    const { changes, conflicts } = found(outage('08:00', '10:00'), here, there);
    expect(changes).toEqual([]);
    expect(conflicts).toMatchObject([{ here, there, alone: [] }]);
  });
});
