import { KTP_KEBUTUHAN_PRINTER } from '../../src/functions';
import { call, down } from './call';

describe('KTP_KEBUTUHAN_PRINTER', () => {
  test('is ceil(kartu / (hari x kartu_per_printer x ketersediaan))', () => {
    // 6,000 / (20 x 100 x 0.8) = 3.75
    expect(call(KTP_KEBUTUHAN_PRINTER, 6000, 20, 100, 0.8)).toBe(4);
    expect(call(KTP_KEBUTUHAN_PRINTER, down(2000, 2001, ''), 20, 100)).toEqual(down(1, 2, ''));
  });

  test('says when no number of printers does it', () => {
    expect(call(KTP_KEBUTUHAN_PRINTER, 10, 20, 0)).toBe('tidak terpenuhi: satu printer tidak mencetak apa pun');
    expect(call(KTP_KEBUTUHAN_PRINTER, 10, 0, 100)).toBe('tidak terpenuhi: hari yang tersedia 0');
  });

  test('refuses fewer cards than none', () => {
    expect(() => call(KTP_KEBUTUHAN_PRINTER, -5, 20, 100)).toThrow('kartu harus bilangan 0 atau lebih, bukan -5');
  });
});
