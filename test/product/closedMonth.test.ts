import { type Office, openOffice } from '../../src/local/testing';
import type { LaporanBulanan } from '../../src/procedures/laporanBulanan';
import { everyReport } from '../../src/reports/every';
import { builtDist } from './dist';

/** A closed month prints the same for ever; an open one follows what is in the sheets. */
const dist = builtDist();
const REPORTS = [
  'Laporan Perekaman',
  'Laporan Blanko',
  'Laporan Gangguan',
  'Register Pemusnahan',
  'Berita Acara',
  'Kartu Persediaan',
];

let posted = 0;
const post = (office: Office, action: string, input: object): void => {
  const answer = office.run('catat', { action, input, actionId: `uji-${++posted}` }) as {
    ok: boolean;
    sentence: string;
  };
  if (!answer.ok) throw new Error(answer.sentence);
};

function setTo(office: Office, name: string, value: string): void {
  const line = office.values('Pengaturan!A1:A99').findIndex(([cell]) => cell === name) + 1;
  office.type(`Pengaturan!B${line}`, value);
}

function worked(): Office {
  const office = openOffice({ dist, now: '2026-11-04T09:00' });
  office.call('siapkanLembarKerja');
  for (const [name, value] of [
    ['kabupaten', 'Sidoarjo'],
    ['kecamatan', 'Porong'],
    ['camat_nama', 'Camat Lama'],
    ['camat_nip', "'197001011990031001"],
  ] as const)
    setTo(office, name, value);
  office.paste('Desa!A2', [['D1', 'Desa Satu', 'DESA', '', '1.000', '900']]);
  office.paste('Aset!A2', [['PRN-1', 'Printer lama', 'PRINTER_KARTU', 'B']]);
  office.paste('Layanan!A2', [['01-10-2026', '10', '9', '8', '7', '0', '6']]);
  office.paste('Gangguan!A2', [['G-1', '06-10-2026 08:00', '06-10-2026 10:00', 'PRINTER', 'PRN-1']]);
  post(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '1000', tanggal: '02-10-2026', dokumen: 'BAST 1' });
  post(office, 'catatCetak', { barang: 'BLANKO', jumlah: '60', tanggal: '05-10-2026' });
  post(office, 'musnahkanBarang', {
    barang: 'BLANKO',
    jumlah: '4',
    tanggal: '07-10-2026',
    dokumen: 'BA 1/2026',
    sebab: 'RUSAK',
  });
  return office;
}

const make = (office: Office, lembar: string, bulan: string) =>
  office.run('buatLaporan', { lembar, bulan }) as { ok: boolean; kalimat: string; pdf: string | null };

/** Everything that the month's reports show, as shown. */
function printed(office: Office, bulan: string): Record<string, string[]> {
  return Object.fromEntries(
    REPORTS.map((name) => {
      const answer = make(office, name, bulan);
      if (!answer.ok) throw new Error(answer.kalimat);
      const sheet = office.sheet(name);
      const letters = Array.from({ length: sheet.lastColumn() }, (_, index) => String.fromCharCode(65 + index));
      const lines = Array.from({ length: sheet.lastRow() }, (_, row) =>
        letters.map((letter) => office.shown(`'${name}'!${letter}${row + 1}`)).join('|'),
      );
      return [name, lines];
    }),
  );
}

function changeEverything(office: Office): void {
  setTo(office, 'camat_nama', 'Camat Baru');
  setTo(office, 'kecamatan', 'Krembung');
  setTo(office, 'harga_blanko', '99.000');
  setTo(office, 'titik_pesan_praktik', '1.234');
  setTo(office, 'nomor_surat', '1/{tahun}');
  office.type('Desa!B2', 'Desa Berganti');
  office.type('Desa!F2', '950');
  office.type('Aset!B2', 'Printer baru');
  office.type('Layanan!C2', '99');
  office.type('Gangguan!C2', '06-10-2026 15:00');
  post(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '03-11-2026' });
}

test('what is changed after a month was closed never changes its reports', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const before = printed(office, '2026-10');
  expect(before['Laporan Blanko']?.join('\n')).toContain('|1.000|');
  expect(before['Berita Acara']?.join('\n')).toContain('BA 1/2026');
  expect(before['Kartu Persediaan']?.at(-3)).toContain('Camat Lama');
  changeEverything(office);
  office.setNow('2027-03-09T08:00');
  expect(printed(office, '2026-10')).toEqual(before);
  expect(make(office, 'Laporan Blanko', '2026-10').kalimat).toBe(
    'Laporan Blanko Oktober 2026 ditampilkan seperti saat bulan itu ditutup.',
  );
});

