import { TICK } from '../../src/actions/entryForms';
import type { Part } from '../../src/local/actors';
import type { Office } from '../../src/local/testing';
import { fillIn, formOf } from './catatForms';
import { deskFile, EXAMPLES, type Example, working } from './examples';
import { type Kept, once, post, rowsOf } from './offices';

/** Who does what at one workbook at one time. */
export type Hand = (office: Office) => Part;
export interface Story {
  in: () => Kept;
  hands: Hand[];
  /** The sheet in which something is lost or doubled where no writer waits for another. */
  breaks?: 'Persediaan' | 'Aset';
  /** A trigger has nobody to send it again. */
  byItself?: true;
}

export const sends =
  (action: string, input: Record<string, string>, actionId: string): Hand =>
  (office) => ({ start: () => post(office, action, input, actionId) });
export const types =
  (cell: string, text: string): Hand =>
  (office) => ({ byHand: true, start: () => office.type(cell, text) });
const fires =
  (name: string): Hand =>
  (office) => ({ start: () => office.host.call(name, [], { mode: 'FULL', starter: 'installable trigger' }) });
const imports =
  (text: string, actionId: string): Hand =>
  (office) => ({
    start: () =>
      office.run('komitImpor', {
        ...{ text, target: null, mapping: null, answers: {}, mended: {}, skipped: [], seen: '' },
        actionId,
      }),
  });

/** A tick on *Catat*, whose form holds what is to be posted. */
export const ticks =
  (caption: string): Hand =>
  (office) => ({ byHand: true, start: () => office.type(formOf(office, caption).cellOf(TICK), 'TRUE') });
let file: string | undefined;
const merges =
  (actionId: string): Hand =>
  (office) => ({
    start: () => {
      file ??= deskFile();
      return office.run('gabungkan', { berkas: file, pilihan: {}, actionId });
    },
  });
const takesBack =
  (imporId: string, actionId: string): Hand =>
  (office) => ({ start: () => office.run('urungkanImpor', { imporId, actionId }) });
const reverses =
  (actionId: string): Hand =>
  (office) => ({
    start: () => {
      const printed = rowsOf(office, 'Persediaan').find(({ jenis }) => jenis === 'CETAK');
      return post(office, 'balikkanEntri', { id: String(printed?.id) }, actionId);
    },
  });

export const printed = (jumlah: string, id: string) => sends('catatCetak', { jumlah, tanggal: '05-11-2026' }, id);

/** The form of the sheet *Catat* for printing holds two cards, and lacks its tick. */
export const filled = once(() => {
  const office = working().open();
  fillIn(office, 'Pencetakan');
  return office;
});

/** A line of the ledger that lacks nothing but its count. */
export const halfTyped = (): Kept => (EXAMPLES.sahkanKetikan as Example).in();

export const STORIES: Record<string, Story> = {
  'two sidebars print from one stock': {
    in: working,
    hands: [printed('300', 'a'), printed('200', 'b')],
    breaks: 'Persediaan',
  },
  'two sidebars receive': {
    in: working,
    hands: [
      sends('terimaBarang', { barang: 'RIBBON', jumlah: '3' }, 'a'),
      sends('terimaBarang', { barang: 'RIBBON', jumlah: '4' }, 'b'),
    ],
    breaks: 'Persediaan',
  },
  'the same click arrives twice': { in: working, hands: [printed('7', 'a'), printed('7', 'a')] },
  'two sidebars write one device off and mend it': {
    in: working,
    hands: [
      sends('hapusAlat', { id: 'KAM-001', alasan: 'jatuh' }, 'a'),
      sends('ubahKondisi', { id: 'KAM-001', kondisi: 'RR' }, 'b'),
    ],
  },
  'two sidebars fill one place of a set': {
    in: working,
    hands: [
      sends('pasangKeSet', { id: 'IRS-001', setPerekaman: 'SET-2' }, 'a'),
      sends('tambahAlat', { id: 'IRS-002', nama: 'Iris', jenis: 'IRIS', setPerekaman: 'SET-2' }, 'b'),
    ],
    breaks: 'Aset',
  },
  'two sidebars tell of one day': {
    in: working,
    hands: [
      sends('catatLayanan', { tanggal: '23-11-2026', daftar: '9' }, 'a'),
      sends('catatLayanan', { tanggal: '23-11-2026', serah: '8' }, 'b'),
    ],
  },
  'an import and a posting': {
    in: working,
    hands: [
      imports('Kode\tNama\tWajib KTP\tSudah Rekam\n02\tMindi\t6600\t6534\n03\tPorong\t30930\t29846\n', 'a'),
      sends('tutupBulan', { bulan: '10-2026' }, 'b'),
    ],
  },
  'a sidebar posts while a line is typed below the ledger': {
    in: working,
    hands: [printed('7', 'a'), types('Persediaan!D4', '03-11-2026')],
  },
  'a sidebar posts while a cell is typed': {
    in: working,
    hands: [sends('catatLayanan', { tanggal: '23-11-2026', daftar: '9' }, 'a'), types('Layanan!G2', '5')],
  },
  'two people type': { in: working, hands: [types('Desa!C2', 'DESA'), types('Desa!C3', 'KELURAHAN')] },
  'a sidebar posts while the day’s reports are made': {
    in: working,
    hands: [printed('7', 'a'), fires('periksa')],
    byItself: true,
  },
  'two sidebars and a hand': {
    in: working,
    hands: [printed('300', 'a'), printed('200', 'b'), types('Persediaan!D4', '03-11-2026')],
  },
  'two sidebars and a trigger': {
    in: working,
    hands: [printed('300', 'a'), sends('tutupBulan', { bulan: '10-2026' }, 'b'), fires('periksa')],
  },
  'a form is ticked while a sidebar posts': { in: filled, hands: [ticks('Pencetakan'), printed('459', 'a')] },
  'a merge and a posting': { in: working, hands: [merges('g'), printed('458', 'a')], breaks: 'Persediaan' },
  'an import is taken back twice': { in: working, hands: [takesBack('s9', 'a'), takesBack('s9', 'b')] },
  'an import and the taking back of another': {
    in: working,
    hands: [imports('Kode\tNama\tWajib KTP\tSudah Rekam\n02\tMindi\t6600\t6534\n', 'a'), takesBack('s9', 'b')],
  },
  'a count and a posting': {
    in: working,
    hands: [
      sends(
        'hitungBarang',
        {
          ...{ barang: 'BLANKO', jumlah: '444', ulang: '444' },
          ...{ penghitung: 'Ani', disetujui: 'Budi', alasan: 'rusak' },
        },
        'a',
      ),
      printed('7', 'b'),
    ],
    breaks: 'Persediaan',
  },
  'one entry is reversed twice': { in: working, hands: [reverses('a'), reverses('b')], breaks: 'Persediaan' },
  'a month is closed while an entry comes for it': {
    in: working,
    hands: [
      sends('tutupBulan', { bulan: '10-2026' }, 'a'),
      sends('terimaBarang', { barang: 'FILM', jumlah: '3', tanggal: '05-10-2026' }, 'b'),
    ],
    breaks: 'Persediaan',
  },
};
