import { orElse } from '../cells/cell';
import { count, decimal, share } from '../cells/number';
import { formatNumber, formatShare } from '../cells/numeral';
import { text } from '../cells/text';
import { customFunction, FormulaError } from '../declare';
import { SETTINGS } from '../domain/defaultSettings';
import { shareKitDays } from '../forecast/outreach/outreach';
import { column, one } from './parameters';
import { isComplete, rowsOf } from './rows';

const { bolos_jemput_bola: noShow, orang_per_set_hari: peoplePerSetDay } = SETTINGS;

/** A year of outreach with a dozen sets; beyond that the exact sharing takes longer than a cell may wait. */
const MOST_KIT_DAYS = 3_000;
/** Of kit-days at each desa: three hundred desa with all of them. The sharing looks at each for every desa. */
const MOST_LOOKED_AT = 900_000;

export const KTP_JEMPUT_BOLA = customFunction({
  summary: 'Membagi hari jemput bola ke desa-desa supaya paling banyak orang terekam.',
  params: {
    desa: column(text(), 'Nama desa, satu per baris.', 'Desa!B2:B20'),
    tunggakan: column(decimal(), 'Orang yang belum direkam di tiap desa.', 'KTP_BELUM_REKAM(Desa!E2:E20; Desa!F2:F20)'),
    hari: one(count(), 'Hari jemput bola.', '20'),
    set: one(count(), 'Set perekaman yang dibawa tiap hari.', '2'),
    orang_per_set_hari: one(
      orElse(decimal({ least: 0, most: 1_000 }), peoplePerSetDay.value),
      `Orang yang terekam per set per hari. Kosong berarti ${formatNumber(peoplePerSetDay.value)}.`,
      '45',
    ),
    bolos: one(
      orElse(share(), noShow.value),
      `Bagian yang tidak hadir. Kosong berarti ${formatShare(noShow.value)}.`,
      '20%',
    ),
    hari_pertama: one(
      orElse(share(), 1),
      'Bagian hari pertama di satu desa yang tersisa setelah perjalanan dan pemasangan. Kosong berarti 100 %.',
      '50%',
    ),
  },
  returns: 'Tiga kolom: desa, hari set, orang terekam.',
  run({ desa, tunggakan, hari, set, orang_per_set_hari, bolos, hari_pertama }) {
    if (hari * set > MOST_KIT_DAYS) {
      throw new FormulaError(
        `hari x set harus paling banyak ${formatNumber(MOST_KIT_DAYS)}, bukan ${formatNumber(hari * set)}`,
      );
    }
    const rows = rowsOf({ desa, tunggakan });
    const complete = rows.filter(isComplete);
    const lookedAt = complete.length * hari * set;
    if (lookedAt > MOST_LOOKED_AT) {
      throw new FormulaError(
        `desa x hari x set harus paling banyak ${formatNumber(MOST_LOOKED_AT)}, bukan ${formatNumber(lookedAt)}`,
      );
    }
    const visits = shareKitDays(
      complete.map(({ values }) => values.tunggakan),
      hari * set,
      { peoplePerSetDay: orang_per_set_hari, noShow: bolos, firstDayShare: hari_pertama },
    );
    const visitOf = new Map(complete.map((row, index) => [row, visits?.[index]]));
    return rows.map((row) => {
      const visit = visitOf.get(row);
      return visit ? [row.values.desa, visit.kitDays, visit.people] : ['', '', ''];
    });
  },
});
