/**
 * Moves the focus within the panel. An answer that comes while the person has gone on typing into the sheet must not
 * take the keyboard from there, so nothing moves unless the panel has it.
 */
export function moveFocus(to: HTMLElement | null | undefined): void {
  if (document.hasFocus()) to?.focus();
}
