import type { Raw } from '../../../src/cells/raw';
import { planImport } from '../../../src/domain/import/planImport';
import { type ImportRequest, pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { KIND } from '../../../src/sidebar/catat/outageFields';
import { layanan } from '../../../src/tables';
import { DEVICE_WORDS, labelled } from '../../../src/tables/words';
import { rowsOf } from './fixture';

type Sheets = Parameters<typeof rowsOf>[0];

const NOW = '2026-11-24T10:00';

/** What becomes of pasted lines: each one's status and problems, the rows that they make, and whether they can come in. */
function imported(
  target: ImportRequest['target'],
  text: string,
  sheets: Sheets = {},
  more: Partial<ImportRequest> = {},
) {
  const request = pasted(text, { target, ...more });
  const { rows, canCommit, obstacle } = reviewImport(request, rowsOf(sheets), NOW);
  const { planned } = planImport(request, rowsOf(sheets), NOW);
  return {
    statuses: rows.map(({ status }) => status),
    problems: rows.map(({ problems }) =>
      problems.map(({ column, kind, sentence }) => `${kind} ${column}: ${sentence}`),
    ),
    choices: rows.flatMap(({ problems }) => problems.map(({ choices }) => choices)),
    made: [...planned.values()].flat().map(({ row }) => row),
    canCommit,
    obstacle,
  };
}

const OUTAGES = KIND.kind === 'pick' ? KIND.choices.map(([jenis, caption]) => ({ jenis, caption })) : [];

const device = (id: string, more: Record<string, Raw> = {}): Record<string, Raw> => {
  return { id, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', ...more };
};
const moment = (text: string): Raw => ({ wall: `${text}:00` });

describe('a register with running numbers', () => {
  const outage = (id: string, mulai: string, more: Record<string, Raw> = {}): Record<string, Raw> => {
    return { id, mulai: moment(mulai), selesai: moment('2026-11-02T12:00'), jenis: 'SERVER', ...more };
  };
  const HEADER = 'Id\tMulai\tSelesai\tJenis\tPenyebab';

  test('gives each new row the number after the highest that the sheet or the table has', () => {
    const text = [
      HEADER,
      'G-0031\t02-11-2026 08:00\t02-11-2026 09:00\tSERVER\ta',
      '\t03-11-2026 08:00\t03-11-2026 09:00\tLISTRIK\tb',
      '\t04-11-2026 08:00\t04-11-2026 09:00\tLISTRIK\tc',
    ].join('\n');
    const { made, canCommit } = imported('Gangguan', text, { Gangguan: [outage('G-0007', '2026-11-02T10:00')] });
    expect(made.map(({ id }) => id)).toEqual(['G-0031', 'G-0032', 'G-0033']);
    expect(canCommit).toBe(true);
  });

  test('knows a row by its number in any case, else by when, what and at which device', () => {
    const sheets = {
      Aset: [device('PRN-1'), device('PRN-2')],
      Gangguan: [
        outage('G-0001', '2026-11-02T08:00'),
        outage('G-0002', '2026-11-02T08:00', { jenis: 'PRINTER', asetId: 'PRN-1' }),
      ],
    };
    const header = `${HEADER}\tId Aset`;
    const lines = [
      'g-0001\t02-11-2026 08:00\t02-11-2026 12:00\tSERVER\tkabel\t',
      '\t02-11-2026 08:00\t02-11-2026 12:00\tPRINTER\tpita\tprn-1',
      '\t02-11-2026 08:00\t02-11-2026 12:00\tPRINTER\tpita\tPRN-2',
      '\t02-11-2026 12:00\t02-11-2026 12:01\tSERVER\tlain\t',
    ];
    const found = imported('Gangguan', [header, ...lines].join('\n'), sheets);
    expect(found.statuses).toEqual(['diubah', 'diubah', 'baru', 'baru']);
    expect(found.made.map(({ id }) => String(id).toUpperCase())).toEqual(['G-0001', 'G-0002', 'G-0003', 'G-0004']);
  });

  test('wastes no number on a line that can’t be read', () => {
    const text = `${HEADER}\n\tentah\t\tSERVER\tx\n\t03-11-2026 08:00\t03-11-2026 09:00\tSERVER\ty`;
    const { made, statuses } = imported('Gangguan', text);
    expect(statuses).toEqual(['bermasalah', 'baru']);
    expect(made.map(({ id }) => id)).toEqual(['G-0001']);
  });

  test('of repairs counts by itself', () => {
    const text = 'Id Aset\tJenis\tTanggal\tKembali\nPRN-1\tSERVIS\t02-11-2026\t02-11-2026';
    const { made } = imported('Perbaikan', text, {
      Aset: [device('PRN-1')],
      Gangguan: [outage('G-0009', '2026-10-01T08:00')],
    });
    expect(made.map(({ id }) => id)).toEqual(['R-0001']);
  });
});

describe('a register of orders', () => {
  const HEADER = 'Id\tTanggal\tBarang\tJumlah\tBatal';
  const order = (id: string, more: Record<string, Raw> = {}): Record<string, Raw> => {
    return { id, tanggal: moment('2026-11-02T00:00'), barang: 'BLANKO', jumlah: 500, ...more };
  };

  test('numbers new ones and knows one by its number, else by when and how much of what', () => {
    const lines = [
      '\t02-11-2026\tBLANKO\t500\t20-11-2026',
      '\t02-11-2026\tBLANKO\t400\t',
      'PS-0009\t02-11-2026\tBLANKO\t500\t',
    ];
    const found = imported('Pesanan', [HEADER, ...lines].join('\n'), { Pesanan: [order('PS-0003')] });
    expect(found.statuses).toEqual(['diubah', 'baru', 'baru']);
    expect(found.made.map(({ id }) => id)).toEqual(['PS-0003', 'PS-0010', 'PS-0009']);
  });

  test('takes no order of a day to come, nor one given up before it was asked for', () => {
    const lines = ['\t25-11-2026\tBLANKO\t500\t', '\t20-11-2026\tFILM\t2\t19-11-2026'];
    expect(imported('Pesanan', [HEADER, ...lines].join('\n')).problems).toEqual([
      ['salah tanggal: Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026'],
      ['salah batal: Batal harus 20-11-2026 (hari dipesan) atau sesudahnya, bukan 19-11-2026'],
    ]);
  });
});

describe('a cell that nothing tells', () => {
  test('is asked for with the words of the sheet, or left empty where it may be', () => {
    const found = imported('Perbaikan', 'Id Aset\tTanggal\nPRN-1\t02-11-2026', { Aset: [device('PRN-1')] });
    expect(found.problems).toEqual([['tanya jenis: Jenis belum diketahui; pilih salah satu']]);
    expect(found.choices[0]?.map(({ value, label }) => [value, label])).toEqual(
      ['PERBAIKAN', 'SERVIS', 'UJI_CETAK'].map((kind) => [kind, kind]),
    );
    const goods = imported('Aset', 'Id\tNama\tJenis\nX-1\tKursi\tLAINNYA').choices[0];
    expect(goods?.find(({ value }) => value === 'RB')?.label).toMatch(/Rusak Berat/i);
    const [made] = imported('Layanan', 'Tanggal\tCetak\n24-11-2026\t30').made;
    expect(made).toMatchObject({ tanggal: '2026-11-24', rekam: null, cetak: 30, serah: null });
    expect(Object.values(made ?? {})).not.toContain(undefined);
    expect(Object.keys(made ?? {})).toEqual(Object.keys(layanan.columns));
  });

  test('is refused once where a NIK stands in a column of numerals, and mended to nothing is blank', () => {
    const text = 'Tanggal\tRekam\tCetak\n24-11-2026\t3515012345678901\t';
    const [problems] = imported('Layanan', text).problems;
    expect(problems).toHaveLength(1);
    expect(problems?.[0]).toMatch(/^salah rekam: Rekam harus .*NIK/);
    const mended = imported('Layanan', text, {}, { mended: { 2: { rekam: '  ', cetak: ' 1234  ' } } });
    expect(mended).toMatchObject({ problems: [[]], made: [{ rekam: null, cetak: 1234 }] });
    const spaced = imported('Libur', 'Tanggal\tNama\n17-08-2026\tx', {}, { mended: { 2: { nama: ' Hari   Raya ' } } });
    expect(spaced.made).toMatchObject([{ nama: 'Hari Raya' }]);
  });

  test('beside one that is told is blank, and what is refused or remarked upon has nothing to choose', () => {
    const found = imported('Layanan', 'Tanggal\tRekam\tCetak\n20-11-2026\t5\t\n21-11-2026\t\t12 345');
    expect(found.problems).toEqual([
      [],
      ['peringatan cetak: Cetak "12 345": ada spasi di tengah angka: terbaca 12.345'],
    ]);
    expect(found.choices).toEqual([[]]);
    expect(imported('Layanan', 'Tanggal\tRekam\n20-11-2026\tlima').choices).toEqual([[]]);
    const later = { mended: { 2: { mulai: '24-11-2026   09:00' } } };
    expect(imported('Gangguan', 'Mulai\tJenis\nx\tSERVER', {}, later)).toMatchObject({
      problems: [[]],
      statuses: ['baru'],
    });
  });

  test('is refused for its NIK however long the text around it is', () => {
    const text = `Tanggal\tNama\n17-08-2026\t${'libur '.repeat(60)} 3515012345678901`;
    expect(imported('Libur', text).problems[0]?.[0]).toMatch(/NIK/);
  });
});

describe('the rules of a sheet hold for pasted rows as for typed ones', () => {
  test('outages end after they begin, and neither is to come', () => {
    const text = [
      'Mulai\tSelesai\tJenis',
      '02-11-2026 08:00\t02-11-2026 07:00\tSERVER',
      '24-11-2026 10:01\t\tLISTRIK',
    ].join('\n');
    expect(imported('Gangguan', text).problems).toEqual([
      ['salah selesai: Selesai harus sesudah mulai (02-11-2026 08:00), bukan 02-11-2026 07:00'],
      ['salah mulai: Mulai harus tidak sesudah sekarang (24-11-2026 10:00), bukan 24-11-2026 10:01'],
    ]);
  });

  test('a device that nobody has is asked for, unless the row named it already', () => {
    const row = { id: 'R-0001', asetId: 'LAMA-1', jenis: 'SERVIS', tanggal: moment('2026-11-02T00:00') };
    const text =
      'Id\tId Aset\tJenis\tTanggal\tKeluhan\nR-0001\tLAMA-1\tSERVIS\t02-11-2026\tbaru\n\tLAMA-2\tSERVIS\t03-11-2026\tx';
    const { problems } = imported('Perbaikan', text, { Aset: [device('PRN-1')], Perbaikan: [row] });
    expect(problems).toEqual([
      [],
      ['salah asetId: Id Aset harus id alat di lembar Aset (misalnya PRN-1), bukan "LAMA-2"'],
    ]);
    const other = imported('Perbaikan', text.replace('LAMA-1', 'LAMA-3'), {
      Aset: [device('PRN-1')],
      Perbaikan: [row],
    });
    expect(other.problems[0]).toEqual([
      'salah asetId: Id Aset harus id alat di lembar Aset (misalnya PRN-1), bukan "LAMA-3"',
    ]);
  });

  test('a row by another number is another one, though both tell of the same', () => {
    const row = { id: 'R-0001', asetId: 'PRN-1', jenis: 'SERVIS', tanggal: moment('2026-11-02T00:00') };
    const text = 'Id\tId Aset\tJenis\tTanggal\nR-0009\tPRN-1\tSERVIS\t02-11-2026';
    const found = imported('Perbaikan', text, { Aset: [device('PRN-1')], Perbaikan: [row] });
    expect(found).toMatchObject({ statuses: ['baru'], made: [{ id: 'R-0009' }] });
  });

  test('a row that stands so already is let be, whatever is wrong with it', () => {
    const row = { id: 'R-0001', asetId: 'PRN-1', jenis: 'SERVIS', tanggal: moment('2027-01-01T00:00') };
    const line = (note: string) => `Id\tId Aset\tJenis\tTanggal\tKeluhan\nR-0001\tPRN-1\tSERVIS\t01-01-2027\t${note}`;
    const sheets = { Aset: [device('PRN-1')], Perbaikan: [row] };
    expect(imported('Perbaikan', line(''), sheets)).toMatchObject({ statuses: ['sama'], problems: [[]] });
    expect(imported('Perbaikan', line('x'), sheets)).toMatchObject({ statuses: ['bermasalah'] });
  });

  test('services of a day to come are not taken, and the same day twice neither', () => {
    const text = 'Tanggal\tRekam\tCetak\n25-11-2026\t1\t1\n24-11-2026\t40\t30\n24-11-2026\t41\t30';
    expect(imported('Layanan', text).problems).toEqual([
      ['salah tanggal: Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026'],
      [],
      ['salah tanggal: Tanggal harus berbeda di tiap baris, bukan sama dengan baris 3 (24-11-2026)'],
    ]);
  });

  test('a known day is changed where the line says something, and a blank cell erases nothing', () => {
    const sheets = { Layanan: [{ tanggal: moment('2026-11-20T00:00'), rekam: 40, cetak: 30 }] };
    const found = imported('Layanan', 'Tanggal\tRekam\tCetak\n20-11-2026\t\t35', sheets);
    expect(found).toMatchObject({ statuses: ['diubah'], made: [{ rekam: 40, cetak: 35 }] });
  });
});

describe('what only one row can have', () => {
  const part = (id: string, more: Record<string, Raw> = {}) => device(id, { jenis: 'IRIS', ...more });
  const AGAIN = 'Id\tNama\tJenis\tKondisi\tSet Perekaman';

  test('is a place in a set: taken by the sheet or by an earlier line, in any case, but not by what was written off', () => {
    const sheet = [
      part('IRS-1', { setPerekaman: 'SET-1' }),
      part('IRS-0', { setPerekaman: 'SET-2', status: 'DIHAPUS' }),
    ];
    const lines = ['IRS-7\tIris\tIRIS\tB\tset-1', 'IRS-8\tIris\tIRIS\tB\tSET-2', 'IRS-9\tIris\tIRIS\tB\tset-2'];
    const found = imported('Aset', [AGAIN, ...lines, 'KAM-1\tKamera\tKAMERA\tB\tSET-1'].join('\n'), { Aset: sheet });
    expect(found.problems).toEqual([
      [
        'salah setPerekaman: Set Perekaman harus set yang belum punya pemindai iris; set-1 sudah punya pemindai iris (IRS-1)',
      ],
      [],
      [
        'salah setPerekaman: Set Perekaman harus set yang belum punya pemindai iris; set-2 sudah punya pemindai iris (IRS-8)',
      ],
      [],
    ]);
    expect(found.made.map(({ id }) => id)).toEqual(['IRS-8', 'KAM-1']);
  });

  test('is free again where the same table moves the one that had it, and rows as they stand are let be', () => {
    const sheet = [part('IRS-1', { setPerekaman: 'SET-1' }), part('IRS-2', { setPerekaman: 'SET-2' })];
    const swap = `${AGAIN}\nIRS-1\tPrinter\tIRIS\tB\tSET-2\nIRS-2\tPrinter\tIRIS\tB\tSET-1`;
    expect(imported('Aset', swap, { Aset: sheet })).toMatchObject({ problems: [[], []], canCommit: true });
    const double = [part('IRS-1', { setPerekaman: 'SET-1' }), part('IRS-2', { setPerekaman: 'SET-1' })];
    const same = `${AGAIN}\nIRS-1\tPrinter\tIRIS\tB\tSET-1\nIRS-2\tPrinter\tIRIS\tB\tSET-1`;
    expect(imported('Aset', same, { Aset: double })).toMatchObject({ statuses: ['sama', 'sama'], problems: [[], []] });
    // A row that the table repeats as it stands keeps its place.
    const again = imported('Aset', `${AGAIN}\nIRS-1\tPrinter\tIRIS\tB\tSET-1\nIRS-9\tIris\tIRIS\tB\tSET-1`, {
      Aset: [part('IRS-1', { setPerekaman: 'SET-1' })],
    });
    expect(again.statuses).toEqual(['sama', 'bermasalah']);
  });

  test('is said once of a whole set whose places are all taken', () => {
    const whole = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];
    const sheet = whole.map((jenis, at) => device(`X-${at}`, { jenis, setPerekaman: 'SET-1' }));
    const text = 'Nama\tJumlah\tKondisi\tSet Perekaman\nAlat perekaman (lengkap)\t1\tB\tSET-1';
    const { problems } = imported('Aset', text, { Aset: sheet }, { answers: { '2:jumlah': 'TAMBAH' } });
    expect(problems[0]).toEqual([
      'salah setPerekaman: Set Perekaman harus set yang belum punya PC perekaman; SET-1 sudah punya PC perekaman (X-0)',
    ]);
  });

  test('leaves an outage alone that the table repeats as the sheet has it', () => {
    const row = {
      id: 'G-0001',
      mulai: moment('2026-11-18T08:00'),
      selesai: moment('2026-11-18T10:00'),
      jenis: 'SERVER',
    };
    const text = 'Id\tMulai\tSelesai\tJenis\nG-0001\t18-11-2026 08:00\t18-11-2026 10:00\tSERVER';
    expect(imported('Gangguan', text, { Gangguan: [row] })).toMatchObject({ statuses: ['sama'], problems: [[]] });
  });

  test('is an outage at a time, of a kind or of one device', () => {
    const sheets = {
      Aset: [device('PRN-1'), device('PRN-2')],
      Gangguan: [
        { id: 'G-0001', mulai: moment('2026-11-20T08:00'), jenis: 'LISTRIK' },
        { id: 'G-0002', mulai: moment('2026-11-20T08:00'), jenis: 'PRINTER', asetId: 'PRN-1' },
      ],
    };
    const text = [
      'Mulai\tSelesai\tJenis\tId Aset',
      '23-11-2026 08:00\t\tLISTRIK\t',
      '23-11-2026 08:00\t\tPRINTER\tprn-1',
      '23-11-2026 08:00\t\tPRINTER\tPRN-2',
      '19-11-2026 08:00\t20-11-2026 08:00\tLISTRIK\t',
      '22-11-2026 08:00\t22-11-2026 09:00\tLISTRIK\t',
      '18-11-2026 08:00\t18-11-2026 10:00\tSERVER\t',
      '18-11-2026 09:00\t18-11-2026 09:30\tSERVER\t',
    ].join('\n');
    const once = 'Gangguan yang sama dicatat sekali: ubah';
    expect(imported('Gangguan', text, sheets).problems).toEqual([
      ['salah selesai: Selesai harus terisi, karena gangguan listrik masih berlangsung sebagai G-0001'],
      ['salah selesai: Selesai harus terisi, karena gangguan printer (prn-1) masih berlangsung sebagai G-0002'],
      [],
      [],
      [
        `salah mulai: Mulai harus di luar G-0001 di baris 2 (listrik 20-11-2026 08:00 sampai sekarang), bukan 22-11-2026 08:00. ${once} G-0001 bila jamnya kurang tepat, atau bedakan Tahap Terhenti`,
      ],
      [],
      [
        `salah mulai: Mulai harus di luar G-0008 (server 18-11-2026 08:00 sampai 18-11-2026 10:00), bukan 18-11-2026 09:00. ${once} G-0008 bila jamnya kurang tepat, atau bedakan Tahap Terhenti`,
      ],
    ]);
  });

  test('is the way to the workshop, for repairs alone', () => {
    const sheets = {
      Aset: [device('PRN-1'), device('PRN-2')],
      Perbaikan: [{ id: 'R-0001', asetId: 'PRN-1', jenis: 'PERBAIKAN', tanggal: moment('2026-11-20T00:00') }],
    };
    const text = [
      'Id Aset\tJenis\tTanggal\tKembali',
      'PRN-1\tPERBAIKAN\t23-11-2026\t',
      'PRN-1\tSERVIS\t23-11-2026\t',
      'PRN-1\tPERBAIKAN\t10-11-2026\t12-11-2026',
      'PRN-2\tPERBAIKAN\t23-11-2026\t',
    ].join('\n');
    expect(imported('Perbaikan', text, sheets).problems).toEqual([
      ['salah kembali: Kembali harus terisi, karena PRN-1 masih di luar menurut R-0001'],
      [],
      [],
      [],
    ]);
  });
});

describe('a word of a list', () => {
  test('may be the one that the panel shows, whatever its case and spaces', () => {
    for (const [kind, caption] of labelled(DEVICE_WORDS)) {
      const [made] = imported('Aset', `Id\tNama\tJenis\tKondisi\nX-1\tAlat\t ${caption.toUpperCase()}  \tBaik`).made;
      expect(made).toMatchObject({ jenis: kind, kondisi: 'B' });
    }
    const outage = (jenis: string, tahap = '') =>
      imported('Gangguan', `Mulai\tJenis\tTahap Terhenti\n02-11-2026 08:00\t${jenis}\t${tahap}`).made[0];
    for (const { jenis, caption } of OUTAGES) expect(outage(caption)).toMatchObject({ jenis });
    expect(outage('Mati Lampu', 'Verifikasi dan pencetakan')).toMatchObject({
      jenis: 'LISTRIK',
      tahapTerhenti: ['VERIFIKASI', 'CETAK'],
    });
    expect(outage('internet', 'semuanya')).toMatchObject({
      jenis: 'JARINGAN',
      tahapTerhenti: ['REKAM', 'VERIFIKASI', 'CETAK'],
    });
  });

  test('that nobody knows is asked for with those that are taken, one answer for all such lines', () => {
    const text =
      'Id\tNama\tJenis\tKondisi\nX-1\tAlat\tSkaner\tBaik\nX-2\tAlat\tScanner\tBaik\nX-3\tMeja\tLainnya\tBaik';
    const found = imported('Aset', text);
    expect(found.problems).toEqual([
      [expect.stringMatching(/^tanya jenis: Jenis harus salah satu dari PC, KAMERA, .*, bukan "Skaner"$/)],
      [expect.stringMatching(/bukan "Scanner"$/)],
      [],
    ]);
    expect(found.choices[0]).toContainEqual({ value: 'SIDIK_JARI', label: 'Pemindai sidik jari' });
    const answered = imported('Aset', text, {}, { answers: { '*:jenis': 'SIDIK_JARI' } });
    expect(answered.made.map(({ jenis }) => jenis)).toEqual(['SIDIK_JARI', 'SIDIK_JARI', 'LAINNYA']);
    // What the sheet may leave empty isn't left empty before somebody has said so.
    const village = imported('Desa', 'Kode\tNama\tJenis\tWajib KTP\tSudah Rekam\n1\tMindi\tDusun\t9\t8');
    expect(village.problems).toEqual([[expect.stringMatching(/^tanya jenis: .*DESA, KELURAHAN/)]]);
  });
});

describe('what is wrong with a line', () => {
  test('is told of its cells and of its rules alike, and once of two lines of one key', () => {
    const header = 'Id\tId Aset\tJenis\tTanggal';
    const sheets = { Aset: [device('PRN-1')] };
    const both = imported('Perbaikan', `${header}\nR-0001\tX-9\tentah\t02-11-2026`, sheets).problems[0];
    expect(both?.map((problem) => problem.split(':')[0])).toEqual(['tanya jenis', 'salah asetId']);
    // A line that comes to nothing takes no number from the next.
    const again = `${header}\nR-0009\tX-9\tSERVIS\t02-11-2026\nR-0009\tPRN-1\tSERVIS\t02-11-2026`;
    expect(imported('Perbaikan', again, sheets).statuses).toEqual(['bermasalah', 'baru']);
    const twice = reviewImport(
      pasted('Tanggal\tRekam\n02-11-2026\t4\n02-11-2026\t5', { target: 'Layanan' }),
      rowsOf(),
      NOW,
    );
    expect(twice.counts).toMatchObject({ baru: 1, bermasalah: 1, rows: 1 });
    const stages = imported('Gangguan', 'Mulai\tJenis\tTahap Terhenti\nentah\tLISTRIK\tLAMA').problems[0];
    expect(stages?.map((problem) => problem.split(':')[0])).toEqual(['salah mulai', 'salah tahapTerhenti']);
  });

  test('is asked for of a holiday without a name, which tells its kind', () => {
    const [problems] = imported('Libur', 'Tanggal\tNama\n17-08-2026\t').problems;
    expect(problems?.map((problem) => problem.split(':')[0])).toEqual(['tanya jenis', 'salah nama']);
  });

  test('is not that it is shorter than others, where no header says how many cells there are', () => {
    const { problems } = imported('Desa', 'Mindi  100  90\nGedang  80');
    expect(problems.flat().join()).not.toContain('Baris ini');
  });
});

test('a table is read as the sheet that was asked for, were it more like another', () => {
  const text = 'Desa\tWajib KTP\tSudah Rekam\tNama Barang\tKondisi\nMindi\t1\t1\tKursi\tB';
  expect(imported('Aset', text).made).toMatchObject([{ nama: 'Kursi', kondisi: 'B' }]);
});

test('where single spaces part the cells a line with fewer than the header was cut in a wrong place', () => {
  const lines = ['1 Mindi 5 4 1', '2 Gedang 7 6', '3 Siring 1 1 0'];
  const text = ['No Desa Wajib KTP Sudah Rekam Belum', ...lines].join('\n');
  expect(imported('Desa', text).problems).toEqual([
    [],
    ['salah : Baris ini harus punya 5 sel seperti judulnya, bukan 4 sel'],
    [],
  ]);
});

test('a list without headers is of the sheet that was asked for', () => {
  const request = pasted('1\tMindi\t6.561\t6.534\n2\tGedang\t8.296\t7.930', { target: 'Desa' });
  expect(reviewImport(request, rowsOf(), NOW)).toMatchObject({ target: 'Desa', counts: { baru: 2 } });
});

describe('settings', () => {
  const SHEET = {
    Pengaturan: [
      { kunci: 'servis_bulan', nilai: 6, rendah: 3, tinggi: 12 },
      { kunci: 'nomor_surat', nilai: '470/1' },
      { kunci: 'servis_jam', nilai: 'banyak', rendah: 500, tinggi: 2000 },
    ],
  };
  const settings = (lines: string[], more: Partial<ImportRequest> = {}, sheets: Sheets = SHEET) =>
    imported('Pengaturan', ['Pengaturan\tNilai\tRendah\tTinggi', ...lines].join('\n'), sheets, more);

  test('are read as the setting is, known in any case, and may be new', () => {
    const { made, statuses, canCommit } = settings([
      'SERVIS_BULAN\t9\t3\t12',
      'nomor_surat\t470/2\t\t',
      'batas_biaya_perbaikan\t60 %\t\t',
    ]);
    expect(statuses).toEqual(['diubah', 'diubah', 'baru']);
    expect(settings(['gagal_cetak\t80 %\t\t']).problems).toEqual([
      ['salah nilai: Nilai harus bagian 0 % sampai 50 % (misalnya 25 %), bukan "80 %"'],
    ]);
    expect(settings(['\t9\t5\t12']).problems).toEqual([['salah kunci: Pengaturan harus diisi, bukan kosong']]);
    // An end that can't be read is held against no other.
    expect(settings(['batas_biaya_perbaikan\t60 %\tlima\t80 %']).problems[0]).toHaveLength(1);
    // As either file writes it, what the sheet says already is left as it is, were it one that the setting doesn't take.
    const odd = { Pengaturan: [{ kunci: 'gagal_cetak', nilai: 0.95 }] };
    for (const text of ['0,95', '0.95'])
      expect(settings([`gagal_cetak\t${text}\t\t`], {}, odd).statuses).toEqual(['sama']);
    expect(made.map(({ kunci, nilai }) => [kunci, nilai])).toEqual([
      ['servis_bulan', 9],
      ['nomor_surat', '470/2'],
      ['batas_biaya_perbaikan', 0.6],
    ]);
    expect(canCommit).toBe(true);
  });

  test('that no setting has, or outside of what it can be, are refused', () => {
    expect(settings(['servis_minggu\t9\t\t', 'servis_bulan\t61\t\t', 'servis_bulan\tx\t\t']).problems).toEqual([
      ['salah kunci: Pengaturan harus salah satu nama di lembar Pengaturan, bukan "servis_minggu"'],
      [expect.stringMatching(/^salah nilai: Nilai harus .*1.*60.*"61"/)],
      [expect.stringMatching(/^salah nilai: Nilai harus .*"x"/)],
    ]);
  });

  test('of words have no range, and a range does not lie the wrong way round', () => {
    const { problems } = settings(['nomor_surat\t470/2\t1\t2', 'servis_bulan\t6\t12\t3']);
    expect(problems).toEqual([
      [
        'salah rendah: Rendah harus kosong pada pengaturan yang bukan angka, bukan "1"',
        'salah tinggi: Tinggi harus kosong pada pengaturan yang bukan angka, bukan "2"',
      ],
      ['salah tinggi: Tinggi harus tidak kurang dari Rendah (12), bukan 3'],
    ]);
  });

  test('whose name is missing are told once, by the name', () => {
    const { problems } = settings(['\t9\t3\t12']);
    expect(problems[0]?.filter((each) => each.includes('kunci'))).toHaveLength(1);
    expect(problems[0]?.[0]).toMatch(/^salah kunci: Pengaturan harus /);
  });

  test('that nobody knows are told once, with a value and without, and a spoilt name is what is wrong', () => {
    const nobody = (name: string) =>
      `salah kunci: Pengaturan harus salah satu nama di lembar Pengaturan, bukan "${name}"`;
    expect(settings(['servis_minggu\t9\t3\t12']).problems).toEqual([[nobody('servis_minggu')]]);
    const long = 'x'.repeat(90);
    expect(settings([`${long}\t9\t3\t12`]).problems).toEqual([
      [expect.stringMatching(/^salah kunci: Pengaturan harus teks/)],
    ]);
  });

  test('with one end of a range alone are not held against the other', () => {
    const sheet = { Pengaturan: [{ kunci: 'servis_bulan', nilai: 6 }] };
    expect(settings(['servis_bulan\t7\t12\t'], {}, sheet).problems).toEqual([[]]);
    expect(settings(['servis_bulan\t7\t\t3'], {}, sheet).problems).toEqual([[]]);
    expect(settings(['servis_bulan\t7\t6\t6'], {}, sheet).problems).toEqual([[]]);
  });

  test('that stand there as they are come in as they are, were they spoilt', () => {
    expect(settings(['servis_jam\tbanyak\t500\t2000'])).toMatchObject({ statuses: ['sama'], problems: [[]] });
    expect(settings(['servis_jam\tsekali\t500\t2000']).statuses).toEqual(['bermasalah']);
  });

  test('that can mean two numbers are asked, and the answer is taken', () => {
    const line = ['gambar_per_film\t1.250\t\t'];
    expect(settings(line)).toMatchObject({
      canCommit: false,
      problems: [['tanya nilai: Nilai "1.250" bisa berarti lebih dari satu angka; pilih yang benar']],
    });
    const answered = (answer: string) => settings(line, { answers: { '2:nilai': answer } }).made[0]?.nilai;
    expect([answered('TITIK'), answered('KOMA')]).toEqual([1250, 1.25]);
    // Where only one of them is possible it is that one.
    expect(settings(['servis_jam\t1.250\t500\t2000']).made[0]?.nilai).toBe(1250);
    expect(settings(['servis_jam\t12 345\t500\t2000']).problems[0]).toEqual([
      'peringatan nilai: Nilai "12 345": ada spasi di tengah angka: terbaca 12.345',
    ]);
  });
});

describe('the other sheets', () => {
  test('the kind of a holiday is what the list says, else what its name tells, and a name is needed', () => {
    const text = [
      'Tanggal\tNama\tJenis',
      '17-08-2026\tCuti Bersama\tLIBUR_DAERAH',
      '18-08-2026\tCUTI BERSAMA Idul Fitri\t',
      '19-08-2026\tHUT kabupaten\t',
      '20-08-2026\t\tLIBUR',
    ].join('\n');
    const found = imported('Libur', text);
    expect(found.made.map(({ jenis }) => jenis)).toEqual(['LIBUR_DAERAH', 'CUTI_BERSAMA', 'LIBUR']);
    expect(found.problems[3]).toContainEqual(expect.stringMatching(/^salah nama: Nama harus /));
    const known = { Libur: [{ tanggal: moment('2026-08-17T00:00'), jenis: 'LIBUR', nama: 'Lama' }] };
    expect(imported('Libur', 'Tanggal\tNama\tJenis\n17-08-2026\tBaru\tLIBUR', known).statuses).toEqual(['diubah']);
  });

  test('what a choice could be is offered in full, one answer for a line or for all', () => {
    const text = 'Jabatan\tBezetting\tJam Per Hari\nOperator\t2\t7,5\nPencetak\t1\t7,5';
    const asked = imported('Petugas', text);
    expect(asked.problems).toEqual([
      ['tanya bagian: Bagian belum diketahui; pilih salah satu'],
      ['tanya bagian: Bagian belum diketahui; pilih salah satu'],
    ]);
    expect(asked.choices[0]).toEqual(
      ['ADMINISTRASI', 'PEREKAMAN', 'PENCETAKAN'].map((value) => ({ value, label: value })),
    );
    const answers = { '*:bagian': 'PEREKAMAN', '3:bagian': 'PENCETAKAN' };
    const answered = imported('Petugas', text, {}, { answers });
    expect(answered.made.map(({ bagian }) => bagian)).toEqual(['PEREKAMAN', 'PENCETAKAN']);
    expect(answered.canCommit).toBe(true);
  });
});

describe('what the person does about single lines', () => {
  const text = 'Desa\tWajib KTP\tSudah Rekam\nMindi\tseribu\t900\nGedang\t2\t2\nSiring\t7.000\t6.000';

  test('a skipped line is read no more, and its numeral says nothing of the column', () => {
    const found = imported('Desa', text, {}, { skipped: [2, 4] });
    expect(found).toMatchObject({
      statuses: ['dilewati', 'baru', 'dilewati'],
      problems: [[], [], []],
      canCommit: true,
    });
    expect(imported('Desa', text, {}, { skipped: [2, 3, 4] })).toMatchObject({
      canCommit: false,
      obstacle: 'Tidak ada yang berubah: semua baris sudah sama atau dilewati.',
    });
  });

  test('a mended cell takes the place of the pasted one, blanks and wide digits tidied, and may be emptied', () => {
    const mended = { 2: { wajibKtp: ' 1.000  ', nama: '  Mindi   Baru ' }, 3: { sudahRekam: '' } };
    const found = imported('Desa', text, {}, { mended });
    expect(found.made[0]).toMatchObject({ nama: 'Mindi Baru', wajibKtp: 1000 });
    expect(found.problems[1]).toContainEqual(expect.stringMatching(/^salah sudahRekam: Sudah Rekam harus /));
  });

  test('a column that the person took for another is read as that; places that don’t exist are no columns', () => {
    const mapping = { nama: 0, wajibKtp: 2, sudahRekam: 1, penduduk: 3, belumTertulis: -1, bukanKolom: 1 };
    const found = imported('Desa', 'Desa\tWajib KTP\tSudah Rekam\nGedang\t5\t8', {}, { mapping });
    expect(found.made[0]).toMatchObject({ nama: 'Gedang', wajibKtp: 8, sudahRekam: 5, belumTertulis: null });
    expect(found.canCommit).toBe(true);
  });

  test('a needed column that was sent to a place that isn’t there is told as one that lacks', () => {
    for (const at of [-1, 3, 99]) {
      const mapping = { nama: 0, wajibKtp: at, sudahRekam: 2 };
      const found = imported('Desa', 'Desa\tWajib KTP\tSudah Rekam\nGedang\t5\t8', {}, { mapping });
      expect(found.obstacle).toBe('Kolom Wajib KTP belum dipasangkan dengan kolom tabel yang ditempel.');
    }
    const first = { nama: 2, wajibKtp: 0, sudahRekam: 1 };
    expect(imported('Desa', 'a\tb\tc\n9\t8\tGedang', {}, { mapping: first }).made[0]).toMatchObject({
      wajibKtp: 9,
      nama: 'Gedang',
    });
  });

  test('where single spaces part them a numeral too many is one, too', () => {
    const text = ['No Nama Desa Wajib KTP Sudah Rekam', '1 Mindi 10 9', '2 Gedang 10 9 8', '3 Siring 8 7'].join('\n');
    expect(imported('Desa', text).problems.map((all) => all.filter((each) => each.includes('judulnya')))).toEqual([
      [],
      ['salah : Baris ini harus punya 4 sel seperti judulnya, bukan 5 sel'],
      [],
    ]);
  });

  test('where spaces part the cells a line with a cell more or less is refused, unless it was mended or skipped', () => {
    const spaced = ['Desa  Wajib KTP  Sudah Rekam', 'Mindi  10  9', 'Gedang  10', 'Siring  10  9  8'].join('\n');
    const sentence = (count: number) => `salah : Baris ini harus punya 3 sel seperti judulnya, bukan ${count} sel`;
    const shifted = imported('Desa', spaced).problems.map(([first]) => first ?? '');
    expect(shifted[0]).not.toMatch(/sel seperti judulnya/);
    expect(imported('Desa', spaced).problems[1]).toContain(sentence(2));
    expect(imported('Desa', spaced).problems[2]).toContain(sentence(4));
    const mended = imported('Desa', spaced, {}, { mended: { 3: { sudahRekam: '9' } }, skipped: [4] });
    expect(mended.problems.flat().filter((each) => each.includes('judulnya'))).toEqual([]);
    // Where commas do, a shorter line is one with blank cells at its end.
    const commas = [
      'Desa,Wajib KTP,Sudah Rekam,Belum',
      'Mindi,10,9',
      'Siring,10,9,1',
      'Lajuk,10,9,1',
      'Gedang,10,9,1,2',
    ].join('\n');
    expect(
      imported('Desa', commas)
        .problems.flat()
        .filter((each) => each.includes('judulnya')),
    ).toEqual(['salah : Baris ini harus punya 4 sel seperti judulnya, bukan 5 sel']);
    const tabs = ['Desa\tWajib KTP\tSudah Rekam', 'Gedang\t10\t9\t1'].join('\n');
    expect(
      imported('Desa', tabs)
        .problems.flat()
        .filter((each) => each.includes('judulnya')),
    ).toEqual([]);
  });

  test('a numeral that is odd or open is told with its cell', () => {
    const spaced = imported('Desa', 'Desa\tWajib KTP\tSudah Rekam\nMindi\t12 345\t9').problems[0];
    expect(spaced).toContain('peringatan wajibKtp: Wajib KTP "12 345": ada spasi di tengah angka: terbaca 12.345');
    const open = imported('Desa', 'Desa\tWajib KTP\tSudah Rekam\nMindi\t18 juta\t9');
    expect(open.problems[0]).toContain(
      'tanya wajibKtp: Wajib KTP "18 juta" bisa berarti lebih dari satu angka; pilih yang benar',
    );
    const refused = imported('Desa', 'Desa\tWajib KTP\tSudah Rekam\nMindi\tbanyak\t9');
    expect(refused.problems[0]).toContain(
      'salah wajibKtp: Wajib KTP harus bilangan bulat 0 atau lebih, bukan "banyak"',
    );
  });
});

test('a name that is no setting is refused once, whether the sheet has it, and whether anything is said of it', () => {
  const { problems, canCommit } = imported(
    'Pengaturan',
    'Pengaturan\tNilai\tRendah\tKet\nlama_x\t5\t4\tx\nentah\t7\t\tx\nkosong_x\t\t\tx',
    { Pengaturan: [{ kunci: 'lama_x', nilai: 1 }] },
  );
  const refused = (name: string) => [
    `salah kunci: Pengaturan harus salah satu nama di lembar Pengaturan, bukan "${name}"`,
  ];
  expect(problems).toEqual([refused('lama_x'), refused('entah'), refused('kosong_x')]);
  expect(canCommit).toBe(false);
});
