import type { HostEvent } from '../protocol';

/** Whether the workbook's file holds what this page has shown, as far as the host told. */
export class FileState {
  /** A change was answered that isn't in the file yet. */
  isBehind = false;
  savedAt = '';
  private session = '';

  /** Answers a sentence for the person when something confirmed may be gone, else null. */
  hear(event: HostEvent, zone: string): string | null {
    if (event.kind === 'changed') this.isBehind = true;
    else if (event.kind === 'saved') {
      this.isBehind = false;
      this.savedAt = clock(event.at, zone);
    } else if (event.kind === 'opened') {
      const isOther = this.session !== '' && this.session !== event.session;
      this.session = event.session;
      if (!isOther || !this.isBehind) return null;
      this.isBehind = false;
      const since = this.savedAt ? `Yang dicatat sesudah ${this.savedAt}` : 'Yang baru dicatat';
      return `SiapKTP berhenti sebelum buku kerja tersimpan. ${since} mungkin hilang: bandingkan daftar Catatan terakhir dengan yang Anda catat, lalu catat lagi yang tidak ada.`;
    }
    return null;
  }
}

function clock(at: string, zone: string): string {
  const moment = new Date(at);
  const time = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return Number.isNaN(moment.getTime()) ? at : `pukul ${time.format(moment)}`;
}
