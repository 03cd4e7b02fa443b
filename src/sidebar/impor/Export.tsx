import { useState } from 'preact/hooks';
import { Awaited } from '../Awaited';
import { server } from '../server';
import { useAnswer } from '../useAnswer';
import { saveAs } from './saveAs';

const KINDS = [
  ['id_ID', 'Indonesia (titik koma, 1234,5)'],
  ['en_US', 'Inggris (koma, 1234.5)'],
] as const;

/** Takes a table out as a .csv file that can be brought in again as it is. */
export function Export({ seen }: { seen: boolean }) {
  // Asked for when it is looked at: few who open this view come for it.
  const [open, setOpen] = useState(false);
  const reading = useAnswer(seen && open, 'ekspor', () => server.lembarEkspor({}));
  const [bentuk, setKind] = useState<string>('id_ID');
  const [chosen, setSheet] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ sentence: '', lost: false });
  const take = (lembar: string) => {
    if (busy) return;
    setBusy(true);
    setSaid({ sentence: '', lost: false });
    server
      .eksporTabel({ lembar, bentuk })
      .then((file) => {
        // With the mark in front Excel knows that it is UTF-8.
        if (file.name) saveAs(file.name, `\uFEFF${file.text}`, 'text/csv');
        setSaid({ sentence: file.sentence || `Berkas ${file.name} dibuat.`, lost: false });
      })
      .catch((error: Error) => setSaid({ sentence: `${error.message} Silakan coba lagi.`, lost: true }))
      .finally(() => setBusy(false));
  };
  return (
    <details class="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Ekspor ke .csv dan .xlsx</summary>
      <Awaited reading={reading} waiting="Membaca daftar lembar…">
        {({ lembar: sheets, bukuKerja, sentence }) => (
          <>
            {sentence && <p class="hint">{sentence}</p>}
            <div class="field">
              <label for="ekspor-lembar">Lembar</label>
              <select
                id="ekspor-lembar"
                value={chosen ?? sheets[0]}
                onChange={(event) => setSheet(event.currentTarget.value)}
              >
                {sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            </div>
            <div class="field">
              <label for="ekspor-bentuk">Cara menulis angka</label>
              <select id="ekspor-bentuk" value={bentuk} onChange={(event) => setKind(event.currentTarget.value)}>
                {KINDS.map(([kind, label]) => (
                  <option key={kind} value={kind}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <div class="buttons">
              <button
                type="button"
                class="small"
                aria-disabled={busy ? true : undefined}
                onClick={() => take(chosen ?? sheets[0] ?? '')}
              >
                {busy ? 'Membuat berkas…' : 'Unduh .csv'}
              </button>
              <a href={bukuKerja} target="_blank" rel="noopener">
                Seluruh buku kerja (.xlsx)
              </a>
            </div>
          </>
        )}
      </Awaited>
      <p class={said.lost ? 'field-error' : 'hint'} role="status">
        {said.sentence}
      </p>
    </details>
  );
}
