import { instantOf, wallAt, wallOfSerial } from '../../src/cells/wall';
import { ZONE_DAYS, zoneShown } from '../../src/google/zoneDays';

/** What a spreadsheet of that zone answers for cells that hold these days. */
const cellsIn = (zone: string) =>
  ZONE_DAYS.map((serial) => new Date(instantOf(wallOfSerial(serial) as { wall: string }, zone)));

test('of all zones there are, none is told that shows another clock on any quarter of a day since 2000', () => {
  const told = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const shown = zoneShown(cellsIn(zone));
    return shown === null ? [] : [{ zone, shown }];
  });
  expect(told.map(({ zone }) => zone)).toEqual(
    expect.arrayContaining(['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Singapore']),
  );
  for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) expect(zoneShown(cellsIn(zone))).toBe(zone);
  const others = told.filter(({ zone, shown }) => {
    for (let at = Date.UTC(2000, 0, 2); at < Date.UTC(2027, 0, 1); at += 21_600_000) {
      if (wallAt(at, zone).wall !== wallAt(at, shown).wall) return true;
    }
    return false;
  });
  expect(others).toEqual([]);
});

test.each([
  ['none stands there', []],
  ['one was emptied', cellsIn('Asia/Jakarta').map((cell, at) => (at === 3 ? '' : cell))],
  ['one was typed over', cellsIn('Asia/Jakarta').map((cell, at) => (at === 6 ? new Date(0) : cell))],
  ['they are shown as numbers', [...ZONE_DAYS]],
  ['the zone is elsewhere', cellsIn('Europe/Amsterdam')],
])('the zone is asked for where %s', (_, cells) => {
  expect(zoneShown(cells)).toBeNull();
});
