import type { Day } from '../cells/day';
import { type DesaRow, desa } from '../tables/desa';
import { foldKey, type Issue, type Placed, type Rows } from '../tables/table';
import { backlogTotals, desaFindings, isActive, totalFindings } from './backlog';

/** Everything that is off in the sheet Desa, each with its cell: figures, merged desa, and the kecamatan as a whole. */
export function backlogIssues({ rows, layout }: Rows<DesaRow>, today: Day): Issue[] {
  const { sheet } = desa;
  const issue = (row: Placed<DesaRow>, column: keyof DesaRow, sentence: string): Issue => ({
    sheet,
    line: row.line,
    column: layout?.places[column] ?? 0,
    sentence: `${row.nama}: ${sentence}`,
  });
  const active = rows.filter((row) => isActive(row, today));
  return [
    ...active.flatMap((row) => desaFindings(row).map(({ column, sentence }) => issue(row, column, sentence))),
    ...rows.flatMap((row) => mergerFindings(row, rows).map(([column, sentence]) => issue(row, column, sentence))),
    ...totalFindings(backlogTotals(active)).map((sentence) => ({ sheet, line: 0, column: 0, sentence })),
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
