import { useState } from 'preact/hooks';
import { formatMoment } from '../../cells/day';
import { focusFirstField } from '../form/focusFirstField';
import { PlaceButton } from '../PlaceButton';
import type { Posting } from '../usePosting';
import { EditForm, EndForm } from './OutageForms';
import { captionOf, type Outage, stageCaption } from './outageFields';

interface Props {
  outage: Outage;
  posting: Posting;
}

/** An outage, with a way to end it while it lasts and to put it right. */
export function OutageRow({ outage, posting }: Props) {
  const [open, setOpen] = useState<'akhiri' | 'ubah' | null>(null);
  const running = outage.selesai === null;
  const close = () => {
    setOpen(null);
    focusFirstField(document.getElementById('gangguan'));
  };
  return (
    <li>
      <Description outage={outage} />
      {!running && <b class="effect">{outage.lama}</b>}
      {open === null && (
        <>
          {running && (
            <button
              type="button"
              class="small"
              aria-label={`Akhiri gangguan ${captionOf(outage)}`}
              onClick={() => setOpen('akhiri')}
            >
              Akhiri
            </button>
          )}
          <button
            type="button"
            class="quiet small"
            aria-label={`Ubah gangguan ${captionOf(outage)}`}
            onClick={() => setOpen('ubah')}
          >
            Ubah
          </button>
        </>
      )}
      {open === 'akhiri' && <EndForm outage={outage} posting={posting} close={close} />}
      {open === 'ubah' && <EditForm outage={outage} posting={posting} close={close} />}
    </li>
  );
}

function Description({ outage }: { outage: Outage }) {
  const { mulai, selesai, tahap, penyebab, lama, line } = outage;
  return (
    <p>
      <PlaceButton
        place={{ sheet: 'Gangguan', line, column: 1 }}
        aria-label={`Buka baris gangguan ${captionOf(outage)}`}
      >
        {captionOf(outage)}
      </PlaceButton>
      <span class="where">
        {formatMoment(mulai)}
        {selesai === null && ` · ${lama}`}
        {penyebab && ` · ${penyebab}`}
      </span>
      <span class="where">
        {tahap.length > 0 ? `Terhenti: ${tahap.map(stageCaption).join(', ')}` : 'Layanan tetap jalan'}
      </span>
    </p>
  );
}
