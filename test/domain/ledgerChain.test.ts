import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { chainEnd, checkChain, doubtSentence, LEDGER_IN_DOUBT, seal } from '../../src/domain/ledgerChain';
import { type EntryDraft, nextEntry } from '../../src/domain/ledgerEntry';
import { ENTRY_KINDS, ITEMS, type PersediaanRow, persediaan } from '../../src/tables/persediaan';
import { type Placed, readTable } from '../../src/tables/table';

const draft: fc.Arbitrary<EntryDraft> = fc.record({
  tanggal: fc.integer({ min: 1, max: 9 }).map((number) => `2026-10-0${number}`),
  barang: fc.constantFrom(...ITEMS),
  jenis: fc.constantFrom(...ENTRY_KINDS),
  jumlah: fc.integer({ min: 1, max: 500 }),
  dokumen: fc.option(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), { nil: null }),
  catatan: fc.option(fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }), { nil: null }),
  membalik: fc.constant(null),
});

const DRAFT: EntryDraft = {
  ...{ tanggal: '2026-10-01', barang: 'BLANKO', jenis: 'TERIMA', jumlah: 5 },
  ...{ dokumen: null, catatan: null, membalik: null },
};

type Row = Placed<PersediaanRow>;

const read = (rows: Row[]) => ({ rows, issues: [], unread: [], layout: null });
const onLines = (rows: readonly PersediaanRow[]): Row[] => rows.map((row, index) => ({ ...row, line: index + 2 }));

function chain(drafts: readonly EntryDraft[]): Row[] {
  const rows: PersediaanRow[] = [];
  for (const [index, one] of drafts.entries()) {
    const deed = { actionId: `a${index}`, now: '2026-10-09T08:00', who: 'klerk' };
    rows.push(nextEntry(chainEnd(read(onLines(rows))), one, deed, 0));
  }
  return onLines(rows);
}

const chains = fc.array(draft, { minLength: 2, maxLength: 12 }).map(chain);
const sentences = (rows: Row[], known = 0) => checkChain(read(rows), known).map((issue) => issue.sentence);

