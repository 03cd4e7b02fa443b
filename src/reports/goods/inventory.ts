import type { AsetRow } from '../../tables/aset';

/** The devices that are in the books, by goods code and register number as inventories list them; no code comes last. */
export function inventory<T extends AsetRow>(rows: readonly T[]): T[] {
  return rows
    .filter(({ status }) => status === 'AKTIF')
    .sort(
      (a, b) =>
        blankLast(a.kodeBarang, b.kodeBarang) || blankLast(a.nomorRegister, b.nomorRegister) || blankLast(a.id, b.id),
    );
}

/** Order of names and numbers as people list them: 2 before 10, blank at the end. */
export function blankLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'id', { numeric: true });
}

/** What is off with the register numbers, which run per goods code: none yet, or one used twice. */
export function registerNotes(items: readonly AsetRow[]): string[] {
  const unnumbered = items.filter((row) => row.kodeBarang === null || row.nomorRegister === null);
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { kodeBarang, nomorRegister } of items) {
    if (kodeBarang === null || nomorRegister === null) continue;
    const number = `${kodeBarang} nomor ${nomorRegister}`;
    if (seen.has(number)) twice.add(number);
    seen.add(number);
  }
  return [
    ...(unnumbered.length > 0
      ? [`${unnumbered.length} barang belum punya kode barang atau nomor register; lengkapi di lembar Aset.`]
      : []),
    ...(twice.size > 0
      ? [`Nomor register harus berbeda di tiap kode barang, bukan dipakai dua kali: ${[...twice].join(', ')}.`]
      : []),
  ];
}

/** Sum of prices; items without one are counted in a note, not as 0 rupiah. Blank where none has a price. */
export function priceOf(items: readonly AsetRow[]): number | '' {
  const priced = items.flatMap(({ harga }) => (harga === null ? [] : [harga]));
  return priced.length === 0 ? '' : priced.reduce((sum, price) => sum + price, 0);
}

export function priceNotes(items: readonly AsetRow[]): string[] {
  const unpriced = items.filter(({ harga }) => harga === null).length;
  return unpriced > 0 ? [`${unpriced} barang belum punya harga dan tidak ikut dalam jumlah harga.`] : [];
}
