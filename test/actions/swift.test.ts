import fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { maybeSeen, seenIds, withId } from '../../src/domain/seenIds';
import { persediaan } from '../../src/tables';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { type ActionName, done, emptyOffice, post, snapshot } from '../fixtures/office';
import { stopping } from '../fixtures/stopping';

/** An entry is posted by what was remembered, or by reading the whole ledger: these hold the two against each other. */

const dayNumbered = (number: number) => new Date(Date.UTC(2026, 3, 1 + number)).toISOString().slice(0, 10);
const asTyped = (day: string) => day.split('-').reverse().join('-');

/** More days than are remembered one by one, the oldest too far back for the short way. */
function longLedger(): MemoryWorkbook {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '400', tanggal: '01-04-2026', dokumen: 'BAST 1' }, at(0));
  done(office, 'terimaBarang', { barang: 'RIBBON', jumlah: '9', tanggal: '01-04-2026' }, at(0, 'r'));
  for (let day = 1; day < 140; day++) {
    done(office, 'catatCetak', { jumlah: '2', tanggal: asTyped(dayNumbered(day)) }, at(day));
  }
  return office;
}
const at = (index: number, mark = 's') => ({ actionId: `${mark}${index}` });

/** How often the ledger's sheet was read whole while `work` ran. */
function wholeReadings(office: MemoryWorkbook, work: () => void): number {
  let count = 0;
  office.read = (sheet) => {
    if (sheet === 'Persediaan') count++;
    return Object.getPrototypeOf(office).read.call(office, sheet);
  };
  work();
  Reflect.deleteProperty(office, 'read');
  return count;
}

test('the first entry of a day makes rows of the ledger once, to decide by and to write by', () => {
  const office = longLedger();
  const lines = (office.read('Persediaan')?.length ?? 0) - 1;
  expect(lines).toBeGreaterThan(100);
  const reading = jest.spyOn(persediaan.columns.sidik.cell, 'read');
  try {
    done(office, 'catatCetak', { jumlah: '2' }, { ...at(999), now: '2027-01-04T09:00' });
    // And what is new is read once more before it is written.
    expect(reading.mock.calls.length).toBeGreaterThanOrEqual(lines);
    expect(reading.mock.calls.length).toBeLessThan(lines + 10);
  } finally {
    reading.mockRestore();
  }
});

type Step =
  | { do: 'post'; action: ActionName; barang: string; day: number; count: number; dokumen: boolean; repeat: boolean }
  | { do: 'other'; which: number }
  | { do: 'sort' | 'delete' | 'change' | 'swap'; sheet: 'Persediaan' | 'Riwayat'; at: number }
  | { do: 'header' | 'half' | 'blank' | 'tomorrow' }
  | { do: 'stop'; at: number; moment: 'before' | 'after' };

const sheet = fc.constantFrom('Persediaan' as const, 'Riwayat' as const);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      action: fc.constantFrom<ActionName>(
        'terimaBarang',
        'catatCetak',
        'catatCetak',
        'kembalikanBarang',
        'hitungBarang',
      ),
      barang: fc.constantFrom('BLANKO', 'BLANKO', 'RIBBON', 'FILM'),
      day: fc.oneof(fc.integer({ min: 100, max: 240 }), fc.integer({ min: 0, max: 30 })),
      count: fc.integer({ min: 1, max: 60 }),
      dokumen: fc.boolean(),
      repeat: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('other' as const), which: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('sort' as const, 'delete' as const, 'change' as const),
      sheet,
      at: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swap' as const), sheet, at: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('header' as const, 'half' as const, 'blank' as const, 'tomorrow' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stop' as const),
      at: fc.integer({ min: 1, max: 3 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
  },
);

