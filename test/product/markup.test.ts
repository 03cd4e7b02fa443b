import type { Browser, Frame, Page } from 'playwright-core';
import { paperDocument } from '../../src/local/paper/document';
import { everyForm } from '../../src/local/paper/serve';
import type { Office } from '../../src/local/testing';
import { CORPUS } from '../attack/hostile';
import { openChromium } from '../chromium';
import { soon } from '../eventually';
import { ServedOffice } from './servedOffice';

jest.setTimeout(600_000);

/**
 * One office whose every text is markup: names, notes, document numbers, settings, headings, tabs, the workbook's own
 * name. Whatever shows it, in a real browser, shows it as a text, and none of it runs.
 */
const IMAGE = '<img src=x onerror=top.kena=1>';
const SCRIPT = '"><script>top.kena=1</script>';
const BOTH = `${SCRIPT}${IMAGE}`;
const NOW = '2026-11-24T09:00';

let served: ServedOffice;
let browser: Browser;
let page: Page;
/** What a browser would do of its own accord if any of it were markup. */
const happened: string[] = [];
let looked = 0;

function fill(office: Office): void {
  office.call('siapkanLembarKerja');
  office.workbook.title = BOTH;
  const post = (action: string, input: Record<string, string>, actionId: string) =>
    expect(office.run('catat', { action, input, actionId })).toMatchObject({ ok: true });
  const texts = [...(CORPUS.markup ?? []), BOTH];
  post('terimaBarang', { barang: 'BLANKO', jumlah: '5000', dokumen: IMAGE, catatan: BOTH }, 'm1');
  post('catatCetak', { jumlah: '40', dokumen: SCRIPT, catatan: IMAGE }, 'm2');
  post('musnahkanBarang', { barang: 'BLANKO', jumlah: '4', dokumen: IMAGE, catatan: BOTH, sebab: 'RUSAK' }, 'm3');
  for (const [at, nama] of texts.entries()) {
    const device = { id: `PRN-${at}`, nama, merk: IMAGE.slice(0, 40), ruang: IMAGE.slice(0, 40), keterangan: BOTH };
    post('tambahAlat', { ...device, jenis: at === 0 ? 'PRINTER_KARTU' : 'PRINTER_KANTOR' }, `a${at}`);
    const [asetId, selesai] = [device.id, '23-11-2026 09:00'];
    post('catatGangguan', { ...OUTAGE, asetId, selesai, penyebab: nama, tindakan: IMAGE }, `g${at}`);
  }
  post('mulaiGangguan', { jenis: 'LISTRIK', penyebab: BOTH, tindakan: IMAGE, dilaporkanKepada: IMAGE }, 'm4');
  post('kirimPerbaikan', { id: 'PRN-1', keluhan: BOTH, tempat: IMAGE }, 'm5');
  post('catatLayanan', { tanggal: '23-11-2026', rekam: '40', catatan: BOTH }, 'm6');
  post('isiKantor', { kecamatan: IMAGE, kabupaten: SCRIPT, tempat: IMAGE, camat_nama: BOTH }, 'm7');
  const village = (at: number) => [`D-${at}`, `${at} ${texts[at % texts.length]}`, '900', '100'].join('\t');
  const desa = ['Kode\tNama\tWajib KTP\tSudah Rekam', ...texts.map((_, at) => village(at))].join('\n');
  expect(office.run('komitImpor', { ...request(desa), target: 'Desa', seen: '', actionId: 'm8' })).toMatchObject({
    ok: true,
  });
  office.paste('Petugas!A2', [[BOTH, 'PEREKAMAN', '3', '8', '', IMAGE]]);
  office.paste('Libur!A90', [['01-12-2026', 'LIBUR_DAERAH', IMAGE]]);
  office.paste('Skenario!A2', [[IMAGE.slice(0, 40), '1', '1', '', '', '', '', '', '', '', BOTH]]);
  // An office's own column, own sheet, and a tab that was renamed.
  office.paste('Desa!N1', [[IMAGE], [BOTH]]);
  const { id } = office.sheet('Layanan');
  expect(office.host.changeStructure({ kind: 'addSheet', name: IMAGE })).toEqual({ ok: true });
  expect(office.host.changeStructure({ kind: 'renameSheet', sheet: id, name: SCRIPT })).toEqual({ ok: true });
  const settings = office.values('Pengaturan!A1:A90').map(([name]) => name);
  office.type(`Pengaturan!B${settings.indexOf('penerima_pengingat') + 1}`, 'camat@contoh.id');
  // What can't be read is quoted in Periksa, in notes and in sentences.
  office.paste('Aset!A60', [[IMAGE, BOTH, IMAGE, SCRIPT, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE, IMAGE]]);
  for (const name of ['pasangPengingat', 'hitungPrakiraan', 'bandingkanSkenario', 'perbaruiLaporan', 'periksa'])
    office.call(name);
}
const OUTAGE = { jenis: 'JARINGAN', mulai: '23-11-2026 08:00', dilaporkanKepada: IMAGE };
const request = (text: string) => ({ text, target: null, mapping: null, answers: {}, mended: {}, skipped: [] });

