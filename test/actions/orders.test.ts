import { openOffice } from '../../src/local/testing';
import { builtDist } from '../product/dist';

const dist = builtDist();

function prepared() {
  const office = openOffice({ dist, now: '2026-11-24T09:00' });
  office.call('siapkanLembarKerja');
  let count = 0;
  const post = (action: string, input: Record<string, string>) =>
    office.run('catat', { action, input, actionId: `p-${++count}` }) as {
      ok: boolean;
      sentence: string;
      fields?: Record<string, string>;
      undo?: { action: string; input: Record<string, string> };
    };
  const waited = () => {
    const { orders } = office.run('daftarPersediaan', { item: 'BLANKO' }) as { orders: Record<string, unknown>[] };
    return orders.map(({ id, jumlah, datang, line }) => [id, jumlah, datang, line]);
  };
  return { office, post, waited };
}

test('what was asked for is waited for until it has come, in lots, or is given up', () => {
  const { office, post, waited } = prepared();
  const asked = post('pesanBarang', { barang: 'BLANKO', jumlah: '1.500', tanggal: '12-11-2026', dokumen: '470/12' });
  expect(asked.sentence).toBe(
    'Pesanan 1.500 keping blanko pada 12-11-2026 dicatat sebagai PS-0001; catat Terima bila datang.',
  );
  post('pesanBarang', { barang: 'BLANKO', jumlah: '500' });
  expect(office.values('Pesanan!A2:H3')).toEqual([
    ['PS-0001', '2026-11-12', 'BLANKO', 1500, '470/12', '', '', '2026-11-24T09:00:00'],
    ['PS-0002', '2026-11-24', 'BLANKO', 500, '', '', '', '2026-11-24T09:00:00'],
  ]);
  post('terimaBarang', { barang: 'BLANKO', jumlah: '800', tanggal: '20-11-2026' });
  expect(waited()).toEqual([
    ['PS-0001', 1500, 800, 2],
    ['PS-0002', 500, 0, 3],
  ]);
  const givenUp = post('batalkanPesanan', { id: 'ps-0001' });
  expect(givenUp.sentence).toBe('PS-0001 tidak ditunggu lagi sejak 24-11-2026.');
  expect(waited()).toEqual([['PS-0002', 500, 0, 3]]);
  expect(post(givenUp.undo!.action, givenUp.undo!.input).ok).toBe(true);
  post('terimaBarang', { barang: 'BLANKO', jumlah: '700' });
  expect(waited()).toEqual([['PS-0002', 500, 0, 3]]);
});

test('each receipt tells which orders it filled, and what of them is still waited for', () => {
  const { office, post } = prepared();
  const filled = () => {
    const { entries } = office.run('daftarPersediaan', { item: 'BLANKO' }) as { entries: Record<string, unknown>[] };
    const sentences = (filled: unknown) => (filled as { kalimat: string }[]).map(({ kalimat }) => kalimat);
    return entries.map(({ jenis, jumlah, mengisi }) => [jenis, jumlah, sentences(mengisi)]);
  };
  post('terimaBarang', { barang: 'BLANKO', jumlah: '90', tanggal: '10-11-2026' });
  post('pesanBarang', { barang: 'BLANKO', jumlah: '1.500', tanggal: '12-11-2026' });
  post('pesanBarang', { barang: 'BLANKO', jumlah: '400', tanggal: '13-11-2026' });
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '20-11-2026' });
  // 1.000 complete the first, 50 are left for the second.
  const last = post('terimaBarang', { barang: 'BLANKO', jumlah: '1.050', tanggal: '23-11-2026' });
  post('catatCetak', { barang: 'BLANKO', jumlah: '5' });
  const first = ['TERIMA', 500, ['PS-0001: datang 500 keping, sudah lengkap.']];
  expect(filled()).toEqual([
    ['CETAK', 5, []],
    [
      'TERIMA',
      1050,
      ['PS-0001: datang 1.000 keping, sudah lengkap.', 'PS-0002: datang 50 keping, masih ditunggu 350 keping.'],
    ],
    first,
    // It came before anything was asked for.
    ['TERIMA', 90, []],
  ]);
  // What is taken back fills nothing, and what was given up is waited for no longer.
  post(last.undo!.action, last.undo!.input);
  post('batalkanPesanan', { id: 'PS-0001' });
  expect(filled().slice(2, 4)).toEqual([
    ['TERIMA', 1050, []],
    ['TERIMA', 500, ['PS-0001: datang 500 keping; sisanya sudah dibatalkan.']],
  ]);
});

test('what came in the morning isn’t of an order that was given in the afternoon', () => {
  const { office, post, waited } = prepared();
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500' });
  office.setNow('2026-11-24T13:00');
  post('pesanBarang', { barang: 'BLANKO', jumlah: '1.500' });
  expect(waited()).toEqual([['PS-0001', 1500, 0, 2]]);
  office.setNow('2026-11-24T15:00');
  post('terimaBarang', { barang: 'BLANKO', jumlah: '600' });
  expect(waited()).toEqual([['PS-0001', 1500, 600, 2]]);
});

