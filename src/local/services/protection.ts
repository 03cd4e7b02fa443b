import type { Protection } from '../model/rules';
import type { SheetModel } from '../model/sheet';
import { ProtectionType } from './enums';
import { type Execution, type Methods, SELF } from './execution';
import { openRange } from './range';

interface ProtectionState {
  execution: Execution;
  sheet: SheetModel;
  protection: Protection;
}

export function openProtection(execution: Execution, sheet: SheetModel, protection: Protection): object {
  return execution.expose('Protection', methods, { execution, sheet, protection });
}

/** The one person at the local host is owner and only editor, so lists of editors have nothing to change. */
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
    return true;
  },
  getEditors() {
    return this.execution.realm.list([]);
  },
  remove() {
    this.sheet.protections = this.sheet.protections.filter(({ id }) => id !== this.protection.id);
    this.execution.world.workbook.layoutChanged();
  },
};
