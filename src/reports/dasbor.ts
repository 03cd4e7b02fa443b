import { formatMoment } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { backlogTotals, belumRekam, isActive } from '../domain/backlog';
import { holidaysOf } from '../domain/calendar';
import { runningOutages, stagesStopped } from '../domain/outages';
import { usableSets } from '../domain/recordingSets';
import { aset, desa, gangguan, libur, pengaturan, persediaan } from '../tables';
import { SET_COMPONENTS } from '../tables/aset';
import type { Area, Chart, PageCell } from '../workbook/page';
import { blankoCover } from './blankoCover';
import { leftOutNotes } from './leftOut';
import { column, formPage, heading, PERCENT, WHOLE, widthsOf } from './officialForm';
import { defineReport } from './report';
import { stockMovements } from './stockMovements';

const FIGURE_COLUMNS = [
  column('Yang dilihat', 180),
  column('Angka', 110, WHOLE),
  column('Penjelasan', 420),
  column('Asal', 120),
];

const DESA_COLUMNS = [heading('Desa'), heading('Belum rekam', WHOLE), heading('Sudah rekam dari wajib KTP', PERCENT)];

/** The Camat's one look: what is waiting, what there is to do it with, and what stands still. */
export const dasbor = defineReport({
  sheet: 'Dasbor',
  widths: widthsOf(FIGURE_COLUMNS),
  tables: { desa, aset, gangguan, persediaan, libur, pengaturan },
  build(read, { today, now }) {
    const active = read.desa.rows.filter((row) => isActive(row, today));
    const backlog = backlogTotals(active);
    const devices = read.aset.rows.filter(({ status }) => status === 'AKTIF');
    const printers = devices.filter(({ jenis }) => jenis === 'PRINTER_KARTU');
    const sets = Math.max(...SET_COMPONENTS.map((part) => devices.filter(({ jenis }) => jenis === part).length));
    const cover = blankoCover(stockMovements(read.persediaan.rows, 'BLANKO'), today, holidaysOf(read.libur.rows));
    const running = runningOutages(read.gangguan.rows, now);
    const problems = Object.values(read).reduce((sum, { issues }) => sum + issues.length, 0);
    const rows: PageCell[][] = [
      [
        'Tunggakan (belum rekam)',
        backlog.belumRekam,
        backlog.wajibKtp > 0
          ? `${formatShare(backlog.sudahRekam / backlog.wajibKtp, 1)} dari ${formatNumber(backlog.wajibKtp)} wajib KTP di ${formatNumber(backlog.desa)} desa sudah direkam.`
          : 'Belum ada desa yang dicatat; isi lembar Desa.',
        { text: 'Desa', to: { sheet: desa.sheet, line: 1, column: 1 } },
      ],
      [
        'Set perekaman siap',
        usableSets(devices),
        sets > 0
          ? `Dari ${formatNumber(sets)} set bila semua bagiannya baik.`
          : 'Belum ada bagian set yang dicatat; isi lembar Aset.',
        { text: 'Aset', to: { sheet: aset.sheet, line: 1, column: 1 } },
      ],
      [
        'Printer kartu siap',
        printers.filter(({ kondisi }) => kondisi === 'B').length,
        printers.length > 0
          ? `Dari ${formatNumber(printers.length)} printer kartu.`
          : 'Belum ada printer kartu yang dicatat; isi lembar Aset.',
        { text: 'Aset', to: { sheet: aset.sheet, line: 1, column: 1 } },
      ],
      [
        'Sisa blanko (keping)',
        cover.left,
        cover.days === null
          ? 'Belum ada pemakaian untuk menghitung berapa hari cukupnya.'
          : `Cukup untuk kira-kira ${formatNumber(Math.floor(cover.days))} hari kerja.`,
        { text: 'Persediaan', to: { sheet: persediaan.sheet, line: 1, column: 1 } },
      ],
      [
        'Gangguan berlangsung',
        running.length,
        running.length > 0
          ? `${running.map((outage) => outage.jenis).join(', ')}; terhenti: ${[...new Set(running.flatMap(stagesStopped))].join(', ') || 'tidak ada tahap'}.`
          : 'Tidak ada.',
        { text: 'Gangguan', to: { sheet: gangguan.sheet, line: 1, column: 1 } },
      ],
      [
        'Masalah data',
        problems,
        problems > 0 ? 'Baris yang bermasalah tidak ikut dihitung.' : 'Tidak ada di lembar yang dibaca dasbor.',
        { text: 'Periksa', to: { sheet: 'Periksa', line: 1, column: 1 } },
      ],
    ];
    const waiting = active.map((row) => ({ ...row, belum: belumRekam(row) })).sort((a, b) => b.belum - a.belum);
    return formPage(
      {
        title: 'DASBOR KTP-EL',
        period: `Dihitung ${formatMoment(now)}`,
        tables: [
          { columns: FIGURE_COLUMNS, rows, whenEmpty: '' },
          {
            caption: 'Tunggakan per desa, terbanyak di atas',
            columns: DESA_COLUMNS,
            rows: waiting.map(({ nama, belum, wajibKtp, sudahRekam }) => [
              nama,
              belum,
              wajibKtp > 0 ? sudahRekam / wajibKtp : '',
            ]),
            whenEmpty: 'Belum ada desa yang dicatat. Isi lembar Desa atau impor daftarnya lewat panel.',
            chart: backlogChart,
          },
        ],
        notes: [
          'Tunggakan selalu dihitung dari wajib KTP dikurangi sudah rekam (lembar Desa); set siap adalah bagian set yang paling sedikit berkondisi B (lembar Aset).',
          'Hari cukupnya blanko dihitung menurut pemakaian per hari kerja selama paling lama 90 hari terakhir (lembar Persediaan).',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

const BAR_PIXELS = 22;

function backlogChart({ line, column: first, lines }: Area): Chart {
  return {
    kind: 'BAR',
    title: 'Belum rekam per desa',
    horizontalTitle: 'orang',
    verticalTitle: '',
    source: { line, column: first, lines, columns: 2 },
    anchor: { line: 1, column: FIGURE_COLUMNS.length + 2 },
    width: 560,
    height: 120 + BAR_PIXELS * lines,
    colors: ['#0b3d5c'],
  };
}
