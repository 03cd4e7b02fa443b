import { openCacheService } from './cache';
import type { Execution } from './execution';
import { openHtmlService } from './html';
import { openLockService } from './lock';
import { openConsole, openLogger } from './logger';
import { openMailApp } from './mailApp';
import { openPropertiesService } from './properties';
import { openScriptApp } from './scriptApp';
import { openSession } from './session';
import { openCharts, openSpreadsheetApp } from './spreadsheetApp';
import { openUtilities } from './utilities';

/** The globals of Apps Script that an execution sees. */
export function globalsOf(execution: Execution): Record<string, unknown> {
  return {
    SpreadsheetApp: openSpreadsheetApp(execution),
    Charts: openCharts(execution),
    HtmlService: openHtmlService(execution),
    LockService: openLockService(execution),
    PropertiesService: openPropertiesService(execution),
    CacheService: openCacheService(execution),
    Session: openSession(execution),
    ScriptApp: openScriptApp(execution),
    MailApp: openMailApp(execution),
    Utilities: openUtilities(execution),
    Logger: openLogger(execution),
    console: openConsole(execution),
  };
}
