import { formatMoment } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { belumRekam, isActive } from '../domain/backlog';
import type { Area, Chart, PageCell } from '../workbook/page';
import { leftOutNotes } from './leftOut';
import { column, formPage, heading, PERCENT, WHOLE, widthsOf } from './officialForm';
import { periksa } from './periksa';
import { defineReport } from './report';
import { SUMMARY_TABLES, summaryOf } from './summary';

const FIGURE_COLUMNS = [
  column('Yang dilihat', 150),
  column('Angka', 110),
  column('Satuan', 120),
  column('Penjelasan', 310),
  column('Asal', 90),
];

const DESA_COLUMNS = [heading('Desa'), heading('Belum rekam', WHOLE), heading('Sudah dari wajib', PERCENT)];

/** The Camat's one look: the figures of the sidebar's Ringkasan, and who waits where. */
export const dasbor = defineReport({
  sheet: 'Dasbor',
  widths: widthsOf(FIGURE_COLUMNS),
  tables: SUMMARY_TABLES,
  build(read, { today, now }) {
    const { sentence, figures, issues } = summaryOf(read, now);
    const problems: PageCell[] = [
      'Masalah data',
      formatNumber(issues.length),
      '',
      issues.length > 0
        ? 'Tiap masalah dan tempatnya ada di lembar Periksa.'
        : 'Tidak ada di lembar yang dibaca dasbor.',
      { text: periksa.sheet, to: { sheet: periksa.sheet, line: 1, column: 1 } },
    ];
    const villages = read.desa.rows
      .filter((row) => isActive(row, today))
      .map((row) => ({ ...row, waiting: belumRekam(row) }))
      .sort((a, b) => b.waiting - a.waiting);
    const page = formPage(
      {
        title: 'DASBOR KTP-EL',
        forScreen: true,
        period: `Dihitung ${formatMoment(now)}`,
        headline: sentence,
        tables: [
          {
            columns: FIGURE_COLUMNS,
            rows: [
              ...figures.map(({ label, value, unit, meaning, place }): PageCell[] => [
                label,
                value,
                unit,
                meaning,
                place ? { text: place.sheet, to: place } : '',
              ]),
              problems,
            ],
            whenEmpty: '',
          },
          {
            caption: 'Tunggakan per desa, terbanyak di atas',
            columns: DESA_COLUMNS,
            rows: villages.map(({ nama, waiting, wajibKtp, sudahRekam }) => [
              nama,
              waiting,
              wajibKtp > 0 ? sudahRekam / wajibKtp : '',
            ]),
            whenEmpty: 'Belum ada desa yang dicatat. Isi lembar Desa atau impor daftarnya lewat panel.',
            chart: backlogChart,
          },
        ],
        notes: [
          'Angkanya sama dengan Ringkasan di panel. Tunggakan selalu dihitung dari wajib KTP dikurangi sudah rekam (lembar Desa).',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
    const explained = page.cells.findIndex(([cell]) => cell === FIGURE_COLUMNS[0]?.header) + 2;
    const area = { line: explained, column: 4, lines: figures.length + 1, columns: 1 };
    return { ...page, styles: [...page.styles, { area, wrap: true }] };
  },
});

const BAR_PIXELS = 18;

/** Beside the tables, as tall as its bars need; with 19 desa it fits a screen of 1366 x 768. */
function backlogChart({ line, column: first, lines }: Area): Chart {
  return {
    kind: 'BAR',
    title: 'Belum rekam per desa',
    horizontalTitle: 'Orang',
    verticalTitle: 'Desa',
    source: { line, column: first, lines, columns: 2 },
    anchor: { line: 1, column: FIGURE_COLUMNS.length + 1 },
    width: 500,
    height: 110 + BAR_PIXELS * lines,
    colors: ['#0b3d5c'],
  };
}
