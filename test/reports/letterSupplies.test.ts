import { suratPermohonan } from '../../src/reports';
import { entry, pageOf, recordingSet, setting, type Typed, type TypedRow, textOf, wall, weekdays } from './office';

const PRINTER = { id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' };
const fixed = (name: Parameters<typeof setting>[0], value: number): TypedRow => ({
  ...setting(name, value),
  rendah: value,
  tinggi: value,
});

/** What the letter says by a forecast with these figures. */
function letter(figures: object[], more: Typed, pengaturan: TypedRow[] = [], target = '2026-12-22'): string {
  const typed: Typed = {
    desa: [{ kode: 'D1', nama: 'Porong', wajibKtp: 10_000, sudahRekam: 9000 }],
    aset: [...recordingSet(1, 'R'), PRINTER],
    arsipPrakiraan: [
      {
        ...{ id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 1000, menahan: 'x', kalimat: 'Tuntas.' },
        ...{ dasar: '[1,1000,1,1,"x"]', kipas: '', angka: JSON.stringify(figures) },
      },
    ],
    ...more,
    pengaturan: [setting('tanggal_target', wall(target)), fixed('kartu_per_ribbon', 500), ...pengaturan],
  };
  return textOf(pageOf(suratPermohonan, typed)).replace(/\s+/g, ' ');
}
const plan = (more: object): object[] => [
  { key: 'rencana', more: {} },
  { key: 'rencana-kartu', more },
];
const rolls = (count: number) => entry('2026-11-02', 'TERIMA', count, { barang: 'RIBBON' });
const receipts = (...days: string[]) => days.map((day) => entry(day, 'TERIMA', 100));

test('says how a plan’s rolls come about, as it does of its blanko', () => {
  // 2.600 cards at 500 a roll take 5,2: six, of which two are there; of eight ordered four are a reserve.
  const figures = [...plan({ ribbonOrder: 8 }), { key: 'habis-ribbon', day: '2026-12-01' }];
  expect(letter([...figures, { key: 'blanko', value: '2.600' }], { persediaan: [rolls(2)] })).toContain(
    'Hitungan rencana itu, 8 gulung: sampai target perekaman 22-12-2026 kira-kira 6 gulung ribbon terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 2 gulung, jadi 4 gulung harus datang; 4 gulung selebihnya cadangan',
  );
});

test('of an order for cards of a later day tells what is known of it, and that more is used until then', () => {
  const figures = [
    { key: 'rencana', more: {} },
    { key: 'rencana-kartu', earliest: { day: '2027-02-01', more: { blankoOrder: 2000 } } },
    { key: 'habis', day: '2026-12-01' },
    { key: 'blanko', value: '1.800', day: '2026-12-22' },
  ];
  expect(letter(figures, { persediaan: receipts('2026-11-02') })).toContain(
    'Hitungan rencana itu, 2.000 keping agar kartunya tercetak paling lambat 01-02-2027: sampai target perekaman 22-12-2026 kira-kira 1.800 keping blanko terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 100 keping; sesudahnya sampai kartunya tercetak masih terpakai lagi, dan kiriman sering terlambat dan kurang dari pesanan.',
  );
});

test('asks, beside what is gone first, for what would be gone once that comes', () => {
  // The ribbon lasts until 1 December: blanko isn't gone then, since nothing is printed any more. 7.890 - 100 - 600.
  const figures = [
    { key: 'habis-ribbon', day: '2026-12-01' },
    { key: 'blanko', value: '7.890' },
  ];
  const persediaan = [...receipts('2026-11-02'), rolls(2)];
  const pesanan = [{ id: 'PS-0001', tanggal: wall('2026-11-16'), barang: 'BLANKO', jumlah: 600 }];
  const said = letter(figures, { persediaan, pesanan });
  // 7.890 at 500 a roll take 15,8: sixteen.
  expect(said).toContain(
    'kami mohon tambahan 7.190 (tujuh ribu seratus sembilan puluh) keping blanko dan 14 (empat belas) gulung ribbon.',
  );
  expect(said).toContain(
    'Pada prakiraan itu blanko tidak habis sebelumnya hanya karena ribbon habis lebih dulu, jadi dimohon bersama.',
  );
  expect(said).toContain('sisanya sekarang 100 keping, jadi 7.790 keping harus datang.');
  const regular = letter(figures, { persediaan: [...receipts('2026-09-01', '2026-11-02'), rolls(2)] });
  expect(regular).toContain('kami mohon tambahan 14 (empat belas) gulung ribbon.');
  expect(regular).toContain('selebihnya datang dari kiriman seperti biasa.');
});

describe('of a supply that the cards take and nobody asks for it says why', () => {
  const used = { key: 'blanko', value: '7.890' };
  const pesanan = [{ id: 'PS-0001', tanggal: wall('2026-11-16'), barang: 'BLANKO', jumlah: 600 }];
  const told = 'Tambahan blanko tidak dimohon: sampai target perekaman 22-12-2026 kira-kira 7.890 keping terpakai dan';

  test('what comes as usual: 7.890 less the 200 that are left and the 600 on their way', () => {
    const persediaan = receipts('2026-09-01', '2026-11-02');
    expect(letter([used], { persediaan, pesanan })).toContain(
      `${told} sisanya sekarang 200 keping, 600 keping sudah dipesan; menurut prakiraan itu 7.090 keping selebihnya datang dari kiriman seperti biasa.`,
    );
    expect(letter([...plan({}), used], { persediaan })).toContain('7.690 keping selebihnya datang dari kiriman');
  });

  test('it is used up later, or not at all', () => {
    const persediaan = receipts('2026-11-02');
    expect(letter([used, { key: 'habis', day: '2027-03-01' }], { persediaan })).toContain(
      `${told} sisanya sekarang 100 keping; menurut prakiraan itu baru dapat habis pada 01-03-2027.`,
    );
    expect(letter([used], { persediaan })).toContain(
      'menurut prakiraan itu yang tercetak lebih sedikit, jadi tidak habis.',
    );
  });

  test('not where it suffices, is asked for, isn’t known, or no forecast tells of it', () => {
    const persediaan = receipts('2026-11-02');
    const asked = [...plan({ blankoOrder: 2000 }), { key: 'habis', day: '2026-12-01' }, used];
    for (const said of [
      letter([{ key: 'blanko', value: '100' }], { persediaan }),
      letter(asked, { persediaan }),
      letter([used], { persediaan: [] }),
      letter([], { persediaan }),
    ])
      expect(said).not.toContain('tidak dimohon:');
  });
});

test('what is due though no target lies ahead is asked for up to the delivery after the next', () => {
  // Ten a day for 60 days; orders take 5 days and are made every 20: more at 50, and up to 10 x 25 = 250.
  const prints = weekdays('2026-09-01', 60).map((day) => entry(day, 'CETAK', 10));
  const persediaan = [entry('2026-08-31', 'TERIMA', 630), ...prints];
  const orders = [fixed('waktu_tunggu_blanko', 5), setting('hari_antar_pesanan', 20)];
  const said = letter([], { persediaan }, orders, '2026-01-05');
  expect(said).toContain('kami mohon tambahan 220 (dua ratus dua puluh) keping blanko.');
  expect(said).toContain(
    'Sisa blanko 30 keping, sudah di bawah atau sama dengan titik pesan 50 keping; yang dimohon menjadikan sisa dan pesanan 250 keping, cukup sampai kiriman sesudah yang berikutnya.',
  );
});
