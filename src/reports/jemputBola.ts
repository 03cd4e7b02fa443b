import { formatNumber, formatShare } from '../cells/numeral';
import { belumRekam, isActive } from '../domain/backlog';
import { usableSets } from '../domain/recordingSets';
import { readSettings } from '../domain/settings';
import { shareKitDays } from '../forecast/outreach';
import { aset, desa, pengaturan } from '../tables';
import { leftOutNotes } from './leftOut';
import { column, formPage, WHOLE, widthsOf } from './officialForm';
import { defineReport } from './report';

const COLUMNS = [
  column('No', 40, '0'),
  column('Desa', 180),
  column('Tunggakan', 100, WHOLE),
  column('Target hadir', 100, WHOLE),
  column('Set', 70, WHOLE),
  column('Hari', 70, WHOLE),
  column('Set-hari', 80, WHOLE),
  column('Perkiraan terekam', 110, WHOLE),
  column('Petugas', 80, WHOLE),
  column('Tanggal', 140),
];

/** Where the recording sets go to record the most people, the kit-days shared out exactly. */
export const jemputBola = defineReport({
  sheet: 'Jemput Bola',
  widths: widthsOf(COLUMNS),
  tables: { desa, aset, pengaturan },
  build(read, { today }) {
    const { values } = readSettings(read.pengaturan);
    const villages = read.desa.rows
      .filter((row) => isActive(row, today) && belumRekam(row) > 0)
      .map((row) => ({ name: row.nama, backlog: belumRekam(row) }))
      // Where two plans record as many people, the sharing out prefers the desa that comes first.
      .sort((a, b) => b.backlog - a.backlog);
    const usable = usableSets(read.aset.rows);
    const sets = Math.min(usable, values.set_jemput_bola ?? usable);
    // A desa is visited about once a year (paper, 2021): a day for each, which the plan may spend elsewhere.
    const days = values.hari_jemput_bola ?? villages.length;
    const visits = shareKitDays(
      villages.map(({ backlog }) => backlog),
      days * sets,
      {
        peoplePerSetDay: values.orang_per_set_hari,
        noShow: values.bolos_jemput_bola,
        firstDayShare: values.hari_pertama_jemput_bola,
      },
    );
    const plan = villages
      .map((village, index) => ({ ...village, ...visits[index] }))
      .map(({ name, backlog, kitDays = 0, people = 0 }) => ({ name, backlog, kitDays, people }))
      .filter(({ kitDays }) => kitDays > 0)
      .sort((a, b) => b.people - a.people);
    const sum = (of: (visit: (typeof plan)[number]) => number) => plan.reduce((all, visit) => all + of(visit), 0);
    const present = (backlog: number) => backlog * (1 - values.bolos_jemput_bola);
    return formPage(
      {
        title: 'RENCANA JEMPUT BOLA PEREKAMAN KTP-EL',
        period: `Tahun ${today.slice(0, 4)}`,
        ...(plan.length > 0
          ? {
              headline: `${formatNumber(days)} hari dengan ${formatNumber(sets)} set merekam kira-kira ${formatNumber(
                sum(({ people }) => people),
                0,
              )} orang di ${formatNumber(plan.length)} desa.`,
            }
          : {}),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: plan.map(({ name, backlog, kitDays, people }, index) => {
              const together = Math.min(sets, kitDays);
              return [
                index + 1,
                name,
                backlog,
                present(backlog),
                together,
                Math.ceil(kitDays / together),
                kitDays,
                people,
                together,
                '',
              ];
            }),
            totals: [
              [
                '',
                'Jumlah',
                sum(({ backlog }) => backlog),
                sum(({ backlog }) => present(backlog)),
                '',
                '',
                sum(({ kitDays }) => kitDays),
                sum(({ people }) => people),
                '',
                '',
              ],
            ],
            whenEmpty: whyNoPlan(villages.length, sets),
          },
        ],
        notes: [
          `Tunggakan dari lembar Desa (wajib dikurangi sudah); target hadir adalah tunggakan dikurangi ${formatShare(values.bolos_jemput_bola)} yang biasanya tidak hadir; ${formatNumber(values.orang_per_set_hari)} orang per set sehari (Pengaturan).`,
          `Set yang siap dihitung dari lembar Aset: sebanyak bagian yang paling sedikit berkondisi B (${formatNumber(usable)}). ${setsTaken(sets, usable, values.set_jemput_bola)}; satu petugas per set.`,
          `${values.hari_jemput_bola === null ? 'Jumlah hari sebanyak desa yang masih punya tunggakan' : `Jumlah hari ${formatNumber(days)} (hari_jemput_bola di Pengaturan)`}, lalu dibagi agar sebanyak mungkin orang terekam; bila sama banyak, tunggakan terbesar didahulukan. Hari pertama di tiap desa dihitung ${formatShare(values.hari_pertama_jemput_bola)} hari karena perjalanan dan pemasangan alat (Pengaturan). Tanggal diisi setelah disepakati dengan desa.`,
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

function whyNoPlan(villages: number, sets: number): string {
  if (villages === 0) return 'Tidak ada desa dengan tunggakan. Isi lembar Desa atau impor daftarnya lewat panel.';
  if (sets === 0)
    return 'Belum ada set perekaman yang lengkap dan siap (PC, kamera, sidik jari, iris, tanda tangan berkondisi B). Lengkapi lembar Aset.';
  return 'Tidak ada yang terekam dengan pengaturan ini. Periksa hari_jemput_bola dan hari_pertama_jemput_bola di Pengaturan.';
}

function setsTaken(sets: number, usable: number, wanted: number | null): string {
  if (wanted === null) return 'Semua set ikut keluar';
  return wanted > usable
    ? `Pengaturan set_jemput_bola meminta ${formatNumber(wanted)}, jadi semua yang siap ikut keluar`
    : `${formatNumber(sets)} ikut keluar (set_jemput_bola di Pengaturan)`;
}
