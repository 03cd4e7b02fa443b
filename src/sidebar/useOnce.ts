import { useRef, useState } from 'preact/hooks';
import { newActionId } from './actionId';

export interface Once<A> {
  busy: boolean;
  /** Why no answer came. It may or may not have been done: send the same again, or let go knowingly. */
  lost: string | null;
  send(ask: (actionId: string) => Promise<A>, answered: (answer: A) => void): void;
  /** Sends what was lost once more, under the same id. */
  retry(): void;
  /** Lets go of what was lost. */
  release(): void;
}

/**
 * Sends one writing request at a time. A second click while the first is under way sends nothing; after a lost
 * connection the same id goes again, so that the add-on recognises what it has already done.
 */
export function useOnce<A>(): Once<A> {
  const [state, setState] = useState<{ busy: boolean; lost: string | null }>({ busy: false, lost: null });
  const pending = useRef<{ actionId: string; ask(actionId: string): Promise<A>; answered(answer: A): void } | null>(
    null,
  );
  const sending = useRef(false);

  const send = () => {
    const sent = pending.current;
    if (!sent || sending.current) return;
    sending.current = true;
    setState({ busy: true, lost: null });
    sent.ask(sent.actionId).then(
      (answer) => {
        sending.current = false;
        pending.current = null;
        setState({ busy: false, lost: null });
        sent.answered(answer);
      },
      (lost: Error) => {
        sending.current = false;
        setState({ busy: false, lost: lost.message });
      },
    );
  };

  return {
    ...state,
    send: (ask, answered) => {
      if (pending.current) return;
      pending.current = { actionId: newActionId(), ask, answered };
      send();
    },
    retry: send,
    release: () => {
      pending.current = null;
      setState({ busy: false, lost: null });
    },
  };
}
