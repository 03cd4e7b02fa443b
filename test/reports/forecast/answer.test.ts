import { formatLongDay } from '../../../src/cells/day';
import { simulate } from '../../../src/forecast/answers/simulation';
import { ORDER_LEVERS, type Plan } from '../../../src/forecast/levers';
import type { Resource } from '../../../src/forecast/office';
import { abk } from '../../../src/reports';
import { answerForecast } from '../../../src/reports/forecast/answers/answer';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { stockOutFigures } from '../../../src/reports/forecast/words/dateFigures';
import { forecastFigures } from '../../../src/reports/forecast/words/figures';
import { cardPlanFigure, planFigure } from '../../../src/reports/forecast/words/needFigures';
import { cardNeedSentence, headline, planSentence } from '../../../src/reports/forecast/words/wording';
import { readTables } from '../../../src/tables/table';
import {
  entry,
  FULL,
  gridsOf,
  linesUnder,
  pageOf,
  paperDesa,
  recordingSet,
  setting,
  type Typed,
  wall,
} from '../office';
import { NO_PAST } from './noPast';

const NOW = '2026-11-24T10:00';

function modelOf(typed: Typed) {
  const grids = gridsOf(typed);
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    NOW,
  );
}

const answerOf = (typed: Typed, replications = 20) =>
  answerForecast(modelOf(typed), { seed: 1, replications, milliseconds: () => 0, budgetMilliseconds: 1000 });

test.each([
  ['days on record', FULL],
  ['defaults alone', { desa: paperDesa }],
  ['cards printed at the Dinas', { desa: paperDesa, pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] }],
  ['a shorter year', { ...FULL, pengaturan: [setting('wke_menit_tahun', 72_000), setting('menit_rekam', 15)] }],
] satisfies [string, Typed][])('asks for the same people as ABK on %s', (_, typed) => {
  const onForm = linesUnder(pageOf(abk, typed, NOW), 'Peta jabatan')
    .slice(1, -1)
    .map((line) => line[4]);
  const { staff } = answerOf(typed);
  expect(onForm.length).toBeGreaterThanOrEqual(2);
  expect(staff.filter(({ need }) => need > 0).map(({ rounded }) => rounded)).toEqual(onForm);
});

test('a date in two years is never called today, and stock that lasts isn’t said to be gone', () => {
  const typed: Typed = {
    desa: paperDesa,
    aset: recordingSet(1, 'A'),
    persediaan: [entry('2026-11-02', 'TERIMA', 900)],
  };
  const model = modelOf(typed);
  const answer = answerOf(typed);
  const meanings = forecastFigures(model, answer, { history: { tests: [], impossible: null }, past: NO_PAST }).map(
    ({ meaning }) => meaning,
  );
  expect(meanings.join(' ')).toContain('tuntas paling lambat tanggal itu.');
  expect(meanings.join(' ')).not.toContain('hari ini');
  const outlook = answer.forecast.stockOut.blanko!;
  const meaningOf = (p20: number | null) => {
    const stockOut = {
      ...answer.forecast.stockOut,
      blanko: { ...outlook, p20, withinHorizon: p20 === null ? 0.1 : 1 },
    };
    const [figure] = stockOutFigures(model, { ...answer, forecast: { ...answer.forecast, stockOut } });
    return [figure!.value, figure!.meaning];
  };
  expect(meaningOf(null)).toEqual([
    'tidak dalam dua tahun',
    'Kemungkinan blanko habis dalam dua tahun kurang dari satu dari lima.',
  ]);
  expect(meaningOf(30)[1]).toMatch(
    /^Satu dari lima kemungkinan blanko sudah habis pada tanggal itu atau lebih awal\. Kartu yang menunggu ikut dicetak, .* hari kerja di Dasbor/,
  );
});

