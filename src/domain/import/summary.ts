import { holdsNik } from '../../cells/nik';
import { formatNumber } from '../../cells/numeral';
import type { DesaRow } from '../../tables/desa';
import { backlogTotals, desaFindings, totalFindings } from '../backlog';
import type { ImportPlan } from './planImport';
import type { Target } from './targets';
import { checkTotal, type Summed } from './totals';

/** More desa than this are counted, not named. */
const MOST_NAMED = 12;

/** What stands out in the whole import, a sentence each. */
export function summarize(plan: ImportPlan): string[] {
  const { outline, target } = plan;
  if (!target) return [];
  return [
    ...(outline.headerLine === 0 ? ['Judul kolom tidak ditemukan; kolom ditebak dari isinya, jadi periksa dulu.'] : []),
    ...outline.totals.flatMap((total) => checkTotal(total, sums(plan, target))),
    ...(target.name === 'Desa' ? desaSummary(plan) : []),
    ...unitsSummary(plan),
    ...columnsWithNik(plan),
    ...notRows(plan),
  ];
}

function sums({ outline, mapping, lines }: ImportPlan, target: Target): Summed[] {
  return target.columns.flatMap(({ name, header, numeric }) => {
    const at = mapping[name];
    if (!numeric || at === undefined) return [];
    const values = lines.map((line) => line.values[name]).filter((value): value is number => typeof value === 'number');
    const whole = values.every(Number.isInteger) && lines.every((line) => !line.unread.has(name));
    return whole && values.length > 0
      ? [{ header: outline.headers[at] ?? header, at, sum: values.reduce((total, value) => total + value, 0) }]
      : [];
  });
}

function desaSummary({ planned }: ImportPlan): string[] {
  const rows = [...planned.values()].flatMap((made) => made.map(({ row }) => row as unknown as DesaRow));
  if (rows.length === 0) return [];
  const unbalanced = rows.flatMap((row) => {
    const finding = desaFindings(row).find(({ column }) => column === 'belumTertulis');
    return finding ? [`${row.nama}: ${finding.sentence}.`] : [];
  });
  const more = unbalanced.length - MOST_NAMED;
  return [
    ...totalFindings(backlogTotals(rows)).map((sentence) => `${sentence}.`),
    ...unbalanced.slice(0, MOST_NAMED),
    ...(more > 0 ? [`Dan ${formatNumber(more)} desa lagi yang tidak seimbang.`] : []),
  ];
}

/** Few lines can fill many rows, which the button counts. */
function unitsSummary({ planned }: ImportPlan): string[] {
  const several = [...planned.values()].filter(({ length }) => length > 1);
  const made = several.reduce((sum, { length }) => sum + length, 0);
  return several.length === 0
    ? []
    : [
        `${formatNumber(several.length)} baris tempelan menjadi ${formatNumber(made)} baris lembar: satu baris tiap unit, dan satu set perekaman lima baris.`,
      ];
}

/** Residents' numbers in a column that isn't imported do no harm here, but the person should know they are there. */
function columnsWithNik({ outline, mapping }: ImportPlan): string[] {
  const mapped = new Set(Object.values(mapping));
  return outline.headers.flatMap((header, at) =>
    !mapped.has(at) && outline.rows.some(({ cells }) => holdsNik(cells[at] ?? ''))
      ? [`Kolom "${header}" memuat NIK; kolom itu tidak ikut diimpor.`]
      : [],
  );
}

function notRows({ outline }: ImportPlan): string[] {
  const { length } = outline.ignored;
  return length === 0
    ? []
    : [`${formatNumber(length)} baris bukan data dan tidak ikut diimpor (judul, jumlah, catatan).`];
}
