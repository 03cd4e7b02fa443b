import { element, pushButton } from './element';

const shownFor = 6000;

/** Short messages in the corner. One that offers an action, or reports a failure, stays until it is closed. */
export class Toasts {
  readonly root = element('div', { class: 'toasts', role: 'region', 'aria-label': 'Pesan' });
  private readonly polite = element('div', { 'aria-live': 'polite' });
  private readonly urgent = element('div', { 'aria-live': 'assertive' });

  constructor() {
    this.root.append(this.urgent, this.polite);
  }

  say(title: string, message: string): void {
    const toast = this.make(title, message);
    this.polite.append(toast);
    this.leaveLater(toast);
  }

  /** @param action what it offers, about typed text that was refused or about the page as a whole */
  warn(message: string, action?: { about: 'input' | 'page'; caption: string; act(): void }): void {
    // Said again, it stands once and is read out again; of the page only the latest holds.
    for (const same of [...this.urgent.children]) {
      const isReplaced = action?.about === 'page' && same.matches('[data-about="page"]');
      if (isReplaced || same.querySelector('p')?.textContent === message) same.remove();
    }
    const toast = this.make('', message);
    toast.classList.add('urgent');
    if (action) {
      toast.dataset.about = action.about;
      const act = pushButton(action.caption, () => {
        toast.remove();
        action.act();
      });
      toast.querySelector('.toast-buttons')?.prepend(act);
    }
    this.urgent.append(toast);
  }

  /** Whether one still holds typed text that was refused. */
  get holdsInput(): boolean {
    return this.urgent.querySelector('[data-about="input"]') !== null;
  }

  private make(title: string, message: string): HTMLElement {
    const close = pushButton('Tutup', () => toast.remove());
    const toast: HTMLElement = element(
      'div',
      { class: 'toast' },
      ...(title ? [element('strong', {}, title)] : []),
      element('p', {}, message),
      element('div', { class: 'toast-buttons' }, close),
    );
    return toast;
  }

  /** Not while it is being read or its button has the focus. */
  private leaveLater(toast: HTMLElement): void {
    window.setTimeout(() => {
      if (toast.matches(':hover, :focus-within')) this.leaveLater(toast);
      else toast.remove();
    }, shownFor);
  }
}
