import { eventually, soon } from '../eventually';
import { coveredByAnswer } from './coveredByAnswer';
import { usePanels } from './panelInChromium';

const panels = usePanels();

const openBahan = async () => {
  const panel = await panels.open();
  await panel.go('Catat');
  await panel.page.getByText('Catatan terakhir').waitFor();
  return panel;
};

test('what was asked for stands above the entries, with how much of it came, and can be given up', async () => {
  const panel = await panels.open();
  panel.office.orders = [
    { id: 'PS-0001', tanggal: '2026-11-12', jumlah: 1500, dokumen: '470/12', datang: 800, line: 2 },
    { id: 'PS-0002', tanggal: '2026-11-20', jumlah: 500, dokumen: null, datang: 0, line: 3 },
  ];
  await panel.go('Catat');
  const waited = panel.page.getByRole('region', { name: 'Blanko yang ditunggu' }).getByRole('listitem');
  await soon(() => waited.allInnerTexts()).toEqual([
    expect.stringMatching(/PS-0001\s+12-11-2026 · 470\/12 · datang 800 dari 1\.500 keping\s+700 keping/),
    expect.stringMatching(/PS-0002\s+20-11-2026\s+500 keping/),
  ]);
  await panel.picture('catat-bahan-sedang-dipesan');
  await panel.page.getByRole('button', { name: 'Batalkan pesanan PS-0001' }).click();
  await panel.page.getByText('batalkanPesanan dicatat').waitFor();
  await soon(() => waited.count()).toBe(1);
  await panel.focusComesTo('jumlah');
  expect(panel.office.written).toEqual([{ action: 'batalkanPesanan', input: { id: 'PS-0001' } }]);
});

test('of many orders the one that is looked for is found by its letter', async () => {
  const panel = await panels.open();
  panel.office.orders = Array.from({ length: 9 }, (_, at) => ({
    ...{ id: `PS-000${at}`, tanggal: '2026-11-12', jumlah: 1500, datang: 0, line: at + 2 },
    dokumen: `470/${at}`,
  }));
  await panel.go('Catat');
  const waited = panel.page.getByRole('region', { name: 'Blanko yang ditunggu' });
  await soon(() => waited.getByRole('listitem').count()).toBe(9);
  await panel.page.locator('#cari-pesanan').fill('470/7');
  await soon(() => waited.getByRole('listitem').count()).toBe(1);
  await waited.getByText('PS-0007').waitFor();
});

test.each([
  ['Blanko', '45 keping', '45'],
  ['Blanko', '1.500 lbr', '1.500'],
  ['Ribbon', '4 rol', '4'],
  // Of what a box holds nobody is sure, and a card is no roll: the add-on refuses these.
  ['Blanko', '2 dus', '2 dus'],
  ['Ribbon', '4 keping', '4 keping'],
])('%s: of "%s" the add-on is sent "%s"', async (item, typed, jumlah) => {
  const panel = await openBahan();
  await panel.page.locator('label', { hasText: new RegExp(`^${item}$`) }).click();
  await panel.page.locator('#bahan-jumlah').fill(typed);
  await panel.page.locator('#bahan-jumlah').press('Enter');
  await soon(async () => panel.office.written[0]?.input.jumlah).toBe(jumlah);
});

