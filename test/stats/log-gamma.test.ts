import { describe, expect, it } from 'vitest';
import { logFactorials } from '../../src/stats/log-factorials.ts';
import { logGamma } from '../../src/stats/log-gamma.ts';

describe('logGamma', () => {
  it('is ln (n - 1)! at whole numbers', () => {
    const table = logFactorials(170);
    for (const n of [1, 2, 5, 20, 171]) expect(logGamma(n)).toBeCloseTo(table[n - 1]!, 10);
  });

  it('is known at one half and below', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14);
    expect(logGamma(0.25)).toBeCloseTo(1.2880225246980774, 13);
  });
});
