import { readSettings } from '../../domain/settings';
import { DISTRICT_TITLE, REGENCY_TITLE } from '../../domain/words';
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
      : `PEMERINTAH ${titled(kabupaten, REGENCY_TITLE, 'KABUPATEN')}`,
    kecamatan === null
      ? { text: 'Isi nama kecamatan di Pengaturan', to: placeOf('kecamatan') }
      : titled(kecamatan, DISTRICT_TITLE, 'KECAMATAN'),
    alamat ?? '',
  ];
}

/** With the title that a name may have brought along already. */
function titled(name: string, title: RegExp, otherwise: string): string {
  return (title.test(name) ? name : `${otherwise} ${name}`).toUpperCase();
}
