import { commaThousands } from '../../cells/number';
import { formatNumber, parseNumeral } from '../../cells/numeral';
import { withoutUnit } from './field';
import type { Description } from './Labelled';

interface Props {
  description: Description;
  name: string;
  value: string;
  set(value: string): void;
  unit: Parameters<typeof withoutUnit>[1];
  locked: boolean | undefined;
}

/** A number, right-aligned; leaving the field writes it the Indonesian way, `1.234,5`. */
export function CountInput({ description, name, value, set, unit, locked }: Props) {
  return (
    <input
      {...description}
      class="number"
      name={name}
      type="text"
      inputMode="decimal"
      autocomplete="off"
      readOnly={locked}
      value={value}
      onInput={(event) => set(event.currentTarget.value)}
      onBlur={() => {
        // Rewritten to 5,3 nobody would see any more that 5,300 had been meant.
        const figure = withoutUnit(value, unit);
        const number = commaThousands(figure) ? null : parseNumeral(figure);
        if (number !== null) set(formatNumber(number));
      }}
    />
  );
}
