import type { SheetModel } from '../model/sheet';
import { Refusal, type WorkbookModel } from '../model/workbook';
import { nameOf } from './enums';
import { type Execution, isHandle, type Methods, SELF, signature, stateOf } from './execution';
import { addMetadata, metadataIn, openFinder } from './metadata';
import { openProtection } from './protection';
import { areaOfText, openRange, type RangeState } from './range';
import { openSheet, type SheetState } from './sheet';

export interface SpreadsheetState {
  execution: Execution;
  workbook: WorkbookModel;
}

/** Ids of a spreadsheet that is nowhere on the web. */
export const SPREADSHEET_ID = 'buku-kerja-lokal';

export function openSpreadsheet(execution: Execution): object {
  return execution.expose('Spreadsheet', methods, { execution, workbook: execution.world.workbook });
}

function activeSheet({ workbook }: SpreadsheetState): SheetModel {
  return workbook.sheetById(workbook.activeSheetId) ?? workbook.sheets[0]!;
}

function sheetBehind({ workbook }: SpreadsheetState, handle: unknown): SheetModel {
  const { sheet } = stateOf<SheetState>(handle, 'Sheet');
  const here = workbook.sheetById(sheet.id);
  if (!here) throw new Refusal(`Sheet ${sheet.id} not found`);
  return here;
}

function newSheetName({ workbook }: SpreadsheetState): string {
  let number = workbook.sheets.length + 1;
  while (workbook.sheetNamed(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

const methods: Methods<SpreadsheetState> = {
  getId() {
    return SPREADSHEET_ID;
  },
  getUrl() {
    // Here the workbook's address is the page's own, wherever it is served.
    return `/spreadsheets/d/${SPREADSHEET_ID}/edit`;
  },
  getName() {
    return this.workbook.title;
  },
  rename(name: string) {
    this.workbook.title = name;
    this.workbook.layoutChanged();
  },
  getSpreadsheetTimeZone() {
    return this.workbook.zone;
  },
  setSpreadsheetTimeZone(zone: string) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
    } catch {
      throw new Refusal(`Invalid argument: ${zone}`);
    }
    this.workbook.zone = zone;
  },
  getSpreadsheetLocale() {
    return this.workbook.locale.code;
  },
  setSpreadsheetLocale(code: string) {
    this.workbook.setLocale(code);
  },
  getSheets() {
    return this.execution.realm.list(this.workbook.sheets.map((sheet) => openSheet(this.execution, sheet)));
  },
  getNumSheets() {
    return this.workbook.sheets.length;
  },
  getSheetByName(name: string) {
    const sheet = this.workbook.sheetNamed(name);
    return sheet ? openSheet(this.execution, sheet) : null;
  },
  getSheetById(id: number) {
    const sheet = this.workbook.sheetById(id);
    return sheet ? openSheet(this.execution, sheet) : null;
  },
  insertSheet(...args: unknown[]) {
    const name = args.find((arg) => typeof arg === 'string') as string | undefined;
    const at = args.find((arg) => typeof arg === 'number') as number | undefined;
    if (args.some((arg) => typeof arg === 'object')) {
      throw new Refusal('Spreadsheet.insertSheet dengan templat tidak didukung tuan rumah lokal.');
    }
    const { workbook, execution } = this;
    const active = workbook.sheets.indexOf(activeSheet(this));
    const sheet = workbook.addSheet(name ?? newSheetName(this), at ?? active + 1);
    workbook.activeSheetId = sheet.id;
    return openSheet(execution, sheet);
  },
  deleteSheet(sheet: unknown) {
    this.workbook.removeSheet(sheetBehind(this, sheet));
  },
  getActiveSheet() {
    return openSheet(this.execution, activeSheet(this));
  },
  setActiveSheet(handle: unknown) {
    const sheet = sheetBehind(this, handle);
    this.workbook.activeSheetId = sheet.id;
    this.workbook.layoutChanged();
    this.execution.world.emit({ kind: 'activate', sheet: sheet.id, area: sheet.activeArea });
    return openSheet(this.execution, sheet);
  },
  moveActiveSheet(position: number) {
    const { workbook } = this;
    const sheet = activeSheet(this);
    if (!(position >= 1 && position <= workbook.sheets.length)) throw new Refusal('Sheet position out of bounds.');
    workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
    workbook.sheets.splice(position - 1, 0, sheet);
    workbook.layoutChanged();
  },
  getActiveRange() {
    const sheet = activeSheet(this);
    return openRange(this.execution, sheet, sheet.activeArea);
  },
  getRange(text: string) {
    const { sheet, area } = areaOfText(this.workbook, activeSheet(this), text);
    return openRange(this.execution, sheet, area);
  },
  toast(message: string, title = '') {
    this.execution.world.emit({ kind: 'toast', title, message: String(message) });
  },
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.execution, {}, key, rest);
    return SELF;
  },
  getDeveloperMetadata() {
    return metadataIn(this.execution, {});
  },
  createDeveloperMetadataFinder() {
    return openFinder(this.execution);
  },
  setNamedRange(name: string, range: unknown) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) || !isHandle(range, 'Range')) {
      throw new Refusal(signature('SpreadsheetApp.Spreadsheet.setNamedRange', [name, range]));
    }
    const { sheet, area } = stateOf<RangeState>(range, 'Range');
    this.workbook.namedRanges.set(name, { sheetId: sheet.id, area });
    this.workbook.calculator?.sheetsChanged();
  },
  removeNamedRange(name: string) {
    if (!this.workbook.namedRanges.delete(name)) throw new Refusal(`Named range "${name}" does not exist.`);
    this.workbook.calculator?.sheetsChanged();
  },
  getRangeByName(name: string) {
    const target = this.workbook.namedRanges.get(name);
    const sheet = target && this.workbook.sheetById(target.sheetId);
    return target && sheet ? openRange(this.execution, sheet, target.area) : null;
  },
  getNamedRanges() {
    const { execution, workbook } = this;
    return execution.realm.list([...workbook.namedRanges.keys()].map((name) => openNamedRange(execution, name)));
  },
  getProtections(type: unknown) {
    const whole = nameOf(type, 'ProtectionType') === 'SHEET';
    const found = this.workbook.sheets.flatMap((sheet) =>
      sheet.protections
        .filter(({ area }) => (area === undefined) === whole)
        .map((protection) => openProtection(this.execution, sheet, protection)),
    );
    return this.execution.realm.list(found);
  },
};

interface NamedRangeState {
  execution: Execution;
  name: string;
}

function openNamedRange(execution: Execution, name: string): object {
  return execution.expose<NamedRangeState>('NamedRange', namedRange, { execution, name });
}

const namedRange: Methods<NamedRangeState> = {
  getName() {
    return this.name;
  },
  getRange() {
    const { workbook } = this.execution.world;
    const target = workbook.namedRanges.get(this.name);
    const sheet = target && workbook.sheetById(target.sheetId);
    if (!target || !sheet) throw new Refusal(`Named range "${this.name}" does not exist.`);
    return openRange(this.execution, sheet, target.area);
  },
  setRange(range: unknown) {
    const { sheet, area } = stateOf<RangeState>(range, 'Range');
    this.execution.world.workbook.namedRanges.set(this.name, { sheetId: sheet.id, area });
    return SELF;
  },
  setName(name: string) {
    const { namedRanges } = this.execution.world.workbook;
    const target = namedRanges.get(this.name);
    namedRanges.delete(this.name);
    if (target) namedRanges.set(name, target);
    this.name = name;
    return SELF;
  },
  remove() {
    this.execution.world.workbook.namedRanges.delete(this.name);
  },
};
