import { Refusal } from '../model/workbook';
import { type Execution, type Methods, SELF, signature } from './execution';

interface StoreState {
  execution: Execution;
  store: Map<string, string>;
}

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

const service: Methods<{ execution: Execution }> = {
  getDocumentProperties() {
    return openStore(this.execution, this.execution.world.workbook.documentProperties);
  },
  getScriptProperties() {
    return openStore(this.execution, this.execution.world.scriptProperties);
  },
  getUserProperties() {
    return openStore(this.execution, this.execution.world.userProperties);
  },
};

export function openPropertiesService(execution: Execution): object {
  return execution.expose('PropertiesService', service, { execution });
}

function openStore(execution: Execution, store: Map<string, string>): object {
  return execution.expose<StoreState>('Properties', properties, { execution, store });
}

function put({ store }: StoreState, entries: readonly (readonly [string, unknown])[]): void {
  const texts = entries.map(([key, value]) => {
    if (typeof key !== 'string' || value === null || value === undefined) {
      throw new Refusal(signature('PropertiesService.Properties.setProperty', [key, value]));
    }
    const text = String(value);
    if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new Refusal('Argument too large: value');
    return [key, text] as const;
  });
  const after = new Map([...store, ...texts]);
  let size = 0;
  for (const [key, text] of after) size += Buffer.byteLength(key) + Buffer.byteLength(text);
  if (size > MAX_STORE_BYTES) {
    throw new Refusal('You have exceeded the property storage quota. Please remove some properties and try again.');
  }
  for (const [key, text] of texts) store.set(key, text);
}

const properties: Methods<StoreState> = {
  getProperty(key: string) {
    return this.store.get(key) ?? null;
  },
  getProperties() {
    return this.execution.realm.record([...this.store]);
  },
  getKeys() {
    return this.execution.realm.list([...this.store.keys()]);
  },
  setProperty(key: string, value: unknown) {
    put(this, [[key, value]]);
    return SELF;
  },
  setProperties(values: Record<string, unknown>, deleteOthers = false) {
    if (deleteOthers) this.store.clear();
    put(this, Object.entries(values));
    return SELF;
  },
  deleteProperty(key: string) {
    this.store.delete(key);
    return SELF;
  },
  deleteAllProperties() {
    this.store.clear();
    return SELF;
  },
};
