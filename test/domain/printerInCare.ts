import { SETTINGS } from '../../src/domain/defaultSettings';
import { type IdlePrinter, idlePrinters } from '../../src/domain/maintenance';
import type { Settings } from '../../src/domain/settings';
import { type AsetRow, aset } from '../../src/tables/aset';
import type { PerbaikanRow } from '../../src/tables/perbaikan';
import { type Placed, readTable } from '../../src/tables/table';
import { gridsOf, type TypedRow } from '../reports/office';

export const TODAY = '2026-11-24'; // a Tuesday

const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([name, { value }]) => [name, value])) as Settings;
/** The office's own settings are the defaults but for what its tests count with. */
export const settingsWith = (own: Partial<Settings>): Settings => ({ ...defaults, ...own });
export const onDay = (settings: Settings) => ({ settings, today: TODAY, holidays: new Set<string>() });

/** PRN-003, a sound card printer of 2022, but for what is given. */
export const device = (more: TypedRow = {}): Placed<AsetRow> => {
  const row = { id: 'PRN-003', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', tahun: 2022, ...more };
  return readTable(aset, gridsOf({ aset: [row] })[aset.sheet] ?? null).rows[0]!;
};

/** Its repair of 1 June, which hasn't ended, but for what is given; named in small letters, as people do. */
export const care = (more: Partial<PerbaikanRow>): PerbaikanRow => ({
  ...{ id: 'R-1', asetId: 'prn-003', jenis: 'PERBAIKAN', tanggal: '2026-06-01', janji: null, kembali: null },
  ...{ tempat: null, keluhan: null, hasil: null, biaya: null, ...more },
});

/** The printers that are idle for sure: none while prints of these weeks may be anyone's. */
export const surelyIdle = (...of: Parameters<typeof idlePrinters>): IdlePrinter[] => {
  const { printers, unnamed } = idlePrinters(...of);
  return unnamed === 0 ? printers : [];
};
