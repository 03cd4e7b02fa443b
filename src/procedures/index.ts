export { bukaTempat } from './bukaTempat';
export { catat } from './catat';
export { daftarAlat } from './daftarAlat';
export { daftarGangguan } from './daftarGangguan';
export { daftarPersediaan } from './daftarPersediaan';
export { layananHari } from './layananHari';
