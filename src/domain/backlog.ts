import { type Day, formatDay } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import type { DesaRow } from '../tables/desa';
import { SETTINGS } from './settings';

/** Belum rekam is always derived; what a list prints is only checked. Negative where coverage is above 100 %. */
export const belumRekam = ({ wajibKtp, sudahRekam }: Pick<DesaRow, 'wajibKtp' | 'sudahRekam'>): number =>
  wajibKtp - sudahRekam;

/** Where wajib KTP usually lies as a share of the population: below and above a typing error is likelier. */
const USUAL_SHARE = SETTINGS.wajib_per_penduduk;

/** The figures of a desa that are checked against each other; null where not known. */
export interface DesaFigures {
  wajibKtp: number | null;
  sudahRekam: number | null;
  belumTertulis: number | null;
  penduduk: number | null;
}

/** What is off with one desa, each finding with the column that it is about; none when all is sound. */
export interface Finding {
  column: keyof DesaFigures;
  sentence: string;
}

export function desaFindings({ wajibKtp, sudahRekam, belumTertulis, penduduk }: DesaFigures): Finding[] {
  const findings: Finding[] = [];
  const say = (column: keyof DesaFigures, sentence: string) => findings.push({ column, sentence });
  if (wajibKtp !== null && sudahRekam !== null) {
    const belum = wajibKtp - sudahRekam;
    if (belum < 0) {
      say(
        'sudahRekam',
        `Sudah rekam ${formatNumber(sudahRekam)} melebihi wajib KTP ${formatNumber(wajibKtp)} ${by(belum)}`,
      );
    }
    if (belumTertulis !== null && belumTertulis !== belum) {
      const gap = belumTertulis - belum;
      say(
        'belumTertulis',
        `Belum tertulis ${formatNumber(belumTertulis)}, seharusnya ${formatNumber(belum)} (${gap < 0 ? 'kurang' : 'lebih'} ${formatNumber(Math.abs(gap))})`,
      );
    }
  }
  if (wajibKtp !== null && penduduk !== null) {
    if (wajibKtp > penduduk) {
      say(
        'wajibKtp',
        `Wajib KTP ${formatNumber(wajibKtp)} melebihi penduduk ${formatNumber(penduduk)} ${by(wajibKtp - penduduk)}`,
      );
    } else if (penduduk > 0 && !isUsualShare(wajibKtp / penduduk)) {
      say('wajibKtp', `Wajib KTP ${formatShare(wajibKtp / penduduk, 1)} dari penduduk, biasanya ${usualShare()}`);
    }
  }
  return findings;
}

const by = (excess: number): string => `(lebih ${formatNumber(Math.abs(excess))})`;

export const isUsualShare = (share: number): boolean =>
  share >= (USUAL_SHARE.low ?? 0) && share <= (USUAL_SHARE.high ?? 1);

export const usualShare = (): string =>
  `${formatShare(USUAL_SHARE.low ?? 0)} sampai ${formatShare(USUAL_SHARE.high ?? 1)}`;

/** The findings of one desa as one sentence; empty when all is sound. */
export const checkDesa = (figures: DesaFigures): string =>
  desaFindings(figures)
    .map((finding) => finding.sentence)
    .join('; ');

/** Whether a desa exists on a day: some began, some were merged into a neighbour. */
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
  /** Derived: wajib less sudah. */
  belumRekam: number;
  /** As the lists print it, where they print it; null when none does. */
  belumTertulis: number | null;
  /** null unless every desa has it. */
  penduduk: number | null;
  /** Desa whose printed belum differs from the derived one. */
  notBalancing: number;
}

/** @param rows the desa that exist; see `isActive` */
export function backlogTotals(rows: readonly DesaRow[]): BacklogTotals {
  const sum = (of: (row: DesaRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const printed = rows.filter((row) => row.belumTertulis !== null);
  return {
    desa: rows.length,
    wajibKtp: sum((row) => row.wajibKtp),
    sudahRekam: sum((row) => row.sudahRekam),
    belumRekam: sum(belumRekam),
    belumTertulis: printed.length > 0 ? sum((row) => row.belumTertulis ?? 0) : null,
    penduduk: rows.length > 0 && rows.every((row) => row.penduduk !== null) ? sum((row) => row.penduduk ?? 0) : null,
    notBalancing: printed.filter((row) => row.belumTertulis !== belumRekam(row)).length,
  };
}

/** What is off with the kecamatan as a whole. */
export function totalFindings({
  wajibKtp,
  belumRekam: belum,
  belumTertulis,
  penduduk,
  notBalancing,
}: BacklogTotals): string[] {
  const findings: string[] = [];
  if (notBalancing > 0 && belumTertulis !== null) {
    findings.push(
      `${formatNumber(notBalancing)} desa tidak seimbang: belum rekam tertulis seluruhnya ${formatNumber(belumTertulis)}, hasil hitungan wajib dikurangi sudah ${formatNumber(belum)} (selisih ${formatNumber(belum - belumTertulis)})`,
    );
  }
  if (penduduk !== null) {
    findings.push(
      ...desaFindings({ wajibKtp, penduduk, sudahRekam: null, belumTertulis: null }).map(
        (finding) => `Seluruh kecamatan: ${finding.sentence}`,
      ),
    );
  }
  return findings;
}

export const activeSentence = (row: Pick<DesaRow, 'nama' | 'aktifSampai'>): string =>
  `${row.nama} tidak aktif lagi${row.aktifSampai === null ? '' : ` sejak ${formatDay(row.aktifSampai)}`}`;
