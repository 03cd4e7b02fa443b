import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { toSaved } from '../../../src/local/file/saved';
import { Store } from '../../../src/local/file/store';
import { IndonesianError } from '../../../src/local/indonesianError';
import { checkArchive } from '../../../src/local/xlsx/archive';
import { encode } from '../../../src/local/xlsx/encode';
import { officeWith } from '../smallBundle';

/** Files that call themselves workbooks: each is opened or refused in a sentence, and none takes the host down. */
let tried = 0;
afterAll(() => process.stdout.write(`${tried} files tried\n`));

interface Part {
  name: string;
  content: Buffer;
  /** What the file says of its unpacked size, when that is a lie. */
  says?: number;
}

/** A zip as any program would write it, and some that none would. */
function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, says = content.length } of parts) {
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, Buffer.from(name)]),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest workbook that is one, around the XML of its only sheet. */
function book(sheet: string, { names = '', head = '' }: { names?: string; head?: string } = {}): Part[] {
  const xml = (text: string) => Buffer.from(`<?xml version="1.0"?>${text}`);
  return [
    {
      name: '[Content_Types].xml',
      content: xml(`<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`),
    },
    {
      name: '_rels/.rels',
      content: xml(
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    },
    {
      name: 'xl/workbook.xml',
      content: xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Desa" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: xml(
        `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: xml(`${head}<worksheet xmlns="${MAIN}">${sheet}</worksheet>`) },
  ];
}

const cell = (content: string) => `<sheetData><row r="1"><c r="A1" t="str">${content}</c></row></sheetData>`;

/** @returns the sentence with which it was refused; null when it was opened */
async function opening(file: Buffer): Promise<string | null> {
  tried++;
  const path = join(mkdtempSync(join(tmpdir(), 'siapktp-')), 'buku.xlsx');
  writeFileSync(path, file);
  try {
    await new Store(path).load();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(IndonesianError);
    return (error as Error).message;
  } finally {
    expect(readFileSync(path).equals(file)).toBe(true);
  }
}

test('the smallest workbook is opened: what follows is refused for what was added to it', async () => {
  expect(await opening(zip(book(cell('<v>isi</v>'))))).toBeNull();
});

const zeros = Buffer.alloc(300 * 1024 * 1024);

test.each<[string, () => Buffer, RegExp]>([
  ['a part that becomes 300 MB', () => zip([...book(cell('')), { name: 'a', content: zeros }]), /lebih dari 256 MB/],
  [
    'the same that says it becomes nothing',
    () => zip([...book(cell('')), { name: 'a', content: zeros, says: 1 }]),
    /lebih dari 256 MB/,
  ],
  [
    'many that become as much together',
    () => zip(Array.from({ length: 300 }, (_, at) => ({ name: `${at}`, content: zeros.subarray(0, 2 ** 20) }))),
    /lebih dari 256 MB/,
  ],
  [
    'ten thousand parts',
    () => zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, content: Buffer.from('x') }))),
    /isinya 10000 bagian/,
  ],
  [
    'a list in every cell there is',
    () =>
      zip(
        book(
          `${cell('')}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`,
        ),
      ),
    /terlalu banyak sel/,
  ],
  [
    'one merge over everything',
    () => zip(book(`${cell('')}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)),
    /terlalu banyak sel/,
  ],
  [
    'a name for everything',
    () =>
      zip(
        book(cell(''), {
          names: '<definedNames><definedName name="x">Desa!$A$1:$XFD$1048576</definedName></definedNames>',
        }),
      ),
    /terlalu banyak sel/,
  ],
  [
    'a row beyond the last',
    () => zip(book('<sheetData><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData>')),
    /baris ke-999999999/,
  ],
])('%s is refused', async (_, make, sentence) => {
  expect(await opening(make())).toMatch(sentence);
});

test('entities are not expanded, and none is fetched', async () => {
  const laughs = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('');
  for (const inside of ['&e30;', '&x;']) {
    const head = `<!DOCTYPE x [<!ENTITY e0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">${laughs}]>`;
    const answer = await opening(zip(book(cell(`<v>${inside}</v>`), { head })));
    expect(answer ?? '').not.toMatch(/root:/);
  }
});

test('any bytes changed, cut out or put in: opened or refused, and the host goes on', async () => {
  const office = officeWith('function f() {}');
  office.paste('A1', [
    ['isi', '=1+1', '24-11-2026'],
    ['7', 'x', ''],
  ]);
  const whole = await encode(toSaved(office.workbook, office.host.world));
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(40), add: fc.nat(3) });
  const lists = fc.sample(fc.array(change, { minLength: 1, maxLength: 6 }), { numRuns: 120, seed: 6 });
  for (const list of lists) {
    let file = Buffer.from(whole);
    for (const { at, byte, cut, add } of list) {
      const place = Math.min(at, file.length - 1);
      file = Buffer.concat([file.subarray(0, place), Buffer.alloc(add + 1, byte), file.subarray(place + cut)]);
    }
    await opening(file);
  }
});

test('any part of the XML changed: opened or refused, and the host goes on', async () => {
  const parts = book(
    `<cols><col min="1" max="3" width="9"/></cols>${cell('<v>isi</v>')}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
  );
  const words = [
    '<',
    '>',
    '"',
    '&',
    '-1',
    '1e9',
    '99999999',
    'NaN',
    '__proto__',
    'A1:A0',
    '',
    '\u0000',
    '<row>',
    '</c>',
  ];
  const change = fc.record({ part: fc.nat(4), at: fc.nat(), word: fc.constantFrom(...words), cut: fc.nat(12) });
  const changes = fc.sample(change, { numRuns: 150, seed: 7 });
  for (const { part, at, word, cut } of changes) {
    const file = parts.map(({ name, content }, index) => {
      if (index !== part) return { name, content };
      const text = content.toString();
      const place = at % text.length;
      return { name, content: Buffer.from(text.slice(0, place) + word + text.slice(place + cut)) };
    });
    await opening(zip(file));
  }
});

test('a workbook of 5,000 rows is far from every limit', async () => {
  const office = officeWith('function f() {}');
  office.paste(
    'A1',
    Array.from({ length: 5000 }, (_, row) => Array.from({ length: 12 }, (_, at) => `isi ${row} ${at}`)),
  );
  checkArchive(await encode(toSaved(office.workbook, office.host.world)));
});
