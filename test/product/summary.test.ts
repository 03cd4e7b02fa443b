import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
});

interface Told {
  kantor: string;
  sekarang: string;
  kalimat: string;
  angka: { kunci: string; nada: string; arti: string }[];
  masalah: { jumlah: number };
}
const told = () => office.run('ringkasan', {}) as Told;
const blanko = () => told().angka.find(({ kunci }) => kunci === 'blanko');
const post = (actionId: string, jumlah: string) =>
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah, dokumen: 'BAST/1' }, actionId });
const lineOf = (name: string) => office.values('Pengaturan!A1:A60').findIndex(([cell]) => cell === name) + 1;

describe('Ringkasan', () => {
  test('tells the workbook’s own time, whatever zone the machine of the person stands in', () => {
    expect(told().sekarang).toBe('2026-11-24T08:00');
  });

  test('says when the ground of the forecast has moved, and stops when it is computed again', () => {
    office.call('isiDataContoh');
    office.call('hitungPrakiraan');
    expect(told().kalimat).toMatch(/^Tunggakan 11\.915/);
    office.call('buangDataContoh');
    expect(told().kalimat).toMatch(
      /^Data sudah berubah sejak prakiraan ini dihitung \(24-11-2026 08:00\); hitung ulang\./,
    );
    office.call('hitungPrakiraan');
    expect(told().kalimat).toMatch(/^Tidak ada tunggakan/);
  });

  test('a changed setting moves the ground, a delivery of blanko does not', () => {
    office.call('isiDataContoh');
    office.call('hitungPrakiraan');
    post('satu', '500');
    expect(told().kalimat).toMatch(/^Tunggakan/);
    office.type(`Pengaturan!B${lineOf('orang_per_set_hari')}`, '40');
    expect(told().kalimat).toMatch(/^Data sudah berubah/);
  });

  test('does not give a stock as certain after a hand edit of the ledger', () => {
    post('satu', '500');
    expect(blanko()).toMatchObject({ nada: 'waspada' });
    office.type('Persediaan!G2', '900');
    expect(blanko()).toMatchObject({ nada: 'buruk', arti: expect.stringMatching(/^Belum pasti: .*disunting tangan/) });
  });

  test('says that what one sees is the example', () => {
    office.call('isiDataContoh');
    expect(told().kantor).toContain('Data contoh');
    office.type(`Pengaturan!B${lineOf('kecamatan')}`, 'Porong');
    expect(told().kantor).toBe('Kecamatan Porong');
  });
});

describe('Pengaturan', () => {
  test('keeps every digit of a NIP, and refuses anything but 18 of them', () => {
    const line = lineOf('camat_nip');
    office.type(`Pengaturan!B${line}`, '197001011995031001');
    expect(office.value(`Pengaturan!B${line}`)).toBe('197001011995031001');
    office.call('periksa');
    const complaints = () => office.values('Periksa!A1:C40').filter(([sheet]) => sheet === 'Pengaturan');
    expect(complaints()).toEqual([]);
    office.type(`Pengaturan!B${line}`, '123');
    office.call('periksa');
    expect(complaints()[0]?.[2]).toMatch(/^camat_nip harus NIP 18 angka.*bukan "123"/);
  });

  test('shows a target date and a share as they are written here', () => {
    office.type(`Pengaturan!B${lineOf('tanggal_target')}`, '31-12-2027');
    expect(office.shown(`Pengaturan!B${lineOf('tanggal_target')}`)).toBe('31-12-2027');
    expect(office.shown(`Pengaturan!B${lineOf('peluang_target')}`)).toBe('80,0%');
  });
});