describe('the chain of the ledger', () => {
  test('a hash is SHA-256 over the hash before and the row, as Node computes it', () => {
    const [first, second] = chain([
      {
        tanggal: '2026-10-01',
        barang: 'BLANKO',
        jenis: 'TERIMA',
        jumlah: 5,
        dokumen: 'BAST é 😀',
        catatan: null,
        membalik: null,
      },
      {
        tanggal: '2026-10-02',
        barang: 'BLANKO',
        jenis: 'CETAK',
        jumlah: 2,
        dokumen: null,
        catatan: null,
        membalik: null,
      },
    ]);
    const cells = (row: Row | undefined) => {
      const { nomor, id, waktu, tanggal, barang, jenis, jumlah, dokumen, catatan, oleh } = row as Row;
      // `membalik` and `sebab` are empty and last: they aren't there, as in ledgers older than these columns.
      return JSON.stringify([nomor, id, waktu, tanggal, barang, jenis, jumlah, dokumen, catatan, oleh]);
    };
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(first?.sidik).toBe(sha256(`\n${cells(first)}`));
    expect(second?.sidik).toBe(sha256(`${first?.sidik}\n${cells(second)}`));
  });

  test('every column is under the seal but the seal itself', () => {
    const base = {
      line: 0,
      ...nextEntry({ nomor: 0, sidik: '' }, DRAFT, { actionId: 'a', now: '2026-10-09T08:00', who: 'k' }, 0),
    };
    for (const name of Object.keys(persediaan.columns)) {
      const differs = seal('', { ...base, [name]: 'lain' }) !== seal('', base);
      expect({ name, differs }).toEqual({ name, differs: name !== 'sidik' });
    }
  });

  test('an untouched ledger is sound, in whatever order its lines stand', () => {
    fc.assert(
      fc.property(chains, fc.func(fc.integer()), (rows, order) => {
        const sorted = onLines([...rows].sort((a, b) => order(a.id) - order(b.id)));
        expect(sentences(sorted, rows.length)).toEqual([]);
      }),
    );
  });

  test('a change of any cell of any row is named by its running number', () => {
    fc.assert(
      fc.property(chains, fc.nat(), draft, (rows, at, other) => {
        const index = at % rows.length;
        const changed = rows.map((row, one) => (one === index ? { ...row, ...other } : row));
        const same = JSON.stringify(changed) === JSON.stringify(rows);
        expect(sentences(changed)[0]?.includes(`No ${index + 1} `) ?? false).toBe(!same);
      }),
    );
  });

  test.each([
    'nomor',
    'id',
    'waktu',
    'tanggal',
    'barang',
    'jenis',
    'jumlah',
    'dokumen',
    'catatan',
    'oleh',
    'membalik',
    'sidik',
    'sebab',
  ] as const)('a hand in column %s shows', (column) => {
    const rows = chain(
      [1, 2, 3].map((jumlah) => ({
        ...{ tanggal: '2026-10-01', barang: 'BLANKO' as const, jenis: 'TERIMA' as const, jumlah },
        ...{ dokumen: 'd', catatan: null, membalik: null },
      })),
    );
    const changed = rows.map((row, index) =>
      index === 1 ? { ...row, [column]: column === 'nomor' ? 9 : 'lain' } : row,
    );
    expect(sentences(changed).length).toBeGreaterThan(0);
  });

  test('a row taken out anywhere shows, the last ones too by what Riwayat knows', () => {
    fc.assert(
      fc.property(chains, fc.nat(), (rows, at) => {
        const index = at % rows.length;
        const left = onLines(rows.filter((_, one) => one !== index));
        expect(sentences(left, rows.length).some((sentence) => sentence.startsWith(`No ${index + 1} `))).toBe(true);
      }),
    );
  });

  test('a row put in by hand shows, whatever number it takes', () => {
    fc.assert(
      fc.property(chains, fc.nat(), draft, fc.boolean(), (rows, at, extra, copiesHash) => {
        const nomor = (at % (rows.length + 1)) + 1;
        const model = rows[0] as Row;
        const forged = { ...model, ...extra, id: 'PALSU', nomor, ...(copiesHash ? {} : { sidik: 'f'.repeat(64) }) };
        expect(sentences(onLines([...rows, forged])).length).toBeGreaterThan(0);
      }),
    );
  });

  test('what stands in two rows exchanged shows', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (rows, a, b) => {
        const i = a % rows.length;
        const j = b % rows.length;
        fc.pre(i !== j);
        const swapped = rows.map((row, index) => {
          const from = index === i ? rows[j] : index === j ? rows[i] : row;
          // All but the running number changes places, hash included.
          return { ...(from as Row), nomor: row.nomor, line: row.line };
        });
        expect(sentences(swapped).length).toBeGreaterThan(0);
      }),
    );
  });

  test('gaps and doubles of the running number are named with their lines', () => {
    const rows = chain(
      [1, 2, 3, 4, 5].map((jumlah) => ({
        ...{ tanggal: '2026-10-01', barang: 'FILM' as const, jenis: 'TERIMA' as const, jumlah },
        ...{ dokumen: null, catatan: null, membalik: null },
      })),
    );
    expect(sentences(onLines(rows.filter(({ nomor }) => nomor === 1 || nomor === 5)))).toEqual([
      'No 2 sampai 4 hilang sebelum baris ini',
    ]);
    expect(sentences(onLines([...rows, rows[2] as Row]))).toEqual(['No 3 ada dua kali: di baris 4 dan baris 7']);
    expect(sentences(rows.slice(0, 3), 5)).toEqual([
      'No 4 sampai 5 tercatat di Riwayat tetapi tidak ada lagi di lembar ini',
    ]);
  });

  test('a row spoilt by hand holds its place: the next is joined to it, and only its own cell is at fault', () => {
    const rows = chain(
      [1, 2, 3].map((jumlah) => ({
        ...{ tanggal: '2026-10-01', barang: 'FILM' as const, jenis: 'TERIMA' as const, jumlah },
        ...{ dokumen: null, catatan: null, membalik: null },
      })),
    );
    const [first, second, third] = rows as [Row, Row, Row];
    const unread = [{ line: 3, cells: { nomor: 2, id: second.id, jumlah: 'dua', sidik: second.sidik } }];
    expect(
      checkChain({ rows: [first, third], issues: [], unread, layout: null }).map(({ line, sentence }) => [
        line,
        sentence,
      ]),
    ).toEqual([[3, 'Entri No 2 disunting dengan tangan: Waktu, Tanggal, Barang, Jenis, Jumlah, Oleh tidak terbaca']]);
    const spoiltEnd = { rows: [first], issues: [], unread, layout: null };
    expect(chainEnd(spoiltEnd)).toEqual({ nomor: 2, sidik: second.sidik });
    expect(seal(second.sidik, third)).toBe(third.sidik);
  });
});

