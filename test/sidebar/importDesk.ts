import type { ImportRequest } from '../../src/domain/import/request';
import type { ImportReview, Problem, ReviewedLine } from '../../src/domain/import/reviewed';
import type { MergeReview } from '../../src/procedures/gabungan';
import type { CommitRequest, ImportAnswer, ListedImport } from '../../src/procedures/impor';
import type { Procedures } from './wire';

/** Four desa as pasted; the second has a number that reads two ways, the third none at all. */
export const PASTED = [
  'Desa\tWajib KTP\tSudah',
  'Kebonagung\t6.043\t5.769',
  'Porong\t30,930\t29.846',
  'Mindi\tenam ribu\t6.534',
  'Jatirejo\t6.456\t5.812',
  'Jumlah\t\t47.961',
].join('\n');

const COLUMNS = [
  { name: 'kode', label: 'Kode', needed: false },
  { name: 'nama', label: 'Nama', needed: true },
  { name: 'wajibKtp', label: 'Wajib KTP', needed: true },
  { name: 'sudahRekam', label: 'Sudah Rekam', needed: true },
  { name: 'belumTertulis', label: 'Belum Tertulis', needed: false },
];

/** Plays the import of the four desa: what is answered, mended or skipped is no problem any more. */
export class ImportDesk {
  imports: ListedImport[] = [
    {
      ...{ imporId: 'contoh', caption: 'Data contoh', rows: 26, isMerge: false, isExample: true, leaving: '' },
      undoing: '19 baris Desa dibuang, 7 baris Aset dibuang',
    },
  ];
  readonly done = new Map<string, ImportAnswer>();
  /** What a commit says while another writes. */
  busy: string | null = null;
  sheets = ['Desa', 'Aset'];
  /** What is told of an action that had stopped half way when the sheets to be taken out are asked for. */
  finished = '';
  /** What taking a table out answers; null: a file of it. */
  exported: { name: string; text: string; sentence: string } | null = null;
  /** What reviewing a merge file of this content answers; any other has one row that both changed. */
  mergeReviews: Record<string, MergeReview> = {};

  readonly procedures: Procedures = {
    tinjauImpor: (request: ImportRequest) => review(request),
    komitImpor: ({ actionId }: CommitRequest) =>
      this.once(actionId, () => {
        if (this.busy !== null) return { ok: false, sentence: this.busy, left: [] };
        this.imports = [
          {
            ...{ imporId: actionId, caption: '24-11-2026 09:30 oleh petugas', rows: 4, isMerge: false },
            ...{ isExample: false, leaving: '' },
            undoing: '4 baris Desa dibuang',
          },
          ...this.imports,
        ];
        return { ok: true, again: false, imporId: actionId, sentence: '4 baris Desa dimasukkan.', left: [] };
      }),
    daftarImpor: () => this.imports,
    lembarEkspor: () => ({
      lembar: this.sheets,
      bukuKerja: 'https://docs.google.com/spreadsheets/d/x/export?format=xlsx',
      sentence: this.finished,
    }),
    eksporTabel: ({ lembar }: { lembar: string }) =>
      this.exported ?? { name: `${lembar}.csv`, text: '"Kode";"Nama"\r\n', sentence: '' },
    berkasGabungan: () => ({ name: 'gabungan.json', text: '{}', sentence: '' }),
    tinjauGabungan: ({ berkas, pilihan }: { berkas: string; pilihan: Record<string, string> }) =>
      this.mergeReviews[berkas] ?? {
        summary: '2 entri Persediaan; 1 baris Aset',
        nothing: '',
        conflicts: pilihan['Aset PRN-001']
          ? []
          : [
              {
                key: 'Aset PRN-001',
                code: 'K7',
                title: 'Aset PRN-001',
                alone: ['Ruang'],
                differences: [{ label: 'Kondisi', here: 'rusak ringan', there: 'rusak berat' }],
              },
            ],
        rows: [
          {
            ...{ title: 'Persediaan', what: 'baru' },
            differences: [
              { label: 'TERIMA', here: 'tidak ada', there: '1.500 keping blanko, 20-11-2026, BAST 12/2026' },
            ],
          },
          {
            ...{ title: 'Aset PRN-001', what: 'diubah' },
            differences: [{ label: 'Kondisi', here: 'rusak ringan', there: 'rusak berat' }],
          },
        ],
        more: 1,
        obstacle: pilihan['Aset PRN-001'] ? '' : '1 baris diubah di kedua tempat; pilih dulu mana yang dipakai.',
      },
    gabungkan: () =>
      this.busy === null
        ? { ok: true, sentence: 'Digabungkan dari berkas: 2 entri Persediaan; 1 baris Aset.', again: false, left: [] }
        : { ok: false, sentence: this.busy, again: false, left: [] },
    urungkanGabungan: () => ({ ok: true, sentence: 'Gabungan diurungkan.', again: false, left: [] }),
    urungkanImpor: ({ imporId, actionId }: { imporId: string; actionId: string }) =>
      this.once(actionId, () => {
        this.imports = this.imports.filter((one) => one.imporId !== imporId);
        const left = [{ sheet: 'Desa', line: 3, column: 5, sentence: 'Sudah Rekam Porong diubah sesudah impor' }];
        return { ok: true, again: false, imporId, sentence: '3 baris dikeluarkan lagi, 1 tetap.', left };
      }),
  };

