/** What the add-on says about a small office; figures are made up and only have to look like the real ones. */

const figure = (
  kunci: string,
  label: string,
  nilai: string,
  satuan: string,
  nada: 'baik' | 'waspada' | 'buruk' | 'biasa',
  arti: string,
  sheet: string | null,
  asal: Asal | null = null,
  kelompok = '',
) => ({
  kunci,
  kelompok,
  label,
  nilai,
  satuan,
  nada,
  arti,
  tempat: sheet ? { sheet, line: 2, column: 1 } : null,
  asal,
});

interface Asal {
  kalimat: string;
  masukan: { teks: string; dasar: string; tempat: { sheet: string; line: number; column: number } }[];
}

export const summary = {
  kantor: 'Kecamatan Porong',
  tanggal: 'Selasa, 24 November 2026',
  kalimat:
    'Tunggakan 11.915 orang tuntas sekitar 14-08-2027, 51 hari lebih lambat dari target; yang menahan: set perekaman.',
  angka: [
    figure(
      'tunggakan',
      'Belum rekam',
      '11.915',
      'orang',
      'buruk',
      'Wajib KTP dikurangi yang sudah direkam, 19 desa.',
      'Desa',
    ),
    figure(
      'tuntas',
      'Perkiraan tuntas',
      '14-08-2027',
      '',
      'waspada',
      'Peluang 80 % selesai pada tanggal ini atau sebelumnya.',
      'Prakiraan',
    ),
    figure(
      'blanko',
      'Blanko cukup untuk',
      '24',
      'hari kerja',
      'waspada',
      '1.438 keping, rata-rata 60 keping sehari.',
      'Persediaan',
    ),
    figure('set', 'Set perekaman siap', '1', 'dari 2', 'waspada', 'Pemindai iris IRS-001 rusak ringan.', 'Aset'),
    figure('printer', 'Printer kartu siap', '1', 'dari 2', 'baik', 'Cukup untuk 100 kartu sehari.', 'Aset'),
    figure('rekam', 'Rekam bulan ini', '612', 'orang', 'biasa', 'Bulan lalu 701 orang.', 'Layanan'),
  ],
  sekarang: '2026-11-24T09:30',
  gangguanBerjalan: [
    {
      id: 'G-0001',
      uraian: 'Server pusat: verifikasi dan cetak terhenti',
      tempat: { sheet: 'Gangguan', line: 4, column: 1 },
    },
  ],
  masalah: {
    jumlah: 5,
    pertama: [
      { sheet: 'Desa', line: 3, column: 7, sentence: 'Belum Tertulis harus 1.084, bukan 150' },
      { sheet: 'Desa', line: 6, column: 7, sentence: 'Belum Tertulis harus 1.780, bukan 300' },
    ],
  },
  siap: true,
  langkah: [] as { kunci: string; judul: string; selesai: boolean; kalimat: string }[],
  isianKantor: { kecamatan: 'Porong', kabupaten: '', tempat: '', camat_nama: '', camat_nip: '' },
};

/** Two steps done, two to go. */
export const firstDays = {
  ...summary,
  langkah: [
    { kunci: 'kantor', judul: 'Data kantor', selesai: false, kalimat: 'Nama kecamatan dan Camat masuk ke kop.' },
    { kunci: 'desa', judul: 'Daftar desa', selesai: true, kalimat: '19 desa dengan tunggakan 11.915 orang.' },
    { kunci: 'alat', judul: 'Daftar alat', selesai: true, kalimat: '12 alat; set perekaman siap: 2.' },
    { kunci: 'stok', judul: 'Stok dan prakiraan pertama', selesai: false, kalimat: 'Catat blanko yang ada sekarang.' },
  ],
};

export const summaryBeforeSetUp = {
  ...summary,
  kalimat: '',
  angka: [],
  gangguanBerjalan: [],
  masalah: { jumlah: 0, pertama: [] },
  siap: false,
};

