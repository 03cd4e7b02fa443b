import { type Conflict, called, differences, mergeRows, Since, TAKEN_OUT } from '../../../src/domain/merge/mergeRows';
import { aset, layanan } from '../../../src/tables';
import type { RiwayatRow } from '../../../src/tables/riwayat';
import type { Row } from '../../../src/tables/table';
import { readTable, type Table } from '../../../src/tables/table';
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
  const conflict = (here: Row | null, there: Row | null): Conflict => ({ table: ASET, key: 'A-1', here, there });
  expect(differences(conflict(OLD, device('A-1', { kondisi: 'RB', harga: '1500000', ruang: 'Loket' })))).toEqual([
    { label: 'Kondisi', here: '"B"', there: '"RB"' },
    { label: 'Harga', here: expect.stringContaining('kosong'), there: expect.stringMatching(/1\.?500\.?000/) },
    { label: 'Ruang', here: expect.stringContaining('kosong'), there: '"Loket"' },
  ]);
  const gone = differences(conflict(OLD, null));
  expect(gone).toHaveLength(Object.keys(aset.columns).length);
  expect(gone[0]).toEqual({ label: 'Id', here: '"A-1"', there: 'tidak ada' });
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
