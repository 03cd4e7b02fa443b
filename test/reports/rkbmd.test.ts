import { pemeliharaan, rkbmd } from '../../src/reports';
import type { Page, PageCell } from '../../src/workbook/page';
import {
  headersUnder,
  linesUnder,
  pageOf,
  paperDesa,
  recordingSet,
  setting,
  type Typed,
  type TypedRow,
  textOf,
  wall,
} from './office';

const device = (id: string, jenis: string, kondisi: string, more: object = {}) => ({
  id,
  nama: jenis,
  jenis,
  kondisi,
  ...more,
});

const procurement = (typed: Typed): PageCell[][] =>
  linesUnder(pageOf(rkbmd, typed), 'No', 'Program/kegiatan/output').slice(1);

/** A page from a caption on. */
function from(page: Page, caption: string): Page {
  const at = page.cells.findIndex(([first]) => first === caption);
  const styles = page.styles.map((style) => ({ ...style, area: { ...style.area, line: style.area.line - at } }));
  return { ...page, cells: page.cells.slice(at), styles };
}

const maintenance = (typed: Typed): PageCell[][] =>
  linesUnder(from(pageOf(rkbmd, typed), 'RKBMD pemeliharaan'), 'No').slice(1);

test('has the fifteen columns of pengadaan and the fourteen of pemeliharaan', () => {
  // docs/sumber.md s.4, Permendagri 19/2016
  const page = pageOf(rkbmd, {});
  expect(headersUnder(page, 'No', 'Program/kegiatan/output')).toEqual([
    'No',
    'Program/kegiatan/output',
    'Kode barang',
    'Nama barang',
    'Jumlah',
    'Satuan',
    'Jumlah',
    'Satuan',
    'Kode barang',
    'Nama barang',
    'Jumlah',
    'Satuan',
    'Jumlah',
    'Satuan',
    'Keterangan',
  ]);
  expect(headersUnder(from(page, 'RKBMD pemeliharaan'), 'No').slice(0, 14)).toEqual([
    'No',
    'Program/kegiatan/output',
    'Kode barang',
    'Nama barang',
    'Jumlah',
    'Satuan',
    'Status barang',
    'B',
    'RR',
    'RB',
    'Nama pemeliharaan',
    'Jumlah',
    'Satuan',
    'Keterangan',
  ]);
});

/**
 * Nobody turns 17 and no card is replaced; a list of 1.000 that all exist; 20 working days to the target (25 November
 * to 22 December 2026): with sets that are always ready 1.000 / (20 x 10) = 5. They aren't always ready, so 6.
 */
const plain: Typed = {
  desa: [{ kode: 'D1', nama: 'Porong', penduduk: 1500, wajibKtp: 1000, sudahRekam: 0 }],
  pengaturan: [
    { ...setting('pemula_per_penduduk_tahun', 0), rendah: 0, tinggi: 0 },
    { ...setting('penggantian_per_rekam_tahun', 0), rendah: 0, tinggi: 0 },
    { ...setting('terjangkau', 1), rendah: 1, tinggi: 1 },
    setting('orang_per_set_hari', 10),
    setting('kartu_per_printer_hari', 1000),
    setting('tanggal_target', wall('2026-12-22')),
  ],
};

test('says the programme of Pengaturan on every numbered line of both tables; without one it is left for the hand', () => {
  const aset = [device('P1', 'PC', 'B')];
  const program = '2.12.03 Pelayanan KTP-el';
  const said = (more: TypedRow[]) => {
    const typed = { ...plain, aset, pengaturan: [...(plain.pengaturan ?? []), ...more] };
    return [procurement(typed)[0], maintenance(typed)[0]].map((line) => line?.slice(0, 2));
  };
  expect(said([])).toEqual([
    [1, ''],
    [1, ''],
  ]);
  expect(said([setting('program_rkbmd', program)])).toEqual([
    [1, program],
    [1, program],
  ]);
});

