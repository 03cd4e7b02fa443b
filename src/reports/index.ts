export { kibB } from './kibB';
export { kir } from './kir';
export { laporanPerekaman } from './laporanPerekaman';
export { periksa } from './periksa';
