import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** What is said after a cell of a sheet was typed into: of that cell first, and nothing where it is good. */
let office: Office;

beforeEach(() => {
  office = openOffice({ dist: builtDist(), now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
  for (const [address, text] of [
    ['A2', '23-11-2026'],
    ['B2', '-5'],
  ])
    office.type(`Layanan!${address}`, text ?? '');
});

function told(address: string, text: string): string[] {
  const before = office.events.length;
  office.type(address, text);
  return office.events.slice(before).flatMap((event) => (event.kind === 'toast' ? [event.message] : []));
}

test('a second wrong cell of a row is told of itself, the first one counted', () => {
  const header = String(office.value('Layanan!C1'));
  expect(told('Layanan!C2', 'banyak')).toEqual([
    expect.stringMatching(
      new RegExp(`^${header} harus .*, bukan "?banyak"? \\(dan 1 sel lain; lihat catatan selnya\\)$`),
    ),
  ]);
});

test('a cell that is good is told nothing of another, whose mark stays', () => {
  expect(told('Layanan!D2', '20')).toEqual([]);
  expect(office.note('Layanan!B2')).toMatch(/^⚠ Daftar harus /);
  expect(told('Layanan!B2', '-6')).toEqual([expect.stringMatching(/^Daftar harus .* bukan -6$/)]);
});

test('a day of a closed month that is typed is told of at once, and none after it', () => {
  office.type('Layanan!A3', '30-10-2026');
  office.type('Gangguan!B2', '30-10-2026 08:00');
  office.run('catat', { action: 'tutupBulan', input: { bulan: '10-2026' }, actionId: 'tutup' });
  const closed =
    'Oktober 2026 sudah ditutup, jadi laporannya yang tersimpan tetap seperti saat ditutup; agar ikut berubah, buka lagi Oktober 2026 (panel > Catat > Bahan > Tutup atau buka bulan), lalu tutup lagi.';
  expect(told('Layanan!C3', '20')).toEqual([closed]);
  // The day that it was, and the day that it is.
  expect(told('Layanan!A3', '02-11-2026')).toEqual([closed]);
  expect(told('Layanan!C3', '21')).toEqual([]);
  expect(told('Layanan!A3', '31-10-2026')).toEqual([closed]);
  // It began in the closed month; that it ended after it changes nothing there.
  expect(told('Gangguan!B2', '30-10-2026 08:30').join()).toContain(closed);
  expect(told('Gangguan!C2', '02-11-2026 09:00').join()).not.toContain('ditutup');
});
