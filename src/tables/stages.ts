import { type Cell, read, unread } from '../cells/cell';
import { STAGE_WORDS } from './words';

/** The stages of an e-KTP that an outage can stop. */
export const STAGES = ['REKAM', 'VERIFIKASI', 'CETAK'] as const;
export type Stage = (typeof STAGES)[number];

/** As the panel names them: `Verifikasi dan pencetakan`. */
const NAMES: ReadonlyMap<string, readonly Stage[]> = new Map<string, readonly Stage[]>([
  ...STAGES.map((stage) => [stage, [stage]] as const),
  ['PEREKAMAN', ['REKAM']],
  ['PENCETAKAN', ['CETAK']],
  ['SEMUANYA', STAGES],
]);

const expected = `satu atau lebih dari ${STAGES.join(', ')}, dipisahkan koma`;

export const stagesCell: Cell<readonly Stage[]> = {
  expected,
  format: '@',
  write: (stages) => stages.join(', '),
  inWords: (raw) => {
    const reading = stagesCell.read(raw);
    return reading.ok ? reading.value.map((stage) => STAGE_WORDS[stage]).join(', ') : null;
  },
  read: (raw) => {
    if (typeof raw !== 'string') return unread(expected, raw);
    const named = raw
      .toUpperCase()
      .split(/[,;\s]+/)
      .filter((word) => word !== '' && word !== 'DAN')
      .map((word) => NAMES.get(word) ?? null);
    const stages = STAGES.filter((stage) => named.some((known) => known?.includes(stage)));
    return stages.length > 0 && !named.includes(null) ? read(stages) : unread(expected, raw);
  },
};
