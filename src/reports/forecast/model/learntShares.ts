import { formatNumber, formatShare } from '../../../cells/numeral';
import { waitingIn } from '../../../domain/backlog';
import type { OfficeSettings } from '../../../domain/settings';
import { meanOf, type Range } from '../../../forecast/chance/estimate';
import { reachableShares, type Search } from '../../../forecast/outreach/reachable';
import { desa } from '../../../tables';
import type { DesaRow } from '../../../tables/desa';
import { rangeOf } from '../../reading/settingRange';
import type { Assumption } from './assumptions';

export interface LearntShares {
  /** Of each desa's list, in the order of the rows. */
  reachable: Range[];
  /** People of all lists, the means of the shares taken. */
  reachableBacklog: number;
  assumption: Assumption;
}

/** How much of each list can still be recorded: what outreach found, and what is usual where nobody looked. */
export function learntShares(rows: readonly DesaRow[], settings: OfficeSettings): LearntShares {
  const prior = rangeOf(settings, 'terjangkau');
  const reachable = reachableShares(prior, rows.map(searchOf));
  const waiting = rows.map(waitingIn);
  const backlog = waiting.reduce((sum, people) => sum + people, 0);
  const over = (of: (range: Range) => number) =>
    reachable.reduce((sum, range, index) => sum + waiting[index]! * of(range), 0);
  const mean = (of: (range: Range) => number) => (backlog > 0 ? over(of) / backlog : of(prior));
  const searches = rows.flatMap((row) => searchOf(row) ?? []);
  const middle = `perkiraan tengah ${formatShare(mean(({ value }) => value))}`;
  return {
    reachable,
    reachableBacklog: over(({ low, value, high }) => meanOf([low, value, high])),
    assumption: {
      label: 'Bagian tunggakan yang masih bisa direkam',
      value: `${formatShare(mean(({ low }) => low))} - ${formatShare(mean(({ high }) => high))}`,
      unit: 'dari daftar',
      ...(searches.length === 0
        ? { basis: `daftar desa sering usang; ${middle}`, place: settings.placeOf('terjangkau') }
        : { basis: `${foundWords(searches)}; ${middle}`, place: { sheet: desa.sheet, line: 2, column: 1 } }),
    },
  };
}

/** More found than looked for is a slip that Periksa tells: it counts as all found. */
const searchOf = ({ dicari, ditemukan }: DesaRow): Search | null =>
  dicari === null || dicari === 0 ? null : { sought: dicari, found: Math.min(dicari, ditemukan ?? 0) };

function foundWords(searches: readonly Search[]): string {
  const sum = (of: keyof Search) => formatNumber(searches.reduce((total, search) => total + search[of], 0));
  return `${sum('found')} dari ${sum('sought')} orang yang dicari di ${formatNumber(searches.length)} desa ditemukan`;
}
