import { addDays, type Day, type Moment } from '../../cells/day';
import { parseNumeral, toPlainDigits } from '../../cells/numeral';
import { typedDay } from '../../cells/typedDay';
import { DOCUMENT_MARK, FILLERS, NOTE_MARK, OTHER_DAYS } from './words';

/** A piece of a command; `typed` is how it was written. */
export type Token = { typed: string } & (
  | { kind: 'word'; word: string }
  | { kind: 'number'; value: number }
  /** Time of day, `08:30`. */
  | { kind: 'time'; time: string }
  | { kind: 'until' }
  | { kind: 'day'; day: Day }
  /** Id of an outage, `G-0002`. */
  | { kind: 'outage'; id: string }
  /** Looks like a device's code: letters and digits, or words with a hyphen between. */
  | { kind: 'code' }
  /** Holds digits and is none of these: nothing may be made of it by guessing. */
  | { kind: 'unread' }
);

export interface Pieces {
  tokens: Token[];
  /** The number of a letter, when one was named; '' otherwise. */
  document: string;
  /** Free text after `karena` and the like; '' otherwise. */
  note: string;
}

const TIME = '\\d{1,2}[:.]\\d{2}';
const SPAN = new RegExp(`^(${TIME}|\\d{1,2})(?:-|–|s/d|sd)(${TIME}|\\d{1,2})$`, 'i');
const YESTERDAY = '(?:kemarin|kmrn|kmarin|kemaren)';
const SAID_YESTERDAY = new RegExp(`^(?:k|${YESTERDAY})$`);
/** The day before yesterday, however people call it. */
const BEFORE_YESTERDAY = new RegExp(`^${YESTERDAY}[ _](?:dulu|lusa)$`);
/** A day told behind the number of a letter is no part of that. */
const DAY_BEHIND = new RegExp(
  `\\s+(k|${YESTERDAY}(?:\\s+(?:dulu|lusa))?|hari ini|(?<=\\d.*)\\d{1,2}[-/]\\d{1,2}(?:[-/](?:\\d{4}|\\d{2}))?)$`,
  'i',
);
export const PAIRS = new RegExp(
  `^(?:alat rekam|bahan habis|rusak ringan|rusak berat|hari ini|${YESTERDAY} (?:dulu|lusa))$`,
);
const TIMES_A_THOUSAND = new Set(['ribu', 'rb']);

/** Takes a command apart. */
export function piecesOf(text: string, now: Moment): Pieces {
  const [said = '', ...free] = toPlainDigits(text).split(NOTE_MARK);
  const [head = '', ...documents] = said.split(DOCUMENT_MARK);
  const note = free.length === 0 ? '' : text.slice(text.search(NOTE_MARK)).replace(NOTE_MARK, '').trim();
  // "dokumen" only announces the number; "BAST" and "surat" belong to it.
  const letter = documents
    .join(' ')
    .replace(/^dokumen[:\s]+/i, '')
    .trim();
  const late = DAY_BEHIND.exec(letter);
  return {
    tokens: tokensOf(late ? `${head} ${late[1]}` : head, now),
    document: late ? letter.slice(0, late.index) : letter,
    note,
  };
}

function tokensOf(text: string, now: Moment): Token[] {
  const parts = joinPairs(
    text
      .replace(/(\d)(keping|lembar|gulung|roll?|buah|orang|kartu|rb|ribu)\b/gi, '$1 $2')
      .replace(/\bs\/d\b|(?<=\s)s\.\/?d\.?(?=\s|$)/gi, 'sampai')
      .split(/\s+/)
      .map((part) => part.replace(/[,;!?]+$|\.$/g, ''))
      .filter(Boolean),
  );
  const tokens: Token[] = [];
  for (const typed of parts) {
    const before = tokens[tokens.length - 1];
    const span = SPAN.exec(typed);
    if (span && (/[:.]/.test(typed) || announcesTime(before))) {
      tokens.push(timeToken(span[1] ?? ''), { kind: 'until', typed: '-' }, timeToken(span[2] ?? ''));
    } else if (before?.kind === 'number' && TIMES_A_THOUSAND.has(typed.toLowerCase())) {
      before.value *= 1000;
      before.typed += ` ${typed}`;
    } else {
      tokens.push(tokenOf(typed, now, announcesDay(before)));
    }
  }
  return tokens;
}

