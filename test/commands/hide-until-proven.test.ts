import fc from 'fast-check';
import { expect, it } from 'vitest';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { hideUntilProven } from '../../src/commands/hide-until-proven.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { inventedRelease } from '../audit/invented-release.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };
const POLICY = { ...POLICY_EXTERN, method: 'afronden' } as const;
const CONTEXT = { peildatum: RELEASE.peildatum, salt: new Uint8Array(32) };

/** A release whose nearest rounding lets somebody who is alone in a count work out another one. */
const [TOLD] = fc.sample(inventedRelease(), { seed: 20_210_204, numRuns: 126 }).slice(-1);

async function rounded(draws: number[], mayHideMore: boolean) {
  const exact = await protect(TOLD!, { ...POLICY, method: 'geen' }, CONTEXT);
  return await hideUntilProven(async ({ draw }) => {
    draws.push(draw);
    const safe = await protect(TOLD!, POLICY, { ...CONTEXT, draw });
    const facts = { exact: exact.tables, raw: TOLD! };
    return { ...safe, safe, prove: () => auditRelease(safe.tables, { ...RELEASE, facts }) };
  }, mayHideMore);
}

it('draws other roundings until one gives nothing away', async () => {
  const draws: number[] = [];
  const found = await rounded(draws, true);
  expect(found?.proof.statement.nl).toContain('Audit geslaagd');
  expect(draws.length).toBeGreaterThan(1);
});

it('refuses a rounding that gives a count away where it may not be changed', async () => {
  await expect(rounded([], false)).rejects.toThrow('the audit failed');
});
