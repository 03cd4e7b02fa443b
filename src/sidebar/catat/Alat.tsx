import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Awaited } from '../Awaited';
import { DariMana } from '../DariMana';
import { moveFocus } from '../focus';
import { PostingNotice } from '../PostingNotice';
import { Problems } from '../Problems';
import { type AnswerOf, server } from '../server';
import { useAnswer } from '../useAnswer';
import { usePosting } from '../usePosting';
import { AddDevice } from './AddDevice';
import { BulkChange } from './BulkChange';
import { type DeviceFilter, EVERY_DEVICE, matching, standing, wordsOf } from './chosenDevices';
import { DeviceCard } from './DeviceCard';
import { DeviceFilters } from './DeviceFilters';
import { RebuildSets } from './RebuildSets';
import { RoomCheck } from './RoomCheck';
import { SET_COMPONENTS } from './setComponents';

type DeviceList = AnswerOf<'daftarAlat'>;

/** Devices and recording sets. With the focus on a device, 1, 2 or 3 says its condition. */
export function Alat({ seen }: { seen: boolean }) {
  const [filter, setFilter] = useState<DeviceFilter>(EVERY_DEVICE);
  /** Codes of the devices that are ticked; null while none are being chosen. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [checking, setChecking] = useState(false);
  const { sought } = filter;
  const change = (part: Partial<DeviceFilter>) => setFilter((now) => ({ ...now, ...part }));
  const posting = usePosting();
  const reading = useAnswer(seen, 'alat', () => server.daftarAlat({}));
  const field = useRef<HTMLInputElement>(null);
  const cards = useRef<HTMLUListElement>(null);

  useLayoutEffect(() => {
    if (seen) moveFocus(field.current);
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
          placeholder="Id, nama…"
          aria-describedby="cari-alat-petunjuk"
          value={sought}
          onInput={(event) => change({ sought: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setFilter(EVERY_DEVICE);
            if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
            event.preventDefault();
            cards.current?.querySelector<HTMLElement>('[data-device]')?.focus();
          }}
        />
        <p class="hint" id="cari-alat-petunjuk">
          <kbd>↓</kbd> ke daftar, lalu <kbd>1</kbd> baik, <kbd>2</kbd> rusak ringan, <kbd>3</kbd> rusak berat.
        </p>
      </div>
      <Awaited reading={reading} waiting="Membaca daftar alat…">
        {(list) => {
          const { devices, sets, problems } = list;
          const narrowed = standing(devices, filter);
          const shown = matching(devices, narrowed);
          const active = shown.filter(({ status }) => status === 'AKTIF').map(({ id }) => id);
          return (
            <>
              <Sets list={list} />
              <DariMana label="Set perekaman siap" asal={list.asal} />
              <RebuildSets rebuild={list.rebuild} posting={posting} />
              <AddDevice posting={posting} sets={sets} />
              {devices.length > 0 && <DeviceFilters devices={devices} filter={narrowed} change={change} />}
              {wordsOf(devices, 'ruang').length > 0 && !checking && (
                <button type="button" class="quiet small" onClick={() => setChecking(true)}>
                  Periksa ruang
                </button>
              )}
              {devices.length > 0 && wordsOf(devices, 'ruang').length === 0 && (
                <p class="hint">Isi kolom Ruang alat di lembar Aset; sesudah itu ruangnya bisa diperiksa di sini.</p>
              )}
              {checking && (
                <RoomCheck
                  devices={devices}
                  rooms={wordsOf(devices, 'ruang')}
                  posting={posting}
                  close={() => {
                    setChecking(false);
                    moveFocus(field.current);
                  }}
                />
              )}
              {devices.length > 1 && chosen === null && (
                <button type="button" class="quiet small" onClick={() => setChosen([])}>
                  Ubah beberapa sekaligus
                </button>
              )}
              {chosen !== null && (
                <BulkChange
                  chosen={chosen}
                  opened={new Map(devices.map(({ id, semula }) => [id, semula]))}
                  shown={active}
                  rooms={wordsOf(devices, 'ruang')}
                  posting={posting}
                  choose={setChosen}
                  close={() => {
                    setChosen(null);
                    moveFocus(field.current);
                  }}
                />
              )}
              <PostingNotice posting={posting} stays />
              <ul
                ref={cards}
                class="devices"
                aria-label="Daftar alat"
                onKeyDown={(event) => onArrows(event, cards.current, field.current)}
              >
                {shown.map((device) => (
                  <DeviceCard
                    key={device.id}
                    device={device}
                    sets={sets}
                    posting={posting}
                    chosen={chosen?.includes(device.id)}
                    choose={(on) =>
                      setChosen((now) => [...(now ?? []).filter((id) => id !== device.id), ...(on ? [device.id] : [])])
                    }
                  />
                ))}
              </ul>
              {devices.length === 0 && <p class="empty">Belum ada alat. Tambahkan di atas, atau impor daftarnya.</p>}
              {devices.length > 0 && shown.length === 0 && (
                <p class="empty">
                  Tidak ada alat yang cocok{sought && ` dengan "${sought}"`}. Esc di kotak cari menampilkan semuanya.
                </p>
              )}
              <Problems problems={problems} />
            </>
          );
        }}
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

/** How many sets can work, and what holds back the next one. */
function Sets({ list }: { list: DeviceList }) {
  const { usableSets, ownedSets, rebuild, scarcest, sets } = list;
  const areApart = rebuild.moves.length > 0 && sets.length > 0;
  return (
    <p class="balance">
      <b>{usableSets}</b> set perekaman {areApart ? 'bisa siap' : 'siap'}
      {ownedSets > 0 && ` dari ${ownedSets}`}
      {areApart && (
        <span class="where">
          Yang terpasang lengkap: {rebuild.readyNow}. Pindahkan dulu bagiannya, lihat Rakit ulang.
        </span>
      )}
      {scarcest.length > 0 && scarcest.length < Object.keys(SET_COMPONENTS).length && (
        <span class="where">Yang menahan: {scarcest.map((component) => SET_COMPONENTS[component]).join(', ')}.</span>
      )}
    </p>
  );
}
