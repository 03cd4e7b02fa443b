import { Choices } from './Choices';
import type { ImportReview, Problem } from './useReview';

interface Props {
  review: ImportReview;
  answer(key: string, value: string): void;
}

/** What can't be known, in several rows of one column: asked once, for all of them. */
export function Questions({ review, answer }: Props) {
  const columns = review.targets.find(({ name }) => name === review.target)?.columns ?? [];
  return (
    <>
      {[...questionsByColumn(review)].map(([column, problems]) => {
        const label = columns.find(({ name }) => name === column)?.label ?? column;
        return (
          <section key={column} class="card ask" aria-label={`Pertanyaan kolom ${label}`}>
            <h3>
              {label}: {problems.length} baris perlu dijawab
            </h3>
            <p class="meaning">Satu jawaban untuk semuanya, atau satu per satu di bawah.</p>
            <Choices
              label={`Jawaban untuk semua baris ${label}`}
              choices={everyChoice(problems)}
              choose={(value) => answer(`*:${column}`, value)}
            />
          </section>
        );
      })}
    </>
  );
}

/** Columns with at least two open questions. */
function questionsByColumn(review: ImportReview): Map<string, Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const { problems } of review.rows) {
    for (const problem of problems) {
      if (problem.kind === 'tanya') found.set(problem.column, [...(found.get(problem.column) ?? []), problem]);
    }
  }
  for (const [column, problems] of found) if (problems.length < 2) found.delete(column);
  return found;
}

function everyChoice(problems: readonly Problem[]): Problem['choices'] {
  const found = new Map<string, Problem['choices'][number]>();
  const isOf = ({ choices }: Problem, { value, label }: Problem['choices'][number]) =>
    choices.some((choice) => choice.value === value && choice.label === label);
  const all = problems.flatMap(({ choices }) => choices);
  // What can be answered of one line only (2 of its 14 units) isn't one answer for all.
  const shared = all.filter((choice) => problems.every((problem) => isOf(problem, choice)));
  for (const choice of shared.length > 0 ? shared : all) {
    if (!found.has(choice.value)) found.set(choice.value, choice);
  }
  return [...found.values()];
}
