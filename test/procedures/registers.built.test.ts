import { type Office, openOffice, type readDist } from '../../src/local/testing';
import type { PostingAnswer } from '../../src/procedures/catat';
import { builtDist } from '../product/dist';

/** The registers as the built add-on keeps them in the local host, which counts calls and can stop at any of them. */
let dist: ReturnType<typeof readDist>;
beforeAll(() => {
  dist = builtDist();
}, 60_000);

function prepared(): Office {
  const office = openOffice({ dist, now: '2026-11-24T09:15' });
  office.call('siapkanLembarKerja');
  return office;
}

function post(office: Office, action: string, input: Record<string, string>, actionId: string): PostingAnswer {
  return office.run('catat', { action, input, actionId }) as PostingAnswer;
}

const receive = (jumlah: string) => ({ barang: 'BLANKO', jumlah, tanggal: '01-11-2026' });
const ledgerOf = (office: Office) => office.values('Persediaan!A2:L12').filter(([nomor]) => nomor !== '');
const faultsInLedger = (office: Office) => {
  office.call('periksa');
  return office
    .values('Periksa!A4:C40')
    .filter(([sheet]) => sheet === 'Persediaan')
    .map((row) => row[2]);
};
const riwayatOf = (office: Office) => office.values('Riwayat!A2:F40').filter(([id]) => id !== '');

describe('posting an entry', () => {
  test('takes at most 12 service calls, whatever the length of the ledger', () => {
    const office = prepared();
    const costs = new Set<number>();
    for (let index = 0; index < 40; index++) {
      const calls = office.counting(() => post(office, 'terimaBarang', receive('5'), `a${index}`));
      costs.add(calls.names.length);
    }
    expect([...costs]).toHaveLength(1);
    expect([...costs][0]).toBeLessThanOrEqual(12);
  });

  test('stopped at any service call, it is whole or absent once the next one has run', () => {
    let stops = 0;
    for (const when of ['before', 'after'] as const) {
      for (let at = 0; ; at++) {
        const office = prepared();
        post(office, 'terimaBarang', receive('100'), 'a1');
        const stopped = office.killAt(
          at,
          () => post(office, 'catatCetak', { jumlah: '7', tanggal: '02-11-2026' }, 'a2'),
          when,
        );
        if (!stopped) break;
        stops++;
        const next = post(office, 'catatCetak', { jumlah: '1', tanggal: '03-11-2026' }, 'a3');
        const sevens = ledgerOf(office).filter((row) => row[6] === 7).length;
        const told = riwayatOf(office).filter((row) => row[0] === 'a2').length;
        expect({ at, when, sevens, told, ok: next.ok }).toEqual({ at, when, sevens, told: sevens, ok: true });
        expect(next.ok && next.balances?.[0]?.count).toBe(100 - 7 * sevens - 1);
        const again = post(office, 'catatCetak', { jumlah: '7', tanggal: '02-11-2026' }, 'a2');
        expect(again.ok && again.again).toBe(sevens === 1);
        expect(ledgerOf(office).map((row) => row[0])).toEqual([1, 2, 3]);
      }
    }
    expect(stops).toBeGreaterThanOrEqual(20);
  });

  test('while another person posts, both entries stand', () => {
    for (let at = 0; at < 12; at++) {
      const office = prepared();
      office.interrupt(
        at,
        () => post(office, 'terimaBarang', receive('5'), 'satu'),
        () => post(office, 'terimaBarang', receive('6'), 'dua'),
      );
      // Whoever found the lock taken was told so and sends it again.
      post(office, 'terimaBarang', receive('5'), 'satu');
      post(office, 'terimaBarang', receive('6'), 'dua');
      const rows = ledgerOf(office);
      expect({ at, numbers: rows.map((row) => row[0]) }).toEqual({ at, numbers: [1, 2] });
      expect(rows.map((row) => row[6]).sort()).toEqual([5, 6]);
    }
  });
});

test('without the journal’s tab nothing is written, and the sentence says how to get it back', () => {
  const office = prepared();
  office.workbook.removeSheet(office.sheet('Jurnal'));
  expect(post(office, 'terimaBarang', receive('5'), 'a1')).toMatchObject({
    ok: false,
    sentence: 'Jurnal SiapKTP tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja.',
  });
  expect(ledgerOf(office)).toEqual([]);
  office.call('siapkanLembarKerja');
  expect(post(office, 'terimaBarang', receive('5'), 'a1').ok).toBe(true);
});

