import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WaterfallPlot } from '../../../src/model/plot.ts';
import { waterfallLevels } from '../../../src/render/chart/waterfall-levels.ts';
import { shown } from './sample-plots.ts';

type Steps = WaterfallPlot['steps'];

describe('waterfallLevels', () => {
  test('adds the changes to the beginstand', () => {
    expect(waterfallLevels(balance([98, 61, -37, 122]))).toEqual([
      { from: 0, to: 98 },
      { from: 98, to: 159 },
      { from: 159, to: 122 },
      { from: 0, to: 122 },
    ]);
  });

  test('counts back from the eindstand behind a hidden step', () => {
    expect(waterfallLevels(balance([98, 'c', -37, 122]))).toEqual([
      { from: 0, to: 98 },
      undefined,
      { from: 159, to: 122 },
      { from: 0, to: 122 },
    ]);
  });

  test('gives no place to a step between two hidden ones', () => {
    const levels = waterfallLevels(balance([98, 'c', 20, 'c', -5, 122]));
    expect(levels.map((level) => level !== undefined)).toEqual([true, false, false, false, true, true]);
  });

  test('gives no place to a step beside a hidden stand', () => {
    const levels = waterfallLevels(balance(['c', 20, 'c']));
    expect(levels).toEqual([undefined, undefined, undefined]);
  });

  test('places a step only where shown amounts lead to it from one of the two stands', () => {
    const amount = fc.oneof(fc.integer({ min: -30, max: 30 }), fc.constant('c' as const));
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 9 }), (amounts) => {
        const levels = waterfallLevels(balance(amounts));
        for (const [index, level] of levels.entries()) {
          const open = [amounts.slice(0, index + 1), amounts.slice(index)].some(
            (path) => !path.includes('c'),
          );
          expect(level !== undefined).toBe(open);
        }
      }),
      { seed: 20240215 },
    );
  });
});

function balance(amounts: readonly (number | 'c')[]): Steps {
  return amounts.map((amount, index) => ({
    label: `stap ${index}`,
    role: index === 0 || index === amounts.length - 1 ? 'stand' : 'overig',
    amount: shown(amount),
  }));
}
