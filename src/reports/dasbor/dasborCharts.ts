import { formatDay } from '../../cells/day';
import type { Area, Chart } from '../../workbook/page';
import { column } from '../form/officialForm';

/** Two columns of charts to the right of the figures; their lines run below in the same columns. */
const BARS = 184;
const LINES = 274;
export const CHART_COLUMNS = [column('', BARS), column('', LINES)];
const FIRST_COLUMN = 4;
/** What is left of a screen of 768 pixels below the longest sentence. */
const HEIGHT = 376;
const FAN_SHARE = 0.56;
const FAN_HEIGHT = Math.round(HEIGHT * FAN_SHARE);

/** As many bars as can be read one below the other; the table has all. */
const MOST_BARS = 20;

/** Dark and light: told apart on a black and white print. */
const DARK = '#0b3d5c';
const LIGHT = '#9db8c9';

export function drawBacklog({ line, column: first, lines }: Area): Chart {
  const bars = Math.min(MOST_BARS, lines - 1);
  return {
    kind: 'BAR',
    title: lines - 1 > bars ? `Belum rekam, ${bars} desa terbanyak (orang)` : 'Belum rekam per desa (orang)',
    horizontalTitle: '',
    verticalTitle: '',
    source: { line, column: first, lines: bars + 1, columns: 2 },
    anchor: { line: 1, column: FIRST_COLUMN },
    width: BARS - 4,
    height: HEIGHT,
    colors: [DARK],
  };
}

export function drawFan(source: Area, target: string): Chart {
  return {
    kind: 'LINE',
    title: `Prakiraan (orang)${target === '' ? '' : `; target ${formatDay(target)}`}`,
    horizontalTitle: '',
    verticalTitle: '',
    source,
    anchor: { line: 1, column: FIRST_COLUMN + 1 },
    width: LINES - 4,
    height: FAN_HEIGHT,
    colors: [DARK, '#2f6f4f', '#8a3414', '#4a4a4a'],
    dashes: [[], [2, 3], [8, 4], [12, 4, 2, 4]],
  };
}

export function drawLosses({ line, column: first, lines }: Area): Chart {
  return {
    kind: 'BAR',
    title: 'Hilang karena gangguan (orang, kartu)',
    horizontalTitle: '',
    verticalTitle: '',
    source: { line, column: first, lines, columns: 3 },
    anchor: { line: 1, column: FIRST_COLUMN + 1, below: FAN_HEIGHT },
    width: LINES - 4,
    height: HEIGHT - FAN_HEIGHT,
    colors: [DARK, LIGHT],
  };
}
