import fc from 'fast-check';
import { type Cell, optional, orElse, show } from '../../src/cells/cell';
import { day, moment } from '../../src/cells/day';
import { month } from '../../src/cells/month';
import { count, decimal, rupiah, share } from '../../src/cells/number';
import { flag, oneOf } from '../../src/cells/oneOf';
import type { Raw } from '../../src/cells/raw';
import { code, nip, text } from '../../src/cells/text';
import { conditionCell } from '../../src/tables/aset';
import { everyTable } from '../../src/tables/every';
import { stagesCell } from '../../src/tables/stages';

const KINDS: Record<string, Cell<unknown>> = {
  count: count(),
  'count of a year': count({ least: 1945, most: 2099, grouped: false }),
  decimal: decimal(),
  'decimal within bounds': decimal({ least: 0, most: 24 }),
  share: share(),
  day: day(),
  moment: moment(),
  month,
  text: text(),
  code: code(),
  flag,
  condition: conditionCell,
  stages: stagesCell,
  'optional count': optional(count()),
  'word or else': orElse(oneOf(['AKTIF', 'DIHAPUS']), 'AKTIF'),
};
for (const table of everyTable) {
  for (const [name, column] of Object.entries(table.columns)) KINDS[`${table.sheet}.${name}`] = column.cell;
}

