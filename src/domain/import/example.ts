import { EXAMPLE, exampleRemark } from '../exampleRemark';
import { type ImportRequest, pasted } from './request';

/**
 * Example data: the tables that Kecamatan Porong (Sidoarjo) printed for 2021, as pasted tables. Five
 * desa don't balance there and the wajib KTP is more than the people who live there: good for trying out, not real demand.
 */

/** Desa, wajib KTP, sudah and belum perekaman as printed (Tables 4 and 5). */
const VILLAGES: readonly (readonly [string, number, number, number])[] = [
  ['Kebonagung', 6043, 5769, 274],
  ['Porong', 30930, 29846, 150],
  ['Mindi', 6561, 6534, 27],
  ['Jatirejo', 6456, 5812, 644],
  ['Renokenongo', 18470, 16690, 300],
  ['Glagaharum', 22922, 21535, 189],
  ['Plumbon', 5698, 5171, 345],
  ['Siring', 19567, 19207, 360],
  ['Gedang', 8296, 7930, 366],
  ['Juwet Kenongo', 7415, 6816, 599],
  ['Kedungsolo', 9601, 8622, 979],
  ['Kebakalan', 6913, 6543, 370],
  ['Kesambi', 11544, 10885, 659],
  ['Pamotan', 6242, 5890, 352],
  ['Wunut', 5504, 5392, 112],
  ['Candipari', 8454, 7303, 450],
  ['Lajuk', 4583, 3911, 672],
  ['Kedungboto', 6262, 5778, 484],
  ['Pesawahan', 10063, 9975, 88],
];

const SOURCE = exampleRemark(`Kecamatan ${EXAMPLE}`);
const PRINTER_ASSUMED = exampleRemark(`${EXAMPLE}; jenis printer tidak disebut, ini anggapan`);

/** Goods and units (Table 3); all in condition Baik. Its 14 printers aren't told apart: two are taken as card printers. */
const GOODS: readonly (readonly [nama: string, units: number, jenis: string, remark: string])[] = [
  ['Komputer', 18, 'KOMPUTER_KANTOR', SOURCE],
  ['Printer', 2, 'PRINTER_KARTU', PRINTER_ASSUMED],
  ['Printer', 12, 'PRINTER_KANTOR', PRINTER_ASSUMED],
  ['Alat Perekaman E-KTP (Lengkap)', 2, '', SOURCE],
  ['Kipas Angin', 10, 'LAINNYA', SOURCE],
  ['Kursi', 50, 'LAINNYA', SOURCE],
  ['Lemari', 10, 'LAINNYA', SOURCE],
  ['Kendaraan Dinas', 12, 'KENDARAAN', SOURCE],
];

const table = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map((row) => row.join('\t'))].join('\n');

export const exampleVillages = (): ImportRequest =>
  pasted(table('Nama\tWajib KTP\tSudah Rekam\tBelum Tertulis', VILLAGES), { target: 'Desa' });

export const exampleGoods = (): ImportRequest =>
  pasted(
    table(
      'Nama\tJumlah\tJenis\tKondisi\tKeterangan',
      GOODS.map(([nama, units, jenis, remark]) => [nama, units, jenis, 'B', remark]),
    ),
    { target: 'Aset' },
  );
