import type { Raw } from '../../src/cells/raw';
import { SETTINGS } from '../../src/domain/defaultSettings';
import { firstFormats, firstRows } from '../../src/domain/firstRows';
import * as tables from '../../src/tables';
import { readTable, type Table } from '../../src/tables/table';

const every = Object.values(tables) as unknown as Table[];
const sheetOf = (table: Table): Raw[][] => [
  Object.values(table.columns).map(({ header }) => header),
  ...firstRows(table.sheet),
];
const names = Object.keys(SETTINGS);

describe('what a new sheet holds', () => {
  test('is read back without a fault, row by row', () => {
    for (const table of every) {
      const { rows, issues } = readTable(table, sheetOf(table));
      expect(issues).toEqual([]);
      expect(rows).toHaveLength(firstRows(table.sheet).length);
    }
  });

  test('is nothing but holidays, goods codes, settings and scenarios', () => {
    const filled = every.filter(({ sheet }) => firstRows(sheet).length > 0);
    const { libur, kodeBarang, pengaturan, skenario } = tables;
    expect(filled.map(({ sheet }) => sheet).sort()).toEqual(
      [libur, kodeBarang, pengaturan, skenario].map(({ sheet }) => sheet).sort(),
    );
  });

  test('tells public holidays from joint leave, and days that wait for the minister from settled ones', () => {
    const { rows } = readTable(tables.libur, sheetOf(tables.libur as unknown as Table));
    const on = (day: string) => rows.find(({ tanggal }) => tanggal === day);
    // SKB 3 Menteri 2026 (docs/sumber.md s.5): new year, and the joint leave before Imlek.
    expect(on('2026-01-01')).toMatchObject({ jenis: 'LIBUR', status: 'TETAP' });
    expect(on('2026-02-16')).toMatchObject({ jenis: 'CUTI_BERSAMA', status: 'TETAP' });
    expect(rows.some(({ status }) => status === 'MENUNGGU_MENAG')).toBe(true);
  });

  test('has every setting with its value, its range, its unit and its source', () => {
    const written = firstRows(tables.pengaturan.sheet);
    expect(written.map(([name]) => name)).toEqual(names);
    for (const [name, value, low, high, unit, source] of written) {
      const setting = (SETTINGS as Record<string, import('../../src/domain/setting').Setting<unknown>>)[
        name as string
      ]!;
      if (setting.value === null) expect(value).toBe('');
      else expect(setting.cell.read(value!)).toEqual({ ok: true, value: setting.value });
      expect([low, high]).toEqual([setting.low ?? '', setting.high ?? '']);
      expect([unit, source]).toEqual([setting.unit, setting.source]);
    }
  });
});

describe('number formats of a new sheet', () => {
  const formats = () => firstFormats(tables.pengaturan.sheet)!;
  const formatOf = (name: string) => formats()[names.indexOf(name)]!;

  test('are the columns’ own but on the settings', () => {
    expect(every.filter(({ sheet }) => firstFormats(sheet) !== null).map(({ sheet }) => sheet)).toEqual([
      tables.pengaturan.sheet,
    ]);
    expect(formats()).toHaveLength(names.length);
  });

  test('keep the digits of what is text, show shares as shares and other numbers as they are', () => {
    const text = names.find((name) => /nip/i.test(name))!;
    expect(formatOf(text)).toEqual(['@', '@', '@', '@', '@', '@']);
    const share = formatOf('wajib_per_penduduk')[1]!;
    expect(share).toMatch(/%$/);
    expect(formatOf('wajib_per_penduduk')).toEqual(['@', share, share, share, '@', '@']);
    const plain = names.find(
      (name) => typeof SETTINGS[name as keyof typeof SETTINGS].value === 'number' && !formatOf(name)[1]!.endsWith('%'),
    )!;
    expect(formatOf(plain)).toEqual(['@', 'General', 'General', 'General', '@', '@']);
  });
});

test('a holiday is fixed unless it waits for the ministry, and free unless it is joint leave', () => {
  const { libur } = tables;
  const kinds = new Map(firstRows(libur.sheet).map(([, kind, name, status]) => [name, [kind, status]]));
  expect(kinds.get('Tahun Baru')).toEqual(['LIBUR', 'TETAP']);
  const every = new Set([...kinds.values()].map(([, status]) => status));
  expect(every).toEqual(new Set(['TETAP', 'MENUNGGU_MENAG']));
});
