import type { Raw } from '../../src/cells/raw';
import { type EntryDraft, nextEntry } from '../../src/domain/ledgerEntry';
import { formerCells, formerly, spoiltCells } from '../../src/domain/ledgerFormer';
import { type PersediaanRow, persediaan } from '../../src/tables/persediaan';

const NAMES = Object.keys(persediaan.columns) as (keyof PersediaanRow)[];
const BEFORE = { nomor: 6, sidik: 'abc' };

/** Entry No 7, sealed. */
function sealed(draft: Partial<EntryDraft> = {}): PersediaanRow {
  const deed = { actionId: 'a7', now: '2026-10-09T08:05', who: 'klerk@contoh.id' };
  return nextEntry(
    BEFORE,
    {
      ...{ tanggal: '2026-10-05', barang: 'BLANKO' as const, jenis: 'CETAK' as const, jumlah: 42 },
      ...{ dokumen: 'BAST 1', catatan: 'meja 2', membalik: null, ...draft },
    },
    deed,
    0,
  );
}

/** As Riwayat tells of a posting. */
const told = (what: string, when = '09-10-2026 08:05', who = 'klerk@contoh.id') => `"${what}" (${when}, ${who})`;
const USUAL = told('42 keping blanko dicetak untuk 05-10-2026 dicatat; sisa sekarang 458 keping.');

/** The row's cells as the sheet holds them, some of them changed by hand. */
const cellsOf = (row: PersediaanRow, hand: Partial<Record<keyof PersediaanRow, Raw>>): Record<string, Raw> =>
  Object.fromEntries(
    NAMES.map((name) => {
      const { write } = persediaan.columns[name].cell as { write(value: unknown): Raw };
      return [name, hand[name] ?? write(row[name])];
    }),
  );

const spoilt = (
  hand: Partial<Record<keyof PersediaanRow, Raw>>,
  { said = null as string | null, isWide = true, row = sealed() } = {},
) => spoiltCells(cellsOf(row, hand), BEFORE.sidik, said, isWide);

describe('of a row whose cells were emptied or made unreadable', () => {
  test.each<[keyof PersediaanRow, Raw, string, string]>([
    ['jumlah', '', 'Jumlah', 'Jumlah semula 42, bukan kosong'],
    ['jumlah', 'abc', 'Jumlah', 'Jumlah semula 42, bukan "abc"'],
    ['tanggal', '', 'Tanggal', 'Tanggal semula 05-10-2026, bukan kosong'],
    ['barang', 'KERTAS', 'Barang', 'Barang semula "BLANKO", bukan "KERTAS"'],
    ['jenis', '', 'Jenis', 'Jenis semula "CETAK", bukan kosong'],
    ['sebab', 'entah', 'Sebab', 'Sebab semula kosong, bukan "entah"'],
  ])('%s as %j is named, and what stood there proven by the hash alone', (column, raw, header, former) => {
    expect(spoilt({ [column]: raw })).toEqual({ headers: [header], former: `Menurut sidiknya ${former}` });
  });

  test('a cell that isn’t there at all is an empty one', () => {
    const { jumlah: _, ...cells } = cellsOf(sealed(), {});
    expect(spoiltCells(cells, BEFORE.sidik, null, true)).toEqual({
      headers: ['Jumlah'],
      former: 'Menurut sidiknya Jumlah semula 42, bukan kosong',
    });
  });

  test('who posted it and when are found where Riwayat tells, and nowhere else', () => {
    expect(spoilt({ oleh: '' })).toEqual({ headers: ['Oleh'], former: null });
    expect(spoilt({ oleh: '' }, { said: USUAL }).former).toBe(
      'Menurut sidiknya Oleh semula "klerk@contoh.id", bukan kosong',
    );
    expect(spoilt({ waktu: 'pagi' }).former).toBeNull();
    expect(spoilt({ waktu: 'pagi' }, { said: USUAL }).former).toBe(
      'Menurut sidiknya Waktu semula 09-10-2026 08:05, bukan "pagi"',
    );
  });

  test('several are found together where each is one of few, and where Riwayat tells amount and day', () => {
    expect(spoilt({ barang: '', jenis: '' })).toEqual({
      headers: ['Barang', 'Jenis'],
      former: 'Menurut sidiknya Barang semula "BLANKO", bukan kosong dan Jenis semula "CETAK", bukan kosong',
    });
    // Thousands of amounts times hundreds of days are not tried.
    expect(spoilt({ tanggal: '', jumlah: '' })).toEqual({ headers: ['Tanggal', 'Jumlah'], former: null });
    expect(spoilt({ tanggal: '', jumlah: '' }, { said: USUAL }).former).toBe(
      'Menurut sidiknya Tanggal semula 05-10-2026, bukan kosong dan Jumlah semula 42, bukan kosong',
    );
  });

  test('where it isn’t asked widely only what is told, or one of few, is tried', () => {
    expect(spoilt({ jumlah: '' }, { isWide: false }).former).toBeNull();
    expect(spoilt({ tanggal: '' }, { isWide: false }).former).toBeNull();
    expect(spoilt({ jumlah: '' }, { isWide: false, said: USUAL }).former).toContain('Jumlah semula 42');
    expect(spoilt({ barang: '' }, { isWide: false }).former).toContain('Barang semula "BLANKO"');
  });

  test('nothing is proven where the hash itself is gone, or belongs to another row', () => {
    expect(spoilt({ jumlah: '', sidik: '' })).toEqual({ headers: ['Jumlah', 'Sidik'], former: null });
    expect(spoiltCells(cellsOf(sealed(), { jumlah: '' }), 'xyz', USUAL, true).former).toBeNull();
  });
});

