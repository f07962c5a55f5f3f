import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { SAMPLES } from './sample-plots.ts';
import { textBoxes } from './svg-boxes.ts';

describe('a delivered specification', () => {
  test('is drawn by plain Vega-Lite, whole and without a warning, with nothing to load', async () => {
    const charts = await Promise.all(SAMPLES.map((plot) => renderChart(sealedContent(plot), 'nl')));
    const { drawn, warnings } = drawPlainly(charts.map(({ spec }) => spec));
    expect(warnings).toEqual([]);
    expect(drawn).toHaveLength(SAMPLES.length);
    for (const [index, svg] of drawn.entries()) {
      expect(wordsIn(svg), SAMPLES[index]!.id).toEqual(
        expect.arrayContaining([...wordsInside(charts[index]!.svg)]),
      );
    }
  });
});

function drawPlainly(specs: readonly object[]): {
  readonly drawn: readonly string[];
  readonly warnings: readonly string[];
} {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${import.meta.dirname}/plain-vega.mjs`], {
    input: JSON.stringify(specs),
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** The words of the picture itself, without those that are set around it. */
function wordsInside(svg: string): readonly string[] {
  const body = svg.slice(svg.indexOf('<g transform'), svg.lastIndexOf('</g>'));
  return wordsIn(body);
}

function wordsIn(svg: string): readonly string[] {
  return textBoxes(svg).map(({ text }) => text);
}
