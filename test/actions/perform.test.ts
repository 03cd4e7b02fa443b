import { defineAction, refuse } from '../../src/actions/action';
import { put } from '../../src/actions/change';
import { perform } from '../../src/actions/perform';
import { count } from '../../src/cells/number';
import type { Raw } from '../../src/cells/raw';
import { text } from '../../src/cells/text';
import { libur, riwayat } from '../../src/tables';
import type { Table } from '../../src/tables/table';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { stopping } from '../fixtures/stopping';

// The action below is no action of the add-on: it has the rights of one that is.
jest.mock('../../src/actions/allowed', () => {
  const allowed = jest.requireActual('../../src/actions/allowed');
  return { ...allowed, nameOf: (action: { caption: string }) => allowed.nameOf(action) ?? LENT[action.caption] };
});
const LENT: Record<string, string> = { 'Catat libur daerah': 'catatLayanan' };

/** A small action of its own: what is tested is the engine, not a register. */
const declareHoliday = defineAction({
  caption: 'Catat libur daerah',
  fields: { nama: { label: 'Nama', cell: text() }, hari: { label: 'Hari', cell: count({ least: 1, most: 28 }) } },
  tables: { libur },
  decide({ libur: { rows } }, { nama, hari }) {
    const tanggal = `2026-02-${String(hari).padStart(2, '0')}`;
    if (rows.some((row) => row.tanggal === tanggal)) return refuse('Hari itu sudah libur.', { field: 'hari' });
    return {
      changes: [put(libur, { tanggal, jenis: 'LIBUR_DAERAH', nama, status: 'TETAP' })],
      sentence: `${nama} dicatat.`,
      object: `Libur ${tanggal}`,
    };
  },
});

const headers = (table: unknown): Raw[] => Object.values((table as Table).columns).map((column) => column.header);

function office(): MemoryWorkbook {
  return new MemoryWorkbook({ Libur: [headers(libur)], Riwayat: [headers(riwayat)] });
}

const deed = { now: '2026-02-03T09:15', who: 'klerk@contoh.id', through: 'sidebar', actionId: 'a1' } as const;

