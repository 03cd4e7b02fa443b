import { formatDay, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type CommandAction, type Understood, unclear, understood } from './command';
import { leftOver, numbersIn, onlyOne, verbsIn } from './reading';
import type { Pieces, Token } from './tokens';
import { BOXES, ENCODING, type Item, itemOf, UNITS, type Verb } from './words';

export interface Entry {
  action: Extract<CommandAction, 'pesanBarang' | 'terimaBarang' | 'catatCetak' | 'catatGagal' | 'kembalikanBarang'>;
}

const SPOKEN: Record<Entry['action'], { verbs: Verb[]; asks: string; document?: true }> = {
  pesanBarang: { verbs: ['PESAN'], asks: 'dipesan', document: true },
  terimaBarang: { verbs: ['TERIMA'], asks: 'diterima', document: true },
  catatCetak: { verbs: ['CETAK'], asks: 'dicetak' },
  catatGagal: { verbs: ['GAGAL', 'CETAK', 'RUSAK'], asks: 'gagal' },
  kembalikanBarang: { verbs: ['RETUR'], asks: 'dikembalikan', document: true },
};

/** As a command says it. */
const SAID: Record<Entry['action'], string> = {
  pesanBarang: 'pesan',
  terimaBarang: 'terima',
  catatCetak: 'cetak',
  catatGagal: 'gagal',
  kembalikanBarang: 'kembalikan',
};

/** An entry of the ledger: one count, of blanko unless another item is named, today unless a day is. */
export function understandEntry(pieces: Pieces, action: Entry['action'], now: Moment): Understood {
  const { tokens } = pieces;
  const { verbs, asks, document } = SPOKEN[action];
  // Beside "gagal" it is the cause; alone, "rusak 2 blanko", it is what happened.
  const damaged = action === 'catatGagal' && verbsIn(tokens).has('GAGAL') && verbsIn(tokens).has('RUSAK');
  const encoding = action === 'catatGagal' ? tokens.find(isEncoding) : undefined;
  if (damaged && encoding) return unclear(`Sebabnya rusak atau gagal ${encoding.typed}? Tulis satu sebab saja.`);
  const items = [...new Set(tokens.flatMap((token) => itemsOf(token)))];
  if (items.length > 1) return unclear('Satu barang saja: blanko, ribbon atau film? Tulis satu per satu.');
  const item = items[0] ?? 'BLANKO';
  const box = tokens.find((token) => token.kind === 'word' && BOXES.has(token.word));
  if (box) return unclear(`Satu ${box.typed} berapa ${UNITS[item]}? Tulis jumlahnya dalam ${UNITS[item]}.`);
  const [count, second] = numbersIn(tokens);
  if (!count) {
    const example = item === 'BLANKO' ? '40 blanko' : `1 ${item.toLowerCase()}`;
    // As in what Enter will do: of ribbon and film it is told how much printing took.
    const verb = action === 'catatCetak' && item !== 'BLANKO' ? 'dipakai' : asks;
    return unclear(
      `Berapa ${UNITS[item]} yang ${verb}? Tulis dengan angka. Contoh: ${verb === 'dipakai' ? 'pakai' : SAID[action]} ${example}.`,
    );
  }
  if (second) return unclear(`Jumlahnya ${count.typed} atau ${second.typed}? Tulis satu angka saja.`);
  const extra = tokens.find(({ kind }) => kind === 'time' || kind === 'outage' || kind === 'until');
  if (extra) return unclear(`"${extra.typed}" tidak dipakai di sini: catatan bahan memuat tanggal, tanpa jam.`);
  if (onlyOne(tokens, 'day')) return unclear('Tanggalnya dua. Tulis satu tanggal saja.');
  const day = tokens.find((token) => token.kind === 'day');
  const input: Record<string, string> = {
    barang: item,
    jumlah: formatNumber(count.value),
    tanggal: formatDay(day?.day ?? now.slice(0, 10)),
    catatan: leftOver({ ...pieces, tokens: tokens.filter((token) => token !== encoding) }, verbs, {
      items: true,
      codes: true,
      ...(document ? { document } : {}),
    }),
  };
  if (damaged) input.sebab = 'Rusak';
  if (encoding) input.sebab = 'Gagal encode';
  if (document) input.dokumen = pieces.document;
  return understood(action, input);
}

const isEncoding = (token: Token): boolean => token.kind === 'word' && ENCODING.has(token.word);

function itemsOf(token: Token): Item[] {
  const item = token.kind === 'word' ? itemOf.get(token.word) : undefined;
  return item ? [item] : [];
}
