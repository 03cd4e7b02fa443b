import { KTP_LOKET } from '../../src/functions';
import { call, down } from './call';

describe('KTP_LOKET', () => {
  test('of 100 calls in 30 minutes at 3 minutes within 20 s: 14 for the .888 that pyworkforce publishes, 13 do not', () => {
    const within = 20 / 60;
    expect(call(KTP_LOKET, 200, 3, within, '88,8 %')).toBe(14);
    expect(call(KTP_LOKET, 200, 3, within, 0.9)).toBe(15);
  });

  test('of one counter is enough where 1 - rho exp(-(mu - lambda) t) says so (closed form)', () => {
    // 3 an hour, 10 minutes each: P(wait <= 10) = 1 - 0.5 exp(-0.5) = 0.6967
    expect(call(KTP_LOKET, 3, 10, 10, 0.69)).toBe(1);
    expect(call(KTP_LOKET, 3, 10, 10, 0.7)).toBe(2);
  });

  test('answers row by row, blank rows blank', () => {
    expect(call(KTP_LOKET, down(3, '', 0), 10, 10, 0.69)).toEqual(down(1, '', 0));
  });

  test('refuses certainty, which no number of counters gives', () => {
    expect(() => call(KTP_LOKET, 3, 10, 10, 1)).toThrow(/^peluang harus bagian 1 % sampai 99,9 % .*, bukan 1$/);
  });
});
