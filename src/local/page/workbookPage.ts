import type { HostEvent, SheetTab, StructureRequest, WorkbookView } from '../protocol';
import { Connection } from './connection';
import { openDialogFrame } from './dialogFrame';
import { tell } from './dialogs';
import { element } from './element';
import { FormulaBar } from './formulaBar';
import { FormulaHelp } from './formulaHelp';
import { Grid } from './grid/grid';
import type { GridOwner, Refusal } from './grid/gridOwner';
import { MenuBar } from './menuBar';
import { Navigation } from './navigation';
import { Outbox } from './outbox';
import { cellMenu, type OwnCommands, ownMenus } from './ownMenus';
import { printDialog } from './printDialog';
import { agreesToChange, agreesToRemove } from './questions';
import { newSheetName, SheetTabs } from './sheetTabs';
import { SidebarFrame } from './sidebarFrame';
import { StalePage } from './stalePage';
import { StatusBar } from './statusBar';
import { TitleBar } from './titleBar';
import { Toasts } from './toasts';

/** The whole page: puts its parts together and carries what happens from one to the other. */
export class WorkbookPage {
  private readonly connection = new Connection({
    happened: (event) => this.happened(event),
    lost: () => this.showState(),
    restored: () => {
      this.showState();
      void this.navigation.reload();
    },
  });
  private readonly outbox = new Outbox(this.connection, () => this.showState());
  private readonly titleBar = new TitleBar(() => this.connection.tryNow());
  private readonly toasts = new Toasts();
  private readonly grid = new Grid(this.gridOwner());
  private readonly formulaBar = new FormulaBar(this.grid, (name, range) => this.navigation.goToName(name, range));
  private readonly help = new FormulaHelp((field) => {
    if (field === this.formulaBar.line) this.formulaBar.typed();
    else this.grid.cells.editor.setText(field.value, field.selectionStart);
    this.formulaBar.showText(field.value);
  });
  private readonly menuBar = new MenuBar(() => this.grid.focus());
  private readonly status = new StatusBar(this.grid);
  private readonly sidebar = new SidebarFrame(() => this.grid.focus());
  private readonly stale = new StalePage(this.grid, this.outbox, this.sidebar, this.toasts);
  private readonly commands: OwnCommands = {
    structure: (request) => void this.structure(request),
    history: (step) => void this.history(step),
    addSheet: () => void this.addSheet(),
    print: () => void this.print(),
    download: () => void window.open('/buku-kerja.xlsx', '_blank', 'noopener'),
  };
  private readonly tabs = new SheetTabs({
    activate: (sheet, byMouse) => void this.activateTab(sheet, byMouse),
    openMenu: (x, y, items) => this.menuBar.openAt(x, y, items),
    add: () => void this.addSheet(),
    rename: (sheet, name) => void this.structure({ kind: 'renameSheet', sheet, name }),
    remove: (sheet) => void this.removeSheet(sheet),
  });
  private readonly navigation = new Navigation(
    this.connection,
    this.outbox,
    this.grid,
    (workbook, active) => this.showWorkbook(workbook, active),
    (sentence) => this.toasts.warn(sentence),
  );

