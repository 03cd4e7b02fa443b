import { optional } from '../cells/cell';
import { formatDay } from '../cells/day';
import { listOf } from '../cells/listOf';
import { text } from '../cells/text';
import { awayDevices } from '../domain/maintenance';
import { noteAfterCheck, roomCheck } from '../domain/roomCheck';
import { firstOf, roomWords } from '../domain/words';
import { aset, perbaikan } from '../tables';
import { type AsetRow, conditionCell } from '../tables/aset';
import { foldKey, type Placed } from '../tables/table';
import { CONDITION_WORDS } from '../tables/words';
import { defineAction, refuse } from './action';
import { amend } from './change';
import { deviceAt, placeOf } from './deviceAt';
import { devicesChangedSince } from './devicesChangedSince';
import { OPENED_ON, PAST } from './openedOn';
import { eachInRiwayat } from './past';
import { undoOf } from './rowUndo';

const { columns } = aset;

/** `[id, condition][]`; a condition left empty was not looked at. */
const seenDevices = listOf('daftar alat yang ditemukan', [columns.id.cell, optional(conditionCell)]);

/** Somebody looked through a room: conditions, and in each device's note (KIR's mutations) what is missing or out of place. */
export const periksaRuang = defineAction({
  caption: 'Periksa ruang',
  fields: {
    ruang: { label: 'Ruang', cell: text({ longest: 60 }) },
    ditemukan: { label: 'Alat yang ditemukan', cell: seenDevices },
    /** By the device's id what `semula` is for one device. */
    ...OPENED_ON,
  },
  tables: { aset, perbaikan, ...PAST },
  decide({ aset: devices, perbaikan: repairs, riwayat: past }, { ruang, ditemukan, semula, dilihat }, deed) {
    const conditions = new Map<unknown, AsetRow['kondisi']>();
    for (const [id, condition] of ditemukan) {
      const device = deviceAt(devices, id, 'ditemukan');
      if ('refused' in device) return device;
      if (condition !== null) conditions.set(foldKey(id), condition);
    }
    const away = awayDevices(repairs.rows).map(({ asetId }) => asetId);
    const seen = ditemukan.map(([id]) => id);
    const check = roomCheck(devices.rows, ruang, seen, away);
    const noted = check.inPlace.length + check.missing.length + check.away.length;
    if (noted + check.misplaced.length === 0) {
      return refuse(`Tidak ada alat yang tercatat atau ditemukan di ${roomWords(ruang)}`, { field: 'ruang' });
    }
    const on = `Periksa ${formatDay(deed.now.slice(0, 10))}:`;
    const says = new Map<Placed<AsetRow>, string | null>([
      ...check.inPlace.map((device) => [device, null] as const),
      ...check.missing.map((device) => [device, `${on} tidak ditemukan di ${ruang}`] as const),
      ...check.misplaced.map(
        (device) =>
          [
            device,
            `${on} ditemukan di ${ruang}, ${device.ruang === null ? 'belum tercatat di ruang mana pun' : `tercatat di ${device.ruang}`}`,
          ] as const,
      ),
    ]);
    const changed = [...says].flatMap(([device, say]) => {
      const keterangan = noteAfterCheck(device.keterangan, say);
      const kondisi = conditions.get(foldKey(device.id)) ?? device.kondisi;
      const same = keterangan === device.keterangan && kondisi === device.kondisi;
      return same ? [] : [{ device, say, values: { keterangan, kondisi } }];
    });
    const judged = changed.filter(({ device, values }) => values.kondisi !== device.kondisi);
    const between = devicesChangedSince(
      devices,
      past,
      judged.map(({ device }) => device),
      { semula, dilihat },
      ['kondisi'],
    );
    if (between) return between;
    const full = changed.find(({ values }) => !columns.keterangan.cell.read(values.keterangan ?? '').ok);
    if (full) {
      const blocks = [placeOf(devices, full.device, 'Keterangannya terlalu panjang', 'keterangan')];
      return refuse(`Keterangan ${full.device.id} tidak muat ditambah hasil periksa; pendekkan dulu`, { blocks });
    }
    const names = (list: readonly AsetRow[]) => firstOf(list.map(({ id }) => id));
    const told = [
      `Periksa ${roomWords(ruang)}: ${check.inPlace.length} dari ${noted} alat ada di tempatnya`,
      ...(check.missing.length > 0 ? [`tidak ditemukan: ${names(check.missing)}`] : []),
      ...(check.misplaced.length > 0 ? [`bukan ruangnya: ${names(check.misplaced)}`] : []),
      ...(check.away.length > 0 ? [`sedang diperbaiki: ${names(check.away)}`] : []),
    ];
    const undos = changed.map(({ device, values }) => undoOf(aset, device, { ...device, ...values }).input);
    return {
      changes: [
        ...changed.map(({ device, values }) => amend(aset, device.id, values)),
        ...eachInRiwayat(
          'Periksa ruang',
          deed,
          changed.map(({ device, say, values }) => ({
            object: `Aset ${device.id}`,
            sentence: `${device.id}: kondisi ${CONDITION_WORDS[values.kondisi]}; ${say ?? `ada di ${ruang}`}.`,
          })),
        ),
      ],
      sentence: `${told.join('; ')}.`,
      object: `Ruang ${ruang}`,
      ...(undos.length > 0 ? { undo: { action: 'pulihkanBanyakBaris', input: { baris: JSON.stringify(undos) } } } : {}),
    };
  },
});
