import { optional, orElse } from '../cells/cell';
import { deviceFaults } from '../domain/entryRules';
import { nextDeviceId } from '../domain/import/asetRows';
import { aset } from '../tables';
import { conditionCell } from '../tables/aset';
import { foldKey } from '../tables/table';
import { CONDITION_WORDS, DEVICE_WORDS } from '../tables/words';
import { defineAction, fieldOf, refuse } from './action';
import { put } from './change';
import { placeOf, placeTaken } from './deviceAt';
import { undoOf } from './rowUndo';

const { columns } = aset;

/** A device enters the register. */
export const tambahAlat = defineAction({
  caption: 'Tambah alat',
  fields: {
    /** Left empty it is the next of its kind. */
    id: { label: columns.id.header, cell: optional(columns.id.cell) },
    nama: fieldOf(columns.nama),
    jenis: fieldOf(columns.jenis),
    /** New ones work. */
    kondisi: { label: columns.kondisi.header, cell: orElse(conditionCell, 'B') },
    setPerekaman: fieldOf(columns.setPerekaman),
    kodeBarang: fieldOf(columns.kodeBarang),
    nomorRegister: fieldOf(columns.nomorRegister),
    merk: fieldOf(columns.merk),
    nomorSeri: fieldOf(columns.nomorSeri),
    ukuran: fieldOf(columns.ukuran),
    bahan: fieldOf(columns.bahan),
    tahun: fieldOf(columns.tahun),
    asalUsul: fieldOf(columns.asalUsul),
    harga: fieldOf(columns.harga),
    ruang: fieldOf(columns.ruang),
    keterangan: fieldOf(columns.keterangan),
  },
  tables: { aset },
  decide({ aset: devices }, typed) {
    const ids = [...devices.rows.map(({ id }) => id), ...devices.unread.map(({ cells }) => String(cells.id ?? ''))];
    const input = { ...typed, id: typed.id ?? nextDeviceId(typed.jenis, ids) };
    const same = devices.rows.find((row) => foldKey(row.id) === foldKey(input.id));
    if (same) {
      const says = same.status === 'AKTIF' ? `sudah ada: ${same.nama}` : `sudah ada, sudah dihapus: ${same.nama}`;
      return refuse(`Id ${same.id} sudah dipakai di baris ${same.line} (${same.nama}); pakai id lain`, {
        field: 'id',
        blocks: [placeOf(devices, same, says)],
      });
    }
    const spoilt = devices.unread.find(({ cells }) => foldKey(cells.id) === foldKey(input.id));
    if (spoilt) {
      return refuse(`Id ${input.id} sudah dipakai di baris ${spoilt.line}; pakai id lain atau benahi baris itu`, {
        field: 'id',
      });
    }
    const [fault] = deviceFaults(input);
    if (fault) return refuse(fault.sentence, { field: fault.field });
    const taken = input.setPerekaman === null ? null : placeTaken(devices, input, input.setPerekaman);
    if (taken) return taken;
    const row = { ...input, status: 'AKTIF' as const, tanggalHapus: null };
    const mounted = input.setPerekaman === null ? '' : `, terpasang di ${input.setPerekaman}`;
    return {
      changes: [put(aset, row)],
      sentence: `${input.id} (${input.nama}, ${DEVICE_WORDS[input.jenis]}) ditambahkan, kondisi ${CONDITION_WORDS[input.kondisi]}${mounted}.`,
      object: `Aset ${input.id}`,
      undo: undoOf(aset, null, row),
    };
  },
});
