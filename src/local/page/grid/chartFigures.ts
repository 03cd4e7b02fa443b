import { Chart } from 'chart.js';
import type { ChartView } from '../../protocol';
import { element } from '../element';
import { chartConfiguration, chartDescription } from './chartConfiguration';
import type { Overlay } from './overlay';
import type { Panes } from './panes';

interface Figure {
  root: HTMLElement;
  chart: Chart;
  source: string;
}

/** The sheet's charts, each over the cell that it is anchored to. */
export class ChartFigures {
  private figures = new Map<number, Figure>();
  private views: readonly ChartView[] = [];

  constructor(private readonly overlay: Overlay) {}

  /** A chart is drawn anew only when something of it changed. */
  show(views: readonly ChartView[]): void {
    this.views = views;
    for (const [id, figure] of this.figures) {
      const view = views.find((other) => other.id === id);
      if (view && JSON.stringify(view) === figure.source) continue;
      figure.chart.destroy();
      figure.root.remove();
      this.figures.delete(id);
    }
    for (const view of views) if (!this.figures.has(view.id)) this.figures.set(view.id, drawn(view));
  }

  place(panes: Panes): void {
    for (const view of this.views) {
      const root = this.figures.get(view.id)?.root;
      const layer = this.overlay.layerOf({ row: view.anchorRow, column: view.anchorColumn }, panes);
      if (!root || !layer) continue;
      if (root.parentElement !== layer) layer.append(root);
      root.style.left = `${panes.x(view.anchorColumn) - layer.offsetLeft + view.offsetX}px`;
      root.style.top = `${panes.y(view.anchorRow) - layer.offsetTop + view.offsetY}px`;
    }
  }
}

function drawn(view: ChartView): Figure {
  const canvas = element('canvas', { role: 'img', 'aria-label': chartDescription(view) });
  const root = element('figure', { class: 'chart' }, canvas);
  root.style.width = `${view.width}px`;
  root.style.height = `${view.height}px`;
  return { root, chart: new Chart(canvas, chartConfiguration(view)), source: JSON.stringify(view) };
}
