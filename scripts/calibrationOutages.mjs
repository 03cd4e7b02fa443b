/**
 * The part of docs/calibration.md on offices whose outages aren't as believed: `npm run calibrate -- --outages` plays and
 * writes this part alone, the whole run keeps it.
 */
const HEAD = '## When outages are not as believed';
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
export function playOutages({ AS_BELIEVED, LEVELS, coverage, officePlaces }, showProgress) {
  const run = { seed: SEED, historyDays: HISTORY, replications: REPLICATIONS };
  return truthsBeside(AS_BELIEVED).map(([name, truth]) => {
    showProgress(name);
    const places = Array.from({ length: OFFICES }, (_, index) => officePlaces(run, index, truth));
    const held = (what) =>
      LEVELS.map((level) =>
        percent(
          coverage(
            places.map((place) => place[what]),
            level,
          ),
        ),
      ).join(' / ');
    return `| ${name} | ${factorOf(truth).toFixed(1)} | ${held('recording')} | ${held('cards')} |`;
  });
}

export function outagesPart(rows, { machine, seconds, binomialBand }) {
  const noise = (level) => percent(binomialBand(level, OFFICES, 1.96).high - level);
  return `${HEAD}

${OFFICES.toLocaleString('en')} offices of seed ${SEED} as above, ${HISTORY} days of history; \`npm run calibrate -- --outages\` (${seconds} s on ${machine}).
"Factor": between the 10 % and the 90 % point of the true mean times up and down. Binomial noise: ${noise(0.5)} at P50, ${noise(0.8)} at P80, ${noise(0.95)} at P95.

| true mean times | factor | recording P50 / P80 / P95 | cards P50 / P80 / P95 |
|---|---|---|---|
${rows.join('\n')}

In part the exam is circular, and this table is to show how far. Its offices draw their mean times with the spread that the
engine believes in (\`AS_BELIEVED\` in \`test/forecast/syntheticOffice.ts\`; it was set so after the cards held too often), as
they draw pace, newcomers and the stale list from the engine's own ranges. So the first row shows that the engine draws the
conclusions that follow from its beliefs and a history; it can't show that the beliefs are true of real offices, and nobody
has published what would. The other rows are offices of which the belief is wrong. What they miss by is what an office should
expect if it differs that much from what we believe, until its own log has outweighed the belief.
`;
}

/** Puts the part in, or in the place of the one that was there: before the last heading. */
export function withOutages(text, part) {
  const without = keptOutages(text) === null ? text : text.replace(keptOutages(text), '');
  const at = without.lastIndexOf('\n## ') + 1;
  return `${without.slice(0, at)}${part}\n${without.slice(at)}`;
}

/** The part as a text holds it, with the empty line after it; null where there is none. */
export function keptOutages(text) {
  const from = text.indexOf(HEAD);
  return from < 0 ? null : text.slice(from, text.indexOf('\n## ', from) + 1);
}

const percent = (share) => `${(share * 100).toFixed(1)} %`;
