import fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { checkChain } from '../../src/domain/ledgerChain';
import { highestNumber, toldOf } from '../../src/domain/ledgerHistory';
import { persediaan, riwayat } from '../../src/tables';
import { readTable } from '../../src/tables/table';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { done, emptyOffice, post, refused, rowsOf, snapshot } from '../fixtures/office';
import { stopping } from '../fixtures/stopping';

const PLACES = Object.keys(persediaan.columns);
const at = (column: keyof typeof persediaan.columns) => PLACES.indexOf(column);

/** No 1 received 500 on 1 October, No 2 to No 5 printed on the days after. */
function ledger(): MemoryWorkbook {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '01-10-2026' });
  for (const day of ['02', '05', '06', '07'])
    done(office, 'catatCetak', { jumlah: `4${day.slice(1)}`, tanggal: `${day}-10-2026` });
  return office;
}

const linesOf = (office: MemoryWorkbook) => office.sheets.Persediaan as Raw[][];
const lineOf = (office: MemoryWorkbook, nomor: number) => linesOf(office)[nomor] as Raw[];
const edit = (office: MemoryWorkbook, nomor: number, column: keyof typeof persediaan.columns, cell: Raw) => {
  lineOf(office, nomor)[at(column)] = cell;
};
const wall = (day: string): Raw => ({ wall: `${day}T00:00:00` });

function told(office: MemoryWorkbook, whole = true): string[] {
  const past = readTable(riwayat, office.read('Riwayat'));
  const read = readTable(persediaan, office.read('Persediaan'));
  return checkChain(read, highestNumber(past), whole ? toldOf(past) : null).map(({ sentence }) => sentence);
}

const accept = (office: MemoryWorkbook) => done(office, 'terimaSuntingan', { alasan: 'salah ketik BAST' });

