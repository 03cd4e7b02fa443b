import type { SetComponent } from '../tables/aset';
import type { Problem } from './problem';

export interface DeviceList {
  /** Active ones first, then by id. */
  devices: Device[];
  /** By name. */
  sets: RecordingSet[];
  /** Sets that could work with the components at hand, wherever these are mounted. */
  usableSets: number;
  /** The components of which one more each makes one set more. */
  scarcest: SetComponent[];
  problems: Problem[];
}

export interface Device {
  id: string;
  nama: string;
  jenis: string;
  kondisi: 'B' | 'RR' | 'RB';
  /** The recording set it is mounted in. */
  set: string | null;
  status: 'AKTIF' | 'DIHAPUS';
  /** Line of the sheet Aset. */
  line: number;
}

export interface RecordingSet {
  name: string;
  /** Every component is there and in condition B. */
  ready: boolean;
  /** One per kind of component, always in the same order. */
  parts: { component: SetComponent; state: 'BAIK' | 'RUSAK' | 'KOSONG'; id: string | null; line: number | null }[];
}
