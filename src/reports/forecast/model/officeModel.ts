import { addDays, type Day, type Moment } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import {
  type Holidays,
  holidaysOf,
  SERVICE_HOURS_PER_DAY,
  workingDayAfter,
  workingDays,
} from '../../../domain/calendar';
import { calendarIssues } from '../../../domain/calendarIssues';
import { type OfficeSettings, readSettings } from '../../../domain/settings';
import { evidenceFrom, SUREST_WITH_LITTLE_EVIDENCE } from '../../../forecast/answers/clearingDays';
import type { CounterOffice } from '../../../forecast/counter/counterOffice';
import { replacedPerDay } from '../../../forecast/flow/arrivals';
import type { Plan } from '../../../forecast/levers';
import type { Office } from '../../../forecast/office';
import { aset, desa, gangguan, layanan, libur, pengaturan, persediaan, pesanan, petugas } from '../../../tables';
import type { ReadingsOf } from '../../../tables/table';
import { leftOutNotes } from '../../form/leftOut';
import { type OrderBooks, orderBooks } from '../../stock/orderBook';
import { queueDays } from '../../stock/printQueue';
import { type Grounds, newGrounds } from './assumptions';
import { centreOf } from './centre';
import { counterOfficeOf } from './counters';
import { addDataGaps } from './dataGaps';
import { dayPatternOf } from './dayPattern';
import { type Demand, demandOf } from './demand';
import { interruptionsOf } from './interruptions';
import { machinesDown, ownedSets, setsOnDay } from './machines';
import { setsForAllComing } from './meanCapacity';
import { printsOnRecord } from './misprints';
import { daysLacking } from './operatorHours';
import { operatorsAsSeen } from './operatorsAsSeen';
import { hiddenReplacements, seenReplacements } from './seenReplacements';
import { handOverOf, planOf, printingOf, recordingOf } from './stages';
import { suppliesOf } from './supply';
import { outreachOf } from './trips';
import { turnoutSentence } from './turnoutWords';
import { type YearlyWork, yearlyWork } from './yearlyWork';

/** What a forecast reads. */
export const FORECAST_TABLES = { aset, desa, gangguan, layanan, libur, pengaturan, persediaan, pesanan, petugas };

/** Working days that are looked ahead: two years. What isn't cleared by then is said to be not cleared. */
export const HORIZON = 480;

/** The office as the engine sees it, with what that rests on. */
export interface OfficeModel {
  office: Office;
  /** What it has today. */
  plan: Plan;
  /** Those that would be ready if nothing that isn't written off were broken. */
  ownedSets: number;
  /** Its recording counters as people meet them. */
  counters: CounterOffice;
  demand: Demand;
  /** What is asked for and hasn't come, and how long that takes. */
  books: OrderBooks;
  settings: OfficeSettings;
  /** By when it is to be cleared, and the working day that is; 0 when the day isn't ahead. */
  target: { day: Day; index: number };
  /** That it be kept: as in Pengaturan, but no greater than evidence bears. */
  wantedChance: number;
  /** The date of a working day from 1. */
  dateOf(index: number): Day;
  daysPerYear: number;
  work: YearlyWork;
  grounds: Grounds;
}

const MONTHS_TO_TARGET = 6;

