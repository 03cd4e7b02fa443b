import { type PanelInChromium, usePanels } from '../panelInChromium';
import { type Asks, button, type View } from './view';

jest.setTimeout(120_000);

const seen = (panel: PanelInChromium, text: string | RegExp) =>
  panel.page.getByText(text).filter({ visible: true }).first();

/** What a person's eyes would find wrong, measured by boxes; axe too, where the state has a look of its own. */
async function sound(panel: PanelInChromium, picture: string, byAxe = true): Promise<void> {
  const found = [await panel.sticksOut(), await panel.cutOff({ choices: false }), await panel.overlaps()];
  if (byAxe) {
    // Four hundred pictures take a minute: they are for who looks at them.
    if (process.env.GAMBAR) await panel.picture(picture);
    found.push(await panel.violations());
  }
  expect([picture, ...found.flat()]).toEqual([picture]);
}

export const asking = (views: readonly View[]): (View & { asks: Asks })[] =>
  views.filter((view): view is View & { asks: Asks } => view.asks !== null);

/** The table of states: busy, empty, broken or refused, and offline, for each of the views that ask something. */
export function statesOf(views: readonly View[]): void {
  const panels = usePanels();

  /** With what the view needs in the office, once the panel has come up. */
  async function started(view: View, also: (panel: PanelInChromium) => void = () => {}): Promise<PanelInChromium> {
    const panel = await panels.open(view.page ? { file: view.page, width: 800 } : undefined);
    await seen(panel, view.page ? 'Cetak 6 label' : 'Tunggakan 11.915 orang').waitFor();
    view.with?.(panel.office);
    also(panel);
    return panel;
  }

  describe.each(asking(views))('$name', (view) => {
    const { name, go, there, asks } = view;
    const { procedure, ask, busy, empty, refused } = asks;
    const answered = asks.answered ?? there;
    const picture = `keadaan-${name.replace(/[ ,]+/g, '-')}`;
    const again = asks.again ?? button('Coba lagi');
    const goAndAsk = async (panel: PanelInChromium) => {
      await go(panel);
      await seen(panel, there).waitFor();
      await ask?.(panel);
    };

    test('says that it is busy, then shows what there is', async () => {
      const panel = await started(view);
      if (ask) {
        await go(panel);
        await seen(panel, there).waitFor();
      }
      panel.wire.hold(procedure);
      await (ask ?? go)(panel);
      await seen(panel, busy).waitFor();
      await sound(panel, `${picture}-sibuk`);
      panel.wire.letGo(procedure);
      await seen(panel, answered).waitFor();
      await seen(panel, busy).waitFor({ state: 'detached' });
      await sound(panel, `${picture}-ada`);
    });

    test('says what to begin with when there is nothing', async () => {
      const panel = await started(view, ({ office }) => empty.with?.(office));
      await (empty.go ?? go)(panel);
      if (!empty.go || empty.isAsked) await ask?.(panel);
      await seen(panel, empty.says).waitFor();
      await sound(panel, `${picture}-kosong`);
    });

    test('says what went wrong in the add-on', async () => {
      const panel = await started(view);
      panel.wire.throwNext(procedure, 'Lembar Aset tidak ditemukan.');
      await (ask ? goAndAsk : go)(panel);
      await seen(panel, 'Permintaan tidak selesai: Lembar Aset tidak ditemukan.').waitFor();
      await sound(panel, `${picture}-galat`, false);
    });

    test('says that no answer came, and brings it on a second try', async () => {
      const panel = await started(view);
      panel.wire.loseNext(procedure);
      await (ask ? goAndAsk : go)(panel);
      await seen(panel, 'Sambungan terputus').waitFor();
      await sound(panel, `${picture}-terputus`);
      await again(panel);
      await seen(panel, answered).waitFor();
      await seen(panel, 'Sambungan terputus').waitFor({ state: 'detached' });
    });

    if (refused)
      test('says why the add-on refuses', async () => {
        const panel = await started(view, ({ office }) => refused.with(office));
        await goAndAsk(panel);
        await seen(panel, refused.says).waitFor();
        await sound(panel, `${picture}-ditolak`, false);
      });

    if (!ask && !view.page)
      test('reads again by itself when the network is back', async () => {
        const panel = await started(view);
        panel.wire.loseNext(procedure);
        await go(panel);
        await seen(panel, 'Sambungan terputus').waitFor();
        await panel.page.evaluate(() => window.dispatchEvent(new Event('online')));
        await seen(panel, answered).waitFor();
        await seen(panel, 'Sambungan terputus').waitFor({ state: 'detached' });
      });
  });
}
