import { type Office, openOffice } from '../../src/local/testing';
import { APPEARANCES } from '../../src/workbook/looks';
import { builtDist } from '../product/dist';

/** The built add-on in the local host, which knows a sheet's limits as Google does: 1.000 lines and 26 columns when new. */
const dist = builtDist();

function prepared(): Office {
  const office = openOffice({ dist, now: '2026-11-24T10:00' });
  office.menu('Siapkan lembar kerja');
  return office;
}

/** Deliveries of 1 blanko each. */
function fillLedger(office: Office, count: number): void {
  const ledger = office.sheet('Persediaan');
  ledger.rows = count + 1;
  const header = office.values('Persediaan!A1:L1')[0] ?? [];
  const at = (name: string) => header.indexOf(name) + 1;
  for (let line = 2; line < count + 2; line++) {
    for (const [name, value] of [
      ['No', line - 1],
      ['Id', `P-${line}`],
      ['Waktu', '01-11-2026 09:00'],
      ['Tanggal', '01-11-2026'],
      ['Barang', 'BLANKO'],
      ['Jenis', 'TERIMA'],
      ['Jumlah', 1],
      ['Oleh', 'klerk'],
      ['Sidik', 'x'],
    ] as const)
      ledger.values.set(line, at(name), value);
  }
}

const cardLines = (office: Office) => office.values("'Kartu Persediaan'!A1:J5100");

test('a ledger of 5.000 entries has its stock card whole: the sheet grows for it', () => {
  const office = prepared();
  fillLedger(office, 5000);
  expect(office.sheet('Kartu Persediaan').rows).toBe(1000);
  office.menu('Perbarui laporan');
  const received = cardLines(office).filter(([, , what]) => what === 'Diterima');
  expect(received).toHaveLength(5000);
  // 1 + 1 + ... is what is left after the last
  expect(received.pop()?.slice(3, 6)).toEqual([1, '', 5000]);
  expect(cardLines(office).flat()).toContain('NIP. ..............................');
});

test('growing costs calls once; the next writing of the same page costs what a short one does', () => {
  const long = prepared();
  const short = prepared();
  fillLedger(long, 1500);
  fillLedger(short, 1);
  const calls = (office: Office) => office.counting(() => office.menu('Perbarui laporan')).names.length;
  const growing = calls(long);
  calls(short);
  const again = calls(long);
  expect(growing).toBeGreaterThan(again);
  expect(again).toBe(calls(short));
});

test('grows to the right as well', () => {
  const office = prepared();
  office.sheet('KIB B').columns = 10;
  office.menu('Perbarui laporan');
  expect(office.values("'KIB B'!P1:P20").flat()).toContain('Keterangan');
});

test('a shorter page leaves nothing of the longer one, and no merged cell hides a part of it', () => {
  const office = prepared();
  fillLedger(office, 1500);
  office.menu('Perbarui laporan');
  const ledger = office.sheet('Persediaan');
  for (let line = 3; line < 1502; line++)
    for (let column = 1; column < 13; column++) ledger.values.set(line, column, '');
  office.sheet('Kartu Persediaan').merges.push({ top: 1, left: 1, bottom: 9, right: 9 });
  office.menu('Siapkan lembar kerja');
  office.menu('Perbarui laporan');
  expect(cardLines(office).filter(([, , what]) => what === 'Diterima')).toHaveLength(1);
  expect(office.sheet('Kartu Persediaan').merges).toEqual([]);
  expect(office.sheet('Kartu Persediaan').lastRow()).toBeLessThan(60);
});

test('a text style is built once for a sheet, not for each of its thousands of cells', () => {
  const office = prepared();
  let [grids, built] = [0, 0];
  office.host.world.hooks.around = ({ name, act }) => {
    if (name === 'Range.setTextStyles') grids++;
    if (name === 'SpreadsheetApp.newTextStyle') built++;
    return act();
  };
  office.menu('Siapkan lembar kerja');
  office.menu('Perbarui laporan');
  delete office.host.world.hooks.around;
  expect(grids).toBeGreaterThan(10);
  // No more than there are looks (src/workbook/looks.ts), and the plain one.
  expect(built).toBeLessThanOrEqual(grids * (Object.keys(APPEARANCES).length + 1));
});
