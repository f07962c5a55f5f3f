import { knownOn } from '../model/delivery-record.ts';
import { UserError } from '../model/user-error.ts';
import { buildMarts } from '../store/build-marts.ts';
import { readRecords } from '../store/delivery-records.ts';
import { openDuckdb } from '../store/duckdb.ts';
import type { Engine } from '../store/engine.ts';
import { quoteName, quoteText } from '../store/quote.ts';
import { readContract } from '../store/read-contract.ts';
import { buildState } from '../store/rebuild-store.ts';
import { openStore, storePath } from '../store/store.ts';
import { spillFolder } from '../store/temporary-name.ts';
import type { CommandRequest } from './request.ts';

/** The tables to count from: those of the store, or of an earlier day in memory. */
export interface OpenState {
  readonly engine: Engine;
  /** It may be changed: nothing of it is kept. */
  readonly inMemory: boolean;
}

/**
 * The state that `--as-of` asks for; without it, or when all deliveries were known on that day, the store
 * itself. Throws UserError(noInput) when nothing was known yet.
 */
export async function openState({ config }: CommandRequest): Promise<OpenState> {
  const { dataDir, asOf, memory } = config;
  const stored = await openStore(dataDir, 'lezen', { memory });
  if (asOf === undefined) return { engine: stored, inMemory: false };
  const all = await readRecords(stored);
  const known = knownOn(all, asOf);
  if (known.length === all.length) return { engine: stored, inMemory: false };
  stored.close();
  if (known.length === 0) throw nothingKnown(asOf, all[0]?.bekend_op);
  const engine = await openInMemory(dataDir, memory);
  await buildState(engine, known, { contract: await readContract(), dataDir, buildMarts });
  return { engine, inMemory: true };
}

/** Copies every table of the store into memory and closes the store. */
export async function copyToMemory(stored: Engine, { config }: CommandRequest): Promise<Engine> {
  stored.close();
  const engine = await openInMemory(config.dataDir, config.memory);
  await engine.execute(`attach ${quoteText(storePath(config.dataDir))} as bron (read_only)`);
  const tables = await engine.query(
    `select table_name from duckdb_tables() where database_name = 'bron' order by table_name`,
  );
  for (const { table_name: name } of tables) {
    await engine.execute(
      `create table ${quoteName(String(name))} as select * from bron.${quoteName(String(name))}`,
    );
  }
  await engine.execute('detach bron');
  return engine;
}

function openInMemory(dataDir: string, memory: string | undefined): Promise<Engine> {
  return openDuckdb('', 'geheugen', { memory, spill: spillFolder(dataDir) });
}

function nothingKnown(day: string, first: string | undefined): UserError {
  return new UserError(
    'noInput',
    {
      nl: `op ${day} was nog niets ingelezen`,
      en: `on ${day} nothing had been ingested yet`,
    },
    first === undefined
      ? {}
      : {
          hint: {
            nl: `de eerste levering is bekend sinds ${first}`,
            en: `the first delivery is known since ${first}`,
          },
        },
  );
}
