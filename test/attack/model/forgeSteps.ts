import fc from 'fast-check';
import { entriesIn } from '../../../src/domain/ledgerHistory';
import { seal } from '../../../src/domain/ledgerSeal';
import type { PersediaanRow } from '../../../src/tables/persediaan';
import { anchorOf, keep, type Office, post, rowsOf, tabOf } from '../offices';
import { crash, dies } from './crashes';
import { DAYS, endOfDay } from './invariants';
import { columnOf } from './ledgerSteps';
import { type Crash, count, entriesOf, type Slip, type World } from './world';

/** What somebody does to the sheets so that they hold together all the same; only what is kept outside them knows. */
export interface ForgeStep {
  do: 'forge';
  how: 'cut' | 'sealAgain' | 'putIn' | 'closingTaken' | 'openingTyped' | 'closingTurned';
  which: number;
  crash: Crash | null;
}

export const forgeStep: fc.Arbitrary<ForgeStep> = fc.record({
  do: fc.constant('forge' as const),
  how: fc.constantFrom('cut', 'sealAgain', 'putIn', 'closingTaken', 'openingTyped', 'closingTurned'),
  ...{ which: fc.nat(), crash },
});

/**
 * On a copy: Periksa must say nothing before, name it afterwards and after further entries, and keep closed what was; where
 * no month is closed a reason must settle it.
 */
export function runForge({ office, model }: World, step: ForgeStep): void {
  if (model.missing.size > 0 || model.touched) return;
  const copy = keep(office).open(office.host.bundle);
  expect(accusations(copy)).toEqual([]);
  // Where the first posting ended before anything was kept, the next takes the sheets as they stand.
  if (anchorOf(copy) === null) return;
  const closed = isOfMonths(step) && model.closed === '' ? closeSeptember(copy) : model.closed;
  // What is in the journal is done once more where its row in Riwayat is gone: so something else must be in it.
  expect(post(copy, 'isiKantor', { kecamatan: 'Tulangan' }, 'palsu-0')).toMatchObject({ ok: true });
  const named = FORGING[step.how](copy, step.which);
  if (!named) return;
  const accused = () =>
    expect({ step, told: accusations(copy) }).toEqual({ step, told: expect.arrayContaining(named) });
  accused();
  closedStays(copy, closed);
  const next = (id: string) => post(copy, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, id);
  const died = step.crash !== null && dies(copy, step.crash, () => next('palsu-1'));
  if (!died) expect(next('palsu-1')).toMatchObject({ ok: true });
  expect(next('palsu-2')).toMatchObject({ ok: true });
  closedStays(copy, closed);
  const later = named.map((sentence) => (step.how === 'cut' ? expect.stringContaining('hilang sebelum') : sentence));
  expect({ step, told: accusations(copy) }).toEqual({ step, told: expect.arrayContaining(later) });
  if (closed === '' && !isOfMonths(step)) settle(copy);
  count(step.how);
}

/** In Riwayat, of which no edit is to be accepted. */
const isOfMonths = ({ how }: ForgeStep) => how !== 'cut' && how !== 'sealAgain' && how !== 'putIn';

function closeSeptember(copy: Office): string {
  expect(post(copy, 'tutupBulan', { bulan: '2026-09' }, 'palsu-5')).toMatchObject({ ok: true });
  return '2026-09-30';
}

/** With a reason it is told no more, now and later, unless the stock would be short of what was taken out. */
function settle(copy: Office): void {
  const before = accusations(copy);
  const { ok, sentence } = post(copy, 'terimaSuntingan', { alasan: 'memang begitu' }, 'palsu-3');
  const isShort = ['BLANKO', 'RIBBON', 'FILM'].some((item) => DAYS.some((day) => left(copy, item, day) < 0));
  expect({ before, sentence, ok }).toEqual({ before, sentence, ok: !isShort });
  if (!ok) return;
  expect(accusations(copy)).toEqual([]);
  expect(post(copy, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, 'palsu-4')).toMatchObject({ ok: true });
  expect(accusations(copy)).toEqual([]);
  count('settled');
}

