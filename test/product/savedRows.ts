import exceljs from 'exceljs';

/** A sheet of a saved workbook as another program reads it: the texts of its cells, row by row, without empty rows. */
export async function savedRows(path: string, sheet: string): Promise<string[][]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
    rows.push(Array.from(cells, (cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? ''))));
  });
  return rows;
}
