import { element } from './element';

export interface MenuItem {
  caption: string;
  keys?: string;
  act(): void;
}

export interface Menu {
  caption: string;
  /** null is a line between items. Asked when the menu opens, so that captions can name the selection. */
  items(): (MenuItem | null)[];
}

/** Menus along the top, and the same list as a context menu anywhere. */
export class MenuBar {
  readonly root = element('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'Menu' });
  /** The open menu; it lies above everything. */
  readonly list = element('div', { class: 'menu', role: 'menu' });
  private menus: readonly Menu[] = [];
  private open: HTMLElement | null = null;
  private items: readonly (MenuItem | null)[] = [];

  constructor(private readonly closed: () => void) {
    this.list.hidden = true;
    this.list.addEventListener('keydown', (event) => this.listKey(event));
    this.list.addEventListener('click', (event) => {
      const item = (event.target as Element).closest<HTMLElement>('[role=menuitem]');
      if (item) this.choose(Number(item.dataset.index));
    });
    // Moving, not lying: a menu opened by keyboard under a resting mouse keeps its first item.
    this.list.addEventListener('pointermove', (event) => {
      if (event.movementX !== 0 || event.movementY !== 0)
        (event.target as Element).closest<HTMLElement>('[role=menuitem]')?.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (!this.list.hidden && !this.list.contains(target) && !this.root.contains(target)) this.close(false);
    });
    window.addEventListener('blur', () => this.close(false));
    this.root.addEventListener('keydown', (event) => this.barKey(event));
  }

  show(menus: readonly Menu[]): void {
    const same =
      menus.length === this.menus.length && menus.every(({ caption }, at) => caption === this.menus[at]?.caption);
    this.menus = menus;
    // A menu that is open, or has the focus, isn't taken away.
    if (same) return;
    this.root.replaceChildren(
      ...menus.map((menu, index) => {
        const made = element(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: index === 0 ? '0' : '-1',
          },
          menu.caption,
        );
        made.addEventListener('click', () => (this.open === made ? this.close(true) : this.openMenu(made, index)));
        made.addEventListener('pointerenter', () => {
          if (this.open && this.open !== made) this.openMenu(made, index);
        });
        return made;
      }),
    );
  }

  focus(): void {
    (this.root.firstElementChild as HTMLElement | null)?.focus();
  }

  openAt(x: number, y: number, items: readonly (MenuItem | null)[]): void {
    this.close(false);
    this.fill(items, 'Menu');
    this.place(x, y);
  }

  private openMenu(heading: HTMLElement, index: number): void {
    this.close(false);
    const menu = this.menus[index];
    if (!menu) return;
    this.open = heading;
    heading.setAttribute('aria-expanded', 'true');
    this.fill(menu.items(), menu.caption);
    const { left, bottom } = heading.getBoundingClientRect();
    this.place(left, bottom + 2);
  }

  private fill(items: readonly (MenuItem | null)[], label: string): void {
    this.items = items;
    this.list.setAttribute('aria-label', label);
    this.list.replaceChildren(
      ...items.map((item, index) =>
        item
          ? element(
              'div',
              { role: 'menuitem', tabindex: '-1', 'data-index': String(index) },
              element('span', {}, item.caption),
              ...(item.keys ? [element('kbd', {}, item.keys)] : []),
            )
          : element('div', { role: 'separator' }),
      ),
    );
    this.list.hidden = false;
  }

  private place(x: number, y: number): void {
    const { offsetWidth, offsetHeight } = this.list;
    this.list.style.left = `${Math.max(Math.min(x, window.innerWidth - offsetWidth - 4), 0)}px`;
    this.list.style.top = `${Math.max(Math.min(y, window.innerHeight - offsetHeight - 4), 0)}px`;
    this.options[0]?.focus();
  }

  private get options(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  private close(giveBack: boolean): void {
    this.list.hidden = true;
    this.open?.setAttribute('aria-expanded', 'false');
    this.open = null;
    if (giveBack) this.closed();
  }

  private choose(index: number): void {
    const item = this.items[index];
    this.close(true);
    item?.act();
  }

  private listKey(event: KeyboardEvent): void {
    const { options } = this;
    const current = options.indexOf(document.activeElement as HTMLElement);
    const to = (index: number) => options[(index + options.length) % options.length]?.focus();
    if (event.key === 'ArrowDown') to(current + 1);
    else if (event.key === 'ArrowUp') to(current - 1);
    else if (event.key === 'Home') to(0);
    else if (event.key === 'End') to(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') this.close(true);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(Number(options[current]?.dataset.index));
    else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && this.open) {
      this.beside(this.open, event.key === 'ArrowRight' ? 1 : -1, true);
    } else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase('id');
      const ahead = [...options.slice(current + 1), ...options.slice(0, current + 1)];
      ahead.find((option) => option.textContent?.trim().toLocaleLowerCase('id').startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
  }

  private barKey(event: KeyboardEvent): void {
    const heading = (event.target as Element).closest<HTMLElement>('[role=menuitem]');
    if (!heading) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      this.beside(heading, event.key === 'ArrowRight' ? 1 : -1, false);
    else if (event.key === 'ArrowDown') heading.click();
    else if (event.key === 'Escape') this.closed();
    else return;
    event.preventDefault();
  }

  private beside(heading: HTMLElement, by: 1 | -1, opening: boolean): void {
    const headings = [...this.root.children] as HTMLElement[];
    const index = (headings.indexOf(heading) + by + headings.length) % headings.length;
    const next = headings[index];
    if (!next) return;
    if (opening) this.openMenu(next, index);
    else next.focus();
    for (const each of headings) each.tabIndex = each === next ? 0 : -1;
  }
}
