import { noteAfterCheck, roomCheck } from '../../src/domain/roomCheck';

const device = (id: string, ruang: string | null, status: 'AKTIF' | 'DIHAPUS' = 'AKTIF') => ({ id, ruang, status });
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('tells what is in place, missing, out of place and away, however the room and the codes are spelt', () => {
  const devices = [
    device('A', 'Pelayanan'),
    device('B', 'pelayanan'),
    device('C', 'Gudang'),
    device('D', null),
    device('E', 'Pelayanan'),
    device('F', 'Pelayanan', 'DIHAPUS'),
    device('G', 'Gudang'),
  ];
  const check = roomCheck(devices, 'PELAYANAN', ['a', 'c', 'D'], ['e', 'G']);
  expect({
    inPlace: ids(check.inPlace),
    missing: ids(check.missing),
    misplaced: ids(check.misplaced),
    away: ids(check.away),
  }).toEqual({ inPlace: ['A'], missing: ['B'], misplaced: ['C', 'D'], away: ['E'] });
});

test.each([
  [null, 'Periksa 24-11-2026: tidak ditemukan di Gudang', 'Periksa 24-11-2026: tidak ditemukan di Gudang'],
  ['hibah', 'Periksa 24-11-2026: x', 'hibah; Periksa 24-11-2026: x'],
  ['hibah; Periksa 01-10-2026: tidak ditemukan di Gudang', 'Periksa 24-11-2026: x', 'hibah; Periksa 24-11-2026: x'],
  ['Periksa 01-10-2026: lama; hibah', null, 'hibah'],
  ['Periksa 01-10-2026: lama', null, null],
  ['Periksa ulang tahun depan', null, 'Periksa ulang tahun depan'],
])('%j with %j becomes %j', (note, says, expected) => expect(noteAfterCheck(note, says)).toBe(expected));

test('a note that says two things keeps both, and their sign between them', () => {
  expect(noteAfterCheck('rusak; kabel hilang', null)).toBe('rusak; kabel hilang');
});