describe('pengadaan', () => {
  const [, pc, kamera, sidik] = [
    null,
    ...procurement({
      ...plain,
      aset: [
        device('PC-1', 'PC', 'B', { kodeBarang: '1.3.2.10.01.02.001' }),
        device('PC-2', 'PC', 'RR', { kodeBarang: '1.3.2.10.01.02.001' }),
        device('PC-3', 'PC', 'RB', { kodeBarang: '1.3.2.10.01.02.002' }),
        device('PC-4', 'PC', 'B', { status: 'DIHAPUS' }),
        ...Array.from({ length: 9 }, (_, index) => device(`K-${index}`, 'KAMERA', 'B')),
      ],
    }),
  ];

  test('asks for what is needed at most less what can still be used; badly broken units cannot', () => {
    // most 6: needs 5 at full readiness and a bit more; PC: 1 B + 1 RR usable, 1 RB not
    expect(pc?.slice(2, 14)).toEqual([
      '1.3.2.10.01.02.001',
      'Komputer perekaman',
      4,
      'unit',
      6,
      'unit',
      '1.3.2.10.01.02.001',
      'Komputer perekaman',
      2,
      'unit',
      4,
      'unit',
    ]);
    expect(pc?.[14]).toContain('1 rusak berat tidak dihitung');
  });

  test('never asks for less than nothing, and says where no code is known', () => {
    expect([kamera?.[6], kamera?.[10], kamera?.[12]]).toEqual([6, 9, 0]);
    expect([sidik?.[10], sidik?.[12]]).toEqual([0, 6]);
    expect(sidik?.[14]).toContain('kode barang belum ada di lembar Aset');
  });

  test('asks for printers by the cards of the time until the target, those that wait for print included', () => {
    // 1.000 cards in 20 days at 45 a day; ready 86 % (printer) x 95 % (network) x 94 % (server) x 99 % (power) = 76 %,
    // the shares believed without a log: 1.000 / (900 x 0,76) = 1,46; with 4.000 more that wait 7,31
    const layanan = [{ tanggal: wall('2026-11-20'), prr: 4000 }];
    const pengaturan = [...(plain.pengaturan ?? []), setting('kartu_per_printer_hari', 45)].filter(
      (row, index, all) => all.findIndex(({ kunci }, at) => at > index && kunci === row.kunci) < 0,
    );
    const printers = (typed: Typed) => procurement(typed).find((line) => line[3] === 'Printer kartu')?.[6];
    expect(printers({ ...plain, pengaturan })).toBe(2);
    expect(printers({ ...plain, pengaturan, layanan })).toBe(8);
  });

  test('says that nothing is asked for where all amounts are 0, and only there', () => {
    const ran = { id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 100, menahan: 'x', dasar: 'x', kipas: '' };
    const told = (typed: Typed) => {
      const all = { ...typed, arsipPrakiraan: [{ ...ran, kalimat: 'Kalimat.', angka: '[]' }] };
      const amounts = procurement(all).map((line) => line[12]);
      return [
        amounts.every((amount) => amount === 0),
        textOf(pageOf(rkbmd, all)).includes('Tidak ada usulan pengadaan'),
      ];
    };
    const sets = Array.from({ length: 30 }, (_, at) => recordingSet(at + 1, 'A')).flat();
    const printers = Array.from({ length: 30 }, (_, at) => device(`PRN-${at}`, 'PRINTER_KARTU', 'B'));
    expect(told({ ...plain, aset: [...sets, ...printers] })).toEqual([true, true]);
    expect(told({ ...plain, aset: sets })).toEqual([false, false]);
  });

  test('a target that has passed gives no number but the reason', () => {
    const past = { ...plain, pengaturan: [setting('tanggal_target', wall('2026-01-05'))] };
    const [line] = procurement(past);
    expect([line?.[6], line?.[12]]).toEqual(['', '']);
    expect(line?.[14]).toContain('tanggal target harus di depan');
  });

  test('proposes no printer where the kecamatan does not print', () => {
    expect(procurement(plain).map((line) => line[3])).toContain('Printer kartu');
    const elsewhere = { ...plain, pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] };
    expect(procurement(elsewhere).map((line) => line[3])).not.toContain('Printer kartu');
    expect(textOf(pageOf(rkbmd, elsewhere))).toContain('Printer kartu tidak diusulkan');
  });

  test('needs more sets the sooner the backlog must be gone', () => {
    const most = (day: string) =>
      Number(procurement({ desa: paperDesa, pengaturan: [setting('tanggal_target', wall(day))] })[0]?.[6]);
    expect(most('2026-12-24')).toBeGreaterThan(most('2027-06-24'));
  });
});

