import { laporanPerekaman } from '../../src/reports';
import { linesUnder, pageOf, paperDesa, type TypedRow, textOf, wall } from './office';

const services: TypedRow[] = [
  { tanggal: wall('2026-10-30'), rekam: 7, prr: 100, cetak: 60 },
  { tanggal: wall('2026-11-02'), rekam: 40, prr: 30, cetak: 25 },
  { tanggal: wall('2026-11-03'), rekam: 45, prr: 38, cetak: 50 },
  { tanggal: wall('2026-11-25'), rekam: 99, prr: 99, cetak: 90 },
];

test('has the columns of the report', () => {
  // docs/sumber.md s.4, laporan perekaman per desa
  expect(pageOf(laporanPerekaman, {}).cells).toContainEqual([
    'No',
    'Desa',
    'Wajib KTP',
    'Sudah rekam',
    'Belum rekam',
    '%',
    'Rekam bulan ini',
    'PRR',
    'Tercetak',
    'Belum cetak',
    'Ket.',
  ]);
});

test('derives the backlog of the paper: 11.915 over 19 desa, not the printed 7.420, and marks the five that differ', () => {
  // docs/sumber.md s.1: sums and the five desa that don't balance
  const page = pageOf(laporanPerekaman, { desa: paperDesa });
  const [, ...lines] = linesUnder(page, 'No');
  const total = lines.pop();
  expect(lines).toHaveLength(19);
  expect(total?.slice(2, 5)).toEqual([201_524, 201_524 - 11_915, 11_915]);
  expect(total?.[5]).toBeCloseTo(189_609 / 201_524, 12);
  expect(lines.filter((line) => line[10] !== '').map((line) => line[1])).toEqual([
    'Porong',
    'Renokenongo',
    'Glagaharum',
    'Plumbon',
    'Candipari',
  ]);
  expect(textOf(page)).toContain('7.420');
});

test("gives the month's services for the kecamatan as a whole, and what waits to be printed since the first day", () => {
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: services });
  const total = linesUnder(page, 'No').pop();
  // November until the 24th: 40 + 45, 30 + 38, 25 + 50; waiting (100 + 30 + 38) - (60 + 25 + 50)
  expect(total?.slice(6, 10)).toEqual([85, 68, 75, 33]);
  expect(linesUnder(page, 'No')[1]?.slice(6, 10)).toEqual(['-', '', '', '']);
  expect(textOf(page).replace(/\s+/g, ' ')).toContain(
    'PRR, Tercetak dan Belum cetak kosong di baris desa: lembar Layanan mencatat per hari untuk seluruh kecamatan',
  );
});

test('leaves out a desa that is no more, and says so', () => {
  const merged = { kode: 'X', nama: 'Siring Lama', wajibKtp: 10, sudahRekam: 0, aktifSampai: wall('2020-12-31') };
  const page = pageOf(laporanPerekaman, { desa: [...paperDesa, merged] });
  expect(linesUnder(page, 'No').pop()?.[4]).toBe(11_915);
  expect(textOf(page)).toContain('Siring Lama tidak aktif');
});

test('a desa without anybody who must have a KTP has no percentage', () => {
  const page = pageOf(laporanPerekaman, { desa: [{ kode: 'X', nama: 'Kosong', wajibKtp: 0, sudahRekam: 0 }] });
  expect(linesUnder(page, 'No')[1]?.[5]).toBe('');
});

test('a month of which nobody told is blank and not nought, and says which columns', () => {
  const total = (typed: TypedRow[], now?: string) =>
    linesUnder(pageOf(laporanPerekaman, { desa: paperDesa, layanan: typed }, now), 'No')
      .pop()
      ?.slice(6, 10);
  const said = (typed: TypedRow[]) =>
    textOf(pageOf(laporanPerekaman, { desa: paperDesa, layanan: typed })).replace(/\s+/g, ' ');
  expect(total([])).toEqual(['', '', '', '']);
  expect(said([])).toContain(
    'Rekam bulan ini, PRR dan Tercetak dibiarkan kosong: lembar Layanan belum diisi untuk bulan ini.',
  );
  expect(said([])).toContain('Kolom PRR di lembar Layanan belum pernah diisi');
  // October tells, November only that nobody was recorded: a nought that was typed is one.
  const told = [
    { tanggal: wall('2026-10-30'), rekam: 7, prr: 100, cetak: 60 },
    { tanggal: wall('2026-11-02'), rekam: 0 },
  ];
  expect(total(told)).toEqual([0, '', '', 40]);
  expect(said(told)).toContain('PRR dan Tercetak dibiarkan kosong');
  expect(said(services)).not.toContain('dibiarkan kosong');
  // Printed without any print-ready record: how many wait nobody knows.
  expect(total([{ tanggal: wall('2026-11-02'), cetak: 25 }])).toEqual(['', '', 25, '']);
});

test('a month that is over says until which day it counts', () => {
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: services }, '2026-10-31T23:59');
  expect(textOf(page)).toContain('sampai 31-10-2026.');
  expect(textOf(page)).not.toContain('hari ini.');
});

test('fewer than nobody never wait: the count is blank and says how many more were printed than became print-ready', () => {
  const days = [
    { tanggal: wall('2026-11-02'), rekam: 4, prr: 30, cetak: 25 },
    { tanggal: wall('2026-11-03'), rekam: 4, cetak: 40 },
  ];
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: days });
  expect(linesUnder(page, 'No').pop()?.slice(6, 10)).toEqual([8, 30, 65, '']);
  // 25 + 40 - 30
  expect(textOf(page).replace(/\s+/g, ' ')).toContain(
    'Belum cetak dibiarkan kosong: sampai 24-11-2026 tercetak 35 lebih banyak daripada PRR yang tercatat',
  );
});

