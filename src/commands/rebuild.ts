import type { ExitName } from '../model/exit-code.ts';
import { UserError } from '../model/user-error.ts';
import { buildMarts } from '../store/build-marts.ts';
import { draftFiles } from '../store/delivery-copies.ts';
import { readContract } from '../store/read-contract.ts';
import { rebuildStore } from '../store/rebuild-store.ts';
import { tell } from './progress.ts';
import type { CommandRequest } from './request.ts';
import { storeLimits } from './store-limits.ts';
import { timedSteps } from './timed-steps.ts';
import { watchStop } from './watch-stop.ts';

/** `ingest --herbouw`: the database anew from the kept deliveries. Reads no export. */
export async function rebuild(request: CommandRequest, files: readonly string[]): Promise<ExitName> {
  const { config, dryRun } = request;
  const nl = config.lang === 'nl';
  if (files.length > 0) {
    throw new UserError('usage', {
      nl: '--herbouw leest geen bestanden: het bouwt op uit de bewaarde leveringen',
      en: '--herbouw reads no files: it builds from the kept deliveries',
    });
  }
  if (dryRun) {
    tell(request, [nl ? `zou opnieuw bouwen: ${config.dataDir}` : `would build again: ${config.dataDir}`]);
    return 'done';
  }
  const stop = watchStop(request, 'rebuilding');
  const step = timedSteps(request);
  const records = await step(nl ? 'opnieuw bouwen' : 'building again', async () =>
    rebuildStore({
      contract: await readContract(),
      dataDir: config.dataDir,
      open: storeLimits(request, 'ingest --herbouw'),
      buildMarts,
    }),
  ).finally(stop.end);
  tell(request, [
    nl
      ? `databank opnieuw gebouwd in ${config.dataDir}; bewaarde leveringen: ${records.length}`
      : `database built again in ${config.dataDir}; kept deliveries: ${records.length}`,
  ]);
  tellInterrupted(request);
  return 'done';
}

/** The old database could not say whether a delivery that was interrupted was in it: then it is not in the new one. */
function tellInterrupted(request: CommandRequest): void {
  const files = draftFiles(request.config.dataDir).join(', ');
  if (files === '') return;
  tell(request, [
    request.config.lang === 'nl'
      ? `een onderbroken levering is er niet bij: lees ze opnieuw in (${files})`
      : `an interrupted delivery is not in it: ingest it again (${files})`,
  ]);
}
