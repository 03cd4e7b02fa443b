import * as fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { SETTINGS } from '../../src/domain/defaultSettings';
import type { Setting } from '../../src/domain/setting';
import { readSettings } from '../../src/domain/settings';
import { pengaturan } from '../../src/tables';
import { readTable } from '../../src/tables/table';

const HEADER = ['Pengaturan', 'Nilai', 'Rendah', 'Tinggi', 'Satuan', 'Dasar'];
const read = (...lines: Raw[][]) => readSettings(readTable(pengaturan, [HEADER, ...lines]));

const numeric = (Object.entries(SETTINGS) as [string, Setting<unknown>][]).filter(
  (entry): entry is [string, Setting<number>] => typeof entry[1].value === 'number',
);

test('every default lies in its range, and the sheet accepts the default and both ends of its range', () => {
  for (const [name, { value, low, high, cell }] of numeric) {
    expect(`${name} ${Number(low) <= value} ${value <= Number(high)}`).toBe(`${name} true true`);
    for (const number of [value, low ?? Number.NaN, high ?? Number.NaN])
      expect(cell.read(number)).toMatchObject({ ok: true });
  }
});

test('what nothing can be divided by is refused in a sentence, and the default is used', () => {
  const { values, issues } = read(
    ['wajib_per_penduduk', 0],
    ['orang_per_set_hari', 0],
    ['gagal_cetak', 1],
    ['wke_menit_tahun', 'tujuh puluh ribu'],
  );
  expect(issues.map(({ sentence }) => sentence)).toEqual([
    'orang_per_set_hari harus bilangan 1 sampai 500, bukan 0; nilai bawaan dipakai',
    'gagal_cetak harus bagian 0 % sampai 50 % (misalnya 25 %), bukan 1; nilai bawaan dipakai',
    'wke_menit_tahun harus bilangan 10.000 sampai 150.000, bukan "tujuh puluh ribu"; nilai bawaan dipakai',
    'wajib_per_penduduk harus bagian 30 % sampai 100 % (misalnya 65 %), bukan 0; nilai bawaan dipakai',
  ]);
  expect(values).toMatchObject({ wajib_per_penduduk: 0.725, orang_per_set_hari: 45, gagal_cetak: 0.015 });
});

test('what has no default is then taken for empty', () => {
  const { values, issues } = read(['tanggal_target', 'akhir tahun']);
  expect(issues.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^tanggal_target harus tanggal .*, bukan "akhir tahun"; dianggap kosong$/),
  ]);
  expect(values.tanggal_target).toBeNull();
});

test('an end of a range must be possible too, and Rendah no higher than Tinggi', () => {
  const { ranges, issues } = read(
    ['menit_rekam', 10, -5, 12],
    ['menit_cetak', 6, 9, 7],
    ['menit_serah', 3, '', 'lima'],
  );
  expect(issues.map(({ column, sentence }) => [column, sentence])).toEqual([
    [3, 'Rendah untuk menit_rekam harus bilangan 0,5 sampai 240, bukan -5; nilai bawaan dipakai'],
    [4, 'Tinggi harus tidak kurang dari Rendah (9), bukan 7; rentang bawaan dipakai'],
    [4, 'Tinggi untuk menit_serah harus bilangan 0 sampai 240, bukan "lima"; nilai bawaan dipakai'],
  ]);
  expect([ranges.menit_rekam, ranges.menit_cetak, ranges.menit_serah]).toEqual([
    { low: 5, high: 12 },
    { low: 5, high: 8 },
    { low: 2, high: 5 },
  ]);
});

test('a row without a value keeps the default and may narrow its range, down to one number', () => {
  const { values, ranges, issues } = read(['menit_rekam', '', 9, 9]);
  expect(issues).toEqual([]);
  expect(values.menit_rekam).toBe(SETTINGS.menit_rekam.value);
  expect(ranges.menit_rekam).toEqual({ low: 9, high: 9 });
});

test('a value that can’t be used is told at its own cell', () => {
  const { issues } = read(['menit_cetak', 6], ['menit_rekam', 'x']);
  expect(issues).toMatchObject([{ sheet: 'Pengaturan', line: 3, column: 2 }]);
});

test('a setting without a range has none, whatever is typed beside it', () => {
  const [name] = (Object.entries(SETTINGS) as [string, Setting<unknown>][]).find(([, { low }]) => low === undefined)!;
  expect(read([name, '', 1, 2]).ranges).not.toHaveProperty(name);
});

