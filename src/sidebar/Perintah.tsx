import { useEffect, useRef, useState } from 'preact/hooks';
import { Filled, type StockList } from './catat/StockLists';
import { momentNow } from './officeClock';
import { PostingNotice } from './PostingNotice';
import { usePanel } from './panelState';
import { type Command, EXAMPLES, type Understood } from './perintah/command';
import { sentenceOf, textsOf } from './perintah/sayBack';
import { understand } from './perintah/understand';
import { server } from './server';
import { useAnswer } from './useAnswer';
import { type Posting, usePosting } from './usePosting';
import { Whole } from './Whole';

/** What Enter brought that wasn't a posting: a question, or the text with its mistyped words put right. */
type Said = { unclear: string } | { mendedFrom: string } | null;

/** One line that does what the forms do. What Enter will post stands below it, from the first word that makes sense. */
export function Perintah() {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<Said>(null);
  const field = useRef<HTMLInputElement>(null);
  const posting = usePosting();
  const { counting, place } = usePanel();
  const isDone = posting.state.kind === 'answered' && posting.state.answer.ok;
  // The line stands over every tab: whoever opens another has read the answer.
  useEffect(() => {
    if (isDone) posting.dismiss();
  }, [place]);
  /** Of which item the command that was posted last notes a receipt. */
  const [received, setReceived] = useState<StockList['item'] | null>(null);
  const { understood, looked } = useUnderstood(text);
  const question =
    said && 'unclear' in said ? said.unclear : looked && understood.kind === 'unclear' ? understood.sentence : null;
  // While stock is counted it would say what should be left; what was refused already stands below.
  const isRefused = posting.state.kind === 'answered' && !isDone;
  const refusal = useRefusal(understood.kind === 'command' && !counting && !isRefused ? understood.command : null);
  const waiting = posting.state.kind === 'sending' || posting.state.kind === 'lost';
  useShortcut(() => {
    field.current?.focus();
    // What was refused stands there still: the next command takes its place, unless one goes on in it.
    field.current?.select();
  });

  const change = (typed: string) => {
    setText(typed);
    setSaid(null);
    // It was about what stood there before.
    posting.dismissRefusal();
  };

  const enter = () => {
    if (waiting) return;
    if (understood.kind === 'mended') {
      setSaid({ mendedFrom: text });
      setText(understood.text);
    } else if (understood.kind === 'command') {
      const { action, input } = understood.command;
      setReceived(action === 'terimaBarang' ? (input.barang as StockList['item']) : null);
      posting.post({ ...understood.command, done: () => change('') });
    } else if (understood.kind === 'unclear') ask(understood.sentence);
    else if (understood.kind === 'empty') ask(`Ketik apa yang terjadi, misalnya: ${EXAMPLES.join('; ')}.`);
  };

  const ask = (unclear: string) => {
    setSaid({ unclear });
    // It takes the place of what the command before was answered.
    posting.dismiss();
  };

  return (
    <form
      class="register command"
      aria-label="Perintah"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || waiting) return;
        event.preventDefault();
        if (text === '') posting.dismiss();
        change(said && 'mendedFrom' in said ? said.mendedFrom : '');
      }}
    >
      <div class="fields">
        <input
          ref={field}
          id="perintah"
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-label="Perintah"
          aria-keyshortcuts="Alt+P"
          aria-describedby="perintah-arti"
          placeholder="cetak 40"
          readOnly={waiting}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <span class="keys" aria-hidden="true">
          <kbd>Alt</kbd>+<kbd>P</kbd>
        </span>
      </div>
      <div id="perintah-arti" class="meant" role="status">
        {question && (
          <p class="field-error">
            <Whole>{question}</Whole>
          </p>
        )}
        {said && 'mendedFrom' in said && <p class="hint">Maksud Anda "{text}"?</p>}
        {understood.kind === 'asks' && <p class="hint">Melihat gangguan yang sedang berlangsung…</p>}
        {understood.kind === 'command' && <Meaning command={understood.command} sending={waiting} refusal={refusal} />}
      </div>
      <PostingNotice posting={counting ? withoutBalance(posting) : posting} quiet>
        {received && <FilledOf item={received} posting={posting} />}
      </PostingNotice>
    </form>
  );
}

