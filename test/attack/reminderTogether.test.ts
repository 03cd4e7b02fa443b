import type { Office } from '../../src/local/testing';
import { working } from './examples';
import { cellsOf, chainFaults, differing, once, post } from './offices';

/**
 * The daily reminder beside somebody who posts: the only trigger that fires by itself. Whenever the posting comes in, each
 * sheet and the letters are as if one had come after the other.
 */
const reminded = once(() => {
  const office = working().open();
  const names = office.values('Pengaturan!A1:A90').flat();
  office.type(`Pengaturan!B${names.indexOf('penerima_pengingat') + 1}`, 'camat@contoh.id');
  office.call('pasangPengingat');
  return office;
});

const opened = (): Office => {
  const office = reminded().open();
  office.setNow('2026-11-25T06:10');
  return office;
};
const fire = (office: Office) =>
  office.host.call('pengingatHarian', [{}], { mode: 'FULL', starter: 'installable trigger' });
const prints = (office: Office) => post(office, 'catatCetak', { jumlah: '7', tanggal: '05-11-2026' }, 'a');

/** Without ids and hashes, and without the order of Riwayat, which tell only who came first. */
function stateOf(office: Office): Record<string, string> {
  const letters = JSON.stringify(office.host.world.outbox.map(({ to }) => to));
  const cells = { ...cellsOf(office), rantai: chainFaults(office).join('; '), surat: letters };
  return Object.fromEntries(
    Object.entries(cells).map(([name, text]) => {
      const plain = text.replace(/"[0-9a-f]{64}"/g, '"sidik"').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'id');
      return [
        name,
        name === 'Riwayat'
          ? JSON.stringify((JSON.parse(plain) as unknown[]).map((row) => JSON.stringify(row)).sort())
          : plain,
      ];
    }),
  );
}

test('a posting that comes in while the reminder runs loses nothing, doubles nothing, and each sheet is as before it or after it', () => {
  const [after, before, probe] = [opened(), opened(), opened()];
  fire(after);
  prints(after);
  prints(before);
  fire(before);
  const wanted = [stateOf(after), stateOf(before)];
  const { names } = probe.counting(() => fire(probe));
  // The lock, the letter and what is written for good; of the reading in between a sample.
  const decisive = [...names.keys()].filter((at) =>
    /^(Lock|MailApp|Sheet\.appendRow|Properties\.set)/.test(names[at] ?? ''),
  );
  const stops = process.env.SOAK
    ? [...names.keys()]
    : decisive.filter((_, index) => index % Math.ceil(decisive.length / 5) === 0);
  expect(stops.length).toBeGreaterThanOrEqual(4);
  for (const at of stops) {
    const office = opened();
    let isRefused = false;
    office.interrupt(
      at,
      () => fire(office),
      () => {
        isRefused = !prints(office).ok;
      },
    );
    // Another was writing: what a person does is send it again.
    if (isRefused) expect(prints(office).ok).toBe(true);
    const found = stateOf(office);
    // It computes the forecast, writes the letter and lays out Dasbor one after the other, each whole. Dasbor alone is of both
    // the forecast and the stock.
    const unlike = wanted
      .map((one) => differing(found, one))
      .reduce((some, others) => some.filter((name) => others.includes(name)))
      .filter((name) => name !== 'Dasbor');
    expect({ at, call: names[at], unlike }).toEqual({ at, call: names[at], unlike: [] });
  }
});
