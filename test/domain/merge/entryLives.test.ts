import { EntryLives, idAgain, isUndo, undoId } from '../../../src/domain/merge/entryLives';
import type { EntryKind, PersediaanRow } from '../../../src/tables/persediaan';

function entry(id: string, jenis: EntryKind = 'CETAK', membalik: string | null = null): PersediaanRow {
  return {
    ...{ nomor: 1, id, waktu: '2026-11-02T09:00', tanggal: '2026-11-02', barang: 'BLANKO', jenis, jumlah: 5 },
    ...{ dokumen: null, catatan: null, oleh: 'klerk', membalik, sidik: 's', sebab: null },
  };
}

const undone = (id: string) => entry(undoId(id), 'BALIK', id);

test('only what bears the id of an undo and reverses that very entry is one', () => {
  expect(isUndo(undone('A'))).toBe(true);
  expect(isUndo({ id: undoId('A').toLowerCase(), membalik: 'A' })).toBe(true);
  expect(isUndo({ id: undoId('A'), membalik: null })).toBe(false);
  expect(isUndo({ id: undoId('A'), membalik: 'B' })).toBe(false);
  expect(isUndo(entry('R', 'BALIK', 'A'))).toBe(false);
  expect(undoId('A')).not.toBe(idAgain('A'));
});

test('an entry that came in, was undone and came in again is one, under the id that it was posted with', () => {
  const [second, third] = [idAgain('A'), idAgain(idAgain('A'))];
  const ledger = [entry('A'), undone('A'), entry(second), undone(second), entry(third), entry('B')];
  const lives = new EntryLives(ledger);
  expect([third, second, 'A', 'B', 'X'].map((id) => lives.firstId(id))).toEqual(['A', 'A', 'A', 'B', 'X']);
  const told = (rows: PersediaanRow[]) => [...lives.in(rows)].map(([first, { row, state }]) => [first, row.id, state]);
  expect(told(ledger)).toEqual([
    ['A', third, 'stands'],
    ['B', 'B', 'stands'],
  ]);
  // Whatever the order of the lines.
  expect(told([...ledger].reverse())).toEqual([
    ['B', 'B', 'stands'],
    ['A', third, 'stands'],
  ]);
  expect(told(ledger.slice(0, 4))).toEqual([['A', second, 'undone']]);
  expect(told(ledger.slice(0, 1))).toEqual([['A', 'A', 'stands']]);
});

test('an entry that somebody reversed is reversed, and says by what', () => {
  const reversal = entry('R', 'BALIK', 'a');
  const [[, life] = []] = new EntryLives([entry('A'), reversal]).in([entry('A'), reversal]);
  expect(life).toMatchObject({ state: 'reversed', by: { id: 'R' } });
  const [[, standing] = []] = new EntryLives().in([entry('A')]);
  expect(standing).toMatchObject({ state: 'stands', by: undefined });
});

test('what one ledger knows of an undo holds for the rows of another', () => {
  const lives = new EntryLives([entry('A'), undone('A')], []);
  expect([...lives.in([entry(idAgain('A'))]).keys()]).toEqual(['A']);
  expect([...new EntryLives([]).in([entry(idAgain('A'))]).keys()]).toEqual([idAgain('A')]);
});
