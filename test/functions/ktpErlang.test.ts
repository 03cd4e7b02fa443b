import { KTP_ERLANG_B, KTP_ERLANG_C } from '../../src/functions';
import { call, down } from './call';

describe('KTP_ERLANG_B', () => {
  test('has the published values (textbook; R queueing and octave-queueing for 10 erlang)', () => {
    expect(call(KTP_ERLANG_B, 1, 1)).toBe(0.5);
    expect(call(KTP_ERLANG_B, 1, 2)).toBeCloseTo(0.2, 12);
    expect(call(KTP_ERLANG_B, 10, 14)).toBeCloseTo(0.0568191434, 9);
  });

  test('agrees with a^c/c! over the sum of a^k/k!', () => {
    const terms = [1];
    for (let count = 1; count <= 8; count++) terms.push((terms[count - 1]! * 5.5) / count);
    expect(call(KTP_ERLANG_B, '5,5', 8)).toBeCloseTo(terms[8]! / terms.reduce((sum, term) => sum + term), 12);
  });

  test('answers row by row, blank rows blank, and stays a probability for many counters', () => {
    expect(call(KTP_ERLANG_B, 1, down(1, ''))).toEqual(down(0.5, ''));
    expect(call(KTP_ERLANG_B, 900, 1000)).toBeGreaterThanOrEqual(0);
  });
});

describe('KTP_ERLANG_C', () => {
  test('has the published values for 10 erlang (R queueing, octave-queueing)', () => {
    const answers = call(KTP_ERLANG_C, 10, down(11, 12, 13, 14)) as number[][];
    expect(answers.flat().map((value) => value.toFixed(4))).toEqual(['0.6821', '0.4494', '0.2853', '0.1741']);
    expect(call(KTP_ERLANG_C, 10, 14)).toBeCloseTo(0.1741319336, 9);
  });

  test('is 1 where the counters cannot keep up', () => {
    expect(call(KTP_ERLANG_C, down(3, 4), 3)).toEqual(down(1, 1));
  });

  test('names what is no number of counters', () => {
    expect(() => call(KTP_ERLANG_C, 10, '1,5')).toThrow('loket harus bilangan bulat 1 sampai 10.000, bukan "1,5"');
    expect(() => call(KTP_ERLANG_C, down(1, -1), 2)).toThrow('beban baris 2 harus bilangan 0 sampai 10.000, bukan -1');
  });
});
