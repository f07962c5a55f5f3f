import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plot } from '../../../src/model/plot.ts';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { renderNarrow } from '../../../src/render/chart/render-narrow.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { anyPlot } from './any-plot.ts';
import { EMPTY, HARD } from './hard-plots.ts';
import { SAMPLES } from './sample-plots.ts';
import { outside, overlaps, textBoxes } from './svg-boxes.ts';

const ALL: readonly (readonly [string, Plot])[] = [
  ...SAMPLES.map((plot) => [plot.id, plot] as const),
  ...Object.entries(HARD),
  ...EMPTY.map((plot) => [`${plot.kind} without data`, plot] as const),
];

function expectReadable(svg: string | undefined): void {
  if (svg === undefined) return;
  const boxes = textBoxes(svg);
  expect(Number(/ width="(\d+)"/.exec(svg)![1])).toBeLessThanOrEqual(400);
  expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|\u2026|rotate\((?!0)/);
  expect(outside(svg)).toEqual([]);
  expect(overlaps(boxes)).toEqual([]);
}

test.each(ALL)('the words stand inside it and apart, or it is not drawn: %s', async (_name, plot) => {
  expectReadable(await renderNarrow(sealedContent(plot), 'nl'));
});

test.each([
  'stroombalans',
  'in_en_uitstroom',
  'studiekeuze',
  'keuze_verloop',
  'voortgang',
  'tijd_tot_gebeurtenis',
  'jaarsucces',
])('%s is drawn for a telephone, and described by the words of the wide one', async (id) => {
  const plot = sealedContent(SAMPLES.find((sample) => sample.id === id)!);
  const narrow = await renderNarrow(plot, 'nl');
  expect(narrow).toContain(`aria-labelledby="${id}-titel ${id}-beschrijving"`);
  expect(narrow).not.toMatch(/<title|<desc/);
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
  const wide = ids((await renderChart(plot, 'nl')).picture);
  expect(ids(narrow!).filter((name) => wide.includes(name))).toEqual([]);
});

test('what needs a column or a panel per value stays wide', async () => {
  for (const id of ['overgangsmatrix', 'keuze_gebied', 'overgangsstroom'])
    expect(await renderNarrow(sealedContent(SAMPLES.find((sample) => sample.id === id)!), 'nl')).toBe(
      undefined,
    );
});

test('the words stand inside it and apart whatever is drawn', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlot, fc.constantFrom('nl' as const, 'en' as const), async (plot, lang) => {
      expectReadable(await renderNarrow(sealedContent(plot), lang));
    }),
    { seed: 20240215, numRuns: 60 },
  );
});
