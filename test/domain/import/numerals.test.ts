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
    // Both are possible, whatever the least and the most; where only one is, nobody needs to be asked.
    for (const bounds of [{ least: 2 }, { least: 5, most: 20_000 }, { most: 99_999 }]) {
      const [reading] = read(['12.345'], decimal(bounds));
      expect(reading).toMatchObject({
        kind: 'open',
        choices: [{ label: expect.stringContaining('12.345 (') }, { label: expect.stringContaining('12,345 (') }],
      });
    }
    expect(values(read(['12.345'], decimal({ least: 5, most: 20 })))).toEqual([12.345]);
    expect(values(read(['12.345'], decimal({ least: 500 })))).toEqual([12345]);
    expect(values(read(['12.345'], count({ least: 2 })))).toEqual([12345]);
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

  const hours = decimal({ least: 0 });
  const rupiah = count({ most: 99_999_999_999 });
  const labels = ([reading]: NumeralReading[]) =>
    reading?.kind === 'open' ? reading.choices.map(({ value, label }) => `${value}: ${label}`) : reading;
  const remarks = (readings: NumeralReading[]) =>
    readings.map((reading) => (reading.kind === 'read' ? reading.remark : reading.kind));

  test.each([
    // Prices, footnotes and blanks around; a unit of two words; a numeral that only a space groups.
    [' 1.500 ', 1500],
    ['1.500,-', 1500],
    ['1.500,--', 1500],
    ['1.500*', 1500],
    ['1.500 **', 1500],
    ['1.500*)', 1500],
    ['12 jiwa per hari', 12],
    ['1 234 567', 1234567],
    ['12 345.678', 12345678],
    ['1 234.567', 1234567],
    ['1.500,- ', 1500],
    ["1'234'567", 1234567],
    ['+7', 7],
    ['±7', 7],
    ['Rp1.500.', 1500],
    ['IDR 1.500', 1500],
  ])('%j alone is %d', (text, number) => {
    expect(values(read([text]))).toEqual([number]);
  });

  test.each([
    '1 2 345',
    '12 34',
    '1234 567',
    '12 3456',
    '1.500,-x',
    '*1.500',
    '7 *8',
    '1,2,3',
    '0.123.456',
    '1.23.456',
    // A space may be a slip, a point may be decimals: which of the two isn't told.
    '12.345 678',
  ])('%j is none', (text) => expect(values(read([text]))).toEqual(['refused']));

  test('a sign of nothing is a blank, however long it is', () => {
    expect(values(read(['--', '———', '-', '']))).toEqual(['blank', 'blank', 'blank', 'blank']);
  });

  test('a numeral of eighty letters is read, a longer text is prose', () => {
    const text = (length: number) => `12 ${'orang '.repeat(20)}`.slice(0, length - 1).padEnd(length, 'g');
    expect(values(read([text(80)]))).toEqual([12]);
    expect(values(read([text(81)]))).toEqual(['refused']);
  });

  test('a count is never seven point nought: three digits behind its only sign are a thousand', () => {
    expect(values(read(['7.500']))).toEqual([7500]);
    expect(values(read(['7,500']))).toEqual([7500]);
    expect(values(read(['750,500']))).toEqual([750500]);
    expect(['7,000', '7.000', '70,000', '700.000'].map((text) => values(read([text]))[0])).toEqual([
      7000, 7000, 70_000, 700_000,
    ]);
    // Other digits behind it are decimals, and before it no thousand begins with a nought or has four digits.
    expect(
      ['7,00', '1,0', '7,0000', '7.0000', '1234,000', '0,000', '0.000'].map((text) => values(read([text]))[0]),
    ).toEqual([7, 1, 7, 7, 1234, 0, 0]);
    // But not where a scale follows: seven and a half millions are written so.
    expect(labels(read(['7.500 juta'], rupiah))).toEqual([
      'TITIK: 7.500 (titik memisahkan ribuan, kata "juta" tidak dihitung)',
      'TITIK_KALI: 7.500.000.000 (titik memisahkan ribuan, dikali juta)',
      'KOMA_KALI: 7.500.000 (koma memisahkan ribuan, dikali juta)',
    ]);
  });

  test('an answer is taken by its name, scaled or not', () => {
    const answered = (answer: string) => values(read(['7.500 juta'], rupiah, new Map([[0, answer]])));
    expect(['TITIK', 'TITIK_KALI', 'KOMA_KALI', 'LAIN'].map(answered)).toEqual([
      [7500],
      [7_500_000_000],
      [7_500_000],
      ['open'],
    ]);
  });

  test.each([
    ['ribu', 18_000],
    ['rb', 18_000],
    ['jt', 18_000_000],
    ['miliar', 18_000_000_000],
    ['milyar', 18_000_000_000],
  ])('18 %s is asked: 18, or as many', (word, scaled) => {
    expect(labels(read([`18 ${word}`], rupiah))).toEqual([
      `TITIK: 18 (kata "${word}" tidak dihitung)`,
      `TITIK_KALI: ${formatNumber(scaled)} (dikali ${word})`,
    ]);
  });

  test('parts of a million come out whole: 6,535,897 thousand is no rounding', () => {
    expect(values(read(['6,535897 juta', '1,1 ribu']))).toEqual([6_535_897, 1100]);
  });

  test('two signs that part thousands alike in every cell decide, one cell alone doesn’t', () => {
    expect(values(read(['7.500', '8.250'], hours))).toEqual([7500, 8250]);
    expect(values(read(['7,500', '8,250'], hours))).toEqual([7500, 8250]);
    expect(values(read(['1.250.500', '8.250'], hours))).toEqual([1_250_500, 8250]);
    expect(values(read(['1,250,500', '8,250'], hours))).toEqual([1_250_500, 8250]);
    expect(values(read(['7.500', '8,250'], hours))).toEqual(['open', 'open']);
    expect(values(read(['7.500', '12'], hours))).toEqual(['open', 12]);
    expect(values(read(['0.500', '0.250'], hours))).toEqual([0.5, 0.25]);
  });

  test('a cell in which both signs could part thousands is asked whatever the column does, and one with a scale, too', () => {
    expect(values(read(['175,940.000', '187,293,030', '193,365,749']))).toEqual(['open', 187_293_030, 193_365_749]);
    expect(values(read(['18,500 juta', '187,293,030'], rupiah))).toEqual(['open', 187_293_030]);
    expect(values(read(['7.500', '8.250', '12'], hours))).toEqual([7500, 8250, 12]);
  });

  test('cells that contradict each other leave open what could be either', () => {
    expect(values(read(['6,25', '6.25', '7.500'], hours))).toEqual([6.25, 6.25, 'open']);
  });

  test('a cell that mixes both signs tells nothing of what one sign means in the others', () => {
    expect(values(read(['7.500', '1,234.567.890'], hours))).toEqual(['open', 1_234_567_890]);
    expect(values(read(['7.500', '1.234,567,890'], hours))).toEqual(['open', 1_234_567_890]);
    expect(values(read(['7,500', '1.234,567,890.123'], hours))).toEqual(['open', 1_234_567_890_123]);
    expect(values(read(['7,500', '1,234.567,890'], hours))).toEqual(['open', 1_234_567_890]);
    expect(values(read(['7.500', '7,500', '8.250'], hours))).toEqual(['open', 'open', 'open']);
  });

  test('a count in which both signs part thousands is remarked upon: they could as well be decimals cut off', () => {
    expect(remarks(read(['6.043', '175.940,001']))).toEqual([
      '',
      'titik dan koma sama-sama memisahkan ribuan: terbaca 175.940.001',
    ]);
  });

  test('what is odd about a cell is remarked upon, and nothing about the others', () => {
    expect(remarks(read(['12 345', '6.043']))).toEqual(['ada spasi di tengah angka: terbaca 12.345', '']);
    expect(remarks(read(["12'345"]))).toEqual(['']);
    expect(remarks(read(['6.043', '7.044.100', '8,045']))).toEqual([
      '',
      '',
      'tanda ribuannya lain dari baris lain: terbaca 8.045',
    ]);
    expect(remarks(read(['6,5 juta', '192,676,863 Juta Jiwa']))).toEqual([
      'kata "juta" ikut dihitung: terbaca 6.500.000',
      'kata "juta" tidak ikut dihitung: terbaca 192.676.863',
    ]);
    expect(remarks(read(['274', '6.043', '1.530.793']))).toEqual(['', '', '']);
    expect(remarks(read(['274', '6,043', '1,530,793']))).toEqual(['', '', '']);
  });

  test('a cell that can’t be read tells nothing of how the others are meant', () => {
    const column = read(['5.769', '29.84O', '6.534', '-5']);
    expect(values([column[0]!, column[2]!])).toEqual([5769, 6534]);
    expect(column.map(({ kind }) => kind)).toEqual(['read', 'refused', 'read', 'refused']);
    expect(remarks([column[0]!, column[2]!])).toEqual(['', '']);
  });

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

test('what a person has answered is read without a remark', () => {
  const [reading] = read(['7.500'], decimal(), new Map([[0, 'TITIK']]));
  expect(reading).toEqual({ kind: 'read', value: 7500, remark: '' });
});
