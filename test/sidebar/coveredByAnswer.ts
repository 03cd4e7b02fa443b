import type { Locator } from 'playwright-core';

/** How far the page is scrolled, by steps of 10 px, where the middle of what is looked for lies under an answer that stays. */
export function coveredByAnswer(place: Locator): Promise<number[]> {
  return place.evaluate((element) => {
    const covered: number[] = [];
    for (let top = 0; top < document.documentElement.scrollHeight; top += 10) {
      window.scrollTo(0, top);
      const { left, top: y, height } = element.getBoundingClientRect();
      if (document.elementFromPoint(left + 5, y + height / 2)?.closest('.result.stays')) covered.push(top);
    }
    return covered;
  });
}
