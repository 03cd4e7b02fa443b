import { useId, useState } from 'preact/hooks';
import type { Figure } from './Figures';
import { PlaceButton } from './PlaceButton';
import { Whole } from './Whole';

/** The answer to "dari mana?", folded away until it is asked for. */
export function DariMana({ label, asal }: { label: string; asal: NonNullable<Figure['asal']> }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={`Dari mana: ${label}`}
        onClick={() => setOpen(!open)}
      >
        Dari mana?
      </button>
      {open && (
        <div id={id} class="origin">
          <p>
            <Whole>{asal.kalimat}</Whole>
          </p>
          {asal.masukan.length > 0 && <p class="inputs">Masukannya</p>}
          <ul>
            {asal.masukan.map(({ teks, dasar, tempat }) => (
              <li key={teks}>
                <PlaceButton place={tempat}>
                  <Whole>{teks}</Whole>
                </PlaceButton>{' '}
                <span class="basis">
                  <Whole>{dasar}</Whole>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
