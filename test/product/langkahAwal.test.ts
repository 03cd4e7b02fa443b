import { type Office, openOffice } from '../../src/local/testing';
import type { Ringkasan } from '../../src/procedures/ringkasan';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;
let posted = 0;

const steps = () => (office.run('ringkasan', {}) as Ringkasan).langkah;
const done = () => steps().flatMap(({ kunci, selesai }) => (selesai ? [kunci] : []));
const sentenceOf = (key: string) => steps().find(({ kunci }) => kunci === key)?.kalimat;
const post = (action: string, input: Record<string, string>) =>
  office.run('catat', { action, input, actionId: `uji${++posted}` }) as {
    ok: boolean;
    sentence: string;
    undo: { action: string; input: Record<string, string> } | null;
  };

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
});

test('four steps lead from empty sheets to the first forecast, each seen from the rows it leaves', () => {
  expect(done()).toEqual([]);
  const answer = post('isiKantor', {
    kecamatan: 'Porong',
    camat_nama: 'Contoh, M.Si.',
    camat_nip: '198001012006041001',
  });
  expect(answer.ok).toBe(true);
  expect(done()).toEqual(['kantor']);
  expect(sentenceOf('kantor')).toBe('Kop dan tanda tangan: Kecamatan Porong, Camat Contoh, M.Si.');
  expect(post('isiKantor', { camat_nama: 'Drs. Contoh, M.Si.' }).sentence).toBe(
    'Data kantor diisi: nama Camat Drs. Contoh, M.Si.',
  );
  office.paste('Desa!A2', [
    ['1', 'Kebonagung', 'DESA', '8000', '6043', '5769'],
    ['2', 'Porong', 'KELURAHAN', '40000', '30930', '29846'],
  ]);
  expect(done()).toEqual(['kantor', 'desa']);
  // (6043 - 5769) + (30930 - 29846)
  expect(sentenceOf('desa')).toBe('2 desa dengan tunggakan 1.358 orang.');
  for (const [id, jenis] of [
    ['PC-1', 'PC'],
    ['KMR-1', 'KAMERA'],
    ['SDK-1', 'SIDIK_JARI'],
    ['IRS-1', 'IRIS'],
    ['TTD-1', 'TANDA_TANGAN'],
  ] as const)
    post('tambahAlat', { id, nama: id, jenis, kondisi: 'B' });
  expect(sentenceOf('alat')).toBe('5 alat; set perekaman siap: 1.');
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500' });
  expect(done()).toEqual(['kantor', 'desa', 'alat']);
  expect(steps()[3]).toMatchObject({ kunci: 'prakiraan', selesai: false });
  office.run('hitungUlang', {});
  expect(done()).toEqual(['kantor', 'desa', 'alat', 'prakiraan']);
});

test('the example doesn’t count as the office’s own', () => {
  office.call('isiDataContoh');
  expect(done()).toEqual([]);
  expect(sentenceOf('desa')).toMatch(/^Masih data contoh\. Buang dulu/);
  office.run('urungkanImpor', { imporId: 'contoh', actionId: 'buang' });
  expect(sentenceOf('desa')).toMatch(/^Tempel tabel/);
});

test('the office’s data are kept as typed, taken back whole, and refused where they can’t be so', () => {
  const first = post('isiKantor', { kecamatan: '=1+1', camat_nama: 'Drs. Contoh', camat_nip: '19800101 200604 1 001' });
  expect(first.ok).toBe(true);
  const cells = new Map(office.values('Pengaturan!A2:B60').map(([name, value]) => [name, value]));
  expect([cells.get('kecamatan'), cells.get('camat_nip')]).toEqual(['=1+1', '198001012006041001']);
  expect(post(first.undo!.action, first.undo!.input).ok).toBe(true);
  expect(done()).toEqual([]);
  expect(post('isiKantor', { camat_nip: '123' })).toMatchObject({
    ok: false,
    sentence: expect.stringMatching(/^NIP Camat harus/),
  });
  expect(post('isiKantor', { kecamatan: '' }).ok).toBe(false);
});
