import type { MergeAnswer, MergeReview } from '../../src/procedures/gabungan';
import { working } from './examples';
import {
  cellsOf,
  chainFaults,
  differing,
  issuesOf,
  type Kept,
  keep,
  ledgerFaults,
  type Office,
  post,
  posted,
  rowsOf,
  tabOf,
} from './offices';

/** The office's workbook and the local host that was used while its network was down: two whole programs, one file between. */
function parted(): { office: Office; desk: Office } {
  const office = working().open();
  // Kept once more: the two must not draw the same ids.
  atDesk ??= keep(office);
  return { office, desk: atDesk.open() };
}
let atDesk: Kept | undefined;

const fileOf = (office: Office) => (office.run('berkasGabungan', {}) as { text: string }).text;
const looked = (into: Office, berkas: string, pilihan: Record<string, string> = {}) =>
  into.run('tinjauGabungan', { berkas, pilihan }) as MergeReview;

let merges = 0;
function merge(into: Office, from: Office, pilihan: Record<string, string> = {}): MergeAnswer {
  return into.run('gabungkan', { berkas: fileOf(from), pilihan, actionId: `gabung-${++merges}` }) as MergeAnswer;
}
function merged(into: Office, from: Office, pilihan: Record<string, string> = {}): string {
  const answer = merge(into, from, pilihan);
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.sentence;
}

/** What went on in the office: nothing that the desk touches as well. */
function inTheOffice(office: Office): void {
  posted(office, 'catatCetak', { jumlah: '25', tanggal: '23-11-2026' }, 'o1');
  posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '2', tanggal: '20-11-2026' }, 'o2');
  posted(office, 'balikkanEntri', { id: String(rowsOf(office, 'Persediaan')[1]?.id) }, 'o3');
  posted(office, 'tambahAlat', { id: 'PC-009', nama: 'Komputer', jenis: 'PC' }, 'o4');
  posted(office, 'kirimPerbaikan', { id: 'IRS-001', tempat: 'Surabaya' }, 'o5');
  posted(office, 'mulaiGangguan', { jenis: 'LISTRIK', mulai: '24-11-2026 08:00' }, 'o6');
  posted(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '31' }, 'o7');
  posted(office, 'isiKantor', { kecamatan: 'Porong', camat_nama: 'Ani' }, 'o8');
  typeEntry(office, { D: '22-11-2026', E: 'FILM', F: 'TERIMA', G: '1' });
}

/** A line below the ledger: sealed under an id that the host draws. */
function typeEntry(office: Office, cells: Record<string, string>): void {
  const line = rowsOf(office, 'Persediaan').length + 2;
  for (const [column, text] of Object.entries(cells)) office.type(`Persediaan!${column}${line}`, text);
}

/** What was done at the desk, by the panel and by hand. */
function atTheDesk(desk: Office): void {
  posted(desk, 'catatCetak', { jumlah: '40', tanggal: '23-11-2026' }, 'd1');
  posted(desk, 'catatGagal', { jumlah: '2', tanggal: '24-11-2026' }, 'd2');
  typeEntry(desk, { D: '21-11-2026', E: 'RIBBON', F: 'TERIMA', G: '6' });
  posted(desk, 'ubahBanyakAlat', { id: 'KAM-001, PRN-001', kondisi: 'RR' }, 'd3');
  posted(desk, 'kirimPerbaikan', { id: 'PRN-001', tanggal: '23-11-2026' }, 'd4');
  posted(desk, 'kembaliPerbaikan', { id: 'PRN-001', biaya: '90000' }, 'd5');
  posted(desk, 'mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:30' }, 'd6');
  posted(desk, 'akhiriGangguan', { id: 'G-0001', tindakan: 'dinyalakan ulang' }, 'd7');
  posted(desk, 'catatLayanan', { tanggal: '24-11-2026', rekam: '12', cetak: '40' }, 'd8');
  posted(desk, 'isiKantor', { kecamatan: 'Krembung', camat_nama: 'Budi' }, 'd9');
  const below = desk.sheet('Skenario').lastRow() + 1;
  desk.type(`Skenario!A${below}`, 'Dua printer lagi');
  desk.type(`Skenario!D${below}`, '2');
}

