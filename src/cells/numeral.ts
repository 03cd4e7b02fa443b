/** Indonesian numerals: a point between thousands, a comma before decimals. */

/** `1234.5` -> `1.234,5`. At most `decimals` decimals (default: as many as needed, up to 6). */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  const fixed = decimals === undefined ? trimZeros(value.toFixed(6)) : value.toFixed(decimals);
  const [whole = '', fraction] = fixed.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const negative = value < 0 && /[1-9]/.test(fixed);
  return `${negative ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** `0.805` -> `80,5 %`. */
export function formatShare(value: number, decimals = 0): string {
  return `${formatNumber(value * 100, decimals)} %`;
}

function trimZeros(fixed: string): string {
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}

/**
 * A number written the Indonesian way, and only that way: `30.930`, `1.530.793`, `6,5`, `-1.084`. Anything that could
 * mean two things (`30,930` is 30.93 here but thirty thousand in an English table) is not guessed at in a register;
 * the importer, which sees the whole column, knows more.
 *
 * @returns the number, or null when the text is no such numeral
 */
export function parseNumeral(text: string): number | null {
  const trimmed = toPlainDigits(text).trim();
  if (!/^[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(trimmed)) return null;
  return Number(trimmed.replace(/\./g, '').replace(',', '.'));
}

/** Full-width digits and signs to ASCII, no-break and thin spaces to a space. */
export function toPlainDigits(text: string): string {
  return text
    .replace(/[\uFF0B-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u2007\u2009\u202F\u3000]/g, ' ')
    .replace(/\u2212/g, '-');
}
