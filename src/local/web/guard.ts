import type { MiddlewareHandler } from 'hono';

/**
 * Only pages of this server, on this machine, may talk to it. The Host header stops a foreign name that was pointed at
 * 127.0.0.1 (DNS rebinding); Origin and Sec-Fetch-Site stop forms and scripts of other sites.
 */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)) return c.text('Alamat tidak dikenal.', 403);
  const origin = c.req.header('origin');
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`)
    return c.text('Asal tidak dikenal.', 403);
  const site = c.req.header('sec-fetch-site');
  const isOpened = c.req.method === 'GET' && c.req.path === '/' && c.req.header('sec-fetch-mode') === 'navigate';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isOpened)
    return c.text('Asal tidak dikenal.', 403);
  if (c.req.method === 'POST' && !isJson(c.req.header('content-type'))) {
    // Without a body there is nothing to smuggle, but a foreign form could still press undo.
    return c.text('Isi harus application/json.', 415);
  }
  await next();
};

function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(;|$)/i.test(type ?? '');
}

export const COMMON = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

export const PAGE_HEADERS = {
  ...COMMON,
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** The sidebar may load nothing from anywhere, as in Sheets, where all of it is inlined. */
export const SIDEBAR_HEADERS = {
  ...COMMON,
  'content-security-policy':
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
};
