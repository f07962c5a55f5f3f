import { existsSync } from 'node:fs';
import { dayNumber } from '../../model/day.ts';
import type { DeliveryRecord } from '../../model/delivery-record.ts';
import { broken, type Health, healthy } from '../../model/health.ts';
import { UserError } from '../../model/user-error.ts';
import { lastSuccess } from '../last-success.ts';
import { readLedger } from '../ledger.ts';
import { releasesFolder } from '../releases-folder.ts';
import { readSalt } from '../salt.ts';

/** The ledger of releases is whole, and the secret is there. */
export function checkReleases(dataDir: string): readonly Health[] {
  if (!existsSync(releasesFolder(dataDir))) {
    const none = { nl: 'er is nog niets vrijgegeven', en: 'nothing has been released yet' };
    return [healthy('grootboek', none), healthy('zout', none)];
  }
  return [
    attempt('grootboek', () => {
      const lines = readLedger(dataDir).length;
      return {
        nl: `${lines} regels, de keten klopt`,
        en: `${lines} lines, the chain holds`,
      };
    }),
    attempt('zout', () => {
      readSalt(dataDir, { make: false });
      return { nl: 'het geheim van de vrijgaven is er', en: 'the secret of the releases is there' };
    }),
  ];
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
