import { addDays, formatDay, formatMoment } from '../../cells/day';
import { addMinutes, typedDay, typedMoment } from '../../cells/typedDay';
import { momentNow, today } from '../officeClock';
import type { Description } from './Labelled';

interface Props {
  description: Description;
  name: string;
  value: string;
  set(value: string): void;
  /** Empty, and empty doesn't stand for today or now. */
  open?: boolean;
}

/** A day: an arrow key moves it by one, leaving the field writes it out. */
export function DayInput({ description, name, value, set, open }: Props) {
  // It stays for the next entry: whoever goes on with those of today must see it.
  const isOther = value.trim() !== '' && typedDay(value, today()) !== today();
  const step = (days: number) => {
    const from = typedDay(value, today()) ?? today();
    set(formatDay(addDays(from, days)));
  };
  return (
    <input
      {...description}
      class={isOther ? 'number other-day' : 'number'}
      name={name}
      type="text"
      autocomplete="off"
      placeholder={open ? '' : formatDay(today())}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
      onBlur={() => {
        const day = value.trim() === '' ? null : typedDay(value, today());
        if (day !== null) set(formatDay(day));
      }}
      onKeyDown={(event) => onArrows(event, step)}
    />
  );
}

const MINUTES_A_STEP = 5;

/** A day with its time: an arrow key moves it by five minutes; empty is now, unless it may stay open. */
export function MomentInput({ description, name, value, set, open }: Props) {
  const step = (steps: number) => {
    const from = typedMoment(value, momentNow()) ?? momentNow();
    set(formatMoment(addMinutes(from, steps * MINUTES_A_STEP)));
  };
  return (
    <input
      {...description}
      class="number"
      name={name}
      type="text"
      autocomplete="off"
      placeholder={open ? '' : 'sekarang'}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
      onBlur={() => {
        const moment = value.trim() === '' ? null : typedMoment(value, momentNow());
        if (moment !== null) set(formatMoment(moment));
      }}
      onKeyDown={(event) => onArrows(event, step)}
    />
  );
}

function onArrows(event: KeyboardEvent, step: (by: number) => void): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  step(event.key === 'ArrowUp' ? 1 : -1);
}
