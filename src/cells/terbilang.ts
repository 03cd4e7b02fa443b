const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

/** Larger numbers stand on no form of a kecamatan. */
const MOST = 999_999_999_999;

/**
 * A whole number in words, as letters and Berita Acara have it: `1.211` -> `seribu dua ratus sebelas`. One below nought comes of
 * a ledger that a hand has edited; the form then says what stands there, and *Periksa* whose it is.
 */
export function terbilang(value: number): string {
  if (!Number.isInteger(value) || Math.abs(value) > MOST) throw new RangeError(`terbilang(${value})`);
  return value === 0 ? 'nol' : [...(value < 0 ? ['minus'] : []), ...words(Math.abs(value))].join(' ');
}

function words(value: number): string[] {
  if (value === 0) return [];
  if (value >= 1_000_000_000) return scaled(value, 1_000_000_000, 'miliar');
  if (value >= 1_000_000) return scaled(value, 1_000_000, 'juta');
  // One thousand, one hundred and ten are single words; one million is two.
  if (value >= 2000) return scaled(value, 1000, 'ribu');
  if (value >= 1000) return ['seribu', ...words(value - 1000)];
  if (value >= 200) return scaled(value, 100, 'ratus');
  if (value >= 100) return ['seratus', ...words(value - 100)];
  if (value >= 20) return scaled(value, 10, 'puluh');
  if (value >= 12) return [ONES[value - 10] ?? '', 'belas'];
  if (value >= 10) return [value === 10 ? 'sepuluh' : 'sebelas'];
  return [ONES[value] ?? ''];
}

const scaled = (value: number, unit: number, name: string): string[] => [
  ...words(Math.floor(value / unit)),
  name,
  ...words(value % unit),
];
