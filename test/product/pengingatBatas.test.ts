import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/**
 * Every line that the reminder watches, on the built add-on around the end of a year: crossed, one letter; still crossed,
 * none; uncrossed and crossed again, one again.
 */
const dist = builtDist();
let office: Office;

function setting(name: string, ...values: string[]): void {
  const line = office.values('Pengaturan!A1:A90').findIndex(([cell]) => cell === name) + 1;
  office.paste(`Pengaturan!B${line}`, [values]);
}

let posts = 0;
function post(action: string, input: Record<string, string>): void {
  const answer = office.run('catat', { action, input, actionId: `catat-${++posts}` }) as { ok: boolean };
  expect(answer).toMatchObject({ ok: true });
}

/** What the letters of a morning say is new. */
function morning(day: string): string[] {
  office.setNow(`${day}T06:10`);
  const { outbox } = office.host.world;
  const before = outbox.length;
  office.host.fire('CLOCK');
  const written = outbox.slice(before).map(({ body }) => /Yang baru:\n([\s\S]*?)\n\n/.exec(body)?.[1] ?? '');
  office.setNow(`${day}T10:00`);
  return written;
}

function opened(now: string): void {
  office = openOffice({ dist, now });
  office.call('siapkanLembarKerja');
  setting('penerima_pengingat', 'camat@contoh.id');
  office.call('pasangPengingat');
}

/** Monday to Friday less what the office's own sheet Libur lists. */
function workingDays(from: string, until: string): string[] {
  const off = new Set(office.values('Libur!A2:A120').map(([day]) => String(day).slice(0, 10)));
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (![0, 6].includes(new Date(at).getUTCDay()) && !off.has(day)) days.push(day);
  }
  return days;
}
const typed = (day: string) => day.split('-').reverse().join('-');
const print = (day: string) => post('catatCetak', { jumlah: '75', tanggal: typed(day) });

test('blanko: told a working week before the day to order, with how many and by when', () => {
  opened('2026-12-01T08:00');
  setting('waktu_tunggu_blanko', '8', '8', '8');
  setting('hari_antar_pesanan', '20');
  // 75 on each working day: the point is 8 x 75, the order 20 x 75; 5 x 75 above the point on the morning of 5 January.
  const days = workingDays('2026-12-01', '2027-01-04');
  post('terimaBarang', { barang: 'BLANKO', jumlah: String(975 + 75 * days.length), dokumen: 'BAST 1' });
  for (const day of days.slice(0, -1)) {
    office.setNow(`${day}T10:00`);
    print(day);
  }
  expect(morning('2027-01-04')).toEqual([]);
  print('2027-01-04');
  const told = (left: string) => [
    `- Blanko tinggal ${left} keping. Pesan 1.500 keping sebelum 12-01-2027; titik pesan 600 keping.`,
  ];
  expect(morning('2027-01-05')).toEqual(told('975'));
  print('2027-01-05');
  expect(morning('2027-01-06')).toEqual([]);
  print('2027-01-06');
  post('terimaBarang', { barang: 'BLANKO', jumlah: '1500', dokumen: 'BAST 2' });
  expect(morning('2027-01-07')).toEqual([]);
  print('2027-01-07');
  post('kembalikanBarang', { barang: 'BLANKO', jumlah: '1500', dokumen: 'BAST 3' });
  // 975 less three days, so two days above the point: Monday and Tuesday
  expect(morning('2027-01-08')).toEqual(told('750'));
  expect(morning('2027-01-09')).toEqual([]);
});

test('an outage: service hours add up over the new year', () => {
  opened('2026-12-30T13:30');
  setting('gangguan_lama_jam', '7');
  post('mulaiGangguan', { jenis: 'SERVER', mulai: '30-12-2026 13:00' });
  expect(workingDays('2026-12-30', '2027-01-03')).toEqual(['2026-12-30', '2026-12-31']);
  expect(morning('2026-12-31')).toEqual([]);
  // 13:00-15:30, then 07:30-12:00 and 13:00-15:30
  const told = ['- Server pusat terganggu sudah 9,5 jam layanan, sejak 30-12-2026; batasnya 7,0 jam.'];
  expect(morning('2027-01-01')).toEqual(told);
  expect(morning('2027-01-02')).toEqual([]);
  setting('gangguan_lama_jam', '10');
  expect(morning('2027-01-03')).toEqual([]);
  setting('gangguan_lama_jam', '7');
  expect(morning('2027-01-04')).toEqual(told);
  post('akhiriGangguan', { id: 'G-0001', selesai: '04-01-2027 09:00' });
  expect(morning('2027-01-05')).toEqual([]);
});

