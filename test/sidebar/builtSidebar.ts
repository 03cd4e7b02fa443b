import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../product/dist';

/** Pictures for people to look at. */
export const OUTPUT = join(__dirname, '../output/sidebar');

/** The path of sidebar.html as it is pushed to Google. */
export function builtSidebar(): string {
  mkdirSync(OUTPUT, { recursive: true });
  return join(builtFolder(), 'dist/sidebar.html');
}
