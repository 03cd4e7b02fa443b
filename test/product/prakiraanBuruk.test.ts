import { type Office, openOffice } from '../../src/local/testing';
import { weekdays } from '../reports/office';
import { builtDist } from './dist';

/** Offices about which too little is known, or something impossible is written: each hears what is known and what isn't. */
const dist = builtDist();
const NOW = '2026-11-23T08:00'; // a Monday
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: NOW });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
});

const written = (day: string) => day.split('-').reverse().join('-');
const notes = (days: readonly string[], rekam: (index: number) => number) =>
  office.paste(
    'Layanan!A2',
    days.map((day, index) => [written(day), '0', String(rekam(index))]),
  );
function setting(name: string, value: string): void {
  const line = office.values('Pengaturan!A1:A90').findIndex(([cell]) => cell === name) + 1;
  office.type(`Pengaturan!B${line}`, value);
}
function desa(header: string, cells: string[]): void {
  const column = office.values('Desa!A1:Z1')[0]!.indexOf(header);
  office.paste(
    `Desa!${String.fromCharCode(65 + column)}2`,
    cells.map((cell) => [cell]),
  );
}
const post = (action: string, jumlah: string) =>
  office.run('catat', { action, input: { barang: 'BLANKO', jumlah }, actionId: `${action}${jumlah}` });
const every = (cell: string) => Array.from({ length: 19 }, () => cell);

