import { ALAT } from './alat';
import { CATAT } from './catat';
import { IMPOR } from './impor';
import { LABEL } from './label';
import { PRAKIRAAN } from './prakiraan';
import { RINGKASAN } from './ringkasan';

/**
 * Every view of the sidebar: what is in sight together after one and the same steps. The tables of states, of sizes and
 * of axe are made of it, and a source or a procedure that no view names makes a test fail.
 */
export const VIEWS = [...RINGKASAN, ...CATAT, ...ALAT, ...IMPOR, ...PRAKIRAAN, ...LABEL];
