import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { displayAt } from '../../../src/local/model/display';
import type { SheetModel } from '../../../src/local/model/sheet';
import { closePress, printed } from '../../../src/local/paper/chromium';
import { paperDocument } from '../../../src/local/paper/document';
import { type Office, openOffice } from '../../../src/local/testing';
import { hasPoppler, type Pdf, readPdf, squeezed } from '../../poppler';
import { builtDist, builtFolder } from '../../product/dist';

const where = hasPoppler ? describe : describe.skip;

/** The forms of docs/sumber.md s.4 that an office files, with the most pages that this office's rows may take. */
const FORMS: readonly (readonly [sheet: string, pages: number])[] = [
  ['Laporan Perekaman', 2],
  ['Laporan Blanko', 2],
  ['Pembagian Blanko', 2],
  ['Register Pemusnahan', 2],
  ['Berita Acara', 2],
  ['Laporan Gangguan', 2],
  ['Jemput Bola', 2],
  ['ABK', 2],
  ['Surat Permohonan', 2],
  ['RKBMD', 4],
  // 124 devices, about 18 to a page.
  ['KIB B', 9],
  // Eight for those that stand nowhere, and one for each room.
  ['KIR', 10],
  // 42 devices are serviced, about 14 to a page.
  ['Pemeliharaan', 5],
  ['Kartu Persediaan', 3],
];
/** Letters, and what has few columns, stand upright. */
const UPRIGHT = new Set(['Surat Permohonan', 'Berita Acara', 'Pembagian Blanko']);
const WIDE = new Set(FORMS.map(([name]) => name).filter((name) => !UPRIGHT.has(name)));
/** Read on the screen; on paper they may take so many pages. */
const FOR_SCREEN: readonly (readonly [sheet: string, pages: number])[] = [
  ['Dasbor', 3],
  ['Prakiraan', 7],
  // Its chart stands beside the table that it draws, so that table, chart and notes share a page.
  ['Banding Skenario', 1],
];

/** Of the two devices that stand in one, and of all others. */
const ROOMS = ['Ruang Pelayanan', 'Ruang Camat', 'Belum ditempatkan di ruang'];

const MILLIMETRE = 72 / 25.4;
const F4_SHORT = 215 * MILLIMETRE;
const F4_LONG = 330 * MILLIMETRE;
const SIDE = 14 * MILLIMETRE;
/** A printer's dot, and what a browser rounds paper sizes to. */
const SLACK = 1.5;

