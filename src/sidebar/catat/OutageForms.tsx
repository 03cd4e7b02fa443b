import { formatMoment } from '../../cells/day';
import { Form } from '../form/Form';
import { useDraft } from '../form/useDraft';
import { useOpenedOn } from '../form/useOpenedOn';
import type { Posting } from '../usePosting';
import {
  BEGIN,
  CAUSE,
  captionOf,
  DEVICE,
  DONE,
  END,
  KIND,
  type Outage,
  REPORTED,
  STAGE,
  TURNED_AWAY,
} from './outageFields';

interface Props {
  outage: Outage;
  posting: Posting;
  close(): void;
}

/** Enter opens it and Enter again ends the outage now; a time and what was done may be filled in between. */
export function EndForm({ outage, posting, close }: Props) {
  const draft = useDraft({});
  const semula = useOpenedOn(outage.semula);
  return (
    <Form
      name={`akhiri-${outage.id}`}
      title={`Akhiri gangguan ${captionOf(outage)}`}
      action="akhiriGangguan"
      fields={[{ ...END, half: false }, CAUSE, DONE, TURNED_AWAY]}
      fixed={{ id: outage.id, semula }}
      draft={draft}
      posting={posting}
      submit="Akhiri gangguan"
      seen
      done={close}
      onEscape={close}
    />
  );
}

/** Corrects what was written of an outage; an end left empty means that it still lasts. */
export function EditForm({ outage, posting, close }: Props) {
  const { mulai, selesai, jenis, asetId, tahapTertulis, penyebab, tindakan, wargaTerdampak, dilaporkanKepada } = outage;
  const semula = useOpenedOn(outage.semula);
  const draft = useDraft({
    mulai: formatMoment(mulai),
    selesai: selesai === null ? '' : formatMoment(selesai),
    jenis,
    asetId: asetId ?? '',
    tahapTerhenti: tahapTertulis ?? '',
    penyebab: penyebab ?? '',
    tindakan: tindakan ?? '',
    wargaTerdampak: wargaTerdampak === null ? '' : String(wargaTerdampak),
    dilaporkanKepada: dilaporkanKepada ?? '',
  });
  return (
    <Form
      name={`ubah-${outage.id}`}
      title={`Ubah gangguan ${captionOf(outage)}`}
      action="ubahGangguan"
      fields={[
        KIND,
        BEGIN,
        { ...END, optional: true, hint: 'kosong: masih berlangsung' },
        STAGE,
        DEVICE,
        CAUSE,
        DONE,
        TURNED_AWAY,
        REPORTED,
      ]}
      fixed={{ id: outage.id, semula }}
      draft={draft}
      posting={posting}
      submit="Simpan perubahan"
      seen
      done={close}
      onEscape={close}
    />
  );
}
