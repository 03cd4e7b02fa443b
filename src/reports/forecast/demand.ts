import type { Day } from '../../cells/day';
import { formatNumber, formatShare } from '../../cells/numeral';
import { belumRekam, isActive } from '../../domain/backlog';
import type { OfficeSettings } from '../../domain/settings';
import { type CountRate, countRateFrom } from '../../forecast/count-rate';
import { meanOf, type Range } from '../../forecast/estimate';
import type { DesaBacklog } from '../../forecast/office';
import { desa as desaTable } from '../../tables';
import type { DesaRow } from '../../tables/desa';
import type { Placed, Rows } from '../../tables/table';
import type { Grounds } from './assumptions';
import { rangeOf } from './settingRange';

export interface Demand {
  desa: DesaBacklog[];
  /** Wajib less sudah over the active desa; negative ones count as none. */
  backlog: number;
  reachable: Range;
  /** Of the backlog, the part that can still be recorded; mean of the triangle from which the share is drawn. */
  reachableBacklog: number;
  newPeople: CountRate;
  replacements: CountRate;
}

/** Who is waiting and who will come. `daysPerYear`: working days. */
export function demandOf(
  { rows }: Rows<DesaRow>,
  settings: OfficeSettings,
  today: Day,
  daysPerYear: number,
  grounds: Grounds,
): Demand {
  const active = rows.filter((row) => isActive(row, today));
  const reachable = rangeOf(settings, 'terjangkau');
  const backlog = active.reduce((sum, row) => sum + Math.max(0, belumRekam(row)), 0);
  const recorded = active.reduce((sum, row) => sum + row.sudahRekam, 0);
  const residents = residentsOf(active, settings, grounds);
  const turning17 = rangeOf(settings, 'pemula_per_penduduk_tahun');
  const replaced = rangeOf(settings, 'penggantian_per_rekam_tahun');
  const place = { sheet: desaTable.sheet, line: 2, column: 1 };

  if (active.length === 0) grounds.gaps.push('Lembar Desa belum berisi desa; tunggakan dihitung nol.');
  grounds.assumptions.push(
    {
      label: 'Tunggakan menurut daftar',
      value: formatNumber(backlog),
      unit: 'orang',
      basis: `${active.length} desa, wajib dikurangi sudah`,
      place,
    },
    {
      label: 'Bagian tunggakan yang masih bisa direkam',
      value: `${formatShare(reachable.low)} - ${formatShare(reachable.high)}`,
      unit: 'dari daftar',
      basis: `daftar desa sering usang; perkiraan tengah ${formatShare(reachable.value)}`,
      place: settings.placeOf('terjangkau'),
    },
    {
      label: 'Pemula (genap 17 tahun)',
      value: formatNumber((residents * turning17.value) / daysPerYear, 1),
      unit: 'orang/hari kerja',
      basis: `${formatShare(turning17.value, 2)} dari ${formatNumber(Math.round(residents))} penduduk per tahun`,
      place: settings.placeOf('pemula_per_penduduk_tahun'),
    },
    {
      label: 'Penggantian (hilang, rusak, ubah data)',
      value: formatNumber((recorded * replaced.value) / daysPerYear, 1),
      unit: 'kartu/hari kerja',
      basis: `${formatShare(replaced.value)} dari yang sudah direkam per tahun`,
      place: settings.placeOf('penggantian_per_rekam_tahun'),
    },
  );
  return {
    desa: active.map((row) => ({ people: belumRekam(row), reachable })),
    backlog,
    reachable,
    reachableBacklog: backlog * meanOf([reachable.low, reachable.value, reachable.high]),
    newPeople: countRateFrom(scaled(turning17, residents / daysPerYear), []),
    replacements: countRateFrom(scaled(replaced, recorded / daysPerYear), []),
  };
}

/** Residents of the desa; where a desa's number is missing, from its wajib KTP and the usual share. */
function residentsOf(rows: readonly Placed<DesaRow>[], settings: OfficeSettings, grounds: Grounds): number {
  const missing = rows.filter((row) => row.penduduk === null).length;
  if (missing > 0) {
    grounds.gaps.push(
      `Jumlah penduduk ${missing} dari ${rows.length} desa belum diisi; dikira-kira dari wajib KTP dibagi ${formatShare(settings.values.wajib_per_penduduk, 1)}.`,
    );
  }
  return rows.reduce((sum, row) => sum + (row.penduduk ?? row.wajibKtp / settings.values.wajib_per_penduduk), 0);
}

const scaled = ({ low, value, high }: Range, by: number): Range => ({
  low: low * by,
  value: value * by,
  high: high * by,
});