export function officeModel(read: ReadingsOf<typeof FORECAST_TABLES>, now: Moment): OfficeModel {
  const today = now.slice(0, 10);
  const grounds = newGrounds();
  const settings = readSettings(read.pengaturan);
  const holidays = holidaysOf(read.libur.rows);
  addUnread(read, settings, grounds);
  const daysPerYear = Math.max(1, workingDays(addDays(today, 1), addDays(today, 365), holidays));
  const days = read.layanan.rows.filter((row) => row.tanggal <= today);
  const toCome = read.layanan.rows.length - days.length;
  if (toCome > 0)
    grounds.gaps.push(
      `${formatNumber(toCome)} hari di lembar Layanan bertanggal sesudah hari ini tidak ikut dihitung.`,
    );
  const demand = demandOf(read.desa, settings, today, daysPerYear, grounds, seenReplacements(days));
  const { cetak_di_kecamatan, penggantian_per_rekam_tahun } = settings.values;
  const hidden =
    cetak_di_kecamatan && demand.desa.length > 0 ? hiddenReplacements(days, penggantian_per_rekam_tahun) : '';
  if (hidden) grounds.gaps.push(hidden);
  const ahead = { today, holidays, horizon: HORIZON };
  const staffed = planOf(read.aset, read.petugas, settings, grounds);
  const { outreach, outreachDays } = outreachOf(demand.desa, staffed.sets, ahead, settings, grounds);
  const plan = { ...staffed, outreachDays };
  const interruptions = interruptionsOf(
    read.gangguan,
    {
      now,
      holidays,
      saturdayHours: settings.values.jam_sabtu,
      machines: plan,
      down: machinesDown(read.aset.rows, read.gangguan.rows, now),
    },
    grounds,
  );
  const setsOn = setsOnDay(read.aset.rows, read.gangguan.rows, now);
  const operatorsLacking = daysLacking(read.petugas.rows, 'PEREKAMAN');
  const recordedBy = { ...plan, setsOn, ownedSets: ownedSets(read.aset.rows), operatorsLacking };
  const recording = recordingOf(days, recordedBy, settings, interruptions, replacedPerDay(demand.arrivals), grounds);
  const books = orderBooks(read.pesanan.rows, read.persediaan.rows, settings, holidays, today);
  const printing = (): Office['printing'] => {
    const supplies = suppliesOf(read.persediaan, books, ahead, settings, grounds);
    const { days: printDays } = queueDays(days, read.persediaan.rows);
    const handOver = handOverOf(printDays, today, read.petugas, settings, grounds);
    const prints = printsOnRecord(days, read.persediaan.rows, today);
    const printed = printingOf(printDays, today, prints, supplies, handOver, settings, interruptions, grounds);
    return { ...printed, operatorsLacking: daysLacking(read.petugas.rows, 'PENCETAKAN') };
  };
  const targetDay = settings.values.tanggal_target ?? sixMonthsAfter(today);
  addCalendarGaps(read, today, targetDay, grounds);
  const rows = { desa: read.desa.rows, layanan: days, gangguan: read.gangguan.rows };
  addDataGaps(rows, { now, target: settings.values.tanggal_target, holidays, prints: cetak_di_kecamatan }, grounds);
  const office: Office = {
    desa: demand.desa,
    arrivals: demand.arrivals,
    recording,
    centre: centreOf(days, interruptions.commonCauses, settings, grounds),
    printing: cetak_di_kecamatan ? printing() : null,
    commonCauses: interruptions.commonCauses,
    outreach: outreach && { ...outreach, peoplePerSetDay: recording.peoplePerSetDay },
    days: dayPatternOf(days, ahead, settings, grounds),
    serviceHoursPerDay: SERVICE_HOURS_PER_DAY,
    historyDays: days.filter((row) => (row.rekam ?? 0) > 0).length,
  };
  if (!office.printing)
    grounds.gaps.push('Kartu dicetak di Dinas (pengaturan cetak_di_kecamatan); tanggal kartu jadi tidak diprakirakan.');
  if (office.historyDays === 0) {
    const told =
      days.length > 0
        ? `Lembar Layanan memuat ${formatNumber(days.length)} hari tanpa satu pun perekaman`
        : 'Belum ada catatan Layanan harian';
    grounds.gaps.push(`${told}; kecepatan dan arus warga memakai nilai bawaan.`);
  }
  const target = { day: targetDay, index: workingDays(addDays(today, 1), targetDay, holidays) };
  const asSeen = operatorsAsSeen(office, plan, days, grounds);
  const { peluang_target: wanted } = settings.values;
  const isUnsure = evidenceFrom(office.historyDays) === 'low';
  const enough = setsForAllComing({ office: asSeen, plan }, recordedBy.ownedSets);
  if (enough !== null) grounds.gaps.push(turnoutSentence({ office: asSeen, plan }, enough));
  return {
    office: asSeen,
    plan,
    ownedSets: recordedBy.ownedSets,
    counters: counterOfficeOf(days, asSeen, { demand, daysToTarget: target.index, plan }, settings, grounds),
    demand,
    books,
    settings,
    target,
    wantedChance: isUnsure ? Math.min(wanted, SUREST_WITH_LITTLE_EVIDENCE) : wanted,
    dateOf: dates(today, holidays),
    daysPerYear,
    work: yearlyWork({ demand, office, daysPerYear }, read.layanan.rows, read.persediaan.rows, today),
    grounds,
  };
}

/** Rows and settings that can't be read are left out; those of Desa are told beside the answer (`demandOf`). */
function addUnread(read: ReadingsOf<typeof FORECAST_TABLES>, { issues }: OfficeSettings, { gaps }: Grounds): void {
  const { aset, gangguan, layanan, libur, persediaan, pesanan, petugas } = read;
  gaps.push(...leftOutNotes([aset, gangguan, layanan, libur, persediaan, pesanan, petugas]));
  gaps.push(...issues.map(({ sentence }) => `${sentence}.`));
}

/** Dates of working days, each found once. */
function dates(today: Day, holidays: Holidays): (index: number) => Day {
  const found: Day[] = [today];
  return (index) => {
    while (found.length <= index) found.push(workingDayAfter(found[found.length - 1] ?? today, 1, holidays));
    return found[index] ?? today;
  };
}

function sixMonthsAfter(day: Day): Day {
  const month = Number(day.slice(5, 7)) - 1 + MONTHS_TO_TARGET;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  // The 28th exists in every month; a target needs no finer day.
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8) > '28' ? '28' : day.slice(8)}`;
}

function addCalendarGaps(read: ReadingsOf<typeof FORECAST_TABLES>, today: Day, target: Day, grounds: Grounds): void {
  const first = Number(today.slice(0, 4));
  const last = Math.max(first, Number(target.slice(0, 4)));
  const years = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  grounds.gaps.push(...calendarIssues(read.libur, years).map((issue) => `${issue.sentence}.`));
}
