import * as functions from '../../src/functions';

/** Names, parameters and their order are a promise to every sheet that uses them; spelled out from the design. */
const CONTRACT: Record<string, string> = {
  KTP_BELUM_REKAM: 'wajib; sudah',
  KTP_PERIKSA_DESA: 'wajib; sudah; belum_tertulis; penduduk',
  KTP_HARI_KERJA: 'dari; sampai; libur',
  KTP_KETERSEDIAAN: 'mulai; selesai; dari; sampai; libur',
  KTP_HARI_TUNTAS: 'tunggakan; kapasitas_per_hari; masuk_per_hari; ketersediaan',
  KTP_TANGGAL_TUNTAS: 'tunggakan; riwayat_rekam; riwayat_masuk; mulai; libur; peluang',
  KTP_KEBUTUHAN_SET: 'tunggakan; masuk_per_hari; hari; orang_per_set_hari; ketersediaan',
  KTP_KEBUTUHAN_PRINTER: 'kartu; hari; kartu_per_printer_hari; ketersediaan',
  KTP_SET_SIAP: 'jenis; kondisi',
  KTP_KEBUTUHAN_PETUGAS: 'volume; menit; wke; pembulatan',
  KTP_WISN: 'volume; menit; awt_menit; cas; iaf',
  KTP_ERLANG_B: 'beban; loket',
  KTP_ERLANG_C: 'beban; loket',
  KTP_WAKTU_TUNGGU: 'datang_per_jam; menit_layanan; loket',
  KTP_LOKET: 'datang_per_jam; menit_layanan; menit_tunggu; peluang',
  KTP_SISA_STOK: 'jenis; jumlah',
  KTP_TITIK_PESAN: 'pemakaian_harian; waktu_tunggu; tingkat_layanan',
  KTP_JEMPUT_BOLA: 'desa; tunggakan; hari; set; orang_per_set_hari; bolos; hari_pertama',
};

describe('the custom functions', () => {
  test('are exactly those promised, with their parameters in the promised order', () => {
    const declared = Object.fromEntries(
      Object.entries(functions).map(([name, { params }]) => [name, Object.keys(params).join('; ')]),
    );
    expect(declared).toEqual(CONTRACT);
  });

  describe.each(Object.entries(functions))('%s', (_, { summary, params, returns }) => {
    const texts = [summary, returns, ...Object.values(params).map((parameter) => parameter.hint)];

    test('is explained in plain Indonesian lines that the formula bar can show', () => {
      for (const text of texts) {
        expect(text).toMatch(/^[A-Z].{8,200}\.$/);
        // Markup and the end of a comment would break the hint; these words are English.
        expect(text).not.toMatch(/[<>]|\*\/|\b(the|of|rows?|range|default|value)\b/i);
      }
    });

    test('has an example that an Indonesian sheet reads: `;` between arguments, no decimals', () => {
      for (const { example } of Object.values(params)) {
        expect(example).not.toBe('');
        expect(example).not.toMatch(/,|\d\.\d/);
      }
    });
  });
});
