import type { CounterDay } from '../../src/forecast/counter/counterDay';
import type { CounterOffice } from '../../src/forecast/counter/counterOffice';
import { ALWAYS_UP } from './offices';

export const NO_PAUSE = { after: 0, minutes: 0 };

/** People come at these minutes and take so many; nothing fails. */
export function dayOf(people: readonly (readonly [arrival: number, minutes: number])[]): CounterDay {
  return {
    people: people.length,
    arrivals: Float64Array.from(people, ([arrival]) => arrival),
    minutes: Float64Array.from(people, ([, minutes]) => minutes),
    counterMean: { meanUpHours: Number.POSITIVE_INFINITY, meanDownHours: 0 },
    causeMeans: [],
  };
}

/** So many an hour for so many hours, `minutes` each, everything known and nothing failing. */
export function steady(perHour: number, hours: number, minutes: number): CounterOffice {
  return {
    people: { perDay: { mean: perHour * hours, deviation: 0 }, dispersion: 0 },
    profile: [{ minutes: hours * 60, share: 1 }],
    minutesPerPerson: { mean: minutes, deviation: 0 },
    pause: NO_PAUSE,
    availability: ALWAYS_UP,
    commonCauses: [],
  };
}

/** 84 people a day, 60 % of them in the first two of six hours, ten minutes each (the morning rush of docs/sumber.md s.7). */
export const MORNING_RUSH: CounterOffice = {
  ...steady(14, 6, 10),
  people: { perDay: { mean: 84, deviation: 0 }, dispersion: 1 },
  profile: [
    { minutes: 120, share: 0.6 },
    { minutes: 240, share: 0.4 },
  ],
};
