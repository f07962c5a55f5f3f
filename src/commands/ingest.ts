import type { Delivery } from '../ingest/delivery.ts';
import { REPLACES, type Replaces } from '../model/delivery-record.ts';
import type { ExitName } from '../model/exit-code.ts';
import type { Settings } from '../model/settings.ts';
import { UserError } from '../model/user-error.ts';
import { buildMarts } from '../store/build-marts.ts';
import { type Loaded, loadDelivery } from '../store/load-delivery.ts';
import { readContract } from '../store/read-contract.ts';
import { signalRulesInUse } from '../store/read-signal-rules.ts';
import { openStore, requireStorable } from '../store/store.ts';
import { givenSettings, requireSettings } from './delivery-settings.ts';
import { tell } from './progress.ts';
import { deliveryExit, printDelivery, type ReadFlags, readFiles, reportFindings } from './read-files.ts';
import { rebuild } from './rebuild.ts';
import type { CommandRequest } from './request.ts';
import { storeLimits } from './store-limits.ts';
import { timedSteps } from './timed-steps.ts';
import { type StopWatch, watchStop } from './watch-stop.ts';

/** The flags of `ingest`. */
export interface IngestFlags extends ReadFlags {
  /** What the delivery replaces; the mapping decides when left out, else `alles`. */
  readonly replaces?: string | undefined;
  /** Make the database anew from the kept deliveries. */
  readonly rebuild?: boolean;
}

/**
 * `ingest FILE…`: checks a delivery and loads it in one transaction. Any faulty row, or anything that
 * could point to a person, and nothing is stored. `ingest --herbouw` makes the database anew. Throws
 * UserError(usage) at once for a data folder that nothing can be stored in.
 */
export async function ingest(
  request: CommandRequest,
  files: readonly string[],
  flags: IngestFlags,
): Promise<ExitName> {
  if (flags.rebuild === true) return rebuild(request, files);
  if (files.length === 0) throw noFiles();
  requireStorable(request.config.dataDir);
  const stop = watchStop(request, 'reading');
  try {
    const delivery = await readFiles(request, files, flags);
    try {
      return await takeIn(request, delivery, { flags, stop });
    } finally {
      delivery.close();
    }
  } finally {
    stop.end();
  }
}

async function takeIn(
  request: CommandRequest,
  delivery: Delivery,
  { flags, stop }: { readonly flags: IngestFlags; readonly stop: StopWatch },
): Promise<ExitName> {
  if (!delivery.anonymous) return refuse(request, delivery, flags);
  const settings = requireSettings(givenSettings(request.config, delivery.mappingSettings));
  const replaces = chooseReplaces(flags.replaces, delivery);
  if (!delivery.loadable) return refuse(request, delivery, flags);
  if (request.dryRun) {
    printDelivery(request, delivery, false);
    await reportFindings(request, delivery, flags);
    tellNothing(request, delivery);
    return deliveryExit(request, delivery);
  }
  const step = timedSteps(request);
  const loading = request.config.lang === 'nl' ? 'laden en tellen' : 'loading and counting';
  stop.from('loading');
  const loaded = await step(loading, () => load(request, delivery, { settings, replaces }));
  printDelivery(request, delivery, loaded.known === undefined);
  await reportFindings(request, delivery, flags);
  tellLoaded(request, delivery, loaded);
  return deliveryExit(request, delivery);
}

/** A delivery that must not be stored: what is wrong with it, whatever `--fail-on` says. */
async function refuse(request: CommandRequest, delivery: Delivery, flags: ReadFlags): Promise<ExitName> {
  printDelivery(request, delivery, false);
  await reportFindings(request, delivery, flags);
  tellNothing(request, delivery);
  return delivery.anonymous ? 'findings' : 'privacy';
}

