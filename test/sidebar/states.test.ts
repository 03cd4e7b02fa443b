import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from './office';
import { type PanelInChromium, usePanels } from './panelInChromium';

const panels = usePanels();

interface View {
  name: string;
  procedure: string;
  waiting: string;
  go(panel: PanelInChromium): Promise<unknown>;
  /** Leaves nothing to be shown. */
  emptied(office: Office): void;
  empty: string | RegExp;
  /** Seen once the answer is there. */
  there: string | RegExp;
}

/** Every view that reads something of the workbook. */
const VIEWS: readonly View[] = [
  {
    name: 'ringkasan',
    procedure: 'ringkasan',
    waiting: 'Membaca lembar kerja…',
    go: (panel) => panel.page.reload(),
    emptied: (office) => {
      office.ready = false;
    },
    empty: 'Lembar kerja belum disiapkan.',
    there: 'Tunggakan 11.915 orang',
  },
  {
    name: 'bahan',
    procedure: 'daftarPersediaan',
    waiting: 'Membaca catatan…',
    go: (panel) => panel.go('Catat', 'Bahan'),
    emptied: (office) => {
      office.stock = [];
    },
    empty: /^Belum ada catatan\. /,
    there: 'chip gagal encode',
  },
  {
    name: 'gangguan',
    procedure: 'daftarGangguan',
    waiting: 'Membaca gangguan…',
    go: (panel) => panel.go('Catat', 'Gangguan'),
    emptied: (office) => {
      office.ended = [];
    },
    empty: 'Belum ada gangguan yang selesai.',
    there: 'kabel putus',
  },
  {
    name: 'layanan',
    procedure: 'layananHari',
    waiting: 'Membaca layanan…',
    go: (panel) => panel.go('Catat', 'Layanan'),
    emptied: (office) => {
      office.days = [];
    },
    empty: 'Belum ada hari yang tercatat.',
    there: '20-11-2026',
  },
  {
    name: 'alat',
    procedure: 'daftarAlat',
    waiting: 'Membaca daftar alat…',
    go: (panel) => panel.go('Catat', 'Alat'),
    emptied: (office) => {
      office.devices = [];
    },
    empty: /^Belum ada alat\. /,
    there: 'Kamera Canon EOS',
  },
  {
    name: 'impor',
    procedure: 'daftarImpor',
    waiting: 'Membaca daftar impor…',
    go: (panel) => panel.go('Impor'),
    emptied: (office) => {
      office.imports.imports = [];
    },
    empty: 'Belum ada impor.',
    there: 'Data contoh',
  },
  {
    name: 'prakiraan',
    procedure: 'prakiraan',
    waiting: 'Membaca prakiraan terakhir…',
    go: (panel) => panel.go('Prakiraan'),
    emptied: (office) => {
      office.computed = false;
    },
    empty: 'Belum ada prakiraan',
    there: 'Peluang 80 %',
  },
];

const seen = (panel: PanelInChromium, text: string | RegExp) =>
  panel.page.getByText(text).filter({ visible: true }).first();

async function sound(panel: PanelInChromium, picture: string): Promise<void> {
  await panel.picture(picture);
  expect([picture, ...(await panel.violations())]).toEqual([picture]);
  expect([picture, ...(await panel.sticksOut())]).toEqual([picture]);
}

describe.each(VIEWS)('$name', ({ name, procedure, waiting, go, emptied, empty, there }) => {
  test('says that it is reading, then shows what there is', async () => {
    const panel = await panels.open();
    panel.wire.hold(procedure);
    await go(panel);
    await seen(panel, waiting).waitFor();
    await sound(panel, `keadaan-${name}-membaca`);
    panel.wire.letGo(procedure);
    await seen(panel, there).waitFor();
    await seen(panel, waiting).waitFor({ state: 'detached' });
    await sound(panel, `keadaan-${name}-ada`);
  });

  test('says what to begin with when there is nothing', async () => {
    const panel = await panels.open();
    await seen(panel, 'Tunggakan 11.915 orang').waitFor();
    emptied(panel.office);
    await go(panel);
    await seen(panel, empty).waitFor();
    await sound(panel, `keadaan-${name}-kosong`);
  });

  test('says why nothing came, and brings it on a second try', async () => {
    const panel = await panels.open();
    await seen(panel, 'Tunggakan 11.915 orang').waitFor();
    panel.wire.loseNext(procedure);
    await go(panel);
    await seen(panel, 'Sambungan terputus').waitFor();
    await seen(panel, 'Belum ada yang bisa ditampilkan.').waitFor();
    await sound(panel, `keadaan-${name}-terputus`);
    await panel.page.getByRole('button', { name: 'Coba lagi' }).filter({ visible: true }).press('Enter');
    await seen(panel, there).waitFor();
  });

  test('reads again by itself when the network is back', async () => {
    const panel = await panels.open();
    await seen(panel, 'Tunggakan 11.915 orang').waitFor();
    panel.wire.loseNext(procedure);
    await go(panel);
    await seen(panel, 'Sambungan terputus').waitFor();
    await panel.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await seen(panel, there).waitFor();
    await seen(panel, 'Sambungan terputus').waitFor({ state: 'detached' });
  });
});

test('no view is missing here: every sentence that says what is being read is in the table', () => {
  const sidebar = join(__dirname, '../../src/sidebar');
  const sources = readdirSync(sidebar, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const said = sources.flatMap((file) =>
    [...readFileSync(join(sidebar, file), 'utf8').matchAll(/waiting="([^"]+)"/g)].map(([, sentence]) => sentence),
  );
  expect(said.length).toBeGreaterThan(6);
  // Folded away inside a view until somebody opens them; the tests of those views do.
  const elsewhere = ['Membaca daftar laporan…', 'Membaca daftar lembar…', 'Memeriksa semua baris Persediaan…'];
  expect(said.filter((sentence) => !VIEWS.some(({ waiting }) => waiting === sentence)).sort()).toEqual(elsewhere);
});