/** Two words that mean one thing become one. */
function joinPairs(parts: string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const pair = `${joined[joined.length - 1] ?? ''} ${part}`.toLowerCase();
    if (PAIRS.test(pair)) joined[joined.length - 1] = pair.replace(' ', '_');
    else joined.push(part);
  }
  return joined;
}

function tokenOf(typed: string, now: Moment, announcedDay: boolean): Token {
  const word = typed.toLowerCase();
  const today = now.slice(0, 10);
  if (OTHER_DAYS.test(word)) return { kind: 'unread', typed };
  if (BEFORE_YESTERDAY.test(word)) return { kind: 'day', day: addDays(today, -2), typed: typed.replace('_', ' ') };
  if (SAID_YESTERDAY.test(word)) return { kind: 'day', day: addDays(today, -1), typed };
  if (word === 'hari_ini') return { kind: 'day', day: today, typed };
  if (/^(-|–|sampai|sd|hingga)$/.test(word)) return { kind: 'until', typed };
  if (announcedDay || /^\d{1,2}[-/]\d{1,2}([-/](\d{4}|\d{2}))?$/.test(word)) {
    const day = pastDay(word, today);
    return day === null ? { kind: 'unread', typed } : { kind: 'day', day, typed };
  }
  if (new RegExp(`^${TIME}$`).test(word)) return timeToken(typed);
  const value = parseNumeral(word);
  if (value !== null) return { kind: 'number', value, typed };
  if (FILLERS.has(word)) return { kind: 'word', word, typed };
  if (/^g-?\d+$/.test(word)) return { kind: 'outage', id: outageId(word), typed };
  if (/^\p{L}[\p{L}\p{N}]*([-_./][\p{L}\p{N}]+)+$/u.test(word) || /^\p{L}+\d+$/u.test(word)) {
    return PAIRS.test(word.replace('_', ' ')) ? { kind: 'word', word, typed } : { kind: 'code', typed };
  }
  return /\d/.test(word) ? { kind: 'unread', typed } : { kind: 'word', word, typed };
}

/**
 * What the box notes has happened: a day without its month that is still to come, or that this month doesn't have, was
 * that of the month before.
 */
function pastDay(word: string, today: Day): Day | null {
  const day = typedDay(word, today);
  if (!/^\d{1,2}$/.test(word) || (day !== null && day <= today)) return day;
  return typedDay(`${word}-${endOfMonthBefore(today).slice(5, 7)}`, today);
}

export const endOfMonthBefore = (today: Day): Day => addDays(`${today.slice(0, 7)}-01`, -1);

/** After "tanggal" a bare number is a day. */
export const announcesDay = (before: Token | undefined): boolean =>
  before?.kind === 'word' && /^(tanggal|tgl)$/.test(before.word);

/** After "jam" a bare number is an hour. */
export const announcesTime = (before: Token | undefined): boolean =>
  before?.kind === 'word' && /^(jam|pukul|pkl|mulai|sejak|dari|dr)$/.test(before.word);

function timeToken(typed: string): Token {
  const [hour = '', minute = '00'] = typed.split(/[:.]/);
  return Number(hour) < 24 && Number(minute) < 60
    ? { kind: 'time', time: `${hour.padStart(2, '0')}:${minute}`, typed }
    : { kind: 'unread', typed };
}

/** As the sheet writes it: `G-0002`. */
const outageId = (word: string): string => `G-${word.replace(/\D/g, '').replace(/^0+/, '').padStart(4, '0')}`;
