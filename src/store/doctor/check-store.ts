import { existsSync } from 'node:fs';
import type { DeliveryRecord } from '../../model/delivery-record.ts';
import { broken, type Health, healthy, notable } from '../../model/health.ts';
import { UserError } from '../../model/user-error.ts';
import { checkMarts } from '../check-marts.ts';
import { copyPath, draftNames, hashFile, readCopies } from '../delivery-copies.ts';
import { REBUILD } from '../delivery-order.ts';
import { readRecords } from '../delivery-records.ts';
import type { Engine } from '../engine.ts';
import { openStore, storePath } from '../store.ts';
import { isLocked } from '../store-lock.ts';

/** What is known about a store after looking at it. */
export interface StoreHealth {
  readonly found: readonly Health[];
  /** The deliveries in the database; undefined when it could not be read. */
  readonly records: readonly DeliveryRecord[] | undefined;
}

/** The database of a data folder opens, is not held by another process, and holds what its deliveries make. */
export async function checkStore(dataDir: string, toolVersion: string): Promise<StoreHealth> {
  if (!existsSync(storePath(dataDir))) return { found: [noDatabase(dataDir)], records: undefined };
  try {
    const engine = await openStore(dataDir, 'lezen');
    try {
      return await lookInside(engine, { dataDir, toolVersion });
    } finally {
      engine.close();
    }
  } catch (error) {
    const isEmpty = error instanceof UserError && error.exit === 'noInput';
    return { found: [isEmpty ? noDatabase(dataDir) : unreadable(error)], records: undefined };
  }
}

function noDatabase(dataDir: string): Health {
  if (readCopies(dataDir).length === 0) {
    if (draftNames(dataDir).length > 0) return unfinished('databank');
    return notable(
      'databank',
      { nl: 'er is nog niets ingelezen', en: 'nothing has been ingested yet' },
      { nl: 'onderwijs-report ingest MAP', en: 'onderwijs-report ingest FOLDER' },
    );
  }
  return broken(
    'databank',
    {
      nl: 'de databank is er niet, de bewaarde leveringen wel',
      en: 'the database is gone, the kept deliveries are there',
    },
    REBUILD,
  );
}

function unreadable(error: unknown): Health {
  const known = error instanceof UserError ? error : undefined;
  if (known !== undefined && isLocked(known.cause)) return broken('slot', known.text, known.hint ?? REBUILD);
  return broken(
    'databank',
    known?.text ?? { nl: 'de databank is onleesbaar', en: 'the database is unreadable' },
    known?.hint ?? REBUILD,
  );
}

async function lookInside(
  engine: Engine,
  { dataDir, toolVersion }: { readonly dataDir: string; readonly toolVersion: string },
): Promise<StoreHealth> {
  const records = await readRecords(engine);
  const marts = await checkMarts(engine);
  const last = records.at(-1);
  const free = healthy('slot', {
    nl: 'geen ander proces houdt de databank',
    en: 'no other process holds the database',
  });
  const state =
    last === undefined || marts.length > 0
      ? broken(
          'databank',
          { nl: 'de databank is gewijzigd na het inlezen', en: 'the database was changed after ingesting' },
          REBUILD,
        )
      : last.programma !== toolVersion
        ? notable(
            'databank',
            {
              nl: `gemaakt met versie ${last.programma}; dit is ${toolVersion}`,
              en: `made with version ${last.programma}; this is ${toolVersion}`,
            },
            REBUILD,
          )
        : healthy('databank', {
            nl: `leesbaar; leveringen: ${records.length}`,
            en: `readable; deliveries: ${records.length}`,
          });
  return { found: [free, state, checkCopies(dataDir, records)], records };
}

function unfinished(id: string): Health {
  return notable(
    id,
    {
      nl: 'een onderbroken levering ligt er nog',
      en: 'an interrupted delivery is still there',
    },
    {
      nl: 'de volgende ingest ruimt ze op, of maakt ze af als ze geladen was',
      en: 'the next ingest tidies it up, or finishes it when it was loaded',
    },
  );
}

/** Every delivery has its copies, as they were written. */
function checkCopies(dataDir: string, records: readonly DeliveryRecord[]): Health {
  const wrong = records.flatMap((record) =>
    record.tabellen
      .map(({ tabel, sha256 }) => ({ path: copyPath(dataDir, record, tabel), sha256 }))
      .filter(({ path, sha256 }) => !existsSync(path) || hashFile(path) !== sha256),
  );
  if (wrong.length > 0) {
    return broken(
      'leveringen',
      {
        nl: `kopie ontbreekt of is gewijzigd: ${wrong[0]!.path}`,
        en: `copy is missing or was changed: ${wrong[0]!.path}`,
      },
      {
        nl: 'zet de map leveringen terug uit een reservekopie; zonder kan de databank niet opnieuw gebouwd worden',
        en: 'put the folder leveringen back from a backup; without it the database cannot be built again',
      },
    );
  }
  const known = new Set(records.map(({ sleutel }) => sleutel));
  const stranger = readCopies(dataDir).find(
    ({ record }) => record === undefined || !known.has(record.sleutel),
  );
  if (stranger !== undefined) {
    return broken(
      'leveringen',
      {
        nl: `levering ${stranger.name} is bewaard, maar niet in de databank`,
        en: `delivery ${stranger.name} is kept, but not in the database`,
      },
      REBUILD,
    );
  }
  if (draftNames(dataDir).length > 0) {
    return unfinished('leveringen');
  }
  return healthy('leveringen', {
    nl: `elke kopie is wat bewaard werd (leveringen: ${records.length})`,
    en: `every copy is what was kept (deliveries: ${records.length})`,
  });
}
