/** Texts as HTML that breaks where a person would break them. */
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** Codes like 1.3.2.10.01 and addresses have no spaces at which a narrow column could break them; days and numbers stay whole. */
const SEAM = /\b(\d{1,2}-\d{1,2}-\d{4}|\d{1,3}(?:\.\d{3})+(?:,\d+)?)\b|([A-Za-z0-9][./_-])(?=[A-Za-z0-9])/g;

export const atSeams = (text: string, mark: string, kept = (whole: string): string => whole): string =>
  text.replace(SEAM, (_, whole: string | undefined, before: string) => (whole ? kept(whole) : `${before}${mark}`));

/** A browser would break a day at its hyphens. */
export const written = (text: string): string =>
  atSeams(escaped(text).replaceAll('\n', '<br>').replaceAll(' %', '&nbsp;%'), '<wbr>', (whole) =>
    whole.includes('-') ? `<span class="angka">${whole}</span>` : whole,
  );
