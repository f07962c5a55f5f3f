import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack } from '../../src/audit/attack.ts';
import { auditRelease } from '../../src/audit/audit-release.ts';
import { verifyCertificate } from '../../src/audit/verify-certificate.ts';
import { POLICY_EXTERN } from '../../src/protect/policy.ts';
import { protect } from '../../src/protect/protect.ts';
import { inventedRelease } from '../audit/invented-release.ts';
import { proveRounded } from '../audit/prove-rounded.ts';

const RELEASE = { id: 'proef', peildatum: '2024-02-15', population: 'allen' };

describe('T1: the audit of invented releases that are rounded', () => {
  it('finds nothing, and proves it', async () => {
    for (const raw of fc.sample(inventedRelease(), { seed: 20_210_204, numRuns: 150 })) {
      const { set, certificate } = (await proveRounded(raw)).proof;
      expect(verifyCertificate(set, certificate)).toBe(true);
    }
  });
});

describe('T1, T2: the audit of 500 invented releases of 20 to 400 persons', () => {
  it('finds nothing in what protect publishes, and proves it', async () => {
    await fc.assert(
      fc.asyncProperty(
        inventedRelease(),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        async (raw, salt) => {
          const context = { peildatum: RELEASE.peildatum, salt };
          const { tables } = await protect(raw, POLICY_EXTERN, context);
          const exact = await protect(raw, { ...POLICY_EXTERN, method: 'geen' }, context);
          const facts = { exact: exact.tables, raw };
          const { set, certificate } = await auditRelease(tables, { ...RELEASE, facts });
          expect(verifyCertificate(set, certificate)).toBe(true);
          const told = await attack(set, { soleMembers: false });
          expect(told.filter(({ inzicht }) => inzicht === 'onbewezen')).toEqual([]);
        },
      ),
      { seed: 20_210_204, numRuns: 500 },
    );
  });
});
