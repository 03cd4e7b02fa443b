import type { Day } from '../../cells/day';
import type { Settings } from '../../domain/settings';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** The running number comes from the office's agenda of letters, which SiapKTP doesn't keep. */
const BY_HAND = '......../......../{bulan}/{tahun}';

/** The line under a form's title, month and year filled in. */
export function numberLine({ nomor_surat }: Settings, day: Day): string {
  const number = (nomor_surat ?? BY_HAND)
    .replace(/\{bulan\}/g, ROMAN[Number(day.slice(5, 7)) - 1] ?? '')
    .replace(/\{tahun\}/g, day.slice(0, 4));
  return `Nomor: ${number}`;
}
