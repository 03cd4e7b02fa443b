import { ENTRY_FORMS, postingId, TICK, TOKEN } from '../../src/actions/entryForms';
import { type Office, openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

const dist = builtDist();
let office: Office;

beforeEach(() => {
  office = openOffice({ dist, now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
});

/** The line of a form's cells, and the column letter of each by its name. */
function formOf(caption: string) {
  const grid = office.values('Catat!A1:N24');
  const at = grid.findIndex((line) => line.includes(caption));
  if (at < 0) throw new Error(`no form ${caption}`);
  const columnOf = (label: string) => String.fromCharCode(65 + (grid[at] ?? []).indexOf(label));
  return { line: at + 2, columnOf };
}

function fill(caption: string, cells: Record<string, string>) {
  const { line, columnOf } = formOf(caption);
  for (const [label, text] of Object.entries(cells)) office.type(`Catat!${columnOf(label)}${line}`, text);
  return { line, columnOf };
}

function tick(caption: string) {
  const { line, columnOf } = formOf(caption);
  office.type(`Catat!${columnOf(TICK)}${line}`, 'TRUE');
}

const answerOf = (caption: string) => office.value(`Catat!${formOf(caption).columnOf(caption)}${formOf(caption).line}`);
const tokenOf = (caption: string) => cell(caption, TOKEN);
const cell = (caption: string, label: string) =>
  office.value(`Catat!${formOf(caption).columnOf(label)}${formOf(caption).line}`);
const entries = () => office.values('Persediaan!E2:G9').filter(([item]) => item !== '');

describe('a form that is ticked', () => {
  test('is posted, answered beside the box, and empty again', () => {
    fill('Penerimaan', { Jumlah: '1.500', Tanggal: 'k', Dokumen: 'BAST 12/2026' });
    tick('Penerimaan');
    expect(entries()).toEqual([['BLANKO', 'TERIMA', 1500]]);
    expect(office.value('Persediaan!D2')).toBe('2026-11-23');
    expect(answerOf('Penerimaan')).toMatch(/^Terima 1\.500 keping blanko untuk 23-11-2026 dicatat\. Keliru/);
    expect(cell('Penerimaan', TICK)).toBe(false);
    expect(['Barang', 'Jumlah', 'Tanggal', 'Dokumen'].map((label) => cell('Penerimaan', label))).toEqual([
      'BLANKO',
      '',
      '',
      '',
    ]);
    expect(office.values('Riwayat!A2:H2')[0]?.join(' ')).toMatch(/Terima barang/);
  });

  test('is told by the name of who sits at the office’s own computer; of another’s file Google may not tell it', () => {
    const people = () => [office.value('Persediaan!J2'), office.value('Riwayat!C2')];
    office.host.world.userEmail = 'siti di meja1';
    office.host.world.ownerEmail = 'siti di meja1';
    fill('Penerimaan', { Jumlah: '5' });
    tick('Penerimaan');
    expect(people()).toEqual(['siti di meja1', 'siti di meja1']);

    office = openOffice({ dist, now: '2026-11-24T09:30', sharing: { ownerEmail: 'kantor@contoh.id' } });
    office.call('siapkanLembarKerja');
    fill('Penerimaan', { Jumlah: '5' });
    tick('Penerimaan');
    expect(people()).toEqual(['pengguna tanpa alamat', 'pengguna tanpa alamat']);
  });

  test('asks for blanko, too: a phone has no panel', () => {
    fill('Pemesanan', { Jumlah: '1.500', Tanggal: 'k', Dokumen: '470/12' });
    tick('Pemesanan');
    expect(answerOf('Pemesanan')).toBe(
      'Pesanan 1.500 keping blanko pada 23-11-2026 dicatat sebagai PS-0001; catat Terima bila datang. Keliru? Betulkan barisnya di lembar Pesanan, atau isi Batal.',
    );
    expect(office.values('Pesanan!A2:E2')).toEqual([['PS-0001', '2026-11-23', 'BLANKO', 1500, '470/12']]);
    expect(cell('Pemesanan', 'Jumlah')).toBe('');
    expect(entries()).toEqual([]);
  });

  test('names the orders that a receipt fills', () => {
    for (const count of ['1.500', '400']) {
      fill('Pemesanan', { Jumlah: count });
      tick('Pemesanan');
    }
    fill('Penerimaan', { Jumlah: '1.600' });
    tick('Penerimaan');
    expect(answerOf('Penerimaan')).toBe(
      'Terima 1.600 keping blanko dicatat. PS-0001: datang 1.500 keping, sudah lengkap. PS-0002: datang 100 keping, masih ditunggu 300 keping. Keliru? Isi No 1 di formulir Balikkan entri.',
    );
    // Of another item nothing was asked for.
    fill('Penerimaan', { Barang: 'FILM', Jumlah: '2' });
    tick('Penerimaan');
    expect(answerOf('Penerimaan')).toBe('Terima 2 gulung film dicatat. Keliru? Isi No 2 di formulir Balikkan entri.');
  });

  test('takes back what its answer told the number of, and refuses what has no such number', () => {
    fill('Penerimaan', { Jumlah: '500' });
    tick('Penerimaan');
    fill('Pencetakan', { Jumlah: '40' });
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toMatch(/ Keliru\? Isi No 2 di formulir Balikkan entri\.$/);
    fill('Balikkan entri', { No: 'No 2', Alasan: 'salah hitung' });
    tick('Balikkan entri');
    expect(entries().at(-1)).toEqual(['BLANKO', 'BALIK', 40]);
    expect(office.value('Persediaan!G4')).toBe(40);
    expect(answerOf('Balikkan entri')).toMatch(/^No 2 \(cetak 40 keping blanko 24-11-2026\) dibalik\./);
    const refused = (no: string) => {
      fill('Balikkan entri', { No: no });
      tick('Balikkan entri');
      return answerOf('Balikkan entri');
    };
    expect(refused('2')).toMatch(/^Belum dicatat\. No 2 sudah dibalik oleh No 3/);
    expect(refused('9')).toBe('Belum dicatat. Entri 9 tidak ada di Persediaan.');
    expect(refused('dua buah')).toBe(
      'Belum dicatat. No harus nomor entri, seperti di kolom No lembar Persediaan, bukan "dua buah"',
    );
    expect(entries()).toHaveLength(3);
  });

  test('says how it is taken back where no entry was noted, and it can be so', () => {
    office.paste('Aset!A2', [['PRN-001', 'Printer kartu', 'PRINTER_KARTU', 'B']]);
    const noted = (caption: string, cells: Record<string, string>) => {
      fill(caption, cells);
      tick(caption);
      return /\. Keliru\? .*$/.exec(String(answerOf(caption)))?.[0];
    };
    expect(noted('Kondisi alat', { 'Id Aset': 'PRN-001', Kondisi: 'Rusak ringan' })).toBe(
      '. Keliru? Isi alat itu lagi di sini dengan kondisi semula.',
    );
    noted('Kondisi alat', { 'Id Aset': 'PRN-001', Kondisi: 'Baik' });
    expect(office.value('Aset!D2')).toBe('B');
    expect(noted('Gangguan mulai', { Jenis: 'LISTRIK' })).toBe(
      '. Keliru? Betulkan atau hapus barisnya di lembar Gangguan.',
    );
    expect(noted('Gangguan selesai', { 'Id gangguan': 'G-0001' })).toBe(
      '. Keliru? Betulkan atau kosongkan Selesai pada barisnya di lembar Gangguan.',
    );
    office.type('Gangguan!C2', '');
    expect(noted('Gangguan selesai', { 'Id gangguan': 'G-0001' })).toContain('Keliru?');
    expect(noted('Layanan harian', { Rekam: '40' })).toBe(
      '. Keliru? Isi hari itu lagi di sini dengan angka yang benar.',
    );
    noted('Layanan harian', { Rekam: '41' });
    expect(office.values('Layanan!A2:C3').map((row) => row[2])).toEqual([41, '']);
    noted('Pemesanan', { Jumlah: '1.500' });
    office.type('Pesanan!G2', '24-11-2026');
    office.call('periksa');
    expect(office.values('Periksa!A4:C30').flat().join()).not.toMatch(/Pesanan|Gangguan|Layanan/);
  });

  test('a line typed into the ledger says how it is taken back', () => {
    fill('Penerimaan', { Jumlah: '500' });
    tick('Penerimaan');
    office.events.length = 0;
    for (const [cell, text] of Object.entries({ D3: '24-11-2026', E3: 'BLANKO', F3: 'CETAK', G3: '7' })) {
      office.type(`Persediaan!${cell}`, text);
    }
    expect(JSON.stringify(office.events)).toContain(
      'Baris 3 disahkan: cetak 7 keping blanko; sisa sekarang 493 keping. Keliru? Isi No-nya di formulir Balikkan entri lembar Catat, atau tekan Balik di panel > Catat > Bahan.',
    );
    fill('Balikkan entri', { No: '2' });
    tick('Balikkan entri');
    expect(entries().at(-1)).toEqual(['BLANKO', 'BALIK', 7]);
  });

  test('counts blind: the second count, its reason and a second person are asked for without telling the difference', () => {
    fill('Penerimaan', { Jumlah: '500' });
    tick('Penerimaan');
    const counted = (cells: Record<string, string>) => {
      fill('Hitung fisik', cells);
      tick('Hitung fisik');
      return answerOf('Hitung fisik');
    };
    expect(counted({ 'Hasil hitung': '494', 'Yang menghitung': 'Ani' })).toBe(
      'Belum dicatat. Hasil hitung berbeda dari catatan. Hitung sekali lagi seluruhnya, lalu isi Hasil hitung ulang',
    );
    const asked = [counted({ 'Hasil hitung ulang': '494' }), counted({ 'Sebab selisih': 'rusak' })];
    expect(asked[0]).toMatch(
      /^Belum dicatat\. Hasil hitung 494 keping tetap berbeda dari catatan; isi sebab selisihnya/,
    );
    expect(asked[1]).toBe('Belum dicatat. Selisihnya harus disetujui; isi nama yang menyetujui');
    expect(asked.join()).not.toMatch(/500|\b6\b/);
    expect(entries()).toHaveLength(1);
    expect(counted({ 'Yang menyetujui': 'Budi' })).toMatch(/6 keping kurang dari catatan .* No 2 di formulir/);
    expect(entries().at(-1)).toEqual(['BLANKO', 'OPNAME', -6]);
    expect(cell('Hitung fisik', 'Hasil hitung')).toBe('');
  });

  test('is refused with its sentence, and what was typed stays', () => {
    fill('Pencetakan', { Jumlah: '40' });
    tick('Pencetakan');
    expect(entries()).toEqual([]);
    expect(answerOf('Pencetakan')).toMatch(/^Belum dicatat\. Sisa blanko .* 0 keping/);
    expect(cell('Pencetakan', 'Jumlah')).toBe('40');
    expect(cell('Pencetakan', TICK)).toBe(false);
    fill('Pencetakan', { Jumlah: 'empat' });
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toBe('Belum dicatat. Jumlah harus bilangan bulat 1 sampai 999.999, bukan "empat"');
  });

  test('ticked once more when it is empty again still says what was posted', () => {
    fill('Penerimaan', { Jumlah: '500' });
    for (let times = 0; times < 3; times++) tick('Penerimaan');
    expect(entries()).toEqual([['BLANKO', 'TERIMA', 500]]);
    expect(answerOf('Penerimaan')).toBe(
      'Formulir ini kosong, jadi tidak ada yang baru dicatat. Yang terakhir: Terima 500 keping blanko dicatat. Keliru? Isi No 1 di formulir Balikkan entri.',
    );
    expect(cell('Penerimaan', TICK)).toBe(false);
    // Where nothing was posted there is nothing to say again.
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toMatch(/^Belum dicatat\. Jumlah harus/);
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toMatch(/^Belum dicatat\. Jumlah harus/);
    // With something in it, it says what is wrong.
    fill('Penerimaan', { Dokumen: 'BAST 3' });
    tick('Penerimaan');
    expect(answerOf('Penerimaan')).toMatch(/^Belum dicatat\. Jumlah harus/);
  });

  test('that is taken off again posts nothing, and neither does typing into its cells', () => {
    const { line, columnOf } = fill('Penerimaan', { Jumlah: '10' });
    office.type(`Catat!${columnOf(TICK)}${line}`, 'FALSE');
    expect(entries()).toEqual([]);
    expect(office.value('Riwayat!A2')).toBe('');
  });

  test('asks about a figure many times the usual, and a second tick as it stands posts it', () => {
    const input = (jumlah: number, day: number) => ({ jumlah: String(jumlah), tanggal: `${day}-11-2026` });
    const stock = { barang: 'BLANKO', ...input(2000, 1) };
    expect(office.run('catat', { action: 'terimaBarang', input: stock, actionId: 't' })).toMatchObject({ ok: true });
    for (let day = 2; day <= 13; day++) {
      office.run('catat', { action: 'catatCetak', input: input(28 + (day % 7), day), actionId: `c${day}` });
    }
    fill('Pencetakan', { Jumlah: '330' });
    tick('Pencetakan');
    const asks =
      'Belum dicatat. Biasanya terpakai 29 sampai 34 keping sehari, ini 330 keping; bila memang benar, kirim sekali lagi tanpa mengubahnya';
    expect(answerOf('Pencetakan')).toBe(asks);
    // 28 and one 34 are left out of 28 to 34. Another figure is another question.
    fill('Pencetakan', { Jumlah: '340' });
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toBe(asks.replace('330', '340'));
    const { length } = office.counting(() => tick('Pencetakan')).names;
    expect(answerOf('Pencetakan')).toMatch(/^Cetak 340 keping blanko dicatat\. /);
    expect(length).toBeLessThanOrEqual(25);
    fill('Pencetakan', { Jumlah: '33' });
    tick('Pencetakan');
    expect(answerOf('Pencetakan')).toMatch(/^Cetak 33 keping/);
  });

  test('shows the condition of the device that is named, and asks before it writes over another’s', () => {
    office.paste('Aset!A2', [
      ['PRN-001', 'Printer kartu', 'PRINTER_KARTU', 'B'],
      ['N-001', 'Kamera', 'KAMERA', 'RB'],
    ]);
    const change = (kondisi: string, actionId: string) =>
      office.run('catat', { action: 'ubahKondisi', input: { id: 'PRN-001', kondisi }, actionId });
    fill('Kondisi alat', { 'Id Aset': 'prn-001' });
    expect(answerOf('Kondisi alat')).toBe('PRN-001 sekarang baik. Isi sel di kanan, lalu centang.');
    // Of one that isn't there, the form doesn't go on telling of the one before.
    fill('Kondisi alat', { 'Id Aset': 'PRN-909' });
    expect(answerOf('Kondisi alat')).toBe('Isi sel di kanan, lalu centang.');
    fill('Kondisi alat', { 'Id Aset': 'prn-001' });
    fill('Kondisi alat', { Kondisi: 'RB' });
    office.setNow('2026-11-24T09:31');
    change('RR', 'rekan');
    const ask = (from: string, to: string, at: string) =>
      new RegExp(
        `^Belum dicatat\\. Aset PRN-001 sudah diubah orang lain sejak Anda membukanya: Kondisi dari ${from} menjadi ${to} \\(.*24-11-2026 ${at}\\)\\. prn-001 sekarang ${to}\\. Bila isian ini tetap berlaku, centang sekali lagi\\.$`,
      );
    tick('Kondisi alat');
    expect(answerOf('Kondisi alat')).toMatch(ask('baik', 'rusak ringan', '09:31'));
    expect([office.value('Aset!D2'), cell('Kondisi alat', 'Kondisi')]).toEqual(['RR', 'RB']);
    // And yet another: what is kept to is what was shown last.
    office.setNow('2026-11-24T09:32');
    change('B', 'rekan-lain');
    tick('Kondisi alat');
    expect(answerOf('Kondisi alat')).toMatch(ask('rusak ringan', 'baik', '09:32'));
    tick('Kondisi alat');
    expect(answerOf('Kondisi alat')).toMatch(/^Kondisi PRN-001 diubah dari baik menjadi rusak berat/);
    expect(office.value('Aset!D2')).toBe('RB');
    // What was shown of one device is nothing about another.
    fill('Kondisi alat', { 'Id Aset': 'PRN-001' });
    fill('Kondisi alat', { 'Id Aset': 'N-001', Kondisi: 'B' });
    tick('Kondisi alat');
    expect(office.value('Aset!D3')).toBe('B');
    // Shown isn't posted.
    fill('Kondisi alat', { 'Id Aset': 'N-001' });
    fill('Kondisi alat', { 'Id Aset': '' });
    tick('Kondisi alat');
    expect(answerOf('Kondisi alat')).toMatch(/^Belum dicatat\. Id/);
  });

  test('every kind posts what its sheet then holds', () => {
    fill('Penerimaan', { Jumlah: '500' });
    tick('Penerimaan');
    fill('Gagal cetak', { Jumlah: '2', Catatan: 'chip' });
    tick('Gagal cetak');
    expect(entries()).toEqual([
      ['BLANKO', 'TERIMA', 500],
      ['BLANKO', 'GAGAL', 2],
    ]);
    office.paste('Aset!A2', [['PRN-001', 'Printer kartu', 'PRINTER_KARTU', 'B']]);
    fill('Kondisi alat', { 'Id Aset': 'prn-001', Kondisi: 'RR' });
    tick('Kondisi alat');
    expect(office.value('Aset!D2')).toBe('RR');
    fill('Gangguan mulai', { Jenis: 'JARINGAN', Mulai: '08:30' });
    tick('Gangguan mulai');
    expect(office.values('Gangguan!B2:D2')[0]).toEqual(['2026-11-24T08:30:00', '', 'JARINGAN']);
    fill('Gangguan selesai', { 'Id gangguan': 'G-0001' });
    tick('Gangguan selesai');
    expect(office.value('Gangguan!C2')).toBe('2026-11-24T09:30:00');
    fill('Layanan harian', { Rekam: '41', Cetak: '35' });
    tick('Layanan harian');
    expect(office.values('Layanan!A2:G2')[0]).toEqual(['2026-11-24', '', 41, '', 35, '', '']);
    const ids = office
      .values('Riwayat!A2:A12')
      .map(([id]) => id)
      .filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the same entry twice is two entries', () => {
    for (const _ of [1, 2]) {
      fill('Penerimaan', { Jumlah: '10' });
      tick('Penerimaan');
    }
    expect(entries()).toHaveLength(2);
  });
});

describe('the sheet', () => {
  test('offers tick boxes and the words that a cell may hold', () => {
    const { line, columnOf } = formOf('Gangguan mulai');
    const rules = office.sheet('Catat').validations;
    const rule = (label: string) => rules.get(line, columnOf(label).charCodeAt(0) - 64);
    expect(rule(TICK)?.criteria).toBe('CHECKBOX');
    expect(rule('Jenis')?.values).toContain('Server pusat');
    expect(rule('Id Aset')?.criteria).toBe('VALUE_IN_RANGE');
  });

  test('offers words, each of which is taken as its code', () => {
    office.paste('Aset!A2', [['PRN-001', 'Printer kartu', 'PRINTER_KARTU', 'B']]);
    const { line, columnOf } = formOf('Kondisi alat');
    const rule = office.sheet('Catat').validations.get(line, columnOf('Kondisi').charCodeAt(0) - 64);
    expect(rule?.values).toEqual(['Baik', 'Rusak ringan', 'Rusak berat']);
    // What an empty form begins with is among them: the sheet would mark it as wrong.
    for (const [caption, label] of [
      ['Penerimaan', 'Barang'],
      ['Gagal cetak', 'Sebab'],
    ] as const) {
      const at = formOf(caption);
      const offered = office.sheet('Catat').validations.get(at.line, at.columnOf(label).charCodeAt(0) - 64)?.values;
      expect(offered).toContain(cell(caption, label));
    }
    for (const [word, code] of [
      ['Rusak berat', 'RB'],
      ['Rusak ringan', 'RR'],
      ['Baik', 'B'],
    ]) {
      fill('Kondisi alat', { 'Id Aset': 'PRN-001', Kondisi: word ?? '' });
      tick('Kondisi alat');
      expect([word, office.value('Aset!D2')]).toEqual([word, code]);
    }
    fill('Penerimaan', { Jumlah: '5' });
    tick('Penerimaan');
    expect(cell('Gagal cetak', 'Sebab')).toBe('Gagal cetak');
    fill('Gagal cetak', { Jumlah: '1' });
    tick('Gagal cetak');
    expect(office.values('Persediaan!A3:Z3').flat()).toContain('GAGAL_CETAK');
  });

  const hidden = () =>
    [...office.sheet('Catat').columnWidths].flatMap(([column, width]) => (width === 0 ? [column] : []));
  const tokens = () => {
    const places = office.values('Catat!A1:Z24').flatMap((line) => [line.indexOf(TOKEN) + 1].filter((at) => at > 0));
    return [...new Set(places)];
  };

  test('keeps what only the code needs in one hidden column', () => {
    expect([tokens(), hidden()]).toEqual([[3], [3]]);
    // Wrapped where nobody sees it, its name would make the line of names one of two lines.
    const { styles } = office.sheet('Catat');
    const wraps = (column: number) => office.workbook.styles.get(styles.get(3, column)).wrap === 'WRAP';
    expect([wraps(2), wraps(3), wraps(4)]).toEqual([true, false, true]);
    office.host.changeStructure({ kind: 'insertColumns', sheet: office.sheet('Catat').id, at: 2, count: 1 });
    expect([tokens(), hidden()]).toEqual([[4], [4]]);
    fill('Pencetakan', { Jumlah: '40' });
    office.call('siapkanLembarKerja');
    expect([tokens(), hidden(), cell('Pencetakan', 'Jumlah')]).toEqual([[4], [4], '40']);
  });

  test('of an earlier version has the forms’ tokens put away, and what is typed stays', () => {
    fill('Pencetakan', { Jumlah: '40' });
    const own = tokenOf('Pencetakan');
    // As it was laid out until 2026-11-30: each token right of its own form, and all to be seen.
    office.host.changeStructure({ kind: 'deleteColumns', sheet: office.sheet('Catat').id, at: 3, count: 1 });
    for (const { caption, fields } of ENTRY_FORMS) {
      const line = office.values('Catat!A1:A24').findIndex(([first]) => first === caption) + 1;
      const letter = String.fromCharCode(65 + fields.length + 2);
      office.type(`Catat!${letter}${line}`, TOKEN);
      office.type(`Catat!${letter}${line + 1}`, caption === 'Pencetakan' ? `'${own}` : `lama${line}`);
    }
    expect(tokens().length).toBeGreaterThan(1);
    expect(hidden()).toEqual([]);
    office.call('siapkanLembarKerja');
    expect([tokens(), hidden()]).toEqual([[3], [3]]);
    expect([cell('Pencetakan', 'Jumlah'), tokenOf('Pencetakan')]).toEqual(['40', own]);
    const all = office
      .values('Catat!C1:C24')
      .flat()
      .filter((text) => text !== '' && text !== TOKEN);
    expect(new Set(all).size).toBe(ENTRY_FORMS.length);
  });

  test('setting up again leaves what is being typed alone, and puts back a form that was destroyed', () => {
    fill('Pencetakan', { Jumlah: '40' });
    office.call('siapkanLembarKerja');
    expect(cell('Pencetakan', 'Jumlah')).toBe('40');
    const { line } = formOf('Kondisi alat');
    office.type(`Catat!A${line - 1}`, 'apa saja');
    office.call('siapkanLembarKerja');
    expect(formOf('Kondisi alat').line).toBe(line);
  });

  test('putting a form back leaves what stands in the others, and the office’s own lines', () => {
    fill('Penerimaan', { Jumlah: '1.500', Dokumen: '=BAST 12' });
    const token = cell('Penerimaan', TOKEN);
    office.type('Catat!A40', 'Kunci lemari blanko pada Bu Sri');
    const { line, columnOf } = formOf('Pencetakan');
    office.type(`Catat!${columnOf('Jumlah')}${line - 1}`, 'Banyak');
    office.call('siapkanLembarKerja');
    expect(['Jumlah', 'Dokumen', TOKEN].map((label) => cell('Penerimaan', label))).toEqual([
      '1.500',
      '=BAST 12',
      token,
    ]);
    expect(cell('Pencetakan', 'Jumlah')).toBe('');
    expect(office.values('Catat!A1:A45').flat()).toContain('Kunci lemari blanko pada Bu Sri');
    tick('Penerimaan');
    expect(entries()).toEqual([['BLANKO', 'TERIMA', 1500]]);
  });

  test('what the office wrote where the tokens are put out of sight stays to be seen', () => {
    office.type('Catat!A40', 'Petugas');
    office.type('Catat!C40', 'Bu Sri');
    const { line } = formOf('Kondisi alat');
    office.type(`Catat!A${line - 1}`, 'apa saja');
    for (let times = 0; times < 2; times++) {
      office.call('siapkanLembarKerja');
      const own = office.values('Catat!A25:F45').find(([first]) => first === 'Petugas');
      expect(own).toEqual(['Petugas', '', '', 'Bu Sri', '', '']);
      expect(hidden()).toEqual([3]);
    }
  });

  test('is read by its names: a form works where its lines were moved to', () => {
    const { id } = office.sheet('Catat');
    office.host.changeStructure({ kind: 'insertRows', sheet: id, at: 3, count: 2 });
    office.host.changeStructure({ kind: 'insertColumns', sheet: id, at: 2, count: 1 });
    fill('Penerimaan', { Jumlah: '10' });
    tick('Penerimaan');
    expect(entries()).toEqual([['BLANKO', 'TERIMA', 10]]);
  });

  test('a token that was wiped out is made anew', () => {
    const { line, columnOf } = fill('Penerimaan', { Jumlah: '10' });
    office.type(`Catat!${columnOf(TOKEN)}${line}`, '');
    tick('Penerimaan');
    expect(entries()).toHaveLength(1);
    expect(cell('Penerimaan', TOKEN)).not.toBe('');
  });

  test('no form’s name is the name of a cell: forms are found by their names', () => {
    const labels = ENTRY_FORMS.flatMap(({ fields }) => fields.map(({ label }) => label.toLowerCase()));
    for (const { caption } of ENTRY_FORMS) expect(labels).not.toContain(caption.toLowerCase());
    expect(new Set(ENTRY_FORMS.map(({ caption }) => caption)).size).toBe(ENTRY_FORMS.length);
  });
});

test('cut off before any of its service calls and ticked once more, it is posted once', () => {
  fill('Penerimaan', { Jumlah: '10' });
  const most = office.counting(() => tick('Penerimaan')).names.length;
  let died = 0;
  for (let at = 0; at < most; at++) {
    office = openOffice({ dist, now: '2026-11-24T09:30' });
    office.call('siapkanLembarKerja');
    fill('Penerimaan', { Jumlah: '10' });
    const { line, columnOf } = formOf('Penerimaan');
    if (office.killAt(at, () => tick('Penerimaan'))) died++;
    if (cell('Penerimaan', 'Jumlah') === '10') {
      office.type(`Catat!${columnOf(TICK)}${line}`, 'FALSE');
      tick('Penerimaan');
    }
    expect([at, ...entries()]).toEqual([at, ['BLANKO', 'TERIMA', 10]]);
    expect(cell('Penerimaan', 'Jumlah')).toBe('');
  }
  expect(died).toBe(most);
});

describe('while a tick is being posted', () => {
  const anew = () => {
    office = openOffice({ dist, now: '2026-11-24T09:30' });
    office.call('siapkanLembarKerja');
    fill('Pencetakan', { Jumlah: '10', Catatan: 'pagi' });
    office.run('catat', { action: 'terimaBarang', input: { barang: 'BLANKO', jumlah: '100' }, actionId: 'a' });
  };
  const calls = () => {
    anew();
    return office.counting(() => tick('Pencetakan')).names;
  };

  test('the next count may be typed: it stays, and is posted with the next tick', () => {
    const names = calls();
    // Once the form has been read; what is typed right between the last look and the writing goes.
    const between = [...names.keys()].slice(2, names.lastIndexOf('Range.setValues'));
    expect(between.length).toBeGreaterThan(10);
    for (const at of between) {
      anew();
      office.interrupt(
        at,
        () => tick('Pencetakan'),
        () => fill('Pencetakan', { Jumlah: '25' }),
      );
      expect([at, cell('Pencetakan', 'Jumlah'), cell('Pencetakan', 'Catatan')]).toEqual([at, '25', '']);
      expect(entries()).toEqual([
        ['BLANKO', 'TERIMA', 100],
        ['BLANKO', 'CETAK', 10],
      ]);
      tick('Pencetakan');
      expect(entries().at(-1)).toEqual(['BLANKO', 'CETAK', 25]);
    }
  });

  test('lines may be put in above: the answer stands beside its form, and nothing beside another', () => {
    const names = calls();
    for (let at = 2; at < names.lastIndexOf('Range.setValues'); at += 4) {
      anew();
      const before = office.values('Catat!A1:H24');
      const insert = () =>
        office.host.changeStructure({ kind: 'insertRows', sheet: office.sheet('Catat').id, at: 3, count: 2 });
      office.interrupt(at, () => tick('Pencetakan'), insert);
      expect(answerOf('Pencetakan')).toMatch(/^Cetak 10 keping blanko dicatat/);
      expect([cell('Pencetakan', 'Jumlah'), cell('Pencetakan', TICK)]).toEqual(['', false]);
      const other = formOf('Penerimaan').line;
      expect(office.values(`Catat!A${other}:H${other}`)).toEqual([before[other - 3]]);
    }
  });
});

test('other content under the same token is another action', () => {
  expect(postingId('a', { jumlah: '10' })).not.toBe(postingId('a', { jumlah: '11' }));
  expect(postingId('a', { jumlah: '10', catatan: `${'x'.repeat(70)}1` })).not.toBe(
    postingId('a', { jumlah: '10', catatan: `${'x'.repeat(70)}2` }),
  );
});

test('a tick costs at most 15 service calls, one more for a receipt and one for a typed day, however long the ledger', () => {
  fill('Penerimaan', { Jumlah: '10' });
  const { names } = office.counting(() => tick('Penerimaan'));
  for (let more = 0; more < 5; more++) {
    fill('Penerimaan', { Jumlah: '10' });
    tick('Penerimaan');
  }
  fill('Penerimaan', { Jumlah: '10' });
  const later = office.counting(() => tick('Penerimaan'));
  expect(names.length).toBeLessThanOrEqual(16);
  expect(later.names).toHaveLength(names.length);
  fill('Pencetakan', { Jumlah: '1' });
  expect(office.counting(() => tick('Pencetakan')).names.length).toBeLessThanOrEqual(15);
  // A day that was typed asks for the time; orders that wait cost nothing more, however many.
  for (const count of ['1.500', '400']) {
    fill('Pemesanan', { Jumlah: count });
    tick('Pemesanan');
    fill('Penerimaan', { Jumlah: '10', Tanggal: 'h' });
    expect(office.counting(() => tick('Penerimaan')).names.length).toBeLessThanOrEqual(17);
  }
});
