import { formatDay, formatMoment } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { cardsPerDay, recordedPerDay } from '../forecast/arrivals';
import { type AvailabilityPosterior, expectedAvailability } from '../forecast/availability';
import { printersNeeded, setsNeeded } from '../forecast/capacity';
import { arsipPrakiraan } from '../tables';
import { FORECAST_TABLES, type OfficeModel, officeModel } from './forecast/officeModel';
import { inventory } from './inventory';
import { leftOutNotes } from './leftOut';
import { formPage, widthsOf } from './officialForm';
import { defineReport } from './report';
import { maintenanceTable } from './rkbmdMaintenance';
import { type Need, PROCUREMENT_COLUMNS, procurementTable } from './rkbmdProcurement';
import { lastForecast } from './summary';

/** What to buy and what to maintain, as the kecamatan asks for it. */
export const rkbmd = defineReport({
  sheet: 'RKBMD',
  widths: widthsOf(PROCUREMENT_COLUMNS),
  tables: { ...FORECAST_TABLES, arsipPrakiraan },
  build(read, { today, now }) {
    const model = officeModel(read, now);
    const items = inventory(read.aset.rows);
    const { needs, notes } = needsOf(model);
    const last = lastForecast(read.arsipPrakiraan.rows);
    return formPage(
      {
        title: 'RENCANA KEBUTUHAN BARANG MILIK DAERAH (RKBMD)',
        period: `Tahun anggaran ${Number(today.slice(0, 4)) + 1}`,
        headline: last
          ? `Dasar: prakiraan ${formatMoment(last.waktu)}. ${last.kalimat}`
          : 'Usulan ini belum didukung prakiraan; jalankan SiapKTP > Hitung prakiraan lebih dulu.',
        tables: [procurementTable(needs, items), maintenanceTable(items)],
        notes: [
          'Kebutuhan riil = kebutuhan maksimum dikurangi barang yang dapat dioptimalkan (kondisi B dan RR di lembar Aset), paling sedikit 0. Barang rusak berat tidak dapat dioptimalkan. Satu set perekaman terdiri dari satu barang dari tiap jenisnya.',
          ...notes,
          'Program/kegiatan/output diisi menurut dokumen anggaran.',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

/** The most that the work until the target asks for, on average days; the same figures as the forecast's. */
function needsOf({ office, demand, target, settings }: OfficeModel): { needs: Need[]; notes: string[] } {
  const { recording, printing, arrivals } = office;
  if (demand.desa.length === 0) return { needs: [], notes: [] };
  const reachable = demand.reachableBacklog;
  const people = recordedPerDay(arrivals);
  const cards = cardsPerDay(arrivals);
  const up = (of: AvailabilityPosterior, stops: 'stopsRecording' | 'stopsPrinting') =>
    office.commonCauses
      .filter((cause) => cause[stops])
      .reduce((share, { availability }) => share * expectedAvailability(availability), expectedAvailability(of));
  const recordingUp = up(recording.setAvailability, 'stopsRecording');
  const pace = recording.peoplePerSetDay.mean;
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
    `Kebutuhan maksimum set perekaman: tunggakan ${formatNumber(demand.backlog)} orang, kira-kira ${formatNumber(reachable, 0)} terjangkau, ditambah ${formatNumber(people, 1)} pemula per hari, selesai dalam ${formatNumber(target.index)} hari kerja sampai ${formatDay(target.day)}; satu set ${formatNumber(pace, 1)} orang sehari dan siap ${formatShare(recordingUp)} dari jam layanan.`,
  ];
  if (!printing) {
    notes.push(`Printer kartu tidak diusulkan: menurut Pengaturan kartu dicetak di Dinas.`);
  } else {
    const printingUp = up(printing.printerAvailability, 'stopsPrinting');
    const perPrinter = printing.cardsPerPrinterDay.mean;
    const all = reachable + cards * target.index + printing.waiting;
    needs.push({
      kind: 'PRINTER_KARTU',
      name: 'Printer kartu',
      most: printersNeeded(all, target.index, perPrinter, printingUp),
    });
    notes.push(
      `Kebutuhan maksimum printer: ${formatNumber(all, 0)} kartu dalam waktu yang sama; satu printer ${formatNumber(perPrinter, 1)} kartu sehari dan siap ${formatShare(printingUp)} dari jam layanan.`,
    );
  }
  notes.push(
    `Kebutuhan maksimum adalah hitungan hari rata-rata. Agar target tercapai dengan peluang ${formatShare(settings.values.peluang_target)} dapat diperlukan lebih banyak: lihat tambahan terkecil di lembar Prakiraan.`,
  );
  return { needs, notes };
}
