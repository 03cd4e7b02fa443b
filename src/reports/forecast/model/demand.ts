import type { Day } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { isActive, waitingIn } from '../../../domain/backlog';
import type { OfficeSettings } from '../../../domain/settings';
import { countRateFrom } from '../../../forecast/chance/countRate';
import { combine, estimateFromRange, type Range, scaledEstimate, scaledRange } from '../../../forecast/chance/estimate';
import type { Arrivals, DesaBacklog, ReplacementKind } from '../../../forecast/office';
import { desa as desaTable } from '../../../tables';
import type { DesaRow } from '../../../tables/desa';
import type { Placed, Rows } from '../../../tables/table';
import { leftOutNotes } from '../../form/leftOut';
import { rangeOf } from '../../reading/settingRange';
import { addDecisive, type Grounds } from './assumptions';
import { learntShares } from './learntShares';
import type { SeenReplacements } from './seenReplacements';

export interface Demand {
  desa: DesaBacklog[];
  /** Their names and codes, in the same order. */
  names: string[];
  codes: string[];
  /** Wajib less sudah over the active desa; negative ones count as none. */
  backlog: number;
  /** Of the backlog, the part that can still be recorded; means of the triangles from which the shares are drawn. */
  reachableBacklog: number;
  arrivals: Arrivals;
}

/** Who is waiting and who will come. `daysPerYear`: working days. */
export function demandOf(
  { rows, issues }: Rows<DesaRow>,
  settings: OfficeSettings,
  today: Day,
  daysPerYear: number,
  grounds: Grounds,
  seen: SeenReplacements | null = null,
): Demand {
  const active = rows.filter((row) => isActive(row, today));
  const backlog = active.reduce((sum, row) => sum + waitingIn(row), 0);
  const { reachable, reachableBacklog, assumption } = learntShares(active, settings);
  const recorded = active.reduce((sum, row) => sum + row.sudahRekam, 0);
  const residents = residentsOf(active, settings, grounds);
  const turning17 = turning17Of(residents, settings);
  const replaced = rangeOf(settings, 'penggantian_per_rekam_tahun');
  const bySetting = estimateFromRange(scaledRange(replaced, recorded / daysPerYear));
  // What was printed while printing is behind may be too little, never too much.
  const shows = seen !== null && bySetting.mean > 0 && !(seen.atLeast && seen.perDay.mean < bySetting.mean);
  const level = shows ? combine(bySetting, seen.perDay) : bySetting;
  const replacedPerDay = level.mean;
  const shares = replacementShares(settings);
  const visitors = rangeOf(settings, 'dari_luar_per_hari');
  const place = { sheet: desaTable.sheet, line: 2, column: 1 };

  if (active.length === 0) {
    const unread = issues.length > 0 ? 'tidak berisi desa yang dapat dibaca' : 'belum berisi desa';
    grounds.gaps.push(
      rows.length === 0
        ? `Lembar Desa ${unread}; tunggakannya tidak diketahui dan dihitung nol.`
        : `Tidak satu pun dari ${rows.length} desa di lembar Desa masih aktif; tunggakannya tidak diketahui dan dihitung nol.`,
    );
  }
  // What can't be read is missing from the number of people that the whole answer starts from.
  for (const note of leftOutNotes([{ issues }])) addDecisive(grounds, note);
  grounds.assumptions.push(
    {
      label: 'Tunggakan menurut daftar',
      ...(active.length === 0
        ? { value: 'belum diketahui', unit: '' }
        : { value: formatNumber(backlog), unit: 'orang' }),
      basis: `${active.length === 0 ? 'tidak ada desa aktif yang terbaca' : `${active.length} desa`}, wajib KTP dikurangi sudah rekam`,
      place,
    },
    assumption,
    {
      label: 'Pemula (genap 17 tahun)',
      value: formatNumber(turning17.perYear.value / daysPerYear, 1),
      unit: 'orang/hari kerja',
      basis: turning17.basis,
      place: settings.placeOf(turning17.setting),
    },
    {
      label: 'Warga dari luar yang direkam',
      value: formatNumber(visitors.value, 1),
      unit: 'orang/hari kerja',
      basis: 'Pengaturan; tidak termasuk tunggakan desa, tetapi memakai set dan blanko',
      place: settings.placeOf('dari_luar_per_hari'),
    },
    {
      label: 'Penggantian kartu',
      value: formatNumber(replacedPerDay, 1),
      unit: 'kartu/hari kerja',
      basis: `${shows ? `${formatNumber(seen.days)} hari layanan (tercetak dikurangi direkam ${formatNumber(seen.perDay.mean, 1)} sehari) dan ` : ''}${formatShare(replaced.value)} dari yang sudah direkam per tahun: ${shareWords(shares)}`,
      place: settings.placeOf('penggantian_per_rekam_tahun'),
    },
  );
  return {
    desa: active.map((row, index) => ({
      people: waitingIn(row),
      reachable: reachable[index]!,
      residents: residentsIn(row, settings),
    })),
    names: active.map(({ nama }) => nama),
    codes: active.map(({ kode }) => kode),
    backlog,
    reachableBacklog,
    arrivals: {
      newPeople: countRateFrom(scaledRange(turning17.perYear, 1 / daysPerYear), []),
      visitors: countRateFrom(visitors, []),
      replacementLevel: level.mean > 0 ? scaledEstimate(level, 1 / level.mean) : { mean: 1, deviation: 0 },
      replacements: {
        mendesak: countRateFrom(scaledRange(shares.mendesak, replacedPerDay), []),
        hilang: countRateFrom(scaledRange(shares.hilang, replacedPerDay), []),
        rusak: countRateFrom(scaledRange(shares.rusak, replacedPerDay), []),
        ubahData: countRateFrom(scaledRange(shares.ubahData, replacedPerDay), []),
        pindah: countRateFrom(scaledRange(shares.pindah, replacedPerDay), []),
      },
    },
  };
}

