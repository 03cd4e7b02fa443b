import { ENTRY_FORMS, TICK } from '../../src/actions/entryForms';
import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** One outage that two people write down: wherever the second one does, the row of the first is named. */
const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
  office.paste('Gangguan!A2', [['G-0001', '20-11-2026 08:00', '20-11-2026 10:00', 'JARINGAN']]);
});

const said = (start: string) =>
  `Mulai harus di luar G-0001 di baris 2 (jaringan 20-11-2026 08:00 sampai 20-11-2026 10:00), bukan ${start}. Gangguan yang sama dicatat sekali: ubah G-0001 bila jamnya kurang tepat, atau bedakan Tahap Terhenti`;
const marked = (start: string) => `⚠ ${said(start)}`;
const problems = () => {
  office.call('periksa');
  return office
    .values('Periksa!A1:C30')
    .filter(([sheet]) => sheet === 'Gangguan')
    .map(([, place, what]) => [place, what]);
};

test('typed into the sheet, its cell is marked until it is mended, and Periksa and Ringkasan tell', () => {
  for (const [column, text] of [
    ['A', 'G-0002'],
    ['B', '20-11-2026 09:30'],
    ['C', '20-11-2026 11:00'],
  ])
    office.type(`Gangguan!${column}3`, text ?? '');
  expect(office.note('Gangguan!B3')).toBe('');
  office.type('Gangguan!D3', 'JARINGAN');
  expect(office.note('Gangguan!B3')).toBe(marked('20-11-2026 09:30'));
  expect(problems()).toEqual([['baris 3', said('20-11-2026 09:30')]]);
  expect(office.run('ringkasan', {})).toMatchObject({ masalah: { jumlah: 1 } });
  office.type('Gangguan!B3', '20-11-2026 10:00');
  expect(office.note('Gangguan!B3')).toBe('');
  expect(problems()).toEqual([]);
});

test('mended in the row that was there first, or taken out there, the mark on the other goes', () => {
  office.paste('Gangguan!A3', [['G-0002', '20-11-2026 09:30', '20-11-2026 11:00', 'JARINGAN']]);
  office.paste('Gangguan!A4', [['G-0003', '99-99-2026', '20-11-2026 11:00', 'SERVER']]);
  expect(office.note('Gangguan!B3')).toBe(marked('20-11-2026 09:30'));
  const unreadable = office.note('Gangguan!B4');
  expect(unreadable).toMatch(/^⚠ Mulai harus/);
  office.type('Gangguan!C2', '20-11-2026 09:45');
  expect(office.note('Gangguan!B3')).toBe(marked('20-11-2026 09:30'));
  office.type('Gangguan!C2', '20-11-2026 09:30');
  expect(office.note('Gangguan!B3')).toBe('');
  office.type('Gangguan!C2', '20-11-2026 10:00');
  office.type('Gangguan!C3', '20-11-2026 11:30');
  expect(office.note('Gangguan!B3')).toBe(marked('20-11-2026 09:30'));
  office.paste('Gangguan!A2', [['', '', '', '']]);
  expect(office.note('Gangguan!B3')).toBe('');
  // What is wrong with another cell for a reason of its own stays marked.
  expect(office.note('Gangguan!B4')).toBe(unreadable);
});

test('pasted or imported, and on the sheet Catat, it is told as well', () => {
  office.paste('Gangguan!A3', [['G-0002', '20-11-2026 07:00', '20-11-2026 08:01', 'JARINGAN']]);
  expect(office.note('Gangguan!B3')).toBe(marked('20-11-2026 07:00'));
  const review = office.run('tinjauImpor', {
    text: 'Mulai\tSelesai\tJenis\n20-11-2026 09:00\t20-11-2026 09:10\tJARINGAN',
    ...{ target: 'Gangguan', mapping: null, answers: {}, mended: {}, skipped: [] },
  });
  expect(review).toMatchObject({ canCommit: false, rows: [{ problems: [{ sentence: said('20-11-2026 09:00') }] }] });
  const grid = office.values('Catat!A1:N24');
  const caption = ENTRY_FORMS.find(({ action }) => action.caption === 'Mulai gangguan')?.caption ?? '';
  const at = grid.findIndex((line) => line.includes(caption));
  const cell = (label: string) => `Catat!${String.fromCharCode(65 + (grid[at] ?? []).indexOf(label))}${at + 2}`;
  office.type(cell('Jenis'), 'JARINGAN');
  office.type(cell('Mulai'), '20-11-2026 09:00');
  office.type(cell(TICK), 'TRUE');
  expect(office.value(cell(caption))).toBe(`Belum dicatat. ${said('20-11-2026 09:00')}`);
  expect(office.values('Gangguan!A2:A9').flat().filter(Boolean)).toEqual(['G-0001', 'G-0002']);
});
