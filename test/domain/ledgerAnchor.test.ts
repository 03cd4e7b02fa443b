import { type Anchor, advanced, anchorText, expectedSeal, readAnchor } from '../../src/domain/ledgerAnchor';
import { foundAnchor, leftBy, leftWith, owedTo } from '../../src/domain/ledgerLeft';
import { markText, readMark } from '../../src/domain/monthMark';

const october = { closes: true, month: '2026-10', order: 3 };
const anchor: Anchor = {
  end: { nomor: 5, sidik: 'ab' },
  mark: october,
  disputed: [
    { nomor: 2, sidik: 'cd' },
    { nomor: 4, sidik: '' },
  ],
};
const KEPT = '[5,"ab","Tutup bulan 2026-10 ke-3",[[2,"cd"],[4,""]]]';

describe('what is kept outside the sheets', () => {
  test('is read back as it was left, in the words that earlier versions left', () => {
    expect(anchorText(anchor)).toBe(KEPT);
    expect(readAnchor(KEPT)).toEqual(anchor);
    const young: Anchor = { end: { nomor: 0, sidik: '' }, mark: null, disputed: [] };
    expect(anchorText(young)).toBe('[0,"",null,[]]');
    expect(readAnchor('[0,"",null,[]]')).toEqual(young);
  });

  test('names twenty disputed rows, the first of them', () => {
    const disputed = Array.from({ length: 25 }, (_, at) => ({ nomor: at + 1, sidik: `s${at}` }));
    expect(readAnchor(anchorText({ ...anchor, disputed }))?.disputed).toEqual(disputed.slice(0, 20));
  });

  test.each(['', 'null', '{}', '[5', '["5","ab",null,[]]', '[5,7,null,[]]', '[5,"ab",9,[]]', '[5,"ab",null]'])(
    '%j is none of ours',
    (text) => expect(readAnchor(text)).toBeNull(),
  );

  test('a mark that isn’t one is none', () => expect(readAnchor('[5,"ab","Tutup buku",[]]')?.mark).toBeNull());

  test('goes on and never back', () => {
    const november = { closes: true, month: '2026-11', order: 4 };
    const next = { end: { nomor: 6, sidik: 'ef' }, mark: november };
    expect(advanced(anchor, next)).toEqual({ ...next, disputed: anchor.disputed });
    expect(advanced(anchor, { end: { nomor: 4, sidik: 'x' }, mark: { ...october, order: 2 } })).toEqual(anchor);
    // Under the same number stands what was left first.
    expect(advanced(anchor, { end: { nomor: 5, sidik: 'x' }, mark: { ...october, closes: false } })).toEqual(anchor);
    expect(advanced(anchor, { end: { nomor: 0, sidik: '' }, mark: null })).toEqual(anchor);
    expect(advanced({ ...anchor, mark: null }, { ...next, mark: null }).mark).toBeNull();
    expect(advanced({ ...anchor, mark: null }, next).mark).toEqual(november);
  });

  test('says which hash a row must carry: its own, none above the end, and of the others nothing', () => {
    const expected = expectedSeal(anchor);
    expect([1, 2, 3, 4, 5, 6, 7].map(expected)).toEqual([null, 'cd', null, '', 'ab', '', '']);
    // Where the end isn't known nothing is above it.
    expect(expectedSeal({ ...anchor, end: { nomor: 0, sidik: '' } })(7)).toBeNull();
  });
});

