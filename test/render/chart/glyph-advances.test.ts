import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fontFile } from '../../../src/render/chart/font-files.ts';
import { glyphAdvances } from '../../../src/render/chart/glyph-advances.ts';

describe('glyphAdvances', () => {
  const regular = glyphAdvances(readFileSync(fontFile(400)));

  test('reads the widths that the type designers gave', () => {
    const widths = ['A', 'i', 'W', ' ', '%', '\u2212'].map((letter) => regular.get(letter.codePointAt(0)!));
    expect(widths).toEqual([543, 246, 786, 200, 824, 497]);
  });

  test('finds every digit equally wide in both weights', () => {
    for (const weight of [400, 600] as const) {
      const advances = glyphAdvances(readFileSync(fontFile(weight)));
      const digits = [...'0123456789'].map((digit) => advances.get(digit.codePointAt(0)!));
      expect(new Set(digits).size).toBe(1);
    }
  });

  test('knows the letters of Dutch names and the signs of a footnote', () => {
    for (const letter of 'éèëêïöüçÉ€’“”–—…·≥≤×')
      expect(regular.has(letter.codePointAt(0)!), letter).toBe(true);
  });

  test('throws on a file without font tables', () => {
    expect(() => glyphAdvances(new Uint8Array(12))).toThrow('no table');
  });
});
