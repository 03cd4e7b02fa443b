import { TICK } from '../../src/actions/entryForms';
import { TYPED } from '../../src/domain/merge/numbersHere';
import { type Choose, type Turn, together } from '../../src/local/actors';
import { type Office, openOffice } from '../../src/local/testing';
import { formOf } from './catatForms';
import { working } from './examples';
import { cellsOf, chainFaults, differing, NOW, pushed, rowsOf } from './offices';
import { everyOrder, someOrders } from './orders';
import { filled, halfTyped, printed, STORIES, type Story, sends, ticks, types } from './stories';

/**
 * Two and three people at one workbook, a service call at a time. Whatever the order of their calls, the workbook must
 * end as if they had come one after the other, and each must have been told so.
 */
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
  /** The one sheet that is looked at; without it all of them and the ledger's chain. */
  sheet?: string | undefined;
}

/** @returns a check that throws where the order lost or doubled something */
function attack({ in: kept, hands }: Story, { dist = pushed(), patient = true, sheet }: Attack = {}) {
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
    const unlike = (one: Record<string, string>) =>
      differing(found, one).filter((name) => sheet === undefined || name === sheet);
    const nearest = wanted.map(unlike).sort((a, b) => a.length - b.length)[0];
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

describe('a hand whose script finds the lock taken', () => {
  const busy = /Orang lain sedang mencatat/;
  const refused: Record<string, { story: Story; told: (office: Office) => string; again: (office: Office) => void }> = {
    'keeps the form that was ticked': {
      story: { in: filled, hands: [printed('7', 'a'), ticks('Pencetakan')] },
      told: (office) => String(office.value(formOf(office, 'Pencetakan').cellOf('Pencetakan'))),
      again: (office) => office.type(formOf(office, 'Pencetakan').cellOf(TICK), 'TRUE'),
    },
    'keeps the line that was typed': {
      story: { in: halfTyped, hands: [printed('7', 'a'), types('Persediaan!G4', '9')] },
      told: (office) => office.note('Persediaan!D4'),
      again: (office) => office.type('Persediaan!G4', '9'),
    },
  };

  test.each(Object.entries(refused))('%s, says so beside it, and posts it once when it is done again', (_, asked) => {
    const { in: kept, hands } = asked.story;
    const before = rowsOf(kept().open(), 'Persediaan').length;
    let times = 0;
    tried += everyOrder((choose) => {
      const office = kept().open();
      const parts = hands.map((hand) => hand(office));
      const { answers } = together(office.host.world, parts, choose, false);
      if (isBusy(answers[0])) parts[0]?.start();
      if (!busy.test(asked.told(office))) return;
      times++;
      expect(rowsOf(office, 'Persediaan')).toHaveLength(before + 1);
      asked.again(office);
      expect(rowsOf(office, 'Persediaan')).toHaveLength(before + 2);
      expect([asked.told(office), chainFaults(office)]).toEqual([expect.not.stringMatching(busy), []]);
    }, 1);
    expect(times).toBeGreaterThan(0);
  });
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

  // A doubled row of Riwayat alone would show no more than that somebody was told twice.
  test.each(Object.entries(STORIES).filter(([, { breaks }]) => breaks))(
    '%s: the same check finds what is lost or doubled in the register itself',
    (_, story) => {
      const check = attack(story, { dist: withoutLock(), sheet: story.breaks });
      expect(() => everyOrder(check, 1)).toThrow(`unlike any turn-by-turn run in ${story.breaks}`);
    },
  );
});
