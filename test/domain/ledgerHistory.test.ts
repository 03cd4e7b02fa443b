import fc from 'fast-check';
import type { Anchor } from '../../src/domain/ledgerAnchor';
import {
  closedUntil,
  closingOf,
  closingRow,
  entriesIn,
  entriesObject,
  foreignMarks,
  frozenSentence,
  highestNumber,
  monthObject,
  toldOf,
  untoldEntries,
} from '../../src/domain/ledgerHistory';
import type { PersediaanRow } from '../../src/tables/persediaan';
import type { RiwayatRow } from '../../src/tables/riwayat';
import type { Placed } from '../../src/tables/table';

const told = (objects: (string | null)[]) => ({ rows: objects.map((objek) => ({ objek })), unread: [] });

/** The Objek of these in a row. */
function marks(...closings: [closes: boolean, month: string][]): string[] {
  const objects: string[] = [];
  for (const [closes, month] of closings) objects.push(monthObject(told(objects), { closes, month }));
  return objects;
}

describe('what Riwayat tells of the ledger', () => {
  test('no month is closed before one was', () => {
    expect(closedUntil(told([]))).toBeNull();
    expect(closedUntil(told(['Aset PRN-001', null]))).toBeNull();
  });

  // Last days of months from the calendar, 2028 being a leap year.
  test.each([
    ['2026-10', '2026-10-31'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('closing %s freezes up to %s', (month, last) => {
    expect(closedUntil(told(marks([true, month])))).toBe(last);
  });

  test('opening a month leaves those before it closed', () => {
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2026-11'])))).toBe('2026-10-31');
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2027-01'], [true, '2027-01'])))).toBe('2027-01-31');
  });

  test('the order of closing counts, not that of the lines of a sorted sheet', () => {
    const objects = marks([true, '2026-08'], [false, '2026-08'], [true, '2026-09']);
    fc.assert(
      fc.property(fc.shuffledSubarray(objects, { minLength: 3 }), (sorted) => {
        expect(closedUntil(told(sorted))).toBe('2026-09-30');
      }),
    );
  });

  test('a mark made after an earlier one was deleted still counts as the last', () => {
    const [, second = ''] = marks([true, '2026-08'], [true, '2026-09']);
    const opened = monthObject(told([second]), { closes: false, month: '2026-09' });
    expect(closedUntil(told([opened, second]))).toBe('2026-08-31');
  });

  test('opening from the first month that any register knows leaves none closed', () => {
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2011-01'])))).toBeNull();
  });

  test('a frozen day is told with the month to open and the first that is free', () => {
    expect(frozenSentence('2026-10-31', '2026-10-31')).toBe(
      'Oktober 2026 sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah Oktober 2026',
    );
    expect(frozenSentence('2026-11-01', '2026-10-31')).toBeNull();
    expect(frozenSentence('2026-11-01', null)).toBeNull();
  });

  test('the highest running number is found among single entries and runs of them', () => {
    const past = [entriesObject(1, 1), entriesObject(2, 14), entriesObject(15, 15), 'Layanan 2026-11-24'];
    expect(highestNumber(told(past))).toBe(15);
    expect(highestNumber(told([]))).toBe(0);
  });
});

describe('a row of Riwayat in which somebody spoilt another cell', () => {
  const spoilt = (...objects: string[]) => ({
    rows: [],
    unread: objects.map((objek, index) => ({ line: index + 2, cells: { objek, waktu: 'kemarin' } })),
  });

  test('still tells what is closed and which numbers were given', () => {
    expect(closedUntil(spoilt(...marks([true, '2026-10'])))).toBe('2026-10-31');
    expect(highestNumber(spoilt(entriesObject(3, 8)))).toBe(8);
    expect(monthObject(spoilt(...marks([true, '2026-10'])), { closes: false, month: '2026-10' })).toBe(
      'Buka bulan 2026-10 ke-2',
    );
  });

  test('tells nothing where its Objek is blank, too', () => {
    const blank = { rows: [], unread: [{ line: 2, cells: {} }] };
    expect([closedUntil(blank), highestNumber(blank)]).toEqual([null, 0]);
  });
});

describe('what only looks like an Objek of the ledger', () => {
  test.each(['Lihat Persediaan No 7', 'Persediaan No 7 salah', 'Persediaan No 7 sampai', 'Persediaan No', 'No 7'])(
    '"%s" gives no number',
    (objek) => expect(highestNumber(told([entriesObject(1, 2), objek]))).toBe(2),
  );

  test.each([
    'Batal Tutup bulan 2026-10 ke-1',
    'Tutup bulan 2026-10 ke-1 lagi',
    'Tutup bulan 2026-1 ke-1',
    'Tutup bulan 2026-10',
  ])('"%s" closes no month', (objek) => expect(closedUntil(told([objek]))).toBeNull());
});

test('the tenth mark comes after the ninth', () => {
  const objects = marks(...Array.from({ length: 10 }, (_, index): [boolean, string] => [index % 2 === 0, '2026-08']));
  expect(objects[9]).toBe('Buka bulan 2026-08 ke-10');
  expect(closedUntil(told(objects))).toBe('2026-07-31');
  expect(monthObject(told([...objects].reverse()), { closes: true, month: '2026-08' })).toBe(
    'Tutup bulan 2026-08 ke-11',
  );
});

test('who looks for an entry that is gone is told what was posted, when and by whom', () => {
  const row = (objek: string | null, uraian: string) => ({
    objek,
    uraian,
    waktu: '2026-11-03T09:05',
    oleh: 'sari@contoh.id',
  });
  const tell = toldOf({
    rows: [
      row(null, 'Lain'),
      row(entriesObject(4, 4), 'Terima 500 keping blanko'),
      row(entriesObject(5, 6), 'Hitung fisik'),
      // What was done to the entry later doesn't take the place of its posting.
      row(entriesObject(4, 4), 'Terima lagi'),
    ],
  });
  expect(tell(4)).toBe('"Terima 500 keping blanko" (03-11-2026 09:05, sari@contoh.id)');
  // Of entries that were posted together none is told: the sentence is about all of them.
  expect(tell(5)).toBeNull();
  expect(tell(0)).toBeNull();
});

test('which entries an action put into the ledger is read from its Objek again', () => {
  for (const [first, last] of [
    [7, 7],
    [12, 345],
  ] as const) {
    expect(entriesIn(entriesObject(first, last))).toEqual({ first, last });
  }
  for (const objek of [null, undefined, '', 'Aset PRN-1', 'x Persediaan No 7', 'Persediaan No 7 lagi']) {
    expect(entriesIn(objek)).toBeNull();
  }
});

describe('which closing froze a month', () => {
  test('the first that reached it since it was last open', () => {
    const objects = marks([true, '2026-10'], [true, '2026-12'], [false, '2026-12'], [true, '2027-01']);
    expect(
      ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((month) =>
        closingOf(told(objects), month),
      ),
    ).toEqual([1, 1, 2, 4, 4, null]);
  });

  const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);

  test('there is one exactly where the month is frozen, and a new one after each opening', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), month), { maxLength: 12 }), month, (drawn, asked) => {
        // As tutupBulan and bukaBulan allow it: only what is open can be closed, only what is closed be opened.
        const closings: [boolean, string][] = [];
        for (const [closes, one] of drawn) {
          const now = closedUntil(told(marks(...closings)));
          if (closes === (now === null || `${one}-28` > now)) closings.push([closes, one]);
        }
        const objects = marks(...closings);
        const until = closedUntil(told(objects));
        const closing = closingOf(told(objects), asked);
        expect(closing !== null).toBe(until !== null && `${asked}-01` <= until);
        const opened = marks(...closings, [false, asked], [true, asked]);
        expect(closingOf(told(opened), asked)).toBe(closings.length + 2);
      }),
    );
  });
});

