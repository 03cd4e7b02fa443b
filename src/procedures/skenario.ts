import { formatNumber, formatShare } from '../cells/numeral';
import { type Procedure, procedure } from '../declare';
import { bandingSkenario as sheetOfScenarios } from '../reports/bandingSkenario';
import type { Piece } from '../reports/forecast/pieces';
import { scenariosPiece, type ToldScenarios, writeScenarios } from '../reports/forecast/scenarioPieces';
import type { ToldNumber, ToldScenario } from '../reports/forecast/words/scenarioWords';
import { skenario as sheetToType } from '../tables';
import type { Host } from '../workbook/host';
import {
  type Asal,
  asalOf,
  checkedId,
  type HitunganDiminta,
  type Potongan,
  pieceOfWholeActions,
  potonganOf,
} from './prakiraan';

type Tempat = { sheet: string; line: number; column: number };

/** What a piece of a comparison came to; sentence and scenarios are empty unless it is done. */
export interface SkenarioBerdampingan extends Potongan {
  kalimat: string;
  skenario: {
    nama: string;
    tambahan: string;
    direkam80: string;
    peluang: string;
    bedanya: string;
    menahan: string;
    kartunya: string;
    asal: Asal;
  }[];
  /** Where scenarios are written, and where they stand side by side. */
  tempatMenulis: Tempat;
  tempatMembaca: Tempat;
}

/** Plays the office's scenarios in the same futures, a piece at a time; stopped as a forecast is. */
export const skenarioBerdampingan: Procedure<Host, HitunganDiminta, SkenarioBerdampingan> = procedure((host, asked) => {
  const { id, lanjutan } = asked ?? {};
  const { piece, finished } = pieceOfWholeActions<Piece<{ told: ToldScenarios }>>(host, (isWhole) => {
    if (id !== undefined) return scenariosPiece(host, checkedId(id), lanjutan !== true, isWhole);
    const told = writeScenarios(host, isWhole);
    return told ? { kind: 'written', told } : { kind: 'busy' };
  });
  return { ...wordsOf(piece.kind === 'written' ? piece.told : null), ...potonganOf(piece, finished) };
});

const wordsOf = (told: ToldScenarios | null) => ({
  kalimat: told?.sentence ?? '',
  skenario: (told?.scenarios ?? []).map(({ name, more, p80, byTarget, againstToday, holding, origin, ...told }) => ({
    nama: name,
    tambahan: more,
    direkam80: p80,
    peluang: byTarget === null ? '' : formatShare(byTarget),
    bedanya: againstToday === null ? '' : sooner(againstToday.soonerDays),
    menahan: holding,
    kartunya: cardsWords(told),
    asal: asalOf(origin),
  })),
  tempatMenulis: { sheet: sheetToType.sheet, line: 2, column: 1 },
  tempatMembaca: { sheet: sheetOfScenarios.sheet, line: 1, column: 1 },
});

/** When its cards are printed and what holds them; empty where the kecamatan doesn't print. */
const cardsWords = ({
  cards80,
  cardsByTarget,
  cardsHolding,
}: Pick<ToldScenario, 'cards80' | 'cardsByTarget' | 'cardsHolding'>): string =>
  cardsByTarget === null
    ? ''
    : `Kartunya tercetak (80 %): ${cards80}, peluang pada tanggal target ${formatShare(cardsByTarget)}; yang menahan ${cardsHolding}.`;

function sooner(told: ToldNumber): string {
  if (!told) return 'bedanya belum diketahui, karena belum tuntas dalam dua tahun';
  const { value, bound } = told;
  if (value === 0) return { exact: 'sama cepat', least: 'tidak lebih lambat', most: 'tidak lebih cepat' }[bound];
  const isMore = (bound === 'least') === value > 0;
  const word = bound === 'exact' ? '' : isMore ? 'sedikitnya ' : 'paling banyak ';
  return `${word}${formatNumber(Math.abs(value))} hari kerja lebih ${value > 0 ? 'cepat' : 'lambat'}`;
}
