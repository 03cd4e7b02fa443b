import type { ImportReview, Problem } from './useReview';

interface Props {
  review: ImportReview;
  answer(key: string, value: string): void;
}

/** A number that may be read in two ways, in many rows of one column: asked once, for all of them. */
export function Questions({ review, answer }: Props) {
  const labels = new Map(
    review.targets.find(({ name }) => name === review.target)?.columns.map(({ name, label }) => [name, label]),
  );
  return (
    <>
      {[...questionsByColumn(review)].map(([column, problems]) => {
        const choices = problems[0]?.choices ?? [];
        return (
          <section key={column} class="card ask" aria-label={`Pertanyaan kolom ${labels.get(column) ?? column}`}>
            <h3>
              {labels.get(column) ?? column}: {problems.length} angka bisa dibaca dua cara
            </h3>
            <p class="meaning">Baca semuanya sebagai</p>
            <div class="buttons">
              {choices.map(({ value, label }) => (
                <button key={value} type="button" onClick={() => answer(`*:${column}`, value)}>
                  {label}
                </button>
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

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
