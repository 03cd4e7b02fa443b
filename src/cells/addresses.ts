import { type Cell, read, unread } from './cell';
import { holdsNik } from './nik';
import { isBlank } from './raw';

/** E-mail addresses in one cell, in the order typed, each once. That an address looks sound doesn't mean it exists. */
export function addressList(most: number): Cell<readonly string[]> {
  const expected = `alamat e-mail, dipisahkan koma, paling banyak ${most}`;
  return {
    expected,
    format: '@',
    write: (value) => value.join(', '),
    read: (raw) => {
      if (typeof raw !== 'string' || isBlank(raw) || holdsNik(raw)) return unread(expected, raw);
      const typed = raw
        .split(/[,;\s]+/)
        .filter((part) => part !== '')
        .map((part) => part.toLowerCase());
      const found = [...new Set(typed)];
      const sound = found.every((part) => /^[^\s@<>"(),:;[\]\\]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/.test(part));
      return sound && found.length > 0 && found.length <= most ? read(found) : unread(expected, raw);
    },
  };
}

/** Google lets a consumer account write to 100 people a day; a digest goes to a few. */
export const addresses = addressList(10);