test('the reports of a month that is open follow every one of those changes', () => {
  const office = worked();
  const before = printed(office, '2026-10');
  changeEverything(office);
  const after = printed(office, '2026-10');
  for (const name of REPORTS) expect(after[name]).not.toEqual(before[name]);
  expect(after['Laporan Gangguan']?.join('\n')).toContain('Printer baru');
  // 08:00 to 15:00 on a Tuesday, an hour's break off: 6 hours, where it was 2.
  expect(after['Laporan Gangguan']?.join('\n')).toContain('|6,00|');
});

test('a month that is opened again follows, and is kept anew when it is closed again', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const first = printed(office, '2026-10');
  post(office, 'bukaBulan', { bulan: 'Oktober 2026', alasan: 'salah hitung', izin: 'Camat' });
  post(office, 'catatCetak', { barang: 'BLANKO', jumlah: '6', tanggal: '08-10-2026' });
  setTo(office, 'camat_nama', 'Camat Kedua');
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const second = printed(office, '2026-10');
  expect(second['Laporan Blanko']).not.toEqual(first['Laporan Blanko']);
  expect(second['Laporan Blanko']?.join('\n')).toContain('Camat Kedua');
  changeEverything(office);
  expect(printed(office, '2026-10')).toEqual(second);
});

const problems = (office: Office, about = /Sidik|tidak tersimpan/): string[] => {
  office.call('periksa');
  const sheet = office.sheet('Periksa');
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    ['A', 'B', 'C', 'D'].map((letter) => office.shown(`Periksa!${letter}${row + 1}`)).join(' '),
  ).filter((line) => about.test(line));
};

test('a kept page that a hand changed is named and not shown as kept', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  expect(problems(office)).toEqual([]);
  const archive = office.values('Arsip Laporan!A1:I40');
  const [sheets, pages] = ['Lembar', 'Isi'].map((header) => archive[0]?.indexOf(header) ?? -1);
  const line = archive.findIndex((row) => row[sheets ?? 0] === 'Laporan Blanko');
  const page = String(archive[line]?.[pages ?? 0]);
  const at = `Arsip Laporan!${String.fromCharCode(65 + (pages ?? 0))}${line + 1}`;
  office.type(at, page.replace(/1000/, '9999'));
  expect(office.values(at)[0]?.[0]).not.toBe(page);
  expect(problems(office)).toEqual([
    expect.stringMatching(
      /Laporan Blanko Oktober 2026 yang disimpan 04-11-2026 09:00 tidak cocok lagi dengan Sidik-nya/,
    ),
  ]);
  expect(make(office, 'Laporan Blanko', '2026-10').kalimat).toBe(
    'Laporan Blanko Oktober 2026 dibuat dari baris-baris yang ada sekarang, karena halamannya dari saat bulan itu ditutup tidak tersimpan. Mulai sekarang isinya tetap.',
  );
  office.setNow('2026-12-01T08:00');
  post(office, 'catatLayanan', { tanggal: '01-12-2026', rekam: '5' });
  // The cell put back is the page as it was kept, and the first that is whole is shown.
  office.type(at, page);
  expect(problems(office)).toEqual([]);
  expect(make(office, 'Laporan Blanko', '2026-10').kalimat).toMatch(/seperti saat bulan itu ditutup/);
});

test('a month of which one report’s pages are gone is named, though the others are there', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const archive = office.sheet('Arsip Laporan');
  const names = office.values(`Arsip Laporan!A1:I${archive.lastRow()}`);
  const sheets = names[0]?.indexOf('Lembar') ?? -1;
  const at = names.findIndex((row) => row[sheets] === 'Laporan Blanko') + 1;
  const count = names.filter((row) => row[sheets] === 'Laporan Blanko').length;
  office.host.changeStructure({ kind: 'deleteRows', sheet: archive.id, at, count });
  const missing = [expect.stringMatching(/Laporan bulan Oktober 2026 tidak tersimpan/)];
  expect(problems(office)).toEqual(missing);
  make(office, 'Laporan Gangguan', '2026-10');
  expect(problems(office)).toEqual(missing);
  make(office, 'Laporan Blanko', '2026-10');
  expect(problems(office)).toEqual([]);
});

