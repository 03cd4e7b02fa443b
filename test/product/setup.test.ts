import { shiftLines } from '../../src/local/model/structure';
import { type Office, openOffice } from '../../src/local/testing';
import type { ImportAnswer, ListedImport } from '../../src/procedures/impor';
import { everyPage } from '../../src/reports/every';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
});

const tabs = () => office.workbook.sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);
const contents = () =>
  Object.fromEntries(
    office.workbook.sheets.map(({ name }) => {
      const { rows, columns } = { rows: office.sheet(name).lastRow(), columns: office.sheet(name).lastColumn() };
      return [name, rows === 0 ? [] : office.values(`${name}!A1:${letters(columns)}${rows}`)];
    }),
  );
const letters = (column: number): string => String.fromCharCode(64 + Math.min(26, Math.max(1, column)));

/** What staff type in, what the add-on writes, and the lists that a new office starts with. */
const SHEETS = [
  'Desa',
  'Aset',
  'Gangguan',
  'Perbaikan',
  'Pesanan',
  'Layanan',
  'Petugas',
  'Libur',
  'Pengaturan',
  'Persediaan',
  'Riwayat',
  'Dasbor',
  'Prakiraan',
  'Jemput Bola',
  'ABK',
  'RKBMD',
  'KIB B',
  'KIR',
  'Pemeliharaan',
  'Kartu Persediaan',
  'Laporan Perekaman',
  'Laporan Blanko',
  'Register Pemusnahan',
  'Laporan Gangguan',
  'Periksa',
  'Kode Barang',
  'Contoh Rumus',
];

