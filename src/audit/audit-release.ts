import type { Certificate } from '../model/certificate.ts';
import type { PublishedSet } from '../model/published-set.ts';
import type { Text } from '../model/text.ts';
import type { SafeTableParts } from '../protect/safe-table.ts';
import { type Attack, runAttack } from './attack.ts';
import { buildPublishedSet, type PublishContext } from './build-published-set.ts';
import { certificateOf } from './certificate.ts';
import { countSet, type SetCounts } from './count-set.ts';
import { failedAudit } from './failed-audit.ts';
import type { Facts } from './quantities.ts';
import { smallShown } from './small-shown.ts';
import { auditStatement } from './statement.ts';
import { knowledgeOf } from './unknowns.ts';
import { verifyCertificate } from './verify-certificate.ts';
import { ContradictionError } from './world-hunter.ts';

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
  if (findings.length > 0) throw failedAudit(findings);
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
 * Attacks all releases together. Where persons cannot only have been added since an older delivery, nobody
 * believes that they were, and its figures say nothing of the new ones.
 */
async function attackAll(
  tables: readonly SafeTableParts[],
  context: PublishContext,
): Promise<{ readonly set: PublishedSet; readonly attack: Attack }> {
  const { set, ...facts } = buildPublishedSet(tables, context);
  const sameSource = context.earlier?.filter((release) => release.sameSource) ?? [];
  const apart = { ...context, earlier: sameSource };
  if (sameSource.length === (context.earlier ?? []).length)
    return { set, attack: await runAttack(set, facts) };
  if (knowledgeOf(set).broken.length > 0) return attackAll(tables, apart);
  try {
    return { set, attack: await runAttack(set, facts) };
  } catch (error) {
    if (!(error instanceof ContradictionError)) throw error;
    return attackAll(tables, apart);
  }
}