test('a month without losses doesn’t show the chart of another, be it made or kept', () => {
  const office = worked();
  office.paste('Gangguan!A3', [['G-2', '03-11-2026 08:00', '03-11-2026 12:00', 'LISTRIK']]);
  office.paste('Gangguan!A2', [['G-1', '06-10-2026 08:00', '06-10-2026 10:00', 'LAINNYA']]);
  const charts = () => office.sheet('Laporan Gangguan').charts.length;
  make(office, 'Laporan Gangguan', '2026-11');
  expect(charts()).toBe(1);
  make(office, 'Laporan Gangguan', '2026-10');
  expect(charts()).toBe(0);
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  for (const [month, drawn] of [
    ['2026-11', 1],
    ['2026-10', 0],
  ] as const) {
    make(office, 'Laporan Gangguan', month);
    expect([month, charts()]).toEqual([month, drawn]);
  }
});

test('nobody is accused where days of closed months were filled in later', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  expect(problems(office)).toEqual([]);
  office.paste('Layanan!A3', [['15-08-2026', '10', '9', '8', '7', '0', '6']]);
  const [said = '', ...more] = problems(office);
  expect(more).toEqual([]);
  expect(said).toMatch(
    /Laporan bulan September 2026 dan 1 bulan sebelumnya tidak tersimpan.*: catatan bulan itu diisi sesudah penutupan, atau/,
  );
  expect(said).not.toContain('tangan');
  for (const month of ['2026-08', '2026-09']) for (const name of REPORTS) make(office, name, month);
  expect(problems(office)).toEqual([]);
  // Of October itself there was something to keep.
  const archive = office.sheet('Arsip Laporan');
  office.host.changeStructure({ kind: 'deleteRows', sheet: archive.id, at: 2, count: archive.lastRow() - 1 });
  expect(problems(office)).toEqual([
    expect.stringMatching(/Laporan bulan Oktober 2026 tidak tersimpan.*dihapus dengan tangan/),
    expect.stringMatching(/Laporan bulan September 2026 dan 1 bulan sebelumnya tidak tersimpan.*diisi sesudah/),
  ]);
});

test('a month without its kept pages is named, and one kept later says since when', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const archive = office.sheet('Arsip Laporan');
  office.host.changeStructure({ kind: 'deleteRows', sheet: archive.id, at: 2, count: archive.lastRow() - 1 });
  expect(problems(office)).toEqual([expect.stringMatching(/Laporan bulan Oktober 2026 tidak tersimpan/)]);
  office.setNow('2026-11-20T08:00');
  make(office, 'Laporan Blanko', '2026-10');
  expect(make(office, 'Laporan Blanko', '2026-10').kalimat).toBe(
    'Laporan Blanko Oktober 2026 ditampilkan seperti disimpan 20-11-2026 08:00. Bulan itu sudah ditutup 04-11-2026 09:00; yang berubah di antaranya ikut terhitung.',
  );
});

test('a kept page of which a piece was deleted is made and kept again', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const archive = office.sheet('Arsip Laporan');
  const kept = archive.lastRow();
  expect(kept).toBeGreaterThan(REPORTS.length);
  office.host.changeStructure({ kind: 'deleteRows', sheet: archive.id, at: 2, count: kept - 1 });
  const remade = printed(office, '2026-10');
  changeEverything(office);
  expect(printed(office, '2026-10')).toEqual(remade);
});

test.each([
  ['Laporan Blanko', '2026-13', /^Bulan harus ditulis seperti 10-2026/],
  ['Laporan Blanko', '2026-12', /paling akhir November 2026, bukan Desember 2026/],
  ['Dasbor', '2026-10', /^Laporan "Dasbor" tidak dikenal/],
])('%s for %s is refused with a sentence', (lembar, bulan, sentence) => {
  expect(make(worked(), lembar, bulan)).toEqual({ ok: false, kalimat: expect.stringMatching(sentence), pdf: null });
});

