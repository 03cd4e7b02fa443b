import { type Cell, read, unread } from '../cells/cell';

/** The stages of an e-KTP that an outage can stop. */
export const STAGES = ['REKAM', 'VERIFIKASI', 'CETAK'] as const;
export type Stage = (typeof STAGES)[number];

const expected = `satu atau lebih dari ${STAGES.join(', ')}, dipisahkan koma`;

export const stagesCell: Cell<readonly Stage[]> = {
  expected,
  format: '@',
  write: (stages) => stages.join(', '),
  read: (raw) => {
    if (typeof raw !== 'string') return unread(expected, raw);
    const words = raw
      .toUpperCase()
      .split(/[,;\s]+/)
      .filter(Boolean);
    const stages = STAGES.filter((stage) => words.includes(stage));
    return stages.length > 0 && words.every((word) => STAGES.some((stage) => stage === word))
      ? read(stages)
      : unread(expected, raw);
  },
};
