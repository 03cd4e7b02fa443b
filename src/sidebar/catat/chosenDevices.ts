import { wordsFound } from '../../cells/wordsFound';
import { DEVICE_WORDS } from '../../tables/words';
import type { AnswerOf } from '../server';

export type Device = AnswerOf<'daftarAlat'>['devices'][number];

/** What the list of devices is narrowed down to; '' leaves it wide. */
export interface DeviceFilter {
  sought: string;
  kondisi: string;
  jenis: string;
  ruang: string;
}

export const EVERY_DEVICE: DeviceFilter = { sought: '', kondisi: '', jenis: '', ruang: '' };

export function matching(devices: readonly Device[], { sought, kondisi, jenis, ruang }: DeviceFilter): Device[] {
  const words = wordsFound(sought);
  return devices.filter((device) => {
    if (kondisi !== '' && device.kondisi !== kondisi) return false;
    if (jenis !== '' && device.jenis !== jenis) return false;
    if (ruang !== '' && device.ruang !== ruang) return false;
    const { id, nama, set, merk, nomorSeri, ruang: room } = device;
    const kind = `${device.jenis.replace(/_/g, ' ')} ${DEVICE_WORDS[device.jenis]}`;
    const said = [id, nama, kind, set, room, merk, nomorSeri, device.kondisi];
    return words.within(said.filter(Boolean).join(' '));
  });
}

/** A room that was renamed, or a kind that is gone, narrows nothing down: it isn't among the choices any more. */
export function standing(devices: readonly Device[], filter: DeviceFilter): DeviceFilter {
  const known = (column: 'jenis' | 'ruang') =>
    wordsOf(devices, column).includes(filter[column]) ? filter[column] : '';
  return { ...filter, jenis: known('jenis'), ruang: known('ruang') };
}

/** The different words of a column, in order, for a list to choose from. */
export function wordsOf(devices: readonly Device[], column: 'jenis' | 'ruang'): string[] {
  return [...new Set(devices.flatMap((device) => device[column] ?? []))].sort();
}
