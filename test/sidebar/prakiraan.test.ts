import { eventually, soon } from '../eventually';
import { usePanels } from './panelInChromium';

const panels = usePanels();

test('the last forecast, its figures and the way to its sheet', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  await panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').waitFor();
  await panel.picture('prakiraan');
  expect(await panel.violations()).toEqual([]);
  await panel.page.getByRole('button', { name: /Buka lembar Prakiraan/ }).press('Enter');
  await panel.shows({ sheet: 'Prakiraan', line: 1, column: 1 });
});

test('a number tells where it comes from, by keyboard, and leads to what went in', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  const asked = panel.page.getByRole('button', { name: 'Dari mana: Peluang 80 %' });
  await asked.waitFor();
  await soon(() => asked.getAttribute('aria-expanded')).toBe('false');
  await asked.press('Enter');
  await soon(() => asked.getAttribute('aria-expanded')).toBe('true');
  const told = panel.page.locator(`[id="${await asked.getAttribute('aria-controls')}"]`);
  await told.getByText('800 di antaranya tuntas direkam').waitFor();
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('prakiraan-dari-mana');
  await panel.press('Tab', 'Enter');
  await panel.shows({ sheet: 'Desa', line: 2, column: 1 });
  await asked.press('Space');
  await told.waitFor({ state: 'detached' });
  // A number without more to tell has no button.
  await soon(() => panel.page.getByRole('button', { name: /^Dari mana/ }).count()).toBe(1);
});

test('computing shows how far it has come, and a second press starts nothing', async () => {
  const panel = await panels.open();
  panel.office.computed = false;
  await panel.go('Prakiraan');
  await panel.page.getByText('Belum ada prakiraan').waitFor();
  await panel.picture('prakiraan-belum-ada');
  expect(await panel.violations()).toEqual([]);
  panel.office.pieces = [{ bagian: 0.4, tahap: 'Mensimulasikan 400 dari 1.000 kemungkinan' }];
  panel.wire.hold('hitungUlang');
  await panel.page.getByRole('button', { name: 'Hitung prakiraan' }).press('Enter');
  await panel.press('Enter');
  await panel.page.getByText('mencari rencana terkecil').waitFor();
  expect(await panel.violations()).toEqual([]);
  panel.wire.letGo('hitungUlang');
  panel.wire.hold('hitungUlang');
  await panel.page.getByText('Mensimulasikan 400 dari 1.000 kemungkinan').waitFor();
  await soon(() => panel.page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(40);
  await panel.picture('prakiraan-menghitung');
  expect(await panel.violations()).toEqual([]);
  panel.wire.letGo('hitungUlang');
  await panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').waitFor();
  const [first, second, ...others] = panel.wire.inputsOf('hitungUlang');
  expect(others).toEqual([]);
  expect(first).toEqual({ id: expect.stringMatching(/^P\w{16}$/), lanjutan: false });
  expect(second).toEqual({ id: first?.id, lanjutan: true });
});

test('a computation that is cancelled goes no further, says so and leaves the last forecast and the focus', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.office.pieces = [{ bagian: 0.5, tahap: 'Mengujinya dengan riwayat kantor' }];
  panel.wire.hold('hitungUlang');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Batalkan' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Membatalkan…' }).waitFor();
  await panel.picture('prakiraan-membatalkan');
  expect(await panel.violations()).toEqual([]);
  panel.wire.letGo('hitungUlang');
  await panel.page.getByText('Hitungan dibatalkan; prakiraan terakhir tetap seperti semula.').waitFor();
  await soon(() => panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').isVisible()).toBe(true);
  const again = panel.page.getByRole('button', { name: 'Hitung ulang' });
  await soon(() => again.evaluate((button) => button === document.activeElement)).toBe(true);
  const [asked] = panel.wire.inputsOf('hitungUlang');
  expect(panel.wire.inputsOf('hitungUlang')).toHaveLength(1);
  expect(panel.wire.inputsOf('hentikanHitungan')).toEqual([{ id: asked?.id }]);
  // The next one is another.
  panel.office.stopped = false;
  await again.press('Enter');
  await panel.page.getByText('Hitungan dibatalkan').waitFor({ state: 'detached' });
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).waitFor();
  expect(panel.wire.inputsOf('hitungUlang')[1]?.id).not.toBe(asked?.id);
});

test('one that was through before it could be cancelled says that the forecast is new', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.wire.hold('hitungUlang');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  // Carried out already, its answer is on the way.
  await eventually(() => expect(panel.wire.inputsOf('hitungUlang')).toHaveLength(1));
  await panel.page.getByRole('button', { name: 'Batalkan' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Membatalkan…' }).waitFor();
  panel.wire.letGo('hitungUlang');
  await panel.page.getByText('sudah selesai sebelum sempat dibatalkan').waitFor();
});

test('one that is lost after it was cancelled says that it may have been written', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.wire.hold('hitungUlang');
  panel.wire.loseNext('hitungUlang', 'after');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Batalkan' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Membatalkan…' }).waitFor();
  panel.wire.letGo('hitungUlang');
  await panel.page.getByText('Mungkin prakiraan baru sudah tersimpan sebelum dibatalkan').waitFor();
});

