import { type Day, formatDay, MONTHS, weekday } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { terbilang } from '../../cells/terbilang';
import { type DestructionRegister, destructionAct, destructionDocuments, NO_CAUSE } from '../../domain/destructions';
import { UNITS } from '../../domain/ledger';
import { readSettings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { pengaturan, persediaan } from '../../tables';
import { ITEMS } from '../../tables/persediaan';
import { CAUSE_WORDS, labelOf } from '../../tables/words';
import { leftOutNotes } from '../form/leftOut';
import { column, type FormTable, formPage, heading, WHOLE, widthsOf } from '../form/officialForm';
import { defineReport } from '../report';

const COLUMNS = [
  column('No', 40, '0'),
  column('Sebab', 250),
  column('Blanko (keping)', 110, WHOLE),
  column('Ribbon (gulung)', 110, WHOLE),
  column('Film (gulung)', 110, WHOLE),
  column('Blanko dengan huruf', 240),
];

const LIST_COLUMNS = [
  heading('No', '0'),
  heading('Hari dan peristiwa'),
  heading('Barang'),
  heading('Jumlah', WHOLE),
  heading('No entri', '0'),
  heading('Sebab dan keterangan'),
];

const EVENTS = { GAGAL: 'gagal, dikumpulkan untuk dimusnahkan', MUSNAH: 'dimusnahkan' } as const;
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const BLANK = '.'.repeat(30);

/**
 * The Berita Acara of that number, else the one with the latest: one is due for every destruction, even of a few cards
 * (SE Mendagri 470.13/11176/SJ).
 */
export const beritaAcaraOf = (wanted?: string) =>
  defineReport({
    sheet: 'Berita Acara',
    widths: widthsOf(COLUMNS),
    tables: { persediaan, pengaturan },
    build(read, { today }) {
      const entries = read.persediaan.rows.filter(({ tanggal }) => tanggal <= today);
      const document = wanted ?? destructionDocuments(entries)[0]?.document;
      const act = document === undefined ? null : destructionAct(entries, document);
      const day = act?.rows[act.rows.length - 1]?.tanggal ?? today;
      const { tempat } = readSettings(read.pengaturan).values;
      return formPage(
        {
          title: 'BERITA ACARA PEMUSNAHAN BLANKO DAN KARTU KTP-EL',
          number: document ?? null,
          period: `Tanggal ${formatDay(day)}`,
          keeper: true,
          ...(act ? { opening: [opening(act, day, tempat ?? BLANK)] } : {}),
          tables: [causeTable(act), ...(act ? [listTable(act)] : [])],
          ...(act
            ? {
                closing: [
                  'Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
                ],
              }
            : {}),
          notes: [
            'Semua baris dari lembar Persediaan yang membawa nomor berita acara ini di kolom Dokumen; yang sudah dibalik tidak dihitung.',
            'Sebab menurut SE Mendagri 470.13/11176/SJ tanggal 13-12-2018.',
            ...leftOutNotes(Object.values(read)),
          ],
        },
        read.pengaturan,
        day,
      );
    },
  });

export const beritaAcaraPemusnahan = beritaAcaraOf();

function opening({ totals }: DestructionRegister, day: Day, place: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const said = `${DAYS[weekday(day)]} tanggal ${terbilang(date)} bulan ${MONTHS[month - 1]} tahun ${terbilang(year)} (${formatDay(day)})`;
  const destroyed = ITEMS.filter((item) => totals[item] !== 0).map(
    (item) => `${item.toLowerCase()} ${formatNumber(totals[item])} (${terbilang(totals[item])}) ${UNITS[item]}`,
  );
  return `Pada hari ini, ${said}, bertempat di ${place}, kami yang bertanda tangan di bawah ini menyatakan telah memusnahkan ${joined(destroyed)} yang gagal atau rusak, dengan cara ${BLANK}, dengan rincian sebagai berikut.`;
}

function causeTable(act: DestructionRegister | null): FormTable {
  const words = (count: number) => (count === 0 ? '' : terbilang(count));
  const used = act?.byCause.filter(({ counts }) => ITEMS.some((item) => counts[item] !== 0)) ?? [];
  return {
    columns: COLUMNS,
    rows: used.map(({ caption, counts }, index) => [
      index + 1,
      caption,
      ...ITEMS.map((item) => counts[item]),
      words(counts.BLANKO),
    ]),
    ...(act ? { totals: [['', 'Jumlah', ...ITEMS.map((item) => act.totals[item]), words(act.totals.BLANKO)]] } : {}),
    whenEmpty:
      'Belum ada pemusnahan yang bernomor berita acara. Catat penerimaan dan pemusnahannya lewat panel > Catat, isi kolom Dokumen dengan nomornya.',
  };
}

function listTable({ rows }: DestructionRegister): FormTable {
  return {
    caption: 'Rincian',
    columns: LIST_COLUMNS,
    rows: rows.map(({ tanggal, jenis, barang, jumlah, nomor, sebab, catatan }, index) => [
      index + 1,
      `${formatDay(tanggal)} ${EVENTS[jenis]}`,
      barang,
      jumlah,
      nomor,
      [sebab === null ? NO_CAUSE : labelOf(CAUSE_WORDS[sebab]), catatan].filter(Boolean).join('; '),
    ]),
    whenEmpty: '',
  };
}
