import { deedOf } from '../actions/action';
import {
  bringsNothing,
  type MergeRequest,
  gabungkan as mergeAction,
  mergeRequest,
  NUMBERING,
  nothingNew,
  said,
} from '../actions/gabungkan';
import { finishInterrupted } from '../actions/interrupted';
import { type Outcome, perform } from '../actions/perform';
import { urungkanGabungan as undoAction } from '../actions/urungkanGabungan';
import { type Procedure, procedure } from '../declare';
import { leftBehind, MERGED, mergeFileText } from '../domain/merge/mergeFile';
import { type MergedRow, mergePreview } from '../domain/merge/mergePreview';
import { called, conflictCode, conflictKey, differences } from '../domain/merge/mergeRows';
import { planMerge } from '../domain/merge/planMerge';
import { type Issue, readTables } from '../tables/table';
import type { Host } from '../workbook/host';

export interface MergeReview {
  /** What it would come to, in a phrase; '' when there is nothing new. */
  summary: string;
  /** What to say then. */
  nothing: string;
  /** Rows that both sides have changed: one is to be chosen for each, `sini` or `sana` and the code of what is shown here. */
  conflicts: {
    key: string;
    code: string;
    title: string;
    /** Headers of cells that only one side changed: they are taken from it whatever is chosen. */
    alone: string[];
    differences: { label: string; here: string; there: string }[];
  }[];
  /** The first rows that it would bring, change or take out, and how many there are beyond them. */
  rows: MergedRow[];
  more: number;
  /** Why it can't be carried out as it stands; '' when it can. */
  obstacle: string;
}

export interface MergeAnswer {
  ok: boolean;
  sentence: string;
  /** It had been carried out before; nothing was written this time. */
  again: boolean;
  /** Places that stood in the way or were left as they are. */
  left: Issue[];
}

export interface MergeFile {
  name: string;
  text: string;
  /** What was left out, or what was finished first; '' when all went in as it stood. */
  sentence: string;
}

/** What this workbook hands to another, as a file's name and text. */
export const berkasGabungan: Procedure<Host, Record<string, never>, MergeFile> = procedure((host) => {
  const finished = finishInterrupted(host.workbook) ?? '';
  const { now } = host.occasion();
  const read = readTables(MERGED, (sheet) => host.workbook.read(sheet));
  return {
    name: `siap-ktp-gabungan-${now.slice(0, 16).replace(/[:T]/g, '-')}.json`,
    text: mergeFileText(read, now),
    sentence: `${finished} ${leftBehind(read)}`.trim(),
  };
});

/** Shows what taking in a file would do, without doing it. */
export const tinjauGabungan: Procedure<Host, MergeRequest, MergeReview> = procedure((host, asked) => {
  const nothing = { summary: '', nothing: '', conflicts: [], rows: [], more: 0 };
  const request = mergeRequest.read(JSON.stringify(asked ?? null));
  if (!request.ok) return { ...nothing, obstacle: 'Pilih dulu berkas gabungannya.' };
  const read = readTables(MERGED, (sheet) => host.workbook.read(sheet));
  const plan = planMerge(read, request.value, host.occasion().now, NUMBERING);
  if (typeof plan === 'string') return { ...nothing, obstacle: `${plan}.` };
  return {
    summary: bringsNothing(plan) ? '' : said(plan),
    nothing: nothingNew(plan),
    ...mergePreview(plan),
    conflicts: plan.conflicts.map((conflict) => ({
      key: conflictKey(conflict),
      code: conflictCode(conflict),
      title: called(conflict.table, conflict.key),
      alone: conflict.alone,
      differences: differences(conflict),
    })),
    obstacle: plan.obstacle && `${plan.obstacle}.`,
  };
});

export const gabungkan: Procedure<Host, MergeRequest & { actionId: string }, MergeAnswer> = procedure((host, asked) => {
  const { actionId, ...request } = asked ?? {};
  const deed = deedOf(host.occasion(), actionId);
  return answer(perform(host.workbook, mergeAction, { permintaan: mergeRequest.write(request) }, deed));
});

export const urungkanGabungan: Procedure<Host, { gabunganId: string; actionId: string }, MergeAnswer> = procedure(
  (host, asked) => {
    const { gabunganId, actionId } = asked ?? {};
    const input = { gabunganId: typeof gabunganId === 'string' ? gabunganId : '' };
    return answer(perform(host.workbook, undoAction, input, deedOf(host.occasion(), actionId)));
  },
);

const answer = (outcome: Outcome): MergeAnswer => ({
  ok: outcome.done,
  sentence: outcome.sentence,
  again: outcome.done && outcome.again,
  left: outcome.done ? outcome.left : outcome.blocks,
});
