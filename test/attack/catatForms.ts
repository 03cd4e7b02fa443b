import type { Office } from '../../src/local/testing';

/** What each form of the sheet Catat needs before it can be ticked, by its cells' names. */
export const FILLED: Record<string, Record<string, string>> = {
  Penerimaan: { Jumlah: '5' },
  Pencetakan: { Jumlah: '2' },
  'Gagal cetak': { Jumlah: '1' },
  'Kondisi alat': { 'Id Aset': 'PRN-001', Kondisi: 'RR' },
  'Gangguan mulai': { Jenis: 'LISTRIK' },
  'Gangguan selesai': { 'Id gangguan': 'G-0001' },
  'Layanan harian': { Rekam: '4' },
  Pemesanan: { Jumlah: '5' },
  'Balikkan entri': { No: '2' },
  // Of an item that isn't in the books yet one count is enough.
  'Hitung fisik': { Barang: 'FILM', 'Hasil hitung': '3', 'Yang menghitung': 'Ani' },
};

/** Where a form's cells stand on the sheet. */
export function formOf(office: Office, caption: string) {
  const grid = office.values('Catat!A1:N24');
  const at = grid.findIndex((line) => line.includes(caption));
  const line = at + 2;
  const cellOf = (label: string) => {
    const place = (grid[at] ?? []).indexOf(label);
    if (place < 0) throw new Error(`${caption} has no cell ${label}: ${grid[at]?.join(', ')}`);
    return `Catat!${String.fromCharCode(65 + place)}${line}`;
  };
  return { line, cellOf };
}

export function fillIn(office: Office, caption: string): void {
  const { cellOf } = formOf(office, caption);
  for (const [label, text] of Object.entries(FILLED[caption] ?? {})) office.type(cellOf(label), text);
}
