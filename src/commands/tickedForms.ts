import { deedOf } from '../actions/action';
import { sameCell } from '../actions/change';
import { type PlacedForm, placedForms, postingId, TAKE_BACK, tokenFrom, typedInto } from '../actions/entryForms';
import { ASK, entrySheet } from '../actions/entrySheet';
import { ordersFilled } from '../actions/ordersFilled';
import { type Outcome, perform } from '../actions/perform';
import { terimaBarang } from '../actions/terimaBarang';
import type { Raw } from '../cells/raw';
import { entriesIn } from '../domain/ledgerHistory';
import { riwayat } from '../tables';
import type { Edit, Host } from '../workbook/host';
import { seenOf, showNamed, standsNow } from './deviceNamed';

/**
 * A tick box of the sheet *Catat* was ticked: what its form holds is posted as the panel would. Done, the form is empty
 * again; refused, everything stays. The answer stands beside the box either way. What was cut off between posting and
 * answering is ticked once more and recognised, since the form's token changes only with the answer.
 */
export function postTicked(host: Host, edit: Edit): void {
  const grid = host.workbook.read(entrySheet.sheet) ?? [];
  const forms = placedForms(grid);
  const ticked = forms.filter(({ line, tick }) => {
    const edited = line >= edit.line && line < edit.line + edit.lines;
    return edited && tick >= edit.column && tick < edit.column + edit.columns && isTicked(grid[line - 1]?.[tick - 1]);
  });
  for (const form of ticked) post(host, form, grid[form.line - 1] ?? [], forms);
  if (ticked.length === 0) for (const form of forms) showNamed(host, edit, form, grid[form.line - 1] ?? []);
}

/** On a slow phone a box is soon ticked twice: what the first tick answered must not read as if nothing was posted. */
const NOTHING_NEW = 'Formulir ini kosong, jadi tidak ada yang baru dicatat. Yang terakhir: ';

const NOT_POSTED = 'Belum dicatat. ';

/** Of the last posting; '' where there is none to tell. */
const saidLast = ({ answer }: PlacedForm, cells: readonly Raw[]): string => {
  const said = String(cells[answer - 1] ?? '');
  if (said.endsWith(ASK) || said.startsWith(NOT_POSTED)) return '';
  return said.startsWith(NOTHING_NEW) ? said.slice(NOTHING_NEW.length) : said;
};

const isEmptyForm = ({ form, places }: PlacedForm, cells: readonly Raw[]): boolean =>
  form.fields.every(({ name, first }) => sameCell(cells[(places[name] ?? 0) - 1] ?? '', first));

/** A sheet that was a file for a while may hold the word. */
const isTicked = (cell: Raw | undefined): boolean => cell === true || /^(true|benar)$/i.test(String(cell));

function post(host: Host, placed: PlacedForm, cells: readonly Raw[], forms: readonly PlacedForm[]): void {
  const { workbook } = host;
  const occasion = host.occasion();
  const input = typedInto(placed, cells, occasion);
  const token = tokenOf(host, placed, cells);
  const actionId = postingId(token, input);
  const posted = (said: Record<string, Raw>) => perform(workbook, placed.form.action, said, deedOf(occasion, actionId));
  const first = posted({ ...input, ...seenOf(placed, cells) });
  // Asked, and ticked again as it stands.
  const isSaid = !first.done && cells[placed.answer - 1] === `${NOT_POSTED}${first.sentence}`;
  const outcome = isSaid && first.ask ? posted({ ...input, [first.ask.field]: first.ask.value }) : first;
  // Beside the box nothing else tells the two apart: on a phone an answer has no colour.
  const before = !outcome.done ? NOT_POSTED : outcome.again ? 'Sudah tercatat sebelumnya. ' : '';
  const received = outcome.done && isReceipt(placed) ? terimaBarang.fields.barang.cell.read(input.barang ?? '') : null;
  const filled = received?.ok ? ordersFilled(workbook, received.value, actionId) : '';
  const last = !outcome.done && isEmptyForm(placed, cells) ? saidLast(placed, cells) : '';
  const answer =
    last === ''
      ? [
          `${before}${withoutBalance(outcome.sentence)}`,
          standsNow(placed, cells, outcome),
          filled,
          howBack(placed, outcome, forms),
        ]
          .filter((part) => part !== '')
          .join(' ')
      : `${NOTHING_NEW}${last}`;
  // Looked at again: meanwhile the next entry may have been typed there, or lines put in above.
  const grid = workbook.read(entrySheet.sheet) ?? [];
  const alike = placedForms(grid).filter(({ form }) => form === placed.form);
  const there = alike.find(({ line }) => line === placed.line) ?? alike[0];
  if (!there) {
    host.tell(answer);
    return;
  }
  const stands = grid[there.line - 1] ?? [];
  const isAsPosted = (name: string) =>
    sameCell(stands[(there.places[name] ?? 0) - 1] ?? '', cells[(placed.places[name] ?? 0) - 1] ?? '');
  write(workbook, there, {
    [there.answer]: answer,
    [there.tick]: false,
    ...(outcome.done ? emptied(host, there, isAsPosted) : {}),
  });
}

/**
 * A sentence without what is left now: the form of the blind count stands on the same sheet, and answers stay where they
 * are. Off the sentence and not beside it: one that was posted before comes out of Riwayat.
 */
const withoutBalance = (sentence: string): string => sentence.replace(/; sisa sekarang -?[\d.]+ [a-z]+(?=\.)/, '');

/** A box that was ticked offers no *Urungkan* as the panel does; a sheet that wasn't set up anew since has no form for it. */
function howBack({ form: { back } }: PlacedForm, outcome: Outcome, forms: readonly PlacedForm[]): string {
  if (!outcome.done || !outcome.undo) return '';
  const entry = outcome.undo.action === 'balikkanEntri' ? entriesIn(outcome.object) : null;
  if (!entry) return back && `Keliru? ${back}`;
  return forms.some(({ form }) => form.caption === TAKE_BACK)
    ? `Keliru? Isi No ${entry.last} di formulir ${TAKE_BACK}.`
    : 'Keliru? Pakai Balik di panel > Catat > Bahan.';
}

const isReceipt = ({ form }: PlacedForm): boolean => (form.action as unknown) === terimaBarang;

/** A token that somebody wiped out is made anew, and stands there before anything is posted under it. */
function tokenOf(host: Host, placed: PlacedForm, cells: readonly Raw[]): string {
  const there = riwayat.columns.id.cell.read(cells[placed.token - 1] ?? '');
  if (there.ok && there.value.length <= LONGEST_TOKEN) return there.value;
  const token = tokenFrom(host.newId());
  write(host.workbook, placed, { [placed.token]: token });
  return token;
}

/** With the sum of the contents behind it, it still is the id of an action. */
const LONGEST_TOKEN = 50;

function emptied(
  host: Host,
  { form, token, places }: PlacedForm,
  isAsPosted: (name: string) => boolean,
): Record<number, Raw> {
  const cells: Record<number, Raw> = { [token]: tokenFrom(host.newId()) };
  for (const { name, first } of form.fields) if (isAsPosted(name)) cells[places[name] ?? 0] = first;
  return cells;
}

/** In one call, so that an answer never stands beside a form that another tick would post again. */
function write(workbook: Host['workbook'], { line }: PlacedForm, cells: Record<number, Raw>): void {
  const columns = Object.keys(cells).map(Number);
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  workbook.write(entrySheet.sheet, line, first, [Array.from({ length: width }, (_, at) => cells[first + at] ?? null)]);
}