const REGISTERS = ['Aset', 'Desa', 'Gangguan', 'Layanan', 'Perbaikan', 'Pesanan', 'Skenario', 'Petugas', 'Libur'];
/** Each side keeps the numbers that it gave, and its own places in the chain. */
const OWN = { Persediaan: ['nomor', 'sidik'], Gangguan: ['id'], Perbaikan: ['id'], Pesanan: ['id'] };

function content(office: Office, sheet: string): string[] {
  const own = ['line', ...((OWN as Record<string, string[]>)[sheet] ?? [])];
  return rowsOf(office, sheet)
    .map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !own.includes(name))))
    .sort();
}

const idsOf = (office: Office, sheet: string) => rowsOf(office, sheet).map(({ id }) => String(id));
const settings = (office: Office) =>
  rowsOf(office, 'Pengaturan').flatMap(({ kunci, nilai }) =>
    ['kecamatan', 'camat_nama'].includes(String(kunci)) ? [nilai] : [],
  );

function alike(one: Office, other: Office): void {
  for (const sheet of [...REGISTERS, 'Persediaan']) expect(content(one, sheet)).toEqual(content(other, sheet));
  for (const side of [one, other]) {
    expect(chainFaults(side)).toEqual([]);
    expect(ledgerFaults(side)).toEqual([]);
    for (const sheet of [...REGISTERS, 'Persediaan', 'Riwayat']) expect(issuesOf(side, sheet)).toEqual([]);
  }
}

test('an office and its desk that both moved on hold the same after a file each way, and settings stay each one’s own', () => {
  const { office, desk } = parted();
  inTheOffice(office);
  atTheDesk(desk);
  const [ofOffice, ofDesk] = [idsOf(office, 'Persediaan'), idsOf(desk, 'Persediaan')];
  const told = new Set([...idsOf(office, 'Riwayat'), ...idsOf(desk, 'Riwayat')]);
  const { rows, more, ...review } = looked(office, fileOf(desk));
  expect(review).toMatchObject({ conflicts: [], obstacle: '' });
  // As many as the sentence below counts: 3 entries and 6 rows.
  expect([rows.length, more]).toEqual([9, 0]);
  const differences = (label: string, here: string, there: string) => [{ label, here, there }];
  expect(rows).toEqual(
    expect.arrayContaining([
      {
        ...{ title: 'Persediaan', what: 'baru' },
        differences: differences('Cetak', 'tidak ada', '40 keping blanko, 23-11-2026'),
      },
      { title: 'Aset KAM-001', what: 'diubah', differences: differences('Kondisi', 'baik', 'rusak ringan') },
      {
        ...{ title: 'Skenario Dua printer lagi', what: 'baru' },
        differences: differences('Printer Kartu', 'tidak ada', '2'),
      },
    ]),
  );
  expect(merged(office, desk)).toBe(
    'Digabungkan dari berkas: 3 entri Persediaan; 1 baris Aset; 2 baris Gangguan; 1 baris Layanan; 1 baris Perbaikan; 1 baris Skenario; 16 baris Riwayat; nomor baru: G-0002 menjadi G-0003, R-0001 menjadi R-0002.',
  );
  // The union by id, in the office's order and then in the desk's.
  const news = ofDesk.filter((id) => !ofOffice.includes(id));
  expect(news).toHaveLength(3);
  expect(idsOf(office, 'Persediaan')).toEqual([...ofOffice, ...news]);
  merged(desk, office);
  alike(office, desk);
  for (const side of [office, desk]) {
    expect(new Set(idsOf(side, 'Riwayat').filter((id) => !id.startsWith('gabung-')))).toEqual(told);
  }
  expect(settings(office)).toEqual(['Porong', 'Ani']);
  expect(settings(desk)).toEqual(['Krembung', 'Budi']);

  // Once more each way, and back again: nothing but a row of Riwayat.
  for (const [into, from] of [
    [office, desk],
    [desk, office],
    [office, desk],
  ] as const) {
    const before = cellsOf(into);
    expect(looked(into, fileOf(from))).toMatchObject({ conflicts: [], obstacle: '' });
    merged(into, from);
    expect(differing(cellsOf(into), before).filter((sheet) => sheet !== 'Riwayat')).toEqual([]);
  }

  // And both go on.
  posted(desk, 'akhiriGangguan', { id: 'G-0002', tindakan: 'disambung' }, 'd10');
  posted(office, 'kembaliPerbaikan', { id: 'IRS-001', kondisi: 'B' }, 'o10');
  posted(office, 'catatCetak', { jumlah: '1', tanggal: '24-11-2026' }, 'o11');
  merged(desk, office);
  merged(office, desk);
  alike(office, desk);
});

