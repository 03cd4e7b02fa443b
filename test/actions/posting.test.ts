import type { Done } from '../../src/actions/perform';
import { persediaan, riwayat } from '../../src/tables';
import { done, emptyOffice, post, refused, rowsOf, snapshot, undo } from '../fixtures/office';

const blanko = (jumlah: string, tanggal = '') => ({ barang: 'BLANKO', jumlah, tanggal });

/** A count that was done twice with one result, explained and approved. */
const recounted = (jumlah: string, tanggal = '') => ({
  ...blanko(jumlah, tanggal),
  ...{ ulang: jumlah, penghitung: 'Budi', alasan: 'laci terkunci', disetujui: 'Camat' },
});

describe('posting to the ledger', () => {
  test('goods that come in are added, and the sentence says what stands now', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('740'));
    const outcome = done(office, 'terimaBarang', { ...blanko('500'), dokumen: 'BAST 12/2026' });
    expect(outcome.sentence).toBe('Terima 500 keping blanko dicatat; sisa sekarang 1.240 keping.');
    expect(outcome.balances).toEqual({ BLANKO: 1240, RIBBON: 0, FILM: 0 });
    expect(rowsOf(office, persediaan)[1]).toMatchObject({
      nomor: 2,
      tanggal: '2026-11-24',
      jenis: 'TERIMA',
      jumlah: 500,
      dokumen: 'BAST 12/2026',
      oleh: 'klerk@contoh.id',
    });
  });

  test.each([
    ['catatCetak', 'CETAK', {}, 'Cetak 60 keping blanko dicatat; sisa sekarang 40 keping.'],
    ['catatGagal', 'GAGAL', {}, 'Gagal cetak 60 keping blanko dicatat; sisa sekarang 40 keping.'],
    [
      'kembalikanBarang',
      'RETUR',
      { barang: 'BLANKO' },
      'Pengembalian 60 keping blanko dicatat; sisa sekarang 40 keping.',
    ],
    [
      'musnahkanBarang',
      'MUSNAH',
      { barang: 'BLANKO', dokumen: 'BA 3/2026', sebab: 'RUSAK' },
      'Pemusnahan 60 keping blanko dicatat; sisa sekarang 40 keping.',
    ],
  ] as const)('%s takes from the stock, and can be taken back', (name, jenis, more, sentence) => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const outcome = done(office, name, { jumlah: '60', ...more });
    expect(outcome.sentence).toBe(sentence);
    expect(rowsOf(office, persediaan)[1]).toMatchObject({ jenis, jumlah: 60 });
    expect(undo(office, outcome)).toMatchObject({ done: true, balances: { BLANKO: 100 } });
    expect(rowsOf(office, persediaan)).toHaveLength(3);
  });

  test.each(['catatCetak', 'catatGagal', 'kembalikanBarang', 'musnahkanBarang'] as const)(
    '%s is refused with the numbers when there is less, and nothing is written',
    (name) => {
      const office = emptyOffice();
      done(office, 'terimaBarang', blanko('40'));
      const before = snapshot(office);
      const outcome = refused(office, name, { ...blanko('55'), dokumen: 'BA 1', sebab: 'RUSAK' });
      expect(outcome.fields.jumlah).toMatch(
        /^Sisa blanko pada 24-11-2026 tinggal 40 keping; .* 55 keping membuatnya -15 keping\. Catat dulu penerimaan yang belum tercatat, atau betulkan jumlahnya$/,
      );
      expect(snapshot(office)).toBe(before);
    },
  );

  test('a figure many times the usual is asked about once, and goes through as it is', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('2000', '01-11-2026'));
    // Ten days of 28 to 34, and one slip of before.
    const days = [28, 29, 30, 30, 31, 31, 32, 33, 34, 34];
    for (const [at, jumlah] of [...days, 300].entries()) {
      const tanggal = `${String(at + 2).padStart(2, '0')}-11-2026`;
      const said = jumlah === 300 ? { benar: '300' } : {};
      done(office, 'catatCetak', { jumlah: String(jumlah), tanggal, ...said });
    }
    const before = snapshot(office);
    const slip = refused(office, 'catatCetak', { jumlah: '330' });
    expect(slip).toMatchObject({
      fields: {
        jumlah:
          'Biasanya terpakai 29 sampai 34 keping sehari, ini 330 keping; bila memang benar, kirim sekali lagi tanpa mengubahnya',
      },
      ask: { field: 'benar', value: '330' },
    });
    expect(refused(office, 'catatCetak', { jumlah: '330', benar: '33' }).ask).toEqual(slip.ask);
    expect(refused(office, 'catatGagal', { jumlah: '330' }).ask).toEqual(slip.ask);
    expect(snapshot(office)).toBe(before);
    // More than there is isn't asked about: it can't be.
    expect(refused(office, 'catatCetak', { jumlah: '3300' }).ask).toBeUndefined();
    // Three times the usual is a busy day.
    expect(done(office, 'catatCetak', { jumlah: '100' }).done).toBe(true);
    expect(done(office, 'catatCetak', { jumlah: '330', benar: '330' }).sentence).toContain('Cetak 330 keping');
  });

  test('nothing is usual before ten days of use', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('2000', '01-11-2026'));
    for (let day = 2; day <= 10; day++) done(office, 'catatCetak', { jumlah: '30', tanggal: `${day}-11-2026` });
    done(office, 'catatCetak', { jumlah: '330' });
  });

  test('a back-dated entry is held against every later day', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100', '01-10-2026'));
    done(office, 'catatCetak', { jumlah: '60', tanggal: '10-10-2026' });
    done(office, 'terimaBarang', blanko('500', '20-10-2026'));
    const outcome = refused(office, 'catatCetak', { jumlah: '55', tanggal: '05-10-2026' });
    expect(outcome.sentence).toBe(
      'Sisa blanko pada 10-10-2026 tinggal 40 keping; mencetak 55 keping pada 05-10-2026 membuatnya -15 keping. Catat dulu penerimaan yang belum tercatat, atau betulkan jumlahnya',
    );
    expect(done(office, 'catatCetak', { jumlah: '40', tanggal: '05-10-2026' }).sentence).toBe(
      'Cetak 40 keping blanko untuk 05-10-2026 dicatat; sisa sekarang 500 keping.',
    );
  });

  test('a destruction needs its berita acara and its cause', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('10'));
    expect(Object.keys(refused(office, 'musnahkanBarang', blanko('1')).fields)).toEqual(['dokumen', 'sebab']);
  });

  test.each([
    ['25-11-2026', 'Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026'],
    ['31-12-2010', 'Tanggal harus tanggal (dd-mm-yyyy) 01-01-2011 sampai 31-12-2099 atau kosong, bukan "31-12-2010"'],
    ['31-02-2026', 'Tanggal harus tanggal (dd-mm-yyyy) 01-01-2011 sampai 31-12-2099 atau kosong, bukan "31-02-2026"'],
  ])('the day %s is refused', (tanggal, sentence) => {
    expect(refused(emptyOffice(), 'terimaBarang', blanko('1', tanggal)).fields.tanggal).toBe(sentence);
  });

  test.each(['-5', '2,5', '0', 'lima', '', '5.0000', '=1+1', '1000000'])('the number %p is refused', (jumlah) => {
    const outcome = refused(emptyOffice(), 'terimaBarang', blanko(jumlah));
    expect(outcome.fields.jumlah).toMatch(/^Jumlah harus bilangan bulat 1 sampai 999\.999, bukan /);
  });

  test('a destruction tells of failed cards that it may be about, which left the stock when they failed', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '100', tanggal: '01-11-2026' });
    const destroy = (jumlah: string, dokumen: string) =>
      done(office, 'musnahkanBarang', { barang: 'BLANKO', jumlah, dokumen, sebab: 'Rusak', tanggal: '20-11-2026' });
    done(office, 'catatGagal', { jumlah: '2', tanggal: '10-11-2026', dokumen: 'BA-1' });
    done(office, 'catatGagal', { jumlah: '9', tanggal: '21-11-2026' });
    expect(destroy('1', 'BA-2').sentence).toBe(
      'Pemusnahan 1 keping blanko untuk 20-11-2026 dicatat; sisa sekarang 88 keping.',
    );
    const failed = done(office, 'catatGagal', { jumlah: '3', tanggal: '11-11-2026' });
    const twice = destroy('3', 'ba-1');
    expect(twice.sentence).toContain(
      '5 keping gagal cetak yang belum bernomor berita acara lain (No 2, 10-11-2026; No 5, 11-11-2026)',
    );
    expect(undo(office, twice).done).toBe(true);
    undo(office, failed);
    expect(destroy('3', 'BA-3').sentence).not.toContain('gagal cetak');
  });

  test('a wrong cause is answered in the words that the form shows', () => {
    const office = emptyOffice();
    const { fields } = refused(office, 'catatGagal', { jumlah: '1', sebab: 'entahlah' });
    expect(fields.sebab).toBe(
      'Sebab harus salah satu dari Gagal encode, Rusak, Gagal cetak, Perubahan elemen data, bukan "entahlah"',
    );
    done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '5' });
    for (const sebab of ['Gagal encode', 'RUSAK', 'Perubahan elemen data', 'UBAH_DATA'])
      done(office, 'catatGagal', { jumlah: '1', sebab });
    expect(rowsOf(office, persediaan).map((row) => row.sebab)).toEqual([
      null,
      'GAGAL_ENCODE',
      'RUSAK',
      'UBAH_DATA',
      'UBAH_DATA',
    ]);
  });

  test('a text that holds a NIK is refused without being repeated', () => {
    // An invented number: 16 digits, plain and spaced as on a card.
    for (const nik of ['3515070101900001', '3515 0701 0190 0001']) {
      const { sentence } = refused(emptyOffice(), 'terimaBarang', { ...blanko('1'), catatan: `an. ${nik}` });
      expect(sentence).toContain('tanpa NIK');
      expect(sentence).not.toContain(nik);
    }
  });

  test('formulas and control characters in texts stay texts on one line', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', { ...blanko('1'), dokumen: '=HYPERLINK("x")', catatan: '@SUM(1)\t+1\n-1' });
    expect(rowsOf(office, persediaan)[0]).toMatchObject({ dokumen: '=HYPERLINK("x")', catatan: '@SUM(1) +1 -1' });
  });

  test('rows spoilt by hand are told beside a balance that leaves them out', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    done(office, 'terimaBarang', blanko('50'));
    (office.sheets.Persediaan?.[1] ?? [])[6] = 'seratus';
    expect(done(office, 'catatCetak', { jumlah: '10' }).sentence).toBe(
      'Cetak 10 keping blanko dicatat; sisa sekarang 40 keping. 1 baris Persediaan tidak terbaca dan tidak ikut dihitung; jalankan SiapKTP > Periksa data.',
    );
  });
});

