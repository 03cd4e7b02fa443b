import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { soon } from '../eventually';
import { usePanels } from './panelInChromium';
import { VIEWS } from './views';
import { IMPOR } from './views/impor';
import { LABEL } from './views/label';
import { PRAKIRAAN } from './views/prakiraan';
import { RINGKASAN } from './views/ringkasan';
import { asking, statesOf } from './views/states';

statesOf([...RINGKASAN, ...IMPOR, ...PRAKIRAAN, ...LABEL]);

describe('no view is missing', () => {
  const sidebar = join(__dirname, '../../src/sidebar');
  const sources = readdirSync(sidebar, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const textOf = (file: string) => readFileSync(join(sidebar, file), 'utf8');

  test('every source that draws something is drawn in a view of the list', () => {
    const drawn = new Set(VIEWS.flatMap(({ drawnBy }) => drawnBy));
    const drawing = sources.filter((file) => file.endsWith('.tsx') && !/(^|\/)main\.tsx$/.test(file));
    expect(drawing.filter((file) => !drawn.has(file))).toEqual([]);
    expect([...drawn].filter((file) => !existsSync(join(sidebar, file)))).toEqual([]);
  });

  test('every view has its picture in the guide', () => {
    const docs = join(__dirname, '../../docs');
    const guide = readFileSync(join(docs, 'panduan.md'), 'utf8');
    const lacking = VIEWS.filter(
      ({ inGuide }) => !guide.includes(`(gambar/${inGuide}.png)`) || !existsSync(join(docs, `gambar/${inGuide}.png`)),
    );
    expect(lacking.map(({ name }) => name)).toEqual([]);
  });

  test('every procedure that the sidebar asks has its four states', () => {
    const asked = new Set(
      sources.flatMap((file) => [...textOf(file).matchAll(/\bserver\.(\w+)\(/g)].map(([, name]) => name!)),
    );
    expect(asked.size).toBeGreaterThan(20);
    // What a person sees of these is elsewhere: the sheets; a form that is barred; a computation that ends; the pages of
    // several months, whose states catatBahan.test.ts goes through.
    const unseen = ['bukaTempat', 'cobaCatat', 'hakTindakan', 'hentikanHitungan', 'siapkanPenutupan'];
    const known = new Set(asking(VIEWS).map(({ asks }) => asks.procedure));
    expect([...asked].filter((name) => !known.has(name)).sort()).toEqual(unseen);
  });

  test('every sentence that says what is being read is in a view', () => {
    const waiting = sources.flatMap((file) =>
      [...textOf(file).matchAll(/waiting="([^"]+)"/g)].map(([, said]) => said!),
    );
    const said = asking(VIEWS).map(({ asks }) => asks.busy);
    expect(waiting.filter((sentence) => !said.includes(sentence))).toEqual([]);
  });
});

const panels = usePanels();

test('a place that cannot be shown says so beside its button', async () => {
  const panel = await panels.open();
  panel.wire.loseNext('bukaTempat');
  await panel.page.getByRole('button', { name: 'Buka barisnya: Belum rekam' }).press('Enter');
  await panel.page.getByRole('alert').getByText('Sambungan terputus').waitFor();
  await soon(() => panel.overlaps()).toEqual([]);
});
