import * as actions from '../../src/actions';
import { wordsFound } from '../../src/cells/wordsFound';
import type { PostingAnswer } from '../../src/procedures/catat';
import type { Device, Rebuild } from '../../src/procedures/daftarAlat';
import { type OutageEntry, outageText } from '../../src/procedures/daftarGangguan';
import { entryText, type OpenOrder, type StockEntry } from '../../src/procedures/daftarPersediaan';
import { type ServiceDay, serviceText } from '../../src/procedures/layananHari';
import type { Condition } from '../../src/tables/aset';
import { CONDITION_WORDS } from '../../src/tables/words';
import { forecast, noForecast, scenarios, setsAsal, stockAsal, summary, summaryBeforeSetUp } from './answers';
import { ImportDesk } from './importDesk';
import type { Procedures } from './wire';

/** The moment at which every test plays: a Tuesday. */
export const NOW = '2026-11-24T09:30:00';

/** As the one engine says it when another has the lock; busy.test.ts holds it to that. */
export const BUSY =
  'Orang lain sedang mencatat. Belum ada yang tersimpan dan isian Anda tetap ada; coba lagi sebentar.';

const UNITS = { BLANKO: 'keping', RIBBON: 'gulung', FILM: 'gulung' } as const;
type Item = keyof typeof UNITS;

type Entry = Omit<StockEntry, 'teks'>;

const entry = (nomor: number, more: Partial<Entry>): Entry => ({
  id: `L-${nomor}`,
  nomor,
  tanggal: '2026-11-23',
  jenis: 'CETAK',
  jumlah: 60,
  pengaruh: -60,
  dokumen: null,
  catatan: null,
  sebab: null,
  oleh: 'petugas@porong.go.id',
  line: nomor + 1,
  dapatDibalik: true,
  dibalikOleh: null,
  mengisi: [],
  ...more,
});

const device = (line: number, id: string, nama: string, more: Partial<Device>): Device => ({
  id,
  nama,
  jenis: 'PC',
  merk: null,
  nomorSeri: null,
  kondisi: 'B',
  set: null,
  ruang: null,
  status: 'AKTIF',
  keluar: null,
  ujiCetak: null,
  line,
  semula: '{}',
  ...more,
});

type Outage = Omit<OutageEntry, 'teks'>;

const outage = (more: Partial<Outage>): Outage => ({
  id: 'G-0001',
  mulai: '2026-11-24T08:10',
  selesai: null,
  jenis: 'SERVER',
  tahap: ['VERIFIKASI', 'CETAK'],
  tahapTertulis: null,
  asetId: null,
  penyebab: null,
  tindakan: null,
  wargaTerdampak: null,
  dilaporkanKepada: null,
  lama: '1 jam 20 menit',
  minutes: 80,
  semula: '{}',
  line: 4,
  ...more,
});

/**
 * A small office behind the wire, hand-written: enough of the registers' behaviour for the panel to be walked through.
 * What the registers really do is tested with them.
 */
