import type { Engine } from '../../store/engine.ts';
import { addTogether } from './add-together.ts';
import { combinedSql, differingColumns, disputeSql } from './combine-sql.ts';
import { spansOf } from './span-sql.ts';
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
  await addTogether(engine, table, { into: rowsOf(table), sql: `select * from ${from} and ${doubled}` });
  return true;
}

/** Several records are one row. */
async function combineGroups(engine: Engine, table: StagedTable): Promise<boolean> {
  const alike = table.entries.length === 1 ? await findAlike(engine, table) : undefined;
  if (alike !== undefined && !alike.mixed) {
    await engine.execute(`create ${kindOf(table)} ${rowsOf(table)} as ${alike.rows}`);
    return false;
  }
  const rest = `rest_${table.target.name}`;
  const disputed = await combineMixed(engine, table, { into: rest, from: alike?.rest ?? draftsSql(table) });
  const rows = `select * from ${rest}`;
  await engine.execute(
    `create view ${rowsOf(table)} as ${alike === undefined ? rows : `${alike.rows} union all ${rows}`}`,
  );
  return disputed;
}

/** Keys of which all records say the same: the first of these is the row. */
interface AlikeRecords {
  /** SQL for their rows, and for the records without a key. */
  readonly rows: string;
  /** SQL for the records with another key, with a `where` that can be added to. */
  readonly rest: string;
  /** True when there are any. */
  readonly mixed: boolean;
}

/**
 * Looks for the keys of which all records say the same, by hashes of 64 bits of the key and of all that is said:
 * numbers are grouped much faster than texts. Keys that happen to share a hash do not say the same.
 */
async function findAlike(engine: Engine, table: StagedTable): Promise<AlikeRecords> {
  const from = draftsSql(table);
  const firsts = `eerste_${table.target.name}`;
  const key = keyOf(table);
  const hash = `hash(${key.join(', ')})`;
  const said = `hash(${[...differingColumns(table), ...key].join(', ')})`;
  await engine.execute(
    `create table ${firsts} as select s, min(plek) as plek, min(h) <> max(h) as gemengd
     from (select plek, ${hash} as s, ${said} as h from ${from} and ${hasKey(table)}) group by s`,
  );
  const [found] = await engine.query(`select count(*) as n from ${firsts} where gemengd`);
  const list = `select plek as p0, ${columns(table)} from ${from}`;
  return {
    rows: `${list} and plek in (select plek from ${firsts} where not gemengd)
      union all ${list} and not ${hasKey(table)}`,
    rest: `${from} and ${hasKey(table)} and ${hash} in (select s from ${firsts} where gemengd)`,
    mixed: found?.['n'] !== 0,
  };
}

/** What is looked at more than once and costs a join is worked out once. */
function kindOf({ feeds }: StagedTable): 'table' | 'view' {
  return feeds.some(({ file }) => spansOf(file) !== undefined) ? 'table' : 'view';
}

/** Combines records that may not say the same. False when those of every key agree. */
async function combineMixed(
  engine: Engine,
  table: StagedTable,
  { into, from }: { readonly into: string; readonly from: string },
): Promise<boolean> {
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
    `create table ${into} as
     select ${places(table).join(', ')}, ${columns(table)} from ${groups} where not betwist
     union all select ${keyless.join(', ')}, ${columns(table)} from ${from} and not ${hasKey(table)}`,
  );
  const [found] = await engine.query(`select count(*) as n from ${groups} where betwist`);
  if (found?.['n'] === 0) return false;
  const same = key.map((name, i) => `d.${name} = g.g${i}`).join(' and ');
  const disputed = `select d.* from (select * from ${from}) as d
    semi join (select * from ${groups} where betwist) as g on ${same}`;
  await addTogether(engine, table, { into, sql: disputed });
  return true;
}

/** What the records say that were not rejected before this table. */
function draftsSql(table: StagedTable): string {
  return `${draftsOf(table)} where plek not in (select plek from zonder_${table.target.name})`;
}
