import { keepPage } from '../../src/reports/monthly/keptPages';
import { monthBefore } from '../../src/reports/monthly/monthBefore';
import { arsipLaporan } from '../../src/tables';
import { readTable } from '../../src/tables/table';

const page = { cells: [['halaman Oktober']], styles: [] };
const SHEET = 'Laporan Perekaman';

/** The archive with a page of October, of the first closing, kept on a moment. */
function archived(since: string) {
  const header = Object.values(arsipLaporan.columns).map((column) => column.header);
  const { layout } = readTable(arsipLaporan, [header]);
  const asked = { sheet: SHEET, month: '2026-10', closing: 1 };
  return readTable(arsipLaporan, [header, ...keepPage(page, asked, { now: since, keeping: 'k', layout: layout! })])
    .rows;
}

/** What is found of the month before November, by default where October was closed in time. */
const found = ({
  since = '2026-11-04T09:00',
  now = '2026-12-03T09:00',
  sheet = SHEET,
  month = '2026-11',
  marks = ['Tutup bulan 2026-10 ke-1'],
}) =>
  monthBefore(
    archived(since),
    { rows: marks.map((objek) => ({ objek })), unread: [], anchor: null },
    { sheet, month, now },
  );

test('is the page kept when the month before was closed', () => {
  expect(found({})).toEqual({ page, since: '2026-11-04T09:00' });
});

test('is nothing while the month before is open, was opened again or closed anew, and of another sheet or month', () => {
  expect(found({ marks: [] })).toBeNull();
  const opened = ['Tutup bulan 2026-10 ke-1', 'Buka bulan 2026-10 ke-2'];
  expect(found({ marks: opened })).toBeNull();
  expect(found({ marks: [...opened, 'Tutup bulan 2026-10 ke-3'] })).toBeNull();
  expect(found({ sheet: 'Laporan Blanko' })).toBeNull();
  expect(found({ month: '2026-12' })).toBeNull();
});

test('the difference of two lists is of the month only where both were read by the 10th of the month after theirs', () => {
  expect(found({ since: '2026-11-10T23:59' })).not.toBeNull();
  expect(found({ since: '2026-11-11T00:00' })).toBeNull();
  expect(found({ now: '2026-11-05T08:00' })).not.toBeNull();
  expect(found({ now: '2026-12-10T23:59' })).not.toBeNull();
  expect(found({ now: '2026-12-11T00:00' })).toBeNull();
});
