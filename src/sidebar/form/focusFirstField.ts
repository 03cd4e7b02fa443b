import { moveFocus } from '../focus';

/** Puts the focus where the next entry begins. */
export function focusFirstField(within: Element | null | undefined): void {
  const field = within?.querySelector<HTMLElement>(
    '.fields input:not([type=radio]), .fields input:checked, .fields select',
  );
  moveFocus(field);
  if (document.activeElement === field && field instanceof HTMLInputElement && field.type === 'text') field.select();
}
