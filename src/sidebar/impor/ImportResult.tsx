import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from '../focus';
import { LostNotice } from '../LostNotice';
import { Places } from '../Places';
import { usePanel } from '../panelState';
import { type AnswerOf, server } from '../server';
import type { Once } from '../useOnce';

type ImportAnswer = AnswerOf<'komitImpor'>;

interface Props {
  answer: ImportAnswer | null;
  once: Once<ImportAnswer>;
  /** It put rows in that can be taken out again. */
  undoable: boolean;
  undone(answer: ImportAnswer): void;
}

/** How the last import or its undoing went. */
export function ImportResult({ answer, undoable, once, undone }: Props) {
  const { open } = usePanel();
  const notice = useRef<HTMLDivElement>(null);
  // What had the focus is gone: the review, or the line of the list.
  useLayoutEffect(() => {
    if (answer) moveFocus(notice.current);
  }, [answer]);
  return (
    <div class="result" role="status">
      {once.lost !== null && (
        <LostNotice look="lembar tujuannya" sentence={once.lost} retry={once.retry} release={once.release} />
      )}
      {once.lost === null && answer && (
        <div ref={notice} tabIndex={-1} class={answer.ok ? 'notice good' : 'notice bad'}>
          <p>
            {answer.ok && answer.again && 'Sudah dikerjakan sebelumnya. '}
            {answer.sentence}
          </p>
          <Places places={answer.left} />
          {answer.ok && (
            <div class="buttons">
              {undoable && (
                <button
                  type="button"
                  onClick={() =>
                    once.send((actionId) => server.urungkanImpor({ imporId: answer.imporId, actionId }), undone)
                  }
                >
                  {once.busy ? 'Mengurungkan…' : 'Urungkan impor'}
                </button>
              )}
              <button type="button" class="quiet" onClick={() => open('ringkasan')}>
                Lihat Ringkasan
              </button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
