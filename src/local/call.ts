import { ScriptFailure } from './bundle';
import { toSaved } from './file/saved';
import { Store } from './file/store';
import { IndonesianError } from './indonesianError';
import { wallText } from './model/wallText';
import { serialOfInstant } from './model/zone';
import { openBundle, openHost, type Places } from './opening';
import { encode } from './xlsx/encode';

/** Runs one public function and prints what it answers as JSON; with a workbook, what it changed there is saved. */
export async function call(places: Places, words: readonly string[]): Promise<number> {
  const { name, args, file } = readWords(words);
  const bundle = openBundle(places);
  const known = bundle.find(name);
  if (!known) {
    const names = bundle.functions.map((other) => other.name).join(', ');
    throw new IndonesianError(`Fungsi harus salah satu dari: ${names}; bukan "${name}".`);
  }
  const store = file === undefined ? undefined : new Store(file);
  store?.hold();
  try {
    const { host } = await openHost(bundle, store);
    const result = host.call(
      name,
      args,
      known.custom ? { mode: 'CUSTOM_FUNCTION', starter: 'formula' } : { mode: 'FULL', starter: 'call' },
    );
    console.log(JSON.stringify(plain(result, host.workbook.zone) ?? null));
    const { sheets, layout } = host.workbook.takeTouched();
    if (store && (sheets.length > 0 || layout)) store.save(await encode(toSaved(host.workbook, host.world)));
    return 0;
  } catch (error) {
    if (error instanceof ScriptFailure) throw new IndonesianError(error.message);
    throw error;
  } finally {
    store?.release();
  }
}

export function readWords(words: readonly string[]): { name: string; args: unknown[]; file: string | undefined } {
  const rest = [...words];
  const flag = rest.findIndex((word) => word === '--workbook' || word.startsWith('--workbook='));
  let file: string | undefined;
  if (flag >= 0) {
    const [word = ''] = rest.splice(flag, 1);
    file = word.includes('=') ? word.slice(word.indexOf('=') + 1) : rest.splice(flag, 1)[0];
    if (!file) throw new IndonesianError('--workbook harus diikuti nama berkas .xlsx.');
  }
  const [name, ...texts] = rest;
  if (name === undefined) throw new IndonesianError('Nama fungsi harus diisi: npm run call -- NAMA argumen…');
  return { name, args: texts.map(argument), file };
}

/** JSON where it is JSON, else the text itself. */
function argument(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Days as text, since JSON has none. */
function plain(value: unknown, zone: string): unknown {
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return wallText(serialOfInstant((value as Date).getTime(), zone));
  }
  if (Array.isArray(value)) return value.map((part) => plain(part, zone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part, zone)]));
}