test('pemeliharaan groups alike items, counts conditions and leaves the badly broken to be written off', () => {
  const aset = [
    ...recordingSet(1, 'Pelayanan').slice(0, 1),
    ...recordingSet(2, 'Pelayanan').slice(0, 1),
    device('P-1', 'PRINTER_KARTU', 'RR'),
    device('P-2', 'PRINTER_KARTU', 'RB'),
    device('P-3', 'PRINTER_KARTU', 'RB'),
    device('S-1', 'SERVER', 'RB'),
  ];
  expect(maintenance({ aset }).map((line) => [line[3], line[4], ...line.slice(7, 12), line[13]])).toEqual([
    ['PC', 2, 2, 0, 0, 'Rutin', 2, ''],
    ['PRINTER_KARTU', 3, 0, 1, 2, 'Perbaikan', 1, '2 rusak berat: usulkan penghapusan'],
    ['SERVER', 1, 0, 0, 1, '', 0, '1 rusak berat: usulkan penghapusan'],
    ['', 6, 2, 1, 3, '', 3, ''],
  ]);
});

test('pemeliharaan of a group in which some work and some are to be mended proposes each for what it is', () => {
  const aset = [device('I-1', 'IRIS', 'B'), device('I-2', 'IRIS', 'RR'), device('I-3', 'IRIS', 'B')];
  const lines = maintenance({ aset });
  expect(lines.map((line) => [line[0], line[3], line[4], ...line.slice(7, 12)])).toEqual([
    [1, 'IRIS', 3, 2, 1, 0, 'Perbaikan', 1],
    ['', 'IRIS', '', '', '', '', 'Rutin', 2],
    ['', '', 3, 2, 1, 0, '', 3],
  ]);
});

test('pemeliharaan and the maintenance schedule say the same of each device', () => {
  const aset = (['B', 'RR', 'RB'] as const).flatMap((kondisi) =>
    ['', 2015, 2026].map((tahun, index) => ({
      ...device(`${kondisi}-${index}`, 'IRIS', kondisi),
      nama: `${kondisi}-${index}`,
      tahun,
    })),
  );
  const advice = new Map(
    linesUnder(pageOf(pemeliharaan, { aset }), 'No', 'Alat', 'Saran').map((line) => [line[1], line]),
  );
  for (const [, , , name, , , , , , broken, what, , , note] of maintenance({ aset }).slice(0, -1)) {
    const [, , said, , , , , , , why] = advice.get(String(name)) ?? [];
    expect({ name, mended: what === 'Perbaikan' }).toEqual({ name, mended: /^RR/.test(String(name)) });
    expect({ name, writtenOff: /penghapusan/.test(String(why)) }).toEqual({ name, writtenOff: broken === 1 });
    expect({ name, writtenOff: /penghapusan/.test(String(note)) }).toEqual({ name, writtenOff: broken === 1 });
    if (broken === 1) expect(said).toBe('GANTI');
  }
});

test('a service long past is told as late by so many days, one that is to come is not', () => {
  const aset = [
    { ...device('I-1', 'IRIS', 'B'), tahun: 2019 },
    { ...device('I-2', 'IRIS', 'B'), tahun: 2026 },
  ];
  const lines = linesUnder(pageOf(pemeliharaan, { aset }), 'No', 'Alat', 'Nama');
  const [late = [], coming = []] = ['I-1', 'I-2'].map((id) => lines.find((line) => line[1] === id) ?? []);
  const due = (late[8] as { wall: string }).wall.slice(0, 10);
  const days = (Date.parse('2026-11-24') - Date.parse(due)) / 86_400_000;
  expect(days).toBeGreaterThan(365);
  expect(late[9]).toMatch(new RegExp(`^Terlambat ${days.toLocaleString('id-ID')} hari: belum pernah`));
  expect(coming[9]).not.toMatch(/Terlambat|Jatuh tempo/);
});

