import { readSettings } from '../../../src/domain/settings';
import { newGrounds } from '../../../src/reports/forecast/model/assumptions';
import { handOverOf, recordingOf } from '../../../src/reports/forecast/model/stages';
import type { LayananRow } from '../../../src/tables/layanan';
import { ALWAYS_UP, evenly, TWO_SETS } from '../../forecast/offices';

/** A Monday: 7 service hours, where a mean day has 6.9. */
const day = (rekam: number) => ({ tanggal: '2026-04-06', rekam }) as LayananRow;
const NEVER_DOWN = {
  setAvailability: ALWAYS_UP,
  printerAvailability: ALWAYS_UP,
  down: { sets: 0, printers: 0 },
  commonCauses: [],
  disturbed: new Set<string>(),
};
/** Who registers for a card alone. */
const NOBODY = evenly(0);
const settings = readSettings({ rows: [], issues: [], unread: [], layout: null });

const BY_TWO_SETS = { ...TWO_SETS, setsOn: () => 2, ownedSets: 2 };

describe('the pace of a recording set', () => {
  test('is what was recorded while the set was up: down time is not counted twice', () => {
    // Up 30 of 40 hours: 60 people a day from two sets is 60 / (2 x 0.75) = 40 a day from a set that is up.
    const threeQuarters = { failures: 10, upHours: 300, repairs: 10, downHours: 100 };
    const stage = recordingOf(
      Array.from({ length: 200 }, () => day(60)),
      BY_TWO_SETS,
      settings,
      { ...NEVER_DOWN, setAvailability: threeQuarters },
      NOBODY,
      newGrounds(),
    );
    // Two hundred Poisson counts of 1.5 sets, with Student's 199 / 197, against the normal of 45 and 12 / 3.29.
    const mean = (40 * 6.9) / 7;
    const seenOf = 1 / ((mean / 1.5 / 200) * (199 / 197));
    const believed = 1 / (12 / 3.29) ** 2;
    expect(stage.peoplePerSetDay.mean).toBeCloseTo((mean * seenOf + 45 * believed) / (seenOf + believed), 9);
  });

  test('is that of usual hours, though it was seen in Ramadan', () => {
    // 32.5 hours a week instead of 37.5 (Perpres 21/2023): 39 people on such a Monday are 45 on another.
    const ramadan = Array.from({ length: 200 }, () => ({ tanggal: '2026-03-02', rekam: 78 }) as LayananRow);
    const usual = Array.from({ length: 200 }, () => day(90));
    const paceOf = (days: LayananRow[]) =>
      recordingOf(days, BY_TWO_SETS, settings, NEVER_DOWN, NOBODY, newGrounds()).peoplePerSetDay.mean;
    expect(paceOf(ramadan)).toBeCloseTo(paceOf(usual), 9);
  });

  test('is the default while fewer than ten days were counted', () => {
    const stage = recordingOf(
      Array.from({ length: 9 }, () => day(60)),
      BY_TWO_SETS,
      settings,
      NEVER_DOWN,
      NOBODY,
      newGrounds(),
    );
    // Reports of Dinas: 40 to 52, most likely 45 (Pengaturan).
    expect(stage.peoplePerSetDay.mean).toBe(45);
  });
});

test('cards wait to be handed over as soon as somebody told how many were, were it none', () => {
  const days = [{ tanggal: '2026-04-06', cetak: 30, serah: null } as LayananRow];
  const waiting = (more: Partial<LayananRow>[]) =>
    handOverOf(
      [...days, ...more.map((row) => ({ tanggal: '2026-04-07', cetak: null, ...row }) as LayananRow)],
      '2026-04-08',
      { rows: [], issues: [], unread: [], layout: null },
      settings,
      newGrounds(),
    ).waiting;
  expect([waiting([]), waiting([{ serah: 0 }]), waiting([{ serah: 12 }]), waiting([{ serah: 40 }])]).toEqual([
    0, 30, 18, 0,
  ]);
});
