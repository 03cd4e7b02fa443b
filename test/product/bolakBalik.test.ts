import { FILE_KINDS } from '../../src/domain/import/tableFile';
import { type Office, openOffice } from '../../src/local/testing';
import type { ExportedTable } from '../../src/procedures/ekspor';
import { everyTable } from '../../src/tables/every';
import { builtDist } from './dist';

/** Every table out as a file and in again, through the doors that the panel uses. */
const dist = builtDist();
const NOW = '2026-11-24T08:00';

interface Review {
  target: string | null;
  canCommit: boolean;
  obstacle: string;
  seen: string;
  counts: Record<string, number>;
  rows: { status: string; cells: Record<string, string>; before: Record<string, string> | null }[];
}

function office(): Office {
  const at = openOffice({ dist, now: NOW });
  at.menu('Siapkan lembar kerja');
  const post = (action: string, input: Record<string, string>, actionId: string) =>
    expect(at.run('catat', { action, input, actionId })).toMatchObject({ ok: true });
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500' }, 'a1');
  post('tambahAlat', { id: 'KAM-001', nama: '\'=Kamera; "satu"', jenis: 'KAMERA', setPerekaman: 'SET-1' }, 'a2');
  post('tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' }, 'a3');
  post('mulaiGangguan', { jenis: 'SERVER', mulai: '23-11-2026 00:00', penyebab: '=1+1' }, 'a4');
  post('kirimPerbaikan', { id: 'PRN-001', tanggal: '20-11-2026', keluhan: 'macet' }, 'a5');
  post('pesanBarang', { barang: 'BLANKO', jumlah: '900', tanggal: '20-11-2026', dokumen: '470/9' }, 'a9');
  post('catatLayanan', { tanggal: '23-11-2026', rekam: '40', jam: '7,5' }, 'a6');
  post('isiKantor', { kecamatan: 'Porong', camat_nip: '197001011990031001' }, 'a7');
  const desa = 'Kode\tNama\tWajib KTP\tSudah Rekam\n01\tKebonagung\t6043\t5769\n02\tMindi\t6561\t6534\n';
  at.run('komitImpor', { ...request(desa), seen: '', actionId: 'a8' });
  at.type('Petugas!A2', 'Operator');
  at.type('Petugas!B2', 'PEREKAMAN');
  at.type('Petugas!C2', '3');
  at.type('Petugas!D2', '8');
  return at;
}

const request = (text: string) => ({ text, target: null, mapping: null, answers: {}, mended: {}, skipped: [] });
const exported = (at: Office, lembar: string, bentuk: string) =>
  at.run('eksporTabel', { lembar, bentuk }) as ExportedTable;
const review = (at: Office, text: string) => at.run('tinjauImpor', request(text)) as Review;

/** The sheet, a cell of its file, what it is changed to, and how the review says that. */
const CHANGES: [sheet: string, from: string, to: string, column: string, before: string, after: string][] = [
  ['Desa', '"6043"', '"6044"', 'wajibKtp', '6.043', '6.044'],
  ['Aset', '"Printer"', '"Printer Fargo"', 'nama', 'Printer', 'Printer Fargo'],
  ['Layanan', '"7,5"', '"8"', 'jam', '7,5', '8'],
  ['Petugas', '"3"', '"4"', 'bezetting', '3', '4'],
  ['Libur', '"Idul Fitri 1446 H"', '"Lebaran"', 'nama', 'Idul Fitri 1446 H', 'Lebaran'],
  ['Gangguan', `"'=1+1"`, '"kabel putus"', 'penyebab', '=1+1', 'kabel putus'],
  ['Perbaikan', '"macet"', '"rol macet"', 'keluhan', 'macet', 'rol macet'],
  ['Pesanan', '"900"', '"950"', 'jumlah', '900', '950'],
  ['Pengaturan', '"orang_per_set_hari";"45"', '"orang_per_set_hari";"50,5"', 'nilai', '45', '50,5'],
  ['Pengaturan', '"tanggal_target";""', '"tanggal_target";"31-12-2026"', 'nilai', '', '31-12-2026'],
  ['Pengaturan', '"197001011990031001"', '"197001011990031002"', 'nilai', '197001011990031001', '197001011990031002'],
  ['Kode Barang', '"TINGGI"', '"RENDAH"', 'keyakinan', 'TINGGI', 'RENDAH'],
  ['Skenario', '"Sabtu empat jam"', '"Sabtu lima jam"', 'nama', '', 'Sabtu lima jam'],
];