describe('lines typed in the ledger', () => {
  test('become an entry once complete, and say beside the cell what is lacking until then', () => {
    const office = prepared();
    office.type('Persediaan!D2', '24-11-2026');
    expect(office.note('Persediaan!E2')).toBe('⚠ Baris ini belum jadi entri: Barang, Jenis, Jumlah masih kosong');
    office.type('Persediaan!E2', 'blanko');
    office.type('Persediaan!F2', 'TERIMA');
    office.type('Persediaan!G2', '30');
    expect(office.note('Persediaan!E2') + office.note('Persediaan!G2')).toBe('');
    expect(ledgerOf(office)[0]?.slice(0, 7)).toEqual([
      1,
      expect.any(String),
      '2026-11-24T09:15:00',
      '2026-11-24',
      'BLANKO',
      'TERIMA',
      30,
    ]);
    expect(post(office, 'catatCetak', { jumlah: '1' }, 'a1')).toMatchObject({
      ok: true,
      balances: [{ count: 29 }, {}, {}],
    });
  });

  test('may carry a running number of their own: the true one replaces it, and nothing else is led astray', () => {
    const office = prepared();
    office.paste('Persediaan!A2', [['9', '', '', '24-11-2026', 'BLANKO']]);
    expect(post(office, 'terimaBarang', receive('5'), 'a1')).toMatchObject({ ok: true });
    office.paste('Persediaan!F2', [['TERIMA', '30']]);
    expect(ledgerOf(office).map((row) => [row[0], row[6]])).toEqual([
      [2, 30],
      [1, 5],
    ]);
    // The row stayed where it was typed, above the one that was numbered first.
    expect(faultsInLedger(office)).toEqual([
      expect.stringMatching(/^Baris lembar ini tidak urut: No 1 di bawah No 2\./),
    ]);
  });

  test('pasted, are sealed where sound; the others keep their reason', () => {
    const office = prepared();
    office.paste('Persediaan!D2', [
      ['03-11-2026', 'BLANKO', 'CETAK', '40'],
      ['02-11-2026', 'BLANKO', 'TERIMA', '50'],
      ['04-11-2026', 'BLANKO', 'CETAK', '11'],
      ['25-11-2026', 'BLANKO', 'TERIMA', '50'],
      ['04-11-2026', 'BLANKO', 'OPNAME', '5'],
      ['04-11-2026', 'BLANKO', 'CETAK', '-3'],
    ]);
    expect(ledgerOf(office).map((row) => row[0])).toEqual([1, 2]);
    expect(office.note('Persediaan!G4')).toBe(
      '⚠ Sisa blanko pada 04-11-2026 tinggal 10 keping; mencetak 11 keping membuatnya -1 keping. Catat dulu penerimaan yang belum tercatat, atau betulkan jumlahnya',
    );
    expect(office.note('Persediaan!D5')).toContain('hari ini (24-11-2026) atau sebelumnya');
    expect(office.note('Persediaan!F6')).toBe('⚠ OPNAME dicatat lewat panel SiapKTP, bukan diketik');
    expect(office.note('Persediaan!G7')).toContain('Jumlah harus bilangan bulat 1 sampai 999.999, bukan -3');
    office.type('Persediaan!G4', '10');
    expect(office.note('Persediaan!G4')).toBe('');
    expect(ledgerOf(office).map((row) => row[0])).toEqual([1, 2, 3]);
  });

  test('of a destruction need the legal cause in its own column; a failed card without one failed in print', () => {
    const office = prepared();
    post(office, 'terimaBarang', receive('50'), 'a1');
    office.paste('Persediaan!D3', [['03-11-2026', 'BLANKO', 'MUSNAH', '4', 'BA 1']]);
    expect(office.note('Persediaan!M3')).toBe(
      '⚠ Sebab harus salah satu dari Gagal encode, Rusak, Gagal cetak, Perubahan elemen data, bukan kosong',
    );
    office.type('Persediaan!M3', 'perubahan elemen data');
    office.paste('Persediaan!D4', [['03-11-2026', 'BLANKO', 'GAGAL', '1']]);
    office.paste('Persediaan!M5', [['rusak']]);
    office.paste('Persediaan!D5', [['03-11-2026', 'BLANKO', 'CETAK', '1']]);
    expect(office.note('Persediaan!M5')).toBe('⚠ Sebab harus kosong pada cetak, bukan rusak');
    expect(office.values('Persediaan!A3:M5').map((row) => [row[0], row[5], row[12]])).toEqual([
      [2, 'MUSNAH', 'UBAH_DATA'],
      [3, 'GAGAL', 'GAGAL_CETAK'],
      ['', 'CETAK', 'rusak'],
    ]);
    expect(faultsInLedger(office).filter((sentence) => String(sentence).includes('sidik'))).toEqual([]);
  });

  test('copied from an entry say how to make a new one of them', () => {
    const office = prepared();
    post(office, 'terimaBarang', receive('5'), 'a1');
    const [copied] = office.values('Persediaan!A2:L2');
    office.paste('Persediaan!A3', [(copied ?? []).map(String)]);
    expect(office.note('Persediaan!B3')).toContain('salinan entri lain');
    office.paste('Persediaan!A3', [['', '', '']]);
    office.paste('Persediaan!J3', [['', '', '']]);
    expect(ledgerOf(office).map((row) => row[0])).toEqual([1, 2]);
  });

  test('over a sealed entry are noted in Riwayat with what was there, and told', () => {
    const office = prepared();
    post(office, 'terimaBarang', receive('5'), 'a1');
    office.type('Persediaan!D2', '02-11-2026');
    expect(office.events.pop()).toMatchObject({
      kind: 'toast',
      message: expect.stringContaining('pakai Balik di Catat > Bahan'),
    });
    expect(riwayatOf(office)[1]?.[5]).toBe(
      'Persediaan baris 2, Tanggal diubah dari 01-11-2026 menjadi 02-11-2026. Baris yang sudah disahkan disunting dengan tangan.',
    );
    expect(faultsInLedger(office)).toEqual([expect.stringContaining('Baris No 1 tidak cocok dengan sidiknya')]);
    office.type('Persediaan!D2', '01-11-2026');
    expect(faultsInLedger(office)).toEqual([]);
  });
});

