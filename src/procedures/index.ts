export { bukaTempat } from './bukaTempat';
export { daftarImpor, komitImpor, tinjauImpor, urungkanImpor } from './impor';
