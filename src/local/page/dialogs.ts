import { element, pushButton } from './element';

interface Question {
  title: string;
  text: string | readonly Node[];
  agree: string;
  /** Absent: there is nothing to decline. */
  decline?: string;
  /** Agreeing changes nothing, so the button may have the focus. */
  isHarmless?: boolean;
}

/** Shows a dialog over the page; true when the person agreed. */
export function ask({ title, text, agree, decline, isHarmless }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const heading = element('h2', { id: 'judul-dialog' }, title);
    const content = typeof text === 'string' ? text.split('\n').map((line) => element('p', {}, line)) : text;
    const body = element('div', { class: 'dialog-text' }, ...content);
    const buttons = element('div', { class: 'dialog-buttons' });
    const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': heading.id }, heading, body, buttons);
    const yes = pushButton(agree, () => dialog.close('yes'), { class: 'primary' });
    const no = decline ? pushButton(decline, () => dialog.close('no')) : null;
    buttons.append(...(no ? [no] : []), yes);
    // Escape closes without a value and counts as declining.
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
    // What must be scrolled has to be reachable by keyboard.
    if (body.scrollHeight > body.clientHeight) body.tabIndex = 0;
    // A key pressed too fast declines.
    (isHarmless ? yes : (no ?? yes)).focus();
  });
}

export async function tell(title: string, text: string | readonly Node[]): Promise<void> {
  await ask({ title, text, agree: 'Mengerti' });
}