describe('a count', () => {
  test('that differs becomes an entry of the difference, with its sign', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const outcome = done(office, 'hitungBarang', recounted('93'));
    expect(outcome.sentence).toBe(
      'Hitung fisik blanko 24-11-2026 oleh Budi: 93 keping, 7 keping kurang dari catatan (100 keping), disetujui Camat (laci terkunci); selisihnya dicatat; sisa sekarang 93 keping.',
    );
    expect(rowsOf(office, persediaan)[1]).toMatchObject({
      jenis: 'OPNAME',
      jumlah: -7,
      catatan: 'laci terkunci; dihitung Budi (93, 93), disetujui Camat',
    });
    expect(undo(office, outcome)).toMatchObject({ done: true, balances: { BLANKO: 100 } });
  });

  test('whose first two results differ is made a third time, and all three are kept', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('1825'));
    const count = { ...recounted('1821'), jumlah: '1820' };
    expect(refused(office, 'hitungBarang', count).fields).toEqual({
      ketiga:
        'Hitungan pertama 1.820 keping, kedua 1.821 keping: keduanya berbeda. Hitung untuk ketiga kalinya, lalu isi Hasil hitung ketiga',
    });
    const outcome = done(office, 'hitungBarang', { ...count, ketiga: '1820' });
    expect(outcome.sentence).toContain(
      '1.820 keping (hitungan pertama 1.820, kedua 1.821, ketiga 1.820), 5 keping kurang dari catatan (1.825 keping)',
    );
    expect(rowsOf(office, persediaan)[1]).toMatchObject({
      jumlah: -5,
      catatan: 'laci terkunci; dihitung Budi (1820, 1821, 1820), disetujui Camat',
    });
  });

  test.each(['', '0', '1820', '1826'])(
    'never names the ledger’s figure before it is over, after %p neither',
    (ketiga) => {
      const office = emptyOffice();
      done(office, 'terimaBarang', blanko('1825'));
      const typed = { ...blanko('1820'), ulang: '1821', ketiga, penghitung: 'Budi' };
      for (const more of [{}, { alasan: 'laci' }, { alasan: 'laci', disetujui: 'Budi' }]) {
        expect(refused(office, 'hitungBarang', { ...typed, ...more }).sentence).not.toMatch(/1\.825|\b[14567] keping/);
      }
    },
  );

  test('of an item that isn’t in the books yet opens them: no recount, no cause, no second person', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', { barang: 'RIBBON', jumlah: '2' });
    const outcome = done(office, 'hitungBarang', { ...blanko('5000'), penghitung: 'Budi' });
    expect(outcome.sentence).toBe(
      'Saldo awal (hasil hitung pertama) blanko 24-11-2026 oleh Budi: 5.000 keping dicatat; sisa sekarang 5.000 keping.',
    );
    expect(rowsOf(office, persediaan)[1]).toMatchObject({
      jenis: 'OPNAME',
      jumlah: 5000,
      catatan: 'Saldo awal (hasil hitung pertama), dihitung Budi',
    });
    // A slip in it is taken back and counted anew.
    expect(undo(office, outcome)).toMatchObject({ done: true, balances: { BLANKO: 0 } });
    done(office, 'hitungBarang', { ...blanko('500'), penghitung: 'Budi' });
    expect(Object.keys(refused(office, 'hitungBarang', { ...blanko('499'), penghitung: 'Budi' }).fields)).toEqual([
      'ulang',
    ]);
  });

  test('opens no books of which rows are missing: what stood there may be gone', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    done(office, 'terimaBarang', { barang: 'RIBBON', jumlah: '2' });
    office.sheets.Persediaan?.splice(1, 1);
    expect(Object.keys(refused(office, 'hitungBarang', { ...blanko('90'), penghitung: 'Budi' }).fields)).toEqual([
      'ulang',
    ]);
  });

  test('is blind: nothing is written before the end', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const before = snapshot(office);
    const typed: Record<string, string> = { ...blanko('93'), penghitung: 'Budi' };
    const asked = (more: Record<string, string>) => refused(office, 'hitungBarang', Object.assign(typed, more)).fields;
    const first = asked({});
    expect(Object.keys(first)).toEqual(['ulang']);
    expect(first.ulang).not.toMatch(/100|7 keping/);
    expect(asked({ jumlah: '92', ulang: '92' })).toEqual({
      alasan:
        'Hasil hitung 92 keping tetap berbeda dari catatan; isi sebab selisihnya. Besarnya disebut sesudah dicatat',
    });
    expect(Object.keys(asked({ alasan: 'laci' }))).toEqual(['disetujui']);
    for (const same of [' budi', 'BUDI.', 'b-u-d-i']) {
      expect(asked({ disetujui: same }).disetujui).toContain('orang lain daripada yang menghitung');
    }
    for (const nobody of ['-', '.', '??', 'x']) {
      expect(asked({ disetujui: nobody }).disetujui).toBe(
        `Yang menyetujui harus nama orang atau kosong, bukan "${nobody}"`,
      );
    }
    expect(snapshot(office)).toBe(before);
    expect(done(office, 'hitungBarang', { ...typed, disetujui: 'Camat' }).balances?.BLANKO).toBe(92);
  });

  test('that agrees the second time writes no entry', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const outcome = done(office, 'hitungBarang', { ...blanko('93'), ulang: '100', penghitung: 'Budi' });
    expect(outcome.sentence).toContain('sama dengan catatan pada hitungan kedua (sebelumnya 93 keping)');
    expect(rowsOf(office, persediaan)).toHaveLength(1);
  });

  test('on a day that is closed or still to come says so before anybody counts again', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const count = { ...blanko('93', '25-11-2026'), penghitung: 'Budi' };
    expect(Object.keys(refused(office, 'hitungBarang', count).fields)).toEqual(['tanggal']);
  });

  test('is told of to whom notes afterwards what it had seen already, until the books say again what was found', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('1825', '01-11-2026'));
    done(office, 'hitungBarang', recounted('1820', '20-11-2026'));
    const forgotten = done(office, 'catatGagal', { jumlah: '2', tanggal: '16-11-2026' });
    expect(forgotten.sentence).toBe(
      'Gagal cetak 2 keping blanko untuk 16-11-2026 dicatat; sisa sekarang 1.818 keping. Tetapi hitung fisik 20-11-2026 (No 2, dihitung Budi) mendapati 1.820 keping dan sudah memuat yang terjadi sebelumnya: catatan untuk saat itu kini 1.818 keping. Hitung lagi barangnya, atau balikkan entri ini.',
    );
    // The same without what was remembered, and the sum of both.
    expect(done(office, 'catatCetak', { jumlah: '3', tanggal: '19-11-2026' }).sentence).toContain('kini 1.815 keping.');
    for (const tanggal of ['20-11-2026', '24-11-2026']) {
      expect(done(office, 'catatCetak', { jumlah: '1', tanggal }).sentence).not.toContain('Tetapi hitung fisik');
    }
    done(office, 'hitungBarang', recounted('1800'));
    expect(done(office, 'catatCetak', { jumlah: '1' }).sentence).not.toContain('Tetapi');
    expect(done(office, 'catatCetak', { jumlah: '1', tanggal: '23-11-2026' }).sentence).toContain(
      'hitung fisik 24-11-2026 (No 7, dihitung Budi) mendapati 1.800 keping',
    );
  });

  test('that agreed is told of likewise, and what that day brought or what came after it isn’t its matter', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100', '01-11-2026'));
    const printed = done(office, 'catatCetak', { jumlah: '10', tanggal: '20-11-2026' });
    done(office, 'hitungBarang', { ...blanko('90', '20-11-2026'), penghitung: 'Budi' });
    for (const tanggal of ['20-11-2026', '24-11-2026']) {
      const later = done(office, 'catatCetak', { jumlah: '1', tanggal });
      expect(later.sentence).not.toContain('Tetapi');
      expect((undo(office, later) as Done).sentence).not.toContain('Tetapi');
    }
    // 100 - 10 were found; 100 - 10 - 2 stand in the books for that moment.
    expect(done(office, 'catatGagal', { jumlah: '2', tanggal: '16-11-2026' }).sentence).toMatch(
      / Tetapi hitung fisik 20-11-2026 \(dihitung Budi\) mendapati 90 keping dan sudah memuat yang terjadi sebelumnya: catatan untuk saat itu kini 88 keping\./,
    );
    // Of that very day, but on the books when it was counted.
    expect((undo(office, printed) as Done).sentence).toContain('kini 98 keping. Hitung lagi');
    done(office, 'hitungBarang', { ...blanko('98', '24-11-2026'), penghitung: 'Budi' });
    expect(done(office, 'catatCetak', { jumlah: '1' }).sentence).not.toContain('Tetapi');
  });

  test('of a past day is held against that day, not today', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100', '01-10-2026'));
    done(office, 'terimaBarang', blanko('900', '20-10-2026'));
    expect(done(office, 'hitungBarang', recounted('102', '10-10-2026')).balances?.BLANKO).toBe(1002);
  });

  test('that agrees writes a row of Riwayat and nothing else', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100'));
    const outcome = done(office, 'hitungBarang', { ...blanko('100'), penghitung: 'Budi' });
    expect(outcome).toMatchObject({ sentence: expect.stringContaining('tidak ada selisih'), undo: null });
    expect(rowsOf(office, persediaan)).toHaveLength(1);
    expect(rowsOf(office, riwayat)).toHaveLength(2);
  });

  test('of none is allowed, of less than none is not', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('3'));
    expect(done(office, 'hitungBarang', recounted('0')).balances?.BLANKO).toBe(0);
    expect(refused(office, 'hitungBarang', blanko('-1')).fields.jumlah).toContain('Hasil hitung harus');
  });
});

