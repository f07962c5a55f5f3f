import { PGlite } from '@electric-sql/pglite';
import type { Engine, SqlRow, SqlValue } from '../../src/store/engine.ts';

const DATE = 1082;
const NUMBERS = [20, 1700];

/** PostgreSQL in this process, behind the same seam as DuckDB. */
export async function openPglite(): Promise<Engine> {
  const parsers = Object.fromEntries([
    [DATE, (text: string) => text],
    ...NUMBERS.map((type) => [type, (text: string) => safeNumber(text)]),
  ]);
  const database = await PGlite.create({ parsers });
  return {
    execute: async (sql) => {
      await database.exec(sql);
    },
    query: async (sql, params = {}) => {
      const { text, values } = positional(sql, params);
      return (await database.query<SqlRow>(text, values)).rows;
    },
    append: async (table, rows) => {
      for (const batch of batches(rows, 500)) await insert(database, table, batch);
    },
    close: () => void database.close(),
  };
}

/** `$name` becomes `$1`, `$2`, in the order in which the names first occur. */
function positional(
  sql: string,
  params: Readonly<Record<string, SqlValue>>,
): { readonly text: string; readonly values: SqlValue[] } {
  const names: string[] = [];
  const text = sql.replace(/\$(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, values: names.map((name) => params[name] ?? null) };
}

function safeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('integer above 2^53');
  return number;
}

function* batches(
  rows: Iterable<readonly SqlValue[]>,
  size: number,
): Generator<readonly (readonly SqlValue[])[]> {
  const all = [...rows];
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size);
}

async function insert(
  database: PGlite,
  table: string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const literal = (value: SqlValue): string =>
    value === null ? 'null' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
  const list = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  await database.exec(`insert into ${table} values ${list}`);
}
