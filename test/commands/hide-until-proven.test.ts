import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventedRelease } from '../audit/invented-release.ts';
import { proveRounded } from '../audit/prove-rounded.ts';

/** A release whose nearest rounding lets somebody who is alone in a count work out another one. */
const [TOLD] = fc.sample(inventedRelease(), { seed: 20_210_204, numRuns: 126 }).slice(-1);

it('draws other roundings until one gives nothing away', async () => {
  const { draws, proof } = await proveRounded(TOLD!);
  expect(proof.statement.nl).toContain('Audit geslaagd');
  expect(draws.length).toBeGreaterThan(1);
});

it('refuses a rounding that gives a count away where it may not be changed', async () => {
  await expect(proveRounded(TOLD!, false)).rejects.toThrow('the audit failed');
});
