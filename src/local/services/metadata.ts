import type { MetadataEntry } from '../model/rules';
import { Refusal } from '../model/workbook';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility, nameOf } from './enums';
import { type Execution, type Methods, SELF } from './execution';
import { openRange } from './range';
import { openSheet } from './sheet';
import { openSpreadsheet } from './spreadsheet';

/** Where an entry stands: nothing for the spreadsheet, a sheet, or one row or column of it. */
export type MetadataPlace = Pick<MetadataEntry, 'sheetId' | 'row' | 'column'>;

/** 30,000 characters of keys and values for each sheet and the spreadsheet; Google's documented limit. */
const MAX_CHARACTERS = 30_000;

interface EntryState {
  execution: Execution;
  entry: MetadataEntry;
}

export function addMetadata(execution: Execution, place: MetadataPlace, key: string, rest: readonly unknown[]): void {
  const { workbook } = execution.world;
  const value = rest.find((arg) => typeof arg === 'string') as string | undefined;
  const visibility = rest.map((arg) => nameOf(arg, 'DeveloperMetadataVisibility')).find(Boolean) ?? 'DOCUMENT';
  if (key.length + (value?.length ?? 0) > MAX_CHARACTERS) throw new Refusal('Developer metadata is too large.');
  workbook.metadata.push({
    id: workbook.newId(),
    key,
    value: value ?? '',
    visibility: visibility as MetadataEntry['visibility'],
    ...place,
  });
}

function samePlace(entry: MetadataEntry, place: MetadataPlace): boolean {
  return entry.sheetId === place.sheetId && entry.row === place.row && entry.column === place.column;
}

export function metadataIn(execution: Execution, place: MetadataPlace): unknown[] {
  const found = execution.world.workbook.metadata.filter((entry) => samePlace(entry, place));
  return execution.realm.list(found.map((entry) => openEntry(execution, entry)));
}

function locationType(entry: MetadataEntry): string {
  if (entry.sheetId === undefined) return 'SPREADSHEET';
  if (entry.row !== undefined) return 'ROW';
  return entry.column !== undefined ? 'COLUMN' : 'SHEET';
}

function openEntry(execution: Execution, entry: MetadataEntry): object {
  return execution.expose('DeveloperMetadata', entryMethods, { execution, entry });
}

const entryMethods: Methods<EntryState> = {
  getId() {
    return this.entry.id;
  },
  getKey() {
    return this.entry.key;
  },
  getValue() {
    return this.entry.value;
  },
  getVisibility() {
    return DeveloperMetadataVisibility[this.entry.visibility];
  },
  getLocation() {
    return this.execution.expose('DeveloperMetadataLocation', locationMethods, this);
  },
  setKey(key: string) {
    this.entry.key = key;
    return SELF;
  },
  setValue(value: string) {
    this.entry.value = value;
    return SELF;
  },
  remove() {
    const { workbook } = this.execution.world;
    workbook.metadata = workbook.metadata.filter(({ id }) => id !== this.entry.id);
  },
};

function sheetOf({ execution, entry }: EntryState) {
  return entry.sheetId === undefined ? undefined : execution.world.workbook.sheetById(entry.sheetId);
}

const locationMethods: Methods<EntryState> = {
  getLocationType() {
    return DeveloperMetadataLocationType[locationType(this.entry)];
  },
  getSpreadsheet() {
    return this.entry.sheetId === undefined ? openSpreadsheet(this.execution) : null;
  },
  getSheet() {
    const sheet = sheetOf(this);
    return sheet && locationType(this.entry) === 'SHEET' ? openSheet(this.execution, sheet) : null;
  },
  getRow() {
    const sheet = sheetOf(this);
    const { row } = this.entry;
    if (!sheet || row === undefined) return null;
    return openRange(this.execution, sheet, { top: row, left: 1, bottom: row, right: sheet.columns });
  },
  getColumn() {
    const sheet = sheetOf(this);
    const { column } = this.entry;
    if (!sheet || column === undefined) return null;
    return openRange(this.execution, sheet, { top: 1, left: column, bottom: sheet.rows, right: column });
  },
};

interface FinderState {
  execution: Execution;
  /** The finder of a sheet sees the sheet, its rows and columns. */
  sheetId: number | undefined;
  tests: ((entry: MetadataEntry) => boolean)[];
}

export function openFinder(execution: Execution, sheetId?: number): object {
  return execution.expose<FinderState>('DeveloperMetadataFinder', finder, { execution, sheetId, tests: [] });
}

const finder: Methods<FinderState> = {
  withKey(key: string) {
    this.tests.push((entry) => entry.key === key);
    return SELF;
  },
  withValue(value: string) {
    this.tests.push((entry) => entry.value === value);
    return SELF;
  },
  withId(id: number) {
    this.tests.push((entry) => entry.id === id);
    return SELF;
  },
  withVisibility(visibility: unknown) {
    const name = nameOf(visibility, 'DeveloperMetadataVisibility');
    this.tests.push((entry) => entry.visibility === name);
    return SELF;
  },
  withLocationType(type: unknown) {
    const name = nameOf(type, 'DeveloperMetadataLocationType');
    this.tests.push((entry) => locationType(entry) === name);
    return SELF;
  },
  find() {
    const { execution, sheetId, tests } = this;
    const found = execution.world.workbook.metadata.filter(
      (entry) => (sheetId === undefined || entry.sheetId === sheetId) && tests.every((test) => test(entry)),
    );
    return execution.realm.list(found.map((entry) => openEntry(execution, entry)));
  },
};
