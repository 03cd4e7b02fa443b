import {
  districtName,
  districtWords,
  firstOf,
  joined,
  officeWords,
  regencyWords,
  roomWords,
  stopped,
} from '../../src/domain/words';

test('phrases are told one after the other, the last with "dan"', () => {
  expect(joined([])).toBe('');
  expect(joined(['komputer'])).toBe('komputer');
  expect(joined(['komputer', 'kamera'])).toBe('komputer dan kamera');
  expect(joined(['komputer', 'kamera', 'pemindai iris'])).toBe('komputer, kamera dan pemindai iris');
});

test('of a long list eight are named, and how many others there are; nine are all named', () => {
  const names = Array.from({ length: 50 }, (_, index) => `D${index + 1}`);
  const eight = 'D1, D2, D3, D4, D5, D6, D7, D8';
  expect(firstOf([])).toBe('');
  expect(firstOf(names.slice(0, 2))).toBe('D1, D2');
  expect(firstOf(names.slice(0, 9))).toBe(`${eight}, D9`);
  expect(firstOf(names.slice(0, 10))).toBe(`${eight} dan 2 lainnya`);
  expect(firstOf(names)).toBe(`${eight} dan 42 lainnya`);
});

test('a sentence ends in one full stop, and a room is called a room once', () => {
  expect(['Diketahui Camat', 'Budi, M.Si.', '.5 lembar'].map(stopped)).toEqual([
    'Diketahui Camat.',
    'Budi, M.Si.',
    '.5 lembar.',
  ]);
  expect(['Arsip', 'Ruang Pelayanan', 'RUANG 2', 'Gedung ruang B', 'Ruangan'].map(roomWords)).toEqual([
    'ruang Arsip',
    'Ruang Pelayanan',
    'RUANG 2',
    'ruang Gedung ruang B',
    'ruang Ruangan',
  ]);
});

test('a kecamatan, kabupaten or kota has its title once, however it was typed', () => {
  const districts = ['Porong', 'Kecamatan Porong', 'kecamatan  Porong', 'Kec. Porong', 'Kec.Porong', 'Kecamatana'];
  expect(districts.map(districtName)).toEqual(['Porong', 'Porong', 'Porong', 'Porong', 'Porong', 'Kecamatana']);
  expect(districts.slice(0, 5).map(districtWords)).toEqual(Array(5).fill('Kecamatan Porong'));
  expect(
    [
      'Sidoarjo',
      'Kabupaten Sidoarjo',
      'Kab. Sidoarjo',
      'KAB.Sidoarjo',
      'Kota Cilegon',
      'Kotawaringin',
      'Pangkal Kota Baru',
    ].map(regencyWords),
  ).toEqual([
    'Kabupaten Sidoarjo',
    'Kabupaten Sidoarjo',
    'Kabupaten Sidoarjo',
    'Kabupaten Sidoarjo',
    'Kota Cilegon',
    'Kabupaten Kotawaringin',
    'Kabupaten Pangkal Kota Baru',
  ]);
  expect([officeWords('Kec.Porong', 'Kab. Sidoarjo'), officeWords('Cibeber', 'Kota Cilegon')]).toEqual([
    'Kecamatan Porong, Kabupaten Sidoarjo',
    'Kecamatan Cibeber, Kota Cilegon',
  ]);
  expect(officeWords('Porong', null)).toBe('Kecamatan Porong');
});
