import { pasted } from '../../src/domain/import/request';
import type { ImportReview } from '../../src/domain/import/reviewed';
import { type Office, openOffice } from '../../src/local/testing';
import type { ImportAnswer } from '../../src/procedures/impor';
import { once } from '../attack/offices';
import { fixture } from '../domain/import/fixture';
import { builtDist } from './dist';

const dist = builtDist();

function office(): Office {
  const opened = openOffice({ dist, now: '2026-11-24T08:00' });
  opened.menu('Siapkan lembar kerja');
  return opened;
}

const review = (at: Office, text: string) => at.run('tinjauImpor', pasted(text)) as ImportReview;

function commit(at: Office, text: string, actionId: string): ImportAnswer {
  const request = pasted(text);
  const { seen } = at.run('tinjauImpor', request) as ImportReview;
  return at.run('komitImpor', { ...request, seen, actionId }) as ImportAnswer;
}

const undo = (at: Office, imporId: string, actionId: string) =>
  at.run('urungkanImpor', { imporId, actionId }) as ImportAnswer;

const villages = (count: number, sudah: (index: number) => number = () => 1): string =>
  ['Kode\tDesa\tWajib KTP\tSudah Rekam']
    .concat(Array.from({ length: count }, (_, index) => `D-${index}\tDesa ${index}\t900\t${sudah(index)}`))
    .join('\n');

const desa = (at: Office) => at.values(`Desa!A1:L${Math.max(1, at.sheet('Desa').lastRow())}`);

describe('an import through the built bundle', () => {
  test('the paper’s table is reviewed, brought in, listed and undone', () => {
    const at = office();
    const before = desa(at);
    expect(review(at, fixture('desa-porong-2021.tsv'))).toMatchObject({ canCommit: true, counts: { baru: 19 } });
    expect(desa(at)).toEqual(before);
    expect(commit(at, fixture('desa-porong-2021.tsv'), 'i1')).toMatchObject({ ok: true, imporId: 'i1', again: false });
    // Table 4, second row.
    expect(desa(at)[2]?.slice(0, 7)).toEqual(['DESA-02', 'Porong', '', '', 30930, 29846, 150]);
    expect(at.run('daftarImpor', {})).toEqual([
      {
        ...{ imporId: 'i1', caption: '24-11-2026 08:00, petugas@contoh.id', rows: 19, isMerge: false },
        ...{ isExample: false, leaving: '' },
        undoing: '19 baris Desa dibuang',
      },
    ]);
    expect(undo(at, 'i1', 'u1')).toMatchObject({ ok: true, left: [] });
    expect(desa(at)).toEqual(before);
    expect(at.run('daftarImpor', {})).toEqual([]);
  });

  test('the same click twice is one import', () => {
    const at = office();
    const request = { ...pasted(fixture('desa-porong-2021.tsv')), seen: '', actionId: 'i1' };
    at.run('komitImpor', request);
    expect(at.run('komitImpor', request)).toMatchObject({ ok: true, again: true });
    expect(at.sheet('Desa').lastRow()).toBe(20);
  });

  test('texts that look like formulas, dates or numbers stay the texts they are', () => {
    const at = office();
    const texts = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '1/2', '0012', "'petik"];
    const lines = texts.map((text) => `${text}\tLAINNYA\tB`);
    expect(commit(at, ['Nama\tJenis\tKondisi', ...lines].join('\n'), 'i1')).toMatchObject({ ok: true });
    expect(at.values(`Aset!B2:B${texts.length + 1}`).flat()).toEqual(texts);
  });

  test('as many service calls for 5.000 rows as for 20, in, changed here and there, and out again', () => {
    const calls = (rows: number): number[] => {
      const at = office();
      const counts = [
        at.counting(() => commit(at, villages(rows), 'i1')),
        at.counting(() =>
          commit(
            at,
            villages(rows, (index) => (index % 3 === 0 ? 2 : 1)),
            'i2',
          ),
        ),
        at.counting(() => undo(at, 'i2', 'u2')),
        at.counting(() => undo(at, 'i1', 'u1')),
      ];
      expect(at.sheet('Desa').lastRow()).toBe(1);
      return counts.map(({ reads, writes }) => reads + writes);
    };
    const many = calls(5_000);
    // A full sheet grows first: three calls more on each sheet that it happens to.
    for (const [index, few] of calls(20).entries()) expect(many[index]).toBeLessThanOrEqual(few + 15);
  });

  test('scattered changes leave formulas and what they spill in between', () => {
    const at = office();
    commit(at, villages(40), 'i1');
    at.type('Desa!F4', '=E4-100');
    at.type('Desa!F5', '=E5-200');
    at.type('Desa!N1', 'Belum');
    at.type('Desa!N2', '=KTP_BELUM_REKAM(E2:E41; F2:F41)');
    expect(
      commit(
        at,
        villages(40, (index) => (index % 5 === 0 ? 7 : index === 2 ? 800 : index === 3 ? 700 : 1)),
        'i2',
      ),
    ).toMatchObject({
      ok: true,
      sentence: 'Impor ke lembar Desa selesai: 8 baris diubah.',
    });
    expect(at.formula('Desa!F4')).toBe('=E4-100');
    expect(at.formula('Desa!F5')).toBe('=E5-200');
    expect(at.values('Desa!F2:F12').flat()).toEqual([7, 1, 800, 700, 1, 7, 1, 1, 1, 1, 7]);
    // 900 less what is recorded, row by row.
    expect(at.values('Desa!N2:N7').flat()).toEqual([893, 899, 100, 200, 899, 893]);
  });

  test('cells below a spilling formula are never written over', () => {
    const at = office();
    commit(at, villages(60), 'i1');
    at.type('Desa!F20', '');
    at.type('Desa!F21', '');
    at.type('Desa!F20', '=ARRAYFORMULA(E20:E21-899)');
    expect(at.values('Desa!F20:F21').flat()).toEqual([1, 1]);
    // The gaps between these lines are 9, 6, 2, 9 and 9: the one with the spill is among those that are bridged.
    const changed = [2, 12, 19, 22, 32, 42];
    commit(
      at,
      villages(60, (index) => (changed.includes(index + 2) ? 3 : 1)),
      'i2',
    );
    expect(at.values('Desa!F20:F21').flat()).toEqual([1, 1]);
    expect(at.formula('Desa!F20')).toContain('ARRAYFORMULA');
    expect(changed.map((line) => at.value(`Desa!F${line}`))).toEqual([3, 3, 3, 3, 3, 3]);
    at.type('Desa!E21', '950');
    expect(at.value('Desa!F21')).toBe(51);
  });

  test('outages, each with a row in Riwayat, come in by as many service calls for 2.000 as for 20', () => {
    const calls = (rows: number): number => {
      const at = office();
      const lines = Array.from({ length: rows }, (_, index) => {
        // An hour each, since two of a kind may not overlap.
        const [day, hour] = new Date(Date.UTC(2026, 0, 1, index)).toISOString().slice(0, 13).split('T');
        return `${day} ${hour}:00;${day} ${hour}:30;LISTRIK;REKAM`;
      });
      const text = ['Mulai;Selesai;Jenis;Tahap Terhenti', ...lines].join('\n');
      const request = { ...pasted(text, { target: 'Gangguan' }), seen: '', actionId: 'i1' };
      const { reads, writes } = at.counting(() =>
        expect(at.run('komitImpor', request)).toMatchObject({ ok: true, imporId: 'i1' }),
      );
      expect(at.sheet('Riwayat').lastRow()).toBeGreaterThan(rows + 1);
      return reads + writes;
    };
    expect(calls(2_000)).toBeLessThanOrEqual(calls(20) + 15);
  });

  test('rows sorted apart go out in few calls, and the office’s own rows keep their own', () => {
    const at = office();
    commit(at, villages(60), 'i1');
    commit(at, villages(120), 'i2');
    // Every other row is the first import's: sort by the number in the kode, odd and even apart.
    const rows = at.values('Desa!A2:L121');
    const mixed = Array.from({ length: 60 }, (_, index) => [rows[index], rows[index + 60]]).flat();
    at.paste(
      'Desa!A2',
      mixed.map((row) => (row ?? []).map(String)),
    );
    const count = at.counting(() => undo(at, 'i2', 'u2'));
    expect(count.reads + count.writes).toBeLessThan(60);
    const left = at
      .values(`Desa!A2:A${at.sheet('Desa').lastRow()}`)
      .flat()
      .filter(Boolean);
    expect(left).toEqual(Array.from({ length: 60 }, (_, index) => `D-${index}`));
  });
});

