import { expect, test } from 'vitest';
import { drawBody } from '../../../src/render/chart/draw-body.ts';
import { drawIdiom } from '../../../src/render/chart/draw-idiom.ts';
import { estimateWidth } from '../../../src/render/chart/estimate-width.ts';
import { vegaTheme } from '../../../src/render/chart/vega-theme.ts';
import { SAMPLES } from './sample-plots.ts';

test.each(SAMPLES.filter(({ kind }) => kind !== 'small_multiples'))(
  'knows how wide $id will be within 2 px',
  async (plot) => {
    for (const width of [300, 520]) {
      const spec = { padding: 0, config: vegaTheme('nl'), ...drawIdiom(plot, { width, lang: 'nl' }) };
      const drawn = await drawBody(spec);
      expect(Math.abs(drawn.width - estimateWidth(spec)!)).toBeLessThanOrEqual(2);
    }
  },
);

test('knows nothing of panels', () => {
  expect(estimateWidth({ facet: {}, spec: { width: 100, layer: [] } })).toBeUndefined();
});
