import type { DesaRow } from '../../tables/desa';
import { foldKey, type Placed } from '../../tables/table';
import type { PastedLine } from './pastedLine';
import { KeyProposals, type Unit } from './unit';

/** `Desa Juwet Kenongo`, `JUWETKENONGO` and `Kel. Juwet-Kenongo` are one village. */
export function foldVillage(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*(desa|kelurahan|kel\.?|ds\.?)\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Gives each line its desa: by kode, else the known one of that name, else a new kode. */
export function desaUnits(lines: readonly PastedLine[], rows: readonly Placed<DesaRow>[]): Map<PastedLine, Unit[]> {
  const byKode = new Map(rows.map((row) => [foldKey(row.kode), row]));
  const byName = new Map<string, Placed<DesaRow>[]>();
  for (const row of rows) {
    const name = foldVillage(row.nama);
    byName.set(name, [...(byName.get(name) ?? []), row]);
  }
  const proposals = new KeyProposals([
    ...rows.map((row) => row.kode),
    ...lines.map((line) => String(line.values.kode ?? '')),
  ]);
  const units = new Map<PastedLine, Unit[]>();
  /** Villages without a kode that nobody knew before. */
  const newOnes = new Map<string, PastedLine>();
  for (const line of lines) {
    const { kode, nama } = line.values as { kode?: string; nama?: string };
    let existing = kode === undefined ? null : (byKode.get(foldKey(kode)) ?? null);
    let given = kode;
    if (kode === undefined && nama !== undefined && !line.unread.has('kode')) {
      existing = sameVillage(line, nama, byName.get(foldVillage(nama)) ?? []);
      const twin = existing ? undefined : newOnes.get(foldVillage(nama));
      if (twin) line.refuse('nama', `Nama harus berbeda di tiap baris, bukan sama dengan baris ${twin.line} (${nama})`);
      else newOnes.set(foldVillage(nama), line);
      if (!existing && !line.unread.has('kode')) given = proposals.next('DESA', 2);
    }
    const values = { ...line.values };
    if (existing) {
      values.kode = existing.kode;
      // The name as the office writes it stays: a list's spelling is no reason to change it.
      if (kode === undefined) values.nama = existing.nama;
    } else if (given !== undefined) values.kode = given;
    units.set(line, [{ values, existing }]);
  }
  return units;
}

function sameVillage(line: PastedLine, nama: string, known: readonly Placed<DesaRow>[]): Placed<DesaRow> | null {
  const [only, ...others] = known;
  if (!only) return null;
  if (others.length > 0) {
    const chosen = known.find((row) => row.kode === line.answer('kode'));
    if (chosen) return chosen;
    const choices = known.map((row) => ({ value: row.kode, label: `${row.kode} ${row.nama}` }));
    line.ask('kode', `Ada ${known.length} desa bernama ${nama}; pilih kodenya`, choices);
    return null;
  }
  if (only.nama !== nama) line.note('nama', `${nama} dikenali sebagai ${only.nama} (${only.kode})`);
  return only;
}
