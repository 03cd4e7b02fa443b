import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveFocus } from './focus';
import { focusFirstField } from './form/focusFirstField';
import { LostNotice } from './LostNotice';
import { Places } from './Places';
import type { Posting } from './usePosting';
import { Whole } from './Whole';

interface Props {
  posting: Posting;
  /** Stays in sight while the list below is scrolled, in the element that holds both: nothing beside the list is covered. */
  stays?: boolean;
  /** A refusal leaves the focus where the typing goes on. */
  quiet?: boolean;
  /** What there is to say besides, once it is known. */
  children?: ComponentChildren;
}

/** Undo buttons in the order in which they were offered: several may be in sight, and the key means the latest. */
const offered: HTMLButtonElement[] = [];

/** How the last posting went, with what can be done about it. */
export function PostingNotice({ posting, stays, quiet, children }: Props) {
  const { state, post } = posting;
  const answer = state.kind === 'answered' ? state.answer : null;
  const undo = answer?.ok ? answer.undo : null;
  const undoButton = useRef<HTMLButtonElement>(null);
  // Before the next frame: who posts quickly undoes quickly.
  useLayoutEffect(() => {
    const button = undoButton.current;
    if (!undo || !button) return;
    offered.push(button);
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.key.toLowerCase() !== 'u') return;
      // Every register that was opened keeps its notice; only those in sight count.
      const [latest] = offered.filter((one) => one.checkVisibility()).reverse();
      if (latest !== button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      offered.splice(offered.indexOf(button), 1);
      document.removeEventListener('keydown', onKey);
    };
  }, [undo]);
  const result = useRef<HTMLDivElement>(null);
  const said = state.kind === 'answered' ? state.answer : state.kind === 'lost' ? state.sentence : null;
  // Below the fold nobody sees that it was noted. The focus stays where the typing goes on.
  useLayoutEffect(() => {
    if (said && !quiet) result.current?.scrollIntoView({ block: 'nearest' });
  }, [said, quiet]);
  return (
    <div ref={result} class={stays ? 'result stays' : 'result'} role="status">
      {state.kind === 'sending' && state.isFormless && !quiet && <p class="waiting">Mencatat…</p>}
      {answer?.ok && (
        <div class="notice good">
          <p>
            {answer.again && 'Sudah tercatat sebelumnya. '}
            <Whole>{answer.sentence}</Whole>
          </p>
          {children}
          {undo && (
            <div class="buttons">
              <button
                type="button"
                title={undo.caption}
                aria-keyshortcuts="Alt+U"
                ref={undoButton}
                onClick={(event) => {
                  // This button goes away with the answer: the focus goes back to where the next entry begins.
                  focusFirstField(event.currentTarget.closest('.register'));
                  post({ action: undo.action, input: { ...undo.input } });
                }}
              >
                Urungkan
              </button>
              <span class="keys" aria-hidden="true">
                <kbd>Alt</kbd>+<kbd>U</kbd>
              </span>
            </div>
          )}
        </div>
      )}
      {answer?.ok === false && (posting.unplaced || answer.places.length > 0) && (
        <Refusal
          sentence={answer.sentence}
          places={answer.places}
          focus={posting.unplaced && !quiet}
          choose={answer.conflict === undefined ? null : posting}
        />
      )}
      {state.kind === 'lost' && (
        <LostNotice look="daftar di bawah" sentence={state.sentence} retry={posting.retry} release={posting.release} />
      )}
    </div>
  );
}

interface RefusalProps {
  sentence: string;
  places: Parameters<typeof Places>[0]['places'];
  /** No field is to blame, so this is what to look at. */
  focus: boolean;
  /** Where another came between: his or one's own. */
  choose: Pick<Posting, 'keepMine' | 'takeTheirs'> | null;
}

function Refusal({ sentence, places, focus, choose }: RefusalProps) {
  const notice = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (focus) moveFocus(notice.current);
  }, [focus]);
  return (
    <div ref={notice} class="notice bad" tabIndex={-1}>
      <p>
        <Whole>{sentence}</Whole>
      </p>
      <Places places={places} />
      {choose && (
        <div class="buttons">
          <button type="button" onClick={choose.keepMine}>
            Pakai isian saya
          </button>
          <button type="button" class="quiet" onClick={choose.takeTheirs}>
            Pakai yang sekarang
          </button>
        </div>
      )}
    </div>
  );
}
