import type { ChartModel } from '../model/rules';
import { Refusal } from '../model/workbook';
import { type ChartState, openChart, openChartBuilder } from './charts';
import { type ConditionState, openCondition } from './conditions';
import { nameOf } from './enums';
import { type Methods, SELF, signature, stateOf } from './execution';
import { addMetadata, metadataIn, openFinder } from './metadata';
import { openProtection } from './protection';
import type { SheetState } from './sheet';

function replaceChart({ sheet, workbook }: SheetState, chart: ChartModel): void {
  const at = sheet.charts.findIndex(({ id }) => id === chart.id);
  if (at < 0) throw new Refusal('Chart not found in this sheet.');
  sheet.charts = sheet.charts.map((other, i) => (i === at ? chart : other));
  workbook.layoutChanged();
}

/** Rules, protections, charts and metadata of a sheet. */
export const sheetParts: Methods<SheetState> = {
  getConditionalFormatRules() {
    const { execution, sheet } = this;
    return execution.realm.list(sheet.conditions.map((rule) => openCondition(execution, rule, sheet.id)));
  },
  setConditionalFormatRules(rules: unknown) {
    if (!Array.isArray(rules)) throw new Refusal(signature('SpreadsheetApp.Sheet.setConditionalFormatRules', [rules]));
    const states = rules.map((rule) => stateOf<ConditionState>(rule, 'ConditionalFormatRule'));
    if (states.some(({ sheetId }) => sheetId !== this.sheet.id)) {
      throw new Refusal('Conditional format rules must be on the sheet of their ranges.');
    }
    this.sheet.conditions = states.map(({ rule }) => rule);
    this.workbook.looksChanged(this.sheet);
  },
  clearConditionalFormatRules() {
    this.sheet.conditions = [];
    this.workbook.looksChanged(this.sheet);
  },
  protect() {
    const { execution, sheet, workbook } = this;
    // Protecting a protected sheet gives the protection that is there.
    const known = sheet.protections.find(({ area }) => area === undefined);
    if (known) return openProtection(execution, sheet, known);
    const protection = { id: workbook.newId(), area: undefined, description: '', warningOnly: false };
    sheet.protections.push(protection);
    workbook.layoutChanged();
    return openProtection(execution, sheet, protection);
  },
  getProtections(type: unknown) {
    const wanted = nameOf(type, 'ProtectionType');
    const found = this.sheet.protections.filter(({ area }) => (area === undefined) === (wanted === 'SHEET'));
    return this.execution.realm.list(found.map((protection) => openProtection(this.execution, this.sheet, protection)));
  },
  newChart() {
    return openChartBuilder(this.execution);
  },
  insertChart(chart: unknown) {
    const { model } = stateOf<ChartState>(chart, 'EmbeddedChart');
    this.sheet.charts.push({ ...model, id: this.workbook.newId() });
    this.workbook.layoutChanged();
  },
  updateChart(chart: unknown) {
    replaceChart(this, stateOf<ChartState>(chart, 'EmbeddedChart').model);
  },
  removeChart(chart: unknown) {
    const { model } = stateOf<ChartState>(chart, 'EmbeddedChart');
    this.sheet.charts = this.sheet.charts.filter(({ id }) => id !== model.id);
    this.workbook.layoutChanged();
  },
  getCharts() {
    return this.execution.realm.list(this.sheet.charts.map((chart) => openChart(this.execution, chart)));
  },
  addDeveloperMetadata(key: string, ...rest: unknown[]) {
    addMetadata(this.execution, { sheetId: this.sheet.id }, key, rest);
    return SELF;
  },
  getDeveloperMetadata() {
    return metadataIn(this.execution, { sheetId: this.sheet.id });
  },
  createDeveloperMetadataFinder() {
    return openFinder(this.execution, this.sheet.id);
  },
};
