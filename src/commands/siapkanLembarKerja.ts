import { everyReport } from '../reports/every';
import { everyTable } from '../tables/every';
import type { Table } from '../tables/table';
import type { Host } from '../workbook/host';
import type { SheetPlan } from '../workbook/plan';
import { command } from './command';
import { firstRows } from './firstRows';

const PLAIN_WIDTH = 110;

/** Makes every sheet that is missing and mends those that are there; run as often as one likes. */
export const siapkanLembarKerja = command({
  caption: 'Siapkan lembar kerja',
  run(host: Host) {
    const done = host.workbook.prepare([...everyTable.map(tablePlan), ...everyReport.map(reportPlan)]);
    host.tell(
      done.length === 0
        ? 'Lembar kerja sudah lengkap; tidak ada yang diubah.'
        : `Selesai: ${done.length === 1 ? done[0] : `${done.length} hal disiapkan, antara lain ${done[0]}`}.`,
    );
  },
});

function tablePlan(table: Table): SheetPlan {
  const columns = Object.values(table.columns);
  return {
    sheet: table.sheet,
    columns: columns.map(({ header, note, cell, width }) => ({
      header,
      note,
      format: cell.format,
      width: width ?? PLAIN_WIDTH,
      ...(cell.choices ? { choices: cell.choices } : {}),
    })),
    lines: firstRows(table.sheet),
    frozenLines: 1,
    guarded: table.writtenBy === 'SiapKTP',
    hidden: table.hidden ?? false,
  };
}

function reportPlan({ sheet, widths }: { sheet: string; widths: Record<number, number> }): SheetPlan {
  return { sheet, columns: [], widths, lines: [], frozenLines: 0, guarded: true, hidden: false };
}
