import type { Engine, SqlValue } from './engine.ts';

/** A table to make, with its rows in the order of its columns. */
export interface NewTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: 'varchar' | 'integer' | 'date' }[];
  readonly rows: Iterable<readonly SqlValue[]>;
}

/** Makes a table and fills it. Names come from the contract or a checked mapping; they are quoted all the same. */
export async function writeTable(engine: Engine, { name, columns, rows }: NewTable): Promise<void> {
  const list = columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ');
  await engine.execute(`create table ${quoted(name)} (${list})`);
  await engine.append(name, rows);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
