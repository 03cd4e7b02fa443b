import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Elapsed } from './Elapsed';
import { moveFocus } from './focus';
import { Columns } from './impor/Columns';
import { Commit } from './impor/Commit';
import { Export } from './impor/Export';
import { ImportResult } from './impor/ImportResult';
import { Merge } from './impor/Merge';
import { Past } from './impor/Past';
import { Paste } from './impor/Paste';
import { pairingOf, Review } from './impor/Review';
import { useReview } from './impor/useReview';
import type { ViewProps } from './panelState';
import { usePanel } from './panelState';
import type { AnswerOf } from './server';
import { useOnce } from './useOnce';

type ImportAnswer = AnswerOf<'komitImpor'>;

/** Paste, look over, mend, put in, and take out again if need be. */
export function Impor({ seen }: ViewProps) {
  const { changed } = usePanel();
  const reviewing = useReview();
  const once = useOnce<ImportAnswer>();
  const [text, setText] = useState('');
  const [result, setResult] = useState<{ answer: ImportAnswer; undoable: boolean } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { request, review, busy, lost } = reviewing;

  const answered = (answer: ImportAnswer, undoable: boolean) => {
    setResult({ answer, undoable });
    if (!answer.ok) return;
    if (request) setText('');
    reviewing.leave();
    changed();
  };
  // The form goes away when the review comes: the focus goes along.
  const reviewed = review !== null;
  const wasReviewed = useRef(false);
  useLayoutEffect(() => {
    if (reviewed) moveFocus(heading.current);
    // Cancelled: back to what was pasted. What was put in says so itself, and has the focus.
    else if (wasReviewed.current && document.activeElement === document.body)
      moveFocus(document.getElementById('tempelan'));
    wasReviewed.current = reviewed;
  }, [reviewed]);
  const notice = (
    <ImportResult
      answer={result?.answer ?? null}
      undoable={result?.undoable ?? false}
      once={once}
      undone={(answer) => answered(answer, false)}
    />
  );

  if (!request || (!review && !busy && !lost)) {
    return (
      <>
        {notice}
        <Paste
          text={text}
          setText={setText}
          review={(text) => {
            setResult(null);
            reviewing.change({ text });
          }}
        />
        <Past seen={seen} once={once} undone={(answer) => answered(answer, false)} />
        <Export seen={seen} />
        <Merge changed={changed} />
      </>
    );
  }
  return (
    <div class="import" aria-busy={busy}>
      <header class="office">
        <h2 ref={heading} tabIndex={-1}>
          Tinjau sebelum dimasukkan
        </h2>
        <button
          type="button"
          class="quiet small"
          // Left now, it would go in all the same.
          aria-disabled={once.busy ? true : undefined}
          onClick={() => !once.busy && reviewing.leave()}
        >
          Batal
        </button>
      </header>
      <div role="status">
        {busy && !review && (
          <p class="waiting">
            Membaca tempelan…
            <Elapsed />
          </p>
        )}
        {lost && (
          <div class="notice warn">
            <p>{lost} Tempelan dan perbaikan Anda tetap ada.</p>
            <button type="button" onClick={reviewing.again}>
              Coba lagi
            </button>
          </div>
        )}
      </div>
      {review && (
        <>
          <Columns review={review} reviewing={reviewing} />
          <Review key={pairingOf(review)} review={review} reviewing={reviewing} />
          {notice}
          <Commit
            review={review}
            request={request}
            busy={busy}
            once={once}
            answered={(answer) => answered(answer, true)}
          />
        </>
      )}
    </div>
  );
}