where('every form on paper', () => {
  let office: Office;
  let script = '';
  const pdfs = new Map<string, Pdf>();

  beforeAll(async () => {
    office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
    script = readFileSync(join(builtFolder(), 'build/paper.js'), 'utf8');
    fill(office);
    for (const [name] of [...FOR_SCREEN, ...FORMS]) {
      const html = paperDocument(office.host, [office.sheet(name)], 'F4', script);
      const pdf = await printed(html);
      pdfs.set(name, readPdf(pdf));
      if (process.env.GAMBAR && FORMS.some(([form]) => form === name)) firstPageForGuide(name, pdf);
    }
  });

  afterAll(closePress);

  const pdfOf = (name: string): Pdf => pdfs.get(name)!;

  describe.each(FORMS)('%s', (name, most) => {
    test('takes no more pages than it should, numbers each, and all are F4', () => {
      const { pages } = pdfOf(name);
      expect(pages.length).toBeGreaterThan(0);
      expect(pages.length).toBeLessThanOrEqual(most);
      pages.forEach(({ text, width, height }, index) => {
        expect(text).toContain(`Halaman${index + 1}dari${pages.length}`);
        expect(Math.abs(Math.min(width, height) - F4_SHORT)).toBeLessThan(SLACK);
        expect(Math.abs(Math.max(width, height) - F4_LONG)).toBeLessThan(SLACK);
      });
    });

    test('has every cell of the sheet, line by line, totals included', () => {
      const text = pdfOf(name)
        .pages.map((page) => page.text)
        .join('');
      const lacking = lines(office, office.sheet(name)).filter((line) => !text.includes(squeezed(line)));
      expect(lacking).toEqual([]);
    });

    test('cuts no word off at the side and lays none over another', () => {
      for (const { words, width } of pdfOf(name).pages) {
        const outside = words.filter(({ left, right }) => left < SIDE - SLACK || right > width - SIDE + SLACK);
        expect(outside).toEqual([]);
        expect(overlapping(words)).toEqual([]);
      }
    });

    test('keeps place, name and NIP of who signs on one page, with rows of the table or notes above them', () => {
      expectSigned(pdfOf(name), name);
    });
  });

  test('a table isn’t torn where notes go along with the signature: all desa and their sum share the first page', () => {
    const [first] = pdfOf('Laporan Perekaman').pages;
    expect(first!.text).toMatch(/1Kebonagung.*19Pesawahan.*Jumlah201\.524/);
  });

  test('each room has its card on pages of its own', () => {
    const { pages } = pdfOf('KIR');
    for (const room of ROOMS) {
      const own = pages.filter(({ text }) => text.includes(squeezed(room)));
      expect(own).toHaveLength(1);
      expect(own[0]!.text).toContain('KARTUINVENTARISRUANGAN(KIR)');
      expect(ROOMS.filter((other) => own[0]!.text.includes(squeezed(other)))).toEqual([room]);
    }
  });

  test('repeats the head of a table on each page that it goes on to', () => {
    const { pages } = pdfOf('KIB B');
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages.slice(0, -1)) expect(text).toMatch(/Nama\/jenisbarang.*NoBPKB/);
    expect(pages.map(({ text }) => text.includes('KARTUINVENTARISBARANG'))).toEqual(
      pages.map((_, index) => index === 0),
    );
  });

  test('shows the totals of the paper: 201.524 liable, 189.609 recorded, 11.915 left', () => {
    expect(
      pdfOf('Laporan Perekaman')
        .pages.map(({ text }) => text)
        .join(),
    ).toContain('Jumlah201.524189.60911.91594,1%');
  });

  test.each(FOR_SCREEN)('%s takes no more pages than somebody reads', (name, most) => {
    expect(pdfOf(name).pages.length).toBeLessThanOrEqual(most);
    for (const { words } of pdfOf(name).pages) expect(overlapping(words)).toEqual([]);
  });

  test('has a picture of each form in the guide', () => {
    const docs = join(__dirname, '../../../docs');
    const guide = readFileSync(join(docs, 'panduan.md'), 'utf8');
    const lacking = FORMS.map(([name]) => `gambar/${pictureOf(name)}.png`).filter(
      (picture) => !guide.includes(`(${picture})`) || !existsSync(join(docs, picture)),
    );
    expect(lacking).toEqual([]);
  });

  test('breaks no day over two lines', () => {
    let days = 0;
    for (const [name] of [...FOR_SCREEN, ...FORMS])
      for (const { words } of pdfOf(name).pages) {
        days += words.filter(({ text }) => /\d\d-\d\d-\d{4}/.test(text)).length;
        expect([name, ...words.filter(({ text }) => /(^|\D)\d\d-(\d\d-)?$/.test(text))]).toEqual([name]);
      }
    expect(days).toBeGreaterThan(100);
  });

  test('draws the charts', () => {
    for (const [name] of FOR_SCREEN) expect(pdfOf(name).images).toBeGreaterThan(0);
  });

  test('stands upright where the sheet is narrow and lies where it is wide', () => {
    const [upright, lying] = ['Surat Permohonan', 'KIB B'].map((name) => pdfOf(name).pages[0]!);
    expect(upright!.height).toBeGreaterThan(upright!.width);
    expect(lying!.width).toBeGreaterThan(lying!.height);
  });

  test.each(FORMS.map(([name]) => name))(
    '%s fits A4 as well: lying where it is wide, whole, signed, and no word cut off or laid over another',
    async (name) => {
      const sheet = office.sheet(name);
      const { pages } = readPdf(await printed(paperDocument(office.host, [sheet], 'A4', script)));
      const [across, down] = WIDE.has(name) ? [297, 210] : [210, 297];
      for (const { words, width, height } of pages) {
        expect(Math.abs(width - across * MILLIMETRE)).toBeLessThan(SLACK);
        expect(Math.abs(height - down * MILLIMETRE)).toBeLessThan(SLACK);
        expect(words.filter(({ left, right }) => left < SIDE - SLACK || right > width - SIDE + SLACK)).toEqual([]);
        expect(overlapping(words)).toEqual([]);
      }
      expectSigned({ pages }, name);
      const text = pages.map((page) => page.text).join('');
      expect(lines(office, sheet).filter((line) => !text.includes(squeezed(line)))).toEqual([]);
    },
  );

  test('puts several sheets into one document, each on paper of its own, numbered through', async () => {
    const sheets = ['Surat Permohonan', 'ABK'].map((name) => office.sheet(name));
    const { pages } = readPdf(await printed(paperDocument(office.host, sheets, 'A4', script)));
    const last = pages[pages.length - 1]!;
    expect(last.text).toContain(`Halaman${pages.length}dari${pages.length}`);
    expect(pages[0]!.text).toContain('PERMOHONANKEBUTUHAN');
    expect(Math.abs(pages[0]!.width - 210 * MILLIMETRE)).toBeLessThan(SLACK);
    expect(Math.abs(last.width - 297 * MILLIMETRE)).toBeLessThan(SLACK);
  });

  test('refuses a sheet of more lines than anyone reads on paper, with the number', () => {
    office.paste('Libur!C6001', [['x']]);
    expect(() => paperDocument(office.host, [office.sheet('Libur')], 'F4', '')).toThrow(
      'Lembar Libur punya 6.001 baris; paling banyak 5.000 dapat dicetak.',
    );
  });
});

