/** Rich texts, text styles and their builders. */
import { linkOf, type RichText } from '../model/rules';
import type { StylePatch } from '../model/style';
import { Refusal } from '../model/workbook';
import { type Execution, type Methods, SELF, signature, stateOf } from './execution';
import { cssColor } from './rangeLooks';

export interface RichTextState {
  execution: Execution;
  rich: RichText;
}

export function openRichText(execution: Execution, rich: RichText): object {
  return execution.expose<RichTextState>('RichTextValue', richText, { execution, rich });
}

const richText: Methods<RichTextState> = {
  getText() {
    return this.rich.text;
  },
  getLinkUrl(start?: number) {
    const run = this.rich.runs.find(
      (part) => part.url && (start === undefined || (part.start <= start && start < part.end)),
    );
    return run?.url ?? linkOf(start === undefined ? this.rich : undefined) ?? null;
  },
  getRuns() {
    const { rich, execution } = this;
    const runs = rich.runs.length > 0 ? rich.runs : [{ start: 0, end: rich.text.length }];
    return execution.realm.list(
      runs.map((run) =>
        openRichText(execution, {
          text: rich.text.slice(run.start, run.end),
          runs: [{ ...run, start: 0, end: run.end - run.start }],
        }),
      ),
    );
  },
  copy() {
    return openRichTextBuilder(this.execution, this.rich);
  },
};

export function openRichTextBuilder(execution: Execution, rich: RichText = { text: '', runs: [] }): object {
  return execution.expose<RichTextState>('RichTextValueBuilder', richTextBuilder, { execution, rich });
}

function addRun(state: RichTextState, args: readonly unknown[], part: { url?: string; style?: StylePatch }): void {
  const [start, end] = args.length >= 3 ? (args as [number, number]) : [0, state.rich.text.length];
  if (!(start >= 0 && end >= start && end <= state.rich.text.length)) throw new Refusal('Index out of bounds.');
  state.rich = { ...state.rich, runs: [...state.rich.runs, { start, end, ...part }] };
}

const richTextBuilder: Methods<RichTextState> = {
  setText(text: string) {
    this.rich = { text: String(text), runs: [] };
    return SELF;
  },
  setLinkUrl(...args: unknown[]) {
    const url = args[args.length - 1];
    if (url !== null && typeof url !== 'string')
      throw new Refusal(signature('SpreadsheetApp.RichTextValueBuilder.setLinkUrl', args));
    if (url === null) this.rich = { ...this.rich, runs: this.rich.runs.filter((run) => !run.url) };
    else addRun(this, args, { url });
    return SELF;
  },
  setTextStyle(...args: unknown[]) {
    addRun(this, args, { style: stateOf<TextStyleState>(args[args.length - 1], 'TextStyle').patch });
    return SELF;
  },
  build() {
    return openRichText(this.execution, this.rich);
  },
};

interface TextStyleState {
  execution: Execution;
  patch: StylePatch;
}

export function openTextStyleBuilder(execution: Execution): object {
  return execution.expose<TextStyleState>('TextStyleBuilder', textStyleBuilder, { execution, patch: {} });
}

const textStyleBuilder: Methods<TextStyleState> = {
  setBold(bold: boolean) {
    this.patch = { ...this.patch, bold: bold || undefined };
    return SELF;
  },
  setItalic(italic: boolean) {
    this.patch = { ...this.patch, italic: italic || undefined };
    return SELF;
  },
  setUnderline(underline: boolean) {
    this.patch = { ...this.patch, underline: underline || undefined };
    return SELF;
  },
  setStrikethrough(strike: boolean) {
    this.patch = { ...this.patch, strike: strike || undefined };
    return SELF;
  },
  setFontSize(size: number) {
    this.patch = { ...this.patch, size };
    return SELF;
  },
  setFontFamily(family: string) {
    this.patch = { ...this.patch, family };
    return SELF;
  },
  setForegroundColor(color: string) {
    this.patch = { ...this.patch, color: cssColor(color) };
    return SELF;
  },
  build() {
    return this.execution.expose<TextStyleState>('TextStyle', {}, this);
  },
};
