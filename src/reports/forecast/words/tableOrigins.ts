import { formatNumber } from '../../../cells/numeral';
import { arsipPrakiraan, layanan } from '../../../tables';
import type { TracedFigure } from '../../figure';
import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';
import { cardInputs, recordingInputs } from './dateFigures';
import { heldBy, originOf } from './origins';
import { JUDGED } from './pastWords';
import { unknownBacklog } from './unknownBacklog';

/** Where the numbers of a whole table or chart of the sheet come from; a figure by itself has its own. */
export type TableOrigin = Pick<TracedFigure, 'label' | 'origin'>;

/** In the order in which they stand on the sheet; those that it has in this office. */
export function tableOrigins(model: OfficeModel, answer: ForecastAnswer): TableOrigin[] {
  return [...(unknownBacklog(model) ? [] : playedOrigins(model, answer)), ...HISTORY_ORIGINS];
}

const BINDING =
  'Tiap hari di tiap kemungkinan dicatat apa yang habis lebih dulu; yang ditulis adalah yang paling lama menahan sejak hari itu,';

/** Of what was played: where the backlog isn't known none of it stands there. */
function playedOrigins(model: OfficeModel, answer: ForecastAnswer): TableOrigin[] {
  const { recording, cards, replicationsDone } = answer.forecast;
  const all = `${formatNumber(replicationsDone)} kemungkinan`;
  const recordingOrigin = (label: string, sentence: string): TableOrigin => ({
    label,
    origin: originOf(model, recordingInputs(model), `${sentence} ${heldBy(recording.binding)}`),
  });
  return [
    recordingOrigin(
      'Grafik tunggakan',
      `Pada tiap akhir minggu tunggakan dari ${all} diurutkan: 10 % di antaranya paling banyak sebanyak kolom Baik, 50 % kolom Tengah, 90 % kolom Buruk.`,
    ),
    recordingOrigin('Yang menahan perekaman, per masa', `${BINDING} dari ${all}.`),
    ...(cards
      ? [
          {
            label: 'Yang menahan kartunya, per masa',
            origin: originOf(
              model,
              cardInputs(model),
              `${BINDING} dari ${all}: selama ada kartu siap cetak yang menunggu, pencetakan; tanpa itu perekaman, lalu pusat. ${heldBy(cards.binding)}`,
            ),
          },
          {
            label: 'Perjalanan kartunya dan yang menunggu dicetak',
            origin: originOf(
              model,
              cardInputs(model),
              `Hari selesainya tiap tahap diambil dari ${all} yang sama: setengahnya, empat dari lima dan 19 dari 20 selesai paling lambat hari itu. Kartu yang menunggu adalah rata-ratanya pada hari itu. ${heldBy(cards.binding)}`,
            ),
          },
        ]
      : []),
    recordingOrigin(
      'Tuntas direkam per desa',
      `Di tiap kemungkinan yang direkam tiap hari dibagi rata atas desa yang masih punya tunggakan; tanggalnya yang ditepati setengah, empat dari lima dan 19 dari 20 dari ${all}.`,
    ),
  ];
}

const HISTORY_ORIGINS: readonly TableOrigin[] = [
  {
    label: 'Diuji dengan riwayat kantor',
    origin: {
      inputs: [
        {
          text: 'Rekam dan Daftar tiap hari di Layanan',
          basis: 'lembar Layanan',
          place: { sheet: layanan.sheet, line: 1, column: 1 },
        },
      ],
      sentence:
        'Prakiraan yang sama dihitung lagi dari yang sudah diketahui pada akhir tiap bulan yang lewat, lalu disandingkan dengan yang kemudian terjadi dan dengan laju empat minggu terakhir. Yang menentukan: panjangnya riwayat di Layanan.',
    },
  },
  {
    label: 'Prakiraan yang lalu, dinilai',
    origin: {
      inputs: [
        {
          text: 'Prakiraan yang pernah disimpan',
          basis: 'lembar Arsip Prakiraan',
          place: { sheet: arsipPrakiraan.sheet, line: 1, column: 1 },
        },
        ...JUDGED.inputs,
      ],
      sentence: JUDGED.sentence,
    },
  },
];
