import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../model/text.ts';
import { UserError } from '../model/user-error.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';

const FILE = 'onderwijs.duckdb';

/** Where the database of a data folder lies. */
export function storePath(dataDir: string): string {
  return join(dataDir, FILE);
}

/**
 * Opens the store of a data folder. `schrijven` makes folder (0700) and file (0600) when they are not there;
 * `lezen` throws a UserError (exit 3) when nothing was ingested yet. Throws a UserError (exit 2) while
 * another process holds the store.
 */
export async function openStore(dataDir: string, mode: 'schrijven' | 'lezen'): Promise<Engine> {
  const path = storePath(dataDir);
  if (mode === 'lezen') {
    if (!existsSync(path)) throw nothingIngested(dataDir);
    const engine = await openFree(path, mode);
    const [row] = await engine.query(
      "select count(*) as n from information_schema.tables where table_name = 'instellingen'",
    );
    if (row?.['n'] === 1) return engine;
    engine.close();
    throw nothingIngested(dataDir);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await chmod(dataDir, 0o700);
  const engine = await openFree(path, mode);
  await chmod(path, 0o600);
  return engine;
}

async function openFree(path: string, mode: 'schrijven' | 'lezen'): Promise<Engine> {
  try {
    return await openDuckdb(path, mode);
  } catch (error) {
    if (!String(error).includes('lock')) throw error;
    throw new UserError('usage', IN_USE, { hint: RETRY, cause: error });
  }
}

const IN_USE: Text = {
  nl: 'een ander proces is met deze gegevens bezig',
  en: 'another process is working on this data',
};

const RETRY: Text = {
  nl: 'wacht tot het klaar is en probeer opnieuw',
  en: 'wait until it is done and try again',
};

function nothingIngested(dataDir: string): UserError {
  return new UserError(
    'noInput',
    { nl: `er is nog niets ingelezen in ${dataDir}`, en: `nothing has been ingested into ${dataDir} yet` },
    { hint: { nl: 'onderwijs-report ingest MAP', en: 'onderwijs-report ingest FOLDER' } },
  );
}
