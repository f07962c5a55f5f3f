import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../src/stats/beta-quantile.ts';
import { clopperPearson } from '../../src/stats/clopper-pearson.ts';
import { jeffreys } from '../../src/stats/jeffreys.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { isClose, oracleJson, oracleRows } from './oracle.ts';

describe('clopperPearson', () => {
  it('equals R for every row of the oracle, at 95 and 90 %', () => {
    const wrong = oracleRows('proporties.csv').filter(({ x, n, conf, clopper_lo, clopper_hi }) => {
      const { low, high } = clopperPearson(x!, n!, conf)!;
      return !isClose(low, clopper_lo!, 1e-10) || !isClose(high, clopper_hi!, 1e-10);
    });
    expect(wrong).toEqual([]);
  });

  it('holds the true share at least as often as promised, where Wilson does so on average', () => {
    const base = 15;
    const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    const exact = shares.map((share) => coverage(share, base, clopperPearson));
    const score = shares.map((share) => coverage(share, base, wilson));
    expect(Math.min(...exact)).toBeGreaterThanOrEqual(0.95);
    expect(Math.min(...score)).toBeLessThan(0.95);
    expect(score.reduce((sum, x) => sum + x, 0) / score.length).toBeCloseTo(0.95, 1);
  });

  it.each([clopperPearson, wilson, jeffreys])(
    'moves up with the part and mirrors its complement (%o)',
    (interval) => {
      const base = 23;
      for (let part = 0; part < base; part += 1) {
        const [now, next, other] = [part, part + 1, base - part].map((x) => interval(x, base)!);
        expect(next!.low).toBeGreaterThan(now!.low);
        expect(next!.high).toBeGreaterThan(now!.high);
        expect(other!.low).toBeCloseTo(1 - now!.high, 12);
      }
    },
  );

  it('has no estimate without a base and refuses what cannot be', () => {
    expect(clopperPearson(0, 0)).toBeNull();
    expect(() => clopperPearson(4, 3)).toThrow('part 4 is more than its base 3');
    expect(() => clopperPearson(1, 3, 0)).toThrow('confidence');
  });
});

describe('betaQuantile', () => {
  it('equals R', () => {
    const { qbeta } = oracleJson<{ qbeta: { p: number; a: number[]; b: number[]; x: number[] } }>(
      'verdelingen.json',
    );
    for (const [i, x] of qbeta.x.entries())
      expect(isClose(betaQuantile(qbeta.p, qbeta.a[i]!, qbeta.b[i]!), x, 1e-12)).toBe(true);
  });
});

/** The chance that the interval of a binomial count holds the share it comes from. */
function coverage(
  share: number,
  base: number,
  interval: (part: number, base: number) => { readonly low: number; readonly high: number } | null,
): number {
  let chance = (1 - share) ** base;
  let covered = 0;
  for (let part = 0; part <= base; part += 1) {
    const { low, high } = interval(part, base)!;
    if (low <= share && share <= high) covered += chance;
    chance *= ((base - part) / (part + 1)) * (share / (1 - share));
  }
  return covered;
}
