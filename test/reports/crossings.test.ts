import { nextEntry } from '../../src/domain/ledgerEntry';
import { officeProblems, PROBLEM_TABLES } from '../../src/reports/problems/problems';
import { crossingsOf } from '../../src/reports/reminders/crossings';
import { digestOf } from '../../src/reports/reminders/digest';
import { UNNAMED } from '../../src/reports/summary/summary';
import type { PengingatRow } from '../../src/tables/pengingat';
import { readTables } from '../../src/tables/table';
import { entry, gridsOf, setting, type Typed, type TypedRow, wall, weekdays } from './office';

const NOW = '2026-11-24T10:00'; // a Tuesday

function crossed(typed: Typed, now = NOW, kind = '') {
  const grids = gridsOf(typed);
  const read = readTables(PROBLEM_TABLES, (sheet) => grids[sheet] ?? null);
  return crossingsOf(read, now).filter(({ id }) => id.startsWith(kind));
}

const certain = (name: string, value: number) => ({ ...setting(name, value), rendah: value, tinggi: value });
const settings = [certain('waktu_tunggu_blanko', 8), certain('hari_antar_pesanan', 20)];
/** 40 cards on each of the 16 working days from 2 to 23 November. */
const prints = (received: number) => [
  entry('2026-11-02', 'TERIMA', received),
  ...weekdays('2026-11-02', 16).map((day) => entry(day, 'CETAK', 40)),
];

describe('stock', () => {
  test('is told a working week before the day to order, with that day, and not before', () => {
    // point 8 x 40 = 320; at 560 left six working days of use are above it, at 520 five: 1 December
    expect(crossed({ persediaan: prints(1200), pengaturan: settings }, NOW, 'stok')).toEqual([]);
    const [found] = crossed({ persediaan: prints(1160), pengaturan: settings }, NOW, 'stok');
    expect(found).toEqual({
      id: 'stok-BLANKO',
      sentence: 'Blanko tinggal 520 keping. Pesan 800 keping sebelum 01-12-2026; titik pesan 320 keping.',
    });
  });

  test('below the point is told as late', () => {
    const [found] = crossed({ persediaan: prints(940), pengaturan: settings }, NOW, 'stok');
    // 300 left: up to 28 x 40 = 1.120
    expect(found?.sentence).toBe('Blanko tinggal 300 keping. Pesan 820 keping sekarang; titik pesan 320 keping.');
  });

  const asked = (id: string, day: string, jumlah: number) => ({ id, tanggal: wall(day), barang: 'BLANKO', jumlah });

  test('that has been asked for isn’t asked for again', () => {
    // 300 left and 820 on their way: up to 1.120, of which 320 is reached after 20 working days, far off.
    const typed = { persediaan: prints(940), pesanan: [asked('PS-0001', '2026-11-20', 820)], pengaturan: settings };
    expect(crossed(typed, NOW, 'stok')).toEqual([]);
    expect(crossed(typed, NOW, 'pesanan')).toEqual([]);
    // 300 and 20: the point.
    const few = { ...typed, pesanan: [asked('PS-0001', '2026-11-20', 20)] };
    expect(crossed(few, NOW, 'stok').map(({ sentence }) => sentence)).toEqual([
      'Blanko tinggal 300 keping. Sudah dipesan 20 keping (20-11-2026), belum datang; pesan lagi 800 keping sekarang; titik pesan 320 keping.',
    ]);
  });

  test('that comes later than it ever does is told by its order, also where enough is left', () => {
    // Working days after the 11th: 12, 13, 16-20, 23, 24 are nine, one more than the eight that it takes; after the 12th eight.
    const orders = [asked('PS-0001', '2026-11-11', 900), asked('PS-0002', '2026-11-12', 700)];
    const typed = { persediaan: prints(5000), pesanan: orders, pengaturan: settings };
    expect(crossed(typed, NOW, 'pesanan')).toEqual([
      {
        id: 'pesanan-PS-0001',
        sentence:
          'Pesanan PS-0001 (900 keping blanko, 11-11-2026) belum datang setelah 9 hari kerja; biasanya paling lama 8. Tanyakan, atau batalkan bila tidak ditunggu lagi.',
      },
    ]);
  });

  test('of ribbon nothing is said before its use is known', () => {
    expect(crossed({ persediaan: [entry('2026-11-02', 'TERIMA', 1, { barang: 'RIBBON' })] }, NOW, 'stok')).toEqual([]);
  });
});