describe('posting blanko by keyboard alone', () => {
  test('the count is the first field, Enter posts, and the focus is there again for the next entry', async () => {
    const panel = await openBahan();
    await panel.focusComesTo('jumlah');
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
    expect(panel.office.written).toEqual([
      { action: 'catatCetak', input: { barang: 'BLANKO', jumlah: '45', tanggal: '24-11-2026', catatan: '' } },
    ]);
    await panel.focusComesTo('jumlah');
    await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('');
    await panel.picture('catat-bahan-tercatat');
  });

  test('a figure that is asked about goes through with one Enter more, and another is asked about anew', async () => {
    const panel = await openBahan();
    const { page, office } = panel;
    const sentence =
      'Biasanya terpakai 28 sampai 34 keping sehari, ini 330 keping; bila memang benar, kirim sekali lagi tanpa mengubahnya';
    const doubt = { ok: false as const, sentence, fields: { jumlah: sentence }, places: [] };
    office.refusals.set('catatCetak', { ...doubt, ask: { field: 'benar', value: '330' } });
    await panel.type('330');
    await panel.press('Enter');
    await page.getByText(sentence).waitFor();
    await panel.focusComesTo('jumlah');
    expect(office.written).toEqual([]);
    await panel.press('Enter');
    await page.getByText('Cetak 330 keping').waitFor();
    expect(office.written[0]?.input).toMatchObject({ jumlah: '330', benar: '330' });
    await panel.focusComesTo('jumlah');
    await panel.type('330');
    await panel.press('Enter');
    await soon(async () => office.written.length).toBe(2);
    expect(office.written[1]?.input).not.toHaveProperty('benar');
  });

  test.each(['Terima', 'Pesan', 'Gagal'])('%s: that it was noted comes into sight, the focus stays', async (kind) => {
    const panel = await openBahan();
    const { page } = panel;
    // What is left for the panel of a screen of 1366 x 768.
    await page.setViewportSize({ width: 300, height: 560 });
    await page.locator('label', { hasText: new RegExp(`^${kind}$`) }).click();
    await page.locator('#bahan-jumlah').fill('5');
    await page.locator('#bahan-jumlah').press('Enter');
    const notice = page.locator('.notice.good').filter({ visible: true });
    await notice.waitFor();
    await soon(() => notice.evaluate((it) => it.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
    await panel.focusComesTo('jumlah');
    await soon(() => notice.evaluate((it) => it.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  });

  test('what it said stays over the list, and covers nothing below it', async () => {
    const panel = await openBahan();
    const { page } = panel;
    await page.setViewportSize({ width: 300, height: 300 });
    await page.getByText('Tutup atau buka bulan').click();
    await page.locator('#bahan-jumlah').fill('5');
    await page.locator('#bahan-jumlah').press('Enter');
    await page.getByText('Cetak 5 keping blanko dicatat').waitFor();
    expect(await coveredByAnswer(page.getByText('Tutup atau buka bulan'))).toEqual([]);
  });

  test('what it said was left goes when the command box notes another', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Enter');
    const first = panel.page.getByText('Cetak 45 keping blanko dicatat');
    await first.waitFor();
    await panel.press('Alt+p');
    await panel.focusComesTo('perintah');
    await panel.type('cetak 3');
    await panel.press('Enter');
    await panel.page.getByText('Cetak 3 keping blanko dicatat').waitFor();
    await first.waitFor({ state: 'detached' });
  });

  test('what was noted last can be taken back after a forecast was computed, and is told of in Ringkasan', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
    await panel.go('Prakiraan');
    const before = panel.wire.inputsOf('ringkasan').length;
    await panel.page.getByRole('button', { name: 'Hitung ulang' }).press('Enter');
    await eventually(() => expect(panel.wire.inputsOf('hitungUlang')).toHaveLength(1));
    await panel.page.getByRole('button', { name: 'Hitung ulang' }).waitFor();
    await panel.go('Catat');
    await panel.press('Alt+u');
    await panel.page.getByText('L-4 dibalik.').waitFor();
    await panel.go('Ringkasan');
    await eventually(() => expect(panel.wire.inputsOf('ringkasan').length).toBeGreaterThan(before));
  });

  test('a second Enter while the first is on its way posts nothing more', async () => {
    const panel = await openBahan();
    panel.wire.hold('catat');
    await panel.type('45');
    await panel.press('Enter', 'Enter', 'Enter');
    await panel.page.getByRole('button', { name: 'Mencatat…' }).click({ force: true });
    await panel.picture('catat-bahan-sedang-mencatat');
    panel.wire.letGo('catat');
    await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
    expect(panel.wire.inputsOf('catat')).toHaveLength(1);
  });

  test('Alt+U takes the last posting back', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'Urungkan' }).waitFor();
    await panel.press('Alt+u');
    await panel.page.getByText('L-4 dibalik.').waitFor();
    expect(panel.office.written.map(({ action }) => action)).toEqual(['catatCetak', 'balikkanEntri']);
    await panel.focusComesTo('jumlah');
  });

  test('what is posted while an undo is on its way follows it, once', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'Urungkan' }).waitFor();
    panel.wire.hold('catat');
    await panel.press('Alt+u');
    await panel.page.getByRole('button', { name: 'Mencatat…' }).waitFor();
    await panel.type('45');
    await panel.press('Enter', 'Enter', 'Backspace', 'Backspace');
    await panel.type('54');
    await panel.press('Enter');
    await eventually(() => expect(panel.wire.inputsOf('catat')).toHaveLength(2));
    panel.wire.letGo('catat');
    await panel.page.getByText('Cetak 54 keping blanko dicatat').waitFor();
    // Put right while it waited: as it was posted last, and once.
    expect(panel.office.written.map(({ action }) => action)).toEqual(['catatCetak', 'balikkanEntri', 'catatCetak']);
    await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('');
  });

  test('an undo that is refused posts nothing after it, and what was typed stays', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'Urungkan' }).waitFor();
    panel.office.refusals.set('balikkanEntri', { ok: false, sentence: 'Sudah terpakai.', fields: {}, places: [] });
    panel.wire.hold('catat');
    await panel.press('Alt+u');
    await panel.page.getByRole('button', { name: 'Mencatat…' }).waitFor();
    await panel.type('54');
    await panel.press('Enter');
    panel.wire.letGo('catat');
    await panel.page.getByText('Sudah terpakai.').waitFor();
    expect(panel.office.written.map(({ action }) => action)).toEqual(['catatCetak']);
    await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('54');
  });

  test('taken back from the list: the focus stays in its row', async () => {
    const panel = await openBahan();
    await panel.page.getByRole('button', { name: 'Balik: Cetak 60 keping tanggal 23-11-2026' }).press('Enter');
    await panel.page.getByText(/ dibalik\./).waitFor();
    expect(panel.office.written.map(({ action }) => action)).toEqual(['balikkanEntri']);
    await panel.focusComesTo('Cetak');
  });

  test('Esc empties the form', async () => {
    const panel = await openBahan();
    await panel.type('45');
    await panel.press('Escape');
    await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('');
    expect(panel.wire.inputsOf('catat')).toHaveLength(0);
  });

  test('a refusal stands beside its field, and the focus goes there', async () => {
    const panel = await openBahan();
    panel.office.refusals.set('catatCetak', {
      ok: false,
      sentence: 'Jumlah harus bilangan bulat 1 sampai 999.999, bukan "empat"',
      fields: { jumlah: 'Jumlah harus bilangan bulat 1 sampai 999.999, bukan "empat"' },
      places: [],
    });
    await panel.type('empat');
    await panel.press('Tab', 'Enter');
    const field = panel.page.locator('#bahan-jumlah');
    await panel.page.locator('#bahan-jumlah[aria-invalid]').waitFor();
    await panel.focusComesTo('jumlah');
    const described = await field.getAttribute('aria-describedby');
    await soon(() => panel.page.locator(`[id="${described?.split(' ')[0]}"]`).textContent()).toMatch(/bukan "empat"/);
    await soon(() => field.inputValue()).toBe('empat');
    expect(await panel.violations()).toEqual([]);
    await panel.picture('catat-bahan-ditolak');
    // More than one key must arrive in the field: putting it right makes no notice of the refusal.
    await panel.press('Control+a');
    await panel.type('42');
    await panel.press('Enter');
    await panel.page.getByText('Cetak 42 keping blanko dicatat').waitFor();
    await soon(() => field.getAttribute('aria-invalid')).toBeNull();
  });

  test('a refusal names every row that stands in the way, and each opens', async () => {
    const panel = await openBahan();
    panel.office.refusals.set('balikkanEntri', {
      ok: false,
      sentence:
        'Sisa blanko tidak cukup untuk membalik terima 1.500 keping. Sudah terpakai oleh No 2 (baris 3); balik dulu itu semua.',
      fields: {},
      places: [{ sheet: 'Persediaan', line: 3, column: 7, sentence: 'Baris 3: cetak 60 keping blanko 23-11-2026' }],
    });
    await panel.page.getByRole('button', { name: 'Balik: Cetak 60 keping tanggal 23-11-2026' }).press('Enter');
    await panel.page.getByRole('button', { name: 'Baris 3: cetak 60 keping' }).press('Enter');
    await panel.shows({ sheet: 'Persediaan', line: 3, column: 7 });
    await panel.picture('catat-bahan-terhalang');
  });
});