test('a month with days that don’t tell PRR is not called one that nobody filled in', () => {
  const days = [{ tanggal: wall('2026-11-02'), rekam: 4, cetak: 0 }];
  const said = textOf(pageOf(laporanPerekaman, { desa: paperDesa, layanan: days })).replace(/\s+/g, ' ');
  expect(said).toContain(
    'PRR dibiarkan kosong: di lembar Layanan bulan ini kolom itu belum diisi, walaupun harinya ada.',
  );
});

/** Desa as typed, by name: wajib and sudah. */
const lists = (desa: Record<string, [wajib: number, sudah: number]>): TypedRow[] =>
  Object.entries(desa).map(([nama, [wajibKtp, sudahRekam]], at) => ({ kode: `D${at}`, nama, wajibKtp, sudahRekam }));

describe('what each desa has recorded in the month', () => {
  const october = {
    Gedang: [100, 90],
    Mindi: [80, 70],
    Siring: [60, 50],
    Plumbon: [50, 40],
    'Juwet Kenongo': [40, 30],
  } satisfies Record<string, [number, number]>;
  const kept = {
    page: pageOf(laporanPerekaman, { desa: lists(october) }, '2026-10-31T23:59'),
    since: '2026-11-04T09:00',
  };
  const made = (desa: TypedRow[], layanan = services, before: typeof kept | null = kept) => {
    const page = pageOf(laporanPerekaman, { desa, layanan }, '2026-11-24T10:00', { before });
    const lines = linesUnder(page, 'No').slice(1);
    return {
      byDesa: Object.fromEntries(lines.map((line) => [line[1], line[6]])),
      said: textOf(page).replace(/\s+/g, ' '),
    };
  };

  test('is its list less the list kept of the month before; the sum stays that of Layanan, and both are told', () => {
    const { byDesa, said } = made(lists({ ...october, Gedang: [100, 97], Mindi: [80, 72] }));
    // 97 - 90 and 72 - 70; Layanan tells 40 + 45
    expect(byDesa).toEqual({ Gedang: 7, Mindi: 2, Siring: 0, Plumbon: 0, 'Juwet Kenongo': 0, Jumlah: 85 });
    expect(said).toContain(
      'Rekam bulan ini per desa adalah sudah rekam sekarang dikurangi sudah rekam di Laporan Perekaman Oktober 2026, yang disimpan 04-11-2026.',
    );
    expect(said).toContain(
      'Baris desa yang diketahui berjumlah 9 orang; jumlah kecamatan 85 orang dari lembar Layanan.',
    );
    expect(said).not.toContain('Tanda -');
  });

  test('isn’t known of a desa whose name or wajib is another, that has lost people, or that is new; a sentence says so', () => {
    const { byDesa, said } = made(
      lists({
        Gedang: [100, 97],
        Mindi: [81, 72],
        Siring: [60, 49],
        Plumbon: [50, 40],
        Juwetkenongo: [40, 33],
        Kesambi: [10, 1],
      }),
    );
    expect(byDesa).toEqual({
      ...{ Gedang: 7, Mindi: '-', Siring: '-', Plumbon: 0, Juwetkenongo: '-', Kesambi: '-' },
      Jumlah: 85,
    });
    expect(said).toContain(
      'Tanda - di kolom itu: tidak diketahui, karena di laporan Oktober 2026 desa itu tidak ada dengan nama dan wajib KTP yang sama, atau sudah rekamnya berkurang.',
    );
  });

  test('isn’t known of two desa of one name', () => {
    const two = lists({ Gedang: [100, 95], Mindi: [80, 71] });
    const desa = [...two, { kode: 'Y', nama: 'Gedang', wajibKtp: 100, sudahRekam: 99 }];
    const page = pageOf(laporanPerekaman, { desa }, undefined, { before: kept });
    expect(
      linesUnder(page, 'No')
        .slice(1, 4)
        .map((line) => line[6]),
    ).toEqual(['-', 1, '-']);
  });

  test('isn’t nought where the list stands still while people were recorded, or nobody told whether; where none were, it is', () => {
    for (const layanan of [services, []]) {
      const { byDesa, said } = made(lists(october), layanan);
      expect(byDesa).toMatchObject({ Gedang: '-', Mindi: '-' });
      expect(said).toContain(
        'tidak diketahui: Sudah Rekam di lembar Desa belum berubah sejak Laporan Perekaman Oktober 2026 disimpan 04-11-2026.',
      );
    }
    expect(made(lists(october), [{ tanggal: wall('2026-11-02'), rekam: 0 }]).byDesa).toMatchObject({
      ...{ Gedang: 0, Mindi: 0, Jumlah: 0 },
    });
  });

  test('says what it takes where no month before was kept in time', () => {
    const { byDesa, said } = made(lists(october), services, null);
    expect(byDesa.Gedang).toBe('-');
    expect(said).toContain(
      'Rekam bulan ini per desa (-) tidak diketahui: perlu Oktober 2026 ditutup paling lambat tanggal 10 bulan berikutnya, dan laporan ini dibuat paling lambat 10 hari sesudah bulannya.',
    );
  });
});
