import type { Office } from '../office';
import { button, steps, tabs, type View } from './view';

const prakiraan = tabs('Prakiraan');

const refused = {
  with: (office: Office) => {
    office.someoneElseWrites = true;
  },
  says: /^Orang lain sedang mencatat, jadi/,
};

export const PRAKIRAAN: readonly View[] = [
  {
    name: 'prakiraan',
    inGuide: 'panel-prakiraan',
    drawnBy: ['Prakiraan.tsx', 'Figures.tsx'],
    go: prakiraan,
    there: 'Peluang 80 %',
    asks: {
      procedure: 'prakiraan',
      busy: 'Membaca prakiraan terakhir…',
      empty: {
        with: (office) => {
          office.computed = false;
        },
        says: 'Belum ada prakiraan',
      },
    },
  },
  {
    name: 'hitung prakiraan',
    inGuide: 'panel-prakiraan',
    drawnBy: ['Progress.tsx', 'prakiraan/Compute.tsx'],
    go: prakiraan,
    there: 'Hitung ulang',
    asks: {
      procedure: 'hitungUlang',
      ask: button(/^Hitung (ulang|prakiraan)/),
      busy: 'Menghitung…',
      answered: 'Hitung ulang',
      empty: {
        with: (office) => {
          office.computed = false;
        },
        go: prakiraan,
        says: 'Hitung prakiraan',
      },
      refused,
      again: button('Hitung ulang'),
    },
  },
  {
    name: 'skenario',
    inGuide: 'panel-prakiraan',
    drawnBy: ['prakiraan/Scenarios.tsx', 'Progress.tsx', 'prakiraan/Compute.tsx'],
    go: prakiraan,
    there: 'Bandingkan skenario',
    asks: {
      procedure: 'skenarioBerdampingan',
      ask: button('Bandingkan skenario'),
      busy: 'Membandingkan…',
      answered: '59 hari kerja lebih cepat',
      empty: {
        with: (office) => {
          office.noScenarios = true;
        },
        says: 'Lembar Skenario masih kosong.',
      },
      refused,
      again: button('Bandingkan skenario'),
    },
  },
  {
    name: 'skenario berdampingan',
    inGuide: 'panel-skenario',
    drawnBy: ['prakiraan/Scenarios.tsx'],
    go: steps(prakiraan, button('Bandingkan skenario')),
    there: '59 hari kerja lebih cepat',
    asks: null,
  },
];
