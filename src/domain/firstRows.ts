import type { Raw } from '../cells/raw';
import { kodeBarang, libur, pengaturan } from '../tables';
import { SETTINGS, type Setting } from './defaultSettings';
import { GOODS_CODES } from './goodsCodes';
import { HOLIDAYS } from './holidays';

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
      return (Object.entries(SETTINGS) as [string, Setting<unknown>][]).map(([name, setting]) => [
        name,
        setting.value === null ? '' : setting.cell.write(setting.value),
        setting.low ?? '',
        setting.high ?? '',
        setting.unit,
        setting.source,
      ]);
    default:
      return [];
  }
}
