import { readSettings } from '../../domain/settings';
import { districtWords, regencyWords } from '../../domain/words';
import type { PengaturanRow } from '../../tables/pengaturan';
import type { Rows } from '../../tables/table';
import type { PageCell } from '../../workbook/page';

/** The lines at the head of an official form; where the office hasn't said who it is, where to say it. */
export function letterhead(read: Rows<PengaturanRow>): PageCell[] {
  const { values, placeOf } = readSettings(read);
  const { kabupaten, kecamatan, alamat } = values;
  return [
    kabupaten === null
      ? { text: 'Isi nama kabupaten di Pengaturan', to: placeOf('kabupaten') }
      : `PEMERINTAH ${regencyWords(kabupaten).toUpperCase()}`,
    kecamatan === null
      ? { text: 'Isi nama kecamatan di Pengaturan', to: placeOf('kecamatan') }
      : districtWords(kecamatan).toUpperCase(),
    alamat ?? '',
  ];
}
