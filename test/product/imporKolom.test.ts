import { eventually, soon } from '../eventually';
import type { Desk } from './desk';
import { Walk } from './walk';

let walk: Walk;
let desk: Desk;

beforeAll(async () => {
  walk = await Walk.begin();
  desk = walk.desk;
});
afterAll(() => walk.end());

/** Its first heading is known to nobody; the last row's number is mistyped. */
const LIST = ['Kampung\tWajib KTP\tSudah Rekam', 'Sukamaju\t600\t500', 'Sukasari\t700\t600', 'Sukajadi\t8O0\t650'].join(
  '\n',
);

test('once the last column is paired the rows to look at are those of this pairing, and the pairing stays open', async () => {
  await desk.menu('Siapkan lembar kerja');
  await desk.openPanel();
  await desk.go('Impor');
  await desk.field('tempelan').fill(LIST);
  await desk.press('Control+Enter');
  const cards = desk.panel.locator('ol.cards > li');
  const pairing = desk.panel.locator('details.card', { hasText: 'Kolom:' });
  await eventually(async () => expect(await cards.count()).toBe(3));
  await soon(() => pairing.getAttribute('open')).not.toBeNull();

  await desk.field('kolom-nama').selectOption({ label: 'Kampung (Sukamaju)' });
  await soon(() => cards.evaluateAll((all) => all.map(({ id }) => id))).toEqual(['baris-4']);
  await soon(() => pairing.getAttribute('open')).not.toBeNull();
  await pairing.locator('summary').click();
  await soon(() => pairing.getAttribute('open')).toBeNull();
});
