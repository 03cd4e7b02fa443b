import { decimal } from '../cells/number';
import { customFunction } from '../declare';
import { checkDesa } from '../domain/backlog';
import { optionalColumn } from './parameters';
import { eachRow } from './rows';

const figure = (hint: string, example: string) => optionalColumn(decimal(), null, hint, example);

export const KTP_PERIKSA_DESA = customFunction({
  summary: 'Memeriksa angka tiap desa: apa yang tidak cocok dan berapa selisihnya.',
  params: {
    wajib: figure('Wajib KTP (jiwa): satu sel atau satu kolom.', 'Desa!E2:E20'),
    sudah: figure('Sudah direkam (jiwa). Kosong berarti tidak diperiksa.', 'Desa!F2:F20'),
    belum_tertulis: figure('Belum rekam seperti tertulis di daftar. Kosong berarti tidak diperiksa.', 'Desa!G2:G20'),
    penduduk: figure('Jumlah penduduk (jiwa). Kosong berarti tidak diperiksa.', 'Desa!D2:D20'),
  },
  returns: 'Satu kalimat per baris; kosong bila tidak ada yang janggal.',
  run: ({ wajib, sudah, belum_tertulis, penduduk }) =>
    eachRow({ wajibKtp: wajib, sudahRekam: sudah, belumTertulis: belum_tertulis, penduduk }, checkDesa),
});
