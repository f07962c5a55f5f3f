import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SharesPlot } from '../../../src/model/plot.ts';
import { shareSegments } from '../../../src/render/chart/share-segments.ts';
import { SHARES, shown } from './sample-plots.ts';

describe('shareSegments', () => {
  test('lays the pieces side by side from 0 to 1', () => {
    const pieces = shareSegments(yearOf([0.25, 0.5, 0, 0.25]), 0, 'nl');
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.25],
      [0.25, 0.75],
      [0.75, 1],
    ]);
    expect(pieces.map(({ category }) => category)).toEqual([0, 1, 3]);
  });

  test('puts all that is hidden in one grey piece at the end', () => {
    const pieces = shareSegments(yearOf([0.25, 'c', 0.5, 'c']), 0, 'nl');
    expect(pieces.map(({ category, text }) => [category, text])).toEqual([
      [0, '25%'],
      [2, '50%'],
      [undefined, '[c]'],
    ]);
    expect(pieces.at(-1)).toMatchObject({ from: 0.75, to: 1, fill: '#F2F2F2' });
  });

  test('names each mark of the hidden piece once', () => {
    expect(shareSegments(yearOf(['c', 'u', 'c', 0.5]), 0, 'nl').at(-1)!.text).toBe('[c] [u]');
  });

  test('writes a decimal from 200 persons on, in the language asked for', () => {
    const plot = yearOf([0.123, 0.877, 0, 0], 250);
    expect(shareSegments(plot, 0, 'nl')[0]!.text).toBe('12,3%');
    expect(shareSegments(plot, 0, 'en')[0]!.text).toBe('12.3%');
  });

  test('never leaves the bar or lets pieces overlap', () => {
    const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant('c' as const));
    fc.assert(
      fc.property(fc.array(share, { minLength: 4, maxLength: 4 }), (shares) => {
        const pieces = shareSegments(yearOf(shares), 0, 'nl');
        for (const [index, piece] of pieces.entries()) {
          expect(piece.from).toBeGreaterThanOrEqual(index === 0 ? 0 : pieces[index - 1]!.to - 1e-12);
          expect(piece.to).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 20240215 },
    );
  });
});

function yearOf(shares: readonly (number | 'c' | 'u')[], n = 40): SharesPlot {
  return { ...SHARES, years: [{ label: '2022-2023', n: shown(n), shares: shares.map(shown) }] };
}
