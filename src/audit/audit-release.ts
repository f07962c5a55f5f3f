import type { Certificate } from '../model/certificate.ts';
import type { PublishedSet } from '../model/published-set.ts';
import type { Text } from '../model/text.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { type Attack, runAttack } from './attack.ts';
import { buildPublishedSet, type PublishContext } from './build-published-set.ts';
import { certificateOf } from './certificate.ts';
import { countSet, type SetCounts } from './count-set.ts';
import { FailedAuditError } from './failed-audit.ts';
import type { Facts } from './quantities.ts';
import { ContradictionError } from './refuse-attack.ts';
import { smallShown } from './small-shown.ts';
import { auditStatement } from './statement.ts';
import { verifyCertificate } from './verify-certificate.ts';
import { withoutBelief } from './without-belief.ts';

/** A release that passed its audit. */
export interface ReleaseAudit {
  readonly set: PublishedSet;
  readonly counts: SetCounts;
  /** Small groups that were tried, and how many of them lie between tables. */
  readonly targets: number;
  readonly differences: number;
  readonly statement: Text;
  /** Private. */
  readonly certificate: Certificate;
}

/**
 * Attacks what these tables publish together with earlier releases, before anything is written. The facts
 * must be there: who does not know the small counts cannot prove that they stay hidden. Throws
 * UserError(privacy) naming the tables and what can be worked out, without a number.
 */
export async function auditRelease(
  tables: readonly SafeTableParts[],
  context: PublishContext & { readonly facts: Facts },
): Promise<ReleaseAudit> {
  const { set, attack } = await attackAll(tables, context);
  const findings = [...smallShown(set), ...attack.findings];
  if (findings.length > 0) throw new FailedAuditError(findings);
  const certificate = await certificateOf(set, attack);
  if (!verifyCertificate(set, certificate)) throw new Error('the certificate does not prove its release');
  const counts = countSet(set);
  const { targets, differences } = attack;
  return {
    set,
    counts,
    targets,
    differences,
    certificate,
    statement: auditStatement(set, { counts, targets, differences, worlds: certificate.doelen.length }),
  };
}

/**
 * Attacks all releases together. Readers believe that persons were only added since an older delivery, until
 * the shown figures prove them wrong.
 */
async function attackAll(
  tables: readonly SafeTableParts[],
  context: PublishContext,
): Promise<{ readonly set: PublishedSet; readonly attack: Attack }> {
  const { set: whole, ...facts } = buildPublishedSet(tables, context);
  for (let set = whole; ; ) {
    try {
      return { set, attack: await runAttack(set, facts) };
    } catch (error) {
      const doubted = error instanceof ContradictionError ? withoutBelief(set, error.quantities) : undefined;
      if (doubted === undefined) throw error;
      set = doubted;
    }
  }
}
