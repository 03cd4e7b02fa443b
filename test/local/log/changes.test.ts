import fc from 'fast-check';
import { fromSaved, type SavedWorkbook, toSaved } from '../../../src/local/file/saved';
import { Changes } from '../../../src/local/log/changes';
import type { Change } from '../../../src/local/log/record';
import { replay } from '../../../src/local/log/replay';
import type { StructureRequest } from '../../../src/local/protocol';
import { type Office, openOffice } from '../../../src/local/testing';
import { builtDist } from '../../product/dist';
import { officeWith } from '../smallBundle';

const CODE = `
/** @customfunction */
function KTP_DERET(n) { return Array.from({ length: n }, (_, i) => [i + 1, 'baris ' + (i + 1)]); }
function tulis(nama, baris) {
  const lembar = SpreadsheetApp.getActive().getSheetByName(nama) || SpreadsheetApp.getActive().insertSheet(nama);
  lembar.getRange(baris, 1, 2, 3).setValues([[baris, 'teks', true], ['', 0.5, new Date(1772347500000)]])
    .setNumberFormat('0.00').setBackground('#0000' + (10 + baris));
  lembar.getRange(baris, 2).setNote('catatan ' + baris)
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b' + (baris % 3)]).build());
  lembar.getRange(baris, 5).setFormula('=KTP_DERET(' + (baris % 4) + ')');
  lembar.setColumnWidth(baris, 90 + baris).addDeveloperMetadata('k' + baris, nama);
  PropertiesService.getDocumentProperties().setProperty('terakhir', String(baris)).deleteProperty('k' + (baris - 1)).setProperty('k' + baris, nama);
}
function rapikan(nama) {
  const lembar = SpreadsheetApp.getActive().getSheetByName(nama);
  if (!lembar) return;
  lembar.getRange('A1:C4').merge();
  lembar.getRange('A6:H30').clear();
  lembar.setFrozenRows(1);
  lembar.protect().setDescription(nama).setWarningOnly(true);
}`;

/** With what cells refer to by place put in its place: two workbooks may number their looks and rules differently. */
function plainly(saved: SavedWorkbook): unknown {
  const sheets = saved.sheets.map(({ rules, styles, validations, ...sheet }) => ({
    ...sheet,
    styles: styles.map((row) => row.map((place) => (place === null ? null : saved.styles[place]))),
    validations: validations.map((row) => row.map((place) => (place === null ? null : rules[place]))),
  }));
  return JSON.parse(
    JSON.stringify({
      ...saved,
      activeSheetId: 0,
      styles: [],
      sheets,
      documentProperties: [...saved.documentProperties].sort(),
    }),
  );
}

class Watched {
  readonly records: Change[] = [];
  readonly start: SavedWorkbook;
  readonly #changes: Changes;

  constructor(readonly office: Office) {
    this.start = this.now();
    this.#changes = new Changes(office.workbook, office.host.world);
  }

  now(): SavedWorkbook {
    return JSON.parse(JSON.stringify(toSaved(this.office.workbook, this.office.host.world))) as SavedWorkbook;
  }

  /** As the server does after each request; through JSON, as the log has it. */
  record(): Change | undefined {
    this.office.workbook.calculator?.settle();
    const change = this.#changes.take();
    if (change) this.records.push(JSON.parse(JSON.stringify(change)) as Change);
    return change;
  }

  replayed(): SavedWorkbook {
    const saved = JSON.parse(JSON.stringify(this.start)) as SavedWorkbook;
    replay(saved, this.records);
    return saved;
  }
}

type Step = (office: Office) => void;

const row = fc.integer({ min: 1, max: 12 });
const name = fc.constantFrom('Sheet1', 'Dua', 'Tiga');
const idOf = (office: Office, wanted: string) => (office.workbook.sheetNamed(wanted) ?? office.workbook.sheets[0]!).id;
const structure =
  (make: (office: Office) => StructureRequest): Step =>
  (office) => {
    office.host.changeStructure(make(office));
  };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, row).map(
    ([sheet, at]): Step =>
      (office) =>
        void office.call('tulis', sheet, at),
  ),
  name.map(
    (sheet): Step =>
      (office) =>
        void office.call('rapikan', sheet),
  ),
  fc.tuple(name, row, fc.constantFrom('7', 'teks', '', '=A1+1', '=KTP_DERET(3)', '2-3-2026', "'=x")).map(
    ([sheet, at, text]): Step =>
      (office) =>
        void office.host.edit({
          sheet: idOf(office, sheet),
          top: at,
          left: 1 + (at % 7),
          values: [[text, text]],
          typed: false,
        }),
  ),
  fc
    .tuple(
      name,
      row,
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('insertRows', 'deleteRows', 'insertColumns', 'deleteColumns'),
    )
    .map(([sheet, at, count, kind]) =>
      structure((office) => ({ kind, sheet: idOf(office, sheet), at, count }) as StructureRequest),
    ),
  fc
    .tuple(name, row)
    .map(([sheet, column]) =>
      structure((office) => ({ kind: 'sortSheet', sheet: idOf(office, sheet), column, ascending: column % 2 === 0 })),
    ),
  fc
    .tuple(name, row)
    .map(([sheet, at]) => structure((office) => ({ kind: 'renameSheet', sheet: idOf(office, sheet), name: `N${at}` }))),
  name.map((sheet) => structure((office) => ({ kind: 'activateSheet', sheet: idOf(office, sheet) }))),
  row.map((at) => structure(() => ({ kind: 'addSheet', name: `T${at}` }))),
  name.map((sheet) => structure((office) => ({ kind: 'deleteSheet', sheet: idOf(office, sheet) }))),
  fc.constant<Step>((office) => void office.host.history.undo()),
  fc.constant<Step>((office) => void office.host.history.redo()),
);