describe('a reversal', () => {
  test('stands on the day of what it reverses, so that no day remembers the mistake', () => {
    const office = emptyOffice();
    const outcome = done(office, 'terimaBarang', blanko('100', '01-10-2026'));
    expect(undo(office, outcome)).toMatchObject({ done: true, sentence: expect.stringContaining('No 1') });
    expect(rowsOf(office, persediaan)[1]).toMatchObject({ tanggal: '2026-10-01', jenis: 'BALIK', jumlah: -100 });
  });

  test('of what was on the books when the stock was counted says that the count no longer agrees', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '01-11-2026' });
    const printed = done(office, 'catatCetak', { jumlah: '40', tanggal: '12-11-2026' });
    const count = { barang: 'BLANKO', penghitung: 'Budi', alasan: 'hilang', disetujui: 'Camat' };
    done(office, 'hitungBarang', { ...count, jumlah: '444', ulang: '444', tanggal: '12-11-2026' });
    // Posted after the count, so the count never knew of it.
    const later = done(office, 'catatCetak', { jumlah: '4', tanggal: '12-11-2026' });
    expect((undo(office, later) as Done).sentence).not.toContain('hitung fisik');
    const reversed = undo(office, printed) as Done;
    expect(reversed.sentence).toContain('sisa sekarang 484 keping.');
    expect(reversed.sentence).toContain(
      'Tetapi hitung fisik 12-11-2026 (No 3, dihitung Budi) mendapati 444 keping dan sudah memuat yang terjadi sebelumnya: catatan untuk saat itu kini 484 keping. Hitung lagi barangnya, atau catat lagi yang dibalik.',
    );
  });

  test('of a count says nothing of that count', () => {
    const office = emptyOffice();
    done(office, 'terimaBarang', blanko('100', '01-11-2026'));
    done(office, 'hitungBarang', { ...blanko('100', '10-11-2026'), penghitung: 'Ani' });
    const counted = done(office, 'hitungBarang', recounted('94', '12-11-2026'));
    expect((undo(office, counted) as Done).sentence).toMatch(/sisa sekarang 100 keping\.$/);
  });

  test('happens once, and is not itself reversed', () => {
    const office = emptyOffice();
    const outcome = done(office, 'terimaBarang', blanko('100'));
    undo(office, outcome);
    expect(undo(office, outcome)).toMatchObject({
      done: false,
      sentence: 'No 1 sudah dibalik oleh No 2 (baris 3).',
      blocks: [{ sheet: 'Persediaan', line: 3 }],
    });
    const reversal = rowsOf(office, persediaan)[1];
    expect(refused(office, 'balikkanEntri', { id: reversal?.id ?? '' }).sentence).toContain('sendiri pembalikan');
  });

  test('is refused with every row that has used the goods since, each with its line', () => {
    const office = emptyOffice();
    const outcome = done(office, 'terimaBarang', blanko('100', '01-10-2026'));
    done(office, 'catatCetak', { jumlah: '30', tanggal: '05-10-2026' });
    const undone = done(office, 'catatCetak', { jumlah: '20', tanggal: '06-10-2026' });
    undo(office, undone);
    done(office, 'catatGagal', { jumlah: '2', tanggal: '07-10-2026' });
    done(office, 'terimaBarang', blanko('10', '08-10-2026'));
    const refusal = undo(office, outcome);
    expect(refusal).toMatchObject({ done: false, blocks: [{ line: 3 }, { line: 6 }] });
    expect(refusal.sentence).toBe(
      'Sisa blanko pada 05-10-2026 tinggal 70 keping; membalik terima 100 keping blanko 01-10-2026 membuatnya -30 keping. Sudah terpakai oleh No 2 (baris 3), No 5 (baris 6); balik dulu itu semua, atau catat barang masuk yang kurang.',
    );
  });

  test('of an unknown id is refused', () => {
    expect(refused(emptyOffice(), 'balikkanEntri', { id: 'TIDAKADA' }).sentence).toBe(
      'Entri TIDAKADA tidak ada di Persediaan.',
    );
  });
});