/** What no one should read. A tone's or a key's own words don't count: the answer is read as the panel shows it. */
const NO_ANSWER = /NaN|Infinity|∞|undefined|null|\[object|Error:|TypeError|#[A-Z/0]+[!?]|#N\/A/;

/** What stands on Prakiraan, and what also beside the answer wherever it is shown: without it that would mislead. */
const CASES: [string, () => void, (string | RegExp)[], beside?: string[]][] = [
  [
    'sixty days on which nobody was recorded',
    () => notes(weekdays('2026-08-31', 60), () => 0),
    ['Lembar Layanan memuat 60 hari tanpa satu pun perekaman; kecepatan dan arus warga memakai nilai bawaan.'],
  ],
  [
    'desa that can’t be read',
    () => desa('Sudah Rekam', every('banyak')),
    ['Lembar Desa tidak berisi desa yang dapat dibaca; tunggakannya tidak diketahui dan dihitung nol.'],
    [
      'Tidak ada tunggakan perekaman yang diketahui',
      '19 baris di lembar Desa bermasalah dan tidak ikut dipakai; lihat lembar Periksa.',
    ],
  ],
  [
    'one desa that can’t be read',
    () => desa('Sudah Rekam', ['banyak']),
    // Kebonagung's 274 (Porong 2021) are missing.
    ['Tunggakan 11.641 orang'],
    ['1 baris di lembar Desa bermasalah dan tidak ikut dipakai; lihat lembar Periksa.'],
  ],
  [
    'devices that can’t be read',
    () =>
      office.paste(
        'Aset!D2',
        Array.from({ length: 140 }, () => ['rusak sekali']),
      ),
    [/\d+ baris di lembar Aset bermasalah dan tidak ikut dipakai/],
    ['Lembar Aset tidak berisi alat yang dapat dibaca; dianggap ada 2 set perekaman dan 1 printer kartu.'],
  ],
  [
    'a target that is no day',
    () => setting('tanggal_target', 'akhir tahun'),
    [/tanggal_target harus tanggal .*, bukan "akhir tahun"; dianggap kosong\./],
  ],
  [
    'an outage of which the forecast knows nothing',
    () => office.paste('Gangguan!A2', [['G-1', '01-01-2026 08:00', '', 'LAINNYA']]),
    ['Gangguan lain sejak 01-01-2026 08:00 belum ditandai selesai; prakiraan ini tidak memperhitungkannya.'],
  ],
  [
    'an outage that ends before it begins, one of tomorrow, and no other',
    () =>
      office.paste('Gangguan!A2', [
        ['G-1', '05-10-2026 08:00', '04-10-2026 12:00', 'JARINGAN'],
        ['G-2', '24-11-2026 10:00', '', 'LISTRIK'],
      ]),
    [
      '1 gangguan yang Selesai-nya sebelum Mulai tidak ikut dihitung; lihat lembar Periksa.',
      '1 gangguan yang mulainya sesudah sekarang tidak ikut dihitung.',
      'Belum ada gangguan yang dicatat; seringnya gangguan masih perkiraan bawaan.',
      // What is believed of a network without a log (priors.ts).
      'Jaringan: waktu siap 95 % dari jam layanan nilai bawaan',
    ],
  ],
  [
    'a log of one outage',
    () => office.paste('Gangguan!A2', [['G-1', '05-10-2026 08:00', '05-10-2026 12:00', 'JARINGAN']]),
    [
      /Jaringan: waktu siap \d+ % dari jam layanan 1 gangguan tercatat di jam layanan Senin-Jumat, 4,0 jam hilang, dan nilai bawaan/,
      // The log is taken to begin a week before its first entry.
      /Server pusat: waktu siap \d+ % dari jam layanan tanpa gangguan tercatat di jam layanan Senin-Jumat sejak 28-09-2026, dan nilai bawaan/,
    ],
  ],
  [
    'a day of service that hasn’t come',
    () => notes(['2026-12-24'], () => 80),
    ['1 hari di lembar Layanan bertanggal sesudah hari ini tidak ikut dihitung.', 'Belum ada catatan Layanan harian'],
  ],
  [
    'no list of staff',
    () => {},
    ['Petugas bagian pencetakan belum dicatat; dianggap satu orang per alat.'],
    [
      'yang menahan: jumlah operator perekaman',
      'Petugas bagian perekaman belum dicatat; dianggap satu orang per alat.',
    ],
  ],
  [
    'no history',
    () => {},
    ['Bukti sedikit', 'Belum ada catatan Layanan harian; kecepatan dan arus warga memakai nilai bawaan', 'baru ada 0'],
  ],
  [
    'three days of history',
    () => notes(weekdays('2026-11-18', 3), () => 80),
    [
      'Bukti sedikit',
      'Baru 3 hari layanan dengan perekaman yang tercatat; kecepatan rekam masih nilai bawaan (baru dipelajari dari 10 hari), dan tanggal 95 % baru disebut dari 31 hari.',
    ],
  ],
  [
    'a history with gaps and a Ramadan',
    () =>
      notes(
        weekdays('2026-01-05', 225).filter((_, index) => index % 7 !== 3 && (index < 100 || index >= 130)),
        (index) => (index >= 28 && index < 45 ? 30 : 85),
      ),
    [
      /\d+ dari \d+ hari kerja sejak catatan Layanan pertama tidak tercatat; dianggap tidak diketahui, bukan nol/,
      'Tuntas direkam (95 %)',
    ],
  ],
  [
    'no device in the register',
    () =>
      office.paste(
        'Aset!A2',
        Array.from({ length: 140 }, () => Array<string>(26).fill('')),
      ),
    [],
    ['Lembar Aset masih kosong; dianggap ada 2 set perekaman dan 1 printer kartu.'],
  ],
  [
    'no device that works',
    () => {
      const devices = office.values('Aset!A2:A125').filter(([id]) => id !== '').length;
      office.paste(
        'Aset!D2',
        Array.from({ length: devices }, () => ['RB']),
      );
    },
    [
      'tidak tuntas dalam dua tahun',
      'yang menahan: jumlah set perekaman',
      'Tanpa set perekaman yang siap tunggakan hanya bertambah',
      // Nothing is sent there, which is not the centre's doing.
      /Di antaranya di pusat \(80 %\) belum diketahui Verifikasi .* belum kembali dalam dua tahun\./,
    ],
  ],
  [
    'no staff',
    () =>
      office.paste('Petugas!A2', [
        ['Operator', 'PEREKAMAN', '0', '7'],
        ['Pencetak', 'PENCETAKAN', '0', '7'],
      ]),
    [
      'tidak tuntas dalam dua tahun',
      'yang menahan: jumlah operator perekaman',
      'Tanpa operator perekaman tunggakan hanya bertambah',
    ],
  ],
  [
    'no blanko left',
    () => {
      post('terimaBarang', '5');
      post('catatCetak', '5');
    },
    ['Blanko habis sudah habis', 'Sisa blanko menurut lembar Persediaan 0', 'Kartunya tercetak (80 %) belum diketahui'],
  ],
  ['no blanko ever noted', () => {}, ['Persediaan blanko belum dicatat; kapan blanko habis tidak dapat dihitung']],
  [
    'more people coming than can be recorded',
    () => desa('Penduduk', every('200000')),
    [
      'tidak tuntas dalam dua tahun',
      /Pada hari rata-rata yang datang \(\d+,\d orang\) sama banyak dengan atau lebih banyak/,
    ],
  ],
  [
    'an outage that never ends',
    () => office.paste('Gangguan!A2', [['G-1', '01-01-2026 08:00', '', 'LISTRIK']]),
    ['yang menahan: listrik padam'],
    [
      'Listrik padam sejak 01-01-2026 08:00 belum ditandai selesai, jadi dianggap masih berlangsung. Bila sudah pulih, isi jam selesainya.',
    ],
  ],
  [
    'devices that are always down',
    () => office.paste('Gangguan!A2', [['G-1', '01-01-2020 08:00', '', 'ALAT_REKAM']]),
    ['tidak tuntas dalam dua tahun', /Satu set perekaman: waktu siap .* 2 dari 2 sedang terganggu/],
    ['Alat rekam rusak sejak 01-01-2020 08:00 belum ditandai selesai'],
  ],
  [
    'devices that never fail',
    () => {
      notes(weekdays('2026-01-05', 230), () => 85);
      office.paste('Gangguan!A2', [['G-1', '02-01-2020 08:00', '02-01-2020 08:01', 'SERVER']]);
    },
    ['diperkirakan tuntas direkam paling lambat', /Satu set perekaman: waktu siap (99|100) %/],
  ],
  [
    'a target in the past',
    () => setting('tanggal_target', '01-10-2026'),
    ['Tanggal target 01-10-2026 sudah lewat', 'Tanggal target tidak di depan'],
  ],
  [
    'a target today',
    () => setting('tanggal_target', '23-11-2026'),
    ['Tanggal target 23-11-2026 sudah lewat atau bukan hari kerja mendatang'],
  ],
  [
    'a target on a holiday',
    () => setting('tanggal_target', '25-12-2026'),
    [/Tanggal target 25-12-2026 bukan hari kerja; yang dihitung sampai hari kerja terakhir sebelumnya, \d\d-12-2026/],
  ],
  [
    'a target on a Sunday',
    () => setting('tanggal_target', '20-12-2026'),
    ['Tanggal target 20-12-2026 bukan hari kerja; yang dihitung sampai hari kerja terakhir sebelumnya, 18-12-2026.'],
  ],
  [
    'coverage above 100 % everywhere',
    () => desa('Sudah Rekam', every('99000')),
    [],
    [
      'Tidak ada tunggakan perekaman menurut lembar Desa.',
      'kartu menunggu dicetak; yang menahan: jumlah operator pencetakan.',
      'Petugas bagian pencetakan belum dicatat; dianggap satu orang per alat.',
      '19 desa cakupannya di atas 100 %',
    ],
  ],
  [
    'one desa merged away',
    () => desa('Aktif Sampai', ['31-12-2025']),
    // Kebonagung: 6.043 less 5.769 (Porong 2021); the others remain.
    ['Tunggakan 11.641 orang', '1 desa sudah digabung atau dihapus; tunggakan lamanya 274 orang tidak ikut dihitung.'],
  ],
  [
    'all desa merged away',
    () => desa('Aktif Sampai', every('31-12-2025')),
    [
      'Tidak ada tunggakan perekaman yang diketahui: lembar Desa tidak berisi desa aktif yang terbaca.',
      'Tidak satu pun dari 19 desa di lembar Desa masih aktif',
    ],
  ],
];

test.each(CASES)('%s', (_, prepare, sentences, beside = []) => {
  prepare();
  office.menu('Hitung prakiraan');
  const lines = office.values('Prakiraan!A1:I260');
  const text = lines.flat().join('\n');
  // Sentences are broken over lines of the first columns; the chart's figures stand beside them.
  const flowing = lines
    .map((line) =>
      line
        .slice(0, 4)
        .filter((cell) => cell !== '')
        .join(' '),
    )
    .join(' ');
  for (const sentence of [...sentences, ...beside]) {
    const told = typeof sentence === 'string' ? flowing.includes(sentence) : sentence.test(flowing);
    expect({ sentence, told }).toEqual({ sentence, told: true });
  }
  expect(NO_ANSWER.exec(text)).toBeNull();
  for (const procedure of ['prakiraan', 'ringkasan']) {
    const { kalimat } = office.run(procedure, {}) as { kalimat: string };
    for (const sentence of beside) expect(kalimat).toContain(sentence);
  }
  const told = office.run('prakiraan', {}) as { kalimat: string; usia: string; angka: Record<string, unknown>[] };
  const shown = told.angka.map(({ label, nilai, satuan, arti }) => [label, nilai, satuan, arti].join(' '));
  expect(NO_ANSWER.exec([told.kalimat, told.usia, ...shown].join('\n'))).toBeNull();
  const now = office.run('ringkasan', {}) as {
    kalimat: string;
    angka: { label: string; nilai: string; arti: string }[];
  };
  expect(
    NO_ANSWER.exec([now.kalimat, ...now.angka.map(({ label, nilai, arti }) => `${label} ${nilai} ${arti}`)].join('\n')),
  ).toBeNull();
});

test('where cards are printed at the Dinas, nothing of printing is told of the office', () => {
  setting('cetak_di_kecamatan', 'TIDAK');
  office.menu('Hitung prakiraan');
  const text = office.values('Prakiraan!A1:D120').flat().join('\n');
  expect(text).toContain('Kartu dicetak di Dinas');
  expect(text).not.toMatch(/Petugas bagian pencetakan belum dicatat|Blanko sampai target|blanko habis/i);
});

describe('in a cell', () => {
  test.each([
    ['=KTP_HARI_TUNTAS(100;50;10;0)', /^tidak tuntas: terekam 0,0 per hari, masuk 10,0;/],
    [
      '=KTP_HARI_TUNTAS(100;10;50;1)',
      /^tidak tuntas: terekam 10,0 per hari, masuk 50,0; tunggakan bertambah 40,0 per hari$/,
    ],
    ['=KTP_HARI_TUNTAS(0;50;10;1)', 0],
    ['=KTP_HARI_TUNTAS(100;50;10;1)', 2.5],
    ['=KTP_HARI_TUNTAS(100;50;10;1,2)', /^ketersediaan harus bagian 0 % sampai 100 % .*, bukan 1,2$/],
    ['=KTP_KEBUTUHAN_SET(100;10;20;45;0)', /^tidak terpenuhi: satu set tidak merekam siapa pun$/],
    ['=KTP_KEBUTUHAN_PRINTER(100;20;0;1)', /^tidak terpenuhi: satu printer tidak mencetak apa pun$/],
    [
      '=KTP_TANGGAL_TUNTAS(1000;Z1:Z3;;"23-11-2026";;0,8)',
      /^riwayat_rekam harus berisi paling sedikit satu hari, bukan kosong$/,
    ],
    // No number of counters makes waiting impossible.
    ['=KTP_LOKET(100;10;5;1)', /^peluang harus bagian 1 % sampai 99,9 % .*, bukan 1$/],
  ] as const)('%s answers or says why not', (formula, wanted) => {
    office.type('Sheet1!A1', formula);
    const answer = office.errorAt('Sheet1!A1') ?? office.value('Sheet1!A1');
    if (typeof wanted === 'number') expect(answer).toBeCloseTo(wanted, 9);
    else expect(String(answer)).toMatch(wanted);
    expect(String(answer)).not.toMatch(NO_ANSWER);
  });
});

describe('no day, no chance and no need is told of a backlog that nobody knows or that there isn’t', () => {
  const figure = (label: string) => office.values('Dasbor!A1:C40').find(([name]) => name === label);
  const text = (sheet: string) => office.values(`${sheet}!A1:I140`).flat().join(' ').replace(/\s+/g, ' ');

  test.each([
    ['with all desa merged away', () => desa('Aktif Sampai', every('31-12-2025'))],
    ['before a desa is written down', () => office.run('urungkanImpor', { imporId: 'contoh', actionId: 'buang' })],
  ])('%s', (_, prepare) => {
    prepare();
    office.menu('Hitung prakiraan');
    office.menu('Perbarui laporan');
    expect(figure('Belum direkam')).toEqual(['Belum direkam', 'belum diketahui', 'Isi atau betulkan lembar Desa.']);
    expect(figure('Tuntas direkam')).toEqual(['Tuntas direkam', 'belum diketahui', 'belum ada pembanding']);
    expect(text('Prakiraan')).toContain('Tunggakan perekaman belum diketahui');
    expect(text('Prakiraan')).not.toMatch(/Perjalanan kartunya Peluang|Blanko sampai target|0,00 orang sebelum/);
    // Nor is it none where its people, its desa and its way over the weeks are told.
    expect(text('Prakiraan')).toContain('Tunggakan menurut daftar belum diketahui');
    expect(text('Prakiraan')).toContain('Tidak ada desa aktif yang terbaca di lembar Desa.');
    expect(text('Prakiraan')).not.toMatch(/P10|terlayani semua|tanggal target tidak di depan/);
    expect(text('Dasbor')).toContain('Pada prakiraan terakhir tunggakannya belum diketahui.');
    expect(office.sheet('Prakiraan').charts).toEqual([]);
    expect(text('RKBMD')).toContain('Tunggakan tuntas, peluang 80 % belum diketahui');
    expect(text('Surat Permohonan')).toContain('belum diketahui: daftar desanya belum terbaca.');
  });

  test('and none of blanko that is used up', () => {
    post('terimaBarang', '5');
    post('catatCetak', '5');
    office.menu('Hitung prakiraan');
    office.menu('Perbarui laporan');
    expect(figure('Blanko cukup untuk')?.[2]).not.toContain('dapat habis');
    expect(text('Surat Permohonan')).toContain(
      'Menurut catatan blanko sudah habis, jadi kami mohon dikirim secepatnya.',
    );
    expect(text('Surat Permohonan')).not.toContain('blanko dapat habis');
  });

  test('with coverage above 100 % everywhere', () => {
    desa('Sudah Rekam', every('99000'));
    office.menu('Hitung prakiraan');
    office.menu('Perbarui laporan');
    expect(figure('Belum direkam')?.[1]).toBe('0 orang');
    expect(figure('Tuntas direkam')?.[1]).toBe('tidak ada tunggakan');
    expect(text('Prakiraan')).not.toContain('1. Tunggakan direkam');
    expect(text('Prakiraan')).toMatch(/Yang menunggu dicetak pada .* Pemula dan yang baru direkam/);
    expect(text('RKBMD')).toContain('Tunggakan tuntas, peluang 50 % tidak ada tunggakan');
    expect(text('Surat Permohonan')).toContain('berjumlah 0 (nol) orang di 19 desa. ');
  });
});
