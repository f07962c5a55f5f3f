import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { holm } from '../../src/stats/holm.ts';
import { oracleJson } from './oracle.ts';

describe('benjaminiHochberg', () => {
  it('equals R', () => {
    const { p, bh } = oracleJson<{ p: number[]; bh: number[] }>('multipliciteit.json');
    for (const [i, adjusted] of benjaminiHochberg(p).entries()) expect(adjusted).toBeCloseTo(bh[i]!, 12);
  });

  it('lies between the p-value and Holm’s, in the same order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const [adjusted, strict] = [benjaminiHochberg(pValues), holm(pValues)];
        for (const [i, p] of pValues.entries()) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]!).toBeLessThanOrEqual(strict[i]! + 1e-15);
          for (const [j, other] of pValues.entries())
            if (p < other) expect(adjusted[i]! <= adjusted[j]!).toBe(true);
        }
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  it('refuses what is no p-value', () => {
    expect(() => benjaminiHochberg([0.2, 1.1])).toThrow('not 1.1');
    expect(() => holm([Number.NaN])).toThrow('not NaN');
  });
});
