import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  type ChartType,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartView, StyleView } from '../../protocol';
import { barNames } from './barNames';
import { family, textWidth } from './textWidth';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  ScatterController,
  Title,
  Tooltip,
);

Chart.defaults.font.family = family;

/** Told apart by brightness as well as by hue. */
const palette = ['#1a5f7a', '#c8553d', '#588157', '#8e5ea2', '#d4a017', '#3d5a80', '#6c757d', '#a44a3f'];
const ink = '#33414b';

const LEAST_NAME_PIXELS = 16;
/** Of a bar's name. */
const NAME_SIZE = 11;
const NAME_LOOK: StyleView = { size: (NAME_SIZE * 3) / 4 };
/** What lies between a chart's edge and its names, and between these and the bars. */
const NAME_MARGIN = 13;
/** Of the chart's width, that names may take. */
const NAME_PART = 0.6;
/** A chart narrower than this has smaller letters around it, and more room between them. */
const NARROW = 320;

const types: Readonly<Record<ChartView['kind'], ChartType>> = {
  LINE: 'line',
  AREA: 'line',
  STACKED_AREA: 'line',
  BAR: 'bar',
  COLUMN: 'bar',
  SCATTER: 'scatter',
  PIE: 'pie',
};

interface Ticks {
  color: string;
  maxRotation: number;
  autoSkipPadding: number;
  autoSkip?: boolean;
  font?: { size: number };
  callback?: (value: unknown, index: number) => string;
}

/** A scale as its own fitting leaves it. */
interface Fitted {
  width: number;
}

export function chartConfiguration(view: ChartView): ChartConfiguration {
  const stacked = view.kind === 'STACKED_AREA';
  const isNarrow = view.width < NARROW;
  const axis = (text: string) => ({
    stacked,
    title: { display: text !== '', text, color: ink },
    ticks: { color: ink, maxRotation: 0, autoSkipPadding: isNarrow ? 24 : 12 } as Ticks,
    grid: { color: '#e6e9ec' },
  });
  const scales = {
    x: axis(view.horizontalTitle),
    y: { ...axis(view.verticalTitle), beginAtZero: view.kind !== 'SCATTER', afterFit: (_: Fitted) => {} },
  };
  // Each bar is told what it stands for as long as the names can stand one below the other.
  const named = view.kind === 'BAR' && view.height / view.labels.length >= LEAST_NAME_PIXELS;
  if (named) {
    const widthOf = (name: string) => textWidth(name, NAME_LOOK);
    const names = barNames(view.labels.map(String), view.width * NAME_PART - NAME_MARGIN, widthOf);
    const widest = Math.max(0, ...names.map(widthOf));
    // Pointing at a bar tells its name whole.
    scales.y.ticks = {
      ...scales.y.ticks,
      ...{ autoSkip: false, font: { size: NAME_SIZE }, callback: (_, index) => names[index] ?? '' },
    };
    // By itself an axis takes half of the chart at most.
    if (view.verticalTitle === '')
      scales.y.afterFit = (scale) => {
        scale.width = Math.max(scale.width, widest + NAME_MARGIN);
      };
  }
  return {
    type: types[view.kind],
    data: {
      labels: view.kind === 'SCATTER' ? [] : [...view.labels],
      datasets: view.series.map((series, index) => dataset(view, series, index)),
    },
    options: {
      locale: 'id-ID',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: view.kind === 'BAR' ? 'y' : 'x',
      interaction: { mode: 'nearest', intersect: false },
      plugins: {
        title: {
          display: view.title !== '',
          text: view.title,
          color: ink,
          font: { size: view.width < NARROW ? 12 : 14 },
        },
        legend: {
          display: view.series.length > 1 || view.kind === 'PIE',
          position: 'bottom',
          labels: {
            color: ink,
            ...(view.kind === 'LINE' ? lineLegend : { boxWidth: 14 }),
            ...(isNarrow ? NARROW_LEGEND : {}),
          },
        },
      },
      ...(view.kind === 'PIE' ? {} : { scales }),
    },
  };
}

/** Four lines are named side by side. */
const NARROW_LEGEND = { pointStyleWidth: 18, padding: 5, font: { size: 11 } };

/** The legend shows a piece of each line, dashes included. */
const lineLegend = {
  usePointStyle: true,
  pointStyleWidth: 28,
  generateLabels: (chart: Chart) =>
    Chart.defaults.plugins.legend.labels.generateLabels(chart).map((item) => {
      const { borderDash } = chart.data.datasets[item.datasetIndex ?? 0] as { borderDash?: number[] };
      return { ...item, lineDash: borderDash ?? [], lineWidth: 2 };
    }),
};

function dataset(view: ChartView, series: ChartView['series'][number], index: number): ChartDataset {
  const color = series.color ?? palette[index % palette.length] ?? ink;
  const base = { label: series.name, borderColor: color, backgroundColor: color };
  if (view.kind === 'SCATTER') {
    const data = series.values.flatMap((y, at) => (y === null ? [] : [{ x: Number(view.labels[at] ?? at + 1), y }]));
    return { ...base, data };
  }
  const data = [...series.values];
  if (view.kind === 'PIE')
    return {
      ...base,
      borderColor: '#fff',
      backgroundColor: data.map((_, at) => palette[at % palette.length] ?? ink),
      data,
    };
  if (view.kind === 'BAR' || view.kind === 'COLUMN') return { ...base, data };
  const dashed = series.dash ? { borderDash: series.dash } : {};
  // A dash can't be seen between dots; the legend shows a piece of the line itself.
  const pointRadius = series.dash || data.length > 40 ? 0 : 2;
  const line = { ...base, ...dashed, data, borderWidth: 2, pointRadius, pointStyle: 'line' as const, tension: 0 };
  if (view.kind === 'LINE') return line;
  // An area lets the grid and the areas behind it show through; a colour that says so itself is kept.
  const fill = /^#[0-9a-f]{6}$/i.test(color) ? `${color}66` : color;
  return { ...line, backgroundColor: fill, fill: view.kind === 'STACKED_AREA' && index > 0 ? '-1' : 'origin' };
}

/** What a person who doesn't see the chart is told. */
export function chartDescription(view: ChartView): string {
  const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 2 });
  const series = view.series.map(({ name, values }) => {
    const numbers = values.filter((value) => value !== null);
    if (numbers.length === 0) return `${name}: kosong`;
    const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
    return `${name}: dari ${number.format(numbers[0] ?? 0)} sampai ${number.format(numbers.at(-1) ?? 0)}, terendah ${number.format(low)}, tertinggi ${number.format(high)}`;
  });
  const reach = view.labels.length > 0 ? ` ${view.labels[0]} sampai ${view.labels.at(-1)}.` : '';
  return `Bagan ${view.title}.${reach} ${series.join('; ')}.`;
}