describe('stopped at any service call', () => {
  const state = (at: Office): string => JSON.stringify([desa(at), at.run('daftarImpor', {})]);

  function everyCall(prepare: () => Office, act: (at: Office) => unknown): void {
    const undisturbed = prepare();
    const none = state(undisturbed);
    act(undisturbed);
    const all = state(undisturbed);
    expect(all).not.toBe(none);
    const outcomes = { none: 0, all: 0 };
    for (const when of ['before', 'after'] as const) {
      for (let index = 0; ; index++) {
        const at = prepare();
        if (!at.killAt(index, () => act(at), when)) break;
        // The next action, whatever it is, first carries on what was stopped.
        undo(at, 'tidak-ada', 'lain');
        const now = state(at);
        expect({ index, when, whole: now === none || now === all }).toEqual({ index, when, whole: true });
        outcomes[now === all ? 'all' : 'none']++;
      }
    }
    expect(outcomes.none).toBeGreaterThan(0);
    expect(outcomes.all).toBeGreaterThan(0);
  }

  const some = once(() => {
    const at = office();
    commit(at, 'Kode\tDesa\tWajib KTP\tSudah Rekam\nA-1\tPorong\t100\t50\nA-2\tLajuk\t1\t1', 'i0');
    return at;
  });
  const request = { ...pasted(fixture('desa-porong-2021.tsv')), seen: '', actionId: 'i1' };

  test('an import is there whole or not at all', () => {
    everyCall(
      () => some().open(),
      (at) => at.run('komitImpor', request),
    );
  });

  test('an undo is done whole or not at all', () => {
    const committed = once(() => {
      const at = some().open();
      at.run('komitImpor', request);
      return at;
    });
    everyCall(
      () => committed().open(),
      (at) => undo(at, 'i1', 'u1'),
    );
  });
});
