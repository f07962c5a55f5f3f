import { describe, expect, test } from 'vitest';
import { contrast, inkOn } from '../../src/render/contrast.ts';
import {
  CATEGORY_FILLS,
  CATEGORY_TEXTS,
  HEAT_FILLS,
  HUE,
  HUE_TEXT,
  INK,
  MEANING,
} from '../../src/render/theme.ts';
import { seenDifference } from './colour-vision.ts';

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

  test('keeps the colours of diploma and stopped for those, as long as there are others', () => {
    const meant = [HUE[MEANING.diploma], HUE[MEANING.gestopt], HUE[MEANING.overig], HUE[MEANING.stand]];
    for (const fill of CATEGORY_FILLS.slice(0, 4)) expect(meant).not.toContain(fill);
    expect(MEANING.instroom).toBe('blue');
    expect(MEANING.diploma).toBe('teal');
    expect(MEANING.gestopt).toBe('orange');
  });

  test.each(['deuteranopia', 'protanopia'] as const)(
    'tells the first six categories apart with %s',
    (eyes) => {
      const fills = CATEGORY_FILLS.slice(0, 6);
      for (const [index, fill] of fills.entries()) {
        for (const other of fills.slice(0, index)) {
          expect(seenDifference(fill, other, eyes), `${fill} ${other}`).toBeGreaterThan(10);
        }
      }
    },
  );

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
