import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/stats/normal-quantile.ts';
import { studentQuantile } from '../../src/stats/student-quantile.ts';
import { isClose, oracleJson } from './oracle.ts';

describe('studentQuantile', () => {
  it('equals R', () => {
    const { qt } = oracleJson<{ qt: { p: number; df: number[]; t: number[] } }>('verdelingen.json');
    for (const [i, df] of qt.df.entries())
      expect(isClose(studentQuantile(qt.p, df), qt.t[i]!, 1e-12)).toBe(true);
  });

  it('has closed forms for one and two degrees of freedom', () => {
    for (const p of [0.001, 0.1, 0.4, 0.6, 0.95, 0.9999]) {
      const a = 2 * p - 1;
      expect(isClose(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)), 1e-11)).toBe(true);
      expect(isClose(studentQuantile(p, 2), a * Math.sqrt(2 / (1 - a * a)), 1e-11)).toBe(true);
    }
    expect(studentQuantile(0.5, 7)).toBe(0);
  });

  it('nears the normal quantile for many degrees of freedom', () => {
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(normalQuantile(0.975), 6);
  });
});
