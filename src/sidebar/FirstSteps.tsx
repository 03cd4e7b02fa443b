import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveFocus } from './focus';
import { Form } from './form/Form';
import type { Field } from './form/field';
import { type Typed, useDraft } from './form/useDraft';
import { useOpenedOn } from './form/useOpenedOn';
import { PostingNotice } from './PostingNotice';
import { usePanel } from './panelState';
import type { AnswerOf } from './server';
import { type Posting, usePosting } from './usePosting';
import { Whole } from './Whole';

type Summary = AnswerOf<'ringkasan'>;
type Step = Summary['langkah'][number];

/** Kept in the browser: who folded the guide away doesn't want it in the way, and it is one line then. */
const FOLDED = 'siap-ktp.langkah-awal';

/** Four steps from empty sheets to the first forecast, each with what it leaves behind; gone when all are done. */
export function FirstSteps({ steps, office }: { steps: readonly Step[]; office: Summary['isianKantor'] }) {
  const [folded, setFolded] = useState(recall);
  const posting = usePosting();
  const done = steps.filter(({ selesai }) => selesai).length;
  if (done === steps.length) return null;
  const fold = (away: boolean) => {
    setFolded(away);
    remember(away);
  };
  const next = steps.find(({ selesai }) => !selesai);
  return (
    <section class="card steps register" aria-labelledby="langkah">
      <header class="office">
        <h2 id="langkah">
          Langkah awal: {done} dari {steps.length} selesai
        </h2>
        <button type="button" class="quiet small" aria-expanded={!folded} onClick={() => fold(!folded)}>
          {folded ? 'Lanjutkan' : 'Nanti saja'}
        </button>
      </header>
      {!folded && (
        <ol>
          {steps.map((step) => (
            <li key={step.kunci} class={step.selesai ? 'done' : undefined}>
              <h3>
                {step.judul}
                <span class="tone">{step.selesai ? 'selesai' : 'belum'}</span>
              </h3>
              <p>
                <Whole>{step.kalimat}</Whole>
              </p>
              {step === next && <StepForward step={step} office={office} posting={posting} />}
            </li>
          ))}
        </ol>
      )}
      <PostingNotice posting={posting} />
    </section>
  );
}

interface ForwardProps {
  step: Step;
  office: Summary['isianKantor'];
  posting: Posting;
}

function StepForward({ step, office, posting }: ForwardProps) {
  const { open } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  // The form of the step before went away with the focus in it: the keyboard goes on where the next step begins.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (posting.state.kind === 'answered' && (!activeElement || activeElement === document.body))
      moveFocus(button.current);
  }, [step.kunci]);
  if (step.kunci === 'kantor') return <OfficeForm office={office} posting={posting} />;
  const ways = {
    desa: ['Buka Impor', () => open('impor')],
    alat: ['Buka daftar alat', () => open('catat', 'alat')],
    stok: ['Catat blanko', () => open('catat', 'bahan')],
    prakiraan: ['Buka Prakiraan', () => open('prakiraan')],
  } as const;
  const [caption, go] = ways[step.kunci];
  return (
    <div class="buttons">
      <button ref={button} type="button" class="primary" onClick={go}>
        {caption}
      </button>
      {step.kunci === 'alat' && (
        <button type="button" class="quiet" onClick={() => open('impor')}>
          Buka Impor
        </button>
      )}
    </div>
  );
}

const FIELDS: readonly Field[] = [
  { name: 'kecamatan', label: 'Kecamatan', kind: 'text' },
  { name: 'kabupaten', label: 'Kabupaten atau kota', kind: 'text' },
  { name: 'camat_nama', label: 'Nama Camat', kind: 'text' },
  { name: 'camat_nip', label: 'NIP Camat', kind: 'text', optional: true, rare: true },
  { name: 'tempat', label: 'Tempat penandatanganan', kind: 'text', optional: true, rare: true },
];

function OfficeForm({ office, posting }: { office: Typed; posting: Posting }) {
  const draft = useDraft(office);
  const semula = useOpenedOn(JSON.stringify(office));
  return (
    <Form
      name="kantor"
      title="Data kantor"
      action="isiKantor"
      fields={FIELDS}
      fixed={{ semula }}
      draft={draft}
      posting={posting}
      submit="Simpan data kantor"
      seen={false}
    />
  );
}

/** A browser may refuse its storage to a page inside another: then the guide just stands there again next time. */
function recall(): boolean {
  try {
    return localStorage.getItem(FOLDED) === 'ya';
  } catch {
    return false;
  }
}

function remember(folded: boolean): void {
  try {
    if (folded) localStorage.setItem(FOLDED, 'ya');
    else localStorage.removeItem(FOLDED);
  } catch {}
}
