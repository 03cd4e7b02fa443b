import { useState } from 'preact/hooks';
import { formatNumber } from '../../cells/numeral';
import { Awaited } from '../Awaited';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import type { Once } from '../useOnce';

type ImportAnswer = AnswerOf<'komitImpor'>;

interface Props {
  seen: boolean;
  once: Once<ImportAnswer>;
  undone(answer: ImportAnswer): void;
}

async function takeOut(imporId: string, isMerge: boolean, actionId: string): Promise<ImportAnswer> {
  if (!isMerge) return server.urungkanImpor({ imporId, actionId });
  const { ok, sentence, left, again } = await server.urungkanGabungan({ gabunganId: imporId, actionId });
  return ok ? { ok, sentence, left, again, imporId } : { ok, sentence, left };
}

/** Imports that can still be taken out, and merges of another computer's file. */
export function Past({ seen, once, undone }: Props) {
  const [leaving, setLeaving] = useState('');
  const leaves = (imporId: string) => (once.busy && leaving === imporId ? 'Mengurungkan…' : 'Urungkan');
  const reading = useAnswer(seen, 'impor', () => server.daftarImpor({}));
  return (
    <section aria-labelledby="impor-lalu">
      <h2 id="impor-lalu">Impor yang lalu</h2>
      <Awaited reading={reading} waiting="Membaca daftar impor…">
        {(imports) =>
          imports.length === 0 ? (
            <p class="empty">Belum ada impor. Yang Anda masukkan akan tercatat di sini dan bisa diurungkan.</p>
          ) : (
            <ul class="rows">
              {imports.map(({ imporId, caption, rows, isMerge, undoing }) => (
                <li key={imporId}>
                  <p>
                    <b>{caption}</b>
                    <span class="where">{formatNumber(rows)} baris</span>
                    <span class="meaning">Bila diurungkan: {undoing}.</span>
                  </p>
                  <button
                    type="button"
                    class="small"
                    aria-label={`${leaves(imporId)} ${caption}`}
                    aria-disabled={once.busy ? true : undefined}
                    onClick={() => {
                      if (!once.busy) setLeaving(imporId);
                      once.send((actionId) => takeOut(imporId, isMerge, actionId), undone);
                    }}
                  >
                    {leaves(imporId)}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </section>
  );
}
