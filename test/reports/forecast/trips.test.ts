import { costOf } from '../../../src/forecast/answers/planQuestion';
import { compareScenarios } from '../../../src/forecast/answers/scenarios';
import { simulate } from '../../../src/forecast/answers/simulation';
import { replicate } from '../../../src/forecast/flow/replications';
import { tripsOf } from '../../../src/forecast/outreach/trips';
import { jemputBola } from '../../../src/reports';
import { answerScenario, scenariosOf } from '../../../src/reports/bandingSkenario';
import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { planCosts, recordingChoices } from '../../../src/reports/forecast/answers/planChoices';
import { FORECAST_TABLES, HORIZON, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { planFigure } from '../../../src/reports/forecast/words/needFigures';
import { toldScenario } from '../../../src/reports/forecast/words/scenarioWords';
import { planSentence } from '../../../src/reports/forecast/words/wording';
import type { SkenarioRow } from '../../../src/tables/skenario';
import { readTables } from '../../../src/tables/table';
import { gridsOf, linesUnder, pageOf, paperDesa, recordingSet, setting, type Typed, textOf, wall } from '../office';

const NOW = '2026-11-24T10:00';
const TWO_SETS: Typed = {
  desa: paperDesa,
  aset: [...recordingSet(1, 'Pelayanan'), ...recordingSet(2, 'Pelayanan')],
};
const NO_SET: Typed = { ...TWO_SETS, aset: recordingSet(1, 'Pelayanan').slice(1) };
const withSettings = (...pengaturan: NonNullable<Typed['pengaturan']>): Typed => ({ ...TWO_SETS, pengaturan });

function modelOf(typed: Typed) {
  const grids = gridsOf(typed);
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
}

describe('jemput bola in the forecast', () => {
  test('goes where and when the sheet Jemput Bola says', () => {
    const typed = withSettings(setting('hari_jemput_bola', 12));
    const model = modelOf(typed);
    expect(model.plan.outreachDays).toBe(12);
    const onSheet = linesUnder(pageOf(jemputBola, typed, NOW), 'No', 'Desa')
      .filter((line) => typeof line[0] === 'number' && typeof line[1] === 'string')
      .map((line) => [line[1], line[6], String(line[9]).slice(0, 10)]);
    const inForecast = new Map<string, { kitDays: number; first: string }>();
    for (const { day, stops } of tripsOf(model.office, model.plan.outreachDays)) {
      const [year, month, date] = model.dateOf(day + 1).split('-');
      for (const { desa, sets } of stops) {
        const name = model.demand.names[desa]!;
        const before = inForecast.get(name);
        inForecast.set(name, {
          kitDays: (before?.kitDays ?? 0) + sets,
          first: before?.first ?? `${date}-${month}-${year}`,
        });
      }
    }
    expect(onSheet.length).toBeGreaterThan(5);
    expect([...inForecast].map(([name, { kitDays, first }]) => [name, kitDays, first])).toEqual(onSheet);
  });

  test('is none while the office has not decided on it', () => {
    const { plan, grounds, office } = modelOf(TWO_SETS);
    expect(plan.outreachDays).toBe(0);
    expect(office.outreach!.sets).toBe(2);
    expect(grounds.assumptions.map(({ label }) => label)).not.toContain('Hari jemput bola yang direncanakan');
  });

  test('takes the sets that the setting says, and is not there without desa, sets or days', () => {
    const one = modelOf(withSettings(setting('hari_jemput_bola', 12), setting('set_jemput_bola', 1)));
    expect(one.office.outreach!.sets).toBe(1);
    const told = one.grounds.assumptions.find(({ label }) => label === 'Hari jemput bola yang direncanakan');
    expect(told?.basis).toBe('Pengaturan; 1 set dan operatornya tidak ada di loket pada hari itu');
    expect(modelOf({ ...TWO_SETS, desa: [] }).office.outreach).toBeNull();
  });

  test('loses the days that have passed since the plan began, on its sheet as well', () => {
    // From Monday 9-11 on Tuesdays and Wednesdays: 10, 11, 17, 18 and today, 24-11, have come.
    const typed = withSettings(setting('hari_jemput_bola', 12), setting('mulai_jemput_bola', wall('2026-11-09')));
    const { plan, office, grounds } = modelOf(typed);
    expect(plan.outreachDays).toBe(7);
    // Tomorrow is the first of them.
    expect(office.outreach!.days.slice(0, 3)).toEqual([1, 5, 6]);
    const told = grounds.assumptions.find(({ label }) => label === 'Hari jemput bola yang direncanakan');
    expect(told).toMatchObject({
      value: '7',
      basis:
        'Pengaturan; 12 hari sejak 09-11-2026, 5 sudah lewat; 2 set dan operatornya tidak ada di loket pada hari itu',
    });
    const page = pageOf(jemputBola, typed, NOW);
    const kitDays = linesUnder(page, 'No', 'Desa').find((line) => line[1] === 'Jumlah')?.[6];
    expect(kitDays).toBe(7 * 2);
    const text = textOf(page).replace(/\s+/g, ' ');
    expect(text).toContain('Jumlah hari 7: 12 (hari_jemput_bola di Pengaturan) dikurangi 5 yang sudah lewat');
    expect(text).toContain('25-11-2026');
    const over = withSettings(setting('hari_jemput_bola', 4), setting('mulai_jemput_bola', wall('2026-11-09')));
    expect(modelOf(over).plan.outreachDays).toBe(0);
    expect(textOf(pageOf(jemputBola, over, NOW)).replace(/\s+/g, ' ')).toContain(
      'Semua 4 hari jemput bola (hari_jemput_bola) sejak mulai_jemput_bola sudah lewat',
    );
  });

  test('brings nobody where no set is usable, and is told so', () => {
    const { office, plan, grounds } = modelOf({ ...NO_SET, pengaturan: [setting('hari_jemput_bola', 12)] });
    expect(plan).toMatchObject({ sets: 0, outreachDays: 12 });
    const options = { replications: 20, seed: 1, horizon: 100, clearedShare: 1, target: null };
    expect(simulate(office, plan, options).recording.withinHorizon).toBe(0);
    expect(simulate(office, plan, options).recording).toEqual(
      simulate(office, { ...plan, outreachDays: 0 }, options).recording,
    );
    const told = grounds.assumptions.find(({ label }) => label === 'Hari jemput bola yang direncanakan');
    expect(told?.basis).toBe('Pengaturan; belum ada set yang siap, jadi tidak ada yang berangkat');
  });
});

describe('a scenario with more days of jemput bola', () => {
  const scenario = (hariJemputBola: number, set = 0) => ({ nama: 'Lebih', hariJemputBola, set }) as SkenarioRow;
  const lineOf = (typed: Typed, row: SkenarioRow): string => {
    const model = modelOf(typed);
    const scenarios = scenariosOf([row], model.plan);
    const options = { seed: 1, replications: 2, milliseconds: () => 0, budgetMilliseconds: 1000 };
    const outcomes = compareScenarios(
      scenarios.map((each) => answerScenario(model, each, options)),
      HORIZON,
    );
    return toldScenario(model, scenarios[1]!, outcomes[1]!).more;
  };

  test('is played with all of them, not with one for each desa only', () => {
    // 19 desa in the paper, whose backlog takes two sets longer than sixty days.
    const { office } = modelOf(TWO_SETS);
    expect(tripsOf(office, 19)).toHaveLength(19);
    expect(tripsOf(office, 60)).toHaveLength(60);
    expect(lineOf(TWO_SETS, scenario(60))).toBe('60 hari jemput bola');
  });

  test('tells how many fit into the time looked at', () => {
    const fit = modelOf(TWO_SETS).office.outreach!.days.length;
    // Two a week for 480 working days: 96 weeks at least, some more for the holidays.
    expect(fit).toBeGreaterThanOrEqual(2 * 96 - 4);
    expect(fit).toBeLessThan(250);
    expect(lineOf(TWO_SETS, scenario(250))).toBe(
      `250 hari jemput bola (hanya ${fit} hari jemput bola yang muat dalam dua tahun)`,
    );
  });

  test('goes out with the set that it adds where none is usable today', () => {
    const model = modelOf(NO_SET);
    const people = (row: SkenarioRow): number => {
      const { plan } = scenariosOf([row], model.plan)[1]!;
      let reached = 0;
      replicate(model.office, plan, { replications: 20, seed: 1, horizon: 60, clearedShare: 1 }, (result) => {
        for (const each of result.reached) reached += each / 20;
      });
      return reached;
    };
    expect(people(scenario(10, 0))).toBe(0);
    // Ten days of one set at about 45 (40-52) a day, less its down time and what a first day loses.
    expect(people(scenario(10, 1))).toBeGreaterThan(10 * 45 * 0.6);
    expect(people(scenario(10, 1))).toBeLessThan(10 * 45 * 1.1);
    expect(lineOf(NO_SET, scenario(10, 1))).toBe('1 set perekaman dan 10 hari jemput bola (jemput bola dengan 1 set)');
    // The plan's own days as well.
    const planned = { ...NO_SET, pengaturan: [setting('hari_jemput_bola', 6), setting('set_jemput_bola', 2)] };
    expect(lineOf(planned, scenario(0, 3))).toBe('3 set perekaman (jemput bola dengan 2 set)');
  });

  test('tells that there are no trips where no set is usable or nobody waits', () => {
    expect(lineOf(NO_SET, scenario(10))).toBe(
      '10 hari jemput bola (jemput bola tidak dihitung: tidak ada set yang siap)',
    );
    expect(lineOf(NO_SET, scenario(0, 1))).toBe('1 set perekaman');
    expect(lineOf({ ...TWO_SETS, desa: [] }, scenario(10))).toBe(
      '10 hari jemput bola (jemput bola tidak dihitung: tidak ada desa yang menunggu)',
    );
  });
});

describe('the plan for recording', () => {
  test('may have Saturdays and trips, no more of them than fit before the target', () => {
    const { plan, office } = modelOf(TWO_SETS);
    const choices = recordingChoices(plan, office, 200);
    expect(choices.saturdayHours).toEqual([0, 4]);
    // 19 desa in the paper; each once, or every second.
    expect(choices.outreachDays).toEqual([0, 10, 19]);
    const days = office.outreach!.days;
    expect(recordingChoices(plan, office, days[3]!).outreachDays).toEqual([0, 2, 4]);
    expect(recordingChoices(plan, office, 1).outreachDays).toEqual([0]);
    expect(recordingChoices({ ...plan, saturdayHours: 10 }, office, 200).saturdayHours).toEqual([10]);
    // Two days a week, Tuesday first, from next week on: today is a Tuesday, so 1-12 is the fifth working day.
    expect(days.slice(0, 4)).toEqual([5, 6, 10, 11]);
  });

  test('names Saturdays, trips and what it weighs', () => {
    const model = modelOf(TWO_SETS);
    const answer = answerForecast(model, { seed: 1, replications: 20, milliseconds: () => 0, budgetMilliseconds: 1 });
    const plan = { ...model.plan, sets: 3, saturdayHours: 4, outreachDays: 10 };
    const cheapest = { plan, probability: 0.83 };
    const found = {
      kind: 'found',
      cheapest,
      cost: costOf(plan, planCosts(model.settings.values)),
      borderline: false,
      nearMiss: null,
    } as const;
    const more = '1 set perekaman, 4 jam layanan tiap Sabtu dan 10 hari jemput bola';
    expect(planSentence(model, { ...answer, plan: found })).toContain(more);
    const [figure] = planFigure(model, { ...answer, plan: found });
    expect(figure!.value).toBe(more);
    // 3 for the set, 4 x 0.3 for the Saturdays, 10 x 0.02 for the trips.
    expect(figure!.meaning).toContain('biayanya setara upah 4,4 operator setahun');
    expect(figure!.origin!.sentence).toContain('sejam tiap Sabtu 0,3, sehari jemput bola 0,02');
  });

  test('that was judged on a part of the futures says on how many', () => {
    const model = modelOf(TWO_SETS);
    let clock = 0;
    const tiny = { seed: 1, replications: 1000, milliseconds: () => clock++ * 1000, budgetMilliseconds: 1 };
    const answer = answerForecast(model, tiny);
    expect(answer.plan!.kind).not.toBe('found');
    expect(planSentence(model, answer)).toContain('hasil sebagian, baru 50 dari 1.000 kemungkinan yang dicoba)');
  });
});
