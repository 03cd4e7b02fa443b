/**
 * Writes the measured part of docs/mutation.md from the results kept per file, and which survivors are explained
 * (`mutationExplained.mjs`, `mutationExplainedDomain.mjs`).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { EXPLAINED } from './mutationExplained.mjs';
import { EXPLAINED_DOMAIN } from './mutationExplainedDomain.mjs';

const PAGE = 'docs/mutation.md';
const HEAD =
  '| file | mutants | killed | timed out | survived | never run | constants | score | at commit |\n|---|--:|--:|--:|--:|--:|--:|--:|---|';

/**
 * `files`: {source, kept} per file of `folders`, `kept` being null where it was not measured on this machine. What the page
 * tells of such a file stays, with the commit at which it was measured.
 */
export function writeReport(folders, files) {
  const page = readFileSync(PAGE, 'utf8');
  const told = toldRows(page, folders);
  const parts = folders.map((folder) => {
    const inside = files
      .filter(({ source }) => source.startsWith(`${folder}/`))
      .map(({ source, kept, current }) => {
        const name = source.slice(folder.length + 1);
        if (!kept) return { name, oneIn: 1, current: isSame(source, told.get(source)?.at), ...told.get(source) };
        return { name, kept, current, oneIn: kept.oneIn ?? 1, at: kept.at, counts: countsOf(kept.mutants) };
      });
    const measured = inside.filter(({ counts }) => counts);
    const missing = inside.filter(({ kept, counts }) => !kept && !counts).map(({ name }) => name);
    const stale = measured.filter((each) => !each.current).map(({ name }) => name);
    const rows = measured.map(({ name, counts, at }) => row(name, counts, at)).filter((line) => line !== null);
    const all = row(`**all of ${folder}**`, sumOf(measured), '', weighted(measured));
    const notes = [
      missing.length ? `Not measured, or nothing in it to change: ${missing.join(', ')}.` : '',
      ...drawnNotes(measured),
      stale.length ? `Changed, or their tests, since they were measured: ${stale.join(', ')}.` : '',
    ].filter(Boolean);
    return [`### ${folder}`, '', HEAD, ...rows, all, '', ...notes.flatMap((note) => [note, ''])].join('\n');
  });
  const head = `Each row names the commit at which its file was measured, and the tests of that commit or the next, by Stryker ${versionOf('@stryker-mutator/core')}. Of a file
that wasn't measured on the machine that wrote this page last, only the file itself is compared with that commit, not its tests.`;
  const withFigures = between(page, 'measured', `${head}\n\n${parts.join('\n')}`);
  const forecast = explainedPart(files, /^src\/forecast\/(?:.*\/)?(.*)\.ts$/, EXPLAINED, partOf(page, 'explained'));
  const domain = explainedPart(files, /^src\/domain\/(.*)\.ts$/, EXPLAINED_DOMAIN, partOf(page, 'explained-domain'));
  writeFileSync(PAGE, between(between(withFigures, 'explained', forecast), 'explained-domain', domain));
}

/** What the page tells of each file: counts and commit. */
function toldRows(page, folders) {
  const figures = partOf(page, 'measured');
  return new Map(
    folders.flatMap((folder) => {
      const [, part = ''] = figures.split(`### ${folder}\n`);
      return [...part.split('\n### ')[0].matchAll(/^\| ([\w/]+\.ts) \|(.*)\|$/gm)].map(([, name, cells]) => {
        const [, killed, endless, survived, neverRun, constants, , at] = cells.split('|').map((cell) => cell.trim());
        const counts = { killed, endless, survived, neverRun, constants };
        const numbers = Object.entries(counts).map(([what, count]) => [what, Number(count)]);
        return [`${folder}/${name}`, { counts: Object.fromEntries(numbers), at }];
      });
    }),
  );
}

/** Whether the file is the one of that commit; a commit that isn't here tells nothing. */
function isSame(source, at) {
  return at !== undefined && spawnSync('git', ['diff', '--quiet', at, '--', source]).status === 0;
}

const partOf = (page, mark) => page.split(`<!-- ${mark} -->\n`)[1].split(`<!-- /${mark} -->`)[0];