  private once(actionId: string, work: () => ImportAnswer): ImportAnswer {
    const before = this.done.get(actionId);
    if (before?.ok) return { ...before, again: true };
    const answer = work();
    this.done.set(actionId, answer);
    return answer;
  }
}

function review({ target, answers, mended, skipped }: ImportRequest): ImportReview {
  const asks: Problem = {
    column: 'wajibKtp',
    kind: 'tanya',
    sentence: 'Wajib KTP "30,930" bisa dibaca 30.930 atau 30,93',
    choices: [
      { value: 'KOMA', label: '30.930 (koma memisahkan ribuan)' },
      { value: 'TITIK', label: '31 (koma memisahkan desimal)' },
    ],
  };
  const wrong: Problem = {
    column: 'wajibKtp',
    kind: 'salah',
    sentence: 'Wajib KTP harus bilangan bulat 0 atau lebih, bukan "enam ribu"',
    choices: [],
  };
  const answered = answers['3:wajibKtp'] !== undefined;
  const typed = mended['4']?.wajibKtp;
  const rows = [
    line(3, ['Porong', answered ? '30.930' : '30,930', '29.846'], answered ? [] : [asks]),
    line(4, ['Mindi', typed ?? 'enam ribu', '6.534'], typed === '6.561' ? [] : [wrong]),
    line(2, ['Kebonagung', '6.043', '5.769'], []),
    line(5, ['Jatirejo', '6.456', '5.812'], []),
  ].map((row): ReviewedLine => (skipped.includes(row.line) ? { ...row, status: 'dilewati' } : row));
  // As the add-on does: lines with problems first.
  rows.sort((a, b) => Number(b.problems.length > 0) - Number(a.problems.length > 0));
  const count = (status: ReviewedLine['status']) => rows.filter((row) => row.status === status).length;
  const stopped = count('bermasalah');
  return {
    target: target ?? 'Desa',
    separator: 'tab',
    headerLine: 1,
    columns: [
      { header: 'Desa', sample: 'Kebonagung', mappedTo: 'nama' },
      { header: 'Wajib KTP', sample: '6.043', mappedTo: 'wajibKtp' },
      { header: 'Sudah', sample: '5.769', mappedTo: 'sudahRekam' },
    ],
    targets: [
      { name: 'Desa', columns: COLUMNS },
      { name: 'Libur', columns: [{ name: 'tanggal', label: 'Tanggal', needed: true }] },
    ],
    rows,
    ignored: [{ line: 6, text: 'Jumlah 47.961', why: 'baris jumlah' }],
    counts: {
      baru: count('baru'),
      diubah: 0,
      sama: 0,
      dilewati: count('dilewati'),
      bermasalah: stopped,
      lines: 4,
      rows: count('baru'),
      warnings: 0,
    },
    summary: ['Jumlah tertulis 47.961 sama dengan hasil penjumlahan.'],
    canCommit: stopped === 0,
    obstacle: stopped === 0 ? '' : `${stopped} baris harus dibetulkan, dijawab atau dilewati dulu.`,
    seen: 'sidik',
  };
}

function line(
  number: number,
  [nama = '', wajibKtp = '', sudahRekam = '']: string[],
  problems: Problem[],
): ReviewedLine {
  return {
    line: number,
    status: problems.length > 0 ? 'bermasalah' : 'baru',
    cells: { nama, wajibKtp, sudahRekam },
    before: null,
    makes: '',
    problems,
  };
}