describe('perform', () => {
  test('an action that the index hasn’t got is carried out for nobody', () => {
    const workbook = office();
    const before = JSON.stringify(workbook.sheets);
    const unlisted = { ...declareHoliday, caption: 'Tidak terdaftar' };
    expect(() => perform(workbook, unlisted, { nama: 'Hari jadi', hari: 7 }, deed)).toThrow(
      'Tindakan "Tidak terdaftar" tidak terdaftar.',
    );
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  test('a table that an action asks for again and again is made once', () => {
    const seen: unknown[] = [];
    const asking = {
      ...declareHoliday,
      decide: (...[read, input, given, look]: Parameters<typeof declareHoliday.decide>) => {
        for (let times = 0; times < 3; times++) seen.push(look(libur as unknown as Table));
        return declareHoliday.decide(read, input, given, look);
      },
    };
    expect(perform(office(), asking, { nama: 'Hari jadi', hari: 7 }, deed)).toMatchObject({ done: true });
    expect(new Set(seen).size).toBe(1);
  });

  test('writes what the action decided and one row of Riwayat', () => {
    const workbook = office();
    const outcome = perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: '7' }, deed);
    expect(outcome).toMatchObject({ done: true, again: false, sentence: 'Hari jadi dicatat.' });
    expect(workbook.sheets.Libur).toHaveLength(2);
    expect(workbook.sheets.Riwayat?.[1]?.slice(0, 3)).toEqual([
      'a1',
      { wall: '2026-02-03T09:15:00' },
      'klerk@contoh.id',
    ]);
  });

  test('the same click twice is one action', () => {
    const workbook = office();
    perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed);
    const second = perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed);
    expect(second).toMatchObject({ done: true, again: true, sentence: 'Hari jadi dicatat.' });
    expect(workbook.sheets.Libur).toHaveLength(2);
    expect(workbook.sheets.Riwayat).toHaveLength(2);
  });

  test.each<unknown>(['', ' ', 'dua kata', '=1+1', 'x'.repeat(65), undefined, null, 5, {}, { toString: 1 }])(
    'an id that Riwayat can’t keep (%j) is refused, since a repeat would not be recognised by it',
    (actionId) => {
      const workbook = office();
      const asked = { ...deed, actionId: actionId as string };
      expect(perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, asked)).toMatchObject({
        done: false,
        sentence: expect.stringContaining('Kode tindakan harus ada'),
      });
      expect(workbook.sheets).toEqual(office().sheets);
    },
  );

  test('a bad field is named with what was expected and what was there, and nothing is written', () => {
    const workbook = office();
    const outcome = perform(workbook, declareHoliday, { nama: '', hari: 'tujuh' }, deed);
    expect(outcome).toMatchObject({
      done: false,
      fields: { nama: 'Nama harus diisi, bukan kosong', hari: 'Hari harus bilangan bulat 1 sampai 28, bukan "tujuh"' },
    });
    expect(workbook.sheets.Riwayat).toHaveLength(1);
  });

  test('while another writes nothing is written and the sentence says so', () => {
    const workbook = office();
    workbook.lockedByOther = true;
    expect(perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed)).toMatchObject({ done: false });
    expect(workbook.sheets.Libur).toHaveLength(1);
  });

  test('a missing column is named and nothing is written', () => {
    const workbook = office();
    workbook.sheets.Libur = [['Tanggal', 'Jenis', 'Status']];
    const outcome = perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed);
    expect(outcome.done ? '' : outcome.sentence).toContain('Lembar "Libur" tidak punya kolom "Nama"');
    expect(workbook.journal.read()).toBe('');
  });

  test.each(['5:hello', '2:{}', '4:null', '13:{"id":"lama"}', '25:{"id":5,"changes":[null]} ', '99:{"id":"a1","ch'])(
    'a journal that holds no entry of ours (%s) stands in nobody’s way',
    (text) => {
      const workbook = office();
      workbook.journal.write(text, '');
      expect(perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed)).toMatchObject({ done: true });
    },
  );

  test('an entry that an older version left is carried out as far as its sheets and columns are still ours', () => {
    const workbook = office();
    perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed);
    const changes = [
      {
        sheet: 'Libur',
        key: '2026-02-07',
        cells: new Map([
          ['warna', 'merah'],
          ['constructor', 'x'],
          ['nama', 'Hari besar'],
        ]),
        amends: true,
      },
      { sheet: 'Buku Lama', key: '1', cells: new Map([['nama', 'x']]) },
    ].map(({ cells, ...change }) => ({ ...change, cells: Object.fromEntries(cells) }));
    const entry = JSON.stringify({ id: 'lama', changes });
    workbook.journal.write(`${entry.length}:${entry}`, '');
    perform(workbook, declareHoliday, { nama: 'Pemilihan', hari: 9 }, { ...deed, actionId: 'a2' });
    expect((workbook.sheets.Libur ?? []).slice(1).map((row) => row[2])).toEqual(['Hari besar', 'Pemilihan']);
    expect(workbook.sheets.Libur?.map((row) => Object.keys(row).join())).toEqual(Array(3).fill('0,1,2,3'));
  });

  test('an unfinished action whose sheet is gone is told until the sheet is back, and then finished', () => {
    const workbook = office();
    const { workbook: stopped } = stopping(workbook, 1, 'after');
    expect(() => perform(stopped, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed)).toThrow('stopped');
    const grid = workbook.sheets.Libur ?? [];
    delete workbook.sheets.Libur;
    const next = { ...deed, actionId: 'a2' };
    const outcome = perform(workbook, declareHoliday, { nama: 'Pemilihan', hari: 9 }, next);
    expect(outcome).toMatchObject({ done: false, sentence: expect.stringContaining('"Libur" tidak ditemukan') });
    workbook.sheets.Libur = grid;
    expect(perform(workbook, declareHoliday, { nama: 'Pemilihan', hari: 9 }, next).done).toBe(true);
    expect((workbook.sheets.Libur ?? []).slice(1).map((row) => row[2])).toEqual(['Hari jadi', 'Pemilihan']);
  });

  test('stopped before or after any single call, the next action finds all of it or none of it', () => {
    /** How many writes one undisturbed action makes. */
    const counted = stopping(office(), Number.POSITIVE_INFINITY);
    perform(counted.workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed);
    const writes = counted.seen();
    expect(writes).toBeGreaterThanOrEqual(3);
    for (let at = 1; at <= writes; at++) {
      for (const moment of ['before', 'after'] as const) {
        const base = office();
        const { workbook } = stopping(base, at, moment);
        expect(() => perform(workbook, declareHoliday, { nama: 'Hari jadi', hari: 7 }, deed)).toThrow('stopped');
        // Another action follows, on the same sheets.
        perform(base, declareHoliday, { nama: 'Pemilihan', hari: 9 }, { ...deed, actionId: 'a2' });
        const days = (base.sheets.Libur ?? []).slice(1).map((row) => row[2]);
        const deeds = (base.sheets.Riwayat ?? []).slice(1).map((row) => row[0]);
        const whole = { days: ['Hari jadi', 'Pemilihan'], deeds: ['a1', 'a2'] };
        const none = { days: ['Pemilihan'], deeds: ['a2'] };
        expect({ at, moment, days, deeds }).toEqual({ at, moment, ...(days.length === 2 ? whole : none) });
      }
    }
  });
});