/** Takes one step in an office; answers what the person sees. */
function take(office: MemoryWorkbook, one: Step, index: number, now: string): unknown {
  const deed = { now, actionId: `langkah-${index}` };
  const lines = (name: string) => office.sheets[name] ?? [];
  const noted = (name: string) =>
    post(
      office,
      'catatSuntingan',
      { objek: `${name} baris 2`, uraian: 'diubah' },
      { now, actionId: `tangan-${index}` },
    );
  switch (one.do) {
    case 'post': {
      const { action, barang, day, count, dokumen, repeat } = one;
      const input = {
        barang,
        jumlah: String(count),
        tanggal: asTyped(dayNumbered(day)),
        ...(dokumen ? { dokumen: 'BAST' } : {}),
        // Asked about where it is far from the usual, on the other days.
        ...(day % 3 > 0 ? { benar: String(count) } : {}),
      };
      return post(office, action, input, repeat ? { now, actionId: 's5' } : deed);
    }
    case 'other': {
      const month = { bulan: '05-2026' };
      const rows = lines('Persediaan');
      const others: [ActionName, Record<string, Raw>][] = [
        ['tambahAlat', { id: `PRN-${index}`, nama: 'Printer', jenis: 'PRINTER_KARTU' }],
        ['tutupBulan', month],
        ['bukaBulan', { ...month, alasan: 'uji' }],
        ['balikkanEntri', { id: rows[rows.length - 1]?.find((cell) => /^[0-9A-Z]{10}$/.test(String(cell))) ?? 'X' }],
        ['catatLayanan', { tanggal: asTyped(now.slice(0, 10)), rekam: '3' }],
        ['hitungBarang', { barang: 'FILM', jumlah: '0', penghitung: 'Budi', tanggal: asTyped(dayNumbered(200)) }],
      ];
      const [name, input] = others[one.which] as [ActionName, Record<string, Raw>];
      return post(office, name, input, deed);
    }
    case 'sort': {
      const [header = [], ...rows] = lines(one.sheet);
      const key = (row: Raw[]) => JSON.stringify(row[one.at % header.length] ?? '');
      office.sheets[one.sheet] = [header, ...rows.sort((a, b) => (key(a) < key(b) ? -1 : 1))];
      return null;
    }
    case 'delete': {
      const rows = lines(one.sheet);
      if (rows.length > 1) rows.splice(1 + (one.at % (rows.length - 1)), 1);
      return null;
    }
    case 'change': {
      const rows = lines(one.sheet);
      const row = rows[1 + (one.at % (rows.length - 1))] ?? [];
      row[one.at % row.length] = 7;
      return noted(one.sheet);
    }
    case 'swap': {
      const from = one.at % (lines(one.sheet)[0]?.length ?? 1);
      for (const row of lines(one.sheet)) row.push(...row.splice(from, 1));
      return null;
    }
    case 'header': {
      const header = lines('Persediaan')[0] ?? [];
      const place = header.findIndex((cell) => cell === 'Catatan' || cell === 'Ctt');
      header[place] = header[place] === 'Ctt' ? 'Catatan' : 'Ctt';
      // As onEdit does.
      office.journal.forget();
      return null;
    }
    case 'half':
      lines('Persediaan').push(['', '', '', '', 'BLANKO']);
      return null;
    case 'blank':
      lines('Persediaan').splice(1, 0, []);
      return null;
    case 'tomorrow':
      return null;
    case 'stop': {
      const input = { barang: 'BLANKO', jumlah: '3', tanggal: asTyped(now.slice(0, 10)) };
      try {
        return post(stopping(office, one.at, one.moment).workbook, 'terimaBarang', input, deed);
      } catch (error) {
        return String(error);
      }
    }
  }
}

function copyOf(office: MemoryWorkbook): MemoryWorkbook {
  const copy = emptyOffice();
  for (const [name, lines] of Object.entries(office.sheets)) copy.sheets[name] = lines.map((line) => [...line]);
  copy.journal.write(office.journal.read() ?? '', office.journal.kept());
  return copy;
}

describe('an entry', () => {
  const base = longLedger();

  test('comes to the same by what was remembered as by reading everything', () => {
    let swift = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
        const [remembering, forgetful] = [copyOf(base), copyOf(base)];
        let day = 237;
        for (const [index, one] of steps.entries()) {
          if (one.do === 'tomorrow') day++;
          const now = `${dayNumbered(day)}T09:15`;
          let answer: unknown;
          const readings = wholeReadings(remembering, () => {
            answer = take(remembering, one, index, now);
          });
          if (one.do === 'post' && readings === 0 && (answer as { done: boolean }).done) swift++;
          forgetful.journal.forget();
          expect({ one, answer }).toEqual({ one, answer: take(forgetful, one, index, now) });
          expect(snapshot(remembering)).toBe(snapshot(forgetful));
          expect(remembering.journal.read()).toBe(forgetful.journal.read());
        }
      }),
      { numRuns: 60, seed: 20261124 },
    );
    // Else the two would be alike because both read everything.
    expect(swift).toBeGreaterThan(100);
  }, 60_000);

  test('is posted without reading the ledger from the second of the day on', () => {
    const office = copyOf(base);
    const now = '2026-11-25T08:00';
    const print = (actionId: string) => () => done(office, 'catatCetak', { jumlah: '1' }, { now, actionId });
    expect(wholeReadings(office, print('pertama'))).toBe(1);
    expect(wholeReadings(office, print('kedua'))).toBe(0);
    expect(wholeReadings(office, print('ketiga'))).toBe(0);
    // Sent again it is recognised, by looking it up.
    expect(done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'kedua' }).again).toBe(true);
  });

  test('is held against the days remembered: one that was used up since is refused with its figures', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '10', tanggal: '02-11-2026' });
    done(office, 'catatCetak', { jumlah: '8', tanggal: '20-11-2026' });
    let sentence = '';
    const readings = wholeReadings(office, () => {
      sentence = post(office, 'catatCetak', { jumlah: '3', tanggal: '10-11-2026' }).sentence;
    });
    expect(sentence).toContain('Sisa blanko pada 20-11-2026 tinggal 2 keping');
    expect(readings).toBe(0);
  });
});

