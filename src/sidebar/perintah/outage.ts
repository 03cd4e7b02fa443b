import { addDays, type Day, formatMoment, type Moment } from '../../cells/day';
import { typedMoment } from '../../cells/typedDay';
import { type Running, type Understood, unclear, understood } from './command';
import { leftOver, onlyOne, verbsIn } from './reading';
import { announcesTime, type Pieces, type Token } from './tokens';
import { AFTER_NOON, EVERY_OUTAGE, itemOf, type OutageKind, outageOf, sayOutage, type Verb } from './words';

interface Known {
  now: Moment;
  running: readonly Running[] | null;
}

/** Begins, ends or tells of an outage: with two times it is over, with one or none it lasts. */
export function understandOutage(pieces: Pieces, ends: boolean, known: Known): Understood {
  const tokens = pieces.tokens.map(byTheClock);
  const kinds = [...new Set(tokens.flatMap(kindsOf))];
  if (kinds.length > 1) return unclear(`Yang terganggu satu saja: ${kinds.map(sayOutage).join(' atau ')}?`);
  const second = onlyOne(tokens, 'code');
  if (second) return unclear('Sebutkan satu alat saja.');
  const code = tokens.find(({ kind }) => kind === 'code')?.typed.toUpperCase() ?? '';
  const [kind] = kinds;
  const counted = tokens.find((_, at) => isCounted(tokens, at));
  if (counted && !tellsSpan(tokens, tokens.indexOf(counted)) && [...verbsIn(tokens)].some((verb) => OF_GOODS.has(verb)))
    return unclear(
      'Itu dua hal sekaligus: bahan dan gangguan. Bila gangguannya hanya sebab, tulis sesudah "karena", misalnya: gagal 3 karena ribbon habis.',
    );
  if (counted && code === '' && (kind === 'PRINTER' || kind === 'ALAT_REKAM'))
    return unclear(`Alat yang mana? Sebutkan Id Aset-nya, misalnya: gangguan ${sayOutage(kind)} PRN-003.`);
  const late = lateHour(tokens);
  if (late && hourOf(late) === 12)
    return unclear(`"${late.typed} malam" itu tanggal berapa? Tulis 00:00 dan tanggalnya, misalnya 5-11 00:00.`);
  if (late) return unclear(`"${late.typed}" itu siang atau malam? Tulis jamnya dari 0 sampai 23, misalnya 13:30.`);
  const when = counted ? null : timesOf(tokens, known.now);
  if (when === null) return unclear('Jamnya tidak jelas. Tulis mulai dan selesainya, misalnya 08:30-10:40.');
  const note = leftOver(pieces, ['GANGGUAN', 'SELESAI'], { outages: true, silent: TIME_WORDS });
  if (ends && when.length < 2) return endOf(tokens, kind ?? null, code, when[0] ?? null, note, known.running);
  const outage = tokens.find((token) => token.kind === 'outage');
  if (outage) return unclear(`${outage.id} sudah tercatat. Untuk mengakhirinya: selesai ${outage.id}.`);
  if (!kind) return unclear(`Apa yang terganggu: ${EVERY_OUTAGE.join(', ')}? Contoh: gangguan jaringan 08:30.`);
  if (when.length === 0 && tokens.some((token) => token.kind === 'word' && VAGUE.has(token.word)))
    return unclear(`Sejak jam berapa? Contoh: gangguan ${sayOutage(kind)} 08:30.`);
  const input = { jenis: kind, asetId: code, penyebab: note };
  const [begin, end] = when;
  if (end !== undefined) {
    return understood('catatGangguan', {
      ...input,
      mulai: formatMoment(begin ?? known.now),
      selesai: formatMoment(end),
    });
  }
  return understood('mulaiGangguan', { ...input, mulai: begin === undefined ? '' : formatMoment(begin) });
}

/** They announce a time and say nothing of the cause. */
const TIME_WORDS = new Set(['jam', 'pukul', 'pkl', 'mulai', 'sejak', 'dari']);

/** Before now, but how long? */
const VAGUE = new Set(['tadi', 'pagi', 'siang', 'sore', 'malam']);

const OF_GOODS: ReadonlySet<Verb> = new Set(['PESAN', 'TERIMA', 'CETAK', 'GAGAL', 'RETUR']);

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};

/** "2 jam", "15 menit". */
const tellsSpan = (tokens: readonly Token[], at: number): boolean => /^(jam|menit|mnt)$/.test(wordAt(tokens, at + 1));