test('the other way round first, they come to the same', () => {
  const [first, second] = [parted(), parted()];
  for (const { office, desk } of [first, second]) {
    inTheOffice(office);
    atTheDesk(desk);
  }
  merged(first.office, first.desk);
  merged(second.desk, second.office);
  alike(first.office, second.desk);
});

test('what somebody posts while the file is made goes over with it or with the next one, and is never passed over', () => {
  const { office: probe } = parted();
  const { names } = probe.counting(() => fileOf(probe));
  const posts = (of: Office) => {
    posted(of, 'ubahKondisi', { id: 'KAM-001', kondisi: 'RB' }, 'c1');
    posted(of, 'catatLayanan', { tanggal: '24-11-2026', rekam: '19' }, 'c2');
    posted(of, 'catatCetak', { jumlah: '3', tanggal: '23-11-2026' }, 'c3');
    posted(of, 'pesanBarang', { barang: 'FILM', jumlah: '2' }, 'c4');
  };
  expect(names.length).toBeGreaterThan(12);
  for (const at of names.keys()) {
    const { office, desk } = parted();
    let torn = '';
    office.interrupt(
      at,
      () => {
        torn = fileOf(office);
      },
      () => posts(office),
    );
    const { ok, sentence } = desk.run('gabungkan', { berkas: torn, pilihan: {}, actionId: 'sobek' }) as MergeAnswer;
    expect({ at, ok, sentence }).toMatchObject({ at, ok: true });
    merged(desk, office);
    for (const sheet of [...REGISTERS, 'Persediaan'])
      expect({ at, sheet, rows: content(desk, sheet) }).toEqual({ at, sheet, rows: content(office, sheet) });
    expect(chainFaults(desk)).toEqual([]);
  }
});

test('what both changed is shown with both sides, and nothing is written until each is chosen', () => {
  const { office, desk } = parted();
  posted(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }, 'o1');
  posted(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }, 'd1');
  posted(office, 'catatLayanan', { tanggal: '23-11-2026', rekam: '41' }, 'o2');
  posted(desk, 'catatLayanan', { tanggal: '23-11-2026', rekam: '44' }, 'd2');
  posted(desk, 'catatCetak', { jumlah: '5' }, 'd3');
  const before = cellsOf(office);
  const review = looked(office, fileOf(desk));
  expect(review.conflicts).toEqual([
    {
      ...{ key: 'Aset PRN-001', title: 'Aset PRN-001', code: expect.stringMatching(/^\w{8}$/), alone: [] },
      differences: [{ label: 'Kondisi', here: 'rusak ringan', there: 'rusak berat' }],
    },
    {
      ...{ key: 'Layanan 2026-11-23', code: expect.stringMatching(/^\w{8}$/), alone: [] },
      title: 'Layanan 23-11-2026',
      differences: [{ label: 'Rekam', here: '41', there: '44' }],
    },
  ]);
  const half = { 'Aset PRN-001': 'sana' };
  expect(merge(office, desk, half)).toMatchObject({
    ok: false,
    sentence: '1 baris diubah di kedua tempat; pilih dulu mana yang dipakai.',
  });
  expect(differing(cellsOf(office), before)).toEqual([]);
  merged(office, desk, { ...half, 'Layanan 2026-11-23': 'sini' });
  merged(desk, office);
  alike(office, desk);
  expect(rowsOf(desk, 'Layanan').map(({ rekam }) => rekam)).toEqual([41]);
  expect(rowsOf(desk, 'Aset').find(({ id }) => id === 'PRN-001')).toMatchObject({ kondisi: 'RB' });
});

/** A common day on which each changed other cells, and one the same. */
function dayOfBoth() {
  const { office, desk } = parted();
  for (const one of [office, desk]) {
    posted(one, 'catatLayanan', { tanggal: '23-11-2026', rekam: '40', serah: '3' }, 'k1');
  }
  posted(desk, 'catatLayanan', { tanggal: '23-11-2026', rekam: '44' }, 'd1');
  posted(office, 'catatLayanan', { tanggal: '23-11-2026', cetak: '31' }, 'o1');
  return { office, desk };
}
const dayOf = (office: Office) => {
  const { rekam, cetak, serah } = rowsOf(office, 'Layanan').find(({ tanggal }) => tanggal === '2026-11-23') ?? {};
  return { rekam, cetak, serah };
};

