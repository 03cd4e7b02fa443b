import type { Area, HostEvent, SheetTab, SheetView, StructureRequest, WorkbookView } from '../protocol';
import { parseArea, parseInnerLink } from './addresses';
import { Connection, ConnectionLost } from './connection';
import { ask, tell } from './dialogs';
import { element } from './element';
import { FormulaBar } from './formulaBar';
import { FormulaHelp } from './formulaHelp';
import { Grid } from './grid/grid';
import type { GridOwner, Refusal } from './grid/gridOwner';
import { MenuBar } from './menuBar';
import { Outbox } from './outbox';
import { cellMenu, type OwnCommands, ownMenus } from './ownMenus';
import { SheetTabs } from './sheetTabs';
import { SidebarFrame } from './sidebarFrame';
import { StatusBar } from './statusBar';
import { TitleBar } from './titleBar';
import { Toasts } from './toasts';

/** The whole page: puts its parts together and carries what happens from one to the other. */
export class WorkbookPage {
  private readonly connection = new Connection({
    happened: (event) => this.happened(event),
    lost: () => this.showState(),
    restored: () => void this.reload(),
  });
  private readonly outbox = new Outbox(this.connection, () => this.showState());
  private readonly titleBar = new TitleBar(() => this.connection.tryNow());
  private readonly toasts = new Toasts();
  private readonly grid = new Grid(this.gridOwner());
  private readonly formulaBar = new FormulaBar(this.grid, (name, range) => this.goToName(name, range));
  private readonly help = new FormulaHelp((field) => {
    if (field === this.formulaBar.line) this.formulaBar.typed();
    else this.formulaBar.showText(field.value);
  });
  private readonly menuBar = new MenuBar(() => this.grid.focus());
  private readonly status = new StatusBar(this.grid);
  private readonly sidebar = new SidebarFrame(() => this.grid.focus());
  private readonly commands: OwnCommands = {
    structure: (request) => void this.structure(request),
    history: (step) => void this.history(step),
    addSheet: () => void this.addSheet(),
  };
  private readonly tabs = new SheetTabs({
    activate: (sheet) => void this.activate(sheet),
    add: () => void this.addSheet(),
    rename: (sheet, name) => void this.structure({ kind: 'renameSheet', sheet, name }),
    remove: (sheet) => void this.removeSheet(sheet),
  });
  private workbook: WorkbookView | null = null;
  private active = 0;
  private viewing = 0;

