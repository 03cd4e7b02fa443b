/** Text and picture of a calibration from its trials (`Trial` of test/forecast/calibration.ts). */

const WHATS = [
  { what: 'cell', title: '`clearDates`: the backlog of a cell', run: 'clearDate' },
  { what: 'recording', title: '`simulate`: the backlog recorded', run: 'simulate' },
  { what: 'cards', title: '`simulate`: the cards printed', run: 'simulate' },
];
/** 95 % of a normal lie within so many deviations. */
const DEVIATIONS = 1.96;
/** Coverage asked for with 60 days of history and more. */
const ASKED = { 0.8: [0.78, 0.82], 0.95: [0.93, 0.97] };

export function report({ trials, runs, histories, machine, seconds, measures }) {
  const offices = Object.fromEntries(runs.map((run) => [run.name, run.offices]));
  return `# How often the forecasts hold

Written by \`npm run calibrate\` (${seconds} s on ${machine}); seeds ${runs.map((run) => `${run.seed} (${run.name})`).join(', ')}. Every figure
below comes from that run: change the engine, run it again.

${offices.clearDate} offices for \`clearDates\` (what KTP_TANGGAL_TUNTAS asks) and ${offices.simulate} for \`simulate\`, invented but of known truth, each
forecast from the last ${histories.join(', ')} working days of one and the same history with ${runs[0].replications} replications, then lived on until its
backlog is cleared. Half of the offices of \`clearDates\` lose whole days in a row to outages, half (crosswise) have a slow
month a year at a time that the forecast isn't told; arrivals are patchier than chance. Those of \`simulate\` have sets, a
printer and a network that fail and are mended, a stale list, patchy arrivals, late and partial deliveries of blanko and,
half of them, a slow month. The offices are lived in day loops of their own (\`test/forecast/syntheticCounts.ts\`,
\`syntheticOffice.ts\`), not by the engine.

A P80 is calibrated when the truth comes by that day in 80 of 100 offices. Days are whole and a quantile is rounded up
to one, which alone would make it hold more often: so the truth's rank among replications that fall on its own day is
drawn, and rounding neither helps nor hurts. The engine's beliefs (how likely a stop or a slow month is before one was
seen) were set on other seeds than these. "±" is the 95 % binomial interval of that number of offices.

![Reliability after 60 days of history: forecast probability against share of offices that were done](gambar/calibration.svg)

## Coverage

Asked: P80 in 78-82 % and P95 in 93-97 % with 60 and with 120 days. "Met" means inside; "within noise" means that the
distance to it is smaller than the binomial interval. With 30 days the evidence is called 'low' and no P95 is told; its
coverage stands here in brackets.

${WHATS.map((each) => coverageTable(each, trials, histories, measures)).join('\n\n')}

## By trouble, 60 days

The engine isn't told which office has which trouble. An office without any is given more room than it needs, since
a trouble that wasn't seen yet may come.

${troubleTable(trials, measures)}

## Pinball loss

Mean cost in days of naming that quantile: level x days too late, (1 - level) x days too early; smallest for the true
quantile. *Plug-in*: the same chances with every rate at its best guess (\`clearDates\`: past days drawn anew). *Last four
weeks*: backlog over the last 20 days' net rate, the same day whatever the level. Days above ${measures.MOST_DAYS} count as ${measures.MOST_DAYS}.

${lossTable(trials, histories, measures)}

## What this doesn't show

The offices of the exam are as troubled as we believe real ones to be; nobody has published such histories. A stale list is known to
\`simulate\` alone: a cell takes its backlog as people who will come. Whether a real office's forecasts hold is seen when
their days have come.
`;
}

function coverageTable({ what, title }, trials, histories, { LEVELS, coverage, binomialBand }) {
  const rows = histories.map((historyDays) => {
    const places = placesOf(trials, what, historyDays);
    const cells = LEVELS.map((level) => {
      const held = coverage(places, level);
      const half = binomialBand(level, places.length, DEVIATIONS).high - level;
      const text = `${percent(held)} ± ${percent(half)}`;
      return historyDays === 30 && level === 0.95 ? `(${text})` : text;
    });
    const plugIn = placesOf(trials, what, historyDays, 'plugInPlace');
    return `| ${historyDays} days | ${cells.join(' | ')} | ${LEVELS.map((level) => percent(coverage(plugIn, level))).join(' / ')} | ${historyDays === 30 ? "evidence 'low'" : verdict(places, { coverage, binomialBand })} |`;
  });
  return `### ${title}, ${placesOf(trials, what, histories[0]).length} offices

| history | P50 | P80 | P95 | plug-in P50 / P80 / P95 | asked |
|---|---|---|---|---|---|
${rows.join('\n')}`;
}

function verdict(places, { coverage, binomialBand }) {
  const judged = Object.entries(ASKED).map(([name, [low, high]]) => {
    const level = Number(name);
    const held = coverage(places, level);
    const noise = binomialBand(level, places.length, DEVIATIONS).high - level;
    const off = Math.max(low - held, held - high, 0);
    return `P${level * 100} ${off === 0 ? 'met' : off <= noise ? 'within noise' : 'MISSED'}`;
  });
  return judged.join(', ');
}

