import type { OfficeModel } from '../model/officeModel';

export const NO_BACKLOG = 'tidak ada tunggakan';

/** Why nothing can be told of a backlog; '' where a desa can be read. */
export const unknownBacklog = ({ demand }: Pick<OfficeModel, 'demand'>): string =>
  demand.desa.length > 0
    ? ''
    : 'Tidak ada tunggakan perekaman yang diketahui: lembar Desa tidak berisi desa aktif yang terbaca. Isi atau betulkan dulu lembar Desa.';
