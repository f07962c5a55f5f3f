import type { Delivery } from '../ingest/delivery.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Settings } from '../model/settings.ts';
import { buildMarts } from '../store/build-marts.ts';
import { type Loaded, loadDelivery } from '../store/load-delivery.ts';
import { readContract } from '../store/read-contract.ts';
import { openStore } from '../store/store.ts';
import { givenSettings, requireSettings } from './delivery-settings.ts';
import { tell, tellStep } from './progress.ts';
import { deliveryExit, printDelivery, readFiles } from './read-files.ts';
import type { CommandRequest } from './request.ts';

/**
 * `ingest FILE…`: checks a delivery and loads it in one transaction. Any faulty row, or anything that
 * could point to a person, and nothing is stored.
 */
export async function ingest(
  request: CommandRequest,
  files: readonly string[],
  { mapping }: { readonly mapping: string | undefined },
): Promise<ExitName> {
  const delivery = await readFiles(request, files, mapping);
  if (!delivery.anonymous) return refuse(request, delivery);
  const settings = requireSettings(givenSettings(request.config, delivery.mappingSettings));
  if (!delivery.loadable) return refuse(request, delivery);
  if (request.dryRun) {
    printDelivery(request, delivery, false);
    tellNothing(request, delivery);
    return deliveryExit(request, delivery);
  }
  const loaded = await load(request, delivery, settings);
  printDelivery(request, delivery, !loaded.alreadyLoaded);
  tellLoaded(request, delivery, loaded);
  return deliveryExit(request, delivery);
}

/** A delivery that must not be stored: what is wrong with it, whatever `--fail-on` says. */
function refuse(request: CommandRequest, delivery: Delivery): ExitName {
  printDelivery(request, delivery, false);
  tellNothing(request, delivery);
  return delivery.anonymous ? 'findings' : 'privacy';
}

async function load(request: CommandRequest, delivery: Delivery, settings: Settings): Promise<Loaded> {
  tellStep(request, request.config.lang === 'nl' ? 'laden en tellen' : 'loading and counting');
  const engine = await openStore(request.config.dataDir, 'schrijven');
  try {
    return await loadDelivery(engine, delivery, {
      contract: await readContract(),
      settings,
      invented: request.config.invented,
      fingerprint: request.toolVersion,
      buildMarts: (open) => buildMarts(open, settings),
    });
  } finally {
    engine.close();
  }
}

function tellLoaded(
  request: CommandRequest,
  delivery: Delivery,
  { alreadyLoaded, rowsLoaded }: Loaded,
): void {
  const nl = request.config.lang === 'nl';
  const hash = delivery.files[0]?.sha256.slice(0, 12) ?? '';
  const done = alreadyLoaded
    ? nl
      ? `al ingelezen (sha256 ${hash}…): er is niets veranderd`
      : `already ingested (sha256 ${hash}…): nothing changed`
    : nl
      ? `${rowsLoaded} rijen geladen in ${request.config.dataDir}`
      : `${rowsLoaded} rows loaded into ${request.config.dataDir}`;
  const next = nl ? 'Volgende stap: onderwijs-report cohort JAAR' : 'Next step: onderwijs-report cohort YEAR';
  tell(request, [done, next]);
}

function tellNothing(request: CommandRequest, { loadable }: Delivery): void {
  const nl = request.config.lang === 'nl';
  const why = loadable ? '--dry-run' : nl ? 'verbeter eerst de fouten' : 'mend the errors first';
  tell(request, [nl ? `er is niets geladen: ${why}` : `nothing was loaded: ${why}`]);
}
