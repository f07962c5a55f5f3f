import type { MappingFile } from '../model/mapping.ts';
import { sourceNames } from './compile-table.ts';
import { type FileAccount, report } from './file-account.ts';
import type { HeaderIndex } from './header-index.ts';
import { personalHeader } from './personal-header.ts';

/** Refuses a file of which the name of a column, used by the mapping or not, announces personal data. */
export function checkPersonalColumns(header: HeaderIndex, entry: MappingFile, account: FileAccount): void {
  const reduced = new Set(reducedToYear(entry).map((name) => header.find(name)));
  for (const [i, column] of header.header.entries()) {
    const soort = personalHeader(column);
    if (soort === undefined || (soort === 'geboortedatum' && reduced.has(i))) continue;
    report(account, 'OR-401', { line: account.headerLine, column }, { soort });
  }
}

/** Headers of dates that the mapping reduces to their year. */
function reducedToYear(entry: MappingFile): readonly string[] {
  return Object.values(entry.tabellen)
    .flatMap((table) => Object.values(table.kolommen))
    .filter((column) => column.afgeleid === 'jaar_uit_datum')
    .flatMap(sourceNames);
}
