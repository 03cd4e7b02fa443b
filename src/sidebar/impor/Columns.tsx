import { useState } from 'preact/hooks';
import type { ImportReview, Reviewing } from './useReview';

interface Props {
  review: ImportReview;
  reviewing: Reviewing;
}

/** Which sheet is filled, and which pasted column fills which of its columns. */
export function Columns({ review, reviewing }: Props) {
  const { target, targets, columns, headerLine, separator } = review;
  const chosen = targets.find(({ name }) => name === target);
  const mapping = mappingOf(review);
  const missing = chosen?.columns.filter(({ name, needed }) => needed && mapping[name] === undefined) ?? [];
  // It stays open under the hands of whoever pairs, also once the last column is found that must be.
  const [isOpen, setOpen] = useState(false);
  const [missed, setMissed] = useState(0);
  if (missed !== missing.length) {
    setMissed(missing.length);
    if (missing.length > 0) setOpen(true);
  }
  return (
    <>
      <div class="field">
        <label for="tujuan">Masuk ke lembar</label>
        <select
          id="tujuan"
          value={target ?? ''}
          onChange={(event) => {
            const name = targets.find((choice) => choice.name === event.currentTarget.value)?.name ?? null;
            reviewing.change({ target: name, mapping: null, answers: {}, mended: {}, skipped: [] });
          }}
        >
          {target === null && <option value="">Pilih lembar…</option>}
          {targets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <p class="hint">
          {headerLine > 0 ? `Judul kolom di baris ${headerLine}` : 'Judul kolom tidak ditemukan'}, pemisah {separator}.
        </p>
      </div>
      {chosen && (
        <details class="card" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            Kolom: {Object.keys(mapping).length} dari {chosen.columns.length} terisi
            {missing.length > 0 && <span class="tone bad">{missing.length} wajib belum dipilih</span>}
          </summary>
          {chosen.columns.map(({ name, label, needed }) => (
            <div key={name} class="mapping">
              <label for={`kolom-${name}`}>
                {label}
                {needed && <span class="needed"> (wajib)</span>}
              </label>
              <select
                id={`kolom-${name}`}
                value={mapping[name] ?? ''}
                onChange={(event) => {
                  const { [name]: _, ...others } = mapping;
                  const index = event.currentTarget.value;
                  reviewing.change({ mapping: index === '' ? others : { ...others, [name]: Number(index) } });
                }}
              >
                <option value="">tidak diisi</option>
                {columns.map(({ header, sample }, index) => (
                  <option key={`${index} ${header}`} value={index}>
                    {header || `Kolom ${index + 1}`}
                    {sample && ` (${short(sample)})`}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

function mappingOf({ columns }: ImportReview): Record<string, number> {
  const mapping: Record<string, number> = {};
  columns.forEach(({ mappedTo }, index) => {
    if (mappedTo !== null) mapping[mappedTo] = index;
  });
  return mapping;
}

const short = (sample: string): string => (sample.length > 18 ? `${sample.slice(0, 18)}…` : sample);
