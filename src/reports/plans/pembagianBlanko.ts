import { formatNumber } from '../../cells/numeral';
import { isActive } from '../../domain/backlog';
import { balances } from '../../domain/ledger';
import { splitLot } from '../../forecast/closedForms/lotSplit';
import { desa, layanan, pengaturan, persediaan } from '../../tables';
import { leftOutNotes } from '../form/leftOut';
import { column, formPage, WHOLE, widthsOf } from '../form/officialForm';
import { NO_DESA } from '../form/whenEmpty';
import { defineReport } from '../report';
import { elsewhereSentence, printsWords, QUEUE_UNKNOWN, queueDays, waitingForPrint } from '../stock/printQueue';

const COLUMNS = [
  column('No', 40, '0'),
  column('Desa', 200),
  column('Wajib KTP', 100, WHOLE),
  column('Perkiraan menunggu cetak', 120, WHOLE),
  column('Bagian blanko', 110, WHOLE),
  column('Belum kebagian', 110, WHOLE),
];

/** Who gets cards from a lot that isn't enough for all who wait. */
export const pembagianBlanko = defineReport({
  sheet: 'Pembagian Blanko',
  widths: widthsOf(COLUMNS),
  tables: { desa, layanan, persediaan, pengaturan },
  build(read, { today }) {
    const villages = read.desa.rows.filter((row) => isActive(row, today));
    const weights = villages.map(({ wajibKtp }) => wajibKtp);
    const { days, inLedger } = queueDays(read.layanan.rows, read.persediaan.rows);
    const queue = waitingForPrint(days, today);
    const waiting = Math.max(0, queue ?? 0);
    const lot = Math.max(0, balances(read.persediaan.rows, today).BLANKO);
    const queues = splitLot(
      waiting,
      weights,
      weights.map(() => waiting),
    );
    const shares = splitLot(lot, queues, queues);
    // Nought would say that nobody waits.
    const split = (wait: number, got: number) => (queue === null ? ['', '', ''] : [wait, got, wait - got]);
    const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
    return formPage(
      {
        title: 'PEMBAGIAN BLANKO KTP-EL PER DESA',
        period: 'Bila blanko tidak cukup untuk semua yang menunggu',
        headline: queue === null ? QUEUE_UNKNOWN : headline(lot, waiting),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: villages.map(({ nama, wajibKtp }, index) => [
              index + 1,
              nama,
              wajibKtp,
              ...split(queues[index] ?? 0, shares[index] ?? 0),
            ]),
            totals: [['', 'Jumlah', sum(weights), ...split(sum(queues), sum(shares))]],
            whenEmpty: NO_DESA,
          },
        ],
        notes: [
          `Menunggu cetak adalah semua PRR dikurangi semua yang tercetak (${printsWords(inLedger)}), yang hanya diketahui untuk seluruh kecamatan; bagian tiap desa diperkirakan menurut wajib KTP-nya.${elsewhereSentence(days, today)}`,
          'Blanko yang ada (lembar Persediaan) dibagi sebanding dengan yang menunggu, dalam keping utuh (cara Sainte-Laguë): tidak ada desa yang mendapat lebih daripada yang menunggu, dan lot yang lebih besar tidak pernah mengurangi bagian siapa pun.',
          'Di dalam bagian tiap desa dahulukan pemula, lalu warga yang mendesak, lalu kartu hilang dan rusak, terakhir perubahan data.',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

function headline(lot: number, waiting: number): string {
  if (waiting === 0) return 'Tidak ada kartu yang menunggu cetak menurut lembar Layanan.';
  const there = `Blanko ${formatNumber(lot)} keping`;
  return lot >= waiting
    ? `${there} cukup untuk ${formatNumber(waiting)} kartu yang menunggu cetak; tidak perlu dibagi.`
    : `${there} untuk ${formatNumber(waiting)} kartu yang menunggu cetak: kurang ${formatNumber(waiting - lot)}.`;
}
