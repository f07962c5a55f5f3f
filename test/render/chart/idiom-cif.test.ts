import { expect, test } from 'vitest';
import { idiomCif } from '../../../src/render/chart/idiom-cif.ts';
import { CIF, shown } from './sample-plots.ts';

interface Line {
  readonly data?: { readonly values?: readonly { place?: number; value?: number; low?: number }[] };
  readonly mark?: { readonly interpolate?: string };
}

/** The places and values of the stepped layers of a plot: bands and lines. */
function steps(unknown: readonly number[]): readonly (readonly (readonly [number, number])[])[] {
  const mark = shown('c');
  const curves = CIF.curves.map((curve) => ({
    ...curve,
    points: curve.points.map((point, at) =>
      unknown.includes(at) ? { share: mark, low: mark, high: mark } : point,
    ),
  }));
  const { layer } = idiomCif({ ...CIF, curves }, { width: 700, lang: 'nl' }) as unknown as {
    readonly layer: readonly Line[];
  };
  return layer
    .filter(({ mark: drawn }) => drawn?.interpolate === 'step-after')
    .map(({ data }) => data!.values!.map(({ place, value, low }) => [place!, value ?? low!] as const));
}

test('goes on a little after the last year', () => {
  for (const line of steps([])) {
    expect(line.map(([place]) => place)).toEqual([0, 1, 2, 3, 4, 5, 5.2]);
    expect(line.at(-1)![1]).toBe(line.at(-2)![1]);
  }
});

test('runs level until a year of which nothing is shown, and begins again after it', () => {
  for (const line of steps([2, 4, 5])) {
    expect(line.map(([place]) => place)).toEqual([0, 1, 2, 3, 3.2]);
    expect(line[2]![1]).toBe(line[1]![1]);
  }
});
