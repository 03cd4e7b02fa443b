import { Refusal } from '../model/workbook';
import { openConditionBuilder } from './conditions';
import * as enums from './enums';
import { type Execution, type Methods, stateOf } from './execution';
import { openRange } from './range';
import { openRichTextBuilder, openTextStyleBuilder } from './richText';
import { openSheet, type SheetState } from './sheet';
import { openSpreadsheet } from './spreadsheet';
import { openUi } from './ui';
import { openValidationBuilder } from './validation';

interface AppState {
  execution: Execution;
}

const methods: Methods<AppState> = {
  getActive() {
    return openSpreadsheet(this.execution);
  },
  getActiveSpreadsheet() {
    return openSpreadsheet(this.execution);
  },
  getActiveSheet() {
    const { workbook } = this.execution.world;
    return openSheet(this.execution, workbook.sheetById(workbook.activeSheetId) ?? workbook.sheets[0]!);
  },
  getActiveRange() {
    const { workbook } = this.execution.world;
    const sheet = workbook.sheetById(workbook.activeSheetId) ?? workbook.sheets[0]!;
    return openRange(this.execution, sheet, sheet.activeArea);
  },
  setActiveSheet(handle: unknown) {
    const { sheet } = stateOf<SheetState>(handle, 'Sheet');
    this.execution.world.workbook.activeSheetId = sheet.id;
    this.execution.world.emit({ kind: 'activate', sheet: sheet.id, area: sheet.activeArea });
    return handle;
  },
  getUi() {
    return openUi(this.execution);
  },
  openById() {
    throw new Refusal(
      'You do not have permission to call SpreadsheetApp.openById: spreadsheets.currentonly reaches this file only.',
    );
  },
  openByUrl() {
    throw new Refusal(
      'You do not have permission to call SpreadsheetApp.openByUrl: spreadsheets.currentonly reaches this file only.',
    );
  },
  newDataValidation() {
    return openValidationBuilder(this.execution);
  },
  newConditionalFormatRule() {
    return openConditionBuilder(this.execution);
  },
  newRichTextValue() {
    return openRichTextBuilder(this.execution);
  },
  newTextStyle() {
    return openTextStyleBuilder(this.execution);
  },
  flush() {
    this.execution.world.workbook.calculator?.settle();
  },
};

const CONSTANTS = {
  BorderStyle: enums.BorderStyle,
  ProtectionType: enums.ProtectionType,
  WrapStrategy: enums.WrapStrategy,
  DataValidationCriteria: enums.DataValidationCriteria,
  BooleanCriteria: enums.BooleanCriteria,
  DeveloperMetadataVisibility: enums.DeveloperMetadataVisibility,
  DeveloperMetadataLocationType: enums.DeveloperMetadataLocationType,
  Dimension: enums.Dimension,
};

export function openSpreadsheetApp(execution: Execution): object {
  return execution.expose('SpreadsheetApp', methods, { execution }, CONSTANTS);
}

/** Only its constants: charts of a spreadsheet are built by the sheet. */
export function openCharts(execution: Execution): object {
  return execution.expose(
    'Charts',
    {},
    { execution },
    {
      ChartType: enums.ChartType,
      Position: enums.LegendPosition,
      CurveStyle: enums.CurveStyle,
      PointStyle: enums.PointStyle,
      ChartHiddenDimensionStrategy: enums.ChartHiddenDimensionStrategy,
      ChartMergeStrategy: enums.ChartMergeStrategy,
    },
  );
}
