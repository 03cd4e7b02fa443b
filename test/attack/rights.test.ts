import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TICK } from '../../src/actions/entryForms';
import { ACTION_RIGHTS, COMMAND_RIGHTS, PROCEDURE_RIGHTS, ROLES, type Role } from '../../src/actions/rights';
import { commands } from '../../src/commands';
import * as functions from '../../src/functions';
import { toSaved } from '../../src/local/file/saved';
import type { Entry } from '../../src/local/host';
import type { Office } from '../../src/local/testing';
import * as procedures from '../../src/procedures';
import type { EntryPoint } from '../../src/workbook/workbook';
import { FILLED, fillIn, formOf } from './catatForms';
import { EXAMPLES, empty, working } from './examples';
import {
  type ActionName,
  cellsOf,
  differing,
  emptyOffice,
  everyActionName,
  type Kept,
  keep,
  post,
  posted,
  rowsOf,
  tabOf,
} from './offices';
import { captionOf, may, rightsText } from './rightsText';

/**
 * Who may do what from where, tried cell by cell on the built add-on: what the declaration allows is done and noted in
 * Riwayat, everything else leaves the file as it was to the last byte and says why.
 */
let cells = 0;
afterAll(() => process.stdout.write(`${cells} cells of the matrix tried\n`));

const PEOPLE: Record<Role, string> = {
  PENONTON: 'tamu@contoh.id',
  PETUGAS: 'petugas@contoh.id',
  CAMAT: 'camat@contoh.id',
};
/** The office's own file, opened by somebody to whom it is shared; the Camat is named. */
function opened(kept: Kept, role: Role): Office {
  const office = kept.open();
  tabOf(office, 'Hak Camat').values.set(2, 1, PEOPLE.CAMAT);
  const { world } = office.host;
  Object.assign(world, { userEmail: PEOPLE[role], ownerEmail: 'kantor@contoh.id' });
  world.access = role === 'PENONTON' ? 'viewer' : 'editor';
  // Installed along with the reminder; a kept workbook brings no triggers.
  world.triggers.push({ id: 'dipasang', handler: 'onChange', event: 'ON_CHANGE', schedule: '' });
  return office;
}

/** All that the file holds; which tab is in front is the person's own. */
const bytes = (office: Office): string =>
  JSON.stringify({ ...toSaved(office.workbook, office.host.world), activeSheetId: 0 });

/** The captions of what was noted in Riwayat while `work` ran, and what it said or threw. */
function noted(office: Office, work: () => unknown): { done: string[]; said: string } {
  const before = new Set(rowsOf(office, 'Riwayat').map(({ id }) => id));
  office.events.length = 0;
  let said = '';
  try {
    said = JSON.stringify(work() ?? '');
  } catch (error) {
    said = (error as Error).message;
  }
  const fresh = rowsOf(office, 'Riwayat').filter(({ id }) => !before.has(id));
  return { done: fresh.map(({ tindakan }) => String(tindakan)), said: `${said} ${JSON.stringify(office.events)}` };
}

interface Door {
  in: () => Kept;
  run(office: Office): unknown;
}

const example = (name: ActionName): Door => {
  const { in: kept, run } = EXAMPLES[name] as NonNullable<(typeof EXAMPLES)[string]>;
  return { in: kept, run: (office) => run(office, 'coba') };
};

const withExample = once(() => {
  const office = emptyOffice();
  office.call('isiDataContoh');
  return keep(office);
});
const reminded = once(() => {
  const office = working().open();
  office.call('pasangPengingat');
  return keep(office);
});
/** The forms of Catat filled in, but for their ticks. */
const filledIn = once(() => {
  const office = working().open();
  for (const caption of Object.keys(FILLED)) fillIn(office, caption);
  return keep(office);
});

function once<T>(make: () => T): () => T {
  let made: { is: T } | undefined;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
}