describe('Siapkan lembar kerja', () => {
  test('makes every sheet with its headers, notes, lists, frozen row and warning', () => {
    office.menu('Siapkan lembar kerja');
    expect(tabs()).toEqual(expect.arrayContaining(SHEETS));
    expect(office.values('Desa!A1:F1')[0]).toEqual(['Kode', 'Nama', 'Jenis', 'Penduduk', 'Wajib KTP', 'Sudah Rekam']);
    expect(office.note('Desa!E1')).toContain('17 tahun');
    expect(office.sheet('Desa').frozenRows).toBe(1);
    expect(office.sheet('Persediaan').protections).toHaveLength(1);
    expect(office.sheet('Desa').protections).toHaveLength(0);
  });

  test('says on a sheet that takes a simulation how it comes about', () => {
    office.menu('Siapkan lembar kerja');
    expect(office.value('Prakiraan!A2')).toBe('Belum dihitung. Hitung dengan menu SiapKTP > Hitung prakiraan.');
    expect(office.value('Banding Skenario!A2')).toBe(
      'Belum dihitung. Hitung dengan menu SiapKTP > Bandingkan skenario.',
    );
  });

  test('keeps in sight whose row it is where a sheet that people type in is wider than what is seen of it', () => {
    office.menu('Siapkan lembar kerja');
    const frozen = () => office.workbook.sheets.flatMap((sheet) => (sheet.frozenColumns > 0 ? [sheet.name] : []));
    const wide = 'Aset Desa Gangguan Layanan Pengaturan Perbaikan Pesanan Skenario'.split(' ');
    expect(frozen().sort()).toEqual(wide);
    // An office that has frozen its names, too, keeps that; a first column that is no key isn't frozen.
    office.sheet('Desa').frozenColumns = 2;
    office.sheet('Aset').frozenColumns = 0;
    shiftLines(office.workbook, office.sheet('Aset'), { axis: 'column', at: 1, count: 1 });
    office.menu('Siapkan lembar kerja');
    expect(office.sheet('Desa').frozenColumns).toBe(2);
    expect(office.sheet('Aset').frozenColumns).toBe(0);
  });

  test('brings holidays, settings and goods codes as rows of the office', () => {
    office.menu('Siapkan lembar kerja');
    // shared/data: 79 holidays 2025-2027, 23 codes.
    expect(office.sheet('Libur').lastRow()).toBe(80);
    expect(office.sheet('Kode Barang').lastRow()).toBe(24);
    expect(office.value('Kode Barang!A2')).toBe('1.3.2.10.01.02.001');
    expect(office.value('Libur!A2')).toBe('2025-01-01');
  });

  test('a second run changes nothing and says so', () => {
    office.menu('Siapkan lembar kerja');
    const before = contents();
    office.menu('Siapkan lembar kerja');
    expect(contents()).toEqual(before);
    expect(office.events.filter((event) => event.kind === 'toast').pop()).toMatchObject({
      message: 'Lembar kerja sudah lengkap; tidak ada yang diubah.',
    });
  });

  test('mends a deleted tab and a deleted column and loses nothing else', () => {
    office.menu('Siapkan lembar kerja');
    office.call('isiDataContoh');
    office.workbook.removeSheet(office.sheet('Gangguan'));
    office.type('Desa!B1', '');
    const desa = office.values('Desa!A2:A20');
    office.menu('Siapkan lembar kerja');
    expect(tabs()).toContain('Gangguan');
    expect(office.values('Desa!A1:N1')[0]).toContain('Nama');
    expect(office.values('Desa!A2:A20')).toEqual(desa);
  });

  test.each(['before', 'after'])('works on in the tab of its own when a copy of it has an id that sorts %s', (side) => {
    const { workbook } = office;
    office.menu('Siapkan lembar kerja');
    const original = office.sheet('Desa');
    // As Google duplicates: values and mark alike, at the right of the original, with an id drawn at random.
    const copy = workbook.addSheet('Salinan dari Desa', 2, side === 'before' ? -5 : 1_000_000_007);
    for (let column = 1; column <= original.lastColumn(); column++)
      copy.values.set(1, column, original.values.get(1, column));
    const marked = workbook.metadata.filter((entry) => entry.sheetId === original.id);
    const copied = marked.map((entry) => ({ ...entry, id: workbook.newId(), sheetId: copy.id }));
    workbook.metadata = side === 'before' ? [...copied, ...workbook.metadata] : [...workbook.metadata, ...copied];
    office.call('isiDataContoh');
    expect([original.lastRow(), copy.lastRow()]).toEqual([20, 1]);
  });

  test('brings settings that a newer version knows into a sheet that lacks them, wherever its columns stand', () => {
    office.menu('Siapkan lembar kerja');
    const all = office.values('Pengaturan!A2:F90').filter(([name]) => name !== '');
    office.type('Pengaturan!B2', 'Porong');
    const sheet = office.sheet('Pengaturan');
    const lineOf = (name: string) => all.findIndex(([found]) => found === name) + 2;
    // As sentences write it.
    expect(office.shown(`Pengaturan!B${lineOf('peluang_target')}`)).toBe('80,0 %');
    for (const at of [lineOf('menit_rekam'), lineOf('camat_nip')])
      shiftLines(office.workbook, sheet, { axis: 'row', at, count: -1 });
    shiftLines(office.workbook, sheet, { axis: 'column', at: 1, count: 1 });
    office.menu('Siapkan lembar kerja');
    const after = office.values('Pengaturan!B2:G90').filter(([name]) => name !== '');
    expect(after.slice(-2).map(([name]) => name)).toEqual(['camat_nip', 'menit_rekam']);
    const sorted = (lines: unknown[][]) => lines.map((line) => JSON.stringify(line)).sort();
    expect(sorted(after.slice(1))).toEqual(sorted(all.slice(1)));
    expect(after[0]?.slice(0, 2)).toEqual([all[0]?.[0], 'Porong']);
    // A NIP that is typed into it stays a text of 18 digits.
    office.type(`Pengaturan!C${after.length}`, '197001011990031001');
    expect(office.value(`Pengaturan!C${after.length}`)).toBe('197001011990031001');
  });

  test('adds no column beside one whose header was written in other letters', () => {
    office.menu('Siapkan lembar kerja');
    const width = office.sheet('Desa').lastColumn();
    office.type('Desa!B1', ' nama ');
    office.menu('Siapkan lembar kerja');
    expect(office.sheet('Desa').lastColumn()).toBe(width);
  });

  test('brings the columns of a report to the widths that it is laid out for now, and leaves those of a list', () => {
    office.menu('Siapkan lembar kerja');
    const widths = () => [...office.sheet('Dasbor').columnWidths];
    const asLaidOut = widths();
    expect(asLaidOut.length).toBeGreaterThanOrEqual(5);
    // As an earlier version had them.
    for (const [column, width] of asLaidOut) office.sheet('Dasbor').columnWidths.set(column, width + 40);
    office.sheet('Desa').columnWidths.set(2, 333);
    office.menu('Siapkan lembar kerja');
    expect(widths()).toEqual(asLaidOut);
    expect(office.sheet('Desa').columnWidths.get(2)).toBe(333);
  });

  test('finds a tab that was renamed', () => {
    office.menu('Siapkan lembar kerja');
    office.workbook.renameSheet(office.sheet('Desa'), 'Daftar desa kami');
    office.menu('Siapkan lembar kerja');
    expect(tabs()).not.toContain('Desa');
    office.call('isiDataContoh');
    expect(office.sheet('Daftar desa kami').lastRow()).toBe(20);
  });
});

