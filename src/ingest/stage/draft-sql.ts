import type { CompiledTable } from '../compile-table.ts';
import { spansOf } from './span-sql.ts';
import { column, draftsOf, type Feed, type StagedFile, type StagedTable, sameKeys } from './staged-table.ts';

const BETWEEN = '|';

/** SQL for the view with what each record says about the rows of a table: place, part of the mapping, values. */
export function draftsSql(table: StagedTable): string {
  const parts = table.feeds.map((feed) => feedSql(table, feed));
  return `create view ${draftsOf(table)} as ${parts.join('\nunion all\n')}`;
}

function feedSql(staged: StagedTable, { file, table }: Feed): string {
  const { entries, target } = staged;
  const values = derivedValues(file).get(table)!;
  const key = sameKeys(staged) ? '' : `, ${lookupSql(values, table.key)} as sleutel`;
  const list = target.fields.map((_, i) => `${values[i]} as ${column(i)}`).join(', ');
  const skip = file.skipNames.get(table);
  const present = skip === undefined ? '' : `and ${skip} is null`;
  return `select plek, ${entries.indexOf(file.entry)} as deel, ${list}${key}
    from ${sourceSql(file)} where plek not in (select plek from weggelaten) ${present}`;
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

interface KeyColumn {
  readonly position: number;
  /** The table whose key is meant. */
  readonly from: string;
}

/** Columns that take over another table's key come first: the own key may hold them. */
function keyColumns({ rules, target }: CompiledTable): readonly KeyColumn[] {
  const found = Object.entries(rules.kolommen)
    .filter(([, { afgeleid }]) => afgeleid === 'sleutel')
    .map(([name, { tabel }]) => ({
      position: target.fields.findIndex((field) => field.name === name),
      from: tabel ?? target.name,
    }));
  const isOwn = ({ from }: KeyColumn): number => (from === target.name ? 1 : 0);
  return found.sort((a, b) => isOwn(a) - isOwn(b));
}
