/**
 * Which methods really cross to Google's servers, so that a test can hold an action to a number of them. The rule: what a
 * spreadsheet, store or lock must be asked for, or told, is one call; what only hands out or fills in an object on the
 * script's side (getRange, getName of a held sheet, builders, menus before addToUi) is none. Google batches writes until
 * the next read or flush; they count nevertheless, because each still becomes a request.
 */
export interface CallTable {
  reads: readonly string[];
  writes: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);

export const CALLS: Readonly<Record<string, CallTable>> = {
  SpreadsheetApp: { reads: [], writes: ['flush', 'create', 'setActiveSheet'] },
  Spreadsheet: {
    reads: words(`getSheets getSheetByName getSheetById getActiveSheet getActiveRange getNamedRanges getRangeByName
      getDeveloperMetadata getSpreadsheetTimeZone getSpreadsheetLocale getNumSheets getLastRow getLastColumn getDataRange
      getProtections`),
    writes: words(`insertSheet deleteSheet setActiveSheet setSpreadsheetTimeZone setSpreadsheetLocale rename toast
      moveActiveSheet setNamedRange removeNamedRange addDeveloperMetadata`),
  },
  Sheet: {
    reads: words(`getDataRange getLastRow getLastColumn getMaxRows getMaxColumns getFrozenRows getFrozenColumns
      getConditionalFormatRules getProtections getCharts getDeveloperMetadata isSheetHidden getTabColor getColumnWidth
      getIndex getSheetValues getNamedRanges`),
    writes: words(`setName insertRowsAfter insertRowsBefore insertRowBefore insertRowAfter insertRows insertColumnsAfter
      insertColumnsBefore insertColumnBefore insertColumnAfter deleteRow deleteRows deleteColumn deleteColumns clear
      clearContents clearFormats clearNotes clearConditionalFormatRules setFrozenRows setFrozenColumns setColumnWidth
      setColumnWidths setRowHeight setRowHeights autoResizeColumn autoResizeColumns setTabColor hideSheet showSheet
      protect setConditionalFormatRules insertChart updateChart removeChart addDeveloperMetadata sort activate appendRow`),
  },
  Range: {
    reads: words(`getValue getValues getDisplayValue getDisplayValues getFormula getFormulas getNumberFormat
      getNumberFormats getNote getNotes getDataValidation getDataValidations getBackground getBackgrounds getFontColor
      getFontColors getFontWeight getFontWeights getFontStyle getFontStyles getFontLine getFontLines getFontSize
      getFontSizes getFontFamily getFontFamilies getHorizontalAlignment getHorizontalAlignments getVerticalAlignment
      getVerticalAlignments getWrap getWraps getWrapStrategy getWrapStrategies getRichTextValue getRichTextValues
      isBlank isPartOfMerge getMergedRanges getDeveloperMetadata`),
    writes: words(`setValue setValues setFormula setFormulas setNumberFormat setNumberFormats setNote setNotes clearNote
      setDataValidation setDataValidations clearDataValidations setBackground setBackgrounds setFontColor setFontColors
      setFontWeight setFontWeights setFontStyle setFontStyles setFontLine setFontLines setFontSize setFontSizes
      setFontFamily setFontFamilies setHorizontalAlignment setHorizontalAlignments setVerticalAlignment
      setVerticalAlignments setWrap setWraps setWrapStrategy setWrapStrategies setBorder merge mergeAcross
      mergeVertically breakApart setRichTextValue setRichTextValues insertCheckboxes removeCheckboxes clear clearContent
      clearFormat sort activate protect setTextStyle setTextStyles addDeveloperMetadata check uncheck`),
  },
  Protection: {
    reads: words('getDescription isWarningOnly getEditors canEdit canDomainEdit'),
    writes: words(
      'setDescription setWarningOnly remove removeEditor removeEditors addEditor addEditors setDomainEdit setUnprotectedRanges',
    ),
  },
  NamedRange: { reads: [], writes: words('remove setName setRange') },
  DeveloperMetadata: { reads: [], writes: words('remove setKey setValue setVisibility moveToRow moveToColumn') },
  DeveloperMetadataFinder: { reads: ['find'], writes: [] },
  Menu: { reads: [], writes: ['addToUi'] },
  Ui: { reads: [], writes: words('showSidebar showModelessDialog alert') },
  Lock: { reads: ['hasLock'], writes: words('tryLock waitLock releaseLock') },
  Properties: {
    reads: words('getProperty getProperties getKeys'),
    writes: words('setProperty setProperties deleteProperty deleteAllProperties'),
  },
  Cache: { reads: words('get getAll'), writes: words('put putAll remove removeAll') },
  Session: { reads: words('getActiveUser getEffectiveUser getActiveUserLocale getScriptTimeZone'), writes: [] },
  ScriptApp: {
    reads: words('getProjectTriggers getUserTriggers getAuthorizationInfo'),
    writes: words('deleteTrigger'),
  },
  TriggerMaker: { reads: [], writes: ['create'] },
  MailApp: { reads: ['getRemainingDailyQuota'], writes: ['sendEmail'] },
  // Files of the project: read from Google's side.
  HtmlService: { reads: ['createHtmlOutputFromFile'], writes: [] },
};

export type CallKind = 'read' | 'write';

/** By service, then by method: joining the two names for every call of a script took longer than most calls. */
const kinds = new Map<string, Map<string, CallKind>>();
for (const [service, { reads, writes }] of Object.entries(CALLS)) {
  const known = new Map<string, CallKind>();
  for (const method of reads) known.set(method, 'read');
  for (const method of writes) known.set(method, 'write');
  kinds.set(service, known);
}

/** Undefined: costs nothing. */
export function callKind(service: string, method: string): CallKind | undefined {
  return kinds.get(service)?.get(method);
}
