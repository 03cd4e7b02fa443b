import type { Answer, Area, CellBlock, EditRequest } from '../../protocol';
import type { Place } from './areas';

/** An edit that the server didn't take, with what was typed. */
export interface Refusal {
  sheet: number;
  place: Place;
  text: string;
  sentence: string;
}

/** What the grid needs from the page around it. */
export interface GridOwner {
  fetchCells(sheet: number, area: Area): Promise<CellBlock>;
  edit(request: EditRequest): Promise<Answer>;
  /** Asks before a protected area is edited. */
  agree(description: string): Promise<boolean>;
  follow(link: string): void;
  resizeColumn(sheet: number, column: number, width: number): void;
  history(step: 'undo' | 'redo'): void;
  switchSheet(by: 1 | -1): void;
  openMenu(x: number, y: number): void;
  /** The selection moved, or what it holds may have changed. */
  selected(): void;
  /** The text in the editor; null when no cell is being edited. */
  edited(text: string | null): void;
  /** A refusal that can't be shown at its cell, because the person is at work elsewhere or pasted. */
  refused(refusal: Refusal): void;
  say(sentence: string): void;
}
