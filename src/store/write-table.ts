import type { Engine, SqlValue } from './engine.ts';
import { quoteName } from './quote.ts';

/** A table to make. */
export interface NewTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: 'varchar' | 'integer' | 'date' }[];
  /** Its rows, or a statement that selects them, with the columns in their order. */
  readonly rows: Iterable<readonly SqlValue[]> | { readonly select: string };
  /** Gone when the connection closes, and in no file of the store. */
  readonly temporary?: boolean;
}

/** Makes a table and fills it. Names come from the contract or a checked mapping; they are quoted all the same. */
export async function writeTable(engine: Engine, table: NewTable): Promise<void> {
  const { name, columns, rows, temporary = false } = table;
  const list = columns.map((column) => `${quoteName(column.name)} ${column.type}`).join(', ');
  await engine.execute(`create ${temporary ? 'temp ' : ''}table ${quoteName(name)} (${list})`);
  if ('select' in rows) await engine.execute(`insert into ${quoteName(name)} ${rows.select}`);
  else await engine.append(name, rows);
}
