import type { Day } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import type { OfficeSettings } from '../../../domain/settings';
import type { CountRate } from '../../../forecast/chance/countRate';
import { estimateFromRange, type Range } from '../../../forecast/chance/estimate';
import { NOTHING_MORE, operatorDays, type Plan } from '../../../forecast/levers';
import type { HandOver, PrintingStage, RecordingStage } from '../../../forecast/office';
import { aset, layanan, petugas } from '../../../tables';
import type { AsetRow } from '../../../tables/aset';
import type { LayananRow } from '../../../tables/layanan';
import type { PetugasRow } from '../../../tables/petugas';
import type { Rows } from '../../../tables/table';
import { rangeOf } from '../../reading/settingRange';
import { type Counts, waitingForHandOver, waitingForPrint } from '../../stock/printQueue';
import { addDecisive, type Grounds } from './assumptions';
import type { Interruptions } from './interruptions';
import { machinesOf, ownedPrinters, ownedSets } from './machines';
import type { printsOnRecord } from './misprints';
import { daysLacking, hoursWords } from './operatorHours';
import { BASELINE_SETS, DAILY_VARIATION } from './priors';
import { type RecordedBy, seenRecording } from './seenRecording';

/** What the office has today: usable sets and printers, and who works on them. */
export function planOf(
  { rows: devices, issues }: Rows<AsetRow>,
  { rows: jobs }: Rows<PetugasRow>,
  settings: OfficeSettings,
  grounds: Grounds,
): Plan {
  const registered = devices.length > 0;
  const { sets, printers } = machinesOf(devices);
  const asetPlace = { sheet: aset.sheet, line: 1, column: 1 };
  if (!registered) {
    const unread = issues.length > 0 ? 'tidak berisi alat yang dapat dibaca' : 'masih kosong';
    addDecisive(grounds, `Lembar Aset ${unread}; dianggap ada ${BASELINE_SETS} set perekaman dan 1 printer kartu.`);
  }
  const holders = (part: PetugasRow['bagian'], otherwise: number): number => {
    const jobsOfPart = jobs.filter((row) => row.bagian === part);
    return jobsOfPart.length > 0 ? jobsOfPart.reduce((sum, row) => sum + row.bezetting, 0) : otherwise;
  };
  // Who worked on a set that broke is still there.
  const recordingOperators = holders('PEREKAMAN', Math.max(1, ownedSets(devices)));
  const printingOperators = holders('PENCETAKAN', Math.max(1, printers));
  for (const [part, resource] of [
    ['PEREKAMAN', 'recordingOperators'],
    ['PENCETAKAN', 'printingOperators'],
  ] as const) {
    if (jobs.some((row) => row.bagian === part) || (part === 'PENCETAKAN' && !settings.values.cetak_di_kecamatan))
      continue;
    addDecisive(grounds, `Petugas bagian ${part.toLowerCase()} belum dicatat; dianggap satu orang per alat.`, resource);
  }
  const staffPlace = { sheet: petugas.sheet, line: 1, column: 1 };
  const source = (ready: number, owned: number, what: string) =>
    registered
      ? `lembar Aset, yang baik dan aktif${owned > ready ? `; ${formatNumber(owned - ready)} ${what} lain rusak: dianggap tetap rusak sampai Kondisi-nya diubah, tercatat di Gangguan atau tidak` : ''}`
      : 'dianggap; lembar Aset kosong atau tidak terbaca';
  const staffSource = (part: PetugasRow['bagian'], people: number) =>
    jobs.some((row) => row.bagian === part)
      ? `lembar Petugas${hoursWords(people, daysLacking(jobs, part))}`
      : 'dianggap satu orang per alat';
  grounds.assumptions.push(
    {
      label: 'Set perekaman yang siap',
      value: formatNumber(sets),
      unit: 'set',
      basis: source(sets, ownedSets(devices), 'set'),
      place: asetPlace,
    },
    {
      label: 'Operator perekaman',
      value: formatNumber(recordingOperators),
      unit: 'orang',
      basis: staffSource('PEREKAMAN', recordingOperators),
      place: staffPlace,
    },
    {
      label: 'Printer kartu yang siap',
      value: formatNumber(printers),
      unit: 'printer',
      basis: source(printers, ownedPrinters(devices), 'printer'),
      place: asetPlace,
    },
    {
      label: 'Operator pencetakan',
      value: formatNumber(printingOperators),
      unit: 'orang',
      basis: staffSource('PENCETAKAN', printingOperators),
      place: staffPlace,
    },
  );
  const saturdayHours = settings.values.jam_sabtu;
  return { ...NOTHING_MORE, sets, recordingOperators, printers, printingOperators, saturdayHours };
}

