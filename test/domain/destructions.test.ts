import fc from 'fast-check';
import {
  destructionAct,
  destructionDocuments,
  destructionRegister,
  failedAwaiting,
} from '../../src/domain/destructions';
import { CAUSES, type EntryKind, ITEMS, type PersediaanRow } from '../../src/tables/persediaan';

let numbers = 0;
const row = (jenis: EntryKind, jumlah: number, more: Partial<PersediaanRow> = {}): PersediaanRow => {
  numbers += 1;
  return {
    ...{ nomor: numbers, id: `P${numbers}`, waktu: '2026-11-03T09:00', tanggal: '2026-11-03', barang: 'BLANKO', jenis },
    ...{ jumlah, dokumen: null, catatan: null, oleh: 'klerk', membalik: null, sidik: 'x', sebab: null, ...more },
  };
};

const NOVEMBER = { first: '2026-11-01', last: '2026-11-30' };

/** Made first: No 1. */
const undone = row('MUSNAH', 9, { sebab: 'RUSAK', dokumen: 'BA 9' });
const LEDGER = [
  row('TERIMA', 500),
  row('GAGAL', 2, { sebab: 'GAGAL_CETAK', tanggal: '2026-11-05' }),
  row('MUSNAH', 3, { sebab: 'RUSAK', dokumen: 'BA 4/2026', tanggal: '2026-11-04' }),
  row('MUSNAH', 1, { sebab: 'RUSAK', dokumen: 'ba  4/2026', barang: 'FILM' }),
  row('MUSNAH', 7, { catatan: 'sebelum ada kolom Sebab', dokumen: 'BA 1/2025', tanggal: '2025-10-31' }),
  undone,
  row('BALIK', 9, { membalik: undone.id.toLowerCase() }),
];

describe('the register of destructions', () => {
  test('holds what failed or was destroyed in the period by day, and nothing that was taken back', () => {
    const { rows, byCause, totals, withoutAct } = destructionRegister(LEDGER, NOVEMBER);
    expect(rows.map(({ nomor, jumlah }) => [nomor, jumlah])).toEqual([
      [5, 1],
      [4, 3],
      [3, 2],
    ]);
    expect(totals).toEqual({ BLANKO: 5, RIBBON: 0, FILM: 1 });
    expect(byCause.map(({ caption, counts }) => [caption, counts.BLANKO])).toEqual([
      ['Gagal encode', 0],
      ['Rusak', 3],
      ['Gagal cetak', 2],
      ['Perubahan elemen data', 0],
    ]);
    expect(withoutAct.map(({ nomor }) => nomor)).toEqual([3]);
  });

  test('names rows of before the column apart instead of giving them a cause', () => {
    const { byCause } = destructionRegister(LEDGER, { first: '2025-01-01', last: '2025-12-31' });
    expect(byCause[byCause.length - 1]).toMatchObject({
      sebab: null,
      caption: 'Sebab tidak tercatat',
      counts: { BLANKO: 7 },
    });
  });

  test('a Berita Acara has the rows that carry its number, however it is spelt', () => {
    expect(destructionAct(LEDGER, 'BA 4/2026').totals).toEqual({ BLANKO: 3, RIBBON: 0, FILM: 1 });
    expect(destructionAct(LEDGER, 'BA 9').rows).toEqual([]);
    expect(destructionDocuments(LEDGER).map(({ document }) => document)).toEqual(['BA 4/2026', 'BA 1/2025']);
  });

  test('begins with its first day and ends with its last', () => {
    const days = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
    const { rows } = destructionRegister(
      days.map((tanggal) => row('GAGAL', 1, { tanggal })),
      NOVEMBER,
    );
    expect(rows.map(({ tanggal }) => tanggal)).toEqual(['2026-11-01', '2026-11-30']);
  });

  test('goes by day and on one day by number, however the rows lie in the sheet', () => {
    const lying = [
      [9, '2026-11-02'],
      [4, '2026-11-03'],
      [7, '2026-11-02'],
      [5, '2026-11-01'],
    ] as const;
    const { rows } = destructionRegister(
      lying.map(([nomor, tanggal]) => row('MUSNAH', 1, { nomor, tanggal })),
      NOVEMBER,
    );
    expect(rows.map(({ nomor }) => nomor)).toEqual([5, 7, 9, 4]);
  });

  test('spaces around and within the number of a Berita Acara make no other', () => {
    const acts = [row('MUSNAH', 1, { dokumen: ' BA  7 ' }), row('MUSNAH', 2, { dokumen: 'ba 7' })];
    expect(destructionAct(acts, 'Ba 7 ').totals.BLANKO).toBe(3);
    expect(destructionAct(acts, 'BA7').rows).toEqual([]);
    expect(destructionDocuments(acts)).toEqual([{ document: 'ba 7', day: '2026-11-03' }]);
  });

  test('the sums by cause are the sums of the rows', () => {
    const some = fc.array(
      fc.record({
        jenis: fc.constantFrom<EntryKind>('GAGAL', 'MUSNAH', 'CETAK'),
        jumlah: fc.integer({ min: 1, max: 99 }),
        barang: fc.constantFrom(...ITEMS),
        sebab: fc.constantFrom(...CAUSES, null),
      }),
    );
    fc.assert(
      fc.property(some, (drafts) => {
        const entries = drafts.map(({ jenis, jumlah, ...more }) => row(jenis, jumlah, more));
        const { byCause, totals } = destructionRegister(entries, NOVEMBER);
        for (const item of ITEMS) {
          const gone = entries.filter(({ barang, jenis }) => barang === item && jenis !== 'CETAK');
          const sum = gone.reduce((all, { jumlah }) => all + jumlah, 0);
          expect(totals[item]).toBe(sum);
          expect(byCause.reduce((all, { counts }) => all + counts[item], 0)).toBe(sum);
        }
      }),
    );
  });
});

test('a destruction may be about what failed by its day, of its item, under its number or under none yet', () => {
  const failed = (id: string, more: Partial<PersediaanRow> = {}) =>
    row('GAGAL', 2, { id, sebab: 'GAGAL_CETAK', ...more });
  const ledger = [
    failed('LEPAS'),
    failed('HARI-ITU', { tanggal: '2026-11-20' }),
    failed('SESUDAH', { tanggal: '2026-11-21' }),
    failed('NOMOR-ITU', { dokumen: 'ba  7/2026' }),
    failed('NOMOR-LAIN', { dokumen: 'BA 8/2026' }),
    failed('FILM', { barang: 'FILM' }),
    failed('BATAL'),
    row('BALIK', 2, { membalik: 'BATAL' }),
    row('MUSNAH', 1, { id: 'MUSNAH', sebab: 'RUSAK' }),
    row('CETAK', 5, { id: 'CETAK' }),
  ];
  expect(failedAwaiting(ledger, 'BLANKO', ' BA 7/2026 ', '2026-11-20').map(({ id }) => id)).toEqual([
    'LEPAS',
    'NOMOR-ITU',
    'HARI-ITU',
  ]);
  expect(failedAwaiting(ledger, 'FILM', 'BA 7/2026', '2026-11-20').map(({ id }) => id)).toEqual(['FILM']);
  expect(failedAwaiting(ledger, 'RIBBON', 'BA 7/2026', '2026-11-20')).toEqual([]);
});
