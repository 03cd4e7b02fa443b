import { constants, copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { SavedWorkbook } from '../file/saved';
import type { Store } from '../file/store';
import { diskReason, IndonesianError } from '../indonesianError';
import { encode } from '../xlsx/encode';
import { FORMAT, hashOf, type ReadLog } from './lines';
import type { AnsweredRequest, LogRecord } from './record';
import { replay } from './replay';

/** A workbook as it was left, however it was left. */
export interface Opened {
  workbook: SavedWorkbook;
  /** Changes that were confirmed and in no file yet. */
  restored: number;
  answered: readonly AnsweredRequest[];
  /** What a person must know of it, '' when nothing. */
  notice: string;
}

/** The file with what was confirmed after it was written. Throws an IndonesianError for what can't be read. */
export async function openWorkbook(store: Store): Promise<Opened> {
  const content = store.read();
  const workbook = await store.decode(content);
  const hash = hashOf(content);
  const log = orRefuse(store, () => store.log.read());
  if (log) checkFormat(store.log.path, log);
  const records = log && lackingIn(hash, log);
  if (!log || !records) {
    const isUnread = log ? log.isDamaged : store.log.isThere;
    const notice = log?.records.length
      ? await setAside(store, log, workbook.zone)
      : isUnread
        ? damaged(store, log && '0 perubahan terbaca')
        : '';
    return { workbook, restored: 0, answered: [], notice: [notice, beginLog(store, hash)].filter(Boolean).join(' ') };
  }
  replay(workbook, records);
  const notice = log.isDamaged
    ? damaged(store, `${records.length} perubahan dipulihkan`)
    : records.length > 0
      ? restoredSentence(records, workbook)
      : '';
  orRefuse(store, () => store.log.resume(log));
  return { workbook, restored: records.length, answered: store.log.answered, notice };
}

/** A new workbook in the place of one that is gone would bury what its log still holds. */
export function refuseLostFile(store: Store): void {
  const log = orRefuse(store, () => store.log.read());
  if (log ? log.records.length === 0 && !log.isDamaged : !store.log.isThere) return;
  throw new IndonesianError(
    `Buku kerja ${store.path} tidak ada, padahal catatan susulannya ${store.log.path} masih berisi yang belum masuk ke buku kerja. Salin simpanan terakhir dari folder ${store.backups.folder} ke ${store.path}, lalu jalankan lagi; isi catatan itu lalu ikut masuk. Untuk mulai dari buku kerja baru, pindahkan dulu berkas catatan itu.`,
  );
}

/** Which records the file with this hash lacks; undefined when the log doesn't go on from that file. */
export function lackingIn(hash: string, { opening, records, announcements }: ReadLog): LogRecord[] | undefined {
  const announced = announcements.filter(({ holds }) => holds === hash).pop();
  if (announced) return records.filter(({ number }) => number > announced.upTo);
  return opening.base === hash ? records : undefined;
}

/** Throws an IndonesianError for a log that this program can't read. */
function checkFormat(path: string, { opening }: ReadLog): void {
  if (opening.format === FORMAT) return;
  throw new IndonesianError(
    `Catatan susulan ${path} ditulis oleh SiapKTP versi lain. Buka buku kerja sekali dengan versi itu, lalu hentikan dengan Ctrl-C, supaya isinya masuk ke buku kerja.`,
  );
}

/** Work goes on without a log when none can be begun, but not silently. */
function beginLog(store: Store, hash: string): string {
  try {
    store.log.begin(hash);
    return '';
  } catch (error) {
    return `Catatan susulan ${store.log.path} tidak dapat ditulis (${(error as NodeJS.ErrnoException).code}): bila program atau komputer mati mendadak, yang dicatat sesudah simpanan terakhir hilang.`;
  }
}

function restoredSentence(records: readonly LogRecord[], { zone }: SavedWorkbook): string {
  const last = records[records.length - 1]!;
  return `SiapKTP berhenti tanpa menyimpan. ${records.length} perubahan yang belum masuk ke berkas, sampai ${moment(last.at, zone)}, sudah dipulihkan; tidak ada yang perlu dicatat lagi.`;
}

/** @param before what became of the changes above the damage; undefined when the first line is damaged already */
function damaged(store: Store, before: string | undefined): string {
  const kept = asideName(store.log.path);
  makeAside(store, kept, () => copyFileSync(store.log.path, kept, constants.COPYFILE_EXCL));
  return damagedSentence(before, kept);
}

function damagedSentence(before: string | undefined, kept: string): string {
  const damage = before ? `di tengah: ${before}, yang sesudahnya tidak terbaca` : 'di awal, jadi isinya tidak terbaca';
  return `Catatan susulan rusak ${damage}. Bandingkan daftar Catatan terakhir dengan yang Anda catat, lalu catat lagi yang tidak ada. Catatan yang rusak disimpan di ${kept}.`;
}

/**
 * The workbook was changed, or put in, by something else after the log was begun, so neither may be laid over the other:
 * what the log holds becomes a workbook of its own.
 */
async function setAside(store: Store, log: ReadLog, zone: string): Promise<string> {
  const count = `${log.records.length} perubahan yang sudah dicatat belum ada di buku kerja ${store.path}, karena buku kerja itu sejak itu diubah atau diganti di luar SiapKTP`;
  const whole = await besides(store, log);
  const kept = asideName(store.log.path);
  makeAside(store, whole ?? kept, () => renameSync(store.log.path, kept));
  const damage = log.isDamaged ? ` ${damagedSentence(`${log.records.length} perubahan terbaca`, kept)}` : '';
  if (!whole) {
    const only = `Simpanan yang menjadi dasarnya tidak ada lagi, jadi perubahan itu hanya disimpan di ${kept}.`;
    return `${count}. ${only}${damage}`;
  }
  const at = moment(log.records[log.records.length - 1]!.at, zone);
  return `${count}. Buku kerja seperti pada ${at}, dengan perubahan itu, ditulis ke ${whole}; bukalah dengan WORKBOOK=… dan bandingkan, atau gabungkan lewat panel Impor > Gabungkan dari berkas.${damage}`;
}

/** @returns undefined when the save that the log goes on from is gone */
async function besides(store: Store, log: ReadLog): Promise<string | undefined> {
  const starts = [
    ...log.announcements.map(({ holds, upTo }) => ({ hash: holds, upTo })).reverse(),
    { hash: log.opening.base ?? '', upTo: 0 },
  ];
  for (const { hash, upTo } of starts) {
    const content = store.backups.find(hash);
    if (!content) continue;
    const saved = await store.decode(content);
    const lacking = log.records.filter(({ number }) => number > upTo);
    replay(saved, lacking);
    const path = asideName(store.path.replace(/\.xlsx$/i, '')).concat('.xlsx');
    const encoded = await encode(saved);
    makeAside(store, path, () => writeFileSync(path, encoded, { flag: 'wx' }));
    return path;
  }
  return undefined;
}

/** Begins no work over what could not be kept: the log stays as it is, so nothing is lost by starting again later. */
function orRefuse<T>(store: Store, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new IndonesianError(
      `Catatan susulan ${store.log.path} berisi yang belum masuk ke buku kerja, tetapi belum dapat dibaca atau diselamatkan: ${diskReason(error)}. Tidak ada yang hilang. Kosongkan ruang di disk atau buka izin berkas dan foldernya, lalu jalankan lagi.`,
    );
  }
}

/** @param made a new file, which a failure leaves half written or without its meaning */
function makeAside(store: Store, made: string, work: () => void): void {
  try {
    orRefuse(store, work);
  } catch (refusal) {
    rmSync(made, { force: true });
    throw refusal;
  }
}

function asideName(path: string): string {
  return `${path}.susulan-${new Date().toISOString().replace(/[:.]/g, '-')}`;
}

/** 24-11-2026 pukul 08.15 */
function moment(at: string, timeZone: string): string {
  const date = new Date(at);
  const day = date.toLocaleDateString('id-ID', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
  const clock = date.toLocaleTimeString('id-ID', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${day.replaceAll('/', '-')} pukul ${clock}`;
}
