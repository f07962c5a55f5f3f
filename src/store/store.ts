import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { readCopies } from './delivery-copies.ts';
import { REBUILD } from './delivery-order.ts';
import { type DuckdbLimits, openDuckdb, requireUsablePath } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { damagedStore, isDamage } from './store-fault.ts';
import { inUse, isLocked, type StoreUser, tellUse } from './store-lock.ts';
import { spillFolder } from './temporary-name.ts';

const FILE = 'onderwijs.duckdb';

/** Where the database of a data folder lies. */
export function storePath(dataDir: string): string {
  return join(dataDir, FILE);
}

/** Throws UserError(usage) for a data folder that no database can be made in. */
export function requireStorable(dataDir: string): void {
  requireUsablePath(storePath(dataDir));
}

/** How a store is opened. */
export interface OpenOptions extends DuckdbLimits {
  /** Who opens it, for whoever finds it locked. */
  readonly user?: StoreUser;
}

/**
 * Opens the store of a data folder. `schrijven` makes folder (0700) and file (0600) when they are not there;
 * `lezen` throws a UserError (exit 3) when nothing was ingested yet. Throws a UserError (exit 2) while
 * another process holds the store, and for a database that is damaged.
 */
export async function openStore(
  dataDir: string,
  mode: 'schrijven' | 'lezen',
  options: OpenOptions = {},
): Promise<Engine> {
  const path = storePath(dataDir);
  if (mode === 'lezen') {
    if (!existsSync(path)) throw nothingIngested(dataDir);
    const engine = await openFree(dataDir, mode, options);
    const [row] = await engine.query(
      "select count(*) as n from information_schema.tables where table_name = 'instellingen'",
    );
    if (row?.['n'] === 1) return engine;
    engine.close();
    throw nothingIngested(dataDir);
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const spill = spillFolder(dataDir);
  const engine = await openFree(dataDir, mode, { spill, ...options });
  sealStore(path);
  return options.user === undefined ? engine : tellUse(engine, dataDir, { ...options.user, spill });
}

/** Closes a database file for others, and what a killed run left beside it. */
export function sealStore(path: string): void {
  for (const file of [path, `${path}.wal`]) if (existsSync(file)) chmodSync(file, 0o600);
}

async function openFree(dataDir: string, mode: 'schrijven' | 'lezen', limits: OpenOptions): Promise<Engine> {
  try {
    return await openDuckdb(storePath(dataDir), mode, { spill: spillFolder(dataDir), ...limits });
  } catch (error) {
    if (isLocked(error)) throw inUse(error, dataDir);
    throw isDamage(error) ? damagedStore(dataDir, error) : error;
  }
}

function nothingIngested(dataDir: string): UserError {
  const kept = readCopies(dataDir).length > 0;
  return new UserError(
    'noInput',
    kept
      ? { nl: `er is geen databank in ${dataDir}`, en: `there is no database in ${dataDir}` }
      : {
          nl: `er is nog niets ingelezen in ${dataDir}`,
          en: `nothing has been ingested into ${dataDir} yet`,
        },
    { hint: kept ? REBUILD : { nl: 'onderwijs-report ingest MAP', en: 'onderwijs-report ingest FOLDER' } },
  );
}