describe('what printing needs beside the plan for recording', () => {
  const PRINTERS: Typed = {
    desa: paperDesa,
    aset: [
      ...recordingSet(1, 'Pelayanan'),
      ...recordingSet(2, 'Pelayanan'),
      { id: 'PRN-1', nama: 'Printer kartu', jenis: 'PRINTER_KARTU', kondisi: 'B' },
    ],
    persediaan: [entry('2026-11-02', 'TERIMA', 2000)],
  };

  /** Chance that the cards are printed by the day, from the whole simulation and not from the search. */
  function chanceOf(typed: Typed, plan: Plan, target: number) {
    const { office, settings } = modelOf(typed);
    const clearedShare = settings.values.target_perekaman;
    return simulate(office, plan, { seed: 1, replications: 200, horizon: target, clearedShare, target }).cards
      ?.byTarget;
  }

  test('starts from that plan, is enough, and one of anything less is not', () => {
    const { plan, cardPlan } = answerOf(PRINTERS, 200);
    if (plan?.kind !== 'found' || cardPlan?.answer.kind !== 'found') throw new Error('no plan was found');
    const found = cardPlan.answer.cheapest.plan;
    expect(cardPlan.base).toEqual(plan.cheapest.plan);
    expect(chanceOf(PRINTERS, found, cardPlan.target)).toBeCloseTo(cardPlan.answer.cheapest.probability, 12);
    expect(cardPlan.answer.cheapest.probability).toBeGreaterThanOrEqual(0.8);
    // 2.000 blanko are not enough for the thousands that wait: some must be ordered.
    expect(found.blankoOrder).toBeGreaterThan(0);
    for (const lever of ['printers', 'printingOperators'] as const) {
      if (found[lever] === cardPlan.base[lever]) continue;
      const less = { ...found, [lever]: found[lever] - 1 };
      expect(chanceOf(PRINTERS, less, cardPlan.target)).toBeLessThan(0.8);
    }
    for (const lever of ORDER_LEVERS) {
      if (found[lever] === cardPlan.base[lever]) continue;
      const less = { ...found, [lever]: found[lever] - (lever === 'blankoOrder' ? 100 : 1) };
      expect(chanceOf(PRINTERS, less, cardPlan.target)).toBeLessThan(0.8);
    }
  });

  test('is told with the answer where printing holds the cards up, as its own row has it', () => {
    const model = modelOf(PRINTERS);
    const answer = answerOf(PRINTERS, 200);
    if (answer.cardPlan?.answer.kind !== 'found') throw new Error('no plan was found');
    const [figure] = cardPlanFigure(model, answer);
    expect(figure!.value).toMatch(/keping blanko/);
    const day = formatLongDay(model.dateOf(answer.cardPlan.target));
    expect(headline(model, answer)).toContain(`Agar kartunya tercetak ${day}: ${figure!.value}.`);
    // What recording takes says nothing of the cards.
    expect(planSentence(model, answer)).toMatch(/^Agar tuntas direkam /);
    const headed = (resource: Resource) => {
      const { cards } = answer.forecast;
      const binding = { ...cards!.binding, headline: { ...cards!.binding.headline, resource } };
      return cardNeedSentence(model, { ...answer, forecast: { ...answer.forecast, cards: { ...cards!, binding } } });
    };
    expect(headed('printers')).not.toBe('');
    for (const other of ['sets', 'centre', 'turnout', 'demand'] as const) expect(headed(other)).toBe('');
  });

  test('that cannot be had in time is told with the day by which the most that may be had would do', () => {
    // What is asked for comes late: nothing but quicker printing in the days that are left makes up for it.
    const late: Typed = {
      ...PRINTERS,
      pengaturan: [{ ...setting('waktu_tunggu_blanko', 130), rendah: 5, tinggi: 130 }],
    };
    const model = modelOf(late);
    const answer = answerOf(late, 200);
    if (answer.cardPlan?.answer.kind !== 'infeasible')
      throw new Error(`expected none: ${answer.cardPlan?.answer.kind}`);
    const { binding, largest, shortfall } = answer.cardPlan.answer;
    expect(binding).toBe('blanko');
    const { more, earliest } = shortfall!;
    const [figure] = cardPlanFigure(model, answer);
    expect(figure!.meaning).toContain('yang kurang: persediaan blanko.');
    if (typeof more === 'string' || 'notEven' in more) throw new Error('expected figures');
    const { target } = answer.cardPlan;
    const enough = { ...largest.plan };
    for (const [lever, units] of Object.entries(more) as [keyof Plan, number][]) enough[lever] += units;
    expect(chanceOf(late, enough, target)).toBeGreaterThanOrEqual(0.8);
    for (const lever of Object.keys(more) as (keyof Plan)[])
      expect(chanceOf(late, { ...enough, [lever]: enough[lever] - 1 }, target)).toBeLessThan(0.8);
    expect(figure!.meaning).toContain(`Di atas itu masih perlu ${more.printers} printer kartu`);
    if (typeof earliest === 'string') throw new Error('expected a day');
    const { day, plan: forEarliest } = earliest;
    expect(chanceOf(late, largest.plan, day)).toBeGreaterThanOrEqual(0.8);
    expect(chanceOf(late, largest.plan, day - 1)).toBeLessThan(0.8);
    expect(figure!.meaning).toContain(`paling dini tercetak ${formatLongDay(model.dateOf(day))}`);
    // The papers ask for what that day takes and no more: a lot of blanko or a roll fewer is too few.
    expect(chanceOf(late, forEarliest, day)).toBeGreaterThanOrEqual(0.8);
    expect(forEarliest.blankoOrder).toBeLessThan(largest.plan.blankoOrder);
    for (const lever of ORDER_LEVERS) {
      const fewer = forEarliest[lever] - (lever === 'blankoOrder' ? 100 : 1);
      if (fewer >= 0) expect(chanceOf(late, { ...forEarliest, [lever]: fewer }, day)).toBeLessThan(0.8);
    }
    expect(figure!.earliest!.more.blankoOrder).toBe(forEarliest.blankoOrder || undefined);
    expect(figure!.meaning).toMatch(/\. Untuk tanggal itu cukup tambahan .+\.$/);
  });

  test('is not asked for where cards are printed at the Dinas, or where nothing waits', () => {
    const elsewhere = { ...PRINTERS, pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] };
    expect(answerOf(elsewhere).cardPlan).toBeNull();
    expect(answerOf({}).cardPlan).toBeNull();
  });
});

