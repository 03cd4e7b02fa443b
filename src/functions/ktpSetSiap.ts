import { customFunction } from '../declare';
import { usableSets } from '../domain/recordingSets';
import { conditionCell, kindCell } from '../tables/aset';
import { column } from './parameters';
import { filledRows } from './rows';

export const KTP_SET_SIAP = customFunction({
  summary: 'Set perekaman yang siap pakai: bagian yang paling sedikit dalam kondisi B menentukan.',
  params: {
    jenis: column(
      kindCell,
      'Jenis tiap alat. Satu set terdiri dari PC, KAMERA, SIDIK_JARI, IRIS dan TANDA_TANGAN.',
      'Aset!C2:C',
    ),
    kondisi: column(conditionCell, 'Kondisi tiap alat: B, RR atau RB.', 'Aset!D2:D'),
  },
  returns: 'Banyaknya set.',
  run: ({ jenis, kondisi }) =>
    usableSets(filledRows({ jenis, kondisi }).map(({ values }) => ({ ...values, status: 'AKTIF' }))),
});