test('when Dasbor could not follow, the new forecast is shown and that is said beside it', async () => {
  const panel = await panels.open();
  panel.office.catatan = 'Prakiraan sudah tersimpan, tetapi Dasbor masih yang lama.';
  await panel.go('Prakiraan');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByRole('status').getByText(panel.office.catatan).waitFor();
  await soon(() => panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').isVisible()).toBe(true);
});

test('what each of its pieces says beside is said once', async () => {
  const panel = await panels.open();
  panel.office.catatan = 'Tindakan yang terputus di tengah sudah diselesaikan: PRN-001 dikirim.';
  panel.office.pieces = [
    { bagian: 0.5, tahap: 'Mengujinya dengan riwayat kantor' },
    { bagian: 0.8, tahap: 'Menulisnya' },
  ];
  await panel.go('Prakiraan');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByRole('status').getByText(panel.office.catatan, { exact: true }).waitFor();
});

test('a computation that is lost leaves the last forecast in sight', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.wire.loseNext('hitungUlang');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByText('Prakiraan terakhir tetap ada').waitFor();
  await soon(() => panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').isVisible()).toBe(true);
  await panel.picture('prakiraan-terputus');
});

test('when someone else is writing, it says so and keeps the last forecast', async () => {
  const panel = await panels.open();
  panel.office.someoneElseWrites = true;
  await panel.go('Prakiraan');
  await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
  await panel.page.getByText('Orang lain sedang mencatat').waitFor();
  await soon(() => panel.page.getByText('Dengan peluang 80 % tunggakan tuntas').isVisible()).toBe(true);
});

test('scenarios stand side by side, once however often Enter is pressed, and lead to their sheets', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.wire.hold('skenarioBerdampingan');
  await panel.page.getByRole('button', { name: 'Bandingkan skenario' }).press('Enter');
  await panel.press('Enter');
  await panel.page.getByText('Menghitung 1.000 kemungkinan').waitFor();
  expect(await panel.violations()).toEqual([]);
  panel.wire.letGo('skenarioBerdampingan');
  // The day is that of 80 %, the days gained those of the middle future: one sentence each.
  await panel.page.getByText('Pada kemungkinan tengah 59 hari kerja lebih cepat.').waitFor();
  expect(panel.wire.inputsOf('skenarioBerdampingan')).toHaveLength(1);
  await panel.picture('prakiraan-skenario');
  await panel.page.getByRole('button', { name: 'Dari mana: Satu set dan satu operator lagi' }).press('Enter');
  await panel.page.getByText('Dari 1.000 kemungkinan jalannya pekerjaan').waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('prakiraan-skenario-dari-mana');
  await panel.page.getByRole('button', { name: 'Lembar Skenario: Satu set dan satu operator lagi' }).press('Enter');
  await panel.shows({ sheet: 'Skenario', line: 2, column: 1 });
  await panel.page.getByRole('button', { name: 'Buka Banding Skenario' }).press('Enter');
  await panel.shows({ sheet: 'Skenario', line: 2, column: 1 }, { sheet: 'Banding Skenario', line: 1, column: 1 });
});

test('a comparison shows how far it has come and is cancelled like a forecast', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.office.pieces = [{ bagian: 0.5, tahap: 'Menghitung skenario 2 dari 2: Satu set' }];
  const compare = panel.page.getByRole('button', { name: 'Bandingkan skenario' });
  await compare.press('Enter');
  await panel.page.getByText('59 hari kerja lebih cepat').waitFor();
  const [first, second] = panel.wire.inputsOf('skenarioBerdampingan');
  expect(first).toEqual({ id: expect.stringMatching(/^P\w{16}$/), lanjutan: false });
  expect(second).toEqual({ id: first?.id, lanjutan: true });

  panel.office.pieces = [{ bagian: 0.5, tahap: 'Menghitung skenario 2 dari 2: Satu set' }];
  panel.wire.hold('skenarioBerdampingan');
  await compare.press('Enter');
  await panel.page.getByRole('button', { name: 'Batalkan' }).press('Enter');
  await panel.page.getByRole('button', { name: 'Membatalkan…' }).waitFor();
  panel.wire.letGo('skenarioBerdampingan');
  await panel.page.getByText('Perbandingan dibatalkan; lembar Banding Skenario tetap seperti semula.').waitFor();
  expect(panel.wire.inputsOf('skenarioBerdampingan')).toHaveLength(3);
  expect(panel.wire.inputsOf('hentikanHitungan')).toEqual([{ id: panel.wire.inputsOf('skenarioBerdampingan')[2]?.id }]);
  // What was compared before is still in sight.
  await panel.page.getByText('59 hari kerja lebih cepat').waitFor();
});

test('scenarios that could not be computed say why, and can be tried again', async () => {
  const panel = await panels.open();
  await panel.go('Prakiraan');
  panel.office.someoneElseWrites = true;
  const compare = panel.page.getByRole('button', { name: 'Bandingkan skenario' });
  await compare.press('Enter');
  await panel.page.getByText('Orang lain sedang mencatat').waitFor();
  panel.office.someoneElseWrites = false;
  panel.wire.loseNext('skenarioBerdampingan');
  await compare.press('Enter');
  await panel.page.getByText('Sambungan terputus').waitFor();
  await compare.press('Enter');
  await panel.page.getByText('59 hari kerja lebih cepat').waitFor();
});
