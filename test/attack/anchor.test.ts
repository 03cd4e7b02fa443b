import { createHash } from 'node:crypto';
import type { HandEdits } from '../../src/procedures/suntinganTangan';
import { emptyOffice, type Kept, keep, type Office, post, posted, tabOf } from './offices';

/** An office with five entries, a closed month, and something else posted after them, so that the journal tells of none. */
let kept: Kept | undefined;
function office(): Office {
  kept ??= (() => {
    const made = emptyOffice();
    for (const [at, jumlah] of ['500', '40', '30', '20', '10'].entries()) {
      const action = at === 0 ? 'terimaBarang' : 'catatCetak';
      posted(made, action, { barang: 'BLANKO', jumlah, tanggal: `${20 + at}-11-2026` }, `e${at}`);
    }
    posted(made, 'tutupBulan', { bulan: '10-2026' }, 'tutup');
    addDevice(made, 'PC-1');
    return keep(made);
  })();
  return kept.open();
}

/** Something that isn't about the ledger. */
const addDevice = (of: Office, id: string) =>
  posted(of, 'tambahAlat', { id, nama: 'Komputer', jenis: 'PC' }, `alat-${id}`);

const next = (of: Office, id: string) => posted(of, 'catatCetak', { jumlah: '1' }, id).sentence;

/** What Periksa says of a sheet. */
function told(of: Office, sheet = 'Persediaan'): string[] {
  of.call('periksa');
  const height = Math.max(4, of.sheet('Periksa').lastRow());
  return of
    .values(`Periksa!A4:C${height}`)
    .filter(([name]) => name === sheet)
    .map(([, , sentence]) => String(sentence));
}

function deleteLines(of: Office, sheet: string, at: number, count = 1): void {
  const answer = of.host.changeStructure({ kind: 'deleteRows', sheet: of.sheet(sheet).id, at, count });
  expect(answer).toMatchObject({ ok: true });
}

/** The line of Riwayat that tells of something. */
const lineOf = (of: Office, objek: string) =>
  of.values(`Riwayat!E1:E${of.sheet('Riwayat').lastRow()}`).findIndex(([cell]) => cell === objek) + 1;

/** Takes the last entry out of both sheets, as though it had never been. */
function cutOff(of: Office): void {
  deleteLines(of, 'Persediaan', 6);
  deleteLines(of, 'Riwayat', lineOf(of, 'Persediaan No 5'));
}

const accept = (of: Office) => {
  const { seen } = of.run('suntinganTangan', {}) as HandEdits;
  return posted(of, 'terimaSuntingan', { alasan: 'memang begitu', dilihat: seen }, `terima-${seen}`).sentence;
};

