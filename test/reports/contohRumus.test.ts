import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { formatNumber } from '../../src/cells/numeral';
import * as functions from '../../src/functions';
import type { Office } from '../../src/local/testing';
import { PAPER_DESA } from '../domain/paperTables';
import { officeWith } from '../local/smallBundle';

/** The add-on with one more function at top level, which writes the page. */
const ENTRY = `
  import { GoogleHost } from './src/google/host';
  import { contohRumus } from './src/reports';
  import { prepareSheets } from './src/reports/sheetPlans';
  import { writeReport } from './src/reports/write';
  export { runFunction } from './src/addon';
  export const prepare = () => prepareSheets(new GoogleHost(), []);
  export const write = () => writeReport(new GoogleHost(), contohRumus);
`;

let code = '';
beforeAll(() => {
  const script = `
    import { build } from 'esbuild';
    const { outputFiles } = await build({
      stdin: { contents: ${JSON.stringify(ENTRY)}, resolveDir: ${JSON.stringify(join(__dirname, '../..'))} },
      bundle: true, write: false, format: 'iife', globalName: 'SiapKTP', target: 'es2020',
    });
    process.stdout.write(outputFiles[0].text);`;
  const bundle = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
  });
  const wrappers = Object.keys(functions).map(
    (name) => `/**\n * @customfunction\n */\nfunction ${name}() { return SiapKTP.runFunction('${name}', arguments); }`,
  );
  code = [
    bundle,
    ...wrappers,
    'function siapkan() { SiapKTP.prepare(); }',
    'function tulis() { SiapKTP.write(); }',
  ].join('\n');
});

const devices = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];

/** The paper's desa, one whole set, an outage, forty service days and some blanko. */
function office({ desa = PAPER_DESA }: { desa?: typeof PAPER_DESA } = {}): Office {
  const opened = emptyOffice();
  opened.paste(
    'Desa!A2',
    desa.map(([nama, wajib, sudah, belum], index) => [
      `D-${index}`,
      nama,
      'DESA',
      '',
      ...[wajib, sudah, belum].map(String),
    ]),
  );
  opened.paste(
    'Aset!A2',
    devices.map((kind) => [kind, kind, kind, 'B']),
  );
  opened.paste('Gangguan!A2', [['G-1', '02-02-2026 08:00', '03-02-2026 09:00', 'SERVER']]);
  opened.paste(
    'Layanan!A2',
    Array.from({ length: 40 }, (_, day) => [
      `${(day % 28) + 1}-${1 + Math.floor(day / 28)}-2026`,
      '60',
      String(50 + (day % 30)),
      '5',
      '40',
    ]),
  );
  opened.paste('Persediaan!A2', [
    ['1', 'P-1', '02-02-2026 08:00', '02-02-2026', 'BLANKO', 'TERIMA', '500', '', '', 'klerk', '', 'a'],
    ['2', 'P-2', '02-02-2026 08:00', '02-02-2026', 'RIBBON', 'TERIMA', '3', '', '', 'klerk', '', 'b'],
    ['3', 'P-3', '03-02-2026 08:00', '03-02-2026', 'BLANKO', 'CETAK', '120', '', '', 'klerk', '', 'c'],
  ]);
  return opened;
}

function emptyOffice(): Office {
  const opened = officeWith(code, { now: '2026-03-02T08:00' });
  opened.call('siapkan');
  return opened;
}

function written(opened: Office): Office {
  opened.call('tulis');
  return opened;
}

const column = (opened: Office, letter: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => opened.shown(`Contoh Rumus!${letter}${first + index}`));

/** The answer beside the first example of a function. */
function answerOf(opened: Office, name: string): string {
  const line = column(opened, 'A', 1, 60).findIndex((text) => text.startsWith(`=${name}(`)) + 1;
  return opened.shown(`Contoh Rumus!B${line}`);
}

