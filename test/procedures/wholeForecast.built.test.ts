import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from '../product/dist';

/**
 * The panel computes in pieces and without the lock. Whatever another person does while a piece reads, and wherever he is
 * stopped at it, what is written was computed from all of his action or from nothing of it.
 */

const dist = builtDist();

/** Five recording sets; the computers of some break. The target has passed: no plan is searched for, which takes longest. */
function prepared(broken: readonly number[] = []): Office {
  const office = openOffice({ dist, now: '2026-11-24T09:15' });
  office.call('siapkanLembarKerja');
  const names = office.values('Pengaturan!A1:A90').map(([cell]) => String(cell));
  office.type(`Pengaturan!B${names.indexOf('tanggal_target') + 1}`, '1-10-2026');
  office.paste('Desa!A2', [['D1', 'Kebonagung', 'DESA', '', '900', '400']]);
  const five = (kind: string, broken: readonly number[] = []) =>
    [1, 2, 3, 4, 5].map((set) => [`${kind}-${set}`, kind, kind, broken.includes(set) ? 'RB' : 'B']);
  const others = ['KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].flatMap((kind) => five(kind));
  office.paste('Aset!A2', [...five('PC', broken), ...others]);
  return office;
}

const flooded = (office: Office) =>
  office.run('catat', {
    ...{ action: 'ubahBanyakAlat', actionId: 'banjir' },
    input: { id: 'PC-1, PC-3, PC-5', kondisi: 'RB', alasan: 'banjir' },
  });
const broken = (office: Office) => office.values('Aset!D2:D6').filter(([condition]) => condition === 'RB').length;

/** What a computation in the panel wrote in the end, and what its pieces told. */
function computed(office: Office, procedure: string, during = (piece: () => void) => piece()) {
  const told: string[] = [];
  for (let lanjutan = false; ; lanjutan = true) {
    let answer: unknown;
    const piece = () => {
      answer = office.run(procedure, { id: 'satu', lanjutan });
    };
    if (lanjutan) piece();
    else during(piece);
    const { catatan, sibuk, lanjut } = answer as { catatan: string; sibuk: boolean; lanjut: unknown };
    expect(sibuk).toBe(false);
    if (catatan !== '') told.push(catatan);
    if (lanjut === null) break;
  }
  const sheet = procedure === 'hitungUlang' ? 'Prakiraan' : 'Banding Skenario';
  return { page: JSON.stringify(office.values(`${sheet}!A1:I80`)), told };
}

/** The call of the action before which it dies with one of the three devices written. */
function halfway(): number {
  const office = prepared();
  const { names } = office.counting(() => flooded(office));
  const [, , second] = [...names.keys()].filter((at) => names[at] === 'Range.setValues');
  return second ?? 0;
}

test.each(['hitungUlang', 'skenarioBerdampingan'])(
  '%s is of whole actions, wherever another one stops',
  (procedure) => {
    const point = halfway();
    const killed = prepared();
    killed.killAt(point, () => flooded(killed));
    expect(broken(killed)).toBe(1);
    const before = computed(prepared(), procedure).page;
    const after = computed(prepared([1, 3, 5]), procedure).page;
    const half = computed(prepared([1]), procedure).page;
    expect(new Set([before, after, half]).size).toBe(3);
    const quiet = prepared();
    const { names } = quiet.counting(() => computed(quiet, procedure));
    const last = names.indexOf('Lock.tryLock');
    const finished: number[] = [];
    // Tabs, journal, Aset and what follows it; the look whether anybody wrote, and what is beyond it.
    for (const call of [0, 1, 2, 3, 4, last - 2, last - 1, last]) {
      const office = prepared();
      const { page, told } = computed(office, procedure, (piece) =>
        office.interrupt(call, piece, () => office.killAt(point, () => flooded(office))),
      );
      expect({ call, isWhole: [before, after].includes(page) }).toEqual({ call, isWhole: true });
      // Beyond the last look it is Dasbor that says it couldn't follow.
      if (!told[0]?.startsWith('Tindakan yang terputus di tengah sudah diselesaikan: 3 alat diubah')) continue;
      finished.push(call);
      expect({ call, isAfter: page === after, broken: broken(office) }).toEqual({ call, isAfter: true, broken: 3 });
    }
    // Before the last look it is finished; after that what was read is of the time before.
    expect(finished.length).toBeGreaterThanOrEqual(5);
    expect(finished).not.toContain(last);
  },
);

/** What the menu's forecast or comparison wrote, and what it told; `at`: before which of its calls the other one stops. */
function byMenu(office: Office, name: string, at: number | null, other: () => void) {
  const run = () => office.call(name);
  if (at === null) run();
  else office.interrupt(at, run, other);
  const sheet = name === 'hitungPrakiraan' ? 'Prakiraan' : 'Banding Skenario';
  return JSON.stringify(office.values(`${sheet}!A1:I80`));
}

test.each(['hitungPrakiraan', 'bandingkanSkenario'])(
  '%s from the menu is of whole actions, wherever another one stops',
  (name) => {
    const point = halfway();
    const nothing = () => {};
    const before = byMenu(prepared(), name, null, nothing);
    const after = byMenu(prepared([1, 3, 5]), name, null, nothing);
    const half = byMenu(prepared([1]), name, null, nothing);
    expect(new Set([before, after, half]).size).toBe(3);
    const quiet = prepared();
    const last = quiet.counting(() => byMenu(quiet, name, null, nothing)).names.indexOf('Lock.tryLock');
    const finished: number[] = [];
    for (const call of [1, 2, last]) {
      const office = prepared();
      const page = byMenu(office, name, call, () => office.killAt(point, () => flooded(office)));
      expect({ call, isWhole: [before, after].includes(page) }).toEqual({ call, isWhole: true });
      if (page === after) finished.push(call);
    }
    // Before the first look, between it and the reading of Aset, and after the second look: that is of the time before.
    expect(finished).toEqual([1, 2]);
  },
);

test('where others begin an action at every reading, the menu writes nothing and says so', () => {
  const office = prepared();
  const was = JSON.stringify(office.values('Prakiraan!A1:I80'));
  const { hooks } = office.host.world;
  let [inside, posted] = [false, 0];
  hooks.beforeCall = (name) => {
    // Once in each reading: before the second sheet that is asked for.
    if (inside || name !== 'Sheet.getSheetValues') return;
    inside = true;
    office.run('catat', {
      action: 'terimaBarang',
      input: { barang: 'BLANKO', jumlah: '1' },
      actionId: `lain${++posted}`,
    });
    inside = false;
  };
  try {
    office.call('hitungPrakiraan');
  } finally {
    delete hooks.beforeCall;
  }
  expect(JSON.stringify(office.values('Prakiraan!A1:I80'))).toBe(was);
  expect(JSON.stringify(office.events)).toContain('Orang lain sedang mencatat; coba lagi sebentar.');
});
