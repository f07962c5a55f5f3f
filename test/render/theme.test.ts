import { describe, expect, test } from 'vitest';
import { contrast, inkOn } from '../../src/render/contrast.ts';
import { CATEGORY_FILLS, CATEGORY_TEXTS, HEAT_FILLS, HUE, HUE_TEXT, INK } from '../../src/render/theme.ts';

describe('theme', () => {
  test('keeps every mark at 3:1 or more on white', () => {
    for (const fill of [...Object.values(HUE), ...CATEGORY_FILLS, INK.whisker]) {
      expect(contrast(fill, INK.paper), fill).toBeGreaterThanOrEqual(3);
    }
  });

  test('keeps every letter at 4.5:1 or more on white', () => {
    const letters = [...Object.values(HUE_TEXT), ...CATEGORY_TEXTS, INK.strong, INK.normal, INK.quiet];
    for (const colour of letters) expect(contrast(colour, INK.paper), colour).toBeGreaterThanOrEqual(4.5);
  });

  test('keeps a number inside a fill at 4.5:1 or more', () => {
    for (const fill of [...CATEGORY_FILLS, ...HEAT_FILLS, INK.hidden]) {
      expect(contrast(fill, inkOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(INK.hidden, INK.quiet)).toBeGreaterThanOrEqual(4.5);
  });

  test('gives each of twelve categories a colour of its own', () => {
    expect(new Set(CATEGORY_FILLS).size).toBe(12);
    expect(CATEGORY_TEXTS).toHaveLength(12);
  });
});

describe('contrast', () => {
  test('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(contrast('#28A197', '#28A197')).toBe(1);
  });

  test('agrees with the published figure for #767676 on white', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
  });
});
