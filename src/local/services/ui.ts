import { Refusal } from '../model/workbook';
import type { MenuView } from '../protocol';
import { Button, ButtonSet, nameOf } from './enums';
import { type Execution, isHandle, type Methods, SELF, signature, stateOf } from './execution';
import type { HtmlState } from './html';

interface UiState {
  execution: Execution;
}

interface MenuState {
  execution: Execution;
  caption: string;
  entries: ({ caption: string; handler: string } | 'separator' | MenuState)[];
}

export function openUi(execution: Execution): object {
  return execution.expose<UiState>('Ui', ui, { execution }, { Button, ButtonSet });
}

function openMenu(execution: Execution, caption: string): object {
  return execution.expose<MenuState>('Menu', menu, { execution, caption, entries: [] });
}

/** Add-ons get one menu under Extensions, named after the add-on, whatever the workbook is called. */
const ADD_ON = 'SiapKTP';

const ui: Methods<UiState> = {
  createAddonMenu() {
    return openMenu(this.execution, ADD_ON);
  },
  createMenu(caption: string) {
    return openMenu(this.execution, caption);
  },
  showSidebar(output: unknown) {
    if (!isHandle(output, 'HtmlOutput')) throw new Refusal(signature('SpreadsheetApp.Ui.showSidebar', [output]));
    const { html, title } = stateOf<HtmlState>(output, 'HtmlOutput');
    const { world } = this.execution;
    world.sidebar = { title, html };
    world.emit({ kind: 'sidebar', title });
  },
  showModelessDialog(output: unknown, title: unknown) {
    if (!isHandle(output, 'HtmlOutput') || typeof title !== 'string')
      throw new Refusal(signature('SpreadsheetApp.Ui.showModelessDialog', [output, title]));
    const { world } = this.execution;
    world.dialog = stateOf<HtmlState>(output, 'HtmlOutput').html;
    world.emit({ kind: 'dialog', title });
  },
  alert(...args: unknown[]) {
    const { world } = this.execution;
    const buttons = nameOf(args[args.length - 1], 'ButtonSet');
    const texts = args.slice(0, buttons ? -1 : undefined).map(String);
    const [title, message] = texts.length > 1 ? [texts[0]!, texts[1]!] : ['', texts[0] ?? ''];
    world.emit({ kind: 'alert', title, message });
    const prepared = world.alertAnswers.shift();
    if (prepared) return Button[prepared];
    if (buttons && buttons !== 'OK') {
      // The script waits for the answer, and a synchronous host has nobody to wait for.
      throw new Refusal('Ui.alert dengan pilihan tombol tidak didukung tuan rumah lokal.');
    }
    return Button.OK;
  },
};

const menu: Methods<MenuState> = {
  addItem(caption: string, handler: string) {
    if (typeof handler !== 'string') throw new Refusal(signature('SpreadsheetApp.Menu.addItem', [caption, handler]));
    this.entries.push({ caption, handler });
    return SELF;
  },
  addSeparator() {
    this.entries.push('separator');
    return SELF;
  },
  addSubMenu(submenu: unknown) {
    this.entries.push(stateOf<MenuState>(submenu, 'Menu'));
    return SELF;
  },
  addToUi() {
    const { world } = this.execution;
    const items = itemsOf(this, '');
    world.menus = [...world.menus.filter(({ caption }) => caption !== this.caption), { caption: this.caption, items }];
    world.workbook.layoutChanged();
  },
};

/** A submenu's items come after their siblings under "submenu › item". */
function itemsOf(state: MenuState, prefix: string): MenuView['items'] {
  const { menuHandlers } = state.execution.world;
  return state.entries.flatMap((entry): MenuView['items'] => {
    if (entry === 'separator') return [{ separator: true }];
    if ('entries' in entry) return itemsOf(entry, `${prefix}${entry.caption} › `);
    const caption = prefix + entry.caption;
    const id = `${state.caption}/${caption}`;
    menuHandlers.set(id, entry.handler);
    return [{ id, caption }];
  });
}
