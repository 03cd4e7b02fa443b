export { bukaTempat } from './bukaTempat';
export { hitungUlang, kemajuan, prakiraan } from './prakiraan';
export { ringkasan } from './ringkasan';
export { ringkasanPrakiraan } from './ringkasanPrakiraan';
export { siapkan } from './siapkan';
