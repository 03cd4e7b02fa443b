import { KTP_JEMPUT_BOLA } from '../../src/functions';
import { call, down } from './call';

describe('KTP_JEMPUT_BOLA', () => {
  /** The most that can be recorded, by trying every way to share the kit-days out. */
  function mostRecorded(backlogs: number[], kitDays: number, people: number, noShow: number, first: number): number {
    const [backlog, ...rest] = backlogs;
    if (backlog === undefined) return 0;
    let most = 0;
    for (let spent = 0; spent <= kitDays; spent++) {
      const here = spent === 0 ? 0 : Math.min(backlog * (1 - noShow), people * (first + spent - 1));
      most = Math.max(most, here + mostRecorded(rest, kitDays - spent, people, noShow, first));
    }
    return most;
  }

  test.each([
    [[100, 300, 80, 40], 6, 45, 0.2, 0.5],
    [[100, 300, 80, 40], 7, 45, 0, 0],
    [[60, 60, 60, 60], 5, 30, 0.1, 1],
  ])('of %p shares %d kit-days out as well as trying every way', (backlogs, kitDays, people, noShow, first) => {
    const names = backlogs.map((_, index) => [`Desa ${index + 1}`]);
    const rows = call(KTP_JEMPUT_BOLA, names, down(...backlogs), kitDays, 1, people, noShow, first) as [
      string,
      number,
      number,
    ][];
    expect(rows.map(([name]) => [name])).toEqual(names);
    expect(rows.reduce((sum, row) => sum + row[1], 0)).toBeLessThanOrEqual(kitDays);
    expect(rows.reduce((sum, row) => sum + row[2], 0)).toBeCloseTo(
      mostRecorded(backlogs, kitDays, people, noShow, first),
      9,
    );
    rows.forEach(([, days, recorded], index) => {
      const here = days === 0 ? 0 : Math.min(backlogs[index]! * (1 - noShow), people * (first + days - 1));
      expect(recorded).toBeCloseTo(here, 9);
    });
  });

  test('counts days x sets, and takes what was left out as 45 a day, 20 % absent, a full first day', () => {
    expect(call(KTP_JEMPUT_BOLA, down('Gedang'), down(1000), 2, 3)).toEqual([['Gedang', 6, 270]]);
    expect(call(KTP_JEMPUT_BOLA, 'Gedang', 100, 2, 3)).toEqual([['Gedang', 2, 80]]);
  });

  test('leaves blank rows blank and sends nobody where nobody waits', () => {
    expect(call(KTP_JEMPUT_BOLA, down('Gedang', '', 'Siring'), down(45, '', -3), 2, 1, 45, 0, 1)).toEqual([
      ['Gedang', 1, 45],
      ['', '', ''],
      ['Siring', 0, 0],
    ]);
  });

  test('names what is missing or too large', () => {
    expect(() => call(KTP_JEMPUT_BOLA, 'Gedang', 100, '', 1)).toThrow(
      'hari harus bilangan bulat 0 atau lebih, bukan kosong',
    );
    expect(() => call(KTP_JEMPUT_BOLA, 'Gedang', 100, 365, 10)).toThrow(
      'hari x set harus paling banyak 3.000, bukan 3.650',
    );
    const names = Array.from({ length: 301 }, (_, index) => [`Desa ${index + 1}`]);
    const waiting = names.map(() => [1]);
    expect(() => call(KTP_JEMPUT_BOLA, names, waiting, 300, 10)).toThrow(
      'desa x hari x set harus paling banyak 900.000, bukan 903.000',
    );
    expect(call(KTP_JEMPUT_BOLA, names.slice(1), waiting.slice(1), 300, 10)).toHaveLength(300);
  });
});