test('of a day that both changed, what only one changed is taken from it and not asked about', () => {
  const { office, desk } = dayOfBoth();
  expect(looked(office, fileOf(desk))).toMatchObject({
    conflicts: [],
    rows: [{ title: 'Layanan 23-11-2026', what: 'diubah', differences: [{ label: 'Rekam', here: '40', there: '44' }] }],
  });
  merged(office, desk);
  merged(desk, office);
  alike(office, desk);
  expect(dayOf(desk)).toEqual({ rekam: 44, cetak: 31, serah: 3 });
});

test.each([
  ['sini', 4],
  ['sana', 5],
])('… and the choice (%s) is about what both changed', (side, serah) => {
  const { office, desk } = dayOfBoth();
  posted(office, 'catatLayanan', { tanggal: '23-11-2026', serah: '4' }, 'o2');
  posted(desk, 'catatLayanan', { tanggal: '23-11-2026', serah: '5' }, 'd2');
  expect(looked(office, fileOf(desk)).conflicts).toMatchObject([
    {
      key: 'Layanan 2026-11-23',
      alone: ['Cetak', 'Rekam'],
      differences: [{ label: 'Serah', here: '4', there: '5' }],
    },
  ]);
  merged(office, desk, { 'Layanan 2026-11-23': side });
  merged(desk, office);
  alike(office, desk);
  expect(dayOf(office)).toEqual({ rekam: 44, cetak: 31, serah });
});

test('… and of an outage no end is taken that lies before the start', () => {
  const { office, desk } = parted();
  const outage = { jenis: 'SERVER', mulai: '20-11-2026 08:00', selesai: '20-11-2026 12:00' };
  for (const one of [office, desk]) posted(one, 'catatGangguan', outage, 'k1');
  const { id } = rowsOf(office, 'Gangguan')[1] ?? {};
  posted(office, 'ubahGangguan', { id: String(id), mulai: '20-11-2026 10:00' }, 'o1');
  posted(desk, 'ubahGangguan', { id: String(id), selesai: '20-11-2026 09:00' }, 'd1');
  expect(looked(office, fileOf(desk)).conflicts).toMatchObject([{ key: `Gangguan ${id}`, alone: [] }]);
});

test.each(['sana', 'sini'])(
  'what was chosen (%s) of a row holds while both say what was seen; else it is asked again',
  (side) => {
    const { office, desk } = parted();
    const change = (of: Office, kondisi: string, id: string) =>
      posted(of, 'ubahKondisi', { id: 'PRN-001', kondisi }, id);
    const condition = () => rowsOf(office, 'Aset').find(({ id }) => id === 'PRN-001')?.kondisi;
    change(office, 'RR', 'o1');
    change(desk, 'RB', 'd1');
    const berkas = fileOf(desk);
    const choose = () => {
      const [{ key = '', code = '' } = {}] = looked(office, berkas).conflicts;
      return { [key]: `${side} ${code}` };
    };
    const choices = choose();
    expect(looked(office, berkas, choices)).toMatchObject({ conflicts: [], obstacle: '' });
    // Somebody else mends the device, and writes so, between the choice and the merge.
    posted(office, 'kirimPerbaikan', { id: 'PRN-001', kondisi: 'RB' }, 'o2');
    posted(office, 'kembaliPerbaikan', { id: 'PRN-001', kondisi: 'B' }, 'o3');
    const before = cellsOf(office);
    const send = (pilihan: Record<string, string>, actionId: string) =>
      office.run('gabungkan', { berkas, pilihan, actionId }) as MergeAnswer;
    expect(send(choices, 'basi')).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^1 baris diubah di kedua/),
    });
    expect(differing(cellsOf(office), before)).toEqual([]);
    expect(looked(office, berkas, choices).conflicts).toMatchObject([
      { key: 'Aset PRN-001', differences: [{ label: 'Kondisi', here: 'baik', there: 'rusak berat' }] },
    ]);
    expect(send(choose(), 'baru')).toMatchObject({ ok: true });
    expect(condition()).toBe(side === 'sana' ? 'RB' : 'B');
  },
);

