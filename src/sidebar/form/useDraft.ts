import { useState } from 'preact/hooks';

export type Typed = Record<string, string>;

export interface Draft {
  values: Typed;
  /** Grows when the form is cleared. */
  round: number;
  set(name: string, value: string): void;
  /** Back to the defaults; the fields named keep what they hold, ready for the next entry. */
  clear(keep?: readonly string[]): void;
}

/** What has been typed into a form and not yet posted. */
export function useDraft(defaults: Typed): Draft {
  const [values, setValues] = useState<Typed>(defaults);
  const [round, setRound] = useState(0);
  return {
    values,
    round,
    set: (name, value) => setValues((now) => ({ ...now, [name]: value })),
    clear: (keep = []) => {
      setRound((now) => now + 1);
      setValues((now) => {
        const kept = keep.map((name) => [name, now[name] ?? '']);
        return { ...defaults, ...Object.fromEntries(kept) };
      });
    },
  };
}
