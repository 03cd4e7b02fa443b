import { commands } from '../../src/commands';
import { everyReport } from '../../src/reports/every';
import type { Host } from '../../src/workbook/host';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { FULL, gridsOf } from '../reports/office';

class CountingWorkbook extends MemoryWorkbook {
  readonly reads: string[] = [];

  override read(sheet: string) {
    this.reads.push(sheet);
    return super.read(sheet);
  }
}

function person(workbook: MemoryWorkbook): { host: Host; told: string[]; shown: string[] } {
  const told: string[] = [];
  const shown: string[] = [];
  const host: Host = {
    workbook,
    occasion: () => ({ now: '2026-11-24T10:00', who: 'camat@contoh.id', through: 'menu' as const }),
    newId: () => 'id',
    milliseconds: () => 0,
    notes: { put: () => {}, read: () => ({}) },
    openSidebar: () => {},
    pdfLink: () => null,
    workbookLink: () => '',
    openPage: () => {},
    lettersLeft: () => 0,
    post: () => null,
    daily: { isSet: () => false, install: () => true, remove: () => true },
    tell: (sentence) => told.push(sentence),
    show: ({ sheet }) => shown.push(sheet),
  };
  return { host, told, shown };
}

test('writes every report, shows the dashboard and says what it wrote', () => {
  const workbook = new MemoryWorkbook(gridsOf(FULL));
  const { host, told, shown } = person(workbook);
  commands.perbaruiLaporan.run(host);
  expect([...workbook.pages.keys()].sort()).toEqual(everyReport.map(({ sheet }) => sheet).sort());
  expect(shown).toEqual(['Dasbor']);
  expect(told).toHaveLength(1);
  for (const { sheet } of everyReport) expect(told[0]).toContain(sheet);
});

test('reads each sheet once, however many reports need it', () => {
  const workbook = new CountingWorkbook(gridsOf(FULL));
  commands.perbaruiLaporan.run(person(workbook).host);
  expect(workbook.reads).toHaveLength(new Set(workbook.reads).size);
});

test('writes nothing while someone else is writing', () => {
  const workbook = new MemoryWorkbook(gridsOf(FULL));
  workbook.lockedByOther = true;
  const { host, told, shown } = person(workbook);
  commands.perbaruiLaporan.run(host);
  expect(workbook.pages.size).toBe(0);
  expect(shown).toEqual([]);
  expect(told).toEqual(['Orang lain sedang mencatat; coba lagi sebentar.']);
});
