import { addresses } from '../cells/addresses';
import { optional } from '../cells/cell';
import { listOf } from '../cells/listOf';
import { crossedRows, isTold, knownRow, LETTER_TROUBLE, reminderRow } from '../domain/reminders';
import { pengingat } from '../tables';
import type { PengingatRow } from '../tables/pengingat';
import { foldKey } from '../tables/table';
import { defineAction, fieldOf, refuse } from './action';
import { put, take } from './change';

const { id, kalimat } = pengingat.columns;

/**
 * Keeps which lines are crossed and who was written to of each. A recipient is claimed before his letter goes out, so
 * that nobody gets it twice however the execution ends, or two of them meet; what became of it comes with the next note.
 */
export const catatPengingat = defineAction({
  caption: 'Pengingat harian',
  fields: {
    /** All that are crossed now, each with its sentence. */
    menyala: { label: 'Yang terlewati', cell: listOf('daftar batas yang terlewati', [id.cell, kalimat.cell]) },
    /** About to be written to of all that he doesn't know yet. */
    untuk: { label: 'Untuk', cell: optional(addresses) },
    /** Who got the letter that he had been claimed for. */
    sampai: { label: 'Sampai', cell: optional(addresses) },
    /** Whose letter wasn't sent, with each line that it was to tell him of. */
    gagal: { label: 'Gagal', cell: listOf('daftar yang tidak terkirim', [id.cell, addresses]) },
    /** Why somebody didn't get it; kept until the next note. */
    masalah: { label: 'Masalah', cell: optional(kalimat.cell) },
    /** Whose address Google refuses; they aren't written to again. */
    ditolak: { label: 'Ditolak', cell: optional(addresses) },
    uraian: { label: 'Uraian', cell: optional(fieldOf(kalimat).cell) },
  },
  tables: { pengingat },
  decide({ pengingat: { rows } }, { menyala, untuk, sampai, gagal, masalah, ditolak, uraian }, { now }) {
    const failed = new Set(gagal.flatMap(([line, whose]) => whose.map((address) => `${foldKey(line)} ${address}`)));
    const [claimed] = untuk ?? [];
    let isClaimed = false;
    const noted = menyala.map(([line, sentence]): PengingatRow => {
      const row = knownRow(rows, line) ?? { sejak: now, ...NOT_SENT };
      const unsure = row.belumPasti ?? [];
      const got = unsure.filter((address) => sampai?.includes(address));
      const open = unsure.filter((address) => !got.includes(address) && !failed.has(`${foldKey(line)} ${address}`));
      const isNew = claimed !== undefined && !isTold(row, claimed);
      if (isNew) {
        isClaimed = true;
        open.push(claimed);
      }
      return {
        id: line,
        sejak: row.sejak,
        kalimat: sentence,
        dikirim: row.dikirim ?? (got.length > 0 ? now : null),
        kepada: orNull([...(row.kepada ?? []), ...got]),
        belumPasti: orNull(open),
      };
    });
    if (claimed !== undefined && !isClaimed) return refuse(`${claimed} sudah disurati`, { field: 'untuk' });
    const still = new Set(menyala.map(([line]) => foldKey(line)));
    const changes = [
      ...noted.map((row) => put(pengingat, row)),
      ...crossedRows(rows).flatMap((row) => (still.has(foldKey(row.id)) ? [] : [take(pengingat, row.id)])),
    ];
    // Of a letter that is only about to be sent nothing is known yet.
    if (claimed === undefined) {
      const trouble = reminderRow(rows, LETTER_TROUBLE);
      if (masalah !== null) {
        const sejak = trouble?.kalimat === masalah ? trouble.sejak : now;
        changes.push(put(pengingat, { id: LETTER_TROUBLE, sejak, kalimat: masalah, ...NOT_SENT, kepada: ditolak }));
      } else if (trouble) changes.push(take(pengingat, LETTER_TROUBLE));
    }
    return {
      changes,
      sentence: uraian ?? 'Tidak ada surat: tidak ada batas baru yang terlewati.',
      object: 'Pengingat',
    };
  },
});

const NOT_SENT = { dikirim: null, kepada: null, belumPasti: null };

const orNull = (list: string[]): string[] | null => (list.length > 0 ? list : null);
