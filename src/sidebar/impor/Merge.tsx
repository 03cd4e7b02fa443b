import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveFocus } from '../focus';
import { LostNotice } from '../LostNotice';
import { Places } from '../Places';
import { type AnswerOf, server } from '../server';
import { useOnce } from '../useOnce';
import { MergedRows } from './MergedRows';
import { saveAs } from './saveAs';

type Review = AnswerOf<'tinjauGabungan'>;
type Answer = AnswerOf<'gabungkan'>;

interface Looked {
  name: string;
  berkas: string;
  pilihan: Record<string, string>;
  review: Review;
}

/** What was entered on another computer while the network was down comes in here by a file, and goes out as one. */
export function Merge({ changed }: { changed(): void }) {
  const once = useOnce<Answer>();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState<'membuat' | 'membaca' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [answer, setAnswer] = useState<(Answer & { gabunganId: string | null }) | null>(null);
  const notice = useRef<HTMLDivElement>(null);

  const failing = (work: Promise<void>) =>
    work.catch((error: Error) => setProblem(error.message)).finally(() => setBusy(null));
  const hand = () => {
    setBusy('membuat');
    setProblem(null);
    failing(
      server.berkasGabungan({}).then(({ name, text, sentence }) => {
        saveAs(name, text, 'application/json');
        setProblem(sentence || null);
      }),
    );
  };
  const look = (name: string, berkas: string, pilihan: Record<string, string>) => {
    setBusy('membaca');
    setProblem(null);
    setAnswer(null);
    failing(server.tinjauGabungan({ berkas, pilihan }).then((review) => setLooked({ name, berkas, pilihan, review })));
  };
  const done = (said: Answer, gabunganId: string | null) => {
    setAnswer({ ...said, gabunganId: said.ok ? gabunganId : null });
    if (said.ok) {
      setLooked(null);
      changed();
    } else if (looked) {
      // Another may have changed a row since: then it is to be chosen, perhaps once more.
      const { berkas, pilihan } = looked;
      failing(
        server.tinjauGabungan({ berkas, pilihan }).then((review) => setLooked((now) => now && { ...now, review })),
      );
    }
  };
  // What had the focus is gone. The list of imports above grows by this one, and would push the answer out of sight.
  useLayoutEffect(() => {
    const said = notice.current;
    if (!answer || !said) return;
    moveFocus(said);
    const grown = new ResizeObserver(() => {
      if (document.activeElement === said) said.scrollIntoView({ block: 'nearest' });
    });
    grown.observe(document.body);
    return () => grown.disconnect();
  }, [answer]);
  const merge = ({ berkas, pilihan }: Looked) => {
    let sent = '';
    once.send(
      (actionId) => {
        sent = actionId;
        return server.gabungkan({ berkas, pilihan, actionId });
      },
      (said) => done(said, sent),
    );
  };

  // Then there is nothing to press, and nothing to take back afterwards.
  const isEmpty =
    looked !== null && !looked.review.summary && !looked.review.obstacle && looked.review.conflicts.length === 0;
  return (
    <section aria-labelledby="gabungan" aria-busy={busy !== null || once.busy}>
      <h2 id="gabungan">Gabungkan dari berkas</h2>
      <p class="hint">
        Untuk catatan yang dibuat di komputer lain saat jaringan putus: unduh berkasnya di sana, lalu pilih di sini.
      </p>
      <div class="buttons">
        <button type="button" class="small" aria-disabled={busy ? true : undefined} onClick={() => !busy && hand()}>
          {busy === 'membuat' ? 'Membuat berkas…' : 'Unduh berkas gabungan'}
        </button>
        <label class="file">
          <input
            type="file"
            accept=".json,application/json"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) look(file.name, await file.text(), {});
            }}
          />
          <span>{busy === 'membaca' ? 'Membaca berkas…' : 'Pilih berkas gabungan'}</span>
        </label>
      </div>
      <div role="status">
        {once.lost !== null && (
          <LostNotice look="lembar Riwayat" sentence={once.lost} retry={once.retry} release={once.release} />
        )}
        {problem && <p class="field-error">{problem}</p>}
        {answer && (
          <div ref={notice} tabIndex={-1} class={answer.ok ? 'notice good' : 'notice bad'}>
            <p>{answer.sentence}</p>
            <Places places={answer.left} />
            {answer.gabunganId && (
              <button
                type="button"
                onClick={() => {
                  const gabunganId = answer.gabunganId ?? '';
                  once.send(
                    (actionId) => server.urungkanGabungan({ gabunganId, actionId }),
                    (said) => done(said, null),
                  );
                }}
              >
                {once.busy ? 'Mengurungkan…' : 'Urungkan gabungan'}
              </button>
            )}
          </div>
        )}
      </div>
      {looked && (
        <div class="card">
          <h3>{looked.name}</h3>
          {looked.review.summary && <p>{looked.review.summary}</p>}
          {isEmpty && <p>{looked.review.nothing}</p>}
          {looked.review.conflicts.map(({ key, code, title, alone, differences }) => (
            <fieldset key={key} class="choice">
              <legend>{title} diubah di kedua tempat</legend>
              <dl class="cells">
                {differences.map(({ label, here, there }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      di sini {here}, di berkas {there}
                    </dd>
                  </div>
                ))}
              </dl>
              {alone.length > 0 && (
                <p class="hint">{alone.join(', ')}: diubah di satu tempat saja, jadi diambil dari sana.</p>
              )}
              <div class="buttons">
                {(['sini', 'sana'] as const).map((side) => (
                  <button
                    key={side}
                    type="button"
                    class="small"
                    onClick={() => look(looked.name, looked.berkas, { ...looked.pilihan, [key]: `${side} ${code}` })}
                  >
                    {side === 'sini' ? 'Pakai yang di sini' : 'Pakai yang di berkas'}
                  </button>
                ))}
              </div>
            </fieldset>
          ))}
          <MergedRows review={looked.review} />
          {looked.review.obstacle && <p class="remark">{looked.review.obstacle}</p>}
          <div class="buttons">
            {!isEmpty && (
              <button
                type="button"
                class="primary"
                aria-disabled={looked.review.obstacle || once.busy ? true : undefined}
                onClick={() => !looked.review.obstacle && !once.busy && merge(looked)}
              >
                {once.busy ? 'Menggabungkan…' : 'Gabungkan'}
              </button>
            )}
            <button type="button" class="quiet small" onClick={() => setLooked(null)}>
              {isEmpty ? 'Tutup' : 'Batal'}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
