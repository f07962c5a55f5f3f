import { dayNumber } from '../model/day.ts';
import { LONGEST_GAP_DAYS, type Settings } from '../model/settings.ts';
import { FINGERPRINT_TABLE } from './check-marts.ts';
import type { Engine } from './engine.ts';
import { queriesFolder, readTableQueries, type TableQuery } from './read-queries.ts';
import { tableFingerprints } from './table-fingerprints.ts';

/** The table with the settings that every query reads: one row, days as numbers and as dates. */
export const SETTINGS_TABLE = 'instelling';

/**
 * Fills staging and marts from the canonical tables, in the order of the files, and replaces what was
 * there. Only what is known on `settings.peildatum` is counted, so the same canonical tables can be
 * built again for another peildatum.
 */
export async function buildMarts(
  engine: Engine,
  settings: Settings,
  folder: string = queriesFolder(),
): Promise<void> {
  await engine.execute(settingsSql(settings));
  const queries = [...readTableQueries('staging', folder), ...readTableQueries('marts', folder)];
  await fillTables(engine, queries);
  await storeFingerprints(engine, [SETTINGS_TABLE, ...queries.map(({ table }) => table)]);
}

/** Fills the table of each query, one after another, and replaces what was there. */
export async function fillTables(engine: Engine, queries: readonly TableQuery[]): Promise<void> {
  for (const { table, sql } of queries) {
    await engine.execute(`drop table if exists ${table}`);
    await engine.execute(`create table ${table} as\n${sql}`);
  }
}

async function storeFingerprints(engine: Engine, tables: readonly string[]): Promise<void> {
  const prints = await tableFingerprints(engine, tables);
  await engine.execute(
    `create or replace table ${FINGERPRINT_TABLE}(tabel varchar, rijen integer, som bigint)`,
  );
  await engine.append(
    FINGERPRINT_TABLE,
    prints.map(({ tabel, rijen, som }) => [tabel, rijen, som]),
  );
}

function settingsSql(settings: Settings): string {
  const { peildatum, registratieVanaf, septemberregel } = settings;
  return `create or replace table ${SETTINGS_TABLE} as select
    date '${peildatum}' as peildatum, cast(${dayNumber(peildatum)} as integer) as peildag,
    date '${registratieVanaf}' as registratie_vanaf, cast(${dayNumber(registratieVanaf)} as integer) as registratiedag,
    cast(${septemberregel ? 1 : 0} as integer) as septemberregel,
    cast(${LONGEST_GAP_DAYS} as integer) as langste_onderbreking`;
}
