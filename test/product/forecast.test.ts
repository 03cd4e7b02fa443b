import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** The built bundle on the paper's tables, through its public functions (Porong 2021, Tables 3 to 5). */
const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
});

const column = (sheet: string, letter: string) =>
  office.values(`${sheet}!${letter}1:${letter}150`).map(([cell]) => String(cell));

/** The sentences at the head of the sheet, joined from the lines they are broken into. */
const answer = () => {
  const lines = column('Prakiraan', 'A').slice(2);
  return lines.slice(0, lines.indexOf('Angka')).join(' ');
};

describe('Hitung prakiraan', () => {
  test('answers the paper in one sentence with backlog, date, chance and what binds', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    // 11.915 is wajib less sudah over the 19 desa of the paper, added up by hand.
    expect(answer()).toMatch(
      /^Tunggakan 11\.915 orang: yang masih dapat direkam, kira-kira [\d.]+, diperkirakan tuntas direkam paling lambat \d{1,2} \w+ 20\d\d dengan peluang 80 % bila alat dan petugas tetap; yang menahan: [^.]+\. /,
    );
    const age = () => (office.run('prakiraan', {}) as { usia: string }).usia;
    expect(age()).toBe('baru saja');
    office.setNow('2026-11-24T08:45');
    expect(age()).toBe('45 menit yang lalu');
  });

  test('cuts no label of a figure off where its value stands beside it', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    const labels = column('Prakiraan', 'A');
    const [from, to] = [labels.indexOf('Angka') + 1, labels.indexOf('Yang menahan perekaman') - 1];
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
    const { styles } = office.sheet('Prakiraan');
    const cut = labels.slice(from, to).filter((_, at) => {
      return office.workbook.styles.get(styles.get(from + at + 1, 1)).wrap !== 'WRAP';
    });
    expect(cut).toEqual([]);
  });

  test('has no heading of scores where nothing could be tried on the past', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    const lines = office.values('Prakiraan!A1:D150').map((line) => line.map(String));
    const at = lines.findIndex(([label]) => label === 'Diuji dengan riwayat kantor');
    expect(lines[at]).toEqual(['Diuji dengan riwayat kantor', '', '', '']);
    expect(lines[at + 1]?.[0]).toContain('belum dapat diuji');
    expect(lines.flat().join(' ')).not.toMatch(/MASE|Galat/);
  });

  test('keeps the dates of each desa, and says of them once their days are over how they did', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    const text = () => column('Prakiraan', 'A').join(' ');
    expect(text()).not.toContain('tiap desa:');
    // Two years on the list is the same: nobody has counted since.
    office.setNow('2028-12-01T08:00');
    office.menu('Hitung prakiraan');
    expect(text()).toContain(
      'Tanggal tuntas 80 % tiap desa sudah lewat, tetapi tunggakan tidak dihitung di sekitar tanggal itu.',
    );
    // Then one person more is noted as recorded in each of the 19 desa of the paper.
    const at = office.values('Desa!A1:Z1')[0]!.indexOf('Sudah Rekam');
    const letter = String.fromCharCode(65 + at);
    const recorded = office.values(`Desa!${letter}2:${letter}20`);
    office.paste(
      `Desa!${letter}2`,
      recorded.map(([cell]) => [String(Number(cell) + 1)]),
    );
    office.menu('Hitung prakiraan');
    expect(text()).toMatch(
      /Tanggal tuntas 80 % tiap desa: 0 dari (1[0-9]) yang sudah lewat memang tuntas pada waktunya\./,
    );
  });

  test('draws a real chart of the backlog, with its figures on the sheet', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    // Its first number isn't the one beside the backlog, and that says which is which.
    const [today] = office.values('Prakiraan!F31:I31');
    const meaning = office.values('Prakiraan!A1:D40').find(([label]) => label === 'Tunggakan perekaman')?.[3];
    expect(today?.[0]).toBe('24-11-2026');
    const median = Number(today?.[2]).toLocaleString('id-ID');
    expect(meaning).toContain(
      `Kira-kira 8.341 di antaranya masih bisa direkam (rata-rata; grafiknya mulai dari tengahnya: ${median}); itulah yang diprakirakan.`,
    );
    expect(office.sheet('Prakiraan').charts).toHaveLength(1);
    office.menu('Hitung prakiraan');
    expect(office.sheet('Prakiraan').charts).toHaveLength(1);
    const [dates, middle] = [column('Prakiraan', 'F'), column('Prakiraan', 'H')];
    const first = dates.indexOf('Tanggal') + 1;
    expect(dates[first]).toBe('24-11-2026');
    // Half of the futures have more than the middle of the reachable share (40 % to 100 %, most likely 70 %).
    expect(Number(middle[first])).toBeGreaterThan(0.68 * 11_915);
    expect(Number(middle[first])).toBeLessThan(0.72 * 11_915);
  });

  test('says that it rests on defaults while there is no history', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    const text = column('Prakiraan', 'A').join('\n');
    expect(text).toContain('Bukti sedikit');
    expect(text).toContain('Belum ada catatan Layanan harian');
    expect(text).not.toContain('(95 %)');
    // How it was computed is told where one asks for it, in plain words.
    const sheet = office.values('Prakiraan!A1:D300').flat().join(' ');
    expect(sheet).toContain('1.000 kemungkinan dicoba');
    expect(sheet).toMatch(/Dari mana tiap angka\?.*Undiannya sama tiap kali \(nomor 1\)/);
    expect(sheet).not.toMatch(/ulangan|benih|N = /);
  });

  test('gives the same answer twice', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    const once = office.values('Prakiraan!A1:I80');
    office.menu('Hitung prakiraan');
    expect(office.values('Prakiraan!A1:I80')).toEqual(once);
  });

  test.each([
    ['an empty workbook', () => {}, 'Tidak ada tunggakan perekaman'],
    [
      'no usable recording set',
      () => {
        office.call('isiDataContoh');
        for (let line = 2; line <= 125; line++) {
          if (office.value(`Aset!C${line}`) === 'IRIS') office.type(`Aset!D${line}`, 'RB');
        }
      },
      'tidak tuntas dalam dua tahun',
    ],
    [
      'a target that has passed',
      () => {
        office.call('isiDataContoh');
        setting('tanggal_target', '1-10-2026');
      },
      'sudah lewat',
    ],
    [
      'nobody to record',
      () => {
        office.call('isiDataContoh');
        office.paste('Petugas!A2', [['Operator', 'PEREKAMAN', '0', '7']]);
      },
      'tidak tuntas dalam dua tahun',
    ],
  ])('%s gets a sentence, never NaN or Infinity', (_, prepare, sentence) => {
    prepare();
    office.menu('Hitung prakiraan');
    const text = office.values('Prakiraan!A1:I90').flat().join('\n');
    expect(`${answer()} ${text}`).toContain(sentence);
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });
});

