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
import type { ChartView } from '../../protocol';
import { family } from './textWidth';

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
/** Lines that a copy in black and white still tells apart. */
const dashes: readonly number[][] = [[], [8, 4], [2, 3], [10, 3, 2, 3]];

const types: Readonly<Record<ChartView['kind'], ChartType>> = {
  LINE: 'line',
  AREA: 'line',
  STACKED_AREA: 'line',
  BAR: 'bar',
  COLUMN: 'bar',
  SCATTER: 'scatter',
  PIE: 'pie',
};

export function chartConfiguration(view: ChartView): ChartConfiguration {
  const stacked = view.kind === 'STACKED_AREA';
  const axis = (text: string) => ({
    stacked,
    title: { display: text !== '', text, color: ink },
    ticks: { color: ink, maxRotation: 0, autoSkipPadding: 12 },
    grid: { color: '#e6e9ec' },
  });
  const scales = {
    x: axis(view.horizontalTitle),
    y: {
      ...axis(view.verticalTitle),
      beginAtZero: view.kind !== 'SCATTER',
      // Each bar keeps its name: a bar without one says nothing.
      ticks: { color: ink, autoSkip: view.kind !== 'BAR' },
    },
  };
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
        title: { display: view.title !== '', text: view.title, color: ink, font: { size: 14 } },
        legend: {
          display: view.series.length > 1 || view.kind === 'PIE',
          position: 'bottom',
          labels: {
            color: ink,
            ...(types[view.kind] === 'line'
              ? { usePointStyle: true, pointStyle: 'line', pointStyleWidth: 34 }
              : { boxWidth: 14 }),
          },
        },
      },
      ...(view.kind === 'PIE' ? {} : { scales }),
    },
  };
}

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
  const line = {
    ...base,
    data,
    borderWidth: 2,
    borderDash: dashes[index % dashes.length] ?? [],
    pointRadius: data.length > 40 ? 0 : 2,
    tension: 0,
  };
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
