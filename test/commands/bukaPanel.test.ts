import { type Office, openOffice, type readDist } from '../../src/local/testing';
import { builtDist } from '../product/dist';

let dist: ReturnType<typeof readDist>;
beforeAll(() => {
  dist = builtDist();
}, 60_000);

function prepared(): Office {
  const office = openOffice({ dist, now: '2026-11-24T09:15' });
  office.call('siapkanLembarKerja');
  post(office, '100', 'a1');
  return office;
}

const post = (office: Office, jumlah: string, actionId: string) =>
  office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah, tanggal: '01-11-2026' }, actionId });
const counted = (office: Office, jumlah: number) =>
  office.values('Persediaan!A2:L12').filter((row) => row[6] === jumlah).length;
const told = (office: Office, id: string) => office.values('Riwayat!A2:A12').filter(([found]) => found === id).length;
const toasts = (office: Office) => office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : []));
const sidebars = (office: Office) => office.events.filter(({ kind }) => kind === 'sidebar').length;

test('an entry that stopped at any of its calls is whole or absent once the panel is open', () => {
  let finished = 0;
  for (let at = 0; ; at++) {
    const office = prepared();
    if (!office.killAt(at, () => post(office, '7', 'a2'))) break;
    const before = counted(office, 7) + told(office, 'a2');
    office.menu('Buka panel');
    const [rows, marks] = [counted(office, 7), told(office, 'a2')];
    expect({ at, rows }).toEqual({ at, rows: marks });
    const said = toasts(office).filter((sentence) => sentence.startsWith('Tindakan yang terputus di tengah sudah'));
    expect({ at, said: said.length, opened: sidebars(office) }).toEqual(
      rows * 2 > before ? { at, said: 1, opened: 2 } : { at, said: 0, opened: 1 },
    );
    if (said.length > 0) {
      finished++;
      expect(said[0]).toContain('Terima 7 keping blanko untuk 01-11-2026 dicatat; sisa sekarang 107 keping.');
    }
    // And it isn't finished again.
    office.menu('Buka panel');
    expect(counted(office, 7)).toBe(rows);
  }
  expect(finished).toBeGreaterThanOrEqual(2);
});

test('where nothing waits it only looks: three reads, however long Riwayat is', () => {
  const office = prepared();
  office.menu('Buka panel');
  const { reads, names } = office.counting(() => office.menu('Buka panel'));
  expect(names).not.toContain('Lock.tryLock');
  expect(reads).toBeLessThanOrEqual(5);
  const [, ...rows] = office.values('Riwayat!A1:F2');
  expect(rows).toHaveLength(1);
});

test('what can’t be finished is said, and the panel opens all the same', () => {
  const office = prepared();
  for (let at = 6; ; at++) {
    office.killAt(at, () => post(office, '7', `b${at}`));
    if (counted(office, 7) > told(office, `b${at}`)) break;
  }
  // The journal names a sheet whose heading somebody has typed over.
  office.type('Persediaan!G1', 'Banyaknya');
  office.menu('Buka panel');
  expect(toasts(office).at(-1)).toMatch(/^Satu tindakan terputus di tengah dan belum dapat diselesaikan\. .*Jumlah/);
});

test('who may only look gets the panel and a sentence, and the action is finished by the next who may write', () => {
  const office = prepared();
  for (let at = 6; ; at++) {
    office.killAt(at, () => post(office, '7', `b${at}`));
    if (counted(office, 7) > told(office, `b${at}`)) break;
  }
  const { world } = office.host;
  world.access = 'viewer';
  const before = office.values('Riwayat!A1:F12');
  const opened = sidebars(office);
  office.menu('Buka panel');
  expect(sidebars(office)).toBeGreaterThan(opened);
  expect(toasts(office).at(-1)).toMatch(/^Satu tindakan terputus di tengah, jadi angkanya mungkin baru sebagian\. /);
  expect(office.values('Riwayat!A1:F12')).toEqual(before);
  world.access = 'editor';
  office.menu('Buka panel');
  expect(toasts(office).at(-1)).toMatch(/^Tindakan yang terputus di tengah sudah diselesaikan: Terima 7 keping/);
});
