import { existsSync, renameSync, rmSync } from 'node:fs';
import { stageFolder } from '../ingest/stage/stage-folder.ts';
import type { Contract } from '../model/contract.ts';
import { type DeliveryRecord, effectiveDeliveries } from '../model/delivery-record.ts';
import type { Settings } from '../model/settings.ts';
import { UserError } from '../model/user-error.ts';
import { copyPath, hashFile, readCopies, settleDrafts } from './delivery-copies.ts';
import { addRecord, readRecords } from './delivery-records.ts';
import { factTables } from './delivery-tables.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine } from './engine.ts';
import { foldDeliveries } from './fold-deliveries.ts';
import { keepDataFingerprint } from './kept-fingerprint.ts';
import { type OpenOptions, openStore, sealStore, storePath } from './store.ts';
import { isLocked } from './store-lock.ts';
import { writeTable } from './write-table.ts';

/** How a state is made out of kept deliveries. */
export interface StateOptions {
  readonly contract: Contract;
  readonly dataDir: string;
  /** Makes what the figures are counted from. */
  readonly buildMarts: (engine: Engine, settings: Settings) => Promise<unknown>;
}

/**
 * Fills an empty database with the state after some deliveries, from their kept copies. Gives the settings
 * of the last one. Throws UserError(usage) for a copy that is missing or is not what was kept.
 */
export async function buildState(
  engine: Engine,
  records: readonly DeliveryRecord[],
  { contract, dataDir, buildMarts }: StateOptions,
): Promise<Settings> {
  const used = effectiveDeliveries(records);
  const last = used.at(-1)!;
  for (const record of used) requireCopies(dataDir, record);
  await foldDeliveries(engine, records, { contract, dataDir });
  for (const table of factTables(used, contract)) await writeTable(engine, table);
  for (const record of records) await addRecord(engine, record);
  const { peildatum, registratie_vanaf: registratieVanaf, septemberregel } = last;
  const settings = { peildatum, registratieVanaf, septemberregel };
  await buildMarts(engine, settings);
  return settings;
}

/**
 * Makes the database of a data folder anew from the kept deliveries, beside the old one, and then puts it in
 * its place: what is there is the old one or the new one. Gives the deliveries. Throws UserError(noInput)
 * when none are kept and UserError(usage) when a copy is damaged or another process holds the store.
 */
export async function rebuildStore(
  options: StateOptions & { readonly open: OpenOptions },
): Promise<readonly DeliveryRecord[]> {
  const { dataDir, open } = options;
  const path = storePath(dataDir);
  const release = await holdOld(dataDir, open);
  const stage = stageFolder(dataDir);
  const fresh = storePath(stage.path);
  try {
    const records = keptRecords(dataDir);
    const engine = await openDuckdb(fresh, 'schrijven', open);
    try {
      await engine.execute('begin transaction');
      await buildState(engine, records, options);
      await keepDataFingerprint(engine);
      await engine.execute('commit');
    } finally {
      engine.close();
    }
    sealStore(fresh);
    release();
    rmSync(`${path}.wal`, { force: true });
    renameSync(fresh, path);
    return records;
  } finally {
    release();
    stage.remove();
  }
}

/** Keeps others out while the old database can still be opened; puts right what a killed run left. */
async function holdOld(dataDir: string, open: OpenOptions): Promise<() => void> {
  if (!existsSync(storePath(dataDir))) return () => undefined;
  try {
    const engine = await openStore(dataDir, 'schrijven', open);
    let held = true;
    settleDrafts(dataDir, await readRecords(engine));
    return () => {
      if (held) engine.close();
      held = false;
    };
  } catch (error) {
    if (isLocked((error as Error).cause)) throw error;
    return () => undefined;
  }
}

function keptRecords(dataDir: string): readonly DeliveryRecord[] {
  const copies = readCopies(dataDir);
  if (copies.length === 0) {
    throw new UserError('noInput', {
      nl: `er zijn geen bewaarde leveringen in ${dataDir}`,
      en: `there are no kept deliveries in ${dataDir}`,
    });
  }
  return copies.map(({ name, record }, i) => {
    if (record?.nummer !== i + 1) throw damaged(name);
    return record;
  });
}

function requireCopies(dataDir: string, record: DeliveryRecord): void {
  for (const { tabel, sha256 } of record.tabellen) {
    const path = copyPath(dataDir, record, tabel);
    if (!existsSync(path) || hashFile(path) !== sha256) throw damaged(path);
  }
}

function damaged(what: string): UserError {
  return new UserError(
    'usage',
    {
      nl: `de kopie van een levering ontbreekt of is gewijzigd: ${what}`,
      en: `the copy of a delivery is missing or was changed: ${what}`,
    },
    {
      hint: {
        nl: 'zet de map leveringen terug uit een reservekopie, of lees de exports opnieuw in een nieuwe map (--data-dir)',
        en: 'put the folder leveringen back from a backup, or ingest the exports again into a new folder (--data-dir)',
      },
    },
  );
}
