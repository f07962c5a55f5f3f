import type { CompiledTable } from '../compile-table.ts';
import { keyColumns, keyParts } from './key-parts.ts';
import { spansOf } from './span-sql.ts';
import {
  column,
  draftsOf,
  type Feed,
  KEY_HASH,
  type StagedFile,
  type StagedTable,
  sameKeys,
  WHOLE_KEY,
} from './staged-table.ts';

const BETWEEN = '|';

/** SQL for the view with what each record says about the rows of a table: place, part of the mapping, values. */
export function draftsSql(table: StagedTable): string {
  const identifiers = identifiersOf(table);
  const parts = table.feeds.map((feed) => feedSql(table, feed, identifiers(feed)));
  return `create view ${draftsOf(table)} as ${parts.join('\nunion all\n')}`;
}

function feedSql(staged: StagedTable, { file, table }: Feed, identifiers: readonly string[]): string {
  const { entries, target } = staged;
  const values = derivedValues(file).get(table)!;
  const key = sameKeys(staged) ? '' : `, ${lookupSql(values, table.key)} as sleutel`;
  const list = target.fields.map((_, i) => `${values[i]} as ${column(i)}`).join(', ');
  const skip = file.skipNames.get(table);
  const present = skip === undefined ? '' : `and ${skip} is null`;
  return `select plek, ${entries.indexOf(file.entry)} as deel, ${list}${key},
      (${identifiers.map((value) => `${value} is not null`).join(' and ')}) as ${WHOLE_KEY},
      hash(${identifiers.join(', ')}) as ${KEY_HASH}
    from ${sourceSql(file)} where plek not in (select plek from weggelaten) ${present}`;
}

/**
 * SQL for what the key of a record is told by. Where all rows come from files that are read alike and no part of a
 * key can be taken for two, that is what the key is made of in the end, so that a long text need not be made.
 */
function identifiersOf(staged: StagedTable): (feed: Feed) => readonly string[] {
  const parts = new Map(
    staged.feeds.map((feed) => [feed, keyParts(feed.file, feed.table, derivedValues(feed.file))]),
  );
  const known = [...parts.values()];
  const alike = staged.entries.length === 1 && sameKeys(staged) && !known.includes(undefined);
  return (feed) => {
    const { file, table } = feed;
    const values = derivedValues(file).get(table)!;
    if (alike) return parts.get(feed)!;
    return sameKeys(staged) ? table.key.map((position) => values[position]!) : [lookupSql(values, table.key)];
  };
}

/** The rows of a file, with the spans of school years where its mapping asks for them. */
function sourceSql(file: StagedFile): string {
  return spansOf(file) === undefined
    ? `bron_${file.number}`
    : `bron_${file.number} left join reeks_${file.number} using (plek)`;
}

/**
 * SQL for the value of each field, with the columns `afgeleid: sleutel` filled: the key of the own table, or of
 * the table it names, in the same record. A key can hold a key that was made before it.
 */
export function derivedValues(file: StagedFile): ReadonlyMap<CompiledTable, readonly string[]> {
  const spans = spansOf(file);
  const values = new Map(
    file.tables.map((table) => {
      const known = [...file.values.get(table)!];
      if (table === spans?.traject) spans.fill(known);
      return [table, known] as const;
    }),
  );
  for (const table of file.tables) {
    const own = values.get(table)!;
    for (const { position, from } of keyColumns(table)) {
      const source = file.tables.find(({ target }) => target.name === from);
      if (source === undefined) continue;
      const key = keySql(values.get(source)!, source.key);
      const skip = file.skipNames.get(source);
      const made = skip === undefined ? key : `case when ${skip} is null then ${key} end`;
      own[position] = `coalesce(${own[position]}, ${made})`;
    }
  }
  return values;
}

/** The id made of the values of the key columns, `1b36|PBA|PBA-0613|2023-09-17`; null when one is missing. */
function keySql(values: readonly string[], key: readonly number[]): string {
  return `(${key.map((position) => `cast(${values[position]} as varchar)`).join(` || '${BETWEEN}' || `)})`;
}

/** The values of the key columns as one text, for files that make rows unique by different columns. */
function lookupSql(values: readonly string[], key: readonly number[]): string {
  return key.map((position) => `cast(${values[position]} as varchar) || chr(31)`).join(' || ');
}
