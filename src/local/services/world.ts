import type { WorkbookModel } from '../model/workbook';
import type { HostEvent, MenuView } from '../protocol';
import type { CallHooks } from './execution';

export interface Manifest {
  timeZone: string;
  oauthScopes?: readonly string[];
}

export interface OutgoingMail {
  to: string;
  subject: string;
  body: string;
  htmlBody?: string;
  /** Wall-clock day and time of sending, in the workbook's zone. */
  at: string;
}

export interface InstalledTrigger {
  id: string;
  handler: string;
  event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** For time-driven ones, as the builder was told. */
  schedule: string;
  /** The day on which a daily one last ran, `yyyy-mm-dd`. */
  lastDay?: string;
}

export interface MenuItem {
  id: string;
  caption: string;
  handler: string;
}

/** All that outlives an execution: the document, stores, locks, triggers, what the person is shown. */
export interface World {
  workbook: WorkbookModel;
  manifest: Manifest;
  scopes: readonly string[] | undefined;
  /** Files of dist/ by name. */
  files: ReadonlyMap<string, string>;
  now: () => number;
  /** Lets that much time pass, as Utilities.sleep and waiting for a lock do. */
  pass: (milliseconds: number) => void;
  hooks: CallHooks;
  /** The user's address, '' where Google would not tell it. */
  userEmail: string;
  /** Whose file it is: no protection keeps him out. */
  ownerEmail: string;
  /** Others who may edit the file. */
  editors: readonly string[];
  /** How the file is shared with the person. */
  access: 'editor' | 'viewer';
  userLocale: string;
  locks: Map<string, object>;
  scriptProperties: Map<string, string>;
  userProperties: Map<string, string>;
  cache: Map<string, { value: string; until: number }>;
  triggers: InstalledTrigger[];
  outbox: OutgoingMail[];
  /** Takes a letter out of this program, at once; what it throws is why it could not be sent. */
  deliver?: (letter: OutgoingMail) => void;
  log: string[];
  menus: MenuView[];
  menuHandlers: Map<string, string>;
  sidebar: { title: string; html: string } | undefined;
  /** What the last dialog shows. */
  dialog: string | undefined;
  /** Prepared answers of the person to alerts, first come first served: names of Ui.Button. */
  alertAnswers: string[];
  emit: (event: HostEvent) => void;
  nextId: () => string;
}
