import { optional, show } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { serviceFaults } from '../domain/entryRules';
import { layanan } from '../tables';
import type { LayananRow } from '../tables/layanan';
import { defineAction, fieldOf, refuse } from './action';
import { amend, put } from './change';
import { changedSince, OPENED_ON, ownOf, PAST } from './openedOn';
import { undoOf } from './rowUndo';

const { columns } = layanan;

/**
 * What was done on a day: one row a day. Posted again, what is filled in replaces what stood there and what is left
 * empty stays, so that a number can be mended, or the second half of the day told, without retyping the rest. It
 * doesn't add up: the sheet and the form show the day's total, and the one who posts twice means the total.
 */
export const catatLayanan = defineAction({
  caption: 'Catat layanan',
  fields: {
    tanggal: { label: 'Tanggal', cell: optional(day()) },
    daftar: fieldOf(columns.daftar),
    rekam: fieldOf(columns.rekam),
    prr: fieldOf(columns.prr),
    cetak: fieldOf(columns.cetak),
    gagal: fieldOf(columns.gagal),
    serah: fieldOf(columns.serah),
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
      daftar: sent.daftar ?? before?.daftar ?? null,
      rekam: sent.rekam ?? before?.rekam ?? null,
      prr: sent.prr ?? before?.prr ?? null,
      cetak: sent.cetak ?? before?.cetak ?? null,
      gagal: sent.gagal ?? before?.gagal ?? null,
      serah: sent.serah ?? before?.serah ?? null,
      petugas: sent.petugas ?? before?.petugas ?? null,
      jam: sent.jam ?? before?.jam ?? null,
      catatan: sent.catatan ?? before?.catatan ?? null,
    };
    const own = names.filter((name) => sent[name] !== null);
    const sentence = before === null ? recordedSentence(row, own) : changedSentence(before, row);
    if (sentence === null) return refuse(`Layanan ${formatDay(tanggal)} sudah tercatat persis begitu.`);
    const values: Partial<LayananRow> = Object.fromEntries(own.map((name) => [name, row[name]]));
    return {
      changes: [before === null ? put(layanan, row) : amend(layanan, tanggal, values)],
      sentence,
      object: `Layanan ${tanggal}`,
      undo: undoOf(layanan, before, row),
    };
  },
});

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
