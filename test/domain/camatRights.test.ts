import type { Raw } from '../../src/cells/raw';
import { holdsCamatRights, unreadableRights } from '../../src/domain/camatRights';
import { hakCamat } from '../../src/tables/hakCamat';
import { UNKNOWN_PERSON } from '../../src/tables/riwayat';
import { readTable } from '../../src/tables/table';

const list = (...addresses: string[]) => addresses.map((alamat) => ({ alamat, keterangan: null }));

test('while nobody is named whoever may edit holds the Camat’s rights, afterwards only who is named, in any case', () => {
  expect(holdsCamatRights([], 'klerk@contoh.id')).toBe(true);
  expect(holdsCamatRights([], UNKNOWN_PERSON)).toBe(true);
  const named = list('Camat@contoh.id', 'plt@contoh.id');
  expect(
    ['camat@CONTOH.id', 'plt@contoh.id', 'klerk@contoh.id', ''].map((who) => holdsCamatRights(named, who)),
  ).toEqual([true, true, false, false]);
});

test('who has no address is not let in by a row that is named so', () => {
  expect(holdsCamatRights(list(UNKNOWN_PERSON), UNKNOWN_PERSON)).toBe(false);
});

describe('a list that can’t be read', () => {
  const headers = Object.values(hakCamat.columns).map(({ header }) => header);
  const told = (grid: Raw[][] | null) => unreadableRights(readTable(hakCamat, grid));
  const tooLong = 'x'.repeat(200);

  test('isn’t one that names nobody: spoilt cells and lost headers are told', () => {
    expect(told([headers, [tooLong, '']])).toMatch(/^Lembar Hak Camat: Alamat harus /);
    expect(
      told([
        ['Alamt', 'Keterangan'],
        ['camat@contoh.id', ''],
      ]),
    ).toMatch(/^Lembar Hak Camat: /);
  });

  test('is one as soon as a row of it can be read, and a workbook from before this sheet has none', () => {
    expect(told([headers, [tooLong, ''], ['camat@contoh.id', '']])).toBeNull();
    expect(told([headers, ['camat@contoh.id', tooLong]])).toMatch(/^Lembar Hak Camat: Keterangan harus /);
    expect(told([headers])).toBeNull();
    // A header that stands there twice spoils no row of it.
    expect(told([[...headers, 'Alamat']])).toBeNull();
    expect(told(null)).toBeNull();
  });
});
