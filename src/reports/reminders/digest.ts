import { formatDay, formatMoment, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { isTold, knownRow } from '../../domain/reminders';
import type { PengingatRow } from '../../tables/pengingat';
import { EXAMPLE_MARK } from '../exampleMark';
import { UNNAMED } from '../summary/summary';
import type { Crossing } from './crossings';

export interface Digest {
  subject: string;
  body: string;
  /** What it tells for the first time. */
  fresh: readonly Crossing[];
}

/** The letter of a morning to somebody; null when nothing crossed its line since he was last written to. */
export function digestOf(
  crossings: readonly Crossing[],
  known: readonly PengingatRow[],
  to: string,
  { office, isExample, forecast, now }: { office: string; isExample: boolean; forecast: string; now: Moment },
): Digest | null {
  const toldRow = (id: string): PengingatRow | undefined => {
    const row = knownRow(known, id);
    return row && isTold(row, to) ? row : undefined;
  };
  const fresh = crossings.filter(({ id }) => !toldRow(id));
  if (fresh.length === 0) return null;
  const standing = crossings.flatMap(({ id, sentence }) => {
    const row = toldRow(id);
    return row ? [`- ${sentence} (sejak ${formatDay(row.sejak.slice(0, 10))})`] : [];
  });
  const body = [
    ...(isExample ? [EXAMPLE_MARK] : []),
    `${office.replace(/\.$/, '')}, ${formatMoment(now)}`,
    '',
    'Yang baru:',
    ...fresh.map(({ sentence }) => `- ${sentence}`),
    ...(standing.length > 0 ? ['', 'Yang masih berlaku:', ...standing] : []),
    '',
    forecast,
    '',
    'Tiap hal disuratkan sekali. Penerima diatur di lembar Pengaturan (penerima_pengingat); berhenti lewat menu SiapKTP > Hentikan pengingat harian.',
  ].join('\n');
  const whose = isExample ? ' DATA CONTOH' : office === UNNAMED ? '' : ` ${office}`;
  return { subject: `SiapKTP${whose}: ${formatNumber(fresh.length)} hal perlu diperhatikan`, body, fresh };
}