test('the schedule and RKBMD each say why one advises what the other doesn’t ask for', () => {
  const said = (page: ReturnType<typeof pageOf>) => textOf(page).replace(/\s+/g, ' ');
  expect(said(pageOf(pemeliharaan, {}))).toContain('RKBMD mengusulkan menurut kebutuhan dalam prakiraan');
  expect(said(pageOf(rkbmd, {}))).toContain(
    'penggantian menurut umur dan biaya perbaikan disarankan di lembar Pemeliharaan',
  );
});

describe('a target that nothing reaches', () => {
  const aset = [...recordingSet(1, 'Pelayanan'), device('PRN-1', 'PRINTER_KARTU', 'B')];
  const withTarget = (day: string): Typed => ({
    ...plain,
    aset,
    pengaturan: [
      ...(plain.pengaturan ?? []).filter(({ kunci }) => kunci !== 'tanggal_target'),
      setting('tanggal_target', wall(day)),
    ],
  });

  test('tomorrow: no set is asked for, and by when nine sets would be through is said', () => {
    const lines = procurement(withTarget('2026-11-25'));
    expect(lines.map((line) => [line[6], line[12]])).toEqual(Array(6).fill(['', '']));
    expect(lines.map((line) => line[14]).join(' ')).toContain('target terlalu dekat: tidak tercapai');
    const said = textOf(pageOf(rkbmd, withTarget('2026-11-25'))).replace(/\s+/g, ' ');
    expect(said).toContain(
      'Target 25-11-2026 tinggal 1 hari kerja dan tidak tercapai dengan alat dan petugas sebanyak apa pun',
    );
    // 1.000 / (9 x 10) = 11.1 days if they were always ready, and 13.1 if for 85 % of the time: the 12th to the 14th.
    expect(said).toMatch(/dengan 9 set dan 9 operator pada hari rata-rata paling dini tuntas (10|11|14)-12-2026\./);
    expect(said).not.toMatch(/perlu \d+ (set perekaman|printer)|dapat diperlukan lebih banyak/);
  });

  test.each(['2026-11-24', '2026-11-03'])('%s: that no day is left is said, and nothing counted for it', (day) => {
    const said = textOf(pageOf(rkbmd, withTarget(day))).replace(/\s+/g, ' ');
    const written = day.split('-').reverse().join('-');
    expect(said).toContain(
      `Sampai tanggal target ${written} tidak ada hari kerja lagi, jadi set dan printer yang diperlukan tidak dihitung.`,
    );
    expect(said).not.toMatch(/0 hari kerja|yang tidak dapat dihitung|perlu \d+ (set perekaman|printer)/);
  });

  test('today, with more cards waiting than any printers make: the day is what is wrong, not the printers', () => {
    const layanan = [{ tanggal: wall('2026-11-20'), prr: 99_000, cetak: 0 }];
    const said = textOf(pageOf(rkbmd, { ...withTarget('2026-11-24'), layanan })).replace(/\s+/g, ' ');
    expect(said).not.toMatch(/terlalu dekat|sebanyak apa pun/);
  });

  test('of the cards alone, where a pile of them waits and nobody to be recorded', () => {
    // At 1.000 a printer and day, while it is up.
    const pile = (cards: number) => ({
      ...withTarget('2026-11-25'),
      desa: [{ kode: 'D1', nama: 'Porong', penduduk: 1500, wajibKtp: 1000, sudahRekam: 1000 }],
      layanan: ['2026-11-19', '2026-11-20'].map((tanggal) => ({ tanggal: wall(tanggal), prr: cards / 2, cetak: 0 })),
    });
    const needOf = (cards: number) => procurement(pile(cards))[5]?.slice(6, 7);
    expect(needOf(400)).toEqual([1]);
    // Four printers for 9.5 hours are 5.1 for 7.5: in 21 days 106.400 cards.
    expect(needOf(120_000)).toEqual(['']);
    expect(textOf(pageOf(rkbmd, pile(120_000))).replace(/\s+/g, ' ')).toContain(
      'Kartunya, 120.000 keping, tidak tercetak dalam 20 hari kerja sesudah target',
    );
  });
});
