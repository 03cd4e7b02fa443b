import { createHash } from 'node:crypto';
import { fromSaved, type SavedWorkbook, toSaved } from '../../src/local/file/saved';
import { ExecutionKilled, type Office, openOffice } from '../../src/local/testing';
import { monthlyReports } from '../../src/reports/monthly/monthly';
import { working } from './examples';
import { cellsOf, differing, keep, NOW, post, posted, pushed, rowsOf } from './offices';
import { standingOf } from './standing';

/** What has no journal, because carrying it out again mends it: setting up the sheets, and the reports. */

const tried: Record<string, number> = {};
const count = (of: string, stops = 1) => {
  tried[of] = (tried[of] ?? 0) + stops;
};
afterAll(() => {
  const counts = Object.entries(tried).map(([name, stops]) => `${name} ${stops}`);
  const sum = Object.values(tried).reduce((total, stops) => total + stops, 0);
  process.stdout.write(`${sum} crash points tried: ${counts.join(', ')}\n`);
});

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

const unprepared = () => openOffice({ dist: pushed(), now: NOW });

/** Everything that a person sees of the sheets, without the ids that the host gave them. */
function looksOf(office: Office): Record<string, string> {
  const { sheets, styles, metadata } = toSaved(office.workbook, office.host.world);
  const marked = metadata.map(({ value }) => String(value).split('#')[0]).sort();
  const seen = sheets.map(({ id, protections, conditions, charts, ...rest }) => {
    const formats = rest.styles.map((row) => row.map((style) => (style === null ? null : styles[style])));
    const looks = JSON.stringify({ ...rest, styles: formats, protected: protections.length });
    return [rest.name, rest.name === 'Catat' ? looks.replace(/"\d{12}"/g, '"kode"') : looks] as const;
  });
  return { ...Object.fromEntries(seen), marked: JSON.stringify(marked) };
}

describe('setting up the sheets', () => {
  /** Around the sheet that comes with lines, the hidden one, and here and there. */
  function somePlaces(): number[] {
    const office = unprepared();
    const { names } = office.counting(() => office.call('siapkanLembarKerja'));
    const inserts = names.flatMap((name, at) => (name === 'Spreadsheet.insertSheet' ? [at] : []));
    const every = [...names.keys()];
    const [settings = 0, journal = 0] = [inserts.at(18), inserts.at(-1)];
    const near = (at: number) => every.filter((one) => one >= at - 2 && one <= at + 6);
    return [...new Set([...near(settings), ...near(journal), ...every.filter((at) => at % 173 === 7)])];
  }

  test('stopped anywhere and done again, it leaves the same sheets as without a stop', () => {
    const whole = unprepared();
    whole.call('siapkanLembarKerja');
    const looks = looksOf(whole);
    for (const at of somePlaces()) {
      const when = at % 2 === 0 ? 'before' : 'after';
      const office = unprepared();
      expect(office.killAt(at, () => office.call('siapkanLembarKerja'), when)).toBe(true);
      office.call('siapkanLembarKerja');
      expect({ at, when, differs: differing(looksOf(office), looks) }).toEqual({ at, when, differs: [] });
      count('siapkanLembarKerja');
    }
  });

  /**
   * Some 1,500 calls: what stands before each is kept while it runs once, and goes on elsewhere. What only reads leaves
   * the same as the call before it. CALLS=500-1000 does a part of them.
   */
  if (process.env.SOAK) {
    test('done again from what stood before each of its calls, it leaves the same sheets', () => {
      const whole = unprepared();
      whole.call('siapkanLembarKerja');
      const looks = looksOf(whole);
      const office = unprepared();
      const [from, until] = (process.env.CALLS ?? '0-').split('-').map(Number) as [number, number];
      const seen = new Set<string>();
      let last = 0;
      office.host.world.hooks.beforeCall = (_, at) => {
        const left = JSON.stringify(toSaved(office.workbook, office.host.world));
        const isKnown = seen.has(digest(left));
        seen.add(digest(left));
        if (at < from || (until > 0 && at >= until)) return;
        count('siapkanLembarKerja before each call');
        last = at;
        if (isKnown) return;
        const workbook = fromSaved(JSON.parse(left) as SavedWorkbook);
        const again = openOffice({ dist: pushed(), now: NOW, workbook, idsDrawn: office.idsDrawn });
        again.call('siapkanLembarKerja');
        expect({ at, differs: differing(looksOf(again), looks) }).toEqual({ at, differs: [] });
      };
      office.call('siapkanLembarKerja');
      expect(last).toBeGreaterThan(from);
    });
  }
});

/** A computation as the panel asks for it, a piece at a time. */
function inPieces(office: Office, name: string): void {
  let answer = office.run(name, { id: 'potong' }) as { lanjut: unknown };
  while (answer.lanjut !== null) answer = office.run(name, { id: 'potong', lanjutan: true }) as typeof answer;
}

const report = (office: Office, lembar: string, bulan: string) => office.run('buatLaporan', { lembar, bulan });

