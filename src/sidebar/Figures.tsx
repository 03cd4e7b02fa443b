import { DariMana } from './DariMana';
import { PlaceButton } from './PlaceButton';
import type { AnswerOf } from './server';
import { Whole } from './Whole';

export type Figure = AnswerOf<'ringkasan'>['angka'][number];

/** Words for what the colour says, so that it is said without colour too. */
const TONES = { baik: 'baik', waspada: 'waspada', buruk: 'buruk', biasa: '' } as const;

/** Numbers that matter, each with what it means and a way to the rows it comes from; many stand under headings. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const groups = [...new Set(figures.map(({ kelompok }) => kelompok))];
  return (
    <>
      {groups.map((group) => (
        <section key={group} class="figure-group" aria-label={group || 'Angka pokok'}>
          {group && <h2>{group}</h2>}
          <ul class="figures">
            {figures
              .filter(({ kelompok }) => kelompok === group)
              .map((figure) => (
                <OneFigure key={figure.kunci} figure={figure} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function OneFigure({ figure }: { figure: Figure }) {
  const { kelompok, label, nilai, satuan, nada, arti, tempat, asal } = figure;
  const Label = kelompok ? 'h3' : 'h2';
  return (
    <li class={`figure ${nada}`}>
      <Label class="label">
        <span>
          <Whole>{label}</Whole>
        </span>
        {TONES[nada] && <span class="tone">{TONES[nada]}</span>}
      </Label>
      <div class="amount">
        <b>
          <Whole>{nilai}</Whole>
        </b>{' '}
        {satuan}
      </div>
      <p class="meaning">
        <Whole>{arti}</Whole>
      </p>
      {tempat && (
        <PlaceButton place={tempat} aria-label={`Buka barisnya: ${label}`}>
          Buka barisnya
        </PlaceButton>
      )}
      {asal && <DariMana label={label} asal={asal} />}
    </li>
  );
}
