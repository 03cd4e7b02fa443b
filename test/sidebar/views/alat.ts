import { BUSY, type Office } from '../office';
import { button, posts, steps, tabs, unfold, type View } from './view';

const alat = tabs('Catat', 'Alat');

const rooms = (office: Office) => {
  for (const [at, ruang] of ['Pelayanan', 'Pelayanan', 'Gudang', null, 'Pelayanan'].entries())
    office.devices[at]!.ruang = ruang;
};
const outForRepair = (office: Office) => {
  office.devices.push({
    ...office.devices[0]!,
    ...{ id: 'PRN-009', nama: 'Printer Fargo', jenis: 'PRINTER_KARTU', kondisi: 'RR', set: null },
    keluar: { sejak: '2026-11-02', tempat: 'Jakarta' },
  });
};
const refused = {
  with: (office: Office) => {
    office.someoneElseWrites = true;
  },
  says: BUSY,
};

const SCAN = '#periksa-kode';

export const ALAT: readonly View[] = [
  {
    name: 'alat',
    inGuide: 'catat-alat',
    drawnBy: ['catat/Alat.tsx', 'catat/DeviceCard.tsx', 'catat/DeviceFilters.tsx'],
    with: rooms,
    go: alat,
    there: 'Kamera Canon EOS',
    asks: {
      procedure: 'daftarAlat',
      busy: 'Membaca daftar alat…',
      empty: {
        with: (office) => {
          office.devices = [];
        },
        says: /^Belum ada alat\. /,
      },
    },
  },
  {
    name: 'kondisi alat',
    inGuide: 'catat-alat',
    drawnBy: ['catat/DeviceCard.tsx'],
    go: alat,
    there: 'PRN-001',
    asks: {
      procedure: 'catat',
      ask: (panel) => panel.page.getByRole('button', { name: 'RB: Rusak berat, PRN-001' }).click(),
      busy: 'Mencatat…',
      answered: 'Kondisi PRN-001 menjadi rusak berat.',
      // Nothing to be changed where the condition is what it was: nothing is found then.
      empty: {
        go: steps(alat, async ({ page }) => page.locator('#cari-alat').fill('XYZ')),
        says: /^Tidak ada alat yang cocok dengan "XYZ"/,
      },
      refused,
    },
  },
  {
    name: 'tambah alat',
    inGuide: 'panel-tambah-alat',
    drawnBy: ['catat/AddDevice.tsx'],
    go: steps(alat, unfold('Tambah alat')),
    there: 'Tambah alat',
    asks: posts('tambahAlat', 'alat', 'nama'),
  },
  {
    name: 'ubah beberapa alat',
    inGuide: 'panel-ubah-beberapa',
    drawnBy: ['catat/BulkChange.tsx'],
    go: steps(alat, button('Ubah beberapa sekaligus'), button(/^Pilih semua yang tampak/)),
    there: 'Ubah 6 alat',
    asks: posts('ubahBanyakAlat', 'banyak', 'ruang'),
  },
  {
    name: 'rakit ulang',
    inGuide: 'panel-rakit-ulang',
    drawnBy: ['catat/RebuildSets.tsx'],
    with: (office) => {
      office.rebuild = {
        readyNow: 0,
        readyAfter: 1,
        moves: [
          { id: 'IRS-002', component: 'IRIS', from: 'SET-2', to: 'SET-1' },
          { id: 'PC-002', component: 'PC', from: null, to: 'SET-1' },
        ],
      };
    },
    go: steps(alat, unfold('Rakit ulang: 1 set lengkap, bukan 0')),
    there: 'yang belum terpasang ke SET-1',
    asks: {
      procedure: 'catat',
      ask: button('Catat 2 perpindahan'),
      busy: 'Mencatat…',
      answered: 'pindahBagian dicatat.',
      // Nothing to be moved: it isn't offered, and the list says what holds the next set back.
      empty: {
        with: (office) => {
          office.rebuild = { readyNow: 0, readyAfter: 0, moves: [] };
        },
        go: alat,
        says: 'Yang menahan: ',
      },
      refused,
    },
  },
  {
    name: 'periksa ruang',
    inGuide: 'panel-periksa-ruang',
    drawnBy: ['catat/RoomCheck.tsx'],
    with: rooms,
    go: steps(alat, button('Periksa ruang'), async ({ page }) => {
      await page.locator('#periksa-ruang').selectOption('Pelayanan');
      for (const code of ['PC-001', 'KMR-001', 'IRS-001']) {
        await page.locator(SCAN).fill(code);
        await page.locator(SCAN).press('Enter');
      }
    }),
    there: 'Pemindai iris · tercatat di Gudang',
    asks: {
      procedure: 'catat',
      ask: button(/^Selesai: 3 ditemukan, 1 tidak/),
      busy: 'Mencatat…',
      answered: 'periksaRuang dicatat.',
      empty: { go: steps(alat, button('Periksa ruang')), says: /alat tercatat di ruang ini dan belum dipindai\./ },
      refused,
    },
  },
  {
    name: 'kirim perbaikan',
    inGuide: 'panel-kirim-perbaikan',
    drawnBy: ['catat/RepairForms.tsx'],
    go: steps(alat, button('Kirim perbaikan: PRN-003')),
    there: 'Catat keluar',
    asks: posts('kirimPerbaikan', 'kirim-PRN-003', 'keluhan'),
  },
  {
    name: 'kembali dari perbaikan',
    inGuide: 'panel-kembali',
    drawnBy: ['catat/RepairForms.tsx'],
    with: outForRepair,
    go: steps(alat, button('Sudah kembali: PRN-009')),
    there: 'Catat kembali',
    asks: posts('kembaliPerbaikan', 'kembali-PRN-009', 'biaya'),
  },
  {
    name: 'servis',
    inGuide: 'panel-servis',
    drawnBy: ['catat/RepairForms.tsx'],
    go: steps(alat, button('Servis: PRN-001')),
    there: 'Catat servis',
    asks: posts('catatServis', 'servis-PRN-001', 'biaya'),
  },
  {
    name: 'pasang ke set',
    inGuide: 'panel-pasang',
    drawnBy: ['catat/DeviceForms.tsx'],
    go: steps(alat, button('Pasang ke set: PC-002')),
    there: 'Nama set',
    asks: posts('pasangKeSet', 'pasang-PC-002', 'setPerekaman'),
  },
  {
    name: 'hapus alat',
    inGuide: 'panel-hapus-alat',
    drawnBy: ['catat/DeviceForms.tsx'],
    go: steps(alat, button('Hapus: PRN-003')),
    there: 'Hapus dari daftar',
    asks: posts('hapusAlat', 'hapus-PRN-003', 'alasan'),
  },
];
