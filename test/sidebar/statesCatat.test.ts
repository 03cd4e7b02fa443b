import { ALAT } from './views/alat';
import { CATAT } from './views/catat';
import { statesOf } from './views/states';

statesOf([...CATAT, ...ALAT]);
