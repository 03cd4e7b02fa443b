import type { OutageKind } from './words';

/** Something that the command box can do: an action of the add-on with the fields that its form would send. */
export interface Command {
  action: CommandAction;
  input: Record<string, string>;
}

export type CommandAction =
  | 'pesanBarang'
  | 'terimaBarang'
  | 'catatCetak'
  | 'catatGagal'
  | 'kembalikanBarang'
  | 'ubahKondisi'
  | 'mulaiGangguan'
  | 'catatGangguan'
  | 'akhiriGangguan'
  | 'catatLayanan';

/** An outage that lasts, as much of it as tells which one is meant. */
export interface Running {
  id: string;
  jenis: OutageKind;
  asetId: string | null;
}

export type Understood =
  | { kind: 'empty' }
  | { kind: 'command'; command: Command }
  /** Words were mistyped: the text as it was probably meant. */
  | { kind: 'mended'; text: string }
  /** Which outages last has to be known first. */
  | { kind: 'asks' }
  | { kind: 'unclear'; sentence: string };

export const unclear = (sentence: string): Understood => ({ kind: 'unclear', sentence });
export const understood = (action: CommandAction, input: Record<string, string>): Understood => ({
  kind: 'command',
  command: { action, input },
});

export const EXAMPLES = [
  'terima 500 blanko',
  'cetak 40',
  'gagal 2 blanko',
  'rusak PRN-003',
  'gangguan jaringan 08:30-10:40',
  'selesai G-0002',
  'layanan rekam 40 cetak 35',
];
