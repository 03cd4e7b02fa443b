import * as actions from '../../src/actions';
import type { Action, Fields } from '../../src/actions/action';
import type { Cell } from '../../src/cells/cell';
import { SETTINGS } from '../../src/domain/defaultSettings';
import { openOffice } from '../../src/local/testing';
import { everyTable } from '../../src/tables/every';
import { builtDist } from './dist';

/** No resident's personal data: no cell takes a NIK, and no cell is there for a resident's name. */
jest.setTimeout(120_000);

// Made up: Permendagri 11/2010 gives a NIK six digits of region, six of birth and four of order.
const NIK = ['3515082903990001', '35 1508 290399 0001', '3515.0829.0399.0001', 'NIK 3515082903990001 an. warga'];
const accepts = (cell: Cell<unknown>): boolean =>
  [...NIK, 3515082903990001].some((nik) => cell.read(nik).ok) || cell.read('３５１５０８２９０３９９０００１').ok;

const columns = everyTable.flatMap(({ sheet, columns }) =>
  Object.entries(columns).map(([name, { header, cell }]) => ({ at: `${sheet}.${name}`, header, cell })),
);

test('a column that takes a NIK would be one that only the add-on fills, or a setting’s, which has its own cell', () => {
  expect(columns.length).toBeGreaterThan(90);
  expect(columns.filter(({ cell }) => accepts(cell)).map(({ at }) => at)).toEqual(TAKING);
});

/** Ids and hashes that the add-on makes may hold 16 digits by chance; pages of reports are made of cells that don't. */
const TAKING = [
  'Arsip Laporan.id',
  'Arsip Laporan.isi',
  'Arsip Prakiraan.id',
  'Impor.id',
  'Impor.imporId',
  'Pengaturan.nilai',
  'Pengaturan.rendah',
  'Pengaturan.tinggi',
  'Persediaan.id',
  'Persediaan.membalik',
  'Persediaan.sidik',
  'Riwayat.id',
];

test('no setting takes one', () => {
  expect(Object.entries(SETTINGS).filter(([, { cell }]) => accepts(cell as Cell<unknown>))).toEqual([]);
});

test('no field of a form takes one', () => {
  const fields = Object.entries({ ...actions } as unknown as Record<string, Action<Fields, unknown>>).flatMap(
    ([name, action]) => Object.entries(action.fields).map(([field, { cell }]) => ({ at: `${name}.${field}`, cell })),
  );
  expect(fields.length).toBeGreaterThan(100);
  expect(fields.filter(({ cell }) => accepts(cell)).map(({ at }) => at)).toEqual(FIELDS_TAKING);
});

/** What names a row that must be there already; nothing of them is kept that wasn't. */
const FIELDS_TAKING = [
  'balikkanEntri.id',
  'terimaSuntingan.dilihat',
  'ubahBanyakAlat.id',
  'urungkanGabungan.gabunganId',
  'urungkanImpor.imporId',
];

/** What a column of free text is about. Who adds such a column says it here: it is about no resident. */
const WORDS: Record<string, string> = {
  'Arsip Laporan.lembar': 'SiapKTP',
  'Arsip Laporan.isi': 'SiapKTP',
  'Arsip Prakiraan.menahan': 'SiapKTP',
  'Arsip Prakiraan.dasar': 'SiapKTP',
  'Arsip Prakiraan.kalimat': 'SiapKTP',
  'Arsip Prakiraan.angka': 'SiapKTP',
  'Arsip Prakiraan.kipas': 'SiapKTP',
  'Aset.nama': 'alat',
  'Aset.merk': 'alat',
  'Aset.nomorSeri': 'alat',
  'Aset.ukuran': 'alat',
  'Aset.bahan': 'alat',
  'Aset.asalUsul': 'alat',
  'Aset.ruang': 'ruang kantor',
  'Aset.keterangan': 'alat',
  'Desa.nama': 'desa',
  'Gangguan.penyebab': 'gangguan',
  'Gangguan.tindakan': 'gangguan',
  'Gangguan.dilaporkanKepada': 'pegawai',
  'Hak Camat.alamat': 'pegawai',
  'Hak Camat.keterangan': 'pegawai',
  'Impor.lembar': 'SiapKTP',
  'Impor.kunci': 'SiapKTP',
  'Kode Barang.nama': 'barang',
  'Layanan.catatan': 'hari layanan',
  'Libur.nama': 'hari',
  'Pengaturan.kunci': 'SiapKTP',
  'Pengaturan.nilai': 'pengaturan',
  'Pengaturan.rendah': 'pengaturan',
  'Pengaturan.tinggi': 'pengaturan',
  'Pengaturan.satuan': 'SiapKTP',
  'Pengaturan.dasar': 'SiapKTP',
  'Pengingat.kalimat': 'SiapKTP',
  'Perbaikan.tempat': 'bengkel',
  'Perbaikan.keluhan': 'alat',
  'Persediaan.dokumen': 'surat',
  'Persediaan.catatan': 'barang',
  'Persediaan.oleh': 'pegawai',
  'Pesanan.dokumen': 'surat',
  'Pesanan.catatan': 'barang',
  'Petugas.jabatan': 'pegawai',
  'Petugas.keterangan': 'pegawai',
  'Riwayat.oleh': 'pegawai',
  'Riwayat.tindakan': 'SiapKTP',
  'Riwayat.objek': 'SiapKTP',
  'Riwayat.uraian': 'SiapKTP',
  'Skenario.nama': 'rencana',
  'Skenario.keterangan': 'rencana',
};

test('every column of free text is known, and none is a resident’s', () => {
  const free = columns.filter(({ cell }) => cell.read('Siti Aminah binti Abdullah').ok).map(({ at }) => at);
  expect(free).toEqual(Object.keys(WORDS));
});

test('no sheet, form or report has a place for who a resident is', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T09:30' });
  for (const name of ['siapkanLembarKerja', 'isiDataContoh', 'perbaruiLaporan']) office.call(name);
  const texts = office.workbook.sheets.flatMap(({ name, values }) =>
    Array.from({ length: values.lastRow() }, (_, row) => values.row(row + 1))
      .flat()
      .flatMap((value) => (typeof value === 'string' ? [`${name}: ${value}`] : [])),
  );
  expect(texts.length).toBeGreaterThan(1000);
  const PERSONAL =
    /: ((no(mor|\.)? )?(nik|kk|kartu keluarga)|nama (warga|penduduk|pemohon|pemilik)|(tempat|tanggal) lahir|alamat (warga|rumah|pemohon)|agama|golongan darah|(no(mor|\.)? )?(hp|telepon))$/i;
  expect(texts.filter((text) => PERSONAL.test(text))).toEqual([]);
  expect(texts.filter((text) => /(^|\D)\d{16}(\D|$)/.test(text))).toEqual([]);
});
