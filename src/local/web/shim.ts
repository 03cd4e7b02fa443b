import { PAGE_HEADER, WORKBOOK_HEADER } from '../protocol';

/**
 * google.script for the sidebar's page, put in front of dist/sidebar.html as a plain script. It holds to the rules of the
 * real one: asynchronous, ten calls at once and the eleventh waits, a Date, function or circle among the arguments fails
 * the call, and functions are found by the server alone. Written as text because it runs in the page, not here.
 */
export const SHIM = `<script>
(() => {
  const MOST = 10;
  let running = 0;
  const waiting = [];
  const illegal = (value, path, above) => {
    const kind = typeof value;
    if (kind === 'function' || kind === 'symbol' || kind === 'bigint') return path;
    if (kind !== 'object' || value === null) return null;
    if (above.includes(value) || Object.prototype.toString.call(value) === '[object Date]') return path;
    if (typeof Node !== 'undefined' && value instanceof Node && value.nodeName !== 'FORM') return path;
    for (const key of Object.keys(value)) {
      const found = illegal(value[key], path + '.' + key, above.concat([value]));
      if (found !== null) return found;
    }
    return null;
  };
  const send = async (name, args) => {
    const { halaman: page, bukuKerja } = window.parent.document.documentElement.dataset;
    const response = await fetch('/api/run', {
      method: 'POST',
      headers: Object.assign({ 'content-type': 'application/json' }, page ? { '${PAGE_HEADER}': page } : {},
        bukuKerja ? { '${WORKBOOK_HEADER}': bukuKerja } : {}),
      body: JSON.stringify({ name, args }),
    });
    if (!response.ok) throw new Error('SiapKTP tidak dapat mengerjakan permintaan ini (kode ' + response.status + ').');
    return response.json();
  };
  const start = (call) => {
    running += 1;
    send(call.name, call.args)
      .then(
        (answer) => {
          if (answer.ok) return call.success && call.success(answer.value, call.user);
          return fail(call, Object.assign(new Error(answer.failure.message), { name: answer.failure.name }));
        },
        () => fail(call, Object.assign(new Error('NetworkError: Connection failure due to HTTP 0'), { name: 'NetworkError' })),
      )
      .finally(() => {
        running -= 1;
        const next = waiting.shift();
        if (next) start(next);
      });
  };
  const fail = (call, error) => {
    if (call.failure) call.failure(error, call.user);
    else console.error('Uncaught', error);
  };
  const runner = (handlers) =>
    new Proxy({}, {
      get(_, name) {
        if (typeof name !== 'string' || name === 'then') return undefined;
        if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
        if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
        if (name === 'withUserObject') return (user) => runner({ ...handlers, user });
        return (...args) => {
          args.forEach((arg, i) => {
            const path = illegal(arg, String(i), []);
            if (path !== null) throw new TypeError('Failed due to illegal value in property: ' + path);
          });
          const call = { ...handlers, name, args };
          if (running < MOST) start(call);
          else waiting.push(call);
        };
      },
    });
  window.google = {
    script: {
      run: runner({}),
      host: {
        close: () => window.parent.postMessage({ kind: 'close' }, location.origin),
        setWidth: () => undefined,
        setHeight: () => undefined,
        editor: { focus: () => window.parent.postMessage({ kind: 'focus' }, location.origin) },
        origin: location.origin,
      },
    },
  };
  window.close = () => undefined;
})();
</script>
`;

/** The sidebar's page with google.script in front of everything that could want it. */
export function withShim(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (head) return html.slice(0, head.index + head[0].length) + SHIM + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return doctype + SHIM + html.slice(doctype.length);
}
