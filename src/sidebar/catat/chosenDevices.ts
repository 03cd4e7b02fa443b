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

/** Every word must be found somewhere in what is shown of the device. */
export function matching(devices: readonly Device[], { sought, kondisi, jenis, ruang }: DeviceFilter): Device[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return devices.filter((device) => {
    if (kondisi !== '' && device.kondisi !== kondisi) return false;
    if (jenis !== '' && device.jenis !== jenis) return false;
    if (ruang !== '' && device.ruang !== ruang) return false;
    const { id, nama, set } = device;
    const text = `${id} ${nama} ${device.jenis.replace(/_/g, ' ')} ${set ?? ''} ${device.ruang ?? ''} ${device.kondisi}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
}

/** The different words of a column, in order, for a list to choose from. */
export function wordsOf(devices: readonly Device[], column: 'jenis' | 'ruang'): string[] {
  return [...new Set(devices.flatMap((device) => device[column] ?? []))].sort();
}