  constructor(private readonly root: HTMLElement) {
    this.help.attach(this.grid.cells.editor.input);
    this.help.attach(this.formulaBar.line);
    const sheet = element('main', { class: 'sheet-area', 'aria-label': 'Lembar kerja' }, this.grid.scroller);
    const bottom = element('footer', { class: 'bottom-bar' }, this.tabs.root, this.status.root);
    const { titleBar, menuBar, formulaBar, sidebar, toasts, help } = this;
    const middle = element('div', { class: 'middle' }, sheet, sidebar.root);
    const top = element('header', {}, titleBar.root, menuBar.root, menuBar.list, titleBar.lostBar);
    formulaBar.root.append(help.root);
    root.append(top, formulaBar.root, middle, bottom, toasts.root);
  }

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => this.navigation.follow(location.hash));
    window.addEventListener('beforeunload', (event) => {
      if (this.outbox.waiting > 0 || this.sidebar.holdsInput) event.preventDefault();
    });
    const pressed = (event: KeyboardEvent) => this.pressed(event);
    document.addEventListener('keydown', pressed);
    this.sidebar.whenLoaded((inside) => inside.addEventListener('keydown', pressed));
    this.showState();
    await this.connection.listen();
    await this.navigation.reload();
    this.grid.focus();
    this.navigation.follow(location.hash);
  }

  private showWorkbook(workbook: WorkbookView, active: number): void {
    this.titleBar.name(workbook.title);
    this.help.know(workbook.functions);
    const added = workbook.menus.map((menu) => ({
      caption: menu.caption,
      items: () =>
        menu.items.map((item) =>
          'separator' in item ? null : { caption: item.caption, act: () => void this.runMenu(item.id) },
        ),
    }));
    this.menuBar.show([...ownMenus(this.grid, this.commands), ...added]);
    this.tabs.show(workbook.sheets, active);
  }

  private happened(event: HostEvent): void {
    const found = this.titleBar.file.hear(event, this.navigation.workbook?.zone ?? 'Asia/Jakarta');
    this.showState();
    if (found) void tell(found.title, found.sentence).then(() => this.grid.focus());
    this.stale.hear(event);
    switch (event.kind) {
      case 'changed':
        void this.navigation.refresh(event.sheets, event.layout);
        break;
      case 'sidebar':
        this.sidebar.open(event.title);
        break;
      case 'dialog':
        openDialogFrame(event.title, () => this.grid.focus());
        break;
      case 'activate':
        void this.navigation.show(event.sheet, event.area);
        break;
      case 'toast':
        this.toasts.say(event.title, event.message);
        break;
      case 'alert':
        void tell(event.title, event.message).then(() => this.grid.focus());
    }
  }

  private async activateTab(sheet: number, byMouse: boolean): Promise<void> {
    await this.navigation.activate(sheet);
    const { activeElement } = document;
    // A double click has turned the tab into a field meanwhile, or the person is at work elsewhere already.
    const isThere = activeElement === document.body || this.tabs.root.contains(activeElement);
    if (byMouse && isThere && !activeElement?.matches('.tab-name')) this.grid.focus();
  }

  private async structure(request: StructureRequest): Promise<void> {
    if (await this.grid.cells.commit(null)) await this.told(this.outbox.once('/api/structure', request));
  }

  private async history(step: 'undo' | 'redo'): Promise<void> {
    await this.told(this.outbox.once(`/api/${step}`, {}));
  }

  private async runMenu(id: string): Promise<void> {
    if (await this.grid.cells.commit(null)) await this.told(this.outbox.once('/api/menu', { id }));
  }

  private async told(answer: ReturnType<Outbox['once']>): Promise<void> {
    const given = await answer;
    if (!given.ok) this.toasts.warn(given.refused);
  }

  private async addSheet(): Promise<void> {
    await this.structure({ kind: 'addSheet', name: newSheetName(this.navigation.workbook?.sheets ?? []) });
  }

  private async print(): Promise<void> {
    const sheet = this.navigation.workbook?.sheets.find(({ id }) => id === this.navigation.active);
    if (sheet && (await this.grid.cells.commit(null))) await printDialog(sheet);
    this.grid.focus();
  }

  private async removeSheet(sheet: SheetTab): Promise<void> {
    if (await agreesToRemove(sheet.name)) {
      await this.structure({ kind: 'deleteSheet', sheet: sheet.id });
    }
    this.tabs.focus();
  }

  private gridOwner(): GridOwner {
    return {
      fetchCells: (sheet, { top, left, bottom, right }) =>
        this.connection.get(`/api/sheets/${sheet}/cells?top=${top}&left=${left}&bottom=${bottom}&right=${right}`),
      edit: (request) => this.outbox.repeatable('/api/edit', { ...request, id: crypto.randomUUID() }),
      agree: agreesToChange,
      follow: (link) => this.navigation.follow(link),
      resizeColumn: (sheet, column, width) => void this.structure({ kind: 'columnWidth', sheet, column, width }),
      history: (step) => void this.history(step),
      switchSheet: (by) => this.navigation.switchBy(by),
      openMenu: (x, y) => this.openCellMenu(x, y),
      selected: () => {
        this.formulaBar.showSelection();
        this.status.update();
      },
      edited: (text) => {
        if (text === null) this.help.hide();
        this.formulaBar.showText(text ?? this.grid.activeCell?.input ?? '');
      },
      refused: (refusal) => this.refused(refusal),
      say: (sentence) => this.toasts.say('', sentence),
    };
  }

  private refused(refusal: Refusal): void {
    if (refusal.text === '') {
      this.toasts.warn(refusal.sentence);
      return;
    }
    const act = async () => {
      await this.navigation.show(refusal.sheet);
      this.grid.cells.reopen(refusal);
    };
    this.toasts.warn(`${refusal.sentence} Yang diketik: ${refusal.text}`, {
      about: 'input',
      caption: 'Perbaiki',
      act: () => void act(),
    });
  }

  private openCellMenu(x: number, y: number): void {
    const { left, top } = this.grid.scroller.getBoundingClientRect();
    this.menuBar.openAt(left + x, top + y, cellMenu(this.grid, this.commands));
  }

  /** F6 goes round the parts of the page, since Tab moves from cell to cell; a browser's own print would print the window. */
  private pressed(event: KeyboardEvent): void {
    const prints = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!prints && event.key !== 'F6') return;
    event.preventDefault();
    if (!prints) this.moveFocus(event.shiftKey);
    else if (!document.querySelector('dialog[open]')) void this.print();
  }

  private moveFocus(isBackward: boolean): void {
    const parts = [
      { root: this.menuBar.root, focus: () => this.menuBar.focus() },
      { root: this.formulaBar.root, focus: () => this.formulaBar.focusNameBox() },
      { root: this.grid.scroller, focus: () => this.grid.focus() },
      { root: this.tabs.root, focus: () => this.tabs.focus() },
      ...(this.sidebar.isOpen ? [{ root: this.sidebar.root, focus: () => this.sidebar.focus() }] : []),
    ];
    const current = parts.findIndex((part) => part.root.contains(document.activeElement));
    parts[(current + (isBackward ? -1 : 1) + parts.length) % parts.length]?.focus();
  }

  private showState(): void {
    this.titleBar.show(this.outbox.waiting, this.connection.isLost);
    this.root.classList.toggle('lost', this.connection.isLost);
  }
}