test('a device taken out at the desk is asked about where the office wrote something of its own beside it', () => {
  const { office, desk } = parted();
  const added = posted(desk, 'tambahAlat', { id: 'PC-009', nama: 'Komputer', jenis: 'PC' }, 'd1');
  merged(office, desk);
  const { line } = rowsOf(office, 'Aset').find(({ id }) => id === 'PC-009') ?? {};
  const column = String.fromCharCode(65 + office.sheet('Aset').lastColumn());
  office.type(`Aset!${column}1`, 'Rak');
  office.type(`Aset!${column}${line}`, 'lantai 2');
  posted(desk, 'pulihkanBaris', added.undo?.input ?? {}, 'd2');
  expect(looked(office, fileOf(desk)).conflicts.map(({ key }) => key)).toEqual(['Aset PC-009']);
  merged(office, desk, { 'Aset PC-009': 'sini' });
  expect(office.value(`Aset!${column}${line}`)).toBe('lantai 2');
});

describe('outages that a hand typed or pasted with a number', () => {
  const below = (side: Office) => side.sheet('Gangguan').lastRow() + 1;
  function typed(side: Office, cells: readonly string[]): void {
    const line = below(side);
    for (const [at, text] of cells.entries()) if (text) side.type(`Gangguan!${'ABCDEFG'[at]}${line}`, text);
  }
  const outages = (side: Office) =>
    rowsOf(side, 'Gangguan')
      .map(({ jenis, mulai, penyebab }) => `${jenis} ${mulai} ${penyebab ?? ''}`.trim())
      .sort();
  const here = ['G-0002', '20-11-2026 08:00', '20-11-2026 09:00', 'LISTRIK'];
  const there = ['G-0002', '21-11-2026 10:00', '21-11-2026 11:00', 'JARINGAN'];
  const both = ['JARINGAN 2026-11-21T10:00', 'LISTRIK 2026-11-20T08:00', 'SERVER 2026-11-23T08:00'];

  test.each([
    ['typed on both sides', (side: Office, cells: string[]) => typed(side, cells)],
    ['pasted on both sides', (side: Office, cells: string[]) => side.paste(`Gangguan!A${below(side)}`, [cells])],
    [
      'typed, the number last',
      (side: Office, cells: string[]) => {
        const line = below(side);
        for (const at of [1, 2, 3, 0]) side.type(`Gangguan!${'ABCD'[at]}${line}`, cells[at] ?? '');
      },
    ],
  ])('%s are two matters: nothing is asked, the one from the file gets the next number', (_, enter) => {
    const { office, desk } = parted();
    enter(office, here);
    enter(desk, there);
    expect(looked(office, fileOf(desk))).toMatchObject({ conflicts: [], obstacle: '' });
    expect(merged(office, desk)).toContain('nomor baru: G-0002 menjadi G-0003');
    expect(outages(office)).toEqual(both);
    merged(desk, office);
    alike(office, desk);
    // What is said of either from now on reaches that one, by whatever number, though its hours are changed.
    posted(desk, 'ubahGangguan', { id: 'G-0002', mulai: '21-11-2026 10:05', penyebab: 'kabel' }, 'd1');
    posted(office, 'ubahGangguan', { id: 'G-0002', penyebab: 'gardu' }, 'o1');
    merged(office, desk);
    merged(desk, office);
    alike(office, desk);
    expect(outages(desk)).toContain('JARINGAN 2026-11-21T10:05 kabel');
    expect(outages(desk)).toContain('LISTRIK 2026-11-20T08:00 gardu');
  });

  test('one list pasted into both is one list', () => {
    const { office, desk } = parted();
    for (const side of [office, desk]) side.paste(`Gangguan!A${below(side)}`, [here, ['G-0003', ...there.slice(1)]]);
    merged(office, desk);
    merged(desk, office);
    for (const side of [office, desk]) expect(outages(side)).toEqual(both);
  });

  test('a list longer than a thousand is named in Riwayat to its end: its last numbers, too, may mean two matters', () => {
    const { office, desk } = parted();
    const list = (last: string) =>
      Array.from({ length: 1100 }, (_, index) => {
        const begun = new Date(Date.UTC(2025, 0, 1, index)).toISOString();
        const day = begun.slice(0, 10).split('-').reverse().join('-');
        const [from, until] = [`${day} ${begun.slice(11, 13)}:00`, `${day} ${begun.slice(11, 13)}:30`];
        return [`G-${1001 + index}`, from, until, index === 1099 ? last : 'LISTRIK'];
      });
    office.paste(`Gangguan!A${below(office)}`, list('LISTRIK'));
    desk.paste(`Gangguan!A${below(desk)}`, list('SERVER'));
    const named = rowsOf(office, 'Riwayat').map(({ objek }) => String(objek));
    expect(named.filter((objek) => /^Gangguan G-[12]\d{3}$/.test(objek))).toHaveLength(1100);
    expect(looked(office, fileOf(desk)).conflicts).toEqual([]);
    merged(office, desk);
    const lastHour = rowsOf(office, 'Gangguan').filter(
      ({ mulai }) => mulai === rowsOf(office, 'Gangguan')[1100]?.mulai,
    );
    expect(lastHour.map(({ id, jenis }) => [id, jenis])).toEqual([
      ['G-2100', 'LISTRIK'],
      ['G-2101', 'SERVER'],
    ]);
  });

  test('a row that was there before the two parted stays one, whoever overtypes it, and is asked about when both did', () => {
    const { office, desk } = parted();
    typed(office, here);
    merged(desk, office);
    const { line } = rowsOf(desk, 'Gangguan').find(({ jenis }) => jenis === 'LISTRIK') ?? {};
    desk.paste(`Gangguan!A${line}`, [['G-0002', '20-11-2026 08:30', '20-11-2026 09:00', 'LISTRIK']]);
    expect(looked(office, fileOf(desk)).conflicts).toEqual([]);
    merged(office, desk);
    expect(outages(office)).toContain('LISTRIK 2026-11-20T08:30');
    expect(outages(office)).toHaveLength(2);
    desk.type(`Gangguan!G${line}`, 'kabel');
    office.type(`Gangguan!G${line}`, 'gardu');
    expect(looked(office, fileOf(desk)).conflicts.map(({ key }) => key)).toEqual(['Gangguan G-0002']);
  });
});

