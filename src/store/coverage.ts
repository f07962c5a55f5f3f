import { type Contract, contractTable } from '../model/contract.ts';
import type { Engine } from './engine.ts';
import { quoteName } from './quote.ts';
import { storedColumns } from './stored-columns.ts';

/** How many rows of a table, in one school year, say something in each column. */
export interface Coverage {
  readonly table: string;
  /** First year of the school year; null for a table that has none, or rows without one. */
  readonly year: number | null;
  readonly rows: number;
  readonly filled: readonly { readonly column: string; readonly rows: number }[];
}

const BY_DATE = (column: string): string => `year(${column}) - cast(month(${column}) < 9 as integer)`;

/** The school year of a row, by table; other tables have none. */
const YEARS: Readonly<Record<string, string>> = {
  trajecten: BY_DATE('startdatum'),
  inschrijvingen: 'schooljaar_start',
  resultaten: `(select i.schooljaar_start from inschrijvingen as i where i.inschrijving_id = t.inschrijving_id)`,
  vragen: BY_DATE('datum'),
  acties: BY_DATE('datum'),
  steunperiodes: BY_DATE('startdatum'),
  caseload: 'schooljaar_start',
};

/** Counts per table and school year, in the order of tables and years; tables without rows are left out. */
export async function countCoverage(
  engine: Engine,
  tables: readonly string[],
  contract: Contract,
): Promise<readonly Coverage[]> {
  const found: Coverage[] = [];
  for (const table of tables) {
    const columns = storedColumns(contractTable(contract, table)).filter(
      ({ name }) => name !== 'schooljaar_start',
    );
    const counts = columns.map(({ name }) => `count(${quoteName(name)}) as ${quoteName(name)}`).join(', ');
    const rows = await engine.query(
      `select ${YEARS[table] ?? 'null'} as "#jaar", count(*) as "#rijen", ${counts}
       from ${quoteName(table)} as t group by 1 order by 1 nulls first`,
    );
    for (const row of rows) {
      if (row['#rijen'] === 0) continue;
      found.push({
        table,
        year: row['#jaar'] === null ? null : Number(row['#jaar']),
        rows: Number(row['#rijen']),
        filled: columns.map(({ name }) => ({
          column: name.replace(/_honderdsten$/, ''),
          rows: Number(row[name]),
        })),
      });
    }
  }
  return found;
}
