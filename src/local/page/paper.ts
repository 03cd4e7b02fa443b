import { Chart } from 'chart.js';
import type { ChartView } from '../protocol';
import { chartConfiguration } from './grid/chartConfiguration';

/** Dots of a printer for each pixel of the screen. */
const SHARPNESS = 3;

/** Draws the charts of a document that is about to be printed, each on its canvas, at once and without moving. */
const charts = JSON.parse(document.getElementById('bagan')?.textContent ?? '[]') as ChartView[];
for (const [index, view] of charts.entries()) {
  const canvas = document.getElementById(`bagan-${index}`);
  if (!(canvas instanceof HTMLCanvasElement)) continue;
  const { options, ...rest } = chartConfiguration(view);
  new Chart(canvas, { ...rest, options: { ...options, responsive: false, devicePixelRatio: SHARPNESS } });
}