describe('a count', () => {
  const asks = (field: string, sentence: string) => ({
    ok: false as const,
    sentence,
    fields: { [field]: sentence },
    places: [],
  });

  test('is blind, comes in steps, and keeps what was typed until the last', async () => {
    const panel = await openBahan();
    const { page, office } = panel;
    await page.getByText('Sisa').first().waitFor();
    await page.locator('label', { hasText: /^Hitung$/ }).click();
    await soon(() => page.locator('.balance').filter({ visible: true }).count()).toBe(0);
    const submit = page.getByRole('button', { name: 'Catat hitung' });
    await page.locator('#bahan-jumlah').fill('93');
    await page.locator('#bahan-penghitung').fill('Budi');
    office.refusals.set('hitungBarang', asks('ulang', 'Hasil hitung berbeda dari catatan. Hitung sekali lagi'));
    await submit.click();
    await page.locator('#bahan-ulang[aria-invalid]').waitFor();
    await panel.focusComesTo('ulang');
    await panel.picture('catat-hitung-ulang');
    await page.locator('#bahan-ulang').fill('92');
    office.refusals.set('hitungBarang', asks('ketiga', 'Hitung untuk ketiga kalinya'));
    await submit.click();
    await panel.focusComesTo('ketiga');
    await page.locator('#bahan-ketiga').fill('92');
    office.refusals.set('hitungBarang', asks('alasan', 'Hasil hitung tetap berbeda dari catatan'));
    await submit.click();
    await panel.focusComesTo('alasan');
    await panel.go('Catat', 'Alat');
    await panel.go('Catat', 'Bahan');
    // What was answered can't be fitted to the answers.
    for (const count of ['jumlah', 'ulang', 'ketiga']) {
      await soon(() => page.locator(`#bahan-${count}`).isEditable()).toBe(false);
    }
    await page.locator('#bahan-alasan').fill('laci terkunci');
    await page.locator('#bahan-disetujui').fill('Camat');
    expect(await panel.violations()).toEqual([]);
    await panel.picture('catat-hitung-selisih');
    expect(office.written).toEqual([]);
    await submit.click();
    await page.getByText('hitungBarang dicatat.').waitFor();
    expect(office.written[0]?.input).toEqual({
      ...{ barang: 'BLANKO', jumlah: '93', tanggal: '24-11-2026', penghitung: 'Budi' },
      ...{ ulang: '92', ketiga: '92', alasan: 'laci terkunci', disetujui: 'Camat' },
    });
    await soon(() => page.locator('#bahan-ulang').count()).toBe(0);
    await soon(() => page.locator('#bahan-jumlah').isEditable()).toBe(true);
  });

  test('hides what gives the ledger’s count away, and shows it again afterwards', async () => {
    const panel = await openBahan();
    const { page } = panel;
    const entries = page.getByRole('heading', { name: 'Catatan terakhir' });
    await entries.waitFor();
    await page.locator('#bahan-jumlah').fill('5');
    await page.locator('#bahan-jumlah').press('Enter');
    await page.getByText(/Cetak 5 keping blanko dicatat/).waitFor();
    await page.locator('label', { hasText: /^Hitung$/ }).click();
    await soon(() => entries.count()).toBe(0);
    await soon(() => page.getByText(/dicatat; stok|Cetak 5 keping/).count()).toBe(0);
    await page.locator('label', { hasText: /^Cetak$/ }).click();
    await entries.waitFor();
  });

  test('begun of one item isn’t taken over to another', async () => {
    const panel = await openBahan();
    const { page, office } = panel;
    await page.locator('label', { hasText: /^Hitung$/ }).click();
    await page.locator('#bahan-jumlah').fill('93');
    office.refusals.set('hitungBarang', asks('ulang', 'Hitung sekali lagi'));
    await page.getByRole('button', { name: 'Catat hitung' }).click();
    await page.locator('#bahan-ulang').waitFor();
    await page.locator('label', { hasText: /^Ribbon$/ }).click();
    await page.locator('#bahan-ulang').waitFor({ state: 'detached' });
    await soon(() => page.locator('#bahan-jumlah').inputValue()).toBe('');
  });
});

