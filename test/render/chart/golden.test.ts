import { describe, expect, test } from 'vitest';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { SAMPLES } from './sample-plots.ts';

describe('renderChart', () => {
  test.each(SAMPLES)('draws $id as it was drawn before, byte for byte', async (plot) => {
    const { svg } = await renderChart(sealedContent(plot), 'nl');
    await expect(svg).toMatchFileSnapshot(`golden/${plot.id}.svg`);
  });
});