describe('outages', () => {
  const running = (mulai: string) => ({
    gangguan: [{ id: 'G-1', mulai: wall('2026-11-23', mulai), jenis: 'SERVER' }],
    pengaturan: [setting('gangguan_lama_jam', 7)],
  });

  test('are told from so many service hours on, of which a night and a noon have none', () => {
    // from Monday 10:00: 2 + 2,5 hours on Monday, 2,5 on Tuesday until 10:00; from 10:30 half an hour less
    expect(crossed(running('10:00'), NOW, 'gangguan').map(({ sentence }) => sentence)).toEqual([
      'Server pusat terganggu sudah 7,0 jam layanan, sejak 23-11-2026; batasnya 7,0 jam.',
    ]);
    expect(crossed(running('10:30'), NOW, 'gangguan')).toEqual([]);
  });

  test('count a Saturday on which the office serves', () => {
    // 20 November is a Friday: 6,5 hours from 07:30 on, and four of the Saturday
    const since = {
      ...running('07:30'),
      gangguan: [{ id: 'G-1', mulai: wall('2026-11-20', '07:30'), jenis: 'SERVER' }],
    };
    expect(crossed(since, '2026-11-22T06:00', 'gangguan')).toEqual([]);
    const open = { ...since, pengaturan: [...since.pengaturan, setting('jam_sabtu', 4)] };
    expect(crossed(open, '2026-11-22T06:00', 'gangguan').map(({ sentence }) => sentence)).toEqual([
      'Server pusat terganggu sudah 10,5 jam layanan, sejak 20-11-2026; batasnya 7,0 jam.',
    ]);
  });

  test('of a whole day are told the next morning at six', () => {
    expect(crossed(running('07:30'), '2026-11-24T06:00', 'gangguan')).toHaveLength(1);
  });

  test('that ended are none', () => {
    const gangguan = [
      { id: 'G-1', mulai: wall('2026-11-02', '08:00'), selesai: wall('2026-11-23', '15:00'), jenis: 'SERVER' },
    ];
    expect(crossed({ gangguan }, NOW, 'gangguan')).toEqual([]);
  });
});

describe('repairs', () => {
  const away = (more: Record<string, unknown>) => ({
    aset: [{ id: 'PRN-003', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'RR' }],
    perbaikan: [{ id: 'R-1', asetId: 'PRN-003', jenis: 'PERBAIKAN', tanggal: wall('2026-10-25'), ...more } as never],
  });

  test('are told the day after the promised one, else after the setting’s days', () => {
    expect(crossed(away({ janji: wall('2026-11-24') }), NOW, 'perbaikan')).toEqual([]);
    expect(crossed(away({ janji: wall('2026-11-23'), tempat: 'Jakarta' }), NOW, 'perbaikan')).toEqual([
      {
        id: 'perbaikan-R-1',
        sentence:
          'PRN-003 sudah 30 hari diperbaiki di Jakarta, dijanjikan kembali 23-11-2026; tanyakan kepada tempat perbaikannya.',
      },
    ]);
    expect(crossed(away({}), NOW, 'perbaikan')).toEqual([]);
    expect(crossed(away({}), '2026-11-25T10:00', 'perbaikan')).toHaveLength(1);
    expect(crossed(away({ kembali: wall('2026-11-20') }), '2026-12-25T10:00', 'perbaikan')).toEqual([]);
    expect(crossed(away({ jenis: 'SERVIS' }), '2026-12-25T10:00', 'perbaikan')).toEqual([]);
  });
});

