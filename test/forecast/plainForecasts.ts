import type { CountHistory } from '../../src/forecast/answers/clearDate';
import type { AvailabilityPosterior } from '../../src/forecast/chance/availability';
import type { CountRate } from '../../src/forecast/chance/countRate';
import { type Estimate, meanOf } from '../../src/forecast/chance/estimate';
import { createRandom } from '../../src/forecast/chance/random';
import type { Office } from '../../src/forecast/office';

// A global `Math` is slow in the bare context that tests run in.
const { min, floor } = Math;

/** What an office would use otherwise; forecasts in days, never above `MOST_DAYS`. */
export const MOST_DAYS = 500;
const FOUR_WEEKS = 20;

/** Backlog over the last four weeks' net rate: one number, however sure one wants to be. */
export function lastFourWeeks(backlog: number, recordedPerDay: readonly number[], arrivals: readonly number[]): number {
  const net = meanOf(recordedPerDay.slice(-FOUR_WEEKS)) - meanOf(arrivals.slice(-FOUR_WEEKS));
  return net > 0 ? min(MOST_DAYS, backlog / net) : MOST_DAYS;
}

/** Chance of the days ahead of the first backlog, none of the rates: every day is a past one drawn anew. Ascending. */
export function resampledDays(question: CountHistory, replications: number): Int32Array {
  const { backlogs, recordedPerDay, arrivalsPerDay, seed } = question;
  const days = new Int32Array(replications).map((_, replication) => {
    const random = createRandom(seed, replication);
    const oneOf = (values: readonly number[]) => values[floor(random.uniform() * values.length)]!;
    let waiting = backlogs[0]!;
    let day = 0;
    for (; waiting > 0 && day < MOST_DAYS; day++) waiting += oneOf(arrivalsPerDay) - oneOf(recordedPerDay);
    return day;
  });
  return days.sort();
}

/** The same office with every parameter at its best guess and no doubt about it. */
export function withoutDoubt(office: Office): Office {
  const exactly = ({ mean }: Estimate): Estimate => ({ mean, deviation: 0 });
  const rate = ({ perDay, dispersion }: CountRate): CountRate => ({ perDay: exactly(perDay), dispersion });
  const { recording, printing, arrivals } = office;
  const { replacements } = arrivals;
  return {
    ...office,
    desa: office.desa.map(({ people, reachable: { low, value, high }, residents }) => {
      const share = (low + value + high) / 3;
      return { people, reachable: { low: share, value: share, high: share }, residents };
    }),
    arrivals: {
      newPeople: rate(arrivals.newPeople),
      visitors: rate(arrivals.visitors),
      replacementLevel: exactly(arrivals.replacementLevel),
      replacements: {
        mendesak: rate(replacements.mendesak),
        hilang: rate(replacements.hilang),
        rusak: rate(replacements.rusak),
        ubahData: rate(replacements.ubahData),
        pindah: rate(replacements.pindah),
      },
    },
    recording: {
      ...recording,
      peoplePerSetDay: exactly(recording.peoplePerSetDay),
      setAvailability: surely(recording.setAvailability),
    },
    printing: printing && {
      ...printing,
      cardsPerPrinterDay: exactly(printing.cardsPerPrinterDay),
      printerAvailability: surely(printing.printerAvailability),
    },
    commonCauses: office.commonCauses.map((cause) => ({ ...cause, availability: surely(cause.availability) })),
  };
}

/** As if the same log went on for ever. */
function surely({ failures, upHours, repairs, downHours }: AvailabilityPosterior): AvailabilityPosterior {
  const often = 1e6;
  return {
    failures: failures * often,
    upHours: upHours * often,
    repairs: repairs * often,
    downHours: downHours * often,
  };
}
