import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from './panelState';
import { type AnswerOf, server } from './server';
import { useOnce } from './useOnce';

type CatatAnswer = AnswerOf<'catat'>;
type CatatInput = Parameters<typeof server.catat>[0];

export type PostingState =
  | { kind: 'ready' }
  /** `isFormless`: no button of a form says so. */
  | { kind: 'sending'; isFormless: boolean }
  | { kind: 'answered'; answer: CatatAnswer }
  | { kind: 'lost'; sentence: string };

export interface Deed {
  action: CatatInput['action'];
  input: CatatInput['input'];
  /** The form's name, where one posts it. */
  form?: string;
  /** Those of its fields that a form shows: what is wrong with them is said there. */
  fields?: readonly string[];
  /** What comes first under the action's id, and may answer in its place. */
  before?: (actionId: string) => Promise<CatatAnswer | null>;
  /** When it is done. */
  done?: () => void;
  /**
   * When the person gives up his own for what another has posted since, as the refusal's `conflict` tells it; `seen`: what
   * of that he had been shown before and kept to his own.
   */
  drop?: (conflict: string, seen: string) => void;
}

export interface Posting {
  state: PostingState;
  /** What was answered last; null before. */
  answered: Deed | null;
  /**
   * What is wrong with which field of the form as it posts this action. Several forms may share one posting: each keeps
   * what was refused to it until it is posted again, put right or closed.
   */
  errorsOf(form: string, action: string): Readonly<Record<string, string>>;
  /** The last refusal is about something that no field in sight shows. */
  unplaced: boolean;
  post(deed: Deed): void;
  retry(): void;
  release(): void;
  /** The form's field was changed: its error no longer describes it; without one, the form is gone. */
  forget(form: string, field?: string): void;
  /** Another came between: posts the same again in spite of it. */
  keepMine(): void;
  /** Another came between: lets go of what was posted, and reads the lists again. */
  takeTheirs(): void;
  /** What was typed is gone: a refusal no longer describes it, nor the form. */
  dismissRefusal(form?: string): void;
  /** The answer has been read: whatever it says, it goes. */
  dismiss(): void;
}

/**
 * Posts one action at a time and remembers how it went. What is typed and posted while an undo is under way follows it.
 * What it answered goes when something else in the panel is noted: it tells of the moment (what is left), and only the latest
 * can be taken back by key. A refusal stays with what was typed.
 */
export function usePosting(): Posting {
  const { changed, version } = usePanel();
  /** Changes of the panel that were this posting's own and are still to be told of here; and what was told of last. */
  const own = useRef(0);
  const told = useRef(version);
  const once = useOnce<CatatAnswer>();
  const [answer, setAnswer] = useState<CatatAnswer | null>(null);
  const [answered, setAnswered] = useState<Deed | null>(null);
  const [isFormless, setFormless] = useState(false);
  /** As the answer came: a field that is being put right must not make a notice of its refusal. */
  const [unplaced, setUnplaced] = useState(true);
  const [refused, setRefused] = useState<Record<string, { action: string; fields: Readonly<Record<string, string>> }>>(
    {},
  );
  const forget = (form: string | undefined, field?: string) =>
    setRefused((now) => {
      const one = form === undefined ? undefined : now[form];
      if (form === undefined || one === undefined) return now;
      const { [form]: _, ...others } = now;
      if (field === undefined) return others;
      const { [field]: __, ...fields } = one.fields;
      return { ...others, [form]: { ...one, fields } };
    });
  /** The last answer goes, with what it told a form. */
  const drop = () => {
    setAnswer(null);
    forget(answered?.form);
  };

  useEffect(() => {
    const changes = version - told.current;
    // What follows an undo may be answered before the undo's own change is told of.
    const ours = Math.min(own.current, changes);
    if (changes > ours) setAnswer((last) => (last?.ok ? null : last));
    own.current -= ours;
    told.current = version;
  }, [version]);

  const underWay = useRef<Deed | null>(null);
  /** A form that was posted while an undo was under way: it follows it, as it was posted last. */
  const next = useRef<Deed | null>(null);

  /** What was asked about last: the same, posted again, says that it is right. */
  const asked = useRef<{ deed: string; answer: Record<string, string> } | null>(null);

  const post = (deed: Deed) => {
    const { action, done } = deed;
    const said = JSON.stringify([action, deed.input]);
    const input = asked.current?.deed === said ? { ...deed.input, ...asked.current.answer } : deed.input;
    if (underWay.current) {
      if (underWay.current.fields === undefined && deed.fields !== undefined) next.current = deed;
      return;
    }
    underWay.current = deed;
    setFormless(deed.fields === undefined);
    once.send(
      async (actionId) => (await deed.before?.(actionId)) ?? server.catat({ action, input, actionId }),
      (answer) => {
        const following = next.current;
        underWay.current = null;
        next.current = null;
        const ask = answer.ok ? undefined : answer.ask;
        asked.current = ask ? { deed: said, answer: { [ask.field]: ask.value } } : null;
        setAnswer(answer);
        setAnswered(deed);
        forget(deed.form);
        const { form } = deed;
        if (!answer.ok && form !== undefined)
          setRefused((now) => ({ ...now, [form]: { action, fields: answer.fields } }));
        setUnplaced(answer.ok || !Object.keys(answer.fields).some((field) => deed.fields?.includes(field)));
        if (!answer.ok) return;
        done?.();
        own.current++;
        changed();
        if (following) post(following);
      },
    );
  };

  return {
    answered,
    state: once.busy ? { kind: 'sending', isFormless } : stateOf(once.lost, answer),
    errorsOf: (form, action) => (refused[form]?.action === action ? refused[form].fields : {}),
    unplaced,
    post,
    keepMine: () => {
      if (!answered || answer?.ok !== false || answer.conflict === undefined) return;
      post({ ...answered, input: { ...answered.input, dilihat: answer.conflict } });
    },
    takeTheirs: () => {
      drop();
      const seen = answered?.input.dilihat;
      answered?.drop?.(answer?.ok === false ? (answer.conflict ?? '{}') : '{}', typeof seen === 'string' ? seen : '{}');
      changed();
    },
    retry: once.retry,
    release: () => {
      underWay.current = null;
      next.current = null;
      once.release();
      drop();
      // It may have been written after all: the lists show whether it was.
      changed();
    },
    forget,
    dismiss: drop,
    dismissRefusal: (form) => {
      if (answer && !answer.ok) setAnswer(null);
      forget(form);
    },
  };
}

function stateOf(lost: string | null, answer: CatatAnswer | null): PostingState {
  if (lost !== null) return { kind: 'lost', sentence: lost };
  return answer === null ? { kind: 'ready' } : { kind: 'answered', answer };
}
