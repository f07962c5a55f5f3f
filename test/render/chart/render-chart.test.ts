import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Plot } from '../../../src/model/plot.ts';
import { drawBody } from '../../../src/render/chart/draw-body.ts';
import { renderChart } from '../../../src/render/chart/render-chart.ts';
import { sealedContent } from '../../protect/sealed-content.ts';
import { anyPlot } from './any-plot.ts';
import { EMPTY, HARD } from './hard-plots.ts';
import {
  CIF,
  DOTS,
  LINES,
  MATRIX,
  SAMPLES,
  SHARES,
  SMALL_MULTIPLES,
  shown,
  TRIANGLE,
  WATERFALL,
} from './sample-plots.ts';
import { outside, overlaps, textBoxes } from './svg-boxes.ts';

const ALL: readonly (readonly [string, Plot])[] = [
  ...SAMPLES.map((plot) => [plot.id, plot] as const),
  ...Object.entries(HARD),
  ...EMPTY.map((plot) => [`${plot.kind} without data`, plot] as const),
];

describe('the words in the picture', () => {
  test.each(ALL)('stand inside it, apart and large enough: %s', async (_name, plot) => {
    const { svg } = await renderChart(sealedContent(plot), 'nl');
    expectReadable(svg);
  });

  test('stand inside it, apart and large enough whatever is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlot, fc.constantFrom('nl' as const, 'en' as const), async (plot, lang) => {
        expectReadable((await renderChart(sealedContent(plot), lang)).svg);
      }),
      { seed: 20240215, numRuns: 60 },
    );
  });

  test('hold the whole title, however long', async () => {
    const plot = HARD['a very long title, footnote and watermark']!;
    const { svg } = await renderChart(sealedContent(plot), 'nl');
    const printed = textBoxes(svg)
      .map(({ text }) => text)
      .join(' ');
    for (const word of [...plot.title.split(' '), ...plot.footnote.split(' ')])
      expect(printed).toContain(word);
  });

  test('say what an empty picture lacks', async () => {
    for (const plot of EMPTY) {
      expect(textsOf(await renderChart(sealedContent(plot), 'nl'))).toContain(
        'Er zijn geen gegevens om te tekenen.',
      );
      expect(textsOf(await renderChart(sealedContent(plot), 'en'))).toContain('There are no data to draw.');
    }
  });

  test('follow the language in their numbers', async () => {
    const steps = [{ label: 'Stand', role: 'stand' as const, amount: shown(12_345) }];
    expect(textsOf(await renderChart(sealedContent({ ...WATERFALL, steps }), 'nl'))).toContain('12.345');
    expect(textsOf(await renderChart(sealedContent({ ...WATERFALL, steps }), 'en'))).toContain('12,345');
  });

  test('print the watermark', async () => {
    for (const plot of SAMPLES)
      expect(textsOf(await renderChart(sealedContent(plot), 'nl'))).toContain(plot.watermark);
  });

  test('use the wording that a value brings along', async () => {
    const rows = [{ label: '2021-2022', cells: [{ value: 0.1234, text: '12,3%' }] }];
    expect(textsOf(await renderChart(sealedContent({ ...TRIANGLE, rows, across: ['+1'] }), 'nl'))).toContain(
      '12,3%',
    );
  });
});

describe('a hidden value', () => {
  test('is printed as its code, as often as it occurs', async () => {
    const cases: readonly (readonly [Plot, number])[] = [
      [HARD['a waterfall with everything hidden']!, WATERFALL.steps.length],
      [HARD['in and outflow with everything hidden']!, 27],
      [HARD['shares with everything hidden']!, 2 * SHARES.years.length],
      [HARD['lines with everything hidden']!, LINES.series.length],
      [HARD['small multiples with everything hidden']!, 2 * SMALL_MULTIPLES.panels.length],
      [HARD['curves with everything hidden']!, CIF.curves.length + CIF.years.length],
      [HARD['a matrix with everything hidden']!, MATRIX.rows.length * MATRIX.across.length],
      [HARD['a triangle with everything hidden']!, TRIANGLE.rows.length],
      [HARD['dots with everything hidden']!, 3 * DOTS.rows.length],
    ];
    for (const [plot, times] of cases) {
      const texts = textsOf(await renderChart(sealedContent(plot), 'nl'));
      expect(
        texts.filter((text) => text === '[c]'),
        plot.kind,
      ).toHaveLength(times);
    }
  });

  test('has no bar, dot or whisker', async () => {
    for (const name of ['a waterfall', 'in and outflow', 'dots']) {
      const { spec } = await renderChart(sealedContent(HARD[`${name} with everything hidden`]!), 'nl');
      const marks = (spec['layer'] as readonly Layer[]).filter(
        ({ mark }) => ['bar', 'point'].includes(mark.type) && mark.shape !== 'diamond',
      );
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.flatMap(({ data }) => data.values)).toEqual([]);
    }
  });

  test('is not led to, and moves no scale', async () => {
    const { spec } = await renderChart(sealedContent(HARD['lines with everything hidden']!), 'nl');
    const marks = (spec['layer'] as readonly Layer[]).filter(({ mark }) =>
      ['line', 'rule'].includes(mark.type),
    );
    expect(JSON.stringify(marks.flatMap(({ data }) => data.values))).toBe('[{"value":0}]');
  });

  test('is a grey cell in a heat map, and a white one where nothing can be seen yet', async () => {
    const { svg } = await renderChart(sealedContent(HARD['a triangle with everything hidden']!), 'nl');
    expect(svg.match(/fill="#F2F2F2"/g)).toHaveLength(TRIANGLE.rows.length);
    expect(textsOf({ svg }).filter((text) => text === '[x]').length).toBeGreaterThan(0);
  });
});

