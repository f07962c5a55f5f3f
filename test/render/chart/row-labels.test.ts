import { describe, expect, test } from 'vitest';
import { fitRowLabels, isLabelled } from '../../../src/render/chart/row-labels.ts';

const WHOLE = [['2021-2022'], ['2022-2023']];
const BROKEN = [
  ['2021-', '2022'],
  ['2022-', '2023'],
];

describe('fitRowLabels', () => {
  test('keeps letters of 14 px where they fit', () => {
    expect(fitRowLabels([WHOLE, BROKEN], 90)).toEqual({ size: 14, wording: 0, every: 1 });
  });

  test('makes letters smaller before it breaks a label', () => {
    expect(fitRowLabels([WHOLE, BROKEN], 64)).toEqual({ size: 13, wording: 0, every: 1 });
    expect(fitRowLabels([WHOLE, BROKEN], 50)).toEqual({ size: 14, wording: 1, every: 1 });
  });

  test('leaves labels out where none fits, and never goes below 12 px', () => {
    expect(fitRowLabels([WHOLE, BROKEN], 20)).toEqual({ size: 12, wording: 1, every: 2 });
  });
});

describe('isLabelled', () => {
  test('always prints the last label', () => {
    const setting = { size: 12, wording: 0, every: 3 };
    expect([0, 1, 2, 3, 4, 5, 6, 7].filter((index) => isLabelled(index, 8, setting))).toEqual([1, 4, 7]);
  });
});
