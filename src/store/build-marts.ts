import { dayNumber } from '../model/day.ts';
import { LONGEST_GAP_DAYS, type Settings } from '../model/settings.ts';
import type { SignalRule } from '../model/signal-rule.ts';
import { storeFingerprints } from './check-marts.ts';
import type { Engine } from './engine.ts';
import { queriesFolder, readTableQueries, type TableQuery } from './read-queries.ts';
import { readSignalRules } from './read-signal-rules.ts';
import { sha256 } from './sha256.ts';
import { SIGNAL_RULE_TABLES, signalRuleTables } from './signal-rule-tables.ts';
import { writeTable } from './write-table.ts';

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
  const rules = settings.signalRules ?? readSignalRules();
  await engine.execute(settingsSql(settings, rules));
  await writeSignalRules(engine, rules);
  const queries = [...readTableQueries('staging', folder), ...readTableQueries('marts', folder)];
  await fillTables(engine, queries);
  await storeFingerprints(engine, [
    SETTINGS_TABLE,
    ...SIGNAL_RULE_TABLES,
    ...queries.map(({ table }) => table),
  ]);
}

/** Fills the table of each query, one after another, and replaces what was there. */
export async function fillTables(engine: Engine, queries: readonly TableQuery[]): Promise<void> {
  for (const { table, sql } of queries) {
    await engine.execute(`drop table if exists ${table}`);
    await engine.execute(`create table ${table} as\n${sql}`);
  }
}

async function writeSignalRules(engine: Engine, rules: readonly SignalRule[]): Promise<void> {
  const levels = await engine.query('select code from codelijst_niveaus order by code');
  const tables = signalRuleTables(
    rules,
    levels.map(({ code }) => String(code)),
  );
  for (const table of tables) {
    await engine.execute(`drop table if exists ${table.name}`);
    await writeTable(engine, table);
  }
}

/** Tells one set of rules from another; the settings table keeps it. */
export function signalRulesKey(rules: readonly SignalRule[]): string {
  return sha256(JSON.stringify(rules));
}

function settingsSql(settings: Settings, rules: readonly SignalRule[]): string {
  const { peildatum, registratieVanaf, septemberregel } = settings;
  return `create or replace table ${SETTINGS_TABLE} as select
    date '${peildatum}' as peildatum, cast(${dayNumber(peildatum)} as integer) as peildag,
    date '${registratieVanaf}' as registratie_vanaf, cast(${dayNumber(registratieVanaf)} as integer) as registratiedag,
    cast(${septemberregel ? 1 : 0} as integer) as septemberregel,
    cast(${LONGEST_GAP_DAYS} as integer) as langste_onderbreking,
    '${signalRulesKey(rules)}' as signaalregels`;
}
