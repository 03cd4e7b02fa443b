import { type Cell, read, unread } from './cell';
import { isBlank } from './raw';

/** Google lets a consumer account write to 100 people a day; a digest goes to a few. */
const MOST = 10;
const EXPECTED = `alamat e-mail, dipisahkan koma, paling banyak ${MOST}`;

/** E-mail addresses in one cell, in the order typed, each once. That an address looks sound doesn't mean it exists. */
export const addresses: Cell<readonly string[]> = {
  expected: EXPECTED,
  format: '@',
  write: (value) => value.join(', '),
  read: (raw) => {
    if (typeof raw !== 'string' || isBlank(raw)) return unread(EXPECTED, raw);
    const typed = raw
      .split(/[,;\s]+/)
      .filter((part) => part !== '')
      .map((part) => part.toLowerCase());
    const found = [...new Set(typed)];
    const sound = found.every((part) => /^[^\s@<>"(),:;[\]\\]{1,64}@([a-z0-9-]+\.)+[a-z]{2,}$/.test(part));
    return sound && found.length > 0 && found.length <= MOST ? read(found) : unread(EXPECTED, raw);
  },
};
