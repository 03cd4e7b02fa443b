import { type Cell, read, unread } from './cell';
import { holdsNik } from './nik';
import { toPlainDigits } from './numeral';
import { isBlank, isWall, type Raw } from './raw';

export const NO_NIK = 'teks tanpa NIK (nomor 16 angka milik warga tidak boleh disimpan di sini)';

/** One line of text, not empty: white space folded, no NIK in it. */
export function text({ longest = 200 }: { longest?: number } = {}): Cell<string> {
  const expected = `teks paling panjang ${longest} huruf`;
  return {
    expected,
    format: '@',
    write: (value) => value,
    read: (raw) => {
      if (isBlank(raw)) return unread('diisi', raw);
      if (isWall(raw) || typeof raw === 'boolean') return unread(expected, raw);
      const line = oneLine(String(raw));
      // Nothing but control characters is nothing.
      if (line === '') return unread('diisi', '');
      if (holdsNik(line)) return { ok: false, expected: NO_NIK, received: 'teks yang memuat 16 angka' };
      return line.length <= longest ? read(line) : unread(expected, raw);
    },
  };
}

const NIP = 'NIP 18 angka, disimpan sebagai teks';

/** A NIP: 18 digits, kept as text, since a cell's number holds 15. Spaces between its groups are let go. */
export const nip: Cell<string> = {
  expected: NIP,
  format: '@',
  write: (value) => value,
  read: (raw) => {
    const digits = typeof raw === 'string' ? toPlainDigits(raw).replace(/\s/g, '') : '';
    return /^\d{18}$/.test(digits) ? read(digits) : unread(NIP, raw);
  },
};

/**
 * A short name that other rows refer to: letters, digits, and `. - _ /`, compared without regard to case. `made` is for
 * ids and hashes that the add-on makes itself: one hexadecimal hash in 270 happens to hold 16 digits in a row.
 */
export function code({ longest = 40, made = false }: { longest?: number; made?: boolean } = {}): Cell<string> {
  const expected = `kode dari huruf, angka, titik, garis miring atau tanda hubung, paling panjang ${longest}`;
  return {
    expected,
    format: '@',
    write: (value) => value,
    read: (raw: Raw) => {
      if (isBlank(raw) || isWall(raw) || typeof raw === 'boolean') return unread(expected, raw);
      const value = oneLine(String(raw));
      if (!made && holdsNik(value)) return { ok: false, expected: NO_NIK, received: 'teks yang memuat 16 angka' };
      return value.length <= longest && /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(value)
        ? read(value)
        : unread(expected, raw);
    },
  };
}

/** White space of every kind, control characters and halves of letters included, folded to single spaces. */
function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}\p{Cs}\p{Zs}]+/gu, ' ').trim();
}
