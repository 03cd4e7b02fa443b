import { holdsNik } from '../../cells/nik';
import { formatNumber, parseNumeral } from '../../cells/numeral';
import type { DesaRow } from '../../tables/desa';
import { backlogTotals, desaFindings, totalFindings } from '../backlog';
import { numeralIn, readNumerals } from './numerals';
import type { ImportPlan } from './planImport';
import { isDay, monthInFront, pastedTexts } from './readLines';
import type { Target } from './targets';
import { checkTotal, type Summed, type SummedRow } from './totals';
import { mayHaveMonthInFront, writtenDay } from './writtenDay';

/** More desa than this are counted, not named. */
const MOST_NAMED = 12;

/** What stands out in the whole import, a sentence each. */
export function summarize(plan: ImportPlan): string[] {
  const { outline, target } = plan;
  if (!target) return [];
  return [
    ...(outline.headerLine === 0 ? ['Judul kolom tidak ditemukan; kolom ditebak dari isinya, jadi periksa dulu.'] : []),
    ...totalsSummary(plan, target),
    ...(target.name === 'Desa' ? desaSummary(plan) : []),
    ...foreignNumerals(plan, target),
    ...foreignDays(plan, target),
    ...unitsSummary(plan),
    ...columnsWithNik(plan),
    ...unusedColumns(plan),
    ...notRows(plan),
  ];
}

function totalsSummary(plan: ImportPlan, target: Target): string[] {
  const { totals } = plan.outline;
  if (totals.length === 0) return [];
  const columns = summed(plan, target);
  return totals.flatMap((total, index) =>
    checkTotal(total, columns, totals[index - 1]?.line, index === totals.length - 1),
  );
}

function summed({ outline, mapping, lines }: ImportPlan, target: Target): Summed[] {
  return target.columns.flatMap(({ name, header, cell, numeric }) => {
    const at = mapping[name];
    if (!numeric || at === undefined) return [];
    // What is left out is printed in the table still, and counted in its total.
    const readings = lines.some(({ skipped }) => skipped)
      ? readNumerals(
          header,
          cell,
          lines.map((line) => line.texts[name] ?? ''),
        )
      : [];
    const rows = lines.flatMap((line, index): SummedRow[] => {
      const reading = line.skipped ? readings[index] : undefined;
      if (reading?.kind === 'blank') return [];
      if (reading) return [{ line: line.line, value: wholeOf(reading.kind === 'read' && reading.value), left: true }];
      if (line.unread.has(name)) return [{ line: line.line, value: null }];
      const value = line.values[name];
      return typeof value === 'number' ? [{ line: line.line, value: wholeOf(value) }] : [];
    });
    return [{ header: outline.headers[at] ?? header, at, rows }];
  });
}

/** The digits of a printed total are those of a whole number. */
const wholeOf = (value: unknown): number | null => (Number.isInteger(value) ? (value as number) : null);

/** Which columns of numerals aren't written the Indonesian way, and what the first of them was taken for. */
function foreignNumerals({ mapping, lines }: ImportPlan, target: Target): string[] {
  const found = new Map<string, { headers: string[]; example: string }>();
  for (const { name, header } of target.columns.filter(({ numeric }) => numeric)) {
    if (mapping[name] === undefined) continue;
    const foreign = lines.find((line) => isForeign(line.texts[name], line.values[name]));
    if (!foreign) continue;
    const text = foreign.texts[name] ?? '';
    const way = text.includes(',') ? 'Koma memisahkan ribuan' : 'Titik memisahkan desimal';
    const example = `"${text}" terbaca ${formatNumber(foreign.values[name] as number)}`;
    const others = found.get(way);
    found.set(way, { headers: [...(others?.headers ?? []), header], example: others?.example ?? example });
  }
  return [...found].map(
    ([way, { headers, example }]) => `${way} di kolom ${headers.join(', ')}: ${example}. Keliru? Ubah isian barisnya.`,
  );
}

/** Which columns of days have the month in front, and what the first of them was taken for. */
function foreignDays({ outline, mapping }: ImportPlan, target: Target): string[] {
  return target.columns.flatMap((column) => {
    if (!isDay(column)) return [];
    const texts = pastedTexts(column, outline.rows, mapping);
    const text = texts.find((one) => writtenDay(one, true) !== writtenDay(one)) ?? '';
    const taken = (front: boolean) => `"${text}" terbaca ${writtenDay(text, front).replace(/\//g, '-')}`;
    if (monthInFront(column, outline.rows, mapping))
      return [`Bulan di depan di kolom ${column.header}: ${taken(true)}. Keliru? Ubah isian barisnya.`];
    return mayHaveMonthInFront(texts)
      ? [
          `Hari di depan di kolom ${column.header}: ${taken(false)}. Bila itu bulannya, tulis bulannya dengan kata (misalnya 1 Okt 2026), lalu tinjau lagi.`,
        ]
      : [];
  });
}

/** Where a word multiplies (`6,5 juta`), the line itself says what came of it. */
function isForeign(text: string | undefined, value: unknown): boolean {
  if (text === undefined || typeof value !== 'number' || !/[.,]/.test(text)) return false;
  const numeral = numeralIn(text);
  return numeral?.scaleWord === '' && /[.,]/.test(numeral.body) && parseNumeral(numeral.body) !== Math.abs(value);
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
    ...swapped(rows),
    ...totalFindings(backlogTotals(rows)).map((sentence) => `${sentence}.`),
    ...unbalanced.slice(0, MOST_NAMED),
    ...(more > 0 ? [`Dan ${formatNumber(more)} desa lagi yang tidak seimbang.`] : []),
  ];
}

/** A desa now and then has recorded more than it should hold; where most have, two columns stand in each other's place. */
function swapped(rows: readonly DesaRow[]): string[] {
  const over = rows.filter(({ wajibKtp, sudahRekam }) => sudahRekam > wajibKtp).length;
  return rows.length >= 3 && over > rows.length / 2
    ? [
        `Sudah Rekam melebihi Wajib KTP di ${formatNumber(over)} dari ${formatNumber(rows.length)} desa: kolom Wajib KTP dan Sudah Rekam mungkin tertukar. Bila ya, pasangkan lagi di Kolom.`,
      ]
    : [];
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

/** A column that isn't taken is easily taken for one that is. Numbers of the lines and blank columns tell nothing. */
function unusedColumns({ outline, mapping }: ImportPlan): string[] {
  const mapped = new Set(Object.values(mapping));
  const unused = outline.headers.filter((header, at) => {
    const cells = outline.rows.map((row) => row.cells[at] ?? '').filter((cell) => cell !== '');
    if (header.trim() === '' || mapped.has(at) || cells.length === 0) return false;
    return !cells.some(holdsNik) && !cells.every((cell, index) => Number.parseInt(cell, 10) === index + 1);
  });
  return unused.length === 0 ? [] : [`Kolom yang tidak dipakai: ${unused.join(', ')}.`];
}

function notRows({ outline }: ImportPlan): string[] {
  const { length } = outline.ignored;
  return length === 0
    ? []
    : [`${formatNumber(length)} baris bukan data dan tidak ikut diimpor (judul, jumlah, catatan).`];
}
