import fc from 'fast-check';
import {
  availability,
  downMinutes,
  downSpans,
  isOneUnit,
  type Outage,
  outageRecord,
  runningOutages,
  stagesStopped,
  subject,
  ToldOutages,
  toldAlready,
} from '../../src/domain/outages';

const none = new Set<string>();
const MONDAY = '2026-01-05';
const at = (clock: string, day = MONDAY) => `${day}T${clock}`;
const outage = (mulai: string, selesai: string | null): Outage => ({ mulai, selesai });

describe('the stages that an outage stops', () => {
  test.each(['SERVER', 'JARINGAN'] as const)('%s: recording goes on', (jenis) => {
    expect(stagesStopped({ jenis, tahapTerhenti: null })).toEqual(['VERIFIKASI', 'CETAK']);
  });

  test('an empty stock stops printing alone', () => {
    expect(stagesStopped({ jenis: 'BAHAN_HABIS', tahapTerhenti: null })).toEqual(['CETAK']);
  });

  test('what the row says counts more than its kind', () => {
    expect(stagesStopped({ jenis: 'SERVER', tahapTerhenti: ['REKAM'] })).toEqual(['REKAM']);
  });

  test('one printer of several is one unit, a server is not', () => {
    expect(isOneUnit({ jenis: 'PRINTER', asetId: 'PRN-001' })).toBe(true);
    expect(isOneUnit({ jenis: 'PRINTER', asetId: null })).toBe(false);
    expect(isOneUnit({ jenis: 'ALAT_REKAM', asetId: 'PC-001' })).toBe(true);
    expect(isOneUnit({ jenis: 'ALAT_REKAM', asetId: null })).toBe(false);
    expect(isOneUnit({ jenis: 'LISTRIK', asetId: 'PC-001' })).toBe(false);
    expect(isOneUnit({ jenis: 'SERVER', asetId: 'SRV-001' })).toBe(false);
  });
});

describe('running outages', () => {
  test('have begun and not ended, the present minute included at the start and not at the end', () => {
    const ended = outage(at('08:00'), at('09:00'));
    const open = outage(at('09:00'), null);
    const later = outage(at('09:01'), null);
    expect(runningOutages([ended, open, later], at('09:00'))).toEqual([open]);
    expect(runningOutages([ended, open, later], at('08:59'))).toEqual([ended]);
  });
});

