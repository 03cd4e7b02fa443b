import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsFound } from './wordsFound';

interface Props<T> {
  /** Unique on the page. */
  id: string;
  label: string;
  rows: readonly T[];
  /** What a row says, all that may be looked for. */
  textOf(row: T): string;
  /** On screen; who comes back to it finds the whole list again. */
  seen: boolean;
  children(rows: readonly T[]): ComponentChildren;
}

/** A list of so few rows is looked over faster than searched. */
const FEW = 8;

/** A list that can be searched once it is long: see `wordsFound`. */
export function Sought<T>({ id, label, rows, textOf, seen, children }: Props<T>) {
  const [sought, setSought] = useState('');
  useEffect(() => {
    if (!seen) setSought('');
  }, [seen]);
  if (rows.length <= FEW) return <>{children(rows)}</>;
  const words = wordsFound(sought);
  const found = rows.filter((row) => words.within(textOf(row)));
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
          }}
        />
      </div>
      <p class={words.some ? 'hint' : 'unseen'} role="status">
        {words.some && `${found.length} dari ${rows.length} cocok.`}
      </p>
      {children(found)}
    </>
  );
}
