import type { OutageKind } from '../tables/gangguan';
import type { Problem } from './problem';

export interface OutageList {
  /** Under way, the longest first. */
  running: OutageEntry[];
  /** The last 30 that ended, latest end first. */
  ended: OutageEntry[];
  problems: Problem[];
}

export interface OutageEntry {
  id: string;
  /** `YYYY-MM-DDTHH:mm`. */
  mulai: string;
  selesai: string | null;
  jenis: OutageKind;
  /** What stands still: REKAM, VERIFIKASI, CETAK. */
  tahap: string[];
  /** As it stands on the sheet; null when the stages follow from the kind. */
  tahapTertulis: string | null;
  asetId: string | null;
  penyebab: string | null;
  tindakan: string | null;
  wargaTerdampak: number | null;
  dilaporkanKepada: string | null;
  /** On the clock, up to now while it lasts: `3 jam 20 menit`. */
  lama: string;
  minutes: number;
  /** Line of the sheet Gangguan. */
  line: number;
}
