/** A constant of a service: a script can only compare it and hand it back. */
export interface EnumValue {
  readonly enumName: string;
  readonly name: string;
  toString(): string;
  toJSON(): string;
  ordinal(): number;
}

const values = new WeakSet<object>();

export function enumOf(enumName: string, names: string): Readonly<Record<string, EnumValue>> {
  return Object.freeze(
    Object.fromEntries(
      names
        .trim()
        .split(/\s+/)
        .map((name, position) => {
          const value: EnumValue = Object.freeze({
            enumName,
            name,
            toString: () => name,
            toJSON: () => name,
            ordinal: () => position,
          });
          values.add(value);
          return [name, value];
        }),
    ),
  );
}

/** The constant's name; a string, undefined or another enum's constant is refused by the caller's signature check. */
export function nameOf(value: unknown, enumName: string): string | undefined {
  if (typeof value !== 'object' || value === null || !values.has(value)) return undefined;
  const constant = value as EnumValue;
  return constant.enumName === enumName ? constant.name : undefined;
}

export const BorderStyle = enumOf('BorderStyle', 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE');
export const ProtectionType = enumOf('ProtectionType', 'RANGE SHEET');
export const WrapStrategy = enumOf('WrapStrategy', 'WRAP OVERFLOW CLIP');
export const DataValidationCriteria = enumOf(
  'DataValidationCriteria',
  `DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE
   NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN
   NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO
   TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX`,
);
export const BooleanCriteria = enumOf(
  'BooleanCriteria',
  `CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN
   NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO
   TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA`,
);
export const DeveloperMetadataVisibility = enumOf('DeveloperMetadataVisibility', 'DOCUMENT PROJECT');
export const DeveloperMetadataLocationType = enumOf('DeveloperMetadataLocationType', 'SPREADSHEET SHEET ROW COLUMN');
export const Dimension = enumOf('Dimension', 'COLUMNS ROWS');
export const ChartType = enumOf(
  'ChartType',
  'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
);
export const ChartHiddenDimensionStrategy = enumOf(
  'ChartHiddenDimensionStrategy',
  'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
);
export const ChartMergeStrategy = enumOf('ChartMergeStrategy', 'MERGE_COLUMNS MERGE_ROWS');
export const LegendPosition = enumOf('Position', 'TOP RIGHT BOTTOM LEFT NONE');
export const CurveStyle = enumOf('CurveStyle', 'NORMAL SMOOTH');
export const PointStyle = enumOf('PointStyle', 'NONE TINY MEDIUM LARGE HUGE');
export const AuthMode = enumOf('AuthMode', 'NONE CUSTOM_FUNCTION LIMITED FULL');
export const AuthorizationStatus = enumOf('AuthorizationStatus', 'REQUIRED NOT_REQUIRED');
export const EventType = enumOf('EventType', 'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED');
export const TriggerSource = enumOf('TriggerSource', 'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR');
export const WeekDay = enumOf('Weekday', 'MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY');
export const Button = enumOf('Button', 'CLOSE OK CANCEL YES NO');
export const ButtonSet = enumOf('ButtonSet', 'OK OK_CANCEL YES_NO YES_NO_CANCEL');
export const DigestAlgorithm = enumOf('DigestAlgorithm', 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512');
export const Charset = enumOf('Charset', 'US_ASCII UTF_8');
export const SandboxMode = enumOf('SandboxMode', 'EMULATED IFRAME NATIVE');
