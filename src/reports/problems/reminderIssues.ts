import { formatDay } from '../../cells/day';
import { crossedRows, LETTER_TROUBLE, REMINDER_SETUP, reminderRow } from '../../domain/reminders';
import { joined } from '../../domain/words';
import type { PengingatRow } from '../../tables/pengingat';
import type { Issue } from '../../tables/table';

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
