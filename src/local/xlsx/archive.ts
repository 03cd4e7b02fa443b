import { inflateRawSync } from 'node:zlib';
import { parseArea } from '../model/area';

/** Why a file isn't read at all, as the end of a sentence. */
export class Unreadable extends Error {}

/** A workbook of ours has some thirty parts; of other programs a few hundred. */
const MOST_PARTS = 2000;
/** Unpacked. 50,000 rows of twelve cells take 25 MB. */
const LARGEST = 256 * 1024 * 1024;
/** Cells that rules, names and merges may cover in all; the reader keeps each of them by itself. */
const MOST_COVERED = 3_000_000;
/** The last row of a sheet in any program that writes this format. */
const LAST_ROW = 1_048_576;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Looks through the zip before the reader does, which believes whatever a file says of itself: how many parts it has, how
 * large they really become, and how many cells their ranges cover. Throws `Unreadable`.
 */
export function checkArchive(file: Buffer): void {
  const end = endOf(file);
  const parts = file.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) throw new Unreadable(`isinya ${parts} bagian, lebih dari ${MOST_PARTS}`);
  let at = file.readUInt32LE(end + 16);
  let left = LARGEST;
  let covered = 0;
  for (let part = 0; part < parts; part++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw new Unreadable('daftar isinya rusak');
    const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const content = unpacked(file, at, left);
    left -= content.length;
    if (/^xl\/(workbook|worksheets\/[^/]*)\.xml$/.test(name)) covered += coveredIn(content.toString('utf8'));
    if (covered > MOST_COVERED) throw new Unreadable('aturan, nama atau gabungan selnya mencakup terlalu banyak sel');
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
}

function endOf(file: Buffer): number {
  // A comment of at most 65,535 bytes may follow it.
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at--) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw new Unreadable('daftar isinya tidak ada');
}

/** Unpacked here and thrown away: the size that the file states may be a lie. */
function unpacked(file: Buffer, entry: number, most: number): Buffer {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL)
    throw new Unreadable('salah satu bagiannya rusak');
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const content = file.subarray(start, start + packed);
  if (method === 0 && content.length <= most) return content;
  if (method !== 8) throw new Unreadable('cara pemampatannya tidak dikenal');
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Unreadable(
      tooLarge ? `isinya menjadi lebih dari ${LARGEST / 1024 / 1024} MB` : 'salah satu bagiannya rusak',
    );
  }
}

/** Cells that the rules, merges and names of a part cover together. */
function coveredIn(xml: string): number {
  for (const [, row] of xml.matchAll(/<row\b[^>]*?\br="(\d+)"/g)) {
    if (Number(row) > LAST_ROW) throw new Unreadable(`ada baris ke-${row}, padahal baris terakhir ${LAST_ROW}`);
  }
  let covered = 0;
  const ranges = xml.matchAll(
    /<dataValidation\b[^>]*?\bsqref="([^"]*)"|<mergeCell\b[^>]*?\bref="([^"]*)"|<definedName\b[^>]*>([^<]*)</g,
  );
  for (const [, ...found] of ranges) {
    for (const range of found.join(' ').split(/[\s,]+/)) {
      const area = parseArea(range.replace(/^.*!/, '').replaceAll('$', ''), LAST_ROW, 16_384);
      if (area) covered += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    }
  }
  return covered;
}