describe('RKBMD', () => {
  const rkbmd = (office: Office, tahun?: string) =>
    office.run('buatLaporan', { lembar: 'RKBMD', bulan: '', tahun }) as { ok: boolean; kalimat: string; pdf: string };
  const title = (office: Office) =>
    String(
      office
        .values('RKBMD!A1:A9')
        .flat()
        .find((cell) => /RKBMD/.test(String(cell))),
    );

  test('is made for the year that is chosen, next year where none is, and its title says which', () => {
    const office = worked();
    expect(office.run('laporanBulanan', {})).toMatchObject({
      rkbmd: { lembar: 'RKBMD', tahun: ['2027', '2026', '2028'] },
    });
    expect(rkbmd(office, '2028')).toMatchObject({ ok: true, kalimat: expect.stringContaining('tahun anggaran 2028') });
    expect(title(office)).toMatch(/ TAHUN ANGGARAN 2028$/);
    const { reads, writes } = office.counting(() => rkbmd(office, '2026'));
    expect(reads + writes).toBeLessThanOrEqual(25);
    expect(title(office)).toMatch(/ TAHUN ANGGARAN 2026$/);
    office.menu('Perbarui laporan');
    expect(title(office)).toMatch(/ TAHUN ANGGARAN 2027$/);
  });

  test.each([['2031'], ['tahun depan'], ['']])('for "%s" is refused with a sentence', (tahun) => {
    const { ok, kalimat } = rkbmd(worked(), tahun);
    expect([ok, kalimat]).toEqual([false, `Tahun anggaran harus salah satu dari 2026, 2027, 2028, bukan "${tahun}".`]);
  });
});

test('lists the months since the first row, those that are closed told apart', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const listed = () => office.run('laporanBulanan', {}) as { laporan: string[]; bulan: { sebutan: string }[] };
  expect(listed().laporan).toEqual(REPORTS);
  expect(listed().bulan.map(({ sebutan }) => sebutan)).toEqual(['November 2026', 'Oktober 2026 (ditutup)']);
  // Its paper would show today's figures under that month's name.
  expect(make(office, 'Laporan Perekaman', '2026-09')).toMatchObject({
    ok: false,
    kalimat: 'Bulan harus paling awal Oktober 2026, bulan pertama yang punya catatan, bukan September 2026.',
  });
});

test('a month closed ten years ago is still offered, and shown as it was kept, for as many calls as a young one', () => {
  const office = worked();
  const listed = () => (office.run('laporanBulanan', {}) as { bulan: { nilai: string; sebutan: string }[] }).bulan;
  const young = office.counting(listed);
  // From December 2016 to November 2026: ten years of twelve months.
  office.paste('Layanan!A3', [['01-12-2016', '10', '9', '8', '7', '0', '6']]);
  post(office, 'tutupBulan', { bulan: 'Desember 2016' });
  const old = office.counting(listed);
  const months = listed();
  expect(months).toHaveLength(120);
  expect(months.slice(-2)).toEqual([
    { nilai: '2017-01', sebutan: 'Januari 2017' },
    { nilai: '2016-12', sebutan: 'Desember 2016 (ditutup)' },
  ]);
  expect([old.reads, old.writes]).toEqual([young.reads, young.writes]);
  expect(make(office, 'Laporan Perekaman', '2016-12').kalimat).toBe(
    'Laporan Perekaman Desember 2016 ditampilkan seperti saat bulan itu ditutup.',
  );
});

test.each(['lembar', 'nomor', 'tahun'])(
  'what is no text for %s, and can’t be made one, is refused in a sentence',
  (name) => {
    // JSON can say that; `String` of it throws.
    const shape = { lembar: 'RKBMD', bulan: '2026-10', [name]: { toString: 1, valueOf: 2 } };
    const office = worked();
    for (const lembar of ['RKBMD', 'Berita Acara', 'Laporan Blanko']) {
      const wanted = name === 'lembar' ? shape : { ...shape, lembar };
      const { kalimat } = office.run('buatLaporan', wanted) as { kalimat: string };
      expect(kalimat).toMatch(/^[A-Z][^{}]*\.$/);
    }
  },
);

test('an outage that ended after its month is neither running nor ended in it', () => {
  const office = worked();
  office.paste('Gangguan!A3', [['G-2', '30-10-2026 22:00', '01-11-2026 02:00', 'LISTRIK', '']]);
  make(office, 'Laporan Gangguan', '2026-10');
  const lines = office.values("'Laporan Gangguan'!A1:L30");
  const status = (kind: string) => lines.find((line) => line[4] === kind)?.[11];
  expect(status('Listrik padam')).toBe('Selesai sesudah bulan ini');
  expect(status('Printer rusak')).toBe('Selesai');
});

