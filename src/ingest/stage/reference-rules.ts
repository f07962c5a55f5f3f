import type { Contract } from '../../model/contract.ts';
import { derivedValues } from './draft-sql.ts';
import { literal } from './plan-columns.ts';
import type { RowRule } from './row-rules.ts';
import { column, draftsOf, type StagedTable } from './staged-table.ts';

/** The view with every key that something can refer to, sound or not. */
function keysOf({ target }: StagedTable, key: string): string {
  return `sleutels_${target.name}_${key}`;
}

/**
 * SQL for the views with the keys that rows refer to. A row that was refused still counts as a row, so that one
 * fault is not reported again for everything that refers to it; so do records whose structure is broken. Once
 * those are set aside they are no longer there.
 */
export function knownKeysSql(
  tables: readonly StagedTable[],
  contract: Contract,
  setAside: boolean,
): readonly string[] {
  const wanted = new Map<string, { parent: StagedTable; key: string }>();
  for (const table of tables) {
    for (const { parent, key } of references(table, tables, contract)) {
      wanted.set(keysOf(parent, key), { parent, key });
    }
  }
  return [...wanted].map(([name, { parent, key }]) => {
    const position = parent.target.fields.findIndex((field) => field.name === key);
    const known = `select distinct ${column(position)} as sleutel from ${draftsOf(parent)}
      where ${column(position)} is not null`;
    const broken = (setAside ? [] : brokenKeys(parent, position)).map((text) => `select ${literal(text)}`);
    return `create table ${name} as ${[known, ...broken].join(' union ')}`;
  });
}

/**
 * Every reference between tables finds its row; a table that was not delivered is not asked. What refers to a row
 * that was set aside has lost it.
 */
export function referenceRules(
  table: StagedTable,
  tables: readonly StagedTable[],
  contract: Contract,
  setAside: boolean,
): readonly RowRule[] {
  return references(table, tables, contract).map(({ field, parent, key }) => {
    const position = table.target.fields.findIndex(({ name }) => name === field);
    return {
      round: 'verwijzing',
      code: setAside ? 'OR-307' : 'OR-301',
      position,
      details: { kolom: field, tabel: parent.target.name },
      sql: `(${column(position)} is not null and ${column(position)} not in (select sleutel from ${keysOf(parent, key)}))`,
    };
  });
}

/** True when a quote that never closes hides rows of a table: what refers to those is not at fault. */
function isCutShort({ feeds }: StagedTable): boolean {
  return feeds.some(({ file }) => file.broken.some(({ code }) => code === 'OR-006'));
}

/** The references of a table to those that were delivered whole, but for those that cannot miss. */
function references(
  child: StagedTable,
  tables: readonly StagedTable[],
  contract: Contract,
): readonly Reference[] {
  const declared = contract.tables.find(({ name }) => name === child.target.name)?.references ?? [];
  return declared.flatMap(({ field, table, key }) => {
    const parent = tables.find((candidate) => candidate.target.name === table);
    if (parent === undefined || isCutShort(parent)) return [];
    const reference = { child, field, parent, key };
    return isFoundInOwnRecord(reference) ? [] : [reference];
  });
}

/** A column that refers to the key of another table. */
interface Reference {
  readonly child: StagedTable;
  readonly field: string;
  readonly parent: StagedTable;
  readonly key: string;
}

/**
 * True when each record that makes a row of the one table also makes the row of the other that it refers to, as
 * in a flat export: then every reference finds its row.
 */
function isFoundInOwnRecord({ child, field, parent, key }: Reference): boolean {
  const own = child.target.fields.findIndex(({ name }) => name === field);
  const other = parent.target.fields.findIndex(({ name }) => name === key);
  return child.feeds.every(({ file, table }) => {
    const beside = parent.feeds.find((feed) => feed.file === file)?.table;
    if (beside === undefined || file.skipNames.has(beside)) return false;
    const values = derivedValues(file);
    return values.get(table)![own] === values.get(beside)![other];
  });
}

/** What stands where the key should be in records with too many or too few fields. */
function brokenKeys({ feeds }: StagedTable, position: number): readonly string[] {
  return feeds.flatMap(({ file, table }) => {
    const source = table.columns.find((candidate) => candidate.position === position)?.sources[0];
    if (source === undefined) return [];
    return file.broken.flatMap(({ cells }) => cells.get(source) ?? []);
  });
}
