import { element, pushButton } from './element';
import { FileState } from './fileState';

/** The office's title, whether everything is saved, and a bar across the page while the server can't be reached. */
export class TitleBar {
  private readonly title = element('h1');
  private readonly state = element('span', { class: 'save-state', role: 'status' });
  private readonly lostText = element('span');
  readonly root = element('div', { class: 'title-bar' }, this.title, this.state);
  readonly lostBar: HTMLElement;
  readonly file = new FileState();

  constructor(tryNow: () => void) {
    this.lostBar = element(
      'div',
      { class: 'lost-bar', role: 'alert' },
      this.lostText,
      pushButton('Coba sekarang', tryNow),
    );
    this.lostBar.hidden = true;
  }

  name(title: string): void {
    this.title.textContent = title;
    document.title = `${title} – SiapKTP`;
  }

  /** `waiting`: requests without an answer. */
  show(waiting: number, lost: boolean): void {
    this.lostBar.hidden = !lost;
    const kept =
      waiting > 0
        ? ` ${waiting} perubahan disimpan di halaman ini dan dikirim setelah tersambung; jangan tutup halaman ini.`
        : '';
    const text = `Sambungan ke SiapKTP di komputer ini terputus.${kept} Sedang dicoba lagi.`;
    // The same text again would be read out again.
    if (lost && this.lostText.textContent !== text) this.lostText.textContent = text;
    const isUnsafe = lost ? waiting > 0 : this.file.isUnsafe;
    this.state.classList.toggle('unsaved', isUnsafe);
    if (lost) this.state.textContent = waiting > 0 ? 'Belum tersimpan' : 'Tidak tersambung';
    else if (isUnsafe) this.state.textContent = 'Belum tersimpan';
    else if (waiting > 0 || this.file.isBehind) this.state.textContent = 'Menyimpan…';
    else this.state.textContent = this.file.savedAt ? `Tersimpan ${this.file.savedAt}` : '';
  }
}
