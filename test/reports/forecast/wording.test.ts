import { NOTHING_MORE } from '../../../src/forecast/levers';
import { planWords, shortfallWords } from '../../../src/reports/forecast/words/planWords';
import { lackWords } from '../../../src/reports/forecast/words/wording';

test('a plan is said by what it has: no hours that it does without', () => {
  const plan = { ...NOTHING_MORE, sets: 3, recordingOperators: 4, printers: 1, printingOperators: 1, saturdayHours: 0 };
  expect(planWords(plan)).toBe('3 set perekaman dan 4 operator');
  expect(planWords({ ...plan, extraHours: 2, outreachDays: 5 })).toBe(
    '3 set perekaman, 4 operator, 2 jam tambahan per hari dan 5 hari jemput bola',
  );
});

test('of some things more would do, others only stand in the way', () => {
  expect(lackWords('sets')).toBe('yang kurang: jumlah set perekaman');
  expect(lackWords('turnout')).toBe('yang kurang: warga yang datang');
  expect(lackWords('power')).toBe('yang menahan: listrik padam');
  expect(lackWords('other')).toBe('yang menahan: gangguan lain');
  expect(lackWords('centre')).toBe('yang menahan: verifikasi di pusat');
});

describe('the earliest day', () => {
  const plan = { ...NOTHING_MORE, sets: 2, recordingOperators: 2, printers: 1, printingOperators: 1 };
  const of = (day: number) => ({ day, plan });
  const model = { dateOf: (day: number) => `2027-01-${day}`, wantedChance: 0.8, office: { commonCauses: [] } } as never;
  type Told = Parameters<typeof shortfallWords>;
  const said = (earliest: object | string, done: Told[2], machinesToo: object | string | null) => {
    const answer = { largest: { plan }, shortfall: { more: 'unknown', earliest } };
    const words = shortfallWords(model, answer as unknown as Told[1], done, machinesToo as Told[3]);
    return words.replace('Berapa yang masih kurang di atas itu belum selesai dihitung. ', '');
  };

  test.each([
    [of(15), 'tuntas', null, 'Dalam batas yang dicoba paling dini tuntas 15 Januari 2027 dengan peluang 80 %.'],
    [of(15), 'tercetak', null, /^Dalam batas pencetakan yang dicoba paling dini tercetak 15 Januari 2027/],
    ['none', 'tuntas', null, 'Dalam batas yang dicoba belum tuntas dalam dua tahun dengan peluang 80 %.'],
    [
      'unknown',
      'tuntas',
      null,
      'Berapa yang masih kurang di atas itu, dan kapan paling dini tuntas, belum selesai dihitung.',
    ],
  ] as const)('%# is that of every plan that was tried', (earliest, done, machinesToo, words) => {
    expect(said(earliest, done, machinesToo)).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
  });

  test.each([
    [
      of(15),
      of(13),
      /harian, paling dini tuntas 15 .+; dengan tambahan terbanyak yang dicoba paling dini 13 Januari 2027\.$/,
    ],
    ['none', of(13), /harian, belum tuntas .+; dengan tambahan terbanyak yang dicoba paling dini 13 Januari 2027\.$/],
    [
      of(15),
      'unknown',
      /harian, paling dini tuntas 15 .+; dengan tambahan terbanyak yang dicoba belum selesai dihitung\.$/,
    ],
    // As late as without: then it is the earliest of all.
    [of(15), of(15), /^Dalam batas yang dicoba paling dini tuntas 15/],
    ['none', 'none', /^Dalam batas yang dicoba belum tuntas/],
  ] as const)('%# is told beside the one with machines, where that is sooner', (earliest, machinesToo, words) => {
    expect(said(earliest, 'tuntas', machinesToo)).toMatch(words);
  });
});