const day4 = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});
/** What offices type, beside anything at all: a cell of one kind is often filled with another. */
const raw: fc.Arbitrary<Raw> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: -10, max: 200_000 }),
  fc.boolean(),
  day4.map((date): Raw => ({ wall: date.toISOString().slice(0, 19) })),
  day4.map((date): Raw => date.toISOString().slice(0, 10).split('-').reverse().join('-')),
  day4.map((date): Raw => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()} 8:05`),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom('.000', ',5', ' %', '%', ' jiwa'))
    .map(([n, end]) => n + end),
  fc.constantFrom<Raw>(
    '',
    ' ',
    '\u00a0',
    '\u0001',
    '#N/A',
    '=1+1',
    "'",
    '-',
    '1e9',
    '0x10',
    'NaN',
    'ya',
    'BENAR',
    'b',
    'rusak berat',
    'rekam, cetak',
    'REKAM;REKAM',
    'Oktober 2026',
    '2026-10',
    '31-02-2026',
    '29 Februari 2028',
    'SET-1',
    'dihapus',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
  ),
);

describe.each(Object.entries(KINDS))('a cell of %s', (_, cell) => {
  test('reads anything without throwing, and what it refuses it can say', () => {
    fc.assert(
      fc.property(raw, (value) => {
        const reading = cell.read(value);
        if (!reading.ok) {
          expect(reading.expected).not.toBe('');
          expect(reading.received).not.toMatch(/undefined|null|\[object/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('reads back what it writes', () => {
    fc.assert(
      fc.property(raw, (value) => {
        const first = cell.read(value);
        if (!first.ok) return;
        expect(cell.read(cell.write(first.value))).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });
});

describe('kinds of cells read back every value that they are for', () => {
  const back = <T>(cell: Cell<T>, values: fc.Arbitrary<T>) =>
    fc.assert(fc.property(values, (value) => expect(cell.read(cell.write(value))).toEqual({ ok: true, value })));

  test('counts', () => back(count(), fc.integer({ min: 0, max: 999_999_999 })));
  test('decimals', () =>
    back(
      decimal(),
      fc.double({ min: -1e8, max: 1e8, noNaN: true }).map((value) => value + 0),
    ));
  test('shares', () => back(share(), fc.double({ min: 0, max: 1, noNaN: true })));
  test('words', () => back(oneOf(['B', 'RR', 'RB']), fc.constantFrom('B', 'RR', 'RB')));
  test('flags', () => back(flag, fc.boolean()));
  test('days from 2011 to 2099', () => {
    const days = fc
      .integer({ min: 0, max: 32_506 })
      .map((after) => new Date(Date.UTC(2011, 0, 1 + after)).toISOString());
    back(
      day(),
      days.map((iso) => iso.slice(0, 10)),
    );
    back(
      moment(),
      fc.tuple(days, fc.integer({ min: 0, max: 1439 })).map(([iso, minute]) => {
        const clock = new Date(minute * 60_000).toISOString().slice(11, 16);
        return `${iso.slice(0, 10)}T${clock}`;
      }),
    );
  });
  test('nothing, where nothing is allowed', () => back<number | null>(optional(count()), fc.constant(null)));
});

test.each(['Rp 1.250.000', 'Rp1.250.000', 'rp. 1.250.000,-', 'Rp 1.250.000,00', '1.250.000', '1250000'])(
  '%s is an amount of money',
  (text) => {
    expect(rupiah().read(text)).toEqual({ ok: true, value: 1_250_000 });
  },
);

test.each(['Rp', 'Rp 1,250,000', 'Rp 1.250.000,50', 'USD 5'])('%s is none', (text) => {
  expect(rupiah().read(text)).toMatchObject({ ok: false, received: `"${text}"` });
});

describe('what a cell says', () => {
  test.each<[Cell<unknown>, Raw, string, string]>([
    [count(), 'tiga', 'bilangan bulat 0 atau lebih', '"tiga"'],
    [count(), '5,300', 'bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 5.300)', '"5,300"'],
    [count(), '5,3', 'bilangan bulat 0 atau lebih', '"5,3"'],
    // As a sheet of Indonesia reads 5,300 and 12,050 before anybody asks; 0,5 is no thousands, and neither is a third.
    [count(), 5.3, 'bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 5.300)', '5,3'],
    [count(), 12.05, 'bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 12.050)', '12,05'],
    [count(), 0.5, 'bilangan bulat 0 atau lebih', '0,5'],
    [count({ most: 999 }), 5.3, 'bilangan bulat 0 sampai 999', '5,3'],
    [count({ grouped: false }), 2.026, 'bilangan bulat 0 atau lebih', '2,026'],
    [
      moment(),
      '24-11-2026 25:00',
      'tanggal dan jam seperti 24-11-2026 08:30, dengan jam 00:00 sampai 23:59',
      '"24-11-2026 25:00"',
    ],
    [moment(), '08:60', 'tanggal dan jam seperti 24-11-2026 08:30, dengan jam 00:00 sampai 23:59', '"08:60"'],
    [month, 'Oktobar', 'ditulis seperti 10-2026 atau Oktober 2026', '"Oktobar"'],
    [count(), -1084, 'bilangan bulat 0 atau lebih', '-1.084'],
    [count(), 1.5, 'bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 1.500)', '1,5'],
    [count({ least: 1945, most: 2099, grouped: false }), 20_260, 'bilangan bulat 1945 sampai 2099', '20.260'],
    [decimal({ least: 0, most: 24 }), 25, 'bilangan 0 sampai 24', '25'],
    [share({ least: 0.005, most: 0.999 }), 2, 'bagian 0,5 % sampai 99,9 % (misalnya 50 %)', '2'],
    [text(), '', 'diisi', 'kosong'],
    [text(), '\u0001', 'diisi', 'kosong'],
    [flag, 'mungkin', 'YA atau TIDAK', '"mungkin"'],
    [
      optional(conditionCell),
      'Oke',
      'salah satu dari B (baik), RR (rusak ringan), RB (rusak berat) atau kosong',
      '"Oke"',
    ],
    [day(), { wall: '1926-01-02T00:00:00' }, 'tanggal (dd-mm-yyyy) 01-01-2011 sampai 31-12-2099', '02-01-1926'],
  ])('is what it wants and what was there', (cell, value, expected, received) => {
    expect(cell.read(value)).toEqual({ ok: false, expected, received });
  });

  test('shows long text cut and on one line, dates the office way, booleans as the sheet does', () => {
    expect(show(`a\n${'b'.repeat(100)}`)).toBe(`"a ${'b'.repeat(58)}…"`);
    expect(show({ wall: '2026-11-24T08:30:00' })).toBe('24-11-2026 08:30');
    // What a sheet makes of 08:30 typed alone: a time of day zero, 30 December 1899.
    expect(moment().read({ wall: '1899-12-30T08:30:00' })).toMatchObject({
      expected: 'tanggal dan jam seperti 24-11-2026 08:30 (01-01-2011 sampai 31-12-2099)',
      received: 'jam 08:30 tanpa tanggal',
    });
    expect([show(true), show(false)]).toEqual(['BENAR', 'SALAH']);
  });
});

test('nothing but control characters or half a letter is nothing, and no text keeps a half', () => {
  for (const raw of ['\u0001', '\u0000\u007f', '\ud800', '\udc00 \u0003']) {
    expect(optional(text()).read(raw)).toEqual({ ok: true, value: null });
    expect(text().read(raw)).toEqual({ ok: false, expected: 'diisi', received: 'kosong' });
  }
  expect(text().read('a\ud800b \u{1F600}')).toEqual({ ok: true, value: 'a b \u{1F600}' });
});

describe('days', () => {
  test.each([
    '24-11-2026',
    '24/11/2026',
    '24.11.2026',
    '24 11 2026',
    '2026-11-24',
    '24 November 2026',
    '24 november 2026',
  ])('are read as offices write them: %s', (written) =>
    expect(day().read(written)).toEqual({ ok: true, value: '2026-11-24' }),
  );

  test.each(['31-02-2026', '29-02-2027', '00-01-2026', '01-13-2026', '1-1-26', '24 Nopember 2026', 'kemarin'])(
    'that no calendar has are refused: %s',
    (written) => expect(day().read(written).ok).toBe(false),
  );

  test('take a clock with a colon or a point', () => {
    for (const written of ['24-11-2026 08:30', '24-11-2026 8.30', '2026-11-24T08:30:00']) {
      expect(moment().read(written)).toEqual({ ok: true, value: '2026-11-24T08:30' });
    }
    for (const written of ['24-11-2026', '24-11-2026 24:00', '24-11-2026 08:60', '08:30']) {
      expect(moment().read(written).ok).toBe(false);
    }
  });
});

describe("residents' numbers", () => {
  // Made up: an invented region code and serial.
  test.each(['9901234567890123', '99 01 23 456789 0123', '9901.2345.6789.0123', 'NIK９９０１２３４５６７８９０１２３'])(
    'of 16 digits are refused in text: %s',
    (written) => expect(text().read(written)).toMatchObject({ ok: false, received: 'teks yang memuat 16 angka' }),
  );

  test('of 18 digits are staff numbers and stay', () => {
    expect(text().read('198001012006041001').ok).toBe(true);
  });

  // Sixteen digits each. Made up, in the form that offices use: subject code, number, office, year; goods code and register.
  test.each(['470/1234/438.7.3/2026', '4701/1234/4387/2026', '1.3.2.10.01.02.001.0001'])(
    'are not seen in the number of a letter or of goods: %s',
    (written) => expect(text().read(written).ok).toBe(true),
  );
});

describe('a number of 16 digits', () => {
  test.each([
    ['a number', 3_515_010_101_010_001],
    ['a text', '9901234567890123'],
  ])('as %s is refused in a column of counts without being repeated', (_, raw) => {
    const reading = count().read(raw);
    expect(reading).toEqual({
      ok: false,
      expected: 'bilangan bulat 0 atau lebih',
      received: 'nomor 16 angka seperti NIK, yang tidak boleh disimpan di sini',
    });
  });

  test('a NIP is kept whole as text, and refused as a number that lost its end', () => {
    expect(nip.read('19700101 199503 1 001')).toEqual({ ok: true, value: '197001011995031001' });
    expect(nip.read(197001011995031000)).toMatchObject({ ok: false, expected: 'NIP 18 angka, disimpan sebagai teks' });
    expect(nip.read('123')).toMatchObject({ ok: false, received: '"123"' });
  });
});
