import { isBeyondRepair } from '../domain/replaceOrRepair';
import type { AsetRow } from '../tables/aset';
import type { PageCell } from '../workbook/page';
import { column, type FormTable, WHOLE } from './officialForm';

const PROPOSED = 'Usulan barang';
const MOST = 'Kebutuhan maksimum';
const OPTIMISABLE = 'Dapat dioptimalkan';
const REAL = 'Kebutuhan riil';

export const PROCUREMENT_COLUMNS = [
  column('No', 40, '0'),
  column('Program/kegiatan/output', 230),
  column('Kode barang', 130, null, PROPOSED),
  column('Nama barang', 175, null, PROPOSED),
  column('Jumlah', 100, WHOLE, PROPOSED),
  column('Satuan', 75, null, PROPOSED),
  column('Jumlah', 110, WHOLE, MOST),
  column('Satuan', 75, null, MOST),
  column('Kode barang', 130, null, OPTIMISABLE),
  column('Nama barang', 175, null, OPTIMISABLE),
  column('Jumlah', 122, WHOLE, OPTIMISABLE),
  column('Satuan', 75, null, OPTIMISABLE),
  column('Jumlah', 110, WHOLE, REAL),
  column('Satuan', 110, null, REAL),
  column('Keterangan', 240),
];

/** A kind of device and how many the work asks for at most; null when no number would do. */
export interface Need {
  kind: AsetRow['jenis'];
  name: string;
  most: number | null;
}

/** RKBMD pengadaan, Permendagri 19/2016: what is really needed is what is needed at most less what can still be used. */
export function procurementTable(needs: readonly Need[], items: readonly AsetRow[]): FormTable {
  const lines = needs.map(({ kind, name, most }) => {
    const ofKind = items.filter(({ jenis }) => jenis === kind);
    const usable = ofKind.filter((device) => !isBeyondRepair(device)).length;
    return {
      name,
      code: commonestCode(ofKind),
      most,
      usable,
      broken: ofKind.length - usable,
      real: most === null ? null : Math.max(0, most - usable),
    };
  });
  return {
    caption: 'RKBMD pengadaan',
    columns: PROCUREMENT_COLUMNS,
    numbered: true,
    rows: lines.map(({ name, code, most, usable, broken, real }, index): PageCell[] => [
      index + 1,
      '',
      code,
      name,
      real ?? '',
      'unit',
      most ?? '',
      'unit',
      code,
      name,
      usable,
      'unit',
      real ?? '',
      'unit',
      [
        ...(most === null
          ? ['tidak dapat dihitung: tanggal target harus di depan dan kapasitas lebih dari 0; periksa Pengaturan']
          : []),
        ...(broken > 0 ? [`${broken} rusak berat tidak dihitung`] : []),
        ...(code === '' ? ['kode barang belum ada di lembar Aset'] : []),
      ].join('; '),
    ]),
    whenEmpty: 'Belum ada kebutuhan yang bisa dihitung. Isi lembar Desa, atau impor daftarnya lewat panel.',
  };
}

/** No code is prescribed for parts of a recording set, so the office's own books say which one it uses. */
function commonestCode(items: readonly AsetRow[]): string {
  const counts = new Map<string, number>();
  for (const { kodeBarang } of items)
    if (kodeBarang !== null) counts.set(kodeBarang, (counts.get(kodeBarang) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