/** The office of the paper with its desa and 60 devices, a delivery, prints and outages, so that each form has rows. */
function fill(office: Office): void {
  for (const name of ['siapkanLembarKerja', 'isiDataContoh']) office.call(name);
  const SETTINGS = {
    kabupaten: 'Sidoarjo',
    kecamatan: 'Porong',
    alamat: 'Jalan Raya Porong 1, Porong 61274',
    tempat: 'Porong',
    camat_nama: 'Dra. Contoh Nama',
    camat_pangkat: 'Pembina Tingkat I',
    camat_nip: "'197001011990031001",
  };
  const names = office.values('Pengaturan!A1:A80').map(([name]) => name);
  for (const [name, value] of Object.entries(SETTINGS)) office.type(`Pengaturan!B${names.indexOf(name) + 1}`, value);
  office.paste('Gangguan!A2', [
    ['G-1', '02-11-2026 08:00', '02-11-2026 11:00', 'SERVER'],
    ['G-2', '03-11-2026 08:00', '03-11-2026 10:30', 'JARINGAN'],
  ]);
  const headers = office.values('Aset!A1:Z1')[0]!;
  const place = String.fromCharCode(65 + headers.indexOf('Ruang'));
  for (const [at, room] of ['Pelayanan', 'Ruang Camat'].entries()) office.type(`Aset!${place}${at + 2}`, room);
  const post = (action: string, input: object, id: string) => {
    const answer = office.run('catat', { action, input, actionId: id }) as { ok: boolean; sentence: string };
    if (!answer.ok) throw new Error(answer.sentence);
  };
  post('terimaBarang', { barang: 'BLANKO', jumlah: '1.500', tanggal: '02-11-2026', dokumen: 'BAST 12/2026' }, 'a1');
  post('catatCetak', { barang: 'BLANKO', jumlah: '40', tanggal: '03-11-2026' }, 'a2');
  post(
    'musnahkanBarang',
    { barang: 'BLANKO', jumlah: '12', tanggal: '05-11-2026', dokumen: 'BA 3/2026', sebab: 'RUSAK' },
    'a3',
  );
  office.paste('Skenario!A2', [
    ['Tambah satu set', '1', '1'],
    ['Sabtu buka', '', '', '', '', '', '4'],
  ]);
  for (const name of ['hitungPrakiraan', 'bandingkanSkenario', 'perbaruiLaporan']) office.call(name);
}

/** Who signs stands once on a form, or once for each room, whole and never alone on a page. */
function expectSigned({ pages }: Pick<Pdf, 'pages'>, name: string): void {
  const signed = pages.filter(({ text }) => text.includes('NIP.197001011990031001'));
  expect(signed).toHaveLength(name === 'KIR' ? ROOMS.length : 1);
  for (const { text } of signed) {
    // Chromium draws the foot of a page before what stands on it.
    const [, , above = '', below = ''] = /^Halaman\d+dari\d+(\D*?)(\S*)Porong,\d+November2026(\S*)$/.exec(text) ?? [];
    // The numbers under the heads of a table go along with its rows; 350 letters are some three lines across.
    expect(above).toMatch(/123456|.{350}/);
    expect(below).toMatch(/CamatPorong.*Dra\.ContohNama.*PembinaTingkatI/);
  }
}

/** The first page in grey, small, as docs/panduan.md shows it. */
function firstPageForGuide(name: string, pdf: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-gambar-'));
  const file = join(folder, 'a.pdf');
  writeFileSync(file, pdf);
  const picture = join(__dirname, '../../../docs/gambar', pictureOf(name));
  execFileSync('pdftoppm', ['-r', '50', '-gray', '-png', '-singlefile', file, picture]);
  rmSync(folder, { recursive: true, force: true });
}

const pictureOf = (name: string): string => `formulir-${name.toLowerCase().replaceAll(' ', '-')}`;

/** What a sheet shows, a text for each line. */
function lines(office: Office, sheet: SheetModel): string[] {
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: sheet.lastColumn() }, (_, column) =>
      displayAt(office.workbook, sheet, row + 1, column + 1),
    ).join(' '),
  ).filter((line) => line.trim() !== '');
}

type Word = Pdf['pages'][number]['words'][number];

/** Pairs of words whose boxes lie over each other by more than their letters' own air. */
function overlapping(words: readonly Word[]): string[] {
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * (a.bottom - a.top),
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}
