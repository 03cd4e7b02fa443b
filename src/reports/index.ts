export { abk } from './abk';
export { jemputBola } from './jemputBola';
export { kibB } from './kibB';
export { kir } from './kir';
export { laporanGangguan } from './laporanGangguan';
export { laporanPerekaman } from './laporanPerekaman';
export { periksa } from './periksa';
export { rkbmd } from './rkbmd';
