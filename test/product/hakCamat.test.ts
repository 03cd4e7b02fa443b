import { toSaved } from '../../src/local/file/saved';
import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** The sheet that names the Camat, and how Google is told to keep it for him. */
jest.setTimeout(120_000);

const dist = builtDist();
const OWNER = 'kantor@contoh.id';
const CLERK = 'petugas@contoh.id';
const CAMAT = 'camat@contoh.id';
let office: Office;

beforeEach(() => {
  office = openOffice({
    dist,
    now: '2026-11-24T09:30',
    userEmail: CLERK,
    sharing: { ownerEmail: OWNER, editors: [CLERK, CAMAT] },
  });
  office.call('siapkanLembarKerja');
});

const as = (userEmail: string) => Object.assign(office.host.world, { userEmail });
const guards = () => office.sheet('Hak Camat').protections;
const bytes = () => JSON.stringify(toSaved(office.workbook, office.host.world));

test('nobody is named: anybody types there, and nothing is guarded', () => {
  expect(guards()).toEqual([]);
  office.type('Hak Camat!A2', CAMAT);
  expect(office.value('Hak Camat!A2')).toBe(CAMAT);
});

test('it is kept as soon as the Camat has the sheets prepared, and not by a clerk, who couldn’t be taken off the list', () => {
  office.type('Hak Camat!A2', CAMAT);
  office.call('siapkanLembarKerja');
  expect(guards()).toEqual([]);
  as(CAMAT);
  office.call('siapkanLembarKerja');
  expect(guards()).toMatchObject([{ warningOnly: false }]);
  expect(new Set(guards()[0]?.editors)).toEqual(new Set([OWNER, CAMAT]));
});

test('Periksa tells of guards that are gone, and of a list that isn’t kept yet', () => {
  const told = () => {
    office.call('periksa');
    const height = Math.max(4, office.sheet('Periksa').lastRow());
    return office
      .values(`Periksa!A4:C${height}`)
      .flatMap(([sheet, , text]) => (/jaga|lindung/.test(String(text)) ? [sheet] : []));
  };
  expect(told()).toEqual([]);
  office.sheet('Riwayat').protections = [];
  office.sheet('Dasbor').protections = [];
  office.type('Hak Camat!A2', CAMAT);
  expect(told()).toEqual(['Hak Camat', 'Riwayat', 'Dasbor']);
  as(CAMAT);
  office.call('siapkanLembarKerja');
  expect(told()).toEqual([]);
});

describe('once it is kept', () => {
  beforeEach(() => {
    office.type('Hak Camat!A2', CAMAT);
    as(CAMAT);
    office.call('siapkanLembarKerja');
  });

  test('a clerk can neither type in it nor delete it, nor take its guard away through the menu', () => {
    as(CLERK);
    const before = bytes();
    expect(() => office.type('Hak Camat!A2', CLERK)).toThrow('Lembar Hak Camat dijaga');
    expect(() => office.paste('Hak Camat!A3', [[CLERK, 'saya']])).toThrow('dijaga');
    const { id } = office.sheet('Hak Camat');
    expect(office.host.changeStructure({ kind: 'deleteSheet', sheet: id })).toMatchObject({ ok: false });
    expect(office.host.changeStructure({ kind: 'deleteRows', sheet: id, at: 2, count: 1 })).toMatchObject({
      ok: false,
    });
    expect(() => office.call('siapkanLembarKerja')).not.toThrow();
    expect(office.run('siapkan', {})).toMatchObject({ kalimat: expect.stringContaining('lengkap') });
    expect(bytes()).toBe(before);
  });

  test('preparing the sheets again changes nothing', () => {
    const before = bytes();
    office.call('siapkanLembarKerja');
    expect(bytes()).toBe(before);
  });

  test('who is named besides gets on the list, who is no longer named is off it, and with nobody named the guard goes', () => {
    office.type('Hak Camat!A3', 'Sekcam@contoh.id');
    office.call('siapkanLembarKerja');
    expect(new Set(guards()[0]?.editors)).toEqual(new Set([OWNER, CAMAT, 'Sekcam@contoh.id']));
    office.type('Hak Camat!A3', 'plt di KANTOR-PC');
    office.call('siapkanLembarKerja');
    expect(new Set(guards()[0]?.editors)).toEqual(new Set([OWNER, CAMAT]));
    office.paste('Hak Camat!A2', [[''], ['']]);
    office.call('siapkanLembarKerja');
    expect(guards()).toEqual([]);
  });

  test('opening a month is one call dearer than a posting may be, not more', () => {
    office.run('catat', { action: 'tutupBulan', input: { bulan: '10-2026' }, actionId: 'satu' });
    const opening = office.counting(() => {
      const input = { bulan: '10-2026', alasan: 'salah catat', izin: 'Camat' };
      expect(office.run('catat', { action: 'bukaBulan', input, actionId: 'dua' })).toMatchObject({ ok: true });
    });
    expect(opening.names.length).toBeLessThanOrEqual(12);
    process.stdout.write(`${opening.names.length} service calls to open a month\n`);
  });
});
