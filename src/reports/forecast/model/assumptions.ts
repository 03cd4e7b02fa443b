import type { SettingName } from '../../../domain/settings';
import type { Resource } from '../../../forecast/office';

/** Something the forecast rests on, with where it can be changed. */
export interface Assumption {
  label: string;
  /** As shown, Indonesian numerals. */
  value: string;
  unit: string;
  /** Where it comes from, in a few words: the office's own figures or a default. */
  basis: string;
  place: { sheet: string; line: number; column: number };
}

/** What a forecast is told beside its numbers; collected while the model is put together. */
export interface Grounds {
  assumptions: Assumption[];
  /** What the data doesn't support, a sentence each. */
  gaps: string[];
  /** Those of them without which the answer would mislead: told beside it, or only where `of` is said to hold it up. */
  decisive: { sentence: string; of: Resource | 'always' }[];
}

export const newGrounds = (): Grounds => ({ assumptions: [], gaps: [], decisive: [] });

export function addDecisive({ gaps, decisive }: Grounds, sentence: string, of: Resource | 'always' = 'always'): void {
  gaps.push(sentence);
  decisive.push({ sentence, of });
}

/** Words for settings on the sheet of assumptions. */
export const SETTING_LABELS: Partial<Record<SettingName, string>> = {
  orang_per_set_hari: 'Kecepatan rekam satu set',
  menit_rekam: 'Lama merekam satu orang',
  kartu_per_printer_hari: 'Batas cetak satu printer',
  menit_cetak: 'Lama mencetak satu kartu',
  hari_verifikasi_pusat: 'Lama verifikasi di pusat',
  terjangkau: 'Bagian tunggakan yang masih bisa direkam',
  target_perekaman: 'Dianggap tuntas bila terekam',
  gagal_cetak: 'Kartu gagal cetak',
};
