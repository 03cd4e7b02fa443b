export { KTP_BELUM_REKAM } from './ktpBelumRekam';