test('every form can be made in the panel with a link to its PDF, each with at most 25 service calls', () => {
  const office = worked();
  const { laporan, keadaan, rkbmd } = office.run('laporanBulanan', {}) as LaporanBulanan;
  const screens = ['Dasbor', 'Periksa', 'Contoh Rumus'];
  const forms = everyReport.map(({ sheet }) => sheet).filter((sheet) => !screens.includes(sheet));
  expect([...laporan, rkbmd.lembar, ...keadaan].sort()).toEqual(forms.sort());
  // By now their sheets are as long as they need to be.
  office.menu('Perbarui laporan');
  for (const lembar of keadaan) {
    const before = office.values(`'${lembar}'!A1:F60`);
    office.type(`'${lembar}'!A1`, 'tertimpa');
    let made: unknown;
    const { reads, writes } = office.counting(() => {
      made = make(office, lembar, '');
    });
    expect(made).toEqual({
      ok: true,
      kalimat: `${lembar} sudah dibuat di lembarnya dari catatan sekarang.`,
      pdf: expect.stringContaining(`&gid=${office.sheet(lembar).id}&`),
    });
    expect(reads + writes).toBeLessThanOrEqual(25);
    expect(office.values(`'${lembar}'!A1:F60`)).toEqual(before);
  }
});

test('links to the PDF of the sheet through the spreadsheet itself, lying where the report is wide', () => {
  const { pdf } = make(worked(), 'Laporan Blanko', '2026-10');
  const gid = worked().sheet('Laporan Blanko').id;
  expect(pdf).toMatch(/^\/spreadsheets\/d\/[\w-]+\/export\?format=pdf&/);
  expect(pdf).toContain(`&gid=${gid}&size=folio&portrait=false&fitw=true`);
});

test('each costs at most 25 service calls, the same with one ledger row and with many', () => {
  const few = worked();
  const many = worked();
  for (let index = 0; index < 30; index++)
    post(many, 'catatCetak', { barang: 'BLANKO', jumlah: '2', tanggal: `${10 + (index % 20)}-10-2026` });
  const callsOf = (office: Office) =>
    REPORTS.map((name) => {
      const { reads, writes } = office.counting(() => make(office, name, '2026-10'));
      return reads + writes;
    });
  const calls = callsOf(few);
  expect(Math.max(...calls)).toBeLessThanOrEqual(25);
  expect(callsOf(many)).toEqual(calls);
});

/** A workbook of whose closings nothing is kept outside the sheets, as in a copy. */
function keepingNothing(): Office {
  const office = worked();
  office.host.world.hooks.beforeCall = (name) => {
    if (name.startsWith('Properties.')) throw new Error('Service unavailable: Properties');
  };
  return office;
}

test('a closing that somebody deletes from Riwayat or turns round holds all the same, and is named', () => {
  const entry = { barang: 'FILM', jumlah: '1', tanggal: '05-10-2026' };
  for (const by of ['deleted', 'turned round', 'another opening of that number'] as const) {
    const office = worked();
    post(office, 'tutupBulan', { bulan: '10-2026' });
    post(office, 'catatLayanan', { tanggal: '03-11-2026', rekam: '5' });
    const before = printed(office, '2026-10');
    changeEverything(office);
    const at = office.values('Riwayat!E1:E60').findIndex(([cell]) => cell === 'Tutup bulan 2026-10 ke-1') + 1;
    expect(at).toBeGreaterThan(1);
    const opening = 'Buka bulan 2026-10 ke-1';
    if (by === 'deleted') {
      office.host.changeStructure({ kind: 'deleteRows', sheet: office.sheet('Riwayat').id, at, count: 1 });
    } else if (by === 'turned round') office.type(`Riwayat!E${at}`, opening);
    else {
      const line = office.sheet('Riwayat').lastRow() + 1;
      office.paste(`Riwayat!A${line}`, [['x1', '04-11-2026 09:30', 'ani', 'Buka bulan', opening, 'dibuka']]);
    }
    expect(() => post(office, 'terimaBarang', entry)).toThrow('sudah ditutup');
    expect(printed(office, '2026-10')).toEqual(before);
    office.call('periksa');
    const told = office.values('Periksa!A4:C30').filter(([sheet]) => sheet === 'Riwayat');
    expect(told.map(([, , sentence]) => sentence).join()).toMatch(
      by === 'another opening of that number'
        ? /Pembukaan Oktober 2026 \(ke-1\) bukan dicatat lewat SiapKTP/
        : /Penutupan Oktober 2026 \(ke-1\) tidak ada lagi: .* Bulan itu tetap tertutup/,
    );
  }
});

