import { optional } from '../cells/cell';
import { nip } from '../cells/text';
import { line, openCount, type Setting } from './setting';

const price = (item: string) =>
  openCount(100_000_000, 'rupiah', `Harga segulung ${item} di Kartu Persediaan. Kosong: tidak dinilai.`);

/** What stands on forms and letters beside the Camat and the office. */
export const PAPER_SETTINGS = {
  nomor_surat: line(
    'Pola nomor di formulir dan surat, misalnya 470/..../438.7.10/{bulan}/{tahun}; {bulan} menjadi angka Romawi. Kosong: titik-titik.',
  ),
  program_rkbmd: line('Program/kegiatan/output di RKBMD. Kosong: ditulis tangan.'),
  harga_ribbon: price('ribbon'),
  harga_film: price('film'),
  surat_kepada: line('Kepada siapa surat permohonan. Kosong: Kepala Dinas Kependudukan dan Pencatatan Sipil.'),
  pengurus_barang_nama: line('Nama pengurus barang untuk tanda tangan.'),
  pengurus_barang_pangkat: line('Pangkat pengurus barang.'),
  pengurus_barang_nip: {
    cell: optional(nip),
    value: null,
    unit: '18 angka',
    source: 'NIP pengurus barang untuk tanda tangan.',
  } as Setting<string | null>,
};
