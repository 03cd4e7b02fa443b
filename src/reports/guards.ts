import { everyTable } from '../tables/every';
import { everyPage } from './every';

/** The sheets that set-up guards: those that the add-on writes, and the Camat's once somebody is named there. */
export function guardedSheets(camatIsNamed: boolean): string[] {
  const tables = everyTable.filter(
    ({ writtenBy }) => writtenBy === 'SiapKTP' || (writtenBy === 'Camat' && camatIsNamed),
  );
  return [...tables, ...everyPage].map(({ sheet }) => sheet);
}