const TAKES = ['CETAK', 'GAGAL', 'RETUR', 'MUSNAH'];
const left = (copy: Office, item: string, day: string): number =>
  endOfDay(
    entriesOf(copy).map(({ barang, tanggal, jenis, jumlah }) => {
      return { item: barang, day: tanggal, moves: TAKES.includes(jenis) ? -jumlah : jumlah } as Slip;
    }),
    item,
    day,
  );

/**
 * What Periksa says of hands in the ledger and in the closings. That people sorted the sheet accuses nobody, nor that
 * something was noted after a count of days before it.
 */
export function accusations(office: Office): string[] {
  office.call('periksa');
  const { values } = tabOf(office, 'Periksa');
  const found: string[] = [];
  for (let line = 4; line <= values.lastRow(); line++) {
    const [sheet, , sentence] = values.row(line).map(String);
    // Named as the add-on made it, whatever its tab is called meanwhile.
    if (sheet !== 'Persediaan' && sheet !== 'Riwayat') continue;
    if (sentence && !/^(Baris lembar ini tidak urut|Sesudah hitung fisik )/.test(sentence)) found.push(sentence);
  }
  return found;
}

function closedStays(copy: Office, closed: string): void {
  if (closed === '') return;
  for (const day of DAYS.filter((one) => one <= closed)) {
    const input = { barang: 'FILM', jumlah: '1', tanggal: day };
    expect({ day, answer: post(copy, 'terimaBarang', input, `tutup-${day}`) }).toMatchObject({ answer: { ok: false } });
  }
}

/** Each does it and answers the sentences in which it must be named; null where there is nothing to do it to. */
const FORGING: Record<ForgeStep['how'], (copy: Office, which: number) => unknown[] | null> = {
  /** The last postings go from both sheets, as though they had never been. */
  cut(copy, which) {
    const told = rowsOf(copy, 'Riwayat').flatMap((row) => {
      const entries = entriesIn(String(row.objek ?? ''));
      return entries ? [{ ...entries, line: Number(row.line) }] : [];
    });
    const numbers = [...new Set(told.map(({ first }) => first))].sort((a, b) => b - a).slice(0, 3);
    const from = numbers[which % Math.max(1, numbers.length)];
    if (from === undefined) return null;
    const gone = entriesOf(copy).filter(({ nomor }) => nomor >= from);
    deleteLines(copy, 'Persediaan', linesIn(gone));
    deleteLines(copy, 'Riwayat', linesIn(told.filter(({ last }) => last >= from)));
    const last = Math.max(...gone.map(({ nomor }) => nomor));
    const numbersGone = from === last ? `No ${from}` : `No ${from} sampai ${last}`;
    return [expect.stringContaining(`${numbersGone} pernah dicatat, tetapi tidak ada lagi`)];
  },
  /** An amount is written over and every hash from there on made anew. */
  sealAgain(copy, which) {
    const entries = inOrder(copy);
    const receipts = entries.filter(({ jenis }) => jenis === 'TERIMA');
    const touched = receipts[which % Math.max(1, receipts.length)];
    const end = entries[entries.length - 1];
    if (!touched || !end) return null;
    put(copy, 'Persediaan', touched.line, 'Jumlah', touched.jumlah + 1);
    sealFrom(copy, touched.nomor);
    return [expect.stringContaining(`Rantai sampai No ${end.nomor} bukan yang ditinggalkan SiapKTP`)];
  },
  /** An entry below the last, with its hash. */
  putIn(copy, which) {
    const entries = inOrder(copy);
    const receipts = entries.filter(({ jenis }) => jenis === 'TERIMA');
    const like = receipts[which % Math.max(1, receipts.length)];
    const end = entries[entries.length - 1];
    if (!like || !end) return null;
    const tab = tabOf(copy, 'Persediaan');
    const line = tab.lastRow() + 1;
    for (let column = 1; column <= tab.lastColumn(); column++) {
      const value = tab.values.get(like.line, column);
      if (value !== undefined) tab.values.set(line, column, value);
      tab.styles.set(line, column, tab.styles.get(like.line, column));
    }
    put(copy, 'Persediaan', line, 'No', end.nomor + 1);
    put(copy, 'Persediaan', line, 'Id', 'diketik');
    sealFrom(copy, end.nomor + 1);
    return [expect.stringContaining(`No ${end.nomor + 1} bukan dicatat lewat SiapKTP`)];
  },
  /** The last closing or opening goes from Riwayat. */
  closingTaken(copy) {
    const last = lastMark(copy);
    if (!last) return null;
    deleteLines(copy, 'Riwayat', [last.line]);
    return [expect.stringMatching(new RegExp(`^(Penutupan|Pembukaan) .* \\(ke-${last.order}\\) tidak ada lagi`))];
  },
  /** An opening typed below, under the next number. */
  openingTyped(copy, which) {
    const last = lastMark(copy);
    if (!last) return null;
    const tab = tabOf(copy, 'Riwayat');
    const line = tab.lastRow() + 1;
    for (let column = 1; column <= tab.lastColumn(); column++) {
      const value = tab.values.get(last.line, column);
      if (value !== undefined) tab.values.set(line, column, value);
      tab.styles.set(line, column, tab.styles.get(last.line, column));
    }
    put(copy, 'Riwayat', line, 'Id', 'diketik');
    const month = ['2000-01', '2026-09', '2026-10'][which % 3];
    put(copy, 'Riwayat', line, 'Objek', `Buka bulan ${month} ke-${last.order + 1}`);
    return [expect.stringMatching(new RegExp(`^Pembukaan .* \\(ke-${last.order + 1}\\) bukan dicatat lewat SiapKTP`))];
  },
  /** The last closing is turned into an opening. */
  closingTurned(copy) {
    const last = lastMark(copy);
    if (!last?.closes) return null;
    put(copy, 'Riwayat', last.line, 'Objek', `Buka bulan 2000-01 ke-${last.order}`);
    return [expect.stringMatching(new RegExp(`^Penutupan .* \\(ke-${last.order}\\) tidak ada lagi`))];
  },
};

