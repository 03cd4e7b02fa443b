import {
  backlogTotals,
  checkDesa,
  desaFindings,
  isActive,
  overFindings,
  totalFindings,
} from '../../src/domain/backlog';
import { backlogIssues } from '../../src/domain/backlogIssues';
import { desa } from '../../src/tables';
import { type RowOf, readTable } from '../../src/tables/table';
import { PAPER_DESA } from './paperTables';

type DesaRow = RowOf<typeof desa>;

function row(more: Partial<DesaRow>): DesaRow {
  return {
    kode: 'D-1',
    nama: 'Porong',
    jenis: null,
    penduduk: null,
    wajibKtp: 100,
    sudahRekam: 90,
    belumTertulis: null,
    aktifSejak: null,
    aktifSampai: null,
    digabungKe: null,
    perTanggal: null,
    dicari: null,
    ditemukan: null,
    ...more,
  };
}

const paper = PAPER_DESA.map(([nama, wajibKtp, sudahRekam, belumTertulis], index) =>
  row({ kode: `D-${index + 1}`, nama, wajibKtp, sudahRekam, belumTertulis }),
);

describe("the paper's desa", () => {
  test('are out of balance in exactly five rows, by what they differ', () => {
    // docs/sumber.md s.1 lists derived against printed.
    const off = paper.filter((desa) => checkDesa(desa) !== '').map((desa) => [desa.nama, checkDesa(desa)]);
    expect(off).toEqual([
      ['Porong', 'Belum tertulis 150, seharusnya 1.084 (kurang 934)'],
      ['Renokenongo', 'Belum tertulis 300, seharusnya 1.780 (kurang 1.480)'],
      ['Glagaharum', 'Belum tertulis 189, seharusnya 1.387 (kurang 1.198)'],
      ['Plumbon', 'Belum tertulis 345, seharusnya 527 (kurang 182)'],
      ['Candipari', 'Belum tertulis 450, seharusnya 1.151 (kurang 701)'],
    ]);
  });

  test('add up to 7.420 as printed and 11.915 as derived', () => {
    expect(backlogTotals(paper)).toEqual({
      desa: 19,
      wajibKtp: 201_524,
      sudahRekam: 189_609,
      belumRekam: 11_915,
      over: { desa: 0, people: 0 },
      belumTertulis: 7_420,
      penduduk: null,
      notBalancing: 5,
    });
    expect(totalFindings(backlogTotals(paper))).toEqual([
      '5 desa tidak seimbang: jumlah belum rekam tertulis 7.420, hasil wajib dikurangi sudah 11.915 (selisih 4.495)',
    ]);
  });

  test('hold more wajib KTP than the kecamatan has people', () => {
    const totals = { ...backlogTotals(paper), penduduk: 70_455 };
    expect(totalFindings(totals)).toContain(
      'Seluruh kecamatan: Wajib KTP 201.524 melebihi penduduk 70.455 (lebih 131.069)',
    );
  });
});

describe('the kecamatan', () => {
  test('knows a figure only when every desa has it, whichever lacks it', () => {
    const known = row({ belumTertulis: 10, penduduk: 150 });
    const unknown = row({});
    for (const rows of [
      [known, unknown],
      [unknown, known],
    ]) {
      expect(backlogTotals(rows)).toMatchObject({ belumTertulis: null, penduduk: null, belumRekam: 20 });
    }
    expect(backlogTotals([known, known])).toMatchObject({ belumTertulis: 20, penduduk: 300 });
    expect(backlogTotals([])).toMatchObject({ desa: 0, wajibKtp: 0, belumTertulis: null, penduduk: null });
  });

  test('waits with all who wait in any desa: what one has recorded beyond its list takes none of them off', () => {
    // 100 - 90 twice, and 130 - 100 and 105 - 100 beyond their lists.
    const totals = backlogTotals([row({}), row({ sudahRekam: 130 }), row({ sudahRekam: 105 }), row({})]);
    expect(backlogTotals([row({ sudahRekam: 100 })]).over).toEqual({ desa: 0, people: 0 });
    expect(totals).toMatchObject({ wajibKtp: 400, sudahRekam: 415, belumRekam: 20, over: { desa: 2, people: 35 } });
    expect(overFindings(totals)).toEqual([
      '2 desa cakupannya di atas 100 % (sudah rekam 35 lebih banyak daripada wajib KTP); tunggakannya dihitung nol, kelebihannya tidak mengurangi desa lain',
    ]);
    expect(overFindings(backlogTotals([row({})]))).toEqual([]);
  });

  test('out of balance is told without a sum where one desa prints none', () => {
    const totals = backlogTotals([row({ belumTertulis: 7 }), row({})]);
    expect(totalFindings(totals)).toEqual(['1 desa tidak seimbang']);
  });

  test('counts as out of balance only what prints another backlog', () => {
    expect(backlogTotals([row({ sudahRekam: 110 })]).notBalancing).toBe(0);
    expect(backlogTotals([row({ sudahRekam: 110, belumTertulis: -10 })]).notBalancing).toBe(0);
    expect(backlogTotals([row({ sudahRekam: 110, belumTertulis: 1 })]).notBalancing).toBe(1);
  });
});

