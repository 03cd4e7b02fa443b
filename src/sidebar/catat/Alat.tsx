import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Awaited } from '../Awaited';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import { usePosting } from '../usePosting';
import { AddDevice } from './AddDevice';
import { DeviceCard } from './DeviceCard';
import { SET_COMPONENTS } from './setComponents';

type DeviceList = AnswerOf<'daftarAlat'>;
type Device = DeviceList['devices'][number];

/** Devices and recording sets. With the focus on a device, 1, 2 or 3 says its condition. */
export function Alat({ seen }: { seen: boolean }) {
  const [sought, setSought] = useState('');
  const posting = usePosting();
  const reading = useAnswer(seen, 'alat', () => server.daftarAlat({}));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (seen) field.current?.focus();
  }, [seen]);

  return (
    <div class="register">
      <div class="field">
        <label for="cari-alat">Cari alat</label>
        <input
          id="cari-alat"
          ref={field}
          type="search"
          autocomplete="off"
          placeholder="Kode, nama, jenis atau set"
          aria-describedby="cari-alat-petunjuk"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setSought('');
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.querySelector<HTMLElement>('[data-device]')?.focus();
          }}
        />
        <p class="hint" id="cari-alat-petunjuk">
          <kbd>↓</kbd> ke daftar, lalu <kbd>1</kbd> baik, <kbd>2</kbd> rusak ringan, <kbd>3</kbd> rusak berat.
        </p>
      </div>
      <PostingNotice posting={posting} stays />
      <Awaited reading={reading} waiting="Membaca daftar alat…">
        {(devices) => (
          <>
            <Sets list={devices} />
            <AddDevice posting={posting} sets={devices.sets} />
            <ul
              ref={list}
              class="devices"
              aria-label="Daftar alat"
              onKeyDown={(event) => onArrows(event, list.current, field.current)}
            >
              {matching(devices.devices, sought).map((device) => (
                <DeviceCard key={device.id} device={device} sets={devices.sets} posting={posting} />
              ))}
            </ul>
            {devices.devices.length === 0 && (
              <p class="empty">Belum ada alat. Tambahkan di atas, atau impor daftarnya.</p>
            )}
            {devices.devices.length > 0 && matching(devices.devices, sought).length === 0 && (
              <p class="empty">Tidak ada alat yang cocok dengan "{sought}".</p>
            )}
            <Problems problems={devices.problems} />
          </>
        )}
      </Awaited>
    </div>
  );
}

function onArrows(event: KeyboardEvent, list: HTMLElement | null, above: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const cards = [...(list?.querySelectorAll<HTMLElement>('[data-device]') ?? [])];
  const at = cards.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const next = cards[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) next.focus();
  else if (event.key === 'ArrowUp') above?.focus();
}

function matching(devices: readonly Device[], sought: string): Device[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return devices.filter(({ id, nama, jenis, set, kondisi }) => {
    const text = `${id} ${nama} ${jenis.replace(/_/g, ' ')} ${set ?? ''} ${kondisi}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How many sets can work, and what holds back the next one. */
function Sets({ list }: { list: DeviceList }) {
  const { usableSets, scarcest, sets } = list;
  return (
    <p class="balance">
      <b>{usableSets}</b> set perekaman siap
      {sets.length > 0 && ` dari ${sets.length}`}
      {scarcest.length > 0 && scarcest.length < Object.keys(SET_COMPONENTS).length && (
        <span class="where">Yang menahan: {scarcest.map((component) => SET_COMPONENTS[component]).join(', ')}.</span>
      )}
    </p>
  );
}
