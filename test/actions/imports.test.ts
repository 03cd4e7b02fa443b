import { gabungkan, mergeRequest } from '../../src/actions/gabungkan';
import { importChanges } from '../../src/actions/importChanges';
import { isiDataContoh } from '../../src/actions/isiDataContoh';
import { komitImpor } from '../../src/actions/komitImpor';
import { type Outcome, perform } from '../../src/actions/perform';
import { urungkanImpor } from '../../src/actions/urungkanImpor';
import type { Raw } from '../../src/cells/raw';
import { planImport } from '../../src/domain/import/planImport';
import { type ImportRequest, pasted, requestCell } from '../../src/domain/import/request';
import { reviewImport } from '../../src/domain/import/review';
import { UNDONE_MERGE } from '../../src/domain/import/undo';
import { MERGED, mergeFileText } from '../../src/domain/merge/mergeFile';
import { everyTable } from '../../src/tables/every';
import { impor } from '../../src/tables/impor';
import { readTable, readTables, type Table } from '../../src/tables/table';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { fixture, headersOf } from '../domain/import/fixture';
import { PAPER_DESA } from '../domain/paperTables';

const office = (): MemoryWorkbook =>
  new MemoryWorkbook(Object.fromEntries(everyTable.map((table) => [table.sheet, [headersOf(table)]])));

let deeds = 0;
const deed = (actionId = `a${++deeds}`) => ({
  now: '2026-02-03T09:15',
  who: 'klerk@contoh.id',
  through: 'sidebar' as const,
  actionId,
});
const byMenu = () => ({ ...deed(), through: 'menu' as const });

const rowsOf = (workbook: MemoryWorkbook) => (table: Table) => readTable(table, workbook.read(table.sheet));

function commit(workbook: MemoryWorkbook, request: ImportRequest | string, actionId?: string): Outcome {
  const asked = typeof request === 'string' ? pasted(request) : request;
  const { seen } = reviewImport(asked, rowsOf(workbook));
  return perform(workbook, komitImpor, { permintaan: requestCell.write({ ...asked, seen }) }, deed(actionId));
}

const undo = (workbook: MemoryWorkbook, imporId: string): Outcome =>
  perform(workbook, urungkanImpor, { imporId }, deed());

const column = (workbook: MemoryWorkbook, sheet: string, header: string): Raw[] => {
  const [headers = [], ...lines] = workbook.sheets[sheet] ?? [];
  return lines.map((line) => line[headers.indexOf(header)] ?? '');
};

const setCell = (workbook: MemoryWorkbook, sheet: string, line: number, header: string, value: Raw): void => {
  const grid = workbook.sheets[sheet] ?? [];
  const at = (grid[0] ?? []).indexOf(header);
  (grid[line - 1] as Raw[])[at] = value;
};

/** Everything but the traces that an action leaves on purpose. */
const content = (workbook: MemoryWorkbook): string => {
  const { Riwayat: _, ...sheets } = workbook.sheets;
  return JSON.stringify(sheets);
};

