import type { Look } from './page';

/** What a look is in type and colour. */
export interface Appearance {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** Points. */
  size?: number;
  color?: string;
  background?: string;
  wrap?: boolean;
}

/**
 * Dark on light with a contrast of at least 7 : 1, and told apart without colour by weight and size. Printing knows the
 * heads and totals of a table by their background, so those two are used for nothing else.
 */
export const APPEARANCES: Record<Look, Appearance> = {
  judul: { bold: true, size: 16, color: '#0b3d5c' },
  subjudul: { bold: true, size: 12, color: '#0b3d5c' },
  kepala: { bold: true, background: '#dbe7f0', color: '#102a3a', wrap: true },
  isi: {},
  jumlah: { bold: true, background: '#eef3f7' },
  kalimat: { size: 11, background: '#f4f8fb' },
  catatan: { color: '#474f57', italic: true, wrap: true },
  peringatan: { color: '#7a1f00', background: '#fdf0e6', wrap: true },
  masalah: { color: '#7a1f00', wrap: true },
  /** Google draws a link that is a formula as it draws any other text. */
  tautan: { underline: true },
  baik: { color: '#0f4d2a', background: '#e9f5ee', wrap: true },
};
