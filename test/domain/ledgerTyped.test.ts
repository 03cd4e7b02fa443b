import type { Raw } from '../../src/cells/raw';
import { readTyped } from '../../src/domain/ledgerTyped';

const LINE: Record<string, Raw> = { tanggal: '24-11-2026', barang: 'BLANKO', jenis: 'TERIMA', jumlah: 500 };
const typed = (more: Record<string, Raw> = {}) => readTyped({ ...LINE, ...more });

/** The column and the sentence of a line that is no entry yet. */
function lacking(more: Record<string, Raw>): string {
  const line = typed(more);
  if (line.complete) throw new Error(`complete: ${JSON.stringify(line.draft)}`);
  return `${line.column}: ${line.sentence}`;
}

test('a line with its four cells is an entry, and what else stands there goes along', () => {
  expect(typed()).toEqual({
    complete: true,
    draft: {
      tanggal: '2026-11-24',
      barang: 'BLANKO',
      jenis: 'TERIMA',
      jumlah: 500,
      ...{ dokumen: null, catatan: null, sebab: null, membalik: null },
    },
  });
  expect(typed({ dokumen: 'BAST 7', catatan: 'dari Dinas', membalik: 'X' })).toMatchObject({
    draft: { dokumen: 'BAST 7', catatan: 'dari Dinas', membalik: null },
  });
});

test.each(['TERIMA', 'CETAK', 'RETUR'])('%s may be typed', (jenis) => {
  expect(typed({ jenis })).toMatchObject({ complete: true, draft: { jenis, sebab: null } });
});

test('what is still missing is named all at once, at the first of the cells', () => {
  expect(lacking({ jumlah: '' })).toBe('jumlah: Baris ini belum jadi entri: Jumlah masih kosong');
  expect(lacking({ barang: '', jumlah: ' ' })).toBe('barang: Baris ini belum jadi entri: Barang, Jumlah masih kosong');
  expect(lacking({ tanggal: '', barang: '', jenis: '', jumlah: '' })).toBe(
    'tanggal: Baris ini belum jadi entri: Tanggal, Barang, Jenis, Jumlah masih kosong',
  );
});

test.each(['OPNAME', 'BALIK', 'KOREKSI'])('%s needs figures that no hand has', (jenis) => {
  expect(lacking({ jenis })).toBe(`jenis: ${jenis} dicatat lewat panel SiapKTP, bukan diketik`);
});

test('of several cells that can’t be read the first is told, with what was there', () => {
  expect(lacking({ jenis: 'PINJAM' })).toMatch(/^jenis: Jenis harus .*bukan "PINJAM"$/);
  expect(lacking({ jumlah: 0 })).toMatch(/^jumlah: Jumlah harus .*bukan "?0"?$/);
  expect(lacking({ jumlah: 1_000_000 })).toMatch(/^jumlah: Jumlah harus /);
  expect(lacking({ jumlah: 1.5, barang: 'KERTAS' })).toMatch(/^barang: Barang harus .*"KERTAS"$/);
  expect(lacking({ tanggal: 'kemarin', sebab: 'hilang' })).toMatch(/^sebab: Sebab harus .*"hilang"$/);
  expect(typed({ jumlah: 999_999 })).toMatchObject({ complete: true });
  expect(typed({ jumlah: 1 })).toMatchObject({ complete: true });
});

describe('a cause', () => {
  test('of a card that failed is its printing unless the line says otherwise', () => {
    expect(typed({ jenis: 'GAGAL' })).toMatchObject({ draft: { jenis: 'GAGAL', sebab: 'GAGAL_CETAK' } });
    expect(typed({ jenis: 'GAGAL', sebab: 'Gagal encode' })).toMatchObject({ draft: { sebab: 'GAGAL_ENCODE' } });
  });

  test('of cards destroyed has to be said, and so has the document', () => {
    expect(lacking({ jenis: 'MUSNAH', sebab: 'RUSAK' })).toBe(
      'dokumen: Dokumen harus berisi nomor berita acara pemusnahan, bukan kosong',
    );
    expect(lacking({ jenis: 'MUSNAH', dokumen: 'BA 3' })).toMatch(/^sebab: Sebab harus .*, bukan kosong$/);
    expect(typed({ jenis: 'MUSNAH', dokumen: 'BA 3', sebab: 'RUSAK' })).toMatchObject({
      complete: true,
      draft: { dokumen: 'BA 3', sebab: 'RUSAK' },
    });
  });

  test('belongs to nothing else', () => {
    for (const [jenis, said] of [
      ['TERIMA', 'terima'],
      ['CETAK', 'cetak'],
      ['RETUR', 'pengembalian'],
    ] as const) {
      expect(lacking({ jenis, sebab: 'UBAH_DATA' })).toBe(
        `sebab: Sebab harus kosong pada ${said}, bukan perubahan elemen data`,
      );
    }
  });
});
