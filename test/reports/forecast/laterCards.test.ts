import { formatDay, formatLongDay } from '../../../src/cells/day';
import { simulate } from '../../../src/forecast/answers/simulation';
import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { keepFigures } from '../../../src/reports/forecast/kept/keptFigures';
import { keptPlan } from '../../../src/reports/forecast/kept/keptPlan';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { cardPlanFigure, planFigure } from '../../../src/reports/forecast/words/needFigures';
import { cardNeedSentence } from '../../../src/reports/forecast/words/wording';
import type { ArsipPrakiraanRow } from '../../../src/tables/arsipPrakiraan';
import { readTables } from '../../../src/tables/table';
import { arrivals, STEADY, TWO_SETS } from '../../forecast/offices';
import { gridsOf, paperDesa, setting } from '../office';

/**
 * 1,500 people are to be recorded in two days. All that may be had, 10 sets with 12 operators for 9.5 hours at 57 a set,
 * records 570 a day: day 3, for which 9 sets and 9 operators do (513 a day). Their cards are back from the centre from day
 * 5 on, and a printer makes 30 a day whatever its hours.
 */
function answerOf(daysAfter?: number, milliseconds = () => 0) {
  const grids = gridsOf({
    desa: paperDesa,
    pengaturan: [setting('target_perekaman', 1), ...(daysAfter ? [setting('hari_kartu_menyusul', daysAfter)] : [])],
  });
  const typed = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
  const printing = { ...STEADY.printing!, cardsPerPrinterDay: { mean: 30, deviation: 0 } };
  const office = { ...STEADY, arrivals: arrivals(0), printing };
  const target = { day: typed.dateOf(2), index: 2 };
  const model = { ...typed, office, plan: TWO_SETS, ownedSets: 2, target };
  const options = { seed: 1, replications: 20, milliseconds, budgetMilliseconds: 1000 };
  return { model, answer: answerForecast(model, options) };
}

test.each([
  // In days 5 to 23 one printer makes 570 cards, two 1,140, three 1,710.
  [undefined, 23, 3],
  // In days 5 to 33 two make 1,740.
  [30, 33, 2],
])(
  'where the target is out of reach cards follow the earliest recording (%s days after it)',
  (after, day, printers) => {
    const { model, answer } = answerOf(after);
    const { cardPlan } = answer;
    if (cardPlan?.answer.kind !== 'found') throw new Error(`no plan was found: ${cardPlan?.answer.kind}`);
    const { base, recordedBy, target, answer: found } = cardPlan;
    expect(base).toEqual({ ...TWO_SETS, sets: 9, recordingOperators: 9, extraHours: 2 });
    expect([recordedBy, target]).toEqual([3, day]);
    expect(found.cheapest.plan).toEqual({ ...base, printers });
    const printedBy = (count: number) =>
      simulate(
        model.office,
        { ...base, printers: count },
        {
          ...{ seed: 1, replications: 5, horizon: 100, clearedShare: 1, target },
        },
      ).cards!.byTarget;
    expect([printedBy(printers - 1), printedBy(printers)]).toEqual([0, 1]);
  },
);

test('the sheet says after what day the cards follow and how long, and the papers keep it as a later day', () => {
  const { model, answer } = answerOf();
  const [figure] = cardPlanFigure(model, answer);
  const [printed, recorded] = [model.dateOf(23), model.dateOf(3)];
  expect(figure).toMatchObject({
    value: '2 printer kartu',
    more: { printers: 2 },
    earliest: { day: printed, more: { printers: 2 } },
  });
  expect(figure?.meaning).toBe(
    `Di samping tambahan perekaman untuk tanggal paling dini itu; peluang 100 % untuk tercetak ${formatDay(printed)} (20 hari kerja sesudah perekaman paling dini, ${formatDay(recorded)}).`,
  );
  expect(figure?.origin.inputs.map(({ text }) => text)).toContain(
    'hari_kartu_menyusul: 20 hari kerja sesudah perekaman',
  );
  expect(cardNeedSentence(model, answer)).toBe(
    `Agar kartunya tercetak ${formatLongDay(printed)}, di samping tambahan untuk perekaman paling dini itu: 2 printer kartu.`,
  );
  const row = { angka: keepFigures([...planFigure(model, answer), figure!]), dasar: '', kipas: null };
  expect(keptPlan(row as unknown as ArsipPrakiraanRow)).toMatchObject({
    recording: { kind: 'later', day: recorded, more: { sets: 7, recordingOperators: 7, extraHours: 2 } },
    cards: { kind: 'later', day: printed, more: { printers: 2 } },
  });
});

test('a clock that runs out before all was tried leaves a plan that isn’t asked for, and is told so', () => {
  const seen = new Set<string>();
  // The clock is looked at this often before it begins to run.
  for (let looks = 1; !seen.has('all was tried'); looks++) {
    let looked = 0;
    const { model, answer } = answerOf(undefined, () => (++looked > looks ? 1e6 * looked : 0));
    const { plan, cardPlan } = answer;
    if (plan?.kind !== 'infeasible' || !plan.shortfall) throw new Error(`${plan?.kind} after ${looks} looks`);
    const [figure] = planFigure(model, answer);
    const { earliest, more } = plan.shortfall;
    const asked = keptPlan({ angka: keepFigures([figure!]), kipas: null, dasar: null } as never).recording;
    if (typeof earliest === 'object' && earliest.inTime) {
      seen.add(more === 'unknown' ? 'what lacks isn’t known' : 'all was tried');
      expect(asked?.more).toEqual({ sets: 7, recordingOperators: 7, extraHours: 2 });
      expect(/belum selesai dihitung/.test(figure!.meaning)).toBe(more === 'unknown');
    } else {
      seen.add(earliest === 'unknown' ? 'no day' : 'more than it takes');
      expect(asked?.more ?? {}).toEqual({});
      expect(cardPlan).toBeNull();
      const part = 'yang paling sedikit belum selesai dicari, mungkin cukup kurang dari itu';
      expect(figure?.meaning).toContain(earliest === 'unknown' ? 'belum selesai dihitung' : part);
    }
  }
  expect([...seen]).toEqual(['no day', 'more than it takes', 'what lacks isn’t known', 'all was tried']);
});
