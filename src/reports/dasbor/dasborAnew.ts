import { riwayat } from '../../tables';
import type { Host } from '../../workbook/host';
import { NotAllowed } from '../../workbook/workbook';
import { defineReport } from '../report';
import { writeReports } from '../write';
import { dasbor } from './dasbor';

/** By itself Dasbor doesn't read Riwayat, which tells where its times stand and whether an action has stopped half way. */
const alone = defineReport({
  ...dasbor,
  tables: { ...dasbor.tables, riwayat },
  build: ({ riwayat: _, ...read }, circumstances) => dasbor.build(read, circumstances),
});

/**
 * Dasbor from the rows as they stand by now, with which the execution ends: it tells of the forecast that was just kept
 * then. Read anew, for others may have posted in the minute that the forecast took.
 *
 * @returns why it tells of the one before, with what to do; '' when it doesn't. What was kept stays, whatever happens here
 */
export function writeDasborAnew(host: Host): string {
  try {
    const outcome = writeReports(host, [alone] as unknown as Parameters<typeof writeReports>[1], null, true, true);
    return outcome === 'written' ? '' : `${OLD[outcome]} ${LATER}`;
  } catch (error) {
    const isOfSheet = error instanceof Error && error.message.startsWith('Lembar "');
    if (!isOfSheet && !(error instanceof NotAllowed)) throw error;
    return `Prakiraan sudah tersimpan, tetapi Dasbor tidak ikut diperbarui. ${error.message}`;
  }
}

const LATER = 'Perbarui sebentar lagi dengan menu SiapKTP > Perbarui laporan.';
const OLD = {
  busy: 'Prakiraan sudah tersimpan, tetapi Dasbor masih yang lama karena orang lain sedang mencatat.',
  halfDone: 'Prakiraan sudah tersimpan, tetapi Dasbor masih yang lama karena satu tindakan terputus di tengah.',
};
