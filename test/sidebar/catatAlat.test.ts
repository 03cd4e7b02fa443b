import { eventually, soon } from '../eventually';
import { coveredByAnswer } from './coveredByAnswer';
import { usePanels } from './panelInChromium';

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
  await panel.page.getByText('Kondisi PRN-001 menjadi rusak ringan.').waitFor();
  expect(panel.office.written).toEqual([
    { action: 'ubahKondisi', input: { id: 'PRN-001', kondisi: 'RR', semula: '{}' } },
  ]);
  await panel.focusComesTo('PRN-001');
  await panel.press('Alt+u');
  await panel.page.getByText('Kondisi PRN-001 menjadi baik.').waitFor();
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

test('the sets that are ready tell where that comes from', async () => {
  const panel = await openDevices();
  await panel.page.getByRole('button', { name: 'Dari mana: Set perekaman siap' }).press('Enter');
  await panel.page.getByText('jenis yang paling sedikit menentukan').waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-alat-dari-mana');
  await panel.page.getByRole('button', { name: 'pemindai iris: 0 baik' }).press('Enter');
  await panel.shows({ sheet: 'Aset', line: 4, column: 8 });
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

test('a device goes out to be repaired and comes back, from its card', async () => {
  const panel = await panels.open();
  panel.office.devices.push({
    ...panel.office.devices[0]!,
    id: 'PRN-009',
    nama: 'Printer Fargo',
    jenis: 'PRINTER_KARTU',
    kondisi: 'RR',
    set: null,
    keluar: { sejak: '2026-11-02', tempat: 'Jakarta' },
  });
  panel.office.devices[0]!.ujiCetak = 'PRN-003 tidak dicatat mencetak sejak 05-10-2026: lakukan uji cetak';
  await panel.go('Catat', 'Alat');
  await panel.page.getByText('diperbaiki di Jakarta sejak 02-11-2026').waitFor();
  await panel.page.getByText('PRN-003 tidak dicatat mencetak sejak 05-10-2026').waitFor();
  await panel.page.getByRole('button', { name: 'Kirim perbaikan: PRN-003' }).press('Enter');
  await panel.focusComesTo('keluhan');
  await panel.type('kepala cetak macet');
  await panel.press('Tab');
  await panel.type('Jakarta');
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await soon(() => panel.page.locator('#kirim-PRN-003-janji').getAttribute('placeholder')).toBe('');
  await panel.picture('catat-alat-kirim');
  await panel.press('Enter');
  await panel.page.getByText('kirimPerbaikan dicatat').waitFor();
  await panel.page.getByRole('button', { name: 'Sudah kembali: PRN-009' }).press('Enter');
  await panel.page.locator('#kembali-PRN-009-biaya').fill('450.000');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-alat-kembali');
  await panel.press('Enter');
  await panel.page.getByText('kembaliPerbaikan dicatat').waitFor();
  await panel.page.getByRole('button', { name: 'Servis: PRN-001' }).press('Enter');
  await panel.page.locator('#servis-PRN-001-jenis').selectOption('UJI_CETAK');
  expect(await panel.violations()).toEqual([]);
  await panel.page.locator('#servis-PRN-001-keluhan').press('Enter');
  await panel.page.getByText('catatServis dicatat').waitFor();
  expect(panel.office.written).toMatchObject([
    { action: 'kirimPerbaikan', input: { id: 'PRN-003', keluhan: 'kepala cetak macet', tempat: 'Jakarta', janji: '' } },
    { action: 'kembaliPerbaikan', input: { id: 'PRN-009', kondisi: 'B', biaya: '450.000' } },
    { action: 'catatServis', input: { id: 'PRN-001', jenis: 'UJI_CETAK' } },
  ]);
});

test('what was refused to one form stays there while another is used, and goes once it is put right', async () => {
  const panel = await panels.open();
  for (const id of ['PRN-009', 'PRN-010'])
    panel.office.devices.push({
      ...panel.office.devices[0]!,
      id,
      set: null,
      keluar: { sejak: '2026-11-02', tempat: '' },
    });
  await panel.go('Catat', 'Alat');
  const sentence = 'Tanggal kembali harus tidak sebelum 02-11-2026';
  panel.office.refusals.set('kembaliPerbaikan', { ok: false, sentence, fields: { tanggal: sentence }, places: [] });
  await panel.page.getByRole('button', { name: 'Sudah kembali: PRN-009' }).press('Enter');
  await panel.page.locator('#kembali-PRN-009-biaya').press('Enter');
  await panel.focusComesTo('tanggal');
  const said = panel.page.locator('.field-error').getByText(sentence);
  await panel.page.getByRole('button', { name: 'Sudah kembali: PRN-010' }).press('Enter');
  // Of the one device only.
  await soon(() => said.count()).toBe(1);
  await panel.page.locator('#kembali-PRN-010-biaya').press('Enter');
  await panel.page.getByText('kembaliPerbaikan dicatat').waitFor();
  await soon(() => panel.page.locator('#kembali-PRN-009-tanggal[aria-invalid]').count()).toBe(1);
  await soon(() => said.count()).toBe(1);
  await panel.page.locator('#kembali-PRN-009-tanggal').fill('3-11');
  await soon(() => said.count()).toBe(0);
});

test('a room is checked by scanning: a code and Enter each, then what is missing and out of place', async () => {
  const panel = await panels.open();
  for (const [at, ruang] of ['Pelayanan', 'Pelayanan', 'Gudang', null, 'Pelayanan'].entries())
    panel.office.devices[at]!.ruang = ruang;
  await panel.go('Catat', 'Alat');
  await panel.page.getByRole('button', { name: 'Periksa ruang' }).press('Enter');
  await panel.focusComesTo('periksa-kode');
  await panel.page.locator('#periksa-ruang').selectOption('Pelayanan');
  await panel.page.getByText('3 alat tercatat di ruang ini dan belum dipindai.').waitFor();
  const scan = async (id: string) => {
    await panel.page.locator('#periksa-kode').focus();
    await panel.type(id);
    await panel.press('Enter');
  };
  await scan('pc-001');
  await panel.page.getByText('PC-001 Komputer perekaman', { exact: true }).waitFor();
  await scan('IRS-001');
  await panel.page.getByText('IRS-001 Pemindai iris, tercatat di Gudang').waitFor();
  await scan('IRS-001');
  await panel.page.getByText('IRS-001 sudah dipindai').waitFor();
  await scan('X-9');
  // as a mistake looks, since who scans reads no grey line
  await panel.page.locator('.field-error').getByText('X-9 tidak ada di daftar alat', { exact: true }).waitFor();
  await scan('prn001');
  await panel.page.getByText('prn001 tidak ada di daftar alat; maksud Anda PRN-001?').waitFor();
  await panel.press('Escape');
  await panel.page.getByText('2 alat sudah dipindai. Batal melepasnya, Selesai mencatatnya').waitFor();
  await panel.page.getByRole('button', { name: 'RB: PC-001' }).click();
  await panel.focusComesTo('periksa-kode');
  await panel.page.getByText('Belum ditemukan: KMR-001, PRN-001.').waitFor();
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('alat-periksa-ruang');
  await panel.page.getByRole('button', { name: 'Selesai: 2 ditemukan, 2 tidak' }).press('Enter');
  await panel.page.getByText('periksaRuang dicatat').waitFor();
  expect(panel.office.written).toEqual([
    {
      action: 'periksaRuang',
      input: { ruang: 'Pelayanan', ditemukan: '[["IRS-001",""],["PC-001","RB"]]', semula: '{"PC-001":"{}"}' },
    },
  ]);
});

test('a room in which another set a condition meanwhile: taking theirs lets go of that one alone', async () => {
  const panel = await panels.open();
  for (const device of panel.office.devices) device.ruang = 'Pelayanan';
  const sentence =
    'Aset PC-001 sudah diubah orang lain sejak Anda membukanya: Kondisi dari baik menjadi rusak ringan (ani).';
  panel.office.refusals.set('periksaRuang', {
    ...{ ok: false, sentence, fields: {}, places: [] },
    conflict: '{"PC-001":"{\\"kondisi\\":\\"RR\\"}"}',
  });
  await panel.go('Catat', 'Alat');
  await panel.page.getByRole('button', { name: 'Periksa ruang' }).press('Enter');
  for (const id of ['PC-001', 'PRN-001']) {
    await panel.page.locator('#periksa-kode').fill(id);
    await panel.page.locator('#periksa-kode').press('Enter');
    await panel.page.getByRole('button', { name: `RB: ${id}` }).click();
  }
  const finish = panel.page.getByRole('button', { name: /^Selesai: 2 ditemukan/ });
  await finish.press('Enter');
  await panel.page.getByText(sentence).waitFor();
  expect(panel.office.written).toEqual([]);
  await panel.page.getByRole('button', { name: 'Pakai yang sekarang' }).press('Enter');
  await panel.page.getByText(sentence).waitFor({ state: 'detached' });
  panel.office.refusals.delete('periksaRuang');
  await finish.press('Enter');
  await panel.page.getByText('periksaRuang dicatat').waitFor();
  expect(panel.office.written).toMatchObject([
    { input: { ditemukan: '[["PRN-001","RB"],["PC-001",""]]', semula: '{"PRN-001":"{}"}' } },
  ]);
});

test('parts that lie in no set are to be noted, and not said to make no set ready', async () => {
  const panel = await panels.open();
  panel.office.rebuild = {
    readyNow: 0,
    readyAfter: 1,
    moves: [{ id: 'PC-002', component: 'PC', from: null, to: 'SET-1' }],
  };
  await panel.go('Catat', 'Alat');
  const title = panel.page.locator('summary', { hasText: 'Rakit ulang' });
  await soon(() => title.textContent()).toBe('Rakit ulang: catat bagian 1 set yang belum dicatat setnya');
});

test('parts that make one set more are shown and moved at once', async () => {
  const panel = await panels.open();
  panel.office.rebuild = {
    readyNow: 0,
    readyAfter: 1,
    moves: [
      { id: 'IRS-001', component: 'IRIS', from: 'SET-1', to: 'SET-2' },
      { id: 'IRS-002', component: 'IRIS', from: 'SET-2', to: 'SET-1' },
      { id: 'PC-002', component: 'PC', from: null, to: 'SET-1' },
    ],
  };
  await panel.go('Catat', 'Alat');
  await panel.page.locator('summary', { hasText: 'Rakit ulang: 1 set lengkap, bukan 0' }).press('Enter');
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('catat-alat-rakit');
  await panel.page.getByRole('button', { name: 'Catat 3 perpindahan' }).press('Enter');
  await panel.page.getByText('pindahBagian dicatat').waitFor();
  expect(panel.office.written[0]?.input).toEqual({
    pindah: '[["IRS-001","SET-1","SET-2"],["IRS-002","SET-2","SET-1"],["PC-002","","SET-1"]]',
  });
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
  await panel.focusComesTo(`Pilih semua yang tampak (${await panel.page.locator('[data-device]').count()})`);
  await panel.page.getByLabel('Saring: Jenis').selectOption('PRINTER_KARTU');
  await panel.page.getByRole('button', { name: 'Pilih semua yang tampak (2)' }).press('Enter');
  await panel.page.getByLabel('Pilih PRN-003').uncheck();
  await panel.page.getByText('1 alat dipilih').waitFor();
  await panel.page.getByRole('button', { name: 'Pilih semua yang tampak (2)' }).press('Enter');
  await panel.page.locator('#banyak-kondisi').selectOption('RB');
  await panel.page.locator('#banyak-ruang').fill('Gudang');
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('alat-banyak');
  await panel.press('Enter');
  await panel.page.getByText('ubahBanyakAlat dicatat.').waitFor();
  expect(panel.office.written).toEqual([
    {
      action: 'ubahBanyakAlat',
      input: {
        ...{ id: 'PRN-001, PRN-003', kondisi: 'RB', ruang: 'Gudang', alasan: '' },
        semula: '{"PRN-001":"{}","PRN-003":"{}"}',
      },
    },
  ]);
  await panel.page.getByText('0 alat dipilih').waitFor();
  const nothing = panel.page.getByRole('button', { name: 'Ubah alat', exact: true });
  await soon(() => nothing.getAttribute('aria-disabled')).toBe('true');
  await panel.page.getByText('Centang dulu alat yang akan diubah').waitFor();
  expect(await panel.violations()).toEqual([]);
  await nothing.press('Enter');
  expect(panel.office.written).toHaveLength(1);
  await panel.page.getByRole('button', { name: 'Batal' }).press('Enter');
  await panel.focusComesTo('cari-alat');
});

test('between the tabs and an answer that stays nothing of the list shows through', async () => {
  const panel = await panels.open({ height: 420 });
  await panel.go('Catat', 'Alat');
  await panel.page.locator('[data-device]').first().waitFor();
  await panel.focusComesTo('cari-alat');
  await panel.press('ArrowDown', '2');
  await panel.page.getByText('menjadi rusak ringan.').waitFor();
  const shown = () =>
    panel.page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      const [tabs, answer] = ['.tabs.views', '.result.stays'].map((part) =>
        [...document.querySelectorAll(part)].find((found) => found.checkVisibility())?.getBoundingClientRect(),
      );
      if (!tabs || !answer) return 'not there';
      const seen: string[] = [];
      for (let y = Math.ceil(tabs.bottom) + 1; y < answer.top; y++)
        if (!document.elementFromPoint(answer.left + 40, y)?.closest('.result.stays')) seen.push(`${y}`);
      return `${Math.round(answer.top)}: ${seen}`;
    });
  await soon(shown).toBe('48: ');
});

