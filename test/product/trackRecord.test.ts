import { type Office, openOffice } from '../../src/local/testing';
import { weekdays } from '../reports/office';
import { builtDist } from './dist';

/** The built bundle over a year of an office that notes its days and asks for a forecast at each month's beginning. */
const dist = builtDist();
const NOTED = weekdays('2026-01-05', 230); // to 20-11-2026

function officeOf(days: readonly string[], rekam: (index: number) => number): Office {
  const office = openOffice({ dist, now: '2026-11-23T08:00' });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  office.paste(
    'Layanan!A2',
    days.map((day, index) => [day.split('-').reverse().join('-'), '0', String(rekam(index))]),
  );
  return office;
}

const column = (office: Office, letter: string) =>
  office.values(`Prakiraan!${letter}1:${letter}140`).map(([cell]) => String(cell));
/** The lines of a block of the sheet, below its head to the next empty line. */
function block(office: Office, head: string): string[] {
  const first = column(office, 'A');
  const at = first.indexOf(head) + 1;
  const end = first.indexOf('', at);
  return office.values(`Prakiraan!A${at + 1}:D${end}`).map((line) => line.filter((cell) => cell !== '').join(' | '));
}

test('a year of notes is held against what would have been forecast, beside the usual way', () => {
  const office = officeOf(NOTED, (index) => 55 + ((index * 13) % 30));
  office.menu('Hitung prakiraan');
  const lines = block(office, 'Diuji dengan riwayat kantor');
  // The scores have their heading, and what it means under them.
  expect(column(office, 'B')).toContain('Galat (MASE)');
  expect(lines.join(' ')).toContain('Galat 1 berarti sama buruknya dengan menebak');
  for (const weeks of [1, 4, 8]) {
    expect(lines.join('\n')).toMatch(
      new RegExp(
        `${weeks} minggu ke depan \\| galat \\d+,\\d\\d; biasa \\d+,\\d\\d \\| \\d+ akhir bulan \\| \\d+ dari \\d+ kali`,
      ),
    );
  }
  expect(lines.join('\n')).toMatch(/cara ini .* rata-rata empat minggu terakhir\./);
});

test('kept forecasts are scored when their day has come, and the score stands beside the next one', () => {
  const office = officeOf(NOTED, (index) => 60 + ((index * 13) % 30));
  for (const month of ['05', '06', '07', '08', '09', '10', '11']) {
    office.setNow(`2026-${month}-02T08:00`);
    office.menu('Hitung prakiraan');
  }
  office.setNow('2026-11-23T08:00');
  office.menu('Hitung prakiraan');
  const lines = block(office, 'Prakiraan yang lalu, dinilai').join('\n');
  const [, due = '', right = ''] =
    /Dari (\d) prakiraan yang sudah jatuh tempo, (\d) tercapai paling lambat pada tanggal 80 %/.exec(lines) ?? [];
  // Those of May to October have had their four weeks and more; November's not yet.
  expect(due).toBe('6');
  // Counted anew from the archive and the notes of the sheets.
  const archive = office.values('Arsip Prakiraan!A1:Z9');
  const place = (header: string) => archive[0]!.indexOf(header);
  const held = archive.slice(1, 7).filter((row) => {
    const made = String(row[place('Waktu')]).slice(0, 10);
    const after = NOTED.findIndex((day) => day > made);
    let recorded = 0;
    let index = after - 1;
    while (recorded < Number(row[place('Acuan')])) {
      index++;
      recorded += 60 + ((index * 13) % 30);
    }
    const reached = NOTED[index];
    return reached !== undefined && reached <= String(row[place('Acuan P80')]).slice(0, 10);
  });
  expect(right).toBe(String(held.length));
  const told = office.run('prakiraan', {}) as { angka: { kunci: string; nilai: string; arti: string }[] };
  const score = told.angka.find(({ kunci }) => kunci === 'nilai');
  expect(score).toMatchObject({ nilai: `${right} dari 6` });
  expect(score?.arti).toContain('jatuh tempo');
});

test('an archive from before forecasts were scored gets its columns at set-up and keeps its rows', () => {
  const office = officeOf(NOTED.slice(-40), () => 50);
  office.menu('Hitung prakiraan');
  const sheet = office.sheet('Arsip Prakiraan');
  const header = office.values('Arsip Prakiraan!A1:Z1')[0]!;
  for (const name of ['Acuan', 'Acuan P50', 'Acuan P80', 'Acuan P95']) {
    for (const line of [1, 2]) sheet.values.set(line, header.indexOf(name) + 1, '');
  }
  office.setNow('2026-11-24T08:00');
  office.menu('Hitung prakiraan');
  expect(column(office, 'A').join('\n')).toContain('Prakiraan ini tidak tersimpan untuk dinilai kelak');
  office.call('siapkanLembarKerja');
  office.menu('Hitung prakiraan');
  const rows = office.values('Arsip Prakiraan!A1:Z4');
  expect(rows.map((row) => row[0] !== '')).toEqual([true, true, true, false]);
  expect(rows[0]).toEqual(expect.arrayContaining(['Acuan', 'Acuan P50', 'Acuan P80', 'Acuan P95']));
  const at = rows[0]!.indexOf('Acuan');
  expect([rows[1]?.[at], Number(rows[2]?.[at]) > 0]).toEqual(['', true]);
});
