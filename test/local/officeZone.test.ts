import { otherZone, zoneAsked, zoneHere } from '../../src/local/officeZone';

test('a zone is asked for by the name that offices use, in either case', () => {
  expect(['WIB', 'wita', ' WIT ', '', undefined].map(zoneAsked)).toEqual([
    'Asia/Jakarta',
    'Asia/Makassar',
    'Asia/Jayapura',
    null,
    null,
  ]);
  expect(() => zoneAsked('UTC')).toThrow('ZONA harus WIB, WITA atau WIT, bukan "UTC".');
});

test("a computer's zone counts where it is one of Indonesia's", () => {
  const zones = ['Asia/Pontianak', 'Asia/Ujung_Pandang', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'Asia/Singapore'];
  expect(zones.map(zoneHere)).toEqual(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Makassar', 'Asia/Jayapura', null, null]);
});

test('a workbook of another zone than its computer is told of, with what to do', () => {
  expect(otherZone('Asia/Jakarta', 'Asia/Makassar')).toBe(
    'Zona waktu buku kerja ini WIB, komputer ini WITA. Bila kantornya WITA, hentikan dan mulai sekali dengan: ZONA=WITA npm start',
  );
  expect([otherZone('Asia/Jakarta', null), otherZone('Asia/Jakarta', 'Asia/Jakarta')]).toEqual([null, null]);
});