describe('committing an import', () => {
  test('brings in the paper’s 19 desa as printed, and belum only as what is written', () => {
    const workbook = office();
    expect(commit(workbook, fixture('desa-porong-2021.tsv'), 'i1')).toMatchObject({
      done: true,
      sentence: 'Impor ke lembar Desa selesai: 19 baris baru.',
      undo: { action: 'urungkanImpor', input: { imporId: 'i1' } },
    });
    const rows = column(workbook, 'Desa', 'Nama').map((nama, index) => [
      nama,
      column(workbook, 'Desa', 'Wajib KTP')[index],
      column(workbook, 'Desa', 'Sudah Rekam')[index],
      column(workbook, 'Desa', 'Belum Tertulis')[index],
    ]);
    expect(rows).toEqual(PAPER_DESA.map((row) => [...row]));
    expect(workbook.sheets.Impor).toHaveLength(20);
  });

  test('what can’t be committed leaves everything as it was', () => {
    const workbook = office();
    const before = content(workbook);
    expect(commit(workbook, fixture('barang-porong-2021.tsv'))).toMatchObject({
      done: false,
      sentence: '1 baris harus dibetulkan, dijawab atau dilewati dulu.',
    });
    expect(content(workbook)).toBe(before);
    expect(workbook.sheets.Riwayat).toHaveLength(1);
  });

  test('a workbook that has changed since the review is not written over', () => {
    const workbook = office();
    commit(workbook, fixture('desa-porong-2021.tsv'), 'i1');
    const asked = pasted('Kode\tWajib KTP\nDESA-01\t6.100');
    const { seen } = reviewImport(asked, rowsOf(workbook));
    setCell(workbook, 'Desa', 2, 'Wajib KTP', 6050);
    const outcome = perform(workbook, komitImpor, { permintaan: requestCell.write({ ...asked, seen }) }, deed());
    expect(outcome).toMatchObject({ done: false, sentence: expect.stringContaining('berubah sejak ditinjau') });
    expect(column(workbook, 'Desa', 'Wajib KTP')[0]).toBe(6050);
  });

  test('a request that is none is refused in plain words', () => {
    for (const permintaan of ['', 'halo', '{}', '[]', 'null', '{"text":1}']) {
      expect(perform(office(), komitImpor, { permintaan }, deed())).toMatchObject({ done: false });
    }
  });

  test('texts that look like formulas come in as the texts they are', () => {
    const workbook = office();
    const texts = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)'];
    const lines = texts.map((text) => `${text}\tLAINNYA\tB\t${text}`);
    commit(workbook, ['Nama\tJenis\tKondisi\tKeterangan', ...lines].join('\n'));
    expect(column(workbook, 'Aset', 'Nama')).toEqual(texts);
    expect(column(workbook, 'Aset', 'Keterangan')).toEqual(texts);
  });

  test('what isn’t part of a recording set can’t be imported into one', () => {
    const workbook = office();
    const outcome = commit(workbook, 'Id\tNama\tJenis\tSet Perekaman\nPRN-1\tPrinter\tPRINTER_KARTU\tSET-1');
    expect(outcome.done).toBe(false);
    expect(workbook.sheets.Aset).toHaveLength(1);
  });

  test('a NIK never reaches the workbook', () => {
    const workbook = office();
    const outcome = commit(workbook, 'Desa\tWajib KTP\tSudah Rekam\nMindi 3515012345678901\t1\t1');
    expect(outcome.done).toBe(false);
    expect(JSON.stringify(workbook.sheets)).not.toContain('3515012345678901');
    expect(workbook.journal.read()).not.toContain('3515012345678901');
  });

  test('the same number of writes for 1 row and for 10.000', () => {
    const writes = (rows: number): number => {
      const workbook = office();
      const count = jest.spyOn(workbook, 'write');
      const lines = Array.from({ length: rows }, (_, index) => `D-${index}\tDesa ${index}\t900\t${index % 7}`);
      commit(workbook, ['Kode\tDesa\tWajib KTP\tSudah Rekam', ...lines].join('\n'));
      return count.mock.calls.length;
    };
    expect(writes(10_000)).toBe(writes(1));
  });

  test('scattered changes cost at most four writes a column', () => {
    const workbook = office();
    const lines = (sudah: (index: number) => number) =>
      [
        'Kode\tDesa\tWajib KTP\tSudah Rekam',
        ...Array.from({ length: 300 }, (_, at) => `D-${at}\tDesa ${at}\t900\t${sudah(at)}`),
      ].join('\n');
    commit(
      workbook,
      lines(() => 100),
    );
    const count = jest.spyOn(workbook, 'write');
    expect(
      commit(
        workbook,
        lines((index) => (index % 3 === 0 ? 200 : 100)),
      ),
    ).toMatchObject({
      sentence: 'Impor ke lembar Desa selesai: 100 baris diubah.',
    });
    expect(count.mock.calls.filter(([sheet]) => sheet === 'Desa').length).toBeLessThanOrEqual(4);
    const expected = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? 200 : 100));
    expect(column(workbook, 'Desa', 'Sudah Rekam')).toEqual(expected);
  });
});

