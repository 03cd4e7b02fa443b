import { formatDay, formatLongDay, type Moment } from '../../cells/day';
import { holdsNik } from '../../cells/nik';
import { formatNumber } from '../../cells/numeral';
import { EXAMPLES, type Running, type Understood, unclear, understood } from './command';
import { type Entry, understandEntry } from './entry';
import { understandOutage } from './outage';
import { isCondition, leftOver, numbersIn, onlyOne, tellsCondition, verbsIn, wordForWord } from './reading';
import { understandServiceDay } from './serviceDay';
import { announcesDay, endOfMonthBefore, type Pieces, piecesOf, type Token } from './tokens';
import { mend } from './typos';
import { countOf, itemOf, outageOf, type Verb } from './words';

interface Known {
  now: Moment;
  /** Outages that last; null while it isn't known which. */
  running: readonly Running[] | null;
}

const ENTRIES = {
  PESAN: 'pesanBarang',
  TERIMA: 'terimaBarang',
  CETAK: 'catatCetak',
  GAGAL: 'catatGagal',
  RETUR: 'kembalikanBarang',
} as const;
const COUNTED_ONLY = new Set(['daftar', 'rekam', 'prr', 'serah']);

/**
 * What a line typed into the command box means. Words may stand in any order; what is left over becomes the note, but
 * nothing with digits in it is ever guessed at or passed over.
 */
export function understand(text: string, known: Known): Understood {
  if (text.trim() === '') return { kind: 'empty' };
  if (holdsNik(text)) return unclear('Perintah tidak boleh memuat nomor 16 angka seperti NIK; hapus dulu nomornya.');
  const pieces = piecesOf(text, known.now);
  const mended = mend(text, pieces.tokens);
  if (mended) return { kind: 'mended', text: mended };
  const unread = unreadIn(pieces.tokens, known.now);
  return unread === null ? byVerb(pieces, known) : unclear(unread);
}

/** What is said of the first token of which nothing can be made; null when there is none. */
function unreadIn(tokens: readonly Token[], now: Moment): string | null {
  const at = tokens.findIndex(({ kind }) => kind === 'unread');
  const typed = tokens[at]?.typed;
  if (typed === undefined) return null;
  const isDayOnly = announcesDay(tokens[at - 1]) && /^\d{1,2}$/.test(typed);
  if (isDayOnly && Number(typed) >= 1 && Number(typed) <= 31) {
    const last = endOfMonthBefore(now.slice(0, 10));
    const [, month, year] = formatLongDay(last).split(' ');
    return `Bulan lalu, ${month} ${year}, tidak punya tanggal ${typed}. Tulis tanggal dan bulannya, misalnya ${formatDay(last).slice(0, 5)}.`;
  }
  if (isDayOnly || /^\d{1,2}[-/]\d{1,2}([-/]\d+)?$/.test(typed))
    return `Tanggal "${typed}" tidak ada di kalender. Tulis tanggal seperti 5-11 atau 5-11-2026.`;
  return `"${typed}" tidak dikenal. Tulis jumlah seperti 1.500, jam seperti 08:30, tanggal seperti 5-11.`;
}

function byVerb(pieces: Pieces, known: Known): Understood {
  const { tokens } = pieces;
  const verbs = verbsIn(tokens);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  // Before all that would post what is being called off.
  if (verbs.has('URUNGKAN')) return unclear(verbs.has('PESAN') ? CALL_OFF : TAKE_BACK);
  const device = tokens.find(({ kind }) => kind === 'code');
  if (tellsCondition(tokens)) return understandCondition(pieces, device);
  const timed = tokens.some(({ kind }) => kind === 'time');
  const stuck = verbs.has('MACET') && verbs.size === 1;
  if (stuck || verbs.has('GANGGUAN') || verbs.has('SELESAI') || (timed && words.some((word) => outageOf.has(word)))) {
    return understandOutage(pieces, verbs.has('SELESAI'), known);
  }
  if (verbs.has('LAYANAN') || words.some((word) => COUNTED_ONLY.has(countOf.get(word) ?? ''))) {
    return understandServiceDay(pieces, known.now);
  }
  if (verbs.has('BAIK') || (verbs.has('RUSAK') && (device || numbersIn(tokens).length === 0))) {
    return understandCondition(pieces, device);
  }
  if (verbs.has('MUSNAH'))
    return unclear('Pemusnahan memerlukan nomor berita acara. Catat lewat Catat > Bahan > Musnah.');
  if (verbs.has('HITUNG'))
    return unclear('Sisa barang ada di Catat > Bahan; hasil hitung fisik dicatat di sana dengan Hitung.');
  if (verbs.has('RUSAK') && !verbs.has('GAGAL') && namesSomething(pieces))
    return unclear(`${WHICH_DEVICE} Blanko yang rusak saat dicetak: gagal 2.`);
  const orders = tokens.some((token) => token.kind === 'word' && ORDERING.test(token.word));
  const entry = entryVerb(verbs, orders ? Number.POSITIVE_INFINITY : numbersIn(tokens).length);
  if (entry === 'two')
    return unclear(
      'Itu dua hal sekaligus. Tulis satu per satu: misalnya "cetak 40", lalu "gagal 2"; angka layanan sehari: "layanan cetak 40 gagal 2".',
    );
  if (entry) return understandEntry(pieces, entry, known.now);
  const [number] = numbersIn(tokens);
  const item = words.find((word) => itemOf.has(word));
  if (number && item)
    return unclear(
      `${number.typed} ${item}: dipesan, diterima, dicetak, gagal atau dikembalikan? Contoh: terima 500 blanko. Yang dihitung fisik: Catat > Bahan > Hitung.`,
    );
  if (words.includes('bulan')) return unclear(MONTHS);
  const guide = GUIDES.find(([verb]) => verbs.has(verb));
  if (guide) return unclear(guide[1]);
  if (device) return unclear(`${device.typed} kenapa? Contoh: rusak ${device.typed}; baik ${device.typed}.`);
  return unclear(`Perintah itu tidak dikenal. Contoh: ${EXAMPLES.join('; ')}.`);
}

