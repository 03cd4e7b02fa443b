import { periksa } from '../../src/reports/problems/periksa';
import { entry, pageOf, type Typed, wall } from './office';

const problems = (typed: Typed) =>
  pageOf(periksa, typed)
    .cells.slice(3)
    .map(([sheet, , sentence]) => [sheet, sentence]);

/** What Riwayat tells of entries that were posted together. */
const posted = (entries: NonNullable<Typed['persediaan']>) => ({
  ...{ id: 'tindakan', waktu: '24-11-2026 09:00', oleh: 'klerk', tindakan: 'Catat', uraian: 'Dicatat.' },
  objek: `Persediaan No ${entries[0]?.nomor} sampai ${entries[entries.length - 1]?.nomor}`,
});

const device = (id: string, jenis: string, setPerekaman: string, status = 'AKTIF') => ({
  id,
  nama: id,
  jenis,
  kondisi: 'B',
  setPerekaman,
  status,
});

describe('Periksa', () => {
  test('tells two cameras in one set, and what is no part of a set; one that was written off is no matter', () => {
    const found = problems({
      aset: [
        device('K1', 'KAMERA', 'SET-1'),
        device('K2', 'KAMERA', 'set-1'),
        device('K3', 'KAMERA', 'SET-1', 'DIHAPUS'),
        device('P1', 'PRINTER_KARTU', 'SET-1'),
        device('I1', 'IRIS', 'SET-1'),
      ],
    }).filter(([sheet]) => sheet === 'Aset');
    expect(found).toEqual([
      ['Aset', 'set-1 sudah punya kamera: K1; satu set memakai satu'],
      ['Aset', 'Set Perekaman harus kosong untuk printer kartu, bukan "SET-1"'],
    ]);
  });

  test('tells an outage that ends before it began or names a device that is not there', () => {
    const found = problems({
      gangguan: [
        { id: 'G-1', mulai: '12-10-2026 10:00', selesai: '12-10-2026 09:00', jenis: 'JARINGAN' },
        { id: 'G-2', mulai: '12-10-2026 10:00', jenis: 'PRINTER', asetId: 'PRN-9' },
      ],
    }).filter(([sheet]) => sheet === 'Gangguan');
    expect(found).toEqual([
      ['Gangguan', 'Selesai harus sesudah Mulai (12-10-2026 10:00), bukan 12-10-2026 09:00'],
      ['Gangguan', 'Id Aset harus id yang ada di lembar Aset, bukan "PRN-9"'],
    ]);
  });

  test('tells once of a line typed into the ledger that is no entry yet, and what keeps it from being one', () => {
    const stock = [entry('2026-11-02', 'TERIMA', 40)];
    const closing = { ...posted(stock), id: 'tutup', objek: 'Tutup bulan 2026-10 ke-1' };
    const told = (row: Record<string, string | number>) =>
      pageOf(periksa, {
        persediaan: [...stock, row],
        riwayat: [{ ...posted(stock), objek: 'Persediaan No 1' }, closing],
      })
        .cells.slice(3)
        .filter(([sheet, place]) => sheet === 'Persediaan' && JSON.stringify(place).includes('"baris 3"'))
        .map(([, place, sentence]) => [place, sentence]);
    const at = (column: number) => ({ text: 'baris 3', to: { sheet: 'Persediaan', line: 3, column } });
    const typed = { tanggal: '05-10-2026', barang: 'BLANKO', jenis: 'TERIMA', jumlah: 3 };
    const said = 'Baris ini belum jadi entri: ';
    expect(told(typed)).toEqual([
      [at(4), `${said}Oktober 2026 sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah Oktober 2026`],
    ]);
    expect(told({ ...typed, barang: '' })).toEqual([[at(5), `${said}Barang masih kosong`]]);
    // More than there is: the cell's own note tells the figures.
    expect(told({ ...typed, tanggal: '03-11-2026', jenis: 'CETAK', jumlah: 41 })).toEqual([
      [at(4), `${said}sebabnya di catatan selnya; bila tidak ada, ketik lagi satu selnya`],
    ]);
  });

  test('names what was noted after a count of days before it, until a count settles it', () => {
    const persediaan = [
      entry('2026-11-02', 'TERIMA', 100),
      entry('2026-11-20', 'OPNAME', -5, { catatan: 'hilang; dihitung Budi (95, 95), disetujui Camat' }),
      entry('2026-11-20', 'CETAK', 10),
      entry('2026-11-16', 'GAGAL', 2),
    ];
    const found = (typed: Typed) =>
      problems({ riwayat: [posted(persediaan)], ...typed })
        .map(([, sentence]) => sentence)
        .filter((sentence) => String(sentence).includes('hitung fisik'));
    // 100 - 5 were found; 100 - 5 - 2 stand in the books for that moment.
    expect(found({ persediaan })).toEqual([
      expect.stringMatching(
        /^Sesudah hitung fisik 20-11-2026 \(No \d+, dihitung Budi\) mendapati 95 keping blanko, ada catatan atau pembalikan untuk hari sebelumnya \(No \d+\): catatan untuk saat itu kini 93 keping\./,
      ),
    ]);
    expect(found({ persediaan: persediaan.slice(0, 3) })).toEqual([]);
    const anew = [...persediaan, entry('2026-11-24', 'OPNAME', 2, { catatan: 'lupa; dihitung Budi (85, 85)' })];
    expect(found({ persediaan: anew })).toEqual([]);
    const agreed = {
      ...posted([]),
      id: 'hitung',
      objek: 'Persediaan BLANKO per 24-11-2026',
      waktu: '24-11-2026 23:59',
    };
    expect(found({ persediaan, riwayat: [posted(persediaan), agreed] })).toEqual([]);
    expect(
      found({ persediaan, riwayat: [posted(persediaan), { ...agreed, objek: 'Persediaan RIBBON per 24-11-2026' }] }),
    ).toHaveLength(1);
    // A count that agreed is one, too: 100 - 5 - 10 - 2 were found, and 4 more are said to have gone before it.
    const later = [...persediaan, entry('2026-11-23', 'CETAK', 4)];
    const told = { ...agreed, oleh: 'ani@contoh.id', uraian: 'Hitung fisik blanko 24-11-2026 oleh Budi: 83 keping' };
    const sampai = `${agreed.objek} sampai No ${persediaan[3]?.nomor}`;
    expect(found({ persediaan: later, riwayat: [posted(later), { ...told, objek: sampai }] })).toEqual([
      expect.stringMatching(
        /^Sesudah hitung fisik 24-11-2026 \(dihitung Budi\) mendapati 83 keping blanko, .* kini 79 keping\./,
      ),
    ]);
    // Without the number, as one that came by a merge, it goes by when they were noted.
    expect(found({ persediaan: later, riwayat: [posted(later), told] })).toEqual([]);
    // What was there before that count says nothing of what it found.
    expect(
      found({ persediaan, riwayat: [posted(persediaan), { ...agreed, objek: 'Persediaan BLANKO per 19-11-2026' }] }),
    ).toHaveLength(1);
  });

  test('tells a record of an import that can’t be read as a row any more', () => {
    const record = { id: 'i1.1', imporId: 'i1', lembar: 'Desa', kunci: 'A-1' };
    const found = problems({
      impor: [
        { ...record, sesudah: '{"kode":"A-1"' },
        { ...record, id: 'i1.2', sesudah: '{}', sebelum: '{"kode":"A-1"}' },
      ],
    }).filter(([sheet]) => sheet === 'Impor');
    expect(found).toEqual([['Impor', 'Sesudah harus isi baris seperti ditulis SiapKTP, bukan "{"kode":"A-1""']]);
  });

  test('tells a day to come in what has been done', () => {
    const found = problems({
      layanan: [{ tanggal: '05-12-2031', daftar: 4 }],
      gangguan: [{ id: 'G-1', mulai: '12-10-2031 10:00', jenis: 'JARINGAN' }],
      perbaikan: [{ id: 'R-1', asetId: 'P-1', jenis: 'PERBAIKAN', tanggal: '13-10-2031' }],
    }).filter(([, sentence]) => String(sentence).includes('2031'));
    expect(found.map(([sheet, sentence]) => [sheet, String(sentence).replace(/hari ini \(.*?\)/, 'hari ini')])).toEqual(
      [
        ['Layanan', 'Tanggal harus hari ini atau sebelumnya, bukan 05-12-2031'],
        ['Gangguan', 'Mulai harus hari ini atau sebelumnya, bukan 12-10-2031'],
        ['Perbaikan', 'Tanggal harus hari ini atau sebelumnya, bukan 13-10-2031'],
      ],
    );
  });

  test('tells by how much received, used and left differ where no count explains it, and the reversal of nothing', () => {
    const told = (persediaan: NonNullable<Typed['persediaan']>) =>
      problems({ persediaan, riwayat: [posted(persediaan)] })
        .filter(([sheet]) => sheet === 'Persediaan')
        .map(([, sentence]) => String(sentence))
        .filter((sentence) => !sentence.includes('sidik') && !sentence.includes('hilang'));
    const ribbon = { barang: 'RIBBON' };
    const sound = [entry('2026-11-02', 'TERIMA', 9, ribbon), entry('2026-11-03', 'OPNAME', -2, ribbon)];
    expect(told(sound)).toEqual([]);
    const stray = entry('2026-11-04', 'BALIK', -3, { ...ribbon, membalik: 'TIDAKADA' });
    expect(told([...sound, stray])).toEqual([
      'Ribbon yang dipertanggungjawabkan 5 gulung kurang dari yang diterima; opname menjelaskan 2, sisanya harus dicari di lembar Persediaan.',
      `No ${stray.nomor} membalik entri TIDAKADA, yang tidak ada di lembar ini`,
    ]);
  });

  test('counts apart what the decrees have still to say of holidays, which is no fault of the office', () => {
    const headOf = (typed: Typed) => pageOf(periksa, typed).cells[1]?.[0];
    // No holiday of this year nor of the next.
    const two = '2 hal tentang libur.';
    expect(headOf({ libur: [] })).toBe(`0 masalah, ${two}`);
    const day = { nama: 'x', jenis: 'LIBUR', status: 'TETAP', sumber: 'SKB' };
    expect(headOf({ libur: [{ ...day, tanggal: 'besok' }] })).toBe(`1 masalah, ${two}`);
    const decreed = ['2026', '2027'].flatMap((year) =>
      ['LIBUR', 'CUTI_BERSAMA'].map((jenis, at) => ({ ...day, jenis, tanggal: wall(`${year}-01-0${at + 1}`) })),
    );
    expect(headOf({ libur: decreed })).toBe('Tidak ada masalah yang ditemukan.');
  });

  test('tells a desa that is merged into one that is not in the list, or without its last day', () => {
    const found = problems({
      desa: [{ kode: 'D1', nama: 'Mindi', wajibKtp: 100, sudahRekam: 90, digabungKe: 'D9' }],
    }).filter(([sheet]) => sheet === 'Desa');
    expect(found).toEqual([
      ['Desa', 'Mindi: Digabung Ke harus kode desa lain di lembar ini, bukan "D9"'],
      ['Desa', 'Mindi: Aktif Sampai harus diisi karena desa ini digabung, bukan kosong'],
    ]);
  });
});