describe('a target that not everything together reaches', () => {
  const typed: Typed = {
    desa: paperDesa,
    aset: [...recordingSet(1, 'Pelayanan'), ...recordingSet(2, 'Pelayanan')],
    pengaturan: [setting('tanggal_target', wall('2026-12-04'))],
  };

  test('is answered with what is missing on top, and with the day by which it would be enough', () => {
    const model = modelOf(typed);
    const answer = answerOf(typed, 200);
    if (answer.plan?.kind !== 'infeasible') throw new Error(`expected none: ${answer.plan?.kind}`);
    const { largest, shortfall } = answer.plan;
    const { more, earliest } = shortfall!;
    if (typeof more === 'string' || 'notEven' in more || typeof earliest === 'string')
      throw new Error('expected figures');
    // From the whole simulation and not from the search.
    const chanceBy = (plan: Plan, target: number) =>
      simulate(model.office, plan, {
        seed: 1,
        replications: 200,
        horizon: target,
        clearedShare: model.settings.values.target_perekaman,
        target,
      }).recording.byTarget!;
    const enough = { ...largest.plan };
    for (const [lever, units] of Object.entries(more) as [keyof Plan, number][]) enough[lever] += units;
    expect(chanceBy(enough, model.target.index)).toBeGreaterThanOrEqual(0.8);
    for (const lever of Object.keys(more) as (keyof Plan)[]) {
      expect(chanceBy({ ...enough, [lever]: enough[lever] - 1 }, model.target.index)).toBeLessThan(0.8);
    }
    expect(chanceBy(largest.plan, earliest.day - 1)).toBeLessThan(0.8);
    const told = `Di atas itu masih perlu ${more.sets} set perekaman`;
    expect(planSentence(model, answer)).toContain(told);
    const day = `paling dini tuntas ${formatLongDay(model.dateOf(earliest.day))} dengan peluang 80 %`;
    expect(planSentence(model, answer)).toContain(day);
    const figure = planFigure(model, answer)[0]!;
    expect(figure).toMatchObject({ value: 'tidak cukup', tone: 'buruk' });
    expect(figure.meaning).toContain(told);
    expect(figure.meaning).toContain(day);
  });

  test('is never said to lack nothing: where more is not enough, it says how much more was tried', () => {
    // Tomorrow: not even 40 sets record thousands.
    const tomorrow = { ...typed, pengaturan: [setting('tanggal_target', wall('2026-11-25'))] };
    expect(planSentence(modelOf(tomorrow), answerOf(tomorrow))).toMatch(
      /yang kurang: [a-z ]+\. Tambahan 32 set perekaman dan 32 operator perekaman di atas itu pun tidak cukup\. Dalam batas yang dicoba paling dini tuntas \d/,
    );
  });
});
