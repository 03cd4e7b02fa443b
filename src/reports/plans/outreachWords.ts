import { formatNumber } from '../../cells/numeral';
import type { Settings } from '../../domain/settings';

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
    return 'Belum ada set perekaman yang lengkap dan siap (PC, kamera, sidik jari, iris, tanda tangan berkondisi B). Lengkapi lembar Aset.';
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