const inOrder = (copy: Office) =>
  [...(entriesOf(copy) as (PersediaanRow & { line: number })[])].sort((a, b) => a.nomor - b.nomor);

function sealFrom(copy: Office, first: number): void {
  let before = '';
  for (const row of inOrder(copy)) {
    const sidik = row.nomor < first ? row.sidik : seal(before, row);
    if (sidik !== row.sidik) put(copy, 'Persediaan', row.line, 'Sidik', sidik);
    before = sidik;
  }
}

function lastMark(copy: Office): { order: number; closes: boolean; line: number } | null {
  const marks = rowsOf(copy, 'Riwayat').flatMap(({ objek, line }) => {
    const found = /^(Tutup|Buka) bulan .* ke-(\d+)$/.exec(String(objek ?? ''));
    return found ? [{ order: Number(found[2]), closes: found[1] === 'Tutup', line: Number(line) }] : [];
  });
  return marks.sort((a, b) => b.order - a.order)[0] ?? null;
}

/** As a macro writes, which leaves no note of it. */
function put(copy: Office, sheet: string, line: number, header: string, value: string | number): void {
  tabOf(copy, sheet).values.set(line, columnOf(copy, sheet, header), value);
}

const linesIn = (rows: readonly object[]) => rows.map((row) => Number((row as { line: number }).line));

/** From below, or the others would have moved up by then. */
function deleteLines(copy: Office, sheet: string, lines: readonly number[]): void {
  for (const at of [...lines].sort((a, b) => b - a)) {
    const { id } = tabOf(copy, sheet);
    expect(copy.host.changeStructure({ kind: 'deleteRows', sheet: id, at, count: 1 })).toMatchObject({ ok: true });
  }
}