/** A blind count is blind only when no answer elsewhere says what should be left. */
function withoutBalance(posting: Posting): Posting {
  const { state } = posting;
  if (state.kind !== 'answered' || !/\bsisa\b/i.test(state.answer.sentence)) return posting;
  const sentence = `${state.answer.ok ? 'Sudah dicatat' : 'Tidak dicatat'}; keterangannya menyebut sisa, jadi disembunyikan selama Hitung dipilih.`;
  return { ...posting, state: { ...state, answer: { ...state.answer, sentence } } };
}

/** Asked once for each receipt: what it filled doesn't change while its answer is read. */
function FilledOf({ item, posting }: { item: StockList['item']; posting: Posting }) {
  const [entries, setEntries] = useState<StockList['entries']>([]);
  const { state } = posting;
  const undo = state.kind === 'answered' && state.answer.ok ? state.answer.undo : null;
  const receipt = undo?.action === 'balikkanEntri' ? undo.input.id : null;
  useEffect(() => {
    if (receipt === null) return;
    let isAwaited = true;
    server.daftarPersediaan({ item }).then(
      (list) => isAwaited && setEntries(list.entries),
      // That it was noted stands above; which order it filled can be read in Catat > Bahan.
      () => {},
    );
    return () => {
      isAwaited = false;
    };
  }, [item, receipt]);
  return <Filled entries={entries} posting={posting} />;
}

interface MeaningProps {
  command: Command;
  sending: boolean;
  refusal: string;
}

function Meaning({ command, sending, refusal }: MeaningProps) {
  return (
    <>
      <p class="will">
        <Whole>{sentenceOf(command, momentNow())}</Whole>
      </p>
      {textsOf(command).map(([label, text]) => (
        <p key={label} class="hint">
          {label}: {text}
        </p>
      ))}
      {refusal !== '' && (
        <p class="field-error">
          <Whole>{`Belum bisa dicatat: ${refusal}`}</Whole>
        </p>
      )}
      <p class="keys">
        {sending ? (
          'Mencatat…'
        ) : refusal !== '' ? (
          <>
            <kbd>Esc</kbd> batal
          </>
        ) : (
          <>
            <kbd>Enter</kbd> catat <kbd>Esc</kbd> batal
          </>
        )}
      </p>
    </>
  );
}

/** Whoever types on hasn't said it yet; who reads what it means waits no longer than this. */
const PAUSE = 400;

/** Why the add-on would refuse the command as things stand, once the typing pauses; '' where it wouldn't, or isn't asked yet. */
function useRefusal(command: Command | null): string {
  const key = JSON.stringify(command);
  const [settled, setSettled] = useState('null');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), PAUSE);
    return () => clearTimeout(timer);
  }, [key]);
  const asks = command !== null && settled === key;
  const { value } = useAnswer(asks, key, async () => ({ key, refusal: await server.cobaCatat(command as Command) }));
  return asks && value?.key === key ? value.refusal : '';
}

/**
 * Which outages last is asked only when the command turns on it, and again after every change. `looked`: the answer
 * has come, so that what isn't clear now won't become clear by waiting.
 */
function useUnderstood(text: string): { understood: Understood; looked: boolean } {
  const now = momentNow();
  const plainly = understand(text, { now, running: null });
  const asks = plainly.kind === 'asks';
  const { value, busy, lost } = useAnswer(asks, 'perintah', () => server.daftarGangguan({}));
  if (!asks || busy) return { understood: plainly, looked: false };
  if (value) return { understood: understand(text, { now, running: value.running }), looked: true };
  const sentence = `${lost ?? ''} Sebutkan nomor gangguannya, misalnya: selesai G-0002.`.trim();
  return { understood: { kind: 'unclear', sentence }, looked: true };
}

/** By the key's place: with Alt held down some keyboards write another letter. */
function useShortcut(focus: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyP') return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
