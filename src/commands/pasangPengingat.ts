import { aturPengingat } from '../actions';
import { perform } from '../actions/perform';
import type { Host } from '../workbook/host';
import { command } from './command';

/** By the name it has in the list of commands; a test holds the two together. */
export const DAILY = 'pengingatHarian';

export const pasangPengingat = command({
  caption: 'Pasang pengingat harian',
  run(host) {
    let isMissing = true;
    try {
      isMissing = !host.daily.isSet(DAILY);
    } catch {
      // Not allowed to ask: to install it isn't either, and that is told below.
    }
    const outcome = note(host, 'YA', isMissing);
    // Now, and not on the morning on which it matters; asked again, it says whether a permission given since has helped.
    const letters = () => {
      const left = host.lettersLeft();
      if (typeof left === 'string') return ` Surat belum dapat dikirim: ${left}.`;
      return outcome.done ? '' : ` Izin mengirim surat ada; jatah akun ini hari ini ${left} lagi.`;
    };
    if (!outcome.done) {
      host.tell(outcome.sentence + letters());
      return;
    }
    try {
      // One left over from before may be what Google has stopped.
      host.daily.remove(DAILY);
      host.daily.install(DAILY);
    } catch {
      note(host, 'TIDAK');
      host.tell(
        'Pengingat harian tidak dapat dipasang: Google menolak pemicu harian. Beri izin yang diminta, lalu coba lagi.',
      );
      return;
    }
    host.tell(outcome.sentence + letters());
  },
});

export const hentikanPengingat = command({
  caption: 'Hentikan pengingat harian',
  run(host) {
    const { sentence } = note(host, 'TIDAK');
    // Another person's trigger can't be removed from here; it finds the reminder stopped and removes itself.
    host.daily.remove(DAILY);
    host.tell(sentence);
  },
});

const note = (host: Host, nyala: string, isMissing = false) =>
  perform(
    host.workbook,
    aturPengingat,
    { nyala, hilang: isMissing ? 'YA' : '' },
    { ...host.occasion(), actionId: host.newId() },
  );
