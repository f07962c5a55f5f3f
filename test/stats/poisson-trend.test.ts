import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonTrend, type YearCount } from '../../src/stats/poisson-trend.ts';
import { isClose, oracleJson } from './oracle.ts';

interface Expected {
  readonly jaar: readonly number[];
  readonly vragen: readonly number[];
  readonly dossiers: readonly number[];
  readonly log_rr_per_jaar: number;
  readonly se: number;
  readonly groei: number;
  readonly lo: number;
  readonly hi: number;
  readonly dispersie: number;
  readonly deviance: number;
}

const years = (counts: readonly number[], exposure = 1000): readonly YearCount[] =>
  counts.map((count, i) => ({ year: 2015 + i, count, exposure }));

describe('poissonTrend', () => {
  it('equals R’s glm', () => {
    const expected = oracleJson<Expected>('poisson_trend.json');
    const trend = poissonTrend(
      expected.jaar.map((year, i) => ({
        year,
        count: expected.vragen[i]!,
        exposure: expected.dossiers[i]!,
      })),
    )!;
    const pairs = [
      [trend.logRatio, expected.log_rr_per_jaar],
      [trend.growth, expected.groei],
      [trend.plain.se, expected.se],
      [trend.plain.low, expected.lo],
      [trend.plain.high, expected.hi],
      [trend.dispersion, expected.dispersie],
      [trend.deviance, expected.deviance],
    ] as const;
    for (const [ours, theirs] of pairs) expect(isClose(ours, theirs, 1e-9)).toBe(true);
    expect(trend.quasi).toBeNull();
    expect(trend.plain.p).toBeCloseTo(2.558669792e-6, 14);
  });

  it('finds a trend that is there exactly', () => {
    const trend = poissonTrend(years([100, 200, 400, 800]))!;
    expect(trend.growth).toBeCloseTo(1, 12);
    expect(trend.dispersion).toBeCloseTo(0, 12);
    const steep = poissonTrend(years([1, 1000, 1_000_000]))!;
    expect(isClose(steep.growth, 999, 1e-10)).toBe(true);
  });

  it('keeps the plain interval beside the wider one when counts scatter more than Poisson says', () => {
    const trend = poissonTrend(years([10, 60, 20, 90, 30]))!;
    expect(trend.dispersion).toBeGreaterThan(1.5);
    expect(trend.quasi!.se).toBeCloseTo(trend.plain.se * Math.sqrt(trend.dispersion), 12);
    expect(trend.quasi!.low).toBeLessThan(trend.plain.low);
    expect(trend.quasi!.high).toBeGreaterThan(trend.plain.high);
  });

  it('solves the equations of the likelihood, and mirrors when time runs backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80), { minLength: 3, maxLength: 8 }), (counts) => {
        const trend = poissonTrend(years(counts));
        const back = poissonTrend(years([...counts].reverse()));
        if (trend === null) return expect(back).toBeNull();
        expect(back!.logRatio).toBeCloseTo(-trend.logRatio, 9);
        expect(back!.plain.se).toBeCloseTo(trend.plain.se, 9);
        expect(back!.deviance).toBeCloseTo(trend.deviance, 7);
        const weights = counts.map((_, i) => Math.exp(trend.logRatio * (i - 4)));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const all = counts.reduce((sum, count) => sum + count, 0);
        const score = counts.reduce((sum, count, i) => sum + (count - (all * weights[i]!) / total) * i, 0);
        expect(Math.abs(score)).toBeLessThan(1e-6 * all);
      }),
      { seed: 14, numRuns: 300 },
    );
  });

  it('has no trend to give for too few years, no events or events at one end only', () => {
    expect(poissonTrend(years([5, 9]))).toBeNull();
    expect(poissonTrend(years([0, 0, 0]))).toBeNull();
    expect(poissonTrend(years([0, 0, 7]))).toBeNull();
    expect(poissonTrend(years([7, 0, 0]))).toBeNull();
    expect(poissonTrend(years([0, 7, 0]))!.logRatio).toBeCloseTo(0, 12);
  });

  it('refuses what cannot be', () => {
    expect(() => poissonTrend(years([1, -2, 3]))).toThrow('not -2');
    expect(() => poissonTrend(years([1, 2, 3], 0))).toThrow('exposure must be a number above 0');
    expect(() => poissonTrend([{ year: Number.NaN, count: 1, exposure: 1 }])).toThrow('year');
  });
});
