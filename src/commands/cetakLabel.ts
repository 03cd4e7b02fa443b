import { command } from './command';

export const cetakLabel = command({
  caption: 'Cetak label alat',
  run: (host) => host.openPage('label', 'Label alat'),
});
