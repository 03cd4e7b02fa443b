import { everyTable } from '../../src/tables/every';
import { working } from './examples';
import { cellsOf, chainFaults, differing, post, posted, rowsOf } from './offices';
import { throughExcel } from './throughExcel';

const tables = everyTable.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet);

test('a workbook in which every sheet is filtered down to nothing is the same workbook', async () => {
  let filtered = 0;
  const shown = await throughExcel(working().open(), () => undefined);
  const office = await throughExcel(working().open(), (sheet) => {
    if (!tables.includes(sheet.name)) return;
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: sheet.columnCount } };
    for (let line = 2; line <= sheet.rowCount; line++) sheet.getRow(line).hidden = true;
    for (let column = 2; column <= 3; column++) sheet.getColumn(column).hidden = true;
    filtered++;
  });
  expect(filtered).toBe(tables.length);
  expect(differing(cellsOf(office), cellsOf(shown))).toEqual([]);
  expect(rowsOf(office, 'Persediaan')).toHaveLength(2);

  // Stock, keys, the next number and the end of the sheet: each is looked for in lines that nobody sees.
  for (const one of [office, shown]) {
    posted(one, 'catatCetak', { jumlah: '460', tanggal: '05-11-2026' }, 'a');
    expect(post(one, 'catatCetak', { jumlah: '1' }, 'b')).toMatchObject({ ok: false });
    expect(post(one, 'tambahAlat', { id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA' }, 'c')).toMatchObject({
      ok: false,
    });
    posted(one, 'mulaiGangguan', { jenis: 'LISTRIK' }, 'd');
    posted(one, 'catatLayanan', { tanggal: '23-11-2026', cetak: '12' }, 'e');
    one.call('periksa');
  }
  expect(rowsOf(office, 'Gangguan').map(({ id }) => id)).toEqual(['G-0001', 'G-0002']);
  expect(rowsOf(office, 'Layanan')).toHaveLength(1);
  expect(chainFaults(office)).toEqual([]);
  expect(differing(cellsOf(office), cellsOf(shown))).toEqual([]);
});