describe('an entry changed by hand while somebody else writes', () => {
  /** As long as another holds the lock the edit can't be noted. */
  const typedMeanwhile = (office: Office, at: string, text: string) => {
    const { locks } = office.host.world;
    locks.set('document', {} as never);
    office.type(at, text);
    locks.delete('document');
    expect(office.events.pop()).toMatchObject({ message: expect.stringContaining('tidak tercatat di Riwayat') });
  };

  test.each([
    ['above the lines that a posting looks at', 45, 'Persediaan!G2'],
    ['on the ledger’s first line', 1, 'Persediaan!G2'],
  ])('%s counts for the next posting', (_, prints, at) => {
    const office = prepared();
    post(office, 'terimaBarang', receive('500'), 'masuk');
    for (let index = 0; index < prints; index++) {
      post(office, 'catatCetak', { jumlah: '1', tanggal: '02-11-2026' }, `c${index}`);
    }
    typedMeanwhile(office, at, '60');
    // By the sheet 60 were received: less than the 45 and 100 that would be printed.
    const answer = post(office, 'catatCetak', { jumlah: '100', tanggal: '03-11-2026' }, 'lagi');
    expect(answer).toMatchObject({ ok: false, sentence: expect.stringMatching(/tinggal (15|59) keping/) });
    expect(ledgerOf(office).some((row) => row[6] === 100)).toBe(false);
  });

  test('holds also against what the other keeps when he is through', () => {
    const office = prepared();
    post(office, 'terimaBarang', receive('500'), 'masuk');
    for (let index = 0; index < 45; index++) {
      post(office, 'catatCetak', { jumlah: '1', tanggal: '02-11-2026' }, `c${index}`);
    }
    // In the middle of a posting, after it has read what is remembered and before it keeps what it leaves.
    let isTyped = false;
    const { hooks } = office.host.world;
    hooks.beforeCall = (name) => {
      if (isTyped || name !== 'Sheet.appendRow') return;
      isTyped = true;
      office.type('Persediaan!G2', '60');
    };
    post(office, 'catatCetak', { jumlah: '1', tanggal: '02-11-2026' }, 'tengah');
    delete hooks.beforeCall;
    expect(isTyped).toBe(true);
    const answer = post(office, 'catatCetak', { jumlah: '100', tanggal: '03-11-2026' }, 'lagi');
    expect(answer).toMatchObject({ ok: false, sentence: expect.stringContaining('tinggal 14 keping') });
  });
});

