import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombe } from '../../src/stats/newcombe.ts';
import type { PartOfBase } from '../../src/stats/part-of-base.ts';
import { isClose, oracleRows } from './oracle.ts';

const COUNTS: fc.Arbitrary<PartOfBase> = fc
  .integer({ min: 1, max: 60 })
  .chain((base) => fc.record({ part: fc.nat(base), base: fc.constant(base) }));

describe('newcombe', () => {
  it('equals Newcombe’s published examples', () => {
    const wrong = oracleRows('verschillen.csv').filter(
      ({ x1, n1, x2, n2, diff, newcombe_lo, newcombe_hi }) => {
        const ours = newcombe({ part: x1!, base: n1! }, { part: x2!, base: n2! })!;
        return (
          !isClose(ours.difference, diff!, 1e-12) ||
          !isClose(ours.low, newcombe_lo!, 1e-9) ||
          !isClose(ours.high, newcombe_hi!, 1e-9)
        );
      },
    );
    expect(wrong).toEqual([]);
  });

  it('turns its sign with its groups and stays within -1 and 1', () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, (first, second) => {
        const [there, back] = [newcombe(first, second)!, newcombe(second, first)!];
        expect(back.difference).toBeCloseTo(-there.difference, 12);
        expect(back.low).toBeCloseTo(-there.high, 12);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.difference).toBeLessThanOrEqual(there.high);
        expect(Math.max(-there.low, there.high)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('grows wider with more confidence', () => {
    const [narrow, wide] = [0.9, 0.99].map(
      (level) => newcombe({ part: 9, base: 30 }, { part: 4, base: 21 }, level)!,
    );
    expect(wide!.low).toBeLessThan(narrow!.low);
    expect(wide!.high).toBeGreaterThan(narrow!.high);
  });

  it('has no estimate for an empty group and refuses what cannot be', () => {
    expect(newcombe({ part: 0, base: 0 }, { part: 1, base: 2 })).toBeNull();
    expect(() => newcombe({ part: 3, base: 2 }, { part: 1, base: 2 })).toThrow(
      'part 3 is more than its base 2',
    );
    expect(() => newcombe({ part: Number.NaN, base: 2 }, { part: 1, base: 2 })).toThrow('not NaN');
    expect(() => newcombe({ part: 1, base: 2 }, { part: -1, base: 2 })).toThrow('not -1');
    expect(() => newcombe({ part: 1, base: 2 }, { part: 1, base: 2 }, 95)).toThrow('confidence');
  });
});
