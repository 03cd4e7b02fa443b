import type { View } from './view';
import { button, choose, posts, steps, tabs, unfold } from './view';

const bahan = tabs('Catat', 'Bahan');
const gangguan = tabs('Catat', 'Gangguan');
const FORM = ['form/Form.tsx', 'form/FieldInputs.tsx', 'form/FieldInput.tsx', 'form/Labelled.tsx'];

const running: View['with'] = (office) => {
  office.running = [{ ...office.ended[0]!, id: 'G-0009', jenis: 'SERVER', selesai: null, mulai: '2026-11-24T08:10' }];
};
const edited: View['with'] = (office) => {
  office.handEdits = [{ sheet: 'Persediaan', line: 3, column: 12, sentence: 'Baris No 2 tidak cocok dengan sidiknya' }];
};

/** The kinds of what happens to stock, with the action behind them where their form isn't that of another kind. */
const KINDS = [
  ['Cetak', 'catatCetak', /Cetak 0 keping blanko dicatat/],
  ['Terima', null, undefined],
  ['Gagal', null, undefined],
  ['Kembali', null, undefined],
  ['Musnah', 'musnahkanBarang', undefined],
  ['Hitung', 'hitungBarang', undefined],
  ['Pesan', 'pesanBarang', undefined],
] as const;

