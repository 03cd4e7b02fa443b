export { bukaTempat } from './bukaTempat';
