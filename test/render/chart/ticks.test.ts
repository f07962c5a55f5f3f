import { expect, test } from 'vitest';
import { countTicks, shareTicks } from '../../../src/render/chart/ticks.ts';

test.each([
  [0, 0.1],
  [0.1, 0.1],
  [0.34, 0.5],
  [0.5, 0.5],
  [0.51, 0.75],
  [1, 1],
])('an axis for shares up to %d ends at %d', (largest, end) => {
  expect(shareTicks(largest).at(-1)).toBe(end);
});

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 5, 10]],
  [26, [0, 10, 20, 30]],
  [47_000, [0, 20_000, 40_000, 60_000]],
])('an axis for counts up to %d has the ticks %j', (largest, ticks) => {
  expect(countTicks(largest)).toEqual(ticks);
});
