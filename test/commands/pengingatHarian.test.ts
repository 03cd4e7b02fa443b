import { type Office, openOffice } from '../../src/local/testing';
import { PROBLEM_TABLES } from '../../src/reports/problems/problems';
import { fillBusyOffice } from '../product/busyOffice';
import { builtDist } from '../product/dist';

/** What the daily trigger and Periksa cost in service calls, on the built add-on. */
const dist = builtDist();

const BLANKO = { barang: 'BLANKO', jumlah: '233', tanggal: '01-12-2026' };

function prepared(rows: number): Office {
  const office = openOffice({ dist, now: '2026-12-01T08:00' });
  office.call('siapkanLembarKerja');
  const names = office.values('Pengaturan!A1:A90').flat();
  const set = (name: string, value: string) => office.type(`Pengaturan!B${names.indexOf(name) + 1}`, value);
  set('penerima_pengingat', 'camat@contoh.id, sekcam@contoh.id, kasi@contoh.id');
  set('titik_pesan_praktik', '1000');
  office.call('pasangPengingat');
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '500' }, actionId: 'satu' });
  const many = (line: (at: number) => string[]) => Array.from({ length: rows }, (_, at) => line(at));
  office.paste(
    'Aset!A2',
    many((at) => [`PC-${at}`, 'Komputer', 'PC', 'B']),
  );
  office.paste(
    'Gangguan!A2',
    many((at) => [`G-${at}`, '02-11-2026 08:00', '02-11-2026 11:00', 'SERVER']),
  );
  office.paste('Desa!A2', [['D1', 'Satu', 'DESA', '', '9000', '8900']]);
  return office;
}

const morning = (office: Office, day: string) => {
  office.setNow(`${day}T06:10`);
  return office.counting(() => office.host.fire('CLOCK')).names;
};

/** A morning with a forecast and three letters, one with nothing to tell, one on which the forecast's ground has moved. */
function mornings(office: Office): string[][] {
  const first = morning(office, '2026-12-01');
  const quiet = morning(office, '2026-12-02');
  office.type('Desa!F2', '8899');
  return [first, quiet, morning(office, '2026-12-03')];
}

test('the daily trigger costs 25 calls for each sheet it writes, whatever the number of rows', () => {
  const office = prepared(3);
  const found = mornings(office);
  expect(office.host.world.outbox).toHaveLength(3);
  const [first = [], quiet = [], forecast = []] = found;
  // Dasbor and Periksa
  expect(quiet.length).toBeLessThanOrEqual(2 * 25);
  // and Prakiraan
  expect(forecast.length).toBeLessThanOrEqual(3 * 25);
  // and Pengingat, once for each letter and once at the end
  expect(first.length).toBeLessThanOrEqual(3 * 25 + 4 * 12);
  expect(mornings(prepared(600)).map(({ length }) => length)).toEqual(found.map(({ length }) => length));
});

test('what another notes while the forecast is computed stands on Dasbor, which is stamped later', () => {
  const calls = morning(prepared(3), '2026-12-01');
  const office = prepared(3);
  office.setNow('2026-12-01T06:10');
  const other = () => office.run('catat', { action: 'terimaBarang', input: BLANKO, actionId: 'dua' });
  // The sheets have been looked at, and the forecast hasn't begun.
  office.interrupt(calls.indexOf('Lock.releaseLock') + 1, () => office.host.fire('CLOCK'), other);
  const dasbor = JSON.stringify(office.values('Dasbor!A1:J40'));
  expect(dasbor).toContain('733');
  expect(office.sheet('Arsip Prakiraan').lastRow()).toBe(2);
});

test('and no more with all of Dasbor’s charts', () => {
  const office = openOffice({ dist, now: '2026-10-20T09:00' });
  fillBusyOffice(office);
  office.call('pasangPengingat');
  morning(office, '2026-10-21');
  expect(office.sheet('Dasbor').charts).toHaveLength(3);
  expect(morning(office, '2026-10-22').length).toBeLessThanOrEqual(2 * 25);
});

test('Periksa looks at every register, so it costs one call for each beside 16, whatever the number of rows', () => {
  const calls = (office: Office) => office.counting(() => office.call('periksa')).names;
  const few = calls(prepared(3));
  // With the codes of the sheets, and the journal, which tells of an action that stopped half way.
  const registers = Object.keys(PROBLEM_TABLES).length + 2;
  expect(few.filter((name) => name === 'Sheet.getSheetValues')).toHaveLength(registers);
  expect(few.length).toBeLessThanOrEqual(16 + registers);
  expect(calls(prepared(600))).toEqual(few);
});
