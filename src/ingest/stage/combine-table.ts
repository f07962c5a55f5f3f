import type { Engine } from '../../store/engine.ts';
import { addTogether } from './add-together.ts';
import { combinedSql, differingColumns, disputeSql } from './combine-sql.ts';
import { spansOf } from './span-sql.ts';
import {
  column,
  columns,
  draftsOf,
  hasKey,
  KEY_HASH,
  keyOf,
  places,
  placesOf,
  rowsOf,
  type StagedTable,
  WHOLE_KEY,
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
  const doubles = `dubbel_${table.target.name}`;
  await engine.execute(
    `create table ${doubles} as select ${KEY_HASH} from ${from} and ${WHOLE_KEY}
     group by ${KEY_HASH} having count(*) > 1`,
  );
  const doubled = `(${WHOLE_KEY} and ${KEY_HASH} in (select ${KEY_HASH} from ${doubles}))`;
  const [found] = await engine.query(`select count(*) as n from ${doubles}`);
  if (found?.['n'] === 0) {
    await makeRows(engine, table, { apart: [draftRows(table, from)] });
    return false;
  }
  const rest = `rest_${table.target.name}`;
  await engine.execute(
    `create table ${rest} as select ${places(table).join(', ')}, ${columns(table)}
     from (${draftRows(table, from)}) where false`,
  );
  await addTogether(engine, table, { into: rest, sql: `select * from ${from} and ${doubled}` });
  await makeRows(engine, table, { apart: [draftRows(table, `${from} and not ${doubled}`)], rest });
  return true;
}

/** Several records are one row. */
async function combineGroups(engine: Engine, table: StagedTable): Promise<boolean> {
  const alike = table.entries.length === 1 ? await findAlike(engine, table) : undefined;
  if (alike !== undefined && !alike.mixed) {
    await makeRows(engine, table, alike);
    return false;
  }
  const rest = `rest_${table.target.name}`;
  const disputed = await combineMixed(engine, table, { into: rest, from: alike?.others ?? draftsSql(table) });
  await makeRows(engine, table, { apart: [], ...alike, rest });
  return disputed;
}

/** Where the rows of a table are. */
interface RowSources {
  /** SQL for records that are a row each. */
  readonly apart: readonly string[];
  /** SQL for their places alone, when that is less work. */
  readonly places?: readonly string[];
  /** Table with rows that were put together. */
  readonly rest?: string;
}

/** Makes the view with the rows of a table; what costs a join is worked out once. */
async function makeRows(
  engine: Engine,
  table: StagedTable,
  { apart, places: known, rest }: RowSources,
): Promise<void> {
  const together = rest === undefined ? [] : [`select *, ${hasKey(table)} as ${WHOLE_KEY} from ${rest}`];
  const kind = table.feeds.some(({ file }) => spansOf(file) !== undefined) ? 'table' : 'view';
  await engine.execute(`create ${kind} ${rowsOf(table)} as ${[...apart, ...together].join(' union all ')}`);
  const list = places(table).join(', ');
  const all = [...(known ?? apart), ...together].map((sql) => `select ${list} from (${sql})`);
  await engine.execute(`create view ${placesOf(table)} as ${all.join(' union all ')}`);
}

/** SQL for records as rows; `from` is what they are taken from. */
function draftRows(table: StagedTable, from: string): string {
  const own = table.entries.map((_, i) =>
    table.entries.length === 1 ? `plek as p${i}` : `case when deel = ${i} then plek end as p${i}`,
  );
  return `select ${own.join(', ')}, ${columns(table)}, ${WHOLE_KEY} from ${from}`;
}

/** Keys of which all records say the same: the first of these is the row. */
interface AlikeRecords extends Omit<RowSources, 'rest'> {
  /** SQL for the records with another key, with a `where` that can be added to. */
  readonly others: string;
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
  const said = `hash(${[...differingColumns(table), ...keyOf(table)].join(', ')})`;
  await engine.execute(
    `create table ${firsts} as select s, min(plek) as plek, min(h) <> max(h) as gemengd
     from (select plek, ${KEY_HASH} as s, ${said} as h from ${from} and ${WHOLE_KEY}) group by s`,
  );
  const [found] = await engine.query(`select count(*) as n from ${firsts} where gemengd`);
  const alike = `select plek from ${firsts} where not gemengd`;
  const keyless = draftRows(table, `${from} and not ${WHOLE_KEY}`);
  return {
    apart: [draftRows(table, `${from} and plek in (${alike})`), keyless],
    places: [`select plek as p0 from (${alike})`, keyless],
    others: `${from} and ${WHOLE_KEY} and ${KEY_HASH} in (select s from ${firsts} where gemengd)`,
    mixed: found?.['n'] !== 0,
  };
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
    `create table ${groups} as select ${made.join(', ')} from ${from} and ${WHOLE_KEY}
     group by ${key.join(', ')}`,
  );
  const list = `${places(table).join(', ')}, ${columns(table)}`;
  await engine.execute(
    `create table ${into} as select ${list} from ${groups} where not betwist
     union all select ${list} from (${draftRows(table, `${from} and not ${WHOLE_KEY}`)})`,
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
