import { jemputBola } from '../../src/reports';
import { linesUnder, pageOf, recordingSet, setting, type Typed, type TypedRow, textOf } from './office';

const desa = (...backlogs: number[]): TypedRow[] =>
  backlogs.map((backlog, index) => ({
    kode: `D${index}`,
    nama: `Desa ${index}`,
    wajibKtp: 1000 + backlog,
    sudahRekam: 1000,
  }));

const settings = [
  setting('orang_per_set_hari', 50),
  setting('bolos_jemput_bola', 0.2),
  setting('hari_pertama_jemput_bola', 1),
];

test('has the columns of the plan', () => {
  // docs/sumber.md s.4, rencana jemput bola: desa, tunggakan, target hadir, set, hari, petugas, tanggal
  const header = linesUnder(pageOf(jemputBola, {}), 'RENCANA JEMPUT BOLA PEREKAMAN KTP-EL');
  expect(header).toBeDefined();
  expect(pageOf(jemputBola, {}).cells.flat()).toEqual(
    expect.arrayContaining(['Desa', 'Tunggakan', 'Target hadir', 'Set', 'Hari', 'Petugas', 'Tanggal']),
  );
});

test('shares the kit-days out so that the most people are recorded', () => {
  // 4 desa, 1 set: 4 kit-days. At most 50 a day of 80 % who come: 80, 40, 20 and 8 of 100, 50, 25 and 10.
  // 2 days at the first record 50 + 30, 1 at the second 40, 1 at the third 20: 140. No other split gives more.
  const page = pageOf(jemputBola, { desa: desa(25, 100, 10, 50), aset: recordingSet(1, 'A'), pengaturan: settings });
  const [, ...lines] = linesUnder(page, 'No', 'Desa');
  expect(lines.map((line) => line.slice(1, 9))).toEqual([
    ['Desa 1', 100, 80, 1, 2, 2, 80, 1],
    ['Desa 3', 50, 40, 1, 1, 1, 40, 1],
    ['Desa 0', 25, 20, 1, 1, 1, 20, 1],
    ['Jumlah', 175, 140, '', '', 4, 140, ''],
  ]);
  expect(textOf(page)).toContain('4 hari dengan 1 set merekam kira-kira 140 orang di 3 desa');
});

test('sets go out together, and ties go to the largest backlog', () => {
  // 2 desa x 2 sets = 4 kit-days; both could take all four
  const page = pageOf(jemputBola, {
    desa: desa(1000, 2000),
    aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
    pengaturan: settings,
  });
  expect(linesUnder(page, 'No', 'Desa')[1]?.slice(1, 9)).toEqual(['Desa 1', 2000, 1600, 2, 2, 4, 200, 2]);
});

test('says what is missing: desa that wait, a set that works, or a pace', () => {
  const text = (typed: Typed) => textOf(pageOf(jemputBola, typed));
  const broken = recordingSet(1, 'A').map((row) => (row.jenis === 'IRIS' ? { ...row, kondisi: 'RR' } : row));
  expect(text({})).toContain('Tidak ada desa dengan tunggakan');
  expect(text({ desa: desa(0, -5), aset: recordingSet(1, 'A') })).toContain('Tidak ada desa dengan tunggakan');
  expect(text({ desa: desa(100), aset: broken })).toContain('Belum ada set perekaman yang lengkap');
  expect(
    text({ desa: desa(100), aset: recordingSet(1, 'A'), pengaturan: [setting('hari_pertama_jemput_bola', 0)] }),
  ).toContain('Periksa hari_jemput_bola dan hari_pertama_jemput_bola');
});

describe('the office says how many days and sets it has, and what travelling leaves of the first day', () => {
  const lines = (...more: TypedRow[]) => {
    const page = pageOf(jemputBola, {
      desa: desa(1000, 100),
      aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
      pengaturan: [...more, ...settings.filter(({ kunci }) => !more.some((other) => other.kunci === kunci))],
    });
    return { rows: linesUnder(page, 'No', 'Desa').slice(1, -1), text: textOf(page).replace(/\n/g, ' ') };
  };

  test('3 days with 1 of 2 sets are 3 set-days of 50 people', () => {
    const { rows, text } = lines(setting('hari_jemput_bola', 3), setting('set_jemput_bola', 1));
    expect(rows.map((line) => line.slice(1, 9))).toEqual([['Desa 0', 1000, 800, 1, 3, 3, 150, 1]]);
    expect(text).toContain('3 hari dengan 1 set merekam kira-kira 150 orang di 1 desa');
    expect(text).toContain('1 ikut keluar (set_jemput_bola di Pengaturan)');
  });

  test('half a first day takes 25 people off a visit', () => {
    // 4 set-days at one desa: 50 x (0,5 + 3) = 175; a first day at the second would bring 25 where a fourth brings 50
    const { rows } = lines(setting('hari_pertama_jemput_bola', 0.5));
    expect(rows.map((line) => [line[1], line[6], line[7]])).toEqual([['Desa 0', 4, 175]]);
  });

  test('more sets than are ready are not taken', () => {
    expect(lines(setting('set_jemput_bola', 5)).text).toContain(
      'Pengaturan set_jemput_bola meminta 5, jadi semua yang siap ikut keluar',
    );
  });
});