describe('one desa', () => {
  const check = (figures: Partial<Parameters<typeof checkDesa>[0]>) =>
    checkDesa({ wajibKtp: null, sudahRekam: null, belumTertulis: null, penduduk: null, ...figures });

  test('of which nothing or too little is known is not judged', () => {
    expect(check({})).toBe('');
    expect(check({ wajibKtp: 100, belumTertulis: 7 })).toBe('');
  });

  test('above 100 % is told, and a printed 0 or the negative gap is no second fault', () => {
    const sentence = 'Sudah rekam 110 melebihi wajib KTP 100 (lebih 10)';
    expect(check({ wajibKtp: 100, sudahRekam: 110, belumTertulis: 0 })).toBe(sentence);
    expect(check({ wajibKtp: 100, sudahRekam: 110 })).toBe(sentence);
  });

  test('with too large a printed backlog is told by how much', () => {
    expect(check({ wajibKtp: 2000, sudahRekam: 500, belumTertulis: 2500 })).toBe(
      'Belum tertulis 2.500, seharusnya 1.500 (lebih 1.000)',
    );
  });

  test.each([
    [59, 'Wajib KTP 59,0 % dari penduduk, biasanya 60 % sampai 85 %'],
    [60, ''],
    [85, ''],
    [86, 'Wajib KTP 86,0 % dari penduduk, biasanya 60 % sampai 85 %'],
    [100, 'Wajib KTP 100,0 % dari penduduk, biasanya 60 % sampai 85 %'],
    [101, 'Wajib KTP 101 melebihi penduduk 100 (lebih 1)'],
  ])('%d wajib KTP among 100 people: %s', (wajibKtp, sentence) => {
    expect(check({ wajibKtp, penduduk: 100 })).toBe(sentence);
  });

  test('with figures that cannot be counts is told so, and nothing is derived from them', () => {
    expect(check({ wajibKtp: -5, sudahRekam: 1.5, belumTertulis: 7 })).toBe(
      'Wajib KTP harus bilangan bulat 0 atau lebih, bukan -5; Sudah Rekam harus bilangan bulat 0 atau lebih (ribuan dipisahkan titik, seperti 1.500), bukan 1,5',
    );
  });

  test('is judged only on what is known of it', () => {
    expect(check({ sudahRekam: 5, belumTertulis: 5 })).toBe('');
    expect(check({ penduduk: 50 })).toBe('');
  });

  test('that is wholly recorded is sound, and one without people can have nobody to record', () => {
    expect(check({ wajibKtp: 100, sudahRekam: 100, belumTertulis: 0 })).toBe('');
    expect(check({ wajibKtp: 0, penduduk: 0 })).toBe('');
    expect(check({ wajibKtp: 5, penduduk: 0 })).toBe('Wajib KTP 5 melebihi penduduk 0 (lebih 5)');
  });

  test('above 100 % is told at what was recorded, too few to record at those who must be', () => {
    const columns = (figures: Partial<Parameters<typeof checkDesa>[0]>) =>
      desaFindings({ wajibKtp: null, sudahRekam: null, belumTertulis: null, penduduk: null, ...figures }).map(
        ({ column }) => column,
      );
    expect(columns({ wajibKtp: 100, sudahRekam: 110 })).toEqual(['sudahRekam']);
    expect(columns({ wajibKtp: 50, penduduk: 100 })).toEqual(['wajibKtp']);
  });

  test('with several faults names the column of each', () => {
    const figures = { wajibKtp: 120, sudahRekam: 100, belumTertulis: 5, penduduk: 100 };
    expect(desaFindings(figures).map(({ column }) => column)).toEqual(['belumTertulis', 'wajibKtp']);
  });
});

