import { KTP_BELUM_REKAM } from '../../src/functions';
import { PAPER_DESA } from '../domain/paperTables';
import { call, down } from './call';

describe('KTP_BELUM_REKAM', () => {
  test("of the paper's Kebonagung is the 274 that it prints", () => {
    expect(call(KTP_BELUM_REKAM, 6043, 5769)).toBe(274);
  });

  test("of the paper's 19 desa adds up to 11,915 (docs/sumber.md s.1), in one call", () => {
    const wajib = PAPER_DESA.map((desa) => [desa[1]]);
    const sudah = PAPER_DESA.map((desa) => [desa[2]]);
    const answers = call(KTP_BELUM_REKAM, wajib, sudah) as number[][];
    expect(answers.flat().reduce((sum, belum) => sum + belum)).toBe(11_915);
  });

  test('stays negative where coverage is above 100 %, and blank where either is not known', () => {
    expect(call(KTP_BELUM_REKAM, down(100, '', 100), down(110, 5, ''))).toEqual(down(-10, '', ''));
  });

  test('names the row that is no number', () => {
    expect(() => call(KTP_BELUM_REKAM, down(1, 2, '1,530.5'), down(1, 2, 3))).toThrow(
      'wajib baris 3 harus bilangan, bukan "1,530.5"',
    );
  });
});
