import type { View } from './view';

/** The page of labels, in a window of its own over the sheets. */
export const LABEL: readonly View[] = [
  {
    name: 'label',
    inGuide: 'label',
    drawnBy: ['label/LabelPage.tsx', 'label/QrCode.tsx'],
    page: 'label',
    go: (panel) => panel.page.reload(),
    there: 'Cetak 6 label',
    asks: {
      procedure: 'labelAlat',
      busy: 'Membaca daftar alat…',
      empty: {
        with: (office) => {
          office.devices = [];
        },
        says: 'Belum ada alat. Isi lembar Aset dulu.',
      },
    },
  },
];
