import type { OrderCourse, OrderFates } from '../office';

/** Amounts in the item's unit, days working ones. */
export interface AskedBefore {
  asked: number;
  came: number;
  /** Since it was asked for. */
  waited: number;
}

/** Less of a unit than that is a rounding. */
const CRUMB = 1e-6;

/**
 * What may still come of an order, by how orders came: of each of those, what came after as much as has come of this one.
 * Those that were through sooner than this one has waited already, or in no larger part than has come, tell nothing of it.
 * One that has waited as long as any is like one asked for today: that the slowest must come tomorrow would be hope. Nothing
 * more where none ever brought a larger part.
 *
 * @param seen how orders came, from the day of asking, as parts of what was asked for
 */
export function openFates({ asked, came, waited }: AskedBefore, seen: OrderFates): OrderFates {
  const larger = seen.flatMap((course) => {
    const rest = restOf(course, asked, came);
    return rest.length > 0 ? [rest] : [];
  });
  const slower = larger.filter((rest) => rest[rest.length - 1]!.days > waited);
  return soonestFirst(slower.length > 0 ? slower.map((rest) => after(rest, waited)) : larger);
}

/** What is beyond the first that came. */
function restOf(course: OrderCourse, asked: number, came: number): OrderCourse {
  let there = came;
  return course.flatMap(({ days, amount: share }) => {
    const amount = share * asked - there;
    there = Math.max(0, -amount);
    return amount > CRUMB ? [{ days, amount }] : [];
  });
}

/** What should have come by then and hasn't comes with the next lot. */
function after(rest: OrderCourse, waited: number): OrderCourse {
  let late = 0;
  return rest.flatMap(({ days, amount }) => {
    late += amount;
    if (days <= waited) return [];
    const coming = { days: days - waited, amount: late };
    late = 0;
    return [coming];
  });
}

/** By when their mean piece comes. */
export const soonestFirst = (courses: OrderFates): OrderFates =>
  courses
    .map((course) => ({ course, mean: meanDays(course) }))
    .sort((a, b) => a.mean - b.mean)
    .map(({ course }) => course);

const meanDays = (course: OrderCourse): number =>
  course.reduce((sum, { days, amount }) => sum + days * amount, 0) /
  course.reduce((sum, { amount }) => sum + amount, 0);