test('an entry of a day before a count that agreed is told so, though the second of the day reads nothing', () => {
  const office = copyOf(longLedger());
  const now = '2026-11-25T08:00';
  // 400 - 139 x 2.
  done(office, 'hitungBarang', { barang: 'BLANKO', jumlah: '122', penghitung: 'Budi' }, { now, actionId: 'h1' });
  const gagal = { jumlah: '2', tanggal: '20-11-2026' };
  const answers = [1, 2].map((index) => done(office, 'catatGagal', gagal, { now, actionId: `g${index}` }).sentence);
  expect(answers).toEqual([expect.stringContaining('kini 120 keping'), expect.stringContaining('kini 118 keping')]);
  const after = () => done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'c1' });
  expect(wholeReadings(office, after)).toBe(0);
});

describe('what a hand changed out of the sight of the last lines', () => {
  const now = '2026-11-25T08:00';
  const tailOf = (office: MemoryWorkbook) => office.sheets.Persediaan ?? [];
  const header = (office: MemoryWorkbook, title: string) => (tailOf(office)[0] ?? []).indexOf(title);
  const changes: Record<string, (office: MemoryWorkbook) => void> = {
    'a quantity far above, noted by onEdit': (office) => {
      (tailOf(office)[20] ?? [])[header(office, 'Jumlah')] = 3;
      done(office, 'catatSuntingan', { objek: 'Persediaan baris 21', uraian: 'diubah' }, { now, actionId: 'n1' });
    },
    'an entry spoilt, noted by onEdit': (office) => {
      (tailOf(office)[20] ?? [])[header(office, 'Jumlah')] = 'banyak';
      done(office, 'catatSuntingan', { objek: 'Persediaan baris 21', uraian: 'diubah' }, { now, actionId: 'n1' });
      done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'n2' });
    },
    'an entry taken out and a line put in, noted by onChange': (office) => {
      tailOf(office).splice(20, 1);
      tailOf(office).splice(10, 0, []);
      done(
        office,
        'catatSuntingan',
        { objek: 'Persediaan', uraian: 'Persediaan: baris dihapus' },
        { now, actionId: 'n1' },
      );
    },
    'two columns exchanged that are empty in the last lines': (office) => {
      const [one, other] = [header(office, 'Dokumen'), header(office, 'Catatan')];
      for (const line of tailOf(office)) [line[one], line[other]] = [line[other] ?? '', line[one] ?? ''];
    },
    'a month closed and opened again': (office) => {
      done(office, 'tutupBulan', { bulan: '10-2026' }, { now, actionId: 't1' });
      done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 't2' });
      done(office, 'bukaBulan', { bulan: '10-2026', alasan: 'uji' }, { now, actionId: 't3' });
    },
  };

  test.each(Object.keys(changes))('%s counts for the next entry', (name) => {
    const [remembering, forgetful] = [copyOf(longLedger()), copyOf(longLedger())];
    for (const office of [remembering, forgetful]) {
      done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'a1' });
      done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'a2' });
      changes[name]?.(office);
    }
    forgetful.journal.forget();
    const input = {
      ...{ barang: 'BLANKO', jumlah: '5', tanggal: '20-10-2026' },
      ...(name.startsWith('two columns') ? { dokumen: 'BAST 9' } : {}),
    };
    const answers = [remembering, forgetful].map((office) =>
      post(office, 'terimaBarang', input, { now, actionId: 'a3' }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.done).toBe(true);
    expect(snapshot(remembering)).toBe(snapshot(forgetful));
  });
});

test('an office that has posted for years still posts without reading everything', () => {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '9000' });
  for (let index = 0; index < 1200; index++) done(office, 'catatCetak', { jumlah: '1' }, { actionId: `lama-${index}` });
  // The first of a day reads everything, and makes the ids anew where they have become too many.
  const now = '2026-11-25T08:00';
  done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: 'pagi' });
  let whole = 0;
  for (let index = 0; index < 100; index++) {
    const print = () => done(office, 'catatCetak', { jumlah: '1' }, { now, actionId: `baru-${index}` });
    whole += wholeReadings(office, print);
  }
  // Of an id in 10 bits, 5 probes mistake (1 - e^(-1/2))^5 = 0.9 %; five times that is as good as never.
  expect(whole).toBeLessThan(6);
}, 60_000);

describe('ids that have been seen', () => {
  test('are never taken for new, and new ones seldom for seen', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `P${index.toString(16)}`);
    const seen = ids.slice(2000).reduce(withId, seenIds(ids.slice(0, 2000)));
    expect(ids.filter((id) => !maybeSeen(seen, id.toLowerCase()))).toEqual([]);
    // 3,000 ids in 25,000 bits, 5 probes: (1 - e^(-15/25))^5 = 1.9 %.
    const mistaken = Array.from({ length: 10_000 }, (_, index) => `Q${index}`).filter((id) => maybeSeen(seen, id));
    expect(mistaken.length).toBeGreaterThan(100);
    expect(mistaken.length).toBeLessThan(300);
  });
});
