import fc from 'fast-check';
import { formatNumber, formatShare, parseNumeral } from '../../src/cells/numeral';

describe('Indonesian numerals', () => {
  test.each([
    ['30.930', 30_930],
    ['30930', 30_930],
    ['1.530.793', 1_530_793],
    ['6,5', 6.5],
    ['-1.084', -1084],
    ['+7', 7],
    [' 1.234,50 ', 1234.5],
    ['\u00a05', 5],
    ['\uff11\uff12\uff0e\uff10\uff10\uff10', 12_000],
    ['\u22125', -5],
    ['007', 7],
  ])('%p is %d', (written, value) => expect(parseNumeral(written)).toBe(value));

  // 30,930 would be 30.93 here and thirty thousand in an English table; the paper's 175,940.000 mixes both.
  test.each([
    '175,940.000',
    '1.53.793',
    '1.5',
    '12.34',
    '1,2,3',
    '.5',
    '5.',
    ',5',
    '1 000',
    '1e5',
    '--1',
    '',
    ' ',
    '5 %',
    '18 unit',
  ])('%p is none', (written) => expect(parseNumeral(written)).toBeNull());

  test.each([
    [1234.5, '1.234,5'],
    [-1084, '-1.084'],
    [0, '0'],
    [-0, '0'],
    [-0.0000001, '0'],
    [0.1 + 0.2, '0,3'],
    [1_530_793, '1.530.793'],
    [100, '100'],
    [999_999.9999999, '1.000.000'],
  ])('%d is written %s', (value, written) => expect(formatNumber(value)).toBe(written));

  test('are written with as many decimals as asked for', () => {
    expect(formatNumber(3.783333, 2)).toBe('3,78');
    expect(formatNumber(2, 2)).toBe('2,00');
    expect(formatShare(0.8049, 1)).toBe('80,5 %');
  });

  test('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          expect(parseNumeral(formatNumber(value))).toBe(value + 0);
        },
      ),
    );
  });

  test('agree with the platform’s own Indonesian numerals', () => {
    const platform = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (thousandths) => {
        expect(formatNumber(thousandths / 1000)).toBe(platform.format(thousandths / 1000));
      }),
    );
  });
});
