import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDelivery } from '../../src/ingest/read-delivery.ts';
import type { Settings } from '../../src/model/settings.ts';
import { buildMarts } from '../../src/store/build-marts.ts';
import type { Engine } from '../../src/store/engine.ts';
import { loadDelivery } from '../../src/store/load-delivery.ts';
import { readContract } from '../../src/store/read-contract.ts';
import { openStore } from '../../src/store/store.ts';

/** A store in a temporary folder, and which tables the export had. */
export interface BuiltStore {
  readonly engine: Engine;
  readonly settings: Settings;
  readonly delivered: readonly string[];
  /** Closes the store and throws its folder away. */
  readonly remove: () => void;
}

/** What a store is built with; a setting that is absent comes from the mapping in the folder. */
export interface BuildOptions {
  readonly settings: Partial<Settings>;
  readonly mapping?: string;
}

/**
 * Ingests a folder into a store of its own, by the same road as the command `ingest`. Throws when a row is
 * not accepted, or when a setting is known from nowhere.
 */
export async function buildStore(folder: string, options: BuildOptions): Promise<BuiltStore> {
  const contract = await readContract();
  const delivery = await readDelivery([folder], { ...options, contract });
  if (!delivery.loadable) {
    throw new Error(
      `not loadable: ${delivery.findings
        .map(({ code, line }) => `${code} line ${line}`)
        .slice(0, 5)
        .join(', ')}`,
    );
  }
  const { peildatum, registratieVanaf } = { ...delivery.mappingSettings, ...options.settings };
  if (peildatum === undefined) throw new Error('--peildatum is missing');
  if (registratieVanaf === undefined) throw new Error('--registratie-vanaf is missing');
  const { septemberregel = true, signalRules } = options.settings;
  const settings: Settings = {
    peildatum,
    registratieVanaf,
    septemberregel,
    ...(signalRules !== undefined && { signalRules }),
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'onderwijs-oracle-'));
  const engine = await openStore(dataDir, 'schrijven');
  await loadDelivery(engine, delivery, {
    contract,
    settings,
    invented: true,
    dataDir,
    knownOn: settings.peildatum,
    replaces: 'alles',
    buildMarts: (target) => buildMarts(target, settings),
  });
  delivery.close();
  return {
    engine,
    settings,
    delivered: delivery.tables.map(({ target }) => target.name),
    remove: () => {
      engine.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
