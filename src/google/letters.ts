import { ADDRESS_REFUSED, type Letter } from '../workbook/host';

/** Recipients that Google lets this account's scripts write to before midnight; a phrase where it doesn't tell. */
export function lettersLeft(): number | string {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch (error) {
    return reason(error);
  }
}

/**
 * A letter that bounces later comes back to the mailbox of the person who set up the reminder: Google tells the script
 * nothing of it.
 */
export function postLetter(letter: Letter): string | null {
  try {
    MailApp.sendEmail({ ...letter, name: 'SiapKTP' });
    return null;
  } catch (error) {
    return reason(error);
  }
}

/** Google's own words are English, and come in the language of the account at times. */
function reason(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/permission|authoriz|izin|otorisasi/i.test(said))
    return 'izin mengirim surat belum diberikan; jalankan menu Pasang pengingat harian sekali lagi';
  if (/invalid|no recipient|tidak valid/i.test(said)) return ADDRESS_REFUSED;
  if (/too many times|quota|kuota/i.test(said)) return 'jatah surat Google hari ini habis';
  return 'surat tidak dapat dikirim';
}
