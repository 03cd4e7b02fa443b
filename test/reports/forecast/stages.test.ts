import { readSettings } from '../../../src/domain/settings';
import { ALWAYS_UP } from '../../../src/forecast/availability';
import { newGrounds } from '../../../src/reports/forecast/assumptions';
import { recordingOf } from '../../../src/reports/forecast/stages';
import type { LayananRow } from '../../../src/tables/layanan';

const day = (rekam: number) => ({ tanggal: '2026-03-02', rekam }) as LayananRow;
const settings = readSettings({ rows: [], issues: [], unread: [], layout: null });

describe('the pace of a recording set', () => {
  test('is what was recorded while the set was up: down time is not counted twice', () => {
    // Up 30 of 40 hours: 60 people a day from two sets is 60 / (2 x 0.75) = 40 a day from a set that is up.
    const threeQuarters = { failures: 10, upHours: 300, repairs: 10, downHours: 100 };
    const stage = recordingOf(
      Array.from({ length: 200 }, () => day(60)),
      2,
      settings,
      { setAvailability: threeQuarters, printerAvailability: ALWAYS_UP, commonCauses: [] },
      newGrounds(),
    );
    expect(stage.peoplePerSetDay.mean).toBeCloseTo(40, 9);
  });

  test('is the default while fewer than ten days were counted', () => {
    const stage = recordingOf(
      Array.from({ length: 9 }, () => day(60)),
      2,
      settings,
      { setAvailability: ALWAYS_UP, printerAvailability: ALWAYS_UP, commonCauses: [] },
      newGrounds(),
    );
    // Reports of Dinas: 40 to 52, most likely 45 (Pengaturan).
    expect(stage.peoplePerSetDay.mean).toBe(45);
  });
});
