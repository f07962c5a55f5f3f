import { availableParallelism, totalmem } from 'node:os';
import { openDuckdb } from '../../store/duckdb.ts';
import type { Engine } from '../../store/engine.ts';
import { stageFolder } from './stage-folder.ts';

/** Where a delivery lies while it is checked: a database that is thrown away, and a folder for its files. */
export interface Stage {
  readonly engine: Engine;
  readonly folder: string;
  /** Throws all of it away; may be called more than once. */
  readonly close: () => void;
}

/** Memory of the database in MB, and the part of the machine's that it takes at most; what does not fit goes to the folder. */
const MEMORY = 2000;
const SHARE = 4;

const MOST_THREADS = 4;

/** Opens a stage in the data folder. */
export async function openStage(dataDir: string): Promise<Stage> {
  const folder = stageFolder(dataDir);
  const engine = await openDuckdb('', 'geheugen');
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const memory = Math.min(MEMORY, Math.floor(totalmem() / SHARE / 1e6));
  const spill = folder.path.replaceAll("'", "''");
  // rows carry their place: what needs an order asks for it, and the rest is faster without one
  await engine.execute(
    `set threads = ${threads}; set memory_limit = '${memory}MB'; set temp_directory = '${spill}';
     set preserve_insertion_order = false`,
  );
  // ten million rows lie in memory that way, and need not go to the folder
  await engine.execute(`attach ':memory:' as klaar (compress); use klaar`);
  let open = true;
  return {
    engine,
    folder: folder.path,
    close: () => {
      if (!open) return;
      open = false;
      engine.close();
      folder.remove();
    },
  };
}
