import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from './panelState';

export interface Reading<T> {
  /** The last answer that came; stays on screen while a newer one is awaited or lost. */
  value: T | null;
  busy: boolean;
  /** Why no answer came; null when all is well. */
  lost: string | null;
  again(): void;
  /** Shows an answer that came another way. */
  put(value: T): void;
}

/**
 * Asks when the view comes to be seen, and again when the panel has changed the workbook, when the person comes back to
 * the panel, or `about` differs. Answers may arrive in any order: only the one to the latest question counts.
 *
 * @param holds what is typed rests on the last answer: coming back must not put another under it
 */
export function useAnswer<T>(
  seen: boolean,
  about: string,
  ask: () => Promise<T>,
  holds: () => boolean = () => false,
): Reading<T> {
  const { version, returns } = usePanel();
  const [reading, setReading] = useState<{ value: T | null; busy: boolean; lost: string | null }>({
    value: null,
    busy: true,
    lost: null,
  });
  const latest = useRef(0);
  const asked = useRef('');
  const back = useRef(returns);
  const asking = useRef(ask);
  asking.current = ask;

  const again = useCallback(() => {
    const question = ++latest.current;
    const settle = (change: { value?: T; lost: string | null }) => {
      if (question === latest.current) setReading((now) => ({ ...now, busy: false, ...change }));
    };
    setReading((now) => ({ ...now, busy: true, lost: null }));
    asking.current().then(
      (value) => settle({ value, lost: null }),
      (lost: Error) => settle({ lost: lost.message }),
    );
  }, []);

  const put = useCallback((value: T) => {
    latest.current++;
    setReading({ value, busy: false, lost: null });
  }, []);

  useEffect(() => {
    const question = `${version} ${about}`;
    const isBack = back.current !== returns && !holds();
    if (!seen || (asked.current === question && !isBack)) return;
    asked.current = question;
    back.current = returns;
    again();
  }, [seen, version, returns, about, again]);

  // What was lost for want of a network is asked for again as soon as there is one; listened for before the loss is seen.
  const { lost } = reading;
  useLayoutEffect(() => {
    if (!seen || lost === null) return;
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [seen, lost, again]);

  return { ...reading, again, put };
}