describe('undoing an import', () => {
  test('leaves the workbook as it was before', () => {
    const workbook = office();
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\tPer Tanggal\nA-1\tPorong\t100\t50\t01-02-2026', 'i0');
    const before = content(workbook);
    commit(workbook, fixture('desa-porong-2021.tsv'), 'i1');
    expect(column(workbook, 'Desa', 'Wajib KTP')[0]).toBe(30930);
    expect(undo(workbook, 'i1')).toMatchObject({
      done: true,
      sentence: 'Impor diurungkan: 18 baris dibuang, 1 baris dikembalikan.',
      left: [],
    });
    expect(content(workbook)).toBe(before);
  });

  test('is found by its id also where that happens to hold 16 digits', () => {
    const workbook = office();
    commit(workbook, fixture('desa-porong-2021.tsv'), 'P1234567890123456');
    expect(undo(workbook, 'P1234567890123456').done).toBe(true);
  });

  test('a second undo changes nothing', () => {
    const workbook = office();
    commit(workbook, fixture('desa-porong-2021.tsv'), 'i1');
    undo(workbook, 'i1');
    const before = JSON.stringify(workbook.sheets);
    expect(undo(workbook, 'i1')).toMatchObject({ done: false, sentence: expect.stringContaining('sudah diurungkan') });
    expect(JSON.stringify(workbook.sheets)).toBe(before);
  });

  test('rows edited since stay and are named with their place, also where the sheet was sorted', () => {
    const workbook = office();
    commit(workbook, fixture('desa-porong-2021.tsv'), 'i1');
    setCell(workbook, 'Desa', 3, 'Sudah Rekam', 29900);
    const [header = [], ...lines] = workbook.sheets.Desa ?? [];
    workbook.sheets.Desa = [header, ...lines.reverse()];
    expect(undo(workbook, 'i1')).toMatchObject({
      done: true,
      sentence:
        'Impor diurungkan: 18 baris dibuang, 1 baris dibiarkan: Desa baris 19, DESA-02 sudah diubah sejak impor (Sudah Rekam).',
      left: [
        {
          sheet: 'Desa',
          line: 19,
          column: headersOf(everyTable.find(({ sheet }) => sheet === 'Desa')).indexOf('Sudah Rekam') + 1,
        },
      ],
    });
    expect(column(workbook, 'Desa', 'Nama')).toEqual(['Porong']);
    expect(undo(workbook, 'i1')).toMatchObject({ done: false, blocks: [{ sheet: 'Desa', line: 2 }] });
    // Put back as the import left it, it can go as well.
    setCell(workbook, 'Desa', 2, 'Sudah Rekam', 29846);
    expect(undo(workbook, 'i1')).toMatchObject({ done: true });
    expect(column(workbook, 'Desa', 'Nama')).toEqual([]);
  });

  test('rows that the office added, changed beyond reading, noted beside or refers to are left', () => {
    const workbook = office();
    const goods = ['Id\tNama\tJenis\tKondisi', ...[1, 2, 3, 4].map((n) => `PRN-${n}\tPrinter\tPRINTER_KARTU\tB`)];
    commit(workbook, goods.join('\n'), 'i1');
    workbook.sheets.Aset?.[0]?.push('Catatan kantor');
    workbook.sheets.Aset?.[2]?.push('servis di Jakarta');
    setCell(workbook, 'Aset', 4, 'Kondisi', 'entah');
    const outage = ['G-0001', { wall: '2026-02-02T08:00:00' }, '', 'PRINTER', 'prn-4'];
    // A second one names the same device: both stand in the way, one row is left.
    workbook.sheets.Gangguan?.push(outage, ['G-0002', { wall: '2026-02-03T08:00:00' }, '', 'PRINTER', 'PRN-4']);
    const outcome = undo(workbook, 'i1');
    expect(outcome).toMatchObject({
      done: true,
      sentence: expect.stringContaining('1 baris dibuang, 3 baris dibiarkan'),
    });
    expect(outcome.done && outcome.left.map(({ sheet, line, sentence }) => `${sheet} ${line}: ${sentence}`)).toEqual([
      'Aset 3: PRN-2 punya isian di kolom tambahan kantor',
      'Aset 4: PRN-3 tidak terbaca lagi; betulkan dulu barisnya',
      'Gangguan 2: prn-4 dipakai oleh gangguan G-0001',
      'Gangguan 3: PRN-4 dipakai oleh gangguan G-0002',
    ]);
    expect(column(workbook, 'Aset', 'Id')).toEqual(['PRN-2', 'PRN-3', 'PRN-4']);
  });

  test('a later import’s changes count as edits: the later one is undone first', () => {
    const workbook = office();
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tMindi\t100\t50', 'i1');
    commit(workbook, 'Kode\tWajib KTP\nA-1\t110', 'i2');
    expect(undo(workbook, 'i1')).toMatchObject({ done: false });
    expect(undo(workbook, 'i2')).toMatchObject({ done: true });
    expect(column(workbook, 'Desa', 'Wajib KTP')).toEqual([100]);
    expect(undo(workbook, 'i1')).toMatchObject({ done: true });
  });

  test('a row that is gone already needs no undoing, and one deleted over a changed row is named', () => {
    const workbook = office();
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tMindi\t100\t50', 'i1');
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tMindi\t110\t50\nA-2\tGedang\t1\t1', 'i2');
    workbook.sheets.Desa?.splice(1, 2);
    expect(undo(workbook, 'i2')).toMatchObject({
      done: true,
      sentence: 'Impor diurungkan: 1 baris sudah tidak ada, 1 baris dibiarkan: Desa, A-1 sudah dihapus sejak impor.',
    });
  });
});

