import { auditRelease, type ReleaseAudit } from '../audit/audit-release.ts';
import type { EarlierRelease } from '../audit/build-published-set.ts';
import type { ReleaseContent } from '../ledger/ledger.ts';
import { isSameSource } from '../ledger/same-source.ts';
import { restoreTable } from '../ledger/stored-table.ts';
import type { RawTable } from '../model/table.ts';
import { type ProtectContext, protect, type SafeTable } from '../protect/protect.ts';
import type { ReleaseWork } from './open-releases.ts';

/** What a new release was made from. */
export interface Made {
  readonly work: ReleaseWork;
  /** The exact tables that were protected together; those of the release are among them. */
  readonly raw: readonly RawTable[];
  readonly context: ProtectContext;
  /** Whom the tables are about. */
  readonly population: string;
}

/**
 * Attacks a new release together with all earlier ones that count. Throws UserError(privacy) naming tables
 * and rule when a small count can be worked out: then nothing may be written.
 */
export async function proveRelease(tables: readonly SafeTable[], made: Made): Promise<ReleaseAudit> {
  const { work, raw, context, population } = made;
  const exact = await protect(raw, { ...work.policy, method: 'geen', baseRates: 1 }, context);
  const releases = work.base === undefined ? work.earlier : [...work.earlier, work.base];
  return auditRelease(tables, {
    id: 'nieuw',
    peildatum: work.source.peildatum,
    population,
    facts: { exact: exact.tables, raw },
    earlier: releases.map((release, i) => earlierRelease(release, i, work)),
  });
}

function earlierRelease(release: ReleaseContent, place: number, { source }: ReleaseWork): EarlierRelease {
  return {
    id: `vrijgave-${place + 1}`,
    peildatum: release.bron.peildatum,
    tables: release.tabellen.map(restoreTable),
    sameSource: isSameSource(release.bron, source),
  };
}
