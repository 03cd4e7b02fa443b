import { type Procedure, procedure } from '../declare';
import { readSettings } from '../domain/settings';
import { officeWords } from '../domain/words';
import { aset, pengaturan } from '../tables';
import { byKey, readTables } from '../tables/table';
import type { Host } from '../workbook/host';

export interface LabelList {
  /** What stands on each label beside its device. */
  kantor: string;
  /** Active ones, by id. */
  alat: { id: string; nama: string; ruang: string | null }[];
}

/** What the page of labels needs. */
export const labelAlat: Procedure<Host, Record<string, never>, LabelList> = procedure(({ workbook }) => {
  const read = readTables({ aset, pengaturan }, (sheet) => workbook.read(sheet));
  const { kecamatan, kabupaten } = readSettings(read.pengaturan).values;
  return {
    kantor: kecamatan ? officeWords(kecamatan, kabupaten) : 'Milik kantor kecamatan',
    alat: read.aset.rows
      .filter(({ status }) => status === 'AKTIF')
      .sort((a, b) => byKey(a.id, b.id))
      .map(({ id, nama, ruang }) => ({ id, nama, ruang })),
  };
});
