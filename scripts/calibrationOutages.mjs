/**
 * The part of docs/calibration.md on offices whose outages aren't as believed: `npm run calibrate -- --outages` plays and
 * writes this part alone, the whole run keeps it.
 */
import { held, percent } from './calibrationPart.mjs';

export const HEAD = '## When outages are not as believed';
const HISTORY = 60;
const OFFICES = 800;
const SEED = 41;
const REPLICATIONS = 200;

/** Of a mean time, between its 10 % and its 90 % point. */
const factorOf = ({ spread }) => spread ** 1.6;

const truthsBeside = (asBelieved) => [
  ['as believed (the exam above)', asBelieved],
  ['narrower: as the exam was before', { ...asBelieved, spread: 3 }],
  ['much narrower', { ...asBelieved, spread: 1.5 }],
  ['wider', { ...asBelieved, spread: 6 }],
  ['all fail twice as often', { ...asBelieved, upTimes: 0.5 }],
  ['all fail half as often', { ...asBelieved, upTimes: 2 }],
];

/** Rows of the table, one a truth; `measures` are those of test/forecast/calibration.ts. */
export function playOutages(measures, showProgress) {
  const run = { seed: SEED, historyDays: HISTORY, replications: REPLICATIONS };
  return truthsBeside(measures.AS_BELIEVED).map(([name, truth]) => {
    showProgress(name);
    return { name, factor: factorOf(truth), ...held(measures, run, OFFICES, measures.believedWorld(truth)) };
  });
}

export const rowOf = ({ name, factor, recording, cards }) =>
  `| ${name} | ${factor.toFixed(1)} | ${recording.map(percent).join(' / ')} | ${cards.map(percent).join(' / ')} |`;

export function outagesPart(rows, { machine, seconds, binomialBand }) {
  const noise = (level) => percent(binomialBand(level, OFFICES, 1.96).high - level);
  return `${HEAD}

${OFFICES.toLocaleString('en')} offices of seed ${SEED} as above, ${HISTORY} days of history; \`npm run calibrate -- --outages\` (${seconds} s on ${machine}).
"Factor": between the 10 % and the 90 % point of the true mean times up and down. Binomial noise: ${noise(0.5)} at P50, ${noise(0.8)} at P80, ${noise(0.95)} at P95.

| true mean times | factor | recording P50 / P80 / P95 | cards P50 / P80 / P95 |
|---|---|---|---|
${rows.map(rowOf).join('\n')}

In part the exam is circular, and this table shows how far. Its offices draw their mean times with the spread that the engine
believes in (\`AS_BELIEVED\` in \`test/forecast/worlds.ts\`, set so after the cards held too often), as they draw pace,
newcomers and the stale list from the engine's own ranges. So the first row shows that the engine draws the right conclusions
from its beliefs and a history; it can't show that real offices are as believed, and nobody has published what would. That
choice moved the P80 from ${moved(rows, 'recording')} for recording and from ${moved(rows, 'cards')} for cards (asked: 78-82 %). The
other rows are offices of which the belief is wrong: there the P80 is off by up to ${worst(rows, 1)} and the P95 by up to ${worst(rows, 2)},
too careful where things fail less than believed and too sure where they fail more. That is what an office so different
should expect until its own log has outweighed the belief.
`;
}

/** The P80 as the exam was and as it is. */
const moved = ([asBelieved, before], what) => `${percent(before[what][1])} to ${percent(asBelieved[what][1])}`;

/** By how much the P80 (1) or the P95 (2) is off in the rows where the belief is wrong. */
const worst = (rows, place) =>
  `${(100 * Math.max(...rows.slice(2).flatMap(({ recording, cards }) => [recording, cards].map((held) => Math.abs(held[place] - [0.5, 0.8, 0.95][place]))))).toFixed(1)} points`;
