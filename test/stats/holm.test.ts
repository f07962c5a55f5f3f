import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/stats/holm.ts';
import { oracleJson } from './oracle.ts';

describe('holm', () => {
  it('equals R', () => {
    const { p, holm: expected } = oracleJson<{ p: number[]; holm: number[] }>('multipliciteit.json');
    for (const [i, adjusted] of holm(p).entries()) expect(adjusted).toBeCloseTo(expected[i]!, 12);
  });

  it('keeps the order of the p-values and never makes one smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const adjusted = holm(pValues);
        for (const [i, p] of pValues.entries()) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]!).toBeLessThanOrEqual(1);
          for (const [j, other] of pValues.entries())
            if (p < other) expect(adjusted[i]! <= adjusted[j]!).toBe(true);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
