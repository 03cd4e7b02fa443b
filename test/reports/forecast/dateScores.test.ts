import type { ForecastAnswer } from '../../../src/reports/forecast/answers/answer';
import { scoreDates } from '../../../src/reports/forecast/kept/dateScores';
import { keptPromises, promisesToKeep } from '../../../src/reports/forecast/kept/keptPromises';
import type { OfficeModel } from '../../../src/reports/forecast/model/officeModel';
import { type ArsipPrakiraanRow, arsipPrakiraan } from '../../../src/tables/arsipPrakiraan';
import type { LayananRow } from '../../../src/tables/layanan';
import type { PersediaanRow } from '../../../src/tables/persediaan';

const TODAY = '2026-06-10';
type Kept = { kartu?: string | null; habis?: object; desa?: [string, number, string | null][] };

const made = (day: string, tunggakan: number, p80: string | null = null, janji?: Kept) =>
  ({
    ...{ waktu: `${day}T08:00`, tunggakan, p80 },
    kipas: JSON.stringify({
      ...{ target: '2026-12-31', points: [] },
      ...(janji ? { janji: { kartu: null, habis: {}, desa: [], ...janji } } : {}),
    }),
  }) as unknown as ArsipPrakiraanRow;

const NOTHING = { today: TODAY, backlog: 290, desa: [], layanan: [], persediaan: [], leftShare: 0.3 };

describe('the day of the whole backlog', () => {
  const cleared = (left: number[], backlog: number) =>
    scoreDates(
      left.map((waiting, at) => made(`2026-0${at + 1}-10`, waiting, at === 0 ? '2026-03-20' : null)),
      { ...NOTHING, backlog },
    ).cleared;

  test('held when no more than those who can’t be reached were left by then', () => {
    expect(cleared([1000, 600, 300, 290], 290)).toEqual({ due: 1, held: 1, unseen: 0 });
  });

  test('is missed when more were left at a look after it', () => {
    expect(cleared([1000, 600, 400, 350, 290], 290)).toEqual({ due: 1, held: 0, unseen: 0 });
    expect(cleared([1000], 900)).toEqual({ due: 1, held: 0, unseen: 0 });
  });

  test('can’t be told when nobody looked around it', () => {
    expect(cleared([1000, 600], 290)).toEqual({ due: 1, held: 0, unseen: 1 });
  });
});

describe('the day of its cards', () => {
  const day = (tanggal: string, counts: Partial<LayananRow>) =>
    ({ tanggal, rekam: null, prr: null, cetak: null, ...counts }) as LayananRow;
  const LAYANAN = [
    day('2026-01-20', { rekam: 400 }),
    day('2026-01-27', { prr: 400 }),
    day('2026-02-02', { cetak: 400 }),
    day('2026-02-20', { rekam: 300 }),
    day('2026-03-02', { prr: 300 }),
    day('2026-03-16', { cetak: 300 }),
  ];
  /** Seen open on 10 February and cleared on 10 March: its last card is printed on 2 February at the soonest (that of who was recorded by 10 February) and on 16 March at the latest. */
  const cards = (kartu: string | null, layanan = LAYANAN, left = 300, now = left) =>
    scoreDates([made('2026-01-12', 1000, null, { kartu }), made('2026-02-10', 600), made('2026-03-10', left)], {
      ...NOTHING,
      backlog: now,
      layanan,
    }).cards;

  test.each([
    ['2026-03-16', 'held'],
    ['2026-03-15', 'unseen'],
    ['2026-02-02', 'unseen'],
    ['2026-02-01', 'missed'],
  ])('told as %s is %s', (kartu, how) => {
    expect(cards(kartu)).toEqual({ due: 1, held: how === 'held' ? 1 : 0, unseen: how === 'unseen' ? 1 : 0 });
  });

  test('is missed while people are still to be recorded, whatever was printed', () => {
    expect(cards('2026-03-20', LAYANAN, 400, 390)).toEqual({ due: 1, held: 0, unseen: 0 });
    // The same number is the same list: of the time since the 10th it tells nothing.
    expect(cards('2026-03-20', LAYANAN, 400)).toEqual({ due: 1, held: 0, unseen: 1 });
  });

  test('can’t be told where nobody notes what came back or what was printed', () => {
    for (const what of ['prr', 'cetak'] as const)
      expect(
        cards(
          '2026-03-20',
          LAYANAN.map((row) => ({ ...row, [what]: null })),
        ),
      ).toEqual({ due: 1, held: 0, unseen: 1 });
  });

  test('is due only once it is over, and not where none was told', () => {
    for (const none of [TODAY, null]) expect(cards(none)).toEqual({ due: 0, held: 0, unseen: 0 });
  });
});

