import { describe, expect, it } from 'vitest';
import { jeffreys } from '../../src/stats/jeffreys.ts';
import { isClose, oracleRows } from './oracle.ts';

describe('jeffreys', () => {
  it('equals R for every row of the oracle, at 95 and 90 %', () => {
    const wrong = oracleRows('proporties.csv').filter(({ x, n, conf, jeffreys_lo, jeffreys_hi }) => {
      const { low, high } = jeffreys(x!, n!, conf)!;
      return !isClose(low, jeffreys_lo!, 1e-10) || !isClose(high, jeffreys_hi!, 1e-10);
    });
    expect(wrong).toEqual([]);
  });

  it('has no estimate without a base and refuses what cannot be', () => {
    expect(jeffreys(0, 0)).toBeNull();
    expect(() => jeffreys(-1, 3)).toThrow('part must be a whole number');
  });
});