describe('the forecast', () => {
  const kept = (day: string, p80: string | null) => ({
    id: day,
    waktu: wall(day, '09:00'),
    tunggakan: 100,
    p80: p80 === null ? '' : wall(p80),
    menahan: 'x',
    dasar: 'x',
    kalimat: 'x',
    angka: '[]',
  });

  test.each([
    ['2027-06-08', []],
    ['2027-06-09', [expect.stringContaining('mundur 8 hari menjadi 09-06-2027')]],
    [null, [expect.stringContaining('melewati dua tahun')]],
  ])('that says %s after 01-06-2027 is told when it slipped by more than a week', (p80, expected) => {
    const arsipPrakiraan = [kept('2026-10-20', '2027-06-01'), kept('2026-11-24', p80)];
    expect(crossed({ arsipPrakiraan }, NOW, 'prakiraan').map(({ sentence }) => sentence)).toEqual(expected);
  });

  test('of a backlog has not slipped since one without any', () => {
    const arsipPrakiraan = [{ ...kept('2026-10-20', '2026-10-21'), tunggakan: 0 }, kept('2026-11-24', '2027-06-09')];
    expect(crossed({ arsipPrakiraan }, NOW, 'prakiraan')).toEqual([]);
  });
});

test.each([
  // Seven days old it is due this morning; older it was due before as well, and nobody made it.
  ['2026-11-17', null],
  ['2026-11-16', 8],
  ['2026-10-25', 30],
])('a forecast of %s that no morning renewed is told of by its age: %j days', (day, age) => {
  const desa = [{ kode: 'D1', nama: 'Satu', wajibKtp: 10, sudahRekam: 1 }];
  const row = { id: day, waktu: wall(day, '09:00'), tunggakan: 9, menahan: 'x', kalimat: 'x', dasar: 'x', angka: '[]' };
  const sentence = `Prakiraan terakhir sudah berumur ${age} hari (${day.split('-').reverse().join('-')}): pengingat tidak berhasil menghitungnya karena ada yang sedang mencatat. Pilih SiapKTP > Hitung prakiraan.`;
  const found = age === null ? [] : [{ id: 'umur-prakiraan', sentence }];
  expect(crossed({ desa, arsipPrakiraan: [row] }, NOW, 'umur')).toEqual(found);
  // Without a list of desa none is made, and none is missed.
  expect(crossed({ arsipPrakiraan: [row] }, NOW, 'umur')).toEqual([]);
});

test('data problems of one kind are one thing, also when the values or the lines are others', () => {
  const desa = [
    { kode: 'D1', nama: 'Satu', wajibKtp: 'banyak', sudahRekam: 1 },
    { kode: 'D2', nama: 'Dua', wajibKtp: -4, sudahRekam: 1 },
  ];
  const found = crossed({ desa }, NOW, 'data-Desa');
  expect(found).toHaveLength(1);
  expect(found[0]?.sentence).toMatch(/^Lembar Desa: 2 masalah, antara lain: Wajib KTP harus .* bukan "banyak"\.$/);
  const [again] = crossed({ desa: [{ kode: 'D0', nama: 'Nol' }, ...desa.slice(1)] }, NOW, found[0]?.id);
  expect(again?.sentence).toMatch(/^Lembar Desa: 1 masalah: Wajib KTP harus/);
});

test('of a sentence that is too long for the letter are told whole words, and where the rest is', () => {
  const outage = (id: string, from: string) => ({
    ...{ id, mulai: wall('2026-11-23', from), selesai: wall('2026-11-23', '15:00'), jenis: 'ALAT_REKAM' },
    asetId: 'KAMERA-PELAYANAN-LOKET-DUA-CADANGAN-2021',
  });
  const typed = { gangguan: [outage('GANGGUAN-PAGI-2026-11-23', '08:00'), outage('G-2', '09:00')] };
  const grids = gridsOf(typed);
  const read = readTables(PROBLEM_TABLES, (sheet) => grids[sheet] ?? null);
  const [long = ''] = officeProblems(read, NOW.slice(0, 10))
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.length > 240);
  const told = crossed(typed, NOW, 'data-Gangguan').flatMap(({ sentence }) => {
    const found = /^Lembar Gangguan: 1 masalah: (.*) … \(selengkapnya di Periksa\)\.$/.exec(sentence);
    return found?.[1] ?? [];
  });
  expect(told).toHaveLength(1);
  expect(long.startsWith(told[0] ?? 'x')).toBe(true);
  // The next letter is no part of the last word told.
  expect(long.slice(told[0]?.length)).toMatch(/^[,.;:]? /);
  expect(told[0]?.length).toBeGreaterThan(200);
});