test('where nothing is kept outside the sheets such a closing is named by Periksa: its reports are kept, or its number is missing', () => {
  const office = keepingNothing();
  const told = () => {
    office.call('periksa');
    const lines = office.values(`Periksa!A4:C${Math.max(4, office.sheet('Periksa').lastRow())}`);
    return lines.filter(([sheet]) => sheet === 'Riwayat').map(([, , sentence]) => sentence);
  };
  const deleteMark = (objek: string) => {
    const at = office.values('Riwayat!E1:E40').findIndex(([cell]) => cell === objek) + 1;
    expect(at).toBeGreaterThan(1);
    office.host.changeStructure({ kind: 'deleteRows', sheet: office.sheet('Riwayat').id, at, count: 1 });
  };
  const entry = { barang: 'FILM', jumlah: '1', tanggal: '05-10-2026' };
  post(office, 'tutupBulan', { bulan: '10-2026' });
  expect(told()).toEqual([]);
  expect(() => post(office, 'terimaBarang', entry)).toThrow('sudah ditutup');
  post(office, 'catatLayanan', { tanggal: '03-11-2026', rekam: '5' });
  deleteMark('Tutup bulan 2026-10 ke-1');
  const lost =
    'Penutupan Oktober 2026 (ke-1) tidak ada lagi, padahal laporannya disimpan 04-11-2026 09:00: barisnya dihapus atau diubah dengan tangan, jadi bulan itu bisa terbuka tanpa alasan; kembalikan barisnya dari versi atau simpanan sebelumnya';
  expect(told()).toEqual([lost]);
  // Nor does closing it anew, under the same number, hide that it was open in between.
  post(office, 'terimaBarang', entry);
  office.setNow('2026-11-04T10:00');
  post(office, 'tutupBulan', { bulan: '10-2026' });
  expect(told()).toEqual([lost]);

  const other = keepingNothing();
  post(other, 'tutupBulan', { bulan: '09-2026' });
  post(other, 'bukaBulan', { bulan: '09-2026', alasan: 'salah', izin: 'Camat' });
  post(other, 'tutupBulan', { bulan: '10-2026' });
  other.call('periksa');
  const at = other.values('Riwayat!E1:E40').findIndex(([cell]) => cell === 'Buka bulan 2026-09 ke-2') + 1;
  other.host.changeStructure({ kind: 'deleteRows', sheet: other.sheet('Riwayat').id, at, count: 1 });
  const byHand = 'tidak ada lagi: barisnya dihapus atau diubah dengan tangan';
  other.call('periksa');
  expect(other.values('Periksa!A4:C4')).toEqual([
    ['Riwayat', 'lembar', `Penutupan atau pembukaan bulan ke-2 ${byHand}`],
  ]);
  // A number that no list could count up to is one gap like any other.
  const last = other.values('Riwayat!E1:E40').findIndex(([cell]) => cell === 'Tutup bulan 2026-10 ke-3') + 1;
  other.type(`Riwayat!E${last}`, 'Tutup bulan 2026-10 ke-99999999999');
  other.call('periksa');
  const sentences = other.values('Periksa!A4:C30').filter(([sheet]) => sheet === 'Riwayat');
  expect(sentences).toContainEqual([
    'Riwayat',
    'lembar',
    `Penutupan atau pembukaan bulan ke-2 sampai ke-99999999998 ${byHand}`,
  ]);
});

test('each Berita Acara can be made again by its number, an unknown one not', () => {
  const office = worked();
  post(office, 'musnahkanBarang', {
    barang: 'BLANKO',
    jumlah: '3',
    tanggal: '03-11-2026',
    dokumen: 'BA 2/2026',
    sebab: 'GAGAL_CETAK',
  });
  const text = () =>
    office
      .values("'Berita Acara'!A1:F30")
      .map((line) => line.join(' '))
      .join(' ')
      .replace(/ +/g, ' ');
  const offered = office.run('laporanBulanan', {}) as { beritaAcara: { lembar: string; nomor: object[] } };
  expect(offered.beritaAcara).toEqual({
    lembar: 'Berita Acara',
    nomor: [
      { nilai: 'BA 2/2026', sebutan: 'BA 2/2026 (03-11-2026)' },
      { nilai: 'BA 1/2026', sebutan: 'BA 1/2026 (07-10-2026)' },
    ],
  });
  const byNumber = (nomor: string, lembar = 'Berita Acara') =>
    office.run('buatLaporan', { lembar, bulan: '', nomor }) as { ok: boolean; kalimat: string; pdf: string | null };
  const { reads, writes } = office.counting(() => byNumber('BA 1/2026'));
  expect(reads + writes).toBeLessThanOrEqual(25);
  expect(text()).toContain('BA 1/2026');
  expect(text()).toContain('blanko 4 (empat) keping');
  expect(text()).not.toContain('BA 2/2026');
  expect(byNumber('BA 2/2026')).toMatchObject({ ok: true, pdf: expect.stringContaining('format=pdf') });
  expect(text()).toContain('blanko 3 (tiga) keping');
  const before = text();
  expect(byNumber('BA 9/2026')).toMatchObject({
    ok: false,
    pdf: null,
    kalimat: expect.stringContaining('"BA 9/2026" tidak ditemukan'),
  });
  expect(byNumber('BA 1/2026', 'Laporan Blanko').ok).toBe(false);
  expect(text()).toBe(before);
});