function troubleTable(trials, { LEVELS, coverage }) {
  const rows = WHATS.flatMap(({ what }) => {
    const ofKind = trials.filter((trial) => trial.what === what && trial.historyDays === 60);
    return [...new Set(ofKind.map((trial) => trial.trouble))].map((trouble) => {
      const places = ofKind.filter((trial) => trial.trouble === trouble).map((trial) => trial.place);
      return `| ${what} | ${trouble} | ${places.length} | ${LEVELS.map((level) => percent(coverage(places, level))).join(' | ')} |`;
    });
  });
  return `| forecast | trouble | offices | P50 | P80 | P95 |\n|---|---|---|---|---|---|\n${rows.join('\n')}`;
}

function lossTable(trials, histories, { LEVELS }) {
  const rows = WHATS.flatMap(({ what }) =>
    histories.map((historyDays) => {
      const ofKind = trials.filter((trial) => trial.what === what && trial.historyDays === historyDays);
      const cells = LEVELS.map((_, index) =>
        ['engine', 'plugIn', 'lastFourWeeks']
          .map((who) => (ofKind[0].loss[who] ? mean(ofKind.map((trial) => trial.loss[who][index])).toFixed(2) : '-'))
          .join(' / '),
      );
      return `| ${what} | ${historyDays} days | ${cells.join(' | ')} |`;
    }),
  );
  return `engine / plug-in / last four weeks:

| forecast | history | P50 | P80 | P95 |
|---|---|---|---|---|
${rows.join('\n')}`;
}

const SIZE = 360;
const MARGIN = 58;
const STEPS = Array.from({ length: 19 }, (_, step) => (step + 1) * 0.05);
const COLOURS = { cell: '#0b6e4f', recording: '#1f5aa6', cards: '#a65c1f' };

/** Coverage at 5 % to 95 % after 60 days, over the 95 % binomial band of the smallest number of offices; as SVG. */
export function reliabilityPicture(trials, { coverage, binomialBand }) {
  const x = (share) => (MARGIN + share * SIZE).toFixed(1);
  const y = (share) => (MARGIN + (1 - share) * SIZE).toFixed(1);
  const line = (shares) => shares.map((share, index) => `${x(STEPS[index])},${y(share)}`).join(' ');
  const curve = (places) => line(STEPS.map((level) => coverage(places, level)));
  const fewest = Math.min(...WHATS.map(({ what }) => placesOf(trials, what, 60).length));
  const bands = STEPS.map((level) => binomialBand(level, fewest, DEVIATIONS));
  const band = `${line(bands.map(({ high }) => high))} ${bands
    .map(({ low }, index) => `${x(STEPS[index])},${y(low)}`)
    .reverse()
    .join(' ')}`;
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<text x="${x(share)}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${share * 100} %</text><text x="${MARGIN - 6}" y="${Number(y(share)) + 4}" text-anchor="end">${share * 100} %</text>`,
  );
  const legend = [
    ...WHATS.map(({ what }) => [`${what}`, COLOURS[what], '']),
    ['cell, plug-in', COLOURS.cell, '4 3'],
    ['recording, plug-in', COLOURS.recording, '4 3'],
  ].map(
    ([text, colour, dash], index) =>
      `<line x1="${MARGIN + 12}" x2="${MARGIN + 36}" y1="${MARGIN + 16 + index * 16}" y2="${MARGIN + 16 + index * 16}" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/><text x="${MARGIN + 42}" y="${MARGIN + 20 + index * 16}">${text}</text>`,
  );
  const engine = WHATS.map(
    ({ what }) =>
      `<polyline points="${curve(placesOf(trials, what, 60))}" fill="none" stroke="${COLOURS[what]}" stroke-width="2"/>`,
  );
  const plugIn = ['cell', 'recording'].map(
    (what) =>
      `<polyline points="${curve(placesOf(trials, what, 60, 'plugInPlace'))}" fill="none" stroke="${COLOURS[what]}" stroke-width="2" stroke-dasharray="4 3"/>`,
  );
  const side = SIZE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" font-family="sans-serif" font-size="12">
<title>Reliability after 60 days of history</title>
<rect width="${side}" height="${side}" fill="#fff"/>
<polygon points="${band}" fill="#ddd"/>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#888"/>
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#888"/>
${[...ticks, ...plugIn, ...engine, ...legend].join('\n')}
<text x="${side / 2}" y="${side - 8}" text-anchor="middle">probability told</text>
<text x="12" y="${side / 2}" text-anchor="middle" transform="rotate(-90 12 ${side / 2})">share of offices done by then</text>
</svg>
`;
}

function placesOf(trials, what, historyDays, key = 'place') {
  return trials.filter((trial) => trial.what === what && trial.historyDays === historyDays).map((trial) => trial[key]);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share) => `${(share * 100).toFixed(1)} %`;