const ticks = (caption: string): Door => ({
  in: filledIn,
  run: (office) => {
    office.type(formOf(office, caption).cellOf(TICK), 'TRUE');
  },
});

const asTrigger: Entry = { mode: 'FULL', starter: 'installable trigger' };
const asFormula: Entry = { mode: 'CUSTOM_FUNCTION', starter: 'formula' };

/** What a person can do so that an action is asked for from there. */
const DOORS: Record<EntryPoint, Partial<Record<ActionName, Door>>> = {
  sidebar: Object.fromEntries(
    everyActionName.filter((name) => ACTION_RIGHTS[name].from.includes('sidebar')).map((name) => [name, example(name)]),
  ),
  menu: {
    aturPengingat: example('aturPengingat'),
    isiDataContoh: { in: empty, run: (office) => office.call('isiDataContoh') },
  },
  grid: {
    catatSuntingan: example('catatSuntingan'),
    sahkanKetikan: example('sahkanKetikan'),
    terimaBarang: ticks('Penerimaan'),
    catatCetak: ticks('Pencetakan'),
    catatGagal: ticks('Gagal cetak'),
    ubahKondisi: ticks('Kondisi alat'),
    mulaiGangguan: ticks('Gangguan mulai'),
    akhiriGangguan: ticks('Gangguan selesai'),
    catatLayanan: ticks('Layanan harian'),
    pesanBarang: ticks('Pemesanan'),
    balikkanEntri: ticks('Balikkan entri'),
    hitungBarang: ticks('Hitung fisik'),
  },
  trigger: {
    catatPengingat: { in: reminded, run: (office) => office.host.call('pengingatHarian', [{}], asTrigger) },
    catatSuntingan: {
      in: reminded,
      run: (office) => {
        const sheet = office.sheet('Desa').id;
        const answer = office.host.changeStructure({ kind: 'deleteRows', sheet, at: 2, count: 1 });
        if (!answer.ok) throw new Error(answer.refused);
      },
    },
  },
};

