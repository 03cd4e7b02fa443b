import { catatPengingat } from '../actions';
import { type Outcome, perform } from '../actions/perform';
import type { Moment } from '../cells/day';
import { crossedRows, knownRow, LETTER_TROUBLE, reminderRow } from '../domain/reminders';
import { joined } from '../domain/words';
import type { Crossing } from '../reports/reminders/crossings';
import { digestOf } from '../reports/reminders/digest';
import { pengingat } from '../tables';
import type { PengingatRow } from '../tables/pengingat';
import { ADDRESS_REFUSED, type Host } from '../workbook/host';

interface Morning {
  crossings: readonly Crossing[];
  to: readonly string[];
  office: string;
  /** The example's rows are still there. */
  isExample: boolean;
  forecast: string;
  now: Moment;
}

/** What became of a morning's letters so far. */
interface Posted {
  sent: string[];
  /** Why it didn't reach the others, a phrase each. */
  problems: string[];
  /** Whose address Google refuses, as this morning or an earlier one has shown. */
  refused: string[];
  /** Of the last letter, for the next note. */
  news: { sampai?: string; gagal?: string };
}

/**
 * Writes to everybody who wasn't told yet of a line that is crossed. Each is claimed in the workbook before his letter
 * goes out: see docs/decisions, "The daily reminder".
 *
 * @returns whether anything was written to the workbook, and why not all could be noted
 */
export function remind(
  host: Host,
  known: readonly PengingatRow[],
  morning: Morning,
): { isNoted: boolean; problem: string | null } {
  const { crossings, to } = morning;
  const menyala = JSON.stringify(crossings.map(({ id, sentence }) => [id, kept(sentence)]));
  let isNoted = false;
  const note = (more: Record<string, string>): Outcome => {
    const deed = { ...host.occasion(), actionId: host.newId() };
    isNoted = true;
    return perform(host.workbook, catatPengingat, { menyala, gagal: '[]', ...more }, deed);
  };
  const before = (reminderRow(known, LETTER_TROUBLE)?.kepada ?? []).filter((address) => to.includes(address));
  const letters = to.flatMap((address) => {
    if (before.includes(address)) return [];
    const digest = digestOf(crossings, known, address, morning);
    return digest ? [{ address, ...digest }] : [];
  });
  const about = `${new Set(letters.flatMap(({ fresh }) => fresh.map(({ id }) => id))).size || crossings.length} hal`;
  const posted: Posted = { sent: [], problems: [], refused: [], news: {} };
  const refused = (address: string) => {
    posted.problems.push(`${address}: ${ADDRESS_REFUSED}`);
    posted.refused.push(address);
  };
  // Also on a morning on which there is nothing to write: it would be forgotten, and tried again the next time.
  for (const address of before) refused(address);
  const left = letters.length > 0 ? host.lettersLeft() : 0;
  const allowed = typeof left === 'number' ? Math.max(0, left) : 0;
  if (typeof left === 'string') posted.problems.push(left);
  for (const { address, subject, body, fresh } of letters) {
    if (posted.sent.length >= allowed) {
      if (typeof left === 'number')
        posted.problems.push(`jatah surat Google hari ini tinggal ${left}, sedangkan penerimanya ${letters.length}`);
      break;
    }
    const uraian = `Surat pengingat (${fresh.length} hal) disiapkan untuk ${address}.`;
    const claim = note({ ...posted.news, untuk: address, uraian });
    // Another trigger came first.
    if (!claim.done && claim.fields.untuk) continue;
    if (!claim.done) {
      // What stands in the way here does so for the others too.
      posted.problems.push(claim.sentence.replace(/\.$/, ''));
      break;
    }
    const problem = host.post({ to: address, subject, body });
    if (problem === null) {
      posted.sent.push(address);
      posted.news = { sampai: address };
    } else {
      if (problem === ADDRESS_REFUSED) refused(address);
      else posted.problems.push(`${address}: ${problem}`);
      posted.news = { gagal: JSON.stringify(fresh.map(({ id }) => [id, address])) };
    }
  }
  const isUntold = crossings.some(({ id }) => !knownRow(known, id)?.dikirim);
  if (to.length === 0 && isUntold) posted.problems.push('penerima_pengingat di Pengaturan kosong atau tidak terbaca');
  const problem = conclude(known, crossings, posted, about, note);
  return { isNoted, problem };
}

/** The last note of a morning, where there is anything to note. @returns why it could not be made; null when all is noted */
function conclude(
  known: readonly PengingatRow[],
  crossings: readonly Crossing[],
  { sent, problems, refused, news }: Posted,
  about: string,
  note: (more: Record<string, string>) => Outcome,
): string | null {
  const masalah = problems.length > 0 ? `${problems.join('; ')}.`.slice(0, LONGEST) : '';
  const noted = crossedRows(known);
  const isAsNoted =
    Object.keys(news).length === 0 &&
    noted.length === crossings.length &&
    crossings.every(({ id }) => reminderRow(noted, id)) &&
    (reminderRow(known, LETTER_TROUBLE)?.kalimat ?? '') === masalah;
  if (isAsNoted) return null;
  const ditolak = refused.join(', ');
  const reached = sent.length > 0 ? `Surat pengingat (${about}) dikirim kepada ${joined(sent)}.` : '';
  // Of an address that is refused anyway nothing was kept from it today.
  const missed = masalah && crossings.length > 0 && ` Tidak terkirim${reached === '' ? ` (${about})` : ''}: ${masalah}`;
  const ended = masalah === '' && reminderRow(known, LETTER_TROUBLE) ? ' Tidak ada lagi surat yang tertahan.' : '';
  const outcome = note({
    ...news,
    masalah,
    ditolak,
    uraian: `${reached}${missed || ''}${ended}`.trim().slice(0, LONGEST),
  });
  return outcome.done ? null : outcome.sentence;
}

/** Two days side by side look like a NIK: one sentence that can't be kept must not keep all from being noted. */
const kept = (sentence: string) =>
  pengingat.columns.kalimat.cell.read(sentence).ok ? sentence : 'Rinciannya di surat dan di lembar Periksa.';

/** Letters of a cell of text. */
const LONGEST = 500;
