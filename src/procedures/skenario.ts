import { formatNumber, formatShare } from '../cells/numeral';
import { type Procedure, procedure } from '../declare';
import { bandingSkenario as sheetOfScenarios } from '../reports/bandingSkenario';
import { writeScenarios } from '../reports/forecast/writeScenarios';
import { skenario as sheetToType } from '../tables';
import type { Host } from '../workbook/host';

type Tempat = { sheet: string; line: number; column: number };

export interface SkenarioBerdampingan {
  /** Another writer was at work; the rest is empty then. */
  sibuk: boolean;
  kalimat: string;
  skenario: { nama: string; tambahan: string; direkam80: string; peluang: string; bedanya: string; menahan: string }[];
  /** Where scenarios are written, and where they stand side by side. */
  tempatMenulis: Tempat;
  tempatMembaca: Tempat;
}

/** Plays the office's scenarios in the same futures; takes seconds. */
export const skenarioBerdampingan: Procedure<Host, Record<string, never>, SkenarioBerdampingan> = procedure((host) => {
  const told = writeScenarios(host);
  return {
    sibuk: told === null,
    kalimat: told?.sentence ?? '',
    skenario: (told?.scenarios ?? []).map(({ name, more, p80, byTarget, againstToday, holding }) => ({
      nama: name,
      tambahan: more,
      direkam80: p80,
      peluang: byTarget === null ? '' : formatShare(byTarget),
      bedanya: againstToday === null ? '' : sooner(againstToday.soonerDays),
      menahan: holding,
    })),
    tempatMenulis: { sheet: sheetToType.sheet, line: 2, column: 1 },
    tempatMembaca: { sheet: sheetOfScenarios.sheet, line: 1, column: 1 },
  };
});

const sooner = (days: number): string => (days === 0 ? 'sama cepat' : `${formatNumber(days)} hari kerja lebih cepat`);
