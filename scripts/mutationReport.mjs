/**
 * Writes the measured part of docs/mutation.md from the results kept per file, and which survivors are explained
 * (`mutationExplained.mjs`, `mutationExplainedDomain.mjs`).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { EXPLAINED } from './mutationExplained.mjs';
import { EXPLAINED_DOMAIN } from './mutationExplainedDomain.mjs';

const PAGE = 'docs/mutation.md';
const HEAD =
  '| file | mutants | killed | timed out | survived | never run | constants | score |\n|---|--:|--:|--:|--:|--:|--:|--:|';

/** `files`: {source, kept} per file of `folders`, `kept` being null where it was not measured. */
export function writeReport(folders, files) {
  const parts = folders.map((folder) => {
    const inside = files.filter(({ source }) => source.startsWith(`${folder}/`));
    const measured = inside.filter(({ kept }) => kept);
    const missing = inside.filter(({ kept }) => !kept).map(({ source }) => source.slice(folder.length + 1));
    const stale = measured.filter(({ current }) => !current).map(({ source }) => source.slice(folder.length + 1));
    const rows = measured
      .map(({ source, kept }) => row(source.slice(folder.length + 1), countsOf(kept.mutants)))
      .filter((line) => line !== null);
    const all = row(`**all of ${folder}**`, countsOf(measured.flatMap(({ kept }) => kept.mutants)), weighted(measured));
    const notes = [
      missing.length ? `Not measured: ${missing.join(', ')}.` : '',
      ...drawnNotes(folder, measured),
      stale.length ? `Changed, or their tests, since they were measured: ${stale.join(', ')}.` : '',
    ].filter(Boolean);
    return [`### ${folder}`, '', HEAD, ...rows, all, '', ...notes.flatMap((note) => [note, ''])].join('\n');
  });
  const days = files.flatMap(({ kept }) => (kept ? [kept.day] : [])).sort();
  const measured = days.length ? `Measured ${[...new Set([days[0], days.at(-1)])].join(' to ')} on ` : '';
  const machine = `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}, Stryker ${versionOf('@stryker-mutator/core')}, at commit ${commit()}.`;
  const page = readFileSync(PAGE, 'utf8');
  const withFigures = between(page, 'measured', `${measured}${machine}\n\n${parts.join('\n')}`);
  const forecast = explainedPart(files, /^src\/forecast\/(?:.*\/)?(.*)\.ts$/, EXPLAINED);
  const domain = explainedPart(files, /^src\/domain\/(.*)\.ts$/, EXPLAINED_DOMAIN);
  writeFileSync(PAGE, between(between(withFigures, 'explained', forecast), 'explained-domain', domain));
}

const between = (page, mark, text) =>
  page.replace(
    new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`),
    () => `<!-- ${mark} -->\n${text}<!-- /${mark} -->`,
  );

/** Which survivors are explained, group by group, and the others one by one. `named`: a file's name in the groups. */
function explainedPart(files, named, groups) {
  const missed = files.flatMap(({ source, kept }) => {
    const name = named.exec(source)?.[1];
    if (!name || !kept) return [];
    return kept.mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ line, was, replacement }) => ({ name, line, text: `${was} -> ${replacement}` }));
  });
  const groupOf = ({ name, text }) => groups.find(({ of }) => of[name]?.includes(text));
  const rows = groups.map((group) => {
    const inside = missed.filter((mutant) => groupOf(mutant) === group);
    const names = [...new Set(inside.map(({ name }) => name))];
    const where = names.map((name) => `${name} (${inside.filter((mutant) => mutant.name === name).length})`);
    return `| ${group.change} | ${where.join(', ')} | ${group.because} |`;
  });
  const open = missed.filter((mutant) => !groupOf(mutant));
  noteGone(missed, groups);
  const told = open.map(({ name, line, text }) => `- ${name} ${line}: \`${text}\``);
  return [
    `Of the ${missed.length} that no test noticed ${missed.length - open.length} are explained:`,
    '',
    '| change | files | why no test notices it |\n|---|---|---|',
    ...rows,
    '',
    open.length ? `The other ${open.length} aren't:\n` : 'None is left unexplained.',
    ...told,
    '',
  ].join('\n');
}

/** An explanation that outlives its survivor would pass over the next one that reads like it. */
function noteGone(missed, groups) {
  const texts = new Set(missed.map(({ name, text }) => `${name}: ${text}`));
  const told = groups.flatMap(({ of }) =>
    Object.entries(of).flatMap(([name, changes]) => changes.map((change) => `${name}: ${change}`)),
  );
  for (const each of told) if (!texts.has(each)) console.log(`explained, but no survivor any more: ${each}`);
}

function drawnNotes(folder, measured) {
  const drawn = measured.filter(({ kept }) => kept.oneIn > 1);
  return [...new Set(drawn.map(({ kept }) => kept.oneIn))].map((oneIn) => {
    const files = drawn.filter(({ kept }) => kept.oneIn === oneIn);
    const names = files.map(({ source }) => source.slice(folder.length + 1)).join(', ');
    return `One change in ${oneIn} was judged, drawn by a hash of it, and counts ${oneIn} times in the folder's score: ${names}.`;
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

/** Share noticed of a folder's changes: one that was drawn among three stands for three. */
function weighted(files) {
  let [noticed, judged] = [0, 0];
  for (const { kept } of files) {
    const { killed, endless, survived, neverRun } = countsOf(kept.mutants);
    noticed += (kept.oneIn ?? 1) * (killed + endless);
    judged += (kept.oneIn ?? 1) * (killed + endless + survived + neverRun);
  }
  return noticed / judged;
}

/** null for a file of types, which holds nothing to change. */
function row(name, { killed, endless, survived, neverRun, constants }, noticed = undefined) {
  const judged = killed + endless + survived + neverRun;
  if (judged + constants === 0) return null;
  const score = judged ? `${(100 * (noticed ?? (killed + endless) / judged)).toFixed(1)} %` : '';
  return `| ${[name, judged, killed, endless, survived, neverRun, constants, score].join(' | ')} |`;
}

function versionOf(name) {
  return JSON.parse(readFileSync('package.json', 'utf8')).devDependencies[name];
}

function commit() {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}
