import type { Office } from '../../src/local/testing';
import { emptyOffice, journalled, keep, posted, rowsOf } from './offices';

/**
 * The daily reminder, its execution ended at every service call, before it and after it, and another that comes in
 * between. A letter can't be taken back: nobody may get one twice, and who gets none is named to the office.
 */
const RECIPIENTS = ['camat@contoh.id', 'sekcam@contoh.id', 'kasi@contoh.id'];
const [FIRST, SECOND, THIRD] = ['2026-11-26T06:10', '2026-11-27T06:10', '2026-11-28T06:10'] as const;

const waiting = keep(crossedOffice());

/** A line is crossed, and nobody was told of it yet. */
function crossedOffice(): Office {
  const office = emptyOffice();
  const names = office.values('Pengaturan!A1:A90').flat();
  const set = (name: string, value: string) => office.type(`Pengaturan!B${names.indexOf(name) + 1}`, value);
  set('penerima_pengingat', RECIPIENTS.join(', '));
  set('titik_pesan_praktik', '1000');
  posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', dokumen: 'BAST 1' }, 's1');
  office.call('pasangPengingat');
  return office;
}

const opened = (): Office => {
  const office = waiting.open();
  office.setNow(FIRST);
  return office;
};
const fire = (office: Office) =>
  office.host.call('pengingatHarian', [{}], { mode: 'FULL', starter: 'installable trigger' });
const lettersTo = (office: Office, address: string) =>
  office.host.world.outbox.filter(({ to }) => to === address).length;
const doubts = (office: Office) =>
  office
    .values('Periksa!A4:C60')
    .flatMap(([, , said]) => [
      ...(/^Surat pengingat kepada (\S+) belum tentu sampai/.exec(String(said))?.slice(1) ?? []),
    ]);

const whole = opened();
const calls = whole.counting(() => fire(whole)).names;
const firstClaim = calls.indexOf('MailApp.getRemainingDailyQuota');
const lastNote = calls.indexOf('Lock.releaseLock', calls.lastIndexOf('MailApp.sendEmail'));
/** All around the letters, and some of the reading before them and the reports after. */
const stops = [...calls.keys()].filter((at) => (at >= firstClaim && at <= lastNote) || at % 9 === 0);

test('with nothing in the way everybody gets one letter', () => {
  const office = opened();
  for (const now of [FIRST, SECOND, THIRD]) {
    office.setNow(now);
    fire(office);
  }
  expect(RECIPIENTS.map((address) => lettersTo(office, address))).toEqual([1, 1, 1]);
  expect(stops.length).toBeGreaterThan(45);
});

test.each(['before', 'after'] as const)(
  'stopped %s any call, nobody gets it twice, at most one gets none, and he is named',
  (when) => {
    const lost: string[] = [];
    for (const at of stops) {
      const office = opened();
      expect(office.killAt(at, () => fire(office), when)).toBe(true);
      for (const now of [SECOND, THIRD]) {
        office.setNow(now);
        fire(office);
      }
      const got = RECIPIENTS.map((address) => lettersTo(office, address));
      const missing = RECIPIENTS.filter((_, index) => got[index] === 0);
      const named = doubts(office);
      const found = { at, call: calls[at], most: Math.max(...got), missing: missing.length };
      expect(found).toEqual({
        at,
        call: calls[at],
        most: 1,
        missing: missing.length <= 1 ? missing.length : 'too many',
      });
      // Named are those who may have got none, and no others than the one whose letter was under way.
      expect({ at, named, missing }).toEqual({ at, named: expect.arrayContaining(missing), missing });
      expect(named.length).toBeLessThanOrEqual(1);
      expect({ at, unread: office.values('Pengingat!A2:A9').filter(([id]) => id !== '').length }).toEqual({
        at,
        unread: 2,
      });
      posted(office, 'terimaBarang', { barang: 'FILM', jumlah: '1' }, 'berikut');
      expect(journalled(office)).toBe('berikut');
      lost.push(...missing);
    }
    // Between the claim and the letter: each recipient once, just before he is written to, and on the way there.
    expect(new Set(lost)).toEqual(new Set(RECIPIENTS));
  },
);

test('another reminder that comes in between at any call writes to nobody a second time', () => {
  for (const at of stops) {
    const office = opened();
    const refused: string[] = [];
    const other = () => {
      try {
        fire(office);
      } catch (error) {
        refused.push((error as Error).message);
      }
    };
    office.interrupt(at, other, other);
    office.setNow(SECOND);
    fire(office);
    const got = RECIPIENTS.map((address) => lettersTo(office, address));
    expect({ at, call: calls[at], got }).toEqual({ at, call: calls[at], got: [1, 1, 1] });
    // Where one has the lock the other waits in vain, and says so.
    expect(refused.filter((sentence) => !sentence.startsWith('Orang lain sedang mencatat'))).toEqual([]);
    expect(rowsOf(office, 'Pengingat').filter(({ belumPasti }) => belumPasti !== null)).toEqual([]);
  }
});
