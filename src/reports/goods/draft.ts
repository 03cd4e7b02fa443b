import { formatDay } from '../../cells/day';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { Rows } from '../../tables/table';
import { keptFan } from '../forecast/kept/keptFan';
import type { OfficeModel } from '../forecast/model/officeModel';
import { leftOutNotes } from '../form/leftOut';

/**
 * Why a paper that asks for something isn't to be signed yet, a sentence each: what the office has to mend first. A Dinas
 * isn't to read that, and an office isn't to overlook it.
 *
 * @param hasMoved what the forecast hangs on has changed since
 */
export function whyDraft(
  { demand, target, dateOf }: Pick<OfficeModel, 'demand' | 'target' | 'dateOf'>,
  last: ArsipPrakiraanRow | null,
  read: Record<string, Pick<Rows<unknown>, 'issues'>>,
  { hasMoved, isRegisterEmpty }: { hasMoved: boolean; isRegisterEmpty: boolean },
): string[] {
  const targetThen = keptFan(last?.kipas ?? null)?.target;
  return [
    ...(demand.desa.length === 0 ? ['Daftar desanya belum terbaca: isi atau betulkan lembar Desa.'] : []),
    ...(isRegisterEmpty
      ? ['Belum ada alat yang terbaca, jadi yang kurang belum dapat dihitung: isi atau betulkan lembar Aset.']
      : []),
    ...(target.index < 1
      ? [
          `${target.day < dateOf(0) ? `Tanggal target ${formatDay(target.day)} sudah lewat` : `Sampai tanggal target ${formatDay(target.day)} tidak ada hari kerja lagi`}: ubah tanggal_target di Pengaturan.`,
        ]
      : []),
    ...leftOutNotes(Object.values(read)),
    ...(last === null
      ? ['Belum didukung prakiraan: pilih SiapKTP > Hitung prakiraan, lalu Perbarui laporan.']
      : hasMoved
        ? ['Data sudah berubah sejak prakiraannya: hitung prakiraan lagi, lalu pilih Perbarui laporan.']
        : targetThen && target.index >= 1 && targetThen <= dateOf(0)
          ? [
              `Target prakiraannya, ${formatDay(targetThen)}, sudah tiba atau lewat: hitung prakiraan lagi, lalu pilih Perbarui laporan.`,
            ]
          : []),
  ];
}
