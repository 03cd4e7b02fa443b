import type { Raw } from '../../../src/cells/raw';
import { answerCounters } from '../../../src/reports/forecast/answers/counterAnswer';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { waitingFigures } from '../../../src/reports/forecast/words/waiting';
import { readTables } from '../../../src/tables/table';
import { FULL, gridsOf, paperDesa, recordingSet, setting, type Typed, wall, weekdays } from '../office';

const BUDGET = { now: () => 0, milliseconds: 1000 };

function modelOf(typed: Typed) {
  const grids = gridsOf(typed);
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

function waitOf(typed: Typed) {
  const model = modelOf(typed);
  const answer = answerCounters(model, 1, BUDGET);
  return { ...answer, figures: waitingFigures(model, answer) };
}

const servedDaily = (rekam: number): Typed => ({
  ...FULL,
  layanan: weekdays('2026-09-01', 40).map((day) => ({ tanggal: wall(day), rekam })),
});
const withSetting = (typed: Typed, name: string, value: Raw): Typed => ({
  ...typed,
  pengaturan: [...(typed.pengaturan ?? []), setting(name, value)],
});

describe('waiting at the recording counters', () => {
  test('is over a day of 7 service hours with a rush of two and a break of one after the morning', () => {
    const { counters } = modelOf(FULL);
    // 07:30-12:00 and 13:00-15:30.
    expect(counters.profile).toEqual([
      { minutes: 120, share: 0.6 },
      { minutes: 300, share: 0.4 },
    ]);
    expect(counters.pause).toEqual({ after: 270, minutes: 60 });
  });

  test('is as many people as were recorded on the days on record', () => {
    expect(modelOf(servedDaily(52)).counters.people.perDay.mean).toBe(52);
  });

  test('is, without days on record, the reachable backlog by the target and those who turn 17', () => {
    const { counters, demand, target } = modelOf({ desa: paperDesa });
    // The middle of 40 %, 70 % and 100 % of the 11,915 whom the paper lists as unrecorded.
    expect(counters.people.perDay.mean - demand.arrivals.newPeople.perDay.mean).toBeCloseTo(
      (0.7 * 11_915) / target.index,
      6,
    );
    const past = modelOf(withSetting({ desa: paperDesa }, 'tanggal_target', '1-10-2026'));
    expect(past.counters.people.perDay).toEqual(past.demand.arrivals.newPeople.perDay);
  });

  test('grows with the rush and with the people, and another counter shortens it', () => {
    const usual = waitOf(servedDaily(50));
    const rush = waitOf(withSetting(servedDaily(50), 'datang_dua_jam_pertama', 0.9));
    const busy = waitOf(servedDaily(70));
    expect(usual.counters).toBe(2);
    expect(rush.wait.meanMinutes).toBeGreaterThan(1.3 * usual.wait.meanMinutes);
    expect(busy.wait.meanMinutes).toBeGreaterThan(1.3 * usual.wait.meanMinutes);
    expect(usual.withOneMore.meanMinutes).toBeLessThan(0.7 * usual.wait.meanMinutes);
  });

  test('is told the same, to a tenth, whatever the seed', () => {
    const model = modelOf(FULL);
    const told = [1, 2, 3, 4].map((seed) => answerCounters(model, seed, BUDGET).wait.meanMinutes);
    const mean = told.reduce((sum, minutes) => sum + minutes, 0) / told.length;
    for (const minutes of told) expect(Math.abs(minutes / mean - 1)).toBeLessThan(0.1);
  });

  test('needs somebody at a set: two sets with one operator are one counter', () => {
    const petugas = [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: 1, jamPerHari: 7.5 }];
    expect(waitOf({ ...servedDaily(50), petugas }).counters).toBe(1);
    expect(waitOf({ ...servedDaily(50), aset: recordingSet(1, 'Pelayanan') }).counters).toBe(1);
  });

  test('is told in minutes with what they mean', () => {
    const { figures, wait, withOneMore } = waitOf(servedDaily(50));
    expect(figures.map(({ label, unit }) => [label, unit])).toEqual([
      ['Waktu tunggu di loket, rata-rata', 'menit'],
      ['Waktu tunggu di loket, 90 % paling lama', 'menit'],
    ]);
    expect(figures[0]?.value).toBe(String(Math.round(wait.meanMinutes)));
    expect(figures[0]?.meaning).toContain(
      `dengan 2 set yang ada operatornya; satu set lagi beserta operatornya menjadikannya ${Math.round(withOneMore.meanMinutes)} menit.`,
    );
    expect(figures[1]?.value).toBe(String(Math.round(wait.p90Minutes)));
  });

  test('says how many go home unserved where the counters cannot keep up, and that a result is partial', () => {
    expect(waitOf(servedDaily(200)).figures[0]?.meaning).toMatch(/Rata-rata \d+ orang sehari pulang tanpa dilayani\./);
    const model = modelOf(servedDaily(50));
    let clock = 0;
    const answer = answerCounters(model, 1, { now: () => clock++, milliseconds: 1 });
    expect(waitingFigures(model, answer)[0]?.meaning).toContain('Hasil sebagian: 50 dari 2.000 hari.');
  });

  test('has no figure where there is no counter or nobody comes', () => {
    const aset = [{ id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' }];
    expect(waitOf({ ...servedDaily(50), aset }).figures).toEqual([]);
    expect(waitOf({}).figures).toEqual([]);
  });
});
