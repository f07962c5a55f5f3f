import { describe, expect, test } from 'vitest';
import { drawBody } from '../../../src/render/chart/draw-body.ts';

const BARS = {
  data: { values: [{ a: 'x', b: 2 }] },
  mark: 'bar',
  encoding: { x: { field: 'a', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } },
};

describe('drawBody', () => {
  test('gives the inside of a drawing with its size', async () => {
    const drawn = await drawBody(BARS);
    expect(drawn.warnings).toEqual([]);
    expect(drawn.width).toBeGreaterThan(20);
    expect(drawn.inner).not.toMatch(/<\/?svg|role=|aria-/);
  });

  test('refuses to load data from a file or an address', async () => {
    for (const url of ['file:///etc/hostname', 'https://example.org/data.json']) {
      const drawn = await drawBody({ ...BARS, data: { url } });
      expect(drawn.warnings.join()).toContain(url);
    }
  });

  test('tells what Vega-Lite has against a specification', async () => {
    const drawn = await drawBody({ ...BARS, encoding: { ...BARS.encoding, nonsense: { field: 'a' } } });
    expect(drawn.warnings).not.toEqual([]);
  });
});
