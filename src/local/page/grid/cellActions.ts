import type { Answer, Area, EditRequest } from '../../protocol';
import { element } from '../element';
import { areaOf, intersection, mergeAt } from './areas';
import type { Cell } from './cellBlocks';
import { CellEditor } from './cellEditor';
import { isChecked } from './cellElement';
import { ChoiceList } from './choiceList';
import type { Grid } from './grid';
import type { Refusal } from './gridOwner';
import type { Panes } from './panes';
import type { Direction } from './selection';
import type { SheetState } from './sheetState';

/** A larger paste is shown when the server has it: a second copy of it here would take longer than that. */
const mostDrafts = 150_000;

/** Editing, clearing, ticking and choosing: everything that sends what a person typed to the server. */
export class CellActions {
  readonly editor: CellEditor;
  readonly choices: ChoiceList;
  /** The protected row that the person agreed to change last. */
  private agreedRow = '';
  readonly refusalNote = element('div', { class: 'refusal-note', role: 'alert' });

  constructor(private readonly grid: Grid) {
    this.refusalNote.hidden = true;
    this.editor = new CellEditor({
      typed: (text) => this.begin(text, true),
      changed: (text) => {
        this.choices.filter(text);
        this.refusalNote.hidden = true;
        grid.owner.edited(text);
      },
      commit: (direction) => void this.commit(direction),
      cancel: () => this.cancel(),
    });
    this.choices = new ChoiceList((choice) => {
      this.editor.setText(choice);
      void this.commit('down');
    });
  }

  /** Opens the editor on the active cell; without a text, on what the cell holds. */
  begin(text: string | null, over: boolean): void {
    const { grid } = this;
    const { active } = grid.selection;
    const { blocks, view } = grid.state;
    // Editing a cell whose content isn't here yet could overwrite it unseen.
    if (text === null && !blocks.isLoaded(active.row, active.column)) return;
    const cell = grid.activeCell;
    const original = cell?.input ?? '';
    grid.reveal(areaOf(active));
    this.editor.start({ sheet: view.id, place: active, moves: view.moves, original, over }, text ?? original);
    grid.card.hide();
    if (cell?.choices) {
      this.choices.open(cell.choices, original);
      if (over) this.choices.filter(this.editor.text);
    }
    this.place(grid.panes);
    grid.owner.edited(this.editor.text);
  }

  cancel(): void {
    this.close();
    this.grid.focus();
  }

  /** Takes what was typed; answers false when the person chose not to change a protected cell. */
  async commit(direction: Direction | null): Promise<boolean> {
    const { editing } = this.editor;
    if (!editing) return true;
    const text = this.choices.selected ?? this.editor.text;
    const { sheet, place, moves, original } = editing;
    if (text === original && !this.editor.input.classList.contains('wrong')) {
      this.close();
      this.leave(sheet, direction);
      return true;
    }
    const { state } = this.grid;
    const request = { sheet, top: place.row, left: place.column, values: [[text]], typed: true, moves };
    this.choices.close();
    // Without a question nothing is awaited: what follows in the same click must find the editor closed.
    const questions = this.questionsFor(areaOf(place));
    // A row is typed cell by cell, and is one change to whoever types it.
    const row = `${sheet} ${moves} ${place.row} ${questions.join()}`;
    if (questions.length > 0 && row !== this.agreedRow) {
      if (!(await this.agreed(questions))) {
        this.close();
        // The answer comes a moment after the dialog is gone: by then the person may be somewhere else.
        if ([document.body, this.editor.input].some((here) => here === document.activeElement)) this.grid.focus();
        return false;
      }
      this.agreedRow = row;
    }
    this.close();
    this.leave(sheet, direction);
    const answer = await this.send(request, state);
    if (!answer.ok) this.refused({ sheet, place, text, sentence: answer.refused });
    return true;
  }

  /** Writes pasted, filled or cleared cells; answers whether the server took them. */
  async write(top: number, left: number, values: string[][], state = this.grid.state): Promise<boolean> {
    const area = areaOfValues({ top, left, values });
    if (values.length === 0 || !(await this.agreed(this.questionsFor(area, state)))) return false;
    const { id: sheet, moves } = state.view;
    const answer = await this.send({ sheet, top, left, values, typed: false, moves }, state);
    const place = { row: top, column: left };
    if (!answer.ok) this.grid.owner.refused({ sheet, place, text: '', sentence: answer.refused });
    return answer.ok;
  }

  async clear(area: Area, state = this.grid.state): Promise<void> {
    const used = state.used(area);
    if (!used) return;
    const width = used.right - used.left + 1;
    const values = Array.from({ length: used.bottom - used.top + 1 }, () => Array<string>(width).fill(''));
    await this.write(used.top, used.left, values, state);
  }

