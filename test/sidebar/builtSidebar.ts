import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Pictures for people to look at. */
export const OUTPUT = join(root, 'test', 'output', 'sidebar');

/** Builds the add-on as it is pushed to Google. @returns the path of its sidebar.html */
export function builtSidebar(): string {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-'));
  const script = `import { buildAddOn } from './build.mjs'; await buildAddOn(process.argv[1]);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, folder], { cwd: root });
  mkdirSync(OUTPUT, { recursive: true });
  return join(folder, 'sidebar.html');
}
