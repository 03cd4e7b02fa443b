import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleFiles } from './bundle';
import type { Manifest } from './services/world';

/** Reads what clasp would push: code.js, appsscript.json and every .html of the folder. */
export function readDist(folder: string): BundleFiles {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const html = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: read('code.js'),
    manifest: JSON.parse(read('appsscript.json')) as Manifest,
    html: new Map(html.map((name) => [name, read(name)])),
  };
}
