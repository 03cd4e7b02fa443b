import { useEffect, useRef, useState } from 'preact/hooks';
import { bare } from '../../cells/wordsFound';
import { moveFocus } from '../focus';
import type { AnswerOf } from '../server';
import type { Posting } from '../usePosting';
import { Whole } from '../Whole';

type Device = AnswerOf<'daftarAlat'>['devices'][number];

interface Props {
  devices: readonly Device[];
  rooms: readonly string[];
  posting: Posting;
  close(): void;
}

/** A device that was scanned, the last one first. */
interface Found {
  id: string;
  /** '' where it was left as it is. */
  condition: string;
  /** What its row said when the condition was chosen. */
  semula: string;
}

const fold = (text: string) => text.trim().toUpperCase();
const CONDITIONS = ['B', 'RR', 'RB'] as const;
const placed = ({ ruang }: Device) => (ruang === null ? 'belum tercatat di ruang mana pun' : `tercatat di ${ruang}`);

/** A walk through one room: scan or type a code and Enter, set its condition, and at the end what is missing. */
export function RoomCheck({ devices, rooms, posting, close }: Props) {
  const [room, setRoom] = useState(rooms[0] ?? '');
  const [found, setFound] = useState<readonly Found[]>([]);
  const [said, setSaid] = useState('');
  /** A scanner is read without looking: what isn't known has to stand out. */
  const [isUnknown, setUnknown] = useState(false);
  const code = useRef<HTMLInputElement>(null);
  const active = devices.filter(({ status }) => status === 'AKTIF');
  const seen = new Set(found.map(({ id }) => id));
  const isHere = ({ ruang }: Device) => ruang !== null && fold(ruang) === fold(room);
  const left = active.filter((device) => isHere(device) && !seen.has(device.id) && !device.keluar);

  const busy = posting.state.kind === 'sending';

  useEffect(() => moveFocus(code.current), []);

  const take = (typed: string) => {
    const device = active.find(({ id }) => fold(id) === fold(typed));
    if (!device) {
      const like = active.find(({ id }) => bare(id) === bare(typed));
      setSaid(`${typed.trim()} tidak ada di daftar alat${like ? `; maksud Anda ${like.id}?` : ''}`);
      setUnknown(true);
      return;
    }
    setUnknown(false);
    const elsewhere = isHere(device) ? '' : `, ${placed(device)}`;
    setSaid(seen.has(device.id) ? `${device.id} sudah dipindai` : `${device.id} ${device.nama}${elsewhere}`);
    if (!seen.has(device.id)) setFound((now) => [{ id: device.id, condition: '', semula: '' }, ...now]);
  };
  const setCondition = ({ id, semula }: Device, condition: string) => {
    setFound((now) => now.map((one) => (one.id === id ? { id, condition, semula } : one)));
    code.current?.focus();
  };
  /** Those of which another has changed the condition stand as he left them. */
  const drop = (conflict: string, seen: string) => {
    const kept = new Map(Object.entries(JSON.parse(seen) as Record<string, string>));
    const all = Object.entries(JSON.parse(conflict) as Record<string, string>);
    const theirs = all.flatMap(([id, cells]) => (kept.get(id) === cells ? [] : [id]));
    setFound((now) => now.map((one) => (theirs.includes(one.id) ? { ...one, condition: '' } : one)));
  };
  /** Esc is pressed lightly, and what was scanned is a walk through the room. */
  const leave = () => {
    if (found.length === 0) return close();
    setUnknown(false);
    setSaid(`${found.length} alat sudah dipindai. Batal melepasnya, Selesai mencatatnya`);
  };
  const post = () =>
    posting.post({
      action: 'periksaRuang',
      input: {
        ruang: room,
        ditemukan: JSON.stringify(found.map(({ id, condition }) => [id, condition])),
        semula: JSON.stringify(
          Object.fromEntries(found.flatMap(({ id, condition, semula }) => (condition ? [[id, semula]] : []))),
        ),
      },
      done: close,
      drop,
    });

  return (
    <section class="card room-check" aria-label="Periksa ruang">
      <div class="field">
        <label for="periksa-ruang">Ruang yang diperiksa</label>
        <select id="periksa-ruang" value={room} onChange={(event) => setRoom(event.currentTarget.value)}>
          {rooms.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="periksa-kode">Pindai atau ketik Id Aset, lalu Enter</label>
        <input
          id="periksa-kode"
          ref={code}
          type="text"
          autocomplete="off"
          aria-describedby="periksa-kata"
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave();
            if (event.key !== 'Enter') return;
            event.preventDefault();
            const typed = event.currentTarget.value;
            event.currentTarget.value = '';
            if (typed.trim() !== '') take(typed);
          }}
        />
        <p class={isUnknown ? 'field-error' : 'hint'} id="periksa-kata" role="status">
          {said || `${left.length} alat tercatat di ruang ini dan belum dipindai.`}
        </p>
      </div>
      <ul class="devices" aria-label="Sudah dipindai">
        {found.map(({ id, condition }) => {
          const device = active.find((one) => one.id === id);
          return (
            device && (
              <li key={id} class="device">
                <div class="device-head">
                  <p>
                    <b>{id}</b>
                    <span class="where">
                      {device.nama}
                      {!isHere(device) && ` · ${placed(device)}`}
                    </span>
                  </p>
                  <div class="conditions">
                    {CONDITIONS.map((word) => (
                      <button
                        key={word}
                        type="button"
                        class={`condition ${word}`}
                        aria-label={`${word}: ${id}`}
                        aria-pressed={word === (condition || device.kondisi)}
                        onClick={() => setCondition(device, word)}
                      >
                        {word}
                      </button>
                    ))}
                  </div>
                </div>
              </li>
            )
          );
        })}
      </ul>
      {left.length > 0 && (
        <p class="hint">
          <Whole>{`Belum ditemukan: ${left.map(({ id }) => id).join(', ')}.`}</Whole>
        </p>
      )}
      <div class="buttons">
        <button type="button" class="primary" onClick={post} aria-disabled={busy ? true : undefined}>
          {busy ? 'Mencatat…' : `Selesai: ${found.length} ditemukan, ${left.length} tidak`}
        </button>
        <button type="button" class="quiet" onClick={close}>
          Batal
        </button>
      </div>
    </section>
  );
}