export const forecast = {
  ada: true,
  dihitung: '24-11-2026 07:45',
  usia: '2 jam yang lalu',
  kalimat:
    'Dengan peluang 80 % tunggakan tuntas paling lambat 14-08-2027. Yang menahan sampai Mei: set perekaman, sesudahnya blanko.',
  angka: [
    figure(
      'p50',
      'Separuh peluang',
      '02-07-2027',
      '',
      'biasa',
      'Sama mungkinnya lebih cepat atau lebih lambat.',
      null,
      null,
      'Kapan tuntas direkam',
    ),
    figure(
      'p80',
      'Peluang 80 %',
      '14-08-2027',
      '',
      'waspada',
      'Tanggal yang layak dijanjikan.',
      'Prakiraan',
      {
        kalimat:
          'Simulasi hari demi hari, 1.000 kemungkinan jalannya kantor dengan masukan ini: 800 di antaranya tuntas direkam paling lambat 14-08-2027. Yang menahan: jumlah set perekaman (78 % dari waktu yang tertahan).',
        masukan: [
          {
            teks: 'Tunggakan menurut daftar: 11.915 orang',
            dasar: '19 desa, wajib KTP dikurangi sudah rekam',
            tempat: { sheet: 'Desa', line: 2, column: 1 },
          },
          {
            teks: 'Bagian tunggakan yang masih bisa direkam: 40 % - 100 % dari daftar',
            dasar: 'daftar desa sering usang; perkiraan tengah 70 %',
            tempat: { sheet: 'Pengaturan', line: 22, column: 2 },
          },
        ],
      },
      'Kapan tuntas direkam',
    ),
    figure(
      'set',
      'Set perekaman perlu',
      '3',
      'set',
      'buruk',
      'Agar target 30-06-2027 tercapai dengan peluang 80 %; ada 2.',
      'Prakiraan',
      null,
      'Yang perlu ditambah',
    ),
    figure(
      'blanko',
      'Blanko habis',
      '29-12-2026',
      '',
      'buruk',
      'Pesan 1.500 keping sebelum 08-12-2026.',
      'Persediaan',
      null,
      'Bahan cetak',
    ),
  ],
  tempat: { sheet: 'Prakiraan', line: 1, column: 1 },
};

/** As `stockOrigin` tells it. */
export const stockAsal: Asal = {
  kalimat: 'Semua 3 catatan blanko dijumlahkan: terima +1.500, cetak −60, gagal −2. Di bawah ini yang terakhir.',
  masukan: [{ teks: 'No 3: gagal 2 keping', dasar: '23-11-2026', tempat: { sheet: 'Persediaan', line: 4, column: 7 } }],
};

/** As `setsOrigin` tells it. */
export const setsAsal: Asal = {
  kalimat: 'Satu set perlu satu alat baik dari tiap jenis, jadi jenis yang paling sedikit menentukan.',
  masukan: [
    { teks: 'pemindai iris: 0 baik', dasar: 'dari 1 di lembar Aset', tempat: { sheet: 'Aset', line: 4, column: 8 } },
  ],
};

/** As `scenarioOrigin` tells it. */
const scenarioAsal = (name: string, dasar: string, sheet: string, line: number): Asal => ({
  kalimat:
    'Dari 1.000 kemungkinan jalannya pekerjaan, sama untuk tiap skenario: sampai tanggal itu delapan dari sepuluh selesai direkam. Peluang pada tanggal target: bagian yang selesai sampai hari itu.',
  masukan: [{ teks: `Lembar ${sheet}: ${name}`, dasar, tempat: { sheet, line, column: 1 } }],
});

export const noForecast = { ada: false, dihitung: '', kalimat: '', angka: [], usia: '', tempat: null };

export const scenarios = {
  catatan: '',
  kalimat: 'Yang tuntas 24-05-2027 dengan peluang 80 %: Satu set dan satu operator lagi.',
  skenario: [
    {
      nama: 'Sekarang',
      tambahan: 'alat dan petugas yang ada',
      direkam80: '21-09-2027',
      peluang: '15 %',
      bedanya: '',
      asal: scenarioAsal('Sekarang', 'alat dan petugas yang ada', 'Prakiraan', 1),
      menahan: 'jumlah set perekaman',
      kartunya:
        'Kartunya tercetak (80 %): 12-10-2027, peluang pada tanggal target 4 %; yang menahan jumlah printer kartu.',
    },
    {
      nama: 'Satu set dan satu operator lagi',
      tambahan: '1 set perekaman dan 1 operator perekaman',
      direkam80: '18-05-2027',
      peluang: '81 %',
      bedanya: '59 hari kerja lebih cepat',
      asal: scenarioAsal('Satu set dan satu operator lagi', '1 set perekaman dan 1 operator perekaman', 'Skenario', 2),
      menahan: 'jumlah set perekaman',
      kartunya:
        'Kartunya tercetak (80 %): 12-10-2027, peluang pada tanggal target 4 %; yang menahan jumlah printer kartu.',
    },
  ],
  tempatMenulis: { sheet: 'Skenario', line: 2, column: 1 },
  tempatMembaca: { sheet: 'Banding Skenario', line: 1, column: 1 },
};
