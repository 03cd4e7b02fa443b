import type { OfficeSettings, SettingName, Settings } from '../../domain/settings';
import type { Range } from '../../forecast/chance/estimate';

type NumericSetting = { [K in SettingName]: Settings[K] extends number ? K : never }[SettingName];

/** A setting's value within its range; a value that the office set outside the range widens it. */
export function rangeOf({ values, ranges }: OfficeSettings, name: NumericSetting): Range {
  const value = values[name];
  const { low, high } = ranges[name] ?? { low: value, high: value };
  return { low: Math.min(low, value), value, high: Math.max(high, value) };
}
