import { element, pushButton } from './element';

/** The add-on's sidebar, 300 pixels wide as in Sheets. */
export class SidebarFrame {
  private readonly heading = element('h2');
  private readonly frame = element('iframe', { class: 'sidebar-content' });
  readonly root: HTMLElement;

  constructor(closed: () => void) {
    const close = pushButton(
      '×',
      () => {
        this.root.hidden = true;
        this.frame.removeAttribute('src');
        closed();
      },
      { class: 'close', 'aria-label': 'Tutup bilah sisi', title: 'Tutup' },
    );
    this.root = element(
      'aside',
      { class: 'sidebar', 'aria-label': 'Bilah sisi' },
      element('div', { class: 'sidebar-heading' }, this.heading, close),
      this.frame,
    );
    this.root.hidden = true;
  }

  /** Opened again, it is loaded anew, as Sheets does. */
  open(title: string): void {
    this.heading.textContent = title;
    this.frame.title = title;
    this.root.hidden = false;
    this.frame.src = '/sidebar';
  }

  /** The sidebar is of this origin, so its keys can be followed. */
  whenLoaded(act: (inside: Window) => void): void {
    this.frame.addEventListener('load', () => {
      if (this.frame.contentWindow) act(this.frame.contentWindow);
    });
  }

  focus(): void {
    this.frame.focus();
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }
}
