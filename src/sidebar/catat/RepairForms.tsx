import { CONDITION_WORDS, labelled } from '../../tables/words';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { useDraft } from '../form/useDraft';
import { useOpenedOn } from '../form/useOpenedOn';
import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';

interface Props {
  device: AnswerOf<'daftarAlat'>['devices'][number];
  posting: Posting;
  close(): void;
}

const COST: Field = { name: 'biaya', label: 'Biaya (rupiah)', kind: 'count', optional: true };

/** The device goes out to be repaired. */
export function SendForm({ device, posting, close }: Props) {
  const draft = useDraft({});
  const semula = useOpenedOn(device.semula);
  return (
    <Form
      name={`kirim-${device.id}`}
      title={`Kirim ${device.id} ke perbaikan`}
      action="kirimPerbaikan"
      fields={[
        { name: 'keluhan', label: 'Keluhan', kind: 'text', optional: true },
        { name: 'tempat', label: 'Tempat perbaikan', kind: 'text', optional: true },
        { name: 'tanggal', label: 'Tanggal keluar', kind: 'day', half: true },
        { name: 'janji', label: 'Dijanjikan kembali', kind: 'day', half: true, optional: true },
      ]}
      fixed={{ id: device.id, semula }}
      draft={draft}
      posting={posting}
      submit="Catat keluar"
      seen
      done={close}
      onEscape={close}
    />
  );
}

/** It is back, with what that cost and how it is. */
export function BackForm({ device, posting, close }: Props) {
  const draft = useDraft({ kondisi: 'B' });
  const semula = useOpenedOn(device.semula);
  return (
    <Form
      name={`kembali-${device.id}`}
      title={`${device.id} kembali dari perbaikan`}
      action="kembaliPerbaikan"
      fields={[
        {
          name: 'kondisi',
          label: 'Kondisi',
          kind: 'pick',
          choices: labelled(CONDITION_WORDS),
        },
        COST,
        { name: 'tanggal', label: 'Tanggal kembali', kind: 'day' },
      ]}
      fixed={{ id: device.id, semula }}
      draft={draft}
      posting={posting}
      submit="Catat kembali"
      seen
      done={close}
      onEscape={close}
    />
  );
}

/** Looked after in the office: a service or, for a card printer, a test print. */
export function ServiceForm({ device, posting, close }: Props) {
  const prints = device.jenis === 'PRINTER_KARTU';
  const draft = useDraft({ jenis: 'SERVIS' });
  const kind: Field = {
    name: 'jenis',
    label: 'Yang dilakukan',
    kind: 'pick',
    choices: [
      ['SERVIS', 'Servis'],
      ['UJI_CETAK', 'Uji cetak'],
    ],
  };
  return (
    <Form
      name={`servis-${device.id}`}
      title={`Servis ${device.id}`}
      action="catatServis"
      fields={[
        ...(prints ? [kind] : []),
        { name: 'keluhan', label: 'Yang dikerjakan', kind: 'text', optional: true },
        COST,
        { name: 'tanggal', label: 'Tanggal', kind: 'day' },
      ]}
      fixed={prints ? { id: device.id } : { id: device.id, jenis: 'SERVIS' }}
      draft={draft}
      posting={posting}
      submit="Catat servis"
      seen
      done={close}
      onEscape={close}
    />
  );
}
