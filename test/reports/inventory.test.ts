import { kibB, kir } from '../../src/reports';
import { headersUnder, linesUnder, pageOf, type Typed, textOf } from './office';

const item = (id: string, more: object = {}) => ({ id, nama: `Barang ${id}`, jenis: 'LAINNYA', kondisi: 'B', ...more });

const OFFICE: Typed = {
  aset: [
    item('C', {
      kodeBarang: '1.3.2.10.02.03.003',
      nomorRegister: '10',
      harga: 2_000_000,
      ruang: 'Pelayanan',
      kondisi: 'RR',
    }),
    item('B', {
      kodeBarang: '1.3.2.10.02.03.003',
      nomorRegister: '2',
      harga: 1_500_000,
      ruang: 'Pelayanan',
      nomorSeri: 'SN-9',
    }),
    item('A', { kodeBarang: '1.3.2.05.02.01.032', nomorRegister: '1', ruang: 'Ruang Camat', kondisi: 'RB' }),
    item('D'),
    item('E', { status: 'DIHAPUS', kodeBarang: '1.3.2.10.02.03.003', nomorRegister: '1', harga: 9_000_000 }),
  ],
};

describe('KIB B', () => {
  test('has the sixteen columns of the form, numbered', () => {
    // docs/sumber.md s.4, KIB B
    const header = [
      'No urut',
      'Kode barang',
      'Nama/jenis barang',
      'Nomor register',
      'Merk/type',
      'Ukuran/CC',
      'Bahan',
      'Tahun pembelian',
      'No pabrik',
      'No rangka',
      'No mesin',
      'No polisi',
      'No BPKB',
      'Asal-usul',
      'Harga (Rp)',
      'Keterangan',
    ];
    const page = pageOf(kibB, OFFICE);
    expect(headersUnder(page, 'No urut')).toEqual(header);
    expect(linesUnder(page, 'No urut')[0]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
  });

  test('a device has no frame, motor, plate or BPKB, which a dash says; for a vehicle they are left to be written', () => {
    const aset = ['PC', 'PRINTER_KARTU', 'KENDARAAN', 'LAINNYA'].map((jenis) => item(jenis, { jenis }));
    const [, ...lines] = linesUnder(pageOf(kibB, { aset }), 'No urut');
    expect(Object.fromEntries(lines.slice(0, 4).map((line) => [line[2], line.slice(9, 13)]))).toEqual({
      'Barang PC': ['-', '-', '-', '-'],
      'Barang PRINTER_KARTU': ['-', '-', '-', '-'],
      'Barang KENDARAAN': ['', '', '', ''],
      'Barang LAINNYA': ['', '', '', ''],
    });
  });

  test('lists what is in the books by code and register number, 2 before 10, without code last', () => {
    const [, ...lines] = linesUnder(pageOf(kibB, OFFICE), 'No urut');
    expect(lines.slice(0, 4).map((line) => [line[0], line[1], line[2], line[3], line[8], line[14]])).toEqual([
      [1, '1.3.2.05.02.01.032', 'Barang A', '1', '', ''],
      [2, '1.3.2.10.02.03.003', 'Barang B', '2', 'SN-9', 1_500_000],
      [3, '1.3.2.10.02.03.003', 'Barang C', '10', '', 2_000_000],
      [4, '', 'Barang D', '', '', ''],
    ]);
  });

  test('adds up the prices of what is listed and says what has none', () => {
    const page = pageOf(kibB, OFFICE);
    const total = linesUnder(page, 'No urut').pop();
    expect(total?.[14]).toBe(1_500_000 + 2_000_000);
    expect(total?.[2]).toBe('4 barang');
    expect(textOf(page)).toContain('2 barang belum punya harga');
    expect(textOf(page)).toContain('1 barang berstatus DIHAPUS tidak dicantumkan');
  });

  test('names a register number that is used twice under one code', () => {
    const twice = {
      aset: [
        item('A', { kodeBarang: '1.3.2', nomorRegister: '7' }),
        item('B', { kodeBarang: '1.3.2', nomorRegister: '7' }),
        item('C', { kodeBarang: '1.3.3', nomorRegister: '7' }),
      ],
    };
    expect(textOf(pageOf(kibB, twice))).toContain('bukan dipakai dua kali: 1.3.2 nomor 7.');
  });
});

describe('KIR', () => {
  test('has the fourteen columns of the form', () => {
    // docs/sumber.md s.4, KIR
    expect(headersUnder(pageOf(kir, OFFICE), 'No')).toEqual([
      'No',
      'Nama/jenis barang',
      'Merk/model',
      'No seri',
      'Ukuran',
      'Bahan',
      'Tahun',
      'Kode barang',
      'Jumlah/register',
      'Harga (Rp)',
      'B',
      'KB',
      'RB',
      'Keterangan mutasi',
    ]);
  });

  test('makes a card for each room, what stands nowhere last, each with its own numbers and totals', () => {
    const page = pageOf(kir, OFFICE);
    const captions = page.cells.map(([first]) => first).filter((first) => /^(Ruang|Belum)/.test(String(first)));
    expect(captions).toEqual(['Ruang Pelayanan', 'Ruang Camat', 'Belum ditempatkan di ruang']);
    const [, first, second, total] = linesUnder(page, 'No');
    expect([first?.[0], first?.[1], first?.[8]]).toEqual([1, 'Barang B', '1 / 2']);
    expect([second?.[0], second?.[1], second?.[11]]).toEqual([2, 'Barang C', 1]);
    // one B and one RR, called KB on this form
    expect(total?.slice(8, 13)).toEqual(['2', 3_500_000, 1, 1, 0]);
  });

  test('each card hangs in its own room: letterhead, title, notes and signatures of its own, with nothing of another room', () => {
    const office = { ...OFFICE, pengaturan: [{ kunci: 'kabupaten', nilai: 'Sidoarjo' }] };
    const lines = pageOf(kir, office).cells.map((line) => line.join(' ').trim());
    const starts = lines.flatMap((line, at) => (line === 'PEMERINTAH KABUPATEN SIDOARJO' ? [at] : []));
    const cards = starts.map((start, at) => lines.slice(start, starts[at + 1]).join('\n'));
    expect(cards).toHaveLength(3);
    for (const card of cards) {
      expect(card.match(/KARTU INVENTARIS RUANGAN/g)).toHaveLength(1);
      expect(card.match(/^Catatan$/gm)).toHaveLength(1);
      expect(card.match(/NIP/g)).toHaveLength(2);
    }
    const things = ['Barang A', 'Barang B', 'Barang C', 'Barang D'];
    expect(cards.map((card) => things.filter((thing) => card.includes(thing)))).toEqual([
      ['Barang B', 'Barang C'],
      ['Barang A'],
      ['Barang D'],
    ]);
    // Only Barang D has neither code nor register number, only it and Barang A have no price.
    expect(cards.map((card) => /belum punya kode/.test(card))).toEqual([false, false, true]);
    expect(cards.map((card) => /belum punya harga/.test(card))).toEqual([false, true, true]);
  });
});
