/** Offices type `Sidoarjo` as well as `Kabupaten Sidoarjo`, `Kab. Sidoarjo` or `Kota Cilegon`. */
export const REGENCY_TITLE = /^(?:(?:kabupaten|kab|kota)\s+|kab\.\s*)/i;
export const DISTRICT_TITLE = /^(?:(?:kecamatan|kec)\s+|kec\.\s*)/i;

/** The name without a title that was typed before it: "Porong". */
export const districtName = (typed: string): string => typed.replace(DISTRICT_TITLE, '');

/** With its title once, however it was typed: "Kecamatan Porong". */
export const districtWords = (typed: string): string => `Kecamatan ${districtName(typed)}`;

/** "Kabupaten Sidoarjo", "Kota Cilegon". */
export const regencyWords = (typed: string): string =>
  /^kota\s/i.test(typed) ? typed : `Kabupaten ${typed.replace(REGENCY_TITLE, '')}`;

/** "Kecamatan Porong, Kabupaten Sidoarjo". */
export const officeWords = (district: string, regency: string | null): string =>
  [districtWords(district), ...(regency === null ? [] : [regencyWords(regency)])].join(', ');

/** "a, b dan c". */
export function joined(phrases: readonly string[]): string {
  const last = phrases[phrases.length - 1] ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} dan ${last}`;
}

const MOST_NAMED = 8;

/** "a, b, c", and of a long list the first eight "dan 42 lainnya": an answer that fills the panel hides what it is about. */
export function firstOf(names: readonly string[]): string {
  const others = names.length - MOST_NAMED;
  // One more name is no longer than to say that there is one more.
  return others > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} dan ${others} lainnya` : names.join(', ');
}

/** With one full stop, also after what ends in one, as "M.Si." does. */
export const stopped = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** A room as a sentence calls it: "ruang Arsip", and "Ruang Pelayanan" where its name says so itself. */
export const roomWords = (room: string): string => (/^ruang\b/i.test(room) ? room : `ruang ${room}`);
