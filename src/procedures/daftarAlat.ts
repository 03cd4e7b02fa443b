import { cellsOf } from '../actions/openedOn';
import { type Procedure, procedure } from '../declare';
import { mountedSets, ownedSets } from '../domain/devices';
import { awayDevices, isOf } from '../domain/maintenance';
import { rebuildPlan } from '../domain/rebuildSets';
import { isWorking, scarcestComponents, usableSets } from '../domain/recordingSets';
import { testPrintsDue } from '../reports/problems/idlePrinters';
import { setsOrigin } from '../reports/summary/summaryOrigins';
import { aset, pengaturan, perbaikan, persediaan } from '../tables';
import type { AsetRow, DeviceKind, SetComponent } from '../tables/aset';
import { byKey, readTables } from '../tables/table';
import type { Host } from '../workbook/host';
import { type Asal, asalOf } from './prakiraan';
import { type Problem, problemsOf } from './problem';

export interface DeviceList {
  /** Active ones first, then by id. */
  devices: Device[];
  /** By name. */
  sets: RecordingSet[];
  /** Sets that could work with the components at hand, wherever these are mounted. */
  usableSets: number;
  /** Where that comes from. */
  asal: Asal;
  /** Sets that the office has, working or not. */
  ownedSets: number;
  /** The components of which one more each makes one set more. */
  scarcest: SetComponent[];
  rebuild: Rebuild;
  problems: Problem[];
}

export interface Device {
  id: string;
  nama: string;
  jenis: DeviceKind;
  merk: string | null;
  nomorSeri: string | null;
  kondisi: 'B' | 'RR' | 'RB';
  /** The recording set it is mounted in. */
  set: string | null;
  ruang: string | null;
  status: 'AKTIF' | 'DIHAPUS';
  /** What a change of it is to carry along as `semula`. */
  semula: string;
  /** Out for repair: since when and where; null when it is here. */
  keluar: { sejak: string; tempat: string | null } | null;
  /** Why a printer is to make a test print; null where none is due. */
  ujiCetak: string | null;
  /** Line of the sheet Aset. */
  line: number;
}

/** Parts that change places so that more sets are whole. */
export interface Rebuild {
  readyNow: number;
  readyAfter: number;
  moves: { id: string; component: SetComponent; from: string | null; to: string | null }[];
}

export interface RecordingSet {
  name: string;
  /** Every component is there and in condition B. */
  ready: boolean;
  /** One per kind of component, always in the same order. */
  parts: { component: SetComponent; state: 'BAIK' | 'RUSAK' | 'KOSONG'; id: string | null; line: number | null }[];
}

/** The devices, and the recording sets that are made of them. */
export const daftarAlat: Procedure<Host, Record<string, never>, DeviceList> = procedure((host) => {
  const read = readTables({ aset, perbaikan, persediaan, pengaturan }, (sheet) => host.workbook.read(sheet));
  const { rows } = read.aset;
  // An office that hasn't the sheet yet has nothing out for repair.
  const away = awayDevices(read.perbaikan.rows);
  const toTry = testPrintsDue(read, host.occasion().now.slice(0, 10));
  const keluarOf = (device: AsetRow) => {
    const repair = away.find(isOf(device));
    return repair ? { sejak: repair.tanggal, tempat: repair.tempat } : null;
  };
  const written = (status: string) => (status === 'AKTIF' ? 0 : 1);
  return {
    devices: [...rows]
      .sort((a, b) => written(a.status) - written(b.status) || byKey(a.id, b.id))
      .map((row) => {
        const { id, nama, jenis, merk, nomorSeri, kondisi, setPerekaman, ruang, status, line } = row;
        const semula = JSON.stringify(cellsOf(aset, row, ['kondisi', 'setPerekaman', 'ruang']));
        const what = { id, nama, jenis, merk, nomorSeri, kondisi };
        const ujiCetak = toTry.find(({ printers }) => printers.includes(id))?.sentence ?? null;
        return { ...what, set: setPerekaman, ruang, status, keluar: keluarOf(row), ujiCetak, line, semula };
      }),
    sets: mountedSets(rows).map(({ name, parts }) => ({
      name,
      ready: parts.every(({ device }) => device !== null && isWorking(device)),
      parts: parts.map(({ component, device }) => ({
        component,
        state: device === null ? 'KOSONG' : isWorking(device) ? 'BAIK' : 'RUSAK',
        id: device?.id ?? null,
        line: device?.line ?? null,
      })),
    })),
    usableSets: usableSets(rows),
    asal: asalOf(setsOrigin(read.aset)),
    ownedSets: ownedSets(rows),
    scarcest: scarcestComponents(rows),
    rebuild: rebuildPlan(rows),
    problems: problemsOf(read.aset),
  };
});
