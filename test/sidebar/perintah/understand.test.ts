import fc from 'fast-check';
import * as actions from '../../../src/actions';
import type { Fields } from '../../../src/actions/action';
import { readInput } from '../../../src/actions/readInput';
import { formatDay, formatMoment } from '../../../src/cells/day';
import { formatNumber } from '../../../src/cells/numeral';
import { type Command, EXAMPLES, type Running } from '../../../src/sidebar/perintah/command';
import { sentenceOf, textsOf, written } from '../../../src/sidebar/perintah/sayBack';
import { understand } from '../../../src/sidebar/perintah/understand';

/** A Tuesday. */
const now = '2026-11-24T09:30';
const RUNNING: Running[] = [
  { id: 'G-0002', jenis: 'SERVER', asetId: null },
  { id: 'G-0003', jenis: 'PRINTER', asetId: 'PRN-001' },
  { id: 'G-0004', jenis: 'PRINTER', asetId: 'PRN-003' },
];
const read = (text: string, running: Running[] | null = null) => understand(text, { now, running });
const command = (text: string, running: Running[] | null = null): Command => {
  const understood = read(text, running);
  if (understood.kind !== 'command') throw new Error(`${text}: ${JSON.stringify(understood)}`);
  return understood.command;
};
const says = (text: string, running: Running[] | null = null) => sentenceOf(command(text, running), now);
const refusal = (text: string, running: Running[] | null = null) => {
  const understood = read(text, running);
  return understood.kind === 'unclear' ? understood.sentence : understood;
};

test.each(['rusak PRN-001 3515123456780001', 'cetak 3515 1234 5678 0001'])(
  'a number like a NIK is refused and not said back: %s',
  (text) => {
    expect(refusal(text)).toBe('Perintah tidak boleh memuat nomor 16 angka seperti NIK; hapus dulu nomornya.');
  },
);