describe('a record of an import that a hand spoilt', () => {
  const two = 'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tMindi\t100\t50\nA-2\tGedang\t200\t60';

  /** Both desa changed by a second import, then one cell of its record of A-1 spoilt. */
  function spoilt(header: string, value: Raw): MemoryWorkbook {
    const workbook = office();
    commit(workbook, two, 'i1');
    commit(workbook, 'Kode\tWajib KTP\nA-1\t110\nA-2\t220', 'i2');
    setCell(workbook, 'Impor', 4, header, value);
    return workbook;
  }

  const bad: [string, string, Raw, string][] = [
    ['cut off', 'Sesudah', '{"kode":"A-1"', 'Sesudah harus isi baris seperti ditulis SiapKTP, bukan "{"kode":"A-1""'],
    ['no row', 'Sebelum', '[1]', 'Sebelum harus isi baris seperti ditulis SiapKTP atau kosong, bukan "[1]"'],
    ['a word', 'Sesudah', 'hapus', 'Sesudah harus isi baris seperti ditulis SiapKTP, bukan "hapus"'],
    ['emptied', 'Sesudah', '', 'Sesudah harus diisi, bukan kosong'],
    [
      'with a column that is none',
      'Sebelum',
      '{"warna":"biru"}',
      'Sebelum harus isi baris Desa A-1 seperti ditulis SiapKTP, bukan kolom "warna" "biru"',
    ],
    [
      'with a name that every object has',
      'Sebelum',
      '{"__proto__":1,"constructor":2}',
      'Sebelum harus isi baris Desa A-1 seperti ditulis SiapKTP, bukan kolom "__proto__" 1',
    ],
    [
      'with a cell that can’t stand there',
      'Sebelum',
      '{"wajibKtp":-1}',
      'Sebelum harus isi baris Desa A-1 seperti ditulis SiapKTP, bukan Wajib KTP -1',
    ],
    [
      'with another row’s key',
      'Sebelum',
      '{"kode":"A-2"}',
      'Sebelum harus isi baris Desa A-1 seperti ditulis SiapKTP, bukan Kode "A-2"',
    ],
    [
      'of a sheet that no import fills',
      'Lembar',
      'Persediaan',
      'Lembar harus salah satu dari Desa, Aset, Layanan, Petugas, Libur, Gangguan, Perbaikan, Pesanan, Pengaturan, Kode Barang, Skenario, bukan "Persediaan"',
    ],
  ];
  test.each(bad)('%s is named with its place and left, the others go back', (_, header, value, sentence) => {
    const workbook = spoilt(header, value);
    const column = headersOf(everyTable.find(({ sheet }) => sheet === 'Impor')).indexOf(header) + 1;
    expect(undo(workbook, 'i2')).toMatchObject({
      done: true,
      sentence: `Impor diurungkan: 1 baris dikembalikan, 1 baris dibiarkan: Impor baris 4, ${sentence}.`,
      left: [{ sheet: 'Impor', line: 4, column, sentence }],
    });
    const wajib = headersOf(everyTable.find(({ sheet }) => sheet === 'Desa')).indexOf('Wajib KTP');
    expect(workbook.sheets.Desa?.slice(1).map((line) => line[wajib])).toEqual([110, 200]);
    expect(undo(workbook, 'i2')).toMatchObject({ done: false, blocks: [{ sheet: 'Impor', line: 4, column }] });
  });

  test('put right by hand it can go back as well', () => {
    const workbook = spoilt('Sebelum', '{');
    undo(workbook, 'i2');
    setCell(workbook, 'Impor', 4, 'Sebelum', '{"wajibKtp":100}');
    setCell(workbook, 'Impor', 4, 'Sesudah', '{"wajibKtp":110}');
    expect(undo(workbook, 'i2')).toMatchObject({ done: true, left: [] });
    expect(column(workbook, 'Desa', 'Wajib KTP')).toEqual([100, 200]);
  });

  test('holds a merge up only where a merge goes by it, as by what an undone one had brought', () => {
    const workbook = spoilt('Sesudah', '{');
    const own = spoilt('Sesudah', '{');
    setCell(workbook, 'Impor', 4, 'Id Impor', UNDONE_MERGE);
    const berkas = mergeFileText(
      readTables(MERGED, (sheet) => workbook.read(sheet)),
      deed().now,
    );
    const permintaan = mergeRequest.write({ berkas, pilihan: {} });
    expect(perform(workbook, gabungkan, { permintaan }, deed())).toMatchObject({
      done: false,
      sentence:
        'Lembar "Impor" harus dibetulkan dulu, baris 4: Sesudah harus isi baris seperti ditulis SiapKTP, bukan "{".',
    });
    expect(perform(own, gabungkan, { permintaan }, deed())).toMatchObject({ done: true });
  });
});

