import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../cells/numeral';
import { moveFocus } from '../focus';
import { ChoiceInput } from '../form/ChoiceInput';
import { LineCard } from './LineCard';
import { Questions } from './Questions';
import type { ImportReview, Reviewing } from './useReview';

interface Props {
  review: ImportReview;
  reviewing: Reviewing;
}

/** With other columns paired it is another reading: the troubles of the one before say nothing of its lines. */
export const pairingOf = ({ target, columns }: ImportReview): string =>
  JSON.stringify([target, columns.map(({ mappedTo }) => mappedTo)]);

/** Every row as it would become, those with problems first, those that stay as they are last; each is mended or left out here. */
export function Review({ review, reviewing }: Props) {
  const { rows, ignored, counts, summary, targets, target } = review;
  const troubled = rows.filter(({ problems }) => problems.length > 0);
  const [show, setShow] = useState<'masalah' | 'semua'>('masalah');
  const list = useRef<HTMLOListElement>(null);
  const advance = useRef(false);
  // Lines that had a problem when they were first seen stay in the short list after they are mended.
  const [held, setHeld] = useState<ReadonlySet<number>>(new Set());
  if (troubled.some(({ line }) => !held.has(line))) setHeld(new Set([...held, ...troubled.map(({ line }) => line)]));

  useLayoutEffect(() => {
    if (!advance.current) return;
    advance.current = false;
    const next =
      list.current?.querySelector<HTMLElement>('[aria-invalid]') ??
      document.querySelector<HTMLElement>('.commit button.primary');
    moveFocus(next);
  }, [review]);

  const answer = (key: string, value: string) => {
    // The question goes away with its answer.
    advance.current = true;
    reviewing.answer(key, value);
  };

  const columns = targets.find(({ name }) => name === target)?.columns ?? [];
  // A column that nothing was pasted for may still have to be answered.
  const mapped = columns.filter(({ name }) =>
    rows.some(({ cells, problems }) => (cells[name] ?? '') !== '' || problems.some(({ column }) => column === name)),
  );
  const same = (row: (typeof rows)[number]) => row.status === 'sama';
  const shown =
    show === 'masalah' && held.size > 0
      ? rows.filter(({ line }) => held.has(line))
      : [...rows.filter((row) => !same(row)), ...rows.filter(same)];
  return (
    <>
      <Questions review={review} answer={answer} />
      {summary.length > 0 && (
        <ul class="summary">
          {summary.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p class="counts">
        <Count amount={counts.baru} word="baru" />
        <Count amount={counts.diubah} word="diubah" />
        <Count amount={counts.sama} word="sama" />
        <Count amount={counts.bermasalah} word="bermasalah" />
        <Count amount={counts.dilewati} word="dilewati" />
      </p>
      {held.size > 0 && held.size < rows.length && (
        <ChoiceInput
          id="tampil"
          name="tampil"
          legend="Baris yang ditampilkan"
          silent
          choices={[
            ['masalah', `Perlu dilihat (${formatNumber(held.size)})`],
            ['semua', `Semua (${formatNumber(rows.length)})`],
          ]}
          value={show}
          set={(value) => setShow(value === 'semua' ? 'semua' : 'masalah')}
        />
      )}
      <ol ref={list} class="cards" aria-label="Baris tempelan">
        {shown.map((line) => (
          <LineCard
            key={line.line}
            line={line}
            columns={mapped}
            mended={reviewing.request?.mended[line.line] ?? {}}
            answer={answer}
            skip={reviewing.skip}
            mend={(column, cell, next) => {
              advance.current = next;
              reviewing.mend(line.line, column, cell);
            }}
          />
        ))}
      </ol>
      {rows.length < counts.lines && (
        <p class="hint">
          {rows.length} dari {counts.lines} baris ditampilkan; semuanya ikut diperiksa.
        </p>
      )}
      {ignored.length > 0 && (
        <details class="card">
          <summary>{ignored.length} baris bukan data</summary>
          <ul class="lines">
            {ignored.map(({ line, text, why }) => (
              <li key={line}>
                <span class="where">
                  Baris {line}: {why}
                </span>
                <span class="quote">{text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Count({ amount, word }: { amount: number; word: string }) {
  if (amount === 0) return null;
  return (
    <span class={`count ${word}`}>
      <b>{formatNumber(amount)}</b> {word}
    </span>
  );
}
