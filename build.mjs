/**
 * Makes what is pushed to Google (dist/) and what the local host runs (build/).
 *
 *   dist/code.js          the add-on in one file: the bundle, then one top-level function per entry point
 *   dist/sidebar.html     the sidebar with its script and style inlined
 *   dist/appsscript.json  the manifest
 *   build/host.mjs, page.js, page.css, page.html   the local host and its page
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  const [told, bundle, sidebar] = await Promise.all([bundleAddOn(), bundleAddOn([withoutHints]), bundleSidebar()]);
  // The pushed bundle runs as bare as the one that tells: both are tried, and they declare the same.
  declarationsOf(bundle);
  await writeFile(join(folder, 'code.js'), bundle + topLevelFunctions(declarationsOf(told)));
  await writeFile(join(folder, 'sidebar.html'), sidebar);
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

async function bundleAddOn(plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [from('src/addon.ts')],
    plugins,
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'SiapKTP',
    target: TARGET,
    // The target lowers syntax, not calls.
    inject: [from('src/google/hasOwn.ts')],
    charset: 'utf8',
    legalComments: 'none',
    // Properties and the top-level functions keep their names; see docs/decisions on the bundle's size.
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
  });
  // esbuild bundles; SWC finds one part in seventy more to leave out.
  const { code } = await minify(outputFiles[0].text, {
    compress: { ecma: 2020, passes: 2 },
    mangle: true,
    ecma: 2020,
    format: { ecma: 2020, comments: false },
    module: false,
  });
  return code;
}

/** Runs the bundle where there is nothing at all: a service called at load time, which would cost the menu, throws. */
export function declarationsOf(bundle) {
  const context = vm.createContext(Object.create(null));
  vm.runInContext(bundle, context, { filename: 'code.js' });
  return vm.runInContext('SiapKTP', context);
}

/** esbuild drops JSDoc and Sheets takes names from the declared parameters, so both are written from the declarations. */
function topLevelFunctions({ functions, commands, events, procedures }) {
  const lines = ['', '// Written by build.mjs: what Google can see.'];
  for (const [name, declaration] of Object.entries(functions)) {
    const params = Object.keys(declaration.params);
    lines.push(jsDoc(name, declaration), `function ${name}(${params.join(', ')}) {`);
    lines.push(`  return SiapKTP.runFunction('${name}', arguments);`, '}', '');
  }
  for (const name of Object.keys(commands)) lines.push(`function ${name}() { return SiapKTP.runCommand('${name}'); }`);
  for (const name of Object.keys(events)) lines.push(`function ${name}(e) { return SiapKTP.events.${name}(e); }`);
  for (const name of Object.keys(procedures)) {
    lines.push(`function ${name}(input) { return SiapKTP.runProcedure('${name}', input); }`);
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
  const { functions } = declarationsOf(await bundleAddOn());
  const rows = Object.entries(functions).map(([name, { params, summary }]) => {
    return `| \`${name}(${Object.keys(params).join('; ')})\` | ${summary} |`;
  });
  return ['| Rumus | Jawaban |', '|---|---|', ...rows].join('\n');
}

async function bundleSidebar() {
  const { outputFiles } = await build({
    entryPoints: [from('src/sidebar/main.tsx')],
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
  const page = await readFile(from('src/sidebar/sidebar.html'), 'utf8');
  // A closing tag inside a string of the script would end the script element.
  const script = text('.js').replace(/<\/(script)/gi, '<\\/$1');
  return page.replace('/* style */', () => text('.css')).replace('/* script */', () => script);
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