test('numbers of many digits are read whole', () => {
  expect(highestNumber(told(['Persediaan No 98 sampai 1234', 'Persediaan No 7']))).toBe(1234);
});

test('a closing of an earlier month opens none of those that were closed', () => {
  expect(closedUntil(told(marks([true, '2026-10'], [true, '2026-08'])))).toBe('2026-10-31');
  expect(closedUntil(told(marks([true, '2026-08'], [true, '2026-10'])))).toBe('2026-10-31');
});

describe('what is kept outside the sheets', () => {
  const october = { closes: true, month: '2026-10', order: 3 };
  const anchor = { end: { nomor: 9, sidik: 'x' }, mark: october as typeof october | null, disputed: [] };
  const HERE = ['Tutup bulan 2026-08 ke-1', 'Tutup bulan 2026-09 ke-2', 'Tutup bulan 2026-10 ke-3'];
  const past = (objects: string[], mark: typeof october | null = october) => ({
    ...told(objects),
    anchor: { ...anchor, mark },
  });
  const foreign = (objects: string[], mark: typeof october | null = october) =>
    foreignMarks(past(objects, mark)).map(({ closes, month, order }) => [closes, month, order]);

  test('is what Riwayat says where no hand was in it', () => {
    expect(foreign(HERE)).toEqual([]);
    expect(closedUntil(past(HERE))).toBe('2026-10-31');
    expect(closingOf(past(HERE), '2026-09')).toBe(2);
    // Who keeps nothing knows no better.
    expect(foreignMarks(told([...HERE, 'Buka bulan 2026-09 ke-4']))).toEqual([]);
    expect(closedUntil(told([...HERE, 'Buka bulan 2026-09 ke-4']))).toBe('2026-08-31');
  });

  test('opens nothing by an opening that was typed, at the end or over the last mark', () => {
    const typed = [...HERE, 'Buka bulan 2026-09 ke-4'];
    expect(foreign(typed)).toEqual([[false, '2026-09', 4]]);
    expect(closedUntil(past(typed))).toBe('2026-10-31');
    expect(closingOf(past(typed), '2026-10')).toBe(3);
    const over = [...HERE.slice(0, 2), 'Buka bulan 2026-10 ke-3'];
    expect(foreign(over)).toEqual([[false, '2026-10', 3]]);
    expect(closedUntil(past(over))).toBe('2026-10-31');
    expect(foreign(['Buka bulan 2026-10 ke-1'], null)).toEqual([[false, '2026-10', 1]]);
  });

  test('of which no typed opening makes way for a later closing of an earlier month', () => {
    const here = ['Tutup bulan 2026-10 ke-1', 'Tutup bulan 2026-09 ke-2', 'Buka bulan 2026-08 ke-3'];
    expect(closedUntil(past(here, { closes: true, month: '2026-09', order: 2 }))).toBe('2026-10-31');
    const over = ['Tutup bulan 2026-10 ke-1', 'Buka bulan 2026-08 ke-2'];
    expect(closedUntil(past(over, { closes: true, month: '2026-09', order: 2 }))).toBe('2026-10-31');
  });

  test('still closes what a hand took out of Riwayat, and what it closed there stays closed', () => {
    expect(closedUntil(past(HERE.slice(0, 2)))).toBe('2026-10-31');
    expect(closingOf(past(HERE.slice(0, 2)), '2026-10')).toBe(3);
    const more = [...HERE, 'Tutup bulan 2026-11 ke-4'];
    expect(foreign(more)).toEqual([[true, '2026-11', 4]]);
    expect(closedUntil(past(more))).toBe('2026-11-30');
    // The last one typed into a closing of more months: that one counts, and so does the one that was left.
    expect(closedUntil(past([...HERE.slice(0, 2), 'Tutup bulan 2026-12 ke-3']))).toBe('2026-12-31');
    expect(closedUntil(past(['Tutup bulan 2026-08 ke-1'], null))).toBe('2026-08-31');
    expect(closedUntil(past([], null))).toBeNull();
  });

  test('goes on numbering where it stopped, whatever was deleted', () => {
    expect(highestNumber(past(['Persediaan No 1 sampai 7']))).toBe(9);
    expect(highestNumber(past(['Persediaan No 12']))).toBe(12);
    expect(monthObject(past([]), { closes: true, month: '2026-11' })).toBe('Tutup bulan 2026-11 ke-4');
    expect(monthObject(past(['Buka bulan 2026-10 ke-6']), { closes: true, month: '2026-11' })).toBe(
      'Tutup bulan 2026-11 ke-7',
    );
  });
});