test('an order that was forgotten keeps nobody from hearing that the stock is gone', () => {
  // 40 on each of 16 working days, all that came; 2.000 of the 2.640 asked for in February were never sent.
  const days = weekdays('2026-11-02', 16);
  const persediaan = [entry('2026-11-01', 'TERIMA', 640), ...days.map((day) => entry(day, 'CETAK', 40))];
  const asked = (day: string) => [{ id: 'PS-0001', tanggal: wall(day), barang: 'BLANKO', jumlah: 2640 }];
  const pengaturan = [{ kunci: 'waktu_tunggu_blanko', nilai: 8, rendah: 8, tinggi: 8 }];
  const told = (day: string) => crossed({ persediaan, pengaturan, pesanan: asked(day) }, NOW, 'stok-');
  expect(told('2026-02-02')).toEqual([
    {
      id: 'stok-BLANKO',
      sentence: expect.stringMatching(
        /^Blanko tinggal 0 keping\. Pesan [\d.]+ keping sekarang; titik pesan 320 keping; 2\.000 keping \(02-02-2026\) yang terlambat tidak dihitung\.$/,
      ),
    },
  ]);
  expect(told('2026-11-20')).toEqual([]);
});

test('another kind of trouble on the same sheet is news, until there are more than five', () => {
  const sound = { kode: 'D1', nama: 'Satu', wajibKtp: 5, sudahRekam: 1 };
  const wrong = { wajibKtp: 'x', sudahRekam: 'x', belumTertulis: 'x', penduduk: 'x', dicari: 'x', ditemukan: 'x' };
  const ids = (...columns: (keyof typeof wrong)[]) => {
    const row = Object.fromEntries(columns.map((column) => [column, wrong[column]]));
    return crossed({ desa: [{ ...sound, ...row }] }, NOW, 'data-Desa').map(({ id }) => id);
  };
  const one = ids('wajibKtp');
  const two = ids('wajibKtp', 'sudahRekam');
  expect(two).toHaveLength(2);
  expect(two).toContain(one[0]);
  expect(ids('wajibKtp', 'sudahRekam', 'belumTertulis', 'penduduk', 'dicari', 'ditemukan')).toEqual([
    'data-Desa-banyak',
  ]);
});

