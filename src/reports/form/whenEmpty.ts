/** What stands in a report's table that has no row, and what to do about it. */
export const NO_DESA = 'Tidak ada desa aktif yang terbaca. Isi lembar Desa atau impor daftarnya lewat panel.';
export const NO_DEVICES = 'Belum ada alat yang dicatat. Isi lembar Aset atau impor daftar alat lewat panel.';
export const NO_NEEDS = 'Belum ada kebutuhan yang bisa dihitung. Isi lembar Desa, atau impor daftarnya lewat panel.';
