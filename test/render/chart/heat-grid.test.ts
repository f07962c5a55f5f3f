import { expect, test } from 'vitest';
import type { MatrixPlot } from '../../../src/model/plot.ts';
import { idiomMatrix } from '../../../src/render/chart/idiom-matrix.ts';
import { MATRIX } from './sample-plots.ts';

/** The words of all text layers of a matrix in which every drawn share has this interval. */
function words(interval: string | undefined, width: number) {
  const rows = MATRIX.rows.map(({ label, cells }) => ({
    label,
    cells: cells.map((cell) => ('mark' in cell || interval === undefined ? cell : { ...cell, interval })),
  }));
  const plot: MatrixPlot = { ...MATRIX, rows };
  const spec = idiomMatrix(plot, { width, lang: 'nl' }) as unknown as {
    readonly height: { readonly step: number };
    readonly layer: readonly {
      readonly mark: { readonly type: string };
      readonly data: { readonly values: readonly { readonly text?: string }[] };
    }[];
  };
  const texts = spec.layer.flatMap(({ mark, data }) =>
    mark.type === 'text' ? data.values.map(({ text }) => text) : [],
  );
  return { step: spec.height.step, texts };
}

test('prints the interval under each number where all of them fit, in higher rows', () => {
  const drawn = MATRIX.rows.flatMap(({ cells }) => cells.filter((cell) => !('mark' in cell)));
  const { step, texts } = words('26 tot 41%', 700);
  expect(texts.filter((text) => text === '[26 tot 41%]')).toHaveLength(drawn.length);
  expect(step).toBeGreaterThan(words(undefined, 700).step);
});

test('leaves the intervals out of the picture where a cell is too narrow', () => {
  const narrow = words('26,1 tot 41,5%', 300);
  expect(narrow.texts.some((text) => text?.includes('tot'))).toBe(false);
  expect(narrow.step).toBe(words(undefined, 300).step);
});
