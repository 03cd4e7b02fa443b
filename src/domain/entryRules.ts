import { type Day, formatDay, formatMoment, type Moment } from '../cells/day';
import type { AsetRow } from '../tables/aset';
import type { GangguanRow } from '../tables/gangguan';
import type { LayananRow } from '../tables/layanan';
import type { PerbaikanRow } from '../tables/perbaikan';
import type { PesananRow } from '../tables/pesanan';
import { foldKey } from '../tables/table';
import { DEVICE_WORDS } from '../tables/words';
import { isComponent, nearestIds } from './devices';

/** What is wrong with a cell although it reads well by itself, because of the day or of its neighbours. */
export interface Fault {
  /** Name of the column, which is also the name of the form's field. */
  field: string;
  sentence: string;
}

/** null when the day has come. */
export function futureDay(header: string, day: Day, now: Moment): string | null {
  const today = now.slice(0, 10);
  return day > today ? `${header} harus hari ini (${formatDay(today)}) atau sebelumnya, bukan ${formatDay(day)}` : null;
}

function futureMoment(header: string, moment: Moment, now: Moment): string | null {
  return moment > now
    ? `${header} harus tidak sesudah sekarang (${formatMoment(now)}), bukan ${formatMoment(moment)}`
    : null;
}

type Part<R, K extends keyof R> = { [P in K]?: R[P] };

/** Rows may be half typed: what is missing isn't judged. */
export function outageFaults({ mulai, selesai }: Part<GangguanRow, 'mulai' | 'selesai'>, now: Moment): Fault[] {
  const faults: Fault[] = [];
  const startsLater = mulai ? futureMoment('Mulai', mulai, now) : null;
  if (startsLater) faults.push({ field: 'mulai', sentence: startsLater });
  const endsLater = selesai ? futureMoment('Selesai', selesai, now) : null;
  if (endsLater) faults.push({ field: 'selesai', sentence: endsLater });
  if (mulai && selesai && selesai < mulai) {
    faults.push({
      field: 'selesai',
      sentence: `Selesai harus sesudah mulai (${formatMoment(mulai)}), bukan ${formatMoment(selesai)}`,
    });
  }
  return faults;
}

export function serviceFaults({ tanggal }: Part<LayananRow, 'tanggal'>, now: Moment): Fault[] {
  const sentence = tanggal ? futureDay('Tanggal', tanggal, now) : null;
  return sentence ? [{ field: 'tanggal', sentence }] : [];
}

/** Wherever an order is noted. A closed month takes it: closing freezes the ledger, and the month's reports are kept as pages. */
export function orderFaults({ tanggal, batal }: Part<PesananRow, 'tanggal' | 'batal'>, now: Moment): Fault[] {
  const faults: Fault[] = [];
  const later = tanggal ? futureDay('Tanggal', tanggal, now) : null;
  if (later) faults.push({ field: 'tanggal', sentence: later });
  const givenUpLater = batal ? futureDay('Batal', batal, now) : null;
  if (givenUpLater) faults.push({ field: 'batal', sentence: givenUpLater });
  if (tanggal && batal && batal < tanggal) {
    const sentence = `Batal harus ${formatDay(tanggal)} (hari dipesan) atau sesudahnya, bukan ${formatDay(batal)}`;
    faults.push({ field: 'batal', sentence });
  }
  return faults;
}

type RepairDays = Part<PerbaikanRow, 'tanggal' | 'janji' | 'kembali'>;

export function repairFaults({ tanggal, janji, kembali }: RepairDays, now: Moment): Fault[] {
  const faults: Fault[] = [];
  const later = (field: keyof RepairDays, header: string, day: Day | null | undefined): void => {
    const sentence = day ? futureDay(header, day, now) : null;
    if (sentence) faults.push({ field, sentence });
  };
  const before = (field: keyof RepairDays, header: string, day: Day | null | undefined): void => {
    if (!tanggal || !day || day >= tanggal) return;
    const sentence = `${header} harus ${formatDay(tanggal)} (hari keluar) atau sesudahnya, bukan ${formatDay(day)}`;
    faults.push({ field, sentence });
  };
  later('tanggal', 'Tanggal', tanggal);
  later('kembali', 'Kembali', kembali);
  before('kembali', 'Kembali', kembali);
  before('janji', 'Dijanjikan', janji);
  return faults;
}

/** A row that names a device by an id that nobody has. */
export function unknownDevice(id: unknown, known: readonly string[]): Fault[] {
  if (typeof id !== 'string' || known.some((one) => foldKey(one) === foldKey(id))) return [];
  const near = nearestIds(id, known);
  const like = near.length > 0 ? ` (misalnya ${near.join(', ')})` : '';
  return [{ field: 'asetId', sentence: `Id Aset harus id alat di lembar Aset${like}, bukan "${id}"` }];
}

export function deviceFaults({ jenis, setPerekaman }: Part<AsetRow, 'jenis' | 'setPerekaman'>): Fault[] {
  if (!jenis || !setPerekaman || isComponent(jenis)) return [];
  return [
    {
      field: 'setPerekaman',
      sentence: `Set Perekaman harus kosong pada ${DEVICE_WORDS[jenis]}, yang bukan bagian set perekaman, bukan "${setPerekaman}"`,
    },
  ];
}
