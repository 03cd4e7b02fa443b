import { TYPED } from '../../src/domain/merge/numbersHere';
import { type Choose, type Part, type Turn, together } from '../../src/local/actors';
import { type Office, openOffice } from '../../src/local/testing';
import { working } from './examples';
import { cellsOf, chainFaults, differing, type Kept, NOW, post, pushed, rowsOf } from './offices';
import { everyOrder, someOrders } from './orders';

/**
 * Two and three people at one workbook, a service call at a time. Whatever the order of their calls, the workbook must
 * end as if they had come one after the other, and each must have been told so.
 */
type Hand = (office: Office) => Part;
interface Story {
  in: () => Kept;
  hands: Hand[];
  /** A trigger has nobody to send it again. */
  byItself?: true;
}

const sends =
  (action: string, input: Record<string, string>, actionId: string): Hand =>
  (office) => ({ start: () => post(office, action, input, actionId) });
const types =
  (cell: string, text: string): Hand =>
  (office) => ({ byHand: true, start: () => office.type(cell, text) });
const fires =
  (name: string): Hand =>
  (office) => ({ start: () => office.host.call(name, [], { mode: 'FULL', starter: 'installable trigger' }) });
const imports =
  (text: string, actionId: string): Hand =>
  (office) => ({
    start: () =>
      office.run('komitImpor', {
        ...{ text, target: null, mapping: null, answers: {}, mended: {}, skipped: [], seen: '' },
        actionId,
      }),
  });

const printed = (jumlah: string, id: string) => sends('catatCetak', { jumlah, tanggal: '05-11-2026' }, id);

const STORIES: Record<string, Story> = {
  'two sidebars print from one stock': { in: working, hands: [printed('300', 'a'), printed('200', 'b')] },
  'two sidebars receive': {
    in: working,
    hands: [
      sends('terimaBarang', { barang: 'RIBBON', jumlah: '3' }, 'a'),
      sends('terimaBarang', { barang: 'RIBBON', jumlah: '4' }, 'b'),
    ],
  },
  'the same click arrives twice': { in: working, hands: [printed('7', 'a'), printed('7', 'a')] },
  'two sidebars write one device off and mend it': {
    in: working,
    hands: [
      sends('hapusAlat', { id: 'KAM-001', alasan: 'jatuh' }, 'a'),
      sends('ubahKondisi', { id: 'KAM-001', kondisi: 'RR' }, 'b'),
    ],
  },
  'two sidebars fill one place of a set': {
    in: working,
    hands: [
      sends('pasangKeSet', { id: 'IRS-001', setPerekaman: 'SET-2' }, 'a'),
      sends('tambahAlat', { id: 'IRS-002', nama: 'Iris', jenis: 'IRIS', setPerekaman: 'SET-2' }, 'b'),
    ],
  },
  'two sidebars tell of one day': {
    in: working,
    hands: [
      sends('catatLayanan', { tanggal: '23-11-2026', daftar: '9' }, 'a'),
      sends('catatLayanan', { tanggal: '23-11-2026', serah: '8' }, 'b'),
    ],
  },
  'an import and a posting': {
    in: working,
    hands: [
      imports('Kode\tNama\tWajib KTP\tSudah Rekam\n02\tMindi\t6600\t6534\n03\tPorong\t30930\t29846\n', 'a'),
      sends('tutupBulan', { bulan: '10-2026' }, 'b'),
    ],
  },
  'a sidebar posts while a line is typed below the ledger': {
    in: working,
    hands: [printed('7', 'a'), types('Persediaan!D4', '03-11-2026')],
  },
  'a sidebar posts while a cell is typed': {
    in: working,
    hands: [sends('catatLayanan', { tanggal: '23-11-2026', daftar: '9' }, 'a'), types('Layanan!G2', '5')],
  },
  'two people type': { in: working, hands: [types('Desa!C2', 'DESA'), types('Desa!C3', 'KELURAHAN')] },
  'a sidebar posts while the day’s reports are made': {
    in: working,
    hands: [printed('7', 'a'), fires('periksa')],
    byItself: true,
  },
  'two sidebars and a hand': {
    in: working,
    hands: [printed('300', 'a'), printed('200', 'b'), types('Persediaan!D4', '03-11-2026')],
  },
  'two sidebars and a trigger': {
    in: working,
    hands: [printed('300', 'a'), sends('tutupBulan', { bulan: '10-2026' }, 'b'), fires('periksa')],
  },
};

const shown = (order: readonly Turn[]) => order.map(({ actor, name }) => `${actor}:${name}`).join(' ');

