import { costOf } from '../../../src/forecast/answers/planQuestion';
import type { Plan } from '../../../src/forecast/levers';
import { answerForecast, answerPlans } from '../../../src/reports/forecast/answers/answer';
import { planCosts } from '../../../src/reports/forecast/answers/planChoices';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { planFigure } from '../../../src/reports/forecast/words/needFigures';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, setting } from '../office';

const modelWith = (...pengaturan: ReturnType<typeof setting>[]) => {
  const grids = gridsOf({
    desa: paperDesa,
    aset: [...recordingSet(1, 'Pelayanan'), ...recordingSet(2, 'Pelayanan')],
    pengaturan,
  });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
};

const OPTIONS = { seed: 1, replications: 200, milliseconds: () => 0, budgetMilliseconds: 1000 };

describe('what an addition costs', () => {
  test('is an operator for one, and for the others what Pengaturan says', () => {
    const model = modelWith(
      setting('bobot_set', 7),
      setting('bobot_printer', 5),
      setting('bobot_jam_tambahan', 0.7),
      setting('bobot_jam_sabtu', 0.2),
      setting('bobot_hari_jemput_bola', 0.05),
    );
    const costs = planCosts(model.settings.values);
    const { plan } = model;
    const more = (changes: Partial<Plan>) => costOf({ ...plan, ...changes }, costs) - costOf(plan, costs);
    expect(more({ sets: plan.sets + 2 })).toBeCloseTo(14, 9);
    expect(more({ printers: plan.printers + 1 })).toBeCloseTo(5, 9);
    expect(more({ recordingOperators: plan.recordingOperators + 3 })).toBeCloseTo(3, 9);
    expect(more({ extraHours: 2, saturdayHours: 4, outreachDays: 10 })).toBeCloseTo(1.4 + 0.8 + 0.5, 9);
  });

  test('decides which plan is the cheapest, and is told beside it', () => {
    // The same futures judge both, so each plan is the cheaper one by the prices under which it was found.
    const found = (...prices: ReturnType<typeof setting>[]) => {
      const model = modelWith(setting('tanggal_target', { wall: '2027-03-26T00:00:00' }), ...prices);
      const { plan } = answerPlans(model, OPTIONS);
      if (plan?.kind !== 'found') throw new Error(`no plan: ${plan?.kind}`);
      return { model, plan: plan.cheapest.plan, costs: planCosts(model.settings.values) };
    };
    const setsAreDear = found(setting('bobot_set', 50), setting('bobot_jam_tambahan', 0.1));
    const hoursAreDear = found(setting('bobot_set', 0.5), setting('bobot_jam_tambahan', 50));
    expect(hoursAreDear.plan.sets).toBeGreaterThan(setsAreDear.plan.sets);
    expect(hoursAreDear.plan.extraHours).toBeLessThan(setsAreDear.plan.extraHours);
    for (const [one, other] of [
      [setsAreDear, hoursAreDear],
      [hoursAreDear, setsAreDear],
    ] as const) {
      expect(costOf(one.plan, one.costs)).toBeLessThan(costOf(other.plan, one.costs));
    }
    const answer = answerForecast(setsAreDear.model, OPTIONS);
    const { sentence, inputs } = planFigure(setsAreDear.model, answer)[0]!.origin!;
    expect(sentence).toContain('Bobot biaya (operator setahun = 1): set 50, sejam tiap hari 0,1, ');
    expect(inputs.map(({ text }) => text)).toContain('bobot_set: 50');
  });
});
