import type { Area } from '../../protocol';
import { element } from '../element';
import { areaOf, intersection, type Place } from './areas';
import type { Pane, Panes } from './panes';

interface PaneLayer {
  layer: HTMLElement;
  fill: HTMLElement;
  active: HTMLElement;
  copied: HTMLElement;
}

/** Selection, active cell and copied area, drawn above the cells; each of the four panes clips its own part. */
export class Overlay {
  readonly root = element('div', { class: 'overlay' });
  private readonly panes: PaneLayer[] = [];

  constructor() {
    for (let pane = 0; pane < 4; pane++) {
      const hidden = { 'aria-hidden': 'true' };
      const fill = element('div', { class: 'selection', ...hidden });
      const active = element('div', { class: 'active-cell', ...hidden });
      const copied = element('div', { class: 'copied', ...hidden });
      const layer = element('div', { class: 'pane' }, fill, active, copied);
      this.panes.push({ layer, fill, active, copied });
      this.root.append(layer);
    }
  }

  /** The layer that moves with this place, for charts. */
  layerOf(place: Place, panes: Panes): HTMLElement | undefined {
    const index = (place.row > panes.rows.frozen ? 2 : 0) + (place.column > panes.columns.frozen ? 1 : 0);
    return this.panes[index]?.layer;
  }

  draw(panes: Panes, selected: Area, active: Place, merge: Area | null, copied: Area | null): void {
    panes.panes.forEach((pane, index) => {
      const drawn = this.panes[index];
      if (!drawn) return;
      const { layer } = drawn;
      layer.style.left = `${pane.box.x}px`;
      layer.style.top = `${pane.box.y}px`;
      layer.style.width = `${pane.box.width}px`;
      layer.style.height = `${pane.box.height}px`;
      put(drawn.fill, selected, pane, panes);
      put(drawn.active, merge ?? areaOf(active), pane, panes);
      put(drawn.copied, copied, pane, panes);
    });
  }
}

function put(box: HTMLElement, area: Area | null, pane: Pane, panes: Panes): void {
  const part = area && pane.box.width > 0 && pane.box.height > 0 ? intersection(area, pane.area) : null;
  box.hidden = !part;
  if (!part || !area) return;
  const inside = panes.box(part);
  // Where the area goes on in the next pane, the edge is pushed out of this one, so that no line is drawn there.
  const over = 8;
  const left = area.left < part.left ? over : 0;
  const top = area.top < part.top ? over : 0;
  box.style.left = `${inside.x - pane.box.x - left - 1}px`;
  box.style.top = `${inside.y - pane.box.y - top - 1}px`;
  box.style.width = `${inside.width + left + (area.right > part.right ? over : 0) + 1}px`;
  box.style.height = `${inside.height + top + (area.bottom > part.bottom ? over : 0) + 1}px`;
}