/** The same office, of which everything that is asked comes from a formula. */
function throughFormula(office: Office): Office {
  const call = (name: string, ...args: unknown[]) => office.host.call(name, args, asFormula);
  const host = {
    call: (name: string, args: unknown[]) => call(name, ...args),
    changeStructure: () => call('onChange', { changeType: 'REMOVE_ROW', source: {} }),
  };
  const type = (cell: string, text: string) => call('onEdit', { range: cell, value: text });
  return new Proxy(office, {
    get(target, key) {
      if (key === 'host') return host;
      if (key === 'type') return type;
      if (key === 'run' || key === 'call') return call;
      const own = Reflect.get(target, key, target) as unknown;
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}

const REFUSED_AS_FORMULA = /You do not have permission to call|dijalankan sendiri ketika lembar disunting/;

/** Each door of an action, and what is noted when the Camat goes through it. */
const doorsOf = (name: ActionName): [Door, () => string[]][] =>
  Object.values(DOORS).flatMap((doors) => {
    const door = doors[name];
    return door ? [[door, acceptedThrough(door)]] : [];
  });

const accepted = new Map<Door, () => string[]>();
function acceptedThrough(door: Door): () => string[] {
  const known = accepted.get(door);
  if (known) return known;
  const made = once(() => {
    const office = opened(door.in(), 'CAMAT');
    return noted(office, () => door.run(office)).done;
  });
  accepted.set(door, made);
  return made;
}

test('the declaration names what there is, and nothing else', () => {
  expect(Object.keys(ACTION_RIGHTS).sort()).toEqual([...everyActionName].sort());
  expect(Object.keys(COMMAND_RIGHTS).sort()).toEqual(Object.keys(commands).sort());
  expect(Object.keys(PROCEDURE_RIGHTS).sort()).toEqual(Object.keys(procedures).sort());
});

test('every action has a door wherever the declaration lets it come from, and nowhere else', () => {
  for (const entry of Object.keys(DOORS) as EntryPoint[]) {
    const declared = everyActionName.filter((name) => ACTION_RIGHTS[name].from.includes(entry));
    expect({ entry, doors: Object.keys(DOORS[entry]).sort() }).toEqual({ entry, doors: declared.sort() });
  }
});

describe.each(ROLES)('%s', (role) => {
  describe('from formula', () => {
    test.each(everyActionName)('%s can’t be carried out, asked as each of its doors asks it', (name) => {
      for (const [door, accepted] of doorsOf(name)) {
        expect(accepted()).toContain(captionOf(name));
        const office = opened(door.in(), role);
        // Where nobody is named, nothing but the formula stands in the way: it is told no address, so is never the Camat.
        tabOf(office, 'Hak Camat').values.set(2, 1, '');
        const before = bytes(office);
        const { done, said } = noted(office, () => door.run(throughFormula(office)));
        expect(done).toEqual([]);
        expect(said).toMatch(REFUSED_AS_FORMULA);
        expect(bytes(office) === before).toBe(true);
      }
      cells++;
    });
  });

  describe.each(Object.keys(DOORS) as EntryPoint[])('from %s', (entry) => {
    const doors = DOORS[entry];
    const office = once(() => opened(working(), role));
    /** All that is done when somebody goes through each door once. */
    const doneThere = once(() =>
      Object.values(doors).flatMap((door) => {
        const office = opened(door.in(), role);
        return noted(office, () => door.run(office)).done;
      }),
    );

    test.each(everyActionName.filter((name) => !doors[name]))('%s has no door', (name) => {
      expect(doneThere()).not.toContain(captionOf(name));
      cells++;
      if (entry !== 'sidebar') return;
      // The name alone, as a page of his own making could send it.
      const untouched = office();
      const before = bytes(untouched);
      const { said } = noted(untouched, () => post(untouched, name, {}, 'coba'));
      expect(said).toContain(`${captionOf(name)} tidak bisa dari panel`);
      expect(bytes(untouched) === before).toBe(true);
    });

    test.each(everyActionName.filter((name) => doors[name]))('%s', (name) => {
      const door = doors[name] as Door;
      const office = opened(door.in(), role);
      const before = bytes(office);
      const { done, said } = noted(office, () => door.run(office));
      cells++;
      if (may(role, ACTION_RIGHTS[name].least)) {
        expect({ done, said }).toMatchObject({ done: expect.arrayContaining([captionOf(name)]) });
        return;
      }
      expect(said).toMatch(
        role === 'PENONTON' ? /hanya untuk dilihat|hanya boleh dilakukan/ : /hanya boleh dilakukan pemegang hak Camat/,
      );
      if (role === 'PETUGAS') expect(said).toContain(`(${PEOPLE.CAMAT}), bukan ${PEOPLE.PETUGAS}`);
      expect(bytes(office) === before).toBe(true);
    });
  });

  test.each(Object.keys(commands) as (keyof typeof commands)[])('menu or trigger: %s', (name) => {
    const { least, from } = COMMAND_RIGHTS[name];
    const office = opened((SOMETHING_TO_DO[name] ?? working)(), role);
    const before = bytes(office);
    const call = () => (from === 'trigger' ? office.host.call(name, [{}], asTrigger) : office.call(name));
    cells++;
    if (may(role, least)) expect(call).not.toThrow();
    else expect(call).toThrow('hanya untuk dilihat');
    if (!may(role, least) || least === 'PENONTON') expect(bytes(office)).toBe(before);
  });

  test.each(Object.keys(commands) as (keyof typeof commands)[])(
    'sidebar: %s, called by its name, does what it does from where it belongs, by the same right',
    (name) => {
      const { least, from } = COMMAND_RIGHTS[name];
      const kept = (SOMETHING_TO_DO[name] ?? working)();
      const [office, own] = [opened(kept, role), opened(kept, role)];
      const before = bytes(office);
      let answer: ReturnType<typeof office.host.run> | undefined;
      const { done } = noted(office, () => {
        answer = office.host.run(name, [{ authMode: 'FULL', triggerUid: '1' }]);
      });
      cells++;
      if (may(role, least)) {
        expect({ name, answer }).toMatchObject({ answer: { ok: true } });
        const call = () => (from === 'trigger' ? own.host.call(name, [{}], asTrigger) : own.call(name));
        expect(done).toEqual(noted(own, call).done);
        expect(differing(cellsOf(office), cellsOf(own))).toEqual([]);
      } else expect({ name, answer }).toMatchObject({ answer: { ok: false, failure: { message: VIEWING } } });
      if (!may(role, least) || least === 'PENONTON') expect(bytes(office)).toBe(before);
    },
  );

  test.each(Object.keys(procedures) as (keyof typeof procedures)[])('sidebar: procedure %s', (name) => {
    const least = PROCEDURE_RIGHTS[name];
    const [kept, run] = ASKED[name] ?? [working, (office: Office) => office.run(name, {})];
    const office = opened(kept(), role);
    const before = bytes(office);
    cells++;
    if (may(role, least)) expect(() => run(office)).not.toThrow();
    else expect(() => run(office)).toThrow('hanya untuk dilihat');
    if (!may(role, least) || least === 'PENONTON') expect(bytes(office)).toBe(before);
  });
});

const VIEWING = expect.stringContaining('hanya untuk dilihat') as string;

test('what Google runs when a sheet is edited can’t be asked for from the panel', () => {
  const office = opened(working(), 'CAMAT');
  const before = bytes(office);
  for (const name of ['onEdit', 'onChange']) {
    for (const event of [
      undefined,
      null,
      {},
      { range: {}, source: {} },
      { range: 'Desa!B2', changeType: 'REMOVE_ROW' },
    ]) {
      expect(office.host.run(name, event === undefined ? [] : [event])).toMatchObject({
        ok: false,
        failure: { message: expect.stringMatching(/^Ini dijalankan sendiri ketika lembar disunting/) },
      });
      cells++;
    }
  }
  expect(bytes(office)).toBe(before);
});

const SOMETHING_TO_DO: Partial<Record<keyof typeof commands, () => Kept>> = {
  buangDataContoh: withExample,
  isiDataContoh: empty,
  hentikanPengingat: reminded,
  pengingatHarian: reminded,
};

const through = (name: ActionName): [() => Kept, (office: Office) => unknown] => [example(name).in, example(name).run];

/** What a procedure is asked with where nothing isn't a sound question. */
const ASKED: Partial<Record<keyof typeof procedures, [() => Kept, (office: Office) => unknown]>> = {
  bukaTempat: [working, (office) => office.run('bukaTempat', { sheet: 'Desa', line: 2, column: 1 })],
  buatLaporan: [working, (office) => office.run('buatLaporan', { lembar: 'Laporan Blanko', bulan: '2026-11' })],
  eksporTabel: [working, (office) => office.run('eksporTabel', { lembar: 'Desa', bentuk: 'id' })],
  hakTindakan: [working, (office) => office.run('hakTindakan', { tindakan: 'bukaBulan' })],
  hentikanHitungan: [working, (office) => office.run('hentikanHitungan', { id: 'h1' })],
  siapkanPenutupan: [working, (office) => office.run('siapkanPenutupan', { id: 't1', bulan: '10-2026', jadi: 0 })],
  catat: through('terimaBarang'),
  cobaCatat: [
    working,
    (office) => office.run('cobaCatat', { action: 'catatCetak', input: { barang: 'BLANKO', jumlah: '1' } }),
  ],
  gabungkan: through('gabungkan'),
  urungkanGabungan: through('urungkanGabungan'),
  komitImpor: through('komitImpor'),
  urungkanImpor: through('urungkanImpor'),
};

test('no public function can be used as a formula to change anything', () => {
  const names = [...Object.keys(commands), ...Object.keys(procedures), ...Object.keys(functions), 'onEdit', 'onChange'];
  const office = opened(working(), 'CAMAT');
  const before = bytes(office);
  for (const name of names) {
    try {
      office.host.call(name, [ASKED_BY_FORMULA], asFormula);
    } catch {
      // Refused: what counts is what it left.
    }
    expect({ name, same: bytes(office) === before }).toEqual({ name, same: true });
    cells++;
  }
});

const ASKED_BY_FORMULA = {
  action: 'terimaBarang',
  input: { barang: 'BLANKO', jumlah: '5' },
  actionId: 'rumus',
  lembar: 'Laporan Blanko',
  bulan: '2026-11',
  imporId: 's9',
};

describe('who holds the Camat’s rights', () => {
  const bukaBulan = (office: Office) =>
    post(office, 'bukaBulan', { bulan: '09-2026', alasan: 'salah catat', izin: 'Camat' }, 'coba');

  test('an office that names nobody works as before: whoever may edit also opens months', () => {
    expect(bukaBulan(working().open())).toMatchObject({ ok: true });
  });

  test('whose address Google doesn’t tell is staff, and hears that', () => {
    const office = opened(working(), 'CAMAT');
    office.host.world.userEmail = '';
    const before = bytes(office);
    expect(bukaBulan(office)).toMatchObject({
      ok: false,
      sentence:
        'Buka bulan hanya boleh dilakukan pemegang hak Camat (camat@contoh.id), bukan pengguna tanpa alamat (Google tidak memberitahukan alamat Anda). Pemegangnya tertulis di lembar Hak Camat.',
    });
    expect(bytes(office)).toBe(before);
    expect(post(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '5' }, 'coba2')).toMatchObject({ ok: true });
  });

  test('naming nobody’s address in the list doesn’t make a Camat of everybody without one', () => {
    const office = opened(working(), 'CAMAT');
    tabOf(office, 'Hak Camat').values.set(2, 1, 'pengguna tanpa alamat');
    office.host.world.userEmail = '';
    expect(bukaBulan(office)).toMatchObject({ ok: false });
  });

  test('a list that can’t be read isn’t an empty one', () => {
    for (const spoil of [
      (office: Office) => tabOf(office, 'Hak Camat').values.set(2, 1, '3515082903990001'),
      (office: Office) => tabOf(office, 'Hak Camat').values.set(1, 1, 'Surel'),
    ]) {
      const office = opened(working(), 'PETUGAS');
      spoil(office);
      const before = bytes(office);
      expect(bukaBulan(office)).toMatchObject({
        ok: false,
        sentence: expect.stringMatching(/^Buka bulan belum bisa dilakukan\. Lembar /),
      });
      expect(bytes(office)).toBe(before);
    }
  });

  test('an undo that its person would be refused isn’t offered to him', () => {
    const closing = (role: Role) => post(opened(working(), role), 'tutupBulan', { bulan: '10-2026' }, 'coba');
    expect(closing('PETUGAS')).toMatchObject({ ok: true, undo: null });
    expect(closing('CAMAT')).toMatchObject({ ok: true, undo: { action: 'bukaBulan' } });
    const posting = posted(opened(working(), 'PETUGAS'), 'catatCetak', { jumlah: '2' }, 'coba');
    expect(posting.undo).toMatchObject({ action: 'balikkanEntri' });
  });

  test('the panel is told beforehand', () => {
    const asked = { tindakan: 'terimaSuntingan' };
    expect(opened(working(), 'CAMAT').run('hakTindakan', asked)).toBe('');
    expect(opened(working(), 'PETUGAS').run('hakTindakan', asked)).toContain('bukan petugas@contoh.id');
  });
});

describe('docs/hak.md', () => {
  const path = join(__dirname, '../../docs/hak.md');

  test('is what the declaration says (HAK=1 writes it)', () => {
    const text = rightsText();
    if (process.env.HAK) writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
