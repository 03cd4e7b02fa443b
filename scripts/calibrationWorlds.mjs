/** The part of docs/calibration.md on worlds that the engine's model knows nothing of: `npm run calibrate -- --worlds`. */
import { held, percent } from './calibrationPart.mjs';

export const HEAD = '## In a wrong world';
const HISTORY = 60;
const OFFICES = 1200;
const SEED = 43;
const REPLICATIONS = 200;

/** Rows of the table; `measures` are those of test/forecast/calibration.ts. */
export function playWorlds(measures, showProgress) {
  const { believedWorld, fullWorld, WRONG_ABOUT, wrongWorld } = measures;
  const everything = wrongWorld(...Object.values(WRONG_ABOUT));
  const worlds = [
    ['none: the exam, on these seeds', believedWorld(), HISTORY],
    ['none, but ribbon and film run out too, and ranges lie to one side (`fullWorld`)', fullWorld(), HISTORY],
    ...Object.entries(WRONG_ABOUT).map(([name, wrong]) => [name, wrongWorld(wrong), HISTORY]),
    ['all of these at once', everything, HISTORY],
    ['all of these at once, 120 days of history', everything, 2 * HISTORY],
  ];
  return worlds.map(([name, world, historyDays]) => {
    showProgress(name);
    return { name, ...held(measures, { seed: SEED, historyDays, replications: REPLICATIONS }, OFFICES, world) };
  });
}

export const rowOf = ({ name, recording, cards }) =>
  `| ${name} | ${recording.map(percent).join(' / ')} | ${cards.map(percent).join(' / ')} |`;

export function worldsPart(rows, { machine, seconds, binomialBand }) {
  const noise = (level) => percent(binomialBand(level, OFFICES, 1.96).high - level);
  const all = rows.at(-2);
  return `${HEAD}

The exam's offices are drawn from what the engine believes. Here ${OFFICES} offices a row of seed ${SEED} are drawn from something else
(\`WRONG_ABOUT\` in \`test/forecast/worlds.ts\`), ${HISTORY} days of history, while the office and the engine believe what they always
did; \`npm run calibrate -- --worlds\` (${seconds} s on ${machine}). Binomial noise: ${noise(0.5)} at P50, ${noise(0.8)} at P80, ${noise(0.95)} at P95.

| what is wrong | recording P50 / P80 / P95 | cards P50 / P80 / P95 |
|---|---|---|
${rows.map(rowOf).join('\n')}

With all of it wrong at once a P80 holds in ${percent(all.recording[1])} of the offices for recording and ${percent(all.cards[1])} for cards, a P95 in
${percent(all.recording[2])} and ${percent(all.cards[2])}. Nothing in the engine was set by these rows, and none of them is asked for: they say how far
a date may be trusted where an office is unlike what is believed of offices.
`;
}
