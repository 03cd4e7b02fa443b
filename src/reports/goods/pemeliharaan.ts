import { type Day, dayNumber, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { holidaysOf, SERVICE_HOURS_PER_DAY } from '../../domain/calendar';
import { awayDevices, idlePrinters, lastService, replaceFrom, serviceDue, usefulLife } from '../../domain/maintenance';
import { type Move, rebuildPlan, setsNow } from '../../domain/rebuildSets';
import { replaceOrRepair } from '../../domain/replaceOrRepair';
import { readSettings, type Settings } from '../../domain/settings';
import { aset, layanan, libur, pengaturan, perbaikan, persediaan } from '../../tables';
import type { ReadingsOf } from '../../tables/table';
import { DEVICE_WORDS } from '../../tables/words';
import { leftOutNotes } from '../form/leftOut';
import { column, DATE, dateOf, type FormTable, formPage, heading, WHOLE, widthsOf } from '../form/officialForm';
import { NAME_IT } from '../problems/idlePrinters';
import { defineReport } from '../report';
import { standingEntries } from '../stock/stockMovements';

const TABLES = { aset, perbaikan, layanan, libur, persediaan, pengaturan };

const COLUMNS = [
  column('No', 40, '0'),
  column('Alat', 110),
  column('Nama', 180),
  column('Ruang', 120),
  column('Kondisi', 76),
  column('Tahun', 76, '0'),
  column('Ganti mulai', 80, '0'),
  column('Servis terakhir', 110, DATE),
  column('Servis berikutnya', 110, DATE),
  column('Sebab', 260),
];

/** What keeps devices working: what is due, what is away, what to replace, which parts make one set more. */
export const pemeliharaan = defineReport({
  sheet: 'Pemeliharaan',
  widths: widthsOf(COLUMNS),
  tables: TABLES,
  build(read, { today }) {
    const { values } = readSettings(read.pengaturan);
    return formPage(
      {
        title: 'JADWAL PEMELIHARAAN ALAT',
        period: `Keadaan ${formatDay(today)}`,
        tables: [
          dueTable(read, values, today),
          awayTable(read, today),
          idleTable(read, values, today),
          adviceTable(read, values, today),
          rebuildTable(read),
        ],
        notes: [
          `Servis jatuh tempo ${formatNumber(values.servis_bulan)} bulan atau ${formatNumber(values.servis_jam)} jam layanan sesudah yang terakhir, mana yang lebih dulu (Pengaturan). Jam dihitung dari jam buka kantor di lembar Layanan, karena alat tidak punya pencatat jam sendiri.`,
          'Ganti mulai = tahun pembelian ditambah masa manfaat (Pengaturan). Alat yang belum pernah diservis dihitung dari akhir tahun pembeliannya.',
          `Lebih dari satu printer baik? ${NAME_IT}.`,
          'Saran ganti menurut umur, kondisi dan biaya; RKBMD mengusulkan menurut kebutuhan dalam prakiraan, berapa pun umur alat.',
          'Servis, perbaikan dan uji cetak dicatat di panel > Catat > Alat, atau langsung di lembar Perbaikan.',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

type Read = ReadingsOf<typeof TABLES>;

const BECAUSE = {
  BULAN: 'lama sejak servis terakhir',
  JAM: 'jam pakai sejak servis terakhir',
  BELUM_PERNAH: 'belum pernah dicatat diservis; tahun pembelian kosong',
};
const NEVER = 'belum pernah dicatat diservis; dihitung dari akhir tahun pembelian';

function dueTable(read: Read, settings: Settings, today: Day): FormTable {
  const hours = { days: read.layanan.rows, usual: SERVICE_HOURS_PER_DAY };
  const around = { settings, today, holidays: holidaysOf(read.libur.rows) };
  const away = new Set(awayDevices(read.perbaikan.rows).map(({ asetId }) => asetId.toUpperCase()));
  const devices = read.aset.rows
    .filter((device) => device.status === 'AKTIF' && usefulLife(device, settings) !== null)
    .filter(({ id }) => !away.has(id.toUpperCase()))
    .map((device) => ({ device, due: serviceDue(device, read.perbaikan.rows, hours, around) }))
    .sort((a, b) => (a.due.day === b.due.day ? (a.device.id < b.device.id ? -1 : 1) : a.due.day < b.due.day ? -1 : 1));
  return {
    caption: 'Servis menurut jatuh temponya',
    columns: COLUMNS,
    rows: devices.map(({ device, due }, index) => {
      const last = lastService(device, read.perbaikan.rows);
      const because = last === null && due.because !== 'BELUM_PERNAH' ? NEVER : BECAUSE[due.because];
      const days = dayNumber(today) - dayNumber(due.day);
      const late =
        days > 0
          ? `Terlambat ${formatNumber(days)} hari: ${because}`
          : days === 0
            ? `Jatuh tempo: ${because}`
            : because;
      return [
        index + 1,
        device.id,
        device.nama,
        device.ruang ?? '',
        device.kondisi,
        device.tahun ?? '',
        replaceFrom(device, settings) ?? '',
        last === null ? '' : dateOf(last),
        dateOf(due.day),
        late,
      ];
    }),
    whenEmpty: 'Belum ada alat yang dicatat. Isi lembar Aset; Tahun menentukan kapan alat perlu diganti.',
  };
}

function awayTable({ perbaikan: { rows }, aset: { rows: devices } }: Read, today: Day): FormTable {
  const known = new Map(devices.map((device) => [device.id.toUpperCase(), device]));
  return {
    caption: 'Sedang diperbaiki di luar',
    columns: [
      heading('No', '0'),
      heading('Alat'),
      heading('Keluhan'),
      heading('Tempat'),
      heading('Hari di luar', WHOLE),
      heading('Kondisi'),
      heading('Tahun', '0'),
      heading('Keluar', DATE),
      heading('Dijanjikan', DATE),
      heading('Keterangan'),
    ],
    rows: awayDevices(rows).map((row, index) => [
      index + 1,
      row.asetId,
      row.keluhan ?? '',
      row.tempat ?? '',
      dayNumber(today) - dayNumber(row.tanggal),
      known.get(row.asetId.toUpperCase())?.kondisi ?? '',
      known.get(row.asetId.toUpperCase())?.tahun ?? '',
      dateOf(row.tanggal),
      row.janji === null ? '' : dateOf(row.janji),
      row.janji !== null && row.janji < today ? 'Lewat dari yang dijanjikan' : '',
    ]),
    whenEmpty: 'Tidak ada alat yang sedang diperbaiki di luar.',
  };
}

function idleTable(read: Read, settings: Settings, today: Day): FormTable {
  const prints = standingEntries(read.persediaan.rows);
  const weeks = settings.printer_menganggur_minggu;
  const { printers, unnamed } = idlePrinters(read.aset.rows, read.perbaikan.rows, prints, weeks, today);
  const isSure = unnamed === 0 || printers.length === 0;
  const span = `${formatNumber(weeks)} minggu`;
  return {
    caption: isSure
      ? `Printer kartu yang menganggur ${span} atau lebih: perlu uji cetak`
      : `Printer kartu yang mungkin menganggur: ${formatNumber(unnamed)} catatan cetak dalam ${span} ini tidak menyebut printernya`,
    columns: [heading('No', '0'), heading('Alat'), heading('Cetak, uji atau kembali terakhir')],
    rows: printers.map(({ id, last }, index) => [
      index + 1,
      id,
      last === null ? 'belum ada yang menyebutnya' : formatDay(last),
    ]),
    whenEmpty: 'Tidak ada printer baik yang diketahui menganggur selama itu.',
  };
}

function adviceTable(read: Read, settings: Settings, today: Day): FormTable {
  const rows = read.aset.rows.flatMap((device) => {
    const found = replaceOrRepair(device, read.perbaikan.rows, settings, today);
    return found ? [{ device, ...found }] : [];
  });
  return {
    caption: 'Ganti atau perbaiki',
    columns: [
      heading('No', '0'),
      heading('Alat'),
      heading('Saran'),
      heading('Biaya perbaikan (Rp)', WHOLE),
      heading('Kali', WHOLE),
      heading('Hari di luar', WHOLE),
      heading('Tahun', '0'),
      heading('Harga (Rp)', WHOLE),
      heading('Kondisi'),
      heading('Alasan'),
    ],
    rows: rows.map(({ device, advice, why, record }, index) => [
      index + 1,
      device.id,
      advice,
      record.cost,
      record.times,
      record.daysAway,
      device.tahun ?? '',
      device.harga ?? '',
      device.kondisi,
      why,
    ]),
    whenEmpty: 'Tidak ada alat yang rusak atau habis masa manfaatnya.',
  };
}

function rebuildTable(read: Read): FormTable {
  const { moves } = rebuildPlan(read.aset.rows);
  return {
    // In the words, and with the number, of the other views and of an answer.
    caption: `Rakit ulang.${setsNow(read.aset.rows)}`.replace(/\.$/, ''),
    columns: [heading('No', '0'), heading('Alat'), heading('Bagian'), heading('Dari'), heading('Ke')],
    rows: moves.map(({ id, component, from, to }: Move, index) => [
      index + 1,
      id,
      DEVICE_WORDS[component],
      from ?? 'luar set',
      to ?? 'luar set',
    ]),
    whenEmpty: 'Tidak ada perpindahan bagian yang membuat set siap bertambah.',
  };
}
