import { formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type DestructionRegister, destructionRegister, NO_CAUSE } from '../../domain/destructions';
import { pengaturan, persediaan } from '../../tables';
import { CAUSE_WORDS, labelOf } from '../../tables/words';
import { leftOutNotes } from '../form/leftOut';
import { column, DATE, dateOf, formPage, heading, WHOLE, widthsOf } from '../form/officialForm';
import { monthTo, periodLine, yearTo } from '../form/period';
import { defineReport } from '../report';

const COLUMNS = [
  column('Tanggal', 90, DATE),
  column('No entri', 70, '0'),
  column('Barang', 80),
  column('Peristiwa', 150),
  column('Jumlah', 80, WHOLE),
  column('Sebab', 170),
  column('No berita acara', 170),
  column('Keterangan', 220),
];

const EVENTS = { GAGAL: 'Gagal', MUSNAH: 'Dimusnahkan' } as const;

/** The month's spoilt and destroyed goods one by one, and by legal cause for the month and the year. */
export const registerPemusnahan = defineReport({
  sheet: 'Register Pemusnahan',
  widths: widthsOf(COLUMNS),
  tables: { persediaan, pengaturan },
  build(read, { today }) {
    const month = destructionRegister(read.persediaan.rows, monthTo(today));
    const year = destructionRegister(read.persediaan.rows, yearTo(today));
    return formPage(
      {
        title: 'REGISTER BLANKO DAN KARTU RUSAK ATAU DIMUSNAHKAN',
        period: periodLine(monthTo(today)),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: month.rows.map((row) => [
              dateOf(row.tanggal),
              row.nomor,
              row.barang,
              EVENTS[row.jenis],
              row.jumlah,
              row.sebab === null ? NO_CAUSE : labelOf(CAUSE_WORDS[row.sebab]),
              row.dokumen ?? '',
              row.catatan ?? '',
            ]),
            whenEmpty:
              read.persediaan.rows.length > 0
                ? 'Bulan ini belum ada yang gagal atau dimusnahkan.'
                : 'Belum ada catatan barang. Catat penerimaan pertama lewat panel > Catat.',
          },
          { ...byCause(month, year), caption: 'Rekap menurut sebab', whenEmpty: '' },
        ],
        notes: [
          'Semua baris dari lembar Persediaan: GAGAL keluar dari stok saat gagal, MUSNAH saat dimusnahkan. Entri yang dibalik tidak dihitung.',
          'Sebab menurut SE Mendagri 470.13/11176/SJ tanggal 13-12-2018. Blanko dalam keping, ribbon dan film dalam gulung.',
          ...actNotes(month),
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

function byCause(month: DestructionRegister, year: DestructionRegister) {
  const counts = ({ BLANKO, RIBBON, FILM }: DestructionRegister['totals']) => [BLANKO, RIBBON, FILM];
  const none = { BLANKO: 0, RIBBON: 0, FILM: 0 };
  return {
    columns: [
      heading('Blanko', WHOLE, 'Bulan ini'),
      heading('Ribbon', WHOLE, 'Bulan ini'),
      heading('Film', WHOLE, 'Bulan ini'),
      heading('Sebab'),
      heading('Blanko', WHOLE, 'Tahun ini'),
      heading('Ribbon', WHOLE, 'Tahun ini'),
      heading('Film', WHOLE, 'Tahun ini'),
    ],
    rows: year.byCause.map(({ sebab, caption, counts: ofYear }) => {
      const ofMonth = month.byCause.find((one) => one.sebab === sebab)?.counts ?? none;
      return [...counts(ofMonth), caption, ...counts(ofYear)];
    }),
    totals: [[...counts(month.totals), 'Jumlah', ...counts(year.totals)]],
  };
}

/** Which entries still lack the number of their Berita Acara; a sheet's line has room for some. */
function actNotes({ withoutAct }: DestructionRegister): string[] {
  if (withoutAct.length === 0) return [];
  const named = withoutAct.slice(0, 10).map(({ nomor, tanggal }) => `No ${nomor} (${formatDay(tanggal)})`);
  const more = withoutAct.length > 10 ? ` dan ${formatNumber(withoutAct.length - 10)} lagi` : '';
  return [`Belum bernomor berita acara: ${named.join(', ')}${more}.`];
}