beforeAll(async () => {
  served = await ServedOffice.open(NOW, fill);
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: 'id-ID' });
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (asked) => {
    if (/\/x$|kena/.test(new URL(asked.url()).pathname)) happened.push(asked.url());
  });
});
afterAll(async () => {
  process.stdout.write(`${looked} views of markup looked at\n`);
  await browser?.close();
  await served?.close();
});

/** Elements that only a text of ours could have made, and whether one of them has run. */
async function made(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const ran = (window.top as unknown as { kena?: number }).kena === undefined ? [] : ['it ran'];
    const ours = [...document.querySelectorAll('*')].filter(
      (element) =>
        [...element.attributes].some(
          ({ name, value }) => /^on/.test(name) || (/^(src|href|srcdoc)$/.test(name) && /^x$|kena/.test(value)),
        ) ||
        (/^(script|style)$/i.test(element.tagName) &&
          /^\s*(window|top)\.kena|^\*\{display:none\}/.test(element.textContent ?? '')),
    );
    return [...ran, ...ours.map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Waits for a view, then holds it and every frame on the page to its word. */
async function isText(shows: Frame | Page, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) await shows.getByText(text).filter({ visible: true }).first().waitFor();
  for (const frame of page.frames()) expect(await made(frame)).toEqual([]);
  expect(happened).toEqual([]);
  looked++;
}

const panel = (): Frame => page.frames().find((frame) => frame.url().endsWith('/sidebar')) as Frame;
const tab = (name: string) => panel().getByRole('tab', { name, exact: true }).press('Enter');

test('the texts are there, as they were typed', () => {
  expect(served.office.value('Aset!B17')).toBe(BOTH);
  expect(served.office.values('Persediaan!H2:I2')).toEqual([[IMAGE, BOTH]]);
});

describe('the local page', () => {
  test('every sheet, with its notes, in the grid', async () => {
    await page.goto(served.address);
    for (const { name, hidden } of served.office.workbook.sheets) {
      if (hidden) continue;
      const sheet = page.getByRole('tablist', { name: /[Ll]embar/ }).getByRole('tab', { name, exact: true });
      await sheet.press('Enter');
      await soon(() => sheet.getAttribute('aria-selected')).toBe('true');
      await page.locator('[data-cell=A1]').first().waitFor();
      await isText(page);
    }
    await isText(page, IMAGE);
  });

  test('a cell in the bar, in its editor and with what is wrong with it', async () => {
    await page.locator('.name-box').fill('Aset!A60');
    await page.keyboard.press('Enter');
    await page.locator('[data-cell=A60]').filter({ hasText: IMAGE }).waitFor();
    await page.locator('[data-cell=C60]').hover();
    await isText(page);
    await page.keyboard.press('F2');
    await soon(() => page.locator('.cell-editor').inputValue()).toContain(IMAGE);
    await isText(page);
    await page.keyboard.press('Escape');
  });
});

describe('the panel', () => {
  beforeAll(async () => {
    await page.goto(served.address);
    await page.getByRole('menuitem', { name: 'SiapKTP', exact: true }).press('ArrowDown');
    await page.getByRole('menuitem', { name: 'Buka panel', exact: true }).press('Enter');
    await page.frameLocator('iframe.sidebar-content').getByRole('tab', { name: 'Ringkasan' }).waitFor();
  });

  test('Ringkasan, and where its figures come from', async () => {
    await isText(panel(), /<img src=x/);
    const questions = panel().getByText('Dari mana?');
    const count = await questions.count();
    for (let at = 0; at < count; at++) await questions.nth(at).click();
    await isText(panel());
  });

  test('Catat: goods, outages, days and devices', async () => {
    await tab('Catat');
    await isText(panel(), IMAGE);
    await tab('Gangguan');
    await isText(panel(), /onerror=top\.kena/);
    await tab('Layanan');
    await panel().getByText('23-11-2026').filter({ visible: true }).first().waitFor();
    await isText(panel());
    await tab('Alat');
    await isText(panel(), /onerror=top\.kena/);
    await panel().getByText('Ubah beberapa sekaligus').click();
    await isText(panel());
  });

  test('a form that says back what was typed, and the answer of a command', async () => {
    const box = panel().getByRole('textbox').first();
    await box.fill(`cetak 4 ${IMAGE}`);
    await isText(panel());
    await box.press('Enter');
    await isText(panel());
    await box.fill('');
  });

  test('Impor: what is pasted, its headings, its problems, and the table put in', async () => {
    await tab('Impor');
    const text = [
      `Nama\tJenis\tKondisi\t${IMAGE}`,
      `${BOTH}\tLAINNYA\tB\t${IMAGE}`,
      `${IMAGE}\t${SCRIPT}\t${IMAGE}\t`,
    ].join('\n');
    await panel()
      .getByRole('textbox', { name: /Tempel tabel/ })
      .fill(text);
    await panel().getByRole('button', { name: 'Tinjau', exact: true }).press('Enter');
    await isText(panel(), BOTH, /Kondisi harus .*<img/);
    // The line of Aset that can't be read is quoted.
    await isText(panel(), /^Lembar "Aset" harus dibetulkan dulu, baris 60/);
    await panel().getByRole('button', { name: 'Batal' }).press('Enter');
    await panel()
      .getByRole('textbox', { name: /Tempel tabel/ })
      .fill(`Tanggal\tNama\n02-12-2026\t${BOTH}`);
    await panel().getByRole('button', { name: 'Tinjau', exact: true }).press('Enter');
    await panel().getByRole('button', { name: 'Masukkan 1 baris' }).press('Enter');
    await isText(panel(), /^Impor ke lembar Libur selesai/);
    await panel().getByText('Ekspor ke .csv dan .xlsx').click();
    await isText(panel(), 'Unduh .csv');
  });

  test('Impor: a merge file under a hostile name, and one that is none', async () => {
    const { text } = served.office.run('berkasGabungan', {}) as { text: string };
    await panel()
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name: `${IMAGE}.json`, mimeType: 'application/json', buffer: Buffer.from(text) });
    await isText(panel(), `${IMAGE}.json`);
    await panel()
      .locator('input[type=file][accept*=json]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(`{"format":"${IMAGE}"}`) });
    await isText(panel(), /bukan berkas gabungan/);
  });

  test('Prakiraan, and scenarios beside one another', async () => {
    await tab('Prakiraan');
    await panel()
      .getByRole('button', { name: /Hitung ulang/ })
      .waitFor();
    await isText(panel());
  });
});

test('the page of labels', async () => {
  served.office.call('cetakLabel');
  await page.goto(`${served.address}/dialog`);
  await page.getByRole('button', { name: /Cetak \d+ label/ }).waitFor();
  await isText(page.mainFrame(), IMAGE);
});

test('paper: every form, as Chromium is given it', async () => {
  const { host } = served.office;
  const forms = everyForm(host);
  expect(forms.length).toBeGreaterThan(5);
  await page.setContent(paperDocument(host, forms, 'F4', ''));
  // Seams for breaking stand in the letters of the text.
  await soon(() => page.locator('body').textContent()).toContain(SCRIPT);
  await isText(page);
});

test('the letter of the morning is plain text', () => {
  served.office.call('pengingatHarian');
  const [letter] = served.office.host.world.outbox;
  expect(Object.keys(letter ?? {}).filter((name) => /html/i.test(name))).toEqual([]);
  expect(letter?.body).toContain(IMAGE);
});