describe('the specification', () => {
  test.each(ALL)('draws alone, without warnings and with its data inside: %s', async (_name, plot) => {
    const { spec } = await renderChart(sealedContent(plot), 'en');
    const { warnings, width } = await drawBody(JSON.parse(JSON.stringify(spec)));
    expect(warnings).toEqual([]);
    expect(width).toBeLessThanOrEqual(762);
    expect(JSON.stringify({ ...spec, $schema: '' })).not.toMatch(/"url"|https?:/);
  });

  test('carries title, definition, source and description', async () => {
    const { spec } = await renderChart(sealedContent(WATERFALL), 'nl');
    const { title, subtitle, footnote, description, watermark } = WATERFALL;
    expect(spec['usermeta']).toEqual({
      id: 'stroombalans',
      title,
      subtitle,
      footnote,
      description,
      watermark,
    });
    expect(spec['description']).toBe(description);
    expect(spec['title']).toMatchObject({ text: [title], subtitle: [subtitle] });
  });
});

describe('the SVG', () => {
  test('names and describes itself to who cannot see it', async () => {
    for (const plot of SAMPLES) {
      const { svg } = await renderChart(sealedContent(plot), 'nl');
      const [root] = /^<svg [^>]*>/.exec(svg)!;
      expect(root).toContain(
        `role="img" lang="nl-BE" aria-labelledby="${plot.id}-titel ${plot.id}-beschrijving"`,
      );
      expect(svg).toContain(`<title id="${plot.id}-titel">${plot.title}</title>`);
      expect(svg).toContain(`<desc id="${plot.id}-beschrijving">${plot.description}</desc>`);
      expect(svg.slice(root.length)).not.toMatch(/ role=| aria-/);
      for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) expect(id!.startsWith(`${plot.id}-`)).toBe(true);
    }
  });

  test('is 760 px wide and as high as its view box', async () => {
    for (const plot of SAMPLES) {
      const { svg } = await renderChart(sealedContent(plot), 'nl');
      expect(svg).toMatch(/ width="760" height="(\d+)" viewBox="0 0 760 \1"/);
    }
  });

  test('escapes what a label may hold', async () => {
    const label = 'Zorg & <welzijn> "2\u0007"';
    const { svg } = await renderChart(
      sealedContent({ ...WATERFALL, title: label, steps: [{ ...WATERFALL.steps[0]!, label }] }),
      'nl',
    );
    expect(svg).not.toContain('<welzijn>');
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    expect(svg).not.toContain('\u0007');
  });
});

describe('the bytes', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('are the same on a second run, in another order, zone and language of the machine', async () => {
    const first = await drawAll(SAMPLES);
    const offset = new Date(0).getTimezoneOffset();
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.stubEnv('LC_ALL', 'tr_TR.UTF-8');
    expect(new Date(0).getTimezoneOffset()).not.toBe(offset);
    const second = await drawAll(SAMPLES.toReversed());
    expect(second.toReversed()).toEqual(first);
  });
});

interface Layer {
  readonly mark: { readonly type: string; readonly shape?: string };
  readonly data: { readonly values: readonly unknown[] };
}

async function drawAll(plots: readonly Plot[]): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const plot of plots) {
    const { svg, spec } = await renderChart(sealedContent(plot), 'nl');
    drawn.push(svg + JSON.stringify(spec));
  }
  return drawn;
}

function textsOf({ svg }: { readonly svg: string }): readonly string[] {
  return textBoxes(svg).map(({ text }) => text);
}

function expectReadable(svg: string): void {
  const boxes = textBoxes(svg);
  expect(boxes.length).toBeGreaterThan(3);
  expect(outside(svg)).toEqual([]);
  expect(overlaps(boxes)).toEqual([]);
  expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  expect(svg).not.toMatch(/NaN|undefined|Infinity|\u2026|rotate\((?!0)/);
}
