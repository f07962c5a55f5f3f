import type { Engine } from '../../store/engine.ts';
import { addTogether } from './add-together.ts';
import { combinedSql, disputeSql } from './combine-sql.ts';
import {
  column,
  columns,
  draftsOf,
  hasKey,
  keyOf,
  places,
  rowsOf,
  type StagedTable,
} from './staged-table.ts';

/**
 * Brings what the records say about one table together on its key, in `rijen_<table>`: per row the place of
 * the first record of each part of the mapping, and the values. Keys of which all records agree are combined
 * by the database; the others are taken record by record, and what they disagree on is booked. False when
 * there were none of those.
 */
export async function combineTable(engine: Engine, table: StagedTable): Promise<boolean> {
  await engine.execute(`create table zonder_${table.target.name} as select plek from verworpen`);
  const alone = table.entries.length === 1 && table.feeds.every((feed) => feed.table.grain);
  return alone ? combineUnique(engine, table) : combineGroups(engine, table);
}

/** One record is one row: only keys that occur more than once need to be looked at. */
async function combineUnique(engine: Engine, table: StagedTable): Promise<boolean> {
  const from = draftsSql(table);
  const hash = `hash(${keyOf(table).join(', ')})`;
  const doubles = `dubbel_${table.target.name}`;
  await engine.execute(
    `create table ${doubles} as select h from (select ${hash} as h from ${from} and ${hasKey(table)})
     group by h having count(*) > 1`,
  );
  const rows = `select plek as p0, ${columns(table)} from ${from}`;
  const [found] = await engine.query(`select count(*) as n from ${doubles}`);
  if (found?.['n'] === 0) {
    await engine.execute(`create view ${rowsOf(table)} as ${rows}`);
    return false;
  }
  const doubled = `(${hasKey(table)} and ${hash} in (select h from ${doubles}))`;
  await engine.execute(`create table ${rowsOf(table)} as ${rows} and not ${doubled}`);
  await addTogether(engine, table, `select * from ${from} and ${doubled}`);
  return true;
}

/** Several records are one row. */
async function combineGroups(engine: Engine, table: StagedTable): Promise<boolean> {
  const from = draftsSql(table);
  const groups = `groep_${table.target.name}`;
  const key = keyOf(table);
  const first = table.entries.map((_, i) => `min(plek) filter (deel = ${i}) as p${i}`);
  const values = table.target.fields.map((_, i) => `${combinedSql(table, i)} as ${column(i)}`);
  const keys = key.map((name, i) => `${name} as g${i}`);
  const made = [...keys, ...first, ...values, `${disputeSql(table)} as betwist`];
  await engine.execute(
    `create table ${groups} as select ${made.join(', ')} from ${from} and ${hasKey(table)}
     group by ${key.join(', ')}`,
  );
  const keyless = table.entries.map((_, i) => `case when deel = ${i} then plek end`);
  await engine.execute(
    `create table ${rowsOf(table)} as
     select ${places(table).join(', ')}, ${columns(table)} from ${groups} where not betwist
     union all select ${keyless.join(', ')}, ${columns(table)} from ${from} and not ${hasKey(table)}`,
  );
  const [found] = await engine.query(`select count(*) as n from ${groups} where betwist`);
  if (found?.['n'] === 0) return false;
  const same = key.map((name, i) => `d.${name} = g.g${i}`).join(' and ');
  await addTogether(
    engine,
    table,
    `select d.* from (select * from ${from}) as d
     semi join (select * from ${groups} where betwist) as g on ${same}`,
  );
  return true;
}

/** What the records say that were not rejected before this table. */
function draftsSql(table: StagedTable): string {
  return `${draftsOf(table)} where plek not in (select plek from zonder_${table.target.name})`;
}