test('a stock that isn’t enough for what both took is refused on either side, and nothing is written', () => {
  const { office, desk } = parted();
  posted(office, 'catatCetak', { jumlah: '300', tanggal: '23-11-2026' }, 'o1');
  posted(desk, 'catatCetak', { jumlah: '300', tanggal: '24-11-2026' }, 'd1');
  posted(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }, 'd2');
  for (const [into, from] of [
    [office, desk],
    [desk, office],
  ] as const) {
    const before = cellsOf(into);
    expect(merge(into, from).sentence).toMatch(/^Bersama entri dari berkas, sisa blanko pada 24-11-2026 menjadi -140 /);
    expect(differing(cellsOf(into), before)).toEqual([]);
  }
  // With what had not been noted yet it goes through.
  posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '140', tanggal: '22-11-2026' }, 'o2');
  merged(office, desk);
  merged(desk, office);
  alike(office, desk);
  expect(post(desk, 'catatCetak', { jumlah: '1' }, 'd9').ok).toBe(false);
});

test('what a file can’t carry along is told with it, and in Periksa: a spoilt record of an undone merge above all', () => {
  const { office, desk } = parted();
  const handed = (of: Office) => (of.run('berkasGabungan', {}) as { sentence: string }).sentence;
  expect(handed(office)).toBe('');
  posted(desk, 'tambahAlat', { id: 'PC-010', nama: 'Komputer', jenis: 'PC' }, 'd1');
  const { ok } = merge(office, desk);
  expect(ok).toBe(true);
  office.run('urungkanGabungan', { gabunganId: `gabung-${merges}`, actionId: 'u1' });
  expect(handed(office)).toBe('');
  const line = rowsOf(office, 'Impor').length + 1;
  expect(office.value(`Impor!B${line}`)).toBe('gabungan-diurungkan');
  office.type(`Impor!F${line}`, '{rusak');
  expect(handed(office)).toBe(
    `Tidak terbaca, jadi tidak ikut dalam berkas: Impor (tersembunyi) baris ${line}. Betulkan menurut lembar Periksa, lalu unduh lagi. Baris Impor mencatat isi gabungan yang diurungkan: selama tidak terbaca, isi itu bisa masuk lagi tanpa ditanyakan.`,
  );
  office.call('periksa');
  const told = office.values(`Periksa!A4:C${office.sheet('Periksa').lastRow()}`).filter(([sheet]) => sheet === 'Impor');
  expect(told.map(([, , sentence]) => sentence)).toContainEqual(expect.stringMatching(/gabungan yang diurungkan/));
  office.type('Aset!C2', 'KOMPOR');
  expect(handed(office)).toMatch(/^Tidak terbaca, jadi tidak ikut dalam berkas: Aset baris 2; Impor/);
});

