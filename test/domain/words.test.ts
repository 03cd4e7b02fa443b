import { joined, roomWords, stopped } from '../../src/domain/words';

test('phrases are told one after the other, the last with "dan"', () => {
  expect(joined([])).toBe('');
  expect(joined(['komputer'])).toBe('komputer');
  expect(joined(['komputer', 'kamera'])).toBe('komputer dan kamera');
  expect(joined(['komputer', 'kamera', 'pemindai iris'])).toBe('komputer, kamera dan pemindai iris');
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
