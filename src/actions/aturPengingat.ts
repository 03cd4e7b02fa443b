import { optional } from '../cells/cell';
import { formatDay } from '../cells/day';
import { flag } from '../cells/oneOf';
import { holidaysOf } from '../domain/calendar';
import { isOverdue, LETTER_TROUBLE, REMINDER_SETUP, reminderRow } from '../domain/reminders';
import { readSettings } from '../domain/settings';
import { libur, pengaturan, pengingat } from '../tables';
import { defineAction, refuse } from './action';
import { put, take } from './change';

/** Notes that the daily reminder was set up or stopped: one for the workbook, whoever's trigger runs it. */
export const aturPengingat = defineAction({
  caption: 'Atur pengingat',
  fields: {
    nyala: { label: 'Pengingat harian', cell: flag },
    /** Whoever asks has no trigger at Google, whatever is noted here. */
    hilang: { label: 'Pemicunya tidak ada', cell: optional(flag) },
  },
  tables: { pengingat, pengaturan, libur },
  decide({ pengingat: { rows }, pengaturan: settings, libur: days }, { nyala, hilang }, { now, who }) {
    const setup = reminderRow(rows, REMINDER_SETUP);
    const since = setup ? `oleh ${setup.kalimat} sejak ${formatDay(setup.sejak.slice(0, 10))}` : '';
    const nobody = readSettings(settings).values.penerima_pengingat === null ? NOBODY : '';
    // Another person's trigger can't be seen: it is there as long as it runs. Google stops one that failed too often.
    const isLost =
      setup !== undefined &&
      ((hilang === true && setup.kalimat === who) || isOverdue(setup, now, holidaysOf(days.rows)));
    if (nyala && setup && !isLost)
      return refuse(`Pengingat harian sudah dipasang ${since}; tidak ada yang diubah.${nobody}`);
    if (!nyala && !setup) return refuse('Pengingat harian memang belum dipasang; tidak ada yang diubah.');
    // Asked for anew, what Google refused before is tried again.
    const trouble = reminderRow(rows, LETTER_TROUBLE) ? [take(pengingat, LETTER_TROUBLE)] : [];
    return nyala
      ? {
          changes: [
            ...trouble,
            put(pengingat, {
              ...{ id: REMINDER_SETUP, sejak: now, kalimat: who },
              ...{ dikirim: now, kepada: null, belumPasti: null },
            }),
          ],
          sentence: `Pengingat harian dipasang${isLost ? ` lagi, karena pemicu yang dipasang ${since} tidak jalan lagi` : ''}: tiap pagi Dasbor diperbarui dan surat dikirim bila ada batas yang terlewati.${nobody}`,
          object: 'Pengingat',
        }
      : {
          changes: [take(pengingat, REMINDER_SETUP)],
          sentence: `Pengingat harian dihentikan; tadinya dipasang ${since}.`,
          object: 'Pengingat',
        };
  },
});

const NOBODY = ' Penerimanya belum ada: isi penerima_pengingat di lembar Pengaturan.';
