import { type Cell, mustBe, show } from '../../cells/cell';
import type { Raw } from '../../cells/raw';
import type { PengaturanRow } from '../../tables/pengaturan';
import { foldKey, type Placed } from '../../tables/table';
import { SETTINGS } from '../defaultSettings';
import type { Setting } from '../setting';
import { readNumerals } from './numerals';
import type { PastedLine } from './pastedLine';
import { FILE_KINDS, type FileKind, textInFile } from './tableFile';
import type { Unit } from './unit';

const HEADERS = { nilai: 'Nilai', rendah: 'Rendah', tinggi: 'Tinggi' } as const;
type Column = keyof typeof HEADERS;

/**
 * Reads the values of settings: what a value must be is said by the setting and not by the column. A value that stands
 * in the file as the sheet has it is left as it is, were it one that the setting doesn't take.
 */
export function settingUnits(
  lines: readonly PastedLine[],
  rows: readonly Placed<PengaturanRow>[],
): Map<PastedLine, Unit[]> {
  const known = new Map<unknown, Setting<unknown>>(Object.entries(SETTINGS).map(([name, one]) => [foldKey(name), one]));
  const byName = new Map(rows.map((row) => [foldKey(row.kunci), row]));
  const units = new Map<PastedLine, Unit[]>();
  for (const line of lines) {
    const { kunci } = line.values as Partial<PengaturanRow>;
    const existing = byName.get(foldKey(kunci)) ?? null;
    const values: Record<string, unknown> = { ...line.values, ...(existing && { kunci: existing.kunci }) };
    const setting = known.get(foldKey(kunci));
    for (const column of Object.keys(HEADERS) as Column[]) {
      const text = line.texts[column];
      if (text === undefined || line.unread.has(column)) continue;
      delete values[column];
      if (existing && isWritten(existing[column], text)) continue;
      if (setting) values[column] = read(line, setting, column, text);
      else if (kunci !== undefined && !line.unread.has('kunci')) {
        line.refuse('kunci', `Pengaturan harus salah satu nama di lembar Pengaturan, bukan ${show(kunci)}`);
      }
    }
    if (!existing && !setting && kunci !== undefined && !line.unread.has('kunci')) {
      line.refuse('kunci', `Pengaturan harus salah satu nama di lembar Pengaturan, bukan ${show(kunci)}`);
    }
    units.set(line, [{ values, existing: existing as unknown as Unit['existing'] }]);
  }
  return units;
}

/** The cell's new content; undefined when the line was refused or asked about it. */
function read(line: PastedLine, setting: Setting<unknown>, column: Column, text: string): Raw | undefined {
  const header = HEADERS[column];
  const { cell, low } = setting;
  if (column !== 'nilai' && low === undefined) {
    line.refuse(column, `${header} harus kosong pada pengaturan yang bukan angka, bukan ${show(text)}`);
    return undefined;
  }
  const numeric = /^[#0]/.test(cell.format) && !text.includes('%');
  if (numeric) return readNumeral(line, cell, column, text);
  const reading = cell.read(text);
  if (reading.ok) return cell.write(reading.value);
  line.refuse(column, mustBe(header, reading));
  return undefined;
}

function readNumeral(line: PastedLine, cell: Cell<unknown>, column: Column, text: string): Raw | undefined {
  const header = HEADERS[column];
  const answer = line.answer(column);
  const [reading] = readNumerals(header, cell, [text], new Map(answer === undefined ? [] : [[0, answer]]));
  if (reading?.kind === 'read') {
    if (reading.remark !== '') line.warn(column, `${header} "${text}": ${reading.remark}`);
    return reading.value;
  }
  if (reading?.kind === 'open') {
    line.ask(column, `${header} "${text}" bisa berarti lebih dari satu angka; pilih yang benar`, reading.choices);
  } else if (reading?.kind === 'refused') line.refuse(column, reading.sentence);
  return undefined;
}

const isWritten = (raw: Raw, text: string): boolean =>
  (Object.keys(FILE_KINDS) as FileKind[]).some((kind) => textInFile(raw, kind) === text);