/** Everything that writes without a journal, as it is asked for. */
const WITHOUT_JOURNAL: Record<string, (office: Office) => unknown> = {
  periksa: (office) => office.call('periksa'),
  perbaruiLaporan: (office) => office.call('perbaruiLaporan'),
  hitungPrakiraan: (office) => office.call('hitungPrakiraan'),
  bandingkanSkenario: (office) => office.call('bandingkanSkenario'),
  'buatLaporan of the month that runs': (office) => report(office, 'Laporan Blanko', '2026-11'),
  'buatLaporan of a closed month': (office) => report(office, 'Laporan Blanko', '2026-09'),
  'siapkanPenutupan before a closing': (office) =>
    office.run('siapkanPenutupan', { id: 'potong', bulan: 'Oktober 2026', jadi: 0 }),
  'hitungUlang in pieces': (office) => inPieces(office, 'hitungUlang'),
  'skenarioBerdampingan in pieces': (office) => inPieces(office, 'skenarioBerdampingan'),
};

/** Tells of each call over all executions of `work`; a formula that is calculated meanwhile has an execution of its own. */
function followed(office: Office, work: () => unknown, seen: (at: number) => void): void {
  const { hooks } = office.host.world;
  let calls = 0;
  hooks.around = ({ execution, kind, act }) => {
    const result = act();
    if (kind && execution.mode !== 'CUSTOM_FUNCTION') seen(calls++);
    return result;
  };
  try {
    work();
  } finally {
    delete hooks.around;
  }
}

function callsOf(office: Office, work: () => unknown): number {
  let calls = 0;
  followed(office, work, () => calls++);
  return calls;
}

/** As killAt does it, but counted over all executions of `work`. */
function diesAfter(office: Office, last: number, work: () => unknown): boolean {
  try {
    followed(office, work, (at) => {
      if (at === last) throw new ExecutionKilled();
    });
    return false;
  } catch (error) {
    if (error instanceof ExecutionKilled) return true;
    throw error;
  }
}

/** The calls after which something else stands than after any before: the same follows from the others. */
function leavingOther(office: Office, work: () => unknown): number[] {
  const seen = new Map<string, number>();
  followed(office, work, (at) => {
    const left = digest(standingOf(office));
    if (!seen.has(left)) seen.set(left, at);
  });
  return [...seen.values()];
}

/** Made anew each time, under an id of its own. */
const KEPT_TWICE = ['Arsip Prakiraan', 'Arsip Laporan'];

describe.each(Object.entries(WITHOUT_JOURNAL))('%s', (name, start) => {
  test('stopped anywhere, it touches no row that people keep, and done again its sheets are whole', () => {
    const follow = (office: Office) =>
      posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '04-11-2026' }, 'berikut');
    const whole = working().open();
    const calls = callsOf(whole, () => start(whole));
    follow(whole);
    start(whole);
    const done = cellsOf(whole);
    const untouched = cellsOf(working().open());
    const some = [...Array(calls).keys()].filter((at) => at % Math.ceil(calls / 3) === 0);
    const counted = working().open();
    const places = process.env.SOAK ? leavingOther(counted, () => start(counted)) : some;
    count(name, process.env.SOAK ? calls : places.length);
    for (const at of places) {
      const office = working().open();
      // What stands before a call is what stood after the one before it.
      expect(diesAfter(office, at, () => start(office))).toBe(true);
      const kept = ['Desa', 'Aset', 'Gangguan', 'Layanan', 'Persediaan', 'Riwayat', 'Impor'];
      expect({ at, changed: differing(cellsOf(office), untouched).filter((sheet) => kept.includes(sheet)) }).toEqual({
        ...{ at, changed: [] },
      });
      follow(office);
      start(office);
      const differs = differing(cellsOf(office), done).filter((sheet) => !KEPT_TWICE.includes(sheet));
      expect({ at, differs }).toEqual({ at, differs: [] });
    }
  });
});

