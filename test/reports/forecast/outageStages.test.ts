import { simulate } from '../../../src/forecast/answers/simulation';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { causesOf } from '../../../src/reports/forecast/words/origins';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, setting, type TypedRow, wall, weekdays } from '../office';

/** Wednesdays, on each of which something is out from eight to eleven: three of that day's hours. */
const WEDNESDAYS = weekdays('2026-08-03', 80).filter((_, index) => index % 5 === 2);
const outages = (jenis: string, tahapTerhenti = ''): TypedRow[] =>
  WEDNESDAYS.map((day) => ({ mulai: wall(day, '08:00'), selesai: wall(day, '11:00'), jenis, tahapTerhenti }));
const running = (jenis: string, tahapTerhenti: string, asetId = ''): TypedRow => ({
  ...{ mulai: wall('2026-11-23', '08:00'), jenis, tahapTerhenti, asetId },
});

function modelOf(rows: TypedRow[], pengaturan: TypedRow[] = []) {
  const gangguan = rows.map((row, index) => ({ id: `G-${index + 1}`, ...row }));
  const aset = [1, 2].flatMap((number) => recordingSet(number, 'Pelayanan'));
  const grids = gridsOf({ aset, gangguan, desa: paperDesa, pengaturan });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

const causes = (rows: TypedRow[]) => modelOf(rows).office.commonCauses;
const stagesOf = (rows: TypedRow[]) =>
  causes(rows).map((cause) => [
    cause.kind,
    ...(['stopsRecording', 'stopsVerification', 'stopsPrinting'] as const).filter((stage) => cause[stage]),
  ]);
/** What is believed in without a row. */
const USUAL = [
  ['network', 'stopsVerification', 'stopsPrinting'],
  ['server', 'stopsVerification', 'stopsPrinting'],
  ['power', 'stopsRecording', 'stopsVerification', 'stopsPrinting'],
];

/** The day by which recording is through with a chance of one in two. */
function halfThrough(rows: TypedRow[]): number {
  const { office, plan } = modelOf(rows);
  const asked = { seed: 3, replications: 100, horizon: 480, clearedShare: 1, target: 200 };
  return simulate({ ...office, printing: null }, plan, asked).recording.p50 ?? Number.POSITIVE_INFINITY;
}

test('outages that stop the usual stages of their kind are one cause, whether their rows say so or not', () => {
  expect(stagesOf([])).toEqual(USUAL);
  expect(stagesOf(outages('JARINGAN'))).toEqual(USUAL);
  expect(causes(outages('JARINGAN', 'CETAK, VERIFIKASI'))).toEqual(causes(outages('JARINGAN')));
  expect(causes(outages('LISTRIK', 'SEMUANYA'))).toEqual(causes(outages('LISTRIK')));
});

test('those that stop other stages are played as stopping these, and are no more for it', () => {
  const [half, other] = [outages('JARINGAN').slice(0, 6), outages('JARINGAN', 'REKAM, VERIFIKASI, CETAK').slice(6)];
  expect(stagesOf([...half, ...other])).toEqual([
    ...USUAL,
    ['network', 'stopsRecording', 'stopsVerification', 'stopsPrinting'],
  ]);
  const all = causes(outages('JARINGAN'))[0]!.availability;
  const found = causes([...half, ...other]);
  const [usual, whole] = [found[0]!.availability, found[3]!.availability];
  // Two are believed in beforehand (priors.ts). Rates of independent causes add up: so do the shapes of their gammas.
  expect([all.failures, usual.failures, whole.failures]).toEqual([2 + 16, 2 + 6, 10]);
  // 57 hours apart and 3 long, each worth 2 - 1/3 outages; logged are 10 of 3 hours.
  expect(whole.repairs).toBe(2 + 10);
  expect(whole.downHours).toBeCloseTo((5 / 3) * 3 + 10 * 3, 9);
  // In the same time, out of which neither takes what the other is down for.
  expect(whole.upHours + 10 * 3).toBeCloseTo(all.upHours + 16 * 3, 9);
});

test('a network that stops recording makes it later than one that does not, and one that stops printing alone does not', () => {
  const usual = halfThrough(outages('JARINGAN'));
  expect(halfThrough(outages('JARINGAN', 'REKAM, VERIFIKASI, CETAK'))).toBeGreaterThan(usual);
  expect(halfThrough(outages('JARINGAN', 'CETAK'))).toBe(usual);
  expect(halfThrough(outages('LAINNYA', 'REKAM'))).toBeGreaterThan(usual);
});

test('what else stops a stage is played where it is logged, one that runs from the start on', () => {
  expect(stagesOf(outages('LAINNYA'))).toEqual(USUAL);
  expect(stagesOf(outages('LAINNYA', 'REKAM'))).toEqual([...USUAL, ['other', 'stopsRecording']]);
  const of = (rows: TypedRow[]) => causes(rows).slice(3);
  expect(of(outages('LAINNYA', 'REKAM')).map(({ upNow }) => upNow)).toEqual([true]);
  expect(of([...outages('LAINNYA', 'REKAM'), running('LAINNYA', 'REKAM')]).map(({ upNow }) => upNow)).toEqual([false]);
  // Sixteen in the log and none believed in besides.
  expect(of(outages('LAINNYA', 'CETAK'))[0]?.availability.failures).toBe(16);
});

test('what a machine or an empty stock stops besides its own stage is a cause, its own stage is not', () => {
  expect(stagesOf([running('ALAT_REKAM', 'REKAM'), running('BAHAN_HABIS', 'CETAK')])).toEqual(USUAL);
  expect(stagesOf([running('ALAT_REKAM', 'REKAM, CETAK')])).toEqual([...USUAL, ['other', 'stopsPrinting']]);
  const setsDown = (rows: TypedRow[]) => modelOf(rows).office.recording.setsDown;
  expect([setsDown([running('ALAT_REKAM', 'REKAM, CETAK')]), setsDown([running('ALAT_REKAM', 'CETAK')])]).toEqual([
    2, 0,
  ]);
});

test('the assumptions say which stages, and dates name them among what they rest on', () => {
  const model = modelOf([...outages('JARINGAN', 'REKAM, VERIFIKASI, CETAK'), running('LAINNYA', 'CETAK')]);
  const labels = model.grounds.assumptions.map(({ label }) => label);
  const [network, other] = [
    'Jaringan yang menghentikan perekaman, verifikasi dan pencetakan: waktu siap',
    'Gangguan lain yang menghentikan pencetakan: waktu siap',
  ];
  expect(labels).toEqual(expect.arrayContaining(['Jaringan: waktu siap', network, other]));
  expect(model.grounds.assumptions.find(({ label }) => label === other)?.basis).toMatch(/; sedang berlangsung$/);
  expect(causesOf(model, 'stopsRecording')).toEqual(['Listrik: waktu siap', network]);
  expect(causesOf(model, 'stopsPrinting')).toEqual(expect.arrayContaining([network, other]));
});

test('other outages that run and name no stage are said to be left out, however short', () => {
  const gaps = modelOf([running('LAINNYA', '')]).grounds.gaps.join(' ');
  expect(gaps).toContain(
    'Gangguan lain sejak 23-11-2026 08:00 belum ditandai selesai; prakiraan ini tidak memperhitungkannya. Bila ada yang terhenti, isi kolom Tahap Terhenti.',
  );
});

test('supplies that are noted to have run out are said at once not to be played: the ledger tells what is left', () => {
  const started = { jenis: 'BAHAN_HABIS', mulai: wall('2026-11-23', '08:00') };
  const told = (pengaturan: TypedRow[] = []) => modelOf([{ ...started }], pengaturan).grounds;
  const sentence = expect.stringMatching(
    /^Bahan habis sejak 23-11-2026 08:00 belum ditandai selesai; .+ memakai sisa bahan menurut lembar Persediaan/,
  );
  expect(told().decisive).toContainEqual({ sentence, of: 'always' });
  const atTheDinas = told([setting('cetak_di_kecamatan', 'tidak')]);
  expect(atTheDinas.decisive).not.toContainEqual({ sentence, of: 'always' });
});
