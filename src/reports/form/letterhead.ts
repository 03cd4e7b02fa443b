import { readSettings } from '../../domain/settings';
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
      : `PEMERINTAH ${titled(kabupaten, /^(kabupaten|kota)\s/i, 'KABUPATEN')}`,
    kecamatan === null
      ? { text: 'Isi nama kecamatan di Pengaturan', to: placeOf('kecamatan') }
      : titled(kecamatan, /^kecamatan\s/i, 'KECAMATAN'),
    alamat ?? '',
  ];
}

/** Offices type `Sidoarjo` as well as `Kabupaten Sidoarjo` or `Kota Cilegon`. */
function titled(name: string, title: RegExp, otherwise: string): string {
  return (title.test(name) ? name : `${otherwise} ${name}`).toUpperCase();
}
