import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Host } from '../host';
import { PAGE_HEADERS, SIDEBAR_HEADERS } from './guard';
import { withShim } from './shim';

/** By the address under which a browser asks for them. */
export const PAGE_FILES = { '/': 'page.html', '/page.js': 'page.js', '/page.css': 'page.css' };
const KINDS: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** The page of the local host from `folder`, and the frames in it: the panel and the last dialog. */
export function servePage(app: Hono, host: Host, folder: string): void {
  for (const [path, name] of Object.entries(PAGE_FILES)) {
    app.get(path, async (c) => {
      const kind = KINDS[name.slice(name.lastIndexOf('.') + 1)];
      return c.body(await readFile(join(folder, name), 'utf8'), 200, {
        ...PAGE_HEADERS,
        'content-type': `${kind}; charset=utf-8`,
      });
    });
  }
  const frame = (path: string, html: () => string) =>
    app.get(path, (c) =>
      c.body(withShim(html()), 200, { ...SIDEBAR_HEADERS, 'content-type': 'text/html; charset=utf-8' }),
    );
  frame('/dialog', () => host.world.dialog ?? '');
  frame('/sidebar', () => host.world.sidebar?.html ?? host.world.files.get('sidebar.html') ?? '');
}
