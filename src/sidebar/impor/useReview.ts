import { useRef, useState } from 'preact/hooks';
import { type AnswerOf, server } from '../server';

export type ImportRequest = Parameters<typeof server.tinjauImpor>[0];
export type ImportReview = AnswerOf<'tinjauImpor'>;
export type ReviewedLine = ImportReview['rows'][number];
export type Problem = ReviewedLine['problems'][number];

export interface Reviewing {
  request: ImportRequest | null;
  review: ImportReview | null;
  busy: boolean;
  lost: string | null;
  /** Changes what was chosen and looks again. */
  change(change: Partial<ImportRequest>): void;
  mend(line: number, column: string, cell: string): void;
  answer(key: string, value: string): void;
  skip(line: number, skipped: boolean): void;
  again(): void;
  leave(): void;
}

const EMPTY: ImportRequest = { text: '', target: null, mapping: null, answers: {}, mended: {}, skipped: [] };

/** The pasted text with all that was chosen about it, and what the add-on last said to it. */
export function useReview(): Reviewing {
  const [state, setState] = useState<{
    request: ImportRequest | null;
    review: ImportReview | null;
    busy: boolean;
    lost: string | null;
  }>({ request: null, review: null, busy: false, lost: null });
  const latest = useRef(0);
  /** What was chosen, at once: two changes in quick succession must build on each other. */
  const chosen = useRef(EMPTY);
  /** Lines in the order of the first look: a card that was mended must not jump away under the fingers. */
  const order = useRef(new Map<number, number>());

  const look = (request: ImportRequest) => {
    chosen.current = request;
    const question = ++latest.current;
    setState((now) => ({ ...now, request, busy: true, lost: null }));
    server.tinjauImpor(request).then(
      (review) => {
        if (question !== latest.current) return;
        setState({
          request,
          review: { ...review, rows: inOrder(review.rows, order.current) },
          busy: false,
          lost: null,
        });
      },
      (lost: Error) => {
        if (question === latest.current) setState((now) => ({ ...now, busy: false, lost: lost.message }));
      },
    );
  };

  const change = (change: Partial<ImportRequest>) => {
    if (change.text !== undefined || change.target !== undefined || change.mapping !== undefined)
      order.current = new Map();
    look({ ...(change.text === undefined ? chosen.current : EMPTY), ...change });
  };

  return {
    ...state,
    change,
    mend: (line, column, cell) => {
      const { mended } = chosen.current;
      change({ mended: { ...mended, [line]: { ...mended[line], [column]: cell } } });
    },
    answer: (key, value) => change({ answers: { ...chosen.current.answers, [key]: value } }),
    skip: (line, skipped) => {
      const others = chosen.current.skipped.filter((other) => other !== line);
      change({ skipped: skipped ? [...others, line] : others });
    },
    again: () => look(chosen.current),
    leave: () => {
      latest.current++;
      order.current = new Map();
      setState({ request: null, review: null, busy: false, lost: null });
    },
  };
}

/** What stands in the way of the commit. */
export const stops = ({ kind }: Problem): boolean => kind === 'salah' || kind === 'tanya';

/** Rows that hold up the commit first; a row keeps the place where it was first seen. */
function inOrder(rows: readonly ReviewedLine[], order: Map<number, number>): ReviewedLine[] {
  const fresh = rows.filter(({ line }) => !order.has(line));
  const holding = fresh.filter(({ problems }) => problems.some(stops));
  for (const { line } of [...holding, ...fresh]) if (!order.has(line)) order.set(line, order.size);
  return [...rows].sort((a, b) => (order.get(a.line) ?? 0) - (order.get(b.line) ?? 0));
}
