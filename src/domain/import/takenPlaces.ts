import type { AsetRow } from '../../tables/aset';
import type { GangguanRow } from '../../tables/gangguan';
import type { PerbaikanRow } from '../../tables/perbaikan';
import { foldKey, type Placed, type Row } from '../../tables/table';
import { DEVICE_WORDS } from '../../tables/words';
import { subject, ToldOutages, toldAlready } from '../outages';
import type { PastedLine } from './pastedLine';
import type { PlannedRow } from './plannedRow';
import type { TargetName } from './request';

/** What only one row of a sheet can have at a time: the place in a set, the outage that runs, the way to the workshop. */
interface Place {
  key: string;
  /** The column that a row which comes second is refused for. */
  field: string;
  /** Why, given the id of the row that has it. */
  sentence(other: string): string;
}

type PlaceOf = (row: Row) => Place | null;

const PLACES: Partial<Record<TargetName, PlaceOf>> = {
  Aset: (row) => {
    const { status, setPerekaman, jenis } = row as unknown as AsetRow;
    if (status !== 'AKTIF' || setPerekaman === null) return null;
    return {
      key: `${foldKey(setPerekaman)} ${jenis}`,
      field: 'setPerekaman',
      sentence: (other) =>
        `Set Perekaman harus set yang belum punya ${DEVICE_WORDS[jenis]}; ${setPerekaman} sudah punya ${DEVICE_WORDS[jenis]} (${other})`,
    };
  },
  Gangguan: (row) => {
    const outage = row as unknown as GangguanRow;
    if (outage.selesai !== null) return null;
    return {
      key: `${outage.jenis} ${foldKey(outage.asetId)}`,
      field: 'selesai',
      sentence: (other) =>
        `Selesai harus terisi, karena gangguan ${subject(outage)} masih berlangsung sebagai ${other}`,
    };
  },
  Perbaikan: (row) => {
    const { kembali, jenis, asetId } = row as unknown as PerbaikanRow;
    if (jenis !== 'PERBAIKAN' || kembali !== null) return null;
    return {
      key: String(foldKey(asetId)),
      field: 'kembali',
      sentence: (other) => `Kembali harus terisi, karena ${asetId} masih di luar menurut ${other}`,
    };
  },
};

/** Refuses lines whose rows take what another row has, in the sheet or in an earlier line. Rows as they stand are let be. */
export function refuseTakenPlaces(
  name: TargetName,
  planned: Map<PastedLine, PlannedRow[]>,
  existing: readonly Placed<Row>[],
): void {
  const placeOf = PLACES[name];
  if (!placeOf) return;
  const replaced = new Set(
    [...planned.values()]
      .flat()
      .filter(({ changed }) => changed)
      .map(({ row }) => foldKey(row.id)),
  );
  const taken = new Map<string, string>();
  for (const row of existing) {
    const place = placeOf(row);
    if (place !== null && !replaced.has(foldKey(row.id))) taken.set(place.key, String(row.id));
  }
  for (const [line, rows] of planned) {
    for (const { row, changed } of rows) {
      const place = changed ? placeOf(row) : null;
      if (place === null) continue;
      const other = taken.get(place.key);
      if (other === undefined) taken.set(place.key, String(row.id));
      else if (!line.unread.has(place.field)) line.refuse(place.field, place.sentence(other));
    }
    if (line.unread.size > 0) planned.set(line, []);
  }
  if (name === 'Gangguan') refuseToldOutages(planned, existing as unknown as Placed<GangguanRow>[], replaced);
}

/** Neither may an outage be told twice: by a row of the sheet, or by an earlier line. */
function refuseToldOutages(
  planned: Map<PastedLine, PlannedRow[]>,
  existing: readonly Placed<GangguanRow>[],
  replaced: ReadonlySet<unknown>,
): void {
  const told = new ToldOutages<GangguanRow & { line?: number }>(
    existing.filter(({ id }) => !replaced.has(foldKey(id))),
  );
  for (const [line, rows] of planned) {
    for (const { row, changed } of rows) {
      if (!changed) continue;
      const outage = row as unknown as GangguanRow;
      const other = told.same(outage);
      if (!other) told.add(outage);
      else line.refuse('mulai', toldAlready(outage, other).sentence);
    }
    if (line.unread.size > 0) planned.set(line, []);
  }
}
