import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { fisherFreemanHalton } from '../../src/stats/fisher-freeman-halton.ts';
import { isClose, oracleRows } from './oracle.ts';

describe('fisherExact', () => {
  it('equals R', () => {
    const wrong = oracleRows('verschillen.csv').filter(
      ({ x1, n1, x2, n2, fisher_p }) =>
        !isClose(fisherExact({ part: x1!, base: n1! }, { part: x2!, base: n2! })!, fisher_p!, 1e-12),
    );
    expect(wrong).toEqual([]);
  });

  it('is the Fisher-Freeman-Halton test of the 2 x 2 table', () => {
    const cell = fc.nat(25);
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        const table = fisherFreemanHalton([
          [a, b],
          [c, d],
        ]);
        const p = fisherExact({ part: a, base: a + b }, { part: c, base: c + d });
        if (table !== null) expect(p).toBeCloseTo(table.p, 10);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('holds on large groups', () => {
    const p = fisherExact({ part: 50_300, base: 100_000 }, { part: 100_000, base: 200_000 })!;
    expect(p).toBeGreaterThan(0.11);
    expect(p).toBeLessThan(0.13);
  });

  it('has nothing to test for an empty group and no difference where nobody counts', () => {
    expect(fisherExact({ part: 0, base: 0 }, { part: 1, base: 4 })).toBeNull();
    expect(fisherExact({ part: 0, base: 10 }, { part: 0, base: 20 })).toBe(1);
    expect(() => fisherExact({ part: 5, base: 4 }, { part: 0, base: 1 })).toThrow('more than its base');
  });
});
