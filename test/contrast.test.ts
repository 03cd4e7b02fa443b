import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** WCAG 2.2, 1.4.6: 7:1 for text of the ordinary size, by its formulas of relative luminance and contrast ratio. */
const MOST_DEMANDING = 7;

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function tokensOf(path: string): Map<string, string> {
  const css = readFileSync(join(__dirname, '..', path), 'utf8');
  const found = css.matchAll(/--([a-z-]+): (#[0-9a-f]{6}|#fff);/g);
  return new Map([...found].map(([, name = '', hex = '']) => [name, hex === '#fff' ? '#ffffff' : hex]));
}

test('black on white has 21:1, and #767676 on white 4.54:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

const PANEL = 'src/sidebar/looks/ground.css';
const PAGE = 'src/local/page/looks/ground.css';

test.each([
  [PANEL, 'ink', 'paper'],
  [PANEL, 'soft', 'paper'],
  [PANEL, 'soft', 'accent-wash'],
  [PANEL, 'soft', 'warn-wash'],
  [PANEL, 'accent', 'paper'],
  [PANEL, 'accent', 'accent-wash'],
  [PANEL, 'accent-deep', 'accent-wash'],
  [PANEL, 'good', 'good-wash'],
  [PANEL, 'good', 'paper'],
  [PANEL, 'warn', 'warn-wash'],
  [PANEL, 'warn', 'paper'],
  [PANEL, 'bad', 'bad-wash'],
  [PANEL, 'bad', 'paper'],
  [PAGE, 'ink', 'surface'],
  [PAGE, 'quiet', 'surface'],
  [PAGE, 'quiet', 'accent-soft'],
  [PAGE, 'accent', 'accent-soft'],
  [PAGE, 'accent', 'surface'],
  [PAGE, 'danger', 'danger-soft'],
])('%s: --%s on --%s can be read by who sees little', (path, text, ground) => {
  const tokens = tokensOf(path);
  const [of, on] = [tokens.get(text), tokens.get(ground)];
  if (!of || !on) throw new Error(`${path} lacks --${text} or --${ground}`);
  expect(contrast(of, on)).toBeGreaterThanOrEqual(MOST_DEMANDING);
});
