import type { Origin, TracedFigure } from '../../figure';

/** Figures as the archive keeps them: an input that many figures rest on is written once. */
interface Kept {
  angka: (Omit<TracedFigure, 'origin'> & { origin: { inputs: number[]; sentence: string } })[];
  /** As text, basis, sheet, line, column; those of earlier versions in full. */
  masukan: (Input | [string, string, string, number, number])[];
  /** The last sentences of what was told, which are for the office itself; absent in earlier versions. */
  catatan?: string;
}

type Input = Origin['inputs'][number];

export function keepFigures(figures: readonly TracedFigure[], remarks: readonly string[] = []): string {
  const places = new Map<string, number>();
  const masukan: Kept['masukan'] = [];
  const placeOf = ({ text, basis, place }: Input): number => {
    const input: Kept['masukan'][number] = [text, basis, place.sheet, place.line, place.column];
    const key = JSON.stringify(input);
    const known = places.get(key) ?? masukan.push(input) - 1;
    places.set(key, known);
    return known;
  };
  const angka = figures.map((figure) => ({
    ...figure,
    origin: { inputs: figure.origin.inputs.map(placeOf), sentence: figure.origin.sentence },
  }));
  const catatan = remarks.join(' ');
  return JSON.stringify({ angka, masukan, ...(catatan ? { catatan } : {}) } satisfies Kept);
}

/** What a forecast told, for papers that leave the office: without the remarks that are for the office itself. */
export function toldOutside({ kalimat, angka }: { kalimat: string; angka: string }): string {
  const kept = parsed(angka);
  const remarks = kept && !Array.isArray(kept) ? (kept.catatan ?? '') : '';
  return remarks !== '' && kalimat.endsWith(remarks) ? kalimat.slice(0, -remarks.length).trim() : kalimat;
}

/**
 * Those of a forecast that was kept before figures told where they come from have no origin. None where somebody has
 * edited what was kept beyond reading.
 */
export function keptFigures(text: string): (Omit<TracedFigure, 'origin'> & { origin: Origin | null })[] {
  const kept = parsed(text);
  if (kept === null) return [];
  if (Array.isArray(kept)) return kept.map((figure) => ({ ...figure, origin: null }));
  return kept.angka.map((figure) => ({
    ...figure,
    origin: {
      sentence: figure.origin.sentence,
      inputs: figure.origin.inputs.flatMap((index) => {
        const input = kept.masukan[index];
        return input ? [inFull(input)] : [];
      }),
    },
  }));
}

function inFull(input: Kept['masukan'][number]): Input {
  if (!Array.isArray(input)) return input;
  const [text, basis, sheet, line, column] = input;
  return { text, basis, place: { sheet, line, column } };
}

function parsed(text: string): Kept | Omit<TracedFigure, 'origin'>[] | null {
  try {
    const kept = JSON.parse(text) as Kept | Omit<TracedFigure, 'origin'>[] | null;
    return Array.isArray(kept) || (Array.isArray(kept?.angka) && Array.isArray(kept.masukan)) ? kept : null;
  } catch {
    return null;
  }
}
