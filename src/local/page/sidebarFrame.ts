import { ask } from './dialogs';
import { element, pushButton } from './element';

/** The add-on's sidebar, 300 pixels wide as in Sheets. */
export class SidebarFrame {
  private readonly heading = element('h2');
  private readonly frame = element('iframe', { class: 'sidebar-content' });
  readonly root: HTMLElement;
  /** Fields that somebody has typed into. */
  private typed = new Set<HTMLInputElement | HTMLTextAreaElement>();

  /** `left`: the keyboard belongs to the sheet again. */
  constructor(private readonly left: () => void) {
    const close = pushButton('×', () => void this.closeAgreed(), {
      class: 'close',
      'aria-label': 'Tutup bilah sisi',
      title: 'Tutup',
    });
    // google.script.host.close() and google.script.host.editor.focus(), as shim.ts sends them.
    window.addEventListener('message', ({ source, data }) => {
      if (source !== this.frame.contentWindow) return;
      if (data?.kind === 'close') this.close();
      if (data?.kind === 'focus') this.left();
    });
    this.root = element(
      'aside',
      { class: 'sidebar', 'aria-label': 'Bilah sisi' },
      element('div', { class: 'sidebar-heading' }, this.heading, close),
      this.frame,
    );
    this.root.hidden = true;
    document.addEventListener('keydown', (event) => this.passOn(event));
    this.whenLoaded(({ document: inside }) => {
      this.forgetInput();
      inside.addEventListener('input', ({ target }) => this.typed.add(target as HTMLInputElement));
    });
  }

  /** Something was typed that isn't posted: a posting empties its fields. What is looked for isn't lost with them. */
  get holdsInput(): boolean {
    const texts = [...this.typed].filter(({ type, isConnected }) => isConnected && /^(text|textarea)$/.test(type));
    return this.isOpen && texts.some(({ value }) => value.trim() !== '');
  }

  forgetInput(): void {
    this.typed = new Set();
  }

  private async closeAgreed(): Promise<void> {
    const text = 'Yang sudah diketik di panel dan belum dicatat akan hilang.';
    const question = { title: 'Tutup panel?', text, agree: 'Tutup', decline: 'Batal' };
    if (!this.holdsInput || (await ask(question))) this.close();
    else this.focus();
  }

  /** The panel's own keys mean the same while the cursor is in the sheet: the command line, and taking back. */
  private passOn(event: KeyboardEvent): void {
    const inside = this.frame.contentDocument;
    if (!this.isOpen || !inside || document.querySelector('dialog[open]')) return;
    if (!event.altKey || event.ctrlKey || event.metaKey || !/^Key[PU]$/.test(event.code)) return;
    const { key, code } = event;
    const passed = new KeyboardEvent('keydown', { key, code, altKey: true, bubbles: true, cancelable: true });
    if (inside.dispatchEvent(passed)) return;
    event.preventDefault();
    if (document.activeElement !== this.frame) this.frame.focus();
  }

  /** Opened again, it is loaded anew, as Sheets does. */
  open(title: string): void {
    this.heading.textContent = title;
    this.frame.title = title;
    this.root.hidden = false;
    this.frame.src = '/sidebar';
  }

  private close(): void {
    this.root.hidden = true;
    this.frame.removeAttribute('src');
    this.left();
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
