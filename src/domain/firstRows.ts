import type { Raw } from '../cells/raw';
import { kodeBarang, libur, pengaturan, skenario } from '../tables';
import { SETTINGS } from './defaultSettings';
import { GOODS_CODES } from './goodsCodes';
import { HOLIDAYS } from './holidays';
import type { Setting } from './setting';

const settings = () => Object.entries(SETTINGS) as [string, Setting<unknown>][];

/**
 * Number formats of those rows where a column's own doesn't do: a NIP typed into a setting of any other format would
 * become a number and lose its last digits.
 */
export function firstFormats(sheet: string): string[][] | null {
  if (sheet !== pengaturan.sheet) return null;
  return settings().map(([, { cell }]) => {
    const value = /^[#0]/.test(cell.format) && !cell.format.endsWith('%') ? 'General' : cell.format;
    return ['@', value, value, value, '@', '@'];
  });
}

/** What a sheet of the office holds when it is made: holidays, goods codes, settings. */
export function firstRows(sheet: string): Raw[][] {
  switch (sheet) {
    case libur.sheet:
      return HOLIDAYS.map(([tanggal, nama, marks = '']) => [
        { wall: `${tanggal}T00:00:00` },
        marks.includes('C') ? 'CUTI_BERSAMA' : 'LIBUR',
        nama,
        marks.includes('M') ? 'MENUNGGU_MENAG' : 'TETAP',
      ]);
    case kodeBarang.sheet:
      return GOODS_CODES.map((code) => [...code]);
    case pengaturan.sheet:
      return settings().map(([name, setting]) => [
        name,
        setting.value === null ? '' : setting.cell.write(setting.value),
        setting.low ?? '',
        setting.high ?? '',
        setting.unit,
        setting.source,
      ]);
    case skenario.sheet:
      return [
        ['Satu set dan satu operator lagi', 1, 1, '', '', '', '', '', '', '', ''],
        ['Satu jam lebih lama tiap hari', '', '', '', '', 1, '', '', '', '', ''],
        ['Sabtu empat jam', '', '', '', '', '', 4, '', '', '', ''],
      ];
    default:
      return [];
  }
}
