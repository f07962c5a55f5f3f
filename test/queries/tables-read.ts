import type { Engine } from '../../src/store/engine.ts';

/** The tables that a statement reads, by DuckDB's own parser, without the names of its CTEs. */
export async function tablesRead(engine: Engine, sql: string): Promise<ReadonlySet<string>> {
  const [row] = await engine.query(`select json_serialize_sql('${sql.replaceAll("'", "''")}') as tree`);
  const tables = new Set<string>();
  const names = new Set<string>();
  collect(JSON.parse(String(row?.['tree'])), tables, names);
  return new Set([...tables].filter((table) => !names.has(table)));
}

function collect(node: unknown, tables: Set<string>, names: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collect(item, tables, names);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const fields = node as Readonly<Record<string, unknown>>;
  if (fields['type'] === 'BASE_TABLE') tables.add(String(fields['table_name']));
  if (fields['type'] === 'TABLE_FUNCTION') tables.add('a table function');
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'cte_map') for (const { key } of (value as { map: { key: string }[] }).map) names.add(key);
    collect(value, tables, names);
  }
}
