import { createHash } from 'node:crypto';
import { Refusal } from '../model/workbook';
import { serialOfInstant, wallTimeOfSerial, zoneOffset } from '../model/zone';
import { Charset, DigestAlgorithm, nameOf } from './enums';
import { type Execution, type Methods, signature } from './execution';
import { isDate } from './rangeValues';

interface UtilitiesState {
  execution: Execution;
}

const HASHES: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** Java's bytes: from -128 to 127. */
function toBytes(execution: Execution, buffer: Buffer): unknown[] {
  return execution.realm.list([...new Int8Array(buffer)]);
}

function fromBytes(value: unknown): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (Array.isArray(value)) return Buffer.from(Int8Array.from(value as number[]).buffer);
  throw new Refusal(signature('Utilities', [value]));
}

/** The letters of Java's SimpleDateFormat that offices use. */
function formatDate(instant: number, zone: string, pattern: string): string {
  const wall = wallTimeOfSerial(serialOfInstant(instant, zone));
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }).format(instant);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replace(/''/g, "'");
      const padded = (n: number) => String(n).padStart(run.length, '0');
      switch (letter) {
        case 'y':
          return run.length === 2 ? String(wall.year % 100).padStart(2, '0') : padded(wall.year);
        case 'M':
          if (run.length > 2) return name({ month: run.length > 3 ? 'long' : 'short' });
          return padded(wall.month);
        case 'd':
          return padded(wall.day);
        case 'H':
          return padded(wall.hour);
        case 'h':
          return padded(wall.hour % 12 || 12);
        case 'm':
          return padded(wall.minute);
        case 's':
          return padded(wall.second);
        case 'S':
          return padded(wall.millisecond);
        case 'a':
          return wall.hour < 12 ? 'AM' : 'PM';
        case 'E':
          return name({ weekday: run.length > 3 ? 'long' : 'short' });
        case 'Z':
        case 'X':
          return offsetText(zone, instant, letter === 'X' && run.length === 3);
        default:
          throw new Refusal(`Utilities.formatDate: huruf ${letter} tidak didukung tuan rumah lokal.`);
      }
    },
  );
}

function offsetText(zone: string, instant: number, colon: boolean): string {
  const minutes = Math.round(zoneOffset(zone, instant) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon ? ':' : ''}${two(size % 60)}`;
}

const methods: Methods<UtilitiesState> = {
  getUuid() {
    return this.execution.world.nextId();
  },
  sleep(milliseconds: number) {
    this.execution.world.pass(milliseconds);
  },
  formatDate(date: unknown, zone: string, pattern: string) {
    if (!isDate(date)) throw new Refusal(signature('Utilities.formatDate', [date, zone, pattern]));
    return formatDate(date.getTime(), zone, pattern);
  },
  computeDigest(algorithm: unknown, value: unknown) {
    const name = HASHES[nameOf(algorithm, 'DigestAlgorithm') ?? ''];
    if (!name) throw new Refusal(signature('Utilities.computeDigest', [algorithm, value]));
    return toBytes(this.execution, createHash(name).update(fromBytes(value)).digest());
  },
  base64Encode(value: unknown) {
    return fromBytes(value).toString('base64');
  },
  base64EncodeWebSafe(value: unknown) {
    return fromBytes(value).toString('base64').replace(/\+/g, '-').replace(/\//g, '_');
  },
  base64Decode(text: string) {
    return toBytes(this.execution, Buffer.from(text, 'base64'));
  },
};

export function openUtilities(execution: Execution): object {
  return execution.expose('Utilities', methods, { execution }, { DigestAlgorithm, Charset });
}
