import fc from 'fast-check';
import { count, decimal } from '../../../src/cells/number';
import { formatNumber } from '../../../src/cells/numeral';
import { type NumeralReading, readNumerals } from '../../../src/domain/import/numerals';

const read = (texts: string[], cell = count(), answers = new Map<number, string>()): NumeralReading[] =>
  readNumerals('Wajib KTP', cell, texts, answers);

const values = (readings: NumeralReading[]): (number | string)[] =>
  readings.map((reading) => (reading.kind === 'read' ? reading.value : reading.kind));

/** Expected values are what the numerals say in words; cases from the paper's Tables 1 to 5 and its page 2. */
describe('a column of numerals', () => {
  test.each([
    [
      ['6.043', '30.930', '274'],
      [6043, 30930, 274],
    ],
    [
      ['6,043', '30,930', '274'],
      [6043, 30930, 274],
    ],
    [
      ['6043', '30930', '274'],
      [6043, 30930, 274],
    ],
    [
      ['1.530.793 Jiwa', '1.583.324 Jiwa'],
      [1530793, 1583324],
    ],
    [
      ['18 unit', '2 unit', '50 buah'],
      [18, 2, 50],
    ],
    [
      ['Rp 1.500.000,-', 'Rp. 250.000'],
      [1500000, 250000],
    ],
    [
      ['12 345', "1'234"],
      [12345, 1234],
    ],
    [['2. 282.215'], [2282215]],
    [
      ['6.043 *)', ''],
      [6043, 'blank'],
    ],
    [
      ['-', '–'],
      ['blank', 'blank'],
    ],
  ])('%j is read as %j', (texts, expected) => {
    expect(values(read(texts))).toEqual(expected);
  });

  test('the column decides for a cell that can mean two things', () => {
    const hours = decimal({ least: 0 });
    expect(values(read(['7.500', '1.250', '12.000'], hours))).toEqual([7500, 1250, 12000]);
    expect(values(read(['7.500', '6,25'], hours))).toEqual([7500, 6.25]);
    expect(values(read(['7.500', '6.25'], hours))).toEqual([7.5, 6.25]);
  });

  test('what the column can hold decides where its signs do not', () => {
    expect(values(read(['7.500'], decimal({ least: 0, most: 24 })))).toEqual([7.5]);
  });

  test('a cell alone that can mean two things is asked, with both readings', () => {
    const [reading] = read(['7.500'], decimal({ least: 0 }));
    expect(reading).toEqual({
      kind: 'open',
      choices: [
        { value: 'TITIK', label: '7.500 (titik memisahkan ribuan)' },
        { value: 'KOMA', label: '7,5 (koma memisahkan ribuan)' },
      ],
    });
  });

  test('175,940.000 is asked even where the column parts thousands with commas, and the answer is taken', () => {
    const column = ['175,940.000 Juta Jiwa', '187,293,030 Juta Jiwa', '193,365,749 Juta Jiwa'];
    const [first, ...others] = read(column);
    expect(first?.kind).toBe('open');
    expect(values(others)).toEqual([187293030, 193365749]);
    expect(first?.kind === 'open' && first.choices.map(({ label }) => label.split(' ')[0])).toEqual([
      '175.940',
      '175.940.000',
    ]);
    expect(values(read(column, count(), new Map([[0, 'RIBUAN']])))[0]).toBe(175940000);
    expect(values(read(column, count(), new Map([[0, 'KOMA']])))[0]).toBe(175940);
  });

  test('Juta is never passed over in silence', () => {
    const [full, scaled, either] = read(['192,676,863 Juta Jiwa', '6,5 juta', '18 juta']);
    expect(full).toMatchObject({
      kind: 'read',
      value: 192676863,
      remark: expect.stringContaining('"juta" tidak ikut'),
    });
    expect(scaled).toMatchObject({ kind: 'read', value: 6500000, remark: expect.stringContaining('"juta" ikut') });
    expect(either?.kind === 'open' && either.choices.map(({ label }) => label.split(' ')[0])).toEqual([
      '18',
      '18.000.000',
    ]);
  });

  test.each(['tiga puluh', '6,5', '-12', '1 2', '12.34.567', '5/6', '=1+1', '1e5'])(
    '%s is refused with what was expected and what was there',
    (text) => {
      expect(read([text])).toEqual([
        { kind: 'refused', sentence: `Wajib KTP harus bilangan bulat 0 atau lebih, bukan "${text}"` },
      ]);
    },
  );

  test('a NIK is refused without being repeated', () => {
    expect(read(['3515012345678901'])).toEqual([
      {
        kind: 'refused',
        sentence:
          'Wajib KTP harus bilangan bulat 0 atau lebih, bukan nomor 16 angka seperti NIK, yang tidak boleh disimpan di sini',
      },
    ]);
  });

  test('every whole number reads back from the Indonesian and the English way of writing it', () => {
    const column = fc.array(fc.nat({ max: 999_999_999 }), { minLength: 1, maxLength: 30 });
    const units = fc.constantFrom('', ' jiwa', ' unit', ' orang');
    fc.assert(
      fc.property(column, units, (numbers, unit) => {
        const indonesian = numbers.map((number) => formatNumber(number) + unit);
        const english = numbers.map((number) => number.toLocaleString('en-US') + unit);
        expect(values(read(indonesian))).toEqual(numbers);
        expect(values(read(english))).toEqual(numbers);
      }),
    );
  });

  test('decimals read back too, or are asked with the right reading among the choices', () => {
    const number = fc.integer({ min: 0, max: 99_999_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 12 }), (numbers) => {
        const texts = numbers.map((value) => formatNumber(value));
        read(texts, decimal({ least: 0 })).forEach((reading, index) => {
          if (reading.kind === 'open') {
            expect(reading.choices.map(({ label }) => label.split(' ')[0])).toContain(texts[index]);
          } else expect(reading).toMatchObject({ kind: 'read', value: numbers[index] });
        });
      }),
    );
  });
});