describe('a closed month', () => {
  test('takes no entry, no count and no reversal until it is opened with a reason', () => {
    const office = emptyOffice();
    const outcome = done(office, 'terimaBarang', blanko('100', '15-10-2026'));
    expect(done(office, 'tutupBulan', { bulan: 'Oktober 2026' }).sentence).toBe(
      'Oktober 2026 dan semua bulan sebelumnya ditutup; sisa akhir blanko 100 keping, ribbon 0 gulung, film 0 gulung.',
    );
    const frozen = 'Oktober 2026 sudah ditutup';
    expect(refused(office, 'terimaBarang', blanko('1', '31-10-2026')).fields.tanggal).toContain(frozen);
    expect(refused(office, 'terimaBarang', blanko('1', '01-09-2026')).fields.tanggal).toContain(
      'September 2026 sudah ditutup',
    );
    expect(refused(office, 'hitungBarang', recounted('1', '31-10-2026')).sentence).toContain(frozen);
    expect(undo(office, outcome).sentence).toContain(frozen);
    done(office, 'terimaBarang', blanko('1', '01-11-2026'));
    expect(refused(office, 'bukaBulan', { bulan: '10-2026' }).fields.alasan).toBe('Alasan harus diisi, bukan kosong');
    const opening = { bulan: '10-2026', alasan: 'BAST terselip' };
    expect(refused(office, 'bukaBulan', { ...opening, izin: '' }).fields.izin).toBe(
      'Diizinkan oleh harus diisi, bukan kosong',
    );
    for (const stroke of ['-', '.', '??', 'x']) {
      expect(refused(office, 'bukaBulan', { ...opening, izin: stroke, alasan: stroke }).fields).toEqual({
        izin: `Diizinkan oleh harus nama orang, bukan "${stroke}"`,
        alasan: `Alasan harus satu kata atau lebih, bukan "${stroke}"`,
      });
    }
    done(office, 'bukaBulan', { ...opening, izin: 'Camat' });
    expect(rowsOf(office, riwayat).pop()?.uraian).toContain(
      'Oktober 2026 dibuka lagi, diizinkan oleh Camat: BAST terselip.',
    );
    done(office, 'terimaBarang', blanko('1', '31-10-2026'));
    expect(refused(office, 'terimaBarang', blanko('1', '30-09-2026')).done).toBe(false);
    done(office, 'tutupBulan', { bulan: 'Oktober 2026' });
    expect(done(office, 'bukaBulan', { bulan: '08-2026', alasan: 'opname', izin: 'Camat' }).sentence).toBe(
      'Agustus 2026 sampai Oktober 2026 dibuka lagi, diizinkan oleh Camat: opname. Sampai Juli 2026 tetap tertutup.',
    );
  });

  test('names what closed it and what used an entry that is to be reversed, all with their places', () => {
    const office = emptyOffice();
    const outcome = done(office, 'terimaBarang', blanko('100', '15-10-2026'));
    for (const tanggal of ['16-10-2026', '17-10-2026']) {
      done(office, 'catatCetak', { barang: 'BLANKO', jumlah: '40', tanggal });
    }
    done(office, 'tutupBulan', { bulan: 'Oktober 2026' });
    const answer = undo(office, outcome);
    expect(answer).toMatchObject({ done: false, sentence: expect.stringContaining('Sudah terpakai oleh No 2') });
    expect(answer.done ? [] : answer.blocks.map(({ sheet, line }) => `${sheet} ${line}`)).toEqual([
      'Riwayat 5',
      'Persediaan 3',
      'Persediaan 4',
    ]);
  });

  test('is only one that is over, and that is not closed already', () => {
    const office = emptyOffice();
    expect(refused(office, 'tutupBulan', { bulan: '11-2026' }).fields.bulan).toBe(
      'Bulan harus yang sudah lewat, paling akhir Oktober 2026, bukan November 2026',
    );
    const outcome = done(office, 'tutupBulan', { bulan: '10-2026' });
    expect(refused(office, 'tutupBulan', { bulan: '09-2026' }).fields.bulan).toContain('memang sudah ditutup');
    expect(undo(office, outcome).done).toBe(true);
    expect(refused(office, 'bukaBulan', { bulan: '10-2026', alasan: 'uji' }).fields.bulan).toContain(
      'memang tidak ditutup',
    );
  });

  test.each([
    ['none', []],
    ['August', ['08-2026']],
  ])('whose closing is undone leaves closed what was before: %s', (_, before) => {
    const office = emptyOffice();
    for (const bulan of before) done(office, 'tutupBulan', { bulan });
    expect(undo(office, done(office, 'tutupBulan', { bulan: '10-2026' })).done).toBe(true);
    done(office, 'terimaBarang', blanko('1', '01-09-2026'));
    expect(post(office, 'terimaBarang', blanko('1', '31-08-2026')).done).toBe(before.length === 0);
  });

  test('stays closed when somebody spoils the row of Riwayat that tells it', () => {
    const office = emptyOffice();
    done(office, 'tutupBulan', { bulan: '10-2026' });
    (office.sheets.Riwayat?.[1] ?? [])[1] = 'kapan ya';
    expect(refused(office, 'terimaBarang', blanko('1', '31-10-2026')).sentence).toContain('sudah ditutup');
  });
});

