import { describe, expect, it } from 'vitest';
import { rateRatio } from '../../src/stats/rate-ratio.ts';
import { isClose, oracleRows } from './oracle.ts';

describe('rateRatio', () => {
  it('equals R, with no ratio where neither has an event', () => {
    const rows = oracleRows('poisson_verhouding.csv', { Inf: Number.POSITIVE_INFINITY });
    for (const { x1, t1, x2, t2, rate_ratio, lo, hi, p } of rows) {
      const ours = rateRatio({ count: x1!, exposure: t1! }, { count: x2!, exposure: t2! })!;
      expect(ours.ratio ?? Number.NaN).toEqual(
        Number.isFinite(rate_ratio) ? expect.closeTo(rate_ratio!, 12) : rate_ratio,
      );
      expect(isClose(ours.low, lo!, 1e-9)).toBe(true);
      expect(ours.high === hi || isClose(ours.high, hi!, 1e-9)).toBe(true);
      expect(isClose(ours.p, p!, 1e-9)).toBe(true);
    }
    expect(rows).toHaveLength(5);
  });

  it('turns over with its sides', () => {
    const [a, b] = [
      { count: 15, exposure: 900 },
      { count: 31, exposure: 1100 },
    ];
    const [there, back] = [rateRatio(a, b)!, rateRatio(b, a)!];
    expect(back.ratio).toBeCloseTo(1 / there.ratio!, 12);
    expect(back.low).toBeCloseTo(1 / there.high, 9);
    expect(back.high).toBeCloseTo(1 / there.low, 9);
    expect(back.p).toBeCloseTo(there.p, 12);
  });

  it('needs exposure on both sides and whole counts', () => {
    expect(rateRatio({ count: 3, exposure: 0 }, { count: 3, exposure: 5 })).toBeNull();
    expect(() => rateRatio({ count: -3, exposure: 1 }, { count: 3, exposure: 5 })).toThrow('not -3');
    expect(() => rateRatio({ count: 3, exposure: 1 }, { count: 3, exposure: -5 })).toThrow('exposure');
  });
});
