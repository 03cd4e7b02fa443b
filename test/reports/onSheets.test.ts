import { type Office, openOffice } from '../../src/local/testing';
import { everyReport } from '../../src/reports/every';
import { everyTable } from '../../src/tables/every';
import { PAPER_DESA } from '../domain/paperTables';
import { fillBusyOffice } from '../product/busyOffice';
import { builtDist } from '../product/dist';
import { FORMS } from './office';

/** The built add-on in the local host, which counts the calls that would cross to Google. */
const dist = builtDist();

function prepared(): Office {
  const office = openOffice({ dist, now: '2026-11-24T10:00' });
  office.menu('Siapkan lembar kerja');
  return office;
}

const CLEARED = everyReport.filter(({ sheet }) => sheet !== 'Periksa');

/**
 * Service calls of each form, as though it were written alone: from the lock to its release, its page's and the reading of
 * its sheets. That the command shows a sheet afterwards and says so are two more, whatever it wrote. Periksa's page clears
 * nothing first, and what guards a sheet and where the ledger ended are asked for it alone.
 */
function callsOfEach(office: Office): number[] {
  const { names } = office.counting(() => office.menu('Perbarui laporan'));
  const starts = names.flatMap((name, index) => (name === 'Sheet.clear' ? [index] : []));
  const reading = names.slice(0, starts[0]).filter((name) => name === 'Sheet.getSheetValues').length;
  const forPeriksa = ['Spreadsheet.getProtections', 'Properties.getProperty'];
  const before = (starts[0] ?? 0) - reading - names.filter((name) => forPeriksa.includes(name)).length;
  const end = names.lastIndexOf('SpreadsheetApp.flush');
  const released = names.indexOf('Lock.releaseLock', end);
  // Formulas that the writing made stale are executions of their own; they ask for the zone.
  const after = names.slice(end, released + 1).filter((name) => name !== 'Spreadsheet.getSpreadsheetTimeZone').length;
  return FORMS.map((form) => {
    const index = CLEARED.indexOf(form);
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
  // Forty cards are longer than the sheet of KIR, which grows once.
  const growing = callsOfEach(many);
  expect(Math.max(...growing)).toBeLessThanOrEqual(25);
  expect(FORMS.filter((_, at) => growing[at] !== calls[at]).map(({ sheet }) => sheet)).toEqual(['KIR']);
  expect(callsOfEach(many)).toEqual(calls);
});

test('each form costs at most 25 calls with all that it draws', () => {
  const office = openOffice({ dist, now: '2026-10-20T09:00' });
  fillBusyOffice(office);
  office.host.open();
  expect(office.sheet('Dasbor').charts).toHaveLength(3);
  const calls = callsOfEach(office);
  expect(FORMS.map(({ sheet }, index) => [sheet, calls[index]]).filter(([, count]) => Number(count) > 25)).toEqual([]);
});

test('Periksa costs 25 calls, that it is shown included, whatever there is to tell', () => {
  const office = prepared();
  // In whatever order: with an action in the journal Riwayat is looked at first.
  const calls = () => office.counting(() => office.menu('Periksa data')).names.sort();
  const sound = calls();
  office.paste('Aset!A2', devices(600));
  expect(calls()).toEqual(sound);
  expect(sound.length).toBeLessThanOrEqual(25);
  // It is no use counting the calls of a sheet that has fewer registers to read. One more is the journal.
  expect(sound.filter((name) => name === 'Sheet.getSheetValues')).toHaveLength(everyTable.length + 1);
  expect(sound).toContain('Range.activate');
});

test('Periksa tells 500 problems and how many more there are, and leaves nothing of a longer list', () => {
  const office = prepared();
  office.paste(
    'Aset!A2',
    devices(620).map(([id = '', name = '', kind = '']) => [id, name, kind, 'HILANG']),
  );
  office.menu('Periksa data');
  const told = () => office.values('Periksa!A4:C900').filter(([, , what]) => what !== '');
  const counted = String(office.value('Periksa!A2')).match(/\d+/g) ?? [];
  // Problems, and beside them what the ministry hasn't decreed yet.
  const count = counted.reduce((sum, digits) => sum + Number(digits), 0);
  expect(count).toBeGreaterThanOrEqual(620);
  expect(told()).toHaveLength(501);
  expect(told().pop()).toEqual(['', '', `dan ${count - 500} lagi; betulkan yang di atas, lalu periksa lagi`]);
  office.paste(
    'Aset!D2',
    Array.from({ length: 620 }, () => ['B']),
  );
  office.menu('Periksa data');
  expect(told().filter(([sheet]) => sheet === 'Aset')).toEqual([]);
  expect(told()).toHaveLength(count - 620);
});

test('a list lays its looks at set-up, and a desa named as a formula stays a text', () => {
  const office = prepared();
  office.paste('Desa!A2', [['D1', "'=1+1", 'DESA', '', '100', '90', '50']]);
  office.menu('Periksa data');
  const line = office.values('Periksa!A1:C40').findIndex(([, , what]) => String(what).includes('=1+1')) + 1;
  expect(office.value(`Periksa!C${line}`)).toMatch(/^ =1\+1: /);
  expect(office.sheet('Periksa').formulas.get(line, 3)).toBeUndefined();
  const { workbook } = office;
  const lookAt = (row: number, column: number) => workbook.styles.get(office.sheet('Periksa').styles.get(row, column));
  expect(lookAt(line, 3)).toMatchObject({ wrap: 'WRAP', vertical: 'top' });
  expect(lookAt(3, 1)).toMatchObject({ bold: true });
});

test('shows totals in Indonesian numerals, shares in percent and days as dd-mm-yyyy', () => {
  const office = prepared();
  office.paste(
    'Desa!A2',
    PAPER_DESA.map(([name, required, recorded], index) => [
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
