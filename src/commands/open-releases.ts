import type { LedgerLine, ReleaseContent, ReleaseLine, Source } from '../ledger/ledger.ts';
import { activeReleases } from '../ledger/same-source.ts';
import { UserError } from '../model/user-error.ts';
import type { Policy } from '../protect/policy.ts';
import { keptDataFingerprint } from '../store/kept-fingerprint.ts';
import { readLedger } from '../store/ledger.ts';
import { readSalt } from '../store/salt.ts';
import type { OpenData } from './open-data.ts';
import { requirePopulation } from './require-population.ts';
import { definitionsHash } from './run-environment.ts';

/** Everything that a release for readers outside depends on. */
export interface ReleaseWork {
  readonly data: OpenData;
  readonly policy: Policy;
  readonly source: Source;
  readonly salt: Uint8Array;
  readonly lines: readonly LedgerLine[];
  /** The earlier releases that count. */
  readonly earlier: readonly ReleaseLine[];
  /** A yearly set that is not in the ledger yet, before what is asked besides it. */
  readonly base: ReleaseContent | undefined;
}

/**
 * The ledger, the secret and the source of a release. Throws UserError(privacy) when ledger or secret is
 * missing or was changed, when there are too few persons to publish about, and when figures were released before by another method: rounded and exact
 * figures of the same persons give each other away.
 */
export async function openReleases(data: OpenData, policy: Policy): Promise<ReleaseWork> {
  await requirePopulation(data, policy);
  const lines = readLedger(data.dataDir);
  const salt = readSalt(data.dataDir, { make: !data.dryRun });
  const earlier = activeReleases(lines);
  const other = earlier.find(({ bron }) => bron.beleid.method !== policy.method);
  if (other !== undefined) throw mixedMethods(other.bron.beleid.method, policy.method);
  const { peildatum, registratieVanaf, septemberregel } = data.settings;
  const source: Source = {
    gegevens: await keptDataFingerprint(data.engine),
    peildatum,
    registratie_vanaf: registratieVanaf,
    septemberregel,
    beleid: policy,
    programma: data.toolVersion,
    maten: definitionsHash(data),
  };
  return { data, policy, source, salt, lines, earlier, base: undefined };
}

function mixedMethods(before: string, now: string): UserError {
  return new UserError(
    'privacy',
    {
      nl: `eerder is vrijgegeven met de methode ${before}; ${now} ernaast kan niet zonder personen te onthullen`,
      en: `figures were released before by the method ${before}; ${now} beside it would reveal persons`,
    },
    {
      hint: {
        nl: `zet in onderwijs-report.yaml: bescherming: {methode: ${before}}`,
        en: `put in onderwijs-report.yaml: bescherming: {methode: ${before}}`,
      },
    },
  );
}
