import {
  agreedCounts,
  countedElsewhere,
  countedObject,
  countSentence,
  isUnopened,
  lastCount,
} from '../../src/domain/stockCounts';
import type { EntryKind, PersediaanRow } from '../../src/tables/persediaan';

/** An entry of blanko, noted at nine on its own day by the office's account. */
const entry = (nomor: number, tanggal: string, jenis: EntryKind, jumlah: number, more: Partial<PersediaanRow> = {}) =>
  ({
    nomor,
    id: `P-${nomor}`,
    waktu: `${tanggal}T09:00`,
    tanggal,
    barang: 'BLANKO',
    jenis,
    jumlah,
    dokumen: null,
    catatan: null,
    oleh: 'kantor@contoh.id',
    membalik: null,
    sidik: '',
    sebab: null,
    ...more,
  }) as PersediaanRow;

/** 2,000 come, 150 are printed, and the count of 30 November finds 10 fewer: 1,840. */
const BEFORE = [entry(1, '2026-11-02', 'TERIMA', 2000), entry(2, '2026-11-20', 'CETAK', 150)];
const COUNT = entry(3, '2026-11-30', 'OPNAME', -10, { catatan: 'rak dua; dihitung Budi (1.840 keping)' });
const BOOKS = [...BEFORE, COUNT];

describe('the last count of an item', () => {
  test('tells of which day it is, who counted and what was found', () => {
    expect(lastCount(BOOKS, 'BLANKO', [])).toMatchObject({
      nomor: 3,
      tanggal: '2026-11-30',
      by: 'Budi',
      found: 1840,
      drift: 0,
      late: [],
    });
    expect(countSentence('BLANKO', lastCount(BOOKS, 'BLANKO', [])!)).toBe(
      'hitung fisik 30-11-2026 (No 3, dihitung Budi) mendapati 1.840 keping',
    );
  });

  test('is none before one was made, of another item, or once it is taken back', () => {
    expect(lastCount(BEFORE, 'BLANKO', [])).toBeNull();
    expect(lastCount(BOOKS, 'FILM', [])).toBeNull();
    const back = entry(4, '2026-12-01', 'BALIK', 10, { membalik: 'p-3' });
    expect(lastCount([...BOOKS, back], 'BLANKO', [])).toBeNull();
    // About to be taken back.
    expect(lastCount(BOOKS, 'BLANKO', [], 'p-3')).toBeNull();
    expect(lastCount(BOOKS, 'BLANKO', [], 'P-2')).toMatchObject({ nomor: 3 });
  });

  test('leaves what was noted later of days before it, and of its own day what takes back what it saw', () => {
    const late = entry(4, '2026-11-29', 'CETAK', 7);
    const undone = entry(5, '2026-11-30', 'BALIK', 150, { membalik: 'p-2' });
    const books = [
      ...BOOKS,
      late,
      undone,
      // Of the day itself: it may be after the count. Of later days, of another item, or moving nothing: not of its days.
      entry(6, '2026-11-30', 'CETAK', 20),
      entry(7, '2026-12-01', 'CETAK', 30),
      entry(8, '2026-11-29', 'CETAK', 1, { barang: 'FILM' }),
      entry(9, '2026-11-29', 'KOREKSI', 0),
      entry(10, '2026-11-30', 'BALIK', 20, { membalik: 'P-6' }),
    ];
    const last = lastCount(books, 'BLANKO', [])!;
    expect(last.late).toEqual([late, undone]);
    expect({ drift: last.drift, found: last.found }).toEqual({ drift: 143, found: 1840 });
    expect(last.had({ tanggal: '2026-11-29', membalik: null })).toBe(true);
    expect(last.had({ tanggal: '2026-11-30', membalik: null })).toBe(false);
    expect(last.had({ tanggal: '2026-11-30', membalik: 'P-1' })).toBe(true);
    expect(last.had({ tanggal: '2026-12-01', membalik: 'P-1' })).toBe(false);
  });

  test('had not seen what was noted before it of a later day', () => {
    const ahead = entry(2, '2026-12-05', 'CETAK', 50);
    expect(lastCount([BEFORE[0]!, ahead, COUNT], 'BLANKO', [])).toMatchObject({ found: 1990 });
  });

  test('is the one of the latest day, of one day the one noted last', () => {
    const second = entry(4, '2026-11-30', 'OPNAME', 3);
    const older = entry(5, '2026-11-10', 'OPNAME', 1);
    expect(lastCount([...BOOKS, second, older], 'BLANKO', [])).toMatchObject({ nomor: 4, by: 'kantor@contoh.id' });
    expect(lastCount([older, second, ...BOOKS], 'BLANKO', [])).toMatchObject({ nomor: 4 });
  });

  test.each([
    ['dihitung Sri', 'Sri'],
    ['dihitung Sri Rahayu (12 keping)', 'Sri Rahayu'],
    ['lemari A, dihitung Sri', 'Sri'],
    ['belum dihitung Sri', 'kantor@contoh.id'],
  ])('was made by who its note says: %s', (catatan, by) => {
    expect(lastCount([...BEFORE, { ...COUNT, catatan }], 'BLANKO', [])).toMatchObject({ by });
  });
});

