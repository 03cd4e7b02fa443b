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
