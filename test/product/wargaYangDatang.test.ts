import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/**
 * An office to which six a day come: what the sheets of one built bundle say of it. Its two sets are believed to manage 45
 * people each, so machines are the last thing that it lacks.
 */
const dist = builtDist();

function officeWith(rekam: number, daftar: number | ''): Office {
  const office = openOffice({ dist, now: '2026-11-24T10:00' });
  office.call('siapkanLembarKerja');
  const line = office.values('Pengaturan!A1:A99').findIndex(([cell]) => cell === 'tanggal_target') + 1;
  office.type(`Pengaturan!B${line}`, '30-06-2027');
  office.paste('Desa!A2', [
    ['D1', 'Satu', 'DESA', '20000', '14500', '13900'],
    ['D2', 'Dua', 'DESA', '15000', '10800', '9900'],
  ]);
  const kinds = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];
  office.paste(
    'Aset!A2',
    [1, 2].flatMap((set) => kinds.map((kind) => [`${kind}-${set}`, kind, kind, 'B', `SET-${set}`])),
  );
  office.paste('Petugas!A2', [['Operator rekam', 'PEREKAMAN', '2', '7,5']]);
  // Mondays to Fridays of ten weeks.
  const dates = Array.from({ length: 70 }, (_, at) => new Date(Date.UTC(2026, 8, 14 + at)))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .map((date) => date.toISOString().slice(0, 10).split('-').reverse().join('-'));
  office.paste(
    'Layanan!A2',
    dates.map((date, at) => [date, String(daftar), String(rekam + (at % 3) - 1)]),
  );
  office.menu('Hitung prakiraan');
  office.menu('Perbarui laporan');
  return office;
}

const textOf = (office: Office, sheet: string): string =>
  office.values(`${sheet}!A1:A160`).flat().join(' ').replace(/\s+/g, ' ');
const figure = (office: Office, label: string): string =>
  String(office.values('Prakiraan!A1:B60').find(([cell]) => cell === label)?.[1]);

describe('six recorded a day by two sets, of whom nobody noted how many came', () => {
  let office: Office;
  beforeAll(() => {
    office = officeWith(6, '');
  });

  test('who comes is named as what holds recording up, with the share of the sets that is used', () => {
    const text = textOf(office, 'Prakiraan');
    expect(text).toContain('yang menahan: sedikitnya warga yang datang');
    // 6 of what two sets at 45 manage while they and the power are up: between 6 / 90 and 6 / 75.
    expect(text).toMatch(/warga yang datang \(alat terpakai [78] %\)/);
    expect(text).toContain(
      'set tambahan hanya menolong pada hari ketika ada set yang mati atau pelan, undangan dan jemput bola menambah yang datang',
    );
    expect(text).toContain('Semua yang datang dianggap direkam');
  });

  test('neither plan nor letter asks for a set, an operator or longer hours', () => {
    expect(figure(office, 'Tambahan terkecil untuk target')).not.toMatch(/set perekaman|operator|per hari/);
    const letter = textOf(office, 'Surat Permohonan');
    expect(letter).toContain('Yang menahan perekaman adalah sedikitnya warga yang datang, bukan alat (');
    expect(letter).not.toMatch(/kami mohon tambahan[^.]*(komputer|kamera|pemindai|papan)/);
  });
});

test('the same six of sixty who registered are what two sets manage: then sets are asked for', () => {
  const office = officeWith(6, 60);
  expect(textOf(office, 'Prakiraan')).toContain('yang menahan: jumlah set perekaman');
  expect(textOf(office, 'Prakiraan')).not.toContain('warga yang datang');
});
