import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fromSaved, toSaved } from '../../../src/local/file/saved';
import { decode } from '../../../src/local/xlsx/decode';
import { encode } from '../../../src/local/xlsx/encode';
import { officeWith } from '../smallBundle';

const CODE = `
/** @customfunction */
function KTP_GANDA(x) { return Array.isArray(x) ? x.map((r) => r.map((v) => v * 2)) : x * 2; }
function rupa() {
  const s = SpreadsheetApp.getActiveSheet();
  s.getRange('A1:C1').setFontWeight('bold').setBackground('#dbe7f0');
  s.getRange('A1').setNote('catatan kepala');
  s.setFrozenRows(1);
  s.getRange('B2:B9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a, b', 'c']).build());
}`;

const soffice = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find(existsSync);
// Said aloud, so that nobody takes silence for a pass.
if (!soffice) console.warn('Dilewati: uji LibreOffice, karena soffice tidak ada di mesin ini.');
const where = soffice ? test : test.skip;

function convert(file: string, to: string, folder: string): Buffer {
  const profile = pathToFileURL(join(folder, 'profil')).href;
  execFileSync(
    soffice!,
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, file],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
  return readFileSync(join(folder, basename(file).replace(/\.[^.]+$/, `.${to.split(':')[0]}`)));
}

async function filled() {
  const office = officeWith(CODE, { locale: 'id_ID' });
  office.call('rupa');
  office.paste('A1', [
    ['Desa', 'Jenis', 'Wajib', 'Tanggal'],
    ['Sukamaju', 'c', '1530793', '17/8/2026'],
    ["'0012", 'a, b', '0,125', "'=bukan rumus"],
    ['Jumlah', '', '=SUM(C2:C3)', '=KTP_GANDA(C2:C3)'],
    ['', '', '=IF(TRUE;"ya";"tidak")'],
  ]);
  expect(office.value('D5')).toBe(0.25);
  return { office, file: await encode(toSaved(office.workbook, office.host.world)) };
}

where(
  'LibreOffice shows our values and results, those of KTP_ functions too',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siapktp-'));
    const path = join(folder, 'buku.xlsx');
    writeFileSync(path, (await filled()).file);
    // Comma, quote, UTF-8, from row 1, no column formats, English, quote text, as stored rather than as shown.
    const csv = convert(path, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false', folder)
      .toString('utf8')
      .trim();
    expect(csv.split('\n').map((line) => line.split(/,(?! b)/))).toEqual([
      ['Desa', 'Jenis', 'Wajib', 'Tanggal'],
      ['Sukamaju', 'c', '1530793', expect.stringMatching(/2026/)],
      ['0012', '"a, b"', '0.125', '=bukan rumus'],
      ['Jumlah', '', '1530793.125', '3061586'],
      ['', '', 'ya', '0.25'],
    ]);
  },
  180_000,
);

where(
  'a file that LibreOffice has saved opens again as it was',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'siapktp-'));
    const { office, file } = await filled();
    writeFileSync(join(folder, 'buku.xlsx'), file);
    const again = convert(join(folder, 'buku.xlsx'), 'xlsx', mkdtempSync(join(tmpdir(), 'siapktp-')));
    const loaded = officeWith(CODE, { workbook: fromSaved(await decode(again)) });
    expect(loaded.values('A1:D5')).toEqual(office.values('A1:D5'));
    expect(loaded.formula('D4')).toBe('=KTP_GANDA(C2:C3)');
    expect(loaded.note('A1')).toBe('catatan kepala');
    expect(loaded.workbook.sheets[0]!.frozenRows).toBe(1);
    expect(loaded.workbook.sheets[0]!.validations.get(3, 2)?.values).toEqual(['a, b', 'c']);
    expect(loaded.workbook.sheets).toHaveLength(1);
  },
  180_000,
);