test('after an undone merge the review shows that the same file brings it in again, and it does', () => {
  const { office, desk } = parted();
  posted(desk, 'catatCetak', { jumlah: '5' }, 'd1');
  posted(desk, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }, 'd2');
  const first = `gabung-${merges + 1}`;
  merged(office, desk);
  const same = 'Tidak ada yang baru di berkas itu.';
  expect(looked(office, fileOf(desk))).toMatchObject({ summary: '', nothing: same });
  office.run('urungkanGabungan', { gabunganId: first, actionId: 'u1' });
  expect(looked(office, fileOf(desk))).toMatchObject({
    summary: '1 entri Persediaan; 1 baris Aset; 2 di antaranya pernah diurungkan',
    conflicts: [],
  });
  expect(merged(office, desk)).toBe(
    'Digabungkan dari berkas: 1 entri Persediaan; 1 baris Aset; 2 di antaranya pernah diurungkan.',
  );
  expect(looked(office, fileOf(desk))).toMatchObject({ summary: '', nothing: same });
  merged(desk, office);
  // What the office undid in between is no matter of the desk's.
  for (const sheet of REGISTERS) expect(content(desk, sheet)).toEqual(content(office, sheet));
  const left = (side: Office) => post(side, 'catatCetak', { jumlah: '99999' }, 'd9');
  expect(left(desk)).toEqual(left(office));
});

describe('a tab that went by accident and was set up again', () => {
  function lostLayanan(office: Office): void {
    office.host.changeStructure({ kind: 'deleteSheet', sheet: tabOf(office, 'Layanan').id });
    office.call('siapkanLembarKerja');
    expect(rowsOf(office, 'Layanan')).toEqual([]);
  }
  /** One day stood there before the two parted, and one was noted since. */
  const KNOWN = 'Layanan 23-11-2026, Layanan 20-11-2026';
  const recorded = (office: Office) => rowsOf(office, 'Layanan').map(({ tanggal, rekam }) => [tanggal, rekam]);
  const BOTH = [
    ['2026-11-23', 40],
    ['2026-11-20', 31],
  ];

  function partedAfterLayanan(): { office: Office; desk: Office } {
    const { office, desk } = parted();
    posted(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '31' }, 'o1');
    merged(desk, office);
    return { office, desk };
  }

  test('is told of when the other’s file comes, and the other keeps its rows', () => {
    const { office, desk } = partedAfterLayanan();
    lostLayanan(office);
    const missing = `ada di berkas tetapi tidak di sini, dan tidak dimasukkan: ${KNOWN} (hilang tanpa sengaja? catat lagi)`;
    expect(looked(office, fileOf(desk)).nothing).toBe(`Tidak ada yang baru di berkas itu; ${missing}.`);
    posted(desk, 'catatCetak', { jumlah: '5' }, 'd1');
    expect(merged(office, desk)).toContain(missing);
    merged(desk, office);
    expect(recorded(desk)).toEqual(BOTH);
  });

  test('deletes nothing over there, though its rows had been touched before', () => {
    for (const touch of ['again', 'undone'] as const) {
      const { office, desk } = partedAfterLayanan();
      const more = posted(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '40' }, 'o2');
      if (touch === 'undone') posted(office, more.undo?.action ?? '', more.undo?.input ?? {}, 'o3');
      lostLayanan(office);
      expect(merged(desk, office)).toContain(
        `hilang di komputer lain tanpa dihapus, di sini tetap: Layanan 20-11-2026`,
      );
      expect(recorded(desk)).toEqual(BOTH);
    }
  });

  test('a row that an undo took out goes over there as well', () => {
    const { office, desk } = parted();
    const { undo } = posted(office, 'catatLayanan', { tanggal: '20-11-2026', rekam: '31' }, 'o1');
    merged(desk, office);
    posted(office, undo?.action ?? '', undo?.input ?? {}, 'o2');
    merged(desk, office);
    expect(recorded(desk)).toEqual(BOTH.slice(0, 1));
  });
});
