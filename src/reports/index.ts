export { periksa } from './periksa';
