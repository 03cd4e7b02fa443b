import type { ChartModel } from '../model/rules';
import { Refusal } from '../model/workbook';
import { nameOf } from './enums';
import { type Execution, isHandle, type Methods, SELF, signature, stateOf } from './execution';
import { openRange, type RangeState } from './range';

export interface ChartState {
  execution: Execution;
  model: ChartModel;
}

const EMPTY: ChartModel = {
  id: 0,
  type: 'COLUMN',
  ranges: [],
  anchorRow: 1,
  anchorColumn: 1,
  offsetX: 0,
  offsetY: 0,
  headers: -1,
  options: {},
};

export function openChart(execution: Execution, model: ChartModel): object {
  return execution.expose<ChartState>('EmbeddedChart', chart, { execution, model });
}

export function openChartBuilder(execution: Execution, model: ChartModel = EMPTY): object {
  return execution.expose<ChartState>('EmbeddedChartBuilder', builder, { execution, model });
}

function rangesOf({ execution, model }: ChartState): unknown[] {
  return execution.realm.list(
    model.ranges.flatMap(({ sheetId, area }) => {
      const sheet = execution.world.workbook.sheetById(sheetId);
      return sheet ? [openRange(execution, sheet, area)] : [];
    }),
  );
}

const chart: Methods<ChartState> = {
  getChartId() {
    return this.model.id;
  },
  getId() {
    return String(this.model.id);
  },
  getRanges() {
    return rangesOf(this);
  },
  getNumHeaders() {
    return this.model.headers;
  },
  getOptions() {
    return this.execution.expose<ChartState>(
      'ChartOptions',
      {
        get(name: string) {
          return this.model.options[name] ?? null;
        },
        getOrDefault(name: string) {
          return this.model.options[name] ?? null;
        },
      },
      this,
    );
  },
  getContainerInfo() {
    return this.execution.expose<ChartState>('ContainerInfo', containerInfo, this);
  },
  modify() {
    return openChartBuilder(this.execution, this.model);
  },
};

const containerInfo: Methods<ChartState> = {
  getAnchorRow() {
    return this.model.anchorRow;
  },
  getAnchorColumn() {
    return this.model.anchorColumn;
  },
  getOffsetX() {
    return this.model.offsetX;
  },
  getOffsetY() {
    return this.model.offsetY;
  },
};

function change(state: ChartState, part: Partial<ChartModel>): typeof SELF {
  state.model = { ...state.model, ...part };
  return SELF;
}

/** Options outlive the call, so they may not hold objects of the script's realm. */
function option(state: ChartState, name: string, value: unknown): typeof SELF {
  const plain = typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : value;
  return change(state, { options: { ...state.model.options, [name]: plain } });
}

function typed(type: string): (this: ChartState) => typeof SELF {
  return function () {
    return change(this, { type });
  };
}

const builder: Methods<ChartState> = {
  asLineChart: typed('LINE'),
  asAreaChart: typed('AREA'),
  asBarChart: typed('BAR'),
  asColumnChart: typed('COLUMN'),
  asScatterChart: typed('SCATTER'),
  asPieChart: typed('PIE'),
  setChartType(type: unknown) {
    const name = nameOf(type, 'ChartType');
    if (!name) throw new Refusal(signature('SpreadsheetApp.EmbeddedChartBuilder.setChartType', [type]));
    return change(this, { type: name });
  },
  addRange(range: unknown) {
    const { sheet, area } = stateOf<RangeState>(range, 'Range');
    return change(this, { ranges: [...this.model.ranges, { sheetId: sheet.id, area }] });
  },
  removeRange(range: unknown) {
    if (!isHandle(range, 'Range'))
      throw new Refusal(signature('SpreadsheetApp.EmbeddedChartBuilder.removeRange', [range]));
    const { sheet, area } = stateOf<RangeState>(range, 'Range');
    const same = (other: { sheetId: number; area: object }) =>
      other.sheetId === sheet.id && JSON.stringify(other.area) === JSON.stringify(area);
    return change(this, { ranges: this.model.ranges.filter((other) => !same(other)) });
  },
  clearRanges() {
    return change(this, { ranges: [] });
  },
  getRanges() {
    return rangesOf(this);
  },
  setPosition(anchorRow: number, anchorColumn: number, offsetX: number, offsetY: number) {
    if (!(anchorRow >= 1 && anchorColumn >= 1)) throw new Refusal('Chart position must be inside the sheet.');
    return change(this, { anchorRow, anchorColumn, offsetX, offsetY });
  },
  setNumHeaders(headers: number) {
    return change(this, { headers });
  },
  setMergeStrategy() {
    return SELF;
  },
  setHiddenDimensionStrategy() {
    return SELF;
  },
  setTransposeRowsAndColumns(transposed: boolean) {
    if (transposed) throw new Refusal('setTransposeRowsAndColumns(true) tidak didukung tuan rumah lokal.');
    return SELF;
  },
  setOption(name: string, value: unknown) {
    return option(this, name, value);
  },
  setTitle(title: string) {
    return option(this, 'title', title);
  },
  setXAxisTitle(title: string) {
    return option(this, 'hAxis.title', title);
  },
  setYAxisTitle(title: string) {
    return option(this, 'vAxis.title', title);
  },
  setColors(colors: unknown) {
    return option(this, 'colors', colors);
  },
  setStacked() {
    return option(this, 'isStacked', true);
  },
  setLegendPosition(position: unknown) {
    return option(this, 'legend.position', nameOf(position, 'Position')?.toLowerCase());
  },
  setCurveStyle(style: unknown) {
    return option(this, 'curveType', nameOf(style, 'CurveStyle') === 'SMOOTH' ? 'function' : 'none');
  },
  setPointStyle(style: unknown) {
    return option(this, 'pointSize', nameOf(style, 'PointStyle') === 'NONE' ? 0 : 7);
  },
  build() {
    return openChart(this.execution, this.model);
  },
};
