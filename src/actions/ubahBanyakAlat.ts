import { type Cell, optional, read, unread } from '../cells/cell';
import { code, text } from '../cells/text';
import { setsNow } from '../domain/rebuildSets';
import { firstOf } from '../domain/words';
import { aset } from '../tables';
import type { AsetRow } from '../tables/aset';
import { foldKey, type Placed } from '../tables/table';
import { CONDITION_WORDS } from '../tables/words';
import { defineAction, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { devicesChangedSince } from './devicesChangedSince';
import { OPENED_ON, PAST } from './openedOn';
import { eachInRiwayat } from './past';
import { undoOf } from './rowUndo';

const one = code();
const expected = 'satu Id Aset atau lebih, dipisah koma';

/** Codes of devices, one after the other; the same twice counts once. */
const codes: Cell<string[]> = {
  expected,
  format: '@',
  write: (list) => list.join(', '),
  read: (raw) => {
    const list = String(raw)
      .split(/[\s,;]+/)
      .filter(Boolean);
    const known = new Map(list.map((word) => [foldKey(word), word]));
    return list.length > 0 && list.every((word) => one.read(word).ok)
      ? read([...known.values()])
      : unread(expected, raw);
  },
};

/** Condition or room of several devices, all of them or none. What already is so is passed over. */
export const ubahBanyakAlat = defineAction({
  caption: 'Ubah beberapa alat',
  fields: {
    id: { label: 'Id Aset', cell: codes },
    kondisi: { label: 'Kondisi', cell: optional(aset.columns.kondisi.cell) },
    ruang: { label: 'Ruang', cell: aset.columns.ruang.cell },
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
    /** By the device's code what `semula` is for one device. */
    ...OPENED_ON,
  },
  tables: { aset, ...PAST },
  decide({ aset: devices, riwayat: past }, { id: ids, kondisi, ruang, alasan, semula, dilihat }, deed) {
    if (kondisi === null && ruang === null)
      return refuse('Pilih kondisi baru, atau isi ruang baru', { field: 'kondisi' });
    const found = ids.map((id) => deviceAt(devices, id));
    const refused = found.flatMap((device) => ('refused' in device ? [device] : []));
    if (refused.length > 0) {
      const sentence = refused.map((refusal) => refusal.refused).join('. ');
      return refuse(`${sentence}. Tidak satu pun diubah.`, {
        field: 'id',
        blocks: refused.flatMap(({ blocks = [] }) => blocks),
      });
    }
    const sound = found as Placed<AsetRow>[];
    const between = devicesChangedSince(devices, past, sound, { semula, dilihat }, [
      ...(kondisi === null ? [] : (['kondisi'] as const)),
      ...(ruang === null ? [] : (['ruang'] as const)),
    ]);
    if (between) return between;
    const changed = sound.flatMap((device) => {
      const values = {
        ...(kondisi !== null && kondisi !== device.kondisi ? { kondisi } : {}),
        ...(ruang !== null && ruang !== device.ruang ? { ruang } : {}),
      };
      return Object.keys(values).length === 0 ? [] : [{ device, values, after: { ...device, ...values } }];
    });
    if (changed.length === 0) return refuse('Semua alat itu memang sudah begitu; tidak ada yang diubah');
    const what = [kondisi && `kondisi menjadi ${CONDITION_WORDS[kondisi]}`, ruang && `ruang menjadi ${ruang}`]
      .filter(Boolean)
      .join(' dan ');
    const why = alasan === null ? '' : ` (${alasan})`;
    const rest = found.length - changed.length;
    const left = rest === 0 ? '' : ` ${rest} alat lain memang sudah begitu.`;
    const after = new Map(changed.map((change) => [change.device, change.after]));
    const sets = kondisi === null ? '' : setsNow(devices.rows.map((row) => after.get(row) ?? row));
    const undos = changed.map(({ device, after }) => undoOf(aset, device, after).input);
    return {
      changes: [
        ...changed.map(({ device, values }) => amend(aset, device.id, values)),
        ...eachInRiwayat(
          'Ubah beberapa alat',
          deed,
          changed.map(({ device, values }) => ({
            object: `Aset ${device.id}`,
            sentence: `${device.id}: ${differences(device, values)}${why}.`,
          })),
        ),
      ],
      sentence: `${changed.length} alat diubah, ${what}${why}: ${firstOf(changed.map(({ device }) => device.id))}.${left}${sets}`,
      object: `Aset, ${changed.length} alat`,
      undo: { action: 'pulihkanBanyakBaris', input: { baris: JSON.stringify(undos) } },
    };
  },
});

function differences(device: AsetRow, values: { kondisi?: string; ruang?: string }): string {
  return (Object.keys(values) as (keyof typeof values)[])
    .map((name) => {
      const said = (value: string | null | undefined) => wordsOf(name, value);
      return `${aset.columns[name].header} dari ${said(device[name])} menjadi ${said(values[name])}`;
    })
    .join(', ');
}

/** A room by its name, a condition by its words: a room may be called B. */
const wordsOf = (name: 'kondisi' | 'ruang', value: string | null | undefined): string => {
  if (value === null || value === undefined) return 'kosong';
  return name === 'kondisi' ? CONDITION_WORDS[value as AsetRow['kondisi']] : value;
};