test('edits by hand are shown with what stood there, and accepted as they were seen, with a reason', async () => {
  const panel = await openBahan();
  const { page, office } = panel;
  office.handEdits = [
    {
      ...{ sheet: 'Persediaan', line: 3, column: 12 },
      sentence: 'Baris No 2 tidak cocok dengan sidiknya. Menurut sidiknya Jumlah semula 60, bukan 600',
    },
  ];
  await page.locator('summary', { hasText: 'Suntingan tangan' }).click();
  await page.getByRole('button', { name: 'Baris No 2 tidak cocok' }).click();
  await panel.shows({ sheet: 'Persediaan', line: 3, column: 12 });
  await page.locator('#suntingan-alasan').fill('salah ketik');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-suntingan-tangan');
  await page.getByRole('button', { name: 'Terima suntingan' }).click();
  await page.getByText('terimaSuntingan dicatat.').waitFor();
  expect(office.written).toEqual([{ action: 'terimaSuntingan', input: { dilihat: 'K0DE', alasan: 'salah ketik' } }]);
});

test('what is the Camat’s alone is told to others beforehand, and not posted', async () => {
  const panel = await openBahan();
  const { page, office } = panel;
  office.bar =
    'Buka bulan hanya boleh dilakukan pemegang hak Camat (camat@porong.go.id), bukan petugas@porong.go.id. Pemegangnya tertulis di lembar Hak Camat.';
  await page.locator('summary', { hasText: 'Tutup atau buka bulan' }).click();
  await page.getByRole('button', { name: 'Tutup bulan' }).waitFor();
  expect(panel.wire.inputsOf('hakTindakan')).toEqual([]);
  await page.getByRole('radio', { name: 'Buka lagi' }).check();
  await page.getByText(office.bar).waitFor();
  await page.locator('#bulan-alasan').fill('salah catat');
  await page.locator('#bulan-izin').fill('Camat');
  await panel.press('Enter');
  await soon(() => page.getByRole('button', { name: 'Buka bulan' }).getAttribute('aria-disabled')).toBe('true');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-buka-bulan-bukan-haknya');
  await page.getByRole('radio', { name: 'Tutup', exact: true }).check();
  await page.locator('#bulan-alasan').fill('akhir bulan');
  await panel.press('Enter');
  await page.getByText('tutupBulan dicatat.').waitFor();
  expect(office.written.map(({ action }) => action)).toEqual(['tutupBulan']);
});