describe('the page Contoh Rumus', () => {
  let opened: Office;
  beforeAll(() => {
    opened = written(office());
  });

  test('shows every custom function at work, and none of them fails', () => {
    const formulas = column(opened, 'A', 4, 60);
    for (const name of Object.keys(functions)) {
      expect(formulas.filter((text) => text.startsWith(`=${name}(`))).not.toEqual([]);
    }
    const failed = ['A', 'B', 'C'].flatMap((letter) =>
      Array.from({ length: 70 }, (_, line) => opened.errorAt(`Contoh Rumus!${letter}${line + 1}`)).filter(Boolean),
    );
    expect(failed).toEqual([]);
  });

  test("answers from the office's rows", () => {
    // 240 is published (docs/sumber.md s.5); 6,043 - 5,769 = 274 stands in the paper; 500 - 120 = 380.
    expect(answerOf(opened, 'KTP_HARI_KERJA')).toBe('240');
    expect(answerOf(opened, 'KTP_BELUM_REKAM')).toBe('274');
    expect(answerOf(opened, 'KTP_SISA_STOK')).toBe('380');
    expect(answerOf(opened, 'KTP_SET_SIAP')).toBe('1');
    expect(answerOf(opened, 'KTP_TANGGAL_TUNTAS')).toMatch(/^\d\d-\d\d-2027$/);
  });

  test('shows each formula, its answer and its meaning whole, however long', () => {
    const sheet = opened.sheet('Contoh Rumus');
    const last = column(opened, 'A', 1, 60).indexOf('Satu rumus untuk semua desa') - 1;
    const cut = ['A', 'B', 'C'].flatMap((letter, at) =>
      column(opened, letter, 4, last).filter(
        (text, line) => text && opened.workbook.styles.get(sheet.styles.get(4 + line, 1 + at)).wrap !== 'WRAP',
      ),
    );
    expect(last).toBeGreaterThan(18);
    expect(cut).toEqual([]);
  });

  test('spreads one formula over all desa, beside their names', () => {
    const first = column(opened, 'A', 1, 60).indexOf('Kebonagung') + 1;
    expect(column(opened, 'B', first, first + 18)).toEqual(
      PAPER_DESA.map(([, wajib, sudah]) => formatNumber(wajib - sudah)),
    );
    expect(opened.shown(`Contoh Rumus!C${first + 1}`)).toBe('Belum tertulis 150, seharusnya 1.084 (kurang 934)');
  });

  test('changes with the rows', () => {
    opened.type('Desa!F2', '6.000');
    expect(answerOf(opened, 'KTP_BELUM_REKAM')).toBe('43');
  });

  test('finds a renamed tab and a moved column', () => {
    const renamed = office();
    const tab = renamed.sheet('Desa');
    renamed.host.changeStructure({ kind: 'renameSheet', sheet: tab.id, name: "Desa '26" });
    renamed.host.changeStructure({ kind: 'insertColumns', sheet: tab.id, at: 2, count: 1 });
    written(renamed);
    expect(renamed.shown('Contoh Rumus!A4')).toBe("=KTP_BELUM_REKAM('Desa ''26'!F2; 'Desa ''26'!G2)");
    expect(answerOf(renamed, 'KTP_BELUM_REKAM')).toBe('274');
  });

  test('says which sheet to fill where there is nothing to show', () => {
    const empty = written(emptyOffice());
    expect(column(empty, 'A', 4, 6)).toEqual([
      'Isi lembar Desa dulu.',
      'Isi lembar Desa dulu.',
      expect.stringMatching(/^=KTP_HARI_KERJA/),
    ]);
    expect(answerOf(empty, 'KTP_HARI_KERJA')).toBe('240');
  });

  test('costs the same service calls for 19 desa and for 60', () => {
    const many = Array.from({ length: 60 }, (_, index) => [`Desa ${index}`, 100, 90, 10] as const);
    const callsOf = (counted: Office) => {
      const { reads, writes } = counted.counting(() => counted.call('tulis'));
      return { reads, writes };
    };
    expect(callsOf(office({ desa: many }))).toEqual(callsOf(office()));
  });
});
