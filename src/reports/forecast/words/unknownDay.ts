import { type Day, formatDay } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { type Office, type Resource, SUPPLY_ITEMS, type SupplyItem } from '../../../forecast/office';

/** Of what the future that was looked at doesn't tell. */
export const UNKNOWN = 'belum diketahui';

/**
 * The supply that keeps cards from being printed where nobody can tell what of it will come, since no rhythm of deliveries
 * is on record: then the day isn't late but unknown. null where the cards have a day, where something else holds them up
 * (`holding`), or where recording, which comes before, has no day either.
 *
 * @param recorded working day of the recording with the same chance
 * @param printed working day, or days, of the cards
 */
export function unknownSupply(
  { printing }: Office,
  holding: Resource,
  recorded: number | null,
  printed: number | null,
): SupplyItem | null {
  if (recorded === null || printed !== null) return null;
  const item = SUPPLY_ITEMS.find((one) => one === holding);
  const supply = item && printing?.supplies[item];
  return item && supply && !supply.lots && supply.deliveries.length === 0 ? item : null;
}

const NEVER = 'lebih dari dua tahun';

/** A date that may lie beyond what was looked at, or hang on `unknown`. */
export function dayOrNever(
  index: number | null,
  dateOf: (index: number) => Day,
  unknown: SupplyItem | null = null,
): string {
  if (index !== null) return formatDay(dateOf(index));
  return unknown ? UNKNOWN : NEVER;
}

/** Working days, as `dayOrNever`. */
export function daysOrNever(days: number | null, unknown: SupplyItem | null): string {
  if (days !== null) return formatNumber(days);
  return unknown ? UNKNOWN : NEVER;
}
