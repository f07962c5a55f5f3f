import { describe, expect, test } from 'vitest';
import { focusStyles } from '../../../src/render/chart/focus-styles.ts';
import { CATEGORY_FILLS } from '../../../src/render/theme.ts';

describe('focusStyles', () => {
  test('keeps for a category the colour it has in the other charts', () => {
    expect(focusStyles([0, 2]).map(({ fill }) => fill)).toEqual([CATEGORY_FILLS[0], CATEGORY_FILLS[2]]);
  });

  test('gives a later category a colour that is still free', () => {
    expect(focusStyles([0, 7, 9]).map(({ fill }) => fill)).toEqual(CATEGORY_FILLS.slice(0, 3));
  });

  test('never tells two lines apart by colour alone', () => {
    const styles = focusStyles([1, 4, 8]);
    for (const key of ['fill', 'shape', 'dash'] as const) {
      expect(new Set(styles.map((style) => String(style[key]))).size, key).toBe(3);
    }
  });
});
