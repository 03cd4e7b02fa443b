import { blocksOf } from '../../src/local/paper/blocks';
import { linesOf } from '../../src/local/paper/document';
import { type Office, openOffice } from '../../src/local/testing';
import type { SkenarioBerdampingan } from '../../src/procedures/skenario';
import { bandingSkenario } from '../../src/reports/bandingSkenario';
import { builtDist } from './dist';

/** Scenarios on the built bundle with the paper's tables (Porong 2021, Tables 3 to 5). */
const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
});

const lines = () => office.values('Banding Skenario!A1:M60').map((line) => line.map(String));
const text = () => lines().flat().join(' ');
/** The line of a scenario, from the table or from the figures of the chart below it. */
const line = (name: string, from: 'table' | 'chart' = 'table') =>
  lines().filter(([cell]) => cell === name)[from === 'table' ? 0 : 1] ?? [];

describe('Bandingkan skenario', () => {
  test("sets today's office and those of the sheet side by side, with a chart", () => {
    office.call('isiDataContoh');
    office.menu('Bandingkan skenario');
    expect(text()).toContain('1.000 kemungkinan dicoba');
    expect(line('Sekarang')[1]).toBe('alat dan petugas yang ada');
    expect(line('Satu set dan satu operator lagi')[1]).toBe('1 set perekaman dan 1 operator perekaman');
    expect(Number(line('Satu set dan satu operator lagi')[7])).toBeGreaterThan(0);
    const days = (name: string) => line(name, 'chart').slice(1, 3).map(Number);
    const [today, richer] = [days('Sekarang'), days('Satu set dan satu operator lagi')];
    expect(richer[0]).toBeLessThan(today[0] ?? 0);
    expect(richer[1]).toBeLessThan(today[1] ?? 0);
    expect(office.sheet('Banding Skenario').charts).toHaveLength(1);
    office.menu('Bandingkan skenario');
    expect(office.sheet('Banding Skenario').charts).toHaveLength(1);
    // Its sentences go over several lines of the screen, and on paper they are whole.
    const headed = lines().findIndex(([first]) => first === 'Skenario');
    const said = lines()
      .slice(2, headed)
      .map(([first]) => first)
      .filter((first) => !first?.startsWith('DATA CONTOH'));
    expect(said.length).toBeGreaterThan(1);
    const pixels = Object.values(bandingSkenario.widths).reduce((sum, width) => sum + width, 0);
    const blocks = blocksOf(linesOf(office.host, office.sheet('Banding Skenario')), false, pixels);
    const paragraphs = blocks.flatMap((block) => (block.kind === 'prose' ? block.paragraphs : []));
    expect(paragraphs.map(({ text }) => text)).toContain(said.join(' '));
  });

  test('tells of printers what they do to the cards: chance, cards that wait and what holds them, and in the chart', () => {
    office.call('isiDataContoh');
    // So few cards a day that one printer can't follow two sets.
    const at = office.values('Pengaturan!A1:A99').findIndex(([name]) => name === 'kartu_per_printer_hari') + 1;
    office.paste(`Pengaturan!B${at}`, [['20', '19', '21']]);
    const printers = office
      .values('Skenario!A1:Z1')[0]!
      .map((header) =>
        header === 'Nama'
          ? 'Tiga puluh printer'
          : header === 'Printer Kartu'
            ? '30'
            : header === 'Operator Pencetakan'
              ? '30'
              : '',
      );
    office.paste('Skenario!A2', [printers]);
    office.menu('Bandingkan skenario');
    const headers = lines().find(([first]) => first === 'Skenario')!;
    const told = (name: string, header: string) => line(name)[headers.indexOf(header)];
    const both = (header: string) => ['Sekarang', 'Tiga puluh printer'].map((name) => told(name, header));
    const [today, more] = both('Peluang tercetak pada tanggal target').map(Number);
    expect(more).toBeGreaterThanOrEqual(today ?? 0);
    const [waiting, fewer] = both('Menunggu dicetak pada tanggal target (kartu)').map(Number);
    expect(waiting).toBeGreaterThan(100);
    expect(fewer).toBeLessThan((waiting ?? 0) / 10);
    expect(told('Sekarang', 'Yang menahan kartunya')).toBe('jumlah printer kartu');
    expect(told('Tiga puluh printer', 'Yang menahan kartunya')).not.toBe('jumlah printer kartu');
    // Recording is as it was.
    const [before, after] = both('Peluang direkam pada tanggal target');
    expect(after).toBe(before);
    const days = (name: string) => line(name, 'chart').slice(1, 4).map(Number);
    expect(days('Tiga puluh printer').slice(0, 2)).toEqual(days('Sekarang').slice(0, 2));
    expect(days('Tiga puluh printer')[2]).toBeLessThan(days('Sekarang')[2] ?? 0);
    // 480 working days were looked at: what takes longer doesn't look like a number of days.
    expect(told('Sekarang', 'Tercetak (80\u00a0%)')).toBe('lebih dari dua tahun');
    const below = lines().findLastIndex(([first]) => first === 'Sekarang') + 1;
    expect(office.shown(`Banding Skenario!D${below}`)).toBe('lebih dari 480');
    expect(office.sheet('Banding Skenario').charts[0]?.options.title).toContain('(480: lebih dari dua tahun)');
    office.menu('Hitung prakiraan');
    const kept = office
      .values('Prakiraan!A1:B60')
      .find(([label]) => /^Kartu yang menunggu dicetak/.test(String(label)));
    expect(String(kept?.[1]).replace('.', '')).toBe(String(waiting));
  });

  test('says what Prakiraan says of the office as it is', () => {
    office.call('isiDataContoh');
    office.menu('Hitung prakiraan');
    office.menu('Bandingkan skenario');
    const told = office.values('Prakiraan!A1:B60').find(([label]) => label === 'Tuntas direkam (80 %)')?.[1];
    expect(line('Sekarang')[3]).toBe(told);
  });

  test('says of a plan that takes longer by how many days, in words and not as less than none', () => {
    office.call('isiDataContoh');
    // So few in each desa that whoever goes there is missed more at the counter.
    office.paste(
      'Desa!A2',
      Array.from({ length: 19 }, (_, at) => [`D${at}`, `Desa ${at}`, 'DESA', '', '40', '0']),
    );
    const headers = office.values('Skenario!A1:Z1')[0]!.map(String);
    const plans = [2, 5].map((days) =>
      headers.map((header) =>
        header === 'Nama' ? `Keliling ${days}` : header === 'Hari Jemput Bola' ? String(days) : '',
      ),
    );
    office.paste('Skenario!A2', plans);
    office.menu('Bandingkan skenario');
    const sooner = plans.map(([name]) => Number(line(name!)[7]));
    expect(Math.max(...sooner)).toBeLessThan(0);
    expect(text().replace(/\s+/g, ' ')).toContain('(minus: lebih lambat)');
    const told = office.run('skenarioBerdampingan', {}) as Pick<SkenarioBerdampingan, 'skenario'>;
    expect(told.skenario.slice(1, 3).map(({ bedanya }) => bedanya)).toEqual(
      sooner.map((days) => `${-days} hari kerja lebih lambat`),
    );
    const [today, ...written] = told.skenario.map(({ asal }) => asal);
    expect(today?.kalimat).toMatch(/^Dari 1\.000 kemungkinan jalannya pekerjaan, sama untuk tiap skenario:/);
    expect(today?.masukan[0]).toMatchObject({ teks: 'Lembar Prakiraan: Sekarang', tempat: { sheet: 'Prakiraan' } });
    // Each leads to its own row, in which its name stands.
    const leads = written.slice(0, 2).map(({ masukan: [input] }) => input!);
    expect(leads.map(({ teks }) => teks)).toEqual(['Lembar Skenario: Keliling 2', 'Lembar Skenario: Keliling 5']);
    expect(leads.map(({ tempat: { sheet, line } }) => office.values(`${sheet}!A${line}`)[0]![0])).toEqual([
      'Keliling 2',
      'Keliling 5',
    ]);
  });

  test('of plans that aren’t through within two years says no more than can be seen', () => {
    office.call('isiDataContoh');
    const devices = office.values('Aset!A2:A125').filter(([id]) => id !== '').length;
    office.paste(
      'Aset!D2',
      Array.from({ length: devices }, () => ['RB']),
    );
    const plans = [
      ['Enam set', '6', '6'],
      ['Sabtu saja', '', '', '', '', '', '4'],
      ['Printer saja', '', '', '1', '1'],
    ];
    office.paste(
      'Skenario!A2',
      plans.map((cells) => [...cells, ...Array(11 - cells.length).fill('')]),
    );
    office.menu('Bandingkan skenario');
    const below = (name: string) => lines().findIndex(([cell]) => cell === name) + 1;
    // Without a set nobody is ever recorded; 480 working days were looked at.
    const days = line('Enam set', 'chart').slice(1, 2).map(Number)[0]!;
    expect(office.shown(`Banding Skenario!H${below('Enam set')}`)).toBe(`sedikitnya ${481 - days}`);
    expect(line('Sabtu saja').slice(7, 9)).toEqual(['belum diketahui', 'belum diketahui']);
    // Printers leave recording as it is, seen or not.
    expect(line('Printer saja').slice(7, 9)).toEqual(['0', '0']);
    expect(text().replace(/\s+/g, ' ')).toContain('di sebagian kemungkinan belum tuntas dalam dua tahun');
    const told = office.run('skenarioBerdampingan', {}) as { skenario: { bedanya: string }[] };
    expect(told.skenario.slice(1, 4).map(({ bedanya }) => bedanya)).toEqual([
      `sedikitnya ${481 - days} hari kerja lebih cepat`,
      'bedanya belum diketahui, karena belum tuntas dalam dua tahun',
      'sama cepat',
    ]);
  });

  test('takes the first six and names the others', () => {
    office.call('isiDataContoh');
    office.paste(
      'Skenario!A2',
      Array.from({ length: 8 }, (_, index) => [`Rencana ${index + 1}`, String(index)]),
    );
    office.menu('Bandingkan skenario');
    expect(line('Rencana 6')[1]).toBe('5 set perekaman');
    expect(line('Rencana 7')).toEqual([]);
    expect(text().replace(/\s+/g, ' ')).toContain('tidak ikut: Rencana 7 dan Rencana 8');
  });

  test('a cell that cannot be read leaves its scenario out, and says so', () => {
    office.call('isiDataContoh');
    office.paste('Skenario!A2', [['Rencana salah', 'dua']]);
    office.menu('Bandingkan skenario');
    expect(line('Rencana salah')).toEqual([]);
    expect(text().replace(/\s+/g, ' ')).toContain(
      'Baris 2 di lembar Skenario tidak ikut dihitung: Set Perekaman harus bilangan bulat 0 sampai 50 atau kosong, bukan "dua".',
    );
  });

  test('an empty office and an empty sheet get a sentence each', () => {
    office.menu('Bandingkan skenario');
    // Nobody knows: neither days nor chances are told, and no chart is left.
    expect(text().replace(/\s+/g, ' ')).toContain(
      'Tidak ada tunggakan perekaman yang diketahui: lembar Desa tidak berisi desa aktif yang terbaca.',
    );
    expect(text().replace(/\s+/g, ' ')).toContain('Yang belum diketahui: tunggakan perekaman; jadi tanggal, peluang');
    expect(text()).not.toMatch(/Bukti sedikit|Semua skenario dijalankan/);
    expect(line('Sekarang')).toEqual([]);
    expect(office.run('skenarioBerdampingan', {})).toMatchObject({ skenario: [] });
    office.call('isiDataContoh');
    office.menu('Bandingkan skenario');
    expect(office.sheet('Banding Skenario').charts).toHaveLength(1);
    office.paste('Skenario!A2', Array(3).fill(Array(7).fill('')));
    office.menu('Bandingkan skenario');
    expect(text()).toContain('Lembar Skenario masih kosong');
    const desa = office.values('Desa!F1:F20').length - 1;
    office.paste(
      'Desa!F2',
      Array.from({ length: desa }, () => ['99000']),
    );
    office.menu('Bandingkan skenario');
    expect(text()).toContain('Tidak ada tunggakan perekaman menurut lembar Desa.');
    expect(line('Sekarang').slice(2, 6)).toEqual([...Array(3).fill('tidak ada tunggakan'), '']);
    expect(office.sheet('Banding Skenario').charts).toHaveLength(0);
    expect(text()).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test('takes as many service calls however many scenarios there are', () => {
    office.call('isiDataContoh');
    // What was noted last is looked for in Riwayat, a call; after an import there is nothing to look for.
    office.type('Desa!C2', 'KELURAHAN');
    const calls = () => office.counting(() => office.call('bandingkanSkenario'));
    // The first run puts the chart in, later ones change it.
    calls();
    const few = calls();
    expect(few.reads + few.writes).toBeLessThanOrEqual(25);
    office.paste(
      'Skenario!A4',
      Array.from({ length: 4 }, (_, index) => [`Rencana ${index}`, '1']),
    );
    expect(calls()).toEqual(few);
    // In pieces as the panel asks for it, the last of which looks twice whether it was cancelled.
    const { hooks } = office.host.world;
    let second = 0;
    hooks.afterCall = (name) => {
      if (name === 'Sheet.getSheetValues')
        office.setNow(new Date(Date.UTC(2026, 10, 24, 9, 0, ++second)).toISOString().slice(0, 19));
    };
    let [piece, isOver] = [0, false];
    for (; piece < 9 && !isOver; piece++) {
      const { reads, writes } = office.counting(() => {
        const answer = office.run('skenarioBerdampingan', { id: 'satu', lanjutan: piece > 0 });
        isOver = (answer as { lanjut: unknown }).lanjut === null;
      });
      // The report's, and what a piece asks beside it: what was found before, and whether it is to stop.
      expect(reads + writes).toBeLessThanOrEqual(25 + 1);
    }
    delete hooks.afterCall;
    expect(isOver).toBe(true);
    expect(piece).toBeGreaterThan(2);
  });
});
