import type { Moment } from '../../cells/day';
import { monthOf } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import { holidaysOf } from '../../domain/calendar';
import { downMinutes, stagesStopped } from '../../domain/outages';
import { readSettings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { aset, gangguan, layanan, libur, pengaturan } from '../../tables';
import type { AsetRow } from '../../tables/aset';
import { type GangguanRow, OUTAGE_KINDS } from '../../tables/gangguan';
import { OUTAGE_WORDS, STAGE_WORDS } from '../../tables/words';
import type { PageCell } from '../../workbook/page';
import { leftOutNotes } from '../form/leftOut';
import {
  column,
  DECIMAL,
  type FormTable,
  formPage,
  heading,
  MOMENT,
  SUMMED_IN_FULL,
  WHOLE,
  widthsOf,
} from '../form/officialForm';
import { monthTo, periodLine } from '../form/period';
import { defineReport } from '../report';
import { officePace } from './officePace';
import { lossesOf, lossNote, lossSentence, lossTable } from './outageLosses';

const COLUMNS = [
  column('No', 40, '0'),
  column('Mulai', 140, MOMENT),
  column('Selesai', 140, MOMENT),
  column('Lama (jam layanan)', 90, DECIMAL),
  column('Jenis', 160),
  column('Alat/lokasi', 160),
  column('Tahap terhenti', 160),
  column('Warga terdampak', 110, WHOLE),
  column('Penyebab', 180),
  column('Tindakan', 180),
  column('Dilaporkan kepada', 130),
  column('Status', 110),
];

const RECAP_COLUMNS = [
  heading('No', '0'),
  heading('Jenis'),
  heading('Kejadian', WHOLE),
  heading('Jam layanan', DECIMAL),
  heading('Warga terdampak', WHOLE),
];

/** The month's outages with the service hours they took, and the same added up by kind. */
export const laporanGangguan = defineReport({
  sheet: 'Laporan Gangguan',
  widths: widthsOf(COLUMNS),
  tables: { gangguan, aset, layanan, libur, pengaturan },
  build({ gangguan: outages, aset: devices, layanan: days, libur: holidays, pengaturan: settings }, { today, now }) {
    const month = monthTo(today);
    const from = `${month.first}T00:00`;
    const inMonth = outages.rows
      .filter(({ mulai, selesai }) => mulai <= now && (selesai === null || selesai > from))
      .sort((a, b) => (a.mulai < b.mulai ? -1 : 1));
    const closed = holidaysOf(holidays.rows);
    const { values } = readSettings(settings);
    const { jam_sabtu: saturdayHours } = values;
    const hours = (rows: readonly GangguanRow[]) => downMinutes(rows, from, now, closed, saturdayHours) / 60;
    const rows = { gangguan: outages, aset: devices, layanan: days };
    const pace = officePace(rows, inMonth, values, today);
    const losses = lossesOf(inMonth, devices.rows, pace, {
      ...{ from, until: now, holidays: closed, saturdayHours },
      days: days.rows,
    });
    const place = placesOf(devices.rows);
    const page = formPage(
      {
        title: 'LAPORAN GANGGUAN LAYANAN',
        period: periodLine(month),
        ...(inMonth.length > 0 ? { headline: lossSentence(losses) } : {}),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: inMonth.map((row, index) => [
              index + 1,
              moment(row.mulai),
              row.selesai === null ? '' : moment(row.selesai),
              hours([row]),
              OUTAGE_WORDS[row.jenis],
              row.asetId === null ? '' : place(row.asetId),
              stoppedWords(row),
              row.wargaTerdampak ?? '',
              row.penyebab ?? '',
              row.tindakan ?? '',
              row.dilaporkanKepada ?? '',
              statusAt(row, now),
            ]),
            totals: [['', 'Jumlah', '', hours(inMonth), '', '', '', people(inMonth), '', '', '', '']],
            whenEmpty: 'Tidak ada gangguan yang dicatat bulan ini. Bila ada, catat mulainya di panel > Catat.',
          },
          ...(inMonth.length > 0 ? [recap(inMonth, hours), lossTable(losses)] : []),
        ],
        notes: [
          `Semua baris berasal dari lembar Gangguan. Lama dihitung dalam jam layanan (hari kerja${saturdayHours > 0 ? ` dan Sabtu ${formatNumber(saturdayHours, 1)} jam sejak 07:30` : ''}, tanpa istirahat dan libur) dan hanya bagian yang jatuh dalam periode ini.`,
          'Pada jumlah dan rekapitulasi, gangguan yang berlangsung bersamaan dihitung sekali, jadi jumlahnya dapat lebih kecil daripada jumlah baris.',
          SUMMED_IN_FULL,
          'Warga terdampak adalah perkiraan petugas; baris yang kosong tidak ikut dijumlahkan.',
          ...(inMonth.length > 0 ? [lossNote(pace)] : []),
          ...leftOutNotes([outages, devices, days, holidays, settings]),
        ],
      },
      settings,
      today,
    );
    // Where nothing is drawn this time, the chart of another month goes.
    return { charts: [], ...page };
  },
});

/** Of a month that is over the end may lie in a later one; of the month that runs it may be typed before it comes. */
const statusAt = ({ selesai }: GangguanRow, now: Moment): string => {
  if (selesai !== null && selesai <= now) return 'Selesai';
  return selesai !== null && monthOf(selesai) > monthOf(now) ? 'Selesai sesudah bulan ini' : 'Berlangsung';
};

/** "perekaman dan pencetakan". */
export const stoppedWords = (row: GangguanRow): string => joined(stagesStopped(row).map((stage) => STAGE_WORDS[stage]));

function recap(rows: readonly GangguanRow[], hours: (rows: readonly GangguanRow[]) => number): FormTable {
  const kinds = OUTAGE_KINDS.map((kind) => ({ kind, of: rows.filter(({ jenis }) => jenis === kind) })).filter(
    ({ of }) => of.length > 0,
  );
  return {
    caption: 'Rekapitulasi menurut jenis',
    columns: RECAP_COLUMNS,
    rows: kinds.map(({ kind, of }, index) => [index + 1, OUTAGE_WORDS[kind], of.length, hours(of), people(of)]),
    totals: [['', 'Jumlah', rows.length, hours(rows), people(rows)]],
    whenEmpty: '',
  };
}

/** Blank where nobody told: that isn't nobody. */
function people(rows: readonly GangguanRow[]): number | '' {
  const told = rows.flatMap(({ wargaTerdampak }) => (wargaTerdampak === null ? [] : [wargaTerdampak]));
  return told.length === 0 ? '' : told.reduce((sum, count) => sum + count, 0);
}

const moment = (value: Moment): PageCell => ({ wall: `${value}:00` });

/** What a device is called and where it stands, by its id. */
function placesOf(devices: readonly AsetRow[]): (id: string) => string {
  const known = new Map(devices.map((device) => [device.id.toUpperCase(), device]));
  return (id) => {
    const device = known.get(id.toUpperCase());
    return device ? [id, device.nama, device.ruang].filter(Boolean).join(', ') : id;
  };
}