test('an answer that stays covers none of the filters, wherever one stops scrolling', async () => {
  const panel = await panels.open({ height: 420 });
  await panel.go('Catat', 'Alat');
  await panel.page.locator('[data-device]').first().waitFor();
  await panel.focusComesTo('cari-alat');
  await panel.press('ArrowDown', '2');
  await panel.page.getByText('menjadi rusak ringan.').waitFor();
  const filter = panel.page.getByLabel('Saring: Kondisi');
  expect(await coveredByAnswer(filter)).toEqual([]);
});

test('where no answer is shown, nothing lies over the line above its place', async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Alat');
  await panel.focusComesTo('cari-alat');
  const place = () =>
    panel.page.evaluate(() => {
      const hint = document.getElementById('cari-alat-petunjuk');
      const answer = hint?.closest('.register')?.querySelector('.result.stays');
      if (!hint || !answer || answer.childNodes.length > 0) return 'not there';
      const { left, right, bottom } = hint.getBoundingClientRect();
      const seen = [left + 5, (left + right) / 2].map((x) => document.elementFromPoint(x, bottom - 2));
      return seen.every((one) => one && hint.contains(one)) && getComputedStyle(answer, '::before').content;
    });
  await soon(place).toBe('none');
});

test('filters narrow the list down, and Esc in the search widens it again', async () => {
  const panel = await panels.open();
  await panel.go('Catat', 'Alat');
  await panel.page.getByLabel('Saring: Kondisi').selectOption('RR');
  await panel.page.getByText('PC-001').waitFor({ state: 'detached' });
  await soon(() => panel.page.locator('[data-device]').allTextContents()).toEqual(['IRS-001']);
  await panel.page.getByLabel('Saring: Jenis').selectOption('PC');
  await panel.page.getByText('Tidak ada alat yang cocok').waitFor();
  await panel.page.locator('#cari-alat').press('Escape');
  await panel.page.getByText('PC-001').waitFor();
  await soon(() => panel.page.locator('[data-device]').count()).toBe(6);
});

