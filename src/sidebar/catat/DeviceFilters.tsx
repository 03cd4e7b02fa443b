import { CONDITION_WORDS, DEVICE_WORDS, labelled, labelOf } from '../../tables/words';
import { type Device, type DeviceFilter, wordsOf } from './chosenDevices';

interface Props {
  devices: readonly Device[];
  filter: DeviceFilter;
  change(part: Partial<DeviceFilter>): void;
}

/** Narrows the list down by what a device is, how it is, and where it stands. */
export function DeviceFilters({ devices, filter, change }: Props) {
  const kinds = wordsOf(devices, 'jenis').map(
    (word) => [word, labelOf(DEVICE_WORDS[word as Device['jenis']])] as const,
  );
  const rooms = wordsOf(devices, 'ruang').map((word) => [word, word] as const);
  const lists = [
    ['kondisi', 'Kondisi', 'Semua kondisi', labelled(CONDITION_WORDS)],
    ['jenis', 'Jenis', 'Semua jenis', kinds],
    ['ruang', 'Ruang', 'Semua ruang', rooms],
  ] as const;
  return (
    <div class="filters">
      {lists.map(([name, label, all, words]) => (
        <select
          key={name}
          aria-label={`Saring: ${label}`}
          value={filter[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        >
          <option value="">{all}</option>
          {words.map(([word, caption]) => (
            <option key={word} value={word}>
              {caption}
            </option>
          ))}
        </select>
      ))}
    </div>
  );
}