const WHICH_DEVICE = 'Alat yang mana? Sebutkan Id Aset-nya (ada di Catat > Alat), misalnya: rusak PRN-003.';

const TAKE_BACK =
  'Tekan Urungkan (Alt+U) di bawah jawaban terakhir; yang lebih lama: Balik di Catat > Bahan. Bila itu keterangan, tulis sesudah "karena".';
const MONTHS = 'Bulan ditutup dan dibuka lagi di Catat > Bahan > Tutup atau buka bulan.';
const CALL_OFF = 'Pesanan dibatalkan di Catat > Bahan > Sedang dipesan > Batalkan.';

/** What people ask of the box that is done elsewhere. */
const GUIDES: readonly (readonly [Verb, string])[] = [
  ['SERVIS', 'Servis dan perbaikan dicatat di kartu alatnya: Catat > Alat.'],
  ['LAMBAT', 'Lambat belum gangguan. Bila layanannya terhenti, catat misalnya: gangguan jaringan 08:30.'],
];

/** "Printer 2 rusak" is no misprint of two cards. */
function namesSomething(pieces: Pieces): boolean {
  const isItem = pieces.tokens.some((token) => token.kind === 'word' && itemOf.has(token.word));
  return !isItem && leftOver({ ...pieces, note: '' }, ['RUSAK', 'CETAK'], { document: true }) !== '';
}

/** Who says this orders, whatever the order is for; "diminta" may tell of what was done. */
const ORDERING = /^(pesan|memesan)$/;

/** "Rusak 2 blanko" is a misprint, "gagal cetak 2" one thing and not two, but "cetak 40 gagal 2" is. */
function entryVerb(verbs: ReadonlySet<Verb>, numbers: number): Entry['action'] | 'two' | null {
  const said = new Set(verbs);
  if (said.delete('RUSAK')) said.add('GAGAL');
  if (said.has('GAGAL') && numbers < 2) said.delete('CETAK');
  // What was asked for has come, or somebody asked for what was done: only that is news.
  if (said.has('TERIMA') || (said.size > 1 && numbers < 2)) said.delete('PESAN');
  const named = (Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]).filter((verb) => said.has(verb));
  if (named.length > 1) return 'two';
  return named[0] ? ENTRIES[named[0]] : null;
}

function understandCondition(pieces: Pieces, device: Token | undefined): Understood {
  const { tokens } = pieces;
  if (!device) return unclear(WHICH_DEVICE);
  const second = onlyOne(tokens, 'code');
  if (second)
    return unclear(`Satu alat saja: ${device.typed} atau ${second.typed}? Untuk beberapa alat pakai Catat > Alat.`);
  if (tokens.some(({ kind }) => kind === 'day' || kind === 'time')) {
    return unclear('Kondisi alat dicatat untuk saat ini; tanggal dan jam tidak ikut dicatat.');
  }
  const [number] = numbersIn(tokens);
  if (number)
    return unclear(`Untuk apa angka ${formatNumber(number.value)}? Kondisi alat cukup: rusak ${device.typed}.`);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const good = verbsIn(tokens).has('BAIK');
  if (good && verbsIn(tokens).has('RUSAK')) return unclear(`${device.typed} baik atau rusak?`);
  // Behind both the device and its condition everything is the reason.
  const after = 1 + Math.max(tokens.indexOf(device), tokens.findIndex(isCondition));
  return understood('ubahKondisi', {
    id: device.typed.toUpperCase(),
    kondisi: good ? 'B' : words.includes('rusak_berat') ? 'RB' : 'RR',
    alasan: [
      leftOver({ ...pieces, tokens: tokens.slice(0, after), document: '', note: '' }, ['BAIK', 'RUSAK'], {
        outages: true,
      }),
      wordForWord(tokens.slice(after)),
      pieces.document,
      pieces.note,
    ]
      .filter(Boolean)
      .join(' '),
  });
}
