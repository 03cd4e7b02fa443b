import { BUSY, type Office } from '../office';
import type { PanelInChromium } from '../panelInChromium';

type Step = (panel: PanelInChromium) => Promise<unknown>;
type Said = string | RegExp;

/** One view of the sidebar: how it is come by, what draws it, and what it says in each state. */
export interface View {
  name: string;
  /** Its picture in docs/gambar; those that begin with `panel-` are taken of the first view that has them. */
  inGuide: string;
  /** Its sources under src/sidebar. */
  drawnBy: readonly string[];
  /** The page that it is on, where that isn't the panel. */
  page?: 'label';
  /** What the office has, so that there is something to be seen. */
  with?(office: Office): void;
  go: Step;
  /** Seen when it is there. */
  there: Said;
  /** null: it shows what came before and asks nothing. */
  asks: Asks | null;
}

/** What it asks of the add-on, with its four states. */
export interface Asks {
  procedure: string;
  /** Asks it, where going there doesn't. */
  ask?: Step;
  /** While the answer is awaited. */
  busy: Said;
  /** When the answer has come, where that isn't the view itself. */
  answered?: Said;
  /** Nothing there, or nothing typed; `go` where that is another way, after which it is asked or not. */
  empty: { with?(office: Office): void; go?: Step; isAsked?: boolean; says: Said };
  /** The add-on refuses; without this it breaks, which each view must say too. */
  refused?: { with(office: Office): void; says: Said };
  /** After no answer: asks again, where no button "Coba lagi" does. */
  again?: Step;
}

/** A button in sight, by keyboard. */
export const button =
  (name: string | RegExp): Step =>
  (panel) =>
    panel.page.getByRole('button', { name }).filter({ visible: true }).first().press('Enter');

export const unfold =
  (summary: string): Step =>
  (panel) =>
    panel.page.locator('summary', { hasText: summary }).filter({ visible: true }).click();

export const choose =
  (caption: string): Step =>
  (panel) =>
    panel.page
      .locator('label', { hasText: new RegExp(`^${caption}$`) })
      .filter({ visible: true })
      .click();

export const steps =
  (...all: Step[]): Step =>
  async (panel) => {
    for (const step of all) await step(panel);
  };

export const tabs =
  (...names: [string, string?]): Step =>
  (panel) =>
    panel.go(...names);

/** The form of that name is posted with its button; nothing is to be typed first, since the office here refuses nothing. */
export const submit =
  (form: string): Step =>
  (panel) =>
    panel.page.locator(`form#${form} button[type=submit]`).press('Enter');

/** A form: it posts the action, and a refusal of `field` stands below it. */
export function posts(action: string, form: string, field: string, answered: Said = `${action} dicatat.`): Asks {
  const sentence = `Isian ini harus diisi, bukan kosong (${field})`;
  return {
    procedure: 'catat',
    ask: submit(form),
    busy: 'Mencatat…',
    answered,
    empty: {
      with: (office) => office.refusals.set(action, { ok: false, sentence, fields: { [field]: sentence }, places: [] }),
      says: sentence,
    },
    refused: {
      with: (office) => {
        office.someoneElseWrites = true;
      },
      says: BUSY,
    },
  };
}
