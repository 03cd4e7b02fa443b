import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
});

interface Asal {
  kalimat: string;
  masukan: { teks: string; dasar: string; tempat: { sheet: string; line: number; column: number } }[];
}

interface Told {
  kantor: string;
  sekarang: string;
  kalimat: string;
  angka: { kunci: string; nilai: string; nada: string; arti: string; asal: Asal | null }[];
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

  test('has the title of the kecamatan once, however its name was typed', () => {
    const [kecamatan, camat] = [lineOf('kecamatan'), lineOf('camat_nama')];
    for (const name of ['Porong', 'Kecamatan Porong', 'Kec. Porong']) {
      office.type(`Pengaturan!B${kecamatan}`, name);
      office.type(`Pengaturan!B${camat}`, 'Budi');
      const { kantor, langkah } = office.run('ringkasan', {}) as Told & { langkah: { kalimat: string }[] };
      expect(kantor).toBe('Kecamatan Porong');
      expect(langkah[0]?.kalimat).toBe('Kop dan tanda tangan: Kecamatan Porong, Camat Budi.');
      expect(office.run('labelAlat', {})).toMatchObject({ kantor: 'Kecamatan Porong' });
    }
  });

  test('says when the ground of the forecast has moved, and stops when it is computed again', () => {
    office.call('isiDataContoh');
    office.call('hitungPrakiraan');
    expect(told().kalimat).toMatch(/^Tunggakan 11\.915/);
    // Everyone of whom it is required is recorded.
    const required = office.values('Desa!E2:E20').map(([count]) => [String(count)]);
    office.paste('Desa!F2', required);
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

  test('leaves to Dasbor what to order, which knows what is on its way', () => {
    office.setNow('2026-11-23T08:00');
    post('satu', '500');
    office.setNow('2026-11-24T08:00');
    const order = { action: 'pesanBarang', input: { barang: 'BLANKO', jumlah: '1500' }, actionId: 'dua' };
    office.run('catat', order);
    office.call('perbaruiLaporan');
    const [, , change] =
      office.values('Dasbor!A1:C40').find(([label]) => /^Blanko cukup untuk/.test(String(label))) ?? [];
    expect(change).toContain('Sudah dipesan 1.500 keping');
    expect(blanko()?.arti).toMatch(/Tidak lebih dari 1\.000 keping: berapa yang perlu dipesan lagi, .* ada di Dasbor/);
    post('tiga', '800');
    expect(blanko()).toMatchObject({
      nada: 'baik',
      arti: 'Cukup untuk berapa hari kerja, dan kapan memesan lagi, ada di Dasbor.',
    });
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
    // The name alone would pass the example's numbers off as the office's.
    expect(told().kantor).toMatch(/^Kecamatan Porong\. Data contoh/);
    office.run('urungkanImpor', { imporId: 'contoh', actionId: 'buang' });
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
    expect(office.shown(`Pengaturan!B${lineOf('peluang_target')}`)).toBe('80,0 %');
  });
});

describe('every number of Ringkasan answers "dari mana?"', () => {
  const asalOf = (key: string) => {
    const asal = told().angka.find(({ kunci }) => kunci === key)?.asal;
    if (!asal) throw new Error(`${key} has no origin`);
    return asal;
  };
  const at = ({ sheet, line, column }: Asal['masukan'][number]['tempat']) =>
    office.value(`${sheet}!${String.fromCharCode(64 + column)}${line}`);
  const number = (text: string | undefined) => Number((text ?? '').replace(/\./g, '').replace('−', '-'));

  test('all of them do, in an empty workbook too', () => {
    for (const { kunci, asal } of told().angka)
      expect([kunci, asal?.kalimat]).toEqual([kunci, expect.stringMatching(/\.$/)]);
  });

  test('the backlog by its largest desa, each at its own row', () => {
    office.call('isiDataContoh');
    const { kalimat, masukan } = asalOf('tunggakan');
    const [, wajib, sudah] = /^Wajib KTP ([\d.]+) orang dikurangi sudah rekam ([\d.]+) orang/.exec(kalimat) ?? [];
    expect(number(wajib) - number(sudah)).toBe(11_915);
    const all = office.values('Desa!A2:F20').map(([, , , , must, done]) => Number(must) - Number(done));
    expect(masukan.map(({ teks }) => number(/: ([\d.]+) orang/.exec(teks)?.[1]))).toEqual(
      all.sort((a, b) => b - a).slice(0, 5),
    );
    for (const { dasar, tempat } of masukan)
      expect(dasar).toContain(`wajib ${Number(at(tempat)).toLocaleString('id-ID')}`);
  });

  test('the stock by what came and went, which add up to it', () => {
    post('satu', '500');
    const printed = { action: 'catatCetak', input: { barang: 'BLANKO', jumlah: '45' }, actionId: 'dua' };
    office.run('catat', printed);
    const { kalimat, masukan } = asalOf('blanko');
    const parts = [...kalimat.matchAll(/([+−][\d.]+)/g)].map(([, part]) => number(part));
    expect(parts).toEqual([500, -45]);
    expect(blanko()?.nilai).toBe('455');
    expect(masukan.map(({ teks, tempat }) => [teks, at(tempat)])).toEqual([
      ['No 2: cetak 45 keping', 45],
      ['No 1: terima 500 keping', 500],
    ]);
  });

  test('the sets by their components, each at the device that doesn’t work', () => {
    for (const [index, kind] of ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].entries())
      office.paste(`Aset!A${2 + index}`, [[`A-${index}`, kind, kind, kind === 'IRIS' ? 'RR' : 'B']]);
    const { masukan } = asalOf('set');
    expect(masukan.map(({ teks }) => /: (\d+) baik/.exec(teks)?.[1])).toEqual(['1', '1', '1', '0', '1']);
    expect(at(masukan[3]!.tempat)).toBe('RR');
  });
});
