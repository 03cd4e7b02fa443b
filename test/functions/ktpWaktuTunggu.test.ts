import { KTP_WAKTU_TUNGGU } from '../../src/functions';
import { call, down } from './call';

describe('KTP_WAKTU_TUNGGU', () => {
  test('of M/M/3 with 10 an hour and 15 minutes is 0.3511235955 hours (docs/sumber.md s.7)', () => {
    expect(call(KTP_WAKTU_TUNGGU, 10, 15, 3)).toBeCloseTo(0.3511235955 * 60, 7);
  });

  test.each([
    [4, 2.243505841],
    [5, 30.4312286],
  ])(
    'of 100 calls in half an hour of %d minutes on 20 lines is %d seconds (Abstract Micro Systems, ErlcWait4)',
    (minutes, seconds) => {
      expect(call(KTP_WAKTU_TUNGGU, 200, minutes, 20)).toBeCloseTo(seconds / 60, 7);
    },
  );

  test('of M/M/1 is rho / (1 - rho) services (closed form)', () => {
    expect(call(KTP_WAKTU_TUNGGU, 3, 10, 1)).toBeCloseTo((0.5 / 0.5) * 10, 10);
  });

  test('says when the queue only grows', () => {
    expect(call(KTP_WAKTU_TUNGGU, 10, 15, down(2, '', 3))).toEqual(
      down('antrean terus bertambah: beban 2,50 erlang untuk 2 loket', '', call(KTP_WAKTU_TUNGGU, 10, 15, 3)),
    );
  });

  test('is 0 when nobody comes', () => {
    expect(call(KTP_WAKTU_TUNGGU, 0, 15, 1)).toBe(0);
  });

  test('names what is out of bounds', () => {
    expect(() => call(KTP_WAKTU_TUNGGU, 10, 500, 3)).toThrow('menit_layanan harus bilangan 0 sampai 480, bukan 500');
  });
});
