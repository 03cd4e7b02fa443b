import type { Protection } from '../model/rules';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../model/workbook';
import { mayEdit, same } from './access';
import { ProtectionType } from './enums';
import { type Execution, type Methods, SELF, signature } from './execution';
import { openRange } from './range';
import { openUser } from './session';

interface ProtectionState {
  execution: Execution;
  sheet: SheetModel;
  protection: Protection;
}

export function openProtection(execution: Execution, sheet: SheetModel, protection: Protection): object {
  return execution.expose('Protection', methods, { execution, sheet, protection });
}

/** Who may edit what is protected: at first every editor of the file. */
function editorsOf({ execution: { world }, protection }: ProtectionState): string[] {
  return protection.editors ?? [...new Set([world.ownerEmail, world.userEmail, ...world.editors])];
}

function setEditors(state: ProtectionState, editors: readonly string[]): void {
  const { world } = state.execution;
  // "Neither the owner of the spreadsheet nor the current user can be removed."
  const staying = [world.ownerEmail, world.userEmail].filter((one) => !editors.some((editor) => same(editor, one)));
  state.protection.editors = [...new Set([...editors, ...staying])];
  world.workbook.layoutChanged();
}

function addresses(method: string, given: unknown): string[] {
  const list = Array.isArray(given) ? given : [given];
  if (!list.every((one) => typeof one === 'string')) throw new Refusal(signature(`Protection.${method}`, [given]));
  const unsound = list.find((one) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one));
  if (unsound !== undefined) throw new Refusal(`Invalid email: ${unsound}`);
  return list;
}

function add(state: ProtectionState, method: string, given: unknown): typeof SELF {
  setEditors(state, [...editorsOf(state), ...addresses(method, given)]);
  return SELF;
}

function removeFrom(state: ProtectionState, method: string, given: unknown): typeof SELF {
  const gone = addresses(method, given);
  setEditors(
    state,
    editorsOf(state).filter((editor) => !gone.some((one) => same(one, editor))),
  );
  return SELF;
}

const methods: Methods<ProtectionState> = {
  getDescription() {
    return this.protection.description;
  },
  setDescription(description: string) {
    this.protection.description = description;
    this.execution.world.workbook.layoutChanged();
    return SELF;
  },
  isWarningOnly() {
    return this.protection.warningOnly;
  },
  setWarningOnly(warningOnly: boolean) {
    this.protection.warningOnly = warningOnly;
    this.execution.world.workbook.layoutChanged();
    return SELF;
  },
  getRange() {
    return openRange(this.execution, this.sheet, this.protection.area ?? this.sheet.whole());
  },
  getProtectionType() {
    return this.protection.area ? ProtectionType.RANGE : ProtectionType.SHEET;
  },
  canEdit() {
    return mayEdit(this.execution.world, this.protection);
  },
  getEditors() {
    return this.execution.realm.list(editorsOf(this).map((email) => openUser(this.execution, email)));
  },
  addEditor(address: unknown) {
    return add(this, 'addEditor', address);
  },
  addEditors(list: unknown) {
    return add(this, 'addEditors', list);
  },
  removeEditor(address: unknown) {
    return removeFrom(this, 'removeEditor', address);
  },
  removeEditors(list: unknown) {
    return removeFrom(this, 'removeEditors', list);
  },
  /** Sharing with a whole domain is nothing that a local file has. */
  canDomainEdit() {
    return false;
  },
  remove() {
    this.sheet.protections = this.sheet.protections.filter(({ id }) => id !== this.protection.id);
    this.execution.world.workbook.layoutChanged();
  },
};
