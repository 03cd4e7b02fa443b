import { KTP_SET_SIAP } from '../../src/functions';
import { call, down } from './call';

const KINDS = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];

describe('KTP_SET_SIAP', () => {
  test('is the minimum over the five components of units in condition B (docs/sumber.md s.2)', () => {
    const jenis = down(...KINDS, ...KINDS, 'PRINTER_KARTU', '');
    const kondisi = down('B', 'B', 'B', 'B', 'B', 'B', 'B', 'RR', 'B', 'RB', 'B', '');
    expect(call(KTP_SET_SIAP, jenis, kondisi)).toBe(1);
  });

  test('reads words as offices write them', () => {
    expect(call(KTP_SET_SIAP, down('pc', 'Kamera', 'sidik jari', 'iris', 'tanda tangan'), 'baik')).toBe(1);
  });

  test('reads the kinds that Aset takes, as the panel names them', () => {
    const named = down('PC perekaman', 'Kamera', 'Pemindai sidik jari', 'Pemindai iris', 'Papan tanda tangan');
    expect(call(KTP_SET_SIAP, named, down('B', 'B', 'B', 'B', 'B'))).toBe(1);
  });

  test('is 0 without devices', () => {
    expect(call(KTP_SET_SIAP, down('', ''), down('', ''))).toBe(0);
  });

  test('names a kind or condition that it does not know, and a device without condition', () => {
    expect(() => call(KTP_SET_SIAP, down('PC', 'KAMERAA'), 'B')).toThrow(
      /^jenis baris 2 harus salah satu dari PC, KAMERA, .*"KAMERAA"$/,
    );
    expect(() => call(KTP_SET_SIAP, down('PC', 'IRIS'), down('B', 'Oke'))).toThrow(
      'kondisi baris 2 harus salah satu dari B (baik), RR (rusak ringan), RB (rusak berat), bukan "Oke"',
    );
    expect(() => call(KTP_SET_SIAP, down('PC', 'IRIS'), down('B', ''))).toThrow(
      'kondisi baris 2 harus diisi, bukan kosong',
    );
  });
});
