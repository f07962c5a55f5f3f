import { expect, it } from 'vitest';
import { compareCounts } from '../../src/stats/compare-counts.ts';

it('tells a clear change of a count from one that chance explains', () => {
  const [same, more] = compareCounts([
    { from: 64, to: 69 },
    { from: 20, to: 60 },
  ]);
  expect([same!.clear, more!.clear]).toEqual([false, true]);
  expect(more!.low).toBeGreaterThan(1);
});

it('corrects for the number of counts compared', () => {
  const pair = { from: 40, to: 62 };
  const [alone] = compareCounts([pair]);
  const [first] = compareCounts([pair, { from: 10, to: 10 }, { from: 5, to: 5 }, { from: 7, to: 7 }]);
  expect(alone!.clear).toBe(true);
  expect(first!.clear).toBe(false);
  expect(first!.p).toBeCloseTo(Math.min(1, 4 * alone!.p), 12);
});
