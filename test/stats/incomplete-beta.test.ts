import { describe, expect, it } from 'vitest';
import { incompleteBeta } from '../../src/stats/incomplete-beta.ts';
import { isClose, oracleJson } from './oracle.ts';

describe('incompleteBeta', () => {
  it('gives back the probability of R’s quantiles', () => {
    const { qbeta } = oracleJson<{ qbeta: { p: number; a: number[]; b: number[]; x: number[] } }>(
      'verdelingen.json',
    );
    for (const [i, x] of qbeta.x.entries())
      expect(isClose(incompleteBeta(x, qbeta.a[i]!, qbeta.b[i]!), qbeta.p, 1e-13)).toBe(true);
  });

  it('is 0 and 1 at the ends and a power in between', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(incompleteBeta(0.3, 4, 1)).toBeCloseTo(0.3 ** 4, 14);
  });
});
