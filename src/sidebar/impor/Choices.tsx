import type { Problem } from './useReview';

interface Props {
  /** Said to a screen reader. */
  label: string;
  choices: Problem['choices'];
  choose(value: string): void;
}

/** More than these would push the rows out of sight. */
const MOST_BUTTONS = 4;

/** Answers to a question of the review. */
export function Choices({ label, choices, choose }: Props) {
  if (choices.length > MOST_BUTTONS) {
    return (
      <select aria-label={label} value="" onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">Pilih jawaban…</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset class="answers" aria-label={label}>
      {choices.map((choice) => (
        <button key={choice.value} type="button" class="small answer" onClick={() => choose(choice.value)}>
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
