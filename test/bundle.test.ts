import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { type Comment, type Program, parse } from 'acorn';
import { answered, reassigned } from './fixtures/reassigned';

/** The rules on entry points, held against the file that is pushed (docs/sumber.md s.6). */
const BUILD = JSON.stringify(join(__dirname, '../build.mjs'));
let folder = '';
let code = '';
/** What code.js takes in, by name. */
const TAKEN_IN = ['parts.js', 'actions.js'];
let parts: string[] = [];
let program: Program;
const comments: Comment[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siap-ktp-dist-'));
  const script = `import { buildAddOn } from ${BUILD}; await buildAddOn(${JSON.stringify(folder)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script]);
  code = readFileSync(join(folder, 'code.js'), 'utf8');
  parts = TAKEN_IN.map((name) => readFileSync(join(folder, name), 'utf8'));
  // Apps Script's parser stands at ES2020: anything newer is a parse error of the whole project.
  program = parse(code, { ecmaVersion: 2020, sourceType: 'script', onComment: comments });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function parsed(script: string) {
  return parse(script, { ecmaVersion: 2020, sourceType: 'script' });
}

interface TopLevel {
  name: string;
  params: string[];
  doc: string;
}

function topLevel(): TopLevel[] {
  return program.body.flatMap((node) => {
    if (node.type !== 'FunctionDeclaration') return [];
    const before = comments.filter((comment) => comment.type === 'Block' && comment.end <= node.start).pop();
    const adjacent = before && code.slice(before.end, node.start).trim() === '' ? before.value : '';
    return [
      {
        name: node.id.name,
        params: node.params.map((param) => (param.type === 'Identifier' ? param.name : '?')),
        doc: adjacent,
      },
    ];
  });
}

const customFunctions = () => topLevel().filter(({ name }) => name.startsWith('KTP_'));

/** Leaves out what stands in brackets: the arguments of functions within the example. */
const withoutNested = (text: string): string => {
  const outer = text.replace(/\([^()]*\)/g, '');
  return outer === text ? text : withoutNested(outer);
};

/** The contract of names and parameters, in this order. */
const CONTRACT: Record<string, string> = {
  KTP_BELUM_REKAM: 'wajib sudah',
  KTP_PERIKSA_DESA: 'wajib sudah belum_tertulis penduduk',
  KTP_HARI_KERJA: 'dari sampai libur',
  KTP_KETERSEDIAAN: 'mulai selesai dari sampai libur',
  KTP_HARI_TUNTAS: 'tunggakan kapasitas_per_hari masuk_per_hari ketersediaan',
  KTP_TANGGAL_TUNTAS: 'tunggakan riwayat_rekam riwayat_masuk mulai libur peluang',
  KTP_KEBUTUHAN_SET: 'tunggakan masuk_per_hari hari orang_per_set_hari ketersediaan',
  KTP_KEBUTUHAN_PRINTER: 'kartu hari kartu_per_printer_hari ketersediaan',
  KTP_SET_SIAP: 'jenis kondisi',
  KTP_KEBUTUHAN_PETUGAS: 'volume menit wke pembulatan',
  KTP_WISN: 'volume menit awt_menit cas iaf',
  KTP_ERLANG_B: 'beban loket',
  KTP_ERLANG_C: 'beban loket',
  KTP_WAKTU_TUNGGU: 'datang_per_jam menit_layanan loket',
  KTP_LOKET: 'datang_per_jam menit_layanan menit_tunggu peluang',
  KTP_SISA_STOK: 'jenis jumlah',
  KTP_TITIK_PESAN: 'pemakaian_harian waktu_tunggu tingkat_layanan',
  KTP_JEMPUT_BOLA: 'desa tunggakan hari set orang_per_set_hari bolos hari_pertama',
};

describe('dist/code.js', () => {
  test('is ES2020 without import or export, and loads where there is nothing at all', () => {
    expect(
      [program, ...parts.map(parsed)].flatMap(({ body }) => body).some((node) => /^(Import|Export)/.test(node.type)),
    ).toBe(false);
    // Google doesn't promise an order of the scripts.
    for (const scripts of [[code, ...parts], [...parts, code], [...parts].reverse().concat(code)]) {
      const bare = vm.createContext(Object.create(null));
      for (const script of scripts) vm.runInContext(script, bare);
      expect(vm.runInContext('KTP_ERLANG_B(1, 1)', bare)).toBe(0.5);
    }
  });

  test('names cross from one part to another by value, so none that is exported is ever given another one', () => {
    const taken = parts.map(parsed);
    expect(taken.flatMap(answered).length).toBeGreaterThan(150);
    expect([...taken, program].flatMap(reassigned)).toEqual([]);
  });

  test.each([
    ['let a=1;function f(){a=2}module.exports={x:a,f}', ['a']],
    ['function f(){var g;{var g=1}g=2}var g=1;module.exports={f,g}', []],
    ['let a=1;const f=a=>{a++};module.exports={x:a,f:b=>f(b)}', []],
    ['let a=1;module.exports={x:a,f(){for(a of[1]);{let a;a=2}}}', ['a']],
    ['let a=1;module.exports={x:a,f(){{let a}[{b:a=1}]=[{}]}}', ['a']],
    ['function a(){}try{}catch(a){a=1}(function a(){a=1});module.exports={a}', []],
    ['let a;module.exports={x:a};(b=>{a??(a=b)})(1)', ['a']],
  ])('of %s those that are given another value are %j', (text, names) => {
    const script = `const part=(require,module)=>{${text}}`;
    expect(reassigned(parse(script, { ecmaVersion: 2020, sourceType: 'script' }))).toEqual(names);
  });

  test('crosses a name right, be the shortened one the word of the syntax itself', () => {
    const chunk = 'import{as as b,c as as}from"./x.js";export{b as y,as as z};';
    const script = `import { asFunction } from ${BUILD}; console.log(await asFunction(${JSON.stringify(chunk)}));`;
    const part = vm.runInNewContext(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    );
    const module = { exports: null };
    part(() => ({ as: 'first', c: 'second' }), module);
    expect({ ...(module.exports ?? {}) }).toEqual({ y: 'first', z: 'second' });
  });

  test('shows Google nothing but its own functions: what it takes in declares none', () => {
    for (const { body } of parts.map(parsed)) expect(body.map((node) => node.type)).toEqual(['VariableDeclaration']);
  });

  test('loads where nothing newer than ES2020 is built in', () => {
    const old = vm.createContext(Object.create(null));
    // What ES2021 to ES2023 added and code is likely to call, from the finished proposals of TC39.
    vm.runInContext(
      `delete Object.hasOwn; delete Object.groupBy; delete Promise.any; delete String.prototype.replaceAll;
       for (const { prototype } of [Array, String, Uint8Array]) delete prototype.at;
       for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) {
         delete Array.prototype[name];
         delete Uint8Array.prototype[name];
       }`,
      old,
    );
    expect(vm.runInContext('Object.hasOwn', old)).toBeUndefined();
    vm.runInContext(code, old);
    for (const script of parts) vm.runInContext(script, old);
    expect(vm.runInContext('KTP_ERLANG_B(1, 1)', old)).toBe(0.5);
  });

  test('has the custom functions of the contract, with these names and parameters', () => {
    expect(Object.fromEntries(customFunctions().map(({ name, params }) => [name, params.join(' ')]))).toEqual(CONTRACT);
  });

  test('each carries its JSDoc with the parameters it declares', () => {
    for (const { name, params, doc } of customFunctions()) {
      expect({ name, marked: /@customfunction/.test(doc) }).toEqual({ name, marked: true });
      const named = [...doc.matchAll(/@param \{[^}]+\} (\S+) \S/g)].map(([, param]) => param);
      expect({ name, named }).toEqual({ name, named: params });
      expect({ name, optional: /\[\w+\]/.test(doc) }).toEqual({ name, optional: false });
      expect({ name, html: /<[a-z]/i.test(doc) }).toEqual({ name, html: false });
    }
  });

  test('each example is written with ; and names the function', () => {
    for (const { name, params, doc } of customFunctions()) {
      const example = /Contoh: =(\w+)\((.*)\)$/m.exec(doc);
      expect(example?.[1]).toBe(name);
      expect({ name, separators: withoutNested(example?.[2] ?? '').split(';').length }).toEqual({
        name,
        separators: params.length,
      });
    }
  });

  test('no public name is private, taken twice, or without prefix among the custom functions', () => {
    const names = topLevel().map(({ name }) => name);
    expect(names.filter((name) => name.endsWith('_'))).toEqual([]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(topLevel().filter(({ name, doc }) => doc.includes('@customfunction') && !name.startsWith('KTP_'))).toEqual(
      [],
    );
  });

  test('the triggers that Google looks for are there', () => {
    expect(topLevel().map(({ name }) => name)).toEqual(
      expect.arrayContaining(['onOpen', 'onInstall', 'onEdit', 'onChange']),
    );
  });

  test('is at most 250 KB, with all that it takes in at most 640 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(250 * 1024);
    expect(Buffer.byteLength([code, ...parts].join(''))).toBeLessThanOrEqual(640 * 1024);
  });
});

describe('dist/appsscript.json', () => {
  const manifest = () => JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8'));

  test('asks for the least: this spreadsheet, its sidebar, the daily reminder with its letters, and who writes', () => {
    expect([...manifest().oauthScopes].sort()).toEqual([
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/userinfo.email',
    ]);
    expect(manifest()).not.toHaveProperty('addOns');
  });

  test('runs on V8 in the time of Jakarta', () => {
    expect(manifest()).toMatchObject({ runtimeVersion: 'V8', timeZone: 'Asia/Jakarta' });
  });
});

describe('README.md', () => {
  test('has the table of custom functions as they are declared', () => {
    const build = JSON.stringify(join(__dirname, '../build.mjs'));
    const script = `import { functionTable } from ${build}; console.log(await functionTable());`;
    const table = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(readFileSync(join(__dirname, '../README.md'), 'utf8')).toContain(table.trim());
  });
});

describe.each(['sidebar.html', 'label.html'])('dist/%s', (name) => {
  test('brings everything along: no address to fetch from', () => {
    const page = readFileSync(join(folder, name), 'utf8');
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
    expect(page).not.toMatch(/@import|url\((?!['"]?data:)/i);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(180 * 1024);
  });
});
