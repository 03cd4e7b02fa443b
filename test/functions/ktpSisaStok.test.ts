import { KTP_SISA_STOK } from '../../src/functions';
import { call, down } from './call';

describe('KTP_SISA_STOK', () => {
  test('adds what came and takes what was printed, spoiled, returned or destroyed', () => {
    const jenis = down('TERIMA', 'CETAK', 'GAGAL', 'RETUR', 'MUSNAH', '');
    expect(call(KTP_SISA_STOK, jenis, down(500, 120, 3, 50, 7, ''))).toBe(500 - 120 - 3 - 50 - 7);
  });

  test('takes counts and reversals by their own sign', () => {
    // A delivery of 100 that was reversed, and a count that found 4 too few.
    expect(call(KTP_SISA_STOK, down('TERIMA', 'TERIMA', 'BALIK', 'OPNAME'), down(500, 100, -100, -4))).toBe(496);
  });

  test('is 0 without entries', () => {
    expect(call(KTP_SISA_STOK, down('', ''), down('', ''))).toBe(0);
  });

  test('names an unknown kind, a missing number and a negative delivery', () => {
    expect(() => call(KTP_SISA_STOK, down('TERIMA', 'BELI'), down(1, 1))).toThrow(
      /^jenis baris 2 harus salah satu dari TERIMA/,
    );
    expect(() => call(KTP_SISA_STOK, down('TERIMA', 'CETAK'), down(1, ''))).toThrow(
      'jumlah baris 2 harus diisi, bukan kosong',
    );
    expect(() => call(KTP_SISA_STOK, down('TERIMA', 'CETAK'), down(1, -1))).toThrow(
      'jumlah baris 2 harus 0 atau lebih pada CETAK, bukan -1',
    );
  });
});
