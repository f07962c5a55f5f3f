import { describe, expect, test } from 'vitest';
import { outside, overlaps, textBoxes } from './svg-boxes.ts';

const PAGE = (texts: string) =>
  `<svg viewBox="0 0 200 60"><g transform="translate(10,5)"><g transform="translate(0,15)">${texts}</g></g></svg>`;
const TEXT = (x: number, y: number, text: string) =>
  `<text transform="translate(${x},${y})" font-size="14px">${text}</text>`;

describe('textBoxes', () => {
  test('adds up the transforms around a text', () => {
    const [box] = textBoxes(PAGE(TEXT(5, 10, 'ab')));
    expect(box).toMatchObject({ text: 'ab', size: 14, left: 15, bottom: 30 + 0.2 * 14 });
  });

  test('reads where a text is anchored', () => {
    const [box] = textBoxes(PAGE('<text x="50" y="0" text-anchor="end" font-size="14">ab</text>'));
    expect(box!.right).toBeCloseTo(60, 10);
  });
});

describe('overlaps and outside', () => {
  test('see two texts that touch', () => {
    expect(overlaps(textBoxes(PAGE(TEXT(0, 0, 'een') + TEXT(15, 5, 'twee'))))).toEqual([['een', 'twee']]);
    expect(overlaps(textBoxes(PAGE(TEXT(0, 0, 'een') + TEXT(60, 0, 'twee'))))).toEqual([]);
  });

  test('see a text that reaches over the edge', () => {
    expect(outside(PAGE(TEXT(0, 0, 'binnen') + TEXT(185, 0, 'buiten')))).toEqual(['buiten']);
  });
});
