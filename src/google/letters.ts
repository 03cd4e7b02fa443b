import type { Letter, Posted } from '../workbook/host';

/**
 * Sends a letter to each address on its own. A letter that bounces later comes back to the mailbox of the person who set
 * up the reminder: Google tells the script nothing of it.
 */
export function postLetter({ to, subject, body }: Letter): Posted {
  const problems: string[] = [];
  const sent: string[] = [];
  try {
    const left = MailApp.getRemainingDailyQuota();
    if (left < to.length) {
      return { sent, problems: [`jatah surat Google hari ini tinggal ${left}, sedangkan penerimanya ${to.length}`] };
    }
  } catch (error) {
    return { sent, problems: [reason(error)] };
  }
  for (const address of to) {
    try {
      MailApp.sendEmail({ to: address, subject, body, name: 'SiapKTP' });
      sent.push(address);
    } catch (error) {
      problems.push(`${address}: ${reason(error)}`);
    }
  }
  return { sent, problems };
}

/** Google's own words are English, and come in the language of the account at times. */
function reason(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/permission|authoriz|izin|otorisasi/i.test(said))
    return 'izin mengirim surat belum diberikan; jalankan menu Pasang pengingat harian sekali lagi';
  if (/invalid|no recipient|tidak valid/i.test(said)) return 'alamat ditolak Google; betulkan penerima_pengingat';
  if (/too many times|quota|kuota/i.test(said)) return 'jatah surat Google hari ini habis';
  return 'surat tidak diterima Google';
}