describe('entries of which Riwayat tells nothing', () => {
  const row = (nomor: number, jenis = 'CETAK', dokumen: string | null = null) =>
    ({ nomor, jenis, dokumen }) as Pick<PersediaanRow, 'nomor' | 'jenis' | 'dokumen'>;
  const untold = (objects: string[], rows: ReturnType<typeof row>[], anchor?: Anchor) =>
    untoldEntries({ ...told(objects), ...(anchor && { anchor }) }, rows).map(({ nomor }) => nomor);

  test('are those in none of the runs that were posted, compared number by number', () => {
    const run = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 6 }));
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 36 }), { maxLength: 36 });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), numbers, (runs, there) => {
        const inRun = (nomor: number) => runs.some(([first, more]) => first <= nomor && nomor <= first + more);
        const objects = ['Aset PRN-001', ...runs.map(([first, more]) => entriesObject(first, first + more))];
        const expected = there.filter((nomor) => !inRun(nomor)).sort((a, b) => a - b);
        expect(
          untold(
            objects,
            there.map((nomor) => row(nomor)),
          ),
        ).toEqual(expected);
      }),
    );
  });

  test('aren’t those that the add-on never left, or that a correction accepts by name: these are told as such', () => {
    const rows = [row(1), row(2), row(3), row(12)];
    expect(untold([], rows)).toEqual([1, 2, 3, 12]);
    const anchor = { end: { nomor: 3, sidik: 'x' }, mark: null, disputed: [{ nomor: 2, sidik: '' }] };
    expect(untold([], rows, anchor)).toEqual([1, 3]);
    const accepting = (dokumen: string | null, jenis = 'KOREKSI') =>
      untold(['Persediaan No 20'], [...rows, row(20, jenis, dokumen)]);
    expect(accepting('No 12 isi ABC')).toEqual([1, 2, 3]);
    expect(accepting('No 2 isi ABC')).toEqual([1, 3, 12]);
    for (const other of [null, 'lihat No 12 isi ABC', 'No 12 hilang']) {
      expect(accepting(other)).toEqual([1, 2, 3, 12]);
    }
    expect(accepting('No 12 isi ABC', 'CETAK')).toEqual([1, 2, 3, 12]);
  });
});

test('the row of a closing is found by its order, under whatever other rows', () => {
  const rows = ['Aset PRN-001', 'Tutup bulan 2026-09 ke-1', 'Buka bulan 2026-09 ke-2', 'Tutup bulan 2026-10 ke-3'].map(
    (objek, at) => ({ objek, line: at + 2 }) as Placed<RiwayatRow>,
  );
  const past = { rows, unread: [], issues: [], layout: null };
  expect([1, 2, 3, 4].map((order) => closingRow(past, order)?.line ?? null)).toEqual([3, 4, 5, null]);
  // Of one that is told by a spoilt row alone there is none to show.
  const unread = [{ line: 9, cells: { objek: 'Tutup bulan 2026-11 ke-4' } }];
  expect(closingRow({ ...past, unread }, 4)).toBeNull();
});
