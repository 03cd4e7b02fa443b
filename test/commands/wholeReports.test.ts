import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from '../product/dist';

/** What leaves the house, or is read as the truth, tells of whole actions: one that stopped half way is finished first. */

const dist = builtDist();

function prepared(): Office {
  const office = openOffice({ dist, now: '2026-11-24T09:15' });
  office.call('siapkanLembarKerja');
  office.paste('Aset!A2', [['PRN-001', 'Printer kartu', 'PRINTER_KARTU', 'B']]);
  return office;
}

/** Writes to Perbaikan, then to Aset, then to Riwayat. */
const sendAway = (office: Office) =>
  office.run('catat', {
    action: 'kirimPerbaikan',
    input: { id: 'PRN-001', keluhan: 'macet', tempat: 'Bengkel', kondisi: 'RB' },
    actionId: 'kirim',
  });
const done = (office: Office) => [
  office.value('Perbaikan!A2') !== '',
  office.value('Aset!D2') === 'RB',
  office.values('Riwayat!A2:A9').some(([id]) => id === 'kirim'),
];
const isHalf = (office: Office) => new Set(done(office)).size === 2;

const told = (office: Office) =>
  office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : [])).join(' ');
const inPieces = (office: Office, procedure: string) => {
  const notes: string[] = [];
  for (let lanjutan = false; ; lanjutan = true) {
    const { catatan, lanjut } = office.run(procedure, { id: 'satu', lanjutan }) as { catatan: string; lanjut: unknown };
    notes.push(catatan);
    if (lanjut === null) return notes.join(' ');
  }
};
const answered = (answer: unknown) => Object.values(answer as object).join(' ');

/** Each answers what the person is told. */
const READERS: Record<string, (office: Office) => string> = {
  'Periksa data': (office) => {
    office.menu('Periksa data');
    return told(office);
  },
  'Perbarui laporan': (office) => {
    office.menu('Perbarui laporan');
    return told(office);
  },
  'Hitung prakiraan': (office) => {
    office.menu('Hitung prakiraan');
    return told(office);
  },
  'Bandingkan skenario': (office) => {
    office.menu('Bandingkan skenario');
    return told(office);
  },
  'a forecast in the panel': (office) => inPieces(office, 'hitungUlang'),
  'a comparison in the panel': (office) => inPieces(office, 'skenarioBerdampingan'),
  'a table as .csv': (office) => answered(office.run('eksporTabel', { lembar: 'Aset', bentuk: 'id_ID' })),
  'a file to merge': (office) => answered(office.run('berkasGabungan', {})),
  'a report of the month': (office) =>
    answered(office.run('buatLaporan', { lembar: 'Laporan Blanko', bulan: '2026-11' })),
  'RKBMD of a year': (office) => answered(office.run('buatLaporan', { lembar: 'RKBMD', bulan: '', tahun: '2027' })),
};

/** What these told before is still there. */
const MENU_ITEMS = ['Periksa data', 'Perbarui laporan', 'Hitung prakiraan', 'Bandingkan skenario'];

/** The calls before which the action dies half done. */
const POINTS: number[] = [];
beforeAll(() => {
  for (let at = 0; ; at++) {
    const office = prepared();
    if (!office.killAt(at, () => sendAway(office))) return;
    if (isHalf(office)) POINTS.push(at);
  }
}, 60_000);

function halfAt(at = 0): Office {
  const office = prepared();
  office.killAt(at, () => sendAway(office));
  return office;
}

test.each(Object.keys(READERS))('%s: the action is finished first, and that is told', (name) => {
  expect(POINTS.length).toBeGreaterThanOrEqual(2);
  for (const at of POINTS) {
    const office = halfAt(at);
    const sentence = READERS[name]?.(office);
    expect({ at, done: done(office) }).toEqual({ at, done: [true, true, true] });
    expect(sentence).toContain('Tindakan yang terputus di tengah sudah diselesaikan: PRN-001');
    // And only once.
    expect(READERS[name]?.(office)?.split('sudah diselesaikan').length).toBe(MENU_ITEMS.includes(name) ? 2 : 1);
  }
});

test('the whole workbook as a file: the link is given once all is whole, and that is told', () => {
  const office = halfAt(POINTS[0]);
  expect(office.run('lembarEkspor', {})).toMatchObject({
    sentence: expect.stringContaining('Tindakan yang terputus di tengah sudah diselesaikan: PRN-001'),
  });
  expect(done(office)).toEqual([true, true, true]);
  expect(office.run('lembarEkspor', {})).toMatchObject({ sentence: '' });
});

