import { element } from '../element';

/** The drop-down of a cell whose validation lists what may be chosen. Keys reach it through the cell's editor. */
export class ChoiceList {
  readonly root = element('div', { class: 'choices', role: 'listbox', id: 'pilihan', 'aria-label': 'Pilihan' });
  private choices: readonly string[] = [];
  private shown: readonly string[] = [];
  private current = -1;

  constructor(private readonly chosen: (choice: string) => void) {
    this.root.hidden = true;
    this.root.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest('[role=option]');
      const choice = option && this.shown[Number(option.getAttribute('data-index'))];
      if (choice !== null && choice !== undefined) this.chosen(choice);
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  get selected(): string | undefined {
    return this.isOpen ? this.shown[this.current] : undefined;
  }

  get activeId(): string | null {
    return this.isOpen && this.current >= 0 ? `pilihan-${this.current}` : null;
  }

  open(choices: readonly string[], value: string): void {
    this.choices = choices;
    this.show(choices, choices.indexOf(value));
  }

  /** Keeps the choices that contain what is typed. */
  filter(typed: string): void {
    if (!this.isOpen) return;
    const wanted = typed.trim().toLocaleLowerCase('id');
    const matching = this.choices.filter((choice) => choice.toLocaleLowerCase('id').includes(wanted));
    this.show(matching, wanted && matching.length > 0 ? 0 : -1);
  }

  move(by: 1 | -1): void {
    const { length } = this.shown;
    if (length === 0) return;
    this.current = this.current < 0 ? (by > 0 ? 0 : length - 1) : (this.current + by + length) % length;
    this.mark();
  }

  close(): void {
    this.root.hidden = true;
  }

  private show(shown: readonly string[], current: number): void {
    this.shown = shown;
    this.current = current;
    this.root.replaceChildren(
      ...shown.map((choice, index) =>
        element('div', { role: 'option', id: `pilihan-${index}`, 'data-index': String(index) }, choice),
      ),
    );
    this.root.hidden = shown.length === 0;
    this.mark();
  }

  private mark(): void {
    [...this.root.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.current));
      if (index === this.current) option.scrollIntoView({ block: 'nearest' });
    });
  }
}
