import { formatDay } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { type AvailabilityPosterior, expectedAvailability } from '../forecast/chance/availability';
import { printersNeeded, setsNeeded } from '../forecast/closedForms/capacity';
import { cardsPerDay, recordedPerDay } from '../forecast/flow/arrivals';
import { meanCapacity } from './forecast/meanCapacity';
import type { OfficeModel } from './forecast/officeModel';
import { BUSY } from './forecast/seenRecording';
import { turnoutSentence } from './forecast/wording';
import type { Need } from './rkbmdProcurement';

export interface DeviceNeeds {
  needs: Need[];
  /** How each number comes about, a sentence each. */
  notes: string[];
  /** People that one complete set records and cards that one printer makes on an average day, outages taken off. */
  perSetDay: number;
  perPrinterDay: number | null;
}

/** People and cards come whole; only of few a decimal tells anything. */
const mean = (count: number): string => formatNumber(count, count < 10 ? 1 : 0);

/** The most that the work until the target asks for, on average days; the same figures as the forecast's. */
export function needsOf(model: OfficeModel): DeviceNeeds {
  const { office, demand, target, settings } = model;
  const { recording, printing, arrivals } = office;
  const reachable = demand.reachableBacklog;
  const people = recordedPerDay(arrivals);
  const cards = cardsPerDay(arrivals);
  const up = (of: AvailabilityPosterior, stops: 'stopsRecording' | 'stopsPrinting') =>
    office.commonCauses
      .filter((cause) => cause[stops])
      .reduce((share, { availability }) => share * expectedAvailability(availability), expectedAvailability(of));
  const recordingUp = up(recording.setAvailability, 'stopsRecording');
  const pace = recording.peoplePerSetDay.mean;
  const perSetDay = pace * recordingUp;
  if (demand.desa.length === 0) return { needs: [], notes: [], perSetDay, perPrinterDay: null };
  let perPrinterDay: number | null = null;
  const sets = setsNeeded(reachable, people, target.index, pace, recordingUp);
  const part = (kind: Need['kind'], name: string): Need => ({ kind, name, most: sets });
  const needs = [
    part('PC', 'Komputer perekaman'),
    part('KAMERA', 'Kamera digital'),
    part('SIDIK_JARI', 'Pemindai sidik jari'),
    part('IRIS', 'Pemindai iris'),
    part('TANDA_TANGAN', 'Papan tanda tangan'),
  ];
  const notes = [
    `Kebutuhan maksimum set perekaman: tunggakan ${formatNumber(demand.backlog)} orang, kira-kira ${formatNumber(reachable, 0)} terjangkau, ditambah rata-rata ${mean(people)} orang per hari (pemula dan warga dari luar), selesai dalam ${formatNumber(target.index)} hari kerja sampai ${formatDay(target.day)}; satu set rata-rata ${mean(pace)} orang sehari dan siap ${formatShare(recordingUp)} dari jam layanan.`,
  ];
  if (recording.turnout && recording.turnout.perDay.mean < BUSY * meanCapacity(model).possible)
    notes.push(turnoutSentence(model));
  if (!printing) {
    notes.push(`Printer kartu tidak diusulkan: menurut Pengaturan kartu dicetak di Dinas.`);
  } else {
    const printingUp = up(printing.printerAvailability, 'stopsPrinting');
    const perPrinter = printing.cardsPerPrinterDay.mean;
    perPrinterDay = perPrinter * printingUp;
    const all = reachable + cards * target.index + printing.waiting;
    needs.push({
      kind: 'PRINTER_KARTU',
      name: 'Printer kartu',
      most: printersNeeded(all, target.index, perPrinter, printingUp),
    });
    notes.push(
      `Kebutuhan maksimum printer: ${formatNumber(all, 0)} kartu dalam waktu yang sama; satu printer rata-rata ${mean(perPrinter)} kartu sehari dan siap ${formatShare(printingUp)} dari jam layanan.`,
    );
  }
  notes.push(
    `Kebutuhan maksimum adalah hitungan hari rata-rata. Agar target tercapai dengan peluang ${formatShare(settings.values.peluang_target)} dapat diperlukan lebih banyak: lihat tambahan terkecil di lembar Prakiraan.`,
  );
  return { needs, notes, perSetDay, perPrinterDay };
}
