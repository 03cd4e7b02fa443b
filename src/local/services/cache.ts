import { Refusal } from '../model/workbook';
import { type Execution, type Methods, signature } from './execution';

interface CacheState {
  execution: Execution;
  /** Separates the three caches in the world's one map. */
  prefix: string;
}

const MAX_VALUE_BYTES = 100 * 1024;
const MAX_KEY_CHARACTERS = 250;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

const service: Methods<{ execution: Execution }> = {
  getDocumentCache() {
    return openCache(this.execution, 'document:');
  },
  getScriptCache() {
    return openCache(this.execution, 'script:');
  },
  getUserCache() {
    return openCache(this.execution, 'user:');
  },
};

export function openCacheService(execution: Execution): object {
  return execution.expose('CacheService', service, { execution });
}

function openCache(execution: Execution, prefix: string): object {
  return execution.expose<CacheState>('Cache', cache, { execution, prefix });
}

function read({ execution, prefix }: CacheState, key: string): string | null {
  const { cache: store, now } = execution.world;
  const entry = store.get(prefix + key);
  return entry && entry.until > now() ? entry.value : null;
}

function write({ execution, prefix }: CacheState, key: unknown, value: unknown, seconds: number): void {
  if (typeof key !== 'string' || typeof value !== 'string') {
    throw new Refusal(signature('CacheService.Cache.put', [key, value]));
  }
  if (key.length > MAX_KEY_CHARACTERS) throw new Refusal('Argument too large: key');
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new Refusal('Argument too large: value');
  const { cache: store, now } = execution.world;
  store.set(prefix + key, { value, until: now() + Math.min(seconds, MAX_SECONDS) * 1000 });
}

const cache: Methods<CacheState> = {
  get(key: string) {
    return read(this, key);
  },
  getAll(keys: readonly string[]) {
    const entries = keys.flatMap((key) => {
      const value = read(this, key);
      return value === null ? [] : [[key, value] as const];
    });
    return this.execution.realm.record(entries);
  },
  put(key: unknown, value: unknown, seconds = DEFAULT_SECONDS) {
    write(this, key, value, seconds);
  },
  putAll(values: Record<string, unknown>, seconds = DEFAULT_SECONDS) {
    for (const [key, value] of Object.entries(values)) write(this, key, value, seconds);
  },
  remove(key: string) {
    this.execution.world.cache.delete(this.prefix + key);
  },
  removeAll(keys: readonly string[]) {
    for (const key of keys) this.execution.world.cache.delete(this.prefix + key);
  },
};
