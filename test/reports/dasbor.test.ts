import { dasbor } from '../../src/reports';
import { entry, linesUnder, PAPER, pageOf, paperDesa, recordingSet, wall } from './office';

const page = pageOf(dasbor, {
  desa: paperDesa,
  aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A').slice(1)],
  persediaan: [entry('2026-11-02', 'TERIMA', 300)],
  gangguan: [{ id: 'G-1', mulai: wall('2026-11-24', '08:00'), jenis: 'SERVER' }],
});

test('shows the figures of Ringkasan, each with a link to its rows', () => {
  const lines = linesUnder(page, 'Yang dilihat');
  // 11.915: docs/sumber.md s.1; one set, because the second has no PC
  expect(lines.map(([label, value]) => [label, value])).toEqual([
    ['Belum direkam', '11.915'],
    ['Tuntas direkam', 'belum dihitung'],
    ['Blanko', '300'],
    ['Set perekaman siap', '1'],
    ['Gangguan berjalan', '1'],
    ['Masalah data', expect.any(String)],
  ]);
  expect(lines.map((line) => line[4])).toEqual(
    ['Desa', 'Prakiraan', 'Persediaan', 'Aset', 'Gangguan', 'Periksa'].map((sheet) => ({
      text: sheet,
      to: { sheet, line: expect.any(Number), column: 1 },
    })),
  );
});

test('draws the backlog per desa, largest first, from the lines that stand on the sheet', () => {
  const [chart] = page.charts;
  const { line, column, lines, columns } = chart?.source ?? { line: 0, column: 0, lines: 0, columns: 0 };
  const drawn = page.cells
    .slice(line - 1, line - 1 + lines)
    .map((cells) => cells.slice(column - 1, column - 1 + columns));
  const expected = PAPER.map(([name, required, recorded]) => [name, required - recorded] as const).sort(
    (a, b) => b[1] - a[1],
  );
  expect(drawn).toEqual([['Desa', 'Belum rekam'], ...expected]);
  expect(drawn[1]).toEqual(['Renokenongo', 1780]);
});

test('draws nothing while no desa is on record', () => {
  expect(pageOf(dasbor, {}).charts).toEqual([]);
});
