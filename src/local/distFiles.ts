import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle';
import type { Manifest } from './services/world';

/** Reads what clasp would push: every script, appsscript.json and every .html of the folder. */
export function readDist(folder: string): BundleFiles {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const all = (ending: string) =>
    new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => [name, read(name)]),
    );
  return {
    scripts: all('.js'),
    manifest: JSON.parse(read('appsscript.json')) as Manifest,
    html: all('.html'),
  };
}
