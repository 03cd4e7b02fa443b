import { readSettings } from '../../../src/domain/settings';
import type { CountRate } from '../../../src/forecast/chance/countRate';
import { drawEstimate } from '../../../src/forecast/chance/estimate';
import { createRandom } from '../../../src/forecast/chance/random';
import { NOTHING_MORE } from '../../../src/forecast/levers';
import { counterOfficeOf } from '../../../src/reports/forecast/model/counters';
import { demandOf } from '../../../src/reports/forecast/model/demand';
import { desa, pengaturan } from '../../../src/tables';
import { readTable } from '../../../src/tables/table';
import { gridsOf } from '../office';

test('a desa whose residents aren’t filled in gets its part of those who turn 17, not a smaller one', () => {
  const grids = gridsOf({
    desa: [
      { kode: 'D1', nama: 'Terisi', penduduk: 1000, wajibKtp: 700, sudahRekam: 600 },
      { kode: 'D2', nama: 'Kosong', wajibKtp: 700, sudahRekam: 600 },
    ],
    pengaturan: [{ kunci: 'wajib_per_penduduk', nilai: '70 %' }],
  });
  const settings = readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null));
  const grounds = { assumptions: [], gaps: [], decisive: [] };
  const demand = demandOf(readTable(desa, grids[desa.sheet] ?? null), settings, '2026-11-24', 250, grounds as never);
  // 700 in 70 % of the residents: 1,000, as many as in the other.
  expect(demand.desa[1]!.residents).toBeCloseTo(1000, 9);
  expect(demand.desa[0]!.residents).toBe(1000);
});

const TWO_SETS = { ...NOTHING_MORE, sets: 2, recordingOperators: 2, printers: 1, printingOperators: 1 };
const COUNTERS = {
  recording: { minutesPerPerson: { mean: 10, deviation: 0 }, peoplePerSetDay: { mean: 45, deviation: 0 } },
  commonCauses: [],
} as never;

describe('a setting at the edge of its range', () => {
  const grounds = { assumptions: [], gaps: [], decisive: [] } as never;
  const demandWith = (pengaturanRows: object[]) => {
    const grids = gridsOf({
      desa: [{ kode: 'D1', nama: 'Satu', penduduk: 10_000, wajibKtp: 7000, sudahRekam: 6000 }],
      pengaturan: pengaturanRows as never,
    });
    const settings = readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null));
    return {
      settings,
      demand: demandOf(readTable(desa, grids[desa.sheet] ?? null), settings, '2026-11-24', 250, grounds),
    };
  };
  /** The 5 %, 50 % and 95 % of what is drawn. */
  const drawn = (of: CountRate['perDay']) => {
    const random = createRandom(9);
    const draws = Array.from({ length: 40_000 }, () => drawEstimate(of, random)).sort((a, b) => a - b);
    return [0.05, 0.5, 0.95].map((share) => draws[share * draws.length]!);
  };

  test('is drawn as far as it reaches to either side: replacements from 1 to 4 times what is set', () => {
    const { demand } = demandWith([{ kunci: 'penggantian_per_rekam_tahun', nilai: 0.06, rendah: 0.06, tinggi: 0.24 }]);
    // A half normal above the value, whose 95 % point is the high end: 0.24 / 0.06; nothing below.
    const [low, middle, high] = drawn(demand.arrivals.replacementLevel);
    expect([low, middle]).toEqual([expect.closeTo(1, 2), expect.closeTo(1, 1)]);
    expect(Math.abs(high! - 4)).toBeLessThan(0.1);
  });

  test('doesn’t swallow the backlog that is spread over the days to the target, at the counters', () => {
    const { demand, settings } = demandWith([
      { kunci: 'pemula_per_penduduk_tahun', nilai: 0.016, rendah: 0.016, tinggi: 0.03 },
    ]);
    const ahead = { demand: { ...demand, reachableBacklog: 6000 }, daysToTarget: 100, plan: TWO_SETS };
    const { people } = counterOfficeOf([], COUNTERS, ahead, settings, grounds);
    // 6.000 in 100 days, and 10.000 x 0,016 to 0,03 in 250 days: 60.64 to 61.2.
    expect(drawn(people.perDay).map((number) => Math.round(number * 10) / 10)).toEqual([60.6, 60.6, 61.2]);
  });

  test.each([
    // Ten sets of 45 for two hours more than 7.5 a day do 570: the 6.000 in eleven days, not in ten.
    [11, 6000 / 11, 'tunggakan merata sampai target dan pemula'],
    [10, 90, 'tunggakan sebanyak yang sanggup direkam sehari, karena target terlalu dekat untuk semuanya'],
    [1, 90, 'tunggakan sebanyak yang sanggup direkam sehari, karena target terlalu dekat untuk semuanya'],
  ])('%i days before the target no more are taken to come than any plan serves', (daysToTarget, perDay, basis) => {
    const { demand, settings } = demandWith([{ kunci: 'pemula_per_penduduk_tahun', nilai: 0, rendah: 0, tinggi: 0 }]);
    const ahead = { demand: { ...demand, reachableBacklog: 6000 }, daysToTarget, plan: TWO_SETS };
    const told = { assumptions: [] as { basis: string }[], gaps: [], decisive: [] };
    const { people } = counterOfficeOf([], COUNTERS, ahead, settings, told as never);
    expect(people.perDay.mean).toBeCloseTo(perDay, 6);
    expect(told.assumptions[0]?.basis).toContain(basis);
  });
});
