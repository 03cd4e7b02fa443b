/**
 * Parts as whole numbers that add up to their rounded sum (largest remainder), for tables that show both: each is at most
 * one off, where rounding each apart leaves a sum that nobody can add up. Parts at least 0; of equal remainders the first
 * is rounded up. `atLeast`: whole numbers that the row shows as a part of this one, none above it rounded up; where they
 * take more than the sum has, the sum is theirs.
 */
export function wholeParts(parts: readonly number[], atLeast: readonly number[] = []): number[] {
  const whole = parts.map((part, index) => Math.max(Math.floor(part), atLeast[index] ?? 0));
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const left = Math.max(0, Math.round(sum(parts)) - sum(whole));
  const largest = parts
    .map((part, index) => ({ index, remainder: part - (whole[index] ?? 0) }))
    // Stable: of equal remainders the first stays first.
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  for (const { index } of largest) whole[index]! += 1;
  return whole;
}
