import { orElse } from '../../src/cells/cell';
import { day } from '../../src/cells/day';
import { count, decimal } from '../../src/cells/number';
import { oneOf } from '../../src/cells/oneOf';
import { callCustomFunction, customFunction, FormulaError } from '../../src/declare';
import { column, list, one, optionalColumn } from '../../src/functions/parameters';
import { eachRow, filledRows } from '../../src/functions/rows';

const add = customFunction({
  summary: 'Tambah.',
  params: {
    kiri: column(decimal(), 'Kiri.', 'A1'),
    kanan: optionalColumn(decimal(), 100, 'Kanan.', 'B1'),
  },
  returns: 'Jumlahnya.',
  run: ({ kiri, kanan }) => eachRow({ kiri, kanan }, (row) => row.kiri + row.kanan),
});
const call = (...args: unknown[]) => callCustomFunction(add, args, () => 0);

describe('a formula row by row', () => {
  test('of single cells gives a single cell', () => {
    expect(call(1, 2)).toBe(3);
    expect(call([[1]], [[2]])).toBe(3);
  });

  test('uses one cell for every row', () => {
    expect(call([[1], [2]], 10)).toEqual([[11], [12]]);
    expect(call(1, [[10], [20]])).toEqual([[11], [21]]);
  });

  test('leaves blank rows blank, to the end of an open range', () => {
    expect(call([[1], [''], [3], [''], ['  ']], [[1], [1], [''], [''], ['']])).toEqual([[2], [''], [103], [''], ['']]);
    expect(call('', 5)).toBe('');
  });

  test('takes what was left out as its stated default', () => {
    expect(call(1)).toBe(101);
    expect(call(1, undefined)).toBe(101);
  });

  test('takes an open range beside a bounded one', () => {
    expect(call([[1], [2], [''], ['']], [[10], [20]])).toEqual([[11], [22], [''], ['']]);
    expect(call([[1], [2]], [[10], [20], [''], ['']])).toEqual([[11], [22], [''], ['']]);
  });

  test('refuses columns of which one holds more rows', () => {
    expect(() => call([[1], [2], [3]], [[1], [2]])).toThrow(
      'kanan harus sama panjang dengan kiri (3 baris), bukan 2 baris',
    );
  });

  test('names the row of a cell that it cannot read, and no row for a single cell', () => {
    expect(() => call([[1], [2], ['tiga']])).toThrow('kiri baris 3 harus bilangan, bukan "tiga"');
    expect(() => call('#N/A')).toThrow('kiri harus bilangan, bukan "#N/A"');
    expect(() => call([[true], [1]])).toThrow('kiri baris 1 harus bilangan, bukan BENAR');
  });

  test('refuses several columns where one is meant, and a missing argument', () => {
    expect(() => call([[1, 2]])).toThrow('kiri harus satu kolom, bukan 2 kolom');
    expect(() => call()).toThrow('kiri harus bilangan, bukan kosong');
    expect(() => call()).toThrow(FormulaError);
  });

  test('reads numbers that an office types as text', () => {
    expect(call('1.530.793', '6,5')).toBe(1_530_799.5);
  });

  test('never shows a number that is none', () => {
    const huge = customFunction({ ...add, params: {}, run: () => [[1], [Number.POSITIVE_INFINITY]] });
    const none = customFunction({ ...add, params: {}, run: () => Number.NaN });
    expect(() => callCustomFunction(huge, [], () => 0)).toThrow('terlalu besar');
    expect(() => callCustomFunction(none, [], () => 0)).toThrow('terlalu besar');
  });
});