test('a link to a setting follows its column and its line', () => {
  const header = ['Dasar', 'Pengaturan', 'Satuan', 'Nilai', 'Rendah', 'Tinggi'];
  const moved = readSettings(readTable(pengaturan, [header, ['x', 'iaf', 'orang', 1]]));
  expect(moved.placeOf('iaf')).toEqual({ sheet: 'Pengaturan', line: 2, column: 4 });
  expect(moved.placeOf('cas')).toEqual({ sheet: 'Pengaturan', line: 1, column: 4 });
});

test('whatever stands on the sheet, a value is finite and a range is in order', () => {
  const raw = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('', 'x', '5 %', true, '1.000'), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(...numeric.map(([name]) => name)), raw, raw, raw, (name, value, low, high) => {
      const { values, ranges } = read([name, value, low, high]);
      const range = ranges[name as keyof typeof ranges];
      expect(Number.isFinite(values[name as 'iaf'])).toBe(true);
      expect(Number(range?.low)).toBeLessThanOrEqual(Number(range?.high));
    }),
  );
});

describe('a value beyond its usual range', () => {
  test('takes the range along, as wide beside it as beside the usual value, and is told', () => {
    const { ranges, issues } = read(['kartu_per_printer_hari', 20, 100, 250], ['orang_per_set_hari', 90]);
    // 100 to 250 around 100 are 1 to 2.5 times it; 40 to 52 around 45 are 8 / 9 to 52 / 45 times.
    expect(ranges.kartu_per_printer_hari).toEqual({ low: 20, high: 50 });
    expect(ranges.orang_per_set_hari).toEqual({ low: 80, high: 104 });
    expect(issues).toMatchObject([
      {
        line: 3,
        column: 2,
        sentence:
          'orang_per_set_hari harus di antara Rendah dan Tinggi (40 - 52), bukan 90; sebagai rentang dipakai 80 - 104. Isi Rendah dan Tinggi yang sebenarnya',
      },
      { line: 2, column: 2 },
    ]);
  });

  test('never leaves what is possible', () => {
    // 0.1 to 0.3 around 0.2 are half to one and a half times it: 0.45 to 1.35 around 0.9, of which 0.95 is the most.
    expect(read(['bolos_jemput_bola', 0.9]).ranges.bolos_jemput_bola).toEqual({ low: 0.45, high: 0.95 });
  });

  test('of a range that the office typed is told, and the range stands', () => {
    const { ranges, issues } = read(['kartu_per_printer_hari', 20, 45, 55]);
    expect(ranges.kartu_per_printer_hari).toEqual({ low: 45, high: 55 });
    expect(issues.map(({ sentence }) => sentence)).toEqual([
      'kartu_per_printer_hari harus di antara Rendah dan Tinggi (45 - 55), bukan 20; sebagai rentang dipakai 20 - 55. Isi Rendah dan Tinggi yang sebenarnya',
    ]);
  });

  test('stands against one end that the office typed, too', () => {
    expect(read(['kartu_per_printer_hari', 20, 45, '']).ranges.kartu_per_printer_hari).toEqual({ low: 45, high: 250 });
    expect(read(['kartu_per_printer_hari', 300, '', 260]).ranges.kartu_per_printer_hari).toEqual({
      low: 100,
      high: 260,
    });
  });

  test('begins behind its ends: those are usual', () => {
    const { ranges, issues } = read(['kartu_per_printer_hari', 250], ['orang_per_set_hari', 40], ['menit_rekam', 15]);
    expect(issues).toEqual([]);
    expect([ranges.kartu_per_printer_hari, ranges.orang_per_set_hari, ranges.menit_rekam]).toEqual([
      { low: 100, high: 250 },
      { low: 40, high: 52 },
      { low: 5, high: 15 },
    ]);
  });

  test('stretches a range around nothing as far as the value', () => {
    const { ranges } = read(['dari_luar_per_hari', 5], ['iaf', 1]);
    expect([ranges.dari_luar_per_hari, ranges.iaf]).toEqual([
      { low: 0, high: 5 },
      { low: 0, high: 1 },
    ]);
  });

  test('is nothing to tell within a range that the office typed', () => {
    const { ranges, issues } = read(['kartu_per_printer_hari', 20, 18, 22]);
    expect([ranges.kartu_per_printer_hari, issues]).toEqual([{ low: 18, high: 22 }, []]);
  });
});

test('a row that can’t be read is an issue of the settings too, and what is no number has no range', () => {
  const { issues, ranges } = read(['kecamatan', 'Porong', '', '', '', ''], ['', 5, '', '', '', '']);
  expect(issues.map(({ line }) => line)).toContain(3);
  expect(ranges.kecamatan).toBeUndefined();
  expect(ranges.menit_rekam).toEqual({ low: 5, high: 15 });
});
