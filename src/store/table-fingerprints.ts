import type { Engine, RowHash } from './engine.ts';

/** What a table holds, in two numbers that do not depend on the order of its rows; a large sum in decimals. */
export interface TableFingerprint<Sum = number> {
  readonly tabel: string;
  readonly rijen: number;
  readonly som: Sum;
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
  const rows = await engine.query(`select tabel, count(*) as rijen, sum(${DIGITS}) as som
    from (${tables.map((table) => hashesSql(table, columns.get(table) ?? [])).join('\nunion all\n')}) as rij
    group by tabel order by tabel`);
  const found = new Map(
    rows.map(({ tabel, rijen, som }) => [tabel, { rijen: Number(rijen), som: Number(som) }]),
  );
  return tables.map((tabel) => ({ tabel, ...(found.get(tabel) ?? { rijen: 0, som: 0 }) }));
}

/** Row count and sum of the engine's own hash (64 bits) over all rows of each table: a tenth of the work of an MD5. */
export async function engineFingerprints(
  engine: Engine,
  tables: readonly string[],
  rowHash: RowHash,
): Promise<readonly TableFingerprint<string>[]> {
  const columns = await columnsOf(engine);
  const known = tables.filter((table) => columns.has(table));
  const parts = known.map(
    (table) => `select '${table}' as tabel, count(*) as rijen,
      cast(coalesce(sum(${rowHash.sql(columns.get(table)!)}), 0) as varchar) as som from ${table}`,
  );
  const rows = known.length === 0 ? [] : await engine.query(`${parts.join('\nunion all\n')} order by tabel`);
  return rows.map(({ tabel, rijen, som }) => ({
    tabel: String(tabel),
    rijen: Number(rijen),
    som: String(som),
  }));
}

/** The first six hexadecimal digits of `h` as a number. */
const DIGITS: string = [0, 1, 2, 3, 4, 5]
  .map((i) => `${16 ** i} * (strpos('0123456789abcdef', substr(h, ${i + 1}, 1)) - 1)`)
  .join(' + ');

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

function hashesSql(table: string, columns: readonly string[]): string {
  const cells = columns.map((column) => `coalesce(cast(${column} as varchar), '')`).join(", '|', ");
  return `select '${table}' as tabel, md5(concat(${cells})) as h from ${table}`;
}
