import { Refusal } from '../model/workbook';
import { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay } from './enums';
import { type Execution, isHandle, type Methods, SELF, signature, stateOf } from './execution';
import type { InstalledTrigger } from './world';

interface AppState {
  execution: Execution;
}

interface TriggerState extends AppState {
  trigger: InstalledTrigger;
}

const MAX_TRIGGERS = 20;

const methods: Methods<AppState> = {
  newTrigger(handler: string) {
    const trigger: InstalledTrigger = { id: '', handler, event: 'CLOCK', schedule: '' };
    return this.execution.expose<TriggerState>('TriggerBuilder', builder, { execution: this.execution, trigger });
  },
  getProjectTriggers() {
    return triggersOf(this.execution);
  },
  getUserTriggers() {
    return triggersOf(this.execution);
  },
  deleteTrigger(handle: unknown) {
    const { trigger } = stateOf<TriggerState>(handle, 'Trigger');
    const { world } = this.execution;
    world.triggers = world.triggers.filter(({ id }) => id !== trigger.id);
  },
  getAuthorizationInfo(mode: unknown) {
    if (mode !== AuthMode.FULL) throw new Refusal(signature('ScriptApp.getAuthorizationInfo', [mode]));
    return this.execution.expose<AppState>('AuthorizationInfo', authorizationInfo, this);
  },
};

/** The person of a local host has agreed to everything, else onOpen would not have run with rights. */
const authorizationInfo: Methods<AppState> = {
  getAuthorizationStatus() {
    return this.execution.mode === 'NONE' ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  },
  getAuthorizationUrl() {
    return null;
  },
};

function triggersOf(execution: Execution): unknown[] {
  return execution.realm.list(execution.world.triggers.map((trigger) => openTrigger(execution, trigger)));
}

function openTrigger(execution: Execution, trigger: InstalledTrigger): object {
  return execution.expose<TriggerState>('Trigger', triggerMethods, { execution, trigger });
}

const triggerMethods: Methods<TriggerState> = {
  getUniqueId() {
    return this.trigger.id;
  },
  getHandlerFunction() {
    return this.trigger.handler;
  },
  getEventType() {
    return EventType[this.trigger.event];
  },
  getTriggerSource() {
    return this.trigger.event === 'CLOCK' ? TriggerSource.CLOCK : TriggerSource.SPREADSHEETS;
  },
};

function maker(state: TriggerState): object {
  return state.execution.expose<TriggerState>('TriggerMaker', makerMethods, state);
}

const builder: Methods<TriggerState> = {
  timeBased() {
    return maker(this);
  },
  forSpreadsheet(spreadsheet: unknown) {
    if (typeof spreadsheet !== 'string' && !isHandle(spreadsheet, 'Spreadsheet')) {
      throw new Refusal(signature('ScriptApp.TriggerBuilder.forSpreadsheet', [spreadsheet]));
    }
    return maker(this);
  },
};

function scheduled(name: string): (this: TriggerState, argument?: unknown) => typeof SELF {
  return function (argument) {
    this.trigger.schedule += `${name}(${argument === undefined ? '' : String(argument)})`;
    return SELF;
  };
}

function on(event: InstalledTrigger['event']): (this: TriggerState) => typeof SELF {
  return function () {
    this.trigger.event = event;
    return SELF;
  };
}

const makerMethods: Methods<TriggerState> = {
  everyDays: scheduled('everyDays'),
  everyHours: scheduled('everyHours'),
  everyWeeks: scheduled('everyWeeks'),
  onWeekDay: scheduled('onWeekDay'),
  onMonthDay: scheduled('onMonthDay'),
  atHour: scheduled('atHour'),
  nearMinute: scheduled('nearMinute'),
  inTimezone: scheduled('inTimezone'),
  after: scheduled('after'),
  everyMinutes() {
    throw new Refusal('The add-on attempted to create a time-based trigger that runs more often than once an hour.');
  },
  onOpen: on('ON_OPEN'),
  onEdit: on('ON_EDIT'),
  onChange: on('ON_CHANGE'),
  create() {
    const { execution, trigger } = this;
    const { world } = execution;
    if (world.triggers.some(({ event }) => event === trigger.event)) {
      throw new Refusal(
        'This add-on has created too many time-based triggers in this document for this Google user account.',
      );
    }
    if (world.triggers.length >= MAX_TRIGGERS) throw new Refusal('This script has too many triggers.');
    const created = { ...trigger, id: world.nextId() };
    world.triggers.push(created);
    return openTrigger(execution, created);
  },
};

export function openScriptApp(execution: Execution): object {
  return execution.expose(
    'ScriptApp',
    methods,
    { execution },
    { AuthMode, AuthorizationStatus, EventType, TriggerSource, WeekDay },
  );
}
