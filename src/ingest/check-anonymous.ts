import { sourceNames } from './compile-table.ts';
import { HEADER_LINE, report } from './file-account.ts';
import { holdsNationalNumber } from './national-number.ts';
import { personalHeader } from './personal-header.ts';
import type { SourceFile } from './read-source.ts';

/**
 * Refuses a file that can point to persons: by the name of a column, or by national numbers in its cells,
 * used by the mapping or not. Says column and rule, never a value or its line.
 */
export function checkAnonymous({ header, entry, records, broken, account }: SourceFile): void {
  if (header === undefined) return;
  const reduced = new Set(reducedToYear(entry).map((name) => header.find(name)));
  for (const [i, column] of header.header.entries()) {
    const soort = personalHeader(column);
    if (soort === undefined || (soort === 'geboortedatum' && reduced.has(i))) continue;
    report(account, 'OR-401', { line: HEADER_LINE, column }, { soort });
  }
  const found = new Set<number>();
  for (const { cells } of [...records, ...broken]) {
    for (let i = 0; i < cells.length; i++) {
      if (!found.has(i) && holdsNationalNumber(cells[i]!)) found.add(i);
    }
  }
  for (const i of found) report(account, 'OR-402', { line: null, column: header.header[i] ?? null });
}

/** Headers of dates that the mapping reduces to their year. */
function reducedToYear(entry: SourceFile['entry']): readonly string[] {
  return Object.values(entry.tabellen)
    .flatMap((table) => Object.values(table.kolommen))
    .filter((column) => column.afgeleid === 'jaar_uit_datum')
    .flatMap(sourceNames);
}
