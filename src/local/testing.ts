/**
 * What tests of the product use: the built bundle in a workbook in memory, with one person before it.
 *
 *   const office = openOffice({ dist: readDist('dist'), now: '2026-03-02T08:00' });
 *   office.call('siapkanLembarKerja');          // any public function, as a menu click would
 *   office.type('Desa!B2', 'Sukamaju');         // typed: parsed by the locale, onEdit fires
 *   office.paste('Desa!A5', [['1', 'x']]);      // pasted: onEdit without value
 *   office.values('Desa!A1:C3');                // as getValues would give them, days as 'yyyy-mm-dd[Thh:mm:ss]'
 *   office.shown('Desa!D2');                    // as the grid shows it; `note`, `formula`, `errorAt` likewise
 *   office.menu('Periksa');                     // a menu item by its caption
 *   office.run('bukaTempat', { … });            // google.script.run; throws what withFailureHandler would get
 *   office.counting(() => office.run(…));       // { reads, writes, names } of the service calls made meanwhile
 *   office.killAt(3, () => office.run(…));      // the execution dies before its 4th service call ('after': after it,
 *                                               // { row: 2 }: with two rows of its block written)
 *   office.interrupt(3, () => …, () => …);      // another execution runs in whole before the 4th call of the first
 */
import { Bundle, type BundleFiles, ScriptFailure } from './bundle';
import { Host, type HostOptions } from './host';
import { parseArea, splitSheetName } from './model/area';
import { CellError, plain } from './model/cell';
import { displayAt, inputAt, showsDate } from './model/display';
import type { SheetModel } from './model/sheet';
import { wallText } from './model/wallText';
import { WorkbookModel } from './model/workbook';
import { instantOfSerial } from './model/zone';
import type { HostEvent } from './protocol';
import { type CallCount, ExecutionKilled } from './services/execution';

export { readDist } from './distFiles';
export { Bundle, ExecutionKilled, Host, ScriptFailure, WorkbookModel };

export interface OfficeOptions {
  /** From readDist, or hand-written for small tests; parsed already where many offices share it. */
  dist: BundleFiles | Bundle;
  /** Wall time in the workbook's zone, 'yyyy-mm-ddThh:mm'; the real clock when absent. */
  now?: string;
  locale?: 'id_ID' | 'en_US';
  zone?: string;
  userEmail?: string;
  /** Where it isn't this person's own file. */
  sharing?: HostOptions['sharing'];
  /** A workbook from elsewhere (a file, another office); `locale` and `zone` are then its own. */
  workbook?: WorkbookModel;
  /** How many ids were drawn before, so that a workbook that is opened again doesn't meet its own. */
  idsDrawn?: number;
}

export class Office {
  readonly host: Host;
  readonly workbook: WorkbookModel;
  /** What the page would have been told: toasts, alerts, the sidebar. */
  readonly events: HostEvent[] = [];
  #now: number | undefined;
  #idsDrawn: number;

  constructor({ dist, now, locale, zone, userEmail, sharing, workbook, idsDrawn = 0 }: OfficeOptions) {
    this.workbook = workbook ?? new WorkbookModel({ locale: locale ?? 'id_ID', zone: zone ?? 'Asia/Jakarta' });
    if (this.workbook.sheets.length === 0) this.workbook.addSheet('Sheet1');
    if (now !== undefined) this.setNow(now);
    this.#idsDrawn = idsDrawn;
    this.host = new Host({
      bundle: bundleOf(dist),
      workbook: this.workbook,
      userEmail: userEmail ?? 'petugas@contoh.id',
      ...(sharing ? { sharing } : {}),
      emit: (event) => this.events.push(event),
      newId: () => {
        this.#idsDrawn += 1;
        return `00000000-0000-4000-8000-${String(this.#idsDrawn).padStart(12, '0')}`;
      },
      ...(now === undefined ? {} : { now: () => this.#now! }),
    });
  }

  get idsDrawn(): number {
    return this.#idsDrawn;
  }

  /** Moves the clock; only for an office that was opened with one. */
  setNow(wall: string): void {
    const [day = '', time = '00:00'] = wall.split('T');
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
    const serial = Date.UTC(year, month - 1, date, hour, minute, second) / 86_400_000 + 25_569;
    this.#now = instantOfSerial(serial, this.workbook.zone);
  }

  call(name: string, ...args: unknown[]): unknown {
    return this.host.call(name, args);
  }

  run(name: string, ...args: unknown[]): unknown {
    const answer = this.host.run(name, args);
    if (answer.ok) return answer.value;
    throw Object.assign(new Error(answer.failure.message), { name: answer.failure.name });
  }

  menu(caption: string): void {
    if (this.host.world.menus.length === 0) this.host.open();
    this.host.clickMenu(caption);
  }

  /** Throws the refusal when the edit is refused. */
  type(cell: string, text: string): void {
    const { sheet, top, left } = this.#place(cell);
    this.#accept(this.host.edit({ sheet: sheet.id, top, left, values: [[text]], typed: true }));
  }

  paste(topLeft: string, values: string[][]): void {
    const { sheet, top, left } = this.#place(topLeft);
    this.#accept(this.host.edit({ sheet: sheet.id, top, left, values, typed: false }));
  }

  values(range: string): (string | number | boolean)[][] {
    this.workbook.calculator?.settle();
    return this.#map(range, (sheet, row, column) => {
      const value = sheet.values.get(row, column);
      if (typeof value !== 'number' || !showsDate(this.workbook, sheet, row, column)) return plain(value);
      return wallText(value);
    });
  }