export function recordingOf(
  days: readonly LayananRow[],
  by: RecordedBy,
  settings: OfficeSettings,
  interruptions: Interruptions,
  replaced: CountRate,
  grounds: Grounds,
): RecordingStage {
  const seen = seenRecording(days, by, settings, interruptions, replaced);
  const { peoplePerSetDay, turnout } = seen;
  const then = brokenThen(by.sets, seen.setsThen, by.ownedSets);
  const layananPlace = { sheet: layanan.sheet, line: 1, column: 1 };
  grounds.assumptions.push(
    {
      label: 'Kecepatan rekam satu set',
      value: formatNumber(peoplePerSetDay.mean, 1),
      unit: 'orang/hari',
      basis: `${seen.basis}${seen.measured ? then : ''}`,
      place: seen.measured ? layananPlace : settings.placeOf('orang_per_set_hari'),
    },
    minutesAssumption(
      'Lama merekam satu orang',
      rangeOf(settings, 'menit_rekam'),
      'menit',
      settings.placeOf('menit_rekam'),
    ),
  );
  if (turnout) {
    grounds.assumptions.push({
      label: 'Warga yang datang untuk direkam',
      value: formatNumber(turnout.people.perDay.mean, 1),
      unit: 'orang/hari',
      basis: `${turnout.basis}; dianggap tetap selama masih ada tunggakan`,
      place: layananPlace,
    });
  }
  if (seen.assumedServed) {
    grounds.gaps.push(
      `Semua yang datang dianggap direkam: yang direkam jauh di bawah kemampuan set dan operator${then}, dan kolom Daftar di Layanan tidak menunjukkan berapa yang pulang tanpa direkam.`,
    );
  }
  return {
    peoplePerSetDay,
    minutesPerPerson: estimateFromRange(rangeOf(settings, 'menit_rekam')),
    dailyVariation: DAILY_VARIATION,
    setAvailability: interruptions.setAvailability,
    setsDown: interruptions.down.sets,
    operatorsLacking: by.operatorsLacking ?? 0,
    ...(turnout ? { turnout: turnout.people } : {}),
  };
}

/** What is taken of the sets that are broken today, for the days on record. */
function brokenThen(ready: number, worked: number, owned: number): string {
  const set = (count: number) => `${formatNumber(count)} set yang sekarang rusak dianggap`;
  if (worked > ready) return ` (${set(worked - ready)} bekerja waktu itu)`;
  return owned > ready && worked > 0
    ? ` (${set(owned - ready)} sudah rusak waktu itu; bila baru rusak, catat di Gangguan sejak kapan)`
    : '';
}

/** A share of failed prints as if this many had been seen: so much does the default count against the office's own. */
const PRIOR_PRINTS = 200;

export function printingOf(
  days: readonly Counts[],
  today: Day,
  prints: ReturnType<typeof printsOnRecord>,
  supplies: PrintingStage['supplies'],
  handOver: HandOver,
  settings: OfficeSettings,
  { printerAvailability, down }: Interruptions,
  grounds: Grounds,
): PrintingStage {
  const cap = rangeOf(settings, 'kartu_per_printer_hari');
  const { good: printed, failed, inLedger } = prints;
  const share = (settings.values.gagal_cetak * PRIOR_PRINTS + failed) / (PRIOR_PRINTS + printed + failed);
  grounds.assumptions.push(
    minutesAssumption('Batas cetak satu printer', cap, 'kartu/hari', settings.placeOf('kartu_per_printer_hari')),
    minutesAssumption(
      'Lama mencetak satu kartu',
      rangeOf(settings, 'menit_cetak'),
      'menit',
      settings.placeOf('menit_cetak'),
    ),
    {
      label: 'Kartu gagal cetak',
      value: formatShare(share, 1),
      unit: 'dari yang dicetak',
      basis:
        printed + failed > 0
          ? `${formatNumber(failed)} gagal dari ${formatNumber(printed + failed)} (${inLedger > 0 ? 'tiap bulan dipakai yang lebih besar antara Layanan dan Persediaan' : 'Layanan'}) dan nilai bawaan`
          : 'nilai bawaan',
      place: settings.placeOf('gagal_cetak'),
    },
  );
  return {
    waiting: Math.max(0, waitingForPrint(days, today) ?? 0),
    cardsPerPrinterDay: estimateFromRange(cap),
    minutesPerCard: estimateFromRange(rangeOf(settings, 'menit_cetak')),
    dailyVariation: DAILY_VARIATION,
    printerAvailability,
    printersDown: down.printers,
    spoilage: {
      failed: settings.values.gagal_cetak * PRIOR_PRINTS + failed,
      good: (1 - settings.values.gagal_cetak) * PRIOR_PRINTS + printed,
    },
    supplies,
    handOver,
  };
}

/** Those at the counter hand over; a card is fetched as soon as their time allows. */
export function handOverOf(
  days: readonly Counts[],
  today: Day,
  { rows: jobs }: Rows<PetugasRow>,
  settings: OfficeSettings,
  grounds: Grounds,
): HandOver {
  const atCounter = jobs.filter((row) => row.bagian === 'ADMINISTRASI');
  const people = atCounter.length > 0 ? atCounter.reduce((sum, row) => sum + row.bezetting, 0) : 1;
  const lacking = daysLacking(jobs, 'ADMINISTRASI');
  const minutes = rangeOf(settings, 'menit_serah');
  grounds.assumptions.push(
    minutesAssumption('Lama menyerahkan satu kartu', minutes, 'menit', settings.placeOf('menit_serah')),
    {
      label: 'Petugas yang menyerahkan kartu',
      value: formatNumber(people),
      unit: 'orang',
      basis:
        atCounter.length > 0
          ? `lembar Petugas, bagian administrasi${hoursWords(people, lacking)}`
          : 'dianggap satu orang',
      place: { sheet: petugas.sheet, line: 1, column: 1 },
    },
  );
  return {
    waiting: Math.max(0, waitingForHandOver(days, today) ?? 0),
    operators: operatorDays(people, lacking),
    minutesPerCard: estimateFromRange(minutes),
  };
}

function minutesAssumption(
  label: string,
  { low, value, high }: Range,
  unit: string,
  place: { sheet: string; line: number; column: number },
) {
  const range =
    low === high ? formatNumber(value) : `${formatNumber(value)} (${formatNumber(low)} - ${formatNumber(high)})`;
  return { label, value: range, unit, basis: 'Pengaturan', place };
}
