import { statSync } from 'node:fs';
import { soon } from '../eventually';
import { firstDays } from './answers';
import { builtSidebar } from './builtSidebar';
import { PASTED } from './importDesk';
import { type PanelInChromium, usePanels } from './panelInChromium';

const panels = usePanels();

const VIEWS: [name: string, go: (panel: PanelInChromium) => Promise<unknown>][] = [
  ['Ringkasan', (panel) => panel.go('Ringkasan')],
  ['Bahan', (panel) => panel.go('Catat', 'Bahan')],
  ['Gangguan', (panel) => panel.go('Catat', 'Gangguan')],
  ['Layanan', (panel) => panel.go('Catat', 'Layanan')],
  ['Alat', (panel) => panel.go('Catat', 'Alat')],
  [
    'Impor',
    async (panel) => {
      await panel.go('Impor');
      await panel.page.locator('#tempelan').fill(PASTED);
      await panel.press('Control+Enter');
      await panel.page.locator('#baris-4').waitFor();
    },
  ],
  ['Prakiraan', (panel) => panel.go('Prakiraan')],
  [
    'Alat, banyak',
    async (panel) => {
      await panel.go('Catat', 'Alat');
      await panel.page.getByRole('button', { name: 'Ubah beberapa sekaligus' }).click();
      await panel.page.getByRole('button', { name: /^Pilih semua yang tampak/ }).click();
      await panel.page.locator('summary', { hasText: 'Tambah alat' }).click();
    },
  ],
  [
    'Langkah awal',
    async (panel) => {
      panel.office.summary = firstDays;
      await panel.go('Ringkasan');
      await panel.page.getByRole('button', { name: 'Perbarui' }).click();
      await panel.page.getByText('Langkah awal: 2 dari 4 selesai').waitFor();
    },
  ],
  [
    'Perintah',
    async (panel) => {
      await panel.page.locator('#perintah').fill('terima 1.500 blanko BAST 470/118/2026 karena kiriman Dinas');
      await panel.press('Enter');
      await panel.page.locator('.command .notice.good').waitFor();
      await panel.page.locator('#perintah').fill('gangguan jaringan kemarin 08:30-10:40 kabel dipotong');
      await panel.page.locator('.meant .will').waitFor();
    },
  ],
  [
    'Perintah tidak dikenal',
    async (panel) => {
      await panel.page.locator('#perintah').fill('halo');
      await panel.press('Enter');
      await panel.page.locator('.meant .field-error').waitFor();
    },
  ],
];

/** Issue 3, point 8: 300 px, and issue 6, point 6: at 200 % zoom too, be it of the page or of the letters alone. */
describe.each([
  ['300 px wide', 300, 16],
  ['300 px wide with letters twice as large', 300, 32],
  ['150 px wide, which is what 200 % zoom leaves of 300', 150, 16],
])('%s', (what, width, letters) => {
  test('nothing sticks out of any view', async () => {
    const panel = await panels.open({ width });
    await panel.page.addStyleTag({ content: `html { font-size: ${letters}px }` });
    for (const [name, go] of VIEWS) {
      await go(panel);
      await panel.page.locator('[aria-busy=true]:visible').waitFor({ state: 'detached' });
      expect([name, ...(await panel.sticksOut())]).toEqual([name]);
      expect([name, ...(await panel.cutOff())]).toEqual([name]);
      expect([name, ...(await panel.violations())]).toEqual([name]);
      if (width !== 300 || letters !== 16)
        await panel.picture(`muat-${width}-${letters}-${name.toLowerCase().replace(/[ ,]+/g, '-')}`);
    }
    expect(what).toContain(String(width));
  });
});

test('nothing moves for those who asked for stillness', async () => {
  const panel = await panels.open();
  await panel.page.emulateMedia({ reducedMotion: 'reduce' });
  panel.wire.hold('daftarAlat');
  await panel.go('Catat', 'Alat');
  await panel.page.locator('.bones i').first().waitFor();
  await soon(() => panel.page.evaluate(() => document.getAnimations().length)).toBe(0);
  panel.wire.letGo('daftarAlat');
});

test('the page loads nothing from anywhere, and weighs at most 180 KB', async () => {
  const panel = await panels.open();
  const asked: string[] = [];
  panel.page.on('request', (request) => asked.push(request.url()));
  await panel.page.reload();
  await panel.page.getByText('Tunggakan 11.915 orang').waitFor();
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(statSync(builtSidebar()).size).toBeLessThan(180_000);
});
