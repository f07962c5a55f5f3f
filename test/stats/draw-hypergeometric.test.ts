import { describe, expect, it } from 'vitest';
import { drawHypergeometric } from '../../src/stats/draw-hypergeometric.ts';
import { logFactorials } from '../../src/stats/log-factorials.ts';
import { seededRandom } from '../../src/stats/seeded-random.ts';

describe('drawHypergeometric', () => {
  it('draws with the mean and variance of the distribution', () => {
    const [marked, pool, drawn] = [30, 100, 20];
    const source = { random: seededRandom(7), logFactorial: logFactorials(pool) };
    const draws = Array.from({ length: 20_000 }, () => drawHypergeometric(marked, pool, drawn, source));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(6, 1);
    expect(Math.abs(variance - (20 * 0.3 * 0.7 * 80) / 99)).toBeLessThan(0.1);
  });

  it('has no choice when everything or nothing is drawn', () => {
    const source = { random: seededRandom(7), logFactorial: logFactorials(10) };
    expect(drawHypergeometric(4, 10, 10, source)).toBe(4);
    expect(drawHypergeometric(4, 10, 0, source)).toBe(0);
  });
});

describe('seededRandom', () => {
  it('repeats itself for one seed and lies between 0 and 1', () => {
    const [a, b] = [seededRandom(1), seededRandom(1)];
    const numbers = Array.from({ length: 1000 }, a);
    expect(Array.from({ length: 1000 }, b)).toEqual(numbers);
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
  });
});
