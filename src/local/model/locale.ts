/** How a spreadsheet's locale writes numbers, days and formulas. */
export interface SheetLocale {
  code: string;
  /** The same for Intl and numfmt. */
  tag: string;
  decimal: ',' | '.';
  thousands: ',' | '.';
  argumentSeparator: ';' | ',';
  dayFirst: boolean;
  dateFormat: string;
  dateTimeFormat: string;
  timeFormat: string;
  currency: string;
  currencyFormat: string;
  months: readonly string[];
}

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const indonesian = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
];

const LOCALES: readonly SheetLocale[] = [
  {
    code: 'id_ID',
    tag: 'id-ID',
    decimal: ',',
    thousands: '.',
    argumentSeparator: ';',
    dayFirst: true,
    dateFormat: 'dd/mm/yyyy',
    dateTimeFormat: 'dd/mm/yyyy hh:mm:ss',
    timeFormat: 'hh:mm:ss',
    currency: 'Rp',
    currencyFormat: '"Rp"#,##0',
    months: indonesian,
  },
  {
    code: 'en_US',
    tag: 'en-US',
    decimal: '.',
    thousands: ',',
    argumentSeparator: ',',
    dayFirst: false,
    dateFormat: 'm/d/yyyy',
    dateTimeFormat: 'm/d/yyyy h:mm:ss',
    timeFormat: 'h:mm:ss',
    currency: '$',
    currencyFormat: '"$"#,##0.00',
    months: english,
  },
];

export function localeOf(code: string): SheetLocale | undefined {
  return LOCALES.find((locale) => locale.code === code);
}
