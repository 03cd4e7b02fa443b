import type { BundleFiles } from '../../src/local/bundle';
import { type Office, type OfficeOptions, openOffice } from '../../src/local/testing';

const SCOPE = 'https://www.googleapis.com/auth/';

/** dist/ files with this code, as small tests write them by hand. */
export function smallDist(
  code: string,
  scopes: string[] = ['spreadsheets.currentonly', 'script.container.ui'],
): BundleFiles {
  return {
    scripts: new Map([['code.js', code]]),
    manifest: { timeZone: 'Asia/Jakarta', oauthScopes: scopes.map((name) => SCOPE + name) },
    html: new Map([['sidebar.html', '<p>panel</p>']]),
  };
}

export function officeWith(code: string, options: Partial<OfficeOptions> = {}): Office {
  return openOffice({ dist: smallDist(code), ...options });
}

/** An office whose script is one function `f`; answers what it returns. */
export function evaluate(body: string, options: Partial<OfficeOptions> = {}): unknown {
  return officeWith(`function f() { ${body} }`, options).call('f');
}
