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

/** Every word must begin a word of what is shown of the device: "kam" is a camera, and no "perekaman". */
export function matching(devices: readonly Device[], { sought, kondisi, jenis, ruang }: DeviceFilter): Device[] {
  const words = sought
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean);
  return devices.filter((device) => {
    if (kondisi !== '' && device.kondisi !== kondisi) return false;
    if (jenis !== '' && device.jenis !== jenis) return false;
    if (ruang !== '' && device.ruang !== ruang) return false;
    const { id, nama, set } = device;
    const text = `${id} ${nama} ${device.jenis.replace(/_/g, ' ')} ${set ?? ''} ${device.ruang ?? ''} ${device.kondisi}`;
    const parts = text.toLowerCase();
    return words.every((word) => startsOf(parts).some((at) => parts.startsWith(word, at)));
  });
}

/** Where words begin, after a hyphen too. */
const startsOf = (text: string): number[] => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);

/** The different words of a column, in order, for a list to choose from. */
export function wordsOf(devices: readonly Device[], column: 'jenis' | 'ruang'): string[] {
  return [...new Set(devices.flatMap((device) => device[column] ?? []))].sort();
}
