import { existsSync } from 'node:fs';
import type { LedgerLine } from '../../ledger/ledger.ts';
import { activeReleases, isRelease } from '../../ledger/same-source.ts';
import { dayNumber } from '../../model/day.ts';
import type { DeliveryRecord } from '../../model/delivery-record.ts';
import { broken, type Health, healthy, notable } from '../../model/health.ts';
import { UserError } from '../../model/user-error.ts';
import { lastSuccess } from '../last-success.ts';
import { readLedger } from '../ledger.ts';
import { keptProofs, proofPath, readProof } from '../proofs.ts';
import { releasesFolder } from '../releases-folder.ts';
import { readSalt } from '../salt.ts';
import { removeCommand } from './remove-command.ts';

/** The ledger of releases is whole, and the secret is there. */
export function checkReleases(dataDir: string): readonly Health[] {
  if (!existsSync(releasesFolder(dataDir))) {
    const none = { nl: 'er is nog niets vrijgegeven', en: 'nothing has been released yet' };
    return ['grootboek', 'bewijzen', 'zout'].map((id) => healthy(id, none));
  }
  return [
    attempt('grootboek', () => {
      const lines = readLedger(dataDir).length;
      return {
        nl: `${lines} regels, de keten klopt`,
        en: `${lines} lines, the chain holds`,
      };
    }),
    checkProofs(dataDir),
    attempt('zout', () => {
      readSalt(dataDir, { make: false });
      return { nl: 'het geheim van de vrijgaven is er', en: 'the secret of the releases is there' };
    }),
  ];
}

/** Every release that counts has a proof, and every proof its release. */
function checkProofs(dataDir: string): Health {
  const lines = linesOf(dataDir);
  if (lines === undefined) {
    return notable('bewijzen', {
      nl: 'niet nagekeken: het grootboek is niet te lezen',
      en: 'not looked at: the ledger cannot be read',
    });
  }
  const bare = activeReleases(lines).find(({ nummer }) => readProof(dataDir, nummer) === undefined);
  if (bare !== undefined) {
    const path = proofPath(dataDir, bare.nummer);
    return broken(
      'bewijzen',
      {
        nl: `het bewijs van vrijgave ${bare.nummer} ontbreekt of is onleesbaar: ${path}`,
        en: `the proof of release ${bare.nummer} is missing or unreadable: ${path}`,
      },
      {
        nl: 'zet het terug uit een reservekopie; zonder slaagt `audit --controle` niet',
        en: 'put it back from a backup; without it `audit --controle` does not succeed',
      },
    );
  }
  const released = new Set(lines.filter(isRelease).map(({ nummer }) => nummer));
  const orphans = keptProofs(dataDir).filter((number) => !released.has(number));
  if (orphans.length === 0) {
    return healthy('bewijzen', {
      nl: 'elke vrijgave heeft haar bewijs',
      en: 'every release has its proof',
    });
  }
  const paths = orphans.map((number) => proofPath(dataDir, number));
  const remove = removeCommand(paths);
  return notable(
    'bewijzen',
    {
      nl: `bewijs zonder vrijgave, van een afgebroken opdracht of een vervangen grootboek: ${paths.join(', ')}`,
      en: `proof without a release, of a run that was stopped or a ledger that was replaced: ${paths.join(', ')}`,
    },
    {
      nl: `het houdt niets tegen; verwijderen mag: ${remove}`,
      en: `it is in nobody's way; it may be removed: ${remove}`,
    },
  );
}

function linesOf(dataDir: string): readonly LedgerLine[] | undefined {
  try {
    return readLedger(dataDir);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function attempt(id: string, look: () => Health['what']): Health {
  try {
    return healthy(id, look());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return broken(
      id,
      error.text,
      error.hint ?? { nl: 'zet het terug uit een reservekopie', en: 'put it back from a backup' },
    );
  }
}

/**
 * Neither the last delivery nor the last report is older than so many days. A store without one of them is
 * as old as can be.
 */
export function checkAge(
  dataDir: string,
  records: readonly DeliveryRecord[],
  { days, today }: { readonly days: number; readonly today: string },
): readonly Health[] {
  const delivered = records.at(-1)?.bekend_op;
  const reported = lastSuccess(dataDir)?.slice(0, today.length);
  const age = (id: string, day: string | undefined, what: Health['what'], fix: Health['fix']): Health => {
    const old = day === undefined || dayNumber(today) - dayNumber(day) > days;
    const when = day ?? '-';
    return {
      id,
      state: old ? 'verouderd' : 'goed',
      what: { nl: `${what.nl}: ${when}`, en: `${what.en}: ${when}` },
      fix: old ? fix : undefined,
    };
  };
  return [
    age(
      'laatste_levering',
      delivered,
      { nl: 'laatste levering', en: 'last delivery' },
      {
        nl: `lees een nieuwe export in (ouder dan ${days} dagen)`,
        en: `ingest a new export (older than ${days} days)`,
      },
    ),
    age(
      'laatste_rapport',
      reported,
      { nl: 'laatste rapport', en: 'last report' },
      {
        nl: `kijk na of de geplande run nog loopt (ouder dan ${days} dagen)`,
        en: `check that the scheduled run still runs (older than ${days} days)`,
      },
    ),
  ];
}
