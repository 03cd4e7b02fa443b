import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../cells/numeral';
import { wordsFound } from '../cells/wordsFound';

interface Props<T> {
  /** Unique on the page. */
  id: string;
  label: string;
  rows: readonly T[];
  /** What a row says, all that may be looked for. */
  textOf(row: T): string;
  /** Searches where `rows` are the last of many. `rows` of its answer may be the last of `found`. */
  whole?: ((sought: string) => Promise<Found<T>>) | undefined;
  /** On screen; who comes back to it finds the whole list again. */
  seen: boolean;
  children(rows: readonly T[]): ComponentChildren;
}

interface Found<T> {
  rows: readonly T[];
  found: number;
}

/** A list of so few rows is looked over faster than searched. */
const FEW = 8;

/** A list that can be searched once it is long: see `wordsFound`. */
export function Sought<T>({ id, label, rows, textOf, whole, seen, children }: Props<T>) {
  const [sought, setSought] = useState('');
  const { answer, busy, lost, ask } = useWhole(sought, rows, whole);
  useEffect(() => {
    if (!seen) setSought('');
  }, [seen]);
  if (rows.length <= FEW) return <>{children(rows)}</>;
  const words = wordsFound(sought);
  const found = answer?.rows ?? rows.filter((row) => words.within(textOf(row)));
  return (
    <>
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="search"
          autocomplete="off"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSought('');
            if (event.key === 'Enter' && words.some) ask();
          }}
        />
      </div>
      <p class={words.some ? 'hint' : 'unseen'} role="status">
        {words.some && (answer ? saidOfAll(answer) : `${found.length} dari ${rows.length} cocok.`)}
        {lost && ` ${lost}`}
      </p>
      {whole && words.some && !answer && (
        <button type="button" class="quiet small" aria-disabled={busy} onClick={ask}>
          {busy ? 'Mencari…' : 'Cari juga di yang lebih lama'}
        </button>
      )}
      {children(found)}
    </>
  );
}

const saidOfAll = ({ rows, found }: Found<unknown>): string =>
  `${formatNumber(found)} cocok di seluruh lembar${found > rows.length ? `; ${rows.length} yang terakhir di bawah` : ''}.`;

/** What a search of all there is has found, as long as the same is looked for in the same list. */
function useWhole<T>(sought: string, rows: readonly T[], whole: Props<T>['whole']) {
  const [state, setState] = useState<{ answer?: Found<T>; busy?: boolean; lost?: string }>({});
  const question = useRef(0);
  // Before the next key: an effect after the paint would take away what Enter has just asked.
  useLayoutEffect(() => {
    question.current++;
    setState({});
  }, [sought, rows]);
  const ask = () => {
    if (!whole || state.busy) return;
    const mine = ++question.current;
    const settle = (next: typeof state) => {
      if (mine === question.current) setState(next);
    };
    setState({ busy: true });
    whole(sought).then(
      (answer) => settle({ answer }),
      (lost: Error) => settle({ lost: lost.message }),
    );
  };
  return { ...state, ask };
}
