import { Form } from '../form/Form';
import { useDraft } from '../form/useDraft';
import { useOpenedOn } from '../form/useOpenedOn';
import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';

type DeviceList = AnswerOf<'daftarAlat'>;
type Device = DeviceList['devices'][number];

interface Props {
  device: Device;
  posting: Posting;
  close(): void;
}

export function MountForm({ device, sets, posting, close }: Props & { sets: DeviceList['sets'] }) {
  const draft = useDraft({});
  const semula = useOpenedOn(device.semula);
  return (
    <Form
      name={`pasang-${device.id}`}
      title={`Pasang ${device.id} ke set`}
      action="pasangKeSet"
      fields={[{ name: 'setPerekaman', label: 'Nama set', kind: 'text', suggestions: sets.map(({ name }) => name) }]}
      fixed={{ id: device.id, semula }}
      draft={draft}
      posting={posting}
      submit="Pasang"
      seen
      done={close}
      onEscape={close}
    />
  );
}

export function RetireForm({ device, posting, close }: Props) {
  const draft = useDraft({});
  const semula = useOpenedOn(device.semula);
  return (
    <Form
      name={`hapus-${device.id}`}
      title={`Hapus ${device.id} dari daftar`}
      action="hapusAlat"
      fields={[
        { name: 'alasan', label: 'Alasan', kind: 'text' },
        { name: 'tanggal', label: 'Tanggal hapus', kind: 'day' },
      ]}
      fixed={{ id: device.id, semula }}
      draft={draft}
      posting={posting}
      submit="Hapus dari daftar"
      seen
      done={close}
      onEscape={close}
    />
  );
}