/** From the n-th time that the lock is asked for, somebody else has it. */
function lockedFrom(office: Office, time: number, work: () => void): void {
  let asked = 0;
  office.host.world.hooks.beforeCall = (name) => {
    if (name.endsWith('tryLock') && ++asked === time) office.host.world.locks.set('document', {});
  };
  work();
  delete office.host.world.hooks.beforeCall;
  expect(asked).toBeGreaterThanOrEqual(time);
  office.host.world.locks.clear();
}

test('while another is writing, what can’t be finished yet is told to be half', () => {
  const office = halfAt(POINTS[0]);
  const partly = 'Orang lain sedang mencatat, jadi angkanya mungkin baru sebagian; coba lagi sebentar.';
  for (const name of ['a table as .csv', 'a file to merge']) {
    lockedFrom(office, 1, () =>
      expect([name, READERS[name]?.(office)]).toEqual([name, expect.stringContaining(partly)]),
    );
  }
  lockedFrom(office, 1, () => expect(office.run('lembarEkspor', {})).toMatchObject({ sentence: partly }));
  // What is signed isn't made of half.
  lockedFrom(office, 1, () =>
    expect(office.run('buatLaporan', { lembar: 'Laporan Blanko', bulan: '2026-11' })).toEqual({
      ok: false,
      kalimat: 'Orang lain sedang mencatat; coba lagi sebentar.',
      pdf: null,
    }),
  );
  // Nor is anything computed from it and kept.
  for (const name of ['hitungPrakiraan', 'bandingkanSkenario']) {
    const kept = office.values("'Arsip Prakiraan'!A1:C9");
    lockedFrom(office, 1, () => office.call(name));
    expect(office.values("'Arsip Prakiraan'!A1:C9")).toEqual(kept);
    const [said] = office.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : [])).slice(-1);
    expect([name, said]).toEqual([name, 'Orang lain sedang mencatat; coba lagi sebentar.']);
  }
  expect(isHalf(office)).toBe(true);
});

test('what was finished is told also where nothing comes of what was asked for', () => {
  const finished = /Tindakan yang terputus di tengah sudah diselesaikan: PRN-001/;
  expect(answered(halfAt(POINTS[0]).run('buatLaporan', { lembar: 'Laporan Blanko', bulan: '2026-13' }))).toMatch(
    /^false Bulan harus .*Tindakan yang terputus di tengah sudah diselesaikan: PRN-001/,
  );
  const headless = halfAt(POINTS[0]);
  headless.type('Desa!A1', 'Nomor');
  const exported = headless.run('eksporTabel', { lembar: 'Desa', bentuk: 'id_ID' });
  expect(exported).toMatchObject({ name: '', sentence: expect.stringMatching(finished) });
  expect(exported).toMatchObject({ sentence: expect.stringContaining('Kode') });
  const busy = halfAt(POINTS[0]);
  // The look, the finishing, and the look again.
  lockedFrom(busy, 3, () => busy.menu('Perbarui laporan'));
  expect(done(busy)).toEqual([true, true, true]);
  const [last] = busy.events.flatMap((event) => (event.kind === 'toast' ? [event.message] : [])).slice(-1);
  expect(last).toMatch(finished);
  expect(last).toMatch(/ Laporannya belum diperbarui, karena orang lain sedang mencatat; coba lagi sebentar\.$/);
});

test('what can’t be finished is told beside what was made', () => {
  const office = halfAt(POINTS[0]);
  office.type('Perbaikan!A1', 'Nomor');
  expect(READERS['Perbarui laporan']?.(office)).toMatch(/lembar diperbarui: .* belum dapat diselesaikan\. .*Id/);
  expect(READERS['a table as .csv']?.(office)).toMatch(/PRN-001.*belum dapat diselesaikan/s);
});

test('where all is whole, Periksa and the reports cost no call more than their 25', () => {
  const office = prepared();
  sendAway(office);
  const calls = (work: () => void) => {
    work();
    const { reads, writes } = office.counting(work);
    return reads + writes;
  };
  expect(calls(() => office.menu('Periksa data'))).toBeLessThanOrEqual(25);
  expect(calls(() => office.menu('Bandingkan skenario'))).toBeLessThanOrEqual(25);
  office.menu('Hitung prakiraan');
  const { names } = office.counting(() => office.menu('Hitung prakiraan'));
  // Then comes Dasbor, a report of its own.
  expect(names.indexOf('SpreadsheetApp.flush') + 1).toBeLessThanOrEqual(25);
  for (const lembar of ['Laporan Blanko', 'Laporan Gangguan', 'Laporan Perekaman', 'RKBMD']) {
    const made = () => office.run('buatLaporan', { lembar, bulan: '2026-11', tahun: '2027' });
    expect([lembar, calls(made) <= 25]).toEqual([lembar, true]);
  }
});