export class Office {
  /** What is waited for of blanko. */
  orders: OpenOrder[] = [];
  /** What the next receipt fills. */
  filled: StockEntry['mengisi'] = [];
  stock: Entry[] = [
    entry(3, { tanggal: '2026-11-23', jenis: 'GAGAL', jumlah: 2, pengaruh: -2, catatan: 'chip gagal encode' }),
    entry(2, { jenis: 'CETAK' }),
    entry(1, {
      tanggal: '2026-11-20',
      jenis: 'TERIMA',
      jumlah: 1500,
      pengaruh: 1500,
      dokumen: 'BAST 470/118/2026',
      dapatDibalik: false,
    }),
  ];
  running: Outage[] = [];
  ended: Outage[] = [
    outage({
      id: 'G-0000',
      mulai: '2026-11-19T13:00',
      selesai: '2026-11-19T15:45',
      jenis: 'JARINGAN',
      lama: '2 jam 45 menit',
      line: 3,
      penyebab: 'kabel putus',
    }),
  ];
  days: Omit<ServiceDay, 'teks'>[] = [
    {
      tanggal: '2026-11-23',
      daftar: 70,
      rekam: 41,
      prr: 55,
      cetak: 60,
      gagal: 2,
      serah: 52,
      petugas: 4,
      jam: 7.5,
      catatan: null,
      line: 3,
      semula: '{}',
    },
    {
      tanggal: '2026-11-20',
      daftar: 66,
      rekam: 38,
      prr: 40,
      cetak: 44,
      gagal: 1,
      serah: 49,
      petugas: 4,
      jam: 6,
      catatan: null,
      line: 2,
      semula: '{}',
    },
  ];
  devices: Device[] = [
    device(2, 'PC-001', 'Komputer perekaman', { set: 'SET-1' }),
    device(3, 'KMR-001', 'Kamera Canon EOS', { jenis: 'KAMERA', set: 'SET-1' }),
    device(4, 'IRS-001', 'Pemindai iris', { jenis: 'IRIS', kondisi: 'RR', set: 'SET-1' }),
    device(7, 'PC-002', 'Komputer perekaman', {}),
    device(5, 'PRN-001', 'Printer Fargo HDP5000', { jenis: 'PRINTER_KARTU' }),
    device(6, 'PRN-003', 'Printer Fargo HDP5000', { jenis: 'PRINTER_KARTU', kondisi: 'RB' }),
  ];
  readonly done = new Map<string, PostingAnswer>();
  /** Refusals to come, by action. */
  readonly refusals = new Map<string, Extract<PostingAnswer, { ok: false }>>();
  shown: unknown[] = [];
  /** Postings that were really written. */
  written: { action: string; input: Record<string, string> }[] = [];

  balance(): number {
    return this.stock.reduce((sum, { pengaruh }) => sum + pengaruh, 0);
  }

  private found(cari: string): StockEntry[] {
    const words = wordsFound(cari);
    return this.stock.map((row) => ({ ...row, teks: entryText(row) })).filter(({ teks }) => words.within(teks));
  }

  rebuild: Rebuild = { readyNow: 0, readyAfter: 0, moves: [] };
  handEdits: { sheet: string; line: number; column: number; sentence: string }[] = [];
  /** Why this person would be refused what is the Camat's. */
  bar = '';
  closedUntil = '2026-09-30';
  /** What trying a command says against it. */
  objection = '';
  ready = true;
  summary = summary;
  computed = true;
  someoneElseWrites = false;
  /** Destructions with a number. */
  acts = [
    { nilai: 'BA 2/2026', sebutan: 'BA 2/2026 (24-11-2026)' },
    { nilai: 'BA 1/2026', sebutan: 'BA 1/2026 (06-10-2026)' },
  ];
  /** For which a report can be made, as `laporanBulanan` lists them. */
  months = [
    { nilai: '2026-11', sebutan: 'November 2026' },
    { nilai: '2026-10', sebutan: 'Oktober 2026 (ditutup)' },
  ];
  pdf: string | null = 'https://docs.google.com/spreadsheets/d/x/export?format=pdf&gid=7';
  /** Nothing is written in the sheet Skenario. */
  noScenarios = false;
  /** What the pieces of a forecast answer before its last. */
  pieces: { bagian: number; tahap: string }[] = [];
  /** What the pieces that come before a closing answer, but for the last. */
  pagesMade: { jadi: number; dari: number }[] = [];
  stopped = false;
  /** What a piece of a forecast says beside. */
  catatan = '';
  readonly imports = new ImportDesk();