  /** Ticks or unticks the active cell; answers false when it is no check box. */
  toggle(): boolean {
    const cell = this.grid.activeCell;
    if (!cell?.checkbox) return false;
    void this.write(cell.row, cell.column, [[isChecked(cell) ? 'FALSE' : 'TRUE']]);
    return true;
  }

  /** Back to the cell with what was typed and the server's sentence beneath it. */
  reopen({ sheet, place, text, sentence }: Refusal): void {
    const { grid } = this;
    if (grid.state.view.id !== sheet) return;
    grid.select((selection) => selection.moveTo(place));
    this.begin(text, false);
    this.editor.input.classList.add('wrong');
    this.refusalNote.textContent = sentence;
    this.refusalNote.hidden = false;
    this.place(grid.panes);
    this.editor.focus();
  }

  /** Lays editor, list and sentence over the active cell. */
  place(panes: Panes): void {
    const { active } = this.grid.selection;
    const place = this.editor.editing?.place ?? active;
    const box = panes.box(mergeAt(this.grid.state.view.merges, place) ?? areaOf(place));
    const room = { width: panes.width, height: panes.height };
    const onStage = {
      ...box,
      x: Math.min(Math.max(box.x, 0), room.width - 20),
      y: Math.min(Math.max(box.y, 0), room.height - 20),
    };
    this.editor.place(onStage, room);
    const below = onStage.y + Math.max(box.height, this.editor.editing ? this.editor.input.offsetHeight : 0) + 2;
    for (const attached of [this.choices.root, this.refusalNote]) {
      if (attached.hidden) continue;
      attached.style.minWidth = `${Math.max(box.width, 140)}px`;
      attached.style.left = `${Math.max(Math.min(onStage.x, room.width - attached.offsetWidth - 6), 2)}px`;
      const { offsetHeight } = attached;
      attached.style.top = `${below + offsetHeight > room.height ? Math.max(onStage.y - offsetHeight - 4, 2) : below}px`;
    }
    const option = this.choices.activeId;
    if (option) this.editor.input.setAttribute('aria-activedescendant', option);
  }

  private refused(refusal: Refusal): void {
    const { grid } = this;
    const idle = !this.editor.editing && document.activeElement === this.editor.input;
    if (idle && grid.state.view.id === refusal.sheet) this.reopen(refusal);
    else grid.owner.refused(refusal);
  }

  private close(): void {
    this.editor.stop();
    this.choices.close();
    this.refusalNote.hidden = true;
    this.grid.owner.edited(null);
    this.grid.schedule();
  }

  private leave(sheet: number, direction: Direction | null): void {
    if (!direction || this.grid.state.view.id !== sheet) return;
    this.grid.select((selection) => selection.advance(direction));
    this.grid.focus();
  }

  /** What protects cells of this area, each once. */
  private questionsFor(area: Area, state = this.grid.state): string[] {
    const touched = state.view.protections.filter((protection) => intersection(protection.area, area));
    return [...new Set(touched.map((protection) => protection.description))];
  }

  private async agreed(questions: readonly string[]): Promise<boolean> {
    for (const description of questions) if (!(await this.grid.owner.agree(description))) return false;
    return true;
  }

  /** Shows the cells as typed at once, and as the server has them when it has answered. */
  private async send(request: EditRequest, state: SheetState): Promise<Answer> {
    const area = areaOfValues(request);
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const edit = state.blocks.draft(size > mostDrafts ? [] : draftsOf(request, state));
    this.grid.redraw(area);
    const answer = await this.grid.owner.edit(request);
    if (answer.ok) state.blocks.settle(edit);
    else state.blocks.dropDrafts(edit);
    this.grid.redraw(area);
    return answer;
  }
}

function areaOfValues({ top, left, values }: Pick<EditRequest, 'top' | 'left' | 'values'>): Area {
  const width = Math.max(...values.map((row) => row.length), 1);
  return { top, left, bottom: top + values.length - 1, right: left + width - 1 };
}

/** What a formula will show isn't known here; everything else is shown as typed. */
function draftsOf(request: EditRequest, state: SheetState): Cell[] {
  return request.values.flatMap((values, down) =>
    values.map((input, right): Cell => {
      const [row, column] = [request.top + down, request.left + right];
      const old = state.blocks.cell(row, column);
      const display = input.startsWith('=') ? '…' : input;
      const isNumber = /^-?[\d.]+(,\d+)?%?$/.test(input);
      const kept: Pick<Cell, 'look' | 'note' | 'choices' | 'checkbox'> = {};
      if (old?.look) kept.look = old.look;
      if (old?.note) kept.note = old.note;
      if (old?.choices) kept.choices = old.choices;
      if (old?.checkbox) kept.checkbox = old.checkbox;
      return { ...kept, row, column, display, input, align: isNumber ? 'right' : 'left' };
    }),
  );
}
