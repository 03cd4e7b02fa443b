import type { WorkbookView } from '../protocol';
import { element } from './element';
import { formulaPlace } from './formulaHints';

type FunctionHint = WorkbookView['functions'][number];
const mostSuggestions = 9;

/** The list of matching functions, or the parameters of the call at the caret, below a field in which a formula is typed. */
export class FormulaHelp {
  readonly root = element('div', { class: 'formula-help', id: 'bantuan-rumus' });
  private functions: readonly FunctionHint[] = [];
  private suggestions: readonly FunctionHint[] = [];
  private current = 0;
  private field: HTMLTextAreaElement | null = null;

  constructor(private readonly changed: (field: HTMLTextAreaElement) => void) {
    this.root.hidden = true;
    this.root.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      const option = (event.target as Element).closest('[data-index]');
      if (option) this.accept(Number(option.getAttribute('data-index')));
    });
  }

  know(functions: readonly FunctionHint[]): void {
    this.functions = functions;
  }

  attach(field: HTMLTextAreaElement): void {
    field.addEventListener('input', () => this.show(field));
    field.addEventListener('keyup', (event) => {
      if (/^(Arrow(Left|Right)|Home|End)$/.test(event.key)) this.show(field);
    });
    field.addEventListener('click', () => this.show(field));
    field.addEventListener('blur', () => this.hide());
    // Before the field's own keys: Enter takes a suggestion rather than the cell.
    const key = (event: KeyboardEvent) => {
      if (!this.root.hidden && !event.isComposing && this.handleKey(event)) event.preventDefault();
    };
    field.addEventListener('keydown', key, { capture: true });
  }

  hide(): void {
    this.root.hidden = true;
    this.suggestions = [];
    this.field?.removeAttribute('aria-describedby');
  }

  private show(field: HTMLTextAreaElement): void {
    this.hide();
    this.field = field;
    const { name, call } = formulaPlace(field.value, field.selectionStart);
    const matching = name ? this.functions.filter((known) => known.name.startsWith(name.prefix)) : [];
    if (matching.length > 0 && name && matching[0]?.name !== name.prefix) this.suggest(matching);
    else if (call) this.explain(call.name, call.parameter);
    if (this.root.hidden) return;
    field.setAttribute('aria-describedby', this.root.id);
    const frame = field.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.root;
    this.root.style.left = `${Math.max(Math.min(frame.left, window.innerWidth - offsetWidth - 8), 4)}px`;
    const fits = frame.bottom + offsetHeight + 4 <= window.innerHeight;
    this.root.style.top = `${fits ? frame.bottom + 3 : Math.max(frame.top - offsetHeight - 3, 4)}px`;
  }

  private suggest(matching: readonly FunctionHint[]): void {
    // The add-on's own functions come first.
    const own = matching.filter(({ name }) => name.startsWith('KTP_'));
    const others = matching.filter(({ name }) => !name.startsWith('KTP_'));
    this.suggestions = [...own, ...others].slice(0, mostSuggestions);
    this.current = 0;
    this.drawSuggestions();
    this.root.hidden = false;
  }

  private drawSuggestions(): void {
    this.root.replaceChildren(
      element(
        'div',
        { role: 'listbox', 'aria-label': 'Fungsi' },
        ...this.suggestions.map(({ name, summary }, index) =>
          element(
            'div',
            { role: 'option', 'aria-selected': String(index === this.current), 'data-index': String(index) },
            element('strong', {}, name),
            element('span', {}, index === this.current ? summary : ''),
          ),
        ),
      ),
    );
  }

  private explain(name: string, parameter: number): void {
    const known = this.functions.find((candidate) => candidate.name === name);
    if (!known) return;
    const parameters = known.parameters.flatMap((text, index) => {
      const shown = element(index === parameter ? 'mark' : 'span', {}, text);
      return index === 0 ? [shown] : ['; ', shown];
    });
    this.root.replaceChildren(
      element('p', { class: 'signature' }, `${known.name}(`, ...parameters, ')'),
      element('p', { class: 'summary' }, known.summary),
    );
    this.root.hidden = false;
  }

  private handleKey(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') {
      this.hide();
      return true;
    }
    const { length } = this.suggestions;
    if (length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.current = (this.current + (event.key === 'ArrowDown' ? 1 : -1) + length) % length;
      this.drawSuggestions();
      return true;
    }
    if (event.key !== 'Tab' && event.key !== 'Enter') return false;
    this.accept(this.current);
    return true;
  }

  private accept(index: number): void {
    const { field } = this;
    const chosen = this.suggestions[index];
    if (!field || !chosen) return;
    const { name } = formulaPlace(field.value, field.selectionStart);
    const from = name?.from ?? field.selectionStart;
    const before = `${field.value.slice(0, from)}${chosen.name}(`;
    field.value = before + field.value.slice(field.selectionStart);
    field.setSelectionRange(before.length, before.length);
    this.changed(field);
    this.show(field);
  }
}
