import { command } from './command';

export const bukaPanel = command({ caption: 'Buka panel', run: (host) => host.openSidebar() });
