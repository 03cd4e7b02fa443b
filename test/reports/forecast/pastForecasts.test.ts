import { holidaysOf } from '../../../src/domain/calendar';
import { scorePastForecasts } from '../../../src/reports/forecast/kept/pastForecasts';
import { pastFigure, pastLines, pastSentences } from '../../../src/reports/forecast/words/pastWords';
import type { ArsipPrakiraanRow } from '../../../src/tables/arsipPrakiraan';
import type { LayananRow } from '../../../src/tables/layanan';
import { weekdays } from '../office';
import { NO_PAST } from './noPast';

const TODAY = '2026-11-24'; // a Tuesday
const NO_HOLIDAYS = holidaysOf([]);
const kept = (row: Partial<ArsipPrakiraanRow>) =>
  ({
    waktu: '2026-11-02T08:00',
    tunggakan: 1000,
    acuan: null,
    acuan50: null,
    acuan80: null,
    acuan95: null,
    p80: null,
    ...row,
  }) as ArsipPrakiraanRow;
const noted = (days: readonly string[], rekam: number) => days.map((tanggal) => ({ tanggal, rekam }) as LayananRow);

/** Made on Monday 2 November: 100 people by the 6th (day 4), the 10th (day 6), the 13th (day 9). */
const told = { acuan: 100, acuan50: '2026-11-06', acuan80: '2026-11-10', acuan95: '2026-11-13' };
const score = (perDay: number, days = weekdays('2026-11-03', 15)) =>
  scorePastForecasts([kept(told)], noted(days, perDay), TODAY, NO_HOLIDAYS);

describe('a forecast whose day is over', () => {
  test.each([
    // By hand: the day on which the sum passes 100, and what that costs at 0.5, 0.8 and 0.95.
    [25, '2026-11-06', [true, true, true], 0, (0.5 * 0 + 0.2 * 2 + 0.05 * 5) / 3],
    [18, '2026-11-10', [false, true, true], 2, (0.5 * 2 + 0.2 * 0 + 0.05 * 3) / 3],
    [13, '2026-11-12', [false, false, true], 4, (0.5 * 4 + 0.8 * 2 + 0.05 * 1) / 3],
    [10, '2026-11-16', [false, false, false], 6, (0.5 * 6 + 0.8 * 4 + 0.95 * 1) / 3],
    [50, '2026-11-04', [true, true, true], -2, (0.5 * 2 + 0.2 * 4 + 0.05 * 7) / 3],
  ])('with %d recorded a day is reached on %s', (perDay, reached, held, daysOff, pinball) => {
    const [only] = score(perDay).scored;
    expect(only).toMatchObject({ reached, held, daysOff });
    expect(only?.pinball).toBeCloseTo(pinball, 9);
  });

  test('that isn’t reached yet has missed by as many days as have gone', () => {
    expect(score(5).scored[0]).toMatchObject({ reached: null, held: [false, false, false], daysOff: 16 - 4 });
  });

  test('doesn’t count what was recorded on the day on which it was made', () => {
    const days = ['2026-11-02', ...weekdays('2026-11-03', 15)];
    expect(scorePastForecasts([kept(told)], noted(days, 25), TODAY, NO_HOLIDAYS).scored[0]?.reached).toBe('2026-11-06');
  });

  test('isn’t judged when more than a fifth of its days weren’t noted', () => {
    expect(score(25, weekdays('2026-11-09', 11))).toMatchObject({ scored: [], unjudged: 1 });
  });

  test('skips holidays as days', () => {
    const holidays = new Set(['2026-11-04']);
    const days = weekdays('2026-11-03', 15).filter((day) => !holidays.has(day));
    const [only] = scorePastForecasts([kept(told)], noted(days, 25), TODAY, holidays).scored;
    expect(only).toMatchObject({ reached: '2026-11-09', daysOff: 1 });
  });
});

test('a forecast is judged only when its last day is over, or the quick ones alone would be', () => {
  const early = scorePastForecasts([kept(told)], noted(weekdays('2026-11-03', 8), 50), '2026-11-13', NO_HOLIDAYS);
  expect(early).toEqual({ scored: [], unjudged: 0, nextDue: '2026-11-13' });
});

