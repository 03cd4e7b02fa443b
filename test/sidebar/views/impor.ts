import { PASTED } from '../importDesk';
import { BUSY } from '../office';
import type { PanelInChromium } from '../panelInChromium';
import { button, steps, tabs, unfold, type View } from './view';

const impor = tabs('Impor');
const paste = async ({ page }: PanelInChromium) => page.locator('#tempelan').fill(PASTED);
const look = button('Tinjau');

/** Every row sound: the one that is asked answered, the one that is wrong left out. */
const mend = steps(button('30.930 (koma memisahkan ribuan)'), async ({ page }) => {
  await page.locator('#baris-4 input').first().fill('6.561');
  await page.locator('#baris-4 input').first().press('Enter');
  await page.getByRole('button', { name: 'Masukkan 4 baris' }).and(page.locator(':not([aria-disabled])')).waitFor();
});

const file = (text: string) => (panel: PanelInChromium) =>
  panel.page
    .locator('section[aria-labelledby=gabungan] input[type=file]')
    .setInputFiles({ name: 'gabungan.json', mimeType: 'application/json', buffer: Buffer.from(text) });

export const IMPOR: readonly View[] = [
  {
    name: 'impor',
    inGuide: 'panel-impor',
    drawnBy: ['Impor.tsx', 'impor/Paste.tsx', 'impor/Past.tsx'],
    go: impor,
    there: 'Data contoh',
    asks: {
      procedure: 'daftarImpor',
      busy: 'Membaca daftar impor…',
      empty: {
        with: (office) => {
          office.imports.imports = [];
        },
        says: 'Belum ada impor.',
      },
    },
  },
  {
    name: 'tinjau impor',
    inGuide: 'impor-tinjau',
    drawnBy: [
      'impor/Review.tsx',
      'impor/LineCard.tsx',
      'impor/Columns.tsx',
      'impor/Choices.tsx',
      'impor/Questions.tsx',
    ],
    go: steps(impor, paste),
    there: 'Sertakan judul kolomnya.',
    asks: {
      procedure: 'tinjauImpor',
      ask: look,
      busy: 'Membaca tempelan…',
      answered: 'Tinjau sebelum dimasukkan',
      empty: { go: impor, isAsked: true, says: 'Tabel harus ditempel dulu, bukan kosong' },
    },
  },
  {
    name: 'meninjau tempelan',
    inGuide: 'impor-tinjau',
    drawnBy: [
      'impor/Review.tsx',
      'impor/LineCard.tsx',
      'impor/Columns.tsx',
      'impor/Choices.tsx',
      'impor/Questions.tsx',
    ],
    go: steps(impor, paste, look),
    there: 'enam ribu',
    asks: null,
  },
  {
    name: 'masukkan impor',
    inGuide: 'impor-tinjau',
    drawnBy: ['Elapsed.tsx', 'impor/Commit.tsx', 'impor/ImportResult.tsx'],
    go: steps(impor, paste, look, mend),
    there: 'Masukkan 4 baris',
    asks: {
      procedure: 'komitImpor',
      ask: button(/^Masukkan/),
      busy: 'Memasukkan…',
      answered: '4 baris Desa dimasukkan.',
      // Nothing that may go in: the button says what is in the way.
      empty: { go: steps(impor, paste, look), says: /harus dibetulkan, dijawab atau dilewati dulu\.$/ },
      refused: {
        with: (office) => {
          office.imports.busy = BUSY;
        },
        says: BUSY,
      },
    },
  },
  {
    name: 'urungkan impor',
    inGuide: 'panel-impor',
    drawnBy: ['impor/Past.tsx', 'impor/ImportResult.tsx'],
    go: impor,
    there: 'Impor yang lalu',
    asks: {
      procedure: 'urungkanImpor',
      ask: button('Buang data contoh'),
      busy: 'Membuang…',
      answered: '3 baris dikeluarkan lagi, 1 tetap.',
      empty: {
        with: (office) => {
          office.imports.imports = [];
        },
        go: impor,
        says: 'Belum ada impor.',
      },
    },
  },
  {
    name: 'ekspor',
    inGuide: 'panel-ekspor',
    drawnBy: ['impor/Export.tsx'],
    go: steps(impor, unfold('Ekspor ke .csv dan .xlsx')),
    there: 'Seluruh buku kerja (.xlsx)',
    asks: {
      procedure: 'lembarEkspor',
      busy: 'Membaca daftar lembar…',
      // The sheets are there, or nothing is set up; then it is the whole workbook that remains.
      empty: {
        with: (office) => {
          office.imports.sheets = [];
        },
        says: 'Seluruh buku kerja (.xlsx)',
      },
    },
  },
  {
    name: 'unduh csv',
    inGuide: 'panel-ekspor',
    drawnBy: ['impor/Export.tsx'],
    go: steps(impor, unfold('Ekspor ke .csv dan .xlsx')),
    there: 'Unduh .csv',
    asks: {
      procedure: 'eksporTabel',
      ask: button('Unduh .csv'),
      busy: 'Membuat berkas…',
      answered: 'Berkas Desa.csv dibuat.',
      empty: {
        with: (office) => {
          office.imports.exported = {
            name: '',
            text: '',
            sentence: 'Lembar Desa masih kosong; tidak ada yang diunduh.',
          };
        },
        says: 'Lembar Desa masih kosong; tidak ada yang diunduh.',
      },
      again: button('Unduh .csv'),
    },
  },
  {
    name: 'unduh gabungan',
    inGuide: 'panel-impor',
    drawnBy: ['impor/Merge.tsx'],
    go: impor,
    there: 'Gabungkan dari berkas',
    asks: {
      procedure: 'berkasGabungan',
      ask: button('Unduh berkas gabungan'),
      busy: 'Membuat berkas…',
      answered: 'Unduh berkas gabungan',
      empty: { go: impor, says: 'Pilih berkas gabungan' },
      again: button('Unduh berkas gabungan'),
    },
  },
  {
    name: 'tinjau gabungan',
    inGuide: 'panel-impor',
    drawnBy: ['impor/Merge.tsx'],
    with: (office) => {
      office.imports.mergeReviews.kosong = {
        ...{ summary: '', conflicts: [], obstacle: '', rows: [], more: 0 },
        nothing: 'Tidak ada yang baru di berkas ini.',
      };
    },
    go: impor,
    there: 'Gabungkan dari berkas',
    asks: {
      procedure: 'tinjauGabungan',
      ask: file('{}'),
      busy: 'Membaca berkas…',
      answered: 'Aset PRN-001 diubah di kedua tempat',
      empty: { go: steps(impor, file('kosong')), says: 'Tidak ada yang baru di berkas ini.' },
      again: file('{}'),
    },
  },
  {
    name: 'gabungkan',
    inGuide: 'panel-gabungan',
    drawnBy: ['impor/Merge.tsx', 'impor/MergedRows.tsx'],
    go: steps(impor, file('{}'), unfold('2 baris pertama'), button('Pakai yang di sini')),
    there: '2 entri Persediaan; 1 baris Aset',
    asks: {
      procedure: 'gabungkan',
      ask: async ({ page }) => {
        const merge = page.getByRole('button', { name: 'Gabungkan', exact: true });
        await merge.and(page.locator(':not([aria-disabled])')).press('Enter');
      },
      busy: 'Menggabungkan…',
      answered: 'Digabungkan dari berkas: 2 entri',
      empty: { go: steps(impor, file('{}')), says: 'pilih dulu mana yang dipakai.' },
    },
  },
  {
    name: 'urungkan gabungan',
    inGuide: 'panel-gabungan-selesai',
    drawnBy: ['impor/Merge.tsx'],
    go: steps(impor, file('{}'), button('Pakai yang di sini'), async ({ page }) => {
      const merge = page.getByRole('button', { name: 'Gabungkan', exact: true });
      await merge.and(page.locator(':not([aria-disabled])')).press('Enter');
    }),
    there: 'Digabungkan dari berkas: 2 entri',
    asks: {
      procedure: 'urungkanGabungan',
      ask: button('Urungkan gabungan'),
      busy: 'Mengurungkan…',
      answered: 'Gabungan diurungkan.',
      empty: { go: impor, says: 'Pilih berkas gabungan' },
    },
  },
];
