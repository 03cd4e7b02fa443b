import type { CallKind } from './calls';

/** ScriptApp.AuthMode, and GLOBAL for statements that run while the script is loaded. */
export type Mode = 'GLOBAL' | 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/** Who started the execution: decides whether there is someone to show a dialog to. */
export type Starter = 'menu' | 'sidebar' | 'simple trigger' | 'installable trigger' | 'formula' | 'load' | 'call';

const SCOPE = 'https://www.googleapis.com/auth/';
export const SCOPES = {
  spreadsheet: [`${SCOPE}spreadsheets.currentonly`, `${SCOPE}spreadsheets`],
  ui: [`${SCOPE}script.container.ui`],
  triggers: [`${SCOPE}script.scriptapp`],
  mail: [`${SCOPE}script.send_mail`],
  email: [`${SCOPE}userinfo.email`],
} as const;

const OF_TRIGGERS = new Set(['getProjectTriggers', 'getUserTriggers', 'deleteTrigger']);
const OF_THE_SPREADSHEET = new Set(['Spreadsheet', 'Sheet', 'Range']);

/** One of these scopes must be in a manifest that lists scopes at all. */
export function scopesFor(service: string, method: string): readonly string[] | undefined {
  if (service === 'Session' && (method === 'getActiveUser' || method === 'getEffectiveUser')) return SCOPES.email;
  if (service === 'MailApp') return SCOPES.mail;
  if (service === 'Ui' && (method === 'showSidebar' || method === 'showModelessDialog')) return SCOPES.ui;
  if (service === 'TriggerMaker' || (service === 'ScriptApp' && OF_TRIGGERS.has(method))) return SCOPES.triggers;
  if (OF_THE_SPREADSHEET.has(service)) return SCOPES.spreadsheet;
  return undefined;
}

/** Services that work without any authorization: menus, logging, arithmetic. */
const HARMLESS = new Set(['Logger', 'console', 'Utilities', 'Menu', 'HtmlService', 'HtmlOutput', 'AuthorizationInfo']);
const HARMLESS_METHODS = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
  'ScriptApp.getAuthorizationInfo',
]);

/** Why this call fails in this execution, in Google's words; undefined when it is allowed. */
export function forbidden(
  { mode, starter, scopes }: { mode: Mode; starter: Starter; scopes: readonly string[] | undefined },
  service: string,
  method: string,
  kind: CallKind | undefined,
): string | undefined {
  const name = `${service}.${method}`;
  const denied = `You do not have permission to call ${name}`;
  if (mode === 'GLOBAL') {
    return service === 'console'
      ? undefined
      : `${name} dipanggil saat skrip dimuat: tidak ada layanan pada lingkup global.`;
  }
  if (service === 'Ui' || name === 'SpreadsheetApp.getUi') {
    if (mode === 'CUSTOM_FUNCTION') return denied;
    if (starter === 'installable trigger' || starter === 'call') {
      return 'Cannot call SpreadsheetApp.getUi() from this context.';
    }
  }
  if (HARMLESS.has(service) || HARMLESS_METHODS.has(name)) return undefined;
  if (mode === 'NONE') return denied;
  const wanted = scopesFor(service, method);
  // Where a script runs unasked, Google answers '' instead of asking for a permission that nobody could give there.
  if (wanted === SCOPES.email && mode !== 'FULL') return undefined;
  if (wanted && scopes && !wanted.some((scope) => scopes.includes(scope))) {
    return `Specified permissions are not sufficient to call ${name}. Required permissions: ${wanted.join(' || ')}`;
  }
  if (mode === 'FULL') return undefined;
  if (['MailApp', 'TriggerMaker'].includes(service) || wanted === SCOPES.triggers) return denied;
  if (name === 'Ui.showSidebar' || name === 'Ui.showModelessDialog') return denied;
  if (mode === 'CUSTOM_FUNCTION' && kind === 'write' && service !== 'Cache' && service !== 'Lock') {
    return service === 'Range' || service === 'Sheet' || service === 'Spreadsheet'
      ? `You do not have permission to call ${method}`
      : denied;
  }
  return undefined;
}
