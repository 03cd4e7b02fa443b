import { optional, show } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { count } from '../cells/number';
import { serviceFaults } from '../domain/entryRules';
import { layanan } from '../tables';
import type { LayananRow } from '../tables/layanan';
import { defineAction, fieldOf, refuse } from './action';
import { amend, type Change, put } from './change';
import { changedSince, OPENED_ON, ownOf, PAST } from './openedOn';
import { undoOf } from './rowUndo';

const { columns } = layanan;
const people = (header: string) => ({ label: header, cell: optional(count({ most: 100_000 })) });

const COUNTS = ['daftar', 'rekam', 'prr', 'cetak', 'gagal', 'serah'] as const;

/**
 * What was done on a day: one row a day. Posted again, what is filled in replaces what stood there and what is left
 * empty stays, so that a number can be mended, or the second half of the day told, without retyping the rest. It
 * doesn't add up: the sheet and the form show the day's total, and the one who posts twice means the total.
 */
export const catatLayanan = defineAction({
  caption: 'Catat layanan',
  fields: {
    tanggal: { label: 'Tanggal', cell: optional(day()) },
    daftar: people('Daftar'),
    rekam: people('Rekam'),
    prr: people('PRR'),
    cetak: people('Cetak'),
    gagal: people('Gagal'),
    serah: people('Serah'),
    petugas: fieldOf(columns.petugas),
    jam: fieldOf(columns.jam),
    catatan: fieldOf(columns.catatan),
    ...OPENED_ON,
  },
  tables: { layanan, ...PAST },
  decide({ layanan: days, riwayat: past }, { tanggal: typed, semula, dilihat, ...filled }, { now }) {
    const tanggal = typed ?? now.slice(0, 10);
    const [fault] = serviceFaults({ tanggal }, now);
    if (fault) return refuse(fault.sentence, { field: fault.field });
    if (Object.values(filled).every((value) => value === null)) {
      return refuse('Isi paling sedikit satu angka layanan', { field: 'daftar' });
    }
    const spoilt = days.issues.find((issue) => {
      const row = days.unread.find(({ line }) => line === issue.line);
      const reading = columns.tanggal.cell.read(row?.cells.tanggal ?? '');
      return reading.ok && reading.value === tanggal;
    });
    if (spoilt) {
      const sentence = `Layanan ${formatDay(tanggal)} ada di baris ${spoilt.line}, tetapi baris itu harus dibenahi dulu: ${spoilt.sentence}`;
      return refuse(sentence, { field: 'tanggal', blocks: [spoilt] });
    }
    const before = days.rows.find((row) => row.tanggal === tanggal) ?? null;
    const opened = { semula, dilihat };
    const names = (Object.keys(filled) as (keyof typeof filled)[]).filter((name) => filled[name] !== null);
    const changed = changedSince({ table: layanan, rows: days, past }, before, opened, names);
    if (changed) return changed;
    const sent = ownOf(layanan, filled, opened, null);
    const row: LayananRow = {
      tanggal,
      daftar: sent.daftar ?? before?.daftar ?? 0,
      rekam: sent.rekam ?? before?.rekam ?? 0,
      prr: sent.prr ?? before?.prr ?? 0,
      cetak: sent.cetak ?? before?.cetak ?? 0,
      gagal: sent.gagal ?? before?.gagal ?? 0,
      serah: sent.serah ?? before?.serah ?? 0,
      petugas: sent.petugas ?? before?.petugas ?? null,
      jam: sent.jam ?? before?.jam ?? null,
      catatan: sent.catatan ?? before?.catatan ?? null,
    };
    const own = names.filter((name) => sent[name] !== null);
    const sentence = before === null ? recordedSentence(row, own) : changedSentence(before, row);
    if (sentence === null) return refuse(`Layanan ${formatDay(tanggal)} sudah tercatat persis begitu.`);
    const values: Partial<LayananRow> = Object.fromEntries(own.map((name) => [name, row[name]]));
    return {
      changes: [before === null ? withoutUntold(put(layanan, row), own) : amend(layanan, tanggal, values)],
      sentence,
      object: `Layanan ${tanggal}`,
      undo: undoOf(layanan, before, row),
    };
  },
});

/** What nobody told isn't nought: its cell stays empty. */
function withoutUntold(change: Change, told: readonly string[]): Change {
  const cells = { ...change.cells };
  for (const name of COUNTS) if (!told.includes(name)) delete cells[name];
  return { ...change, cells };
}

function recordedSentence(row: LayananRow, told: readonly (keyof LayananRow)[]): string {
  const said = told.map((name) => `${columns[name].header} ${show(row[name] ?? '')}`);
  return `Layanan ${formatDay(row.tanggal)} dicatat: ${said.join(', ')}.`;
}

/** null when nothing differs. */
function changedSentence(before: LayananRow, row: LayananRow): string | null {
  const changed = (Object.keys(columns) as (keyof LayananRow)[]).filter((name) => before[name] !== row[name]);
  if (changed.length === 0) return null;
  const said = changed.map((name) => {
    return `${columns[name].header} dari ${show(before[name] ?? '')} menjadi ${show(row[name] ?? '')}`;
  });
  return `Layanan ${formatDay(row.tanggal)} diganti: ${said.join(', ')}; yang lain tetap.`;
}