/** A number that is no hour: of minutes or hours that it lasted, of a device, of cards. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'number') return false;
  // "Sejak 2 jam" is how long, not from when.
  if (tellsSpan(tokens, at)) return true;
  const before = tokens[at - 1];
  if (announcesTime(before) || before?.kind === 'until') return false;
  // "9 sampai 11": the second tells of the first.
  return tokens[at + 1]?.kind !== 'until';
}

const hourOf = (token: Token): number | null =>
  token.kind === 'time' ? Number(token.time.slice(0, 2)) : token.kind === 'number' ? token.value : null;

/** The first and the last hour that each part of the day can mean without a question. */
const HOURS: Record<string, readonly [number, number]> = { siang: [1, 4], sore: [2, 6], malam: [6, 11] };

/** "jam 10 malam" is 22:00. */
function byTheClock(token: Token, at: number, tokens: readonly Token[]): Token {
  const hour = hourOf(token);
  const [first, last] = HOURS[wordAt(tokens, at + 1)] ?? [];
  // A number that is none of the hours, of cards or of a device, is no time.
  if (hour === null || first === undefined || last === undefined || hour < first || hour > last) return token;
  if (token.kind === 'number' && !Number.isInteger(token.value)) return token;
  const minute = token.kind === 'time' ? token.time.slice(3) : '00';
  return { kind: 'time', time: `${hour + 12}:${minute}`, typed: token.typed };
}

/** "jam 7 siang": taken as it stands it would be twelve hours off, and which it is nobody knows; "jam 12 malam" too. */
function lateHour(tokens: readonly Token[]): Token | undefined {
  return tokens.find((token, at) => {
    const hour = hourOf(token);
    const part = wordAt(tokens, at + 1);
    return hour !== null && AFTER_NOON.has(part) && hour < (part === 'siang' ? 10 : part === 'malam' ? 13 : 12);
  });
}

function kindsOf(token: Token): OutageKind[] {
  const kind = token.kind === 'word' ? outageOf.get(token.word) : undefined;
  return kind ? [kind] : [];
}

function endOf(
  tokens: readonly Token[],
  kind: OutageKind | null,
  code: string,
  end: Moment | null,
  note: string,
  running: readonly Running[] | null,
): Understood {
  const input = { selesai: end === null ? '' : formatMoment(end), tindakan: note };
  const named = tokens.find((token) => token.kind === 'outage');
  // "Selesai blanko" tells what had run out and not what was done.
  if (itemOf.has(note.toLowerCase())) return endOf(tokens, kind ?? 'BAHAN_HABIS', code, end, '', running);
  if (onlyOne(tokens, 'outage')) return unclear('Akhiri satu gangguan setiap kali.');
  if (named) return understood('akhiriGangguan', { id: named.id, ...input });
  if (running === null) return { kind: 'asks' };
  const meant = running.filter((one) => {
    return (kind === null || one.jenis === kind) && (code === '' || one.asetId?.toUpperCase() === code);
  });
  const [only, another] = meant;
  const what = [kind === null ? '' : sayOutage(kind), code].filter(Boolean).join(' ');
  if (!only) return unclear(`Tidak ada gangguan${what && ` ${what}`} yang sedang berlangsung.`);
  if (another) {
    const ids = meant.map(({ id, jenis }) => `${id} (${sayOutage(jenis)})`);
    return unclear(`Yang mana: ${ids.join(', ')}? Contoh: selesai ${only.id}.`);
  }
  return understood('akhiriGangguan', { id: only.id, ...input });
}

/**
 * The moments of a command, none to two, in their order. A time belongs to the day before it, or to the only one there
 * is; without a day it is today's. An end that isn't after its beginning is the next day's.
 *
 * @returns null when they can't be told apart
 */
function timesOf(tokens: readonly Token[], now: Moment): Moment[] | null {
  const days = tokens.flatMap((token) => (token.kind === 'day' ? [token.day] : []));
  const today = now.slice(0, 10);
  let day: Day = days[0] ?? today;
  const moments: Moment[] = [];
  for (const token of tokens) {
    if (token.kind === 'day') day = token.day;
    else if (token.kind === 'time') moments.push(`${day}T${token.time}`);
    else if (token.kind === 'number') {
      const moment = typedMoment(token.typed, now);
      if (moment === null) return null;
      moments.push(`${day}T${moment.slice(11)}`);
    }
  }
  if (moments.length > 2 || days.length > Math.max(1, moments.length)) return null;
  // A day alone doesn't say from what hour on.
  if (days.length > 0 && moments.length === 0) return null;
  const [begin = '', end] = moments;
  if (end === undefined || end > begin) return moments;
  if (days.length > 1) return null;
  return days.length === 1
    ? [begin, `${addDays(end.slice(0, 10), 1)}${end.slice(10)}`]
    : [`${addDays(today, -1)}${begin.slice(10)}`, end];
}