/** Those who turn 17 in a year: counted in the register, which leaves no doubt worth a range, or by the usual rate. */
function turning17Of(residents: number, settings: OfficeSettings) {
  const counted = settings.values.pemula_setahun;
  const rate = rangeOf(settings, 'pemula_per_penduduk_tahun');
  if (counted !== null) {
    return {
      perYear: { low: counted, value: counted, high: counted },
      basis: `${formatNumber(counted)} orang setahun menurut daftar`,
      setting: 'pemula_setahun',
    } as const;
  }
  return {
    perYear: scaledRange(rate, residents),
    basis: `${formatShare(rate.value, 2)} dari ${formatNumber(Math.round(residents))} penduduk per tahun`,
    setting: 'pemula_per_penduduk_tahun',
  } as const;
}

/** Parts of the replacements; what the others leave is changed data, and others above 1 are cut back in proportion. */
function replacementShares(settings: OfficeSettings): Record<ReplacementKind, Range> {
  const parts = {
    mendesak: rangeOf(settings, 'bagian_mendesak'),
    hilang: rangeOf(settings, 'bagian_hilang'),
    rusak: rangeOf(settings, 'bagian_rusak'),
    pindah: rangeOf(settings, 'bagian_pindah'),
  };
  const sum = Object.values(parts).reduce((total, { value }) => total + value, 0);
  const cut = (part: Range) => scaledRange(part, 1 / Math.max(1, sum));
  const rest = Math.max(0, 1 - sum);
  return {
    mendesak: cut(parts.mendesak),
    hilang: cut(parts.hilang),
    rusak: cut(parts.rusak),
    pindah: cut(parts.pindah),
    ubahData: { low: rest / 2, value: rest, high: rest * 1.5 },
  };
}

const shareWords = ({ mendesak, hilang, rusak, ubahData, pindah }: Record<ReplacementKind, Range>): string =>
  `mendesak ${formatShare(mendesak.value)}, hilang ${formatShare(hilang.value)}, rusak ${formatShare(rusak.value)}, ubah data ${formatShare(ubahData.value)}, pindah ${formatShare(pindah.value)}`;

/** Residents of the desa; where a desa's number is missing, from its wajib KTP and the usual share. */
function residentsOf(rows: readonly Placed<DesaRow>[], settings: OfficeSettings, grounds: Grounds): number {
  const missing = rows.filter((row) => row.penduduk === null).length;
  if (missing > 0) {
    grounds.gaps.push(
      `Jumlah penduduk ${missing} dari ${rows.length} desa belum diisi; dikira-kira dari wajib KTP dibagi ${formatShare(settings.values.wajib_per_penduduk, 1)}.`,
    );
  }
  return rows.reduce((sum, row) => sum + residentsIn(row, settings), 0);
}

const residentsIn = ({ penduduk, wajibKtp }: DesaRow, settings: OfficeSettings): number =>
  penduduk ?? wajibKtp / settings.values.wajib_per_penduduk;
