import { undoOf } from '../../src/actions/rowUndo';
import type { Raw } from '../../src/cells/raw';
import { checkChain } from '../../src/domain/ledgerChain';
import { highestNumber } from '../../src/domain/ledgerHistory';
import { aset, gangguan, persediaan, riwayat } from '../../src/tables';
import type { GangguanRow } from '../../src/tables/gangguan';
import { readTable } from '../../src/tables/table';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { type ActionName, done, emptyOffice, post, rowsOf, snapshot } from '../fixtures/office';
import { stopping } from '../fixtures/stopping';

/** Ids are given throughout: two runs of one story then leave the same sheets to the letter. */
const as = (actionId: string) => ({ actionId });

function workingOffice(): MemoryWorkbook {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '01-11-2026' }, as('s1'));
  done(office, 'catatCetak', { jumlah: '40', tanggal: '02-11-2026' }, as('s2'));
  done(office, 'tambahAlat', { id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA', setPerekaman: 'SET-1' }, as('s3'));
  done(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' }, as('s4'));
  done(office, 'mulaiGangguan', { jenis: 'SERVER', mulai: '23-11-2026 08:00' }, as('s5'));
  done(office, 'catatLayanan', { tanggal: '23-11-2026', rekam: '40' }, as('s6'));
  // Two lines typed at the bottom of the ledger, one sound and one not.
  const width = office.sheets.Persediaan?.[0]?.length ?? 0;
  for (const jumlah of [7, 'banyak'] as Raw[]) {
    const line: Raw[] = Array.from({ length: width }, () => '');
    [line[3], line[4], line[5], line[6]] = [{ wall: '2026-11-03T00:00:00' }, 'BLANKO', 'CETAK', jumlah];
    office.sheets.Persediaan?.push(line);
  }
  return office;
}

function rowsOfSound(office: MemoryWorkbook): string[] {
  return readTable(persediaan, office.read('Persediaan')).rows.map((row) => row.id);
}

const stories: [ActionName, Record<string, Raw>][] = [
  ['terimaBarang', { barang: 'RIBBON', jumlah: '3' }],
  ['catatGagal', { jumlah: '2' }],
  [
    'hitungBarang',
    { barang: 'BLANKO', jumlah: '444', ulang: '444', penghitung: 'Budi', alasan: 'hilang', disetujui: 'Camat' },
  ],
  ['balikkanEntri', { id: rowsOfSound(workingOffice())[1] ?? '' }],
  ['sahkanKetikan', { baris: 4, banyak: 2 }],
  ['tambahAlat', { id: 'IRS-001', nama: 'Iris', jenis: 'IRIS' }],
  ['hapusAlat', { id: 'KAM-001', alasan: 'jatuh' }],
  ['ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }],
  ['mulaiGangguan', { jenis: 'LISTRIK' }],
  ['akhiriGangguan', { id: 'G-0001', tindakan: 'hidup' }],
  ['catatLayanan', { tanggal: '23-11-2026', rekam: '44', petugas: '3' }],
  ['tutupBulan', { bulan: '10-2026' }],
  ['pulihkanBaris', { lembar: 'Layanan', kunci: '2026-11-23', sebelum: '{"rekam":39}', sesudah: '{"rekam":40}' }],
  ['pulihkanBaris', undoOf(gangguan, null, rowsOf(workingOffice(), gangguan)[0] as GangguanRow).input],
];

const follow = (office: MemoryWorkbook) => done(office, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, as('berikut'));

describe.each(stories)('%s %j, stopped before or after any of its writes,', (name, input) => {
  const writes = (() => {
    const { workbook, seen } = stopping(workingOffice(), Number.POSITIVE_INFINITY);
    done(workbook, name, input, as('ini'));
    return seen();
  })();

  test('is wholly done or not at all once the next action has run', () => {
    const whole = workingOffice();
    done(whole, name, input, as('ini'));
    follow(whole);
    const none = workingOffice();
    follow(none);
    expect(writes).toBeGreaterThanOrEqual(2);
    const found = new Set<string>();
    for (let at = 1; at <= writes; at++) {
      for (const moment of ['before', 'after'] as const) {
        const office = workingOffice();
        expect(() => post(stopping(office, at, moment).workbook, name, input, as('ini'))).toThrow('stopped');
        follow(office);
        const is =
          snapshot(office) === snapshot(whole) ? 'whole' : snapshot(office) === snapshot(none) ? 'none' : 'half';
        expect({ at, moment, is }).toEqual({ at, moment, is: at === 1 && moment === 'before' ? 'none' : 'whole' });
        found.add(is);
        expect(soundChain(office)).toEqual([]);
      }
    }
    expect(found.size).toBe(2);
  });

  test('is done exactly once when it is sent again', () => {
    const whole = workingOffice();
    done(whole, name, input, as('ini'));
    for (let at = 1; at <= writes; at++) {
      for (const moment of ['before', 'after'] as const) {
        const office = workingOffice();
        expect(() => post(stopping(office, at, moment).workbook, name, input, as('ini'))).toThrow('stopped');
        done(office, name, input, as('ini'));
        expect({ at, moment, same: snapshot(office) === snapshot(whole) }).toEqual({ at, moment, same: true });
      }
    }
  });
});

test('stopped while recovering from a stop, it still comes out whole', () => {
  const [name, input] = ['hapusAlat', { id: 'KAM-001', alasan: 'jatuh' }] as const;
  const whole = workingOffice();
  done(whole, name, input, as('ini'));
  follow(whole);
  for (let second = 1; second <= 6; second++) {
    const office = workingOffice();
    expect(() => post(stopping(office, 1, 'after').workbook, name, input, as('ini'))).toThrow('stopped');
    try {
      post(stopping(office, second, 'before').workbook, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, as('berikut'));
    } catch {
      // Stopped again, in the recovery or in the new action.
    }
    follow(office);
    expect({ second, same: snapshot(office) === snapshot(whole) }).toEqual({ second, same: true });
  }
});

describe('what a person did between the stop and the recovery', () => {
  const seal = { baris: 4, banyak: 2 };

  test('a typed line that was moved is sealed where it stands now, once, whenever the stop came', () => {
    const { workbook, seen } = stopping(workingOffice(), Number.POSITIVE_INFINITY);
    done(workbook, 'sahkanKetikan', seal, as('ini'));
    for (let at = 1; at <= seen(); at++) {
      for (const moment of ['before', 'after'] as const) {
        const office = workingOffice();
        expect(() => post(stopping(office, at, moment).workbook, 'sahkanKetikan', seal, as('ini'))).toThrow('stopped');
        const sheet = office.sheets.Persediaan ?? [];
        // Sorted: the line that isn't sound, then the sound one, then the entries.
        office.sheets.Persediaan = [0, 4, 3, 2, 1].map((line) => sheet[line] ?? []);
        follow(office);
        const sevens = (office.sheets.Persediaan ?? []).flatMap((row, index) => (row[6] === 7 ? [index + 1] : []));
        expect({ at, moment, sevens }).toEqual({ at, moment, sevens: [3] });
        expect(soundChain(office)).toEqual([]);
      }
    }
  });

  test('two typed lines that are alike become two entries', () => {
    const office = workingOffice();
    const [, , , typed = [], other = []] = office.sheets.Persediaan ?? [];
    other[6] = 7;
    expect(typed).toEqual(other);
    expect(() => post(stopping(office, 2).workbook, 'sahkanKetikan', seal, as('ini'))).toThrow('stopped');
    follow(office);
    expect(rowsOf(office, persediaan).filter(({ jumlah }) => jumlah === 7)).toHaveLength(2);
  });

  test('a cell that was changed by hand stays, the others are carried to their end', () => {
    const office = workingOffice();
    const input = { id: 'KAM-001', alasan: 'jatuh' };
    expect(() => post(stopping(office, 2).workbook, 'hapusAlat', input, as('ini'))).toThrow('stopped');
    const header = office.sheets.Aset?.[0] ?? [];
    (office.sheets.Aset?.[1] ?? [])[header.indexOf('Set Perekaman')] = 'SET-9';
    follow(office);
    expect(rowsOf(office, aset)[0]).toMatchObject({ status: 'DIHAPUS', setPerekaman: 'SET-9' });
  });

  test('a last row of Riwayat that was deleted comes back, and takes nothing along that was changed since', () => {
    const office = workingOffice();
    done(office, 'ubahKondisi', { id: 'KAM-001', kondisi: 'RB' }, as('ini'));
    const header = office.sheets.Aset?.[0] ?? [];
    (office.sheets.Aset?.[1] ?? [])[header.indexOf('Kondisi')] = 'RR';
    office.sheets.Riwayat?.pop();
    follow(office);
    expect(rowsOf(office, aset)[0]?.kondisi).toBe('RR');
    expect(rowsOf(office, riwayat).map(({ id }) => id)).toContain('ini');
  });
});

function soundChain(office: MemoryWorkbook): string[] {
  return checkChain(
    readTable(persediaan, office.read('Persediaan')),
    highestNumber(readTable(riwayat, office.read('Riwayat'))),
  ).map((issue) => issue.sentence);
}
