import { scenariosPiece, writeScenarios } from '../../../src/reports/forecast/scenarioPieces';
import { FULL, type Typed } from '../office';
import { holdsInPieces } from './inPieces';
import { kinds, SlowHost } from './slowHost';

/** Beside the office as it is, two plans. */
const PLANS: Typed = {
  ...FULL,
  skenario: [
    { nama: 'Satu set', set: 1 },
    { nama: 'Dua operator', operatorRekam: 2 },
  ],
};

const slowly = (readingMilliseconds: number) => new SlowHost(readingMilliseconds, PLANS);
const page = ({ workbook }: SlowHost) => workbook.pages.get('Banding Skenario');

holdsInPieces(scenariosPiece, slowly, page);

test('a scenario a piece, it is the same comparison as in one go, dated when it began', () => {
  const whole = slowly(0);
  const told = writeScenarios(whole.host);
  const slow = slowly(1000);
  const pieces = slow.run(scenariosPiece, 'a', () => {
    slow.now = '2026-11-24T10:01';
  });
  expect(pieces).toEqual([
    { kind: 'more', share: 1 / 3, stage: 'Menghitung skenario 2 dari 3: Satu set' },
    { kind: 'more', share: 2 / 3, stage: 'Menghitung skenario 3 dari 3: Dua operator' },
    { kind: 'written', told },
  ]);
  expect(page(slow)).toEqual(page(whole));
});

test('what is kept between two pieces fits a note of Google’s, 100 KB, with six plans too', () => {
  const slow = new SlowHost(1000, {
    ...FULL,
    skenario: Array.from({ length: 6 }, (_, index) => ({ nama: `Rencana ${index}`, set: index })),
  });
  let largest = 0;
  slow.run(scenariosPiece, 'a', () => {
    for (const text of slow.kept.values()) largest = Math.max(largest, text.length);
  });
  expect(largest).toBeGreaterThan(1000);
  expect(largest).toBeLessThan(100_000);
});

test('a plan that is changed in between is not compared with what was played before', () => {
  const slow = slowly(1000);
  let changed = false;
  const pieces = slow.run(scenariosPiece, 'a', () => {
    if (changed) return;
    changed = true;
    const sheet = slow.workbook.sheets.Skenario!;
    const column = sheet[0]!.indexOf('Nama');
    expect(column).toBeGreaterThanOrEqual(0);
    sheet[1]![column] = 'Yang lain';
  });
  // What was played for the old plans is played once more.
  expect(kinds(pieces)).toEqual(['more', 'more', 'more', 'written']);
  const fresh = slowly(0);
  fresh.workbook.sheets.Skenario = structuredClone(slow.workbook.sheets.Skenario!);
  writeScenarios(fresh.host);
  expect(page(slow)).toEqual(page(fresh));
});

test('in one go the plans share the minute that a person waits, and a partial answer says so', () => {
  const slow = slowly(0);
  let time = 0;
  // A machine on which fifty futures take ten seconds.
  const told = writeScenarios({ ...slow.host, milliseconds: () => (time += 10_000) });
  expect(told?.scenarios).toHaveLength(3);
  // A minute, and what each plan had begun when its part was over.
  expect(time).toBeLessThanOrEqual(60_000 + 3 * 20_000);
  expect(JSON.stringify(page(slow)?.cells)).toContain('Waktu hitung habis: ini hasil sebagian');
});

test('a plan that can’t be read, and more than six, are named with the reason beside those that are compared', () => {
  const plans = Array.from({ length: 7 }, (_, index) => ({ nama: `Rencana ${index + 1}`, set: index }));
  const spoilt = { ...FULL, skenario: [{ nama: 'Salah', set: 'dua' }, ...plans] };
  const told = writeScenarios(new SlowHost(0, spoilt).host);
  expect(told?.scenarios.map(({ name }) => name)).not.toContain('Salah');
  expect(told?.sentence).toContain('tidak ikut: Rencana 7.');
  expect(told?.sentence).toContain(
    'Baris 2 di lembar Skenario tidak ikut dihitung: Set Perekaman harus bilangan bulat 0 sampai 50 atau kosong, bukan "dua".',
  );
  expect(writeScenarios(slowly(0).host)?.sentence).not.toContain('tidak ikut');
});