describe('out as a file and in again', () => {
  const at = office();
  const sheets = at.run('lembarEkspor', {}) as { lembar: string[] };
  const goesOtherWay = ['Persediaan', 'Riwayat', 'Hak Camat', 'Impor', 'Pengingat', 'Arsip Laporan', 'Arsip Prakiraan'];

  test('is every table that there is', () => {
    expect([...sheets.lembar].sort()).toEqual(everyTable.map(({ sheet }) => sheet).sort());
  });

  test.each(sheets.lembar.filter((sheet) => !goesOtherWay.includes(sheet)))('%s: nothing to change', (sheet) => {
    for (const kind of Object.keys(FILE_KINDS)) {
      const { text, sentence } = exported(at, sheet, kind);
      expect(sentence).toBe('');
      // With the mark that the panel puts in front for Excel.
      const { target, counts, obstacle, rows } = review(at, `\uFEFF${text}`);
      expect({ target, changed: rows.filter(({ status }) => status !== 'sama') }).toEqual({
        target: sheet,
        changed: [],
      });
      expect(counts).toMatchObject({ baru: 0, diubah: 0, bermasalah: 0, dilewati: 0 });
      expect(counts.sama).toBeGreaterThan(0);
      expect(obstacle).toBe('Tidak ada yang berubah: semua baris sudah sama atau dilewati.');
    }
  });

  /** The same office with something in every sheet that it writes for itself: what is read of it isn't changed by it. */
  const remembering = office();
  const oneLine = (text: string) => text.split('\r\n').length <= 2;
  beforeAll(() => {
    const setting = remembering.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === 'penerima_pengingat') + 1;
    remembering.type(`Pengaturan!B${setting}`, 'camat@contoh.id');
    remembering.call('hitungPrakiraan');
    const day = { action: 'catatLayanan', input: { tanggal: '20-10-2026', rekam: '7' }, actionId: 'oktober' };
    expect(remembering.run('catat', day)).toMatchObject({ ok: true });
    const closing = { action: 'tutupBulan', input: { bulan: 'Oktober 2026' }, actionId: 'tutup' };
    expect(remembering.run('catat', closing)).toMatchObject({ ok: true });
    remembering.menu('Pasang pengingat harian');
    remembering.setNow('2026-11-25T06:10');
    remembering.host.fire('CLOCK');
    remembering.type('Hak Camat!A2', 'camat@contoh.id');
  });

  test.each(goesOtherWay)('%s unchanged is nothing to do; changed it goes another way, and is told so', (sheet) => {
    for (const kind of Object.keys(FILE_KINDS)) {
      const { text } = exported(remembering, sheet, kind);
      expect([sheet, oneLine(text)]).toEqual([sheet, false]);
      expect(review(remembering, `\uFEFF${text}`)).toMatchObject({
        ...{ target: null, canCommit: false },
        obstacle: 'Tidak ada yang berubah: semua baris sudah sama atau dilewati.',
      });
    }
    const { text } = exported(remembering, sheet, 'id_ID');
    expect(
      remembering.run('komitImpor', { ...request(text), seen: '', actionId: `as-is-${sheet.replace(' ', '')}` }),
    ).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('Tidak ada yang berubah'),
    });
    expect(review(remembering, `${text}"lain"\r\n`)).toMatchObject({
      target: null,
      canCommit: false,
      obstacle: expect.stringMatching(
        new RegExp(`^Lembar ${sheet} hanya (ditulis oleh SiapKTP|diketik oleh Camat), jadi tidak diimpor\\.`),
      ),
    });
  });

  test.each(CHANGES)('%s: %s changed by hand is what is shown and written, and goes back', (...change) => {
    const [sheet, from, to, column, before, after] = change;
    const { text } = exported(at, sheet, 'id_ID');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const shown = review(at, changed);
    const touched = shown.rows.filter(({ status }) => status !== 'sama');
    expect(shown).toMatchObject({ target: sheet, obstacle: '', canCommit: true });
    expect(touched).toHaveLength(1);
    const [row] = touched;
    const differing = Object.keys(row?.cells ?? {}).filter((name) => (row?.before?.[name] ?? '') !== row?.cells[name]);
    // A name is a key there: another name is another scenario.
    if (sheet !== 'Skenario') expect(differing).toEqual([column]);
    expect([row?.before?.[column] ?? '', row?.cells[column]]).toEqual([before, after]);
    const actionId = `i-${sheet}-${column}-${after}`.replace(/[^\w-]/g, '');
    const answer = at.run('komitImpor', { ...request(changed), seen: shown.seen, actionId });
    expect(answer).toMatchObject({ ok: true, sentence: expect.stringMatching(/selesai: 1 baris (diubah|baru)\.$/) });
    const lines = (file: string) => file.split('\r\n').filter(Boolean).sort();
    const now = lines(exported(at, sheet, 'id_ID').text);
    if (sheet === 'Skenario') expect(now).toEqual(expect.arrayContaining([...lines(text), ...lines(changed)]));
    // A day comes out as files write days.
    else expect(now).toEqual(lines(changed.replace('"31-12-2026"', '"2026-12-31"')));
    expect(at.run('urungkanImpor', { imporId: actionId, actionId: `${actionId}-u` })).toMatchObject({
      ok: true,
      left: [],
    });
    expect(lines(exported(at, sheet, 'id_ID').text)).toEqual(lines(text));
  });

  test.each([
    [
      'Gangguan',
      '"SERVER";""',
      '"SERVER";"PC-999"',
      'Id Aset harus id alat di lembar Aset (misalnya PRN-001, KAM-001), bukan "PC-999"',
    ],
    [
      'Gangguan',
      '"2026-11-23 00:00";""',
      '"2026-11-23 00:00";"2026-11-22 23:59"',
      'Selesai harus sesudah mulai (23-11-2026 00:00), bukan 22-11-2026 23:59',
    ],
    [
      'Perbaikan',
      '"2026-11-20";"";"macet";""',
      '"2026-11-20";"";"macet";"2026-11-19"',
      'Dijanjikan harus 20-11-2026 (hari keluar) atau sesudahnya, bukan 19-11-2026',
    ],
    [
      'Pesanan',
      '"470/9";"";""',
      '"470/9";"";"2026-11-19"',
      'Batal harus 20-11-2026 (hari dipesan) atau sesudahnya, bukan 19-11-2026',
    ],
    [
      'Pengaturan',
      '"orang_per_set_hari";"45"',
      '"orang_per_set_hari";"banyak"',
      'Nilai harus bilangan 1 sampai 500, bukan "banyak"',
    ],
    ['Pengaturan', '"45";"40"', '"45";"60"', 'Tinggi harus tidak kurang dari Rendah (60), bukan 52'],
    [
      'Pengaturan',
      '"orang_per_set_hari"',
      '"orang_perset_hari"',
      'Pengaturan harus salah satu nama di lembar Pengaturan, bukan "orang_perset_hari"',
    ],
  ])('%s: %s made %s is refused in a sentence', (sheet, from, to, sentence) => {
    const { text } = exported(at, sheet, 'id_ID');
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const { rows, canCommit } = review(at, changed) as unknown as {
      rows: { problems: { kind: string; sentence: string }[] }[];
      canCommit: boolean;
    };
    const said = rows.flatMap(({ problems }) => problems).filter(({ kind }) => kind === 'salah');
    expect({ canCommit, said: said.map((problem) => problem.sentence) }).toEqual({
      canCommit: false,
      said: [sentence],
    });
  });

  test('a blank cell erases nothing, of any table', () => {
    for (const sheet of sheets.lembar.filter((one) => !goesOtherWay.includes(one))) {
      const { text } = exported(at, sheet, 'id_ID');
      const [header = '', ...lines] = text.split('\r\n').filter(Boolean);
      const keep = sheet === 'Layanan' || sheet === 'Libur' || sheet === 'Petugas' ? 3 : 1;
      const cleared = lines.map((line) => {
        const cells = [...line.matchAll(/"(?:[^"]|"")*"/g)].map(([cell]) => cell);
        return cells.map((cell, index) => (index < keep ? cell : '""')).join(';');
      });
      const { rows, counts } = review(at, [header, ...cleared].join('\r\n'));
      expect({ sheet, changed: rows.filter(({ status }) => status !== 'sama') }).toEqual({ sheet, changed: [] });
      expect(counts.sama).toBe(lines.length);
    }
  });
});

test('an import into one sheet asks nothing of another that is missing', () => {
  const at = office();
  at.workbook.sheets = at.workbook.sheets.filter(({ name }) => name !== 'Skenario');
  const desa = 'Kode\tNama\tWajib KTP\tSudah Rekam\n03\tLajuk\t4583\t3911\n';
  expect(at.run('komitImpor', { ...request(desa), seen: '', actionId: 'b1' })).toMatchObject({ ok: true });
});
