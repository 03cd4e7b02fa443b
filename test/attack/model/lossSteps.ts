import fc from 'fast-check';
import { cellsOf, differing, keep, type Office, post, rowsOf, tabOf } from '../offices';
import { count, type Model } from './world';

/** What somebody takes out of the workbook so that nothing can be written any more that needs it. */
export interface LossStep {
  do: 'lose';
  sheet: keyof typeof NEEDS;
  /** null: the whole tab; else which of its columns. */
  column: number | null;
}

function bringVillage(office: Office): { ok: boolean; sentence: string } {
  const text = 'Kode\tNama\tWajib KTP\tSudah Rekam\n77\tDesa 77\t900\t1\n';
  const request = { text, target: 'Desa', mapping: null, answers: {}, mended: {}, skipped: [], seen: '' };
  return office.run('komitImpor', { ...request, actionId: 'hilang' }) as { ok: boolean; sentence: string };
}

/** An action that needs the sheet, and would be done were it there. */
const NEEDS = {
  Persediaan: (office: Office) => post(office, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, 'hilang'),
  Riwayat: (office: Office) => post(office, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, 'hilang'),
  Aset: (office: Office) => post(office, 'tambahAlat', { id: 'PC-777', nama: 'Komputer', jenis: 'PC' }, 'hilang'),
  Gangguan: (office: Office) => post(office, 'mulaiGangguan', { jenis: 'JARINGAN' }, 'hilang'),
  Perbaikan: (office: Office) => post(office, 'catatServis', { id: firstDevice(office), jenis: 'SERVIS' }, 'hilang'),
  Pesanan: (office: Office) => post(office, 'pesanBarang', { barang: 'FILM', jumlah: '1' }, 'hilang'),
  Impor: bringVillage,
  Desa: bringVillage,
};

const firstDevice = (office: Office) => String(rowsOf(office, 'Aset')[0]?.id ?? 'PRN-001');

export const lossStep: fc.Arbitrary<LossStep> = fc.record({
  do: fc.constant('lose' as const),
  sheet: fc.constantFrom(...(Object.keys(NEEDS) as (keyof typeof NEEDS)[])),
  column: fc.option(fc.nat(), { freq: 2 }),
});

/**
 * On a copy, since what went with the ledger or Riwayat never comes back: nothing is posted past what is missing, and
 * both the refusal and Periksa name it.
 */
export function loseIn(office: Office, model: Model, { sheet, column }: LossStep): void {
  if (model.missing.size > 0) return;
  const copy = keep(office).open(office.host.bundle);
  const tab = tabOf(copy, sheet);
  const header = column === null ? '' : headerAt(tab.values.row(1), column);
  const isBlank = column !== null && holdsNothing(tab, tab.values.row(1).indexOf(header));
  const request =
    column === null
      ? ({ kind: 'deleteSheet', sheet: tab.id } as const)
      : ({ kind: 'deleteColumns', sheet: tab.id, at: tab.values.row(1).indexOf(header) + 1, count: 1 } as const);
  expect(copy.host.changeStructure(request)).toEqual({ ok: true });
  // What formulas make of it is worked out when somebody reads: now, and not in the middle of the comparison.
  copy.workbook.calculator?.settle();
  const stood = cellsOf(copy);
  const lines = tab.values.lastRow();
  const { ok, sentence } = NEEDS[sheet](copy);
  const named =
    column === null ? `Lembar "${sheet}" tidak ditemukan` : `Lembar "${sheet}" tidak punya kolom "${header}"`;
  // A posting doesn't read the ledger's headings: a column in which nothing ever stood, and in which it writes nothing, it
  // doesn't miss until the sheet is read whole (src/actions/swift.ts).
  const isUnseen = sheet === 'Persediaan' && isBlank && ok;
  if (isUnseen) {
    expect(differing(cellsOf(copy), stood).sort()).toEqual(['Persediaan', 'Riwayat']);
    expect(tab.values.lastRow()).toBe(lines + 1);
  } else {
    expect({ sheet, column, ok, sentence }).toMatchObject({ ok: false, sentence: expect.stringContaining(named) });
    expect(sentence).not.toMatch(/\.\.|baris 0/);
    expect(differing(cellsOf(copy), stood)).toEqual([]);
  }
  copy.call('periksa');
  const problems = JSON.stringify(copy.values(`Periksa!A4:C${Math.max(4, copy.sheet('Periksa').lastRow())}`));
  expect(problems).toContain(JSON.stringify(named).slice(1, -1));
  count(column === null ? 'tabLost' : 'columnLost');
}

/** Whether nothing stands below the heading of a column from 0. */
function holdsNothing(tab: ReturnType<typeof tabOf>, column: number): boolean {
  return Array.from({ length: tab.values.lastRow() - 1 }, (_, row) => tab.values.row(row + 2)[column] ?? '').every(
    (cell) => cell === '',
  );
}

/** One of the add-on's own: what the office put there is its own to take out again. */
function headerAt(headers: readonly unknown[], which: number): string {
  const own = headers.filter((header) => typeof header === 'string' && header !== '' && header !== 'Milik kantor');
  return String(own[which % own.length]);
}
