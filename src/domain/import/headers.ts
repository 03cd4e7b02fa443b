import { conditionCell } from '../../tables/aset';
import { foldWords, headerWords, type Target, targets } from './targets';

/** Which pasted column (from 0) fills which column of a target, and how sure the headers make it. */
export interface Guess {
  target: Target;
  mapping: Record<string, number>;
  score: number;
}

const EXACT = 3;
const WITHIN = 2;
const MOST_CONDITIONS = 2 / 3;
/** A cell longer than this is prose, not a header. */
const LONGEST_HEADER = 60;

/** Pairs headers with the columns of a target, surest pairs first. */
export function guessMapping(target: Target, headers: readonly string[]): Guess {
  const pairs: { column: string; at: number; score: number; length: number }[] = [];
  headers.forEach((header, at) => {
    const folded = header.length > LONGEST_HEADER ? '' : headerWords(header);
    if (folded === '') return;
    for (const { name, words } of target.columns) {
      for (const known of words) {
        const score = folded === known ? EXACT : ` ${folded} `.includes(` ${known} `) ? WITHIN : 0;
        if (score > 0) pairs.push({ column: name, at, score, length: known.length });
      }
    }
  });
  pairs.sort((a, b) => b.score - a.score || b.length - a.length || a.at - b.at);
  const mapping: Record<string, number> = {};
  const taken = new Set<number>();
  let score = 0;
  for (const pair of pairs) {
    if (pair.column in mapping || taken.has(pair.at)) continue;
    mapping[pair.column] = pair.at;
    taken.add(pair.at);
    score += pair.score;
  }
  return { target, mapping, score };
}

/** The target that these headers fit best; null when fewer than two columns are known in any. */
export function guessTarget(headers: readonly string[], among: readonly Target[] = targets()): Guess | null {
  let best: Guess | null = null;
  for (const target of among) {
    const guess = guessMapping(target, headers);
    if (Object.keys(guess.mapping).length < 2) continue;
    if (!best || guess.score > best.score) best = guess;
  }
  return best;
}

/**
 * What the cells say beside the headers: a `Keterangan` full of `Baik` is the condition; without headers the first
 * column of words is the name and the numerals follow in the order in which such lists are always printed.
 */
export function mappingByContent(guess: Guess, lines: readonly { cells: string[] }[], hasHeader: boolean): Guess {
  const { target } = guess;
  const mapping = { ...guess.mapping };
  const column = (at: number) => lines.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
  const remarks = mapping.keterangan;
  if (target.name === 'Aset' && mapping.kondisi === undefined && remarks !== undefined) {
    const cells = column(remarks);
    const conditions = cells.filter((cell) => conditionCell.read(cell).ok).length;
    // One that was mistyped is asked for; the others' conditions aren't lost for it.
    if (conditions > 0 && conditions >= MOST_CONDITIONS * cells.length) {
      mapping.kondisi = remarks;
      delete mapping.keterangan;
    }
  }
  if (!hasHeader && target.name === 'Desa') {
    const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const numeric: number[] = [];
    for (let at = 0; at < width; at++) {
      const cells = column(at);
      const running = cells.every((cell, index) => Number.parseInt(cell, 10) === index + 1);
      if (cells.length === 0 || running) continue;
      if (cells.every((cell) => /^\d/.test(cell))) numeric.push(at);
      else if (mapping.nama === undefined) mapping.nama = at;
    }
    ['wajibKtp', 'sudahRekam', 'belumTertulis'].forEach((name, index) => {
      const at = numeric[index];
      if (at !== undefined) mapping[name] = at;
    });
  }
  return { ...guess, mapping };
}

/** A header line in which single spaces stand between cells and within them alike: cut where a known header begins. */
export function cutHeader(text: string, width: number): string[] | null {
  const words = foldWords(text).split(' ');
  for (const target of targets()) {
    const known = new Set(target.columns.flatMap((column) => column.words));
    const cells: string[] = [];
    for (let at = 0; at < words.length; ) {
      let length = words.length - at;
      while (length > 1 && !known.has(headerWords(words.slice(at, at + length).join(' ')))) length--;
      cells.push(words.slice(at, at + length).join(' '));
      at += length;
    }
    if (cells.length === width && cells.filter((cell) => known.has(headerWords(cell))).length >= 2) return cells;
  }
  return null;
}