/** Flag over mapping over `alles`. Throws UserError(usage) for a slice that cannot stand on its own. */
function chooseReplaces(flag: string | undefined, { mapping }: Delivery): Replaces {
  const replaces = REPLACES.find((name) => name === (flag ?? mapping?.replaces ?? 'alles'));
  if (replaces === undefined) {
    throw new UserError('usage', {
      nl: `--vervangt is ${REPLACES.join(', ')}`,
      en: `--vervangt is ${REPLACES.join(', ')}`,
    });
  }
  if (replaces === 'alles' || mapping?.spansYears !== true) return replaces;
  throw new UserError(
    'usage',
    {
      nl: `--vervangt ${replaces} kan niet: de mapping leidt start en einde af uit alle schooljaren samen`,
      en: `--vervangt ${replaces} is not possible: the mapping derives start and end from all school years together`,
    },
    { hint: { nl: 'lever alle schooljaren in één export', en: 'deliver all school years in one export' } },
  );
}

async function load(
  request: CommandRequest,
  delivery: Delivery,
  { settings, replaces }: { readonly settings: Settings; readonly replaces: Replaces },
): Promise<Loaded> {
  const { config, effects } = request;
  const engine = await openStore(config.dataDir, 'schrijven', storeLimits(request, 'ingest'));
  try {
    return await loadDelivery(engine, delivery, {
      contract: await readContract(),
      settings,
      invented: config.invented,
      dataDir: config.dataDir,
      knownOn: config.asOf ?? effects.now().slice(0, 'YYYY-MM-DD'.length),
      replaces,
      fingerprint: request.toolVersion,
      buildMarts: (open) => buildMarts(open, { ...settings, signalRules: signalRulesInUse(config) }),
    });
  } finally {
    engine.close();
  }
}

function tellLoaded(request: CommandRequest, delivery: Delivery, { known, rowsLoaded }: Loaded): void {
  const nl = request.config.lang === 'nl';
  const hash = delivery.files[0]?.sha256.slice(0, 12) ?? '';
  const done =
    known === undefined
      ? nl
        ? `${rowsLoaded} rijen geladen in ${request.config.dataDir}`
        : `${rowsLoaded} rows loaded into ${request.config.dataDir}`
      : nl
        ? `al ingelezen (levering ${known.nummer}, sha256 ${hash}…): er is niets veranderd`
        : `already ingested (delivery ${known.nummer}, sha256 ${hash}…): nothing changed`;
  const apart = delivery.setAside.length;
  const skipped = delivery.files.flatMap((file) => file.skipped);
  const dropped = skipped.filter(({ code }) => code === 'OR-210').length;
  const outside = [
    {
      count: apart,
      text: nl
        ? `${apart} rijen met fouten apart gezet; elk rapport zegt hoeveel`
        : `${apart} rows with faults set aside; every report says how many`,
    },
    {
      count: dropped,
      text: nl
        ? `${dropped} rijen weggelaten omdat de herstellijst dat zegt (OR-210)`
        : `${dropped} rows left out because the fix-list says so (OR-210)`,
    },
  ].flatMap(({ count, text }) => (count === 0 ? [] : [text]));
  const next = nl ? 'Volgende stap: onderwijs-report cohort JAAR' : 'Next step: onderwijs-report cohort YEAR';
  tell(request, [done, ...outside, next]);
}

function tellNothing(request: CommandRequest, { loadable }: Delivery): void {
  const nl = request.config.lang === 'nl';
  const why = loadable ? '--dry-run' : nl ? 'verbeter eerst de fouten' : 'mend the errors first';
  tell(request, [nl ? `er is niets geladen: ${why}` : `nothing was loaded: ${why}`]);
}

function noFiles(): UserError {
  return new UserError(
    'usage',
    { nl: 'geef de bestanden of de map om in te lezen', en: 'give the files or the folder to ingest' },
    { hint: { nl: 'onderwijs-report ingest export.csv', en: 'onderwijs-report ingest export.csv' } },
  );
}