  constructor(private readonly root: HTMLElement) {
    this.help.attach(this.grid.cells.editor.input);
    this.help.attach(this.formulaBar.line);
    const sheet = element('main', { class: 'sheet-area', 'aria-label': 'Lembar kerja' }, this.grid.scroller);
    const bottom = element('footer', { class: 'bottom-bar' }, this.tabs.root, this.status.root);
    const { titleBar, menuBar, formulaBar, sidebar, toasts, help } = this;
    const middle = element('div', { class: 'middle' }, sheet, sidebar.root);
    root.append(titleBar.root, menuBar.root, titleBar.lostBar, formulaBar.root, middle, bottom, toasts.root, help.root);
  }

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => this.follow(location.hash));
    window.addEventListener('beforeunload', (event) => {
      if (this.outbox.waiting > 0) event.preventDefault();
    });
    document.addEventListener('keydown', (event) => this.moveFocus(event));
    this.sidebar.whenLoaded((inside) => inside.addEventListener('keydown', (event) => this.moveFocus(event)));
    await this.reload();
    this.connection.listen();
    this.grid.focus();
    this.follow(location.hash);
  }

  /** Everything anew: at the beginning, and after the server was away. */
  private async reload(): Promise<void> {
    this.showState();
    await this.loadWorkbook();
    if (this.workbook) this.grid.refresh(this.workbook.sheets.map((sheet) => sheet.id));
    await this.loadView();
  }

  private async loadWorkbook(): Promise<void> {
    const workbook = await this.asked<WorkbookView>('/api/workbook');
    if (!workbook) return;
    this.workbook = workbook;
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
    const isKnown = workbook.sheets.some((sheet) => sheet.id === this.active);
    if (!isKnown) {
      this.grid.forgetSheet(this.active);
      this.active = workbook.activeSheet;
    }
    this.tabs.show(workbook.sheets, this.active);
  }

  /** The sheet on screen, as it is now. Of several answers under way only the newest counts. */
  private async loadView(): Promise<void> {
    const turn = ++this.viewing;
    const view = await this.asked<SheetView>(`/api/sheets/${this.active}`);
    if (view && turn === this.viewing) this.grid.show(view);
  }

  /** null when the server can't answer: a loss is shown by its bar and everything is asked again afterwards. */
  private async asked<T>(path: string): Promise<T | null> {
    try {
      return await this.connection.get<T>(path);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) this.toasts.warn(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  private happened(event: HostEvent): void {
    switch (event.kind) {
      case 'changed':
        this.grid.refresh(event.sheets);
        void (event.layout
          ? this.loadWorkbook().then(() => this.loadView())
          : event.sheets.includes(this.active) && this.loadView());
        break;
      case 'sidebar':
        this.sidebar.open(event.title);
        break;
      case 'activate':
        void this.show(event.sheet, event.area);
        break;
      case 'toast':
        this.toasts.say(event.title, event.message);
        break;
      case 'alert':
        void tell(event.title, event.message).then(() => this.grid.focus());
        break;
      case 'saved':
        this.titleBar.saved(event.at, this.workbook?.zone ?? 'Asia/Jakarta');
        this.showState();
    }
  }

  /** A person went to another sheet. */
  private async activate(sheet: number, area?: Area): Promise<void> {
    if (!(await this.grid.cells.commit(null))) return;
    const isOther = sheet !== this.active;
    await this.show(sheet, area);
    if (isOther)
      await this.outbox.repeatable('/api/structure', { kind: 'activateSheet', sheet } satisfies StructureRequest);
  }

  private async show(sheet: number, area?: Area): Promise<void> {
    if (sheet !== this.active || !this.grid.isReady) {
      await this.grid.cells.commit(null);
      this.active = sheet;
      if (this.workbook) this.tabs.show(this.workbook.sheets, sheet);
      await this.loadView();
    }
    if (area && this.grid.isReady && this.grid.state.view.id === sheet) this.grid.select(area);
  }

  private goToName(name: string, range: string): boolean {
    const sheet = this.workbook?.sheets.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
    if (sheet) this.follow(`#gid=${sheet.id}&range=${range}`);
    return sheet !== undefined;
  }

  private follow(link: string): void {
    const inner = parseInnerLink(link);
    if (inner) void this.goTo(inner.sheet, inner.range);
    else if (/^(https?|mailto):/i.test(link)) window.open(link, '_blank', 'noopener');
  }

  private async goTo(sheet: number, range: string | null): Promise<void> {
    if (!this.workbook?.sheets.some((tab) => tab.id === sheet)) {
      this.toasts.warn('Lembar yang dituju tautan ini sudah tidak ada.');
      return;
    }
    await this.activate(sheet);
    if (!this.grid.isReady || this.grid.state.view.id !== sheet) return;
    const { rows, columns } = this.grid.state.view;
    const area = range ? parseArea(range, rows, columns) : null;
    if (area) this.grid.select(area);
    this.grid.focus();
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
    const names = new Set(this.workbook?.sheets.map((sheet) => sheet.name.toLowerCase()));
    let number = names.size + 1;
    while (names.has(`lembar ${number}`)) number++;
    await this.structure({ kind: 'addSheet', name: `Lembar ${number}` });
  }

  private async removeSheet(sheet: SheetTab): Promise<void> {
    const text = `Lembar "${sheet.name}" beserta seluruh isinya akan dihapus.`;
    if (await ask({ title: 'Hapus lembar?', text, agree: 'Hapus', decline: 'Batal' })) {
      await this.structure({ kind: 'deleteSheet', sheet: sheet.id });
    }
    this.tabs.focus();
  }

  private gridOwner(): GridOwner {
    return {
      fetchCells: (sheet, { top, left, bottom, right }) =>
        this.connection.get(`/api/sheets/${sheet}/cells?top=${top}&left=${left}&bottom=${bottom}&right=${right}`),
      edit: (request) => this.outbox.repeatable('/api/edit', request),
      agree: (description) => this.agree(description),
      follow: (link) => this.follow(link),
      resizeColumn: (sheet, column, width) => void this.structure({ kind: 'columnWidth', sheet, column, width }),
      history: (step) => void this.history(step),
      switchSheet: (by) => this.switchSheet(by),
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

  private agree(description: string): Promise<boolean> {
    const why = description ? `Bagian ini dilindungi: ${description}.` : 'Bagian ini dilindungi.';
    const text = `${why.replace(/\.\.$/, '.')}\nIsinya biasanya tidak diubah dengan tangan.`;
    return ask({ title: 'Tetap mengubah?', text, agree: 'Tetap ubah', decline: 'Batal' });
  }

  private refused(refusal: Refusal): void {
    if (refusal.text === '') {
      this.toasts.warn(refusal.sentence);
      return;
    }
    const act = async () => {
      await this.show(refusal.sheet);
      this.grid.cells.reopen(refusal);
    };
    this.toasts.warn(`${refusal.sentence} Yang diketik: ${refusal.text}`, {
      caption: 'Perbaiki',
      act: () => void act(),
    });
  }

  private switchSheet(by: 1 | -1): void {
    const visible = this.workbook?.sheets.filter((sheet) => !sheet.hidden) ?? [];
    const next = visible[visible.findIndex((sheet) => sheet.id === this.active) + by];
    if (next) void this.activate(next.id).then(() => this.grid.focus());
  }

  private openCellMenu(x: number, y: number): void {
    const { left, top } = this.grid.scroller.getBoundingClientRect();
    this.menuBar.openAt(left + x, top + y, cellMenu(this.grid, this.commands));
  }

  /** F6 goes round the parts of the page, since Tab moves from cell to cell. */
  private moveFocus(event: KeyboardEvent): void {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const parts = [
      { root: this.menuBar.root, focus: () => this.menuBar.focus() },
      { root: this.formulaBar.root, focus: () => this.formulaBar.focusNameBox() },
      { root: this.grid.scroller, focus: () => this.grid.focus() },
      { root: this.tabs.root, focus: () => this.tabs.focus() },
      ...(this.sidebar.isOpen ? [{ root: this.sidebar.root, focus: () => this.sidebar.focus() }] : []),
    ];
    const current = parts.findIndex((part) => part.root.contains(document.activeElement));
    parts[(current + (event.shiftKey ? -1 : 1) + parts.length) % parts.length]?.focus();
  }

  private showState(): void {
    this.titleBar.show(this.outbox.waiting, this.connection.isLost);
    this.root.classList.toggle('lost', this.connection.isLost);
  }
}
