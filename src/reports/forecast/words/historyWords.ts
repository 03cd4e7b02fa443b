import { formatNumber } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import type { HorizonScore, Score } from '../../../forecast/judging/backtest';
import { FEWEST_ORIGINS, type HistoryTests } from '../kept/ownHistory';

/** One line of the block on the sheet. */
export interface HistoryLine {
  label: string;
  value: string;
  tested: string;
  meaning: string;
}

const PLAIN = 'rata-rata empat minggu terakhir';

const VERDICTS = {
  better: 'lebih tepat daripada',
  even: 'setara dengan',
  worse: 'kurang tepat daripada',
};
type Verdict = keyof typeof VERDICTS;

/** Better or worse only where the middle and what is said around it agree. */
function verdictOf({ engine, lastFourWeeks }: HorizonScore): Verdict {
  const middle = Math.sign((lastFourWeeks.mase ?? 0) - (engine.mase ?? 0));
  const whole = Math.sign(lastFourWeeks.pinball - engine.pinball);
  return middle + whole > 0 ? 'better' : middle + whole < 0 ? 'worse' : 'even';
}

/** What the test on the office's own past says, for someone who has never heard of a score. */
export function historySentences({ tests, impossible, cutOff }: HistoryTests): string[] {
  if (impossible !== null) return [impossible];
  const weeksOf = (verdict: Verdict) =>
    joined(tests.filter(({ score }) => score && verdictOf(score) === verdict).map(({ weeks }) => String(weeks)));
  const sentences = (Object.keys(VERDICTS) as Verdict[]).flatMap((verdict) => {
    const weeks = weeksOf(verdict);
    return weeks === '' ? [] : [`Untuk ${weeks} minggu ke depan cara ini ${VERDICTS[verdict]} ${PLAIN}.`];
  });
  if (cutOff) {
    const { done, asked } = cutOff;
    const others = joined(tests.flatMap(({ weeks, score }) => (score ? [] : [String(weeks)])));
    const untested = others ? ` Untuk ${others} minggu ke depan belum diuji. Hitung lagi.` : '';
    return [...sentences, `Waktu hitung habis: hasil sebagian, ${done} akhir bulan terakhir dari ${asked}.${untested}`];
  }
  for (const { weeks, origins } of tests.filter(({ score }) => score === null)) {
    sentences.push(
      `Untuk ${weeks} minggu ke depan belum dapat diuji: perlu ${FEWEST_ORIGINS} akhir bulan dengan catatan Layanan 4 minggu sebelumnya dan ${weeks} minggu sesudahnya, baru ada ${origins}.`,
    );
  }
  return sentences;
}

/** The scores, a line per horizon. */
export function historyLines({ tests }: HistoryTests): HistoryLine[] {
  return tests.flatMap(({ weeks, score }) => (score ? [lineOf(weeks, score)] : []));
}

/** What the columns mean, under them. */
export const HISTORY_KEY =
  'Galat 1 berarti sama buruknya dengan menebak "seperti minggu-minggu sebelumnya" (MASE); makin kecil makin baik. Rugi: selisih rata-rata dengan kenyataan, dalam orang; yang terekam kurang dari yang disebut dihitung lebih berat. Alat, petugas dan daftar desa dianggap seperti hari ini.';

function lineOf(weeks: number, { origins, engine, lastFourWeeks, held }: HorizonScore): HistoryLine {
  const [, held80 = 0] = held;
  return {
    label: `${weeks} minggu ke depan`,
    value: `galat ${erring(engine)}; biasa ${erring(lastFourWeeks)}`,
    tested: `${origins} akhir bulan`,
    meaning: `${held80} dari ${origins} kali yang terekam paling sedikit sebanyak yang disebut dengan peluang 80 %. Kenyataan rata-rata ${later(engine)} prakiraan tengah; ${PLAIN}: ${later(lastFourWeeks)} hitungannya. Rugi ${formatNumber(engine.pinball, 1)} orang, cara biasa ${formatNumber(lastFourWeeks.pinball, 1)}.`,
  };
}

const erring = ({ mase }: Score): string => (mase === null ? 'tidak ada' : formatNumber(mase, 2));

function later({ biasDays }: Score): string {
  const days = formatNumber(Math.abs(biasDays), 1);
  if (days === '0,0') return 'sama harinya dengan';
  return `${days} hari kerja lebih ${biasDays > 0 ? 'lambat' : 'cepat'} dari`;
}
