import { type Office, openOffice } from '../../src/local/testing';
import { writeDasborAnew } from '../../src/reports/dasbor/dasborAnew';
import type { Host } from '../../src/workbook/host';
import { entryText } from '../../src/workbook/journalEntry';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { builtDist } from '../product/dist';
import { gridsOf } from './office';

/** The Camat reads Dasbor: once a forecast is computed it tells of that one, with no report asked for. */

const dist = builtDist();

let office: Office;
beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  // Without a target ahead no plan is searched for, which takes longest.
  const names = office.values('Pengaturan!A1:A90').map(([cell]) => String(cell));
  office.type(`Pengaturan!B${names.indexOf('tanggal_target') + 1}`, '1-10-2026');
  office.paste('Desa!A2', [['D1', 'Kebonagung', 'DESA', '', '900', '400']]);
});

const dasbor = () => office.values('Dasbor!A1:C30').flat().join('\n');
/** The first sentence on each of the two sheets, as far as its line goes. */
const firstLines = () => ['Prakiraan', 'Dasbor'].map((sheet) => String(office.value(`${sheet}!A3`)).slice(0, 60));
const deleteTab = (sheet: string) =>
  expect(office.host.changeStructure({ kind: 'deleteSheet', sheet: office.sheet(sheet).id })).toMatchObject({
    ok: true,
  });
const toasts = () => office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : []));

test.each([
  ['the menu', () => office.menu('Hitung prakiraan')],
  [
    'the panel’s pieces',
    () =>
      expect(office.run('hitungUlang', { id: 'satu', lanjutan: false })).toMatchObject({ lanjut: null, catatan: '' }),
  ],
])('after %s Dasbor tells what Prakiraan tells, each time', (_, compute) => {
  office.menu('Perbarui laporan');
  expect(dasbor()).toContain('Belum ada prakiraan');
  compute();
  expect(dasbor()).not.toContain('Belum ada prakiraan');
  expect(firstLines()[0]).toMatch(/^Tunggakan 500 orang[ :]/);
  expect(firstLines()[1]).toBe(firstLines()[0]);
  // 900 of whom it is required, 600 recorded by now.
  office.paste('Desa!A2', [['D1', 'Kebonagung', 'DESA', '', '900', '600']]);
  office.setNow('2026-11-25T09:00');
  compute();
  expect(firstLines()[0]).toMatch(/^Tunggakan 300 orang[ :]/);
  expect(firstLines()[1]).toBe(firstLines()[0]);
  expect(dasbor()).toContain('Dihitung 25-11-2026 09:00');
  expect(toasts().filter((told) => told.includes('tersimpan'))).toEqual([]);
});

test('and counts what is noted since where Riwayat has its times by now', () => {
  const riwayat = office.sheet('Riwayat').id;
  office.host.changeStructure({ kind: 'insertColumns', sheet: riwayat, at: 1, count: 2 });
  office.menu('Hitung prakiraan');
  expect(office.value('Dasbor!C1')).toBe('');
  office.setNow('2026-11-24T08:02');
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '5' }, actionId: 'satu' });
  expect(office.value('Dasbor!C1')).toBe('Sesudah itu ada 1 catatan baru; pilih SiapKTP > Perbarui laporan.');
});

test('without the sheet the forecast is kept all the same, and menu and panel say what is missing', () => {
  deleteTab('Dasbor');
  office.menu('Hitung prakiraan');
  const missing = 'Prakiraan sudah tersimpan, tetapi Dasbor tidak ikut diperbarui. Lembar "Dasbor" tidak ditemukan.';
  expect(toasts().at(-1)).toContain(missing);
  expect(office.run('hitungUlang', { id: 'satu' })).toMatchObject({
    ada: true,
    catatan: expect.stringContaining(missing),
  });
  expect(office.values('Arsip Prakiraan!A2:A9').filter(([id]) => id !== '')).toHaveLength(2);
});

test.each([
  ['someone else is writing', /orang lain sedang mencatat\. .* Perbarui laporan\.$/],
  ['an action has stopped half way', /satu tindakan terputus di tengah\. .* Perbarui laporan\.$/],
])('while %s Dasbor stays, and that is said in one sentence with what to do', (what, sentence) => {
  const workbook = new MemoryWorkbook(gridsOf({}));
  workbook.lockedByOther = what.startsWith('someone');
  // Riwayat doesn't tell of it.
  workbook.journal.write(entryText({ id: 'kirim', changes: [] }), '');
  const told: string[] = [];
  const occasion = () => ({ now: '2026-11-24T10:00' });
  const host = { workbook, occasion, tell: (it: string) => told.push(it) } as unknown as Host;
  expect(writeDasborAnew(host)).toMatch(sentence);
  expect(told).toEqual([]);
  expect(workbook.pages.size).toBe(0);
});

test('with all in order it is written', () => {
  const workbook = new MemoryWorkbook(gridsOf({}));
  const host = { workbook, occasion: () => ({ now: '2026-11-24T10:00' }) } as unknown as Host;
  expect(writeDasborAnew(host)).toBe('');
  expect([...workbook.pages.keys()]).toEqual(['Dasbor']);
});
