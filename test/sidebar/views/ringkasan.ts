import { firstDays } from '../answers';
import type { PanelInChromium } from '../panelInChromium';
import { button, posts, steps, tabs, unfold, type View } from './view';

const anew = (panel: PanelInChromium) => panel.page.reload();

const order = (text: string) => (panel: PanelInChromium) => panel.page.locator('#perintah').fill(text);
const enter = (panel: PanelInChromium) => panel.page.locator('#perintah').press('Enter');

const { ask: _, ...posting } = posts('terimaBarang', '', 'jumlah', /Terima 1500 keping blanko dicatat/);

export const RINGKASAN: readonly View[] = [
  {
    name: 'ringkasan',
    inGuide: 'ringkasan',
    drawnBy: [
      'Ringkasan.tsx',
      'Figures.tsx',
      'Places.tsx',
      'PlaceButton.tsx',
      'Sentence.tsx',
      'Awaited.tsx',
      'Whole.tsx',
    ],
    go: anew,
    there: 'Tunggakan 11.915 orang',
    asks: {
      procedure: 'ringkasan',
      busy: 'Membaca lembar kerja…',
      empty: {
        with: (office) => {
          office.ready = false;
        },
        says: 'Lembar kerja belum disiapkan.',
      },
    },
  },
  {
    name: 'siapkan',
    inGuide: 'panel-siapkan',
    drawnBy: ['Ringkasan.tsx'],
    with: (office) => {
      office.ready = false;
    },
    go: anew,
    there: 'Selamat datang di SiapKTP',
    asks: {
      procedure: 'siapkan',
      ask: button('Siapkan lembar kerja'),
      busy: 'Menyiapkan…',
      answered: 'Tunggakan 11.915 orang',
      // An office with nothing is what it is for.
      empty: { go: anew, says: 'Lembar kerja belum disiapkan.' },
      again: button('Siapkan lembar kerja'),
    },
  },
  {
    name: 'langkah awal',
    inGuide: 'langkah-awal',
    drawnBy: ['FirstSteps.tsx'],
    with: (office) => {
      office.summary = firstDays;
    },
    go: anew,
    there: 'Langkah awal: 2 dari 4 selesai',
    asks: posts('isiKantor', 'kantor', 'kecamatan'),
  },
  {
    name: 'laporan bulanan',
    inGuide: 'laporan-bulanan',
    drawnBy: ['MonthlyReports.tsx'],
    go: unfold('Laporan, formulir dan PDF'),
    there: 'Bulan yang sudah ditutup',
    asks: {
      procedure: 'laporanBulanan',
      busy: 'Membaca daftar laporan…',
      empty: {
        with: (office) => {
          office.acts = [];
        },
        says: 'Bulan yang sudah ditutup',
      },
    },
  },
  {
    name: 'berita acara',
    inGuide: 'laporan-bulanan',
    drawnBy: ['MonthlyReports.tsx'],
    go: steps(unfold('Laporan, formulir dan PDF'), async ({ page }) => {
      await page.locator('#laporan-lembar').selectOption('Berita Acara');
    }),
    there: 'Nomor berita acara',
    asks: {
      procedure: 'buatLaporan',
      ask: button('Buat laporan'),
      busy: 'Membuat…',
      answered: 'Berita Acara Oktober 2026 ditampilkan',
      empty: {
        with: (office) => {
          office.pdf = null;
        },
        says: 'Berita Acara Oktober 2026 ditampilkan',
      },
      refused: {
        with: (office) => {
          office.someoneElseWrites = true;
        },
        says: 'Orang lain sedang mencatat; coba lagi sebentar.',
      },
      again: button('Buat laporan'),
    },
  },
  {
    name: 'dari mana',
    inGuide: 'panel-dari-mana',
    drawnBy: ['DariMana.tsx'],
    go: steps(tabs('Prakiraan'), button('Dari mana: Peluang 80 %')),
    there: '800 di antaranya tuntas direkam',
    asks: null,
  },
  {
    name: 'perintah',
    inGuide: 'perintah',
    drawnBy: ['Perintah.tsx', 'PostingNotice.tsx', 'LostNotice.tsx'],
    go: order('terima 1.500 blanko BAST 470/118/2026 karena kiriman Dinas'),
    there: /^Terima 1\.500 keping blanko/i,
    asks: {
      ...posting,
      ask: enter,
      empty: { go: order(''), isAsked: true, says: /^Ketik apa yang terjadi, misalnya/ },
    },
  },
  {
    name: 'perintah tidak dikenal',
    inGuide: 'panel-perintah-ditanya',
    drawnBy: ['Perintah.tsx'],
    go: steps(order('halo'), enter),
    there: /^Perintah itu tidak dikenal/,
    asks: null,
  },
  {
    name: 'perintah tentang yang berlangsung',
    inGuide: 'perintah',
    drawnBy: ['Perintah.tsx'],
    with: (office) => {
      office.running = [{ ...office.ended[0]!, id: 'G-0009', jenis: 'SERVER', selesai: null }];
    },
    go: order('selesai server'),
    there: /Gangguan.*G-0009|G-0009/,
    asks: {
      procedure: 'daftarGangguan',
      busy: 'Melihat gangguan yang sedang berlangsung…',
      empty: {
        with: (office) => {
          office.running = [];
        },
        says: 'Tidak ada gangguan server yang sedang berlangsung.',
      },
      again: ({ page }) => page.evaluate(() => window.dispatchEvent(new Event('online'))),
    },
  },
];
