import { type Cell, optional, read, unread } from '../cells/cell';
import { rowCells } from '../cells/rowCells';
import { code, text } from '../cells/text';
import { usableSets } from '../domain/recordingSets';
import { aset } from '../tables';
import type { AsetRow } from '../tables/aset';
import type { RiwayatRow } from '../tables/riwayat';
import { foldKey, type Placed, type Rows } from '../tables/table';
import { defineAction, type Refused, refuse } from './action';
import { amend } from './change';
import { deviceAt } from './deviceAt';
import { changedSince, OPENED_ON, type Opened, PAST } from './openedOn';
import { eachInRiwayat } from './past';
import { undoOf } from './rowUndo';

const one = code();
const expected = 'satu Id alat atau lebih, dipisah koma';

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
    id: { label: 'Id alat', cell: codes },
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
    const between = changedBetween(devices, past, sound, { semula, dilihat }, [
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
    const what = [kondisi && `kondisi ${kondisi}`, ruang && `ruang ${ruang}`].filter(Boolean).join(' dan ');
    const why = alasan === null ? '' : ` (${alasan})`;
    const rest = found.length - changed.length;
    const left = rest === 0 ? '' : ` ${rest} alat lain memang sudah begitu.`;
    const after = new Map(changed.map((change) => [change.device, change.after]));
    const sets =
      kondisi === null
        ? ''
        : ` Set perekaman siap sekarang: ${usableSets(devices.rows.map((row) => after.get(row) ?? row))}.`;
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
      sentence: `${changed.length} alat diubah menjadi ${what}${why}: ${changed.map(({ device }) => device.id).join(', ')}.${left}${sets}`,
      object: `Aset, ${changed.length} alat`,
      undo: { action: 'pulihkanBanyakBaris', input: { baris: JSON.stringify(undos) } },
    };
  },
});

/** Which of the devices another has changed since they were ticked, all of them in one refusal; null when none. */
function changedBetween(
  rows: Rows<AsetRow>,
  past: Rows<RiwayatRow>,
  devices: readonly Placed<AsetRow>[],
  { semula, dilihat }: Opened,
  names: ('kondisi' | 'ruang')[],
): Refused | null {
  const of = (device: AsetRow, seen: Opened['semula']) => {
    const cells = rowCells.read(new Map(Object.entries(seen ?? {})).get(device.id) ?? '');
    return cells.ok ? cells.value : undefined;
  };
  const refused = devices.flatMap((device) => {
    const opened = { semula: of(device, semula), dilihat: of(device, dilihat) };
    const refusal = changedSince({ table: aset, rows, past }, device, opened, names);
    return refusal ? [{ id: device.id, refusal }] : [];
  });
  if (refused.length === 0) return null;
  const now = Object.fromEntries(refused.map(({ id, refusal }) => [id, refusal.conflict ?? '']));
  return refuse(refused.map(({ refusal }) => refusal.refused).join(' '), {
    conflict: JSON.stringify({ ...dilihat, ...now }),
    blocks: refused.flatMap(({ refusal }) => refusal.blocks ?? []),
  });
}

function differences(device: AsetRow, values: { kondisi?: string; ruang?: string }): string {
  return (Object.keys(values) as (keyof typeof values)[])
    .map((name) => `${aset.columns[name].header} dari ${device[name] ?? 'kosong'} menjadi ${values[name]}`)
    .join(', ');
}
