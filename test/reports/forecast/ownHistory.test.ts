import { holidaysOf } from '../../../src/domain/calendar';
import { testOnHistory } from '../../../src/reports/forecast/kept/ownHistory';
import { dailyRecorded } from '../../../src/reports/forecast/model/dailyCounts';
import { FORECAST_TABLES } from '../../../src/reports/forecast/model/officeModel';
import { historyLines, historySentences } from '../../../src/reports/forecast/words/historyWords';
import type { LayananRow } from '../../../src/tables/layanan';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, type Typed, type TypedRow, wall, weekdays } from '../office';

const NOW = '2026-11-24T10:00';
const PATIENT = { now: () => 0, milliseconds: 1000 };

function tested(typed: Typed, budget = PATIENT) {
  const grids = gridsOf(typed);
  return testOnHistory(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
    1,
    budget,
  );
}

const aset = [...recordingSet(1, 'A'), ...recordingSet(2, 'A')];
const petugas: TypedRow[] = [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: 3, jamPerHari: 7 }];
const noted = (days: readonly string[], rekam: (day: number) => number): TypedRow[] =>
  days.map((day, index) => ({ tanggal: wall(day), rekam: rekam(index) }));
const office = (layanan: TypedRow[]): Typed => ({ desa: paperDesa, aset, petugas, layanan });

const YEAR = weekdays('2025-12-01', 255); // to 20-11-2026

describe('the days of a history', () => {
  const row = (tanggal: string, rekam: number) => ({ tanggal, rekam }) as LayananRow;

  test('run by the calendar: a Saturday counts for Monday, a day without a note is unknown, today isn’t over', () => {
    const rows = [row('2026-11-19', 3), row('2026-11-21', 5), row('2026-11-23', 7), row('2026-11-24', 9)];
    expect(dailyRecorded(rows, '2026-11-24', holidaysOf([]))).toEqual({
      days: ['2026-11-19', '2026-11-20', '2026-11-23'],
      counts: [3, null, 12],
    });
  });

  test('on which only the PRR was told are unknown, and nought is nought', () => {
    const row = (tanggal: string, rekam: number | null) => ({ tanggal, rekam, prr: 30 }) as LayananRow;
    const rows = [row('2026-11-17', null), row('2026-11-18', 4), row('2026-11-19', null), row('2026-11-20', 0)];
    expect(dailyRecorded(rows, '2026-11-23', holidaysOf([]))).toEqual({
      days: ['2026-11-18', '2026-11-19', '2026-11-20'],
      counts: [4, null, 0],
    });
  });

  test('of an office that noted nothing are none', () => {
    expect(dailyRecorded([], '2026-11-24', holidaysOf([]))).toEqual({ days: [], counts: [] });
  });
});

