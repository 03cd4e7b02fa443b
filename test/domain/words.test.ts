import { joined } from '../../src/domain/words';

test('phrases are told one after the other, the last with "dan"', () => {
  expect(joined([])).toBe('');
  expect(joined(['komputer'])).toBe('komputer');
  expect(joined(['komputer', 'kamera'])).toBe('komputer dan kamera');
  expect(joined(['komputer', 'kamera', 'pemindai iris'])).toBe('komputer, kamera dan pemindai iris');
});
