import {
  crossedRows,
  isOverdue,
  isTold,
  knownRow,
  LETTER_TROUBLE,
  MANY,
  matterId,
  REMINDER_SETUP,
  reminderRow,
} from '../../src/domain/reminders';

const ROWS = ['blanko-tipis', 'HARIAN', 'servis-PRN-1', 'Surat'].map((id) => ({ id }));

test('the two rows that are no crossed lines are told apart by their id, in any case', () => {
  expect(reminderRow(ROWS, REMINDER_SETUP)).toBe(ROWS[1]);
  expect(reminderRow(ROWS, LETTER_TROUBLE)).toBe(ROWS[3]);
  expect(reminderRow(ROWS, 'servis-prn-1')).toBe(ROWS[2]);
  expect(reminderRow(ROWS, 'servis')).toBeUndefined();
  expect(crossedRows(ROWS)).toEqual([ROWS[0], ROWS[2]]);
});

test('a letter that reached somebody, or may have, isn’t sent to that person again; another one still gets it', () => {
  const row = { dikirim: '2026-11-24T07:00', kepada: ['a@contoh.id'], belumPasti: ['b@contoh.id'] };
  expect(['a@contoh.id', 'b@contoh.id', 'c@contoh.id'].map((to) => isTold(row, to))).toEqual([true, true, false]);
  const unsent = { dikirim: null, kepada: null, belumPasti: ['b@contoh.id'] };
  expect(['b@contoh.id', 'c@contoh.id'].map((to) => isTold(unsent, to))).toEqual([true, false]);
});

test('a row from before recipients were kept tells of all of them at once', () => {
  const old = { dikirim: '2026-11-24T07:00', kepada: null, belumPasti: null };
  expect(isTold(old, 'a@contoh.id')).toBe(true);
  expect(isTold({ ...old, kepada: [], belumPasti: [] }, 'a@contoh.id')).toBe(true);
  expect(isTold({ ...old, dikirim: null }, 'a@contoh.id')).toBe(false);
});

test('of a matter that was one of many on its sheet what is known of these is known', () => {
  expect(matterId('Hak Camat', 'k3')).toBe('data-Hak-Camat-k3');
  expect(matterId('Impor & Ekspor', 'k3')).toBe('data-Impor-Ekspor-k3');
  const rows = [matterId('Hak Camat', MANY), matterId('Aset', 'k1'), `servis-${MANY}`].map((id) => ({ id }));
  expect(knownRow(rows, matterId('Hak Camat', 'k3'))).toBe(rows[0]);
  expect(knownRow(rows, matterId('Aset', 'k1'))).toBe(rows[1]);
  // Of another sheet, or of no matter of data, nothing is.
  expect([knownRow(rows, matterId('Aset', 'k3')), knownRow(rows, 'servis-k3')]).toEqual([undefined, undefined]);
});

describe('the daily reminder', () => {
  // The 24th of November 2026 is a Tuesday.
  const ran = { dikirim: '2026-11-24T06:40' };
  const overdueOn = (days: string[], holidays: string[] = []) =>
    days.map((day) => isOverdue(ran, `${day}T09:00`, new Set(holidays)));

  test('is overdue on the third working day without it', () => {
    expect(overdueOn(['2026-11-24', '2026-11-26', '2026-11-27'])).toEqual([false, false, true]);
  });

  test('isn’t missed on days off', () => {
    expect(overdueOn(['2026-11-27', '2026-11-29', '2026-11-30'], ['2026-11-27'])).toEqual([false, false, true]);
    expect(overdueOn(['2026-11-27', '2026-11-30'], ['2026-11-25'])).toEqual([false, true]);
  });

  test('isn’t called overdue where nobody noted when it ran', () => {
    expect(isOverdue({ dikirim: null }, '2026-11-27T09:00', new Set())).toBe(false);
  });
});