test('each Berita Acara of a closed month is printed by its number as it was at the closing, whoever is Camat since', () => {
  const office = worked();
  post(office, 'musnahkanBarang', {
    barang: 'BLANKO',
    jumlah: '2',
    tanggal: '09-10-2026',
    dokumen: 'BA 2/2026',
    sebab: 'RUSAK',
  });
  const byNumber = (nomor: string) => {
    const { ok, kalimat } = office.run('buatLaporan', { lembar: 'Berita Acara', bulan: '', nomor }) as {
      ok: boolean;
      kalimat: string;
    };
    if (!ok) throw new Error(kalimat);
    return { kalimat, page: office.values("'Berita Acara'!A1:F40") };
  };
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const [first, second] = ['BA 1/2026', 'BA 2/2026'].map((nomor) => byNumber(nomor).page);
  expect(JSON.stringify(first)).toMatch(/blanko 4 \(empat\).*Camat Lama/);
  expect(JSON.stringify(second)).toMatch(/blanko 2 \(dua\).*Camat Lama/);
  changeEverything(office);
  office.setNow('2027-03-09T08:00');
  expect(byNumber('BA 1/2026').page).toEqual(first);
  expect(byNumber('BA 2/2026')).toEqual({
    kalimat: 'Berita Acara nomor BA 2/2026 ditampilkan seperti saat bulan itu ditutup.',
    page: second,
  });
  // Of a month that is open the Camat of today signs.
  post(office, 'musnahkanBarang', { barang: 'BLANKO', jumlah: '3', dokumen: 'BA 3/2027', sebab: 'RUSAK' });
  expect(JSON.stringify(byNumber('BA 3/2027').page)).toContain('Camat Baru');
});

test('Periksa names what Layanan and Gangguan tell otherwise than the kept reports, until the month is closed anew', () => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const behind = () => problems(office, /sesudah bulan itu ditutup/);
  expect(behind()).toEqual([]);
  // 9 recorded on the 1st; 20 more on the 30th, and the prints of the 1st emptied by hand.
  post(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '20', serah: '3' });
  office.type('Layanan!E2', '');
  post(office, 'catatGangguan', { mulai: '30-10-2026 09:00', selesai: '30-10-2026 10:00', jenis: 'LISTRIK' });
  expect(behind()).toEqual([
    expect.stringMatching(
      /^Layanan baris 2 Layanan Oktober 2026 berubah sesudah bulan itu ditutup: Rekam 29, di Laporan Perekaman 9, Cetak kosong, di Laporan Perekaman 7 dan Belum cetak 8, di Laporan Perekaman 1\. Laporan itu tetap begitu; agar ikut, buka lalu tutup lagi bulan itu lewat panel/,
    ),
    expect.stringMatching(
      /^Gangguan baris 3 Gangguan Oktober 2026 berubah sesudah bulan itu ditutup: G-0002 tidak tertulis begitu di Laporan Gangguan\. /,
    ),
  ]);
  // What stands on no kept report is no matter, and a row that is gone is counted.
  post(office, 'catatLayanan', { tanggal: '30-10-2026', rekam: '0', serah: '8' });
  office.type('Layanan!E2', '7');
  office.host.changeStructure({ kind: 'deleteRows', sheet: office.sheet('Gangguan').id, at: 2, count: 2 });
  expect(behind()).toEqual([expect.stringMatching(/: 1 baris Laporan Gangguan tidak ada lagi di lembar Gangguan\. /)]);
  post(office, 'bukaBulan', { bulan: 'Oktober 2026', alasan: 'gangguan terlupa', izin: 'Camat' });
  expect(behind()).toEqual([]);
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  expect(behind()).toEqual([]);
});