test('what is left tells where it comes from, but not while it is counted blind', async () => {
  const panel = await openBahan();
  const { page } = panel;
  const asked = page.getByRole('button', { name: 'Dari mana: Sisa blanko' });
  await asked.press('Enter');
  await page.getByText('Semua 3 catatan blanko dijumlahkan').waitFor();
  expect(await panel.violations()).toEqual([]);
  await soon(() => panel.sticksOut()).toEqual([]);
  await panel.picture('catat-bahan-dari-mana');
  await page.getByRole('button', { name: 'No 3: gagal 2 keping' }).press('Enter');
  await panel.shows({ sheet: 'Persediaan', line: 4, column: 7 });
  await page.getByRole('radio', { name: 'Hitung' }).check();
  await asked.waitFor({ state: 'detached' });
});

describe('closing several months at once', () => {
  const closeAll = async () => {
    const panel = await panels.open();
    // The last that was closed is August: September and October are. Before anything is read: the form begins anew with it.
    panel.office.closedUntil = '2026-08-31';
    panel.office.pagesMade = [{ jadi: 60, dari: 145 }];
    await panel.go('Catat', 'Bahan');
    await panel.page.locator('summary', { hasText: 'Tutup atau buka bulan' }).click();
    await panel.page.locator('label', { hasText: /^Ribbon$/ }).click();
    await soon(() => panel.page.locator('#bulan-bulan').inputValue()).toBe('Oktober 2026');
    panel.wire.hold('siapkanPenutupan');
    await panel.page.locator('#bulan-bulan').press('Enter');
    await panel.page.getByText('Membaca catatan…').waitFor();
    return panel;
  };

  test('shows how far the pages are, and closes once they are all made', async () => {
    const panel = await closeAll();
    const { page, office, wire } = panel;
    wire.letGo('siapkanPenutupan');
    wire.hold('siapkanPenutupan');
    await page.getByText('Membuat halaman laporan: 60 dari 145. Belum ada yang ditutup…').waitFor();
    // 60 of 145.
    await soon(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBe(41);
    expect(await panel.violations()).toEqual([]);
    await soon(() => panel.sticksOut()).toEqual([]);
    await panel.picture('catat-tutup-bulan-halaman');
    expect(office.written).toEqual([]);
    wire.letGo('siapkanPenutupan');
    await page.getByText('tutupBulan dicatat.').waitFor();
    await soon(() => page.locator('progress').count()).toBe(0);
    const [closing] = wire.inputsOf('catat');
    const asked = { id: closing?.actionId, bulan: 'Oktober 2026' };
    expect(wire.inputsOf('siapkanPenutupan')).toEqual([
      { ...asked, jadi: 0 },
      { ...asked, jadi: 60 },
    ]);
  });

  test('is cancelled while they are made: no month is closed, and what was typed stays', async () => {
    const panel = await closeAll();
    const { page, office, wire } = panel;
    await page.getByRole('button', { name: 'Batalkan' }).press('Enter');
    await page.getByRole('button', { name: 'Membatalkan…' }).waitFor();
    wire.letGo('siapkanPenutupan');
    await page.getByText('Penutupan dibatalkan; belum ada bulan yang ditutup.').waitFor();
    expect(wire.inputsOf('siapkanPenutupan')).toHaveLength(1);
    expect(wire.inputsOf('catat')).toEqual([]);
    expect(office.written).toEqual([]);
    await soon(() => page.locator('#bulan-bulan').inputValue()).toBe('Oktober 2026');
    expect(await panel.violations()).toEqual([]);
    // Closed after all, it begins anew.
    await page.locator('#bulan-bulan').press('Enter');
    await page.getByText('tutupBulan dicatat.').waitFor();
  });

  test('is lost while they are made: tried again, it is the same closing', async () => {
    const panel = await closeAll();
    const { page, wire } = panel;
    wire.loseNext('siapkanPenutupan');
    wire.letGo('siapkanPenutupan');
    const again = page.getByRole('button', { name: 'Coba lagi' });
    await again.waitFor();
    await soon(() => page.locator('progress').count()).toBe(0);
    expect(panel.office.written).toEqual([]);
    await again.press('Enter');
    await page.getByText('tutupBulan dicatat.').waitFor();
    const [closing, ...others] = wire.inputsOf('catat');
    expect(others).toEqual([]);
    expect(new Set(wire.inputsOf('siapkanPenutupan').map(({ id }) => id))).toEqual(new Set([closing?.actionId]));
  });
});

test('no month is offered to be closed that is closed, and none that lasts', async () => {
  const panel = await openBahan();
  const { page, office } = panel;
  const month = page.locator('#bulan-bulan');
  await page.locator('summary', { hasText: 'Tutup atau buka bulan' }).click();
  // It is 24 November.
  await soon(() => month.inputValue()).toBe('Oktober 2026');
  office.closedUntil = '2026-10-31';
  await page.locator('#bulan-alasan').fill('akhir bulan');
  await panel.press('Enter');
  await page.getByText('tutupBulan dicatat.').waitFor();
  await page
    .getByText(/^Semua bulan yang sudah lewat sudah ditutup, sampai Oktober 2026\. November 2026 bisa/)
    .waitFor();
  await soon(() => month.inputValue()).toBe('');
  await soon(() => page.getByRole('button', { name: 'Tutup bulan' }).getAttribute('aria-disabled')).toBe('true');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-semua-bulan-tertutup');
  await page.getByRole('radio', { name: 'Buka lagi' }).check();
  await soon(() => month.inputValue()).toBe('Oktober 2026');
});

describe('a lost connection', () => {
  test('keeps what was typed, and trying again sends the same action id: it is posted once', async () => {
    const panel = await openBahan();
    panel.wire.loseNext('catat', 'after');
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByText('Sambungan terputus').waitFor();
    await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('45');
    await panel.focusComesTo('Coba lagi');
    expect(await panel.violations()).toEqual([]);
    await panel.picture('catat-bahan-terputus');
    await panel.press('Enter');
    await panel.page.getByText('Sudah tercatat sebelumnya').waitFor();
    const [first, second] = panel.wire.inputsOf('catat');
    expect(second).toEqual(first);
    expect(panel.office.written).toHaveLength(1);
  });

  test('an answer that never comes is given up after 45 seconds', async () => {
    const panel = await openBahan();
    await panel.page.clock.install();
    panel.wire.hold('catat');
    await panel.type('45');
    await panel.press('Enter');
    await panel.page.getByRole('button', { name: 'Mencatat…' }).waitFor();
    await panel.page.clock.runFor(44_000);
    await soon(() => panel.page.getByText('Sambungan terputus').filter({ visible: true }).count()).toBe(0);
    await panel.page.clock.runFor(2_000);
    await panel.page.getByText('tidak ada jawaban selama 45 detik').filter({ visible: true }).waitFor();
  });

  test('a list that could not be read says so and can be asked for again', async () => {
    const panel = await panels.open();
    panel.wire.loseNext('daftarPersediaan');
    await panel.go('Catat');
    await panel.page.getByRole('button', { name: 'Coba lagi' }).waitFor();
    await panel.picture('catat-bahan-daftar-terputus');
    await panel.page.getByRole('button', { name: 'Coba lagi' }).press('Enter');
    await panel.page.getByText('BAST 470/118/2026').waitFor();
  });
});

test('what was typed is still there after a look at another view', async () => {
  const panel = await openBahan();
  await panel.type('45');
  await panel.go('Catat', 'Alat');
  await panel.go('Impor');
  await panel.go('Catat', 'Bahan');
  await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('45');
});

test('the other things that happen to stock are reached with the arrow keys', async () => {
  const panel = await openBahan();
  await panel.press('Shift+Tab', 'ArrowRight', 'Tab');
  await panel.type('1.500');
  await panel.press('Tab');
  await panel.type('k');
  await panel.press('Tab');
  await panel.type('BAST 7');
  await panel.press('Enter');
  await panel.page.getByText('Terima 1500 keping').waitFor();
  expect(panel.office.written[0]?.input).toEqual({
    barang: 'BLANKO',
    jumlah: '1.500',
    tanggal: '23-11-2026',
    dokumen: 'BAST 7',
    catatan: '',
  });
});

test('of a count that was reversed it is counted again: blind, today, and without the answer that tells what is left', async () => {
  const panel = await openBahan();
  Object.assign(panel.office.stock[0]!, { jenis: 'OPNAME' });
  await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await panel.page.getByRole('button', { name: /^Balik: Hitung/ }).press('Enter');
  await panel.page.getByText('L-3 dibalik.').waitFor();
  await panel.page.getByRole('button', { name: 'Hitung lagi' }).press('Enter');
  await panel.page.getByLabel('Yang menghitung').waitFor();
  await soon(() => panel.page.getByText('L-3 dibalik.').count()).toBe(0);
  await soon(() => panel.page.locator('#bahan-jumlah').inputValue()).toBe('');
  await soon(() => panel.page.evaluate(() => document.activeElement?.id)).toBe('bahan-jumlah');
});

test('what was reversed fills the form again, in whole, to be put right or posted as it was', async () => {
  const panel = await openBahan();
  const [failed] = panel.office.stock;
  Object.assign(failed!, { sebab: 'RUSAK', dokumen: 'BA 3/2026' });
  await panel.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await panel.page.getByText('BA 3/2026').waitFor();
  await panel.page.getByRole('button', { name: 'Balik: Gagal 2 keping tanggal 23-11-2026' }).press('Enter');
  await panel.page.getByText('L-3 dibalik.').waitFor();
  await panel.page.getByRole('button', { name: 'Isi formulir dengan entri itu' }).press('Enter');
  await panel.focusComesTo('jumlah');
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-bahan-isi-lagi');
  await panel.press('Enter');
  await eventually(() => expect(panel.office.written).toHaveLength(2));
  expect(panel.office.written[1]).toEqual({
    action: 'catatGagal',
    input: {
      ...{ barang: 'BLANKO', jumlah: '2', tanggal: '23-11-2026' },
      ...{ sebab: 'RUSAK', dokumen: 'BA 3/2026', catatan: 'chip gagal encode' },
    },
  });
});

test('a day that stays from the entry before is marked and said, and no day goes into a count or out of one', async () => {
  const panel = await openBahan();
  const day = panel.page.locator('#bahan-tanggal');
  await day.fill('k');
  await panel.page.locator('#bahan-jumlah').fill('45');
  await panel.page.locator('#bahan-jumlah').press('Enter');
  await panel.page.getByText('Cetak 45 keping blanko dicatat').waitFor();
  await soon(() => day.inputValue()).toBe('23-11-2026');
  await soon(() => day.getAttribute('class')).toContain('other-day');
  const stays = panel.page.getByText('Tanggal 23-11-2026 masih dari catatan sebelumnya; kosongkan untuk hari ini.');
  await stays.waitFor();
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-bahan-hari-tinggal');
  await panel.page.getByRole('radio', { name: 'Hitung' }).check({ force: true });
  await soon(() => day.inputValue()).toBe('');
  await soon(() => day.getAttribute('class')).not.toContain('other-day');
  await stays.waitFor({ state: 'detached' });
  await day.fill('k');
  await day.press('Tab');
  await soon(() => day.inputValue()).toBe('23-11-2026');
  await panel.page.locator('label', { hasText: /^Terima$/ }).click();
  await soon(() => day.inputValue()).toBe('');
});

test('each of the last entries says its unit', async () => {
  await openBahan().then(async (panel) => {
    const entries = panel.page.getByRole('region', { name: 'Catatan blanko terakhir' }).getByRole('listitem');
    await soon(() => entries.locator('.effect').allInnerTexts()).toEqual(['−2 keping', '−60 keping', '+1.500 keping']);
    // Beside what it is of, at the top of its row, with or without a button.
    const lower = () =>
      entries.evaluateAll((rows) =>
        rows.map((row) =>
          Math.round(row.querySelector('.effect')!.getBoundingClientRect().top - row.getBoundingClientRect().top),
        ),
      );
    await soon(async () => Math.max(...(await lower()))).toBeLessThan(12);
    await soon(() => panel.sticksOut()).toEqual([]);
    expect(await panel.violations()).toEqual([]);
    await panel.picture('catat-bahan-satuan');
  });
});

test('a long list is searched: every word must be there, and Esc shows all of it again', async () => {
  const panel = await panels.open();
  const [first] = panel.office.stock;
  if (!first) throw new Error('no entry');
  panel.office.stock = Array.from({ length: 12 }, (_, index) => ({
    ...first,
    id: `P-${index}`,
    nomor: 100 - index,
    catatan: index % 2 === 0 ? 'chip gagal' : 'pita putus',
    tanggal: `2026-11-${String(20 - index).padStart(2, '0')}`,
  }));
  await panel.go('Catat');
  const rows = panel.page.locator('.rows > li').filter({ visible: true });
  await panel.page.locator('#cari-catatan').waitFor();
  await soon(() => rows.count()).toBe(12);
  await panel.page.locator('#cari-catatan').fill('pita 11-2026');
  await panel.page.getByText('6 dari 12 cocok.').waitFor();
  await soon(() => rows.count()).toBe(6);
  expect(await panel.violations()).toEqual([]);
  // A word is found at its beginning, as in the list of devices; a number without its hyphens, too.
  await panel.page.locator('#cari-catatan').fill('ita');
  await panel.page.getByText('0 dari 12 cocok.').waitFor();
  await panel.page.locator('#cari-catatan').fill('18112026');
  await panel.page.getByText('1 dari 12 cocok.').waitFor();
  await panel.page.locator('#cari-catatan').fill('pita 20-11-2026');
  await panel.page.getByText('0 dari 12 cocok.').waitFor();
  await panel.page.locator('#cari-catatan').press('Escape');
  await soon(() => rows.count()).toBe(12);
  // Who comes back to it finds the whole list.
  await panel.page.locator('#cari-catatan').fill('pita');
  await soon(() => rows.count()).toBe(6);
  await panel.go('Catat', 'Alat');
  await panel.go('Catat', 'Bahan');
  await soon(() => rows.count()).toBe(12);
});

test('what is older than the list is found in the whole ledger when asked for, and is forgotten with the next words', async () => {
  const panel = await panels.open();
  const [first] = panel.office.stock;
  if (!first) throw new Error('no entry');
  panel.office.stock = Array.from({ length: 80 }, (_, index) => ({
    ...first,
    id: `P-${index}`,
    nomor: 100 - index,
    // The last 30 are shown: of the two, one is older.
    catatan: index === 5 || index === 60 ? 'pita putus' : 'chip gagal',
  }));
  await panel.go('Catat');
  const { page } = panel;
  const rows = page.locator('.rows > li').filter({ visible: true });
  const search = page.locator('#cari-catatan');
  await search.waitFor();
  await search.fill('pita');
  await page.getByText('1 dari 30 cocok.').waitFor();
  await page.getByRole('button', { name: 'Cari juga di yang lebih lama' }).click();
  await page.getByText('2 cocok di seluruh lembar.').waitFor();
  await soon(() => rows.count()).toBe(2);
  expect(await panel.violations()).toEqual([]);
  await panel.picture('catat-bahan-cari-semua');
  await search.fill('chip');
  await page.getByText('29 dari 30 cocok.').waitFor();
  await search.press('Enter');
  await page.getByText('78 cocok di seluruh lembar; 30 yang terakhir di bawah.').waitFor();
  await soon(() => rows.count()).toBe(30);
});

test('a destruction says which cards it isn’t for, and opening a month which others it opens, before it is done', async () => {
  const panel = await openBahan();
  await panel.page.getByRole('radio', { name: 'Musnah' }).check();
  await panel.page.getByText('Kartu yang sudah dicatat Gagal sudah keluar dari sisa').waitFor();
  await panel.picture('catat-bahan-musnah');
  await panel.page.locator('summary', { hasText: 'Tutup atau buka bulan' }).click();
  await panel.page.getByRole('radio', { name: 'Buka lagi' }).check();
  // The made-up office is closed up to September: that is what is offered.
  const month = panel.page.locator('#bulan-bulan');
  await soon(() => month.inputValue()).toBe('September 2026');
  await month.fill('08-2026');
  await panel.page.getByText('Bukan hanya Agustus 2026: semua bulan sampai September 2026 bisa dicatat').waitFor();
  await panel.picture('catat-bahan-buka-bulan');
  await month.fill('September 2026');
  await panel.page.getByText('September 2026, bulan terakhir yang ditutup, bisa dicatat').waitFor();
  await month.fill('entah');
  await panel.page.getByText('Bulan itu dan semua bulan sesudahnya bisa dicatat').waitFor();
});
