import * as actions from '../../src/actions';
import { openOffice } from '../../src/local/testing';
import { CONDITIONS, DEVICE_KINDS } from '../../src/tables/aset';
import { OUTAGE_KINDS } from '../../src/tables/gangguan';
import { CAUSES, ENTRY_KINDS, ITEMS } from '../../src/tables/persediaan';
import { STAGES } from '../../src/tables/stages';
import { builtDist } from '../product/dist';

/** `B` and `PC` stand in other words too: `Catatan B`, and what everybody says for a computer. */
const CODES = [...CONDITIONS, ...DEVICE_KINDS, ...ITEMS, ...CAUSES, ...ENTRY_KINDS, ...OUTAGE_KINDS, ...STAGES].filter(
  (code) => code !== 'B' && code !== 'PC',
);
const CODE = new RegExp(`\\b(${CODES.join('|')})\\b|\\b(dari|menjadi|kondisi|sudah|bukan|sekarang) "?B"?(?![\\w-])`);

/** What takes a file, or the workbook's own doings: their sentences have tests of their own and speak of no code. */
const ELSEWHERE = new Set<string>([
  'aturPengingat',
  'catatPengingat',
  'catatSuntingan',
  'gabungkan',
  'isiDataContoh',
  'isiKantor',
  'komitImpor',
  'pulihkanBanyakBaris',
  'pulihkanBaris',
  'sahkanKetikan',
  'terimaSuntingan',
  'urungkanGabungan',
  'urungkanImpor',
]);

type Input = Record<string, string>;