  readonly procedures: Procedures = {
    ...this.imports.procedures,
    ringkasan: () => (this.ready ? this.summary : summaryBeforeSetUp),
    siapkan: () => {
      this.ready = true;
      return { kalimat: '11 lembar dibuat.' };
    },
    prakiraan: () => (this.computed ? forecast : noForecast),
    hitungUlang: () => {
      const piece = { sibuk: this.someoneElseWrites, dihentikan: this.stopped, lanjut: this.pieces.shift() ?? null };
      if (piece.sibuk || piece.dihentikan || piece.lanjut) return { ...noForecast, ...piece, catatan: this.catatan };
      this.computed = true;
      return { ...forecast, ...piece, catatan: this.catatan };
    },
    skenarioBerdampingan: () => {
      const piece = { sibuk: this.someoneElseWrites, dihentikan: this.stopped, lanjut: this.pieces.shift() ?? null };
      if (piece.sibuk || piece.dihentikan || piece.lanjut) return { ...scenarios, ...piece, skenario: [] };
      if (this.noScenarios)
        return {
          ...scenarios,
          ...piece,
          kalimat: 'Lembar Skenario masih kosong.',
          skenario: scenarios.skenario.slice(0, 1),
        };
      return { ...scenarios, ...piece };
    },
    labelAlat: () => ({
      kantor: 'Kecamatan Porong',
      alat: this.devices.map(({ id, nama, ruang }) => ({ id, nama, ruang })),
    }),
    laporanBulanan: () => ({
      laporan: ['Laporan Perekaman', 'Laporan Blanko', 'Berita Acara'],
      bulan: this.months,
      beritaAcara: {
        lembar: 'Berita Acara',
        nomor: this.acts,
      },
      keadaan: ['Surat Permohonan', 'KIB B'],
      rkbmd: { lembar: 'RKBMD', tahun: ['2027', '2026', '2028'] },
    }),
    buatLaporan: ({ lembar, nomor, tahun }: { lembar: string; nomor: string; tahun?: string }) =>
      this.someoneElseWrites
        ? { ok: false, kalimat: 'Orang lain sedang mencatat; coba lagi sebentar.', pdf: null }
        : {
            ok: true,
            kalimat: tahun
              ? `RKBMD tahun anggaran ${tahun} sudah dibuat di lembarnya.`
              : nomor
                ? `Berita Acara nomor ${nomor} sudah dibuat di lembarnya.`
                : lembar === 'Surat Permohonan'
                  ? `${lembar} sudah dibuat di lembarnya dari catatan sekarang.`
                  : `${lembar} Oktober 2026 ditampilkan seperti saat bulan itu ditutup.`,
            pdf: this.pdf,
          },
    hentikanHitungan: () => {
      this.stopped = true;
      return null;
    },
    bukaTempat: (place: unknown) => {
      this.shown.push(place);
      return null;
    },
    catat: (posting: { action: string; input: Record<string, string>; actionId: string }) => this.post(posting),
    daftarPersediaan: ({ item, cari = '' }: { item: Item; cari?: string }) => ({
      item,
      balances: (Object.keys(UNITS) as Item[]).map((one) => ({
        item: one,
        count: one === 'BLANKO' ? this.balance() : 3,
        unit: UNITS[one],
      })),
      asal: stockAsal,
      entries: item === 'BLANKO' ? this.found(cari).slice(0, 30) : [],
      found: item === 'BLANKO' ? this.found(cari).length : 0,
      orders: item === 'BLANKO' ? this.orders : [],
      closedUntil: this.closedUntil,
      problems: [],
    }),
    siapkanPenutupan: () => this.pagesMade.shift() ?? { jadi: 0, dari: 0 },
    cobaCatat: () => this.objection,
    hakTindakan: () => this.bar,
    suntinganTangan: () => ({ places: this.handEdits, seen: 'K0DE' }),
    daftarGangguan: ({ cari = '' }: { cari?: string }) => {
      const said = (rows: Outage[]) => rows.map((row) => ({ ...row, teks: outageText(row) }));
      const found = said(this.ended).filter(({ teks }) => wordsFound(cari).within(teks));
      return { running: said(this.running), ended: found.slice(0, 30), found: found.length, problems: [] };
    },
    layananHari: ({ tanggal, cari = '' }: { tanggal: string; cari?: string }) => {
      const days = this.days.map((day) => ({ ...day, teks: serviceText(day) }));
      const found = days.filter(({ teks }) => wordsFound(cari).within(teks));
      return {
        day: days.find((day) => day.tanggal === tanggal) ?? null,
        recent: found.slice(0, cari === '' ? 10 : 31),
        found: found.length,
        problems: [],
      };
    },
    daftarAlat: () => ({
      devices: this.devices,
      sets: [{ name: 'SET-1', ready: false, parts: [] }],
      usableSets: this.rebuild.readyAfter,
      asal: setsAsal,
      ownedSets: 2,
      scarcest: ['IRIS', 'SIDIK_JARI'],
      rebuild: this.rebuild,
      problems: [],
    }),
  };

