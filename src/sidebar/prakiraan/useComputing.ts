import { useRef, useState } from 'preact/hooks';
import { newActionId } from '../actionId';
import { type AnswerOf, server } from '../server';

type Piece = Pick<AnswerOf<'hitungUlang'>, 'lanjut' | 'sibuk' | 'dihentikan' | 'catatan'>;

/** What there is to say when a computation ends otherwise than with its answer. */
export interface Endings {
  busy: string;
  stopped: string;
  /** It was through before it could be stopped. */
  tooLate: string;
  /** After the reason why no answer came. */
  lost: string;
  /** The same where it was to stop: it may have written before. */
  unsure: string;
}

export interface Computing {
  busy: boolean;
  /** Asked to stop; the piece under way hasn't answered yet. */
  stopping: boolean;
  stage: Piece['lanjut'];
  /** What there is to say when it is over. */
  notice: string | null;
  start(): void;
  stop(): void;
}

const IDLE = { busy: false, stopping: false, stage: null, notice: null };

/** Asks for one piece after the other, until the last brings the answer or the person wants no more. */
export function useComputing<A extends Piece>(
  ask: (piece: { id: string; lanjutan: boolean }) => Promise<A>,
  put: (answer: A) => void,
  endings: Endings,
): Computing {
  const [state, setState] = useState<Omit<Computing, 'start' | 'stop'>>(IDLE);
  /** The computation under way; an answer to any other no longer counts. */
  const running = useRef<{ id: string; isStopped: boolean } | null>(null);

  const start = () => {
    if (running.current) return;
    const own = { id: newActionId(), isStopped: false };
    running.current = own;
    /** What its pieces said beside their answers; more than one of them may say the same. */
    const said = new Set<string>();
    const over = (notice: string) => {
      running.current = null;
      setState({ ...IDLE, notice: [notice, ...said].join(' ').trim() || null });
    };
    const carryOn = (lanjutan: boolean): void => {
      ask({ id: own.id, lanjutan }).then(
        (answer) => {
          const { lanjut, sibuk, dihentikan, catatan } = answer;
          if (catatan !== '') said.add(catatan);
          if (dihentikan || (lanjut && own.isStopped)) return over(endings.stopped);
          if (sibuk) return over(own.isStopped ? endings.stopped : endings.busy);
          if (!lanjut) {
            put(answer);
            return over(own.isStopped ? endings.tooLate : '');
          }
          setState((now) => ({ ...now, stage: lanjut }));
          carryOn(true);
        },
        (lost: Error) => over(`${lost.message} ${own.isStopped ? endings.unsure : endings.lost}`),
      );
    };
    setState({ ...IDLE, busy: true });
    carryOn(false);
  };

  const stop = () => {
    const own = running.current;
    if (!own || own.isStopped) return;
    own.isStopped = true;
    setState((now) => ({ ...now, stopping: true }));
    // Not heard of, the piece under way is the last all the same.
    server.hentikanHitungan({ id: own.id }).catch(() => {});
  };
  return { ...state, start, stop };
}
