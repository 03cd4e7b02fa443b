import type { Settings } from '../../../domain/settings';
import type { Task } from '../../../domain/workload';
import type { PetugasRow } from '../../../tables/petugas';
import type { Told, Volume, YearlyWork } from './yearlyWork';

export type Section = PetugasRow['bagian'];

export const SECTIONS: readonly Section[] = ['ADMINISTRASI', 'PEREKAMAN', 'PENCETAKAN'];

/** A task of the office with the section that does it; volume a year, minutes each. */
export interface Duty extends Task {
  section: Section;
  name: string;
  unit: string;
  counted: Volume;
  /** The office's own days that tell the volume; null where it is expected. */
  told: Told | null;
}

/** What there is to do in a year, in the order in which a card is made. */
export function dutiesOf(work: YearlyWork, settings: Settings): Duty[] {
  const duty = (section: Section, name: string, unit: string, volume: Volume, minutes: number): Duty => ({
    section,
    name,
    unit,
    counted: volume,
    volume: work[volume],
    minutes,
    told: work.fromHistory[volume] ?? null,
  });
  return [
    duty('ADMINISTRASI', 'Mendaftarkan pemohon', 'orang', 'daftar', settings.menit_daftar),
    duty('PEREKAMAN', 'Merekam biometrik', 'orang', 'rekam', settings.menit_rekam),
    ...(settings.cetak_di_kecamatan
      ? [duty('PENCETAKAN', 'Mencetak kartu', 'kartu', 'cetak', settings.menit_cetak)]
      : []),
    duty('ADMINISTRASI', 'Menyerahkan kartu', 'kartu', 'serah', settings.menit_serah),
  ].filter(({ volume, minutes }) => volume * minutes > 0);
}

export const dutiesIn = (section: Section, duties: readonly Duty[]): Duty[] =>
  duties.filter((duty) => duty.section === section);