describe('what a row was before a hand changed it', () => {
  // 42, 45, 46, 47 and the first 500: the ledger above.
  test.each([
    [2, 'jumlah', 420, 'Jumlah semula 42, bukan 420'],
    [1, 'jumlah', 50, 'Jumlah semula 500, bukan 50'],
    [3, 'tanggal', wall('2026-11-05'), 'Tanggal semula 05-10-2026, bukan 05-11-2026'],
    [3, 'jenis', 'GAGAL', 'Jenis semula "CETAK", bukan "GAGAL"'],
    [4, 'barang', 'FILM', 'Barang semula "BLANKO", bukan "FILM"'],
    [4, 'catatan', 'untuk kecamatan lain', 'Catatan semula kosong, bukan "untuk kecamatan lain"'],
  ] as const)('of No %i, column %s, is proven by its hash', (nomor, column, cell, sentence) => {
    const office = ledger();
    edit(office, nomor, column, cell);
    const [first, ...others] = told(office);
    expect(first).toContain(`Baris No ${nomor} tidak cocok dengan sidiknya`);
    expect(first).toContain(`Menurut sidiknya ${sentence}`);
    expect(others).toEqual([]);
  });

  test('is what Riwayat kept, where more than one cell was changed or the row is gone', () => {
    const office = ledger();
    edit(office, 2, 'jumlah', 420);
    edit(office, 2, 'catatan', 'untuk kecamatan lain');
    expect(told(office)[0]).toMatch(/Riwayat tentang No 2: "Cetak 42 keping blanko untuk 02-10-2026 dicatat; .*klerk/);
    expect(told(office)[0]).not.toContain('semula');
    const gone = ledger();
    linesOf(gone).splice(3, 1);
    expect(told(gone)).toEqual([
      expect.stringMatching(/^No 3 hilang sebelum baris ini\. Riwayat tentang No 3: "Cetak 45 keping/),
    ]);
  });

  test('is proven of two cells where Riwayat names what stood in both', () => {
    const office = ledger();
    edit(office, 2, 'jumlah', 420);
    edit(office, 2, 'tanggal', wall('2026-10-03'));
    expect(told(office)[0]).toContain(
      'Menurut sidiknya Jumlah semula 42, bukan 420 dan Tanggal semula 02-10-2026, bukan 03-10-2026. Riwayat',
    );
  });

  test('is proven of who posted it, and when, by what Riwayat keeps of that', () => {
    const office = ledger();
    const who = lineOf(office, 2)[at('oleh')];
    edit(office, 2, 'oleh', 'orang lain');
    expect(told(office)[0]).toContain(`Menurut sidiknya Oleh semula "${who}", bukan "orang lain"`);
    edit(office, 2, 'oleh', who as Raw);
    expect(told(office)).toEqual([]);
    edit(office, 2, 'waktu', { wall: '2026-10-02T06:00:00' });
    expect(told(office)[0]).toMatch(/Menurut sidiknya Waktu semula \d\d-\d\d-\d{4}.*, bukan 02-10-2026/);
  });

  test.each([
    ['jumlah', '', 'Jumlah', 'Jumlah semula 42, bukan kosong'],
    ['jumlah', 'abc', 'Jumlah', 'Jumlah semula 42, bukan "abc"'],
    ['tanggal', '', 'Tanggal', 'Tanggal semula 02-10-2026, bukan kosong'],
    ['barang', '', 'Barang', 'Barang semula "BLANKO", bukan kosong'],
    ['jenis', 'XX', 'Jenis', 'Jenis semula "CETAK", bukan "XX"'],
    ['oleh', '', 'Oleh', 'Oleh semula "klerk@contoh.id", bukan kosong'],
  ] as const)(
    'in a cell that can’t be read any more (%s %j) is proven too, and told as an edit',
    (column, cell, header, was) => {
      const office = ledger();
      const there = lineOf(office, 2)[at(column)] as Raw;
      edit(office, 2, column, cell);
      const [first, ...others] = told(office);
      expect(first).toMatch(
        new RegExp(`^Entri No 2 disunting dengan tangan: ${header} tidak terbaca\\. Menurut sidiknya`),
      );
      expect(first).toContain(
        `Menurut sidiknya ${was}. Riwayat tentang No 2: "Cetak 42 keping blanko untuk 02-10-2026`,
      );
      expect(others).toEqual([]);
      // It has to be mended before it can be accepted; put back there is nothing to accept.
      expect(refused(office, 'terimaSuntingan', { alasan: 'x y' }).sentence).toMatch(
        /Baris 3 tidak terbaca dan harus dibenahi/,
      );
      edit(office, 2, column, there);
      expect(told(office)).toEqual([]);
    },
  );

  test('in cells that were emptied together is proven by what Riwayat names, also without a wide search', () => {
    const office = ledger();
    for (const nomor of [2, 4])
      for (const column of ['tanggal', 'barang', 'jenis', 'jumlah'] as const) edit(office, nomor, column, '');
    const both = told(office);
    expect(both).toHaveLength(2);
    expect(both[0]).toContain('Tanggal, Barang, Jenis, Jumlah tidak terbaca');
    expect(both[0]).toContain(
      'Barang semula "BLANKO", bukan kosong dan Jenis semula "CETAK", bukan kosong dan Jumlah semula 42',
    );
    expect(both[1]).toContain('Jumlah semula 46, bukan kosong');
    edit(office, 4, 'catatan', 'lain');
    expect(told(office)[1]).not.toContain('Menurut');
    // Without Riwayat its amount is still found, of the first of them.
    const alone = ledger();
    edit(alone, 3, 'jumlah', '');
    (alone.sheets.Riwayat as Raw[][]).splice(1);
    expect(told(alone).find((sentence) => sentence.includes('No 3'))).toContain('Jumlah semula 45, bukan kosong');
  });

  test('is told as a move where the contents of two rows were exchanged', () => {
    const office = ledger();
    const [second, fourth] = [[...lineOf(office, 2)], [...lineOf(office, 4)]];
    linesOf(office)[2] = [fourth[0] === undefined ? '' : 2, ...fourth.slice(1)];
    linesOf(office)[4] = [4, ...second.slice(1)];
    const [first, last] = told(office).filter((sentence) => sentence.includes('dipindahkan'));
    expect(first).toContain('Baris No 2 tidak cocok dengan sidiknya: isinya dipindahkan dengan tangan dari No 4');
    expect(last).toContain('Baris No 4 tidak cocok dengan sidiknya: isinya dipindahkan dengan tangan dari No 2');
  });
});

describe('accepting an edit by hand', () => {
  test('joins a KOREKSI to the chain; the edited row keeps its old hash, and a further edit shows again', () => {
    const office = ledger();
    const hash = lineOf(office, 2)[at('sidik')];
    edit(office, 2, 'jumlah', 24);
    const { sentence } = accept(office);
    expect(sentence).toContain('Suntingan tangan di Persediaan diterima: salah ketik BAST. Baris No 2');
    expect(told(office)).toEqual([]);
    expect(rowsOf(office, persediaan).pop()).toMatchObject({
      ...{ nomor: 6, jenis: 'KOREKSI', jumlah: 0 },
      catatan: 'salah ketik BAST. Menurut sidiknya Jumlah semula 42, bukan 24',
    });
    expect(lineOf(office, 2)[at('sidik')]).toBe(hash);
    edit(office, 2, 'jumlah', 25);
    expect(told(office)[0]).toContain('Baris No 2 tidak cocok');
    edit(office, 2, 'jumlah', 42);
    expect(told(office)).toEqual([]);
  });

  test('of a row taken out vouches for the row behind the gap as it stands, and no further', () => {
    const office = ledger();
    linesOf(office).splice(3, 1);
    accept(office);
    expect(told(office)).toEqual([]);
    edit(office, 3, 'jumlah', 6);
    expect(told(office)[0]).toContain('No 3 hilang sebelum baris ini');
  });

  test('of rows cut off at the end leaves their numbers to them', () => {
    const office = ledger();
    linesOf(office).splice(4, 2);
    done(office, 'catatCetak', { jumlah: '1' });
    expect(rowsOf(office, persediaan).map(({ nomor }) => nomor)).toEqual([1, 2, 3, 6]);
    expect(told(office)[0]).toContain('No 4 sampai 5 hilang');
    accept(office);
    expect(told(office)).toEqual([]);
    const cut = ledger();
    linesOf(cut).splice(5, 1);
    accept(cut);
    expect(rowsOf(cut, persediaan).map(({ nomor }) => nomor)).toEqual([1, 2, 3, 4, 6]);
    expect(told(cut)).toEqual([]);
  });

  test('of a row put in by hand counts it from then on', () => {
    const office = ledger();
    const forged = [...lineOf(office, 2)];
    [forged[at('id')], forged[at('sidik')]] = ['PALSU', 'F00'];
    linesOf(office).push(forged);
    expect(told(office)).toEqual(['No 2 ada dua kali: di baris 3 dan baris 7']);
    accept(office);
    expect(told(office)).toEqual([]);
  });

  test('asks for a reason, and has nothing to accept in an untouched ledger', () => {
    const office = ledger();
    expect(refused(office, 'terimaSuntingan', { alasan: 'uji' }).sentence).toContain('Tidak ada suntingan tangan');
    edit(office, 2, 'jumlah', 24);
    expect(refused(office, 'terimaSuntingan', {}).fields.alasan).toContain('Alasan harus diisi');
  });

  test('is refused for rows of a closed month, where they were before or are now, until it is opened', () => {
    for (const tamper of [
      (office: MemoryWorkbook) => edit(office, 2, 'jumlah', 24),
      (office: MemoryWorkbook) => edit(office, 2, 'tanggal', wall('2026-11-02')),
      (office: MemoryWorkbook) => linesOf(office).splice(3, 1),
      (office: MemoryWorkbook) => linesOf(office).splice(5, 1),
    ]) {
      const office = ledger();
      done(office, 'tutupBulan', { bulan: '10-2026' });
      tamper(office);
      const before = snapshot(office);
      expect(refused(office, 'terimaSuntingan', { alasan: 'uji' })).toMatchObject({
        sentence: expect.stringContaining('Oktober 2026 sudah ditutup'),
        blocks: [{ sheet: 'Persediaan' }],
      });
      expect(snapshot(office)).toBe(before);
      done(office, 'bukaBulan', { bulan: '10-2026', alasan: 'betulkan' });
      accept(office);
      expect(told(office)).toEqual([]);
    }
  });

  test('of rows about which Riwayat tells nothing is refused until every month is open, and says how', () => {
    const office = ledger();
    linesOf(office).splice(4, 1);
    const past = office.sheets.Riwayat as Raw[][];
    past.splice(
      past.findIndex((row) => row.includes('Persediaan No 4')),
      1,
    );
    done(office, 'tutupBulan', { bulan: '09-2026' });
    expect(refused(office, 'terimaSuntingan', { alasan: 'uji' }).sentence).toBe(
      'No 4 hilang sebelum baris ini; tanggalnya tidak tertulis di Riwayat, jadi mungkin di bulan yang ditutup. Buka dulu semua bulan (Buka lagi Januari 2011), terima suntingannya, lalu tutup lagi.',
    );
    done(office, 'bukaBulan', { bulan: 'Januari 2011', alasan: 'betulkan' });
    accept(office);
    expect(told(office)).toEqual([]);
  });

  test('is refused while a balance would be below zero, or a row can’t be read', () => {
    const office = ledger();
    edit(office, 1, 'jumlah', 50);
    expect(refused(office, 'terimaSuntingan', { alasan: 'uji' }).sentence).toBe(
      'Dengan suntingan itu sisa blanko pada 05-10-2026 menjadi -37 keping; betulkan dulu barisnya.',
    );
    const spoilt = ledger();
    edit(spoilt, 2, 'jumlah', 24);
    edit(spoilt, 3, 'jumlah', 'banyak');
    expect(refused(spoilt, 'terimaSuntingan', { alasan: 'uji' })).toMatchObject({
      sentence: expect.stringContaining('Baris 4 tidak terbaca dan harus dibenahi dulu: Jumlah harus'),
      blocks: [{ line: 4 }],
    });
  });

  test('accepts only what the person has seen', () => {
    const office = ledger();
    edit(office, 2, 'jumlah', 24);
    expect(refused(office, 'terimaSuntingan', { alasan: 'uji', dilihat: 'LAIN' }).sentence).toContain('berubah lagi');
  });

  test('is not taken from a KOREKSI that a hand typed, nor from one that was itself edited', () => {
    const office = ledger();
    edit(office, 2, 'jumlah', 24);
    accept(office);
    edit(office, 3, 'jumlah', 44);
    const mark = String(lineOf(office, 6)[at('dokumen')]);
    edit(office, 6, 'dokumen', mark.replace('No 2', 'No 3'));
    expect(told(office).map((sentence) => sentence.slice(0, 10))).toEqual(['Baris No 2', 'Baris No 3', 'Baris No 6']);
  });

  test('stopped at any write it is whole or absent once the next action has run', () => {
    const tampered = () => {
      const office = ledger();
      edit(office, 2, 'jumlah', 24);
      linesOf(office).splice(4, 1);
      return office;
    };
    const as = (actionId: string) => ({ actionId });
    const { workbook, seen } = stopping(tampered(), Number.POSITIVE_INFINITY);
    done(workbook, 'terimaSuntingan', { alasan: 'uji' }, as('ini'));
    const found = new Set<number>();
    for (let stop = 1; stop <= seen(); stop++) {
      for (const moment of ['before', 'after'] as const) {
        const office = tampered();
        expect(() =>
          post(stopping(office, stop, moment).workbook, 'terimaSuntingan', { alasan: 'uji' }, as('ini')),
        ).toThrow('stopped');
        done(office, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, as('berikut'));
        const corrections = rowsOf(office, persediaan).filter(({ jenis }) => jenis === 'KOREKSI').length;
        expect({ stop, moment, corrections, sound: told(office, false).length === 0 }).toEqual({
          ...{ stop, moment, corrections: corrections === 0 ? 0 : 2, sound: corrections === 2 },
        });
        found.add(corrections);
      }
    }
    expect([...found].sort()).toEqual([0, 2]);
  });

  test('leaves a chain without a break, whatever single cells were changed', () => {
    const cell = fc.record({
      nomor: fc.integer({ min: 1, max: 5 }),
      edit: fc.constantFrom<[keyof typeof persediaan.columns, Raw]>(
        ['jumlah', 3],
        ['catatan', 'lain'],
        ['dokumen', 'BAST 9'],
        ['oleh', 'orang lain'],
        ['sidik', 'F00'],
        ['tanggal', wall('2026-10-08')],
        ['sebab', 'RUSAK'],
      ),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const office = ledger();
        for (const { nomor, edit: one } of cells) edit(office, nomor, ...one);
        const before = told(office, false).length;
        const outcome = post(office, 'terimaSuntingan', { alasan: 'uji' });
        // Fewer received than printed, or nothing there when the first was printed, is refused.
        if (!outcome.done) expect(outcome.sentence).toContain('menjadi -');
        else expect({ before: before > 0, after: told(office, false) }).toEqual({ before: true, after: [] });
      }),
      { numRuns: 30 },
    );
  });
});

describe('missing rows of which Riwayat tells no day', () => {
  const untold = 'tanggalnya tidak tertulis di Riwayat';
  /** No 5 typed over: everything from No 5 up to it is missing then, and only No 5 itself was ever posted. */
  function typedAway(nomor: number): MemoryWorkbook {
    const office = ledger();
    done(office, 'tutupBulan', { bulan: '09-2026' });
    edit(office, 5, 'nomor', nomor);
    return office;
  }

  test('may be of a month that is closed: all are opened first', () => {
    const office = typedAway(50);
    const { sentence } = refused(office, 'terimaSuntingan', { alasan: 'uji' });
    expect(sentence).toContain('No 50 belum pernah diberikan (menurut Riwayat yang terakhir No 5)');
    expect(sentence).toContain(`entri baru; ${untold}`);
    done(office, 'bukaBulan', { bulan: '01-2011', alasan: 'betulkan' });
    accept(office);
    expect(told(office)).toEqual([]);
  });

  test('are not gone through one by one: a number typed far away is answered like any other', () => {
    // The highest that the column takes; a list of as many days is more than a machine holds.
    expect(refused(typedAway(999_999_999), 'terimaSuntingan', { alasan: 'uji' }).sentence).toContain(untold);
  });
});
