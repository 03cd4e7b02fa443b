import { entriesObject } from '../../src/domain/ledgerHistory';
import { balancesOf, standingOf } from '../../src/domain/standing';
import type { EntryKind, Item, PersediaanRow } from '../../src/tables/persediaan';
import type { Placed } from '../../src/tables/table';

let nomor = 0;
function entry(barang: Item, tanggal: string, jenis: EntryKind, jumlah: number): Placed<PersediaanRow> {
  nomor += 1;
  return {
    ...{ line: nomor + 1, nomor, id: `E${nomor}`, waktu: `${tanggal}T09:00`, tanggal, barang, jenis, jumlah },
    ...{ dokumen: null, catatan: null, oleh: 'klerk', membalik: null, sidik: `s${nomor}`, sebab: null },
  };
}

test('an entry is held against the end of the chain, the closed months, what was spoilt and each day’s sums', () => {
  const rows = [
    entry('BLANKO', '2026-11-02', 'TERIMA', 500),
    entry('BLANKO', '2026-11-03', 'CETAK', 40),
    entry('RIBBON', '2026-11-03', 'TERIMA', 3),
    entry('BLANKO', '2026-11-03', 'GAGAL', 2),
  ];
  const unread = [
    { line: 9, cells: { id: 'X', jumlah: 'dua' } },
    { line: 10, cells: { tanggal: '04-11-2026', barang: 'BLANKO' } },
  ];
  const past = { rows: [{ objek: entriesObject(1, 7) }, { objek: 'Tutup bulan 2026-10 ke-1' }], unread: [] };
  const standing = standingOf({ rows, unread }, past);
  expect(standing).toMatchObject({ end: { nomor: 7, sidik: 's4' }, closedUntil: '2026-10-31', spoilt: 1 });
  expect([...standing.totals('BLANKO')]).toEqual([
    ['2026-11-02', 500],
    ['2026-11-03', -42],
  ]);
  expect(balancesOf(standing)).toEqual({ BLANKO: 458, RIBBON: 3, FILM: 0 });
  expect(balancesOf(standingOf({ rows: [], unread: [] }, { rows: [], unread: [] }))).toEqual({
    BLANKO: 0,
    RIBBON: 0,
    FILM: 0,
  });
});

test('an entry is held against the last count of its item, but for one that is going', () => {
  nomor = 0;
  const rows = [
    entry('BLANKO', '2026-11-02', 'TERIMA', 500),
    entry('BLANKO', '2026-11-20', 'OPNAME', -2),
    entry('BLANKO', '2026-11-24', 'OPNAME', -1),
  ];
  const standing = standingOf({ rows, unread: [] }, { rows: [], unread: [] });
  expect(standing.lastCount('BLANKO', null)).toMatchObject({ nomor: 3, found: 497 });
  expect(standing.lastCount('BLANKO', 'E3')).toMatchObject({ nomor: 2, found: 498 });
  expect(standing.lastCount('FILM', null)).toBeNull();
});
