import type { LiburRow } from '../tables/libur';
import { libur } from '../tables/libur';
import type { Issue, Rows } from '../tables/table';

/**
 * What makes a count of working days doubtful: years without any holiday, without joint leave (that decree comes
 * later than the first), or with days that are still to be confirmed.
 *
 * @param years the years that are counted with, e.g. this one to the year of the target date
 */
export function calendarIssues({ rows, layout }: Rows<LiburRow>, years: readonly number[]): Issue[] {
  const { sheet } = libur;
  return years.flatMap((year): Issue[] => {
    const ofYear = rows.filter((row) => row.tanggal.startsWith(`${year}-`));
    const asWhole = (sentence: string): Issue[] => [{ sheet, line: 0, column: 0, sentence }];
    if (ofYear.length === 0) {
      return asWhole(`Libur tahun ${year} harus diisi, bukan kosong: hari kerja ${year} terhitung terlalu banyak`);
    }
    const provisional = ofYear.filter((row) => row.status === 'MENUNGGU_MENAG');
    return [
      ...(ofYear.some((row) => row.jenis === 'CUTI_BERSAMA')
        ? []
        : asWhole(`Cuti bersama tahun ${year} belum ada di lembar ${sheet}: hari kerja ${year} bisa terlalu banyak`)),
      ...provisional.slice(0, 1).map(({ line }) => ({
        sheet,
        line,
        column: layout?.places.status ?? 0,
        sentence: `${provisional.length} hari libur ${year} masih menunggu penetapan Menteri Agama; tanggalnya bisa bergeser`,
      })),
    ];
  });
}
