import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../cells/numeral';
import { Awaited } from '../Awaited';
import { moveFocus } from '../focus';
import { partAskedFor } from '../panelState';
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
  const leaves = (imporId: string, isExample: boolean) => {
    if (once.busy && leaving === imporId) return isExample ? 'Membuang…' : 'Mengurungkan…';
    return isExample ? 'Buang data contoh' : 'Urungkan';
  };
  const reading = useAnswer(seen, 'impor', () => server.daftarImpor({}));
  // The menu asks here whether the example is to go.
  const asked = useRef(partAskedFor() === 'contoh');
  const example = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!asked.current || !example.current) return;
    asked.current = false;
    moveFocus(example.current);
  });
  return (
    <section aria-labelledby="impor-lalu">
      <h2 id="impor-lalu">Impor yang lalu</h2>
      <Awaited reading={reading} waiting="Membaca daftar impor…">
        {(imports) =>
          imports.length === 0 ? (
            <p class="empty">Belum ada impor. Yang Anda masukkan akan tercatat di sini dan bisa diurungkan.</p>
          ) : (
            <ul class="rows">
              {imports.map(({ imporId, caption, rows, isMerge, isExample, undoing, leaving }) => (
                <li key={imporId}>
                  <p>
                    <b>{caption}</b>
                    <span class="where">{formatNumber(rows)} baris</span>
                    <span class="meaning">
                      {undoing === ''
                        ? 'Tidak bisa diurungkan lagi'
                        : `${isExample ? 'Bila dibuang' : 'Bila diurungkan'}: ${undoing}`}
                      .{leaving !== '' && ` ${leaving}.`}
                      {isExample && undoing !== '' && ' Sesudah dibuang, data contoh tidak bisa dikembalikan.'}
                    </span>
                  </p>
                  {undoing !== '' && (
                    <button
                      ref={isExample ? example : null}
                      type="button"
                      class="small"
                      aria-label={isExample ? undefined : `${leaves(imporId, isExample)} ${caption}`}
                      aria-disabled={once.busy ? true : undefined}
                      onClick={() => {
                        if (!once.busy) setLeaving(imporId);
                        once.send((actionId) => takeOut(imporId, isMerge, actionId), undone);
                      }}
                    >
                      {leaves(imporId, isExample)}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Awaited>
    </section>
  );
}
