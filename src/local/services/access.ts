import type { Area } from '../model/area';
import type { Protection } from '../model/rules';
import type { SheetModel } from '../model/sheet';
import { READ_ONLY, SHEET_PROTECTED } from '../unconfirmed';
import type { CallKind } from './calls';
import type { World } from './world';

/** What belongs to the file that was shared; toasts and the place before the person's eyes are his own. */
const OF_THE_FILE = new Set(['Spreadsheet', 'Sheet', 'Range', 'Protection', 'NamedRange', 'DeveloperMetadata']);
const HIS_OWN = new Set(['toast', 'activate', 'setActiveSheet']);

/** Why the person whose account the script runs under may not make this call, in Google's words. */
export function refusedToPerson(
  world: World,
  service: string,
  method: string,
  kind: CallKind | undefined,
  state: Partial<{ sheet: SheetModel; area: Area }>,
): string | undefined {
  if (kind !== 'write' || !OF_THE_FILE.has(service) || HIS_OWN.has(method)) return undefined;
  if (world.access === 'viewer') return READ_ONLY;
  return state.sheet && keptFromPerson(world, state.sheet, state.area) ? SHEET_PROTECTED : undefined;
}

/** Whether a protection keeps the person from changing the sheet, or this part of it. */
export function keptFromPerson(world: World, sheet: SheetModel, area?: Area): boolean {
  return sheet.protections.some(
    (protection) => !mayEdit(world, protection) && (!area || !protection.area || meet(protection.area, area)),
  );
}

const meet = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** A warning keeps nobody out. The owner and, as long as nobody is taken off the list, every editor may. */
export function mayEdit(world: World, { warningOnly, editors }: Protection): boolean {
  if (world.access === 'viewer') return false;
  return warningOnly || !editors || [world.ownerEmail, ...editors].some((editor) => same(editor, world.userEmail));
}

export const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The same for what a person types, pastes, or does to rows, columns and tabs, in the local host's own words. */
export function typingRefusal(world: World, sheetId: number | undefined): string | undefined {
  if (world.access === 'viewer') return 'Buku kerja ini dibagikan kepada Anda hanya untuk dilihat.';
  const sheet = sheetId === undefined ? undefined : world.workbook.sheetById(sheetId);
  return sheet && keptFromPerson(world, sheet)
    ? `Lembar ${sheet.name} dijaga: yang boleh menyuntingnya hanya pemilik buku kerja dan orang yang ditunjuknya.`
    : undefined;
}