describe('overlapping outages', () => {
  test('are merged, touching ones too, and cut at both ends of the time', () => {
    const outages = [
      outage(at('10:00'), at('11:00')),
      outage(at('07:00'), at('08:00')),
      outage(at('10:30'), at('12:00')),
      outage(at('12:00'), at('12:10')),
      outage(at('13:00'), null),
    ];
    expect(downSpans(outages, at('07:30'), at('14:00'))).toEqual([
      { from: at('07:30'), until: at('08:00') },
      { from: at('10:00'), until: at('12:10') },
      { from: at('13:00'), until: at('14:00') },
    ]);
  });

  test('lose the service minutes that a minute-by-minute count says they do', () => {
    // Minutes of one Friday, so that both ends of the long break are met.
    const clock = (minute: number) =>
      at(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`, '2026-01-09');
    const isService = (minute: number) => minute >= 450 && minute < 930 && !(minute >= 690 && minute < 780);
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(minute, fc.option(minute)), { maxLength: 12 }),
        minute,
        minute,
        (spans, from, until) => {
          const outages = spans.map(([mulai, selesai]) =>
            outage(clock(mulai), selesai === null ? null : clock(selesai)),
          );
          let counted = 0;
          for (let now = from; now < until; now++) {
            const down = spans.some(([mulai, selesai]) => now >= mulai && (selesai === null || now < selesai));
            if (down && isService(now)) counted++;
          }
          expect(downMinutes(outages, clock(from), clock(until), none)).toBe(counted);
        },
      ),
    );
  });

  test('lose the same in whatever order they are listed', () => {
    const moment = fc.integer({ min: 0, max: 20_000 }).map((minute) => {
      const day = 5 + Math.floor(minute / 1440);
      const clock = minute % 1440;
      return at(
        `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`,
        `2026-01-${String(day).padStart(2, '0')}`,
      );
    });
    const outages = fc.array(fc.tuple(moment, fc.option(moment)), { maxLength: 10 });
    fc.assert(
      fc.property(outages, (pairs) => {
        const listed = pairs.map(([mulai, selesai]) => outage(mulai, selesai));
        const lost = (some: Outage[]) => downMinutes(some, at('00:00'), at('00:00', '2026-01-19'), none);
        expect(lost([...listed].reverse())).toBe(lost(listed));
        expect(lost([...listed, ...listed])).toBe(lost(listed));
      }),
    );
  });
});

describe('availability', () => {
  test('is the share of service minutes that was up', () => {
    // 105 of the 420 service minutes of a Monday, the hour of the break not among them.
    expect(availability([outage(at('11:15'), at('14:00'))], at('00:00'), at('23:59'), none)).toBe(0.75);
  });

  test('is unknown where there was no service', () => {
    expect(availability([], at('00:00', '2026-01-04'), at('00:00'), none)).toBeNull();
  });
});

describe('the record of one thing that fails', () => {
  const week = [at('00:00'), at('00:00', '2026-01-12')] as const;

  test('adds up and down time and counts failures, overlapping ones once', () => {
    const outages = [
      outage(at('08:00'), at('09:00')),
      outage(at('08:30'), at('09:30')),
      outage(at('13:00', '2026-01-07'), at('14:00', '2026-01-07')),
    ];
    expect(outageRecord(outages, ...week, none)).toEqual({
      upMinutes: 4 * 420 + 390 - 90 - 60,
      downMinutes: 150,
      failures: 2,
      running: 0,
    });
  });

  test('does not count what began before, was over before service, or has not begun', () => {
    const outages = [
      outage(at('10:00', '2026-01-02'), at('08:30')),
      outage(at('20:00'), at('23:00')),
      outage(at('08:00', '2026-01-12'), null),
    ];
    expect(outageRecord(outages, ...week, none)).toMatchObject({ downMinutes: 60, failures: 0, running: 0 });
  });

  test('says that the last failure is still running', () => {
    expect(outageRecord([outage(at('15:00', '2026-01-09'), null)], ...week, none)).toMatchObject({
      downMinutes: 30,
      failures: 1,
      running: 1,
    });
  });
});

describe('what a log says at its end', () => {
  const recordOf = (...outages: Outage[]) => outageRecord(outages, at('08:00'), at('11:00'), none);

  test('is a failure that runs on, one that ended in that minute, and one that began before all', () => {
    // Service from 07:30 to 11:30: three hours.
    expect(recordOf(outage(at('10:00'), null))).toEqual({ upMinutes: 120, downMinutes: 60, failures: 1, running: 1 });
    expect(recordOf(outage(at('10:00'), at('12:00')))).toMatchObject({ failures: 1, running: 1 });
    expect(recordOf(outage(at('10:00'), at('11:00')))).toMatchObject({ downMinutes: 60, failures: 1, running: 0 });
    expect(recordOf(outage(at('10:00'), at('10:59')))).toMatchObject({ failures: 1, running: 0 });
    expect(recordOf(outage(at('07:45'), null))).toEqual({ upMinutes: 0, downMinutes: 180, failures: 0, running: 0 });
    // One that began earlier and one within it are one outage, which is no failure of this time.
    expect(recordOf(outage(at('07:45'), at('08:30')), outage(at('08:15'), at('09:00')))).toMatchObject({
      ...{ downMinutes: 60, failures: 0, running: 0 },
    });
    expect(recordOf(outage(at('08:00'), at('08:10')))).toMatchObject({ failures: 1, running: 0 });
    expect(recordOf(outage(at('07:45'), null), outage(at('10:00'), at('10:30')))).toMatchObject({
      failures: 0,
      running: 0,
    });
    expect(recordOf()).toEqual({ upMinutes: 180, downMinutes: 0, failures: 0, running: 0 });
  });
});

describe('an outage that is told twice', () => {
  test('is one that stops a stage, of the same thing, in a minute in which another row says so, too', () => {
    const minute = (count: number | null) => (count === null ? null : at(`08:${String(count).padStart(2, '0')}`));
    const row = fc
      .record({
        from: fc.nat(8),
        // An outage of no length is told at no minute.
        lasts: fc.option(fc.integer({ min: 1, max: 5 })),
        jenis: fc.constantFrom('SERVER', 'LAINNYA'),
        asetId: fc.constantFrom(null, 'PC-1', 'pc-1'),
        tahapTerhenti: fc.constantFrom(null, ['REKAM'], ['REKAM', 'CETAK']),
      })
      .map(({ from, lasts, ...rest }) => ({
        ...rest,
        mulai: minute(from),
        selesai: lasts === null ? null : minute(from + lasts),
      })) as fc.Arbitrary<Parameters<ToldOutages<never>['same']>[0]>;
    type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;
    const stoppedAt = (one: Row, clock: string) =>
      one.mulai <= clock && (one.selesai === null || one.selesai > clock) ? stagesStopped(one) : [];
    const isSame = (one: Row, other: Row) =>
      one.jenis === other.jenis &&
      one.asetId?.toLowerCase() === other.asetId?.toLowerCase() &&
      ((one.selesai === null && other.selesai === null) ||
        Array.from({ length: 20 }, (_, index) => minute(index) ?? '').some((clock) =>
          stoppedAt(one, clock).some((stage) => stoppedAt(other, clock).includes(stage)),
        ));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), row, (rows, one) => {
        const told = new ToldOutages(rows).same(one);
        expect(told).toBe(rows.find((other) => isSame(one, other)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the stretches of a window', () => {
  const [from, until] = [at('08:00'), at('16:00')];
  test('hold no outage that ended before, began after or took no time', () => {
    const spans = downSpans(
      [
        outage(at('06:00'), at('07:00')),
        outage(at('06:00'), from),
        outage(until, at('17:00')),
        outage(at('17:00'), null),
        outage(at('10:00'), at('10:00')),
      ],
      from,
      until,
    );
    expect(spans).toEqual([]);
  });
});

describe('why an outage can’t stand beside another', () => {
  const other = { id: 'G-0007', jenis: 'LISTRIK', asetId: null, tahapTerhenti: null, mulai: at('08:00') } as const;
  const why = (more: { selesai: string | null; line?: number }) =>
    toldAlready({ mulai: at('09:00') }, { ...other, ...more }).sentence;
  test('names the other, its line where it has one, and until when it ran', () => {
    expect(why({ selesai: null, line: 12 })).toContain(
      'di luar G-0007 di baris 12 (listrik 05-01-2026 08:00 sampai sekarang), bukan 05-01-2026 09:00.',
    );
    expect(why({ selesai: at('10:30') })).toContain(
      'di luar G-0007 (listrik 05-01-2026 08:00 sampai 05-01-2026 10:30),',
    );
  });

  test('says how long the new one lasts where only that overlaps, and how to end one that still lasts', () => {
    const asked = (mulai: string, selesai?: string | null) =>
      toldAlready({ mulai: at(mulai), ...(selesai === undefined ? {} : { selesai }) }, { ...other, selesai: null })
        .sentence;
    const OPEN = 'Bila sudah selesai, catat sekaligus dengan jam selesainya.';
    expect(asked('07:00', at('09:00'))).toContain(
      ', bukan 05-01-2026 07:00 sampai 05-01-2026 09:00. Gangguan yang sama',
    );
    expect(asked('07:00', null)).toContain(`, bukan 05-01-2026 07:00 sampai sekarang. ${OPEN} Gangguan yang sama`);
    // Of one that is only begun nothing is known of an end, and a start inside the other says all.
    expect(asked('07:00')).toContain(', bukan 05-01-2026 07:00. Gangguan yang sama');
    for (const mulai of ['08:00', '09:00'])
      expect(asked(mulai, null)).toContain(`, bukan 05-01-2026 ${mulai}. Gangguan yang sama`);
  });
});

test('an outage is named as people say it, with the device that it is of', () => {
  expect(subject({ jenis: 'ALAT_REKAM', asetId: null })).toBe('alat rekam');
  expect(subject({ jenis: 'BAHAN_HABIS', asetId: null })).toBe('bahan habis');
  expect(subject({ jenis: 'PRINTER', asetId: 'PRN-003' })).toBe('printer (PRN-003)');
});
