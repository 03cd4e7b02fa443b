import type { Office } from '../../src/local/testing';
import { PAPER_DESA } from '../domain/paperTables';

const written = (day: string) => day.split('-').reverse().join('-');

/** Weekdays from one day to another, both included. */
function weekdaysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${first}T00:00:00Z`); time <= Date.parse(`${last}T00:00:00Z`); time += 86_400_000) {
    const date = new Date(time);
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  }
  return days;
}

/**
 * An office on 24-11-2026 with two months behind it: the paper's desa, daily counts, deliveries and prints, outages of
 * this month and the last, broken devices, and a forecast of a month ago.
 */
export function fillBusyOffice(office: Office): void {
  let ids = 0;
  const post = (action: string, input: Record<string, string>) => {
    const told = office.run('catat', { action, input, actionId: `isi-${++ids}` }) as { ok: boolean };
    if (!told.ok) throw new Error(`${action}: ${JSON.stringify(told)}`);
  };
  office.setNow('2026-10-20T09:00');
  office.call('siapkanLembarKerja');
  const setting = (name: string, value: string) => {
    const line = office.values('Pengaturan!A1:A80').findIndex(([cell]) => cell === name) + 1;
    office.type(`Pengaturan!B${line}`, value);
  };
  setting('kecamatan', 'Porong');
  setting('kabupaten', 'Sidoarjo');
  setting('tanggal_target', '30-06-2027');
  office.paste(
    'Desa!A2',
    PAPER_DESA.map(([name, required, recorded], at) => [
      `D${at}`,
      name,
      'DESA',
      '',
      String(required),
      String(recorded - 60),
    ]),
  );
  const parts = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];
  office.paste('Aset!A2', [
    ...[1, 2, 3].flatMap((set) => parts.map((kind) => [`${kind}-${set}`, kind, kind, 'B', `SET-${set}`])),
    ...[1, 2, 3].map((number) => [`PRN-00${number}`, 'Printer kartu', 'PRINTER_KARTU', 'B', '']),
  ]);
  post('terimaBarang', { barang: 'BLANKO', jumlah: '2500', dokumen: 'BAST-1', tanggal: '15-09-2026' });
  for (const day of weekdaysBetween('2026-09-16', '2026-10-19'))
    post('catatCetak', { barang: 'BLANKO', jumlah: String(30 + (Number(day.slice(8)) % 7)), tanggal: written(day) });
  office.call('hitungPrakiraan');
  office.setNow('2026-11-24T10:00');
  office.paste(
    'Layanan!A2',
    weekdaysBetween('2026-09-16', '2026-11-23').map((day, at) => [
      written(day),
      '60',
      String(40 + (at % 9)),
      '38',
      String(33 + (at % 5)),
      '1',
      '30',
    ]),
  );
  office.paste(
    'Desa!A2',
    PAPER_DESA.map(([name, required, recorded], at) => [
      `D${at}`,
      name,
      'DESA',
      '',
      String(required),
      String(recorded),
    ]),
  );
  office.type('Aset!D5', 'RR');
  office.type('Aset!D18', 'RB');
  for (const day of weekdaysBetween('2026-10-20', '2026-11-23'))
    post('catatCetak', { barang: 'BLANKO', jumlah: String(32 + (Number(day.slice(8)) % 7)), tanggal: written(day) });
  office.paste('Gangguan!A2', [
    ['G-1', '12-10-2026 08:00', '12-10-2026 10:00', 'LISTRIK'],
    ['G-2', '04-11-2026 08:00', '04-11-2026 12:00', 'JARINGAN'],
    ['G-3', '10-11-2026 08:30', '10-11-2026 14:00', 'LISTRIK'],
    ['G-4', '23-11-2026 13:30', '', 'PRINTER', 'PRN-002'],
    ['G-5', '18-11-2026 09:00', '19-11-2026 11:00', 'SERVER'],
  ]);
  office.call('hitungPrakiraan');
  office.call('perbaruiLaporan');
}
