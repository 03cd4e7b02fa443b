import type { Choice } from './field';

interface Props {
  id: string;
  legend: string;
  name: string;
  choices: readonly Choice[];
  value: string;
  error?: string | undefined;
  /** The legend is said to a screen reader and not shown. */
  silent?: boolean;
  set(value: string): void;
}

/** A few words of which one holds, all in sight; arrow keys choose. */
export function ChoiceInput({ id, legend, name, choices, value, error, silent, set }: Props) {
  return (
    <fieldset class="choice" aria-describedby={error ? `${id}-salah` : undefined}>
      <legend class={silent ? 'unseen' : undefined}>{legend}</legend>
      <div class="choices">
        {choices.map(([word, caption], index) => (
          <label key={word} class={word === value ? 'chosen' : undefined}>
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={`${id}-${name}`}
              value={word}
              checked={word === value}
              aria-invalid={error ? true : undefined}
              onChange={() => set(word)}
            />
            <span>{caption}</span>
          </label>
        ))}
      </div>
      {error && (
        <p class="field-error" id={`${id}-salah`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
