import { mustBe } from '../cells/cell';
import type { Day } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { type DesaRow, desa } from '../tables/desa';
import { SETTINGS } from './defaultSettings';

/** Belum rekam is always derived; what a list prints is only checked. Negative where coverage is above 100 %. */
export const belumRekam = ({ wajibKtp, sudahRekam }: Pick<DesaRow, 'wajibKtp' | 'sudahRekam'>): number =>
  wajibKtp - sudahRekam;

/** People of a desa who wait: what another has recorded beyond its list takes none of them off. */
export const waitingIn = (row: Pick<DesaRow, 'wajibKtp' | 'sudahRekam'>): number => Math.max(0, belumRekam(row));

/** The figures of a desa that are checked against each other; null where not known. */
export type DesaFigures = { [K in (typeof FIGURES)[number]]: number | null };

const FIGURES = ['wajibKtp', 'sudahRekam', 'belumTertulis', 'penduduk'] as const;

/** Something off with a desa, and the column that it is about. */
export interface Finding {
  column: keyof DesaFigures;
  sentence: string;
}

/** What is off with one desa; none when all that is known of it agrees. */
export function desaFindings(figures: DesaFigures): Finding[] {
  const unusable = unusableFigures(figures);
  return unusable.length > 0 ? unusable : [...balanceFindings(figures), ...populationFindings(figures)];
}

/** The findings of one desa as one sentence; empty when all is sound. */
export const checkDesa = (figures: DesaFigures): string =>
  desaFindings(figures)
    .map((finding) => finding.sentence)
    .join('; ');

function unusableFigures(figures: DesaFigures): Finding[] {
  return FIGURES.flatMap((column) => {
    const { header, cell } = desa.columns[column];
    const reading = cell.read(figures[column] ?? 0);
    return reading.ok ? [] : [{ column, sentence: mustBe(header, reading) }];
  });
}

function balanceFindings({ wajibKtp, sudahRekam, belumTertulis }: DesaFigures): Finding[] {
  if (wajibKtp === null || sudahRekam === null) return [];
  const findings: Finding[] = [];
  const belum = belumRekam({ wajibKtp, sudahRekam });
  if (belum < 0) {
    findings.push({
      column: 'sudahRekam',
      sentence: `Sudah rekam ${formatNumber(sudahRekam)} melebihi wajib KTP ${formatNumber(wajibKtp)} (lebih ${formatNumber(-belum)})`,
    });
  }
  if (belumTertulis !== null && belumTertulis !== belum && belumTertulis !== Math.max(0, belum)) {
    const gap = belumTertulis - belum;
    findings.push({
      column: 'belumTertulis',
      sentence: `Belum tertulis ${formatNumber(belumTertulis)}, seharusnya ${formatNumber(belum)} (${gap < 0 ? 'kurang' : 'lebih'} ${formatNumber(Math.abs(gap))})`,
    });
  }
  return findings;
}

function populationFindings({ wajibKtp, penduduk }: DesaFigures): Finding[] {
  if (wajibKtp === null || penduduk === null) return [];
  const { low = 0, high = 1 } = SETTINGS.wajib_per_penduduk;
  const share = penduduk > 0 ? wajibKtp / penduduk : 0;
  if (wajibKtp > penduduk) {
    return [
      {
        column: 'wajibKtp',
        sentence: `Wajib KTP ${formatNumber(wajibKtp)} melebihi penduduk ${formatNumber(penduduk)} (lebih ${formatNumber(wajibKtp - penduduk)})`,
      },
    ];
  }
  if (penduduk === 0 || (share >= low && share <= high)) return [];
  return [
    {
      column: 'wajibKtp',
      sentence: `Wajib KTP ${formatShare(share, 1)} dari penduduk, biasanya ${formatShare(low)} sampai ${formatShare(high)}`,
    },
  ];
}

/** Whether a desa exists on a day: some began later, some were merged into a neighbour. */
export function isActive(
  { aktifSejak, aktifSampai }: Pick<DesaRow, 'aktifSejak' | 'aktifSampai'>,
  today: Day,
): boolean {
  return (aktifSejak === null || aktifSejak <= today) && (aktifSampai === null || today <= aktifSampai);
}

/** Sums over desa. */
export interface BacklogTotals {
  desa: number;
  wajibKtp: number;
  sudahRekam: number;
  /** Derived, see `waitingIn`. */
  belumRekam: number;
  /** Desa that have recorded more than their list, and by how many people. */
  over: { desa: number; people: number };
  /** As the lists print it, nothing below 0; null unless every desa has it. */
  belumTertulis: number | null;
  /** null unless every desa has it. */
  penduduk: number | null;
  /** Desa whose printed belum isn't what wajib less sudah gives. */
  notBalancing: number;
}

/** @param rows the desa that exist; see `isActive` */
export function backlogTotals(rows: readonly DesaRow[]): BacklogTotals {
  const sum = (of: (row: DesaRow) => number | null): number | null =>
    rows.reduce<number | null>((total, row) => {
      const value = of(row);
      return total === null || value === null ? null : total + value;
    }, 0);
  const known = (of: (row: DesaRow) => number | null): number | null => (rows.length > 0 ? sum(of) : null);
  return {
    desa: rows.length,
    wajibKtp: sum((row) => row.wajibKtp) ?? 0,
    sudahRekam: sum((row) => row.sudahRekam) ?? 0,
    belumRekam: sum(waitingIn) ?? 0,
    over: {
      desa: rows.filter((row) => belumRekam(row) < 0).length,
      people: sum((row) => waitingIn(row) - belumRekam(row)) ?? 0,
    },
    belumTertulis: known(({ belumTertulis }) => belumTertulis && Math.max(0, belumTertulis)),
    penduduk: known((row) => row.penduduk),
    notBalancing: rows.filter((row) => balanceFindings(row).some(({ column }) => column === 'belumTertulis')).length,
  };
}

/** Why the backlog is more than all wajib less all sudah; none where it isn't. */
export const overFindings = ({ over }: Pick<BacklogTotals, 'over'>): string[] =>
  over.desa === 0
    ? []
    : [
        `${formatNumber(over.desa)} desa cakupannya di atas 100 % (sudah rekam ${formatNumber(over.people)} lebih banyak daripada wajib KTP); tunggakannya dihitung nol, kelebihannya tidak mengurangi desa lain`,
      ];

/** What is off with the kecamatan as a whole, a sentence each. */
export const totalFindings = (totals: BacklogTotals): string[] => [...balanceOfAll(totals), ...populationOfAll(totals)];

/** What each desa that doesn't balance is told of by itself, together. */
export function balanceOfAll({ belumRekam: derived, belumTertulis, notBalancing }: BacklogTotals): string[] {
  return notBalancing === 0
    ? []
    : [
        `${formatNumber(notBalancing)} desa tidak seimbang${
          belumTertulis === null
            ? ''
            : `: jumlah belum rekam tertulis ${formatNumber(belumTertulis)}, hasil wajib dikurangi sudah ${formatNumber(derived)} (selisih ${formatNumber(derived - belumTertulis)})`
        }`,
      ];
}

export function populationOfAll({ wajibKtp, penduduk }: BacklogTotals): string[] {
  const findings = populationFindings({ wajibKtp, penduduk, sudahRekam: null, belumTertulis: null });
  return findings.map(({ sentence }) => `Seluruh kecamatan: ${sentence}`);
}
