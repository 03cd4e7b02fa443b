import { IndonesianError } from './indonesianError';
import { startWith } from './startWith';

/** Indonesia's zones as offices name them. */
const ZONES: Readonly<Record<string, string>> = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
};

/** Before a bundle puts the whole process into the zone of its manifest. */
const COMPUTER = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** As people say it; another zone by its own name. */
const nameOf = (zone: string): string => Object.keys(ZONES).find((name) => ZONES[name] === zone) ?? zone;

/** The zone that was asked for by its name, as `PORT` is; null without. */
export function zoneAsked(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const zone = ZONES[text.trim().toUpperCase()];
  if (zone === undefined) throw new IndonesianError(`ZONA harus WIB, WITA atau WIT, bukan "${text}".`);
  return zone;
}

/** The zone of this computer where it is one of Indonesia's; null elsewhere: a laptop bought abroad, a server kept in UTC. */
export function zoneHere(here = COMPUTER): string | null {
  // What Node calls some of them depends on its version.
  const same: Readonly<Record<string, string>> = {
    'Asia/Pontianak': 'Asia/Jakarta',
    'Asia/Ujung_Pandang': 'Asia/Makassar',
  };
  const zone = same[here] ?? here;
  return Object.values(ZONES).includes(zone) ? zone : null;
}

/** What to tell where workbook and computer are of different zones; null where they aren't. */
export function otherZone(workbook: string, here: string | null): string | null {
  if (here === null || here === workbook) return null;
  return `Zona waktu buku kerja ini ${nameOf(workbook)}, komputer ini ${nameOf(here)}. Bila kantornya ${nameOf(here)}, hentikan dan mulai sekali dengan: ${startWith(`ZONA=${nameOf(here)}`)}`;
}