describe('rows of the ledger that a hand was in', () => {
  const deed = { actionId: 'a', now: '2026-11-05T09:00', who: 'klerk' };
  const about = { barang: 'BLANKO', dokumen: null, catatan: null, membalik: null } as const;
  const first = nextEntry(
    { nomor: 0, sidik: '' },
    { ...about, tanggal: '2026-11-02', jenis: 'TERIMA', jumlah: 100 },
    deed,
    0,
  );
  const second = nextEntry(first, { ...about, tanggal: '2026-11-03', jenis: 'CETAK', jumlah: 10 }, deed, 1);
  const third = nextEntry(second, { ...about, tanggal: '2026-11-04', jenis: 'CETAK', jumlah: 11 }, deed, 2);
  const rows = [first, second, third].map((row) => {
    const typed = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? '']));
    return { ...typed, waktu: wall('2026-11-05', '09:00'), tanggal: wall(row.tanggal) };
  });
  const idsOf = (persediaan: TypedRow[], upTo: number) => {
    const told = { id: 'a', waktu: wall('2026-11-05', '09:00'), oleh: 'klerk', tindakan: 'Gabungkan', uraian: 'x' };
    const riwayat = [{ ...told, objek: `Persediaan No 1 sampai ${upTo}` }];
    return crossed({ persediaan, riwayat }, NOW, 'data-Persediaan').map(({ id }) => id);
  };
  const touched = (...lines: number[]) =>
    rows.map((row, index) => (lines.includes(index) ? { ...row, jumlah: 7 } : row));

  test('are news one by one: a second though the first still stands', () => {
    expect(idsOf(touched(), 3)).toEqual([]);
    expect(idsOf(touched(1), 3)).toEqual(['data-Persediaan-No2']);
    expect(idsOf(touched(1, 2), 3)).toEqual(['data-Persediaan-No2', 'data-Persediaan-No3']);
  });

  test('are no news for having been sorted', () => {
    expect(idsOf(touched(1, 2).reverse(), 3)).toEqual(
      expect.arrayContaining(['data-Persediaan-No2', 'data-Persediaan-No3']),
    );
    const spoilt = rows.map((row, index) => (index === 1 ? { ...row, barang: 'x' } : row));
    const unreadable = (persediaan: TypedRow[]) => idsOf(persediaan, 3).filter((id) => !/No|urutan|minus/.test(id));
    expect(unreadable(spoilt)).toHaveLength(1);
    expect(unreadable([...spoilt].reverse().slice(0, 2))).toEqual(unreadable(spoilt));
  });

  test('are no news for the next entry: what was cut off at the end is a gap then', () => {
    const cut = idsOf([rows[0]!], 2);
    expect(cut).toEqual(['data-Persediaan-No2']);
    const third = { ...rows[2]!, nomor: 3 };
    expect(idsOf([rows[0]!, third], 3)).toContain('data-Persediaan-No2');
  });
});

describe('the letter', () => {
  const around = { office: 'Kecamatan Porong', isExample: false, forecast: 'Tunggakan 11.915 orang.', now: NOW };
  const [one, two] = [
    { id: 'stok-BLANKO', sentence: 'Blanko tinggal 300 keping.' },
    { id: 'data-Desa', sentence: 'Lembar Desa: 1 masalah.' },
  ];
  const told = (id: string, more: Partial<PengingatRow>): PengingatRow => ({
    ...{ id, sejak: '2026-11-20T06:00', kalimat: 'x', dikirim: null, kepada: null, belumPasti: null },
    ...more,
  });
  const [ani, budi] = ['ani@contoh.id', 'budi@contoh.id'];
  const sent = '2026-11-20T06:00';

  test('is written when something is new, and tells what still holds beside it', () => {
    const letter = digestOf([one!, two!], [told('STOK-blanko', { dikirim: sent, kepada: [ani] })], ani, around);
    expect(letter?.subject).toBe('SiapKTP Kecamatan Porong: 1 hal perlu diperhatikan');
    expect(letter?.body).toContain(
      'Yang baru:\n- Lembar Desa: 1 masalah.\n\nYang masih berlaku:\n- Blanko tinggal 300 keping. (sejak 20-11-2026)',
    );
    expect(letter?.body).toContain('Tunggakan 11.915 orang.');
  });

  test('of an office that hasn’t said who it is has no instruction in its subject', () => {
    const letter = digestOf([one!], [], ani, { ...around, office: UNNAMED });
    expect(letter?.subject).toBe('SiapKTP: 1 hal perlu diperhatikan');
    expect(letter?.body).toContain('Kecamatan belum diisi di Pengaturan, ');
  });

  test('is not written to who was told, or may have been, and is to who was not', () => {
    const got = [told('stok-BLANKO', { dikirim: sent, kepada: [ani] })];
    expect(digestOf([one!], got, ani, around)).toBeNull();
    expect(digestOf([one!], got, budi, around)?.fresh).toEqual([one]);
    expect(digestOf([one!], [told('stok-BLANKO', { belumPasti: [ani] })], ani, around)).toBeNull();
    expect(digestOf([one!], [told('stok-BLANKO', {})], ani, around)?.fresh).toEqual([one]);
    expect(digestOf([], [told('stok-BLANKO', {})], ani, around)).toBeNull();
  });

  test('is not written to anybody about what was told before recipients were kept one by one', () => {
    expect(digestOf([one!], [told('stok-BLANKO', { dikirim: sent })], budi, around)).toBeNull();
  });
});
