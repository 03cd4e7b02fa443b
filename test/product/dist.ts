import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readDist } from '../../src/local/testing';

let folder = '';

/**
 * A folder with dist/ and build/ as `npm run build` makes them: the one that BUILT names, which the gate has just made,
 * else one made for this test file.
 */
export function builtFolder(): string {
  if (folder) return folder;
  if (process.env.BUILT) {
    folder = resolve(process.env.BUILT);
    return folder;
  }
  folder = mkdtempSync(join(tmpdir(), 'siap-ktp-'));
  const [dist, build] = [join(folder, 'dist'), join(folder, 'build')].map((path) => JSON.stringify(path));
  const script = `import { buildAddOn, buildLocalHost } from ${JSON.stringify(pathToFileURL(join(__dirname, '../../build.mjs')))};
    await buildAddOn(${dist}); await buildLocalHost(${build});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script]);
  return folder;
}

/** The add-on as it is pushed. */
export const builtDist = (): ReturnType<typeof readDist> => readDist(join(builtFolder(), 'dist'));