describe('an office that tries its forecast on its own past', () => {
  // Calm weeks and busy weeks by turns of six: the last four weeks are always half wrong.
  const changing = office(noted(YEAR, (day) => (Math.floor(day / 30) % 2 === 0 ? 40 : 80) + ((day * 7) % 11)));

  test('is tested at the month ends that have four weeks before and the horizon after them', () => {
    const { tests } = tested(changing);
    // December 2025 to October 2026 end in the history; four weeks stand before each but December's 23 days do too.
    expect(tests.map(({ weeks, origins }) => [weeks, origins])).toEqual([
      [1, 11],
      [4, 10],
      [8, 9],
    ]);
    expect(tests.every(({ score }) => score !== null)).toBe(true);
  });

  test('hears how far the forecast was off, in words and numbers, and what is better than what', () => {
    const result = tested(changing);
    expect(historySentences(result).join(' ')).toMatch(
      /cara ini (lebih tepat daripada|setara dengan|kurang tepat daripada) rata-rata empat minggu terakhir/,
    );
    const [first] = historyLines(result);
    expect(first?.label).toBe('1 minggu ke depan');
    expect(first?.value).toMatch(/^galat \d,\d\d; biasa \d,\d\d$/);
    expect(first?.meaning).toMatch(
      /^\d+ dari 11 kali yang terekam paling sedikit sebanyak yang disebut dengan peluang 80 %\. Kenyataan rata-rata /,
    );
  });

  test('whose time runs out tests its latest month ends, and says how many, or that there were too few', () => {
    /** Looked at so often, the clock begins to run. */
    const after = (looks: number) => {
      let looked = 0;
      return tested(changing, { now: () => (++looked > looks ? 1e6 * looked : 0), milliseconds: 1000 });
    };
    const whole = tested(changing);
    expect(after(2)).toEqual({ tests: [], impossible: 'Belum diuji: waktu hitung habis. Hitung lagi.' });
    const found = new Map<number, ReturnType<typeof after>>();
    for (let looks = 20; !found.has(12); looks += 3) {
      const result = after(looks);
      if (result.impossible === null) found.set(result.cutOff?.done ?? 12, result);
      if (!result.cutOff && result.impossible === null) expect(result).toEqual(whole);
    }
    const part = found.get(8)!;
    expect(part.cutOff?.asked).toBe(11);
    // March to October; the last two haven't eight weeks after them.
    expect(part.tests.map(({ origins }) => origins)).toEqual([8, 7, 6]);
    expect(historySentences(part)).toContain(`Waktu hitung habis: hasil sebagian, 8 akhir bulan terakhir dari 11.`);
    const fewer = historySentences(found.get(6)!).join(' ');
    expect(fewer).toContain('6 akhir bulan terakhir dari');
    expect(fewer).toContain('Untuk 4 dan 8 minggu ke depan belum diuji. Hitung lagi.');
  });

  test('is called better only where its middle and what it says around it both are', () => {
    const score = (mase: number, pinball: number) => ({ mase, pinball, biasDays: 0 });
    const verdict = (mase: number, pinball: number) =>
      historySentences({
        tests: [
          {
            weeks: 4,
            origins: 6,
            score: { days: 20, origins: 6, held: [3, 5, 6], engine: score(mase, pinball), lastFourWeeks: score(1, 10) },
          },
        ],
        impossible: null,
      })[0];
    expect(verdict(0.9, 9)).toContain('lebih tepat daripada');
    expect(verdict(1.1, 9)).toContain('setara dengan');
    expect(verdict(1.1, 11)).toContain('kurang tepat daripada');
  });

  test('with two months of notes hears what is missing', () => {
    const { tests } = tested(office(noted(weekdays('2026-09-01', 58), () => 50)));
    expect(tests.map(({ score }) => score)).toEqual([null, null, null]);
    expect(historySentences({ tests, impossible: null })[1]).toBe(
      'Untuk 4 minggu ke depan belum dapat diuji: perlu 6 akhir bulan dengan catatan Layanan 4 minggu sebelumnya dan 4 minggu sesudahnya, baru ada 1.',
    );
  });

  test('without any notes hears that there are none', () => {
    expect(historySentences(tested({ desa: paperDesa })).join(' ')).toContain('baru ada 0');
  });

  test('with holes in its notes is tested on what was noted alone', () => {
    const holes = YEAR.filter((day) => !/^2026-0[4-7]/.test(day));
    const { tests } = tested(office(noted(holes, () => 50)));
    // December to March, then August (nothing before it but its own 21 days), September and October; March has no weeks after it.
    expect(tests[0]?.origins).toBe(6);
    expect(tests[1]?.origins).toBeLessThan(6);
    expect(tests[1]?.score).toBeNull();
  });

  test('with no set that works today is told that its past can’t be told from today', () => {
    const result = tested({ ...changing, aset: aset.map((row) => ({ ...row, kondisi: 'RB' })) });
    expect(historySentences(result)).toEqual([
      'Tidak dapat diuji: hari ini tidak ada set perekaman yang siap, dan keadaan alat serta petugas di masa lalu tidak tersimpan.',
    ]);
  });

  test('knows at a month end nothing of what came after it', () => {
    const until = YEAR.filter((day) => day <= '2026-10-31').length;
    const early = office(noted(YEAR, () => 50));
    const late = office(noted(YEAR, (day) => (day < until ? 50 : 500)));
    const [calm, wild] = [early, late].map((typed) => tested(typed).tests[0]!.score!);
    // The five days after the last of eleven month ends bring 2.500 instead of 250: at 50 a day 45 days later.
    expect(calm!.engine.biasDays - wild!.engine.biasDays).toBeCloseTo(45 / 11, 0);
    expect(calm!.lastFourWeeks.biasDays - wild!.lastFourWeeks.biasDays).toBeCloseTo(45 / 11, 6);
  });
});
