import { formatNumber, formatShare } from '../../cells/numeral';
import type { Settings } from '../../domain/settings';
import { meanOf, type Range } from '../../forecast/chance/estimate';
import { wholeDays, wholeDayWords } from '../forecast/model/operatorHours';

export function daysTaken(planned: number, days: number, { hari_jemput_bola, mulai_jemput_bola }: Settings): string {
  if (hari_jemput_bola === null) return 'Jumlah hari sebanyak desa yang masih punya tunggakan';
  const whole = `${formatNumber(planned)} (hari_jemput_bola di Pengaturan)`;
  return mulai_jemput_bola === null || days === planned
    ? `Jumlah hari ${whole}`
    : `Jumlah hari ${formatNumber(days)}: ${whole} dikurangi ${formatNumber(planned - days)} yang sudah lewat`;
}

export function whyNoPlan(villages: number, sets: number, days: number, { hari_jemput_bola }: Settings): string {
  if (villages === 0) return 'Tidak ada desa dengan tunggakan. Isi lembar Desa atau impor daftarnya lewat panel.';
  if (sets === 0)
    return 'Belum ada set perekaman yang lengkap dan siap (PC, kamera, sidik jari, iris, tanda tangan berkondisi baik). Lengkapi lembar Aset.';
  if (days === 0 && hari_jemput_bola !== null)
    return `Semua ${formatNumber(hari_jemput_bola)} hari jemput bola (hari_jemput_bola) sejak mulai_jemput_bola sudah lewat. Ubah keduanya di Pengaturan untuk rencana berikutnya.`;
  return 'Tidak ada yang terekam dengan pengaturan ini. Periksa hari_jemput_bola dan hari_pertama_jemput_bola di Pengaturan.';
}

export function setsTaken(sets: number, usable: number, wanted: number | null): string {
  if (wanted === null) {
    return sets < usable ? `Paling banyak ${formatNumber(sets)} set yang ikut keluar` : 'Semua set ikut keluar';
  }
  return wanted > usable
    ? `Pengaturan set_jemput_bola meminta ${formatNumber(wanted)}, jadi semua yang siap ikut keluar`
    : `${formatNumber(sets)} ikut keluar (set_jemput_bola di Pengaturan)`;
}

/** Beside the number of days: whether the forecast has them, and what those are that it and the letter name. */
export const whichDays = (days: number, { hari_jemput_bola }: Settings): string =>
  hari_jemput_bola === null
    ? 'Hari di lembar ini baru usulan, karena hari_jemput_bola di Pengaturan kosong: Prakiraan belum menghitungnya. Hari jemput bola yang disebut Prakiraan dan surat permohonan adalah tambahan terkecil untuk targetnya, jadi dapat berbeda; tulis yang diputuskan di hari_jemput_bola.'
    : `Prakiraan sudah menghitung ${formatNumber(days)} hari ini; hari jemput bola yang disebutnya, dan yang disebut surat permohonan, sebagai tambahan ada di luar hari-hari ini.`;

/** Recording operators, and the whole days of work that they lack together. */
interface Crew {
  operators: number;
  lacking: number;
}

/** Sets beyond the operators' whole days stay at home, which the sharing out doesn't reckon with. */
export const missingCrew = (sets: number, crew: Crew): string =>
  wholeDays(crew.operators, crew.lacking) < sets
    ? ` Untuk itu perlu ${formatNumber(sets)} operator, sedangkan di lembar Petugas ${formatNumber(crew.operators)}${equalTo(crew)}.`
    : '';

const equalTo = ({ operators, lacking }: Crew): string =>
  lacking > 0 ? ` (${wholeDayWords(operators, lacking)})` : '';

/** Of whole days of work: half a one is told, and none where there is none. */
const part = (days: number): string =>
  Number.isInteger(days) ? `${formatNumber(days)} set` : `setara ${formatNumber(days, 1)} set sehari penuh`;

interface Trip extends Crew {
  /** That go out. */
  sets: number;
  /** That are ready. */
  usable: number;
  /** Those that one operator keeps busy at the counter. */
  perOperator: number;
  /** People whom a set records in a day. */
  pace: number;
}

/** Sets that record at the counter of the kecamatan while others are out, as the engine counts them. */
const servedAtCounter = ({ sets, usable, perOperator, operators, lacking }: Trip): number =>
  Math.min(usable - sets, Math.max(0, wholeDays(operators, lacking) - sets) * perOperator);

/**
 * People of the counter whom the trips make wait: who is usually recorded there, beyond what is left there can.
 *
 * @param perDay people recorded at it on a usual day
 */
export const waitingAtCounter = (trip: Trip, days: number, perDay: number): number =>
  Math.round(days * Math.max(0, perDay - servedAtCounter(trip) * trip.pace));

/** What the trips cost the counter; '' where it loses nobody. `recorded`: people out there. */
export function counterLoss(
  waiting: number,
  recorded: number,
  days: number,
  perDay: { people: number; basis: string },
): string {
  if (waiting === 0) return '';
  const more =
    waiting > recorded
      ? `lebih banyak daripada ${formatNumber(recorded)} orang yang terekam di desa`
      : `dibanding ${formatNumber(recorded)} orang yang terekam di desa`;
  return `Di loket kecamatan sehari biasanya terekam ${formatNumber(perDay.people, 1)} orang (${perDay.basis}); pada ${formatNumber(days)} hari itu kira-kira ${formatNumber(waiting)} orang di antaranya menunggu hari lain, ${more}.`;
}

/** Who goes with the sets, and what that leaves at the counter of the kecamatan. */
export function crewWords(trip: Trip): string {
  const { sets, usable, ...crew } = trip;
  const operators = wholeDays(crew.operators, crew.lacking);
  const there = `operator perekaman di lembar Petugas ${formatNumber(crew.operators)} orang${equalTo(crew)}`;
  const left = Math.max(0, operators - sets);
  const served = servedAtCounter(trip);
  const atCounter =
    sets === 0
      ? ''
      : served === 0
        ? '; pada hari itu tidak ada yang merekam di loket kecamatan'
        : `; di loket kecamatan tinggal ${part(Math.round(10 * served) / 10)}${served > left ? ` yang bergantian dilayani ${formatNumber(left, Number.isInteger(left) ? 0 : 1)} operator` : ''}`;
  if (operators < sets)
    return `satu petugas per set, sedangkan ${there}: ${formatNumber(Math.ceil(sets - operators))} petugas lain harus ikut, bila tidak yang terekam lebih sedikit${atCounter}`;
  const idle = sets > 0 && served < usable - sets ? `, karena ${there} untuk ${formatNumber(usable)} set` : '';
  return `satu petugas per set${atCounter}${idle}`;
}

/** "70 % (40 - 100 %)": the mean and its range; the mean alone where that is sure. */
export function shareWords({ low, value, high }: Range): string {
  const mean = formatShare(meanOf([low, value, high]));
  return low === high ? mean : `${mean} (${formatShare(low).replace(' %', '')} - ${formatShare(high)})`;
}