function setting(name: string, value: string): void {
  const line = column('Pengaturan', 'A').indexOf(name) + 1;
  office.type(`Pengaturan!B${line}`, value);
}

test('knows what was ordered and which misprints the ledger has, and says so', () => {
  office.call('isiDataContoh');
  const note = (action: string, input: Record<string, string>) =>
    office.run('catat', { action, input, actionId: `${action}-1` });
  office.menu('Hitung prakiraan');
  const lineOf = (label: string) => office.values('Prakiraan!A1:I250').find((cells) => cells.includes(label));
  const failing = (line = lineOf('Kartu gagal cetak')) => Number(String(line?.[1]).replace(',', '.').split(' ')[0]);
  const before = failing();
  expect(lineOf('Pesanan blanko yang belum datang')).toBeUndefined();
  note('terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '20-11-2026' });
  note('pesanBarang', { barang: 'BLANKO', jumlah: '750' });
  note('catatGagal', { barang: 'BLANKO', jumlah: '60' });
  office.menu('Hitung prakiraan');
  expect(lineOf('Pesanan blanko yang belum datang')?.slice(1, 3)).toEqual(['750', 'keping']);
  expect(lineOf('Lama tunggu pesanan blanko')?.join(' ')).toContain('waktu_tunggu_blanko');
  expect(failing()).toBeGreaterThan(before);
});

describe('what it costs', () => {
  test('opening the sidebar takes at most 8 reads, a posting 12 calls, a forecast 25 and Dasbor after it 25', () => {
    office.call('isiDataContoh');
    const opening = office.counting(() => office.run('ringkasan', {}));
    expect(opening.reads).toBeLessThanOrEqual(8);
    const posting = office.counting(() =>
      office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '500' }, actionId: 'satu' }),
    );
    expect(posting.reads + posting.writes).toBeLessThanOrEqual(12);
    for (let run = 0; run < 2; run++) {
      expectTwoReports(office.counting(() => office.call('hitungPrakiraan')));
      expectTwoReports(office.counting(() => office.run('hitungUlang', {})));
    }
  });

  test('computed in pieces, each takes hardly more calls, and stopped it leaves sheet and archive as they were', () => {
    office.call('isiDataContoh');
    office.call('hitungPrakiraan');
    const shown = () => [office.values('Prakiraan!A1:I250'), office.values('Arsip Prakiraan!A1:P9')];
    const before = shown();
    const carryOn = (id: string, lanjutan: boolean) => {
      let answer: unknown;
      const counted = slowly(() =>
        office.counting(() => {
          answer = office.run('hitungUlang', { id, lanjutan });
        }),
      );
      const told = answer as { lanjut: { bagian: number } | null; dihentikan: boolean; ada: boolean };
      if (told.ada) expectTwoReports(counted, LOOKS_OF_A_PIECE);
      else expect(counted.names.length).toBeLessThanOrEqual(25);
      return told;
    };
    office.setNow('2026-11-24T09:00');
    expect(carryOn('satu', false).lanjut?.bagian).toBe(0.5);
    office.run('hentikanHitungan', { id: 'satu' });
    expect(carryOn('satu', true)).toMatchObject({ dihentikan: true, lanjut: null, ada: false });
    expect(shown()).toEqual(before);
    const shares = [false, true, true].map((lanjutan) => carryOn('dua', lanjutan).lanjut?.bagian ?? 1);
    expect(shares).toEqual([0.5, 0.8, 1]);
    expect(office.value('Prakiraan!B2')).not.toBe(before[0]?.[1]?.[1]);
    const quick = office.counting(() => office.run('hitungUlang', { id: 'tiga', lanjutan: false }));
    expectTwoReports(quick, LOOKS_OF_A_PIECE);
    const written = shown();
    for (const lanjutan of [false, true]) expect(carryOn('empat', lanjutan).lanjut).not.toBeNull();
    // Pressed while the last piece reads the sheets, after its first look: Google runs both at once.
    office.interrupt(
      6,
      () => expect(carryOn('empat', true)).toMatchObject({ dihentikan: true, lanjut: null, ada: false }),
      () => office.run('hentikanHitungan', { id: 'empat' }),
    );
    expect(shown()).toEqual(written);
    expect(() => office.run('hitungUlang', { id: '../x' })).toThrow('Id hitungan harus');
  });
});

/** What a piece asks beside the report: what the one before has found, and whether it is to stop. */
const LOOKS_OF_A_PIECE = 2;

/** Prakiraan, the flush that lets others see it, and Dasbor: each is a report, of at most 25 calls. */
function expectTwoReports({ reads, writes, names }: ReturnType<Office['counting']>, looks = 0): void {
  const prakiraan = names.indexOf('SpreadsheetApp.flush');
  expect(prakiraan).toBeGreaterThan(1);
  expect(prakiraan).toBeLessThanOrEqual(25 + looks);
  const flushed = reads + writes - prakiraan;
  expect(flushed).toBeGreaterThan(2);
  expect(flushed).toBeLessThanOrEqual(25);
}

let second = 0;
/** A second goes by with each sheet that is read. */
function slowly<T>(work: () => T): T {
  const { hooks } = office.host.world;
  hooks.afterCall = (name) => {
    if (name === 'Sheet.getSheetValues') office.setNow(`2026-11-24T09:00:${String(++second).padStart(2, '0')}`);
  };
  try {
    return work();
  } finally {
    delete hooks.afterCall;
  }
}
