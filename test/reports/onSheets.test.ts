import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Office, openOffice, readDist } from '../../src/local/testing';
import { everyReport } from '../../src/reports/every';
import { fillBusyOffice } from '../product/busyOffice';
import { FORMS, PAPER } from './office';

/** The built add-on in the local host, which counts the calls that would cross to Google. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'siap-ktp-reports-'));
  const script = `import { buildAddOn } from ${JSON.stringify(join(__dirname, '../../build.mjs'))}; await buildAddOn(${JSON.stringify(folder)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function prepared(): Office {
  const office = openOffice({ dist: readDist(folder), now: '2026-11-24T10:00' });
  office.menu('Siapkan lembar kerja');
  return office;
}

/**
 * Service calls of each form, as though it were written alone: from the lock to its release, its page's and the reading of
 * its sheets. That the command shows a sheet afterwards and says so are two more, whatever it wrote.
 */
function callsOfEach(office: Office): number[] {
  const { names } = office.counting(() => office.menu('Perbarui laporan'));
  const starts = names.flatMap((name, index) => (name === 'Sheet.clear' ? [index] : []));
  const reading = names.slice(0, starts[0]).filter((name) => name === 'Sheet.getSheetValues').length;
  const before = (starts[0] ?? 0) - reading;
  const end = names.lastIndexOf('SpreadsheetApp.flush');
  const released = names.indexOf('Lock.releaseLock', end);
  // Formulas that the writing made stale are executions of their own; they ask for the zone.
  const after = names.slice(end, released + 1).filter((name) => name !== 'Spreadsheet.getSpreadsheetTimeZone').length;
  return FORMS.map((form) => {
    const index = everyReport.indexOf(form);
    const page = (starts[index + 1] ?? end) - (starts[index] ?? 0);
    return before + Object.keys(form.tables).length + page + after;
  });
}

const devices = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [
    `PC-${index}`,
    'Komputer',
    'PC',
    'B',
    ...Array<string>(10).fill(''),
    `R${index % 40}`,
  ]);

test('each form costs at most 25 calls, the same with two devices and with 600 in 40 rooms', () => {
  const few = prepared();
  few.paste('Aset!A2', devices(2));
  const many = prepared();
  many.paste('Aset!A2', devices(600));
  const calls = callsOfEach(few);
  expect(Math.max(...calls)).toBeLessThanOrEqual(25);
  expect(callsOfEach(many)).toEqual(calls);
});

test('each form costs at most 25 calls with all that it draws', () => {
  const office = openOffice({ dist: readDist(folder), now: '2026-10-20T09:00' });
  fillBusyOffice(office);
  office.host.open();
  expect(office.sheet('Dasbor').charts).toHaveLength(3);
  const calls = callsOfEach(office);
  expect(FORMS.map(({ sheet }, index) => [sheet, calls[index]]).filter(([, count]) => Number(count) > 25)).toEqual([]);
});

test('shows totals in Indonesian numerals, shares in percent and days as dd-mm-yyyy', () => {
  const office = prepared();
  office.paste(
    'Desa!A2',
    PAPER.map(([name, required, recorded], index) => [
      `D${index}`,
      name,
      'DESA',
      '',
      String(required),
      String(recorded),
    ]),
  );
  office.paste('Gangguan!A2', [['G-1', '02-11-2026 08:00', '02-11-2026 11:00', 'SERVER']]);
  office.menu('Perbarui laporan');
  const total = findLine(office, 'Laporan Perekaman', 2, 'Jumlah');
  // 189.609 / 201.524 = 94,09 %
  expect(['C', 'D', 'E', 'F'].map((column) => office.shown(`'Laporan Perekaman'!${column}${total}`))).toEqual([
    '201.524',
    '189.609',
    '11.915',
    '94,1 %',
  ]);
  const outage = findLine(office, 'Laporan Gangguan', 5, 'Server pusat terganggu');
  expect(['B', 'D'].map((column) => office.shown(`'Laporan Gangguan'!${column}${outage}`))).toEqual([
    '02-11-2026 08:00',
    '3,00',
  ]);
});

/** The line of a sheet that has this text in a column. */
function findLine(office: Office, sheet: string, column: number, text: string): number {
  const lines = office.values(`'${sheet}'!A1:L60`);
  return lines.findIndex((line) => line[column - 1] === text) + 1;
}
