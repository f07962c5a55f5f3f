import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShares, type SharePair } from '../../src/stats/compare-shares.ts';
import { newcombe } from '../../src/stats/newcombe.ts';

const share = fc
  .tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([base, of]) => ({ base, part: Math.round(base * of) }));
const pair: fc.Arbitrary<SharePair> = fc.record({ from: share, to: share });

describe('a family of compared shares', () => {
  it('is for one comparison the plain interval and test', () => {
    const [only] = compareShares([{ from: { part: 41, base: 53 }, to: { part: 54, base: 64 } }]);
    expect(only!.difference).toBeCloseTo(54 / 64 - 41 / 53, 12);
    expect(only!.corrected).toMatchObject({ low: only!.low, high: only!.high, p: only!.p, clear: false });
    expect(only!.smallestVisible).toBeCloseTo((only!.high - only!.low) / 2, 12);
  });

  it('widens every interval but the weakest, and calls clear only what leaves 0 out', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), (family) => {
        for (const [i, compared] of compareShares(family).entries()) {
          const plain = newcombe(family[i]!.to, family[i]!.from)!;
          expect(compared!.corrected.low).toBeLessThanOrEqual(plain.low + 1e-12);
          expect(compared!.corrected.high).toBeGreaterThanOrEqual(plain.high - 1e-12);
          expect(compared!.corrected.clear).toBe(compared!.corrected.low > 0 || compared!.corrected.high < 0);
          expect(compared!.corrected.p).toBeGreaterThanOrEqual(compared!.p);
        }
      }),
      { seed: 20_240_215, numRuns: 200 },
    );
  });

  it('turns its sign with the order of the two groups', () => {
    fc.assert(
      fc.property(pair, ({ from, to }) => {
        const [there, back] = [
          compareShares([{ from, to }])[0]!,
          compareShares([{ from: to, to: from }])[0]!,
        ];
        expect(there.difference).toBeCloseTo(-back.difference, 12);
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.p).toBeCloseTo(back.p, 12);
      }),
      { seed: 20_240_215, numRuns: 200 },
    );
  });

  it('counts what cannot be shown in the family', () => {
    const strong: SharePair = { from: { part: 10, base: 50 }, to: { part: 25, base: 50 } };
    const [alone] = compareShares([strong]);
    const [beside, hidden] = compareShares([strong, null]);
    expect(hidden).toBeNull();
    expect(beside!.corrected.p).toBeCloseTo(2 * alone!.p, 12);
    expect(beside!.corrected.low).toBeLessThan(alone!.low);
  });
});
