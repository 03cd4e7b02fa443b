import { addDays, type Day, formatDay } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { belumRekam, isActive } from '../domain/backlog';
import { holidaysOf, workingDays } from '../domain/calendar';
import { readSettings } from '../domain/settings';
import { printersNeeded, setsNeeded } from '../forecast/capacity';
import { aset, desa, gangguan, layanan, libur, pengaturan } from '../tables';
import { inventory } from './inventory';
import { leftOutNotes } from './leftOut';
import { formPage, widthsOf } from './officialForm';
import { defineReport } from './report';
import { maintenanceTable } from './rkbmdMaintenance';
import { type Need, PROCUREMENT_COLUMNS, procurementTable } from './rkbmdProcurement';
import { stageAvailability } from './stageAvailability';
import { yearlyWork } from './yearlyWork';

/** Where no target day is set: half a year. */
const TARGET_DAYS = 182;

/** What to buy and what to maintain, as the kecamatan asks for it. */
export const rkbmd = defineReport({
  sheet: 'RKBMD',
  widths: widthsOf(PROCUREMENT_COLUMNS),
  tables: { aset, desa, layanan, gangguan, libur, pengaturan },
  build(read, { today, now }) {
    const { values } = readSettings(read.pengaturan);
    const items = inventory(read.aset.rows);
    const active = read.desa.rows.filter((row) => isActive(row, today));
    const holidays = holidaysOf(read.libur.rows);
    const target = targetDay(values.tanggal_target, today);
    const days = workingDays(today, target, holidays);
    const year = workingDays(`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`, holidays);
    const work = yearlyWork(read.layanan.rows, active, values, year, today);
    const listed = active.reduce((sum, row) => sum + Math.max(0, belumRekam(row)), 0);
    const backlog = listed * values.terjangkau;
    const up = (stage: 'REKAM' | 'CETAK') =>
      stageAvailability(stage, read.gangguan.rows, read.layanan.rows, now, holidays);
    const [recording, printing] = [up('REKAM'), up('CETAK')];
    const perDay = (volume: number) => (year > 0 ? volume / year : 0);
    const sets = setsNeeded(backlog, perDay(work.rekam), days, values.orang_per_set_hari, recording ?? 1);
    const cards = backlog + perDay(work.cetak) * days;
    const printers = printersNeeded(cards, days, values.kartu_per_printer_hari, printing ?? 1);
    const needs: Need[] = [
      { kind: 'PC', name: 'Komputer perekaman', most: sets },
      { kind: 'KAMERA', name: 'Kamera digital', most: sets },
      { kind: 'SIDIK_JARI', name: 'Pemindai sidik jari', most: sets },
      { kind: 'IRIS', name: 'Pemindai iris', most: sets },
      { kind: 'TANDA_TANGAN', name: 'Papan tanda tangan', most: sets },
      ...(values.cetak_di_kecamatan ? [{ kind: 'PRINTER_KARTU', name: 'Printer kartu', most: printers } as const] : []),
    ];
    const known = active.length > 0 || work.fromHistory;
    return formPage(
      {
        title: 'RENCANA KEBUTUHAN BARANG MILIK DAERAH (RKBMD)',
        period: `Tahun anggaran ${Number(today.slice(0, 4)) + 1}`,
        tables: [procurementTable(known ? needs : [], items), maintenanceTable(items)],
        notes: [
          'Kebutuhan riil = kebutuhan maksimum dikurangi barang yang dapat dioptimalkan (kondisi B dan RR di lembar Aset), paling sedikit 0. Barang rusak berat tidak dapat dioptimalkan. Satu set perekaman terdiri dari satu barang dari tiap jenisnya.',
          `Kebutuhan maksimum: tunggakan ${formatNumber(listed)} orang x ${formatShare(values.terjangkau)} terjangkau, ditambah ${formatNumber(perDay(work.rekam), 1)} orang dan ${formatNumber(perDay(work.cetak), 1)} kartu per hari, selesai dalam ${formatNumber(days)} hari kerja sampai ${formatDay(target)}; ${formatNumber(values.orang_per_set_hari)} orang per set dan ${formatNumber(values.kartu_per_printer_hari)} kartu per printer sehari (Pengaturan).`,
          work.basis,
          availabilityNote(recording, printing),
          'Hitungan ini memakai hari rata-rata; kemungkinan tercapainya ada di lembar Prakiraan. Program/kegiatan/output diisi menurut dokumen anggaran.',
          ...(values.cetak_di_kecamatan
            ? []
            : ['Printer kartu tidak diusulkan: menurut Pengaturan kartu dicetak di Dinas.']),
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

/** A target that has passed can't be planned for. */
function targetDay(set: Day | null, today: Day): Day {
  return set !== null && set > today ? set : addDays(today, TARGET_DAYS);
}

function availabilityNote(recording: number | null, printing: number | null): string {
  return recording === null || printing === null
    ? 'Belum ada catatan layanan atau gangguan, jadi ketersediaan layanan dianggap 100 %.'
    : `Ketersediaan layanan menurut lembar Gangguan: perekaman ${formatShare(recording, 1)}, pencetakan ${formatShare(printing, 1)}.`;
}
