import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { isClose, oracleJson } from './oracle.ts';

describe('normalQuantile', () => {
  it('equals R', () => {
    const { qnorm } = oracleJson<{ qnorm: { p: number[]; z: number[] } }>('verdelingen.json');
    for (const [i, p] of qnorm.p.entries()) expect(isClose(normalQuantile(p), qnorm.z[i]!, 1e-13)).toBe(true);
  });

  it('is antisymmetric, also in both tails', () => {
    for (const p of [1e-20, 1e-9, 0.01, 0.05, 0.2]) {
      expect(normalQuantile(p)).toBeLessThan(0);
      if (p > 1e-4) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 11);
    }
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 10);
    expect(normalQuantile(0.5)).toBe(0);
  });
});
