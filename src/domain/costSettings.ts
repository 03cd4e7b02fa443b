import { number } from './setting';

/**
 * What an addition costs beside a year of an operator, which is 1: only these proportions decide between plans that all
 * reach the target. Our assumptions, since prices and pay differ by region; supplies come from the centre and cost nothing here.
 */
export const COST_SETTINGS = {
  bobot_set: number(
    3,
    [1, 6],
    [0.001, 1000],
    'operator setahun',
    'Perkiraan, ganti dengan harga setempat: sebuah set perekaman dibeli dengan upah berapa operator setahun. Dipakai untuk memilih rencana termurah.',
  ),
  bobot_printer: number(
    3,
    [1, 6],
    [0.001, 1000],
    'operator setahun',
    'Perkiraan, ganti dengan harga setempat: sebuah printer kartu, seperti bobot_set.',
  ),
  bobot_jam_tambahan: number(
    1,
    [0.2, 2],
    [0.001, 1000],
    'operator setahun',
    'Perkiraan: sejam layanan lebih lama tiap hari selama setahun, dibayarkan kepada petugas yang ada.',
  ),
  bobot_jam_sabtu: number(
    0.3,
    [0.1, 1],
    [0.001, 1000],
    'operator setahun',
    'Perkiraan: sejam layanan tiap Sabtu selama setahun, dibayar sebagai lembur hari libur.',
  ),
  bobot_hari_jemput_bola: number(
    0.02,
    [0.005, 0.1],
    [0.0001, 1000],
    'operator setahun',
    'Perkiraan: sehari jemput bola, yaitu uang harian dan angkutan.',
  ),
};