describe('one line is understood', () => {
  test.each([
    ['terima 500 blanko', 'Terima 500 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['500 blanko diterima kemarin', 'Terima 500 keping blanko, 23-11-2026 (Senin, kemarin).'],
    ['Terima blanko 1.500 keping', 'Terima 1.500 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['blangko masuk 2 ribu', 'Terima 2.000 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['cetak 40', 'Cetak 40 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['cetak 40 kartu tanggal 20', 'Cetak 40 keping blanko, 20-11-2026 (Jumat).'],
    ['3 ribbon diterima', 'Terima 3 gulung ribbon, 24-11-2026 (Selasa, hari ini).'],
    ['gagal 2 blanko', 'Gagal cetak 2 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['gagal cetak 2', 'Gagal cetak 2 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['rusak 2 blanko', 'Gagal cetak 2 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['retur 10keping blanko 5-11', 'Kembalikan 10 keping blanko, 05-11-2026 (Kamis).'],
    ['rusak PRN-003', 'Kondisi PRN-003 menjadi rusak ringan.'],
    ['printer prn-003 rusak berat', 'Kondisi PRN-003 menjadi rusak berat.'],
    ['baik PRN-003', 'Kondisi PRN-003 menjadi baik.'],
    ['gangguan jaringan 08:30-10:40', 'Gangguan jaringan dari 24-11-2026 08:30 sampai 24-11-2026 10:40.'],
    ['jaringan 08.30 sampai 10.40', 'Gangguan jaringan dari 24-11-2026 08:30 sampai 24-11-2026 10:40.'],
    ['gangguan internet kemarin 22:00-06:00', 'Gangguan jaringan dari 23-11-2026 22:00 sampai 24-11-2026 06:00.'],
    ['listrik padam 22:00 s/d 06:00', 'Gangguan listrik dari 23-11-2026 22:00 sampai 24-11-2026 06:00.'],
    ['gangguan server 09:00', 'Gangguan server mulai 24-11-2026 09:00 dan masih berlangsung.'],
    ['gangguan server jam 9', 'Gangguan server mulai 24-11-2026 09:00 dan masih berlangsung.'],
    ['gangguan alat rekam', 'Gangguan alat rekam mulai sekarang dan masih berlangsung.'],
    ['printer PRN-003 mati', 'Gangguan printer PRN-003 mulai sekarang dan masih berlangsung.'],
    ['mati lampu jam 8', 'Gangguan listrik mulai 24-11-2026 08:00 dan masih berlangsung.'],
    ['listrik padam dr jam 8 sd 9', 'Gangguan listrik dari 24-11-2026 08:00 sampai 24-11-2026 09:00.'],
    ['listrik padam jam 7-9', 'Gangguan listrik dari 24-11-2026 07:00 sampai 24-11-2026 09:00.'],
    ['jaringan mati jam 8 pagi s.d. 9 pagi', 'Gangguan jaringan dari 24-11-2026 08:00 sampai 24-11-2026 09:00.'],
    [
      'jaringan putus dari jam 10 malam tgl 22 sampai jam 2 pagi',
      'Gangguan jaringan dari 22-11-2026 22:00 sampai 23-11-2026 02:00.',
    ],
    ['listrik padam jam 7 malam kemarin', 'Gangguan listrik mulai 23-11-2026 19:00 dan masih berlangsung.'],
    ['server mati jam 02.30 siang kemarin', 'Gangguan server mulai 23-11-2026 14:30 dan masih berlangsung.'],
    ['listrik padam 1 siang sampai 4 sore kemarin', 'Gangguan listrik dari 23-11-2026 13:00 sampai 23-11-2026 16:00.'],
    ['server eror', 'Gangguan server mulai sekarang dan masih berlangsung.'],
    ['blanko habis', 'Gangguan bahan habis mulai sekarang dan masih berlangsung.'],
    ['gagal 2 blanko kemarin dulu', 'Gagal cetak 2 keping blanko, 22-11-2026 (Minggu).'],
    ['terima 500 blanko surat 470/118 kemarin lusa', 'Terima 500 keping blanko, 22-11-2026 (Minggu).'],
    ['cetak 40 k', 'Cetak 40 keping blanko, 23-11-2026 (Senin, kemarin).'],
    ['terima 1.500 blanko BAST 470/112/XI/2026 3-11', 'Terima 1.500 keping blanko, 03-11-2026 (Selasa).'],
    ['terima 500 blanko surat 470/118 30/10/2026', 'Terima 500 keping blanko, 30-10-2026 (Jumat).'],
    ['kmrn cetak ktp 45', 'Cetak 45 keping blanko, 23-11-2026 (Senin, kemarin).'],
    ['pesan 1500 blanko', 'Pesan 1.500 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['minta pita 2 kemarin', 'Pesan 2 gulung ribbon, 23-11-2026 (Senin, kemarin).'],
    ['pesanan 500 blanko datang', 'Terima 500 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['listrik padam jam 12 siang', 'Gangguan listrik mulai 24-11-2026 12:00 dan masih berlangsung.'],
    ['listrik padam 5-11 00:00', 'Gangguan listrik mulai 05-11-2026 00:00 dan masih berlangsung.'],
    ['cetak 40 karena yang tadi batal', 'Cetak 40 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['cetak 40 diminta dinas', 'Cetak 40 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['gagal 2 yang diminta dicetak lagi', 'Gagal cetak 2 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['dinas minta retur 100 blanko', 'Kembalikan 100 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['terima 500 blanko yang dipesan', 'Terima 500 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['pakai ribbon 1', 'Pakai 1 gulung ribbon, 24-11-2026 (Selasa, hari ini).'],
    ['3 blanko cacat', 'Gagal cetak 3 keping blanko, 24-11-2026 (Selasa, hari ini).'],
    ['perekaman 30 orang', 'Layanan 24-11-2026 (Selasa, hari ini): rekam 30.'],
    ['selesai G-0002', 'Gangguan G-0002 selesai sekarang.'],
    ['g-2 pulih 10:40', 'Gangguan G-0002 selesai 24-11-2026 10:40.'],
    ['layanan rekam 40 cetak 35', 'Layanan 24-11-2026 (Selasa, hari ini): rekam 40, cetak 35.'],
    ['40 rekam, 35 cetak, 2 gagal', 'Layanan 24-11-2026 (Selasa, hari ini): rekam 40, cetak 35, gagal 2.'],
    ['layanan kemarin petugas 4 jam 7,5', 'Layanan 23-11-2026 (Senin, kemarin): petugas 4, jam 7,5.'],
  ])('%s', (text, sentence) => {
    expect(says(text)).toBe(sentence);
  });

  test('what is left over becomes the note, and the number of a letter its document', () => {
    expect(textsOf(command('terima 500 blanko BAST 12/2026'))).toEqual([['Dokumen', 'BAST 12/2026']]);
    expect(textsOf(command('terima 500 blanko BAST 470/112/XI/2026 3-11'))).toEqual([
      ['Dokumen', 'BAST 470/112/XI/2026'],
    ]);
    // Nothing before it: that is the number itself.
    expect(textsOf(command('terima 500 blanko BAST 3-11'))).toEqual([['Dokumen', 'BAST 3-11']]);
    expect(textsOf(command('terima blanko 500 keping tgl 23/11 no BAST 470/120/2026'))).toEqual([
      ['Dokumen', 'BAST 470/120/2026'],
    ]);
    expect(textsOf(command('terima 500 blanko dengan no. surat 470/12'))).toEqual([['Dokumen', 'surat 470/12']]);
    expect(textsOf(command('terima 500 blanko dengan surat 470/118 kemarin'))).toEqual([['Dokumen', 'surat 470/118']]);
    expect(command('terima 500 blanko surat 470/118 kemarin').input.tanggal).toBe('23-11-2026');
    for (const yesterday of ['k', 'K', 'kmrn', 'kemaren'])
      expect(command(`terima 500 surat 12/BA ${yesterday}`).input).toMatchObject({
        tanggal: '23-11-2026',
        dokumen: 'surat 12/BA',
      });
    expect(command('terima 500 surat 12/BA kmrn dulu').input.tanggal).toBe('22-11-2026');
    expect(command('terima 500 surat 12/BAK').input).toMatchObject({ tanggal: '24-11-2026', dokumen: 'surat 12/BAK' });
    expect(textsOf(command('cetak 40 karena Dinas minta, dari 08:30'))).toEqual([
      ['Catatan', 'Dinas minta, dari 08:30'],
    ]);
    expect(textsOf(command('rusak PRN-003 head macet'))).toEqual([['Alasan', 'head macet']]);
    expect(textsOf(command('gangguan jaringan 08:30-10:40 kabel dipotong'))).toEqual([['Penyebab', 'kabel dipotong']]);
    expect(textsOf(command('cetak 40 diminta dinas'))).toEqual([['Catatan', 'diminta dinas']]);
    expect(textsOf(command('cetak 40 tadi pagi'))).toEqual([]);
    expect(textsOf(command('blanko habis'))).toEqual([['Penyebab', 'blanko']]);
    expect(textsOf(command('rusak PRN-003 baut dan sekrup copot'))).toEqual([['Alasan', 'baut dan sekrup copot']]);
    expect(command('gagal 2 blanko rusak chip').input).toMatchObject({ jumlah: '2', sebab: 'Rusak', catatan: 'chip' });
    expect(textsOf(command('gagal 2 blanko rusak chip'))).toEqual([
      ['Sebab', 'Rusak'],
      ['Catatan', 'chip'],
    ]);
    expect(command('rusak 2 blanko').input).not.toHaveProperty('sebab');
    expect(textsOf(command('selesai G-0002 blanko'))).toEqual([]);
    expect(textsOf(command('selesai G-0002 blanko sudah datang'))).toEqual([['Tindakan', 'blanko sudah datang']]);
    expect(textsOf(command('selesai G-0002 dengan modem diganti'))).toEqual([['Tindakan', 'modem diganti']]);
  });

  test.each([
    ['rusak TTD-002 lampu mati', 'Kondisi TTD-002 menjadi rusak ringan.', 'lampu mati'],
    ['rusak PRN-001 ribbon habis', 'Kondisi PRN-001 menjadi rusak ringan.', 'ribbon habis'],
    ['rusak PC-002 mati total', 'Kondisi PC-002 menjadi rusak ringan.', 'mati total'],
    ['rusak PRN-001 kabel putus', 'Kondisi PRN-001 menjadi rusak ringan.', 'kabel putus'],
    ['printer PRN-001 rusak berat, mati total', 'Kondisi PRN-001 menjadi rusak berat.', 'mati total'],
    ['rusak PC-002 tidak ada gambar', 'Kondisi PC-002 menjadi rusak ringan.', 'tidak ada gambar'],
  ])('%s: of a device, the rest is why', (text, sentence, reason) => {
    expect(says(text)).toBe(sentence);
    expect(command(text).input.alasan).toBe(reason);
  });

  test('an outage of a device stays one, with the hours or the word that say so', () => {
    expect(says('gangguan printer PRN-003 rusak')).toBe(
      'Gangguan printer PRN-003 mulai sekarang dan masih berlangsung.',
    );
    expect(command('printer PRN-003 rusak 08:30-10:40').action).toBe('catatGangguan');
    expect(command('rusak PRN-001 listrik 08:00-10:00')).toEqual({
      action: 'catatGangguan',
      input: {
        jenis: 'LISTRIK',
        asetId: 'PRN-001',
        penyebab: 'rusak',
        mulai: '24-11-2026 08:00',
        selesai: '24-11-2026 10:00',
      },
    });
    expect(refusal('rusak PRN-003 08:30')).toMatch(/^Kondisi alat dicatat untuk saat ini/);
  });

  test('failed in encoding is a cause of its own', () => {
    expect(command('gagal 3 blanko encode k').input).toMatchObject({
      jumlah: '3',
      sebab: 'Gagal encode',
      catatan: '',
      tanggal: '23-11-2026',
    });
    expect(written(command('gagal encode 3'))).toBe('gagal 3 blanko 24-11-2026 gagal encode');
    expect(command('gagal 3 blanko 24-11-2026 gagal encode').input).toEqual(command('gagal encode 3').input);
    expect(refusal('gagal 3 rusak encode')).toBe('Sebabnya rusak atau gagal encode? Tulis satu sebab saja.');
  });

  test('a day without its month has been: on the first of December the 27th is November’s', () => {
    const dayOn = (text: string, today: string) => {
      const understood = understand(text, { now: `${today}T09:30`, running: null });
      return understood.kind === 'command' ? understood.command.input.tanggal : understood.kind;
    };
    expect(dayOn('cetak 40 tgl 27', '2026-12-01')).toBe('27-11-2026');
    expect(dayOn('cetak 40 tgl 1', '2026-12-01')).toBe('01-12-2026');
    expect(dayOn('cetak 40 tgl 31', '2027-01-04')).toBe('31-12-2026');
    // This month has no such day: the one before has.
    expect(dayOn('cetak 40 tgl 31', '2026-11-24')).toBe('31-10-2026');
    expect(understand('cetak 40 tgl 31', { now: '2026-12-01T09:30', running: null })).toEqual({
      kind: 'unclear',
      sentence: 'Bulan lalu, November 2026, tidak punya tanggal 31. Tulis tanggal dan bulannya, misalnya 30-11.',
    });
    expect(refusal('cetak 40 tgl 45')).toMatch(/^Tanggal "45" tidak ada di kalender\./);
  });

  test('an outage that lasts is found by what it is, when there is only one', () => {
    expect(read('selesai server')).toEqual({ kind: 'asks' });
    expect(command('server pulih', RUNNING).input.id).toBe('G-0002');
    expect(command('printer PRN-003 selesai 10:00', RUNNING).input).toEqual({
      id: 'G-0004',
      selesai: '24-11-2026 10:00',
      tindakan: '',
    });
    expect(refusal('selesai printer', RUNNING)).toBe(
      'Yang mana: G-0003 (printer), G-0004 (printer)? Contoh: selesai G-0003.',
    );
    // Blanko that came ends no outage of the server, the only one there is.
    expect(refusal('selesai blanko', RUNNING.slice(0, 1))).toBe(
      'Tidak ada gangguan bahan habis yang sedang berlangsung.',
    );
    expect(refusal('selesai jaringan', RUNNING)).toBe('Tidak ada gangguan jaringan yang sedang berlangsung.');
  });
});

describe('mistyped words', () => {
  test.each([
    ['trima 500 blnko', 'terima 500 blanko'],
    ['ceatk 40', 'cetak 40'],
    ['gangguan jarigan 08:30-10:40', 'gangguan jaringan 08:30-10:40'],
    ['selsai G-0002', 'selesai G-0002'],
    ['layanan rekma 40', 'layanan rekam 40'],
    ['terima 500 blanko kemrin', 'terima 500 blanko kemarin'],
  ])('%s: meant was %s', (typed, meant) => {
    expect(read(typed)).toEqual({ kind: 'mended', text: meant });
    expect(read(meant).kind).toBe('command');
  });

  test.each([
    ['rusak berat PC-002 terbakar', 'terbakar'],
    ['PC-002 rusak berat terbakar', 'terbakar'],
    ['rusak PRN-001 printr panas', 'printr panas'],
    ['gagal 2 blanko terbakar', 'terbakar'],
    ['gagal 2 terbakar', 'terbakar'],
    ['cetak 40 warga mengatri', 'warga mengatri'],
    ['gangguan jaringan 08:30-10:40 kabel puttus', 'kabel puttus'],
  ])('%s: the reason stays as it was typed', (text, reason) => {
    expect(textsOf(command(text)).map(([, said]) => said)).toEqual([reason]);
  });

  test.each([
    ['rusak brat PC-002 terbakar', 'rusak berat PC-002 terbakar'],
    ['ggal 2 blnko terbakar', 'gagal 2 blanko terbakar'],
    ['cetak 40 gagl 2', 'cetak 40 gagal 2'],
    ['jaringan mati selsai 10:00', 'jaringan mati selesai 10:00'],
    ['layanan rekam 40 cetka 35', 'layanan rekam 40 cetak 35'],
    ['gagal 3 rusk', 'gagal 3 rusak'],
    ['gagal cetak 3 rusk', 'gagal cetak 3 rusak'],
    ['gagal 3 blanko encdoe', 'gagal 3 blanko encode'],
    // In its own place, and not where its letters stand first.
    ['G-rusk gagal 3 rusk', 'G-rusk gagal 3 rusak'],
    ['jaringan selsaian selsai 10:00', 'jaringan selsaian selesai 10:00'],
  ])('%s: what the command lacks is still put right: %s', (typed, meant) => {
    expect(read(typed)).toEqual({ kind: 'mended', text: meant });
  });

  test('free text after "karena" is left as it was typed', () => {
    expect(command('rusak PRN-003 karena rekma jarigan').input.alasan).toBe('rekma jarigan');
  });
});

describe('what is not clear is asked, and never guessed at', () => {
  test.each([
    ['halo', /^Perintah itu tidak dikenal\. Contoh: terima 500 blanko; /],
    [
      '500 blanko',
      /^500 blanko: dipesan, diterima, dicetak, gagal atau dikembalikan\? Contoh: terima 500 blanko\. Yang dihitung fisik: Catat > Bahan > Hitung\.$/,
    ],
    ['cetak 45 gagal 2', /^Itu dua hal sekaligus\. .*"layanan cetak 40 gagal 2"\.$/],
    ['terima 2 dus blanko', /^Satu dus berapa keping\?/],
    ['cetak 40 senin', /^"senin" tidak dikenal\. .*tanggal seperti 5-11/],
    ['printer 2 rusak', /^Alat yang mana\? .*misalnya: rusak PRN-003\. Blanko yang rusak saat dicetak: gagal 2\.$/],
    ['rusak alat rekam 1', /^Alat yang mana\?/],
    ['printer 3 macet', /^Alat yang mana\? .*misalnya: gangguan printer PRN-003\.$/],
    ['listrik padam 2 jam', /^Jamnya tidak jelas/],
    ['gagal 3 blanko ribon habis', /^Itu dua hal sekaligus: bahan dan gangguan\. .*: gagal 3 karena ribbon habis\.$/],
    ['cetak 40 listrik padam 08:00-10:00', /^Itu dua hal sekaligus: bahan dan gangguan\./],
    ['pencetakan terhenti 2 jam', /^Jamnya tidak jelas/],
    ['wifi mati 15 menit', /^Jamnya tidak jelas/],
    ['ribbon habis 1', /^Jamnya tidak jelas/],
    ['listrik padam jam 7 siang', /^"7" itu siang atau malam\? Tulis jamnya dari 0 sampai 23/],
    ['server mati sejak jam 02.30 malam', /^"02\.30" itu siang atau malam\?/],
    ['tadi pagi jaringan mati', /^Sejak jam berapa\? Contoh: gangguan jaringan 08:30\.$/],
    ['internet lemot', /^Lambat belum gangguan\./],
    ['servis PRN-001', /^Servis dan perbaikan dicatat di kartu alatnya: Catat > Alat\.$/],
    ['PRN-003 lepas', /^PRN-003 kenapa\? Contoh: rusak PRN-003; baik PRN-003\.$/],
    ['hapus yang tadi', /^Tekan Urungkan \(Alt\+U\)/],
    ['batal cetak 40', /^Tekan Urungkan \(Alt\+U\)/],
    ['cetak 40 dibatalkan', /^Tekan Urungkan \(Alt\+U\)/],
    ['batal rusak PRN-003', /^Tekan Urungkan \(Alt\+U\)/],
    ['batalkan gangguan server', /^Tekan Urungkan \(Alt\+U\)/],
    ['batalkan layanan rekam 40', /^Tekan Urungkan \(Alt\+U\)/],
    ['batalkan pesanan 1500 blanko', /Catat > Bahan > Sedang dipesan > Batalkan\.$/],
    ['batal pesan 1500 blanko', /Catat > Bahan > Sedang dipesan > Batalkan\.$/],
    [
      'listrik padam jam 12 malam',
      /^"12 malam" itu tanggal berapa\? Tulis 00:00 dan tanggalnya, misalnya 5-11 00:00\.$/,
    ],
    ['listrik padam 12:30 malam', /^"12:30 malam" itu tanggal berapa\?/],
    ['listrik padam sejak 2 jam lalu', /^Jamnya tidak jelas/],
    ['listrik padam sejak 2 jam', /^Jamnya tidak jelas/],
    ['wifi mati dari 15 menit lalu', /^Jamnya tidak jelas/],
    ['sisa blanko berapa', /^Sisa barang ada di Catat > Bahan/],
    ['blanko tinggal 600', /^Sisa barang ada di Catat > Bahan; hasil hitung fisik dicatat di sana dengan Hitung\.$/],
    ['cetak empat puluh', /^Berapa keping yang dicetak\? Tulis dengan angka\. Contoh: cetak 40 blanko\.$/],
    ['pakai ribbon', /^Berapa gulung yang dipakai\? Tulis dengan angka\. Contoh: pakai 1 ribbon\.$/],
    ['terima blanko', /^Berapa keping yang diterima\?/],
    ['terima 500 blanko 3 ribbon', /^Satu barang saja/],
    ['cetak 40 50', /^Jumlahnya 40 atau 50\?/],
    ['terima 500 cetak 40', /^Itu dua hal sekaligus/],
    ['cetak 40 pesan 500', /^Itu dua hal sekaligus/],
    ['pesan 500 blanko untuk cetak', /^Itu dua hal sekaligus/],
    ['kantor memesan 500 blanko buat dicetak', /^Itu dua hal sekaligus/],
    ['terima 1.5 blanko', /^"1\.5" tidak dikenal/],
    [
      'terima 500 blanko 31-02',
      /^Tanggal "31-02" tidak ada di kalender\. Tulis tanggal seperti 5-11 atau 5-11-2026\.$/,
    ],
    ['tutup bulan', /^Bulan ditutup dan dibuka lagi di Catat > Bahan/],
    ['terima 500 blanko 08:30', /^"08:30" tidak dipakai di sini/],
    ['rusak printer', /^Alat yang mana\?/],
    ['rusak PRN-001 PRN-003', /^Satu alat saja: PRN-001 atau PRN-003\?/],
    ['rusak PRN-003 kemarin', /^Kondisi alat dicatat untuk saat ini/],
    ['rusak PRN-003 5', /^Untuk apa angka 5\?/],
    ['gangguan 08:30', /^Apa yang terganggu: server, jaringan/],
    ['gangguan server jaringan', /^Yang terganggu satu saja/],
    ['gangguan server kemarin', /^Jamnya tidak jelas/],
    ['gangguan server 25:00', /^"25:00" tidak dikenal/],
    ['gangguan server 08:00 09:00 10:00', /^Jamnya tidak jelas/],
    ['gangguan G-0002 server', /^G-0002 sudah tercatat/],
    ['layanan', /^Sebutkan paling sedikit satu angka layanan/],
    ['layanan rekam', /^Berapa rekam\?/],
    ['layanan rekam 40 35', /^Angka 35 itu jumlah apa\?/],
    ['layanan rekam 40 rekam 41', /^Angka rekam disebut dua kali/],
    ['musnah 20 blanko', /^Pemusnahan memerlukan nomor berita acara/],
    ['opname 400 blanko', /hasil hitung fisik dicatat di sana dengan Hitung\.$/],
  ])('%s', (text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });

  test('nothing typed is nothing asked', () => {
    expect(read('   ')).toEqual({ kind: 'empty' });
  });
});

test('every example is a command', () => {
  for (const example of EXAMPLES) expect([example, read(example).kind]).toEqual([example, 'command']);
});

const FIELDS = new Map<string, Fields>(Object.entries(actions).map(([name, { fields }]) => [name, fields]));

const day = fc.integer({ min: 0, max: 4000 }).map((back) => {
  return formatDay(new Date(Date.UTC(2026, 10, 24) - back * 86_400_000).toISOString().slice(0, 10));
});
const moment = fc.integer({ min: 0, max: 5_000_000 }).map((back) => {
  return new Date(Date.UTC(2026, 10, 24, 9, 30) - back * 60_000).toISOString().slice(0, 16);
});
const count = fc.integer({ min: 1, max: 999_999 }).map((value) => formatNumber(value));
/** Anything that a note may hold, in one line. */
const note = fc
  .oneof(
    fc.constant(''),
    fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim()),
    fc.constantFrom('karena cetak 40 blanko', 'gangguan G-0002 08:30-10:40', 'rusak berat, kemarin'),
  )
  .filter((text) => !/^[:\s]/.test(text));
const document = fc.constantFrom('', 'BAST 12/2026', 'surat 470/118', '470/118/2026', 'Surat Dinas 5 November');
const item = fc.constantFrom('BLANKO', 'RIBBON', 'FILM');
const code = fc
  .tuple(fc.constantFrom('PRN', 'PC', 'KMR', 'IRS'), fc.integer({ min: 0, max: 999 }))
  .map(([kind, number]) => `${kind}-${String(number).padStart(3, '0')}`);
const kind = fc.constantFrom('SERVER', 'JARINGAN', 'LISTRIK', 'ALAT_REKAM', 'PRINTER', 'BAHAN_HABIS', 'LAINNYA');
const anyCounts = fc.record(
  Object.fromEntries(
    ['daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah', 'petugas', 'jam'].map((name) => [name, count]),
  ),
  { requiredKeys: ['rekam'] },
);

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    action: fc.constantFrom<Command['action']>('pesanBarang', 'terimaBarang', 'kembalikanBarang'),
    input: fc.record({ barang: item, jumlah: count, tanggal: day, catatan: note, dokumen: document }),
  }),
  fc.record({
    action: fc.constantFrom<Command['action']>('catatCetak', 'catatGagal'),
    input: fc.record({ barang: item, jumlah: count, tanggal: day, catatan: note }),
  }),
  fc.record({
    action: fc.constant<Command['action']>('ubahKondisi'),
    input: fc.record({ id: code, kondisi: fc.constantFrom('B', 'RR', 'RB'), alasan: note }),
  }),
  fc.record({
    action: fc.constant<Command['action']>('mulaiGangguan'),
    input: fc.record({
      jenis: kind,
      asetId: fc.oneof(fc.constant(''), code),
      penyebab: note,
      mulai: fc.oneof(fc.constant(''), moment.map(formatMoment)),
    }),
  }),
  fc
    .record({
      action: fc.constant<Command['action']>('catatGangguan'),
      input: fc
        .tuple(kind, fc.oneof(fc.constant(''), code), note, moment, moment)
        .map(([jenis, asetId, penyebab, ...times]) => {
          const [mulai = '', selesai = ''] = times.sort().map(formatMoment);
          return { jenis, asetId, penyebab, mulai, selesai };
        }),
    })
    .filter(({ input }) => input.mulai !== input.selesai),
  fc.record({
    action: fc.constant<Command['action']>('akhiriGangguan'),
    input: fc.record({
      id: fc.integer({ min: 1, max: 9999 }).map((number) => `G-${String(number).padStart(4, '0')}`),
      selesai: fc.oneof(fc.constant(''), moment.map(formatMoment)),
      tindakan: note,
    }),
  }),
  fc.record({
    action: fc.constant<Command['action']>('catatLayanan'),
    input: fc.tuple(day, anyCounts, note).map(([tanggal, counts, catatan]) => ({ tanggal, ...counts, catatan })),
  }),
);

test('every command, written out, is read back as itself', () => {
  fc.assert(
    fc.property(anyCommand, (one) => {
      expect(read(written(one), [])).toEqual({ kind: 'command', command: one });
    }),
    { numRuns: 3000 },
  );
});

test('every command fills the fields of its action in a form that they accept', () => {
  fc.assert(
    fc.property(anyCommand, ({ action, input }) => {
      const fields = FIELDS.get(action) ?? {};
      expect(Object.keys(input).filter((name) => !(name in fields))).toEqual([]);
      const { catatan: _, penyebab: __, tindakan: ___, alasan: ____, jam: _____, petugas: ______, ...rest } = input;
      const counts = Object.keys(rest).filter((name) =>
        ['daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah'].includes(name),
      );
      for (const name of counts) rest[name] = '40';
      const reading = readInput(fields, rest);
      expect(reading.ok || reading.fields).toBe(true);
    }),
  );
});

test('whatever is typed, something is answered', () => {
  const word = fc.constantFrom(
    ...'terima cetak gagal rusak baik blanko 40 1.500 08:30 - sampai kemarin 5-11 G-0002 PRN-003 gangguan server selesai layanan rekam jam karena BAST x'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      ),
      (text) => {
        const understood = read(text, RUNNING);
        if (understood.kind === 'command') expect(sentenceOf(understood.command, now)).toMatch(/^[A-Z].*\.$/);
        if (understood.kind === 'mended') expect(understood.text).not.toBe(text);
      },
    ),
    { numRuns: 3000 },
  );
});
