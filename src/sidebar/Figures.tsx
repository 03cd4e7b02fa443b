import { DariMana } from './DariMana';
import { PlaceButton } from './PlaceButton';
import type { AnswerOf } from './server';

export type Figure = AnswerOf<'ringkasan'>['angka'][number];

/** Words for what the colour says, so that it is said without colour too. */
const TONES = { baik: 'baik', waspada: 'waspada', buruk: 'buruk', biasa: '' } as const;

/** Numbers that matter, each with what it means and a way to the rows it comes from. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul class="figures">
      {figures.map(({ kunci, label, nilai, satuan, nada, arti, tempat, asal }) => (
        <li key={kunci} class={`figure ${nada}`}>
          <h2>
            {label}
            {TONES[nada] && <span class="tone">{TONES[nada]}</span>}
          </h2>
          <p class="amount">
            <b>{nilai}</b> {satuan}
          </p>
          <p class="meaning">{arti}</p>
          {tempat && (
            <PlaceButton place={tempat} aria-label={`Buka barisnya: ${label}`}>
              Buka barisnya
            </PlaceButton>
          )}
          {asal && <DariMana label={label} asal={asal} />}
        </li>
      ))}
    </ul>
  );
}
