import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTables, SETTINGS_TABLE } from '../../src/store/build-marts.ts';
import type { Engine } from '../../src/store/engine.ts';
import { readMeasures, readTableQueries } from '../../src/store/read-queries.ts';
import { readSignalRules } from '../../src/store/read-signal-rules.ts';
import { runMeasure } from '../../src/store/run-measure.ts';
import { SIGNAL_RULE_TABLES } from '../../src/store/signal-rule-tables.ts';
import { tableFingerprints } from '../../src/store/table-fingerprints.ts';
import type { BuiltStore } from '../oracle/build-store.ts';
import { ASKED_TRAITS } from './asked-traits.ts';
import { fixtureStore } from './fixture-store.ts';
import { openPglite } from './pglite-engine.ts';

const MARTS = readTableQueries('marts');
const MEASURES = readMeasures();
const RULES = readSignalRules().map((rule) => ({ ...rule, actief: true }));

/** Marts without a row on the smaller city: no enrolment is that light, no cohort is four full years old. */
const EMPTY: readonly string[] = ['mini signaal_studiepunten', 'mini signaal_toets'];

describe.each(['mini', 'stad'] as const)('the queries on %s', (name) => {
  let store: BuiltStore;
  let postgres: Engine;

  beforeAll(async () => {
    store = await fixtureStore(name, { signalRules: RULES });
    postgres = await openPglite();
    const staging = readTableQueries('staging').map(({ table }) => table);
    for (const table of [SETTINGS_TABLE, ...SIGNAL_RULE_TABLES, ...staging]) {
      await copyTable(store.engine, postgres, table);
    }
    await fillTables(postgres, MARTS);
  });

  afterAll(() => {
    postgres.close();
    store.remove();
  });

  it.each(MARTS.map(({ table }) => table))('give the same rows of %s on PostgreSQL', async (table) => {
    const { sql } = MARTS.find((mart) => mart.table === table)!;
    const rows = await store.engine.query(sql);
    expect(rows.length === 0).toBe(EMPTY.includes(`${name} ${table}`));
    expect(JSON.stringify(await postgres.query(sql))).toBe(JSON.stringify(rows));
  });

  it.each(MEASURES.map(({ id }) => id))('give the same table of %s on PostgreSQL', async (id) => {
    const measure = MEASURES.find((candidate) => candidate.id === id)!;
    for (const per of ASKED_TRAITS[measure.by]) {
      const params = measure.takesDate ? { per, datum: '2021-02-04' } : { per };
      const table = await runMeasure(store.engine, measure, params);
      expect(JSON.stringify(await runMeasure(postgres, measure, params))).toBe(JSON.stringify(table));
    }
  });

  it('give the same fingerprints on PostgreSQL', async () => {
    const tables = MARTS.map(({ table }) => table);
    expect(await tableFingerprints(postgres, tables)).toEqual(await tableFingerprints(store.engine, tables));
  });
});

async function copyTable(from: Engine, to: Engine, table: string): Promise<void> {
  const columns = await from.query(
    'select column_name, data_type from information_schema.columns where table_name = $table order by ordinal_position',
    { table },
  );
  const list = columns.map(({ column_name: column, data_type: type }) => `${column} ${type}`).join(', ');
  await to.execute(`create table ${table} (${list})`);
  const rows = await from.query(`select * from ${table}`);
  await to.append(
    table,
    rows.map((row) => Object.values(row)),
  );
}
