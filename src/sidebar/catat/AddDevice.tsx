import { useState } from 'preact/hooks';
import { CONDITION_WORDS, DEVICE_WORDS, labelled } from '../../tables/words';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { useDraft } from '../form/useDraft';
import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';

interface Props {
  posting: Posting;
  sets: AnswerOf<'daftarAlat'>['sets'];
}

/** A new device. Kind, condition and room stay for the next one: they often come several at a time. */
export function AddDevice({ posting, sets }: Props) {
  const [open, setOpen] = useState(false);
  const draft = useDraft({ jenis: 'PRINTER_KARTU', kondisi: 'B' });
  const fields: readonly Field[] = [
    { name: 'id', label: 'Id Aset', kind: 'text', half: true, optional: true, hint: 'kosong: nomor berikutnya' },
    { name: 'jenis', label: 'Jenis', kind: 'pick', choices: labelled(DEVICE_WORDS), half: true },
    { name: 'nama', label: 'Nama', kind: 'text' },
    {
      name: 'kondisi',
      label: 'Kondisi',
      kind: 'choice',
      choices: labelled(CONDITION_WORDS),
    },
    {
      name: 'setPerekaman',
      label: 'Set',
      kind: 'text',
      optional: true,
      rare: true,
      suggestions: sets.map(({ name }) => name),
    },
    { name: 'merk', label: 'Merk dan tipe', kind: 'text', optional: true, rare: true },
    { name: 'nomorSeri', label: 'Nomor seri', kind: 'text', optional: true, rare: true },
    { name: 'tahun', label: 'Tahun', kind: 'text', optional: true, rare: true, half: true },
    { name: 'ruang', label: 'Ruang', kind: 'text', optional: true, rare: true, half: true },
  ];
  return (
    <details class="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Tambah alat</summary>
      {open && (
        <Form
          name="alat"
          title="Tambah alat"
          action="tambahAlat"
          fields={fields}
          draft={draft}
          keep={['jenis', 'kondisi', 'ruang']}
          posting={posting}
          submit="Tambah alat"
          seen={open}
        />
      )}
    </details>
  );
}
