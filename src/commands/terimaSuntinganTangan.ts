import { command } from './command';

/** The reason is typed in the panel, beside what is to be accepted. */
export const terimaSuntinganTangan = command({
  caption: 'Terima suntingan tangan',
  run: (host) => host.openSidebar('suntingan'),
});
