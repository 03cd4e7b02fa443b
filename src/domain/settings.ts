import { mustBe, show } from '../cells/cell';
import { formatNumber } from '../cells/numeral';
import { isBlank } from '../cells/raw';
import { type PengaturanRow, pengaturan } from '../tables/pengaturan';
import type { Issue, Placed, Rows } from '../tables/table';
import { SETTINGS } from './defaultSettings';
import type { Setting } from './setting';

export type Settings = { [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never };
export type SettingName = keyof Settings;
/** The plausible range of a numeric setting. */
export interface Range {
  low: number;
  high: number;
}

export interface OfficeSettings {
  values: Settings;
  ranges: Partial<Record<SettingName, Range>>;
  /** Where a setting can be changed: its value's cell, wherever the column stands; the sheet's head without its line. */
  placeOf(name: SettingName): { sheet: string; line: number; column: number };
  issues: Issue[];
}

/** The office's settings: what the sheet says, else the default; a value that can't be used is an issue. */
export function readSettings({ rows, issues, layout }: Rows<PengaturanRow>): OfficeSettings {
  const values: Record<string, unknown> = {};
  const ranges: Partial<Record<SettingName, Range>> = {};
  const problems = [...issues];
  const bySetting = new Map(rows.map((row) => [row.kunci, row]));
  const complain = (row: Placed<PengaturanRow>, column: 'nilai' | 'rendah' | 'tinggi', sentence: string) =>
    problems.push({ sheet: pengaturan.sheet, line: row.line, column: layout?.places[column] ?? 0, sentence });
  for (const [name, setting] of Object.entries(SETTINGS) as [SettingName, Setting<unknown>][]) {
    const row = bySetting.get(name);
    values[name] = setting.value;
    if (setting.low !== undefined && setting.high !== undefined)
      ranges[name] = { low: setting.low, high: setting.high };
    if (!row) continue;
    if (!isBlank(row.nilai)) {
      const reading = setting.cell.read(row.nilai);
      if (reading.ok) values[name] = reading.value;
      else
        complain(
          row,
          'nilai',
          `${mustBe(name, reading)}; ${setting.value === null ? 'dianggap kosong' : 'nilai bawaan dipakai'}`,
        );
    }
    const usual = ranges[name];
    if (usual) {
      const bound = (column: 'rendah' | 'tinggi', header: string, otherwise: number): number => {
        if (isBlank(row[column])) return otherwise;
        const reading = (setting as Setting<number>).cell.read(row[column]);
        if (reading.ok) return reading.value;
        complain(row, column, `${mustBe(`${header} untuk ${name}`, reading)}; nilai bawaan dipakai`);
        return otherwise;
      };
      const low = bound('rendah', pengaturan.columns.rendah.header, usual.low);
      const high = bound('tinggi', pengaturan.columns.tinggi.header, usual.high);
      if (low <= high) {
        const value = values[name] as number;
        const told = low !== usual.low || high !== usual.high;
        const beyond = value < low || value > high;
        ranges[name] = beyond && !told ? rangeAround(value, setting as Setting<number>) : { low, high };
        if (beyond && !isBlank(row.nilai))
          complain(row, 'nilai', outsideSentence(name, value, { low, high }, ranges[name]));
      } else
        complain(
          row,
          'tinggi',
          `Tinggi harus tidak kurang dari Rendah (${show(row.rendah)}), bukan ${show(row.tinggi)}; rentang bawaan dipakai`,
        );
    }
  }
  const placeOf = (name: SettingName) => ({
    sheet: pengaturan.sheet,
    line: bySetting.get(name)?.line ?? 1,
    column: layout?.places.nilai ?? 1,
  });
  return { values: values as Settings, ranges, placeOf, issues: problems };
}

/**
 * The usual range of a value beyond it is moved there, as wide beside the value as it is beside the usual one: a printer
 * that makes 20 cards isn't believed to make 250.
 */
function rangeAround(value: number, { value: usual, low, high, possible }: Setting<number>): Range {
  if (usual <= 0) return { low: Math.min(low!, value), high: Math.max(high!, value) };
  const [least, most] = possible!;
  return {
    low: Math.min(value, Math.max(least, (value * low!) / usual)),
    high: Math.max(value, Math.min(most, (value * high!) / usual)),
  };
}

function outsideSentence(name: SettingName, value: number, told: Range, used: Range): string {
  const written = (number: number) => formatNumber(Math.round(number * 1000) / 1000);
  const between = (low: number, high: number) => `${written(low)} - ${written(high)}`;
  const around = between(Math.min(used.low, value), Math.max(used.high, value));
  return `${name} harus di antara Rendah dan Tinggi (${between(told.low, told.high)}), bukan ${written(value)}; sebagai rentang dipakai ${around}. Isi Rendah dan Tinggi yang sebenarnya`;
}
