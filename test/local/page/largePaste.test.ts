import { eventually, OpenedPage } from './openedPage';

jest.setTimeout(120_000);

/** 100,000 rows: how long that takes is in `npm run bench`; here that it is all there, and in more than one piece. */
const ROWS = 100_000;

let opened: OpenedPage;
beforeAll(async () => {
  opened = await OpenedPage.open();
});
afterAll(() => opened.close());

test('a large paste is sent whole, the page answers in between, and its HTML is not looked at', async () => {
  await opened.goTo('A3');
  await opened.page.evaluate((rows) => {
    const turns = { before: -1, asked: [] as string[] };
    Object.assign(window, { turns });
    const text = Array.from({ length: rows }, (_, at) => `D-${at}\tDesa "${at}"\t${at}`).join('\r\n');
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    const { getData } = DataTransfer.prototype;
    Object.defineProperty(event, 'clipboardData', {
      value: {
        getData: (type: string) => {
          turns.asked.push(type);
          return type === 'text/plain' ? text : getData.call(new DataTransfer(), type);
        },
      },
    });
    // Counts what else the page could do between the key and the sending.
    let taken = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      taken++;
      if (turns.before < 0) channel.port2.postMessage(null);
    };
    const { fetch } = window;
    window.fetch = (...asked) => {
      if (String(asked[0]).includes('/api/edit')) turns.before = taken;
      return fetch(...asked);
    };
    channel.port2.postMessage(null);
    document.activeElement?.dispatchEvent(event);
  }, ROWS);
  await eventually(() => expect(opened.host.edits).toHaveLength(1));
  const [edit] = opened.host.edits;
  expect(edit).toMatchObject({ top: 3, left: 1, typed: false });
  expect(edit?.values).toHaveLength(ROWS);
  expect([edit?.values[0], edit?.values[ROWS - 1]]).toEqual([
    ['D-0', 'Desa "0"', '0'],
    [`D-${ROWS - 1}`, `Desa "${ROWS - 1}"`, String(ROWS - 1)],
  ]);
  const turns = await opened.page.evaluate(
    () => (window as unknown as { turns: { before: number; asked: string[] } }).turns,
  );
  expect(turns.asked).toEqual(['text/plain']);
  expect(turns.before).toBeGreaterThanOrEqual(1);
});

test('it lands in the sheet where the key was pressed, though another one is shown before it is sent', async () => {
  await opened.visit();
  await opened.goTo('H5');
  await opened.expectSelected('H5');
  // The pauses of the paste last until the person is on the other sheet.
  await opened.page.evaluate((rows) => {
    const { setTimeout: real } = window;
    const waiting: (() => void)[] = [];
    const release = () => {
      Object.assign(window, { setTimeout: real });
      for (const work of waiting) work();
    };
    Object.assign(window, {
      release,
      waiting,
      setTimeout: (work: () => void, delay?: number) => (delay === undefined ? waiting.push(work) : real(work, delay)),
    });
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      Array.from({ length: rows }, (_, at) => `${at} ${'panjang'.repeat(400)}`).join('\n'),
    );
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData });
    document.activeElement?.dispatchEvent(event);
  }, 100);
  await eventually(async () =>
    expect(await opened.page.evaluate(() => (window as unknown as { waiting: unknown[] }).waiting.length)).toBe(1),
  );
  await opened.page.locator('[role=tab][data-sheet="3"]').click();
  await opened.page.locator('[role=tab][data-sheet="3"][aria-selected=true]').waitFor();
  const elsewhere = await opened.selected();
  expect(opened.host.edits).toEqual([]);
  await opened.page.evaluate(() => (window as unknown as { release: () => void }).release());
  await eventually(() => expect(opened.host.edits).toHaveLength(1));
  expect(opened.host.edits[0]).toMatchObject({ sheet: 1, top: 5, left: 8 });
  expect(opened.host.edits[0]?.values).toHaveLength(100);
  // What follows the answer leaves the other sheet's selection alone, and finds its own on the way back.
  await opened.page.locator('[role=tab][data-sheet="1"]').click();
  await opened.expectSelected('H5:H104');
  await opened.page.locator('[role=tab][data-sheet="3"]').click();
  await opened.expectSelected(elsewhere);
});
