import { openOffice } from '../../src/local/testing';
import { testPrintsDue } from '../../src/reports/problems/idlePrinters';
import { periksa } from '../../src/reports/problems/periksa';
import { PROBLEM_TABLES } from '../../src/reports/problems/problems';
import { crossingsOf } from '../../src/reports/reminders/crossings';
import { readTables } from '../../src/tables/table';
import { builtDist } from '../product/dist';
import { entry, gridsOf, pageOf, type Typed, type TypedRow, wall } from './office';

/** A printer that stands still is told in Periksa, the letter and on its card. Four weeks before today is 27 October. */

const printer = (id: string, more: TypedRow = {}) => ({
  ...{ id, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', tahun: 2022, ...more },
});
const two = [printer('PRN-1'), printer('PRN-2')];
const received = entry('2026-09-01', 'TERIMA', 500);
const print = (day: string, catatan = '') => entry(day, 'CETAK', 5, { catatan });

const readOf = (typed: Typed) => {
  const grids = gridsOf(typed);
  return readTables(PROBLEM_TABLES, (sheet) => grids[sheet] ?? null);
};
const due = (typed: Typed) => testPrintsDue(readOf(typed), '2026-11-24').map(({ printers }) => printers);
const inPeriksa = (typed: Typed) =>
  pageOf(periksa, typed)
    .cells.slice(3)
    .flatMap(([sheet, , sentence]) => (sheet === 'Aset' ? [sentence] : []));
const inLetter = (typed: Typed) =>
  crossingsOf(readOf(typed), '2026-11-24T06:10').filter(({ id }) => id.startsWith('uji-cetak'));

test('one that no print names while the others’ all name theirs is told by name, in Periksa and in the letter', () => {
  const persediaan = [received, print('2026-10-05', 'PRN-2'), print('2026-11-23', 'PRN-1')];
  const said = 'PRN-2 tidak dicatat mencetak sejak 05-10-2026: lakukan uji cetak dan catat di panel > Catat > Alat';
  expect(inPeriksa({ aset: two, persediaan })).toEqual([said]);
  expect(inLetter({ aset: two, persediaan })).toEqual([{ id: 'uji-cetak-PRN-2', sentence: `${said}.` }]);
});

test('where prints name none it is told as perhaps, once for all of them', () => {
  const persediaan = [received, print('2026-10-05'), print('2026-11-03'), print('2026-11-23')];
  const said =
    'PRN-1 dan PRN-2 mungkin menganggur: 2 catatan cetak dalam 4 minggu ini tidak menyebut printernya. Sebut id-nya di Catatan tiap cetakan, atau lakukan uji cetak dan catat di panel > Catat > Alat';
  expect(inPeriksa({ aset: two, persediaan })).toEqual([said]);
  expect(inLetter({ aset: two, persediaan })).toEqual([{ id: 'uji-cetak-mungkin', sentence: `${said}.` }]);
});

test('none is told before prints were noted for so long, of one that is at the repairer’s, or once it was tried', () => {
  const old = [received, print('2026-10-27', 'PRN-1'), print('2026-11-23', 'PRN-1')];
  expect(due({ aset: two, persediaan: old })).toEqual([['PRN-2']]);
  expect(due({ aset: two, persediaan: [received, print('2026-10-28', 'PRN-1')] })).toEqual([]);
  const care = { id: 'R-1', asetId: 'prn-2', tanggal: wall('2026-11-20') };
  for (const jenis of ['PERBAIKAN', 'UJI_CETAK'])
    expect(due({ aset: two, persediaan: old, perbaikan: [{ ...care, jenis }] })).toEqual([]);
  expect(due({ aset: [printer('PRN-1'), printer('PRN-2', { kondisi: 'RR' })], persediaan: old })).toEqual([]);
});

test('the only one is told after as long without any print', () => {
  const prints = [received, print('2026-10-05')];
  expect(due({ aset: [printer('PRN-1')], persediaan: prints })).toEqual([['PRN-1']]);
  expect(due({ aset: [printer('PRN-1')], persediaan: [...prints, print('2026-11-02')] })).toEqual([]);
});

test('the card of the device tells it, in the built add-on', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T09:15' });
  office.call('siapkanLembarKerja');
  office.paste('Aset!A2', [
    ['PRN-1', 'Printer', 'PRINTER_KARTU', 'B'],
    ['PRN-2', 'Printer', 'PRINTER_KARTU', 'B'],
  ]);
  let posts = 0;
  const post = (action: string, more: Record<string, string>) => {
    const input = { barang: 'BLANKO', ...more };
    expect(office.run('catat', { action, input, actionId: `cetak-${++posts}` })).toMatchObject({ ok: true });
  };
  post('terimaBarang', { jumlah: '500', tanggal: '01-09-2026' });
  post('catatCetak', { jumlah: '5', tanggal: '05-10-2026', catatan: 'PRN-2' });
  post('catatCetak', { jumlah: '6', tanggal: '23-11-2026', catatan: 'PRN-1' });
  const { devices } = office.run('daftarAlat', {}) as { devices: { id: string; ujiCetak: string | null }[] };
  expect(devices.map(({ id, ujiCetak }) => [id, ujiCetak])).toEqual([
    ['PRN-1', null],
    ['PRN-2', expect.stringMatching(/^PRN-2 tidak dicatat mencetak sejak 05-10-2026/)],
  ]);
});