test.each(['Laporan Blanko', 'Kartu Persediaan'])(
  '%s says that it isn’t certain while a row of Persediaan that a hand changed isn’t accepted',
  (name) => {
    const office = worked();
    const doubt = () => {
      expect(make(office, name, '2026-11').ok).toBe(true);
      const cells = office.values(`'${name}'!A1:A12`).flat().join(' ');
      return cells.includes('Belum pasti: ada baris Persediaan yang disunting tangan, lihat Periksa.');
    };
    expect(doubt()).toBe(false);
    office.type('Persediaan!G3', '50');
    expect(doubt()).toBe(true);
    const { seen } = office.run('suntinganTangan', {}) as { seen: string };
    post(office, 'terimaSuntingan', { alasan: 'salah ketik', dilihat: seen });
    expect(doubt()).toBe(false);
  },
);

test('a change of a closed month is named for the later ones too whose reports tell how many wait', () => {
  const office = worked();
  office.setNow('2026-12-02T09:00');
  office.paste('Layanan!A3', [['02-11-2026', '6', '6', '5', '2', '0', '2']]);
  post(office, 'tutupBulan', { bulan: 'November 2026' });
  expect(problems(office, /sesudah bulan itu ditutup/)).toEqual([]);
  // Waiting were 8 - 7 = 1 at the end of October and 1 + 5 - 2 = 4 a month later; four prints less make it 5 and 8.
  office.type('Layanan!E2', '3');
  expect(problems(office, /sesudah bulan itu ditutup/)).toEqual([
    expect.stringMatching(
      /baris 2 Layanan Oktober 2026 .*: Cetak 3, di Laporan Perekaman 7 dan Belum cetak 5, di Laporan Perekaman 1\. /,
    ),
    expect.stringMatching(/baris 3 Layanan November 2026 .*: Belum cetak 8, di Laporan Perekaman 4\. /),
  ]);
});

test.each([
  ['Penyebab', 'rol aus'],
  ['Tahap Terhenti', 'REKAM'],
  ['Warga Terdampak', '12'],
])('an outage’s %s that is told otherwise since its month was closed is named', (header, other) => {
  const office = worked();
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  const at = office.values('Gangguan!A1:P1')[0]?.indexOf(header) ?? -1;
  office.type(`Gangguan!${String.fromCharCode(65 + at)}2`, other);
  expect(problems(office, /sesudah bulan itu ditutup/)).toEqual([
    expect.stringMatching(
      /: G-1 tidak tertulis begitu di Laporan Gangguan dan 1 baris Laporan Gangguan tidak ada lagi/,
    ),
  ]);
});

test('an outage that lasts beyond the closed month and ends later leaves its report right', () => {
  const office = worked();
  office.paste('Gangguan!A3', [['G-2', '30-10-2026 14:00', '', 'SERVER']]);
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  post(office, 'akhiriGangguan', { id: 'G-2', selesai: '03-11-2026 08:00' });
  expect(problems(office, /sesudah bulan itu ditutup/)).toEqual([]);
});

test('Laporan Perekaman tells what each desa has recorded since the month before was closed, and keeps it so for good', () => {
  const office = worked();
  const recorded = (bulan: string) => {
    expect(make(office, 'Laporan Perekaman', bulan).ok).toBe(true);
    return office.values("'Laporan Perekaman'!B1:G30").find(([name]) => name === 'Desa Satu')?.[5];
  };
  // October is still open, then there is nothing kept of September.
  expect(recorded('2026-11')).toBe('-');
  post(office, 'tutupBulan', { bulan: 'Oktober 2026' });
  office.type('Desa!F2', '925');
  expect(recorded('2026-10')).toBe('-');
  // 925 less the 900 of October
  expect(recorded('2026-11')).toBe(25);
  office.menu('Perbarui laporan');
  expect(office.values("'Laporan Perekaman'!B1:G30").find(([name]) => name === 'Desa Satu')?.[5]).toBe(25);
  office.setNow('2026-12-02T09:00');
  post(office, 'tutupBulan', { bulan: 'November 2026' });
  office.type('Desa!F2', '960');
  office.setNow('2027-03-09T08:00');
  expect(recorded('2026-11')).toBe(25);
  // Of December the list was read too late, and November is what it would be held against.
  expect(recorded('2026-12')).toBe('-');
  const { reads, writes } = office.counting(() => recorded('2027-03'));
  expect(reads + writes).toBeLessThanOrEqual(25);
});