test('a workbook older than the column of when an order was noted is given it by set-up, and keeps its orders', () => {
  const { office, post, waited } = prepared();
  post('pesanBarang', { barang: 'BLANKO', jumlah: '1.500' });
  office.type('Pesanan!H1', '');
  office.type('Pesanan!H2', '');
  expect(post('pesanBarang', { barang: 'BLANKO', jumlah: '5' }).sentence).toMatch(
    /^Lembar "Pesanan" tidak punya kolom "Waktu"\. .* jalankan SiapKTP > Siapkan lembar kerja\.$/,
  );
  office.call('siapkanLembarKerja');
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500' });
  expect(waited()).toEqual([['PS-0001', 1500, 500, 2]]);
  post('pesanBarang', { barang: 'BLANKO', jumlah: '5' });
  expect(office.values('Pesanan!H1:H3')).toEqual([['Waktu'], [''], ['2026-11-24T09:00:00']]);
});

test('an order taken back keeps its number for itself', () => {
  const { office, post } = prepared();
  const { undo } = post('pesanBarang', { barang: 'FILM', jumlah: '2' });
  expect(post(undo!.action, undo!.input).ok).toBe(true);
  expect(office.sheet('Pesanan').lastRow()).toBe(1);
  expect(post('pesanBarang', { barang: 'FILM', jumlah: '2' }).sentence).toContain('PS-0002');
});

test.each([
  ['pesanBarang', { jumlah: '0' }, 'jumlah', 'Jumlah harus bilangan bulat 1 sampai 999.999, bukan "0"'],
  [
    'pesanBarang',
    { tanggal: '25-11-2026' },
    'tanggal',
    'Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026',
  ],
  ['batalkanPesanan', { id: 'PS-9' }, 'id', 'Pesanan PS-9 tidak ada di lembar Pesanan'],
  [
    'batalkanPesanan',
    { tanggal: '11-11-2026' },
    'tanggal',
    'Batal harus 12-11-2026 (hari dipesan) atau sesudahnya, bukan 11-11-2026',
  ],
])('%s %j is refused', (action, input, field, sentence) => {
  const { post } = prepared();
  post('pesanBarang', { barang: 'BLANKO', jumlah: '1500', tanggal: '12-11-2026' });
  const sound = { barang: 'BLANKO', jumlah: '5', id: 'PS-0001' };
  expect(post(action, { ...sound, ...input }).fields?.[field]).toBe(sentence);
});

test('an order may be noted late, for a day of a closed month, in the panel as by hand; a receipt may not', () => {
  const { office, post } = prepared();
  post('terimaBarang', { barang: 'BLANKO', jumlah: '10', tanggal: '20-10-2026' });
  expect(post('tutupBulan', { bulan: '10-2026' }).sentence).toContain('ditutup');
  const back = { barang: 'BLANKO', jumlah: '5', tanggal: '30-10-2026' };
  expect(post('terimaBarang', back).fields?.tanggal).toMatch(/ditutup/);
  expect(post('pesanBarang', back).ok).toBe(true);
  expect(post('batalkanPesanan', { id: 'PS-0001', tanggal: '31-10-2026' }).ok).toBe(true);
  office.paste('Pesanan!A3', [['PS-0002', '30-10-2026', 'BLANKO', '5']]);
  expect(office.note('Pesanan!B3')).toBe('');
  office.call('periksa');
  expect(office.values('Periksa!A1:F40').flat()).not.toContain('Pesanan');
});

test('an order given up before it was made is told where no trigger saw it: pasted, or from an old file', () => {
  const { office, post } = prepared();
  post('pesanBarang', { barang: 'BLANKO', jumlah: '1500', tanggal: '12-11-2026' });
  office.paste('Pesanan!G2', [['02-11-2026']]);
  office.call('periksa');
  expect(office.values('Periksa!A1:F40').flat()).toContain(
    'Batal harus 12-11-2026 (hari dipesan) atau sesudahnya, bukan 02-11-2026',
  );
});

test('a day typed wrong by hand is marked, and told by the check', () => {
  const { office } = prepared();
  office.type('Pesanan!A2', 'PS-0001');
  office.type('Pesanan!B2', '12-11-2026');
  office.type('Pesanan!C2', 'BLANKO');
  office.type('Pesanan!D2', '1500');
  office.type('Pesanan!G2', '01-12-2031');
  office.call('periksa');
  const told = office
    .values('Periksa!A1:F40')
    .flat()
    .filter((cell) => String(cell).includes('Batal harus'));
  expect(told).toEqual(['Batal harus hari ini (24-11-2026) atau sebelumnya, bukan 01-12-2031']);
});
