import { randomUUID } from 'node:crypto';
import { type Bundle, type Loaded, ScriptFailure } from './bundle';
import { edit } from './edit';
import { Calculation } from './formulas/calculation';
import { History } from './history';
import type { WorkbookModel } from './model/workbook';
import type { Answer, EditRequest, HostEvent, RunAnswer, StructureRequest } from './protocol';
import { typingRefusal } from './services/access';
import type { Mode, Starter } from './services/authorization';
import { AuthMode } from './services/enums';
import { type CallCount, ExecutionKilled } from './services/execution';
import { openRange } from './services/range';
import { openSpreadsheet } from './services/spreadsheet';
import type { World } from './services/world';
import { changeStructure } from './structure';
import { checkArguments, wireResult } from './wire';

export interface HostOptions {
  bundle: Bundle;
  workbook: WorkbookModel;
  /** Milliseconds since 1970; given, the script's own `new Date()` follows it too. */
  now?: () => number;
  userEmail?: string;
  /** Where it isn't the person's own file: whose, and how it is shared with him. */
  sharing?: Partial<Pick<World, 'ownerEmail' | 'editors' | 'access'>>;
  emit?: (event: HostEvent) => void;
  newId?: () => string;
}

/** How an execution is started. */
export interface Entry {
  mode: Mode;
  starter: Starter;
}

const MENU: Entry = { mode: 'FULL', starter: 'menu' };
const SIDEBAR: Entry = { mode: 'FULL', starter: 'sidebar' };
const INSTALLED_TRIGGER: Entry = { mode: 'FULL', starter: 'installable trigger' };

/** What Google calls the changes of rows and columns that it tells of. */
const CHANGE_TYPES = {
  insertRows: 'INSERT_ROW',
  deleteRows: 'REMOVE_ROW',
  insertColumns: 'INSERT_COLUMN',
  deleteColumns: 'REMOVE_COLUMN',
};

const SIMPLE_TRIGGER: Entry = { mode: 'LIMITED', starter: 'simple trigger' };

const sheetIn = (request: StructureRequest): number | undefined => ('sheet' in request ? request.sheet : undefined);

/** The add-on in a workbook with one person before it; everything that can start a script comes in here. */
export class Host {
  readonly bundle: Bundle;
  readonly world: World;
  readonly workbook: WorkbookModel;
  readonly history: History;
  /** What the last execution cost; a nested one (in a hook) is over before its outer one. */
  lastCalls: CallCount = { reads: 0, writes: 0, names: [] };
  #clock: (() => number) | undefined;
  /** Time that sleeping and waiting let pass. */
  #passed = 0;
  #formulaScript: Loaded | undefined;

  constructor(options: HostOptions) {
    const { bundle, workbook, now, userEmail = '', sharing, emit = () => undefined, newId = randomUUID } = options;
    this.bundle = bundle;
    this.workbook = workbook;
    this.#clock = now && (() => now() + this.#passed);
    this.world = {
      workbook,
      manifest: bundle.files.manifest,
      scopes: bundle.files.manifest.oauthScopes,
      files: bundle.files.html,
      now: () => (now ?? Date.now)() + this.#passed,
      pass: (milliseconds) => {
        this.#passed += milliseconds;
      },
      hooks: {},
      userEmail,
      ownerEmail: userEmail,
      editors: [],
      access: 'editor',
      ...sharing,
      userLocale: 'id',
      locks: new Map(),
      scriptProperties: new Map(),
      userProperties: new Map(),
      cache: new Map(),
      triggers: [],
      outbox: [],
      log: [],
      menus: [],
      menuHandlers: new Map(),
      sidebar: undefined,
      dialog: undefined,
      alertAnswers: [],
      emit,
      nextId: newId,
    };
    this.history = new History(workbook);
    workbook.calculator = new Calculation(workbook, {
      names: bundle.functions.filter(({ custom }) => custom).map(({ name }) => name),
      call: (name, args) => this.#callFormula(name, args),
      realm: () => this.#formulas().execution.realm,
      now: this.world.now,
    });
  }