describe('closing a month, of which the pages are kept once it is closed', () => {
  const kept = (() => {
    let made: ReturnType<typeof keep> | undefined;
    return () => {
      if (made) return made;
      const office = working().open();
      posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '30', tanggal: '05-10-2026' }, 'o1');
      posted(office, 'musnahkanBarang', { barang: 'BLANKO', jumlah: '2', dokumen: 'BA 9', sebab: 'RUSAK' }, 'o2');
      posted(office, 'catatLayanan', { tanggal: '06-10-2026', rekam: '20' }, 'o3');
      made = keep(office);
      return made;
    };
  })();
  const close = (office: Office) => post(office, 'tutupBulan', { bulan: '10-2026' }, 'tutup');
  /** What is kept of each page, without the ids of its keepings: whole pages only, the first of each. */
  const pages = (office: Office): string[] => {
    const rows = rowsOf(office, 'Arsip Laporan') as {
      id: string;
      lembar: string;
      bulan: string;
      dari: number;
      isi: string;
    }[];
    const keepings = new Map<string, typeof rows>();
    for (const row of rows) {
      const keeping = row.id.replace(/\.\d+$/, '');
      keepings.set(keeping, [...(keepings.get(keeping) ?? []), row]);
    }
    const whole = [...keepings.values()].filter((pieces) => pieces.length === pieces[0]?.dari);
    return whole
      .map((pieces) => JSON.stringify([pieces[0]?.lembar, pieces[0]?.bulan, pieces.map(({ isi }) => isi)]))
      .sort();
  };

  test('stopped anywhere, the month is closed or not; sent again its pages are kept whole, each once', () => {
    const whole = kept().open();
    const { names } = whole.counting(() => expect(close(whole)).toMatchObject({ ok: true }));
    const wanted = pages(whole);
    expect(wanted.length).toBe(monthlyReports.length);
    const lines = rowsOf(whole, 'Arsip Laporan').length;
    const within = names.flatMap((name, at) => (/setValues|appendRow|batchUpdate/.test(name) ? [at] : []));
    const places = [
      ...[...names.keys()].map((at) => ({ at, when: 'before' as const })),
      { at: names.length - 1, when: 'after' as const },
      ...within.flatMap((at) => Array.from({ length: lines - 1 }, (_, row) => ({ at, when: { row: row + 1 } }))),
    ];
    for (const { at, when } of places) {
      const office = kept().open();
      const died = office.killAt(at, () => close(office), when);
      if (typeof when === 'string') expect({ at, when, died }).toMatchObject({ died: true });
      expect(close(office)).toMatchObject({ ok: true });
      expect({ at, when, pages: pages(office) }).toEqual({ at, when, pages: wanted });
      count('tutupBulan with its pages');
    }
  });

  test('stopped before any was kept, a report is kept when it is first asked for, as it would have been', () => {
    const whole = kept().open();
    const { names } = whole.counting(() => close(whole));
    let closed = 0;
    for (const at of names.keys()) {
      const office = kept().open();
      expect(office.killAt(at, () => close(office))).toBe(true);
      const isClosed = rowsOf(office, 'Riwayat').some(({ id }) => id === 'tutup');
      if (!isClosed || pages(office).length > 0) continue;
      closed++;
      for (const { sheet } of monthlyReports) expect(report(office, sheet, '2026-10')).toMatchObject({ ok: true });
      expect(pages(office)).toEqual(pages(whole));
      count('tutupBulan before any page');
    }
    expect(closed).toBeGreaterThan(0);
  });
});

test('the first report of a closed month isn’t kept of half an import that was stopped', () => {
  const made = working().open();
  for (const [day, rekam, cetak] of [
    ['06', '20', '18'],
    ['07', '21', '19'],
    ['08', '22', '20'],
  ] as const)
    posted(made, 'catatLayanan', { tanggal: `${day}-10-2026`, rekam, cetak }, `l${day}`);
  // Closed long ago, with pages that somebody took out: nothing is kept of the month.
  posted(made, 'tutupBulan', { bulan: '10-2026' }, 'tutup');
  made.host.changeStructure({ kind: 'deleteRows', sheet: made.sheet('Arsip Laporan').id, at: 2, count: 20 });
  expect(rowsOf(made, 'Arsip Laporan')).toEqual([]);
  const kept = keep(made);
  const text = 'Tanggal\tRekam\tCetak\n06-10-2026\t50\t18\n08-10-2026\t22\t60\n';
  const bring = (office: Office) =>
    office.run('komitImpor', {
      ...{ text, target: 'Layanan', mapping: null, answers: {}, mended: {}, skipped: [], seen: '', actionId: 'masuk' },
    });
  const page = (office: Office) => {
    expect(report(office, 'Laporan Perekaman', '2026-10')).toMatchObject({ ok: true });
    return office.values('Laporan Perekaman!A1:H60');
  };
  const [without, whole, counted] = [kept.open(), kept.open(), kept.open()];
  const before = page(without);
  expect(bring(whole)).toMatchObject({ ok: true });
  const after = page(whole);
  expect(after).not.toEqual(before);
  for (const at of counted.counting(() => bring(counted)).names.keys()) {
    const office = kept.open();
    expect(office.killAt(at, () => bring(office))).toBe(true);
    const shown = page(office);
    posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1', tanggal: '04-11-2026' }, 'berikut');
    const isIn = rowsOf(office, 'Riwayat').some(({ id }) => id === 'masuk');
    expect({ at, shown, kept: page(office) }).toEqual({
      at,
      shown: isIn ? after : before,
      kept: isIn ? after : before,
    });
    count('komitImpor into a closed month');
  }
});

test('a forecast that was stopped leaves whole rows in the archive, or none', () => {
  const calls = working().open();
  const { names } = calls.counting(() => calls.call('hitungPrakiraan'));
  // What comes after is Dasbor.
  const end = names.indexOf('SpreadsheetApp.flush') + 1;
  for (const at of [...names.keys()].slice(0, end).slice(-4)) {
    const office = working().open();
    office.killAt(at, () => office.call('hitungPrakiraan'), 'after');
    office.call('hitungPrakiraan');
    const kept = rowsOf(office, 'Arsip Prakiraan');
    expect(kept.length).toBeGreaterThanOrEqual(1);
    expect(kept.length).toBeLessThanOrEqual(2);
  }
});
