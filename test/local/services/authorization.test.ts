import { openOffice } from '../../../src/local/testing';
import { officeWith, smallDist } from '../smallBundle';

// Rules quoted from docs/sumber.md s.6.
const MENU = `function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Buka', 'buka').addToUi();
  Logger.log(Session.getActiveUserLocale() + e.authMode);
}
function buka() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Panel')); }`;

describe('"installed, not enabled: onOpen in NONE: menus, Logger, Utilities, user locale only"', () => {
  test('a menu can be made', () => {
    const office = officeWith(MENU);
    office.host.open('NONE');
    expect(office.host.world.menus).toEqual([{ caption: 'SiapKTP', items: [{ id: 'SiapKTP/Buka', caption: 'Buka' }] }]);
    expect(office.host.world.log).toEqual(['INFO idNONE']);
  });

  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet().getName()'],
    ["PropertiesService.getUserProperties().getProperty('x')"],
    ["MailApp.sendEmail('a@b.id', 's', 'b')"],
  ])('%s fails', (call) => {
    const office = officeWith(`function onOpen() { ${call}; }`);
    expect(() => office.host.open('NONE')).toThrow('You do not have permission');
  });
});

test('"LIMITED: document and properties; no sidebar"', () => {
  const office = officeWith(`function onOpen() {
    PropertiesService.getDocumentProperties().setProperty('x', SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getName());
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'));
  }`);
  expect(() => office.host.open()).toThrow('You do not have permission to call Ui.showSidebar');
  expect(office.workbook.documentProperties.get('x')).toBe('Sheet1');
});

// developers.google.com/apps-script/reference/base/user#getEmail: not in "a simple onOpen(e) or onEdit(e) trigger, a custom
// function", but "these restrictions generally do not apply if the developer runs the script themselves".
test.each([
  ['who keeps the file', {}, 'saya di meja1'],
  ['a guest', { sharing: { ownerEmail: 'kantor@contoh.id' } }, ''],
])('onEdit of %s hears %p', (_, more, told) => {
  const office = officeWith('function onEdit() { Logger.log("<" + Session.getActiveUser().getEmail() + ">"); }', {
    userEmail: 'saya di meja1',
    ...more,
  });
  office.type('Sheet1!A1', 'x');
  expect(office.host.world.log).toEqual([`INFO <${told}>`]);
});

test('"menu click: FULL"', () => {
  const office = officeWith(MENU);
  office.menu('Buka');
  expect(office.events).toContainEqual({ kind: 'sidebar', title: 'Panel' });
});

test('"a service call at load" fails every execution', () => {
  const office = officeWith('const nama = SpreadsheetApp.getActive(); function f() { return 1; }');
  expect(() => office.call('f')).toThrow('lingkup global');
});

test('installable triggers have nobody to show a dialog to', () => {
  const office = openOffice({
    dist: smallDist(
      `function pasang() { ScriptApp.newTrigger('tiapHari').timeBased().everyDays(1).atHour(6).create(); }
       function tiapHari() { SpreadsheetApp.getUi().alert('x'); }`,
      ['spreadsheets.currentonly', 'script.scriptapp'],
    ),
  });
  office.call('pasang');
  expect(() => office.host.fire('CLOCK')).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  expect(() => office.call('pasang')).toThrow('too many');
});

test('"explicit oauthScopes replaces detection": a service without its scope fails', () => {
  const office = officeWith("function f() { MailApp.sendEmail('a@b.id', 's', 'b'); }");
  expect(() => office.call('f')).toThrow('auth/script.send_mail');
});

describe('what a script can see', () => {
  test.each(
    'setTimeout setInterval fetch URL URLSearchParams TextEncoder TextDecoder atob btoa crypto performance process window Blob FormData structuredClone queueMicrotask require Buffer'.split(
      ' ',
    ),
  )('%s is absent', (name) => {
    expect(officeWith(`function f() { return typeof ${name}; }`).call('f')).toBe('undefined');
  });

  test('Promise, WebAssembly, Intl and console are there', () => {
    const office = officeWith(
      'function f() { return [typeof Promise, typeof WebAssembly, typeof Intl, typeof console.log].join(); }',
    );
    expect(office.call('f')).toBe('function,object,object,function');
  });

  test.each([['class X { #a = 1; }'], ['class X { static a = 1; }'], ['export const a = 1;']])(
    '"%s is a parse error for the whole project"',
    (code) => {
      expect(() => officeWith(`${code} function f() {}`)).toThrow(SyntaxError);
    },
  );

  test('nothing survives in global variables from one execution to the next', () => {
    const office = officeWith('var n = 0; function f() { n += 1; return n; }');
    expect([office.call('f'), office.call('f')]).toEqual([1, 1]);
  });
});

describe('"functions ending _, methods, and functions not declared at top level are invisible"', () => {
  const office = officeWith(
    'function rahasia_() {} const panah = () => 1; var biasa = function () {}; function f() { return 1; }',
  );
  test.each(['rahasia_', 'panah', 'biasa', 'toString', 'constructor', 'tidakAda'])('%s', (name) => {
    expect(office.host.run(name, [])).toEqual({
      ok: false,
      failure: { name: 'Error', message: `Script function not found: ${name}` },
    });
  });
  test('f is', () => expect(office.run('f')).toBe(1));
});

describe('google.script.run', () => {
  const office = officeWith(`
    function gema(x) { return x; }
    function jenis(x) { return x instanceof Array ? 'larik' : x instanceof Object ? 'objek' : typeof x; }
    function hari() { return { hari: new Date(), teks: 'x', kosong: undefined, daftar: [undefined, new Date(), 1] }; }
    function fungsi() { return { f() {} }; }
    function lingkar() { const a = {}; a.a = a; return a; }
    function gagal() { throw new RangeError('di luar'); }`);

  test("plain values arrive in the script's own realm and come back", () => {
    expect(office.run('gema', { a: [1, 'x', null, true] })).toEqual({ a: [1, 'x', null, true] });
    expect([office.run('jenis', []), office.run('jenis', {})]).toEqual(['larik', 'objek']);
  });

  test('"a Date, function or circular argument: the call fails"', () => {
    expect(() => office.run('gema', { a: new Date() })).toThrow('Failed due to illegal value in property: 0.a');
    expect(() => office.run('gema', () => 1)).toThrow('illegal value');
  });

  test('"a returned Date arrives as null; undefined in arrays becomes null"', () => {
    expect(office.run('hari')).toEqual({ hari: null, teks: 'x', daftar: [null, null, 1] });
  });

  test('a returned function or circle fails', () => {
    expect(() => office.run('fungsi')).toThrow('illegal value');
    expect(() => office.run('lingkar')).toThrow('illegal value');
  });

  test('what the script throws reaches the failure handler with its name', () => {
    expect(office.host.run('gagal', [])).toEqual({ ok: false, failure: { name: 'RangeError', message: 'di luar' } });
  });
});
