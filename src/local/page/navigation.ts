import type { Area, SheetView, StructureRequest, WorkbookView } from '../protocol';
import { parseArea, parseInnerLink } from './addresses';
import { type Connection, ConnectionLost } from './connection';
import type { Grid } from './grid/grid';
import type { Outbox } from './outbox';

/** Which workbook and which of its sheets is on screen, and how to get to another place in it. */
export class Navigation {
  workbook: WorkbookView | null = null;
  active = 0;
  private viewing = 0;

  constructor(
    private readonly connection: Connection,
    private readonly outbox: Outbox,
    private readonly grid: Grid,
    /** The workbook, or which sheet is shown, changed. */
    private readonly changed: (workbook: WorkbookView, active: number) => void,
    private readonly warn: (sentence: string) => void,
  ) {}

  /** Everything anew: at the beginning, and after the server was away. */
  async reload(): Promise<void> {
    await this.loadWorkbook();
    if (this.workbook) this.grid.refresh(this.workbook.sheets.map((sheet) => sheet.id));
    await this.loadView();
  }

  /** The server changed these sheets. */
  async refresh(sheets: readonly number[], layout: boolean): Promise<void> {
    this.grid.refresh(sheets);
    if (layout) await this.loadWorkbook();
    if (layout || sheets.includes(this.active)) await this.loadView();
  }

  /** A person goes to another sheet: what is being typed is taken first. The server is told, but not waited for. */
  async activate(sheet: number): Promise<void> {
    if (!(await this.grid.cells.commit(null))) return;
    const isOther = sheet !== this.active;
    if (isOther && this.connection.isLost) {
      // Its tab would stand over the cells of the sheet before, and who types there would change those.
      this.warn('Lembar lain baru bisa dibuka sesudah tersambung lagi.');
      return;
    }
    await this.show(sheet);
    const request: StructureRequest = { kind: 'activateSheet', sheet };
    if (isOther) void this.outbox.repeatable('/api/structure', request);
  }

  async show(sheet: number, area?: Area): Promise<void> {
    if (sheet !== this.active || !this.grid.isReady) {
      await this.grid.cells.commit(null);
      this.active = sheet;
      if (this.workbook) this.changed(this.workbook, sheet);
      await this.loadView();
    }
    if (area && this.isShown(sheet)) this.grid.select(area);
  }

  switchBy(by: 1 | -1): void {
    const visible = this.workbook?.sheets.filter((sheet) => !sheet.hidden) ?? [];
    const next = visible[visible.findIndex((sheet) => sheet.id === this.active) + by];
    if (next) void this.goTo(next.id, null);
  }

  /** Goes to a place on the sheet of this name; answers false when there is no such sheet. */
  goToName(name: string, range: string): boolean {
    const sheet = this.workbook?.sheets.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
    if (sheet) void this.goTo(sheet.id, range);
    return sheet !== undefined;
  }

  follow(link: string): void {
    const inner = parseInnerLink(link);
    if (inner) void this.goTo(inner.sheet, inner.range);
    else if (/^(https?|mailto):/i.test(link)) window.open(link, '_blank', 'noopener');
  }

  private async goTo(sheet: number, range: string | null): Promise<void> {
    if (!this.workbook?.sheets.some((tab) => tab.id === sheet)) {
      this.warn('Lembar yang dituju tautan ini sudah tidak ada.');
      return;
    }
    const { activeElement } = document;
    await this.activate(sheet);
    if (!this.isShown(sheet)) return;
    const { rows, columns } = this.grid.state.view;
    const area = range ? parseArea(range, rows, columns) : null;
    if (area) this.grid.select(area);
    // Not from a place that the person has gone to meanwhile.
    if ([activeElement, document.body].includes(document.activeElement)) this.grid.focus();
  }

  private isShown(sheet: number): boolean {
    return this.grid.isReady && this.grid.state.view.id === sheet;
  }

  private async loadWorkbook(): Promise<void> {
    const workbook = await this.asked<WorkbookView>('/api/workbook');
    if (!workbook) return;
    this.workbook = workbook;
    if (!workbook.sheets.some((sheet) => sheet.id === this.active)) {
      this.grid.forgetSheet(this.active);
      this.active = workbook.activeSheet;
    }
    this.changed(workbook, this.active);
  }

  /** The sheet on screen, as it is now. Of several answers under way only the newest counts. */
  private async loadView(): Promise<void> {
    if (!this.workbook) return;
    const turn = ++this.viewing;
    const view = await this.asked<SheetView>(`/api/sheets/${this.active}`);
    if (view && turn === this.viewing) this.grid.show(view);
  }

  /** null when the server can't answer: a loss is shown by its bar, and everything is asked again afterwards. */
  private async asked<T>(path: string): Promise<T | null> {
    try {
      return await this.connection.get<T>(path);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) this.warn(error instanceof Error ? error.message : String(error));
      return null;
    }
  }
}
