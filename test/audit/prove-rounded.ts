import { auditRelease, type ReleaseAudit } from '../../src/audit/audit-release.ts';
import { hideUntilProven } from '../../src/commands/hide-until-proven.ts';
import type { RawTable } from '../../src/model/table.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const POLICY = { ...POLICY_EXTERN, method: 'afronden' } as const;
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };

/** Rounds a release and proves it, as a command does; with the draws it took. Throws where none may be published. */
export async function proveRounded(
  raw: readonly RawTable[],
  mayChange = true,
): Promise<{ readonly draws: readonly number[]; readonly proof: ReleaseAudit }> {
  const draws: number[] = [];
  const exact = await protect(raw, { ...POLICY, method: 'geen' }, CONTEXT);
  const found = await hideUntilProven(async ({ draw }) => {
    draws.push(draw);
    const safe = await protect(raw, POLICY, { ...CONTEXT, draw });
    const facts = { exact: exact.tables, raw };
    return { ...safe, safe, prove: () => auditRelease(safe.tables, { ...RELEASE, facts }) };
  }, mayChange);
  return { draws, proof: found!.proof };
}
