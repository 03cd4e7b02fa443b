import { formatDay, formatMoment, type Moment } from '../../cells/day';
import type { Holidays } from '../../domain/calendar';
import { crossedRows, isOverdue, LETTER_TROUBLE, REMINDER_SETUP, reminderRow } from '../../domain/reminders';
import { joined } from '../../domain/words';
import { type PengingatRow, pengingat } from '../../tables/pengingat';
import type { Issue, Placed } from '../../tables/table';

/** The daily reminder is set up and doesn't run any more. */
export function reminderStopped(rows: readonly Placed<PengingatRow>[], now: Moment, holidays: Holidays): Issue[] {
  const setup = reminderRow(rows, REMINDER_SETUP);
  if (!setup || !isOverdue(setup, now, holidays)) return [];
  const since =
    setup.dikirim && setup.dikirim !== setup.sejak
      ? `tidak jalan sejak ${formatMoment(setup.dikirim)}`
      : `belum pernah jalan sejak dipasang ${formatMoment(setup.sejak)}`;
  const sentence = `Pengingat harian ${since} (dipasang oleh ${setup.kalimat}), jadi tidak ada surat dan Dasbor tidak diperbarui; pilih SiapKTP > Pasang pengingat harian`;
  return [{ sheet: pengingat.sheet, line: setup.line, column: 0, sentence }];
}

/** Letters that didn't get through, or of which nobody knows; nothing once the reminder is stopped. */
export function reminderIssues(rows: readonly PengingatRow[], recipients: Omit<Issue, 'sentence'>): Issue[] {
  if (!reminderRow(rows, REMINDER_SETUP)) return [];
  const trouble = reminderRow(rows, LETTER_TROUBLE);
  const failed = trouble
    ? [`Surat pengingat ${formatDay(trouble.sejak.slice(0, 10))} tidak terkirim: ${trouble.kalimat} ${nextOf(trouble)}`]
    : [];
  const unsure = crossedRows(rows).flatMap(({ kalimat, belumPasti }) =>
    belumPasti
      ? [
          `Surat pengingat kepada ${joined(belumPasti)} belum tentu sampai, karena pengingat terhenti saat mengirimnya; tidak dikirim lagi, jadi sampaikan sendiri: ${kalimat}`,
        ]
      : [],
  );
  return [...failed, ...unsure].map((sentence) => ({ ...recipients, sentence }));
}

const nextOf = ({ kepada }: PengingatRow) =>
  kepada
    ? `Kepada ${joined(kepada)} tidak dicoba lagi sampai alamatnya dibetulkan; yang lain dicoba lagi esok pagi`
    : 'Dicoba lagi esok pagi';
