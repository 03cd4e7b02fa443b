import { useEffect } from 'preact/hooks';
import type { Field } from '../form/field';
import type { Draft } from '../form/useDraft';
import type { UNITS } from '../perintah/words';
import type { Posting } from '../usePosting';

export const COUNTING = 'hitungBarang';
/** The form in which it is one of several entries. */
export const BAHAN = 'bahan';

type Unit = (typeof UNITS)[keyof typeof UNITS];

const first = (unit: Unit, locked: boolean): readonly Field[] => [
  { name: 'jumlah', label: `Hasil hitung (${unit})`, kind: 'count', unit, half: true, locked },
  { name: 'tanggal', label: 'Tanggal', kind: 'day', half: true },
  { name: 'penghitung', label: 'Yang menghitung', kind: 'text' },
];
const second = (unit: Unit, locked = false): readonly Field[] => [
  { name: 'ulang', label: `Hasil hitung ulang (${unit})`, kind: 'count', unit, locked },
];
const third = (unit: Unit, locked = false): readonly Field[] => [
  { name: 'ketiga', label: `Hasil hitung ketiga (${unit})`, kind: 'count', unit, locked },
];
const REASONS: readonly Field[] = [
  { name: 'alasan', label: 'Sebab selisih', kind: 'text' },
  { name: 'disetujui', label: 'Yang menyetujui', kind: 'text' },
];

/** Those that come once the count differs. */
export const LATER_COUNT_FIELDS: readonly string[] = [...second('keping'), ...third('keping'), ...REASONS].map(
  ({ name }) => name,
);

/**
 * The fields of a blind count as far as it has come: the first count; when it differs the second; where those two don't
 * agree the third; when that differs too the reason and the approval. How far that is stays in the draft, as what was
 * typed does. A count that was answered can't be changed any more: what the answers tell would fit it to the books.
 */
export function useCountFields({ values, set }: Draft, posting: Posting, unit: Unit): readonly Field[] {
  const asked = posting.errorsOf(BAHAN, COUNTING);
  const isAsked = (fields: readonly Field[]) => fields.some(({ name }) => name in asked);
  const kept = Number(values.langkah ?? 1);
  const step = Math.max(kept, isAsked(second(unit)) ? 2 : 1, isAsked(third(unit)) ? 3 : 1, isAsked(REASONS) ? 4 : 1);
  const counted = values.ketiga ?? '';
  const threeTimes = isAsked(third(unit)) || step === 3 || counted !== '';
  useEffect(() => {
    if (step > kept) set('langkah', String(step));
  }, [step, kept]);
  return [
    ...first(unit, step >= 2),
    ...(step >= 2 ? second(unit, step >= 3) : []),
    ...(threeTimes ? third(unit, step >= 4) : []),
    ...(step >= 4 ? REASONS : []),
  ];
}
