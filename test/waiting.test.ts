import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page draws in its own time. Read once after an action, it passes or fails by the machine's speed. */
const READERS =
  'allInnerTexts|allTextContents|boundingBox|count|evaluate|evaluateAll|getAttribute|innerText|inputValue|isChecked|isDisabled|isEditable|isEnabled|isHidden|isVisible|textContent';
const READ_ONCE = new RegExp(`expect\\((?:\\(|\\[)?\\s*await [^;]*?\\.(?:${READERS})\\(`, 'g');
/** A sleep is too short on a busy machine and too long on an idle one. */
const SLEEP = /\.waitForTimeout\(/g;
const NOT_AWAITED = /(?<!await |return |=> )\bsoon\(\s*(?:async )?(?:\(|[a-z])/g;

/** Where `eventually( … )` reads again and again: [from, to] of each call. */
function patient(text: string): [number, number][] {
  return [...text.matchAll(/\beventually\(/g)].map(({ index }) => {
    let [at, depth] = [index + 'eventually('.length, 1];
    for (; depth > 0 && at < text.length; at++) depth += { '(': 1, ')': -1 }[text[at] ?? ''] ?? 0;
    return [index, at];
  });
}

function racing(text: string): string[] {
  const waits = patient(text);
  const lines = (pattern: RegExp, what: string) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !waits.some(([from, to]) => index > from && index < to))
      .map(({ index }) => `line ${text.slice(0, index).split('\n').length}: ${what}`);
  return [
    ...lines(READ_ONCE, 'read once; use soon(() => …)'),
    ...lines(SLEEP, 'a fixed sleep; wait for what it is for'),
    ...lines(NOT_AWAITED, 'soon without await'),
  ];
}

test('the racing ways are told from the patient ones', () => {
  expect(racing("a;\nexpect(await page.locator('.copied').count()).toBe(0);")).toHaveLength(1);
  expect(racing('expect((await field.inputValue()).trim()).toBe(typed);')).toHaveLength(1);
  expect(racing('expect(\n  await page.getByRole("tab").allTextContents(),\n).toEqual([]);')).toHaveLength(1);
  expect(racing('await page.waitForTimeout(100);')).toHaveLength(1);
  expect(racing('soon(() => bar.isVisible()).toBe(true);')).toHaveLength(1);
  expect(racing('await soon(() => bar.isVisible()).toBe(true);\nawait soon(focused).toBe("a");')).toEqual([]);
  expect(racing('await eventually(async () => expect(await rows.count()).toBe(2));')).toEqual([]);
  expect(racing('await eventually(() => {});\nexpect(await rows.count()).toBe(2);')).toHaveLength(1);
});

test('no test reads a page once, sleeps, or forgets to wait', () => {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/^(waiting|eventually)/.test(name))
    .map((name) => name.replaceAll('\\', '/'));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((name) =>
    racing(readFileSync(join(__dirname, name), 'utf8')).map((at) => `${name} ${at}`),
  );
  // Scrolling that must not begin has no sign of its own.
  expect(found.map((line) => line.replace(/ line \d+/, ''))).toEqual([
    'local/page/mouse.test.ts: a fixed sleep; wait for what it is for',
  ]);
});
