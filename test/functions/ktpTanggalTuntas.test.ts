import { dayNumber } from '../../src/cells/day';
import { callCustomFunction } from '../../src/declare';
import { holidaysOf, workingDays } from '../../src/domain/calendar';
import { HOLIDAYS } from '../../src/domain/holidays';
import { KTP_TANGGAL_TUNTAS } from '../../src/functions';
import { call, down, wall } from './call';

const libur = HOLIDAYS.map(([day]) => [day.split('-').reverse().join('-')]);
const holidays = holidaysOf(HOLIDAYS.map(([tanggal]) => ({ tanggal })));
/** Sixty working days of 60 or 70 recorded and 20 or 30 come: 40 fewer each day. */
const recorded = Array.from({ length: 60 }, (_, index) => [60 + (index % 2) * 10]);
const came = Array.from({ length: 60 }, (_, index) => [20 + (index % 2) * 10]);

/** 20 or 30 recorded and 60 or 70 come. */
const GROWING =
  'tidak tuntas: dengan peluang 80 % belum habis dalam sepuluh tahun karena yang masuk (rata-rata 65,0 orang sehari) tidak kurang dari yang direkam (25,0)';

const dayOf = (answer: unknown): string => (answer as { wall: string }).wall.slice(0, 10);

describe('KTP_TANGGAL_TUNTAS', () => {
  test('is near the fluid answer (closed form) for a large backlog and an even history', () => {
    const date = dayOf(call(KTP_TANGGAL_TUNTAS, 4000, recorded, came, '02-06-2026', libur, 0.5));
    const took = workingDays('2026-06-02', date, holidays);
    // 4,000 / 40 = 100 working days; the median over drawn rates is near it.
    expect(took).toBeGreaterThan(92);
    expect(took).toBeLessThan(108);
  });

  test('is the first day itself where nobody waits', () => {
    expect(call(KTP_TANGGAL_TUNTAS, down(0, -5), recorded, came, '02-06-2026', libur)).toEqual(
      down(wall('2026-06-02'), wall('2026-06-02')),
    );
  });

  test('falls on a working day, and the first day may already do', () => {
    // One person and sixty a day; Saturday 6 June 2026 is followed by Monday the 8th.
    expect(call(KTP_TANGGAL_TUNTAS, 1, recorded, '', '06-06-2026', libur)).toEqual(wall('2026-06-08'));
    expect(call(KTP_TANGGAL_TUNTAS, 1, recorded, '', '08-06-2026', libur)).toEqual(wall('2026-06-08'));
  });

  test('is the same whenever it is asked, later for more people and for more certainty', () => {
    const ask = (tunggakan: unknown, peluang: number) =>
      call(KTP_TANGGAL_TUNTAS, tunggakan, recorded, came, '02-06-2026', libur, peluang);
    expect(ask(2000, 0.8)).toEqual(ask(2000, 0.8));
    const backlogs = Array.from({ length: 30 }, (_, index) => [index * 100]);
    const dates = (ask(backlogs, 0.8) as unknown[][]).map(([cell]) => dayNumber(dayOf(cell)));
    expect([...dates].sort((a, b) => a - b)).toEqual(dates);
    const certain = [0.1, 0.5, 0.8, 0.95].map((peluang) => dayNumber(dayOf(ask(2000, peluang))));
    expect([...certain].sort((a, b) => a - b)).toEqual(certain);
    expect(certain[3]).toBeGreaterThan(certain[0]!);
  });

  test('answers 19 desa in one call, blank rows blank', () => {
    const tunggakan = [...Array.from({ length: 19 }, (_, index) => [index * 50]), ['']];
    const answers = call(KTP_TANGGAL_TUNTAS, tunggakan, recorded, came, '02-06-2026', libur, 0.8) as unknown[][];
    expect(answers).toHaveLength(20);
    expect(answers[19]).toEqual(['']);
  });

  test('says when it is never cleared, and that more come than are recorded', () => {
    expect(call(KTP_TANGGAL_TUNTAS, 500, came, recorded, '02-06-2026', libur, 0.8)).toBe(GROWING);
    // Fewer come, only far too many wait: 40 a day make 100,000 in ten years.
    expect(call(KTP_TANGGAL_TUNTAS, 1_000_000, recorded, came, '02-06-2026', libur, 0.8)).toBe(
      'tidak tuntas: dengan peluang 80 % belum habis dalam sepuluh tahun',
    );
  });

  test('does not invent a tail from a short history', () => {
    const short = recorded.slice(0, 12);
    expect(call(KTP_TANGGAL_TUNTAS, 500, short, '', '02-06-2026', libur, 0.95)).toBe(
      'bukti sedikit: peluang 95 % perlu riwayat 31 hari, baru ada 12',
    );
    expect(call(KTP_TANGGAL_TUNTAS, 500, short, '', '02-06-2026', libur, 0.8)).toHaveProperty('wall');
  });

  test('calls a date rough that comes of fewer than ten days, and says how many there are', () => {
    const short = (days: number, peluang: number) =>
      call(KTP_TANGGAL_TUNTAS, 500, recorded.slice(0, days), came.slice(0, days), '02-06-2026', libur, peluang);
    const rough = (days: number) =>
      `bukti sedikit, riwayat baru ${days} hari dan perlu paling sedikit 10, jadi ini kasar`;
    for (const days of [1, 2, 3, 9]) {
      const answer = short(days, 0.8);
      expect(answer).toMatch(/^\d\d-\d\d-20\d\d: /);
      expect(String(answer).slice(12)).toBe(rough(days));
    }
    expect(short(10, 0.8)).toHaveProperty('wall');
    // No date at all where the tail is asked for.
    expect(short(2, 0.95)).toBe('bukti sedikit: peluang 95 % perlu riwayat 31 hari, baru ada 2');
    // A "never" of two days is no surer than a date.
    expect(call(KTP_TANGGAL_TUNTAS, 500, came.slice(0, 2), recorded.slice(0, 2), '02-06-2026', libur, 0.8)).toBe(
      `${GROWING}; ${rough(2)}`,
    );
    // Nobody waits: that is known without any history.
    expect(call(KTP_TANGGAL_TUNTAS, 0, [[60]], '', '02-06-2026', libur)).toEqual(wall('2026-06-02'));
  });

  test('needs a history of whole numbers and a probability below certainty', () => {
    expect(() => call(KTP_TANGGAL_TUNTAS, 500, '', '', '02-06-2026')).toThrow(
      'riwayat_rekam harus berisi paling sedikit satu hari, bukan kosong',
    );
    expect(() => call(KTP_TANGGAL_TUNTAS, 500, down(60, -1), '', '02-06-2026')).toThrow(
      'riwayat_rekam baris 2 harus bilangan bulat 0 sampai 10.000, bukan -1',
    );
    expect(() => call(KTP_TANGGAL_TUNTAS, 500, recorded, '', '02-06-2026', '', 1)).toThrow('peluang harus bagian 1 %');
  });

  test('labels a date for which the time ran out, and is never without one', () => {
    let clock = 0;
    const args = [down(4000, 5000), recorded, came, '02-06-2026', libur, 0.5];
    const slow = callCustomFunction(KTP_TANGGAL_TUNTAS, args, () => (clock += 60_000)) as string[][];
    for (const [cell] of slow) {
      expect(cell).toMatch(/^\d\d-\d\d-20\d\d: waktu hitung habis, hasil sebagian, N = 50 dari 200; kurangi barisnya$/);
    }
    expect(slow).toHaveLength(2);
  });

  test('labels a "never" of a few futures as well', () => {
    let clock = 0;
    const args = [down(500, 600), came, recorded, '02-06-2026', libur, 0.8];
    const slow = callCustomFunction(KTP_TANGGAL_TUNTAS, args, () => (clock += 60_000)) as string[][];
    const partly = `${GROWING}; waktu hitung habis, hasil sebagian, N = 50 dari 200; kurangi barisnya`;
    expect(slow).toEqual([[partly], [partly]]);
  });
});
