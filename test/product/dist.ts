import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDist } from '../../src/local/testing';

/** The add-on as it is pushed, built once for a test file. */
export function builtDist(): ReturnType<typeof readDist> {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-dist-'));
  try {
    const build = JSON.stringify(join(__dirname, '../../build.mjs'));
    const script = `import { buildAddOn } from ${build}; await buildAddOn(${JSON.stringify(folder)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    return readDist(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