describe('rows whose cells were emptied by hand', () => {
  const GRID = Object.values(persediaan.columns).map(({ header }) => header);
  const cellsOf = (row: PersediaanRow) =>
    Object.entries(persediaan.columns).map(([name, { cell }]) =>
      (cell as { write(value: unknown): Raw }).write(row[name as keyof PersediaanRow]),
    );
  /** As many entries, of which these have lost their amount. */
  const emptied = (entries: number, ...lost: number[]) => {
    const rows = chain(Array.from({ length: entries }, (_, at) => ({ ...DRAFT, jumlah: 100 + at })));
    const places = Object.keys(persediaan.columns);
    const lines = rows.map((row) =>
      cellsOf(row).map((raw, at) => (places[at] === 'jumlah' && lost.includes(row.nomor) ? '' : raw)),
    );
    return readTable(persediaan, [GRID, ...lines]);
  };
  const told = (nomor: number) => `"entri ${nomor}" (09-10-2026 08:00, klerk)`;
  const spoiltSaid = (...asked: Parameters<typeof checkChain>) =>
    checkChain(...asked).filter(({ sentence }) => sentence.startsWith('Entri No'));

  test('say what the first of them held, found by trying, and of each what Riwayat tells', () => {
    const said = spoiltSaid(emptied(4, 2, 4), 0, told).map(({ line, column, about, sentence }) => [
      line,
      column,
      about,
      sentence,
    ]);
    expect(said.map((one) => one.slice(0, 3))).toEqual([
      [3, 1, 'No2'],
      [5, 1, 'No4'],
    ]);
    const [first, second] = said.map((one) => String(one[3]));
    expect(first).toContain(
      'Entri No 2 disunting dengan tangan: Jumlah tidak terbaca. Menurut sidiknya Jumlah semula 101, bukan kosong',
    );
    expect(first).toContain('"entri 2" (09-10-2026 08:00, klerk)');
    // Thousands of hashes are spent on the first alone.
    expect(second).not.toContain('semula');
    expect(second).toContain('"entri 4" (09-10-2026 08:00, klerk)');
    expect(String(spoiltSaid(emptied(2, 1), 0, told)[0]?.sentence)).toContain('Jumlah semula 100, bukan kosong');
  });

  test('are only named for who counts what is off', () => {
    expect(spoiltSaid(emptied(3, 2)).map(({ sentence }) => sentence)).toEqual([
      'Entri No 2 disunting dengan tangan: Jumlah tidak terbaca',
    ]);
  });

  test('are named one by one up to twenty', () => {
    const all = Array.from({ length: 22 }, (_, at) => at + 1);
    expect(spoiltSaid(emptied(22, ...all))).toHaveLength(20);
  });
});

test('an entry has an id of its action and of its place in it, unless it brings one', () => {
  const end = { nomor: 0, sidik: '' };
  const idOf = (actionId: string, index: number, id?: string) =>
    nextEntry(end, { ...DRAFT, ...(id && { id }) }, { actionId, now: '2026-11-24T09:00', who: 'klerk' }, index).id;
  const ids = [idOf('a', 0), idOf('a', 1), idOf('b', 0)];
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{10}$/i);
  expect(idOf('a', 0)).toBe(ids[0]);
  expect(idOf('a', 0, 'K3Y')).toBe('K3Y');
});

test('a balance is in doubt where a row doesn’t follow from the one before, and stays so for whoever asks again', () => {
  const rows = chain([DRAFT, { ...DRAFT, jumlah: 7 }]);
  const [whole, edited] = [read(rows), read(rows.map((row) => ({ ...row, jumlah: 50 })))];
  expect([doubtSentence(whole), doubtSentence(whole)]).toEqual([null, null]);
  expect([doubtSentence(edited), doubtSentence(edited)]).toEqual([LEDGER_IN_DOUBT, LEDGER_IN_DOUBT]);
  expect(doubtSentence(read([]))).toBeNull();
});
