import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../cells/numeral';
import { CONDITION_WORDS, labelled } from '../../tables/words';
import { moveFocus } from '../focus';
import { Form } from '../form/Form';
import type { Field } from '../form/field';
import { useDraft } from '../form/useDraft';
import type { Posting } from '../usePosting';

interface Props {
  /** Codes of the devices that are ticked. */
  chosen: readonly string[];
  /** By code, what is sent along of a device as it is shown. */
  opened: ReadonlyMap<string, string>;
  /** Codes of those in sight. */
  shown: readonly string[];
  rooms: readonly string[];
  posting: Posting;
  choose(ids: readonly string[]): void;
  close(): void;
}

/** One change for all devices that are ticked. */
export function BulkChange({ chosen, opened, shown, rooms, posting, choose, close }: Props) {
  const draft = useDraft({ kondisi: '' });
  const first = useRef<HTMLButtonElement>(null);
  // The button that opened this went away.
  useLayoutEffect(() => moveFocus(first.current), []);
  const fields: readonly Field[] = [
    {
      name: 'kondisi',
      label: 'Kondisi baru',
      kind: 'pick',
      optional: true,
      choices: [['', 'Biarkan'], ...labelled(CONDITION_WORDS)],
    },
    { name: 'ruang', label: 'Ruang baru', kind: 'text', optional: true, suggestions: rooms },
    { name: 'alasan', label: 'Alasan', kind: 'text', optional: true },
  ];
  const all = shown.length > 0 && shown.every((id) => chosen.includes(id));
  return (
    <section class="card" aria-label="Ubah beberapa alat sekaligus">
      <p role="status">
        <b>{formatNumber(chosen.length)}</b> alat dipilih
      </p>
      <div class="buttons">
        <button ref={first} type="button" class="small" onClick={() => choose(all ? [] : shown)}>
          {all ? 'Kosongkan pilihan' : `Pilih semua yang tampak (${formatNumber(shown.length)})`}
        </button>
        <button type="button" class="quiet small" onClick={close}>
          Batal
        </button>
      </div>
      <Form
        name="banyak"
        title="Ubah alat yang dipilih"
        action="ubahBanyakAlat"
        fields={fields}
        fixed={{
          id: chosen.join(', '),
          semula: JSON.stringify(Object.fromEntries(chosen.map((id) => [id, opened.get(id) ?? '']))),
        }}
        draft={draft}
        posting={posting}
        submit={chosen.length === 0 ? 'Ubah alat' : `Ubah ${formatNumber(chosen.length)} alat`}
        barred={chosen.length === 0 ? 'Centang dulu alat yang akan diubah, di daftar di bawah.' : ''}
        seen={false}
        done={() => choose([])}
        onEscape={close}
      />
    </section>
  );
}
