import type { SettingName } from '../domain/settings';
import { type PengaturanRow, pengaturan } from '../tables/pengaturan';
import type { Rows } from '../tables/table';
import type { Link } from '../workbook/page';

/** A text that leads to where a setting can be changed; to the head of the sheet when its row isn't there. */
export function settingLink(text: string, name: SettingName, read: Rows<PengaturanRow>): Link {
  const row = read.rows.find(({ kunci }) => kunci === name);
  return { text, to: { sheet: pengaturan.sheet, line: row?.line ?? 1, column: read.layout?.places.nilai ?? 1 } };
}