  private post({
    action,
    input,
    actionId,
  }: {
    action: string;
    input: Record<string, string>;
    actionId: string;
  }): PostingAnswer {
    const before = this.done.get(actionId);
    if (before?.ok) return { ...before, again: true, undo: null };
    mustBeTheActionsOwn(action, input);
    if (this.someoneElseWrites) return { ok: false, sentence: BUSY, fields: {}, places: [] };
    const refusal = this.refusals.get(action);
    if (refusal) {
      this.refusals.delete(action);
      return refusal;
    }
    this.written.push({ action, input });
    const answer: PostingAnswer = { ok: true, again: false, balances: null, ...this.carryOut(action, input) };
    this.done.set(actionId, answer);
    return answer;
  }

  private carryOut(
    action: string,
    input: Record<string, string>,
  ): Pick<Extract<PostingAnswer, { ok: true }>, 'sentence' | 'undo'> {
    const count = Number((input.jumlah ?? '0').replace('.', ''));
    if (action === 'catatCetak' || action === 'terimaBarang') {
      const jenis = action === 'catatCetak' ? 'CETAK' : 'TERIMA';
      const pengaruh = jenis === 'CETAK' ? -count : count;
      const nomor = this.stock.length + 1;
      const { dokumen = '', catatan = '' } = input;
      this.stock = [
        entry(nomor, {
          tanggal: '2026-11-24',
          jenis,
          jumlah: count,
          pengaruh,
          dokumen: dokumen || null,
          catatan: catatan || null,
          mengisi: jenis === 'TERIMA' ? this.filled : [],
        }),
        ...this.stock,
      ];
      return {
        sentence: `${jenis === 'CETAK' ? 'Cetak' : 'Terima'} ${count} keping blanko dicatat; sisa sekarang ${this.balance()} keping.`,
        undo: { action: 'balikkanEntri', input: { id: `L-${nomor}` }, caption: 'Balikkan entri' },
      };
    }
    if (action === 'balikkanEntri') {
      const reversed = this.stock.find(({ id }) => id === input.id);
      if (reversed) Object.assign(reversed, { dibalikOleh: 'L-99', dapatDibalik: false, pengaruh: 0 });
      return { sentence: `${input.id} dibalik.`, undo: null };
    }
    if (action === 'batalkanPesanan') {
      this.orders = this.orders.filter(({ id }) => id !== input.id);
      return { sentence: `${action} dicatat.`, undo: null };
    }
    if (action === 'ubahKondisi') {
      const device = this.devices.find(({ id }) => id === input.id);
      const before = device?.kondisi ?? 'B';
      if (device) device.kondisi = input.kondisi as Device['kondisi'];
      return {
        sentence: `Kondisi ${input.id} menjadi ${CONDITION_WORDS[input.kondisi as Condition]}.`,
        undo: { action: 'ubahKondisi', input: { id: input.id ?? '', kondisi: before }, caption: 'Ubah kondisi' },
      };
    }
    if (action === 'mulaiGangguan') {
      this.running = [outage({ jenis: input.jenis as OutageEntry['jenis'] })];
      return { sentence: 'Gangguan server mulai 24-11-2026 08:10 dicatat.', undo: null };
    }
    if (action === 'akhiriGangguan') {
      this.ended = [...this.running.map((one) => ({ ...one, selesai: '2026-11-24T09:30' })), ...this.ended];
      this.running = [];
      return { sentence: 'Gangguan server berakhir setelah 1 jam 20 menit.', undo: null };
    }
    return { sentence: `${action} dicatat.`, undo: null };
  }
}

/** Were the panel to send a field that the action doesn't have, what was typed there would be lost without a word. */
function mustBeTheActionsOwn(name: string, input: Record<string, string>): void {
  const action = new Map<string, { fields: Record<string, unknown> }>(Object.entries(actions)).get(name);
  if (!action) throw new Error(`There is no action ${name}`);
  const foreign = Object.keys(input).filter((field) => !(field in action.fields));
  if (foreign.length > 0) throw new Error(`${name} has no field ${foreign.join(', ')}`);
}
