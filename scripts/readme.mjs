/** Writes the table of custom functions into the README; a test notices when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { functionTable } from '../build.mjs';

const README = new URL('../README.md', import.meta.url);
const [BEGIN, END] = ['<!-- rumus -->', '<!-- /rumus -->'];

const text = readFileSync(README, 'utf8');
const before = text.slice(0, text.indexOf(BEGIN) + BEGIN.length);
const after = text.slice(text.indexOf(END));
writeFileSync(README, `${before}\n${await functionTable()}\n${after}`);
