import type { Raw } from '../../../src/cells/raw';
import { foldVillage } from '../../../src/domain/import/desaRows';
import { planImport } from '../../../src/domain/import/planImport';
import { type ImportRequest, pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { rowsOf } from './fixture';

const FIGURES = 'Wajib KTP\tSudah Rekam';
const village = (kode: string, nama: string): Record<string, Raw> => {
  return { kode, nama, penduduk: 140, wajibKtp: 100, sudahRekam: 50 };
};

function villages(text: string, desa: Record<string, Raw>[] = [], more: Partial<ImportRequest> = {}) {
  const request = pasted(text, { target: 'Desa', ...more });
  const { rows, canCommit } = reviewImport(request, rowsOf({ Desa: desa }));
  const planned = new Map(
    [...planImport(request, rowsOf({ Desa: desa })).planned].map(([at, made]) => [at.line, made]),
  );
  return rows.map(({ line, status, problems }) => ({
    status,
    kode: planned.get(line)?.[0]?.row.kode ?? '',
    nama: planned.get(line)?.[0]?.row.nama ?? '',
    problems: problems.map(({ column, sentence }) => `${column}: ${sentence}`),
    canCommit,
  }));
}

test.each([
  'Desa Juwet Kenongo',
  'JUWETKENONGO',
  'Kel. Juwet-Kenongo',
  ' kelurahan juwet  kenongo',
  'Ds. Juwet Kenongo',
  'Kel Juwet Kenongo',
  'DS Juwet Kenongo',
])('%s is the village Juwet Kenongo', (name) => expect(foldVillage(name)).toBe('juwetkenongo'));

test('a village whose own name begins like the word for one keeps it', () => {
  expect(foldVillage('Desaku')).toBe('desaku');
  expect(foldVillage('Kelapa')).toBe('kelapa');
  expect(foldVillage('Mandiri Desa Satu')).toBe('mandiridesasatu');
});

test('a kode says which desa it is, in any case, and then the name may be changed', () => {
  const [found] = villages(`Kode\tDesa\t${FIGURES}\na-1\tMindi Baru\t100\t60`, [village('A-1', 'Mindi')]);
  expect(found).toMatchObject({ status: 'diubah', kode: 'A-1', nama: 'Mindi Baru', problems: [] });
});

test('a kode that nobody has makes a new desa, though one of that name is known', () => {
  const [found] = villages(`Kode\tDesa\t${FIGURES}\nB-7\tMindi\t100\t60`, [village('A-1', 'Mindi')]);
  expect(found).toMatchObject({ status: 'baru', kode: 'B-7', nama: 'Mindi', problems: [] });
});

test('a name alone says which desa it is: no note where it is spelt alike, and the office’s spelling stays', () => {
  const known = [village('A-1', 'Mindi'), village('A-2', 'Gedang')];
  expect(villages(`Desa\t${FIGURES}\nMindi\t100\t60\nDESA GEDANG\t100\t70`, known)).toEqual([
    { status: 'diubah', kode: 'A-1', nama: 'Mindi', problems: [], canCommit: true },
    {
      status: 'diubah',
      kode: 'A-2',
      nama: 'Gedang',
      problems: ['nama: DESA GEDANG dikenali sebagai Gedang (A-2)'],
      canCommit: true,
    },
  ]);
});

test('a kode that can’t be read is refused and neither guessed nor made up', () => {
  const long = 'x'.repeat(300);
  const [found] = villages(`Kode\tDesa\t${FIGURES}\n${long}\tMindi\t100\t60`, [village('A-1', 'Mindi')]);
  expect(found).toMatchObject({ status: 'bermasalah', canCommit: false });
  expect(found!.problems).toEqual([expect.stringMatching(/^kode: Kode harus /)]);
  const twice = villages(`Kode\tDesa\t${FIGURES}\n${long}\tGempol\t1\t1\n${long}\tGempol\t1\t1`);
  expect(twice.flatMap(({ problems }) => problems).filter((sentence) => sentence.startsWith('nama'))).toEqual([]);
});

test('of several desa of one name each is offered with its kode, and the answer is taken', () => {
  const twins = [village('A-1', 'Mindi'), village('A-2', 'MINDI'), village('A-3', 'Gedang')];
  const text = `Desa\t${FIGURES}\nMindi\t100\t60`;
  const { rows } = reviewImport(pasted(text, { target: 'Desa' }), rowsOf({ Desa: twins }));
  expect(rows[0]?.problems[0]).toEqual({
    column: 'kode',
    kind: 'tanya',
    sentence: 'Ada 2 desa bernama Mindi; pilih kodenya',
    choices: [
      { value: 'A-1', label: 'A-1 Mindi' },
      { value: 'A-2', label: 'A-2 MINDI' },
    ],
  });
  expect(villages(text, twins, { answers: { '2:kode': 'A-3' } })[0]).toMatchObject({ status: 'bermasalah' });
  expect(villages(text, twins, { answers: { '2:kode': 'A-2' } })[0]).toMatchObject({ status: 'diubah', kode: 'A-2' });
});

test('new desa get kode after the highest that the sheet or the table has', () => {
  const text = `Kode\tDesa\t${FIGURES}\nDESA-31\tSatu\t1\t1\n\tDua\t1\t1\n\tTiga\t1\t1`;
  expect(villages(text, [village('DESA-04', 'Empat')]).map(({ kode }) => kode)).toEqual([
    'DESA-31',
    'DESA-32',
    'DESA-33',
  ]);
});

test('a known desa that is listed twice is refused by its kode, a new one by its name', () => {
  const known = villages(`Desa\t${FIGURES}\nMindi\t1\t1\nDesa Mindi\t2\t2`, [village('A-1', 'Mindi')]);
  expect(known[1]?.problems).toContain('kode: Kode harus berbeda di tiap baris, bukan sama dengan baris 2 (A-1)');
  const fresh = villages(`Desa\t${FIGURES}\nMindi\t1\t1\nDesa Mindi\t2\t2`);
  expect(fresh[1]?.problems).toEqual([
    'nama: Nama harus berbeda di tiap baris, bukan sama dengan baris 2 (Desa Mindi)',
  ]);
});

test('a line without a name and without a kode is no desa', () => {
  const [found] = villages(`Kode\tDesa\t${FIGURES}\n\t\t100\t60`);
  expect(found).toMatchObject({ status: 'bermasalah', canCommit: false });
});

test('a village that is known takes no number from the next new one', () => {
  const known = village('DESA-07', 'Mindi');
  const { planned } = planImport(
    pasted(`Desa\t${FIGURES}\nMindi\t10\t5\nGedang\t10\t5`, { target: 'Desa' }),
    rowsOf({ Desa: [known] }),
  );
  expect([...planned.values()].flat().map(({ row }) => [row.kode, row.nama])).toEqual([
    ['DESA-07', 'Mindi'],
    ['DESA-08', 'Gedang'],
  ]);
});

describe('a name that is a letter off a known one', () => {
  const known = [village('A-1', 'Cibodas'), village('A-2', 'Gedang'), village('A-3', 'Juwet Kenongo')];
  const list = (...names: string[]) => `Desa\t${FIGURES}\n${names.map((name) => `${name}\t100\t60`).join('\n')}`;
  const question = 'kode: Cibodes mirip Cibodas (A-1), yang tidak ada di tabel ini; desa yang sama?';

  test('is asked about where the list leaves that one out, and is that one or a new one as is answered', () => {
    const text = list('Cibodes', 'Gedang');
    expect(villages(text, known)[0]).toMatchObject({ problems: [question], canCommit: false });
    const same = villages(text, known, { answers: { '2:kode': 'A-1' } });
    expect(same[0]).toMatchObject({ status: 'diubah', kode: 'A-1', nama: 'Cibodas', problems: [], canCommit: true });
    const other = villages(text, known, { answers: { '2:kode': 'baru' } });
    expect(other[0]).toMatchObject({ status: 'baru', nama: 'Cibodes', problems: [], canCommit: true });
    expect(known.map(({ kode }) => kode)).not.toContain(other[0]?.kode);
    // An answer that was not offered is none.
    expect(villages(text, known, { answers: { '2:kode': 'A-2' } })[0]?.problems).toEqual([question]);
  });

  test('may be two letters off in a long name, not in a short one', () => {
    expect(villages(list('Juwed Kenonggo'), known)[0]?.problems).toHaveLength(1);
    expect(villages(list('Cibedes'), known)[0]).toMatchObject({ status: 'baru', problems: [] });
  });

  test('is a new one where the known one is in the list too, by its name or its kode', () => {
    expect(villages(list('Cibodes', 'Cibodas'), known)[0]).toMatchObject({ status: 'baru', problems: [] });
    const coded = villages(`Kode\tDesa\t${FIGURES}\n\tCibodes\t100\t60\nA-1\tCibodas Baru\t100\t60`, known);
    expect(coded[0]).toMatchObject({ status: 'baru', problems: [] });
  });

  test('is a new one where the names are short or differ by a number', () => {
    const numbered = [village('B-1', 'Kampung 11'), village('B-2', 'Moro')];
    expect(villages(list('Kampung 12', 'Mori'), numbered).map(({ problems }) => problems)).toEqual([[], []]);
  });
});