describe('rows to be added up', () => {
  const columns = (kiri: unknown, kanan: unknown) => ({
    kiri: column(decimal(), 'Kiri.', 'A1').read(kiri, 'kiri'),
    kanan: column(decimal(), 'Kanan.', 'B1').read(kanan, 'kanan'),
  });
  const valuesOf = (kiri: unknown, kanan: unknown) => filledRows(columns(kiri, kanan)).map(({ values }) => values);

  test('pass over blank rows', () => {
    expect(valuesOf([[1], [''], [3]], [[4], [''], [6]])).toEqual([
      { kiri: 1, kanan: 4 },
      { kiri: 3, kanan: 6 },
    ]);
    expect(valuesOf([[1], ['']], 7)).toEqual([{ kiri: 1, kanan: 7 }]);
    expect(valuesOf('', '')).toEqual([]);
  });

  test('refuse a row that lacks something, so that nothing is left out unnoticed', () => {
    expect(() => valuesOf([[1], ['']], [[4], [5]])).toThrow('kiri baris 2 harus diisi, bukan kosong');
    expect(() => valuesOf([[1], [2]], '')).toThrow('kanan harus diisi, bukan kosong');
  });
});

describe('a list', () => {
  const days = list(day(), 'Hari.', 'A1:A');

  test('takes a range of any shape and passes over blank cells', () => {
    const cells = [
      [{ wall: '2026-01-01T00:00:00' }, ''],
      ['17-08-2026', ''],
    ];
    expect(days.read(cells, 'libur')).toEqual(['2026-01-01', '2026-08-17']);
    expect(days.read('17-08-2026', 'libur')).toEqual(['2026-08-17']);
  });

  test('is empty when left out', () => {
    expect(days.read(undefined, 'libur')).toEqual([]);
    expect(days.read([['']], 'libur')).toEqual([]);
  });

  test('names the row of what is no day', () => {
    expect(() => days.read([['01-01-2026'], ['31-02-2026']], 'libur')).toThrow('libur baris 2 harus tanggal');
  });
});

describe('one value', () => {
  test('is refused as a range and when blank without a default', () => {
    const hari = one(count(), 'Hari.', '5');
    expect(hari.read([[5]], 'hari')).toBe(5);
    expect(() => hari.read([[5], [6]], 'hari')).toThrow('hari harus satu sel, bukan 2 sel');
    expect(() => hari.read('', 'hari')).toThrow('hari harus bilangan bulat 0 atau lebih, bukan kosong');
    expect(one(orElse(count(), 7), 'Hari.', '5').read(undefined, 'hari')).toBe(7);
  });

  test('is said in the formula bar to be a date, a word or a number', () => {
    const typeOf = (cell: Parameters<typeof one>[0]) => one(cell, 'Apa.', '1').type;
    expect([typeOf(day()), typeOf(oneOf(['A', 'B'])), typeOf(count())]).toEqual(['date', 'string', 'number']);
  });
});

describe('the types of a declaration', () => {
  test('follow from its parameters', () => {
    customFunction({
      summary: 'Contoh.',
      params: { kata: one(oneOf(['A', 'B']), 'Kata.', '"A"'), angka: column(decimal(), 'Angka.', 'A1') },
      returns: 'Angka.',
      run({ kata, angka }) {
        const word: 'A' | 'B' = kata;
        // @ts-expect-error a word is no number
        const wrong: number = kata;
        return eachRow({ angka }, (row) => {
          const number: number = row.angka;
          // @ts-expect-error a column of numbers has numbers in its rows
          const text: string = row.angka;
          return `${word}${wrong}${number}${text}`;
        });
      },
    });
  });

  test('know no other parameter', () => {
    customFunction({
      summary: 'Contoh.',
      params: { angka: one(decimal(), 'Angka.', '1') },
      returns: 'Angka.',
      // @ts-expect-error there is no such parameter
      run: ({ angka, lain }) => angka + lain,
    });
  });

  test('refuse an answer that a cell cannot show', () => {
    customFunction({
      summary: 'Contoh.',
      params: {},
      returns: 'Tidak ada.',
      // @ts-expect-error neither a boolean nor a Date may be shown
      run: () => [[true, new Date()]],
    });
  });
});