const between = (page, mark, text) =>
  page.replace(
    new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`),
    () => `<!-- ${mark} -->\n${text}<!-- /${mark} -->`,
  );

/**
 * Which survivors are explained, group by group, and the others one by one. `named`: a file's name in the groups; `told`:
 * what the page says so far, which stays for the files that weren't measured here.
 */
function explainedPart(files, named, groups, told) {
  const missed = files.flatMap(({ source, kept }) => {
    const name = named.exec(source)?.[1];
    if (!name || !kept) return [];
    return kept.mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ line, was, replacement }) => ({ name, line, text: `${was} -> ${replacement}` }));
  });
  const elsewhere = new Set(files.flatMap(({ source, kept }) => (kept ? [] : (named.exec(source)?.[1] ?? []))));
  const groupOf = ({ name, text }) => groups.find(({ of }) => of[name]?.includes(text));
  let explained = 0;
  const rows = groups.map((group) => {
    const inside = missed.filter((mutant) => groupOf(mutant) === group);
    const names = [...new Set(inside.map(({ name }) => name))];
    const here = names.map((name) => [name, inside.filter((mutant) => mutant.name === name).length]);
    const before = told.split('\n').find((line) => line.startsWith(`| ${group.change} |`)) ?? '';
    const there = [...before.matchAll(/([\w/]+) \((\d+)\)/g)].filter(([, name]) => elsewhere.has(name));
    const where = [...there.map(([, name, count]) => [name, Number(count)]), ...here];
    explained += where.reduce((sum, [, count]) => sum + count, 0);
    return `| ${group.change} | ${where.map(([name, count]) => `${name} (${count})`).join(', ')} | ${group.because} |`;
  });
  noteGone(missed, groups, elsewhere);
  const open = [
    ...told.split('\n').filter((line) => elsewhere.has(/^- ([\w/]+) \d+: /.exec(line)?.[1])),
    ...missed.filter((mutant) => !groupOf(mutant)).map(({ name, line, text }) => `- ${name} ${line}: \`${text}\``),
  ];
  return [
    `Of the ${explained + open.length} that no test noticed ${explained} are explained:`,
    '',
    '| change | files | why no test notices it |\n|---|---|---|',
    ...rows,
    '',
    open.length ? `The other ${open.length} aren't:\n` : 'None is left unexplained.',
    ...open,
    '',
  ].join('\n');
}

/** An explanation that outlives its survivor would pass over the next one that reads like it. */
function noteGone(missed, groups, elsewhere) {
  const texts = new Set(missed.map(({ name, text }) => `${name}: ${text}`));
  const told = groups.flatMap(({ of }) =>
    Object.entries(of)
      .filter(([name]) => !elsewhere.has(name))
      .flatMap(([name, changes]) => changes.map((change) => `${name}: ${change}`)),
  );
  for (const each of told) if (!texts.has(each)) console.log(`explained, but no survivor any more: ${each}`);
}

function drawnNotes(measured) {
  const drawn = measured.filter(({ oneIn }) => oneIn > 1);
  return [...new Set(drawn.map(({ oneIn }) => oneIn))].map((oneIn) => {
    const names = drawn.filter((each) => each.oneIn === oneIn).map(({ name }) => name);
    return `One change in ${oneIn} was judged, drawn by a hash of it, and counts ${oneIn} times in the folder's score: ${names.join(', ')}.`;
  });
}

function countsOf(mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count('Killed'),
    endless: count('Timeout'),
    survived: count('Survived'),
    neverRun: count('NoCoverage'),
    constants: count('Ignored'),
  };
}

function sumOf(measured) {
  const sum = { killed: 0, endless: 0, survived: 0, neverRun: 0, constants: 0 };
  for (const { counts } of measured) for (const what of Object.keys(sum)) sum[what] += counts[what];
  return sum;
}

/** Share noticed of a folder's changes: one that was drawn among three stands for three. */
function weighted(measured) {
  let [noticed, judged] = [0, 0];
  for (const { counts, oneIn } of measured) {
    const { killed, endless, survived, neverRun } = counts;
    noticed += oneIn * (killed + endless);
    judged += oneIn * (killed + endless + survived + neverRun);
  }
  return noticed / judged;
}

/** null for a file of types, which holds nothing to change. */
function row(name, { killed, endless, survived, neverRun, constants }, at, noticed = undefined) {
  const judged = killed + endless + survived + neverRun;
  if (judged + constants === 0) return null;
  const score = judged ? `${(100 * (noticed ?? (killed + endless) / judged)).toFixed(1)} %` : '';
  return `| ${[name, judged, killed, endless, survived, neverRun, constants, score, at].join(' | ')} |`;
}

function versionOf(name) {
  return JSON.parse(readFileSync('package.json', 'utf8')).devDependencies[name];
}
