import type { SheetTab } from '../protocol';
import { element, pushButton } from './element';
import type { MenuItem } from './menuBar';

export interface TabEvents {
  /** `byMouse`: what is typed next is meant for the sheet, not for the tabs. */
  activate(sheet: number, byMouse: boolean): void;
  openMenu(x: number, y: number, items: MenuItem[]): void;
  add(): void;
  rename(sheet: number, name: string): void;
  remove(sheet: SheetTab): void;
}

/** The sheets along the bottom. Double click or F2 renames, Delete removes. */
export class SheetTabs {
  private readonly list = element('div', { class: 'tab-list', role: 'tablist', 'aria-label': 'Lembar' });
  readonly root: HTMLElement;
  private sheets: readonly SheetTab[] = [];
  private active = 0;

  constructor(private readonly events: TabEvents) {
    const add = pushButton('+', () => events.add(), {
      class: 'add-sheet',
      'aria-label': 'Tambah lembar',
      title: 'Tambah lembar',
    });
    const all: HTMLButtonElement = pushButton('☰', () => this.openList(all), {
      class: 'all-sheets',
      'aria-label': 'Semua lembar',
      title: 'Semua lembar',
    });
    this.root = element('div', { class: 'sheet-tabs' }, add, all, this.list);
    this.list.addEventListener('contextmenu', (event) => {
      const sheet = this.sheetOf(event);
      if (!sheet) return;
      event.preventDefault();
      const rename = { caption: 'Ganti nama', keys: 'F2', act: () => this.rename(sheet) };
      events.openMenu(event.clientX, event.clientY, [
        rename,
        { caption: 'Hapus lembar', act: () => events.remove(sheet) },
      ]);
    });
    this.list.addEventListener('click', (event) => {
      const sheet = this.sheetOf(event);
      if (sheet && event.detail < 2) events.activate(sheet.id, true);
    });
    this.list.addEventListener('dblclick', (event) => {
      const sheet = this.sheetOf(event);
      if (sheet) this.rename(sheet);
    });
    this.list.addEventListener('keydown', (event) => this.key(event));
    // A mouse wheel moves only up and down; the strip has no other direction than sideways.
    this.list.addEventListener(
      'wheel',
      (event) => {
        this.list.scrollLeft += event.deltaY;
      },
      { passive: true },
    );
  }

  show(sheets: readonly SheetTab[], active: number): void {
    this.sheets = sheets.filter((sheet) => !sheet.hidden || sheet.id === active);
    this.active = active;
    // A name that is being typed isn't thrown away.
    if (this.list.querySelector('input')) return;
    const hadFocus = this.list.contains(document.activeElement);
    this.list.replaceChildren(...this.sheets.map((sheet) => this.tab(sheet)));
    const current = this.list.querySelector<HTMLElement>('[aria-selected=true]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) current?.focus();
  }

  focus(): void {
    this.list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  /** Turns the tab of a sheet into a field for its new name. */
  rename(sheet: SheetTab): void {
    const tab = this.list.querySelector<HTMLElement>(`[data-sheet="${sheet.id}"]`);
    if (!tab) return;
    const field = element('input', {
      class: 'tab-name',
      'aria-label': `Nama baru untuk lembar ${sheet.name}`,
      maxlength: '100',
    });
    field.value = sheet.name;
    field.size = Math.max(sheet.name.length, 6);
    // Inside a tab a text field would be hidden from screen readers.
    const holder = element('div', { class: 'tab' }, field);
    this.list.removeAttribute('role');
    tab.replaceWith(holder);
    field.select();
    let done = false;
    const end = (take: boolean) => {
      if (done) return;
      done = true;
      holder.remove();
      this.list.setAttribute('role', 'tablist');
      this.show(this.sheets, this.active);
      this.focus();
      const name = field.value.trim();
      if (take && name !== '' && name !== sheet.name) this.events.rename(sheet.id, name);
    };
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') end(true);
      else if (event.key === 'Escape') end(false);
    });
    field.addEventListener('blur', () => end(true));
    field.focus();
  }

  private openList(button: HTMLElement): void {
    const { left, top } = button.getBoundingClientRect();
    const items = this.sheets.map(({ id, name }) => ({ caption: name, act: () => this.events.activate(id, true) }));
    this.events.openMenu(left, top, items);
  }

  private tab(sheet: SheetTab): HTMLElement {
    const selected = sheet.id === this.active;
    const made = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'tab',
        'aria-selected': String(selected),
        'aria-controls': 'lembar',
        tabindex: selected ? '0' : '-1',
        'data-sheet': String(sheet.id),
      },
      sheet.name,
    );
    if (sheet.color) made.style.setProperty('--tab-color', sheet.color);
    return made;
  }

  private sheetOf(event: Event): SheetTab | undefined {
    const tab = (event.target as Element).closest<HTMLElement>('[data-sheet]');
    return this.sheets.find((sheet) => String(sheet.id) === tab?.dataset.sheet);
  }

  private key(event: KeyboardEvent): void {
    const sheet = this.sheetOf(event);
    if (!sheet) return;
    const index = this.sheets.indexOf(sheet);
    const beside =
      event.key === 'ArrowRight'
        ? this.sheets[index + 1]
        : event.key === 'ArrowLeft'
          ? this.sheets[index - 1]
          : undefined;
    if (beside) this.events.activate(beside.id, false);
    else if (event.key === 'F2') this.rename(sheet);
    else if (event.key === 'Delete') this.events.remove(sheet);
    else return;
    event.preventDefault();
  }
}

/** For a sheet to be added: no sheet may share its name, in capitals or not. */
export function newSheetName(sheets: readonly SheetTab[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`lembar ${number}`)) number++;
  return `Lembar ${number}`;
}
