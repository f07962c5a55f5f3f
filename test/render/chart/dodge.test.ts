import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '../../../src/render/chart/dodge.ts';

const wish = fc.record({
  wanted: fc.double({ min: -50, max: 350, noNaN: true }),
  size: fc.integer({ min: 10, max: 60 }),
});

describe('dodge', () => {
  test('moves nothing that has room', () => {
    expect(
      dodge(
        [
          { wanted: 200, size: 20 },
          { wanted: 50, size: 20 },
        ],
        290,
      ),
    ).toEqual([200, 50]);
  });

  test('moves two that meet as little as can be, to either side', () => {
    expect(
      dodge(
        [
          { wanted: 100, size: 20 },
          { wanted: 100, size: 20 },
        ],
        290,
      ),
    ).toEqual([90, 110]);
  });

  test('keeps labels of unlike height apart and inside', () => {
    const sizes = [34, 17, 17];
    const middles = dodge(
      sizes.map((size) => ({ wanted: 0, size })),
      290,
    );
    expect(middles).toEqual([17, 42.5, 59.5]);
  });

  test('never lets two overlap, nor one outside where there is room for all', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const room = Math.max(
          290,
          wishes.reduce((sum, { size }) => sum + size, 0),
        );
        const edges = dodge(wishes, room)
          .map((middle, index) => ({
            top: middle - wishes[index]!.size / 2,
            bottom: middle + wishes[index]!.size / 2,
          }))
          .sort((a, b) => a.top - b.top);
        for (const [index, { top, bottom }] of edges.entries()) {
          expect(top).toBeGreaterThanOrEqual((edges[index - 1]?.bottom ?? 0) - 1e-9);
          expect(bottom).toBeLessThanOrEqual(room + 1e-9);
        }
      }),
      { seed: 20240215 },
    );
  });
});
