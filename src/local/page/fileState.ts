import type { HostEvent } from '../protocol';

export interface FoundAgain {
  title: string;
  sentence: string;
}

/** Whether the workbook's file holds what this page has shown, as far as the host told. */
export class FileState {
  /** A change was answered that isn't in the file yet. */
  isBehind = false;
  /** Nor in the log beside it: a sudden end would lose it. */
  isUnsafe = false;
  savedAt = '';
  private session = '';

  /** Answers what the person must know of a program that was started again, else null. */
  hear(event: HostEvent, zone: string): FoundAgain | null {
    if (event.kind === 'changed') {
      this.isBehind = true;
      this.isUnsafe = !event.kept;
    } else if (event.kind === 'saved') {
      this.isBehind = false;
      this.isUnsafe = false;
      this.savedAt = clock(event.at, zone);
    } else if (event.kind === 'opened') {
      if (this.session === event.session) return null;
      this.session = event.session;
      const wasUnsafe = this.isUnsafe;
      this.isBehind = false;
      this.isUnsafe = false;
      if (!wasUnsafe) return event.notice ? { title: 'Buku kerja dibuka lagi', sentence: event.notice } : null;
      const since = this.savedAt ? `Yang dicatat sesudah ${this.savedAt}` : 'Yang baru dicatat';
      const sentence = `SiapKTP berhenti sebelum buku kerja tersimpan. ${since} mungkin hilang: bandingkan daftar Catatan terakhir dengan yang Anda catat, lalu catat lagi yang tidak ada.`;
      return { title: 'Mungkin ada yang hilang', sentence };
    }
    return null;
  }
}

function clock(at: string, zone: string): string {
  const moment = new Date(at);
  const time = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return Number.isNaN(moment.getTime()) ? at : `pukul ${time.format(moment)}`;
}
