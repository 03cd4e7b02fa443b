/**
 * Makes what is pushed to Google (dist/) and what the local host runs (build/).
 *
 *   dist/code.js          one top-level function per entry point, and what only they use
 *   dist/parts.js         what reports are made of; code.js takes it in at the first call
 *   dist/actions.js       what else writes to the registers, likewise
 *   dist/sidebar.html     the sidebar with its script and style inlined
 *   dist/label.html       the page of labels, likewise
 *   dist/appsscript.json  the manifest
 *   build/host.mjs, page.js, page.css, page.html   the local host and its page
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { minify } from '@swc/core';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const from = (...parts) => join(root, ...parts);

/** Apps Script's V8 parses ES2020; class fields and private names are lowered by this target. */
const TARGET = 'es2020';

export async function buildAddOn(folder = from('dist')) {
  await mkdir(folder, { recursive: true });
  const [declared, scripts, sidebar, label] = await Promise.all([
    declarations(),
    bundleAddOn(),
    bundlePage('src/sidebar/main.tsx', 'src/sidebar/sidebar.html'),
    bundlePage('src/sidebar/label/main.tsx', 'src/sidebar/label/label.html'),
  ]);
  const code = scripts.code + topLevelFunctions(declared);
  tryWhereThereIsNothing([code, ...scripts.written.values()]);
  await writeFile(join(folder, 'code.js'), code);
  for (const [file, script] of scripts.written) await writeFile(join(folder, file), script);
  await writeFile(join(folder, 'sidebar.html'), sidebar);
  await writeFile(join(folder, 'label.html'), label);
  await copyFile(from('appsscript.json'), join(folder, 'appsscript.json'));
}

/**
 * Hints and examples are for the formula bar, which reads them from the JSDoc below; the bundle needn't carry them a
 * second time. What this misses only makes the file larger.
 */
const withoutHints = {
  name: 'without-hints',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]functions[\\/]\w+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(/\b(summary|returns):\s*'(?:[^'\\]|\\.)*'/g, "$1: ''")
        .replace(/,\s*'(?:[^'\\]|\\.)*',\s*'(?:[^'\\]|\\.)*',?\s*\)/g, ", '', '')");
      return { contents, loader: 'ts' };
    });
  },
};

const ADD_ON = {
  bundle: true,
  write: false,
  target: TARGET,
  // The target lowers syntax, not calls.
  inject: [from('src/google/hasOwn.ts')],
  charset: 'utf8',
  legalComments: 'none',
};

/** What the add-on declares, hints and examples included. */
async function declarations() {
  const entryPoints = [from('src/addon.ts')];
  const { outputFiles } = await build({ ...ADD_ON, entryPoints, format: 'iife', globalName: 'SiapKTP' });
  const context = vm.createContext(Object.create(null));
  vm.runInContext(outputFiles[0].text, context, { filename: 'addon.js' });
  return vm.runInContext('SiapKTP', context);
}

/** The rooms that are split off, each with all that it shares with the entry and isn't in a room before it. */
const SCRIPTS = [
  { file: 'parts.js', holder: 'SiapKTPParts', room: 'src/reports/index.ts' },
  { file: 'actions.js', holder: 'SiapKTPActions', room: 'src/actions/index.ts' },
];

/**
 * The add-on as several scripts. Google evaluates all of a project's scripts at every call, in an order that is not ours
 * to rely on: so each only declares functions, and the first call of an entry point starts them.
 */
async function bundleAddOn() {
  const { outputFiles, metafile } = await build({
    ...ADD_ON,
    plugins: [withoutHints],
    entryPoints: [from('src/addon.ts'), ...SCRIPTS.map(({ room }) => from(room))],
    splitting: true,
    format: 'esm',
    outdir: from('dist'),
    outbase: from('src'),
    // Properties and the top-level functions keep their names; see docs/decisions on the bundle's size.
    minify: true,
    metafile: true,
    absWorkingDir: root,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const written = new Map();
  const placed = new Set();
  for (const { file, holder, room } of SCRIPTS) {
    const chunks = [];
    for (const chunk of chunksOf(metafile, room)) {
      if (placed.has(chunk)) continue;
      placed.add(chunk);
      chunks.push(`${JSON.stringify(chunk)}: ${await asFunction(texts.get(chunk))}`);
    }
    written.set(file, `// Written by build.mjs: taken in by code.js.\nvar ${holder} = {\n${chunks.join(',\n')}\n};\n`);
  }
  const holders = SCRIPTS.map(({ holder }) => holder).join(', ');
  const entry = await asFunction(texts.get('addon.js'));
  // Read at the first call: another script's variable is there once all of them were evaluated.
  const code = `var SiapKTP = (${started.toString()})(${entry}, () => Object.assign({}, ${holders}));\n`;
  return { code, written };
}

/** The chunks that a room takes in, directly or through another. */
function chunksOf({ outputs }, room) {
  const found = new Set();
  const take = (output) => {
    for (const { path } of output.imports) {
      if (found.has(basename(path))) continue;
      found.add(basename(path));
      take(outputs[path]);
    }
  };
  take(Object.values(outputs).find(({ entryPoint }) => entryPoint === room));
  return found;
}

/** What a chunk's imports and exports look like as esbuild writes them. */
const IMPORT = /^import\s*(?:\{([^}]*)\}\s*from\s*)?("[^"]+");\s*/;
const EXPORT = /export\s*\{([^}]*)\};\s*$/;

/**
 * One chunk as a function of what it requires and what it answers. Names cross by value: the getters that esbuild would
 * write make all of it larger, slower to start and each call across a look-up. So what is exported must never be given
 * another value (`test/bundle.test.ts`), and chunks that need each other in a circle break the build. In parentheses,
 * because V8 then compiles it at once instead of skimming it first.
 */