describe('rows and columns put in or taken out by hand', () => {
  const told = (office: Office) => riwayatOf(office).map((row) => row[5]);
  const change = (office: Office, kind: 'insertRows' | 'deleteRows' | 'insertColumns', sheet: string, at: number) =>
    office.host.changeStructure({ kind, sheet: office.sheet(sheet).id, at, count: 1 });

  test('stand in Riwayat once the daily reminder is set up, with what is gone from the ledger', () => {
    const office = prepared();
    for (const id of ['a1', 'a2', 'a3']) post(office, 'terimaBarang', receive('5'), id);
    office.menu('Pasang pengingat harian');
    change(office, 'deleteRows', 'Persediaan', 3);
    change(office, 'insertColumns', 'Aset', 2);
    change(office, 'insertRows', 'Sheet1', 2);
    expect(told(office).slice(-2)).toEqual([
      'Persediaan: baris dihapus dengan tangan. No 2 hilang sebelum baris ini.',
      'Aset: kolom disisipkan dengan tangan.',
    ]);
    office.menu('Hentikan pengingat harian');
    const before = told(office).length;
    change(office, 'deleteRows', 'Persediaan', 3);
    expect(told(office)).toHaveLength(before);
    // Without the trigger Periksa tells it all the same.
    expect(faultsInLedger(office)).toEqual([expect.stringContaining('No 2 sampai 3 tercatat di Riwayat')]);
  });
});

describe('cells typed in the registers', () => {
  test('are marked when wrong and unmarked when mended; people’s own notes stay', () => {
    const office = prepared();
    post(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' }, 'a1');
    office.sheet('Aset').notes.set(2, 4, 'servis bulan depan');
    office.type('Aset!D2', 'lumayan');
    expect(office.note('Aset!D2')).toBe(
      '⚠ Kondisi harus salah satu dari B (baik), RR (rusak ringan), RB (rusak berat), bukan "lumayan"\n—\nservis bulan depan',
    );
    office.type('Aset!D2', 'baik sekali');
    office.type('Aset!D2', 'rusak berat');
    expect(office.note('Aset!D2')).toBe('servis bulan depan');
  });

  test('of a key that two rows share are marked until either is changed', () => {
    const office = prepared();
    office.paste('Libur!A100', [['01-06-2026', 'LIBUR', 'Satu', '']]);
    expect(office.note('Libur!A100')).toContain('Tanggal harus berbeda di tiap baris, bukan sama dengan baris');
    office.type('Libur!A100', '02-06-2026');
    expect(office.note('Libur!A100')).toBe('');
  });

  test('in a line just begun are not blamed for the cells that are still to come', () => {
    const office = prepared();
    office.type('Gangguan!A2', 'G-0001');
    expect(office.note('Gangguan!B2')).toBe('');
    office.type('Gangguan!B2', '24-11-2026 10:00');
    expect(office.note('Gangguan!B2')).toContain('tidak sesudah sekarang');
    office.type('Gangguan!B2', '24-11-2026 08:00');
    office.type('Gangguan!C2', '24-11-2026 07:00');
    expect(office.note('Gangguan!C2')).toContain('Selesai harus sesudah mulai');
    office.type('Gangguan!B2', '24-11-2026 06:00');
    expect(office.note('Gangguan!C2')).toBe('');
    office.type('Gangguan!E2', 'PRN-9');
    expect(office.note('Gangguan!E2')).toContain('harus id alat di lembar Aset');
  });

  test('cost the same number of calls for one line and for a thousand', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, index) => [`K${index}`, `Desa ${index}`, 'DESA', 'x']);
    const cost = (count: number) => {
      const office = prepared();
      return office.counting(() => office.paste('Desa!A2', lines(count))).names.length;
    };
    expect(cost(1000)).toBe(cost(1));
  });

  test('that hold a NIK are refused beside the cell, and Riwayat doesn’t keep the number', () => {
    const office = prepared();
    office.type('Petugas!A2', 'Budi 3515070101900001');
    expect(office.note('Petugas!A2')).toContain('tanpa NIK');
    expect(JSON.stringify(riwayatOf(office))).not.toContain('3515070101900001');
  });

  test('of sheets that are not ours, and of headers, are left alone', () => {
    const office = prepared();
    office.type('Sheet1!A1', 'catatan sendiri');
    expect(riwayatOf(office)).toEqual([]);
    office.type('Aset!D1', 'Keadaan');
    expect(office.events.pop()).toMatchObject({ message: expect.stringContaining('tidak punya kolom "Kondisi"') });
  });
});