test('what is looked for begins a word: the camera, and not each device of a set for "perekaman"', async () => {
  const panel = await panels.open();
  panel.office.devices = panel.office.devices.slice(0, 2);
  Object.assign(panel.office.devices[0] as object, {
    ...{ id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA' },
    ...{ merk: 'EVOLIS Primacy', nomorSeri: 'SN-77120', ruang: 'R. Rekam' },
  });
  Object.assign(panel.office.devices[1] as object, { id: 'PC-001', nama: 'PC set perekaman', jenis: 'PC' });
  await panel.go('Catat', 'Alat');
  const ids = () => panel.page.locator('[data-device]').allTextContents();
  for (const [typed, found] of [
    ['kam', ['KAM-001']],
    ['001 kam', ['KAM-001']],
    ['pc-0', ['PC-001']],
    ['PC001', ['PC-001']],
    ['c001', []],
    ['set pere', ['PC-001']],
    ['001', ['KAM-001', 'PC-001']],
    ['evolis', ['KAM-001']],
    ['sn77', ['KAM-001']],
    ['rekam', ['KAM-001']],
  ] as const) {
    await panel.page.locator('#cari-alat').fill(typed);
    await soon(ids).toEqual(found);
  }
  // Devices are known by their brand.
  await panel.page.getByText('Kamera · EVOLIS Primacy · SET-1 · R. Rekam').waitFor();
});

describe('when another changed the device in the meantime', () => {
  const sentence =
    'Aset PRN-001 sudah diubah orang lain sejak Anda membukanya: Kondisi dari baik menjadi rusak ringan (ani).';
  const meet = async () => {
    const panel = await openDevices();
    const places = [{ sheet: 'Aset', line: 5, column: 4, sentence: 'Baris 5: Kondisi sekarang rusak ringan' }];
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
    await panel.page.getByText('Kondisi PRN-001 menjadi rusak berat.').waitFor();
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
