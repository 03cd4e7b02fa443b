import { readSettings } from '../../../src/domain/settings';
import { basisOf } from '../../../src/reports/forecast/kept/basis';
import { keepFigures, keptFigures } from '../../../src/reports/forecast/kept/keptFigures';
import { arsipPrakiraan, pengaturan } from '../../../src/tables';
import { readTable } from '../../../src/tables/table';
import { gridsOf, setting } from '../office';

const { id, dasar } = arsipPrakiraan.columns;

function basisWith(minutes: number): string {
  const grids = gridsOf({ pengaturan: [setting('menit_rekam', minutes)] });
  const settings = readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null));
  return basisOf([], [], settings, '2026-11-24');
}

describe('what is kept of a forecast can be read again', () => {
  test('whatever a formula in Pengaturan comes to', () => {
    // 6.666666666666667 has the 16 digits of a NIK.
    const basis = basisWith(20 / 3);
    expect(basis).toContain('"menit_rekam":6.66666');
    expect(dasar.cell.read(basis)).toEqual({ ok: true, value: basis });
    expect(basis).not.toBe(basisWith(6.7));
  });

  test('whatever digits its id happens to have', () => {
    // A UUID as both hosts make them: of about 500, one has 16 digits in a row, strokes left out.
    expect(id.cell.read('12345678-1234-4567-a901-abcdefabcdef').ok).toBe(true);
  });
});

test('figures that somebody has edited beyond reading are none, and break nothing', () => {
  const kept = keepFigures([]);
  for (const text of [kept.slice(0, -1), 'dihapus', 'null', '7', '{}']) expect(keptFigures(text)).toEqual([]);
});
