import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Bundle } from './bundle';
import { readDist } from './distFiles';
import { fromSaved, type Stores } from './file/saved';
import type { Store } from './file/store';
import { Host, type HostOptions } from './host';
import { IndonesianError } from './indonesianError';
import { type Opened, openWorkbook, refuseLostFile } from './log/recover';
import { WorkbookModel } from './model/workbook';
import { zoneHere } from './officeZone';

export interface Places {
  dist: string;
  page: string;
  thread: URL;
}

/** What a new workbook is filled with, when the bundle has these public functions. */
const FIRST_CALLS = ['siapkanLembarKerja', 'isiDataContoh', 'hitungPrakiraan', 'perbaruiLaporan'];

export function openBundle({ dist }: Places): Bundle {
  if (!existsSync(join(dist, 'code.js'))) {
    throw new IndonesianError(`${join(dist, 'code.js')} belum ada. Jalankan npm run build.`);
  }
  return new Bundle(readDist(dist));
}

/**
 * The workbook of the file, or a new one with everything set up, which nobody `opened`.
 *
 * @param zone of the workbook from now on; null: a file keeps its own, a new one takes this computer's where that is Indonesian
 */
export async function openHost(
  bundle: Bundle,
  store: Store | undefined,
  options: Partial<HostOptions> = {},
  zone: string | null = null,
): Promise<{ host: Host; opened?: Opened; hasMoved: boolean }> {
  if (store?.exists()) {
    const opened = await openWorkbook(store);
    const hasMoved = zone !== null && zone !== opened.workbook.zone;
    if (hasMoved) opened.workbook.zone = zone;
    const stores: Stores = { scriptProperties: new Map(), userProperties: new Map(), triggers: [] };
    const host = new Host({ bundle, workbook: fromSaved(opened.workbook, stores), ...options });
    Object.assign(host.world, stores);
    return { host, opened, hasMoved };
  }
  if (store) refuseLostFile(store);
  const workbook = new WorkbookModel({ locale: 'id_ID', zone: zone ?? zoneHere() ?? 'Asia/Jakarta' });
  const blank = workbook.addSheet('Sheet1');
  const host = new Host({ bundle, workbook, ...options });
  if (store) {
    for (const name of FIRST_CALLS) if (bundle.find(name)) host.call(name);
    removeBlank(workbook, blank.id);
  }
  return { host, hasMoved: false };
}

/** A new spreadsheet's first tab, when the set-up made better ones. */
function removeBlank(workbook: WorkbookModel, id: number): void {
  const blank = workbook.sheetById(id);
  const others = workbook.sheets.filter((sheet) => sheet.id !== id && !sheet.hidden);
  if (!blank || others.length === 0 || blank.lastRow() > 0 || blank.name !== 'Sheet1') return;
  workbook.removeSheet(blank);
  workbook.activeSheetId = others[0]!.id;
}