export const CATAT: readonly View[] = [
  {
    name: 'bahan',
    inGuide: 'catat-bahan',
    drawnBy: [
      ...['Panel.tsx', 'Tabs.tsx', 'Catat.tsx', 'catat/Bahan.tsx', 'catat/StockLists.tsx'],
      ...['form/ChoiceInput.tsx', 'Sought.tsx'],
    ],
    go: bahan,
    there: 'chip gagal encode',
    asks: {
      procedure: 'daftarPersediaan',
      busy: 'Membaca catatan…',
      empty: {
        with: (office) => {
          office.stock = [];
        },
        says: /^Belum ada catatan\. /,
      },
    },
  },
  ...KINDS.map(
    ([caption, action, answered]): View => ({
      name: `bahan, ${caption.toLowerCase()}`,
      inGuide: caption === 'Hitung' || caption === 'Musnah' ? `panel-${caption.toLowerCase()}` : 'catat-bahan',
      drawnBy: ['catat/Bahan.tsx', ...FORM, 'form/CountInput.tsx', 'form/DayInput.tsx'],
      go: steps(bahan, choose(caption)),
      there: `Catat ${caption.toLowerCase()}`,
      asks: action && posts(action, 'bahan', 'jumlah', answered),
    }),
  ),
  {
    name: 'bahan, entri dibalik',
    inGuide: 'catat-bahan',
    drawnBy: ['catat/PostAgain.tsx'],
    go: steps(bahan, button(/^Balik: Gagal 2 keping/)),
    there: 'Isi formulir dengan entri itu',
    asks: null,
  },
  {
    name: 'tutup bulan',
    inGuide: 'panel-tutup-bulan',
    drawnBy: ['catat/CloseMonth.tsx'],
    go: steps(bahan, unfold('Tutup atau buka bulan')),
    there: 'Sampai akhir bulan itu Persediaan',
    asks: posts('tutupBulan', 'bulan', 'bulan'),
  },
  {
    name: 'buka bulan',
    inGuide: 'panel-buka-bulan',
    drawnBy: ['catat/CloseMonth.tsx'],
    go: steps(bahan, unfold('Tutup atau buka bulan'), choose('Buka lagi')),
    there: 'bisa dicatat dan dibalik lagi.',
    asks: posts('bukaBulan', 'bulan', 'alasan'),
  },
  {
    name: 'buka bulan tanpa hak',
    inGuide: 'panel-tanpa-hak',
    drawnBy: ['catat/CloseMonth.tsx'],
    with: (office) => {
      office.bar = 'Buka bulan hanya boleh dilakukan pemegang hak Camat (camat@contoh.id), bukan ani@contoh.id.';
    },
    go: steps(bahan, unfold('Tutup atau buka bulan'), choose('Buka lagi')),
    there: /^Buka bulan hanya boleh/,
    asks: null,
  },
  {
    name: 'suntingan tangan',
    inGuide: 'panel-suntingan',
    drawnBy: ['catat/HandEdits.tsx'],
    with: edited,
    go: steps(bahan, unfold('Suntingan tangan')),
    there: 'Baris No 2 tidak cocok',
    asks: {
      procedure: 'suntinganTangan',
      busy: 'Memeriksa semua baris Persediaan…',
      empty: {
        with: (office) => {
          office.handEdits = [];
        },
        says: 'Tidak ada baris Persediaan yang disunting dengan tangan.',
      },
    },
  },
  {
    name: 'terima suntingan',
    inGuide: 'panel-suntingan',
    drawnBy: ['catat/HandEdits.tsx'],
    with: edited,
    go: steps(bahan, unfold('Suntingan tangan')),
    there: 'Terima suntingan',
    asks: posts('terimaSuntingan', 'suntingan', 'alasan'),
  },
  {
    name: 'gangguan',
    inGuide: 'catat-gangguan',
    drawnBy: ['catat/Gangguan.tsx', 'catat/OutageRow.tsx'],
    go: gangguan,
    there: 'kabel putus',
    asks: {
      procedure: 'daftarGangguan',
      busy: 'Membaca gangguan…',
      empty: {
        with: (office) => {
          office.ended = [];
        },
        says: 'Belum ada gangguan yang selesai.',
      },
    },
  },
  {
    name: 'gangguan mulai',
    inGuide: 'catat-gangguan',
    drawnBy: ['catat/Gangguan.tsx'],
    go: gangguan,
    there: 'Catat gangguan',
    asks: posts('mulaiGangguan', 'gangguan', 'mulai', 'Sedang berlangsung'),
  },
  {
    name: 'gangguan sudah selesai',
    inGuide: 'panel-gangguan-lewat',
    drawnBy: ['catat/Gangguan.tsx'],
    go: steps(gangguan, choose('Sudah selesai'), unfold('Rincian')),
    there: 'Warga pulang tanpa dilayani',
    asks: posts('catatGangguan', 'gangguan', 'selesai'),
  },
  {
    name: 'akhiri gangguan',
    inGuide: 'panel-akhiri-gangguan',
    drawnBy: ['catat/OutageForms.tsx'],
    with: running,
    go: steps(gangguan, button('Akhiri gangguan Server pusat')),
    there: 'Akhiri gangguan',
    asks: posts('akhiriGangguan', 'akhiri-G-0009', 'selesai', 'Gangguan server berakhir setelah'),
  },
  {
    name: 'ubah gangguan',
    inGuide: 'panel-ubah-gangguan',
    drawnBy: ['catat/OutageForms.tsx'],
    go: steps(gangguan, button('Ubah gangguan Jaringan')),
    there: 'Simpan perubahan',
    asks: posts('ubahGangguan', 'ubah-G-0000', 'mulai'),
  },
  {
    name: 'layanan',
    inGuide: 'catat-layanan',
    drawnBy: ['catat/Layanan.tsx'],
    go: tabs('Catat', 'Layanan'),
    there: '20-11-2026',
    asks: {
      procedure: 'layananHari',
      busy: 'Membaca layanan…',
      empty: {
        with: (office) => {
          office.days = [];
        },
        says: 'Belum ada hari yang tercatat.',
      },
    },
  },
  {
    name: 'layanan, catat',
    inGuide: 'catat-layanan',
    drawnBy: ['catat/Layanan.tsx'],
    go: tabs('Catat', 'Layanan'),
    there: 'Catat layanan',
    asks: posts('catatLayanan', 'layanan', 'rekam'),
  },
  {
    name: 'daftar panjang',
    inGuide: 'panel-cari',
    drawnBy: ['Sought.tsx', 'Problems.tsx'],
    with: (office) => {
      office.stock = Array.from({ length: 12 }, (_, index) => ({
        ...office.stock[0]!,
        ...{ id: `L-${index}`, nomor: index, catatan: `catatan yang agak panjang nomor ${index}` },
      }));
    },
    go: steps(bahan, async ({ page }) => page.locator('#cari-catatan').fill('nomor 7')),
    there: '1 dari 12 cocok.',
    asks: null,
  },
];