export async function asFunction(chunk) {
  let taken = '';
  let body = chunk;
  for (let found = IMPORT.exec(body); found; found = IMPORT.exec(body)) {
    const [all, names, path] = found;
    taken += names ? `const{${names.replace(/ as /g, ':')}}=require(${path});` : `require(${path});`;
    body = body.slice(all.length);
  }
  body = body.replace(EXPORT, (_, names) => `module.exports={${names.replace(/([\w$]+) as ([\w$]+)/g, '$2:$1')}};`);
  // esbuild bundles; SWC finds one part in seventy more to leave out.
  const { code } = await minify(taken + body, {
    // Nothing here makes anything with `new` but classes, so every function expression may be an arrow.
    compress: { ecma: 2020, passes: 3, toplevel: true, unsafe_arrows: true },
    mangle: { toplevel: true },
    ecma: 2020,
    // Where a single letter takes two bytes, V8 keeps and reads the whole script in two.
    format: { ecma: 2020, comments: false, asciiOnly: true },
    module: false,
  });
  const named = LANGUAGE.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return `(function (require, module) {\nconst { ${named.join(', ')} } = globalThis;\n${code}\n})`;
}

/**
 * What belongs to the language itself, taken once: where scripts run in a context of their own (the local host), each
 * mention of a global costs a call into the host, and reading a large paste mentions them millions of times.
 */
const LANGUAGE =
  'Array BigInt Date Error Infinity Intl JSON Map Math NaN Number Object RangeError Reflect RegExp Set String Symbol Uint8Array Uint32Array Float64Array WeakMap isFinite isNaN parseFloat parseInt'.split(
    ' ',
  );

/** Stands in code.js as it is written here; `parts` gives what the other scripts declare. */
function started(entry, parts) {
  const answered = new Map();
  let known = null;
  const start = (name, part) => {
    if (!answered.has(name)) {
      const module = { exports: null };
      answered.set(name, module);
      part(take, module);
    }
    return answered.get(name).exports;
  };
  const take = (path) => {
    const name = path.split('/').pop();
    // Written as it is pushed: ES2020 has no ??=.
    known = known || parts();
    return start(name, known[name]);
  };
  return () => start('addon.js', entry);
}

/** Runs the scripts, in either order, where there is nothing at all: a service called before it may be would throw. */
function tryWhereThereIsNothing(scripts) {
  for (const order of [scripts, [...scripts].reverse()]) {
    const context = vm.createContext(Object.create(null));
    for (const script of order) vm.runInContext(script, context);
    vm.runInContext('SiapKTP()', context);
  }
}

/** esbuild drops JSDoc and Sheets takes names from the declared parameters, so both are written from the declarations. */
function topLevelFunctions({ functions, commands, events, procedures }) {
  const lines = ['', '// Written by build.mjs: what Google can see.'];
  for (const [name, declaration] of Object.entries(functions)) {
    const params = Object.keys(declaration.params);
    lines.push(jsDoc(name, declaration), `function ${name}(${params.join(', ')}) {`);
    lines.push(`  return SiapKTP().runFunction('${name}', arguments);`, '}', '');
  }
  for (const name of Object.keys(commands))
    lines.push(`function ${name}() { return SiapKTP().runCommand('${name}'); }`);
  for (const name of Object.keys(events)) lines.push(`function ${name}(e) { return SiapKTP().events.${name}(e); }`);
  for (const name of Object.keys(procedures)) {
    lines.push(`function ${name}(input) { return SiapKTP().runProcedure('${name}', input); }`);
  }
  return `${lines.join('\n')}\n`;
}

function jsDoc(name, { summary, params, returns }) {
  const example = `=${name}(${Object.values(params)
    .map((param) => param.example)
    .join('; ')})`;
  const lines = [summary, `Contoh: ${example}`, ''];
  for (const [param, { type, hint }] of Object.entries(params)) lines.push(`@param {${type}} ${param} ${hint}`);
  lines.push(`@return ${returns}`, '@customfunction');
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** The README's table of custom functions, from the same declarations that write their hints. */
export async function functionTable() {
  const { functions } = await declarations();
  const rows = Object.entries(functions).map(([name, { params, summary }]) => {
    return `| \`${name}(${Object.keys(params).join('; ')})\` | ${summary} |`;
  });
  return ['| Rumus | Jawaban |', '|---|---|', ...rows].join('\n');
}

/** A page with its script and style inlined: Google serves no other files. */
async function bundlePage(script, html) {
  const { outputFiles } = await build({
    entryPoints: [from(script)],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: TARGET,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const page = await readFile(from(html), 'utf8');
  // A closing tag inside a string of the script would end the script element.
  const inlined = text('.js').replace(/<\/(script)/gi, '<\\/$1');
  return page.replace('/* style */', () => text('.css')).replace('/* script */', () => inlined);
}

export async function buildLocalHost(folder = from('build')) {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      entryPoints: [from('src/local/main.ts')],
      bundle: true,
      outfile: join(folder, 'host.mjs'),
      platform: 'node',
      format: 'esm',
      target: 'node20',
      packages: 'external',
      logLevel: 'warning',
    }),
    build({
      entryPoints: { page: from('src/local/page/main.ts'), paper: from('src/local/page/paper.ts') },
      bundle: true,
      outdir: folder,
      format: 'iife',
      target: 'es2022',
      minify: true,
      logLevel: 'warning',
    }),
    copyFile(from('src/local/page/page.html'), join(folder, 'page.html')),
  ]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAddOn();
  await buildLocalHost();
}
