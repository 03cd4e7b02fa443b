import type { Office } from '../../src/local/testing';
import { type ActionName, emptyOffice, type Kept, once, posted, rowsOf } from './offices';

/** An action carried out through the door that people use for it. */
export interface Example {
  /** The workbook in which it is accepted. */
  in: () => Kept;
  /** What the sidebar posts, where the action is asked for by its name. */
  input?: (office: Office) => Record<string, string>;
  /** Answers what the door answers. */
  run(office: Office, actionId: string): unknown;
  /** Its id comes from the host: sending it again is another action. */
  ownId?: true;
  /** It also makes report sheets anew; one that was stopped stays half made until the next time. */
  makesReports?: true;
}

const DESA = 'Kode\tNama\tWajib KTP\tSudah Rekam\n01\tKebonagung\t6043\t5769\n02\tMindi\t6561\t6534\n';

const request = (text: string) => ({
  text,
  target: null,
  mapping: null,
  answers: {},
  mended: {},
  skipped: [],
  seen: '',
});

function build(): Office {
  const office = emptyOffice();
  posted(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '500', tanggal: '01-11-2026' }, 's1');
  posted(office, 'catatCetak', { jumlah: '40', tanggal: '02-11-2026' }, 's2');
  posted(office, 'tambahAlat', { id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA', setPerekaman: 'SET-1' }, 's3');
  posted(office, 'tambahAlat', { id: 'PRN-001', nama: 'Printer', jenis: 'PRINTER_KARTU' }, 's4');
  posted(office, 'tambahAlat', { id: 'IRS-001', nama: 'Iris', jenis: 'IRIS' }, 's5');
  posted(office, 'mulaiGangguan', { jenis: 'SERVER', mulai: '23-11-2026 08:00' }, 's6');
  posted(office, 'catatLayanan', { tanggal: '23-11-2026', rekam: '40' }, 's7');
  posted(office, 'tutupBulan', { bulan: '09-2026' }, 's8');
  office.run('komitImpor', { ...request(DESA), actionId: 's9' });
  return office;
}

/** A line of the ledger that lacks nothing but its count. */
function halfTyped(office: Office): Office {
  for (const [cell, text] of Object.entries({ D4: '03-11-2026', E4: 'BLANKO', F4: 'CETAK' })) {
    office.type(`Persediaan!${cell}`, text);
  }
  return office;
}

export const empty = once(emptyOffice);
/** Some of everything: stock, a month closed, devices, an outage under way, a day's counts, an import. */
export const working = once(build);
const tampered = once(() => {
  const office = working().open();
  office.type('Persediaan!G3', '39');
  return office;
});
const waiting = once(() => {
  const office = working().open();
  posted(office, 'pesanBarang', { barang: 'BLANKO', jumlah: '900', tanggal: '20-11-2026' }, 's10');
  return office;
});
const away = once(() => {
  const office = working().open();
  posted(office, 'kirimPerbaikan', { id: 'KAM-001', tanggal: '20-11-2026' }, 's10');
  return office;
});
const reminded = once(() => {
  const office = working().open();
  office.call('pasangPengingat');
  return office;
});
/** What the computer that was used without a network hands over. */
const desk = once(() => {
  const office = working().open();
  posted(office, 'catatCetak', { jumlah: '3', tanggal: '04-11-2026' }, 'd1');
  posted(office, 'ubahKondisi', { id: 'PRN-001', kondisi: 'RR' }, 'd2');
  posted(office, 'mulaiGangguan', { jenis: 'LISTRIK' }, 'd3');
  return office;
});
export const deskFile = (): string => (desk().open().run('berkasGabungan', {}) as { text: string }).text;
const merge = (office: Office, actionId: string) =>
  office.run('gabungkan', { berkas: deskFile(), pilihan: {}, actionId });
const mergedOffice = once(() => {
  const office = working().open();
  merge(office, 'g1');
  return office;
});
const typing = once(() => halfTyped(working().open()));

const posts = (action: ActionName, posting: Record<string, string> | ((office: Office) => Record<string, string>)) => {
  const input = typeof posting === 'function' ? posting : () => posting;
  return {
    in: working,
    input,
    run: (office: Office, id: string) => posted(office, action, input(office), id),
  };
};

/** One per action: a test tells which one lacks its example. */
export const EXAMPLES: Partial<Record<string, Example>> = {
  pesanBarang: posts('pesanBarang', { barang: 'RIBBON', jumlah: '3', dokumen: 'S 1' }),
  batalkanPesanan: { ...posts('batalkanPesanan', { id: 'PS-0001', tanggal: '22-11-2026' }), in: waiting },
  terimaBarang: posts('terimaBarang', { barang: 'RIBBON', jumlah: '3', dokumen: 'SPB 1' }),
  catatCetak: posts('catatCetak', { jumlah: '7', tanggal: '03-11-2026' }),
  catatGagal: posts('catatGagal', { jumlah: '2' }),
  kembalikanBarang: posts('kembalikanBarang', { barang: 'BLANKO', jumlah: '5', dokumen: 'BAST 2' }),
  musnahkanBarang: posts('musnahkanBarang', { barang: 'BLANKO', jumlah: '4', dokumen: 'BA 3', sebab: 'RUSAK' }),
  hitungBarang: posts('hitungBarang', {
    ...{ barang: 'BLANKO', jumlah: '444', ulang: '444' },
    ...{ penghitung: 'Ani', disetujui: 'Budi', alasan: 'rusak' },
  }),
  balikkanEntri: posts('balikkanEntri', (office) => ({ id: String(rowsOf(office, 'Persediaan')[1]?.id) })),
  sahkanKetikan: { in: typing, ownId: true, run: (office) => office.type('Persediaan!G4', '7') },
  tutupBulan: posts('tutupBulan', { bulan: '10-2026' }),
  bukaBulan: posts('bukaBulan', { bulan: '09-2026', alasan: 'salah catat' }),
  tambahAlat: posts('tambahAlat', { id: 'PC-001', nama: 'Komputer', jenis: 'PC', setPerekaman: 'SET-1' }),
  hapusAlat: posts('hapusAlat', { id: 'KAM-001', alasan: 'jatuh' }),
  ubahKondisi: posts('ubahKondisi', { id: 'PRN-001', kondisi: 'RB' }),
  pasangKeSet: posts('pasangKeSet', { id: 'IRS-001', setPerekaman: 'SET-1' }),
  lepasDariSet: posts('lepasDariSet', { id: 'KAM-001' }),
  mulaiGangguan: posts('mulaiGangguan', { jenis: 'LISTRIK' }),
  akhiriGangguan: posts('akhiriGangguan', { id: 'G-0001', tindakan: 'hidup lagi' }),
  ubahGangguan: posts('ubahGangguan', { id: 'G-0001', penyebab: 'kabel putus', mulai: '23-11-2026 07:00' }),
  catatGangguan: posts('catatGangguan', {
    jenis: 'LISTRIK',
    mulai: '20-11-2026 08:00',
    selesai: '20-11-2026 10:00',
  }),
  catatLayanan: posts('catatLayanan', { tanggal: '23-11-2026', rekam: '44', petugas: '3' }),
  terimaSuntingan: { ...posts('terimaSuntingan', { alasan: 'salah ketik' }), in: tampered },
  ubahBanyakAlat: posts('ubahBanyakAlat', { id: 'KAM-001, PRN-001', kondisi: 'RR' }),
  pulihkanBanyakBaris: posts('pulihkanBanyakBaris', () => ({
    baris: JSON.stringify(
      ['KAM-001', 'PRN-001'].map((kunci) => {
        return { lembar: 'Aset', kunci, sebelum: '{"kondisi":"RB"}', sesudah: '{"kondisi":"B"}' };
      }),
    ),
  })),
  kirimPerbaikan: posts('kirimPerbaikan', { id: 'PRN-001', keluhan: 'macet', tempat: 'Jakarta' }),
  kembaliPerbaikan: { ...posts('kembaliPerbaikan', { id: 'KAM-001', biaya: '150000' }), in: away },
  catatServis: posts('catatServis', { id: 'PRN-001', jenis: 'UJI_CETAK' }),
  periksaRuang: posts('periksaRuang', { ruang: 'Pelayanan', ditemukan: '[["KAM-001","RR"],["IRS-001",""]]' }),
  pindahBagian: posts('pindahBagian', { pindah: '[["KAM-001","SET-1","SET-2"],["IRS-001","","SET-2"]]' }),
  isiKantor: posts('isiKantor', { kecamatan: 'Krembung', camat_nama: 'Ani' }),
  aturPengingat: { in: working, ownId: true, run: (office) => office.call('pasangPengingat') },
  catatPengingat: {
    in: reminded,
    ownId: true,
    makesReports: true,
    run: (office) => office.call('pengingatHarian'),
  },
  pulihkanBaris: posts('pulihkanBaris', () => ({
    lembar: 'Layanan',
    kunci: '2026-11-23',
    sebelum: '{"rekam":39}',
    sesudah: '{"rekam":40}',
  })),
  catatSuntingan: { in: working, ownId: true, run: (office) => office.type('Desa!C2', 'DESA') },
  isiDataContoh: { in: empty, ownId: true, run: (office) => office.call('isiDataContoh') },
  komitImpor: {
    in: working,
    run: (office, actionId) =>
      office.run('komitImpor', {
        ...request(
          'Kode\tNama\tWajib KTP\tSudah Rekam\n02\tMindi\t6600\t6534\n03\tPorong\t30930\t29846\n04\tGedang\t5000\t4000\n',
        ),
        actionId,
      }),
  },
  gabungkan: { in: working, run: merge },
  urungkanGabungan: {
    in: mergedOffice,
    run: (office, actionId) => office.run('urungkanGabungan', { gabunganId: 'g1', actionId }),
  },
  urungkanImpor: {
    in: working,
    run: (office, actionId) => office.run('urungkanImpor', { imporId: 's9', actionId }),
  },
};