test('a device that is away: from the day after the promised one', () => {
  opened('2026-12-28T08:00');
  office.paste('Aset!A2', [['PRN-003', 'Printer', 'PRINTER_KARTU', 'B']]);
  post('kirimPerbaikan', { id: 'PRN-003', tempat: 'Jakarta', janji: '31-12-2026' });
  const told = (days: number, promised: string) => [
    `- PRN-003 sudah ${days} hari diperbaiki di Jakarta, dijanjikan kembali ${promised}; tanyakan kepada tempat perbaikannya.`,
  ];
  expect(morning('2026-12-31')).toEqual([]);
  expect(morning('2027-01-01')).toEqual(told(4, '31-12-2026'));
  expect(morning('2027-01-02')).toEqual([]);
  const column = 'ABCDEFGHIJ'[office.values('Perbaikan!A1:J1')[0]!.indexOf('Dijanjikan')];
  office.type(`Perbaikan!${column}2`, '04-01-2027');
  expect(morning('2027-01-04')).toEqual([]);
  expect(morning('2027-01-05')).toEqual(told(8, '04-01-2027'));
  post('kembaliPerbaikan', { id: 'PRN-003' });
  expect(morning('2027-01-06')).toEqual([]);
});

test('a device that is away without a promise: after so many days', () => {
  opened('2026-12-10T08:00');
  office.paste('Aset!A2', [['PRN-003', 'Printer', 'PRINTER_KARTU', 'B']]);
  setting('perbaikan_lama_hari', '30');
  post('kirimPerbaikan', { id: 'PRN-003' });
  expect(morning('2027-01-09')).toEqual([]);
  expect(morning('2027-01-10')).toEqual([
    '- PRN-003 sudah 31 hari diperbaiki, lebih dari 30 hari; tanyakan kepada tempat perbaikannya.',
  ]);
  expect(morning('2027-01-11')).toEqual([]);
});

test('the forecast: a date that slipped by more than a week since a month ago', () => {
  opened('2026-12-01T08:00');
  office.paste('Desa!A2', [['D1', 'Satu', 'DESA', '', '30000', '22000']]);
  const recorded = (count: string) => office.type('Desa!F2', count);
  /** The day that the archive's last forecast gives with 80 %. */
  const kept = () => {
    const [head = [], ...rows] = office.values("'Arsip Prakiraan'!A1:P12");
    return rows.map((row) => String(row[head.indexOf('P80')])).filter((day) => /^\d/.test(day));
  };
  const slip = () => (Date.parse(kept().pop() ?? '') - Date.parse(kept()[0] ?? '')) / 86_400_000;
  const told = () => [
    `- Tanggal tuntas (peluang 80 %) mundur ${slip()} hari menjadi ${typed(kept().pop() ?? '')}; pada prakiraan 01-12-2026 masih ${typed(kept()[0] ?? '')}.`,
  ];
  expect(morning('2026-12-01')).toEqual([]);
  recorded('19000');
  const first = morning('2027-01-04');
  expect(slip()).toBeGreaterThan(7);
  expect(first).toEqual(told());
  expect(morning('2027-01-05')).toEqual([]);
  recorded('26000');
  expect(morning('2027-01-06')).toEqual([]);
  expect(slip()).toBeLessThanOrEqual(7);
  recorded('19000');
  const again = morning('2027-01-07');
  expect(slip()).toBeGreaterThan(7);
  expect(again).toEqual(told());
  expect(kept()).toHaveLength(4);
});

test('data problems: one thing for each sheet', () => {
  opened('2026-12-30T08:00');
  office.paste('Desa!A2', [
    ['D1', 'Satu', 'DESA', '', '1000', '900'],
    ['D2', 'Dua', 'DESA', '', '1000', '900'],
  ]);
  expect(morning('2026-12-31')).toEqual([]);
  office.type('Desa!E2', 'banyak');
  const told = [expect.stringMatching(/^- Lembar Desa: 1 masalah: Wajib KTP harus .*, bukan "banyak"\.$/)];
  expect(morning('2027-01-01')).toEqual(told);
  office.type('Desa!E3', 'sedikit');
  expect(morning('2027-01-02')).toEqual([]);
  office.paste('Desa!E2', [['1000'], ['1000']]);
  expect(morning('2027-01-03')).toEqual([]);
  office.type('Desa!E2', 'banyak');
  expect(morning('2027-01-04')).toEqual(told);
});

test('what is crossed on the same morning is one letter, gravest first, and what was told stands below what is new', () => {
  opened('2026-12-28T08:00');
  setting('gangguan_lama_jam', '7');
  setting('titik_pesan_praktik', '1000');
  office.paste('Aset!A2', [['PRN-003', 'Printer', 'PRINTER_KARTU', 'B']]);
  post('terimaBarang', { barang: 'BLANKO', jumlah: '500', dokumen: 'BAST 1' });
  post('mulaiGangguan', { jenis: 'SERVER', mulai: '28-12-2026 07:30' });
  post('kirimPerbaikan', { id: 'PRN-003', janji: '30-12-2026' });
  const kinds = (letter = '') => letter.split('\n').map((line) => line.slice(2, 8));
  expect(morning('2026-12-30').map(kinds)).toEqual([['Blanko', 'Server']]);
  expect(morning('2026-12-31').map(kinds)).toEqual([['PRN-00']]);
  const { body = '' } = office.host.world.outbox.at(-1) ?? {};
  const standing = body.slice(body.indexOf('Yang masih berlaku:'));
  expect(standing).toMatch(
    /^Yang masih berlaku:\n- Blanko .* \(sejak 30-12-2026\)\n- Server .* \(sejak 30-12-2026\)\n\n/,
  );
  expect(morning('2027-01-01')).toEqual([]);
});
