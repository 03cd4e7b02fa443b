import { eventually } from '../local/page/openedPage';
import { usePanels } from './panelInChromium';

jest.setTimeout(60_000);
const panels = usePanels();

const openDevices = async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Alat');
  await panel.page.getByText('PRN-003').waitFor();
  return panel;
};

test('with a device found, its condition takes two keys', async () => {
  const panel = await openDevices();
  await panel.focusComesTo('cari-alat');
  await panel.type('prn-001');
  await panel.press('ArrowDown', '2');
  await panel.page.getByText('Kondisi PRN-001 menjadi RR.').waitFor();
  expect(panel.office.written).toEqual([
    { action: 'ubahKondisi', input: { id: 'PRN-001', kondisi: 'RR', semula: '{}' } },
  ]);
  await panel.focusComesTo('PRN-001');
  await panel.press('Alt+u');
  await panel.page.getByText('Kondisi PRN-001 menjadi B.').waitFor();
});

test('the whole list, and what holds back the next set', async () => {
  const panel = await openDevices();
  await panel.picture('catat-alat');
  expect(await panel.violations()).toEqual([]);
  await panel.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  await panel.focusComesTo('cari-alat');
  await panel.type('tidak ada');
  await panel.page.getByText('Tidak ada alat yang cocok').waitFor();
});

test('a device is put into a set, and written off with a reason', async () => {
  const panel = await openDevices();
  await panel.page.getByRole('button', { name: 'Pasang ke set: PC-002' }).press('Enter');
  await panel.focusComesTo('setPerekaman');
  await panel.type('SET-2');
  await panel.press('Enter');
  await panel.page.getByText('pasangKeSet dicatat').waitFor();
  await panel.page.getByRole('button', { name: 'Hapus: PRN-003' }).press('Enter');
  await panel.type('rusak total');
  await panel.picture('catat-alat-hapus');
  expect(await panel.violations()).toEqual([]);
  await panel.press('Enter');
  await panel.page.getByText('hapusAlat dicatat').waitFor();
  expect(panel.office.written.map(({ input }) => input)).toEqual([
    { id: 'PC-002', setPerekaman: 'SET-2', semula: '{}' },
    { id: 'PRN-003', alasan: 'rusak total', tanggal: '24-11-2026', semula: '{}' },
  ]);
});

test('a refusal that no field shows is said and takes the focus', async () => {
  const panel = await openDevices();
  const sentence = 'PRN-001 sudah dihapus dari daftar (baris 5)';
  panel.office.refusals.set('ubahKondisi', { ok: false, sentence, fields: { id: sentence }, places: [] });
  await panel.press('ArrowDown', '3');
  await panel.page.getByText(sentence).waitFor();
  await panel.focusComesTo(sentence);
});

test('new devices are added one after the other', async () => {
  const panel = await openDevices();
  await panel.page.locator('summary', { hasText: 'Tambah alat' }).press('Enter');
  await panel.page.waitForFunction(() => document.activeElement?.id === 'alat-id');
  await panel.type('PRN-004');
  await panel.press('Tab', 'Tab');
  await panel.type('Printer baru');
  await panel.picture('catat-alat-tambah');
  expect(await panel.violations()).toEqual([]);
  await panel.press('Enter');
  await panel.page.getByText('tambahAlat dicatat').waitFor();
  await panel.focusComesTo('id');
  expect(panel.office.written[0]?.input).toMatchObject({ id: 'PRN-004', jenis: 'PRINTER_KARTU', kondisi: 'B' });
});

test('several devices are ticked and changed at once: those in sight, by one posting', async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Alat');
  await panel.page.getByRole('button', { name: 'Ubah beberapa sekaligus' }).press('Enter');
  await panel.page.getByLabel('Saring: Jenis').selectOption('PRINTER_KARTU');
  await panel.page.getByRole('button', { name: 'Pilih semua yang tampak (2)' }).press('Enter');
  await panel.page.getByLabel('Pilih PRN-003').uncheck();
  await panel.page.getByText('1 alat dipilih').waitFor();
  await panel.page.getByRole('button', { name: 'Pilih semua yang tampak (2)' }).press('Enter');
  await panel.page.locator('#banyak-kondisi').selectOption('RB');
  await panel.page.locator('#banyak-ruang').fill('Gudang');
  expect(await panel.violations()).toEqual([]);
  expect(await panel.sticksOut()).toEqual([]);
  await panel.picture('alat-banyak');
  await panel.press('Enter');
  await panel.page.getByText('ubahBanyakAlat dicatat.').waitFor();
  expect(panel.office.written).toEqual([
    { action: 'ubahBanyakAlat', input: { id: 'PRN-001, PRN-003', kondisi: 'RB', ruang: 'Gudang', alasan: '' } },
  ]);
  await panel.page.getByText('0 alat dipilih').waitFor();
});

test('filters narrow the list down, and Esc in the search widens it again', async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Alat');
  await panel.page.getByLabel('Saring: Kondisi').selectOption('RR');
  await panel.page.getByText('PC-001').waitFor({ state: 'detached' });
  expect(await panel.page.locator('[data-device]').allTextContents()).toEqual(['IRS-001']);
  await panel.page.getByLabel('Saring: Jenis').selectOption('PC');
  await panel.page.getByText('Tidak ada alat yang cocok').waitFor();
  await panel.page.locator('#cari-alat').press('Escape');
  await panel.page.getByText('PC-001').waitFor();
  expect(await panel.page.locator('[data-device]').count()).toBe(6);
});

describe('when another changed the device in the meantime', () => {
  const sentence = 'Aset PRN-001 sudah diubah orang lain sejak Anda membukanya: Kondisi dari "B" menjadi "RR" (ani).';
  const meet = async () => {
    const panel = await openDevices();
    const places = [{ sheet: 'Aset', line: 5, column: 4, sentence: 'Baris 5: Kondisi sekarang "RR"' }];
    panel.office.refusals.set('ubahKondisi', {
      ...{ ok: false, sentence, fields: {}, places },
      conflict: '{"kondisi":"RR"}',
    });
    await panel.press('ArrowDown');
    await panel.page.getByRole('button', { name: /^PRN-001 / }).press('3');
    await panel.page.getByText(sentence).waitFor();
    return panel;
  };

  test('one may keep to one’s own, which then says what one has seen', async () => {
    const panel = await meet();
    expect(await panel.violations()).toEqual([]);
    await panel.picture('catat-alat-bersamaan');
    await panel.page.getByRole('button', { name: 'Pakai isian saya' }).press('Enter');
    await panel.page.getByText('Kondisi PRN-001 menjadi RB.').waitFor();
    expect(panel.office.written).toEqual([
      { action: 'ubahKondisi', input: { id: 'PRN-001', kondisi: 'RB', semula: '{}', dilihat: '{"kondisi":"RR"}' } },
    ]);
  });

  test('or take the other’s: nothing is posted and the list is read again', async () => {
    const panel = await meet();
    const read = panel.wire.inputsOf('daftarAlat').length;
    await panel.page.getByRole('button', { name: 'Pakai yang sekarang' }).press('Enter');
    await panel.page.getByText(sentence).waitFor({ state: 'detached' });
    expect(panel.office.written).toEqual([]);
    await eventually(() => expect(panel.wire.inputsOf('daftarAlat')).toHaveLength(read + 1));
  });
});