describe('merged desa', () => {
  test('exist up to and including their last day', () => {
    const merged = { aktifSejak: '2000-01-01', aktifSampai: '2014-06-30' };
    expect(['1999-12-31', '2000-01-01', '2014-06-30', '2014-07-01'].map((day) => isActive(merged, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  const header = [
    'Kode',
    'Nama',
    'Jenis',
    'Penduduk',
    'Wajib KTP',
    'Sudah Rekam',
    'Belum Tertulis',
    'Aktif Sejak',
    'Aktif Sampai',
    'Digabung Ke',
    'Per Tanggal',
    'Dicari',
    'Ditemukan',
  ];
  const issuesOf = (...rows: (string | number)[][]) => backlogIssues(readTable(desa, [header, ...rows]), '2026-01-01');

  test('are neither judged nor added up any more', () => {
    const issues = issuesOf(
      ['A', 'Siring', '', '', 100, 10, 5, '', '01-01-2015', 'B', ''],
      ['B', 'Gedang', '', '', 100, 90, 10, '', '', '', ''],
    );
    expect(issues).toEqual([]);
  });

  test('more found than were looked for is told with its cell', () => {
    const searched = (dicari: number | '', ditemukan: number | '') =>
      issuesOf(['A', 'Siring', '', '', 100, 90, 10, '', '', '', '', dicari, ditemukan]);
    expect(searched(40, 12)).toEqual([]);
    expect(searched('', '')).toEqual([]);
    expect(searched(12, 40)).toEqual([
      {
        sheet: 'Desa',
        line: 2,
        column: 13,
        sentence: 'Siring: Ditemukan harus paling banyak sebanyak Dicari (12), bukan 40',
      },
    ]);
    expect(searched('', 4)[0]?.sentence).toContain('Dicari (0), bukan 4');
  });

  test('that end before they begin are told, on the same day they are not', () => {
    const period = (from: string, until: string) => issuesOf(['A', 'Siring', '', '', 100, 90, 10, from, until, '', '']);
    expect(period('02-01-2020', '01-01-2020')).toEqual([
      { sheet: 'Desa', line: 2, column: 9, sentence: 'Siring: Aktif Sampai harus sesudah Aktif Sejak' },
    ]);
    expect(period('01-01-2020', '01-01-2020')).toEqual([]);
    expect(period('02-01-2020', '')).toEqual([]);
    expect(period('', '01-01-2020')).toEqual([]);
  });

  test('without a known successor or a last day are told with their cell', () => {
    const issues = issuesOf(
      ['A', 'Siring', '', '', 100, 90, 10, '', '', 'X', ''],
      ['B', 'Mindi', '', '', 100, 90, 10, '', '01-01-2015', 'B', ''],
    );
    expect(issues).toEqual([
      {
        sheet: 'Desa',
        line: 2,
        column: 10,
        sentence: 'Siring: Digabung Ke harus kode desa lain di lembar ini, bukan "X"',
      },
      {
        sheet: 'Desa',
        line: 2,
        column: 9,
        sentence: 'Siring: Aktif Sampai harus diisi karena desa ini digabung, bukan kosong',
      },
      {
        sheet: 'Desa',
        line: 3,
        column: 10,
        sentence: 'Mindi: Digabung Ke harus kode desa lain di lembar ini, bukan "B"',
      },
    ]);
  });

  test('the kecamatan as a whole comes first, at the header; a row out of balance is found at its printed figure', () => {
    const issues = issuesOf(['A', 'Siring', '', 1000, 700, 690, 7, '', '', '', '']);
    expect(issues).toEqual([
      {
        sheet: 'Desa',
        line: 1,
        column: 7,
        sentence: '1 desa tidak seimbang: jumlah belum rekam tertulis 7, hasil wajib dikurangi sudah 10 (selisih 3)',
        sumsUp: true,
      },
      { sheet: 'Desa', line: 2, column: 7, sentence: 'Siring: Belum tertulis 7, seharusnya 10 (kurang 3)' },
    ]);
    const over = 'Wajib KTP 1.100 melebihi penduduk 1.000 (lebih 100)';
    expect(issuesOf(['A', 'Siring', '', 1000, 1100, 1090, 10, '', '', '', ''])).toEqual([
      { sheet: 'Desa', line: 1, column: 7, sentence: `Seluruh kecamatan: ${over}` },
      { sheet: 'Desa', line: 2, column: 5, sentence: `Siring: ${over}` },
    ]);
  });
});
