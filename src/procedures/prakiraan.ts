import { formatMoment, type Moment, minuteNumber } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { type Procedure, procedure } from '../declare';
import type { Figure, Origin, Place } from '../reports/figure';
import { keptFigures } from '../reports/forecast/keptFigures';
import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan as sheetOfPrakiraan } from '../reports/prakiraan';
import { lastForecast } from '../reports/summary';
import { arsipPrakiraan } from '../tables';
import type { ArsipPrakiraanRow } from '../tables/arsipPrakiraan';
import { readTable } from '../tables/table';
import type { Host } from '../workbook/host';

/** A figure in the sidebar's words. */
export interface Angka {
  kunci: string;
  label: string;
  nilai: string;
  satuan: string;
  nada: Figure['tone'];
  arti: string;
  tempat: Figure['place'];
  /** The answer to "dari mana?"; null where a number tells it by its place alone. */
  asal: { kalimat: string; masukan: { teks: string; dasar: string; tempat: Place }[] } | null;
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

/** Computes a new one; takes seconds. `sibuk`: another writer was at work, nothing was kept. */
export const hitungUlang: Procedure<Host, Record<string, never>, PrakiraanTerakhir & { sibuk: boolean }> = procedure(
  (host) => {
    host.progress.tell({ share: 0.2, stage: 'Membaca data dan menghitung 1.000 kemungkinan' });
    const row = writePrakiraan(host);
    return { ...told(row, host.occasion().now), sibuk: row === null };
  },
);

/** How far the forecast under way has come. */
export const kemajuan: Procedure<Host, Record<string, never>, { bagian: number; tahap: string } | null> = procedure(
  (host) => {
    const state = host.progress.read();
    return state && { bagian: state.share, tahap: state.stage };
  },
);

export function angkaOf(figure: Figure & { origin?: Origin | null }): Angka {
  const { key, label, value, unit, tone, meaning, place, origin } = figure;
  return {
    kunci: key,
    label,
    nilai: value,
    satuan: unit,
    nada: tone,
    arti: meaning,
    tempat: place,
    asal: origin
      ? {
          kalimat: origin.sentence,
          masukan: origin.inputs.map((input) => ({ teks: input.text, dasar: input.basis, tempat: input.place })),
        }
      : null,
  };
}

function told(row: ArsipPrakiraanRow | null, now: Moment): PrakiraanTerakhir {
  const tempat = { sheet: sheetOfPrakiraan.sheet, line: 1, column: 1 };
  if (!row) return { ada: false, dihitung: '', kalimat: 'Belum ada prakiraan.', angka: [], usia: '', tempat };
  return {
    ada: true,
    dihitung: formatMoment(row.waktu),
    kalimat: row.kalimat,
    angka: keptFigures(row.angka).map(angkaOf),
    usia: age(row.waktu, now),
    tempat,
  };
}

function age(then: Moment, now: Moment): string {
  const minutes = Math.max(0, minuteNumber(now) - minuteNumber(then));
  if (minutes < 60) return `${minutes} menit yang lalu`;
  if (minutes < 60 * 24) return `${Math.floor(minutes / 60)} jam yang lalu`;
  return `${formatNumber(Math.floor(minutes / 60 / 24))} hari yang lalu`;
}
