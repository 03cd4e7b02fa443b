import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, type TypedRow, wall } from '../office';

const PRINTERS: TypedRow[] = ['PRN-1', 'PRN-2'].map((id) => ({
  ...{ id, nama: 'Printer kartu', jenis: 'PRINTER_KARTU', kondisi: 'B', status: 'AKTIF' },
}));
/** Three sets and two printers. */
const DEVICES = [...[1, 2, 3].flatMap((number) => recordingSet(number, 'Pelayanan')), ...PRINTERS];
const partOf = (jenis: string, number: number) =>
  String(recordingSet(number, 'Pelayanan').find((row) => row.jenis === jenis)?.id);
const broken = (...ids: string[]) =>
  DEVICES.map((row) => (ids.includes(String(row.id)) ? { ...row, kondisi: 'RB' } : row));

/** Open since the morning of 20 November 2026, unless the row says otherwise. */
const open = (jenis: string, asetId = '', more: TypedRow = {}): TypedRow => ({
  ...{ mulai: wall('2026-11-20', '08:00'), jenis, asetId, ...more },
});

function modelOf(outages: TypedRow[], aset: TypedRow[] = DEVICES) {
  const gangguan = outages.map((row, index) => ({ id: `G-000${index + 1}`, ...row }));
  const grids = gridsOf({ aset, gangguan, desa: paperDesa });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

/** Sets and printers of the plan, and those of them that start down. */
function machinesOf(outages: TypedRow[], aset?: TypedRow[]) {
  const { office, plan } = modelOf(outages, aset);
  return { sets: [plan.sets, office.recording.setsDown], printers: [plan.printers, office.printing?.printersDown] };
}

describe('machines that start down', () => {
  test('are none where nothing is open', () => {
    const mended = { selesai: wall('2026-11-20', '15:00') };
    expect(machinesOf([])).toEqual({ sets: [3, 0], printers: [2, 0] });
    expect(machinesOf([open('ALAT_REKAM', '', mended), open('PRINTER', '', mended)])).toEqual({
      ...{ sets: [3, 0], printers: [2, 0] },
    });
    expect(machinesOf([open('LISTRIK'), open('BAHAN_HABIS')])).toEqual({ sets: [3, 0], printers: [2, 0] });
  });

  test('are all of a kind where a row names no device', () => {
    expect(machinesOf([open('ALAT_REKAM')])).toEqual({ sets: [3, 3], printers: [2, 0] });
    expect(machinesOf([open('PRINTER'), open('PRINTER', 'PRN-1')])).toEqual({ sets: [3, 0], printers: [2, 2] });
    // Nothing registered: two sets and a printer are assumed.
    expect(machinesOf([open('ALAT_REKAM'), open('PRINTER', 'PRN-9')], [])).toEqual({ sets: [2, 2], printers: [1, 1] });
  });

  test('are as many as the devices that rows name, a device once and those of one set together', () => {
    expect(machinesOf([open('PRINTER', 'prn-2')])).toEqual({ sets: [3, 0], printers: [2, 1] });
    const [pc, camera, otherPc] = [partOf('PC', 1), partOf('KAMERA', 1), partOf('PC', 2)];
    expect(machinesOf([open('ALAT_REKAM', pc), open('ALAT_REKAM', camera)]).sets).toEqual([3, 1]);
    expect(machinesOf([open('ALAT_REKAM', pc), open('ALAT_REKAM', otherPc)]).sets).toEqual([3, 2]);
    // Named as no register has them: units of their own, and never more than there are.
    const unknown = ['A', 'B', 'C', 'D'].map((id) => open('ALAT_REKAM', id));
    expect(machinesOf(unknown.slice(0, 2)).sets).toEqual([3, 2]);
    expect(machinesOf(unknown).sets).toEqual([3, 3]);
  });

  test('are not counted twice where the condition of the device says it', () => {
    const pc = partOf('PC', 1);
    expect(machinesOf([open('ALAT_REKAM', pc)], broken(pc)).sets).toEqual([2, 0]);
    expect(machinesOf([open('PRINTER', 'PRN-1')], broken('PRN-1')).printers).toEqual([1, 0]);
    expect(machinesOf([open('PRINTER', 'PRN-1'), open('PRINTER', 'PRN-2')], broken('PRN-1')).printers).toEqual([1, 1]);
  });

  test('are told with the time that such a machine works', () => {
    const basisOf = (outages: TypedRow[]) =>
      modelOf(outages).grounds.assumptions.find(({ label }) => label === 'Satu set perekaman: waktu siap')!.basis;
    expect(basisOf([open('ALAT_REKAM', partOf('PC', 1))])).toMatch(/; 1 dari 3 sedang terganggu$/);
    expect(basisOf([])).not.toContain('sedang terganggu');
  });
});