test('an entry that could not be read again, after a number that a hand has typed, is refused', () => {
  const office = emptyOffice();
  done(office, 'terimaBarang', blanko('5'));
  (office.sheets.Persediaan?.[1] ?? [])[0] = 999_999_999;
  const before = snapshot(office);
  // So is the correction by which somebody accepts that number.
  for (const { sentence } of [
    refused(office, 'terimaBarang', blanko('7')),
    refused(office, 'terimaSuntingan', { alasan: 'biar' }),
  ]) {
    expect(sentence).toMatch(/^Persediaan tidak bisa ditambah: No yang paling besar, 999\.999\.999, sudah dipakai/);
    expect(sentence).toMatch(/Belum ada yang tersimpan\.$/);
  }
  expect(snapshot(office)).toBe(before);
});

test('two clicks of one button are one entry; the same numbers posted anew are two', () => {
  const office = emptyOffice();
  const once = { actionId: 'klik-1' };
  done(office, 'terimaBarang', blanko('5'), once);
  expect(post(office, 'terimaBarang', blanko('5'), once)).toMatchObject({ done: true, again: true });
  expect(rowsOf(office, persediaan)).toHaveLength(1);
  done(office, 'terimaBarang', blanko('5'), { actionId: 'klik-2' });
  expect(rowsOf(office, persediaan)).toHaveLength(2);
});

test('a row of Riwayat spoilt by hand still tells that its action was done', () => {
  const office = emptyOffice();
  done(office, 'terimaBarang', blanko('5'), { actionId: 'klik-1' });
  (office.sheets.Riwayat?.[1] ?? [])[1] = 'kapan ya';
  expect(post(office, 'terimaBarang', blanko('5'), { actionId: 'klik-1' })).toMatchObject({ again: true });
  done(office, 'terimaBarang', blanko('5'), { actionId: 'klik-2' });
  expect(rowsOf(office, persediaan)).toHaveLength(2);
});

test('the longest that a count may say fits the entry’s note', () => {
  const office = emptyOffice();
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '999999', tanggal: '23-11-2026' });
  const [name, other, reason] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(70)];
  const count = {
    barang: 'BLANKO',
    jumlah: '100000',
    ulang: '100001',
    ketiga: '100002',
    penghitung: name,
    disetujui: other,
  };
  done(office, 'hitungBarang', { ...count, alasan: reason });
  const longer = refused(office, 'hitungBarang', { ...count, alasan: `${reason}c` });
  expect(longer.fields).toMatchObject({ alasan: expect.stringContaining('paling panjang 70 huruf') });
});
