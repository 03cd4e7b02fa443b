import fc from 'fast-check';
import { hasRoom, maybeSeen, seenIds, withId } from '../../src/domain/seenIds';

const ids = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });
const named = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** Share of ids that were never put in and are taken for known. */
const mistaken = (seen: ReturnType<typeof seenIds>, others: readonly string[]) =>
  others.filter((id) => maybeSeen(seen, id)).length / others.length;

test('no id that was put in is ever called new, in any case, at once or one by one', () => {
  fc.assert(
    fc.property(ids, ids, (first, later) => {
      const seen = later.reduce(withId, seenIds(first));
      for (const id of [...first, ...later]) {
        expect([id, id.toLowerCase(), id.toUpperCase()].map((one) => maybeSeen(seen, one))).toEqual([true, true, true]);
      }
    }),
  );
});

test('what was put in, not when or how often, makes the text, and it never grows', () => {
  fc.assert(
    fc.property(ids, (all) => {
      const empty = seenIds([]);
      const forth = all.reduce(withId, empty);
      const back = [...all, ...all].reverse().reduce(withId, empty);
      expect(back).toEqual(forth);
      expect(forth.text).toHaveLength(empty.text.length);
      expect(forth.text).toMatch(/^[A-Za-z0-9_-]+$/);
    }),
  );
  const many = named('G-', 700);
  expect(many.slice(0, 40).reduce(withId, seenIds(many))).toEqual(seenIds(many));
});

test('new ids are taken for known as seldom as ten bits an id and five probes make it', () => {
  // Bloom (1970): (1 - exp(-5 n / m)) ** 5. 10 bits for each of 2,000 ids and for 500 more: 12.5 an id, 0.39 %.
  const others = named('lain-', 20_000);
  const share = (bitsPerId: number) => (1 - Math.exp(-5 / bitsPerId)) ** 5;
  const fresh = seenIds(named('a', 2000));
  // Five binomial standard errors: 0.22 % and 0.34 %.
  expect(Math.abs(mistaken(fresh, others) - share(12.5))).toBeLessThan(0.0022);
  const full = named('b', 500).reduce(withId, fresh);
  expect(Math.abs(mistaken(full, others) - share(10))).toBeLessThan(0.0034);
  expect(mistaken(seenIds([]), others)).toBe(0);
});

test('there is room for five hundred more than were there when it was made', () => {
  for (const count of [0, 1, 700, 5000]) {
    const seen = seenIds(named('a', count));
    expect(hasRoom(seen, count + 500)).toBe(true);
    expect(hasRoom(seen, count + 501)).toBe(false);
  }
});

test('a text that was spoilt or is missing calls nothing new that it can’t tell of', () => {
  expect(maybeSeen({ text: '' }, 'G-0001')).toBe(true);
  expect(maybeSeen({ text: '*'.repeat(900) }, 'G-0001')).toBe(true);
  expect(maybeSeen({ text: 'A'.repeat(900) }, 'G-0001')).toBe(false);
  expect(maybeSeen({ text: '_'.repeat(900) }, 'G-0001')).toBe(true);
});
