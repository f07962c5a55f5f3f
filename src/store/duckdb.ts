import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { dayNumber } from '../model/day.ts';
import { UserError } from '../model/user-error.ts';
import type { Engine, SqlRow, SqlValue } from './engine.ts';

/** `schrijven` builds a store, `lezen` publishes from one and can change nothing, `geheugen` is thrown away. */
export type DuckdbMode = 'schrijven' | 'lezen' | 'geheugen';

/** What a database may use of the machine. */
export interface DuckdbLimits {
  /** `2GB`; DuckDB's own limit when left out. */
  readonly memory?: string | undefined;
  /** Folder for what does not fit in memory; beside the file when left out. */
  readonly spill?: string | undefined;
}

/** Never fetch anything: no extension is installed or loaded behind our back. */
const OFFLINE = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};

/**
 * Bytes of a block of a new database. Each column of each table takes at least one: with the usual 256 KiB the tables
 * of some seventy persons took 22 MB, with this 4 MB; of a million rows it takes 18 % more room and 2 % more time.
 */
const BLOCK = String(16 * 1024);

/**
 * Opens a DuckDB database; throws UserError(usage) for a path that it cannot have. `path` is ignored for `geheugen`.
 * A `lezen` connection is single-threaded (row order and double sums must not depend on the machine); call `lockDown`
 * once attached to what it needs.
 */
export async function openDuckdb(path: string, mode: DuckdbMode, limits: DuckdbLimits = {}): Promise<Engine> {
  if (mode !== 'geheugen') requireUsablePath(path);
  const { DuckDBInstance, version } = await import('./duckdb-engine.ts');
  const options = {
    ...OFFLINE,
    threads: mode === 'schrijven' ? '2' : '1',
    ...(mode === 'schrijven' ? { default_block_size: BLOCK } : {}),
    ...(limits.memory === undefined ? {} : { memory_limit: limits.memory }),
    ...(limits.spill === undefined ? {} : { temp_directory: limits.spill }),
  };
  const instance =
    mode === 'geheugen'
      ? await DuckDBInstance.create(':memory:', options)
      : await DuckDBInstance.create(path, {
          ...options,
          access_mode: mode === 'lezen' ? 'READ_ONLY' : 'READ_WRITE',
        });
  const connection = await instance.connect();
  return {
    execute: async (sql) => {
      await connection.run(sql);
    },
    query: (sql, params = {}) => query(connection, sql, params),
    append: (table, rows) => append(connection, table, rows),
    rowHash: { name: `DuckDB ${version()}`, sql: (columns) => `hash(${columns.join(', ')})` },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/**
 * Throws UserError(usage) for a path with a question mark: DuckDB takes it for the start of options, and would write
 * beside it.
 */
export function requireUsablePath(path: string): void {
  if (!path.includes('?')) return;
  throw new UserError(
    'usage',
    {
      nl: `een databank kan niet in een map met een vraagteken in de naam staan: ${path}`,
      en: `a database cannot be in a folder with a question mark in its name: ${path}`,
    },
    {
      hint: {
        nl: 'kies een andere map voor de gegevens: --data-dir MAP',
        en: 'choose another folder for the data: --data-dir FOLDER',
      },
    },
  );
}

/** From here on no statement can read or write a file or change a setting: a dropped-in query is harmless. */
export async function lockDown(engine: Engine): Promise<void> {
  await engine.execute('set enable_external_access = false; set lock_configuration = true');
}

async function query(
  connection: DuckDBConnection,
  sql: string,
  params: Readonly<Record<string, SqlValue>>,
): Promise<readonly SqlRow[]> {
  const used = Object.entries(params).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql));
  const reader = await connection.runAndReadAll(sql, Object.fromEntries(used));
  const names = reader.deduplicatedColumnNames();
  return reader.getRows().map((row) => Object.fromEntries(names.map((name, i) => [name, plain(row[i]!)])));
}

/** A DuckDB value as JSON would carry it. */
function plain(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'bigint') {
    const number = Number(value);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) throw new RangeError('integer above 2^53');
    return number;
  }
  return value.toString();
}

async function append(
  connection: DuckDBConnection,
  table: string,
  rows: Iterable<readonly SqlValue[]>,
): Promise<void> {
  const { DuckDBDateValue, DuckDBTypeId } = await import('./duckdb-engine.ts');
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i).typeId);
  for (const row of rows) {
    for (const [i, value] of row.entries()) {
      if (value === null) appender.appendNull();
      else if (types[i] === DuckDBTypeId.DATE)
        appender.appendDate(new DuckDBDateValue(dayNumber(String(value))));
      else if (types[i] === DuckDBTypeId.INTEGER) appender.appendInteger(Number(value));
      else if (types[i] === DuckDBTypeId.BIGINT) appender.appendBigInt(BigInt(value));
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
}
