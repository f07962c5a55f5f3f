import type { Release, TableRequest } from '../compose/release.ts';
import type { LedgerLine } from '../ledger/ledger.ts';
import type { Settings } from '../model/settings.ts';
import type { Audit } from '../protect/audit.ts';
import type { Policy } from '../protect/policy.ts';
import { protect } from '../protect/protect.ts';
import { countTables, yearlyRequests } from './count-tables.ts';
import { externRelease } from './extern-release.ts';
import type { ProvenRelease } from './new-release.ts';
import type { OpenData } from './open-data.ts';

/** A release with the record of how it was protected, and from what it was made. */
export interface AuditedRelease extends Release {
  readonly audit: Audit;
  readonly policy: Policy;
  readonly origin: Origin;
  /** What the ledger has to learn before anything is shown; undefined for internal figures. */
  readonly pending: PendingRelease | undefined;
  /** The day of the earlier release that is repeated, when these data may not be shown beside it. */
  readonly repeated: string | undefined;
}

/** The delivery and the settings that figures were made from. */
interface Origin {
  readonly settings: Settings;
  readonly inputs: OpenData['inputs'];
  readonly invented: boolean;
}

/** Lines of the ledger as they were read, releases that are new, and the numbers of those that are shown. */
interface PendingRelease {
  readonly lines: readonly LedgerLine[];
  readonly fresh: readonly ProvenRelease[];
  readonly shows: readonly number[];
}

/**
 * One set of tables for one run: the yearly set, and what is asked besides. For readers outside it is the
 * one that the ledger allows; for internal readers everything is counted as it is. Every command goes
 * through here, so that no command can show what another one hides. Throws UserError(invariant) when
 * figures do not agree and UserError(privacy) when they may not be shown; then nothing may be written.
 */
export async function makeRelease(
  data: OpenData,
  asked: readonly TableRequest[],
  policy: Policy,
): Promise<AuditedRelease> {
  if (policy.audience === 'extern') return externRelease(data, asked, policy);
  const raw = await countTables(data, [...yearlyRequests(data), ...asked]);
  const { tables, audit } = await protect(raw, policy, {
    peildatum: data.settings.peildatum,
    breaks: data.breaks,
  });
  return { tables, audit, policy, origin: data, pending: undefined, repeated: undefined };
}
