import type { Engine } from './engine.ts';

/** What a table holds, in two numbers that do not depend on the order of its rows. */
export interface TableFingerprint {
  readonly tabel: string;
  readonly rijen: number;
  readonly som: number;
}

/**
 * Row count and checksum of each table: the sum over all rows of the first six hexadecimal digits of the MD5
 * of the row. Functions that every engine has, so a store can move between them.
 */
export async function tableFingerprints(
  engine: Engine,
  tables: readonly string[],
): Promise<readonly TableFingerprint[]> {
  const columns = await columnsOf(engine);
  const parts = tables.map((table) => fingerprintSql(table, columns.get(table) ?? []));
  const rows = await engine.query(`${parts.join('\nunion all\n')}\norder by tabel`);
  return rows.map(({ tabel, rijen, som }) => ({
    tabel: String(tabel),
    rijen: Number(rijen),
    som: Number(som),
  }));
}

async function columnsOf(engine: Engine): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await engine.query(
    `select table_name, column_name from information_schema.columns
     where table_schema = current_schema() order by table_name, ordinal_position`,
  );
  const columns = new Map<string, readonly string[]>();
  for (const { table_name: table, column_name: column } of rows) {
    columns.set(String(table), [...(columns.get(String(table)) ?? []), String(column)]);
  }
  return columns;
}

function fingerprintSql(table: string, columns: readonly string[]): string {
  const cells = columns.map((column) => `coalesce(cast(${column} as varchar), '')`).join(", '|', ");
  const digits = [0, 1, 2, 3, 4, 5].map(
    (i) => `${16 ** i} * (strpos('0123456789abcdef', substr(h, ${i + 1}, 1)) - 1)`,
  );
  return `select '${table}' as tabel, count(*) as rijen, coalesce(sum(${digits.join(' + ')}), 0) as som
    from (select md5(concat(${cells})) as h from ${table}) as rij`;
}
