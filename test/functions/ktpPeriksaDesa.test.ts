import { KTP_PERIKSA_DESA } from '../../src/functions';
import { PAPER_DESA } from '../domain/paperTables';
import { call, down } from './call';

describe('KTP_PERIKSA_DESA', () => {
  test("finds exactly the paper's five desa that don't balance (docs/sumber.md s.1)", () => {
    const columnOf = (at: 1 | 2 | 3) => PAPER_DESA.map((desa) => [desa[at]]);
    const sentences = call(KTP_PERIKSA_DESA, columnOf(1), columnOf(2), columnOf(3)) as string[][];
    const off = PAPER_DESA.filter((_, index) => sentences[index]?.[0] !== '').map(([name]) => name);
    expect(off).toEqual(['Porong', 'Renokenongo', 'Glagaharum', 'Plumbon', 'Candipari']);
    expect(sentences[1]).toEqual(['Belum tertulis 150, seharusnya 1.084 (kurang 934)']);
  });

  test('names more wajib KTP than people, and a share outside 60-85 %', () => {
    expect(call(KTP_PERIKSA_DESA, 201_524, '', '', 70_455)).toBe(
      'Wajib KTP 201.524 melebihi penduduk 70.455 (lebih 131.069)',
    );
    expect(call(KTP_PERIKSA_DESA, 500, '', '', 1000)).toBe('Wajib KTP 50,0 % dari penduduk, biasanya 60 % sampai 85 %');
  });

  test('joins several faults of one row', () => {
    expect(call(KTP_PERIKSA_DESA, 100, 110, 5, 90)).toBe(
      'Sudah rekam 110 melebihi wajib KTP 100 (lebih 10); Belum tertulis 5, seharusnya -10 (lebih 15); Wajib KTP 100 melebihi penduduk 90 (lebih 10)',
    );
  });

  test('does not check blank columns, and leaves blank rows blank', () => {
    expect(call(KTP_PERIKSA_DESA, down(100, '', 100), down(90, '', 90), '', down('', '', 130))).toEqual(
      down('', '', ''),
    );
  });

  test('names the row that is no number', () => {
    expect(() => call(KTP_PERIKSA_DESA, down(1, 2), down(1, 'dua'))).toThrow(
      'sudah baris 2 harus bilangan, bukan "dua"',
    );
  });
});
