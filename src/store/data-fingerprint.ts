import { createHash } from 'node:crypto';
import type { Engine } from './engine.ts';

/** What is delivered about persons; everything else in a store follows from it, or from settings. */
export const CANONICAL: readonly string[] = [
  'personen',
  'trajecten',
  'inschrijvingen',
  'resultaten',
  'vragen',
  'acties',
  'steunperiodes',
  'caseload',
  'kenmerken',
  'kenmerk_categorieen',
  'personen_kenmerken',
  'trajecten_kenmerken',
];

/**
 * SHA-256 over the sorted rows of the canonical tables: the same for the same data in whatever order and
 * under whatever file name they were delivered.
 */
export async function dataFingerprint(engine: Engine): Promise<string> {
  const columns = await engine.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = current_schema() order by table_name, column_name`,
  );
  const hash = createHash('sha256');
  for (const table of CANONICAL) {
    const names = columns.filter((row) => row['table_name'] === table).map((row) => row['column_name']);
    hash.update(`\n${table}:${names.join()}\n`);
    if (names.length === 0) continue;
    const cells = names.map((name) => `coalesce(cast("${name}" as varchar), '~')`).join(`, chr(31), `);
    for (const lines of await sortedLines(engine, `select concat(${cells}) as rij from ${table}`))
      hash.update(lines);
  }
  return hash.digest('hex');
}

/** Rows that the engine joins into one text, so that as few values as possible cross over to JavaScript. */
const ROWS_TOGETHER = 1000;

/** The column `rij` of a query, sorted, a line each; in texts of so many lines. */
async function sortedLines(engine: Engine, sql: string): Promise<readonly string[]> {
  const texts = await engine.query(
    `select string_agg(rij, chr(10) order by rij) as tekst
     from (select rij, row_number() over (order by rij) - 1 as n from (${sql}) as r) as genummerd
     group by n - n % ${ROWS_TOGETHER} order by n - n % ${ROWS_TOGETHER}`,
  );
  return texts.map(({ tekst }) => `${tekst}\n`);
}
