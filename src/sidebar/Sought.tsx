import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props<T> {
  /** Unique on the page. */
  id: string;
  label: string;
  rows: readonly T[];
  /** What a row says, all that may be looked for. */
  textOf(row: T): string;
  children(rows: readonly T[]): ComponentChildren;
}

/** A list of so few rows is looked over faster than searched. */
const FEW = 8;

/** A list that can be searched once it is long: every word must be found somewhere in a row. */
export function Sought<T>({ id, label, rows, textOf, children }: Props<T>) {
  const [sought, setSought] = useState('');
  if (rows.length <= FEW) return <>{children(rows)}</>;
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = textOf(row).toLowerCase();
    return words.every((word) => text.includes(word));
  });
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
      <p class={words.length > 0 ? 'hint' : 'unseen'} role="status">
        {words.length > 0 && `${found.length} dari ${rows.length} cocok.`}
      </p>
      {children(found)}
    </>
  );
}
