/**
 * Recording sets that clear `backlog` people and `inflowPerDay` newcomers within `days` working days.
 * null when a set records nobody (no days, no capacity or no availability) though there is work.
 */
export function setsNeeded(
  backlog: number,
  inflowPerDay: number,
  days: number,
  peoplePerSetDay: number,
  availability: number,
): number | null {
  return unitsFor(backlog + inflowPerDay * days, days * peoplePerSetDay * availability);
}

/** Card printers that print `cards` within `days` working days; null as for `setsNeeded`. */
export function printersNeeded(
  cards: number,
  days: number,
  cardsPerPrinterDay: number,
  availability: number,
): number | null {
  return unitsFor(cards, days * cardsPerPrinterDay * availability);
}

function unitsFor(work: number, workPerUnit: number): number | null {
  if (work <= 0) return 0;
  if (workPerUnit <= 0) return null;
  const units = work / workPerUnit;
  // 30 x 45 x 0.7 comes out a hair below 945: without the guard an exact division would ask for one unit more.
  const nearest = Math.round(units);
  return Math.abs(units - nearest) <= 1e-9 * nearest ? nearest : Math.ceil(units);
}
