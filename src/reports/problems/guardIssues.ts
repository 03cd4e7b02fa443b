import { hakCamat } from '../../tables';
import type { Issue } from '../../tables/table';

/** What Periksa says of a sheet that nothing guards any more. */
export function guardIssues(unguarded: readonly string[]): Issue[] {
  return unguarded.map((sheet) => ({
    sheet,
    line: 0,
    column: 0,
    sentence:
      sheet === hakCamat.sheet
        ? 'Lembar ini belum dijaga, jadi siapa pun yang boleh menyunting bisa mengubahnya; pemegang hak Camat perlu menjalankan SiapKTP > Siapkan lembar kerja dari akunnya'
        : 'Perlindungan lembar ini hilang, jadi suntingan tangan tidak diperingatkan; jalankan SiapKTP > Siapkan lembar kerja',
  }));
}
