import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/stats/wilson.ts';
import { isClose, oracleRows } from './oracle.ts';

describe('wilson', () => {
  it('equals R for every row of the oracle, at 95 and 90 %', () => {
    const rows = oracleRows('proporties.csv');
    const wrong = rows.filter(({ x, n, conf, p, wilson_lo, wilson_hi }) => {
      const { share, low, high } = wilson(x!, n!, conf)!;
      return (
        !isClose(share, p!, 1e-12) || !isClose(low, wilson_lo!, 1e-9) || !isClose(high, wilson_hi!, 1e-9)
      );
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  it('gives no estimate without a base', () => {
    expect(wilson(0, 0)).toBeNull();
  });

  it('holds its share, stays in [0, 1] and mirrors its complement', () => {
    const counts = fc.nat(500).chain((base) => fc.tuple(fc.nat(base), fc.constant(base + 1)));
    fc.assert(
      fc.property(counts, ([part, base]) => {
        const { share, low, high } = wilson(part, base)!;
        const other = wilson(base - part, base)!;
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
        expect(other.low).toBeCloseTo(1 - high, 12);
        expect(other.high).toBeCloseTo(1 - low, 12);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