describe('the day of each desa', () => {
  const desa = (now: [string, number][]) =>
    scoreDates(
      [
        made('2026-01-12', 900, null, {
          desa: [
            ['D1', 500, '2026-03-20'],
            ['D2', 300, '2026-03-20'],
            ['D3', 100, '2026-03-20'],
          ],
        }),
        made('2026-03-10', 350, null, {
          desa: [
            ['D1', 150, '2026-04-01'],
            ['D2', 100, null],
            ['D3', 100, TODAY],
          ],
        }),
      ],
      { ...NOTHING, desa: now.map(([code, waiting]) => ({ code, waiting })) },
    ).desa;

  test('is judged by its own backlog: one held, one missed, two that nobody saw', () => {
    // D1: 150 of 500 by 10 March. D2: 100 of 300 then, 90 today: it may have been by the 20th. D3: 99 of 100 today. D1's second:
    // its list hasn't changed since.
    expect(
      desa([
        ['D1', 150],
        ['D2', 90],
        ['D3', 99],
      ]),
    ).toEqual({ due: 4, held: 1, unseen: 2 });
  });

  test('that is gone since isn’t judged', () => {
    expect(
      desa([
        ['d1', 150],
        ['D2', 90],
      ]),
    ).toEqual({ due: 3, held: 1, unseen: 2 });
  });
});

describe('the day by which one future in five has run out', () => {
  let nomor = 0;
  const entry = (tanggal: string, jenis: string, jumlah: number, barang = 'BLANKO') =>
    ({ nomor: ++nomor, id: `P-${nomor}`, tanggal, jenis, jumlah, barang, membalik: null }) as unknown as PersediaanRow;
  const out = (...persediaan: PersediaanRow[]) =>
    scoreDates([made('2026-01-12', 100, null, { habis: { blanko: '2026-02-02' } })], { ...NOTHING, persediaan }).out;
  const came = entry('2026-01-05', 'TERIMA', 100);

  test.each([
    ['on its last day', '2026-02-02', 1],
    ['a day later', '2026-02-03', 0],
    ['on the day of the forecast', '2026-01-12', 0],
  ])('came true where the last is printed %s', (_, day, times) => {
    expect(out(came, entry(day, 'CETAK', 100)).blanko).toEqual({ due: 1, out: times });
  });

  test('is of what is left in the evening, and of that item alone', () => {
    const [used, more] = [entry('2026-01-20', 'CETAK', 100), entry('2026-01-20', 'TERIMA', 40)];
    expect(out(came, used, more).blanko).toEqual({ due: 1, out: 0 });
    expect(out(entry('2026-01-20', 'CETAK', 1, 'RIBBON')).blanko).toEqual({ due: 1, out: 0 });
    expect(out(came, used).ribbon).toEqual({ due: 0, out: 0 });
  });
});

test('of a kabupaten with the longest codes as many desa are kept as fit the cell beside the longest fan', () => {
  const codes = Array.from({ length: 350 }, (_, at) => `${at}`.padEnd(40, '.'));
  const model = {
    demand: { codes, desa: codes.map(() => ({ people: 99_999 })), backlog: 1 },
    ...{ office: { printing: null }, dateOf: () => '2028-01-01' },
  };
  const stockOut = { blanko: null, ribbon: null, film: null };
  const answer = { forecast: { cards: null, stockOut, desa: codes.map(() => ({ p80: 300 })) } };
  const janji = promisesToKeep(model as unknown as OfficeModel, answer as unknown as ForecastAnswer);
  // A point for each of at most thirty weeks and today (keptFan).
  const points = Array.from({ length: 31 }, () => ['2028-01-01', 999_999, 999_999, 999_999]);
  const text = JSON.stringify({ target: '2028-01-01', points, janji });
  expect(arsipPrakiraan.columns.kipas.cell.read(text).ok).toBe(true);
  const kept = keptPromises(text)!.desa;
  expect(kept[249]).toEqual({ code: codes[249], waiting: 99_999, by: '2028-01-01' });
  expect(kept).toHaveLength(250);
});

test('a forecast from before these dates were kept, or that can’t be read, promises none of them', () => {
  for (const fan of [null, '', '{', '{"target":"2026-12-31","points":[]}', '{"janji":{"kartu":null}}'])
    expect(keptPromises(fan)).toBeNull();
  const { cards, desa, out } = scoreDates([made('2026-01-12', 100)], NOTHING);
  expect([cards.due, desa.due, out.blanko.due]).toEqual([0, 0, 0]);
});
