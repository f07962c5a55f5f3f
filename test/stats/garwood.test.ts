import { describe, expect, it } from 'vitest';
import { gammaQuantile } from '../../src/stats/gamma-quantile.ts';
import { garwood } from '../../src/stats/garwood.ts';
import { incompleteGamma } from '../../src/stats/incomplete-gamma.ts';
import { isClose, oracleJson, oracleRows } from './oracle.ts';

describe('garwood', () => {
  it('equals R at 95 and 90 %', () => {
    const wrong = oracleRows('poisson.csv').filter(({ x, lo, hi, lo90, hi90 }) => {
      const [wide, narrow] = [garwood(x!)!, garwood(x!, 1, 0.9)!];
      return (
        [
          [wide.low, lo!],
          [wide.high, hi!],
          [narrow.low, lo90!],
          [narrow.high, hi90!],
        ] as const
      ).some(([ours, expected]) => !isClose(ours, expected, 1e-10));
    });
    expect(wrong).toEqual([]);
  });

  it('is a rate per unit of exposure', () => {
    const [count, rate] = [garwood(12)!, garwood(12, 400)!];
    expect(rate).toEqual({ rate: 0.03, low: count.low / 400, high: count.high / 400 });
    expect(garwood(0, 0)).toBeNull();
  });

  it('moves up with the count and widens with confidence', () => {
    for (let count = 0; count < 60; count += 1) {
      const [now, next, sure] = [garwood(count)!, garwood(count + 1)!, garwood(count, 1, 0.99)!];
      expect(next.low).toBeGreaterThan(now.low);
      expect(next.high).toBeGreaterThan(now.high);
      expect(sure.low).toBeLessThanOrEqual(now.low);
      expect(sure.high).toBeGreaterThan(now.high);
    }
  });

  it('holds the true mean at least as often as promised', () => {
    for (const mean of [0.5, 2, 7.3, 40]) {
      let covered = 0;
      let chance = Math.exp(-mean);
      for (let count = 0; count < 200; count += 1) {
        const { low, high } = garwood(count)!;
        if (low <= mean && mean <= high) covered += chance;
        chance *= mean / (count + 1);
      }
      expect(covered).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('refuses what cannot be', () => {
    expect(() => garwood(-1)).toThrow('count must be a whole number of at least 0, not -1');
    expect(() => garwood(1.5)).toThrow('not 1.5');
    expect(() => garwood(1, -2)).toThrow('exposure');
    expect(() => garwood(1, Number.NaN)).toThrow('exposure');
    expect(() => garwood(1, 1, 1)).toThrow('confidence');
  });
});

describe('gammaQuantile', () => {
  it('equals R', () => {
    const { qgamma } = oracleJson<{ qgamma: { p: number; shape: number[]; x: number[] } }>(
      'verdelingen.json',
    );
    for (const [i, shape] of qgamma.shape.entries())
      expect(isClose(gammaQuantile(qgamma.p, shape), qgamma.x[i]!, 1e-12)).toBe(true);
  });

  it('undoes the distribution in both tails, also for very small and large shapes', () => {
    for (const shape of [0.1, 0.5, 1, 12, 4000, 1e6]) {
      for (const p of [1e-6, 0.025, 0.5, 0.975, 1 - 1e-6])
        expect(incompleteGamma(shape, gammaQuantile(p, shape)).lower).toBeCloseTo(p, 9);
    }
  });
});

describe('incompleteGamma', () => {
  it('gives R’s tails of chi-square', () => {
    const { pchisq_upper: chi2 } = oracleJson<{
      pchisq_upper: { x: number[]; df: number[]; p: number[] };
    }>('verdelingen.json');
    for (const [i, x] of chi2.x.entries())
      expect(isClose(incompleteGamma(chi2.df[i]! / 2, x / 2).upper, chi2.p[i]!, 1e-13)).toBe(true);
  });

  it('is 0 and 1 at the ends', () => {
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(3, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
  });
});