describe('what an action leaves', () => {
  const entry = (nomor: number, sidik: string) => ({ sheet: 'Persediaan', cells: { nomor, sidik } });
  const told = (objek?: string) => ({ sheet: 'Riwayat', cells: objek === undefined ? {} : { objek } });

  test('is its highest entry and its last mark, in whatever order it writes them', () => {
    expect(leftBy([entry(7, 'g'), entry(9, 'i'), entry(8, 'h'), told('Persediaan No 7 sampai 9')])).toEqual({
      end: { nomor: 9, sidik: 'i' },
      mark: null,
    });
    expect(leftBy([told('Buka bulan 2026-10 ke-4'), told('Tutup bulan 2026-10 ke-3'), told()])).toEqual({
      end: { nomor: 0, sidik: '' },
      mark: { closes: false, month: '2026-10', order: 4 },
    });
    expect(leftBy([entry(1, 'a'), told('Tutup bulan 2026-10 ke-1')])).toEqual({
      end: { nomor: 1, sidik: 'a' },
      mark: { closes: true, month: '2026-10', order: 1 },
    });
  });

  test('is nothing where it writes neither: rows taken out, numbers and words of other sheets', () => {
    const gone = ['Persediaan', 'Riwayat'].map((sheet) => ({ sheet, cells: null }));
    const other = { sheet: 'Pemusnahan', cells: { nomor: 9, sidik: 'i', objek: 'Tutup bulan 2026-10 ke-3' } };
    expect(leftBy([...gone, other, told('Gangguan G-0001')])).toBeNull();
    expect(leftBy([])).toBeNull();
    expect(leftBy([{ sheet: 'Persediaan', cells: { objek: 'Tutup bulan 2026-10 ke-3' } }])).toBeNull();
  });

  test('counts though the execution ended before it was noted', () => {
    const last = { changes: [entry(6, 'ef')] };
    expect(foundAnchor(KEPT, last)).toEqual({ ...anchor, end: { nomor: 6, sidik: 'ef' } });
    expect(foundAnchor(KEPT, { changes: [entry(5, 'x')] })).toEqual(anchor);
    expect(foundAnchor(KEPT, { changes: [told('Gangguan G-0001')] })).toEqual(anchor);
    expect(foundAnchor(KEPT, null)).toEqual(anchor);
    // With what came before it that the store may not have taken.
    const owed = { ...last, left: '[4,"d","Buka bulan 2026-10 ke-4",[]]' };
    const mark = { closes: false, month: '2026-10', order: 4 };
    expect(leftWith(owed)).toMatchObject({ end: { nomor: 6, sidik: 'ef' }, mark });
    expect(leftWith({ changes: [], left: owed.left })).toMatchObject({ end: { nomor: 4, sidik: 'd' }, mark });
    expect(leftWith({ changes: [] })).toBeNull();
    expect(foundAnchor(KEPT, owed)).toEqual({ ...anchor, end: { nomor: 6, sidik: 'ef' }, mark });
    // Without a beginning the last action alone says nothing of the rows before it.
    expect([foundAnchor(null, last), foundAnchor('', last)]).toEqual([null, null]);
  });
});

test('the next entry of the journal carries on what isn’t in the store yet', () => {
  const last = { changes: [{ sheet: 'Persediaan', cells: { nomor: 6, sidik: 'ef' } }] };
  expect(owedTo(KEPT, last)).toBe('[6,"ef",null,[]]');
  expect(owedTo(null, last)).toBe('[6,"ef",null,[]]');
  // Nor is it where nothing was kept so far: the very first posting may have been stopped right before.
  expect(owedTo('', last)).toBe('[6,"ef",null,[]]');
  expect(owedTo(KEPT, { changes: [], left: '[5,"ab","Buka bulan 2026-10 ke-4",[[2,"cd"]]]' })).toBe(
    '[5,"ab","Buka bulan 2026-10 ke-4",[]]',
  );
  // All of it is there, or nothing was left.
  expect([owedTo('[6,"ef",null,[[2,"cd"]]]', last), owedTo('[7,"gh",null,[]]', last)]).toEqual([null, null]);
  expect([owedTo(KEPT, null), owedTo(KEPT, { changes: [] }), owedTo('', null)]).toEqual([null, null, null]);
});

test('a mark is a whole object of Riwayat, not a part of one', () => {
  const opening = { closes: false, month: '2026-10', order: 12 };
  expect(readMark('Buka bulan 2026-10 ke-12')).toEqual(opening);
  expect(markText(opening)).toBe('Buka bulan 2026-10 ke-12');
  for (const other of ['Tutup bulan 2026-10 ke-3.', 'x Tutup bulan 2026-10 ke-3', 'Tutup bulan 2026-1 ke-3']) {
    expect(readMark(other)).toBeNull();
  }
});
