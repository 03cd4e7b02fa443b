import type { Day } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { type DesaRow, desa } from '../tables/desa';
import { foldKey, type Issue, type Placed, type Rows } from '../tables/table';
import { backlogTotals, balanceOfAll, desaFindings, isActive, populationOfAll } from './backlog';

/** Everything that is off in the sheet Desa, each with its cell: the kecamatan as a whole, figures, and merged desa. */
export function backlogIssues({ rows, layout }: Rows<DesaRow>, today: Day): Issue[] {
  const { sheet } = desa;
  const place = (column: keyof DesaRow) => layout?.places[column] ?? 0;
  const issue = (row: Placed<DesaRow>, column: keyof DesaRow, sentence: string): Issue => ({
    sheet,
    line: row.line,
    column: place(column),
    sentence: `${row.nama}: ${sentence}`,
  });
  const active = rows.filter((row) => isActive(row, today));
  const totals = backlogTotals(active);
  // Their cell is the header of the figures that don't add up.
  const header = { sheet, line: 1, column: place('belumTertulis') };
  return [
    ...balanceOfAll(totals).map((sentence): Issue => ({ ...header, sentence, sumsUp: true })),
    ...populationOfAll(totals).map((sentence) => ({ ...header, sentence })),
    ...active.flatMap((row) => desaFindings(row).map(({ column, sentence }) => issue(row, column, sentence))),
    ...active
      .filter(({ dicari, ditemukan }) => (ditemukan ?? 0) > (dicari ?? 0))
      .map((row) =>
        issue(
          row,
          'ditemukan',
          `Ditemukan harus paling banyak sebanyak Dicari (${formatNumber(row.dicari ?? 0)}), bukan ${formatNumber(row.ditemukan ?? 0)}`,
        ),
      ),
    ...rows.flatMap((row) => mergerFindings(row, rows).map(([column, sentence]) => issue(row, column, sentence))),
  ];
}

function mergerFindings(row: DesaRow, rows: readonly DesaRow[]): [keyof DesaRow, string][] {
  const findings: [keyof DesaRow, string][] = [];
  if (row.aktifSejak !== null && row.aktifSampai !== null && row.aktifSampai < row.aktifSejak) {
    findings.push(['aktifSampai', 'Aktif Sampai harus sesudah Aktif Sejak']);
  }
  if (row.digabungKe === null) return findings;
  const successor = rows.find((other) => foldKey(other.kode) === foldKey(row.digabungKe));
  if (!successor || successor === row) {
    findings.push(['digabungKe', `Digabung Ke harus kode desa lain di lembar ini, bukan "${row.digabungKe}"`]);
  }
  if (row.aktifSampai === null) {
    findings.push(['aktifSampai', 'Aktif Sampai harus diisi karena desa ini digabung, bukan kosong']);
  }
  return findings;
}
