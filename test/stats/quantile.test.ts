import { describe, expect, it } from 'vitest';
import { quantile } from '../../src/stats/quantile.ts';
import { oracleJson } from './oracle.ts';

describe('quantile', () => {
  it('equals R', () => {
    const { x, p, q7 } = oracleJson<{ x: number[]; p: number[]; q7: number[] }>('verdelingen.json');
    for (const [i, share] of p.entries()) expect(quantile([...x].reverse(), share)).toBeCloseTo(q7[i]!, 12);
  });

  it('is the median at one half, and the ends at the ends', () => {
    expect(quantile([10, 9, 100], 0.5)).toBe(10);
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect([0, 1].map((p) => quantile([3, 1, 2], p))).toEqual([1, 3]);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('refuses what cannot be', () => {
    expect(() => quantile([1], 1.5)).toThrow('p must lie between 0 and 1');
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow('not a number');
  });
});
