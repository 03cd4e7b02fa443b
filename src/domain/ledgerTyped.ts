import { type Cell, mustBe } from '../cells/cell';
import { count } from '../cells/number';
import { oneOf } from '../cells/oneOf';
import { isBlank, type Raw } from '../cells/raw';
import { cause, persediaan } from '../tables/persediaan';
import { CAUSE_WORDS, ENTRY_WORDS } from '../tables/words';
import type { EntryDraft } from './ledgerEntry';

/** A line that somebody typed into the ledger's sheet: an entry in the making, or not yet. */
export type TypedLine =
  | { complete: true; draft: EntryDraft }
  | { complete: false; column: keyof EntryDraft; sentence: string };

const { columns } = persediaan;

/** What a hand can post. A count and a reversal need figures that only the add-on knows. */
const kind = oneOf(['TERIMA', 'CETAK', 'GAGAL', 'RETUR', 'MUSNAH']);
const quantity = count({ least: 1, most: 999_999 });

const NEEDED = ['tanggal', 'barang', 'jenis', 'jumlah'] as const;

export function readTyped(cells: Record<string, Raw>): TypedLine {
  const lacking = NEEDED.filter((name) => isBlank(cells[name]));
  const [first] = lacking;
  if (first) {
    const headers = lacking.map((name) => columns[name].header).join(', ');
    return { complete: false, column: first, sentence: `Baris ini belum jadi entri: ${headers} masih kosong` };
  }
  const derived = columns.jenis.cell.read(cells.jenis ?? '');
  if (derived.ok && ['OPNAME', 'BALIK', 'KOREKSI'].includes(derived.value)) {
    return {
      complete: false,
      column: 'jenis',
      sentence: `${derived.value} dicatat lewat panel SiapKTP, bukan diketik`,
    };
  }
  let wrong: TypedLine | null = null;
  const value = <T>(name: keyof EntryDraft, cell: Cell<T>): T => {
    const reading = cell.read(cells[name] ?? '');
    if (reading.ok) return reading.value;
    wrong ??= { complete: false, column: name, sentence: mustBe(columns[name].header, reading) };
    return undefined as T;
  };
  const sebab = value('sebab', columns.sebab.cell);
  const draft: EntryDraft = {
    tanggal: value('tanggal', columns.tanggal.cell),
    barang: value('barang', columns.barang.cell),
    jenis: value('jenis', kind),
    jumlah: value('jumlah', quantity),
    dokumen: value('dokumen', columns.dokumen.cell),
    catatan: value('catatan', columns.catatan.cell),
    sebab,
    membalik: null,
  };
  if (wrong) return wrong;
  if (draft.jenis === 'MUSNAH' && draft.dokumen === null) {
    return {
      complete: false,
      column: 'dokumen',
      sentence: 'Dokumen harus berisi nomor berita acara pemusnahan, bukan kosong',
    };
  }
  if (draft.jenis === 'MUSNAH' && sebab === null) {
    return {
      complete: false,
      column: 'sebab',
      sentence: mustBe('Sebab', { expected: cause.expected, received: 'kosong' }),
    };
  }
  if (draft.jenis !== 'MUSNAH' && draft.jenis !== 'GAGAL' && sebab !== null) {
    return {
      complete: false,
      column: 'sebab',
      sentence: `Sebab harus kosong pada ${ENTRY_WORDS[draft.jenis]}, bukan ${CAUSE_WORDS[sebab]}`,
    };
  }
  return { complete: true, draft: draft.jenis === 'GAGAL' ? { ...draft, sebab: sebab ?? 'GAGAL_CETAK' } : draft };
}