describe('example data', () => {
  test('is the paper: 19 desa, 11.915 waiting against 7.420 printed, and 116 goods with two sets of five parts', () => {
    office.menu('Siapkan lembar kerja');
    office.call('isiDataContoh');
    const desa = office.values('Desa!A2:G20');
    const sum = (index: number) => desa.reduce((total, row) => total + Number(row[index]), 0);
    expect(desa).toHaveLength(19);
    expect(sum(4)).toBe(201_524);
    expect(sum(4) - sum(5)).toBe(11_915);
    expect(sum(6)).toBe(7_420);
    const kinds = office.values('Aset!C2:C125').flat();
    const number = (kind: string) => kinds.filter((found) => found === kind).length;
    // Table 3: 18 komputer, 14 printer, 2 alat perekaman lengkap, 12 kendaraan; 10 + 50 + 10 of the rest.
    expect(number('KOMPUTER_KANTOR')).toBe(18);
    expect(number('PRINTER_KARTU') + number('PRINTER_KANTOR')).toBe(14);
    expect(['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map(number)).toEqual([2, 2, 2, 2, 2]);
    expect(number('KENDARAAN')).toBe(12);
    expect(number('LAINNYA')).toBe(70);
  });

  /** Each time a click of its own. */
  const discard = () =>
    office.run('urungkanImpor', { imporId: 'contoh', actionId: `buang-${clicks++}` }) as ImportAnswer;
  let clicks = 0;

  test('is taken out by no menu item: the panel is opened, which asks and says what would go', () => {
    for (const name of ['siapkanLembarKerja', 'isiDataContoh']) office.call(name);
    const before = office.values('Desa!A1:L21');
    office.menu('Buang data contoh');
    expect(office.host.world.sidebar?.html).toContain('data-bagian="contoh"');
    expect(office.values('Desa!A1:L21')).toEqual(before);
    const listed = () => office.run('daftarImpor', {}) as ListedImport[];
    // 18 + 14 devices, two sets of five, 12 vehicles and 70 others: Table 3 of the paper.
    expect(listed()).toMatchObject([
      {
        ...{ imporId: 'contoh', isExample: true, leaving: '' },
        undoing: '19 baris Desa dibuang, 124 baris Aset dibuang, prakiraannya ikut dibuang',
      },
    ]);
    discard();
    expect(listed()).toEqual([]);
    office.menu('Buang data contoh');
    expect(office.events.pop()).toMatchObject({ kind: 'toast', message: 'Tidak ada data contoh di buku kerja ini.' });
  });

  test('is taken out exactly: what people added or changed stays', () => {
    office.menu('Siapkan lembar kerja');
    const before = contents();
    office.call('isiDataContoh');
    office.paste('Desa!A21', [['99', 'Desa Kami', 'DESA', '', '100', '60']]);
    office.type('Desa!E2', '7000');
    const { sentence } = discard();
    expect(office.values('Desa!B2:B3').flat().sort()).toEqual(['Desa Kami', 'Kebonagung']);
    const helps = 'Baris yang sudah Anda ubah: hapus bila masih contoh.';
    expect(sentence).toContain(helps);
    // nothing more can be taken out, and what helps is said again
    const again = discard();
    expect(again.sentence).toMatch(/^Tidak ada yang bisa diurungkan lagi; 1 baris dibiarkan: /);
    expect(again.sentence).toContain(helps);
    // the list says so beforehand, without a button that leads nowhere
    expect(office.run('daftarImpor', {})).toMatchObject([
      {
        rows: 1,
        undoing: '',
        leaving: expect.stringMatching(/^1 baris dibiarkan: Desa baris \d+, .*sudah diubah sejak impor/),
      },
    ]);
    expect(office.sheet('Aset').lastRow()).toBe(1);
    const after = contents();
    for (const sheet of ['Libur', 'Pengaturan', 'Kode Barang', 'Persediaan'])
      expect(after[sheet]).toEqual(before[sheet]);
  });

  test('says what to do only about rows that somebody changed', () => {
    office.menu('Siapkan lembar kerja');
    const helps = /Baris yang sudah Anda ubah: hapus bila masih contoh; alat .* hapus tulisan "Contoh: …"/;
    office.call('isiDataContoh');
    const line = office.values('Aset!C1:C125').flat().indexOf('KAMERA') + 1;
    const id = String(office.value(`Aset!A${line}`));
    const posting = { action: 'mulaiGangguan', input: { jenis: 'ALAT_REKAM', asetId: id }, actionId: 'g' };
    expect(office.run('catat', posting)).toMatchObject({ ok: true });
    const named = discard().sentence;
    expect(office.value('Aset!A2')).toBe(id);
    expect(named).toContain(id);
    expect(named).not.toContain('sudah Anda ubah');
    office.type('Aset!B2', 'Alat kantor');
    expect(discard().sentence).toMatch(helps);
  });

  test('leaves nothing of itself on the sheets of reports either', () => {
    for (const name of ['siapkanLembarKerja', 'perbaruiLaporan']) office.call(name);
    const never = contents();
    for (const name of ['isiDataContoh', 'hitungPrakiraan', 'perbaruiLaporan']) office.call(name);
    expect(JSON.stringify(office.values('Dasbor!A1:D20'))).toContain('11.915');
    expect(office.sheet('Prakiraan').charts).toHaveLength(1);
    discard();
    // An office that never had the example, but for what Riwayat keeps and the two sheets that say what to do.
    const after = contents();
    for (const sheet of ['Riwayat', 'Jurnal', 'Prakiraan', 'Banding Skenario']) delete after[sheet];
    expect(never).toMatchObject(after);
    expect(office.values('Prakiraan!A1:A2').flat()).toEqual([
      'Prakiraan',
      'Belum dihitung. Hitung dengan menu SiapKTP > Hitung prakiraan.',
    ]);
    expect(office.sheet('Prakiraan').charts).toEqual([]);
    expect(office.run('ringkasan', {})).toMatchObject({
      kalimat: 'Belum ada prakiraan. Isi lembar Desa, lalu hitung prakiraan.',
    });
  });

  test('is told on every page that is made of it, and on none any more once it is out', () => {
    office.setNow('2026-11-24T10:00');
    for (const name of [
      'siapkanLembarKerja',
      'isiDataContoh',
      'hitungPrakiraan',
      'bandingkanSkenario',
      'perbaruiLaporan',
    ])
      office.call(name);
    const pages = everyPage.filter(({ sheet }) => !['Periksa', 'Contoh Rumus'].includes(sheet));
    expect(pages.length).toBeGreaterThanOrEqual(17);
    const marks = (sheet: string) =>
      office.values(`'${sheet}'!A1:A20`).filter(([cell]) => String(cell).startsWith('DATA CONTOH (Porong 2021)'));
    expect(pages.filter(({ sheet }) => marks(sheet).length !== 1).map(({ sheet }) => sheet)).toEqual([]);
    // Above the figures, where nobody reads past it.
    const dasbor = office.values('Dasbor!A1:A15').flat();
    expect(dasbor.indexOf('Yang dilihat')).toBeGreaterThan(dasbor.indexOf(marks('Dasbor')[0]![0]!));
    // Of a month before the first row no report is made.
    office.paste('Layanan!A2', [['01-10-2026', '10', '9', '8', '7', '0', '6']]);
    office.run('buatLaporan', { lembar: 'Laporan Blanko', bulan: '2026-10' });
    expect(office.values("'Laporan Blanko'!A1:A9").flat().join()).toContain('31-10-2026');
    expect(marks('Laporan Blanko')).toHaveLength(1);
    discard();
    expect(pages.filter(({ sheet }) => marks(sheet).length > 0)).toEqual([]);
  });

  test("is not taken for an office's own device that is remarked upon as one", () => {
    office.menu('Siapkan lembar kerja');
    const [head = []] = office.values('Aset!A1:Z1');
    const row = Array.from({ length: head.indexOf('Keterangan') + 1 }, () => '');
    row.splice(0, 4, 'PC-1', 'Komputer', 'PC', 'B');
    office.paste('Aset!A2', [[...row.slice(0, -1), 'Contoh: pinjaman Dinas']]);
    office.menu('Perbarui laporan');
    expect(office.values("'KIB B'!A1:A9").flat().join()).not.toContain('DATA CONTOH');
  });

  test('is out with the reports of it: nobody can write between the two', () => {
    for (const name of ['siapkanLembarKerja', 'isiDataContoh', 'perbaruiLaporan']) office.call(name);
    const { hooks } = office.host.world;
    const taken: string[] = [];
    hooks.beforeCall = (name) => {
      if (name.startsWith('Lock.')) taken.push(name);
    };
    const { sentence } = discard();
    delete hooks.beforeCall;
    // Taken once, and given back when all of it is written.
    expect(taken).toEqual(['Lock.tryLock', 'Lock.releaseLock']);
    expect(sentence).toMatch(/^Data contoh diurungkan: .* Laporan ikut ditulis ulang\.$/);
    expect(JSON.stringify(office.values('Dasbor!A1:D20'))).not.toContain('11.915');
  });

  test('is out although a sheet of reports was deleted, which the panel is told', () => {
    for (const name of ['siapkanLembarKerja', 'isiDataContoh']) office.call(name);
    office.workbook.removeSheet(office.sheet('Prakiraan'));
    expect(office.run('urungkanImpor', { imporId: 'contoh', actionId: 'tanpa-prakiraan' })).toMatchObject({
      ok: true,
      sentence: expect.stringMatching(
        /Laporan masih memuat data contoh\. Lembar "Prakiraan" tidak ditemukan\. .* Sesudah itu pilih SiapKTP > Perbarui laporan, lalu Hitung prakiraan dan Bandingkan skenario\.$/,
      ),
    });
    expect(office.values('Desa!A2:A3').flat().join('')).toBe('');
  });
});

describe('Periksa data', () => {
  test('names exactly the five desa of the paper that do not balance, and by how much', () => {
    office.menu('Siapkan lembar kerja');
    office.call('isiDataContoh');
    office.menu('Periksa data');
    const found = office
      .values('Periksa!A1:C40')
      .filter(([sheet]) => sheet === 'Desa')
      .map(([, , sentence]) => String(sentence));
    // Seed paper, Table 5: wajib, sudah and belum as printed; differences worked out by hand.
    expect(found).toEqual([
      expect.stringMatching(/^5 desa tidak seimbang.*7\.420.*11\.915/),
      expect.stringMatching(/^Porong:.*150.*1\.084/),
      expect.stringMatching(/^Renokenongo:.*300.*1\.780/),
      expect.stringMatching(/^Glagaharum:.*189.*1\.387/),
      expect.stringMatching(/^Plumbon:.*345.*527/),
      expect.stringMatching(/^Candipari:.*450.*1\.151/),
    ]);
    // The line that tells of all five is no sixth.
    expect(office.values('Periksa!A2')[0]?.[0]).toMatch(/^5 masalah/);
    expect(office.run('ringkasan', {})).toMatchObject({ masalah: { jumlah: 5 } });
  });

  test('tells where the ledger was sorted by hand, and how its order comes back', () => {
    office.menu('Siapkan lembar kerja');
    for (const [index, jumlah] of ['30', '10', '20'].entries()) {
      office.run('catat', { action: 'terimaBarang', input: { barang: 'FILM', jumlah }, actionId: `urut-${index}` });
    }
    const { id } = office.sheet('Persediaan');
    const said = () => {
      office.menu('Periksa data');
      return office.values('Periksa!A1:C40').flatMap(([sheet, , what]) => (sheet === 'Persediaan' ? [what] : []));
    };
    expect(said()).toEqual([]);
    office.host.changeStructure({ kind: 'sortSheet', sheet: id, column: 7, ascending: true });
    expect(said()).toEqual([
      'Baris lembar ini tidak urut: No 1 di bawah No 3. Hitungannya tetap benar; untuk mengembalikan urutannya, urutkan lembar menurut kolom No dari yang terkecil',
    ]);
    office.host.changeStructure({ kind: 'sortSheet', sheet: id, column: 1, ascending: true });
    expect(said()).toEqual([]);
  });
});
