import type { Raw } from '../../../src/cells/raw';
import { planImport } from '../../../src/domain/import/planImport';
import { type ImportRequest, pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { rowsOf } from './fixture';

type Sheet = Record<string, Raw>[];

const HEADERS = 'Nama Barang\tJumlah\tKondisi';

/** What becomes of pasted goods, `aset` being there already: the problems of each line, and the rows that it makes. */
function goods(text: string, aset: Sheet = [], more: Partial<ImportRequest> = {}) {
  const request = pasted(text, { target: 'Aset', ...more });
  const rows = rowsOf({ Aset: aset });
  const { rows: lines, canCommit } = reviewImport(request, rows);
  const planned = [...planImport(request, rows).planned.values()].flat();
  return {
    canCommit,
    problems: lines.map(({ problems }) => problems.map(({ column, sentence }) => `${column}: ${sentence}`)),
    statuses: lines.map(({ status }) => status),
    made: planned.map(({ row }) => [row.id, row.nama, row.jenis, row.setPerekaman ?? '']),
  };
}

const reviewed = (text: string) => reviewImport(pasted(text, { target: 'Aset' }), rowsOf({ Aset: [] }));

const device = (id: string, more: Record<string, Raw> = {}): Sheet[number] => {
  return { id, nama: 'Kursi', jenis: 'LAINNYA', kondisi: 'B', ...more };
};

describe('the kind of a thing', () => {
  test.each([
    ['Printer Fargo DTC1500', 'PRINTER_KARTU', 'PRN-001'],
    ['Printer Laser', 'PRINTER_KANTOR', 'PRK-001'],
    ['Pemindai Sidik Jari', 'SIDIK_JARI', 'SJR-001'],
    ['IRIS scanner', 'IRIS', 'IRS-001'],
    ['Pad Tanda Tangan', 'TANDA_TANGAN', 'TTD-001'],
    ['Kamera Canon', 'KAMERA', 'KAM-001'],
    ['Server', 'SERVER', 'SRV-001'],
    ['Modem', 'JARINGAN', 'JAR-001'],
    ['Mobil dinas', 'KENDARAAN', 'KDR-001'],
    ['Komputer rekam', 'PC', 'PC-001'],
    ['Laptop', 'KOMPUTER_KANTOR', 'KOM-001'],
    ['Kipas angin', 'LAINNYA', 'LNY-001'],
  ])('%s is told from its name: %s, and its label follows from that', (name, kind, id) => {
    const { made, canCommit } = goods(`${HEADERS}\n${name}\t1\tB`);
    expect(made).toEqual([[id, name, kind, '']]);
    expect(canCommit).toBe(true);
  });

  test('that the table says goes before what the name tells, and one that can’t be read is not guessed at', () => {
    const header = 'Nama Barang\tJenis\tKondisi';
    expect(goods(`${header}\nPrinter Laser\tPRINTER_KARTU\tB`).made).toEqual([
      ['PRN-001', 'Printer Laser', 'PRINTER_KARTU', ''],
    ]);
    const wrong = goods(`${header}\nKamera\tkameraku\tB`);
    expect(wrong).toMatchObject({ canCommit: false, made: [] });
    expect(wrong.problems[0]).toHaveLength(1);
    expect(wrong.problems[0]?.[0]).toMatch(/^jenis: Jenis harus .*"kameraku"/);
    // Nor is it asked for, or split by what was answered for others.
    for (const answers of [{}, { '*:jenis': 'PRINTER_KARTU 2' }] as Record<string, string>[]) {
      const line = 'Nama Barang\tJenis\tKondisi\tJumlah\nPrinter\tkameraku\tB\t5';
      expect(goods(line, [], { answers }).problems[0]).toHaveLength(1);
    }
    const said = 'Nama Barang\tJenis\tKondisi\tJumlah\nPrinter\tPRINTER_KANTOR\tB\t5';
    const { made } = goods(said, [], { answers: { '*:jenis': 'PRINTER_KARTU 2' } });
    expect(made.map(([, , kind]) => kind)).toEqual(Array(5).fill('PRINTER_KANTOR'));
  });

  test('of a printer is asked once, and an answer that is no printer is no answer', () => {
    const text = `${HEADERS}\nPrinter\t2\tB`;
    const asked = ['jenis: Printer bisa printer kartu KTP-el atau printer kantor; pilih jenisnya'];
    expect(goods(text).problems).toEqual([asked]);
    for (const answer of ['KAMERA', 'PRINTER_KARTU 0', 'PRINTER_KARTU 2', 'PRINTER_KARTU 1.5'])
      expect(goods(text, [], { answers: { '2:jenis': answer } }).problems).toEqual([asked]);
    expect(goods(text, [], { answers: { '2:jenis': 'PRINTER_KANTOR' } })).toMatchObject({
      canCommit: true,
      made: [
        ['PRK-001', 'Printer', 'PRINTER_KANTOR', ''],
        ['PRK-002', 'Printer', 'PRINTER_KANTOR', ''],
      ],
    });
  });
});

test('a computer that stands where people record is part of a set or not, which is asked', () => {
  const text = (ruang: string) => `Nama Barang\tRuang\tKondisi\nKomputer PC\t${ruang}\tB`;
  const { problems, canCommit } = goods(text('R. Rekam'));
  expect(canCommit).toBe(false);
  expect(problems).toEqual([
    ['jenis: Komputer PC di R. Rekam bisa PC set perekaman atau komputer kantor; pilih jenisnya'],
  ]);
  for (const kind of ['PC', 'KOMPUTER_KANTOR']) {
    const answered = goods(text('R. Rekam'), [], { answers: { '2:jenis': kind } });
    expect(answered.made.map(([, , made]) => made)).toEqual([kind]);
  }
  // Of twelve it is still one or the other, and of what is no computer nothing is asked there.
  const twelve = reviewed('Nama Barang\tRuang\tJumlah\tKondisi\nKomputer PC\tR. Rekam\t12\tB').rows[0]?.problems ?? [];
  expect(twelve.flatMap(({ choices }) => choices.map(({ value }) => value))).toEqual(['PC', 'KOMPUTER_KANTOR']);
  expect(goods(text('R. Rekam').replace('Komputer PC', 'Kipas angin'))).toMatchObject({
    canCommit: true,
    problems: [[]],
  });
  expect(goods(text('R. Camat')).made.map(([, , kind]) => kind)).toEqual(['KOMPUTER_KANTOR']);
});

test('of fourteen printers two may print cards and the others not', () => {
  const text = `${HEADERS}\nPrinter\t14\tB`;
  const asked = reviewed(text);
  const choices = asked.rows[0]?.problems.flatMap((problem) => problem.choices) ?? [];
  // All, none, or 1 to 13 of them.
  expect(choices).toHaveLength(2 + 13);
  expect(choices[3]).toEqual({ value: 'PRINTER_KARTU 2', label: '2 printer kartu KTP-el, 12 printer kantor' });
  const { made, canCommit } = goods(text, [], { answers: { '2:jenis': 'PRINTER_KARTU 2' } });
  expect(canCommit).toBe(true);
  const twelve = goods(text, [], { answers: { '2:jenis': 'PRINTER_KARTU 12' } }).made;
  expect(twelve.filter(([, , kind]) => kind === 'PRINTER_KARTU')).toHaveLength(12);
  expect(made.map(([id]) => id)).toEqual([
    ...['PRN-001', 'PRN-002'],
    ...Array.from({ length: 12 }, (_, index) => `PRK-${String(index + 1).padStart(3, '0')}`),
  ]);
});

test('a kind that was guessed for many units is shown, and can be changed for all of them', () => {
  const text = `${HEADERS}\nKomputer\t18\tB`;
  const { rows, counts, summary } = reviewed(text);
  expect(rows[0]?.cells).toMatchObject({ jenis: 'KOMPUTER_KANTOR', kondisi: 'B' });
  expect(rows[0]?.cells).not.toHaveProperty('id');
  expect(counts).toMatchObject({ baru: 1, rows: 18 });
  expect(summary).toEqual([
    '1 baris tempelan menjadi 18 baris lembar: satu baris tiap unit, dan satu set perekaman lima baris.',
  ]);
  const mended = goods(text, [], { mended: { 2: { jenis: 'PC' } } });
  expect(mended.made.map(([, , kind]) => kind)).toEqual(Array.from({ length: 18 }, () => 'PC'));
});

describe('a recording set that is listed as one thing', () => {
  const line = `${HEADERS}\nAlat Perekaman E-KTP (Lengkap)\t1\tB`;
  const five = (set: string, number: string) => [
    [`PC-${number}`, 'PC set perekaman', 'PC', set],
    [`KAM-${number}`, 'Kamera set perekaman', 'KAMERA', set],
    [`SJR-${number}`, 'Pemindai sidik jari', 'SIDIK_JARI', set],
    [`IRS-${number}`, 'Pemindai iris', 'IRIS', set],
    [`TTD-${number}`, 'Papan tanda tangan', 'TANDA_TANGAN', set],
  ];

  test('becomes the five that it is made of, under the next free name', () => {
    expect(goods(line).made).toEqual(five('SET-1', '001'));
  });

  test('is named as the table names it', () => {
    const text = 'Nama Barang\tSet Perekaman\tKondisi\nSet perekaman\tSET-UTAMA\tB';
    expect(goods(text).made).toEqual(five('SET-UTAMA', '001'));
  });

  test('is asked about where sets are known: those that are there are counted once each, in any case', () => {
    const known = [
      device('PC-004', { jenis: 'PC', setPerekaman: 'SET-1' }),
      device('KAM-004', { jenis: 'KAMERA', setPerekaman: 'set-1' }),
      device('PC-007', { jenis: 'PC', setPerekaman: 'SET-3' }),
    ];
    expect(goods(line, known).problems).toEqual([
      ['jumlah: Lembar Aset sudah memuat 2 set perekaman; tambahkan 1 lagi?'],
    ]);
    const more = goods(line, known, { answers: { '*:jumlah': 'TAMBAH' } });
    expect(more.made.map(([id, , , set]) => [id, set])).toEqual([
      ['PC-008', 'SET-4'],
      ['KAM-005', 'SET-4'],
      ['SJR-001', 'SET-4'],
      ['IRS-001', 'SET-4'],
      ['TTD-001', 'SET-4'],
    ]);
    const none = goods(line, known, { answers: { '*:jumlah': 'LEWATI' } });
    expect(none).toMatchObject({ made: [], statuses: ['sama'], problems: [[]] });
  });

  test('is one thing all the same where it has an id or a kind of its own', () => {
    const withId = goods('Id\tNama Barang\tKondisi\nKOPER-1\tAlat perekaman\tB');
    expect(withId.made).toEqual([['KOPER-1', 'Alat perekaman', 'LAINNYA', '']]);
    const withKind = goods('Nama Barang\tJenis\tKondisi\nSet perekaman\tLAINNYA\tB');
    expect(withKind.made).toEqual([['LNY-001', 'Set perekaman', 'LAINNYA', '']]);
  });
});

describe('a thing that the sheet has already', () => {
  const sheet = [
    device('KRS-1', { nomorSeri: 'Ab-12' }),
    device('KRS-2', { kodeBarang: '1.3.2', nomorRegister: '0007' }),
    device('KRS-3', { kodeBarang: '1.3.2' }),
    device('KRS-4', { nomorRegister: '0008' }),
  ];

  test.each([
    ['its id', 'Id\tNama\tKondisi\nkrs-3\tKursi\tRR', 'KRS-3'],
    ['its serial number', 'Nomor Seri\tNama\tKondisi\nAB-12\tKursi\tRR', 'KRS-1'],
    ['code and register number', 'Kode Barang\tNomor Register\tNama\tKondisi\n1.3.2\t0007\tKursi\tRR', 'KRS-2'],
  ])('is told by %s, in any case, and changed', (_, text, id) => {
    const { statuses, made, canCommit } = goods(text, sheet);
    expect({ statuses, ids: made.map(([first]) => first), canCommit }).toEqual({
      statuses: ['diubah'],
      ids: [id],
      canCommit: true,
    });
  });

  test.each([
    ['another serial number', 'Nomor Seri\tNama\tKondisi\nAB-13\tMeja\tB'],
    ['another register number', 'Kode Barang\tNomor Register\tNama\tKondisi\n1.3.2\t0009\tMeja\tB'],
    ['a code alone', 'Kode Barang\tNama\tKondisi\n1.3.2\tMeja\tB'],
    ['a register number alone', 'Nomor Register\tNama\tKondisi\n0008\tMeja\tB'],
  ])('is not told by %s: that is a new one', (_, text) => {
    const { statuses, made } = goods(text, sheet);
    expect(statuses).toEqual(['baru']);
    expect(made.map(([id]) => id)).toEqual(['LNY-001']);
  });

  test('can’t be several at once, nor can one that gets an id', () => {
    const sentence = 'jumlah: Jumlah harus 1 untuk barang yang punya Id atau nomor, bukan 3';
    expect(goods('Id\tNama\tJumlah\tKondisi\nKRS-1\tKursi\t3\tB', sheet).problems).toEqual([[sentence]]);
    expect(goods('Id\tNama\tJumlah\tKondisi\nKRS-9\tKursi\t3\tB', sheet).problems).toEqual([[sentence]]);
    expect(goods('Nomor Seri\tNama\tJumlah\tKondisi\nAb-12\tKursi\t3\tB', sheet).problems).toEqual([[sentence]]);
    expect(goods('Id\tNama\tJumlah\tKondisi\nKRS-9\tKursi\t1\tB', sheet).canCommit).toBe(true);
  });

  test('without a number is told by its name alone, and all of that name are counted', () => {
    expect(goods(`${HEADERS}\nKURSI\t2\tB`, sheet).problems).toEqual([
      ['jumlah: Lembar Aset sudah memuat 4 unit "KURSI"; tambahkan 2 lagi?'],
    ]);
    expect(goods(`${HEADERS}\nKursi kayu\t2\tB`, sheet).problems).toEqual([[]]);
    expect(goods(`${HEADERS}\nKursi\t2\tB`, sheet, { answers: { '2:jumlah': 'MUNGKIN' } }).problems[0]).toHaveLength(1);
    expect(goods(`${HEADERS}\nKursi\t2\tB`, sheet, { answers: { '2:jumlah': 'TAMBAH' } }).made).toHaveLength(2);
  });
});

test('goods that may be there already are asked about with both answers in words', () => {
  const { rows } = reviewImport(
    pasted(`${HEADERS}\nKursi\t12\tB`, { target: 'Aset' }),
    rowsOf({ Aset: [device('K-1')] }),
  );
  expect(rows[0]?.problems[0]?.choices).toEqual([
    { value: 'LEWATI', label: 'Sudah tercatat, jangan ditambah' },
    { value: 'TAMBAH', label: 'Tambahkan 12 lagi' },
  ]);
});

test('a line without a name is refused for that and asked for the kind, which no name tells', () => {
  const { problems, made } = goods(`${HEADERS}\n\t3\tB`);
  expect(problems).toEqual([
    [expect.stringMatching(/^nama: Nama harus /), 'jenis: Jenis belum diketahui; pilih salah satu'],
  ]);
  expect(made).toEqual([]);
});

test('labels go on after the highest that the sheet or the pasted table has', () => {
  const text = 'Id\tNama\tKondisi\nLNY-020\tMeja\tB\n\tLemari\tB\n\tRak\tB';
  expect(goods(text, [device('LNY-007')]).made.map(([id]) => id)).toEqual(['LNY-020', 'LNY-021', 'LNY-022']);
});

test('that only some of the printers print cards splits the lines it was asked of, and no others', () => {
  const text = `${HEADERS}\tJenis\nPrinter\t5\tB\t\nPrinter kartu Fargo\t3\tB\t\nKomputer\t4\tB\t\nPrinter tinta\t3\tB\tPRINTER_KANTOR`;
  const request = pasted(text, { target: 'Aset', answers: { '*:jenis': 'PRINTER_KARTU 2' } });
  const { rows, counts } = reviewImport(request, rowsOf({ Aset: [] }));
  expect(counts.warnings).toBe(0);
  expect(rows[0]?.problems).toEqual([
    {
      column: 'jenis',
      sentence: '2 printer kartu KTP-el, 3 printer kantor; keliru? Batal, lalu tinjau lagi',
      kind: 'catatan',
      choices: [],
    },
  ]);
  const kinds = [...planImport(request, rowsOf({ Aset: [] })).planned.values()].map((made) =>
    made.map(({ row }) => row.jenis),
  );
  expect(kinds[0]).toEqual([...Array(2).fill('PRINTER_KARTU'), ...Array(3).fill('PRINTER_KANTOR')]);
  expect(kinds.slice(1)).toEqual([
    Array(3).fill('PRINTER_KARTU'),
    Array(4).fill('KOMPUTER_KANTOR'),
    Array(3).fill('PRINTER_KANTOR'),
  ]);
});

test('what is no part of a set is in none', () => {
  const text = 'Nama Barang\tJenis\tKondisi\tSet Perekaman\nPrinter Fargo\tPRINTER_KARTU\tB\tSET-1';
  const [line] = reviewed(text).rows;
  expect(line?.problems.map(({ column, sentence }) => [column, sentence])).toEqual([
    ['setPerekaman', 'Set Perekaman harus kosong pada printer kartu, yang bukan bagian set perekaman, bukan "SET-1"'],
  ]);
});

test('goods that may be there already are asked for whatever else isn’t told of them at the same time', () => {
  const [problems] = goods('Nama Barang\tMerk\tJumlah\nKursi\tX\t2', [device('K-1')]).problems;
  expect(problems?.map((problem) => problem.split(':')[0])).toEqual(['jumlah', 'kondisi']);
});
