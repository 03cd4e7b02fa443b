import { type Day, formatDay } from '../cells/day';
import { futureDay } from '../domain/entryRules';
import { isOf } from '../domain/maintenance';
import { aset, perbaikan } from '../tables';
import type { AsetRow } from '../tables/aset';
import type { PerbaikanRow } from '../tables/perbaikan';
import type { RiwayatRow } from '../tables/riwayat';
import type { Placed, Rows } from '../tables/table';
import { type Deed, type Refused, refuse } from './action';
import type { Change } from './change';
import { changedSince, type Opened } from './openedOn';
import { eachInRiwayat } from './past';

type Repairs = Rows<PerbaikanRow>;

/** The repair that a device is away for; undefined when it isn't. */
export function repairUnderWay({ rows }: Repairs, device: Placed<AsetRow>): Placed<PerbaikanRow> | undefined {
  return rows.filter(isOf(device)).find(({ jenis, kembali }) => jenis === 'PERBAIKAN' && kembali === null);
}

/** Why a device can't be sent away or looked after here: it is away already. Null when it can. */
export function awayRefusal(repairs: Repairs, device: Placed<AsetRow>): Refused | null {
  const away = repairUnderWay(repairs, device);
  if (!away) return null;
  const where = away.tempat ? ` di ${away.tempat}` : '';
  return refuse(
    `${device.id} sedang diperbaiki${where} sejak ${formatDay(away.tanggal)} (${away.id}); catat kembalinya dulu`,
    {
      field: 'id',
      blocks: [repairPlace(repairs, away, `${device.id} belum kembali`, 'kembali')],
    },
  );
}

export function repairPlace({ layout }: Repairs, { line }: Placed<PerbaikanRow>, says: string, column = 'asetId') {
  return { sheet: perbaikan.sheet, line, column: layout?.places[column] ?? 0, sentence: `Baris ${line}: ${says}` };
}

/** Beside the action's own row, which names the device: a merge of two workbooks has to know the repair. */
export const inRiwayat = (caption: string, id: string, sentence: string, deed: Deed): Change[] =>
  eachInRiwayat(caption, deed, [{ object: `${perbaikan.sheet} ${id}`, sentence }]);

export function dayRefusal(header: string, day: Day, { now }: Deed): Refused | null {
  const fault = futureDay(header, day, now);
  return fault === null ? null : refuse(fault, { field: 'tanggal' });
}

/** Whether another has set the device's condition since the form was opened, that is now to become another; null when not. */
export function conditionChanged(
  { devices, past }: { devices: Rows<AsetRow>; past: Rows<RiwayatRow> },
  device: Placed<AsetRow>,
  kondisi: AsetRow['kondisi'],
  opened: Opened,
): Refused | null {
  if (kondisi === device.kondisi) return null;
  return changedSince({ table: aset, rows: devices, past }, device, opened, ['kondisi']);
}