describe('of a row that was written over', () => {
  const touched = (row: PersediaanRow) =>
    ({ kind: 'BERUBAH', row, before: BEFORE.sidik }) as Parameters<typeof formerCells>[0];
  const changed = (more: Partial<PersediaanRow>, of = sealed()) => touched({ ...of, ...more });

  test('when and by whom it was posted is proven by what Riwayat tells', () => {
    expect(formerly(changed({ oleh: 'orang lain' }), USUAL)).toBe(
      'Menurut sidiknya Oleh semula "klerk@contoh.id", bukan "orang lain"',
    );
    expect(formerly(changed({ waktu: '2026-10-01T07:00' }), USUAL)).toBe(
      'Menurut sidiknya Waktu semula 09-10-2026 08:05, bukan 01-10-2026 07:00',
    );
    expect(formerly(changed({ oleh: 'orang lain' }))).toBeNull();
  });

  test('amount and day together are told, and nothing that hasn’t changed', () => {
    const both = changed({ jumlah: 420, tanggal: '2026-10-06' });
    expect(formerly(both)).toBeNull();
    expect(formerly(both, USUAL)).toBe(
      'Menurut sidiknya Jumlah semula 42, bukan 420 dan Tanggal semula 05-10-2026, bukan 06-10-2026',
    );
    expect(formerCells(both, USUAL, 'tanggal').map(({ column }) => column)).toEqual(['jumlah', 'tanggal']);
    expect(formerCells(both, USUAL, 'catatan')).toEqual([]);
  });

  test('of what Riwayat tells the first twenty figures and the last twenty days are tried', () => {
    const many = sealed({ jumlah: 90_000, tanggal: '2020-01-02' });
    const figures = (before: number) => told(`${'7 '.repeat(before)}90.000 keping`);
    expect(formerly(changed({ jumlah: 1 }, many), figures(19))).toContain('Jumlah semula 90.000');
    expect(formerly(changed({ jumlah: 1 }, many), figures(20))).toBeNull();
    // The moment of the posting is a day as well.
    const days = (after: number) => told(`untuk 02-01-2020 ${'03-03-2021 '.repeat(after)}`);
    expect(formerly(changed({ tanggal: '2026-10-05' }, many), days(18))).toContain('Tanggal semula 02-01-2020');
    expect(formerly(changed({ tanggal: '2026-10-05' }, many), days(19))).toBeNull();
  });
});
