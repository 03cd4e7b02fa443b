import fc from 'fast-check';
import { terbilang } from '../../src/cells/terbilang';

test.each([
  // Spelled as KBBI VI and EYD V have them: sebelas, seratus, seribu are one word, satu juta and satu miliar two.
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [111, 'seratus sebelas'],
  [200, 'dua ratus'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [2000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [100_000, 'seratus ribu'],
  [101_000, 'seratus satu ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [1_000_000_000, 'satu miliar'],
  [
    1_999_999_999,
    'satu miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
  ],
  // EYD V, bilangan: "dua puluh dua" and "tiga ratus lima puluh" are its own examples of numbers in words.
  [22, 'dua puluh dua'],
  [350, 'tiga ratus lima puluh'],
])('%d is %s', (value, expected) => {
  expect(terbilang(value)).toBe(expected);
});

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** Reads number words back, by the grammar and not by the writer's rules; throws at what no Indonesian would say. */
function understood(said: string): number {
  const spoken = said
    .replace(/\bsebelas\b/g, 'satu belas')
    .replace(/\bse(puluh|ratus|ribu)\b/g, 'satu $1')
    .split(' ');
  let [all, group, digit] = [0, 0, 0];
  let lastScale = Number.POSITIVE_INFINITY;
  for (const word of spoken) {
    const known = DIGITS.indexOf(word);
    const part = { belas: 10, puluh: 10, ratus: 100 }[word];
    const scale = { ribu: 1000, juta: 1_000_000, miliar: 1_000_000_000 }[word];
    if (known >= 0) {
      if (digit !== 0) throw new Error(`two digits side by side in "${said}"`);
      digit = known;
    } else if (part !== undefined) {
      if (digit === 0) throw new Error(`nothing before ${word} in "${said}"`);
      group += word === 'belas' ? 10 + digit : digit * part;
      digit = 0;
    } else if (scale !== undefined) {
      if (scale >= lastScale || group + digit === 0) throw new Error(`${word} out of place in "${said}"`);
      all += (group + digit) * scale;
      [group, digit, lastScale] = [0, 0, scale];
    } else throw new Error(`unknown word ${word}`);
  }
  return all + group + digit;
}

test('every number up to 1.999.999.999 is understood as itself', () => {
  for (let value = 0; value <= 20_000; value++) expect(understood(terbilang(value))).toBe(value);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_999_999_999 }), (value) => {
      expect(understood(terbilang(value))).toBe(value);
    }),
    { numRuns: 5000 },
  );
});

test('never says satu where one word is right, nor two blanks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_999_999_999 }), (value) => {
      expect(terbilang(value)).not.toMatch(/\bsatu (belas|puluh|ratus)\b| {2}|^ | $/);
      expect(terbilang(value)).not.toMatch(/^satu ribu/);
    }),
    { numRuns: 5000 },
  );
});

test('what has no words is refused', () => {
  for (const value of [-1e12, 0.5, Number.NaN, 1e12]) expect(() => terbilang(value)).toThrow(RangeError);
});

test('below nought says minus first', () => {
  expect([terbilang(-2), terbilang(-1211)]).toEqual(['minus dua', 'minus seribu dua ratus sebelas']);
});