test('whatever is done, the records lead from the workbook as it was to the workbook as it is', () => {
  let kinds = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const watched = new Watched(officeWith(CODE, { now: '2026-03-02T08:00' }));
      for (const act of steps) {
        act(watched.office);
        if (watched.record()) kinds += 1;
        expect(plainly(watched.replayed())).toEqual(plainly(watched.now()));
      }
      // And a program that starts from it has the same workbook.
      const again = fromSaved(watched.replayed());
      expect(again.sheets.map((sheet) => sheet.name)).toEqual(
        watched.office.workbook.sheets.map((sheet) => sheet.name),
      );
      expect(again.sheets.filter(({ hidden }) => !hidden).map(({ id }) => id)).toContain(again.activeSheetId);
    }),
    { numRuns: 60, seed: 20261124 },
  );
  expect(kinds).toBeGreaterThan(120);
});

test('after the tab that was told last is taken out or hidden, one that is there is on view', () => {
  const hiding = `${CODE} function sembunyikan(nama) { SpreadsheetApp.getActive().getSheetByName(nama).hideSheet(); }`;
  for (const leave of [
    (office: Office, sheet: number) => void office.host.changeStructure({ kind: 'deleteSheet', sheet }),
    (office: Office) => void office.call('sembunyikan', 'Sheet1'),
  ]) {
    const watched = new Watched(officeWith(hiding));
    const { office } = watched;
    const [first, second] = [idOf(office, 'Sheet1'), office.workbook.addSheet('Dua').id];
    office.host.changeStructure({ kind: 'activateSheet', sheet: first });
    watched.record();
    expect(watched.replayed().activeSheetId).toBe(first);
    office.host.changeStructure({ kind: 'activateSheet', sheet: second });
    expect(watched.record()).toBeUndefined();
    leave(office, first);
    watched.record();
    expect(office.workbook.activeSheetId).toBe(second);
    expect(fromSaved(watched.replayed()).activeSheetId).toBe(second);
  }
});

test('records read again over a workbook that holds them change nothing', () => {
  const watched = new Watched(officeWith(CODE, { now: '2026-03-02T08:00' }));
  for (const at of [2, 5, 9]) {
    watched.office.call('tulis', 'Dua', at);
    watched.record();
  }
  const saved = watched.replayed();
  replay(saved, watched.records);
  expect(plainly(saved)).toEqual(plainly(watched.now()));
});

test('what changes nothing, or only the tab on view, leaves no record; a property alone does', () => {
  const watched = new Watched(
    officeWith(`${CODE} function sifat() { PropertiesService.getScriptProperties().setProperty('a', 'b'); }`),
  );
  const { office } = watched;
  office.call('tulis', 'Dua', 2);
  expect(watched.record()).toBeDefined();
  office.host.changeStructure({ kind: 'activateSheet', sheet: 0 });
  expect(watched.record()).toBeUndefined();
  office.type('Sheet1!B20', 'teks');
  office.type('Sheet1!B20', 'teks');
  watched.record();
  office.type('Sheet1!B20', 'teks');
  expect(watched.record()).toBeUndefined();
  office.call('sifat');
  expect(watched.record()).toEqual({ book: { scriptProperties: [['a', 'b']] }, sheets: [], styles: [] });
});

test('a posting is a few rows, however much the workbook holds', () => {
  const watched = new Watched(openOffice({ dist: builtDist(), now: '2026-11-24T08:00' }));
  const { office } = watched;
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  watched.record();
  const post = (id: string) =>
    office.run('catat', {
      action: 'terimaBarang',
      input: { barang: 'BLANKO', jumlah: '5', tanggal: '01-11-2026' },
      actionId: id,
    });
  for (const id of ['a', 'b', 'c']) {
    post(id);
    const record = JSON.stringify(watched.record());
    expect(record.length).toBeGreaterThan(200);
    expect(record.length).toBeLessThan(20_000);
  }
  expect(plainly(watched.replayed())).toEqual(plainly(watched.now()));
});