  value(cell: string): string | number | boolean {
    return this.values(cell)[0]![0]!;
  }

  shown(cell: string): string {
    this.workbook.calculator?.settle();
    return this.#map(cell, (sheet, row, column) => displayAt(this.workbook, sheet, row, column))[0]![0]!;
  }

  /** In the locale's form, as the formula bar shows it; the typed form of the value where there is no formula. */
  formula(cell: string): string {
    return this.#map(cell, (sheet, row, column) => inputAt(this.workbook, sheet, row, column))[0]![0]!;
  }

  /** The sentence behind an error cell, undefined when the cell shows none. */
  errorAt(cell: string): string | undefined {
    this.workbook.calculator?.settle();
    const { sheet, top, left } = this.#place(cell);
    const value = sheet.values.get(top, left);
    return value instanceof CellError ? value.message : undefined;
  }

  note(cell: string): string {
    const { sheet, top, left } = this.#place(cell);
    return sheet.notes.get(top, left) ?? '';
  }

  sheet(name: string): SheetModel {
    const sheet = this.workbook.sheetNamed(name);
    if (!sheet)
      throw new Error(`Tidak ada lembar "${name}"; yang ada: ${this.workbook.sheets.map((s) => s.name).join(', ')}`);
    return sheet;
  }

  /** Service calls of every execution that `action` starts. */
  counting(action: () => void): CallCount {
    const count: CallCount = { reads: 0, writes: 0, names: [] };
    const { hooks } = this.host.world;
    const outer = hooks.beforeCall;
    hooks.beforeCall = (name, index, kind) => {
      count.names.push(name);
      count[kind === 'read' ? 'reads' : 'writes'] += 1;
      outer?.(name, index, kind);
    };
    try {
      action();
    } finally {
      if (outer) hooks.beforeCall = outer;
      else delete hooks.beforeCall;
    }
    return count;
  }

  /** Runs the action and lets its execution die at the call with this index; false when it ended before that call. */
  killAt(index: number, action: () => void, when: 'before' | 'after' | { row: number } = 'before'): boolean {
    const { hooks } = this.host.world;
    const name = when === 'after' ? 'afterCall' : 'beforeCall';
    let reached = false;
    hooks[name] = (_, at) => {
      reached = at === index;
      if (reached && typeof when === 'string') throw new ExecutionKilled();
    };
    if (typeof when === 'object') {
      hooks.beforeRow = (row) => {
        if (reached && row === when.row) throw new ExecutionKilled();
      };
    }
    try {
      action();
      return false;
    } catch (error) {
      if (error instanceof ExecutionKilled) return true;
      throw error;
    } finally {
      delete hooks[name];
      delete hooks.beforeRow;
    }
  }

  /** Runs `other` in whole while `action` is about to make the call with this index. */
  interrupt(index: number, action: () => void, other: () => void): void {
    const { hooks } = this.host.world;
    const hook = (_: string, at: number) => {
      if (at !== index) return;
      delete hooks.beforeCall;
      other();
    };
    hooks.beforeCall = hook;
    try {
      action();
    } finally {
      delete hooks.beforeCall;
    }
  }

  #accept(answer: { ok: true } | { ok: false; refused: string }): void {
    if (!answer.ok) throw new Error(answer.refused);
  }

  #place(range: string): { sheet: SheetModel; top: number; left: number; bottom: number; right: number } {
    const { sheetName, rest } = splitSheetName(range);
    const sheet = sheetName === undefined ? this.workbook.sheets[0]! : this.sheet(sheetName);
    const area = parseArea(rest, Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn()));
    if (!area) throw new Error(`Bukan alamat sel: ${range}`);
    return { sheet, ...area };
  }

  #map<T>(range: string, read: (sheet: SheetModel, row: number, column: number) => T): T[][] {
    const { sheet, top, left, bottom, right } = this.#place(range);
    return Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (_, j) => read(sheet, top + i, left + j)),
    );
  }
}

const bundles = new WeakMap<BundleFiles, Bundle>();

/** Parsing the bundle is the slow part, and tests open many offices on one. */
function bundleOf(dist: BundleFiles | Bundle): Bundle {
  if (dist instanceof Bundle) return dist;
  const bundle = bundles.get(dist) ?? new Bundle(dist);
  bundles.set(dist, bundle);
  return bundle;
}

export function openOffice(options: OfficeOptions): Office {
  return new Office(options);
}
