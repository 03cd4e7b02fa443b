import type { CellEditor } from './cellEditor';

/** Whether a reference may stand at the caret: right after `=`, an operator, a bracket or a separator. */
export function acceptsReference(editor: Pick<CellEditor, 'text' | 'input'>): boolean {
  const before = editor.text.slice(0, editor.input.selectionStart);
  return before.startsWith('=') && /[=(;,:+\-*/^&<>{]\s*$/.test(before);
}