describe('a count that found what the books say', () => {
  const uraian = 'Hitung fisik oleh Dewi: cocok, 1.850 keping';
  const told = (objek: string, more = {}) => ({
    objek,
    waktu: '2026-11-25T10:00',
    oleh: 'akun@contoh.id',
    uraian,
    ...more,
  });

  test('is told by what Riwayat keeps of it', () => {
    expect(countedObject('BLANKO', '2026-11-25', 2)).toBe('Persediaan BLANKO per 25-11-2026 sampai No 2');
    const past = [
      told(countedObject('BLANKO', '2026-11-25', 2)),
      told(countedObject('FILM', '2026-11-26', 2)),
      told('x'),
    ];
    expect(agreedCounts(past, 'BLANKO')).toEqual([
      { tanggal: '2026-11-25', last: 2, waktu: '2026-11-25T10:00', by: 'Dewi' },
    ]);
    expect(agreedCounts([{ objek: countedObject('FILM', '2026-11-26', 12) }], 'FILM')).toEqual([
      { tanggal: '2026-11-26', last: 12, waktu: '', by: '' },
    ]);
    expect(agreedCounts([told(`dulu ${countedObject('BLANKO', '2026-11-25', 2)}`)], 'BLANKO')).toEqual([]);
    expect(agreedCounts([told(countedObject('BLANKO', '2026-11-25', 2), { uraian: 'cocok' })], 'BLANKO')[0]!.by).toBe(
      'akun@contoh.id',
    );
  });

  test('counts as one with a difference does', () => {
    const late = entry(4, '2026-11-24', 'CETAK', 5);
    const past = [told(countedObject('BLANKO', '2026-11-25', 2))];
    const last = lastCount([...BEFORE, late], 'BLANKO', past)!;
    expect(last).toMatchObject({
      nomor: null,
      tanggal: '2026-11-25',
      by: 'Dewi',
      found: 1850,
      drift: -5,
      late: [late],
    });
    expect(countSentence('BLANKO', last)).toBe('hitung fisik 25-11-2026 (dihitung Dewi) mendapati 1.850 keping');
    // The books' count of a later day comes after it.
    expect(lastCount(BOOKS, 'BLANKO', past)).toMatchObject({ nomor: 3 });
  });

  test('made elsewhere had seen what was noted here until then, whatever its number', () => {
    const elsewhere = countedElsewhere(countedObject('BLANKO', '2026-11-25', 77));
    expect(elsewhere).toBe('Persediaan BLANKO per 25-11-2026');
    expect(countedElsewhere(`lihat ${elsewhere} sampai No 7`)).toBe(`lihat ${elsewhere} sampai No 7`);
    // Noted at ten sharp, when it was counted: seen. A minute later: late.
    const seen = entry(3, '2026-11-24', 'CETAK', 5, { waktu: '2026-11-25T10:00' });
    const late = entry(4, '2026-11-24', 'CETAK', 6, { waktu: '2026-11-25T10:01' });
    expect(lastCount([...BEFORE, seen, late], 'BLANKO', [told(elsewhere)])).toMatchObject({
      found: 1845,
      drift: -6,
      late: [late],
    });
    expect(lastCount([late, seen, ...BEFORE], 'BLANKO', [told(elsewhere)])).toMatchObject({ found: 1845, drift: -6 });
    // What came with the count was noted over there before it, and stands behind what was noted here since.
    const merged = entry(5, '2026-11-24', 'CETAK', 40, { waktu: '2026-11-24T08:00' });
    expect(lastCount([...BEFORE, seen, late, merged], 'BLANKO', [told(elsewhere)])).toMatchObject({
      found: 1805,
      drift: -6,
      late: [late],
    });
  });
});

describe('counts of one day, here and elsewhere', () => {
  const elsewhere = {
    objek: countedElsewhere(countedObject('BLANKO', '2026-11-30', 77)),
    ...{ waktu: '2026-11-30T10:00', oleh: 'akun@contoh.id', uraian: 'Hitung fisik oleh Dewi: cocok, 1.840 keping' },
  };
  const countedAt = (clock: string) => ({ ...COUNT, waktu: `2026-11-30T${clock}` });

  test('the one made elsewhere is the last where the one here was noted by then', () => {
    for (const clock of ['09:00', '10:00']) {
      const here = countedAt(clock);
      expect(lastCount([...BEFORE, here], 'BLANKO', [elsewhere])).toMatchObject({ nomor: null, by: 'Dewi' });
      expect(lastCount([here, ...BEFORE], 'BLANKO', [elsewhere])).toMatchObject({ nomor: null, by: 'Dewi' });
    }
  });

  test('the one here is where it was noted since', () => {
    const here = countedAt('10:01');
    expect(lastCount([...BEFORE, here], 'BLANKO', [elsewhere])).toMatchObject({ nomor: 3, by: 'Budi' });
    expect(lastCount([here, ...BEFORE], 'BLANKO', [elsewhere])).toMatchObject({ nomor: 3, by: 'Budi' });
  });
});

test('books are unopened until something of the item stands in them', () => {
  expect(isUnopened([], 'BLANKO')).toBe(true);
  expect(isUnopened(BEFORE, 'BLANKO')).toBe(false);
  expect(isUnopened(BEFORE, 'FILM')).toBe(true);
});