describe('stopped before or after any single write', () => {
  /** The same workbook whose `at`th write throws, before or after it takes effect. */
  function stopping(base: MemoryWorkbook, at: number, moment: 'before' | 'after') {
    let writes = 0;
    const stop = <A extends unknown[]>(write: (...args: A) => void) => {
      return (...args: A) => {
        writes++;
        if (writes === at && moment === 'before') throw new Error('stopped');
        write(...args);
        if (writes === at) throw new Error('stopped');
      };
    };
    const workbook = Object.create(base) as MemoryWorkbook;
    Object.assign(workbook, {
      write: stop(base.write.bind(base)),
      remove: stop(base.remove.bind(base)),
      journal: { ...base.journal, write: stop(base.journal.write) },
    });
    return { workbook, seen: () => writes };
  }

  function everyStop(prepare: () => MemoryWorkbook, act: (workbook: MemoryWorkbook) => unknown): void {
    const whole = prepare();
    const none = content(whole);
    const counted = stopping(whole, Number.POSITIVE_INFINITY, 'before');
    act(counted.workbook);
    const all = content(whole);
    expect(all).not.toBe(none);
    expect(counted.seen()).toBeGreaterThanOrEqual(4);
    for (let at = 1; at <= counted.seen(); at++) {
      for (const moment of ['before', 'after'] as const) {
        const base = prepare();
        expect(() => act(stopping(base, at, moment).workbook)).toThrow('stopped');
        // Whatever comes next first carries on what was stopped; this one itself does nothing.
        undo(base, 'tidak-ada');
        expect({ at, moment, is: [none, all].indexOf(content(base)) }).not.toMatchObject({ is: -1 });
      }
    }
  }

  const prepared = (): MemoryWorkbook => {
    const workbook = office();
    commit(
      workbook,
      'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tPorong\t100\t50\nA-2\tSatu\t1\t1\nA-3\tLajuk\t1\t1',
      'i0',
    );
    return workbook;
  };

  test('an import is there whole or not at all', () => {
    everyStop(prepared, (workbook) => commit(workbook, fixture('desa-porong-2021.tsv'), 'i1'));
  });

  test('an undo is done whole or not at all', () => {
    everyStop(
      () => {
        const workbook = prepared();
        commit(workbook, fixture('desa-porong-2021.tsv'), 'i1');
        return workbook;
      },
      (workbook) => undo(workbook, 'i1'),
    );
  });

  test('an entry of megabytes doesn’t stay in the journal', () => {
    const workbook = office();
    const lines = Array.from({ length: 2_000 }, (_, index) => `D-${index}\tDesa ${index}\t900\t1`);
    commit(workbook, ['Kode\tDesa\tWajib KTP\tSudah Rekam', ...lines].join('\n'));
    expect(workbook.journal.read()).toBe('');
  });
});

