import * as actions from '../../src/actions';
import type { Action, Fields } from '../../src/actions/action';
import { refusalOf } from '../../src/actions/refusalOf';
import { type ActionName, done, emptyOffice, NOW, refused, snapshot } from '../fixtures/office';

const everyAction = { ...actions };

/** An office with forty cards and one printer. */
function office() {
  const workbook = emptyOffice();
  done(workbook, 'terimaBarang', { barang: 'BLANKO', jumlah: '40' });
  done(workbook, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' });
  return workbook;
}

const tried = (workbook: ReturnType<typeof office>, name: ActionName, input: Record<string, string>) =>
  refusalOf(workbook, everyAction[name] as unknown as Action<Fields, Record<string, unknown>>, input, {
    ...{ now: NOW, who: 'klerk@contoh.id', through: 'sidebar', actionId: 'coba' },
  });

const HOPELESS: [ActionName, Record<string, string>][] = [
  ['catatCetak', { barang: 'BLANKO', jumlah: '41' }],
  ['catatCetak', { barang: 'BLANKO', jumlah: '5', tanggal: '25-11-2026' }],
  ['terimaBarang', { barang: 'BLANKO', jumlah: '0' }],
  ['ubahKondisi', { id: 'PRN-009', kondisi: 'RB' }],
  ['akhiriGangguan', { id: 'G-0009' }],
  ['mulaiGangguan', { jenis: 'PRINTER', asetId: 'PRN-009' }],
];

test.each(HOPELESS)(
  '%s of %j is tried with the words that posting refuses it with, and nothing is written',
  (name, input) => {
    const workbook = office();
    const before = snapshot(workbook);
    const sentence = tried(workbook, name, input);
    expect(sentence).not.toBe('');
    expect(snapshot(workbook)).toBe(before);
    expect(refused(workbook, name, input).sentence).toBe(sentence);
  },
);

test('nothing is said against what can be posted', () => {
  const workbook = office();
  expect(tried(workbook, 'catatCetak', { barang: 'BLANKO', jumlah: '40' })).toBe('');
  expect(tried(workbook, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' })).toBe('');
});

test('who may not is told so, and a sheet that isn’t there is named', () => {
  const workbook = office();
  const input = { barang: 'BLANKO', jumlah: '1' };
  workbook.sheets.Persediaan = [['Lain']];
  expect(tried(workbook, 'catatCetak', input)).toBe(refused(workbook, 'catatCetak', input).sentence);
  expect(tried(workbook, 'sahkanKetikan', {})).toMatch(/hanya dari/);
});
