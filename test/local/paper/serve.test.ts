import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closePress } from '../../../src/local/paper/chromium';
import { everyForm } from '../../../src/local/paper/serve';
import { openOffice } from '../../../src/local/testing';
import { Server } from '../../../src/local/web/server';
import { builtDist } from '../../product/dist';
import { officeWith } from '../smallBundle';

/** Three sheets: one with a letterhead above its title, one list, one hidden form. */
const CODE = `
function isi() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of ['Surat & Rapat', 'Daftar', 'Lama']) {
    const sheet = book.insertSheet(name);
    sheet.getRange('A1:A3').setValues([['PEMERINTAH KABUPATEN'], [''], ['JUDUL ' + name]]);
    sheet.getRange('A1').setFontSize(name === 'Daftar' ? 10 : 12).setFontWeight('bold');
    sheet.getRange('A3').setFontSize(16).setFontWeight('bold');
  }
  book.getSheetByName('Lama').hideSheet();
}`;

afterAll(closePress);

const HOST = 'localhost:8787';

function open(code = CODE) {
  const pageFolder = mkdtempSync(join(tmpdir(), 'siapktp-'));
  writeFileSync(join(pageFolder, 'paper.js'), '');
  const office = officeWith(code);
  const server = new Server({ host: office.host, pageFolder, changed: () => undefined });
  const get = (path: string, headers: Record<string, string> = {}) =>
    server.app.request(`http://${HOST}${path}`, { headers: { host: HOST, ...headers } });
  const ask = (query: string, headers: Record<string, string> = {}) => get(`/cetak.pdf?${query}`, headers);
  return { office, ask, get };
}

test('a sheet comes back as a PDF named for it', async () => {
  const { office, ask } = open();
  office.call('isi');
  const answer = await ask(`lembar=${office.sheet('Surat & Rapat').id}&kertas=A4`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Surat%20%26%20Rapat.pdf");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('of a budget year, the name tells the year', async () => {
  const { office, ask } = open(CODE.replace("'JUDUL ' + name", "'JUDUL ' + name + ' TAHUN ANGGARAN 2028'"));
  office.call('isi');
  const answer = await ask(`lembar=${office.sheet('Daftar').id}&kertas=A4`);
  expect(answer.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Daftar%202028.pdf");
});

test('every form means the sheets with a letterhead that are not hidden; without any it says so', async () => {
  const { office, ask } = open();
  const none = await ask('lembar=formulir&kertas=F4');
  expect([none.status, await none.text()]).toEqual([
    404,
    expect.stringContaining('Belum ada formulir di buku kerja ini.'),
  ]);
  office.call('isi');
  const answer = await ask('lembar=formulir&kertas=F4');
  expect(answer.status).toBe(200);
  // A document of Chromium's says how many pages it has.
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/\/Count 1\b/);
});

test.each([
  ['lembar=1', 400, 'tidak dapat dibaca'],
  ['lembar=1&kertas=A3', 400, 'tidak dapat dibaca'],
  ['lembar=../x&kertas=A4', 400, 'tidak dapat dibaca'],
  ['lembar=99&kertas=A4', 404, 'Lembar itu tidak ada.'],
])('%s is refused with a sentence', async (query, status, sentence) => {
  const answer = await open().ask(query);
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(sentence)]);
});

test("the add-on's own link, Google's export, gives the same here", async () => {
  const server = open();
  server.office.call('isi');
  const { id } = server.office.sheet('Daftar');
  const answer = await server.get(`/spreadsheets/d/x/export?format=pdf&gid=${id}&size=folio`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await server.get('/spreadsheets/d/x/export?format=pdf&gid=99&size=folio')).status).toBe(404);
});

test('another site cannot have anything printed', async () => {
  expect((await open().ask('lembar=0&kertas=A4', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('the forecast goes out behind the letter that rests on it, whatever its tab is called, and behind nothing else', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
  for (const name of ['siapkanLembarKerja', 'isiDataContoh', 'perbaruiLaporan']) office.call(name);
  office.sheet('Prakiraan').name = 'Hitungan kami';
  const names = everyForm(office.host).map(({ name }) => name);
  expect(names.filter((name) => name === 'Hitungan kami')).toHaveLength(1);
  expect(names[names.indexOf('Surat Permohonan') + 1]).toBe('Hitungan kami');
  expect(names).toEqual(expect.arrayContaining(['ABK', 'RKBMD', 'KIB B']));
  office.sheet('Surat Permohonan').hidden = true;
  expect(everyForm(office.host).map(({ name }) => name)).not.toContain('Hitungan kami');
});
