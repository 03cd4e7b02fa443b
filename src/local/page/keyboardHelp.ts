import { tell } from './dialogs';
import { element } from './element';

const keys: readonly (readonly [string, string])[] = [
  ['Panah, Tab, Enter', 'pindah sel; Enter kembali ke kolom tempat Tab dimulai'],
  ['Ctrl+panah', 'ke ujung isi'],
  ['Home, End', 'ke awal atau akhir baris'],
  ['Ctrl+Home, Ctrl+End', 'ke sel pertama atau terakhir yang berisi'],
  ['Page Up, Page Down', 'satu layar ke atas atau ke bawah'],
  ['Shift dengan tombol di atas', 'memperluas pilihan'],
  ['Ctrl+A, Ctrl+Spasi, Shift+Spasi', 'memilih semua, kolom, baris'],
  ['F2', 'mengubah isi sel; Esc membatalkan'],
  ['Alt+Enter', 'baris baru saat mengubah isi; di luar itu membuka tautan sel'],
  ['Alt+panah bawah', 'membuka daftar pilihan'],
  ['Spasi', 'mencentang kotak'],
  ['Delete', 'menghapus isi'],
  ['Ctrl+C, Ctrl+X, Ctrl+V', 'menyalin, memotong, menempel'],
  ['Ctrl+D, Ctrl+R', 'mengisi ke bawah, ke kanan'],
  ['Ctrl+Z, Ctrl+Y', 'mengurungkan, mengulangi'],
  ['Ctrl+P', 'mencetak lembar ini atau semua formulir'],
  ['Ctrl+Shift+Page Up/Down', 'lembar sebelum atau sesudahnya'],
  ['Shift+F10', 'menu sel'],
  ['Alt+P, Alt+U', 'ke kotak perintah di panel; mengurungkan jawaban terakhir di panel'],
  ['F6, Shift+F6', 'berpindah antara menu, baris rumus, lembar, tab, dan bilah sisi'],
];

export function showKeyboardHelp(): Promise<void> {
  const rows = keys.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]);
  return tell('Pintasan papan tik', [element('dl', { class: 'keys' }, ...rows)]);
}
