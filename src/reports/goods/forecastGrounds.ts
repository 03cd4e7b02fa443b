import { formatMoment } from '../../cells/day';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { PageCell } from '../../workbook/page';
import { clearedBy } from '../forecast/kept/clearedBy';
import type { OfficeModel } from '../forecast/model/officeModel';
import { type FormTable, heading } from '../form/officialForm';

const COLUMNS = [
  heading('No', '0'),
  heading('Yang dihitung atau dianggap'),
  heading('Nilai'),
  heading('Dasar'),
  heading('Satuan'),
];

/** What a proposal rests on: when the backlog is cleared, and each figure that went in with where it comes from. */
export function groundsTable({ grounds }: OfficeModel, last: ArsipPrakiraanRow | null): FormTable {
  const answers: PageCell[][] =
    last === null
      ? []
      : (
          [
            ['Tunggakan tuntas, peluang 50 %', 'p50'],
            ['Tunggakan tuntas, peluang 80 %', 'p80'],
          ] as const
        ).map(([what, level]) => [what, clearedBy(last, level), `prakiraan ${formatMoment(last.waktu)}`, 'tanggal']);
  const assumed = grounds.assumptions.map(({ label, value, unit, basis }): PageCell[] => [label, value, basis, unit]);
  return {
    caption: 'Dasar perhitungan menurut prakiraan',
    columns: COLUMNS,
    rows: [...answers, ...assumed].map((line, index) => [index + 1, ...line]),
    whenEmpty: 'Belum ada dasar perhitungan. Isi lembar Desa dan Aset.',
  };
}