/** The hash of a row as docs say it is made, by another library than the product's. */
function sealOf(of: Office, line: number, before: string): string {
  const [cells = []] = of.values(`Persediaan!A${line}:M${line}`);
  const [nomor, id, waktu, tanggal, barang, jenis, jumlah, dokumen, catatan, oleh, membalik, , sebab] = cells;
  const moment = String(waktu).slice(0, 16).padEnd(16, 'T00:00');
  const row = [nomor, id, moment, String(tanggal).slice(0, 10), barang, jenis, jumlah];
  const all: unknown[] = [...row, ...[dokumen, catatan, oleh, membalik, sebab].map((cell) => cell || null)];
  while (all[all.length - 1] === null) all.pop();
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify(all)}`)
    .digest('hex');
}

/** Written as a macro would that leaves no note behind. */
const put = (of: Office, cell: [row: number, column: number], value: string | number, sheet = 'Persediaan') =>
  tabOf(of, sheet).values.set(...cell, value);

/** Makes every hash from a line on anew. */
function sealAgain(of: Office, from: number): void {
  const last = of.sheet('Persediaan').lastRow();
  for (let line = from; line <= last; line++)
    put(of, [line, 12], sealOf(of, line, String(of.value(`Persediaan!L${line - 1}`))));
}

test('the hash made here is the product’s', () => {
  const of = office();
  for (let line = 3; line <= 6; line++) {
    expect(sealOf(of, line, String(of.value(`Persediaan!L${line - 1}`)))).toBe(of.value(`Persediaan!L${line}`));
  }
  expect(told(of)).toEqual([]);
  expect(told(of, 'Riwayat')).toEqual([]);
});

describe('the last entry cut off in Persediaan and in Riwayat', () => {
  test('is named by Periksa, in the panel, and after the next entry, which doesn’t take its number', () => {
    const of = office();
    cutOff(of);
    expect(told(of)).toEqual([expect.stringMatching(/^No 5 pernah dicatat, tetapi tidak ada lagi/)]);
    expect((of.run('suntinganTangan', {}) as HandEdits).places).toHaveLength(1);
    next(of, 'baru');
    expect(of.value('Persediaan!A6')).toBe(6);
    expect(told(of)).toEqual([expect.stringMatching(/^No 5 hilang sebelum baris ini/)]);
  });

  test('is named also where Riwayat tells of a closing that nobody made', () => {
    const of = office();
    cutOff(of);
    const line = of.sheet('Riwayat').lastRow() + 1;
    of.paste(`Riwayat!A${line}`, [
      ['x1', '24-11-2026 09:00', 'ani', 'Tutup bulan', 'Tutup bulan 2026-09 ke-2', 'ditutup'],
    ]);
    expect(told(of)).toEqual([expect.stringMatching(/^No 5 pernah dicatat, tetapi tidak ada lagi/)]);
    expect((of.run('suntinganTangan', {}) as HandEdits).places).toHaveLength(1);
  });

  test('may be accepted with a reason, and is told no more', () => {
    const of = office();
    cutOff(of);
    expect(() => accept(of)).toThrow(/Oktober 2026|tidak tertulis di Riwayat/);
    posted(of, 'bukaBulan', { bulan: '01-2000', alasan: 'periksa' }, 'buka');
    expect(accept(of)).toContain('KOREKSI No 6');
    expect(told(of)).toEqual([]);
    next(of, 'lagi');
    expect(told(of)).toEqual([]);
    expect(of.value('Persediaan!A7')).toBe(7);
  });

  test('with the memory put back as it was before, too', () => {
    const of = emptyOffice();
    posted(of, 'terimaBarang', { barang: 'BLANKO', jumlah: '500' }, 'a');
    posted(of, 'catatCetak', { jumlah: '5' }, 'b');
    const memory = of.values('Jurnal!A2:B9');
    posted(of, 'catatCetak', { jumlah: '100' }, 'c');
    deleteLines(of, 'Persediaan', 4);
    deleteLines(of, 'Riwayat', 4);
    memory.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        put(of, [row + 2, column + 1], String(cell), 'Jurnal');
      });
    });
    next(of, 'd');
    expect(of.value('Persediaan!A4')).toBe(4);
    expect(told(of)).toEqual([expect.stringMatching(/^No 3 hilang/)]);
  });

  test('by bringing back an older version is told as that, and comes to nothing with the newer one', () => {
    const of = office();
    const { documentProperties } = of.workbook;
    const older = emptyOffice();
    posted(older, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '20-11-2026' }, 'e0');
    older.workbook.documentProperties = documentProperties;
    expect(told(older)[0]).toMatch(/^No 2 sampai 5 pernah dicatat.*dikembalikan ke versi lama/);
    expect(told(of)).toEqual([]);
  });

  test('in a copy, to which nothing is known, is told by nobody, and the copy goes on by itself', () => {
    const of = office();
    of.workbook.documentProperties = new Map();
    expect(told(of)).toEqual([]);
    next(of, 'salinan');
    addDevice(of, 'PC-2');
    deleteLines(of, 'Persediaan', 7);
    deleteLines(of, 'Riwayat', lineOf(of, 'Persediaan No 6'));
    expect(told(of)).toEqual([expect.stringMatching(/^No 6 pernah dicatat/)]);
  });
});

describe('a chain made anew with right hashes', () => {
  const faked = () => {
    const of = office();
    put(of, [3, 7], 4);
    sealAgain(of, 3);
    return of;
  };

  test('is told at the row where the add-on left another, and isn’t forgotten over the next entries', () => {
    const of = faked();
    const sentence = expect.stringMatching(/^Rantai sampai No 5 bukan yang ditinggalkan SiapKTP/);
    expect(told(of)).toEqual([sentence]);
    next(of, 'satu');
    next(of, 'dua');
    expect(told(of)).toEqual([sentence]);
  });

  test('may be accepted, and is told no more; made anew once more it is', () => {
    const of = faked();
    next(of, 'satu');
    expect(accept(of)).toContain('KOREKSI');
    expect(told(of)).toEqual([]);
    next(of, 'dua');
    expect(told(of)).toEqual([]);
    put(of, [4, 7], 3);
    sealAgain(of, 4);
    expect(told(of).join()).toMatch(/Rantai sampai No 8 bukan/);
  });
});

describe('an entry put in by hand below the last, with its hash', () => {
  const forged = () => {
    const of = office();
    const row = tabOf(of, 'Persediaan').values.row(6);
    row.forEach((value, at) => {
      if (value !== undefined) tabOf(of, 'Persediaan').values.set(7, at + 1, value);
    });
    for (const column of [3, 4])
      tabOf(of, 'Persediaan').styles.set(7, column, tabOf(of, 'Persediaan').styles.get(6, column));
    put(of, [7, 1], 6);
    put(of, [7, 2], 'palsu-1');
    sealAgain(of, 7);
    return of;
  };

  test('is told, also after the next', () => {
    const of = forged();
    const sentence = expect.stringMatching(/^No 6 bukan dicatat lewat SiapKTP/);
    expect(told(of)).toEqual([sentence]);
    next(of, 'satu');
    expect(of.value('Persediaan!A8')).toBe(7);
    next(of, 'dua');
    expect(told(of)).toEqual([sentence]);
  });

  test('is told, and its number isn’t taken for another, wherever the next posting was stopped', () => {
    const kept = keep(forged());
    const probe = kept.open();
    const { names } = probe.counting(() => next(probe, 'satu'));
    for (const [at] of names.entries()) {
      const of = kept.open();
      expect(of.killAt(at, () => next(of, 'satu'))).toBe(true);
      next(of, 'dua');
      const sentence = expect.stringMatching(/^No 6 bukan dicatat lewat SiapKTP/);
      expect({ at, told: told(of) }).toEqual({ at, told: [sentence] });
    }
  });

  test('may be accepted', () => {
    const of = forged();
    accept(of);
    expect(told(of)).toEqual([]);
    next(of, 'satu');
    expect(told(of)).toEqual([]);
  });
});

test('the reminder writes of entries that were cut off in both sheets', () => {
  const of = office();
  const line = of.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === 'penerima_pengingat') + 1;
  of.type(`Pengaturan!B${line}`, 'camat@contoh.id');
  of.menu('Pasang pengingat harian');
  cutOff(of);
  of.setNow('2026-11-25T06:10');
  of.host.fire('CLOCK');
  expect(of.host.world.outbox.map(({ body }) => body).join()).toMatch(/Lembar Persediaan: .*No 5 .*tidak ada lagi/);
});

describe('closings and openings in Riwayat', () => {
  test('an opening typed by hand under the next number is told, and opens nothing', () => {
    const of = office();
    const late = (id: string) => post(of, 'catatCetak', { jumlah: '1', tanggal: '30-10-2026' }, id);
    posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'buka');
    posted(of, 'terimaBarang', { barang: 'BLANKO', jumlah: '9', tanggal: '29-10-2026' }, 'lama');
    posted(of, 'tutupBulan', { bulan: '10-2026' }, 'tutup-lagi');
    const line = of.sheet('Riwayat').lastRow() + 1;
    of.paste(`Riwayat!A${line}`, [
      ['x1', '24-11-2026 09:00', 'ani', 'Buka bulan', 'Buka bulan 2026-10 ke-4', 'dibuka'],
    ]);
    expect(told(of, 'Riwayat').join()).toMatch(/Pembukaan Oktober 2026 \(ke-4\) bukan dicatat lewat SiapKTP/);
    expect(late('l1')).toMatchObject({ ok: false, sentence: expect.stringMatching(/^Oktober 2026 sudah ditutup/) });
    posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'buka-benar');
    expect(late('l2')).toMatchObject({ ok: true });
  });

  test('a closing that is deleted is told though none of its reports is kept, and its number isn’t given again', () => {
    const of = office();
    deleteLines(of, 'Riwayat', lineOf(of, 'Tutup bulan 2026-10 ke-1'));
    of.workbook.removeSheet(of.sheet('Arsip Laporan'));
    of.call('siapkanLembarKerja');
    expect(told(of, 'Riwayat').join()).toMatch(/Penutupan Oktober 2026 \(ke-1\) tidak ada lagi/);
    // It closes all the same.
    expect(post(of, 'tutupBulan', { bulan: '10-2026' }, 'lagi')).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('memang sudah ditutup'),
    });
    posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'buka');
    posted(of, 'tutupBulan', { bulan: '10-2026' }, 'tutup-lagi');
    expect(lineOf(of, 'Tutup bulan 2026-10 ke-3')).toBeGreaterThan(0);
  });
});

describe('a stop right before the anchor is written accuses nobody', () => {
  const stopped = (run: (of: Office) => unknown): Office => {
    const probe = office();
    const { names } = probe.counting(() => run(probe));
    const of = office();
    expect(names.lastIndexOf('Properties.setProperty')).toBeGreaterThan(0);
    expect(of.killAt(names.lastIndexOf('Properties.setProperty'), () => run(of))).toBe(true);
    return of;
  };

  test.each<[string, (of: Office) => unknown]>([
    ['an entry', (of) => next(of, 'ini')],
    ['an opened month', (of) => posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'ini')],
  ])('%s', (_, run) => {
    for (const after of [
      () => undefined,
      (of: Office) => next(of, 'sesudah'),
      (of: Office) => addDevice(of, 'PC-2'),
      (of: Office) => {
        addDevice(of, 'PC-2');
        addDevice(of, 'PC-3');
      },
    ]) {
      const of = stopped(run);
      after(of);
      expect([...told(of), ...told(of, 'Riwayat')]).toEqual([]);
    }
  });
});

test('two stops, one right before the anchor is written and one anywhere in the next action, accuse nobody', () => {
  const stopped = office();
  const probe = office();
  const { names: posting } = probe.counting(() => next(probe, 'ini'));
  expect(stopped.killAt(posting.lastIndexOf('Properties.setProperty'), () => next(stopped, 'ini'))).toBe(true);
  const kept = keep(stopped);
  const other = kept.open();
  const { names } = other.counting(() => addDevice(other, 'PC-2'));
  for (const [at] of names.entries()) {
    const of = kept.open();
    expect(of.killAt(at, () => addDevice(of, 'PC-2'), 'after')).toBe(true);
    addDevice(of, 'PC-3');
    expect({ at, told: [...told(of), ...told(of, 'Riwayat')] }).toEqual({ at, told: [] });
  }
});

describe('the very first entry, stopped right before there is an anchor', () => {
  let before: Kept | undefined;
  const stoppedAtFirst = (): Office => {
    before ??= keep(emptyOffice());
    const first = (of: Office) => posted(of, 'terimaBarang', { barang: 'BLANKO', jumlah: '500' }, 'pertama');
    const probe = before.open();
    const { names } = probe.counting(() => first(probe));
    const of = before.open();
    expect(of.killAt(names.lastIndexOf('Properties.setProperty'), () => first(of))).toBe(true);
    expect(of.workbook.documentProperties.size).toBe(0);
    return of;
  };

  test.each([1, 3])('is missed when it is cut off in both sheets after something else (%i times)', (times) => {
    const of = stoppedAtFirst();
    for (let at = 0; at < times; at++) addDevice(of, `PC-${at}`);
    deleteLines(of, 'Persediaan', 2);
    deleteLines(of, 'Riwayat', lineOf(of, 'Persediaan No 1'));
    posted(of, 'terimaBarang', { barang: 'BLANKO', jumlah: '70' }, 'kedua');
    expect(of.value('Persediaan!A2')).toBe(2);
    expect(told(of)).toEqual([expect.stringMatching(/^No 1 hilang/)]);
  });

  test('accuses nobody where nothing was cut, and what comes later is watched', () => {
    const of = stoppedAtFirst();
    addDevice(of, 'PC-1');
    expect(told(of)).toEqual([]);
    posted(of, 'tutupBulan', { bulan: '10-2026' }, 'tutup');
    next(of, 'satu');
    expect([...told(of), ...told(of, 'Riwayat')]).toEqual([]);
    deleteLines(of, 'Persediaan', 3);
    deleteLines(of, 'Riwayat', lineOf(of, 'Persediaan No 2'));
    expect(told(of)).toEqual([expect.stringMatching(/^No 2 pernah dicatat/)]);
  });
});

/** The store can't be asked, or nothing be written to it, until `mended`. */
function trouble(of: Office, calls: string): () => void {
  of.host.world.hooks.beforeCall = (name) => {
    if (name.startsWith(calls)) throw new Error('Service invoked too many times for one day: properties.');
  };
  return () => {
    of.host.world.hooks = {};
  };
}

describe.each(['Properties.', 'Properties.setProperty'])(
  'trouble with %s, then something that isn’t about the ledger',
  (calls) => {
    test.each<[string, (of: Office) => unknown]>([
      ['an entry', (of) => next(of, 'ini')],
      ['two entries', (of) => [next(of, 'ini'), addDevice(of, 'PC-8'), next(of, 'itu')]],
      ['an opened month', (of) => posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'ini')],
      [
        'an opened month and an entry',
        (of) => [posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'ini'), next(of, 'itu')],
      ],
    ])('accuses nobody once it is over: %s', (_, run) => {
      const of = office();
      const mended = trouble(of, calls);
      run(of);
      addDevice(of, 'PC-2');
      addDevice(of, 'PC-3');
      expect([...told(of), ...told(of, 'Riwayat')]).toEqual([]);
      mended();
      expect([...told(of), ...told(of, 'Riwayat')]).toEqual([]);
      addDevice(of, 'PC-4');
      addDevice(of, 'PC-5');
      next(of, 'sesudah');
      addDevice(of, 'PC-6');
      expect([...told(of), ...told(of, 'Riwayat')]).toEqual([]);
      // It is watched again: what a hand takes out now is told.
      const last = of.sheet('Persediaan').lastRow();
      const nomor = of.value(`Persediaan!A${last}`);
      deleteLines(of, 'Persediaan', last);
      deleteLines(of, 'Riwayat', lineOf(of, `Persediaan No ${nomor}`));
      expect(told(of)).toEqual([expect.stringMatching(new RegExp(`^No ${nomor} pernah dicatat`))]);
    });

    test('an opening of a month holds once it is over', () => {
      const of = office();
      const mended = trouble(of, calls);
      posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'buka');
      addDevice(of, 'PC-2');
      mended();
      const back = { barang: 'BLANKO', jumlah: '9', tanggal: '30-10-2026' };
      expect(post(of, 'terimaBarang', back, 'susulan')).toMatchObject({ ok: true });
    });

    test('what a hand put in meanwhile is told all the same', () => {
      const of = office();
      const mended = trouble(of, calls);
      next(of, 'ini');
      addDevice(of, 'PC-2');
      mended();
      tabOf(of, 'Persediaan')
        .values.row(7)
        .forEach((value, at) => {
          if (value !== undefined) put(of, [8, at + 1], value as string);
        });
      for (const column of [3, 4])
        tabOf(of, 'Persediaan').styles.set(8, column, tabOf(of, 'Persediaan').styles.get(7, column));
      put(of, [8, 1], 7);
      put(of, [8, 2], 'palsu-1');
      sealAgain(of, 8);
      expect(told(of)).toEqual([expect.stringMatching(/^No 7 bukan dicatat lewat SiapKTP/)]);
    });
  },
);

test('trouble with the store keeps nobody from noting, and accuses nobody', () => {
  const of = office();
  const mended = trouble(of, 'Properties.');
  next(of, 'satu');
  next(of, 'dua');
  expect(told(of)).toEqual([]);
  mended();
  next(of, 'tiga');
  expect(post(of, 'catatCetak', { jumlah: '1' }, 'tiga')).toMatchObject({ ok: true, again: true });
});

describe('somebody else who comes in at any call accuses nobody', () => {
  const others: [string, (of: Office) => unknown][] = [
    ['an entry', (of) => next(of, 'lain')],
    ['an entry, and something else', (of) => [next(of, 'lain'), addDevice(of, 'PC-9')]],
    ['two entries, and something else', (of) => [next(of, 'lain'), next(of, 'lagi'), addDevice(of, 'PC-9')]],
    ['an opened month, and something else', (of) => [openMonth(of), addDevice(of, 'PC-9')]],
  ];
  const openMonth = (of: Office) => posted(of, 'bukaBulan', { bulan: '10-2026', alasan: 'susulan' }, 'buka');

  test.each(others)('while the list of hand edits is read: %s', (_, other) => {
    const probe = office();
    const { names } = probe.counting(() => probe.run('suntinganTangan', {}));
    for (const at of names.keys()) {
      const of = office();
      let found: HandEdits | undefined;
      of.interrupt(
        at,
        () => {
          found = of.run('suntinganTangan', {}) as HandEdits;
        },
        () => other(of),
      );
      expect({ at, call: names[at], places: found?.places }).toEqual({ at, call: names[at], places: [] });
    }
  });

  test.each(others)('while the daily reminder reads, writes letters and makes reports: %s', (_, other) => {
    const prepared = keep(withReminder());
    const probe = prepared.open();
    const { names } = probe.counting(() => fire(probe));
    const tried = names.flatMap((name, at) => (/^(Lock|MailApp|Sheet.getSheetValues)/.test(name) ? [at] : []));
    let came = 0;
    for (const at of tried) {
      const of = prepared.open();
      of.setNow(MORNING);
      const lines = of.sheet('Riwayat').lastRow();
      of.interrupt(
        at,
        () => fire(of),
        () => attempt(() => other(of)),
      );
      if (of.sheet('Riwayat').lastRow() > lines) came++;
      expect({ at, call: names[at], told: listed(of) }).toEqual({ at, call: names[at], told: [] });
    }
    expect(came).toBeGreaterThan(6);
  });

  test.each(others)('while a row’s removal by hand is looked into: %s', (_, other) => {
    // A blank one.
    const removed = (of: Office) => deleteLines(of, 'Persediaan', 20);
    const watched = () => {
      const of = office();
      // Installed along with the reminder; a kept workbook brings no triggers.
      of.host.world.triggers.push({ id: 'dipasang', handler: 'onChange', event: 'ON_CHANGE', schedule: '' });
      return of;
    };
    const probe = watched();
    const { names } = probe.counting(() => removed(probe));
    expect(names.length).toBeGreaterThan(8);
    for (const at of names.keys()) {
      const of = watched();
      of.interrupt(
        at,
        () => removed(of),
        () => attempt(() => other(of)),
      );
      const notes = of
        .values(`Riwayat!F1:F${of.sheet('Riwayat').lastRow()}`)
        .flat()
        .join();
      expect({ at, call: names[at], notes }).not.toMatchObject({
        notes: expect.stringMatching(/tidak ada lagi|hilang/),
      });
    }
  });

  const MORNING = '2026-11-25T06:10';
  function withReminder(): Office {
    const of = office();
    const line = of.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === 'penerima_pengingat') + 1;
    of.type(`Pengaturan!B${line}`, 'camat@contoh.id');
    of.call('pasangPengingat');
    return of;
  }
  const fire = (of: Office) => of.host.call('pengingatHarian', [{}], { mode: 'FULL', starter: 'installable trigger' });
  /** Where the other holds the lock he is told so. */
  const attempt = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      expect((error as Error).message).toMatch(/sedang mencatat/);
    }
  };
  /** On Periksa as it stands, which the reminder has written. */
  const listed = (of: Office) =>
    of
      .values(`Periksa!A4:C${Math.max(4, of.sheet('Periksa').lastRow())}`)
      .filter(([sheet]) => sheet === 'Persediaan' || sheet === 'Riwayat');
});
