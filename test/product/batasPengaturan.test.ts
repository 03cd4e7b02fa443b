import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** Maintenance and jemput bola with what nobody would set on purpose, on the built add-on. */
const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-12-01T08:00' });
  office.call('siapkanLembarKerja');
});

function setting(name: string, value: string): void {
  const line = office.values('Pengaturan!A1:A95').findIndex(([cell]) => cell === name) + 1;
  office.type(`Pengaturan!B${line}`, value);
}
const texts = (sheet: string) =>
  office
    .values(`'${sheet}'!A1:L700`)
    .flat()
    .map(String)
    .filter((text) => text !== '');
/** When a device is to be serviced, and why. */
const due = (id: string) => {
  const row = office.values('Pemeliharaan!A1:J700').find((cells) => cells[1] === id);
  return [String(row?.[8]).slice(0, 10), row?.[9]];
};
const columnOf = (sheet: string, header: string) =>
  String.fromCharCode(65 + office.values(`${sheet}!A1:Z1`)[0]!.indexOf(header));

test.each([
  ['servis_jam', '0', /^servis_jam harus bilangan 10 sampai 20\.000, bukan 0; nilai bawaan dipakai$/],
  ['servis_jam', '1000000000', /^servis_jam harus bilangan 10 sampai 20\.000, bukan 1\.000\.000\.000;/],
  ['servis_bulan', '0', /^servis_bulan harus bilangan 1 sampai 60, bukan 0;/],
  ['servis_bulan', '-3', /^servis_bulan harus bilangan 1 sampai 60, bukan -3;/],
  ['hari_jemput_bola', '100000', /^hari_jemput_bola harus bilangan bulat 1 sampai 250 .*bukan 100\.000;/],
  ['set_jemput_bola', '21', /^set_jemput_bola harus bilangan bulat 1 sampai 20 .*bukan 21;/],
])('%s of %s is refused in Periksa, and what it was is used', (name, value, sentence) => {
  office.paste('Aset!A2', [['PC-1', 'Komputer', 'PC', 'B']]);
  office.type(`Aset!${columnOf('Aset', 'Tahun')}2`, '2026');
  office.call('perbaruiLaporan');
  const usual = due('PC-1');
  // six months after the end of the year it was bought in
  expect(usual[0]).toBe('2027-06-30');
  setting(name, value);
  office.call('perbaruiLaporan');
  office.call('periksa');
  expect(due('PC-1')).toEqual(usual);
  expect(texts('Periksa')).toContainEqual(expect.stringMatching(sentence));
});

test('days before 1900 are named in Periksa, and what they are of is due as if they weren’t there', () => {
  office.paste('Aset!A2', [['PC-1', 'Komputer', 'PC', 'B']]);
  const year = columnOf('Aset', 'Tahun');
  office.type(`Aset!${year}2`, '2026');
  office.paste('Perbaikan!A2', [['R-0001', 'PC-1', 'SERVIS', '31-12-1899']]);
  office.call('perbaruiLaporan');
  office.call('periksa');
  expect(due('PC-1')[0]).toBe('2027-06-30');
  expect(texts('Periksa')).toContainEqual(
    expect.stringMatching(/^Tanggal harus tanggal \(dd-mm-yyyy\) 01-01-2011 sampai 31-12-2099, bukan "?31-12-1899"?$/),
  );
  office.type(`Aset!${year}2`, '1850');
  office.call('periksa');
  expect(texts('Periksa')).toContainEqual('Tahun harus bilangan bulat 1945 sampai 2099 atau kosong, bukan 1.850');
});

test('at the far ends of the settings and with hours that hardly grow every report is still made', () => {
  setting('servis_jam', '20000');
  setting('servis_bulan', '60');
  setting('hari_jemput_bola', '250');
  setting('orang_per_set_hari', '1');
  const parts = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];
  office.paste(
    'Aset!A2',
    Array.from({ length: 300 }, (_, at) => [`A-${at}`, 'Bagian', parts[at % 5] ?? '', 'B']),
  );
  const year = columnOf('Aset', 'Tahun');
  office.paste(
    `Aset!${year}2`,
    Array.from({ length: 300 }, () => ['2025']),
  );
  office.paste(
    'Desa!A2',
    Array.from({ length: 19 }, (_, at) => [`D${at}`, `Desa ${at}`, 'DESA', '', '30000', '0']),
  );
  office.paste('Layanan!A2', [['30-11-2026']]);
  office.type(`Layanan!${columnOf('Layanan', 'Jam')}2`, '0,1');
  office.call('perbaruiLaporan');
  // sixty months after the end of 2025, long before a tenth of an hour a day adds up to 20.000
  expect(due('A-299')).toEqual(['2030-12-31', 'belum pernah dicatat diservis; dihitung dari akhir tahun pembelian']);
  // its service is what counts once there is one: sixty months after it
  office.paste('Perbaikan!A2', [['R-0001', 'A-299', 'SERVIS', '02-11-2026']]);
  office.call('perbaruiLaporan');
  expect(due('A-299')).toEqual(['2031-11-02', 'lama sejak servis terakhir']);
  // a desa's first day counts for three quarters: 250 x 20 less a quarter for each of the 19, while the counter that the
  // sets left would have recorded the whole 250 x 20
  const trips = texts('Jemput Bola').join(' ');
  expect(trips).toContain('250 hari dengan 20 set merekam kira-kira 4.995 orang di 19 desa.');
  expect(trips).toContain('loket kecamatan merekam 5.000 orang lebih sedikit, jadi seluruhnya berkurang 5.');
  expect(trips).toContain('Paling banyak 20 set yang ikut keluar');
});
