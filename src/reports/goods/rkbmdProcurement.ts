import type { AsetRow } from '../../tables/aset';
import type { PageCell } from '../../workbook/page';
import { column, type FormTable, WHOLE } from '../form/officialForm';
import { NO_NEEDS } from '../form/whenEmpty';
import type { Need } from './deviceNeeds';

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

/** RKBMD pengadaan, Permendagri 19/2016: what is really needed is what is needed at most less what can still be used. @param program empty: written by hand */
export function procurementTable(needs: readonly Need[], program: string): FormTable {
  return {
    caption: 'RKBMD pengadaan',
    columns: PROCUREMENT_COLUMNS,
    numbered: true,
    rows: needs.map(({ name, most, lacking, devices, sound, worn, broken, basis }, index): PageCell[] => {
      const code = commonestCode(devices);
      return [
        ...[index + 1, program, code, name, lacking ?? '', 'unit', most ?? '', 'unit'],
        ...[code, name, sound + worn, 'unit', lacking ?? '', 'unit'],
        [
          basis,
          ...(broken > 0 ? [`${broken} rusak berat tidak dihitung`] : []),
          ...(code === '' ? ['kode barang belum ada di lembar Aset'] : []),
        ].join('; '),
      ];
    }),
    whenEmpty: NO_NEEDS,
  };
}

/** No code is prescribed for parts of a recording set, so the office's own books say which one it uses. */
function commonestCode(items: readonly AsetRow[]): string {
  const counts = new Map<string, number>();
  for (const { kodeBarang } of items)
    if (kodeBarang !== null) counts.set(kodeBarang, (counts.get(kodeBarang) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