test('of several forecasts of one day the last counts; one without a goal doesn’t', () => {
  const rows = [
    kept({ ...told, waktu: '2026-11-02T08:00', acuan: 1 }),
    kept({ ...told, waktu: '2026-11-02T15:00' }),
    kept({ waktu: '2026-11-03T08:00' }),
  ];
  const { scored } = scorePastForecasts(rows, noted(weekdays('2026-11-03', 15), 25), TODAY, NO_HOLIDAYS);
  expect(scored.map(({ goal }) => goal)).toEqual([100]);
});

describe('in words', () => {
  const past = (perDay: number, count: number) => {
    const { scored } = score(perDay);
    return { ...NO_PAST, scored: Array.from({ length: count }, () => scored[0]!) };
  };

  test('it says how many held and by how much the truth was off', () => {
    expect(pastSentences(past(13, 2))).toEqual([
      'Dari 2 prakiraan yang sudah jatuh tempo, 0 tercapai paling lambat pada tanggal 80 %, 0 pada tanggal 50 % dan 2 dari 2 pada tanggal 95 %.',
      'Kenyataan rata-rata 4,0 hari kerja lebih lambat dari tanggal tengah. Nilai melesetnya rata-rata 1,2 hari kerja: kenyataan yang lebih lambat dari tanggalnya dihitung lebih berat daripada yang lebih cepat; makin kecil makin baik.',
    ]);
    expect(pastLines(past(13, 1))[0]).toEqual({
      made: '02-11-2026',
      told: '100 orang',
      came: '12-11-2026',
      meaning:
        '50 %: 06-11-2026 meleset, 80 %: 10-11-2026 meleset, 95 %: 13-11-2026 tepat. 4 hari kerja lebih lambat dari tanggal tengah.',
    });
  });

  test('five that mostly missed are a warning, four may be bad luck', () => {
    expect(pastFigure(past(13, 4)).tone).toBe('biasa');
    expect(pastFigure(past(13, 5)).tone).toBe('waspada');
    expect(pastFigure(past(18, 5)).tone).toBe('biasa');
  });

  test('before any is due it says from when on', () => {
    expect(pastSentences({ ...past(13, 0), nextDue: '2026-12-31' })).toEqual([
      'Belum ada prakiraan yang jatuh tempo; yang pertama dapat dinilai sesudah 31-12-2026.',
    ]);
  });

  test('of the other dates it says how many came in time, and of what may run out what would be usual', () => {
    const { dates } = NO_PAST;
    const said = (changes: object) =>
      pastSentences({ ...NO_PAST, dates: { ...dates, ...changes } })
        .slice(1)
        .join(' ');
    expect(said({ cleared: { due: 4, held: 2, unseen: 1 }, desa: { due: 9, held: 9, unseen: 0 } })).toBe(
      'Tanggal tuntas 80 %: 2 dari 3 yang sudah lewat memang tuntas pada waktunya. Tanggal tuntas 80 % tiap desa: 9 dari 9 yang sudah lewat memang tuntas pada waktunya.',
    );
    expect(said({ cards: { due: 2, held: 1, unseen: 0 } })).toBe(
      'Tanggal kartu tercetak 80 %: 1 dari 2 yang sudah lewat memang tercetak pada waktunya.',
    );
    expect(said({ cards: { due: 2, held: 0, unseen: 2 } })).toBe(
      'Tanggal kartu tercetak 80 % sudah lewat, tetapi tunggakan tidak dihitung di sekitar tanggal itu, atau PRR dan Cetak tidak dicatat.',
    );
    expect(said({ out: { ...dates.out, ribbon: { due: 6, out: 1 } } })).toBe(
      'Tanggal ribbon habis (peluang satu dari lima): pada 1 dari 6 tanggal yang sudah lewat ribbon memang sudah pernah habis; yang wajar kira-kira seperlima.',
    );
  });
});