/** Each action, done and refused. */
const POSTED: readonly (readonly [action: keyof typeof actions, input: Input])[] = [
  ['terimaBarang', { barang: 'BLANKO', jumlah: '100', tanggal: '02-11-2026' }],
  ['terimaBarang', { barang: 'RIBBON', jumlah: '4' }],
  ['pesanBarang', { barang: 'BLANKO', jumlah: '500' }],
  ['batalkanPesanan', { id: 'PS-0001' }],
  ['catatCetak', { jumlah: '40' }],
  ['catatCetak', { jumlah: '4000' }],
  ['catatGagal', { jumlah: '2', sebab: 'GAGAL_ENCODE' }],
  ['catatGagal', { jumlah: '2', sebab: 'RUSAK' }],
  ['kembalikanBarang', { barang: 'BLANKO', jumlah: '3' }],
  ['kembalikanBarang', { barang: 'FILM', jumlah: '3' }],
  ['musnahkanBarang', { barang: 'BLANKO', jumlah: '1', dokumen: 'BA 1', sebab: 'RUSAK' }],
  ['hitungBarang', { barang: 'RIBBON', jumlah: '3', penghitung: 'Sri' }],
  [
    'hitungBarang',
    { barang: 'RIBBON', jumlah: '3', penghitung: 'Sri', ulang: '3', alasan: 'hilang', disetujui: 'Pak Camat' },
  ],
  ['balikkanEntri', { id: 'Persediaan!B2' }],
  ['balikkanEntri', { id: 'Persediaan!B4' }],
  ['tambahAlat', { id: 'PRN-001', nama: 'Datacard', jenis: 'PRINTER_KARTU' }],
  ['tambahAlat', { id: 'KMR-001', nama: 'Canon', jenis: 'KAMERA', setPerekaman: 'SET-1' }],
  ['tambahAlat', { id: 'KMR-002', nama: 'Canon', jenis: 'KAMERA', setPerekaman: 'SET-1' }],
  ['tambahAlat', { id: 'SRV-001', nama: 'Server', jenis: 'SERVER', setPerekaman: 'SET-1' }],
  ['tambahAlat', { id: 'IRS-001', nama: 'Pemindai', jenis: 'IRIS', kondisi: 'RR', ruang: 'Pelayanan' }],
  ['ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }],
  ['ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }],
  ['ubahKondisi', { id: 'PRN-001', kondisi: 'RB', semula: '{"kondisi":"B"}' }],
  ['ubahBanyakAlat', { id: 'PRN-001,KMR-001', kondisi: 'RB' }],
  ['ubahBanyakAlat', { id: 'PRN-001,KMR-001', kondisi: 'B', semula: '{"PRN-001":"{\\"kondisi\\":\\"RR\\"}"}' }],
  ['pasangKeSet', { id: 'IRS-001', setPerekaman: 'SET-1' }],
  ['pasangKeSet', { id: 'PRN-001', setPerekaman: 'SET-1' }],
  ['lepasDariSet', { id: 'IRS-001' }],
  ['pindahBagian', { pindah: '[["PRN-001","","SET-1"]]' }],
  ['pindahBagian', { pindah: '[["IRS-001","","SET-1"]]' }],
  ['kirimPerbaikan', { id: 'PRN-001', kondisi: 'B' }],
  ['kirimPerbaikan', { id: 'PRN-001' }],
  ['kembaliPerbaikan', { id: 'PRN-001', kondisi: 'B' }],
  ['catatServis', { id: 'IRS-001', jenis: 'UJI_CETAK' }],
  ['catatServis', { id: 'IRS-001', jenis: 'SERVIS' }],
  ['periksaRuang', { ruang: 'Pelayanan', ditemukan: '[["IRS-001","B"]]' }],
  ['hapusAlat', { id: 'KMR-001', alasan: 'hilang' }],
  ['mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:00', tahapTerhenti: 'REKAM, CETAK' }],
  ['mulaiGangguan', { jenis: 'JARINGAN', mulai: '24-11-2026 08:10' }],
  ['catatGangguan', { jenis: 'LISTRIK', mulai: '23-11-2026 08:00', selesai: '23-11-2026 09:00' }],
  ['ubahGangguan', { id: 'G-0001', jenis: 'SERVER', tahapTerhenti: 'CETAK' }],
  ['ubahGangguan', { id: 'G-0001', jenis: 'PRINTER', semula: '{"jenis":"JARINGAN"}' }],
  ['akhiriGangguan', { id: 'G-0001' }],
  ['catatLayanan', { rekam: '30', cetak: '28' }],
  ['tutupBulan', { bulan: '10-2026' }],
  ['tutupBulan', { bulan: '2026-10' }],
  ['bukaBulan', { bulan: '2026-10', alasan: 'lupa' }],
];

test('no answer to a person says a code of the sheets: it says the words', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
  office.call('siapkanLembarKerja');
  const said: string[] = [];
  const told = (answer: { sentence: string; fields?: Record<string, string>; places?: { sentence: string }[] }) => {
    const { sentence, fields = {}, places = [] } = answer;
    said.push(sentence, ...Object.values(fields), ...places.map((place) => place.sentence));
  };
  const outcomes = new Map<string, boolean>();
  POSTED.forEach(([action, input], at) => {
    // An entry's id is made by the add-on: a delivery that has been used, and what was printed of it.
    const named = action === 'balikkanEntri' ? { ...input, id: String(office.value(input.id ?? '')) } : input;
    const answer = office.run('catat', { action, input: named, actionId: `kata-${at}` }) as Parameters<
      typeof told
    >[0] & {
      ok: boolean;
    };
    outcomes.set(action, outcomes.get(action) || answer.ok);
    told(answer);
  });
  // Typed at the sheets, as on a phone.
  office.paste('Persediaan!A20', [['', '', '', '24-11-2026', 'FILM', 'TERIMA', '2']]);
  said.push(...office.values('Riwayat!F2:F80').map(([sentence]) => String(sentence)));
  office.menu('Periksa data');
  said.push(...office.values('Periksa!A1:F40').map((line) => line.join(' ')));
  expect(said.filter((sentence) => CODE.test(sentence))).toEqual([]);

  expect(
    said.filter((sentence) => /rusak berat|blanko|printer kartu|pemindai iris|server pusat/.test(sentence)).length,
  ).toBeGreaterThan(10);
  const unheard = Object.keys(actions).filter((name) => !outcomes.has(name) && !ELSEWHERE.has(name));
  expect(unheard).toEqual([]);
  expect([...outcomes].filter(([, done]) => !done)).toEqual([]);
});
