import { officeWith } from '../smallBundle';

const CODE = `
function tulis() {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(1000)) return 'sibuk';
  try {
    const sheet = SpreadsheetApp.getActive().getSheets()[0];
    sheet.getRange('A1').setValue(1);
    sheet.getRange('A2').setValue(2);
    return 'selesai';
  } finally { lock.releaseLock(); }
}
function tunggu() { LockService.getDocumentLock().waitLock(1000); }
function pegang() { LockService.getDocumentLock().waitLock(0); }`;

test('every call that crosses to Google counts, and nothing else', () => {
  const office = officeWith(CODE);
  // getDocumentLock, getActive and getRange only hand out objects.
  expect(office.counting(() => office.call('tulis'))).toEqual({
    reads: 1,
    writes: 4,
    names: ['Lock.tryLock', 'Spreadsheet.getSheets', 'Range.setValue', 'Range.setValue', 'Lock.releaseLock'],
  });
});

test('an execution that dies leaves what it wrote, runs no further, not even its finally, and loses its lock', () => {
  const office = officeWith(CODE);
  expect(office.killAt(3, () => office.call('tulis'))).toBe(true);
  expect(office.values('A1:A2')).toEqual([[1], ['']]);
  expect(office.call('tulis')).toBe('selesai');
  expect(office.killAt(5, () => office.call('tulis'))).toBe(false);
});

test('a block that ends in the middle leaves its formulas above calculated', () => {
  const office = officeWith(
    "function blok() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1:A3').setValues([['=B1+1'], ['=B1+2'], ['=B1+3']]); }",
  );
  office.type('B1', '=5+5');
  expect(office.value('B1')).toBe(10);
  expect(office.killAt(1, () => office.call('blok'), { row: 2 })).toBe(true);
  expect(office.values('A1:A3')).toEqual([[11], [12], ['']]);
});

test('an error from a service can be caught by the script', () => {
  const office = officeWith(
    `function f() { try { SpreadsheetApp.getActive().getSheets(); } catch (e) { return e.message; } }`,
  );
  office.host.world.hooks.beforeCall = () => {
    throw new Error('Service Spreadsheets failed');
  };
  expect(office.call('f')).toBe('Service Spreadsheets failed');
});

test('"tryLock(ms) is boolean, waitLock throws" while another execution holds the lock, and time passes', () => {
  const office = officeWith(CODE, { now: '2026-03-02T08:00' });
  const before = office.host.world.now();
  const answers: unknown[] = [];
  office.interrupt(
    2,
    () => answers.push(office.call('tulis')),
    () => {
      answers.push(office.call('tulis'));
      expect(() => office.call('tunggu')).toThrow('Lock timeout');
    },
  );
  expect(answers).toEqual(['sibuk', 'selesai']);
  expect(office.host.world.now() - before).toBe(2000);
});

test('a lock that was not given up ends with its execution', () => {
  const office = officeWith(CODE);
  office.call('pegang');
  expect(office.call('tulis')).toBe('selesai');
});

test('"properties 9 KB a value, 500 KB a store; cache 100 KB a value"', () => {
  const set = (size: number) =>
    officeWith(`function f() { PropertiesService.getUserProperties().setProperty('k', 'x'.repeat(${size})); }`);
  expect(() => set(9 * 1024).call('f')).not.toThrow();
  expect(() => set(9 * 1024 + 1).call('f')).toThrow('Argument too large: value');
  const many = officeWith(
    "function f() { const p = PropertiesService.getUserProperties(); for (let i = 0; i < 60; i++) p.setProperty('k' + i, 'x'.repeat(9000)); }",
  );
  expect(() => many.call('f')).toThrow('quota');
  const cache = officeWith("function f(n) { CacheService.getUserCache().put('k', 'x'.repeat(n)); }");
  expect(() => cache.call('f', 100 * 1024)).not.toThrow();
  expect(() => cache.call('f', 100 * 1024 + 1)).toThrow('Argument too large: value');
});

describe('onEdit: "value and oldValue only for single-cell edits"', () => {
  const office = officeWith(`function onEdit(e) {
    const c = PropertiesService.getScriptProperties();
    c.setProperty('e', JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, 'value' in e, String(e.authMode)]));
  }`);
  const event = () => JSON.parse(office.host.world.scriptProperties.get('e')!) as unknown[];

  test('typed, retyped, cleared, pasted', () => {
    office.type('B2', '12');
    expect(event()).toEqual(['B2', '12', null, true, 'LIMITED']);
    office.type('B2', 'x');
    expect(event()).toEqual(['B2', 'x', '12', true, 'LIMITED']);
    office.type('B2', '');
    expect(event()).toEqual(['B2', null, 'x', false, 'LIMITED']);
    office.paste('B2', [['1', '2']]);
    expect(event()).toEqual(['B2:C2', null, null, false, 'LIMITED']);
  });

  test('"not fired by scripts", and a failing one leaves the edit', () => {
    const other = officeWith(
      `function onEdit() { throw new Error('rusak'); } function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(5); }`,
    );
    other.call('f');
    expect(other.host.world.log).toEqual([]);
    other.type('A1', '6');
    expect(other.value('A1')).toBe(6);
    expect(other.host.world.log).toEqual(['ERROR onEdit: rusak']);
  });
});
