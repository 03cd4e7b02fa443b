import { formatDuration } from '../../src/cells/duration';

describe('a duration', () => {
  test.each([
    [0, '0 menit'],
    [59, '59 menit'],
    [60, '1 jam'],
    [200, '3 jam 20 menit'],
    [47 * 60 + 59, '47 jam 59 menit'],
    [48 * 60, '2 hari'],
    [51 * 60 + 30, '2 hari 3 jam'],
  ])('of %i minutes is said as %s', (minutes, said) => {
    expect(formatDuration(minutes)).toBe(said);
  });
});
