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
  expect(tried(workbook, 'catatCetak', input)).not.toBe('');
  expect(tried(workbook, 'sahkanKetikan', {})).toMatch(/hanya dari/);
});

test('an opening that was typed into Riwayat opens nothing here either', () => {
  const workbook = office();
  done(workbook, 'tutupBulan', { bulan: '10-2026' });
  workbook.sheets.Riwayat?.push(['x1', NOW, 'ani', 'Buka bulan', 'Buka bulan 2026-10 ke-2', 'dibuka']);
  const late = { barang: 'BLANKO', jumlah: '9', tanggal: '30-10-2026' };
  expect(tried(workbook, 'terimaBarang', late)).toMatch(/^Oktober 2026 sudah ditutup/);
  expect(refused(workbook, 'terimaBarang', late).sentence).toBe(tried(workbook, 'terimaBarang', late));
});

test('a long ledger is never read whole for an entry that is still typed', () => {
  const workbook = office();
  const read = jest.spyOn(workbook, 'read');
  const both = () => [tried(workbook, 'catatCetak', { jumlah: '41' }), tried(workbook, 'catatCetak', { jumlah: '40' })];
  const [said] = both();
  expect(said).toBe(refused(workbook, 'catatCetak', { jumlah: '41' }).sentence);
  read.mockClear();
  // By what the last posting left.
  both();
  expect(read.mock.calls).toEqual([]);
  // Where that doesn't hold any more a short ledger is read, a long one isn't.
  workbook.journal.forget();
  expect(both()).toEqual([said, '']);
  expect(read.mock.calls).toContainEqual(['Persediaan']);
  read.mockClear();
  workbook.anchorText = workbook.anchorText.replace(/^\[1,/, '[50000,');
  workbook.journal.forget();
  expect(both()).toEqual(['', '']);
  expect(read.mock.calls).toEqual([]);
});