describe('example data', () => {
  const filled = (): MemoryWorkbook => {
    const workbook = office();
    expect(perform(workbook, isiDataContoh, {}, byMenu())).toMatchObject({ done: true });
    return workbook;
  };

  test('holds Tables 4 and 5 as printed', () => {
    const workbook = filled();
    const sheet = ['Nama', 'Wajib KTP', 'Sudah Rekam', 'Belum Tertulis'].map((header) =>
      column(workbook, 'Desa', header),
    );
    expect(PAPER_DESA.map((_, index) => sheet.map((cells) => cells[index]))).toEqual(PAPER_DESA.map((row) => [...row]));
  });

  test('holds the 116 goods of Table 3, its two recording sets as ten components', () => {
    const workbook = filled();
    const kinds: Record<string, number> = {};
    for (const kind of column(workbook, 'Aset', 'Jenis')) kinds[String(kind)] = (kinds[String(kind)] ?? 0) + 1;
    // Table 3: 18 computers, 14 printers, 2 sets, 10 fans + 50 chairs + 10 cupboards, 12 vehicles.
    expect(kinds).toEqual({
      KOMPUTER_KANTOR: 18,
      PRINTER_KARTU: 2,
      PRINTER_KANTOR: 12,
      PC: 2,
      KAMERA: 2,
      SIDIK_JARI: 2,
      IRIS: 2,
      TANDA_TANGAN: 2,
      LAINNYA: 70,
      KENDARAAN: 12,
    });
    const sets = column(workbook, 'Aset', 'Set Perekaman').filter((set) => set !== '');
    expect(sets).toEqual([...Array(5).fill('SET-1'), ...Array(5).fill('SET-2')]);
    expect(column(workbook, 'Aset', 'Keterangan').every((remark) => String(remark).startsWith('Contoh: '))).toBe(true);
    expect(new Set(column(workbook, 'Aset', 'Id')).size).toBe(124);
    expect(new Set(column(workbook, 'Aset', 'Kondisi'))).toEqual(new Set(['B']));
  });

  test('is what importing the paper’s own table gives', () => {
    const plan = planImport(pasted(fixture('desa-porong-2021.tsv')), rowsOf(office()));
    const workbook = filled();
    expect(
      importChanges(plan, 'x')
        .slice(0, 19)
        .map(({ cells }) => Object.values(cells ?? {})),
    ).toEqual(workbook.sheets.Desa?.slice(1));
  });

  test('goes exactly, rows of the office’s own and edited ones stay', () => {
    const workbook = filled();
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nK-1\tDesa Kami\t100\t50', 'i1');
    setCell(workbook, 'Aset', 2, 'Kondisi', 'RB');
    expect(undo(workbook, 'contoh')).toMatchObject({
      done: true,
      sentence:
        'Data contoh diurungkan: 142 baris dibuang, 1 baris dibiarkan: Aset baris 2, KOM-001 sudah diubah sejak impor (Kondisi).',
    });
    expect(column(workbook, 'Desa', 'Kode')).toEqual(['K-1']);
    expect(column(workbook, 'Aset', 'Id')).toEqual(['KOM-001']);
  });

  describe('and the forecasts that were kept', () => {
    /** A forecast of each of these numbers of people waiting. */
    const forecast = (workbook: MemoryWorkbook, ...waiting: number[]) => {
      const grid = workbook.sheets['Arsip Prakiraan'] as Raw[][];
      const [headers = []] = grid;
      for (const tunggakan of waiting) {
        const cells: Record<string, Raw> = {
          ...{ Id: `R-${tunggakan}`, Waktu: { wall: '2026-02-01T09:00:00' }, Tunggakan: tunggakan, Menahan: 'x' },
          ...{ Dasar: 'x', Kalimat: 'x', Angka: '[]' },
        };
        grid.push(headers.map((header) => cells[String(header)] ?? ''));
      }
    };
    const kept = (workbook: MemoryWorkbook) =>
      column(workbook, 'Arsip Prakiraan', 'Tunggakan').filter((cell) => cell !== '');

    test('go while all desa are the example’s, or a tenth of the waiting and more', () => {
      const workbook = filled();
      // The whole example, and with 20.000 and 200.000 of the office's own.
      forecast(workbook, 11_915, 31_915, 211_915);
      expect(undo(workbook, 'contoh').sentence).toContain('Prakiraan dari data contoh ikut dibuang.');
      expect(kept(workbook)).toEqual([211_915]);
    });

    test('stay the office’s own where one desa of the example stood among its own', () => {
      const workbook = filled();
      forecast(workbook, 11_915);
      // Every desa but the last brought up to date: one more liable each.
      const own = column(workbook, 'Desa', 'Kode').slice(0, -1);
      const [last] = PAPER_DESA.slice(-1);
      const rows = PAPER_DESA.slice(0, -1).map(([name, liable], index) =>
        [own[index], name, liable + 1000, 0].join('\t'),
      );
      expect(commit(workbook, ['Kode\tNama\tWajib KTP\tSudah Rekam', ...rows].join('\n'), 'i1').done).toBe(true);
      const waiting = PAPER_DESA.slice(0, -1).reduce((sum, [, liable]) => sum + liable + 1000, 0);
      forecast(workbook, waiting + last![1] - last![2]);
      expect(undo(workbook, 'contoh')).toMatchObject({ done: true });
      expect(column(workbook, 'Desa', 'Nama').filter((name) => name !== '')).toHaveLength(18);
      expect(kept(workbook)).toEqual([waiting + last![1] - last![2]]);
    });
  });

  test('is never mixed with an office’s own rows', () => {
    const workbook = office();
    commit(workbook, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nK-1\tDesa Kami\t100\t50', 'i1');
    expect(perform(workbook, isiDataContoh, {}, byMenu())).toMatchObject({ done: false });
    expect(column(workbook, 'Desa', 'Kode')).toEqual(['K-1']);
  });
});

describe('an import that the sheet itself would not hold', () => {
  const problems = (workbook: MemoryWorkbook, text: string) =>
    reviewImport(pasted(text), rowsOf(workbook), deed().now).rows.map(({ problems }) =>
      problems.map(({ sentence }) => sentence),
    );

  test('of a day of service that is still to come is refused at its line, in review and commit', () => {
    const workbook = office();
    const text = 'Tanggal\tRekam\n03-02-2026\t40\n04-02-2026\t41';
    expect(problems(workbook, text)).toEqual([
      [],
      ['Tanggal harus hari ini (03-02-2026) atau sebelumnya, bukan 04-02-2026'],
    ]);
    expect(commit(workbook, text)).toMatchObject({ done: false });
    expect(column(workbook, 'Layanan', 'Rekam')).toEqual([]);
  });

  test('of a third of an hour goes in and comes out again: sixteen decimals are no NIK', () => {
    const workbook = office();
    const text = 'Tanggal\tRekam\tJam\n03-02-2026\t40\t0,3333333333333333';
    expect(problems(workbook, text)).toEqual([[]]);
    expect(commit(workbook, text, 'sepertiga')).toMatchObject({ done: true });
    expect(column(workbook, 'Layanan', 'Jam')).toEqual([1 / 3]);
    expect(commit(workbook, 'Tanggal\tRekam\tJam\n03-02-2026\t41\t0,6666666666666666')).toMatchObject({ done: true });
    expect(undo(workbook, 'sepertiga').sentence).not.toContain('16 angka');
    expect(rowsOf(workbook)(impor as unknown as Table).issues).toEqual([]);
    // Typed into the record itself, a resident's number is still none that may be kept.
    setCell(workbook, 'Impor', 2, 'Sesudah', '{"catatan":"3515 0141 0290 0001"}');
    expect(rowsOf(workbook)(impor as unknown as Table).issues[0]?.sentence).toContain('teks tanpa NIK');
    setCell(workbook, 'Impor', 2, 'Sesudah', '{"rekam":3515014102900001}');
    expect(rowsOf(workbook)(impor as unknown as Table).issues[0]?.sentence).toContain('teks tanpa NIK');
  });

  test('of two devices of one kind in one set is refused, be the other in the table or in the sheet', () => {
    const workbook = office();
    const header = 'Id\tNama\tJenis\tKondisi\tSet Perekaman';
    expect(problems(workbook, `${header}\nK1\tKamera\tKAMERA\tB\tSET-1\nK2\tKamera\tKAMERA\tB\tset-1`)).toEqual([
      [],
      ['Set Perekaman harus set yang belum punya kamera; set-1 sudah punya kamera (K1)'],
    ]);
    commit(workbook, `${header}\nK1\tKamera\tKAMERA\tB\tSET-1\nI1\tIris\tIRIS\tB\tSET-1`);
    expect(problems(workbook, `${header}\nK2\tKamera\tKAMERA\tB\tSET-1`)[0]?.[0]).toContain('(K1)');
    // The two change places, within one table.
    commit(workbook, `${header}\nK2\tKamera\tKAMERA\tB\tSET-2`);
    expect(commit(workbook, `${header}\nK1\tKamera\tKAMERA\tB\tSET-2\nK2\tKamera\tKAMERA\tB\tSET-1`)).toMatchObject({
      done: true,
    });
  });

  test('under an id that SiapKTP itself gives is refused, or undoing the one would take the other along', () => {
    const workbook = office();
    for (const taken of ['Contoh', 'gabungan-diurungkan']) {
      expect(commit(workbook, 'Id\tNama\tJenis\nPRN-1\tPrinter\tPRINTER_KARTU', taken)).toMatchObject({
        ...{ done: false, sentence: expect.stringContaining('sudah dipakai SiapKTP') },
      });
    }
    expect(column(workbook, 'Aset', 'Id')).toEqual([]);
  });
});