  /** What happens when a person opens the file: NONE before the add-on was used in it, LIMITED after. */
  open(mode: 'NONE' | 'LIMITED' = 'LIMITED'): void {
    if (!this.bundle.find('onOpen')) return;
    this.#run('onOpen', { mode, starter: 'simple trigger' }, ({ execution }) => [
      execution.realm.record([
        ['authMode', AuthMode[mode]],
        ['source', mode === 'NONE' ? null : openSpreadsheet(execution)],
      ]),
    ]);
  }

  /** Runs any public function; throws ScriptFailure with what it threw. `args` are JSON values. */
  call(name: string, args: readonly unknown[] = [], entry: Entry = MENU): unknown {
    if (!this.bundle.find(name)) throw new ScriptFailure(new Error(`Script function not found: ${name}`));
    return this.#run(name, entry, ({ execution }) =>
      args.map((arg) => (arg === undefined ? undefined : execution.realm.parse(JSON.stringify(arg)))),
    );
  }

  /** google.script.run: what may not cross fails, as does any name that isn't public. */
  run(name: string, args: readonly unknown[]): RunAnswer {
    try {
      checkArguments(args);
      return { ok: true, value: wireResult(this.call(name, args, SIDEBAR)) };
    } catch (error) {
      if (error instanceof ExecutionKilled || !(error instanceof Error)) throw error;
      const { message } = error;
      const name = error instanceof ScriptFailure ? error.scriptName : error.name;
      return { ok: false, failure: { name, message } };
    }
  }

  /** A click on a menu item, by its id or, when only one has it, its caption. */
  clickMenu(id: string): void {
    const items = this.world.menus.flatMap((menu) => menu.items);
    const byCaption = items.find((item) => 'id' in item && item.caption === id);
    const handler = this.world.menuHandlers.get(byCaption && 'id' in byCaption ? byCaption.id : id);
    if (handler === undefined) throw new ScriptFailure(new Error(`Tidak ada butir menu "${id}".`));
    this.call(handler, [], MENU);
  }

  /** Fires the installed triggers of one kind: nobody is there to see a dialog. */
  fire(event: 'CLOCK' | 'ON_CHANGE'): void {
    for (const { handler } of this.world.triggers.filter((trigger) => trigger.event === event)) {
      this.call(handler, [{}], INSTALLED_TRIGGER);
    }
  }

  /** A person types or pastes; onEdit follows. Refused edits change nothing. */
  edit(request: EditRequest): Answer {
    const kept = typingRefusal(this.world, request.sheet);
    if (kept !== undefined) return { ok: false, refused: kept };
    const result = edit(this.workbook, this.history, request, this.world.now());
    if (!result.ok) return result;
    if (this.bundle.find('onEdit')) this.#fireEdit(result.edited);
    return { ok: true };
  }

  /** A person puts rows or columns in, takes them out, sorts; who has asked to be told is told. */
  changeStructure(request: StructureRequest): Answer {
    const kept = request.kind === 'activateSheet' ? undefined : typingRefusal(this.world, sheetIn(request));
    if (kept !== undefined) return { ok: false, refused: kept };
    const answer = changeStructure(this.workbook, this.history, request);
    if (answer.ok && request.kind in CHANGE_TYPES) {
      if ('sheet' in request) this.workbook.activeSheetId = request.sheet;
      this.#fireChange(CHANGE_TYPES[request.kind as keyof typeof CHANGE_TYPES]);
    }
    return answer;
  }

  #fireChange(changeType: string): void {
    for (const { handler } of this.world.triggers.filter(({ event }) => event === 'ON_CHANGE')) {
      try {
        this.#run(handler, INSTALLED_TRIGGER, ({ execution }) => [
          execution.realm.record([
            ['authMode', AuthMode.FULL],
            ['changeType', changeType],
            ['source', openSpreadsheet(execution)],
          ]),
        ]);
      } catch (error) {
        if (!(error instanceof ScriptFailure)) throw error;
        this.world.log.push(`ERROR ${handler}: ${error.message}`);
      }
    }
  }

  #fireEdit({ sheet, area, value, oldValue }: Extract<ReturnType<typeof edit>, { ok: true }>['edited']): void {
    try {
      this.#run('onEdit', SIMPLE_TRIGGER, ({ execution }) => [
        execution.realm.record([
          ['authMode', AuthMode.LIMITED],
          ['source', openSpreadsheet(execution)],
          ['range', openRange(execution, sheet, area)],
          ...(value === undefined ? [] : [['value', value] as const]),
          ...(oldValue === undefined ? [] : [['oldValue', oldValue] as const]),
        ]),
      ]);
    } catch (error) {
      // The edit stands whatever the trigger does; Google writes such failures to a log as well.
      if (!(error instanceof ScriptFailure)) throw error;
      this.world.log.push(`ERROR onEdit: ${error.message}`);
    }
  }

  #run(name: string, entry: Entry, args: (loaded: Loaded) => readonly unknown[]): unknown {
    const loaded = this.bundle.load(this.world, entry.mode, entry.starter, this.#clock);
    try {
      const given = args(loaded);
      const run = () => loaded.call(name, given);
      const { enter } = this.world.hooks;
      return enter ? enter({ execution: loaded.execution, run }) : run();
    } finally {
      this.lastCalls = loaded.execution.calls;
      if (loaded.execution.calls.writes > 0) this.history.scriptWrote();
    }
  }

  #formulas(): Loaded {
    this.#formulaScript ??= this.bundle.load(this.world, 'CUSTOM_FUNCTION', 'formula', this.#clock);
    return this.#formulaScript;
  }

  /** Formulas share one context: they are pure, and a context for each cell would only cost time. */
  #callFormula(name: string, args: readonly unknown[]): unknown {
    return this.#formulas().call(name, args);
  }
}