describe('what comes over the wire', () => {
  test.each([
    ['constructor', {}],
    ['__proto__', {}],
    ['toString', {}],
    ['', {}],
    [null, {}],
    [{}, {}],
    [{ toString: 1 }, {}],
  ])('an action named %j is not known', (action, input) => {
    expect(prepared().run('catat', { action, input, actionId: 'a1' })).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('tidak dikenal'),
    });
  });

  test.each([null, 'teks', 5, [], { action: 'terimaBarang' }, { action: 'terimaBarang', input: {}, actionId: '' }])(
    'a posting of shape %j gets a sentence and writes nothing',
    (posting) => {
      const office = prepared();
      expect(office.run('catat', posting)).toMatchObject({ ok: false, sentence: expect.any(String) });
      expect(ledgerOf(office)).toEqual([]);
    },
  );

  test.each([[{ jumlah: 5 }], [{ jumlah: null }], [{ jumlah: ['5'] }], [['5']], [{ jumlah: { wall: '2026-01-01' } }]])(
    'input %j that is not made of texts is refused',
    (input) => {
      expect(prepared().run('catat', { action: 'catatCetak', input, actionId: 'a1' })).toMatchObject({ ok: false });
    },
  );

  test('the ledger is searched whole, for words in any of what an entry says, in as few calls as it is listed', () => {
    const office = prepared();
    for (let at = 0; at < 35; at++) {
      const input = { jumlah: '1', barang: 'RIBBON', catatan: at === 0 ? 'gudang kabupaten' : 'biasa' };
      office.run('catat', { action: 'terimaBarang', input, actionId: `t${at}` });
    }
    type List = { entries: { catatan: string; nomor: number }[]; found: number };
    const list = (cari?: string) => office.run('daftarPersediaan', { item: 'RIBBON', cari }) as List;
    const all = list();
    expect([all.entries.length, all.found]).toEqual([30, 35]);
    expect(all.entries.map(({ catatan }) => catatan)).not.toContain('gudang kabupaten');
    const { entries, found } = list('terima gudang');
    expect([entries.map(({ catatan }) => catatan), found]).toEqual([['gudang kabupaten'], 1]);
    expect(list('no 35').entries.map(({ nomor }) => nomor)).toEqual([35]);
    expect([list('cetak').found, list('biasa').found, list('biasa').entries.length]).toEqual([0, 34, 30]);
    const calls = (cari: string) => office.counting(() => list(cari)).names.length;
    expect(calls('gudang')).toBe(calls(''));
  });

  test('what is left of each item, and the sets that are ready, tell where they come from, down to the cells', () => {
    const office = prepared();
    const kinds = [
      ['terimaBarang', '20'],
      ['catatCetak', '6'],
      ['catatGagal', '2'],
      ['catatCetak', '1'],
    ] as const;
    kinds.forEach(([action, jumlah], at) => {
      office.run('catat', { action, input: { barang: 'RIBBON', jumlah }, actionId: `d${at}` });
    });
    interface Traced {
      asal: { kalimat: string; masukan: { teks: string; dasar: string; tempat: { line: number; column: number } }[] };
      balances: { item: string; count: number }[];
    }
    const traced = (item: string) => office.run('daftarPersediaan', { item }) as Traced;
    const { asal, balances } = traced('RIBBON');
    // 20 - 7 - 2.
    expect(balances).toContainEqual({ item: 'RIBBON', count: 11, unit: 'gulung' });
    expect(asal.kalimat).toBe(
      'Semua 4 catatan ribbon dijumlahkan: terima +20, cetak −7, gagal −2. Di bawah ini yang terakhir.',
    );
    expect(asal.masukan[0]).toMatchObject({ teks: 'No 4: cetak 1 gulung', dasar: '24-11-2026' });
    const { line, column } = asal.masukan[0]!.tempat;
    expect(office.values(`Persediaan!${String.fromCharCode(64 + column)}${line}`)).toEqual([[1]]);
    expect(traced('FILM').asal).toEqual({ kalimat: 'Belum ada catatan film.', masukan: [] });

    office.paste('Aset!A2', [
      ['PC-1', 'PC', 'PC', 'B'],
      ['KAM-1', 'Kamera', 'KAMERA', 'B'],
      ['KAM-2', 'Kamera', 'KAMERA', 'RB'],
    ]);
    const sets = office.run('daftarAlat', {}) as Traced & { usableSets: number };
    expect(sets.usableSets).toBe(0);
    expect(sets.asal.masukan.map(({ teks, dasar }) => `${teks} ${dasar}`)).toEqual([
      'PC perekaman: 1 baik dari 1 di lembar Aset',
      'kamera: 1 baik dari 2 di lembar Aset',
      'pemindai sidik jari: 0 baik dari 0 di lembar Aset',
      'pemindai iris: 0 baik dari 0 di lembar Aset',
      'papan tanda tangan: 0 baik dari 0 di lembar Aset',
    ]);
    // To the camera that is to be mended.
    expect(sets.asal.masukan[1]?.tempat).toMatchObject({ line: 4 });
  });

  test('outages and days are found among all of them, however old', () => {
    const office = prepared();
    // 40 outages and 40 days: from 1 September, one a day.
    const day = (at: number) => `${String((at % 30) + 1).padStart(2, '0')}-${at < 30 ? '09' : '10'}-2026`;
    office.paste(
      'Gangguan!A2',
      Array.from({ length: 40 }, (_, at) => {
        const cause = at === 2 ? 'kabel digigit tikus' : 'padam';
        return [`G-${at}`, `${day(at)} 08:00`, `${day(at)} 10:00`, 'LISTRIK', '', '', cause];
      }),
    );
    office.paste(
      'Layanan!A2',
      Array.from({ length: 40 }, (_, at) => [day(at), '9', '8', '8', '7', '0', '7']),
    );
    type Outages = { ended: { id: string; penyebab: string }[]; found: number };
    const outages = (cari?: string) => office.run('daftarGangguan', { cari }) as Outages;
    expect([outages().ended.length, outages().found]).toEqual([30, 40]);
    expect(outages().ended.map(({ id }) => id)).not.toContain('G-2');
    expect(outages('tikus')).toMatchObject({ ended: [{ id: 'G-2', penyebab: 'kabel digigit tikus' }], found: 1 });
    expect([outages('10-2026').found, outages('listrik').found, outages('server').found]).toEqual([10, 40, 0]);
    type Days = { recent: { tanggal: string }[]; found: number };
    const days = (cari?: string) => office.run('layananHari', { tanggal: '', cari }) as Days;
    expect([days().recent.length, days().found]).toEqual([10, 40]);
    const september = days('september');
    expect([september.recent.length, september.found]).toEqual([30, 30]);
    expect([september.recent[0]?.tanggal, september.recent.at(-1)?.tanggal]).toEqual(['2026-09-30', '2026-09-01']);
    expect(days('05-09').recent.map(({ tanggal }) => tanggal)).toEqual(['2026-09-05']);
    for (const name of ['daftarGangguan', 'layananHari']) {
      const calls = (cari: string) => office.counting(() => office.run(name, { cari })).names.length;
      expect(calls('tikus')).toBe(calls(''));
    }
  });

  test.each(['daftarPersediaan', 'daftarAlat', 'daftarGangguan', 'layananHari'])(
    '%s answers any shape of input',
    (name) => {
      const office = prepared();
      for (const input of [null, {}, { item: '__proto__', tanggal: 'kemarin' }, 'x']) {
        expect(office.run(name, input)).toMatchObject({ problems: [] });
      }
    },
  );

  test.each([
    null,
    'teks',
    5,
    [],
    {},
    { text: 5 },
    { text: 'a', mapping: [] },
    { actionId: {}, imporId: { toString: 1 } },
  ])('a review, a commit and an undo of an import of shape %j get a sentence and write nothing', (asked) => {
    const office = prepared();
    expect(office.run('tinjauImpor', asked)).toMatchObject({ canCommit: false });
    expect(office.run('komitImpor', asked)).toMatchObject({ ok: false, sentence: expect.any(String) });
    expect(office.run('urungkanImpor', asked)).toMatchObject({ ok: false, sentence: expect.any(String) });
    expect(riwayatOf(office)).toEqual([]);
  });

  test('an undo of a row takes no cells of other names', () => {
    const office = prepared();
    post(office, 'catatLayanan', { rekam: '5' }, 'a1');
    const undoing = { lembar: 'Layanan', kunci: '2026-11-24', sesudah: '{"rekam":5}' };
    for (const sebelum of [
      '{"__proto__":1}',
      '{"constructor":"x"}',
      '{"rekam":"banyak"}',
      '[]',
      'null',
      '{"rekam":{}}',
    ]) {
      expect(post(office, 'pulihkanBaris', { ...undoing, sebelum }, `b${sebelum.length}`).ok).toBe(false);
    }
    expect(office.value('Layanan!C2')).toBe(5);
  });
});
