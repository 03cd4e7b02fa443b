import { editDistance } from '../../cells/likeness';
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
  /** Those that this list leaves out: one of them may be meant by a name that nobody knows. */
  const named = new Set(lines.map(({ values }) => foldVillage(String(values.nama ?? ''))));
  const coded = new Set(lines.map(({ values }) => foldKey(String(values.kode ?? ''))));
  const missing = rows.filter((row) => !named.has(foldVillage(row.nama)) && !coded.has(foldKey(row.kode)));
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
      if (!existing && !twin && !line.unread.has('kode')) existing = likeVillage(line, nama, missing);
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

/** What is chosen where a village that is like a known one is another. */
const NEW = 'baru';

/** The known village of which this is a slip, asked about: entered as a new one its backlog would count twice. */
function likeVillage(line: PastedLine, nama: string, missing: readonly Placed<DesaRow>[]): Placed<DesaRow> | null {
  const like = missing.find((row) => isSlip(foldVillage(nama), foldVillage(row.nama)));
  if (!like) return null;
  const answer = line.answer('kode');
  if (answer === like.kode) return like;
  if (answer !== NEW) {
    line.ask('kode', `${nama} mirip ${like.nama} (${like.kode}), yang tidak ada di tabel ini; desa yang sama?`, [
      { value: like.kode, label: `Sama: ${like.kode} ${like.nama}` },
      { value: NEW, label: 'Desa lain, masih baru' },
    ]);
  }
  return null;
}

/** A letter or, in a long name, two; short names and numbers look like too many others. */
function isSlip(name: string, known: string): boolean {
  const length = Math.min(name.length, known.length);
  return (
    length >= 5 &&
    name.replace(/\D/g, '') === known.replace(/\D/g, '') &&
    editDistance(name, known) <= (length < 9 ? 1 : 2)
  );
}
