import { BEING_WRITTEN, finishedFirst } from '../actions/interrupted';
import { formatMoment, type Moment, minuteNumber } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { type Procedure, procedure } from '../declare';
import { writeDasborAnew } from '../reports/dasbor/dasborAnew';
import type { Figure, Origin, Place } from '../reports/figure';
import { keptFigures } from '../reports/forecast/kept/keptFigures';
import { forecastPiece, type Piece, stopPieces } from '../reports/forecast/pieces';
import { inGroups } from '../reports/forecast/words/figureGroups';
import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan as sheetOfPrakiraan } from '../reports/prakiraan';
import { lastForecast } from '../reports/summary/summary';
import { arsipPrakiraan } from '../tables';
import type { ArsipPrakiraanRow } from '../tables/arsipPrakiraan';
import { readTable } from '../tables/table';
import type { Host } from '../workbook/host';

/** A figure in the sidebar's words. */
export interface Angka {
  kunci: string;
  /** The heading it stands under; '' where there are too few for any. */
  kelompok: string;
  label: string;
  nilai: string;
  satuan: string;
  nada: Figure['tone'];
  arti: string;
  tempat: Figure['place'];
  /** The answer to "dari mana?"; null where a number tells it by its place alone. */
  asal: Asal | null;
}

/** How a number was come by, and the cells that went in. */
export interface Asal {
  kalimat: string;
  masukan: { teks: string; dasar: string; tempat: Place }[];
}

export interface PrakiraanTerakhir {
  ada: boolean;
  /** dd-mm-yyyy jj:mm */
  dihitung: string;
  kalimat: string;
  angka: Angka[];
  /** How old it is, in words. */
  usia: string;
  tempat: { sheet: string; line: number; column: number };
}

/** The last forecast that was computed. */
export const prakiraan: Procedure<Host, Record<string, never>, PrakiraanTerakhir> = procedure((host) => {
  const { rows } = readTable(arsipPrakiraan, host.workbook.read(arsipPrakiraan.sheet));
  return told(lastForecast(rows), host.occasion().now);
});

/** How a piece of a computation ended. */
export interface Potongan {
  /** Another writer was at work: nothing was kept. */
  sibuk: boolean;
  /** Stopped as asked: nothing was written. */
  dihentikan: boolean;
  /** Not done yet: how far it is (0 to 1) and what comes next. */
  lanjut: { bagian: number; tahap: string } | null;
  /** What else there is to say; '' when nothing. */
  catatan: string;
}

/** What a piece of a new forecast came to; the forecast's own fields are empty unless it is done. */
export interface PrakiraanBaru extends PrakiraanTerakhir, Potongan {}

/** Which computation: an id of the caller's; `lanjutan`: to be carried on. Without an id it is computed in one go. */
export interface HitunganDiminta {
  id?: string;
  lanjutan?: boolean;
}

/** Computes a new one, a piece at a time: takes seconds, and can be stopped between and within pieces. */
export const hitungUlang: Procedure<Host, HitunganDiminta, PrakiraanBaru> = procedure((host, asked) => {
  const { id, lanjutan } = asked ?? {};
  const { piece, finished } = pieceOfWholeActions<Piece>(host, (isWhole) => {
    if (id !== undefined) return forecastPiece(host, checkedId(id), lanjutan !== true, isWhole);
    const row = writePrakiraan(host, isWhole);
    return row ? { kind: 'written', row } : { kind: 'busy' };
  });
  const isWritten = piece.kind === 'written';
  const catatan = `${finished} ${isWritten ? writeDasborAnew(host) : ''}`.trim();
  return { ...told(isWritten ? piece.row : null, host.occasion().now), ...potonganOf(piece, catatan) };
});

/**
 * A piece of a computation, with no action half done in what it reads: one that has stopped is finished first. Where it
 * can't be, the piece reads what stands, and that is said.
 */
export function pieceOfWholeActions<P extends Piece<unknown>>(
  { workbook }: Host,
  compute: (isWhole: () => boolean) => P,
): { piece: P | { kind: 'busy' }; finished: string } {
  const { told, isStill } = finishedFirst(workbook);
  if (told === BEING_WRITTEN) return { piece: { kind: 'busy' }, finished: '' };
  return { piece: compute(isStill), finished: told ?? '' };
}

/** Stops the forecast or comparison of that id. One that is being written stays and answers as one that is done. */
export const hentikanHitungan: Procedure<Host, { id: string }, null> = procedure((host, asked) => {
  stopPieces(host, checkedId(asked?.id));
  return null;
});

export function checkedId(id: unknown): string {
  if (typeof id === 'string' && /^\w{1,64}$/.test(id)) return id;
  throw new Error('Id hitungan harus 1 sampai 64 huruf dan angka.');
}

export const potonganOf = (piece: Piece<unknown>, catatan: string): Potongan => ({
  sibuk: piece.kind === 'busy',
  dihentikan: piece.kind === 'stopped',
  lanjut: piece.kind === 'more' ? { bagian: piece.share, tahap: piece.stage } : null,
  catatan,
});

export function angkaOf(figure: Figure & { origin?: Origin | null }, kelompok: string): Angka {
  const { key, label, value, unit, tone, meaning, place, origin } = figure;
  return {
    kunci: key,
    kelompok,
    label,
    nilai: value,
    satuan: unit,
    nada: tone,
    arti: meaning,
    tempat: place,
    asal: origin ? asalOf(origin) : null,
  };
}

export const asalOf = ({ sentence, inputs }: Origin): Asal => ({
  kalimat: sentence,
  masukan: inputs.map(({ text, basis, place }) => ({ teks: text, dasar: basis, tempat: place })),
});

function told(row: ArsipPrakiraanRow | null, now: Moment): PrakiraanTerakhir {
  const tempat = { sheet: sheetOfPrakiraan.sheet, line: 1, column: 1 };
  if (!row) return { ada: false, dihitung: '', kalimat: 'Belum ada prakiraan.', angka: [], usia: '', tempat };
  return {
    ada: true,
    dihitung: formatMoment(row.waktu),
    kalimat: row.kalimat,
    angka: inGroups(keptFigures(row.angka)).flatMap(({ heading, figures }) =>
      figures.map((figure) => angkaOf(figure, heading)),
    ),
    usia: age(row.waktu, now),
    tempat,
  };
}

function age(then: Moment, now: Moment): string {
  const minutes = Math.max(0, minuteNumber(now) - minuteNumber(then));
  if (minutes < 1) return 'baru saja';
  if (minutes < 60) return `${minutes} menit yang lalu`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} jam yang lalu`;
  return `${formatNumber(Math.floor(minutes / 60 / 24))} hari yang lalu`;
}
