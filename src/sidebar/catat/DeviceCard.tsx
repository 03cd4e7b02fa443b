import { useRef, useState } from 'preact/hooks';
import { formatDay } from '../../cells/day';
import { CONDITION_WORDS, labelled } from '../../tables/words';
import { moveFocus } from '../focus';
import { PlaceButton } from '../PlaceButton';
import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';
import { Whole } from '../Whole';
import { MountForm, RetireForm } from './DeviceForms';
import { BackForm, SendForm, ServiceForm } from './RepairForms';
import { SET_COMPONENTS } from './setComponents';

type DeviceList = AnswerOf<'daftarAlat'>;
type Device = DeviceList['devices'][number];

interface Props {
  device: Device;
  sets: DeviceList['sets'];
  posting: Posting;
  /** Ticked, to be changed with others; undefined while none are being chosen. */
  chosen?: boolean | undefined;
  choose(on: boolean): void;
}

const CONDITIONS = labelled(CONDITION_WORDS);

/** One device: its condition at a key, its set and its end one step further. */
export function DeviceCard({ device, sets, posting, chosen, choose }: Props) {
  const [open, setOpen] = useState<'pasang' | 'hapus' | 'kirim' | 'kembali' | 'servis' | null>(null);
  const { id, nama, merk, kondisi, set, ruang, status, keluar, ujiCetak, line, semula } = device;
  const mountable = device.jenis in SET_COMPONENTS;
  const active = status === 'AKTIF';
  const head = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(null);
    moveFocus(head.current);
  };

  const say = (condition: Device['kondisi']) => {
    if (condition !== kondisi) posting.post({ action: 'ubahKondisi', input: { id, kondisi: condition, semula } });
  };

  const opens = (form: NonNullable<typeof open>, caption: string) => (
    <button
      type="button"
      class="quiet small"
      aria-label={`${caption}: ${id}`}
      aria-expanded={open === form}
      onClick={() => setOpen(open === form ? null : form)}
    >
      {caption}
    </button>
  );

  return (
    <li class={active ? 'device' : 'device gone'}>
      <div class="device-head">
        {active && chosen !== undefined && (
          <input
            type="checkbox"
            aria-label={`Pilih ${id}`}
            checked={chosen}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        )}
        <p>
          <PlaceButton
            ref={head}
            place={{ sheet: 'Aset', line, column: 1 }}
            data-device
            aria-label={`${id} ${nama}, ${CONDITION_WORDS[kondisi]}`}
            aria-keyshortcuts="1 2 3"
            onKeyDown={(event) => {
              const chosen = CONDITIONS[Number(event.key) - 1];
              if (chosen && active) say(chosen[0]);
            }}
          >
            {id}
          </PlaceButton>
          <span class="where">
            {nama}
            {merk && ` · ${merk}`}
            {set && ` · ${set}`}
            {ruang && ` · ${ruang}`}
            {keluar && (
              <Whole>{` · diperbaiki${keluar.tempat ? ` di ${keluar.tempat}` : ''} sejak ${formatDay(keluar.sejak)}`}</Whole>
            )}
            {!active && ' · dihapus'}
          </span>
        </p>
        {active && (
          <div class="conditions">
            {CONDITIONS.map(([word, caption]) => (
              <button
                key={word}
                type="button"
                tabIndex={-1}
                class={`condition ${word}`}
                title={caption}
                aria-label={`${word}: ${caption}, ${id}`}
                aria-pressed={word === kondisi}
                onClick={() => say(word)}
              >
                {word}
              </button>
            ))}
          </div>
        )}
      </div>
      {ujiCetak && <p class="hint">{ujiCetak}.</p>}
      {active && (
        <div class="buttons">
          {set ? (
            <button
              type="button"
              class="quiet small"
              aria-label={`Lepas dari set: ${id}, ${set}`}
              onClick={() => posting.post({ action: 'lepasDariSet', input: { id, semula } })}
            >
              Lepas dari set
            </button>
          ) : (
            mountable && (
              <button
                type="button"
                class="quiet small"
                aria-label={`Pasang ke set: ${id}`}
                aria-expanded={open === 'pasang'}
                onClick={() => setOpen(open === 'pasang' ? null : 'pasang')}
              >
                Pasang ke set
              </button>
            )
          )}
          {opens(keluar ? 'kembali' : 'kirim', keluar ? 'Sudah kembali' : 'Kirim perbaikan')}
          {!keluar && opens('servis', 'Servis')}
          <button
            type="button"
            class="quiet small"
            aria-label={`Hapus: ${id} dari daftar`}
            aria-expanded={open === 'hapus'}
            onClick={() => setOpen(open === 'hapus' ? null : 'hapus')}
          >
            Hapus
          </button>
        </div>
      )}
      {open === 'pasang' && <MountForm device={device} sets={sets} posting={posting} close={close} />}
      {open === 'kirim' && <SendForm device={device} posting={posting} close={close} />}
      {open === 'kembali' && <BackForm device={device} posting={posting} close={close} />}
      {open === 'servis' && <ServiceForm device={device} posting={posting} close={close} />}
      {open === 'hapus' && <RetireForm device={device} posting={posting} close={close} />}
    </li>
  );
}