/** Without ids and hashes, which tell only who came first; instead of these, what is broken in the chain. */
function stateOf(office: Office): Record<string, string> {
  const cells = { ...cellsOf(office), rantai: chainFaults(office).join('; ') };
  return Object.fromEntries(
    Object.entries(cells).map(([name, text]) => [
      name,
      text.replace(/"[0-9a-f]{64}"/g, '"sidik"').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id'),
    ]),
  );
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

interface Attack {
  dist?: ReturnType<typeof pushed>;
  patient?: boolean;
}

/** @returns a check that throws where the order lost or doubled something */
function attack({ in: kept, hands }: Story, { dist = pushed(), patient = true }: Attack = {}) {
  const wanted = permutations(hands).map((order) => {
    const office = kept().open(dist);
    for (const hand of order) hand(office).start();
    return stateOf(office);
  });
  return (choose: Choose) => {
    const office = kept().open(dist);
    const parts = hands.map((hand) => hand(office));
    const { answers, order } = together(office.host.world, parts, choose, patient);
    for (const [index, answer] of answers.entries()) {
      if (answer instanceof Error) throw new Error(`${shown(order)}: ${answer.message}`);
      if (isBusy(answer)) parts[index]?.start();
    }
    const found = stateOf(office);
    const nearest = wanted.map((one) => differing(found, one)).sort((a, b) => a.length - b.length)[0];
    if (nearest?.length !== 0) throw new Error(`${shown(order)}: unlike any turn-by-turn run in ${nearest}`);
  };
}

const isBusy = (answer: unknown) =>
  typeof answer === 'object' &&
  answer !== null &&
  'sentence' in answer &&
  /sedang mencatat/.test(String(answer.sentence));

let tried = 0;
afterAll(() => process.stdout.write(`${tried} interleavings tried\n`));

const isDeep = process.env.SOAK !== undefined;
/** What a soak spends on one story and depth: where there are more orders, the rest is left to chance. */
const MOST_ORDERS = 1500;

describe.each(Object.entries(STORIES))('%s,', (name, story) => {
  // Sidebars do nothing before they have the lock: then all orders are few.
  const onlySidebars = story.hands.every((hand) => !hand(working().open()).byHand) && story.hands.length === 2;
  const interruptions = onlySidebars ? 99 : 1;

  test(`in every order with up to ${interruptions} interruptions and in random ones, as if one after the other`, () => {
    const check = attack(story);
    tried += everyOrder(check, interruptions);
    tried += someOrders(check, { count: isDeep ? 300 : 8, seed: 5 });
    for (let deeper = interruptions + 1; isDeep && !onlySidebars && deeper <= 3; deeper++) {
      const orders = everyOrder(check, deeper, MOST_ORDERS);
      tried += orders;
      const whole = orders < MOST_ORDERS ? 'all' : 'the first';
      process.stdout.write(`${name}: ${whole} ${orders} orders with up to ${deeper} interruptions\n`);
      if (orders === MOST_ORDERS) break;
    }
  });

  if (onlySidebars && !story.byItself) {
    test('with the lock refused when it is taken, nothing of the refused is written until it is sent again', () => {
      tried += everyOrder(attack(story, { patient: false }), 1);
    });
  }
});

/** Nothing keeps a hand from typing while a script writes: the later of the two stands in the cell. */
test('of a cell typed while a sidebar writes it, Riwayat tells what was typed, and the hand is told where that is gone', () => {
  let overwritten = 0;
  tried += everyOrder((choose) => {
    const office = working().open();
    const hands = [sends('ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }, 'a'), types('Aset!D3', 'RB')];
    const { order } = together(
      office.host.world,
      hands.map((hand) => hand(office)),
      choose,
    );
    const noted = rowsOf(office, 'Riwayat').filter(({ tindakan }) => tindakan === TYPED);
    const told = noted.map(({ uraian }) => String(uraian)).filter((one) => one.startsWith('Aset baris 3, Kondisi'));
    expect([shown(order), ...told]).toEqual([shown(order), expect.stringMatching(/ menjadi "RB"\./)]);
    // Written over before the script of the hand looks at the cell.
    if (told[0]?.includes('Selnya kini berisi "RR"')) {
      overwritten++;
      const toasts = office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : []));
      expect(toasts.join()).toContain('Suntingan Anda ("RB") sudah tertimpa.');
    }
  }, 1);
  expect(overwritten).toBeGreaterThan(0);
});

test('two people who set the sheets up at once get each sheet once', () => {
  const once = openOffice({ dist: pushed(), now: NOW });
  once.call('siapkanLembarKerja');
  const sheets = once.workbook.sheets.map(({ name }) => name);
  for (const at of [0, 2, 5, 40, 300]) {
    const office = openOffice({ dist: pushed(), now: NOW });
    const setUp = () => office.call('siapkanLembarKerja');
    office.interrupt(at, setUp, setUp);
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(differing(cellsOf(office), cellsOf(once))).toEqual([]);
    tried++;
  }
});

describe('with the lock taken out of the code', () => {
  /** The pushed scripts in which no writer waits for another. */
  function withoutLock(): ReturnType<typeof pushed> {
    const { scripts, ...rest } = pushed();
    let cuts = 0;
    const cut = (code: string) =>
      code.replace(/if\(!this\.\w+&&!\w+\.tryLock\(\w+\)\)return [\w.]+;/g, () => {
        cuts++;
        return '';
      });
    const files = { ...rest, scripts: new Map([...scripts].map(([name, code]) => [name, cut(code)])) };
    expect(cuts).toBe(1);
    return files;
  }

  test.each(['two sidebars print from one stock', 'two sidebars receive', 'two sidebars tell of one day'])(
    '%s: the same check finds what is lost or doubled',
    (name) => {
      const story = STORIES[name] as Story;
      expect(() => everyOrder(attack(story, { dist: withoutLock() }), 1)).toThrow(/unlike any turn-by-turn run|No/);
    },
  );
});
